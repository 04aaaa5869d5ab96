import type { TextEntry } from './text-entries.ts'

/** The months, as a date has them in several languages. */
const MONTHS = /(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[\p{L}.]{0,9}/iu
/** A day of a year in numbers: `2026-10-12`, `12.10.2026`. */
const DAY = /\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}|\d{1,2}[-/.] ?\d{1,2}[-/.] ?\d{2,4}/
/** The same with its month in words: `12 Oct 2026`. */
const DAY_MONTH = /\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,9}\.?,? \d{4}/u
/** The month first: `Oct 12, 2026`. */
const MONTH_DAY = /\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u
/** The name of a person, or a label before one or before a date. */
const PERSON =
  /^(?:(?:Prof|Dr)\.? |(?:by|lecturer|instructor|teacher|professor|author|dozent(?:in)?|date|datum) ?[:：]|(?:作者|主讲|主讲人|授课|教师|老师|讲师|日期) ?[:：])/iu
/** A name without a label. */
const BY_NAME = /^[Bb]y \p{Lu}/u

/** Whether a line says who speaks, or when: that is no title. */
const isByline = (words: string): boolean =>
  PERSON.test(words) ||
  BY_NAME.test(words) ||
  DAY.test(words) ||
  [DAY_MONTH, MONTH_DAY].some((day) => MONTHS.test(day.exec(words)?.[0] ?? ''))

/** Whether a line right below another one is a title beside it. */
const isTitleBeside = ({ isPlain, isFirst }: TextEntry): boolean => isPlain && !isFirst

/** The entries of a text, and apart from them the line below its title that says who wrote it, or when. */
export interface HeadApart {
  readonly entries: readonly TextEntry[]
  readonly byline: TextEntry | undefined
}

/**
 * Takes the line right below the title of a text away that says who speaks, or when (`Prof. Miller, 12 Oct 2026`): what
 * follows is below the title. A line with others below it or like it beside it is a title (`Dr. Watson`). A title above items that count is one with all that is on its line.
 */
export function headApart(entries: readonly TextEntry[]): HeadApart {
  const [title, second, third] = entries
  if (!title?.isPlain) return { entries, byline: undefined }
  const isNear = second?.isPlain === true && !second.isFirst && second.indent === title.indent
  const isAbove = third && third.indent <= title.indent && !isTitleBeside(third)
  const hasOthers = (): boolean =>
    entries.slice(2).some(({ isPlain, words }) => isPlain && isByline(words))
  const byline = isNear && isAbove && isByline(second.words) && !hasOthers() ? second : undefined
  const rest = entries.slice(byline ? 2 : 1)
  const [first] = rest
  const isWhole = first?.isItem === true && first.count.length > 0 && first.indent === title.indent
  return { entries: [isWhole ? { ...title, isWhole } : title, ...rest], byline }
}
