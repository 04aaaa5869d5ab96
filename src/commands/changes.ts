import { type Change, changesBelow } from '../core/graph/changes.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import { byRelease, nameOf, type Release, releaseOf } from '../core/model/release.ts'
import { ancestors } from '../core/model/walk.ts'
import { EXIT, Failure } from '../errors.ts'
import { openLibrary, topicFor } from '../study/library.ts'
import { OLD_YEAR, type OldLine, oldLinesBelow } from '../study/old-lines.ts'
import { checkRelease } from '../study/release.ts'
import { defineCommand } from '../usage/command.ts'
import { release } from '../usage/release.ts'
import { eventIn, releasesIn } from '../usage/release-words.ts'
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
      (value) => (value === OLD_YEAR ? OLD_YEAR : release('--since')(value)),
    ),
    until: option('--until <version>', (help) => help.until, release('--until')),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap changes',
    'k8smap changes --since 1.30 network',
    'k8smap changes 1.24',
    'k8smap changes --since 2021',
  ],
  isRead: true,
  run: async ({ world, output, outline }, { topic: words, json, ...asked }) => {
    const library = await openLibrary(world.outlines, outline)
    const isName = words === undefined || topicsCalled(library.outline, words).length > 0
    const done = isName ? undefined : eventIn(words)
    const said = isName ? undefined : releasesIn(done?.rest ?? words)
    for (const [name, each] of Object.entries(asked))
      if (said && each !== undefined)
        throw new Failure('not-together', { option: `--${name}`, other: words ?? '' })
    const { since, until } = said ?? asked
    const term = (said ?? done)?.rest ?? words
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
      if (lines.length > 0 && !json)
        output.tell(['', errors.words.graph.changes.lines(verdictCounts(errors, lines))])
      return EXIT.done
    }
    for (const each of [since, until]) if (each) checkRelease(library, each)
    const today = releaseOf(library.outline.baseline)
    if (since && until && byRelease(since, until) > 0)
      throw new Failure('reversed-range', { from: nameOf(since), to: nameOf(until) })
    // Of a topic that is named, of what was done, and up to a version, everything is told.
    const from = since ?? (until || term || done ? undefined : recent(today))
    const changesOf = (id: string): readonly Change[] =>
      changesBelow(library, id, { from, to: until }).filter(
        ({ event }) => !done || event === done.event,
      )
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
      output.tell([words.none(nameIn(errors, topic), first, last)])
      const wider = ancestors(library.outline, topic.id).findLast(
        ({ id }) => changesOf(id).length > 0,
      )
      const command = ['changes', wider?.id, done?.event].filter((each) => each !== undefined)
      if (wider) output.tell([onward([commandLine(outline.spec, command.join(' '))])])
    } else output.print(changeLines(page, library.outline, changes))
    const first = from ?? changes[0]?.release
    const last = until ?? today ?? changes.at(-1)?.release
    if (first && last && changes.length > 0)
      output.tell([
        '',
        errors.words.graph.changes.count(changes.length, nameOf(first), nameOf(last)),
      ])
    return EXIT.done
  },
})

const recent = (today: Release | undefined): Release | undefined =>
  today && [today[0], Math.max(0, today[1] - RECENT + 1)]

const lineJson = ({ topic, ...line }: OldLine) => ({ topic: topic.id, ...line })
