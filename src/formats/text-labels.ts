import { amountOf } from './chinese-amounts.ts'
import { romanValue } from './roman.ts'

/** The label of a part of a book before a title: `第一章 `, `Chapter 1: `. */
export interface TextLabel {
  /** The label with what is between it and the words. */
  readonly sign: string
  /** How wide the part is: a smaller number is above. */
  readonly rank: number
  /** The word that is numbered, in lower case. */
  readonly word: string
  /** Undefined if it is no number that is known. */
  readonly number: number | undefined
  /** It is a label whatever is beside it; another one may be words. */
  readonly isSure: boolean
}

/**
 * What books, courses and laws consist of, from the widest to the narrowest: behind a number in Chinese and Japanese, the
 * same in Korean, before a number elsewhere, without accents.
 */
const PARTS: readonly string[] = [
  '卷 编 編 部 部分 册 冊 권 부 book volume buch band livre tome libro tomo livro книга',
  `篇 单元 單元 편 단원 part unit module teil einheit modul partie unite parte unidad modulo unita unidade deel часть
    модуль`,
  `章 讲 講 课 課 回 장 강 과 chapter lesson lecture kapitel lektion vorlesung chapitre lecon cours capitulo leccion tema
    capitolo lezione licao aula hoofdstuk rozdział глава урок тема лекция`,
  '节 節 절 section abschnitt seccion sezione secao paragraaf раздел',
]
const RANKS: ReadonlyMap<string, number> = new Map(
  PARTS.flatMap((words, rank) => words.split(/\s+/).map((word) => [word, rank + 1] as const)),
)
/** More than any rank of a label. */
export const LABEL_RANKS = PARTS.length + 1
/** The rank of chapters, which numbers of several parts go on from: 1.1 in chapter 1. */
const CHAPTER = 3

const CHINESE =
  /^第 ?([零一二三四五六七八九十百〇两]{1,5}|\d{1,3}) ?(部分|单元|單元|[章节節篇讲講课課回卷编編部册冊])([ \u3000]{0,3}[：:、.—–-]{1,2}[ \u3000]{0,3}|[ \u3000\t]{1,4}|$|(?=\p{Script=Han}))/u
const KOREAN =
  /^제 ?(\d{1,3}) ?(단원|[권부편장강과절])([ \u3000]{0,3}[：:.—–-]{1,2}[ \u3000]{0,3}|[ \t]{1,4}|$)/
/** Of the words before a number, a table says which are parts. */
const NAMED = /^([\p{L}\p{M}]{4,14}) (\d{1,3}|[IVXL]{1,7})( ?[:.—–-]{1,2}[ \t]{1,4}|[ \t]{1,4}|$)/iu
/** The same with the number in front. */
const GERMAN =
  /^(\d{1,3})\. (Buch|Band|Teil|Kapitel|Lektion|Vorlesung|Abschnitt)( ?[:.—–-]{1,2}[ \t]{1,4}|[ \t]{1,4}|$)/i

/** The label that a line begins with; undefined if it has none. */
export function partLabelIn(words: string): TextLabel | undefined {
  const eastern = CHINESE.exec(words) ?? KOREAN.exec(words)
  if (eastern) {
    const [sign, said = '', word = '', between = ''] = eastern
    const isSure = between !== '' || sign === words
    return { sign, rank: RANKS.get(word) as number, word, number: amountOf(said), isSure }
  }
  const named = NAMED.exec(words)
  const [sign = '', first = '', second = '', between = ''] = named ?? GERMAN.exec(words) ?? []
  const [name, said] = named ? [first, second] : [second, first]
  const word = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const rank = RANKS.get(word)
  if (rank === undefined) return undefined
  const number = /^\d/.test(said) ? Number(said) : romanValue(said)
  return { sign, rank, word, number, isSure: between.trim() !== '' }
}

/** Whether a number of several parts may go on from a label: of a chapter. */
export const isChapter = ({ rank }: TextLabel): boolean => rank === CHAPTER

/**
 * The words that are labels wherever they begin a line of a text, although only a blank is behind
 * their number: the first of several numbers is 1.
 */
export function labelWords(labels: readonly TextLabel[]): ReadonlySet<string> {
  const firsts = new Map<string, number | undefined>()
  const counted = new Set<string>()
  for (const { word, number } of labels)
    if (!firsts.has(word)) firsts.set(word, number)
    else if (firsts.get(word) === 1) counted.add(word)
  return counted
}
