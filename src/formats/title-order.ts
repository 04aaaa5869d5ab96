import type { TitleNumber } from './title-numbers.ts'

/** A title with its number, and those below it. */
interface Counted<T> {
  readonly number?: TitleNumber | undefined
  readonly children: readonly T[]
  /** Of a heading. */
  readonly level?: number
}

/** The first number below a title without one: versions rarely begin there. */
const FIRST = 2

/**
 * The titles whose number only counts them, of those whose number may be a version or an amount
 * (`1.2 Tea`): it goes on from the number above (`1`), others go on from it (`1.2.1`), or it rises
 * from title to title, and begins with `1.1`; a number alone counts headings `1`, `2`, `3`, all of them.
 */
export function countedTitles<T extends Counted<T>>(tops: readonly T[]): ReadonlySet<T> {
  const counted = new Set<T>()
  const visit = (drafts: readonly T[], above: readonly number[]): void => {
    for (const each of countedRow(drafts)) counted.add(each)
    const unsure = drafts.filter(({ number }) => number && !number.isSure && !number.isOfRow)
    const isRow = isRising(unsure.map(partsOf).filter(({ length }) => length > 1))
    const isCount = isCounting(drafts)
    for (const each of unsure) {
      const parts = partsOf(each)
      const isDotted = parts.length > 1
      const isCounted =
        (isDotted ? isRow || isBelow(parts, above) : isCount) ||
        each.children.some((child) => isBelow(partsOf(child), parts))
      if (isCounted) counted.add(each)
    }
    for (const each of drafts)
      visit(each.children, each.number?.isSure || counted.has(each) ? partsOf(each) : [])
  }
  visit(tops, [])
  return counted
}

const partsOf = ({ number }: Pick<Counted<unknown>, 'number'>): readonly number[] =>
  number?.parts ?? []

/** The titles with numbers that only a row tells from words, if these run I, II, III, or 甲、乙、丙. */
function countedRow<T extends Counted<T>>(drafts: readonly T[]): readonly T[] {
  const counts = drafts.filter(({ number }) => number?.isOfRow)
  const isRow = counts.length > 1 && counts.every((each, i) => partsOf(each)[0] === i + 1)
  return isRow ? counts : []
}

/** Whether headings beside each other are counted by a number alone, from 1 on, without a gap. */
function isCounting<T extends Counted<T>>(drafts: readonly T[]): boolean {
  const counts = drafts.filter(
    ({ level, number }) => level !== undefined && number && !number.isOfRow,
  )
  return (
    counts.length > 1 &&
    counts.every((each, i) => partsOf(each).length === 1 && partsOf(each)[0] === i + 1)
  )
}

/** Whether a number goes on from another one: `1.2` from `1`. */
const isBelow = (parts: readonly number[], above: readonly number[]): boolean =>
  above.length > 0 &&
  parts.length === above.length + 1 &&
  above.every((part, i) => parts[i] === part)

/** Whether numbers of one length rise, and each row of them begins where people begin to count. */
function isRising(all: readonly (readonly number[])[]): boolean {
  const [first] = all
  if (!first || all.length < 2 || all.some(({ length }) => length !== first.length)) return false
  return all.every((parts, i) => {
    const before = all[i - 1]
    const differs = before ? parts.findIndex((part, at) => part !== before[at]) : 0
    const last = parts.length - 1
    if (before && differs === last) return (parts[last] as number) > (before[last] as number)
    const isLater = !before || (parts[differs] ?? -1) > (before[differs] ?? 0)
    return isLater && between(parts[last] as number, 1, FIRST)
  })
}

const between = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most
