/** A number with its noun: `1 fact`, `2 facts`. */
export const s = (n: string | number | undefined, one: string, many = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : many}`

/** A day as it is said on another one, so many days before it: `tomorrow`, `in 3 days`. */
export const daysAhead = (days: number): string =>
  days < 0 ? 'yesterday' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
