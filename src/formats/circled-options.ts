import { headOf } from '../core/document/besides.ts'
import { cardLabel } from '../core/document/card-labels.ts'
import { optionIn, optionLetter } from './markdown-options.ts'

/** What is counted by signs that Chinese, Japanese and Korean exams have. */
const CIRCLES = '①②③④⑤⑥⑦⑧'
const STEMS = '甲乙丙丁戊己'

/** Where a circle is, or a stem with its sign. */
const SIGN = /[①-⑧] ?|[甲乙丙丁戊己][、.．)）] ?/g
/** What is before the first sign of a line of them. */
const BEFORE = /^[\s>*-]{0,12}$|[?？:：)）_。] {0,3}$/
/** An option or an answer that is nothing but signs. */
const ONLY = /^[①-⑧甲乙丙丁戊己](?:[①-⑧甲乙丙丁戊己]|[\s,，、和及与與])*[。.]?$/

/** What begins with a sign in a line. */
interface Signed {
  readonly place: number
  readonly words: string
}

/** A line with what is before its first sign. */
interface SignedLine {
  readonly at: number
  readonly lead: string
  readonly parts: readonly Signed[]
}

/**
 * A text whose questions have what such signs count in the form of others: statements above options that name them (`A. ①②`)
 * are on the line of the question, and options with such signs, which the answer names, have letters. No line is gone.
 */
export function withCircledOptions(text: string): string {
  if (!/①|甲[、.．)）]/.test(text)) return text
  const lines = text.split(/\r\n|[\n\r]/)
  let isChanged = false
  for (let i = 0; i < lines.length; ) {
    const run = runAt(lines, i)
    if (run.length === 0) i++
    else {
      const end = nextLine(lines, (run.at(-1) as SignedLine).at + 1)
      const isRead = namesStatements(lines, end)
        ? asStatements(lines, run)
        : asOptions(lines, run, end)
      isChanged ||= isRead
      i = end
    }
  }
  return isChanged ? lines.join('\n') : text
}

/** The next line that is not empty. */
function nextLine(lines: readonly string[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]?.trim() === '') at++
  return at
}

/** The lines from an index on that go on counting from the first sign; none if it begins no count. */
function runAt(lines: readonly string[], from: number): readonly SignedLine[] {
  const run: SignedLine[] = []
  let count = 0
  for (let at = from; at < lines.length; at = nextLine(lines, at + 1)) {
    const signed = signedLine(lines[at] ?? '', at, count)
    if (!signed || (at > from && !/^[\s>*-]{0,12}$/.test(signed.lead))) break
    run.push(signed)
    count += signed.parts.length
  }
  return count > 1 ? run : []
}

/** A line as what is before its first sign and what begins with each; undefined if they do not count on. */
function signedLine(line: string, at: number, count: number): SignedLine | undefined {
  const signs = [...line.matchAll(SIGN)]
  const lead = line.slice(0, signs[0]?.index ?? 0)
  if (signs.length === 0 || !BEFORE.test(lead)) return undefined
  const isCounted = signs.every(({ 0: sign }, i) => placeOf(sign) === count + i)
  const parts = signs.map(({ index, 0: sign }, i) => ({
    place: count + i,
    words: line.slice(index + sign.length, signs[i + 1]?.index).trim(),
  }))
  return isCounted && parts.every(({ words }) => words !== '') ? { at, lead, parts } : undefined
}

const placeOf = (sign: string): number =>
  Math.max(CIRCLES.indexOf(sign.charAt(0)), STEMS.indexOf(sign.charAt(0)))

/** Whether the line at an index begins options that are nothing but signs. */
const namesStatements = (lines: readonly string[], at: number): boolean => {
  const option = optionIn((lines[at] ?? '').trim())
  return option?.index === 0 && ONLY.test(option.source.split(/\s[B-H][.．、)）]/)[0] ?? '')
}

/** Puts statements on the line of their question, if it is right above them. */
function asStatements(lines: string[], run: readonly SignedLine[]): boolean {
  const [first, ...more] = run as readonly [SignedLine, ...SignedLine[]]
  const isOwn = /[^\s>*-]/.test(first.lead)
  let asked = first.at
  while (!isOwn && asked > 0 && (asked === first.at || lines[asked]?.trim() === '')) asked--
  const question = lines[asked] ?? ''
  if (question.trim() === '' || /^#|^\s*[①-⑧]/.test(question)) return false
  const said = isOwn ? more : run
  lines[asked] = [question.trimEnd(), ...said.map(({ at }) => (lines[at] ?? '').trim())].join(' ')
  for (const { at } of said) lines[at] = ''
  return true
}

/** Gives letters to options whose answer is below them and names them by their signs. */
function asOptions(lines: string[], run: readonly SignedLine[], end: number): boolean {
  const told = lines[end] ?? ''
  const label = cardLabel(headOf(told.trim()))
  const count = run.flatMap(({ parts }) => parts).length
  const isTold =
    label?.kind === 'answer' &&
    ONLY.test(label.said) &&
    [...label.said].every((sign) => placeOf(sign) < count)
  if (!isTold) return false
  for (const { at, lead, parts } of run) {
    const options = parts.map(
      ({ place, words }) => `${optionLetter(place)}. ${words.replace(/[;；,，、。]$/, '')}`,
    )
    lines[at] = `${lead}${options.join('  ')}`
  }
  const lettered = label.said.replace(/./gu, (sign) =>
    placeOf(sign) === -1 ? sign : optionLetter(placeOf(sign)),
  )
  lines[end] = told.replace(label.said, lettered)
  return true
}
