/** A number with its noun: `1 fact`, `2 facts`. */
export const s = (n: string | number | undefined, one: string, many = `${one}s`): string =>
  `${n} ${Number(n) === 1 ? one : many}`
