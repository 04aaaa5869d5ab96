import { cardName } from '../core/document/card-labels.ts'
import { simplifiedName } from '../core/document/simplified-name.ts'
import { amountOf } from './chinese-amounts.ts'

/**
 * The right answer of a question in a list of answers behind the questions, by the number of the question, and of the
 * section that it is in where each section counts its own.
 */
export type KeyedAnswer = readonly [number: number, right: string, section?: number]

/** Words up to a colon, or to their end, that may be the title of a list of answers. */
const TITLE = /^([^:：]{1,60}?)\s{0,3}(?:[:：]\s{0,3}|$)/
/** What is before the name of answers in their title, without blanks. */
const BEFORE =
  /^(?:quiz|test|exam|correct|right|测验|练习题?|习题|测试题?|选择题|判断题|本章|课后){1,2}/
/** What is behind it. */
const BEHIND = /(?:(?:and|&|with)explanations?|[与和及]?(?:解析|详解)|汇总|速查)$/
const KEYS = /^(?:answer)?keys?$|^solutions$/
/** One answer, or those of a range: `1. B`, `1-5 ABCDE`, `7. √`, `8. False`. */
const KEYED =
  /(\d{1,3})(?:[-~—–](\d{1,3}))?[ .、．:：)）(（|=-]{0,4}((?:True|False|[A-H]{1,20}|[TF]{1,20})(?![A-Za-z])|[√×✓✗✔✘]{1,20}|(?:正确|错误|正確|錯誤|[对错對錯]){1,20})/gi
/** A line of nothing else. */
const ONLY_KEYED =
  /^(?:[\d\sA-HT.、．:：)）(（~—–,，;；|=√×✓✗✔✘对错對錯-]|True|False|正确|错误|正確|錯誤){1,2000}$/i
/** What is right of each number of a range. */
const EACH = /正确|错误|正確|錯誤|./g
/** An answer with why it is right: `1. B – because`, `1. B. Paris`, `1. AC（B …）`, `2. × 解析：…`. */
const EXPLAINED =
  /^(?:Q ?)?(\d{1,3}) ?[.、．:：)）-]\s{0,3}((?:[(（][A-H][)）]|(?:(?=[A-H])A?B?C?D?E?F?G?H?|T|True|False|正确|错误|正確|錯誤|[√×✓✗✔✘对错對錯])(?=[.、．:：)）,，;；。–—-]|\s[–—(（-]|\s?[【（]|\s(?:解析|Explanation)[:：]|$)).{0,2000})$/i
/** A verdict with more than one letter. */
const WORD = /^(?:True|False)$/i
/** A reason with its label behind a letter. */
const REASON =
  /^((?=[A-H])A?B?C?D?E?F?G?H?|T|True|False|正确|错误|正確|錯誤|[√×✓✗✔✘对错對錯])\s?[.．、,，]?\s?(?:【(?:答案)?解析】|(?:解析|Explanation)[:：])\s?/i

/** What is behind the title of a list of answers on its line; undefined if a line does not begin with one. */
export function behindKeyTitle(words: string): string | undefined {
  const [title, name] = TITLE.exec(words) ?? []
  return title !== undefined && isKeyName(name ?? '') ? words.slice(title.length).trim() : undefined
}

function isKeyName(name: string): boolean {
  const bare = simplifiedName(name).toLowerCase().replace(/\s+/g, '').replace(BEHIND, '')
  return [bare, bare.replace(BEFORE, '')].some((each) => {
    const named = cardName(each)
    return KEYS.test(each) || (named?.kind === 'answer' && named.isSure)
  })
}

/** The answers on a line of a list of answers; none if it is another line. */
function keyedAnswers(line: string): readonly KeyedAnswer[] {
  const keyed = ONLY_KEYED.test(line) ? [...line.matchAll(KEYED)] : []
  if (keyed.length === 0) {
    const [, number, right] = EXPLAINED.exec(line) ?? []
    return right === undefined ? [] : [[Number(number), right.replace(REASON, '$1. ')]]
  }
  return keyed.flatMap(([, number, end, right = '']): KeyedAnswer[] => {
    // `True` is a word, which has its letters as they are.
    const said = /^[A-HTF]+$/i.test(right) && !WORD.test(right) ? right.toUpperCase() : right
    return end === undefined
      ? [[Number(number), said]]
      : (said.match(EACH) ?? []).map((each, i) => [Number(number) + i, each])
  })
}

/** Whether what is right is said by the letters of options; `F` may be a verdict, too. */
export const isLetters = ([, right]: KeyedAnswer): boolean => /^[(（]?[A-H]+(?![A-Z])/i.test(right)

/** The sign of a section of questions: `一、`, `Part 2`. */
const SECTION =
  /^(?:([一二三四五六七八九十]{1,3})[、.．]|(?:Part|Section) (\d{1,2})(?![\d.])[:：.]?)\s{0,3}/i

/** The number of the section that begins on a line, and what is behind its sign; undefined if none begins. */
export function sectionIn(
  line: string,
): { readonly section: number | undefined; readonly behind: string } | undefined {
  const [sign, chinese = '', digits = chinese] = SECTION.exec(line) ?? []
  return sign === undefined
    ? undefined
    : { section: amountOf(digits), behind: line.slice(sign.length) }
}

/** What kind of questions the answers behind it are of. */
const KIND =
  /^(?:[单單多不定项項]{0,4}[选選][择擇]?[题題]?|判[断斷][题題]?|是非[题題]|True ?(?:\/|or) ?False|Multiple choice)\s{0,3}[:：]\s{0,3}/i

/** A line of a list of answers by sections. */
export interface KeyLine {
  readonly answers: readonly KeyedAnswer[]
  /** That of the answers, and of those on the lines below. */
  readonly section: number | undefined
  /** It only says which section begins there. */
  readonly isTitle: boolean
}

/**
 * Reads a line of a list of answers: `1. B`, `二、1. B 2. C`, `二、多选题`.
 * @param section that of the line above
 */
export function keyLine(line: string, section?: number): KeyLine {
  const begun = sectionIn(line)
  const within = begun ? begun.section : section
  const answers = keyedAnswers((begun?.behind ?? line).replace(KIND, '')).map(
    ([number, right]): KeyedAnswer =>
      within === undefined ? [number, right] : [number, right, within],
  )
  return { answers, section: within, isTitle: begun !== undefined && answers.length === 0 }
}

/** How many questions may be without an answer in a list of answers. */
const MOST_AHEAD = 200

/** A question by its number, and that of its section. */
interface Numbered {
  readonly number: number | undefined
  readonly section?: number | undefined
}

const isOf = ({ number, section }: Numbered, [told, , within]: KeyedAnswer): boolean =>
  number === told && (section === undefined || within === undefined || section === within)

/**
 * Gives the answers of a list to the questions before it, both in their order.
 * @param open questions whose answer is not told yet
 * @param take whether the question takes the answer: it may have no such option
 * @returns the questions that are left
 */
export function answerOpen<T extends Numbered>(
  open: T[],
  answers: readonly KeyedAnswer[],
  take: (question: T, answer: KeyedAnswer) => boolean,
): T[] {
  let next = 0
  const told = new Set<T>()
  for (const answer of answers) {
    const index = open.slice(next, next + MOST_AHEAD).findIndex((each) => isOf(each, answer))
    const found = open[next + index]
    if (index === -1 || !found) continue
    next += index + 1
    if (take(found, answer)) told.add(found)
  }
  if (told.size === 0) return open
  return [...open.slice(0, next).filter((each) => !told.has(each)), ...open.slice(next)]
}
