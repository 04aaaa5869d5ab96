import { sumOf } from '../core/base/collections.ts'
import { same } from '../core/base/text.ts'
import type { JudgedUnit, PlacementOutcome } from '../drill/placement.ts'
import { percent } from './bar.ts'
import { inline, keyRows, type Page, paragraph } from './page.ts'

const VERDICTS = ['known', 'unsure', 'to-learn'] as const

/** A unit and its number: its place in the course, from 1. */
type Numbered = readonly [unit: JudgedUnit, number: number]

const numbered = (units: readonly JudgedUnit[]): Numbered[] =>
  units.map((unit, i) => [unit, i + 1] as const)

const isTurned = ({ known, verdict }: JudgedUnit): boolean => known !== (verdict === 'known')

/**
 * One unit: its number, how likely it is that it is known, and its title.
 * @param isSaid also what the learner said of it
 */
const unitLine = (page: Page, [unit, number]: Numbered, isSaid: boolean): string[] => {
  const mark = `${String(number).padStart(3)}  ${percent(unit.share).padStart(5)}  `
  const say = page.words.placement.yours[unit.known ? 'known' : 'to-learn']
  const title = inline(page, unit.title)
  return paragraph(page, same(isSaid ? say(title) : title), '', mark)
}

/**
 * The conclusion, in groups of units.
 * @param isWhole also each unit that is to be learned; else only how many those are
 */
export function conclusionLines(
  page: Page,
  units: readonly JudgedUnit[],
  isWhole: boolean,
): string[] {
  const { theme, words } = page
  const all = numbered(units)
  return [
    '',
    ...paragraph(page, same(words.placement.heading)).map(theme.title),
    ...VERDICTS.flatMap((verdict) => {
      const own = all.filter(([unit]) => unit.verdict === verdict)
      // What the learner has turned round stays in sight.
      const shown =
        verdict === 'to-learn' && !isWhole ? own.filter(([unit]) => isTurned(unit)) : own
      const left = own.length - shown.length
      return [
        ...(shown.length > 0
          ? paragraph(page, same(words.placement.verdicts[verdict])).map(theme.heading)
          : []),
        ...shown.flatMap((each) => unitLine(page, each, isTurned(each[0]))),
        ...(left > 0 ? paragraph(page, same(words.placement.more(left))).map(theme.heading) : []),
      ]
    }),
  ]
}

/** Units that were corrected, and how many are held for known now. */
export function correctedLines(
  page: Page,
  changed: readonly JudgedUnit[],
  units: readonly JudgedUnit[],
): string[] {
  const { placement } = page.words
  const ids = new Set(changed.map(({ id }) => id))
  const known = units.filter((unit) => unit.known).length
  return [
    ...numbered(units)
      .filter(([{ id }]) => ids.has(id))
      .flatMap((each) => unitLine(page, each, true)),
    ...paragraph(page, same(placement.known(known, units.length))),
  ]
}

/**
 * What holds from now on.
 * @param undo the command that takes it back
 */
export function outcomeLines(
  page: Page,
  { units, answers, isKept }: PlacementOutcome,
  undo: string,
): string[] {
  const { theme, words } = page
  const say = (line: string): string[] => paragraph(page, same(line))
  if (!units)
    return ['', ...say(isKept ? words.placement.unfinished(answers) : words.placement.notKept)]
  const known = units.filter((unit) => unit.known)
  const topics = sumOf(known, (unit) => unit.topics.length)
  return [
    '',
    ...(known.length > 0
      ? say(words.placement.onTrial(known.length, topics))
      : say(words.placement.noneKnown)),
    ...(isKept
      ? say(words.placement.undo(undo)).map(theme.dim)
      : say(words.placement.notKept).map(theme.warn)),
  ]
}

/** The row of keys at the conclusion. */
export const correctionKeys = (page: Page, isLine: boolean): string[] =>
  keyRows(page, isLine ? page.words.placement.correctLine : page.words.placement.correct, '  ').map(
    page.theme.dim,
  )
