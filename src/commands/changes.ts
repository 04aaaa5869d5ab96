import { hasHan } from '../core/base/script.ts'
import { type Change, changesBelow } from '../core/graph/changes.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import { byRelease, nameOf, type Release, releaseOf } from '../core/model/release.ts'
import { ancestors } from '../core/model/walk.ts'
import { EXIT, Failure } from '../errors.ts'
import { openLibrary, topicFor } from '../study/library.ts'
import { OLD_YEAR, type OldLine, oldLinesBelow } from '../study/old-lines.ts'
import { checkRelease } from '../study/release.ts'
import { changesAsked, wordOf } from '../usage/change-words.ts'
import { defineCommand } from '../usage/command.ts'
import { release } from '../usage/release.ts'
import { flag, offering, option, optionalPhrase } from '../usage/takes.ts'
import { changeLines, oldLines, verdictCounts } from '../view/changes.ts'
import { commandLine } from '../view/command-line.ts'
import { nameIn } from '../view/links.ts'

/** How many releases are shown if no other is named: those that are supported today, and one more. */
const RECENT = 4

/** What changed, by version; with `--since 2021`, the old outline against today. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.changesTopic),
    ),
    since: option(
      '--since <version>',
      (help) => help.since,
      (value) => (YEAR.test(value) ? yearOf(value) : release('--since', OLD_YEAR)(value)),
    ),
    until: option('--until <version>', (help) => help.until, release('--until')),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap changes',
    'k8smap changes --since 1.30 network',
    'k8smap changes 1.24',
    'k8smap changes removed in 1.25',
    'k8smap changes stable in 1.33',
    'k8smap changes --since 2021',
  ],
  isRead: true,
  run: async ({ world, output, outline }, { topic: words, json, ...asked }) => {
    const library = await openLibrary(world.outlines, outline)
    const asking = words === undefined ? undefined : changesAsked(words)
    // 弃用 alone asks for all that is deprecated, though a topic is called so; a title in English says more.
    const isWhole = hasHan(words ?? '') && asking?.event !== undefined && asking.rest === ''
    const isName = !isWhole && topicsCalled(library.outline, words ?? '').length > 0
    const said = isName ? undefined : asking
    const event = said?.event
    const inWords = said?.year
      ? { since: event ? noDates(said.year) : yearOf(said.year), until: undefined }
      : said?.releases
    for (const [name, each] of Object.entries(asked))
      if (inWords && each !== undefined)
        throw new Failure('not-together', { option: `--${name}`, other: words ?? '' })
    const { since, until } = inWords ?? asked
    const term = said?.rest ?? words
    const { topic, notes } = await topicFor(library, term || undefined, {
      ...world,
      spec: outline.spec,
    })
    output.note(notes)
    const { page, errors } = output
    if (since === OLD_YEAR) {
      if (until)
        throw new Failure('not-together', { option: `--since ${OLD_YEAR}`, other: '--until' })
      const lines = await oldLinesBelow(library, topic.id, world.outlines)
      if (json) output.printJson({ version: 1, lines: lines.map(lineJson) })
      else output.print(oldLines(page, outline.spec, lines))
      const { changes: told } = errors.words.graph
      if (!json)
        output.tell(
          lines.length > 0
            ? ['', told.lines(verdictCounts(errors, lines))]
            : [told.noLines(nameIn(errors, library.outline, topic))],
        )
      return EXIT.done
    }
    for (const each of [since, until]) if (each) checkRelease(library, each)
    const today = releaseOf(library.outline.baseline)
    if (since && until && byRelease(since, until) > 0)
      throw new Failure('reversed-range', { from: nameOf(since), to: nameOf(until) })
    // Of a topic that is named, of what was done, and up to a version, everything is told.
    const from = since ?? (until || term || event ? undefined : recent(today))
    const range = { from, to: until }
    const changesOf = (id: string): readonly Change[] =>
      changesBelow(library, id, range).filter((change) => !event || change.event === event)
    const changes = changesOf(topic.id)
    if (json) {
      output.printJson({
        version: 1,
        changes: changes.map(({ release: at, event, topic: id, source, what }) => ({
          ...{ release: nameOf(at), event, topic: id, source },
          ...(what.kind === 'fact'
            ? { fact: what.id, text: what.text, ...(what.before && { before: what.before }) }
            : { relation: { type: what.relation.type, topic: what.relation.topic } }),
        })),
      })
      return EXIT.done
    }
    if (changes.length === 0) {
      const { changes: words, onward } = errors.words.graph
      const [first = '', last = ''] = [from, until ?? today].map((each) => each && nameOf(each))
      output.tell([
        words.none(nameIn(errors, library.outline, topic), first, last, event && words[event]),
      ])
      const wider = ancestors(library.outline, topic.id).findLast(
        ({ id }) => changesOf(id).length > 0,
      )
      const onwards = [
        ...(wider ? [`${wider.id}${event ? ` ${wordOf(event)}` : ''}`] : []),
        // Of another kind there may be some: nobody is to take this for all that there is.
        ...(event && changesBelow(library, topic.id, range).length > 0 ? [topic.id] : []),
      ]
      if (onwards.length > 0)
        output.tell([onward(onwards.map((each) => commandLine(outline.spec, `changes ${each}`)))])
    } else output.print(changeLines(page, library.outline, changes))
    const first = from ?? changes[0]?.release
    const last = until ?? today ?? changes.at(-1)?.release
    if (first && last && changes.length > 0)
      output.tell([
        '',
        errors.words.graph.changes.count(changes.length, nameOf(first), nameOf(last)),
        ...(event === 'since' ? [errors.words.graph.changes.holds] : []),
      ])
    return EXIT.done
  },
})

const YEAR = /^20\d\d$/

/** The year of the old outline, the only one from which on changes are known. */
const yearOf = (year: string): typeof OLD_YEAR => (year === OLD_YEAR ? OLD_YEAR : noDates(year))

function noDates(year: string): never {
  throw new Failure('no-dates', { year, old: OLD_YEAR })
}

const recent = (today: Release | undefined): Release | undefined =>
  today && [today[0], Math.max(0, today[1] - RECENT + 1)]

const lineJson = ({ topic, ...line }: OldLine) => ({ topic: topic.id, ...line })
