import { sumOf } from '../base/collections.ts'
/**
 * Shares a whole number out by weight: each share is its exact quota, rounded down or up, and the
 * shares add up to the total (largest remainders; of equal ones, the earlier is served first).
 * @param total a whole number, at least 0
 * @param weights all greater than 0
 */
export function quotas(total: number, weights: readonly number[]): number[] {
  const sum = sumOf(weights, (weight) => weight)
  const exact = weights.map((weight) => (total * weight) / sum)
  const shares = exact.map(Math.floor)
  const left = total - sumOf(shares, (share) => share)
  const byRemainder = exact
    .map((quota, i) => ({ i, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder)
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}
