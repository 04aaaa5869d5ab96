import { width } from './width.ts'

/** How much wider than a column capitals are in a proportional font, and the widest of them. */
const WIDER = { capital: 0.15, widest: 0.5 } as const

/**
 * Columns that words take in a picture, where fonts are proportional: small letters have about one, as wide and narrow ones
 * even out, but words in capitals are wider. Measured with DejaVu Sans, the widest of the usual fonts.
 */
export function drawnWidth(words: string): number {
  const widest = words.match(/[MW@%]/g)?.length ?? 0
  const capitals = words.match(/[A-LN-VX-Z&]/g)?.length ?? 0
  return width(words) + WIDER.capital * capitals + WIDER.widest * widest
}
