/**
 * In how many ways so many of the things can be put in a row: n! / (n - k)!.
 * @param of how many things there are, n
 * @param count how many of them are in the row, k, at most n
 */
export function arrangements(of: number, count: number): number {
  let ways = 1
  for (let i = 0; i < count; i++) ways *= of - i
  return ways
}
