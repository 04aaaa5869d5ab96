import { onceFor } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { inEach, WRITTEN } from '../base/text.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { topicsCalled } from './find.ts'
import { longestFirst, type Vocabulary } from './vocabulary.ts'

/** What is known of the words around two names. */
type Joining = Pick<Vocabulary, 'functionWords' | 'joining' | 'comparing'>

/**
 * The two topics that are named in words such as “the difference between a Role and a ClusterRole”
 * or “Role 和 ClusterRole 有什么区别”: what is before and after a joining word are names, except for the
 * function words around them. Undefined if that is not what the words are.
 */
export function comparedIn(
  outline: Outline,
  words: string,
  vocabulary: Joining,
): readonly [Topic, Topic] | undefined {
  for (const [one, other] of namesAround(outline, words, vocabulary))
    if (one.topic !== other.topic) return [one.topic, other.topic]
  return undefined
}

/** The two names of one topic that a joining word joins, also without blanks: 存活探针和就绪探针; undefined if there are none. */
export function namesOfOne(
  outline: Outline,
  words: string,
  vocabulary: Joining,
): readonly [string, string] | undefined {
  for (const [one, other] of namesAround(outline, words, vocabulary))
    if (one.topic === other.topic) return [one.name, other.name]
  return undefined
}

interface NamedTopic {
  readonly name: string
  readonly topic: Topic
}

/** The names around each joining word, where both are of one topic each. */
function* namesAround(
  outline: Outline,
  words: string,
  vocabulary: Joining,
): Generator<readonly [NamedTopic, NamedTopic]> {
  const around = aroundNames(vocabulary)
  const called = (name: string): NamedTopic | undefined => {
    const [topic, ...more] = topicsCalled(outline, name)
    return topic && more.length === 0 ? { name, topic } : undefined
  }
  const namedIn = (part: string): NamedTopic | undefined => {
    for (const name of mayBeNames(part, around)) {
      const named = called(name)
      if (named) return named
    }
    return undefined
  }
  // What both are may be said once: `stacked vs external etcd`.
  const halfOf = (part: string): string => mayBeNames(part, around).at(-1) ?? ''
  for (const [before, after] of partsAround(words.normalize('NFKC'), joints(vocabulary))) {
    const half = halfOf(before)
    const other = half === '' ? undefined : namedIn(after)
    const one = other && (namedIn(before) ?? called(`${half} ${lastWordOf(other.name)}`))
    if (!one) continue
    const topic = topicOfBoth(outline, [one.name, other.name])
    yield topic
      ? [
          { ...one, topic },
          { ...other, topic },
        ]
      : [one, other]
  }
}

/** The last of several words; '' if there is only one. */
export const lastWordOf = (name: string): string => name.split(/\s+/).slice(1).at(-1) ?? ''

/** What may be two names around each joining word, without what is around them. */
export function* namesJoined(
  words: string,
  vocabulary: Joining,
): Generator<readonly [string, string]> {
  const around = aroundNames(vocabulary)
  for (const parts of partsAround(words.normalize('NFKC'), joints(vocabulary))) {
    const [befores, afters] = [mayBeNames(parts[0], around), mayBeNames(parts[1], around)]
    for (const before of befores) for (const after of afters) yield [before, after]
  }
}

/**
 * What may be the name in a part of what was asked: the part as it is, or without the function words around it. In
 * Chinese a name may begin as one of them does, 请求, so that only those behind it are taken off.
 */
function mayBeNames(part: string, around: ReturnType<typeof aroundNames>): readonly string[] {
  const names = [
    part.trim(),
    ...(hasHan(part) ? [withoutFunctionWords(part, around, 'behind')] : []),
    withoutFunctionWords(part, around),
  ]
  return [...new Set(names)].filter((name) => name !== '')
}

/**
 * The topic that is meant by both of two names, if each is a name of it or the plural of one: beside “requests”,
 * “limits” are more than one limit, and not the short name of another topic.
 */
export function topicOfBoth(
  outline: Outline,
  [one, other]: readonly [string, string],
): Topic | undefined {
  const meant = (name: string): readonly Topic[] =>
    [name, ...looseSingulars(name.toLowerCase())].flatMap((form) => topicsCalled(outline, form))
  const ofOther = meant(other)
  return meant(one).find((topic) => ofOther.includes(topic))
}

/**
 * What is before and after the first word that joins, where it is a word of its own, without what else is around names:
 * `from deploymnt to pod` are `deploymnt` and `pod`. Undefined if nothing is on one side.
 */
export function joinedIn(
  words: readonly string[],
  vocabulary: Joining,
): readonly [string, string] | undefined {
  const around = aroundNames(vocabulary)
  const name = (part: readonly string[]): string => withoutFunctionWords(part.join(' '), around)
  const joining = joints(vocabulary)
  for (const [i, word] of words.entries()) {
    if (!joining.includes(word.toLowerCase())) continue
    const [before, after] = [name(words.slice(0, i)), name(words.slice(i + 1))]
    if (before !== '' && after !== '') return [before, after]
  }
  return undefined
}

/**
 * The names between joining words, `port and targetPort and nodePort`; where none joins them, the longest names from
 * the left, and each word that begins no name.
 */
export function namesBetween(
  words: readonly string[],
  vocabulary: Joining,
  isName: (words: string) => boolean,
): readonly string[] {
  const around = aroundNames(vocabulary)
  const joining = joints(vocabulary)
  const parts: string[][] = [[]]
  for (const word of words)
    if (joining.includes(word.toLowerCase())) parts.push([])
    else parts.at(-1)?.push(word)
  if (parts.length > 1)
    return parts
      .map((part) => withoutFunctionWords(part.join(' '), around))
      .filter((name) => name !== '')
  const names: string[] = []
  for (let from = 0; from < words.length; ) {
    let end = Math.min(words.length, from + LONGEST_NAME)
    while (end > from + 1 && !isName(words.slice(from, end).join(' '))) end--
    names.push(words.slice(from, end).join(' '))
    from = end
  }
  return names
}

/** The most words of a name that is looked for among others. */
const LONGEST_NAME = 6

const joints = ({ joining }: Pick<Vocabulary, 'joining'>): readonly string[] =>
  WRITTEN.flatMap((language) => joining[language])

/** The words that are before and after names: function words, those that join, as in 从 Ingress 到 Pod, and those that compare. */
const aroundNames = onceFor(({ functionWords, joining, comparing }: Joining) => ({
  functionWords: inEach((each) => [...functionWords[each], ...joining[each], ...comparing[each]]),
}))

/** What is before and after each of the joining words, wherever it is in the words. */
function* partsAround(
  words: string,
  joining: readonly string[],
): Generator<readonly [before: string, after: string]> {
  const plain = words.toLowerCase()
  const isLetter = (at: number): boolean => /[a-z0-9]/.test(plain[at] ?? '')
  for (const joint of joining)
    for (let at = plain.indexOf(joint); at >= 0; at = plain.indexOf(joint, at + 1)) {
      const end = at + joint.length
      // A Latin word is not a part of another one.
      if (hasHan(joint) || !(isLetter(at - 1) || isLetter(end)))
        yield [words.slice(0, at), words.slice(end)]
    }
}

/** The words without the function words at both ends, or behind them only, and without blanks and punctuation there. */
export function withoutFunctionWords(
  words: string,
  { functionWords }: Pick<Vocabulary, 'functionWords'>,
  where: 'around' | 'behind' = 'around',
): string {
  const dropped = longestFirst(functionWords)
  let rest = words
  for (let last = ''; rest !== last; ) {
    last = rest
    const words = rest.match(/[\p{L}\p{N}]+/gu) ?? []
    const end = rest.lastIndexOf(words.at(-1) ?? '') + (words.at(-1)?.length ?? 0)
    rest = rest.slice(rest.indexOf(words[0] ?? ''), end)
    const lower = rest.toLowerCase()
    // A name that is all that is left stays, even if it is a function word too.
    for (const word of dropped) {
      if (word.length >= rest.length) continue
      const [blankBefore, blankAfter] = hasHan(word) ? ['', ''] : [' ', ' ']
      if (where === 'around' && lower.startsWith(word + blankAfter)) rest = rest.slice(word.length)
      else if (lower.endsWith(blankBefore + word)) rest = rest.slice(0, -word.length)
      else continue
      break
    }
  }
  return rest
}
