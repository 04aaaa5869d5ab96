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
/** How much a name counts that is all that was asked for, beside what is said. */
const WHOLE_NAME = 6
/**
 * How rare a word is that no topic has, in times of the rarest one. Two characters of Chinese may be no word, but the end
 * of one and the beginning of the next. Whether anything answers a question is doubted more than which topic does it best.
 */
const UNKNOWN = { rank: { latin: 0.5, han: 0.1 }, doubt: { latin: 1.5, han: 1 } } as const
/** What has less of a question is no answer. */
const LEAST_SHARE = 0.3
/** Topics that are offered at most. */
const MOST = 12
/** Characters of what a topic says that are shown. */
const SHOWN = 72

/** What topics say, in three parts, and the words of each with their weights. */
interface Entry {
  readonly id: string
  readonly texts: readonly string[]
  readonly weights: ReadonlyMap<string, number>
  /** The words of each of its names, and of each phrase by which it is found. */
  readonly names: ReadonlyArray<readonly string[]>
}

/** How much of a question some of its words are. */
type Sum = (words: readonly string[]) => number

/**
 * Finds what topics have most of the words of a question, the best first: a rare word counts more than a
 * common one, a name more than a sentence, and a whole name most.
 */
export function rankedIn(
  library: Said,
  script: Script,
): (question: string) => ReadonlyMap<string, HitReason> {
  const entries = [...library.outline.topics.keys()].map((id) => entryOf(library, id, script))
  const counts = new Map<string, number>()
  for (const { weights } of entries)
    for (const word of weights.keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sumBy =
    (unknown: (typeof UNKNOWN)['rank' | 'doubt']): Sum =>
    (words) =>
      words.reduce((all, word) => {
        const count = counts.get(word)
        const worth = count === undefined ? unknown[hasHan(word) ? 'han' : 'latin'] : 1
        return all + worth * Math.log(1 + entries.length / (count ?? 1))
      }, 0)
  const [rank, doubt] = [sumBy(UNKNOWN.rank), sumBy(UNKNOWN.doubt)]
  return (question) => {
    const words = [...new Set(wordsOf(question))]
    const hits = new Map<string, HitReason>()
    if (words.length === 0) return hits
    const rest = (question.replace(COMMON_HAN, ' ').match(WORD) ?? []).filter(
      (each) => !COMMON.has(each.toLowerCase()),
    )
    const { topics, guessed } = find(library.outline, rest.join(' '))
    for (const { id } of guessed ? [] : topics) hits.set(id, { kind: 'meant' })
    const [asked, least] = [rank(words), LEAST_SHARE * doubt(words)]
    const found = entries
      .filter(({ weights }) => {
        const there = words.filter((word) => weights.has(word))
        return there.length > 0 && rank(there) >= least
      })
      .map((entry) => ({ entry, score: scoreOf(entry, words, rank, asked) }))
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
  return { id, weights, texts: plain, names: names.map((name) => wordsOf(script(name))) }
}

/**
 * Each word that is missing costs more than one of them gives. Words that are together in one sentence count more than
 * those that are far from each other.
 */
function scoreOf(
  { weights, texts, names }: Entry,
  words: readonly string[],
  sum: Sum,
  asked: number,
): number {
  let score = 0
  for (const word of words) score += (weights.get(word) ?? 0) * sum([word])
  const share = sum(words.filter((word) => weights.has(word))) / asked
  // Of a name and of the question, how much is in the other.
  const called = names.map((name) => {
    const shared = sum(words.filter((word) => name.includes(word)))
    return shared === 0 ? 0 : shared ** 2 / (sum(name) * asked)
  })
  return (
    score *
    share ** 2 *
    (1 + 2 * (bestIn(texts, words).count / words.length) ** 2) *
    (1 + WHOLE_NAME * Math.max(0, ...called))
  )
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
