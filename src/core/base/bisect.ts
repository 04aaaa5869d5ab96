/**
 * The first of `count` places, from 0, where something is so, if it is so from there on; `count` if it is
 * nowhere. Found by bisection.
 */
export function firstWhere(count: number, isSo: (place: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}
