import type { Card } from '../core/schedule/fsrs.ts'

/** A question that was forgotten this often is a leech, and again after each few more lapses. */
const LAPSES = { least: 8, step: 4 } as const

/** Days of stability below which a question was at most learned again since it was forgotten: a success after days more than doubles it. */
const LEARNED_AGAIN = 3

/**
 * Whether a question was forgotten so often that asking it in the same way is of no use: eight
 * lapses, and then again after every four more, as in Anki
 * (https://docs.ankiweb.net/leeches.html). That it was known when it came back in the same drill, just told,
 * changes nothing.
 */
export const isLeech = (card: Pick<Card, 'lapses' | 'missed' | 'stability'> | undefined): boolean =>
  card !== undefined &&
  (card.missed || card.stability < LEARNED_AGAIN) &&
  card.lapses >= LAPSES.least &&
  (card.lapses - LAPSES.least) % LAPSES.step === 0
