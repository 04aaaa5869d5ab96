import { maxOf, sumOf } from '../base/collections.ts'
import { hasHan } from '../base/script.ts'
import type { Index } from './index.ts'
import type { NamedTopic } from './named.ts'
import { withoutQuoted } from './pasted.ts'
import type { Concept } from './query.ts'
import { type Relevance, relevanceOf } from './relevance.ts'
import type { TermReader } from './terms.ts'
import { rarity } from './weights.ts'

/** A topic that speaks of this share of what was asked for, by how rare it is, answers it. */
const ENOUGH = 0.8
/**
 * One that speaks of less answers it if its score, times that share, is this many times the weight of
 * the rarest word, the second number where a fifth of what was asked for is nowhere in the outline:
 * it may be of another field.
 */
const LEAST_SCORE = { known: 1, unknown: 1.5 } as const
const MUCH_UNKNOWN = 0.2
/**
 * A plain Latin word this rare, in times of the rarest, is what a question is about if it names no topic: `rabbitmq` in
 * “rabbitmq queue durable”. What does not speak of it must speak of this share of the rest with it, or score so much.
 */
const SUBJECT = { rarity: 0.65, share: 0.59, score: 2.5 } as const
/** A word of letters: no version, address or name of a machine, which a message has and nobody asks about. */
const isPlain = (word: string): boolean => /^\p{L}+$/u.test(word)

/**
 * The topics that speak of enough of what was asked for to answer it, and whether the outline knows most of its words.
 * @param isNamed whether the words name a topic
 * @param isSure whether they name it by what nothing else is called: then other words may be unknown, “etcd in a nutshell”
 */
export function relevantTo(
  concepts: readonly Concept[],
  index: Index,
  {
    words,
    reader,
    named,
    isNamed,
    isSure,
  }: {
    readonly words: string
    readonly reader: TermReader
    readonly named: readonly NamedTopic[]
    readonly isNamed: (each: Relevance) => boolean
    readonly isSure: (each: Relevance) => boolean
  },
): { readonly relevant: Relevance[]; readonly isKnown: boolean } {
  const asked = sumOf(concepts, (concept) => concept.rarity)
  const unknown = sumOf(concepts, (concept) => (concept.isKnown ? 0 : concept.rarity))
  const isKnown = unknown < MUCH_UNKNOWN * asked
  const rarest = rarity(1, index.sizes.length)
  const least = LEAST_SCORE[isKnown ? 'known' : 'unknown'] * rarest
  const plain = new Set(reader.words(withoutQuoted(words)).filter(isPlain).flatMap(reader.terms))
  const subjects = concepts.filter(
    ({ wordings: [typed], rarity }) =>
      rarity >= SUBJECT.rarity * rarest && typed?.terms.some((term) => plain.has(term)),
  )
  const speaking = relevanceOf(concepts, index)
  const isCovered = ({ covered }: Relevance): boolean => covered >= ENOUGH * asked
  // The topic that a question names is what it is about, whatever it is to be used for; a Chinese name beside a Latin word
  // may be a common one: 代理, 快照.
  const isDoubtful = named.every(({ terms }) => terms.every(hasHan)) && !speaking.some(isCovered)
  const missesSubject = ({ spoken, covered, score }: Relevance): boolean =>
    isDoubtful &&
    covered < SUBJECT.share * asked &&
    score * covered < SUBJECT.score * rarest * asked &&
    subjects.some((subject) => !spoken.has(subject))
  const relevant = belowNamed(
    speaking.filter(
      (each) =>
        isCovered(each) ||
        (each.score * each.covered >= least * asked && !missesSubject(each)) ||
        (isKnown && isNamed(each)) ||
        isSure(each),
    ),
    { isNamed, terms: new Set(named.flatMap(({ terms }) => terms)) },
  )
  return { relevant, isKnown }
}

/** Of what a question names nothing, a topic has at most this share of the score of the one that is named. */
const BELOW_NAMED = 0.99

/**
 * The same, where what speaks of nothing that the question names comes after the topics that are named: a rare word
 * beside a name, as in “etcd explained”, would be all the question otherwise.
 */
function belowNamed(
  relevant: readonly Relevance[],
  {
    isNamed,
    terms,
  }: { readonly isNamed: (each: Relevance) => boolean; readonly terms: ReadonlySet<string> },
): Relevance[] {
  const best = maxOf(relevant.filter(isNamed), ({ score }) => score)
  const speaksOf = ({ spoken }: Relevance): boolean =>
    [...spoken].some(({ wordings: [typed] }) => typed?.terms.some((term) => terms.has(term)))
  return relevant.map((each) =>
    best === 0 || isNamed(each) || speaksOf(each)
      ? each
      : { ...each, score: Math.min(each.score, BELOW_NAMED * best) },
  )
}
