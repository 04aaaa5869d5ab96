import { lazy } from '../base/collections.ts'
import { hasHan, type Script } from '../base/script.ts'
import { inEach, WRITTEN } from '../base/text.ts'
import { termReader } from '../lookup/terms.ts'
import { readNumber } from './numerals.ts'

/** English words of which a remark may have any: they tell nothing that could be right or wrong. */
const EMPTY =
  'a an the of to in on at by for from with into onto over about as than then so if and or but only just merely simply also too even some any all each every both such one ones own until between during within is are was were be been being am do does did doing can could will would shall should may might must has have had its it this that these those there they them their he she his her which who whom whose what when where why how because since while therefore thus hence thing things something kind sort type name named names call calls called use uses used using means mean meant itself always here not no never nothing nobody none cannot without don doesn isn aren won i e g ie eg i.e e.g example etc least most default defaults set sets get gets per via we you my your our answer up down off out away back'.split(
    ' ',
  )

const HAN = /\p{Script=Han}/gu

/** Chinese characters that tell nothing alone. */
const EMPTY_HAN = /[的了着是在和与也就这那它们个为因所以即其中会被把由对来之而又将要可能有等]/u

const reader = lazy(() =>
  termReader({ functionWords: inEach((language) => (language === 'en' ? EMPTY : [])) }),
)

/** Words and numbers of a text, by which another text is compared with it. */
export interface SaidWords {
  /** The stems of its Latin words, without those that tell nothing. */
  readonly terms: ReadonlySet<string>
  /** Its Chinese characters, without those that tell nothing. */
  readonly han: ReadonlySet<string>
  /** Its numbers, in digits or in words. */
  readonly numbers: ReadonlySet<number>
  /** Its Latin words, in lower case. */
  readonly words: ReadonlySet<string>
  /** The whole of it, in lower case. */
  readonly text: string
}

/** What is said about a question: it is asked for when a remark on an answer is to be judged. */
export interface Background {
  /** What the question, its explanation, its fact and its accepted answers say. */
  readonly near: () => SaidWords
  /** The same without what is denied: `without an address`. */
  readonly positive: () => SaidWords
  /** What the question, its fact and the answer that is shown say without what is denied, in lower case. */
  readonly core: () => string
  /** What it asks, in lower case. */
  readonly ask: () => string
  /** Its accepted answers, in lower case. */
  readonly answers: () => string
  /** What it shows: a manifest, what a command prints; in lower case. */
  readonly shown: () => string
  /** What its topic is. */
  readonly about: () => SaidWords
  /** What else its topic says, also in other questions. */
  readonly far: () => SaidWords
}

/** The words and numbers of a text, in Simplified characters. */
export function saidWordsIn(texts: readonly string[], script: Script): SaidWords {
  const text = script(texts.join('\n').normalize('NFKC'))
  return {
    terms: new Set(
      reader()
        .terms(text)
        .filter((term) => !hasHan(term)),
    ),
    han: new Set((text.match(HAN) ?? []).filter((character) => !EMPTY_HAN.test(character))),
    numbers: new Set(numbersIn(text)),
    words: new Set(text.toLowerCase().match(/[a-z]+/g) ?? []),
    text: text.toLowerCase(),
  }
}

/** The numbers of a text: `3.5`, `half`, 三. */
export const numbersIn = (text: string): number[] => [
  ...(text.match(/(?<![\dA-Za-z.])v?\d{1,12}(?:\.\d{1,6})?/g) ?? []).map((each) =>
    Number(each.replace('v', '')),
  ),
  ...(text.toLowerCase().match(/[a-z]{3,12}/g) ?? []).flatMap((word) => {
    const number = word === 'one' ? undefined : readNumber(word)
    return number?.rest === '' && !number.isArticle ? [number.value] : []
  }),
  ...(text.match(/[零两三四五六七八九十百千万]{1,6}(?=[个台次条名位种])/gu) ?? []).flatMap(
    (word) => readNumber(word)?.value ?? [],
  ),
]

const NOTHING: SaidWords = {
  terms: new Set(),
  han: new Set(),
  numbers: new Set(),
  words: new Set(),
  text: '',
}

/** What is told where nobody is asked. */
export const NO_BACKGROUND: Background = {
  near: () => NOTHING,
  positive: () => NOTHING,
  core: () => '',
  ask: () => '',
  answers: () => '',
  shown: () => '',
  about: () => NOTHING,
  far: () => NOTHING,
}

/** A text without what it denies: up to the next sign, or to what it says instead. */
export const withoutDenied = (text: string): string =>
  text
    .replace(
      /\b(?:not|never|no|nothing|nobody|none|without|instead of|rather than|cannot|neither)\b(?:(?! but )[^.,;:()]){0,60}/gi,
      ' ',
    )
    .replace(/(?:不再?|没有?|无|而非|未)[^，。；：（）,.;:]{1,20}/gu, ' ')

/** Whether all that is said is told. */
export const isKnown = ({ terms, han }: SaidWords, told: SaidWords): boolean =>
  [...terms].every((term) => told.terms.has(term)) &&
  [...han].every((character) => told.han.has(character))

/** What a question is made of, in every language. */
export interface BackgroundParts {
  readonly asks: readonly string[]
  readonly accepted: readonly string[]
  /** The fact that it asks for. */
  readonly fact: () => readonly string[]
  /** What explains it. */
  readonly explains: readonly string[]
  readonly shown: readonly string[]
  /** What its topic is. */
  readonly about: () => SaidWords
  /** What else its topic says. */
  readonly far: () => SaidWords
}

/** What is said about a question. */
export function backgroundOf(
  { asks, accepted, fact, explains, shown, about, far }: BackgroundParts,
  script: Script,
): Background {
  const inLower = (texts: () => readonly string[]): (() => string) =>
    lazy(() => script(texts().join('\n')).toLowerCase())
  const wording = (texts: () => readonly string[]): (() => SaidWords) =>
    lazy(() => saidWordsIn(texts(), script))
  const all = (): string[] => [...asks, ...fact(), ...explains, ...shown]
  return {
    near: wording(() => [...all(), ...accepted]),
    positive: wording(() => [...all().map(withoutDenied), ...accepted]),
    core: inLower(() => [
      ...[...asks, ...fact()].map(withoutDenied),
      ...accepted.slice(0, WRITTEN.length),
    ]),
    ask: inLower(() => asks),
    answers: inLower(() => accepted),
    shown: inLower(() => shown),
    about,
    far,
  }
}
