import type { Dice } from '../base/dice.ts'
import { DAY } from '../base/time.ts'
import type { Question } from '../model/question.ts'
import { answerAll, timesForeseen } from './foreseen.ts'
import { capacityOf, HORIZON, isBehind, planned, type Time } from './load.ts'
import { outlook } from './outlook.ts'
import { type Criteria, choose } from './queue.ts'
import type { Cards } from './replay.ts'

/** From when on, and with what, somebody catches up. Times are milliseconds since 1970, UTC. */
interface CatchingUp extends Pick<Criteria, 'now' | 'today' | 'aim'> {
  readonly time: Time
  /** The chance, 0 to 1, that an answer to what was just told is right. */
  readonly atFirst: number
}

/** How often the coming days are foreseen: an odd number has a middle. One time costs the most. */
const RUNS = 5
/** The most questions times days that are foreseen in total: some tenths of a second. */
const EFFORT = 20_000

/**
 * In about how many days what is due fits into a drill again, if nothing new is begun before: 0 if it does today,
 * undefined if the coming fortnight is too short. The drills until then are foreseen with the queue that they have
 * and the learner's predicted memory, since misses come back and what is known after a break is soon due again.
 * @param questions those in scope; the ones that were never answered do not count
 */
export function daysToCatchUp(
  questions: readonly Question[],
  cards: Cards,
  from: CatchingUp,
  dice: Dice,
): number | undefined {
  const met = questions.filter(({ id }) => cards.has(id))
  const length = timesForeseen(met.length * HORIZON, { effort: EFFORT, most: RUNS })
  const runs = Array.from({ length }, () => caughtUpAfter(met, cards, from, dice)).sort(
    (a, b) => a - b,
  )
  // Of two the smaller one: that it takes longer was foreseen no oftener.
  const middle = runs[(runs.length - 1) >> 1]
  return middle === undefined || middle > HORIZON ? undefined : middle
}

/** The days until then in one of the courses that things may take. */
function caughtUpAfter(
  met: readonly Question[],
  held: Cards,
  { now, today, time, aim, atFirst }: CatchingUp,
  dice: Dice,
): number {
  const cards = new Map(held)
  for (let sitting = 0; ; sitting++) {
    const days = Math.round(sitting / time.rhythm)
    if (days > HORIZON) return days
    const drill = sitting === 0 ? time.drill : time.daily
    const given = { now: now + days * DAY, aim, time: { ...time, drill, today: drill } }
    if (!isBehind(outlook(met, cards, given.now).due, given.time)) return days
    const chosen = choose(met, cards, {
      ...{ ...given, today: today + days * DAY, limit: capacityOf(planned(given.time)) },
      ...{ fresh: 0, path: [], confused: () => [] },
    })
    answerAll(chosen, { ...given, atFirst, cards, dice, seed: `${sitting}` })
  }
}
