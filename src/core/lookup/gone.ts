import { hasHan } from '../base/script.ts'
import { WRITTEN } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import { type Aspect, type Topic, WITHOUT } from '../model/topic.ts'
import type { NamedTopic } from './named.ts'
import type { Passage } from './passages.ts'
import { passagesIn } from './saying.ts'
import { longestFirst, type Vocabulary } from './vocabulary.ts'

type Cues = Vocabulary['gone']

/** What a question asks that supposes that a component is gone. */
export interface GoneAsked {
  readonly topic: Topic
  /** What the outline says of that, what is asked for first: at least one sentence. */
  readonly passages: readonly Passage[]
}

/**
 * The component that a question supposes to be gone, with what is said of that: the name is directly before or after
 * words that say it, “what if the scheduler dies”, “without etcd”, kube-proxy 挂了会怎样. Undefined if the outline does
 * not say what happens then, or if something else is asked, such as how it is repaired.
 * @param components what the question names, by names within it
 */
export function goneIn(
  library: Library,
  words: string,
  {
    components,
    vocabulary,
  }: { readonly components: () => readonly NamedTopic[]; readonly vocabulary: Vocabulary },
): GoneAsked | undefined {
  const has = cuesIn(words.toLowerCase(), vocabulary.gone)
  if (has('otherwise') || !(has('behind') || has('before'))) return undefined
  const gone = components().find(({ topic, from, to }) => {
    if (!isGone(words.slice(0, from), words.slice(to), vocabulary)) return false
    const { nature, facts } = library.knowledge(topic.id)
    // A tool does not run by itself: “kubeadm init fails” asks why.
    return nature !== 'tool' && facts.some(({ aspect }) => ASPECTS.includes(aspect))
  })
  if (!gone) return undefined
  const said = passagesIn(library, gone.topic.id)
  const wanted = [
    ...(has('notice') ? [WITHOUT.notice] : []),
    ...(has('still') ? [WITHOUT['goes-on']] : []),
    ...[WITHOUT.stops, WITHOUT['goes-on']],
  ]
  const passages = [...new Set(wanted)]
    .flatMap((wish) => said.find(({ aspect }) => aspect === wish) ?? [])
    .slice(0, SHOWN)
  return passages.length > 0 ? { topic: gone.topic, passages } : undefined
}

/** So many sentences of one topic are shown: the others of the question come after them. */
const SHOWN = 2

const ASPECTS: ReadonlyArray<Aspect | undefined> = Object.values(WITHOUT)

/** Whether some words have one of the cues of a kind. */
const cuesIn =
  (plain: string, cues: Cues) =>
  (kind: keyof Cues): boolean =>
    WRITTEN.some((language) => cues[kind][language].some((cue) => indexOfWord(plain, cue) >= 0))

/** Where a word is in others, as a word of its own if it is Latin; -1 if it is not there. */
function indexOfWord(plain: string, word: string): number {
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
    if (isWord(plain, word, at)) return at
  return -1
}

const isWord = (plain: string, word: string, at: number): boolean =>
  hasHan(word) || !(LATIN.test(plain[at - 1] ?? '') || LATIN.test(plain[at + word.length] ?? ''))

const LATIN = /[a-z0-9_-]/

/** Whether a name with these words around it is said to be gone. */
function isGone(before: string, behind: string, vocabulary: Vocabulary): boolean {
  const { gone } = vocabulary
  const after = afterCue(behind.toLowerCase(), vocabulary)
  if (after !== undefined) return isNoObject(after, vocabulary)
  const lead = before.toLowerCase().replace(ARTICLE, '').trimEnd()
  const cue = WRITTEN.flatMap((language) => gone.before[language]).find(
    (each) => lead.endsWith(each) && isWord(lead, each, lead.length - each.length),
  )
  if (cue === undefined || !isNoObject(behind.toLowerCase(), vocabulary)) return false
  // “start a Pod without the API server” asks how something else is done.
  const others = lead.slice(0, -cue.length).match(/[a-z][\w'’-]{0,60}/g) ?? []
  const asking = [vocabulary.functionWords, gone.behind, gone.still].flatMap(({ en }) => en)
  return hasHan(cue) || others.every((word) => asking.includes(word))
}

const ARTICLE = /(?:^|\s)(?:the|an?|any|my|our)\s{0,9}$/

/** The most words between a name and what is said of it: “etcd has suddenly gone”. */
const MOST_BETWEEN = 6

/** What is behind the words by which a name is said to be gone; undefined if there are none. */
function afterCue(behind: string, { gone, functionWords }: Vocabulary): string | undefined {
  const begins = (words: string, word: string): boolean =>
    words.startsWith(word) && isWord(words, word, 0)
  const cues = WRITTEN.flatMap((language) => gone.behind[language])
  const between = [...WRITTEN.flatMap((language) => gone.between[language])].concat(
    longestFirst(functionWords),
  )
  let left = behind
  for (let i = 0; i <= MOST_BETWEEN; i++) {
    left = left.trimStart()
    // The longest says most: 停了 and not 停.
    const cue = cues.filter((each) => begins(left, each)).sort((a, b) => b.length - a.length)[0]
    // What is done with (挂了) has no object.
    if (cue !== undefined) return cue.endsWith('了') ? '' : left.slice(cue.length)
    const word = between.find((each) => begins(left, each))
    if (word === undefined) return undefined
    left = left.slice(word.length)
  }
  return undefined
}

/**
 * Whether nothing follows that makes the words say something else: “the kubelet stopped posting node status”, “fails to
 * start”, etcd 故障恢复.
 */
function isNoObject(after: string, { gone, functionWords }: Vocabulary): boolean {
  const rest = after.trimStart()
  if (!/^[\p{L}\p{N}]/u.test(rest)) return true
  if (WRITTEN.some((language) => gone.object[language].some((word) => startsWord(rest, word))))
    return false
  const isApart = hasHan(rest[0] ?? '') && after !== rest
  return (
    isApart ||
    AFTER.test(rest) ||
    longestFirst(functionWords).some((word) => startsWord(rest, word))
  )
}

const startsWord = (words: string, word: string): boolean =>
  words.startsWith(word) && isWord(words, word, 0)

/** What is behind a verb in Chinese, and begins another part of the sentence. */
const AFTER = /^[了时后会能还可就则怎]/
