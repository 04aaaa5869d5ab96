import type { Card } from '../core/schedule/fsrs.ts'

/** A question that was forgotten this often is a leech, and again after each few more lapses. */
const LAPSES = { least: 8, step: 4 } as const

/**
 * Whether a question was forgotten so often that asking it in the same way is of no use: eight
 * lapses, and then again after every four more, as in Anki
 * (https://docs.ankiweb.net/leeches.html).
 */
export const isLeech = (card: Pick<Card, 'lapses' | 'missed'> | undefined): boolean =>
  card?.missed === true &&
  card.lapses >= LAPSES.least &&
  (card.lapses - LAPSES.least) % LAPSES.step === 0
