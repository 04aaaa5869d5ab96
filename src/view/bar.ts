import type { Page } from './page.ts'

/**
 * A share, 0 to 1, as a bar of that many columns: full blocks and light ones, so that it is
 * readable without colour.
 * @param mark another share, drawn as a stroke on the bar
 */
export function bar(
  { theme, signs }: Pick<Page, 'theme' | 'signs'>,
  share: number,
  length: number,
  mark?: number,
): string {
  const full = Math.round(within(share) * length)
  const part = (from: number, to: number): string => {
    const filled = Math.max(0, Math.min(full, to) - from)
    return (
      theme.good(signs.bar.full.repeat(filled)) +
      theme.dim(signs.bar.empty.repeat(to - from - filled))
    )
  }
  if (mark === undefined) return part(0, length)
  const at = Math.min(length - 1, Math.floor(within(mark) * length))
  return part(0, at) + theme.key(signs.bar.stroke) + part(at + 1, length)
}

const within = (share: number): number => Math.max(0, Math.min(1, share))

/** A share, 0 to 1, as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
