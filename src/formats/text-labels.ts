import { romanValue } from './roman.ts'
import { amountOf } from './title-numbers.ts'

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

/** What books, courses and laws consist of, from the widest to the narrowest. */
const PARTS: ReadonlyArray<readonly string[]> = [
  ['book', 'volume', '卷', '编', '部', '部分'],
  ['part', 'unit', 'module', '篇', '单元'],
  ['chapter', 'lesson', 'lecture', '章', '讲', '课', '回'],
  ['section', '节'],
]
const RANKS: ReadonlyMap<string, number> = new Map(
  PARTS.flatMap((words, rank) => words.map((word) => [word, rank + 1] as const)),
)
/** More than any rank of a label. */
export const LABEL_RANKS = PARTS.length + 1
/** The rank of chapters, which numbers of several parts go on from: 1.1 in chapter 1. */
const CHAPTER = 3

const CHINESE =
  /^第 ?([零一二三四五六七八九十百〇两]{1,5}|\d{1,3}) ?(部分|单元|[章节篇讲课回卷编部])([ \u3000]{0,3}[：:、.—–-]{1,2}[ \u3000]{0,3}|[ \u3000\t]{1,4}|$|(?=\p{Script=Han}))/u
const ENGLISH =
  /^(Book|Volume|Part|Unit|Module|Chapter|Lesson|Lecture|Section) (\d{1,3}|[IVXL]{1,7})(?: ?[:.—–-]{1,2}[ \t]{1,4}|[ \t]{1,4}|$)/i

/** The label that a line begins with; undefined if it has none. */
export function partLabelIn(words: string): TextLabel | undefined {
  const chinese = CHINESE.exec(words)
  if (chinese) {
    const [sign, said = '', word = '', between = ''] = chinese
    const isSure = between !== '' || sign === words
    return { sign, rank: RANKS.get(word) as number, word, number: amountOf(said), isSure }
  }
  const [sign, name = '', said = ''] = ENGLISH.exec(words) ?? []
  if (sign === undefined) return undefined
  const word = name.toLowerCase()
  const number = /^\d/.test(said) ? Number(said) : romanValue(said)
  const isSure = /[:.—–-]/.test(sign)
  return { sign, rank: RANKS.get(word) as number, word, number, isSure }
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
