import { onceFor } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { wordings } from '../base/text.ts'
import { fold, fullNames, properNames } from '../model/names.ts'
import type { Topic } from '../model/topic.ts'
import type { Passage } from './passages.ts'

/** The least letters, and characters of Chinese, of a name that is looked for in a sentence: fewer are in many words. */
const LEAST = { latin: 5, han: 2 } as const

/** What sentences of a topic say of one of several things that are explained there, liveness, readiness and startup probes. */
export interface OfSiblings {
  /** It is a fact on the one that was typed, and speaks of none of the others. */
  readonly isOfTyped: (passage: Passage) => boolean
  /** It speaks of another one only. */
  readonly isOfOther: (passage: Passage) => boolean
}

/**
 * What tells the thing that was typed from the others in its topic: a name besides those of the topic itself, of which
 * something is said by that name. Undefined if no such name was typed.
 */
export function siblingsIn(
  topic: Topic,
  typed: string,
  passages: readonly Passage[],
): OfSiblings | undefined {
  const names = narrowNames(topic)
  const asked = namesIn(typed, names)
  if (asked.length === 0) return undefined
  const spoken = passages.filter((passage) => speaksOf(passage, asked))
  if (spoken.length === 0) return undefined
  // A name for the same thing is said where the one that was typed is; `probe` is in the names of all.
  const others = names.filter(
    (name) =>
      !asked.some(({ key }) => key.includes(name.key) || name.key.includes(key)) &&
      passages.some((passage) => speaksOf(passage, [name]) && !spoken.includes(passage)),
  )
  return {
    isOfTyped: (passage) =>
      passage.fact !== undefined && spoken.includes(passage) && !speaksOf(passage, others),
    isOfOther: (passage) => !spoken.includes(passage) && speaksOf(passage, others),
  }
}

/**
 * The sentence of a topic that speaks of two things by narrower names: the summary if it does, or else a fact; undefined
 * if none does, or if they are no two such names.
 */
export function sentenceOfBoth(
  topic: Topic,
  [one, other]: readonly [string, string],
  passages: readonly Passage[],
): Passage | undefined {
  const names = narrowNames(topic, topic.foundBy)
  const [of, ofOther] = [one, other].map((typed) => namesIn(typed, names))
  const isApart = of?.some((name) => !ofOther?.includes(name))
  if (!of || !ofOther || !isApart || ofOther.every((name) => of.includes(name))) return undefined
  const own = (some: readonly Name[], rest: readonly Name[]): readonly Name[] =>
    some.filter((name) => !rest.includes(name))
  return passages.find(
    (passage) =>
      passage.other === undefined &&
      passage.flow === undefined &&
      speaksOf(passage, own(of, ofOther)) &&
      speaksOf(passage, own(ofOther, of)),
  )
}

/** A name of a thing within a topic, folded: the whole, and its words, which a sentence may have apart. */
interface Name {
  readonly key: string
  readonly words: readonly string[]
}

/** The names besides those of the topic itself, and besides their plurals; and what else it is found by, if that is given. */
function narrowNames(topic: Topic, more: readonly string[] = []): readonly Name[] {
  const own = properNames(topic).map(fold)
  const isOwn = (key: string): boolean =>
    own.some((each) => each.includes(key) || looseSingulars(key).includes(each))
  return [...fullNames(topic), ...more]
    .map((name) => ({ key: fold(name), words: name.split(/\s+/).map(fold) }))
    .filter(
      ({ key }, i, all) =>
        [...key].length >= (hasHan(key) ? LEAST.han : LEAST.latin) &&
        !isOwn(key) &&
        all.findIndex((other) => other.key === key) === i,
    )
}

const namesIn = (typed: string, names: readonly Name[]): readonly Name[] => {
  const words = fold(typed)
  return names.filter(({ key }) => words.includes(key))
}

/** What a passage says, folded: it is compared with each name of its topic. */
const saidIn = onceFor(({ text }: Passage): readonly string[] => wordings(text).map(fold))

const speaksOf = (passage: Passage, names: readonly Name[]): boolean =>
  saidIn(passage).some((said) =>
    names.some(({ words }) => words.every((word) => said.includes(word))),
  )
