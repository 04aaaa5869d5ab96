import { bulletsOf } from './bullets.ts'
import { joinedLine } from './joined-line.ts'
import { answersLine, askedIn, isAnswerLabel, isCardLine, textAnswerIn } from './text-cards.ts'
import { widthInColumns } from './text-inner.ts'
import { partLabelIn } from './text-labels.ts'
import type { TextLine } from './text-lines.ts'

/** A line that is read, as far as it depends on it whether the next one continues it. */
interface LastLine {
  readonly words: string
  /** Where its words begin, from 1. */
  readonly column: number
  /** It has a sign before its words. */
  readonly isItem: boolean
  readonly letter?: TextLine['letter']
}

/** Puts a line behind those above it. */
type Join = (above: string, line: string) => string

/** Of more lines no answer consists. */
const MOST_LINES = 50
/** Lines of more characters are not each an item of a list. */
const LONGEST_ITEM = 24

const listed: Join = (above, line) =>
  /[,，、;；:：]$/.test(above) ? joinedLine(above, line) : `${above}; ${line}`

/**
 * The lines without signs that are of the answer above them, up to an empty line or the end, each with how it is put
 * behind the lines above: the lines of a sentence, or of a list. Where a question is right below, any of them may be a
 * title, unless the answer has no words beside its label.
 */
export function continuedAnswers(lines: readonly TextLine[]): ReadonlyMap<TextLine, Join> {
  const found = new Map<TextLine, Join>()
  const signOf = bulletsOf([])
  let isAsked = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine
    if (line.letter) {
      isAsked = false
      continue
    }
    const isAnswered = answersLine(lines[i - 1]?.words, line.words, lines[i + 1]?.words)
    if (!isAnswered && !(isAsked && isAnswer(line.words))) {
      isAsked = askedIn(line.words) !== undefined || (isAsked && !isCardLine(line.words))
      continue
    }
    isAsked = false
    const block: TextLine[] = []
    let next = lines[i + 1]
    for (; next && !next.isFirst && block.length < MOST_LINES; next = lines[i + 1 + block.length]) {
      if (next.indent !== line.indent || isCardLine(next.words) || OPTION.test(next.words)) break
      if (signOf(next.words) || partLabelIn(next.words)) break
      block.push(next)
    }
    const [first] = block
    const isAlone = isAnswered && isAnswerLabel(line.words)
    if (
      !first ||
      (!isAlone && next && !next.isFirst) ||
      CHOSEN.test(textAnswerIn(line.words) ?? '')
    )
      continue
    if (STOP.test(line.words) && !STOP.test(first.words)) continue
    const isList = block.every(({ words }) => words.length <= LONGEST_ITEM && ITEM.test(words))
    for (const each of block) found.set(each, isList ? listed : joinedLine)
    if (isAnswerLabel(line.words)) found.set(first, joinedLine)
    i += block.length
  }
  return found
}

/** The letter of an option that is not the first. */
const OPTION = /^[(（]?[B-H][.．、:：)）]/i
/** A line that neither continues nor ends a sentence. */
const ITEM = /^[^\p{Ll}].*[^.。!！?？…]$|^[^\p{Ll}]$/u

const isAnswer = (words: string): boolean =>
  textAnswerIn(words) !== undefined || isAnswerLabel(words)

/** `Q.` and `A.` with a number or without one. */
const STOPPED = /^([QA]) ?(\d{0,4}) ?[.．、)）]\s{1,9}(?=\S)/
/** The second of several options. */
const SECOND = /^B ?[.．、)）]/

/** Lines with colons behind the letters of a question and its answer right below (`Q. What?`, `A. That`). */
export function withColons(lines: readonly TextLine[]): readonly TextLine[] {
  const labels = lines.map(({ words }) => STOPPED.exec(words))
  const isPair = (i: number): boolean =>
    labels[i]?.[1] === 'Q' &&
    labels[i + 1]?.[1] === 'A' &&
    labels[i]?.[2] === labels[i + 1]?.[2] &&
    !SECOND.test(lines[i + 2]?.words ?? '')
  return lines.map((line, i) => {
    if (!isPair(i) && !isPair(i - 1)) return line
    const [sign = '', letter = '', number = ''] = labels[i] ?? []
    return { ...line, words: `${letter}${number}: ${line.words.slice(sign.length)}` }
  })
}

/** Of the widest line, what is at least in each of the others but the last one: a narrower one has more room behind it. */
const LEAST_FILLED = 1 / 3

/**
 * Whether an item goes on in the lines below its words: it is no title in capitals, and of several lines none but the last
 * one is so narrow that it plainly is an item.
 * @param below the lines from the first one below it on, of which those are looked at that begin in its column
 */
export function isWrapped(last: LastLine, below: readonly TextLine[]): boolean {
  if (/\p{Lu}{2}/u.test(last.words) && !/\p{Ll}/u.test(last.words)) return false
  const end = below.findIndex(
    (line, i) =>
      (i > 0 && line.isFirst) || line.column !== last.column || !/^\p{Ll}/u.test(line.words),
  )
  const run = end === -1 ? below : below.slice(0, end)
  const [first = 0, ...more] = [last, ...run.slice(0, -1)].map(({ words }) => widthInColumns(words))
  const widest = more.reduce((most, each) => Math.max(most, each), first)
  return more.every((each) => each >= widest * LEAST_FILLED)
}

/**
 * Whether a line continues the one above it, without an empty line between them. What continues an item begins exactly
 * below the item's words, with a small letter. What continues a question or an answer begins below its sign, with a small
 * letter or is the end of a sentence that was not at its end: a title is neither.
 * @param isWrapped whether the item above goes on below
 */
export function isContinued(last: LastLine, line: TextLine, isWrapped: () => boolean): boolean {
  if (line.isFirst || line.column !== last.column) return false
  if (/^\p{Ll}/u.test(line.words)) {
    if (isOfCard(last, line)) return true
    if (last.isItem) return isWrapped()
  }
  return isOfCard(last, line) && !STOP.test(last.words) && STOP.test(line.words)
}

const STOP = /[.。!！?？…]["'”’)）]?$/
/** The letters or numbers of right options. */
const CHOSEN = /^[(（]?(?:[A-Ha-h\d][,，、 和]{0,2}){1,8}[)）]?$/

/** Whether a line may be of the question or the answer above it. Below an answer, a question is another one. */
const isOfCard = (last: LastLine, line: TextLine): boolean =>
  (!/[?？]$/.test(line.words) || askedIn(last.words) !== undefined) &&
  isCardLine(last.words) &&
  !last.letter &&
  !isCardLine(line.words) &&
  !CHOSEN.test(textAnswerIn(last.words) ?? '')
