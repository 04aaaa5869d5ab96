import { versionsOfPassage } from '../core/lookup/passage-versions.ts'
import type { Passage } from '../core/lookup/passages.ts'
import type { Hit } from '../core/lookup/search.ts'
import { homeOf } from '../core/model/flow.ts'
import type { Library } from '../core/model/library.ts'
import {
  type Difference,
  differenceIn,
  nameOf,
  type Release,
  releaseOf,
} from '../core/model/release.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { EXIT } from '../errors.ts'
import { look, nothingFound, openLibrary } from '../study/library.ts'
import { checkRelease } from '../study/release.ts'
import { answersOrGuess } from '../study/searching.ts'
import { defineCommand } from '../usage/command.ts'
import { release } from '../usage/release.ts'
import { flag, option, optionOr, phrase, wholeNumber } from '../usage/takes.ts'
import { answerLines } from '../view/answers.ts'
import { commandLine } from '../view/command-line.ts'
import { releaseNote } from '../view/versions.ts'

/** How many answers are printed if no other number is given. */
const ANSWERS = 5

/** What the outline answers to a question, or has to say to words. */
export const command = defineCommand({
  takes: {
    words: phrase('<words...>', (help) => help.searchWords),
    limit: optionOr(ANSWERS, {
      flags: '-n, --limit <n>',
      about: (help) => help.limit,
      read: wholeNumber('--limit', 1, 1_000_000),
    }),
    k8s: option('--k8s <version>', (help) => help.k8s, release('--k8s')),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap search why is my pod pending',
    'k8smap search 证书过期怎么办',
    'k8smap search difference between a Role and a ClusterRole',
    'k8smap search nftables -n 1 --json',
    'k8smap search sidecar containers --k8s 1.28',
  ],
  isRead: true,
  run: async ({ world, output, outline }, { words, limit, k8s, json }) => {
    const library = await openLibrary(world.outlines, outline)
    if (k8s) checkRelease(library, k8s)
    const elsewhere = { ...world, spec: outline.spec }
    const changes = await changesIn(library.outline, words)
    // What a version changed is told by another command; sentences with the words of the question are about other things.
    const { hits, notes } = changes?.isAll
      ? { hits: [], notes: [] }
      : await answersOrGuess(library, words, elsewhere)
    output.note(notes)
    const shown = hits.slice(0, limit)
    if (json) {
      const release = k8s && { k8s: nameOf(k8s) }
      output.printJson({ version: 1, ...release, results: shown.map(answerJson(library, k8s)) })
      return hits.length > 0 ? EXIT.done : EXIT.failed
    }
    const [best] = shown
    if (!best) {
      const { near } = await look(library, words, elsewhere)
      throw nothingFound(words, near, changes && commandLine(outline.spec, changes.command))
    }
    const { page } = output
    output.print(
      shown.flatMap((hit, i) => [
        ...(i === 0 ? [] : ['']),
        ...answerLines(page, library, hit, k8s),
      ]),
    )
    const { search } = output.errors.words
    const onward = [
      ...(changes?.isAsked ? [changes.command] : []),
      ...onwardFrom(library, best),
    ].map((command) => commandLine(outline.spec, command))
    if (k8s) {
      const isMarked = shown.some((hit) =>
        saidBy(hit).some((passage) => differing(library, k8s)(hit.topic, passage)),
      )
      output.tell(releaseNote(output.errors, library.outline, { release: k8s, isMarked }))
    }
    // Where to go on is told to a person who looks, not to a pipe.
    if (world.out.isTerminal) output.tell(['', search.onward(onward)], output.errors.theme.dim)
    if (hits.length > shown.length) output.tell([search.more(hits.length - shown.length)])
    return EXIT.done
  },
})

/** The command that tells what changed in the releases that words name, and what they ask of that. */
interface ChangesCommand {
  readonly command: string
  /** They ask for what was done, such as what was removed. */
  readonly isAsked: boolean
  /** They ask for nothing else than what changed. */
  readonly isAll: boolean
}

/** That command; undefined if the outline knows of no releases, or the words name none. */
async function changesIn(
  { baseline }: Outline,
  words: string,
): Promise<ChangesCommand | undefined> {
  if (!releaseOf(baseline) || !/\d\.\d/.test(words)) return undefined
  const { changesAsked, wordOf } = await import('../usage/change-words.ts')
  const { releases, event, rest } = changesAsked(words) ?? {}
  const [from, to] = [releases?.since, releases?.until].map((each) => each && nameOf(each).slice(1))
  if (!(from || to)) return undefined
  const done = event ? ` ${wordOf(event)}` : ''
  const range =
    from === to ? ` ${from}` : `${from ? ` --since ${from}` : ''}${to ? ` --until ${to}` : ''}`
  return {
    command: `changes${done}${range}`,
    isAsked: event !== undefined,
    isAll: event === undefined && rest === '',
  }
}

/** Where to go on from an answer: what tells more of it, and what asks for it. */
function onwardFrom({ place }: Library, { topic, passage }: Hit): string[] {
  const { other, flow = homeOf(place(topic.id).parts) } = passage()
  return [
    `explain ${topic.id}`,
    ...(other === undefined ? [] : [`compare ${topic.id} ${other}`]),
    ...(flow === undefined ? [] : [`trace ${flow}`]),
    `quiz ${topic.id}`,
  ]
}

/** What an answer says: its sentence, and what is told below that. */
function saidBy({ passage }: Hit): readonly Passage[] {
  const said = passage()
  return said.beside ? [said, said.beside] : [said]
}

/** A sentence in the shape of the JSON contract, with how it was different in a release. */
const sentenceJson =
  (library: Library, at: Release | undefined) => (topic: Topic, passage: Passage) => {
    const { text: match, source, fact, other, flow, step, aspect, line } = passage
    const difference = differing(library, at)(topic, passage)
    return {
      match,
      ...(source !== '' && { source }),
      ...(fact && { fact }),
      ...(aspect && { aspect }),
      ...(line !== undefined && { line }),
      ...(other && { other }),
      ...(difference && { difference }),
      ...(flow && { flow }),
      ...(step && { step }),
    }
  }

/** An answer in the shape of the JSON contract. */
const answerJson = (library: Library, at: Release | undefined) => (hit: Hit) => {
  const { topic, score } = hit
  const [said, beside] = saidBy(hit).map((passage) => sentenceJson(library, at)(topic, passage))
  return {
    topic: topic.id,
    title: topic.title,
    ...said,
    ...(beside && { beside }),
    score: Math.round(100 * score) / 100,
  }
}

/** How a sentence of a topic was different in a release. */
const differing =
  (library: Library, at: Release | undefined) =>
  (topic: Topic, passage: Passage): Difference | undefined => {
    const versions = at && versionsOfPassage(library, topic, passage, at)
    return at && versions && differenceIn(versions, at)
  }
