import { fold } from '../core/model/names.ts'
import { optionPlace } from './markdown-options.ts'

/** The options that an answer names, by their places from 0, and what it says besides. */
export interface NamedOptions {
  readonly places: readonly number[]
  readonly more: string
}

const withoutStop = (words: string): string =>
  words
    .normalize('NFKC')
    .trim()
    .replace(/[.。]$/, '')

/** How the words of an option are told from others, the closest first: `C++` and `C` fold alike. */
const KEYS: ReadonlyArray<(words: string) => string> = [
  (words) => words.trim(),
  (words) => withoutStop(words).toLowerCase(),
  (words) => fold(withoutStop(words)),
]

/**
 * Reads what an answer says: the words of an option, letters (`B`, `AC`, `A and C`, `Option A`, `(B)`), each with the words
 * of its option or without, or numbers from 1. Behind letters may be why.
 * @param options in their order, without their letters
 * @returns undefined if it names no option, or one that is not there
 */
export function namedOptions(words: string, options: readonly string[]): NamedOptions | undefined {
  const found =
    wholeOption(words, options) ??
    optionsInFull(words, options) ??
    numberInFull(words, options) ??
    lettersIn(words) ??
    numbersIn(words)
  if (!found?.places.every((place) => options[place] !== undefined)) return undefined
  const [only = -1, ...others] = found.places
  return others.length > 0
    ? found
    : { ...found, more: withoutOption(found.more, options[only] ?? '') }
}

function wholeOption(words: string, options: readonly string[]): NamedOptions | undefined {
  for (const keyOf of KEYS) {
    const key = keyOf(words)
    const place = key === '' ? -1 : options.findIndex((each) => keyOf(each) === key)
    if (place >= 0) return { places: [place], more: '' }
  }
  return undefined
}

/** Each with its letter and its words: `A. liveness, C. readiness`. */
function optionsInFull(words: string, options: readonly string[]): NamedOptions | undefined {
  const parts = words.split(/[,，;；、\n]|\sand\s/i).map((each) => each.trim())
  const places = parts.map((part) => {
    const [lead = '', letter = ''] = /^[(（]?([A-Ja-j])[.．、)）:：] {0,3}/.exec(part) ?? []
    const place = lead === '' ? -1 : optionPlace(letter)
    const own = options[place]
    return own !== undefined && fold(own) === fold(part.slice(lead.length)) ? place : -1
  })
  return parts.length > 1 && !places.includes(-1) ? { places, more: '' } : undefined
}

/** Options without the letters that some write before them, each in its place. */
export const withoutLetters = (options: readonly string[]): string[] =>
  options.map((each, i) => {
    const [sign, letter = ''] =
      /^[(（]?([A-Ja-j])(?!\.[a-z]\.)[.．、)）] {0,3}(?=\S)/.exec(each) ?? []
    return sign !== undefined && optionPlace(letter) === i ? each.slice(sign.length) : each
  })

/** What may be before letters. */
const LEAD =
  /^(?:(?:(?:the )?(?:(?:correct|right|best) )?(?:answers?|options?|choices?)(?: (?:is|are))?[:：]?[ _]?|both |选项 ?|应选 ?|选 ?)){0,3}/i
/** Letters one after the other, in brackets or not. */
const LETTERS = /^[(（【[]?([A-J]{1,10}|[a-j]{1,10})(?![A-Za-z0-9])[)）】\]]?/
/** What joins letters. */
const JOINT =
  /^(?: ?[,，、;；/&+] ?(?:and )?| and | (?:et|und|u\.|y|e) (?=[A-J](?![A-Za-z]))|和|与|及|跟)/i
/** What may be behind the last letter, besides the end of the words. */
const STOP = /^\s?[.．、:：。,，;；)）\]】(（—–]|^\s-|^\s?\p{Script=Han}|^\n/u
/** A verdict is no reason. */
const VERDICT =
  /^(?:is|are) (?:both )?(?:the )?(?:correct|right|true)(?: (?:answers?|options?|ones?|choices?))?[.!]?/i

function lettersIn(words: string): NamedOptions | undefined {
  const said = words.trim().replace(/[Ａ-Ｊａ-ｊ]/g, (letter) => letter.normalize('NFKC'))
  let rest = said.slice(LEAD.exec(said)?.[0].length)
  if (/^(?:[A-J] ){1,9}[A-J]$|^(?:[a-j] ){1,9}[a-j]$/.test(rest)) rest = rest.replaceAll(' ', '')
  let letters = ''
  let isJoined = true
  for (let joint = ''; ; joint = JOINT.exec(rest)?.[0] ?? /^ ?/.exec(rest)![0]) {
    const { 0: whole, 1: next = '' } = LETTERS.exec(rest.slice(joint.length)) ?? []
    const behind = rest.slice(joint.length + (whole?.length ?? 0))
    if (whole === undefined || !goesOn(letters, next)) break
    if (letters !== '' && beginsReason(whole, behind, letters.length > 1 && isJoined)) break
    if (!/[)）】\]]$/.test(whole) && !mayEnd(next, behind)) break
    isJoined = letters === ''
    letters += next
    rest = behind
  }
  if (letters === '') return undefined
  const more = withoutSigns(withoutSigns(rest).replace(VERDICT, ''))
  return { places: [...letters].map(optionPlace), more: bare(more.trim()) }
}

/** A reason without the brackets that it is in as a whole. */
const bare = (words: string): string => /^[(（]([^()（）]+)[)）]$/.exec(words)?.[1]?.trim() ?? words

/** Whether letters go on from others: each once, in one case, and those that are together in their order. */
function goesOn(before: string, next: string): boolean {
  const isOrdered = [...next].every((letter, i) => i === 0 || letter > (next[i - 1] ?? ''))
  const isSame = before === '' || /[A-J]/.test(before) === /[A-J]/.test(next)
  return isOrdered && isSame && ![...next].some((letter) => before.includes(letter))
}

/**
 * Whether a letter behind others is of why they are right: `B (C is …`, `AB，C属于…`.
 * @param areJoined those before have nothing between them
 */
const beginsReason = (letter: string, behind: string, areJoined: boolean): boolean =>
  /^[(（【[][^)）】\]]*$/.test(letter) || (areJoined && /^\p{Script=Han}/u.test(behind))

/** Whether letters without brackets are no words in front of others: `A container`, `a container`. */
const mayEnd = (letters: string, behind: string): boolean =>
  behind === '' ||
  STOP.test(behind) ||
  JOINT.test(behind) ||
  /^ (?:is|are|because|since|as)\b/i.test(behind) ||
  (/[B-J]/.test(letters) && behind.startsWith(' '))

/** The number of an option with its words behind it: `2. red`, `2 (red)`; or in brackets alone. */
function numberInFull(words: string, options: readonly string[]): NamedOptions | undefined {
  const said = withoutStop(words).replace(LEAD, '')
  const [lead, digits] = /^\(?(\d{1,2})(?:[.、:)]\s{0,3}|\s?\()/.exec(said) ?? []
  const place = Number(digits) - 1
  const rest = said.slice(lead?.length).replace(/\)$/, '')
  const isOwn = rest === '' || fold(rest) === fold(withoutStop(options[place] ?? ''))
  return lead !== undefined && isOwn ? { places: [place], more: '' } : undefined
}

function numbersIn(words: string): NamedOptions | undefined {
  const numbers = withoutStop(words)
    .replace(LEAD, '')
    .split(/\sand\s|[\s,;/&+、，；和]+/)
    .filter((each) => each !== '')
  return numbers.length > 0 && numbers.every((each) => /^\d{1,2}$/.test(each))
    ? { places: numbers.map((each) => Number(each) - 1), more: '' }
    : undefined
}

/** What is said behind a letter, without the words of its option. */
function withoutOption(more: string, option: string): string {
  const isOption =
    option !== '' &&
    more.toLowerCase().startsWith(option.toLowerCase()) &&
    !/^[\p{L}\p{N}]/u.test(more.slice(option.length))
  return isOption ? withoutSigns(more.slice(option.length)) : more
}

/** Without the signs that part a letter from what is behind it. */
const withoutSigns = (words: string): string =>
  words.replace(/^[\s.．、:：。,，;；)）—–-]{1,4}/, '')
