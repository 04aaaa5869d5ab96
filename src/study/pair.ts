import { codeSpansIn } from '../core/base/code-spans.ts'
import { singularForms } from '../core/base/english.ts'
import { wordings } from '../core/base/text.ts'
import {
  comparedIn,
  joinedIn,
  namesBetween,
  namesOfOne,
  topicOfBoth,
} from '../core/lookup/comparison.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import type { Library } from '../core/model/library.ts'
import { fold, properNames } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'
import { Failure } from '../errors.ts'
import type { Outlines } from '../ports.ts'
import { type Elsewhere, look, topicFor } from './library.ts'
import type { StudyNote } from './note.ts'

/** Two of something. */
type Two<T> = readonly [T, T]

/** Topics that words of a command line mean, with their names as they were typed, and what was guessed. */
interface Meant<Names, Topics> {
  readonly terms: Names
  readonly topics: Topics
  readonly notes: readonly StudyNote[]
}
type Pair = Meant<Two<string>, Two<Topic>>

/** Where names are looked for, and the words that join two of them. */
type Where = Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> }

/**
 * The two topics that several words mean: where the first name ends is where both sides are names,
 * so that `API Server etcd` needs no quotes, or where a word joins them, as in `from ingress to pod`; else it ends with
 * the first word.
 * @throws Failure for a name that means nothing, or several topics; `second-missing` if all words are
 * one name, `only-two` if there are more than two
 */
export async function pairOf(
  library: Library,
  typed: readonly string[],
  where: Where,
): Promise<Pair> {
  const words = wordsOf(typed)
  const parted = partedByNames(library, words)
  const line = words.join(' ')
  // The last word of one name is no second topic, but `Service to Pod`, which is a name too, are two.
  const areTwo = parted ?? comparedIn(library.outline, line, where.outlines.vocabulary())
  const [whole] = areTwo ? [] : topicsCalled(library.outline, line)
  if (whole) throw new Failure('second-missing', { topic: whole.id })
  const [first = '', ...others] = words
  const joined = parted ?? joinedBy(library, words, where)
  if (!joined && (others.length === 0 || typed.length === 1)) {
    const { topic } = await topicFor(library, line, where)
    throw new Failure('second-missing', { topic: topic.id })
  }
  const terms = joined ?? ([first, others.join(' ')] as const)
  const both = await ofBoth(library, terms, where)
  if (both) return { terms, topics: [both, both], notes: [] }
  try {
    const [one, other] = await Promise.all([
      topicFor(library, terms[0], where),
      topicFor(library, terms[1], where),
    ])
    return { terms, topics: [one.topic, other.topic], notes: [...one.notes, ...other.notes] }
  } catch (error) {
    const names = await moreThanTwo(library, words, where)
    throw names ? new Failure('only-two', { names }) : error
  }
}

/**
 * The topic that both names mean; or the one that one of them means, if the other one may mean several and it is among them (`maxSurge`, `maxUnavailable`), or
 * none and the topic speaks of it as code (`Retain`, `Delete`).
 */
async function ofBoth(
  library: Library,
  terms: Two<string>,
  where: Where,
): Promise<Topic | undefined> {
  const named = topicOfBoth(library.outline, terms)
  if (named) return named
  const [one, other] = await Promise.all(terms.map((term) => look(library, term, where)))
  if (!one || !other || (one.topics.length === 1) === (other.topics.length === 1)) return undefined
  const isFirst = one.topics.length === 1
  const [sure, open] = isFirst ? [one, other] : [other, one]
  const [topic] = sure.guessed ? [] : sure.topics
  if (!topic || open.topics.length > 0) return open.topics.find((each) => each === topic)
  const wanted = fold(terms[isFirst ? 1 : 0])
  return library
    .knowledge(topic.id)
    .facts.flatMap(({ text }) => wordings(text).flatMap(codeSpansIn))
    .some((code) => fold(code) === wanted)
    ? topic
    : undefined
}

/** Words as they would be without quotes around all of them. */
const wordsOf = (typed: readonly string[]): readonly string[] =>
  typed.length === 1 ? (typed[0] ?? '').trim().split(/\s+/) : typed

/** More names are no list of topics, but a text, and each is looked for among all misspellings. */
const MOST_NAMES = 8

/** The names in words that are more than two, of which one may be unknown; undefined if there are no more. */
async function moreThanTwo(
  library: Library,
  words: readonly string[],
  where: Where,
): Promise<readonly string[] | undefined> {
  const isName = (name: string): boolean => topicsCalled(library.outline, name).length > 0
  const names = namesBetween(words, where.outlines.vocabulary(), isName)
  if (names.length < 3 || names.length > MOST_NAMES) return undefined
  const found = await Promise.all(names.map((name) => look(library, name, where)))
  const known = found.filter(({ topics, guessed }) => topics.length > 0 && !guessed)
  return known.length + 1 >= names.length ? names : undefined
}

/** The one topic that all words together mean, or two: the first and the second. */
export async function oneOrTwo(
  library: Library,
  typed: readonly string[],
  where: Where,
): Promise<Pair | Meant<readonly [string], readonly [Topic]>> {
  const words = wordsOf(typed)
  const vocabulary = where.outlines.vocabulary()
  const joined = joinedIn(words, vocabulary)
  // `requests vs limits` are what is called `requests and limits`.
  const [called, whole] = [words.join(' '), joined?.join(' and ') ?? '']
    .map((line) => [topicsCalled(library.outline, line)[0], line] as const)
    .find(([topic]) => topic) ?? [undefined, words.join(' ')]
  const isOfCalled = (name: string): boolean =>
    topicsCalled(library.outline, name).some((topic) => topic === called)
  // One of the two may be called by both, `taints and tolerations`; `requests and limits` are both of the one that is
  // called so, though “limits” is also short for another one.
  const two = called && comparedIn(library.outline, whole, vocabulary)
  const areTitles = two?.every((topic, i) => topic === called || isTitle(topic, joined?.[i] ?? ''))
  if (called && two && joined?.some(isOfCalled) && !areTitles)
    return { terms: joined, topics: [called, called], notes: [] }
  if (two) return { terms: [two[0].id, two[1].id], topics: two, notes: [] }
  // Two names side by side are two topics, unless both together are the title of one: `cluster role`.
  if (called && partedByNames(library, words) && !isTitle(called, whole))
    return pairOf(library, words, where)
  // A topic may be called by two names of its own, `Cordon and drain`.
  if (called && joined && topicOfBoth(library.outline, joined) === called)
    return { terms: joined, topics: [called, called], notes: [] }
  const areTwo =
    typed.length > 1 || partedByNames(library, words) || joinedBy(library, words, where)
  if (!called && areTwo) return pairOf(library, words, where)
  const { topic, notes } = await topicFor(library, whole, where)
  return { terms: [whole], topics: [topic], notes }
}

/** Whether words are a topic's title or its id, or a plural of it, and no other name of it. */
export const isTitle = (topic: Topic, words: string): boolean => {
  const forms = singularForms(fold(words))
  return properNames(topic).some((name) => forms.includes(fold(name)))
}

/** Two names of which the words are made, one after the other. */
function partedByNames({ outline }: Library, words: readonly string[]): Two<string> | undefined {
  const isName = (term: string): boolean => topicsCalled(outline, term).length > 0
  for (let end = 1; end < words.length; end++) {
    const terms = [words.slice(0, end).join(' '), words.slice(end).join(' ')] as const
    if (terms.every(isName)) return terms
  }
  return undefined
}

/** What a word joins in `Role 和 ClusterRole 的区别`: two names, or else what is around the first such word. */
function joinedBy(
  { outline }: Library,
  words: readonly string[],
  { outlines }: Where,
): Two<string> | undefined {
  const vocabulary = outlines.vocabulary()
  const line = words.join(' ')
  const named = comparedIn(outline, line, vocabulary)
  const joined = joinedIn(words, vocabulary)
  const isTyped = joined?.every((name, i) => {
    const [topic, ...more] = topicsCalled(outline, name)
    return more.length === 0 && topic === named?.[i]
  })
  // What was typed may be a narrower name than that of its topic.
  if (named && !isTyped) return [named[0].id, named[1].id]
  return joined ?? namesOfOne(outline, line, vocabulary)
}
