import { singularForms } from '../base/english.ts'
import { behindSpeech } from '../base/parts-of-speech.ts'
import { hasHan } from '../base/script.ts'
import { distance } from '../lookup/distance.ts'
import { fold, partsOf } from '../model/names.ts'
import { askedWords } from './asked-words.ts'
import { inOtherAges, inOtherEras, inOtherUnits, measuredIn, transcribed } from './card-forms.ts'

/**
 * What else is right where a person wrote this as the answer of a card: without the unit that the question says, a
 * remark in brackets, the part of speech of a word, or the signs of mathematics; and each of several alternatives.
 */
export function otherWordings(answer: string, asks: readonly string[]): string[] {
  const plain = behindSpeech(answer.trim()) ?? answer.trim()
  const whole = [...withoutMathematics(plain), ...withoutRemark(plain)]
  const isEntry = plain !== answer.trim()
  const words = [plain, ...whole].flatMap((each) => [
    ...[each, ...alternativesIn(each, asks), ...meaningsIn(each, asks, isEntry)],
    ...withoutArticle(each),
  ])
  const all = words.flatMap((each) => [
    ...[each, ...withoutUnit(each, asks), ...inOtherUnits(each, asks)],
    ...[...inOtherEras(each, asks), ...inOtherAges(each, asks), ...transcribed(each)],
  ])
  return [...new Set(all)].filter((each) => each !== '' && each !== answer)
}

/** A formula without the signs around it, and with the power of a letter as it is typed without a sign. */
function withoutMathematics(answer: string): string[] {
  const formula = answer.replace(/^\${1,2}([^$]+)\${1,2}$|^\\\((.+)\\\)$/u, '$1$2').trim()
  // `x = -3` is also right without what it is the value of.
  const value = formula.replace(/^\p{L}\d? ?= ?(?=[−±√\d][\d./√]{0,20}$)/u, '')
  return [formula, value, formula.replace(/(?<=[\p{L})])\^(?:(\d)(?!\d)|\{(\d)\})/gu, '$1$2')]
}

/** A Roman numeral, a number that is no year, or one letter in brackets belongs to what is before it: `iron (III)`, `f (x)`. */
const BELONGS = /^(?:[IVXLC]+|\d{1,2}|\d{5,}|[A-Za-z]|[^\p{L}\p{N}]+)$/u

/** An answer without a remark in brackets, `曹雪芹（清）`; one with an ending in brackets, `word(s)`, with it and without. */
function withoutRemark(answer: string): string[] {
  const ending = /^([a-z]{2,30})\(([a-z]{1,3})\)([a-z]{0,30})$/i.exec(answer)
  if (ending) {
    const [, before = '', between = '', behind = ''] = ending
    const isPart = behind !== '' || /^e?[sdn]$/.test(between)
    return isPart ? [before + behind, before + between + behind] : []
  }
  // Without a blank, Latin brackets are of a formula: `Ca(OH)2`, `f(x)`.
  if (!/[\s\p{Script=Han}][(（]|（/u.test(answer)) return []
  const [outside = '', inside = ''] = partsOf(answer)
  return outside === '' || inside === '' || BELONGS.test(inside) || /[()（）]/.test(outside)
    ? []
    : [outside]
}

/** What asks for several things, all of which are needed. */
const ASKS_ALL =
  /\b(?:both|all|and|two|three|four|five|list|are|were)\b|分[别別]|[两兩二三四五六七八九几幾些各、]/iu

/** What asks for what a word means, or for another word for it. */
const ASKS_WORD =
  /\b(?:meaning|means?|translat\w{1,6}|synonyms?|in (?:english|chinese|french|german|spanish|italian|latin|japanese))\b|意思|翻[译譯]|[译譯]文|[中英]文|英[语語]|[词詞][义義]|同[义義]/iu

/** The most words and characters of one of several alternatives. */
const SHORT = { words: 4, characters: 24 } as const

/**
 * The alternatives of which an answer consists: `Brasília / Brasilia`, `color/colour`, and of a word that is
 * translated, `cold; cool`. Of a list that may need all its parts none.
 */
function alternativesIn(answer: string, asks: readonly string[]): string[] {
  if (asks.some((ask) => ASKS_ALL.test(ask))) return []
  const between = BETWEEN_ALTERNATIVES.find(([sign]) => sign.test(answer))
  if (!between) return []
  const [sign, areAlternatives] = between
  const parts = answer.split(sign).map((part) => part.trim())
  return parts.length > 1 && parts.every(isShort) && areAlternatives(parts, asks) ? parts : []
}

/** It is between meanings, and between things that are all needed, too. */
const SEMICOLON = /[;；]/u

/** With more meanings, each is right alone, and not several of them together. */
const MOST_TOGETHER = 4

/**
 * The meanings of a word in another language, each alone and several in their order: `to walk; to go`, `ser/estar`.
 * @param isEntry the answer begins with a part of speech, as those of a dictionary do
 */
function meaningsIn(answer: string, asks: readonly string[], isEntry: boolean): string[] {
  if (asks.length === 0 || asks.some((ask) => ASKS_ALL.test(ask))) return []
  const isVerb = asks.every((ask) => /^to \p{Ll}+$/u.test(ask))
  const sign = [SEMICOLON, /[,，]/u, ...(isVerb ? [/\//u] : [])].find((each) => each.test(answer))
  const listed = sign ? answer.split(sign).map((part) => part.trim()) : []
  // Each meaning may have a part of speech of its own: `n. 书；v. 预订`.
  const parts = listed.map((part) => behindSpeech(part) ?? part)
  if (parts.length < 2 || !parts.every(isShort)) return []
  const areVerbs = parts.every((part) => /^to \p{Ll}/u.test(part))
  // With commas between them, an infinitive may have its forms: `gehen, ging, gegangen`.
  const isOfVerb = isVerb && !answer.includes(',')
  const isTold =
    asks.every(isWordOrTwo) && (isEntry || isOfVerb || areVerbs || areInLatin(parts, asks))
  if (!isTold && !(sign === SEMICOLON && isTranslated(parts, asks))) return []
  const bare = areVerbs ? parts.map((part) => part.slice('to '.length)) : []
  return [...parts, ...bare, ...[parts, bare].flatMap(togetherIn)]
}

/** Whether words may be one of several alternatives or meanings. */
const isShort = (part: string): boolean =>
  /\p{L}/u.test(part) && part.split(/\s+/).length <= SHORT.words && part.length <= SHORT.characters

/** Whether an ask is a word or two, and no question or name. */
const isWordOrTwo = (ask: string): boolean =>
  !/[?？:：]/.test(ask) && ask.trim().split(/\s+/).length <= 2 && ask.length <= SHORT.characters

/** The most characters of a Chinese or Japanese word: more may be what has all those parts. */
const LONGEST_WORD = 4

/** Whether a word in the characters of China or Japan has meanings in Latin letters, none of which is a name. */
const areInLatin = (parts: readonly string[], asks: readonly string[]): boolean =>
  asks.every((ask) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(ask)) &&
  asks.every((ask) => [...ask].length <= LONGEST_WORD) &&
  parts.every((part) => /^\p{Script=Latin}/u.test(part) && /^\p{Ll}/u.test(part))

/** Two and more of some meanings, in their order. */
function togetherIn(parts: readonly string[]): string[] {
  if (parts.length > MOST_TOGETHER) return []
  let all: string[][] = [[]]
  for (const part of parts) all = [...all, ...all.map((each) => [...each, part])]
  return all.filter(({ length }) => length > 1).map((each) => each.join('; '))
}

/** A noun without its article, as it is in dictionaries: `Erythrozyt, der`; and with another ending: `gato/a`. */
function withoutArticle(answer: string): string[] {
  const [, noun, article] =
    /^(\p{L}{2,40}), ?(der|die|das|el|la|los|las|le|les|il|lo|the)$/u.exec(answer) ?? []
  if (noun !== undefined) return [noun, `${article} ${noun}`]
  const [, stem, ending, other] = /^(\p{Ll}{2,40})([oe])\/(as?)$/u.exec(answer) ?? []
  return stem === undefined ? [] : [`${stem}${ending}`, `${stem}${other}`]
}

/** Signs between alternatives, and when they are between some. */
const BETWEEN_ALTERNATIVES: ReadonlyArray<
  readonly [sign: RegExp, are: (parts: readonly string[], asks: readonly string[]) => boolean]
> = [
  [/\s[/／]\s|／/u, (_, asks) => !asks.some((ask) => /[/／]/.test(ask))],
  [SEMICOLON, isTranslated],
  [/\//u, areSpellings],
]

/** Two spellings of one word have the same first letter, and not more than two others. */
function areSpellings(parts: readonly string[]): boolean {
  const [first = '', ...more] = parts.map(fold)
  return more.every(
    (each) => each.length > 3 && each[0] === first[0] && distance(each, first, 2) <= 2,
  )
}

/** Whether the ask is a word or two, and the answer what it means in another language. */
function isTranslated(parts: readonly string[], asks: readonly string[]): boolean {
  return asks.every((ask) => {
    if (ASKS_WORD.test(ask)) return true
    // `frío` is a word of another language, and `colours` may be what has all those parts.
    const isForeign = parts.every((part) => hasHan(part) !== hasHan(ask)) || /[à-ž]/iu.test(ask)
    return isWordOrTwo(ask) && isForeign
  })
}

/** A number without the unit behind it, if the question says the unit: `206 bones`, 1919年. */
function withoutUnit(answer: string, asks: readonly string[]): string[] {
  const { digits = '', unit = '' } = measuredIn(answer) ?? {}
  return /^\p{L}/u.test(unit) && isUnitSaid(unit, asks) ? [digits] : []
}

function isUnitSaid(unit: string, asks: readonly string[]): boolean {
  if (hasHan(unit))
    return asks.some(
      (ask) => ask.includes(unit) || (unit === '年' && /\bwhich year|what year/i.test(ask)),
    )
  const { all } = askedWords(asks)
  const words = unit.split(/\s+/)
  return words.every(
    (word) => /^[a-z]{2,}$/i.test(word) && singularForms(fold(word)).some((form) => all.has(form)),
  )
}
