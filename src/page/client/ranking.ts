import { hasHan, type Script } from '../../core/base/script.ts'
import { wordings } from '../../core/base/text.ts'
import { find } from '../../core/lookup/find.ts'
import { addPairs } from '../../core/lookup/pairs.ts'
import type { Library } from '../../core/model/library.ts'
import { fullNames } from '../../core/model/names.ts'
import type { HitReason } from './hits.ts'

/** What is read of an outline. */
type Said = Pick<Library, 'outline' | 'knowledge'>

/** Words that are in every question, and what a question begins with in Chinese. */
const COMMON = new Set(
  (
    'a an and are as at be by can did do does for from has have how i in is it its me my not of on or ' +
    'so that the there this to was were what when where which who whom whose why will with you your'
  ).split(' '),
)
const COMMON_HAN =
  /什么|怎么|怎样|为什么|如何|哪些|哪个|哪里|多少|是否|可以|一个|[的了吗呢是在和与谁被把让请我你它个]/g

/** How much it counts where a word is: in a name, in the summary, in a fact. */
const WEIGHTS = [6, 3, 1] as const
/** Topics that are offered at most. */
const MOST = 12
/** Characters of what a topic says that are shown. */
const SHOWN = 72

/** What topics say, in three parts, and the words of each with their weights. */
interface Entry {
  readonly id: string
  readonly texts: readonly string[]
  readonly weights: ReadonlyMap<string, number>
}

/**
 * Finds what topics have most of the words of a question, the best first: a rare word counts more than a
 * common one, and a name more than a sentence.
 */
export function rankedIn(
  library: Said,
  script: Script,
): (question: string) => ReadonlyMap<string, HitReason> {
  const entries = [...library.outline.topics.keys()].map((id) => entryOf(library, id, script))
  const counts = new Map<string, number>()
  for (const { weights } of entries)
    for (const word of weights.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (word: string): number =>
    Math.log(1 + entries.length / (counts.get(word) ?? entries.length))
  return (question) => {
    const words = [...new Set(wordsOf(question))]
    const hits = new Map<string, HitReason>()
    if (words.length === 0) return hits
    const rest = (question.replace(COMMON_HAN, ' ').match(WORD) ?? []).filter(
      (each) => !COMMON.has(each.toLowerCase()),
    )
    const { topics, guessed } = find(library.outline, rest.join(' '))
    for (const { id } of guessed ? [] : topics) hits.set(id, { kind: 'meant' })
    const found = entries
      .map((entry) => ({ entry, score: scoreOf(entry, words, rarity) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    for (const { entry } of found.slice(0, MOST))
      if (!hits.has(entry.id)) hits.set(entry.id, reasonOf(entry, words))
    return hits
  }
}

function entryOf({ outline, knowledge }: Said, id: string, script: Script): Entry {
  const topic = outline.topics.get(id)
  const { summary, facts } = knowledge(id)
  const names = topic ? [...fullNames(topic), ...(topic.foundBy ?? [])] : []
  const summaries = wordings(summary)
  const told = facts.flatMap(({ text }) => wordings(text))
  const weights = new Map<string, number>()
  for (const [i, texts] of [names, summaries, told].entries())
    for (const word of texts.flatMap((text) => wordsOf(script(text))))
      if (!weights.has(word)) weights.set(word, WEIGHTS[i] ?? 1)
  const plain = [...summaries, ...told].map((text) => text.replaceAll('`', ''))
  return { id, weights, texts: plain }
}

/**
 * At least half of the words must be there; each that is missing costs more than one of them gives. Words
 * that are together in one sentence count more than those that are far from each other.
 */
function scoreOf(
  { weights, texts }: Entry,
  words: readonly string[],
  rarity: (word: string) => number,
): number {
  const there = words.filter((word) => weights.has(word))
  if (there.length === 0 || there.length * 2 < words.length) return 0
  let score = 0
  for (const word of there) score += (weights.get(word) ?? 0) * rarity(word)
  const share = there.length / words.length
  return score * share ** 2 * (1 + 2 * (bestIn(texts, words).count / words.length) ** 2)
}

/** The sentence with most of the words, and how many of them it has. */
function bestIn(
  texts: readonly string[],
  words: readonly string[],
): { readonly text: string; readonly count: number } {
  let best = { text: '', count: 0 }
  for (const text of texts) {
    const own = new Set(wordsOf(text))
    const count = words.filter((word) => own.has(word)).length
    if (count > best.count) best = { text, count }
  }
  return best
}

function reasonOf({ texts }: Entry, words: readonly string[]): HitReason {
  const { text, count } = bestIn(texts, words)
  if (count === 0) return { kind: 'title' }
  return { kind: 'says', words: text.length > SHOWN ? `${text.slice(0, SHOWN).trim()}…` : text }
}

const WORD = /[\p{Script=Latin}\p{N}]+|\p{Script=Han}+/gu

/** The words of a text without their endings; of Chinese, each pair of neighbouring characters. */
function wordsOf(text: string): string[] {
  const found: string[] = []
  for (const word of text.toLowerCase().replace(COMMON_HAN, ' ').match(WORD) ?? [])
    if (hasHan(word)) addPairs(found, word)
    else if (!COMMON.has(word)) found.push(stemOf(word))
  return found
}

const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word.replace(/s$/, '')
