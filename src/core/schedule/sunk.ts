import { DAY } from '../base/time.ts'
import { type Card, curveFactor, recall } from './fsrs.ts'

/**
 * The recall, 0 to 1, below which a question is not reviewed but learned again: the fact is told
 * first, and it waits for room like a new one. `npm run simulate` has the figures.
 */
export const SUNK = 0.5

/** Whether a question's recall has sunk too low to be reviewed. */
export const isSunk = (card: Card, now: number): boolean =>
  now > card.due && recall(card, now) < SUNK

/** When it sinks so low, in milliseconds since 1970: the inverse of FSRS's forgetting curve. */
export const sinksAt = ({ last, lasting, decay, due }: Card): number =>
  Math.max(due, last + ((SUNK ** (-1 / decay) - 1) / curveFactor(decay)) * lasting * DAY)
