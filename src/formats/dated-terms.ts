/** A date or another number before a colon or an equals sign, with what was then or what it stands for. */
interface Dated {
  readonly term: string
  readonly meaning: string
}

/**
 * A year, perhaps with the era or as a range; a day in figures or with its month; a century; a number alone. A colon with no
 * blank behind it is in a time or a verse.
 */
const DATED =
  /^((?:(?:ca?\. ?|um |AD )?\d{3,4}s?(?: ?[-–—/] ?\d{2,4})?|\d{1,5}|\d{1,2}[./] ?\d{1,2}[./] ?\d{2,4}|\d{3,4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\p{L}{3,9}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{3,4}|\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}{3,9}\.? (?:de )?\d{3,4}|\d{1,2}\. Jh\.)(?: ?(?:BCE?|CE|AD|[vn]\. ?Chr\.|av\. J\.-C\.))?)(?: ?：\s?| ?: {1,3}| {1,3}= {1,3})(?=\S)/u
const MEANING = /\p{L}{2}|\p{Script=Han}/u

/** The parts of a line that begins with a date or another number; undefined if it does not. */
export function datedIn(line: string): Dated | undefined {
  const [lead, term = ''] = DATED.exec(line) ?? []
  const meaning = lead === undefined ? '' : line.slice(lead.length)
  return MEANING.test(meaning) ? { term, meaning } : undefined
}

/**
 * Whether lines with dates are to be learned: they are no count, no hours or days, and not all of these years, as those of plans
 * and diaries are.
 */
export function areDated(lines: readonly string[]): boolean {
  const terms = lines.flatMap((line) => datedIn(line)?.term ?? [])
  const years = terms.map((term) => Number(/\d{3,5}(?!.*\d{3})/.exec(term)?.[0] ?? 0))
  const isCount = terms.every((term, i) => i === 0 || Number(term) === Number(terms[i - 1]) + 1)
  if (isCount && Number(terms[0]) < 2) return false
  if (years.every((year) => year >= 2000 && year < 2100)) return false
  return years.some((year) => year > 0) || terms.some(isWorded) || lines.every(isEquated)
}

const isWorded = (term: string): boolean => /\p{L}/u.test(term)
const isEquated = (line: string): boolean => line.includes(' = ')
