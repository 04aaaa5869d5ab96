import type { Page } from './page.ts'

const BAR = { least: 4, most: 20 } as const

/** How long a bar may be where a line needs that many columns beside it. */
export const barLength = (page: Page, beside: number): number =>
  Math.max(BAR.least, Math.min(BAR.most, page.columns - beside))

/** A share, 0 to 1, as a bar of that many columns: full blocks and light ones, so that it reads without colour. */
export function bar({ theme }: Page, share: number, length: number): string {
  const full = Math.round(Math.max(0, Math.min(1, share)) * length)
  return theme.good('█'.repeat(full)) + theme.dim('░'.repeat(length - full))
}

/** A share, 0 to 1, as a whole percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
