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

/**
 * Somebody is level while no more is due than so many drills have time for. Days are filled as far as they have room,
 * so what is due is about what a drill holds, on one day less and on the next one more: whether it fits is a throw of
 * the dice, and says nothing of who has fallen behind. Of simulated learners who never miss a day, what is due is more
 * than one drill on a fifth of the days, and more than this on one in a hundred.
 */
const LEVEL = 1.5

/** How often the coming days are foreseen at most: an odd number has a middle. One time costs the most. */
const RUNS = 5
/** The most questions times days that are foreseen in total, by the first course: some tenths of a second. */
const EFFORT = 12_000

/**
 * In about how many days a learner is level again, if nothing new is begun before: 0 if they are, undefined if the
 * coming fortnight is too short. The drills until then are foreseen with the queue that they have and the learner's
 * predicted memory, since misses come back and what is known after a break is soon due again.
 * @param questions those in scope; the ones that were never answered do not count
 */
export function daysToCatchUp(
  questions: readonly Question[],
  cards: Cards,
  from: CatchingUp,
  dice: Dice,
): number | undefined {
  const met = questions.filter(({ id }) => cards.has(id))
  const course = (): Course => caughtUpAfter(met, cards, from, dice)
  const first = course()
  const times = timesForeseen(met.length * (first.drills + 1), { effort: EFFORT, most: RUNS })
  const others = Array.from({ length: oddBelow(times) - 1 }, course)
  const days = [first, ...others].map((each) => each.days).sort((a, b) => a - b)
  const middle = days[(days.length - 1) / 2]
  return middle === undefined || middle > HORIZON ? undefined : middle
}

/** The number, or the one below it, whichever is odd. */
const oddBelow = (count: number): number => count - 1 + (count % 2)

/** One of the courses that things may take: the days, and the drills, until somebody is level. */
interface Course {
  readonly days: number
  readonly drills: number
}

function caughtUpAfter(
  met: readonly Question[],
  held: Cards,
  { now, today, time, aim, atFirst }: CatchingUp,
  dice: Dice,
): Course {
  const cards = new Map(held)
  for (let drills = 0; ; drills++) {
    const days = Math.round(drills / time.rhythm)
    if (days > HORIZON) return { days, drills }
    const drill = drills === 0 ? time.drill : time.daily
    const given = { now: now + days * DAY, aim, time: { ...time, drill, today: drill } }
    const { due } = outlook(met, cards, given.now)
    if (!isBehind(due, given.time, LEVEL)) return { days, drills }
    const chosen = choose(met, cards, {
      ...{ ...given, today: today + days * DAY, limit: capacityOf(planned(given.time)) },
      ...{ fresh: 0, path: [], confused: () => [] },
    })
    answerAll(chosen, { ...given, atFirst, cards, dice, seed: `${drills}` })
  }
}
