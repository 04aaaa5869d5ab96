import { hasWords } from './markdown-names.ts'
import type { Seen } from './markdown-words.ts'

/** A question and its answer, as they are written in a line. */
export interface CardPair {
  readonly ask: string
  readonly answer: string
  readonly id?: string | undefined
  /** Other right answers. */
  readonly also?: readonly string[]
  /** Why the answer is right. */
  readonly explain?: string | undefined
}

/** Names that are followed by `::` in programs. */
const NAMESPACES = new Set(['std', 'boost', 'crate', 'self', 'super', 'core', 'alloc', 'tokio'])

/**
 * The cards in a line of Obsidian's spaced repetition: `question::answer`, and `one:::other` for both
 * ways. The plugin takes every line that contains `::`; here there must be words on both sides, and
 * what is code, an address or a part of a link is no card.
 */
export function pairsIn({ words, marks }: Seen): readonly CardPair[] {
  for (const { 0: sign, index } of words.matchAll(/(?<!:):{2,3}(?!:)/g)) {
    const end = index + sign.length
    if (marks.some(({ kind, ...at }) => isFixed(kind) && at.start < end && at.end > index)) continue
    if (!isBetweenWords(words.slice(0, index), words.slice(end))) continue
    const ask = words.slice(0, index).trim()
    const answer = words.slice(end).trim()
    return cardsFor(ask, answer, sign === ':::')
  }
  return []
}

/** A card; a second one that asks for what the first one says, if it is to be known both ways. */
export const cardsFor = (ask: string, answer: string, isBoth: boolean): readonly CardPair[] => [
  { ask, answer },
  ...(isBoth ? [{ ask: answer, answer: ask }] : []),
]

const isFixed = (kind: string): boolean => kind === 'code' || kind === 'link'

function isBetweenWords(before: string, behind: string): boolean {
  if (!hasWords(before) || !hasWords(behind)) return false
  if (behind.startsWith(' ')) return true
  // `::1` is an address.
  if (before.endsWith(' ')) return !/^[0-9a-f:/]+(?:\s|$)/i.test(behind)
  const left = before.slice(before.lastIndexOf(' ') + 1)
  const [right = ''] = behind.split(' ')
  const isAddress =
    left.includes('://') ||
    (/^[[(]?[0-9a-f:.]+$/i.test(left) &&
      /^[0-9a-f:./\])]+$/i.test(right) &&
      /[\d:]/.test(left + right))
  const isProgram = NAMESPACES.has(left) || right.includes('::') || /^[A-Za-z_]\w*[(<]/.test(right)
  // `Foo::Bar` alone is a name of Ruby or of C++.
  const isClass =
    left === before && right === behind && /^[A-Z]\w*$/.test(left) && /^[A-Z]\w*$/.test(right)
  return !isAddress && !isProgram && !isClass
}

const QUESTION = /^(?:(?:Q|Question|问|问题|問|問題|题目) ?\d{0,4} ?[:：]|Q ?\d{1,4}[.、)])(?=.)/i
const ANSWER = /^(?:A|Ans|Answer|答|答案|回答|解答) ?\d{0,4} ?[:：]/i

/** What is behind `Q:`, `问：` and the like; undefined if the words do not begin so. */
export const questionIn = (words: string): string | undefined => behind(words, QUESTION)

/** What is behind `A:`, `答：` and the like; undefined if the words do not begin so. */
export const answerIn = (words: string): string | undefined => behind(words, ANSWER)

const EXPLANATION = /^(?:Explanation|解析|解释|解釋) ?[:：]/i

/** What is behind `Explanation:`, `解析：` and the like; undefined if the words do not begin so. */
export const explanationIn = (words: string): string | undefined => behind(words, EXPLANATION)

function behind(words: string, lead: RegExp): string | undefined {
  const found = lead.exec(words)?.[0]
  return found === undefined ? undefined : words.slice(found.length).trim()
}

/** Whether a line is what separates a question of several lines from its answer. */
export const isSeparator = (source: string): boolean => source === '?' || source === '??'

/** Whether a line, as it is written, may begin a question or an answer. */
export const mayLead = (source: string): boolean =>
  /^[*_ ]{0,4}[QAE问問题答回解]/i.test(source) && !/^[QAE]\\/i.test(source)

const SHOW_WORDS = new Set(
  (
    'show see view reveal expand hide toggle open me the a for to your answer answers solution ' +
    'solutions hint hints detail details more spoiler explanation here'
  ).split(' '),
)
const SHOW_CHINESE =
  /^(?:点击|点我|单击|查看|展开|显示|参考|答案|解答|详情|提示|解析)*[^\p{L}\p{N}]*$/u

/** Whether the summary of a disclosure says only that something is hidden. */
export function isShow(words: string): boolean {
  if (words.length >= 60) return false
  if (/^(?:click|press|tap) /i.test(words) || SHOW_CHINESE.test(words)) return true
  const all = words.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return all.every((word) => SHOW_WORDS.has(word)) && !words.includes('?')
}

const QUESTION_WORDS =
  /^(?:what|which|who|where|when|why|how|is|are|can|do|does|did|should|explain|describe|name|list|true or false|define|give|write|create|简述|什么|如何|怎么|怎样|为什么|哪|请|说明|解释|列举)/i

/** Whether words ask something. */
export const asksSomething = (words: string): boolean =>
  /[?？]|_{3}/.test(words) || QUESTION_WORDS.test(words)
