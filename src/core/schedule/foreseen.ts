import type { Dice } from '../base/dice.ts'
import type { Question } from '../model/question.ts'
import { type Aim, type Card, recall, remember, withDue } from './fsrs.ts'
import type { Time } from './load.ts'
import { isSunk } from './sunk.ts'

/** How often days are foreseen that cost so much each time: as often as the effort allows, but at least once. */
export const timesForeseen = (
  cost: number,
  { effort, most }: { readonly effort: number; readonly most: number },
): number => Math.max(1, Math.min(most, Math.floor(effort / Math.max(1, cost))))

/** How the answers of a drill are foreseen; they change the cards. Times are milliseconds since 1970, UTC. */
export interface Answering {
  readonly now: number
  /** The chance, 0 to 1, that the learner's answer to a question is right that was just told. */
  readonly atFirst: number
  readonly aim: Aim
  readonly time: Time
  readonly cards: Map<string, Card>
  readonly dice: Dice
  /** Different for each day, so that the days' reviews of a question differ. */
  readonly seed: string
}

/** What a drill that is foreseen comes to. */
export interface Foreseen {
  /** Questions begun. */
  readonly new: number
  /** Questions asked that were known before. */
  readonly due: number
  /** Answers given in total: what is missed is asked twice, and so is what is new, unless once is enough. */
  readonly answers: number
  /** The time they take, in milliseconds. */
  readonly spent: number
}

/**
 * Answers a drill until its time is over. What is predicted of the learner's own memory is taken as the truth: a
 * question with a chance of 0.9 is recalled nine times in ten. What was missed is asked again, and so is what had
 * sunk so low that it was told again, and what is new, if that is asked twice.
 */
export function answerAll(
  chosen: readonly Question[],
  { now, atFirst, aim, time, cards, dice, seed }: Answering,
): Foreseen {
  let met = 0
  let asked = 0
  let answers = 0
  let spent = 0
  for (const { id } of chosen) {
    if (spent >= time.drill) break
    const card = cards.get(id)
    const isLost = card !== undefined && isSunk(card, now)
    const chance = card ? Math.max(recall(card, now), isLost ? atFirst : 0) : atFirst
    const right = dice() < chance
    const again = isLost || !right || (!card && time.turns === 2)
    asked++
    if (!card) met++
    answers += again ? 2 : 1
    spent += time.tempo * (again ? 2 : 1)
    const review = { id: `${id} ${seed}`, at: now }
    const once = remember(card, { ...review, rating: right ? 3 : 1 }, aim.model)
    const memory = again ? remember(once, { ...review, rating: 3 }, aim.model) : once
    cards.set(id, withDue(memory, aim))
  }
  return { new: met, due: asked - met, answers, spent }
}
