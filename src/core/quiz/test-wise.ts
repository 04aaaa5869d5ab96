import { meanOf, sumOf } from '../base/collections.ts'
import type { Written } from '../base/text.ts'
import { SHOWN_WRONG } from '../kinds/choice.ts'
import type { ChoiceQuestion, Question } from '../model/question.ts'

/**
 * What somebody who knows nothing could score in multiple choice from the form of the options
 * alone. A bank is fair if no such strategy beats chance by more than a few points, in each
 * language separately (content guide, rule 4).
 */
export interface TestWiseScore {
  readonly strategy: StrategyName
  readonly language: Written
  /** Share right, 0 to 1, averaged over every way the wrong options can be drawn. */
  readonly score: number
  /** Share right if an option is picked at random. */
  readonly chance: number
}

interface Item {
  readonly ask: string
  readonly right: string
  readonly wrong: readonly string[]
}

type Score = (option: string, ask: string, shown: readonly string[]) => number

const HEDGES =
  /usually|typically|normally|often|sometimes|may|might|can|some|default|unless|only|通常|一般|可能|往往|默认|除非|只|仅/gi
const FORMAL = /[0-9`()（）[\]{}/.-]/g

/** Words that make a number or a statement less exact. */
const VAGUE =
  /\b(?:about|around|roughly|approximately|nearly|almost|several|some)\b|约|左右|大概|几乎|若干|接近/gi
const NEGATION =
  /\b(?:no|not|none|never|nothing|nobody|nowhere|without|neither|cannot)\b|n’t|不|没|無|无|未|非|别/gi

const STRATEGIES = {
  'longest option': (option) => option.length,
  'shortest option': (option) => -option.length,
  'most like the stem': (option, ask) => shared(terms(option), terms(ask)),
  'least like the stem': (option, ask) => -shared(terms(option), terms(ask)),
  'most like the others': (option, _, shown) => likeOthers(option, shown),
  'least like the others': (option, _, shown) => -likeOthers(option, shown),
  'most specific form': (option) => count(option, FORMAL) + 2 * count(option, HEDGES),
  'only one with a word of the stem': (option, ask, shown) =>
    Number(isOnlyOne(option, shown, (each) => shared(terms(each), terms(ask)) > 0)),
  'only one without a word of the stem': (option, ask, shown) =>
    Number(isOnlyOne(option, shown, (each) => shared(terms(each), terms(ask)) === 0)),
  'odd one out in form': (option, _, shown) =>
    -sumOf(
      shown.filter((other) => other !== option),
      (other) => alikeInForm(option, other),
    ),
  'most exact': (option) => -count(option, VAGUE),
  'with a negation': (option) => count(option, NEGATION),
  'without a negation': (option) => -count(option, NEGATION),
} satisfies Readonly<Record<string, Score>>

/** The name of a strategy; `learned words` is played last. */
export type StrategyName = keyof typeof STRATEGIES | 'learned words'

const count = (option: string, pattern: RegExp): number => option.match(pattern)?.length ?? 0

const isOnlyOne = (
  option: string,
  shown: readonly string[],
  has: (option: string) => boolean,
): boolean => has(option) && shown.filter(has).length === 1

/** What an eye sees before it reads: figures, code, brackets, Latin letters, capitals, how it ends. */
const FORMS: readonly RegExp[] = [
  /\d/,
  /`/,
  /[(（]/,
  /[A-Za-z]/,
  /^[A-Z]/,
  /^(?:a|an|the)\b/i,
  /[,，;；:：]/,
  /\s/,
  /s$/,
  NEGATION,
]

const alikeInForm = (a: string, b: string): number =>
  FORMS.filter((form) => count(a, form) > 0 === count(b, form) > 0).length

/**
 * Every strategy's score over the choice questions, in one language; the learned strategy comes
 * last.
 */
export function playTestWise(questions: readonly Question[], language: Written): TestWiseScore[] {
  const items = itemsOf(questions, language)
  const fixed = Object.entries(STRATEGIES).map(([strategy, score]) => ({
    strategy: strategy as StrategyName,
    language,
    ...play(items, score),
  }))
  return [...fixed, { strategy: 'learned words', language, ...playLearned(items) }]
}

/** The share of choice questions whose right option is longer than every wrong one. */
export function longestIsRight(questions: readonly Question[], language: Written): number {
  const items = itemsOf(questions, language)
  const longest = items.filter(({ right, wrong }) => wrong.every((w) => w.length < right.length))
  return items.length === 0 ? 0 : longest.length / items.length
}

const itemsOf = (questions: readonly Question[], language: Written): Item[] =>
  questions
    .filter(
      (question): question is ChoiceQuestion =>
        question.type === 'choice' || question.type === 'tell-apart',
    )
    .map(({ ask, options }) => ({
      ask: ask[language],
      right: options.find(({ correct }) => correct)?.text[language] ?? '',
      wrong: options.filter(({ correct }) => !correct).map(({ text }) => text[language]),
    }))

function play(items: readonly Item[], score: Score): { score: number; chance: number } {
  let hits = 0
  let chance = 0
  for (const { ask, right, wrong } of items) {
    const drawn = Math.min(SHOWN_WRONG, wrong.length)
    const draws = subsets(wrong, drawn)
    let won = 0
    for (const draw of draws) {
      const shown = [right, ...draw]
      const scores = shown.map((option) => score(option, ask, shown))
      const best = Math.max(...scores)
      if (scores[0] === best) won += 1 / scores.filter((each) => each === best).length
    }
    hits += won / draws.length
    chance += 1 / (drawn + 1)
  }
  const n = Math.max(1, items.length)
  return { score: hits / n, chance: chance / n }
}

/**
 * Learns from one half of the bank which words are frequent in right options, and guesses the other
 * half with them; then the other way round. The way to halve the bank and to define a word is
 * arbitrary, so the best result is taken.
 */
function playLearned(items: readonly Item[]): { score: number; chance: number } {
  const half = items.length / 2
  const splits: ReadonlyArray<(index: number) => boolean> = [(i) => i % 2 === 0, (i) => i < half]
  const readings = splits.flatMap((isFirst) =>
    [words, pairs].map((read) => {
      const first = items.filter((_, i) => isFirst(i))
      const second = items.filter((_, i) => !isFirst(i))
      const rounds = [play(second, learn(first, read)), play(first, learn(second, read))]
      return {
        score: meanOf(rounds, ({ score }) => score),
        chance: meanOf(rounds, ({ chance }) => chance),
      }
    }),
  )
  return readings.reduce((best, each) =>
    each.score - each.chance > best.score - best.chance ? each : best,
  )
}

/** The weight of an option's words: how much more often right options of these items have them. */
function learn(items: readonly Item[], read: (option: string) => ReadonlySet<string>): Score {
  const weights = new Map<string, number>()
  const add = (option: string, weight: number): void => {
    for (const word of read(option)) weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  for (const { right, wrong } of items) {
    add(right, 1)
    for (const each of wrong) add(each, -1 / wrong.length)
  }
  return (option) => sumOf(read(option), (word) => weights.get(word) ?? 0)
}

/** Every Latin word, even short ones, and every Chinese character. */
const words = (option: string): Set<string> =>
  new Set(option.toLowerCase().match(/[a-z0-9]+|\p{Script=Han}/gu) ?? [])

/** Every Latin word with its hyphens and dots, and every pair of Chinese characters. */
function pairs(option: string): Set<string> {
  const found = new Set<string>(option.toLowerCase().match(/[a-z0-9.-]+/g) ?? [])
  for (const pair of pairsOfHan(option)) found.add(pair)
  return found
}

function* pairsOfHan(text: string): Generator<string> {
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
    for (let i = 0; i + 1 < run.length; i++) yield run.slice(i, i + 2)
}

const STOP = new Set(
  'the a an of to in on at by for with and or is are be it its that this which what who from as not no into when each one per you your'.split(
    ' ',
  ),
)

/** What identifies a text: Latin words without their plural, and pairs of Chinese characters. */
function terms(text: string): Set<string> {
  const found = new Set<string>(pairsOfHan(text))
  for (const [word] of text.toLowerCase().matchAll(/[a-z0-9][a-z0-9.-]*/g))
    addTerm(found, word.replace(/[.-]$/, ''))
  return found
}

function addTerm(found: Set<string>, word: string): void {
  if (word.length > 1 && !STOP.has(word)) found.add(word.replace(/s$/, ''))
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((term) => b.has(term)).length

const likeOthers = (option: string, shown: readonly string[]): number =>
  sumOf(
    shown.filter((other) => other !== option),
    (other) => shared(terms(option), terms(other)),
  )

/** Every way to draw that many of the items. */
function subsets<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, i) =>
    subsets(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]),
  )
}

/**
 * Whether the right option is the only one of all with a word of the stem, in that language: then a
 * glance is enough, whatever is drawn beside it.
 */
export function repeatsTheStem({ ask, options }: ChoiceQuestion, language: Written): boolean {
  const said = terms(ask[language])
  const isAsked = ({ text }: ChoiceQuestion['options'][number]): boolean =>
    shared(terms(text[language]), said) > 0
  return options.filter(isAsked).every(({ correct }) => correct) && options.some(isAsked)
}
