import { sumOf } from '../base/collections.ts'
import { DAY } from '../base/time.ts'
import {
  type Aim,
  type Card,
  curveFactor,
  decayOf,
  type Memory,
  recall,
  remember,
  waitOf,
} from '../schedule/fsrs.ts'

/** What a retention would cost and bring, on an average day of the coming half year. */
export interface Workload {
  /** The recall at which questions come due; undefined for no reviews at all. */
  readonly retention: number | undefined
  /** How many questions come back. */
  readonly questions: number
  /** Answers a day; a missed question is answered twice. */
  readonly answers: number
  /** How many of the questions would be recalled if they were asked. */
  readonly recalled: number
}

/** The days that are looked at: half a year. */
const SPAN = 180

/**
 * The memories that are calculated; values of those between them are interpolated. With a finer grid
 * no figure changes by more than a twentieth.
 */
const LEAST_STABILITY = 0.05
const STEP = 1.25
const STABILITIES = Array.from({ length: 48 }, (_, i) => LEAST_STABILITY * STEP ** i)
const DIFFICULTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** The state of a memory as far as the coming answers depend on it. */
type State = Pick<Memory, 'stability' | 'difficulty'>

/** Expected sums over the days that are left. */
interface Sums {
  readonly answers: number
  /** Days times the chance of recall. */
  readonly recalled: number
}

/**
 * What a retention costs and brings for these questions if nothing new is learned. An expectation,
 * not a simulation: after a review at day t of a memory m with L days left, V(m, L) is
 *
 *     w > L: no answer, and the recall of L days
 *     else:  p·(1 + V(right(m), L - w)) + (1 - p)·(2 + V(missed(m), L - w)), and the recall of w days
 *
 * where w is the wait that the retention gives, p the recall after it, and right and missed are
 * FSRS's next memories (a miss is answered again in the same drill). It is calculated from L = 0
 * upwards for a grid of memories, between which it is interpolated, as fsrs-rs does for its
 * `expected_workload`. The learner's factor is in every wait and every recall. That no wait is much longer than
 * the one before it (`fsrs.ts`) is left out: a memory of the grid has no wait before it.
 * @param cards of the questions that are asked
 * @param aim the retention, and how the learner's memory is predicted
 */
export function workloadOf(cards: readonly Card[], aim: Aim, now: number): Workload {
  const values = valuesOf(aim)
  let answers = 0
  let recalled = 0
  for (const card of cards) {
    const since = Math.max(0, (now - card.last) / DAY)
    const left = card.missed ? 0 : Math.max(0, waitOf(card.lasting, aim) - since)
    const wait = Math.ceil(left)
    recalled += recallOver(card, since, since + Math.min(wait, SPAN))
    if (wait > SPAN) continue
    for (const outcome of outcomesOf(card, since + wait, aim)) {
      const sums = values(outcome.state, SPAN - wait)
      answers += outcome.share * (outcome.answers + sums.answers)
      recalled += outcome.share * sums.recalled
    }
  }
  return {
    ...{ retention: aim.retention, questions: cards.length },
    ...{ answers: answers / SPAN, recalled: recalled / SPAN },
  }
}

/** What is left of these questions on an average day of the same time without any review. */
export function withoutReviews(cards: readonly Card[], now: number): Workload {
  let recalled = 0
  for (const card of cards) {
    const since = Math.max(0, (now - card.last) / DAY)
    recalled += recallOver(card, since, since + SPAN)
  }
  return {
    ...{ retention: undefined, questions: cards.length, answers: 0, recalled: recalled / SPAN },
  }
}

/** What may come of a review: its chance, the answers it takes, and the memory after it. */
interface Outcome {
  readonly share: number
  readonly answers: number
  readonly state: State
}

/** What may come of a review so many days after the last one. */
function outcomesOf(
  memory: State & Pick<Card, 'lasting' | 'decay'>,
  days: number,
  { model }: Aim,
): readonly Outcome[] {
  const at = days * DAY
  const chance = recall({ ...memory, last: 0 }, at)
  const before = { ...BLANK, stability: memory.stability, difficulty: memory.difficulty }
  const right = remember(before, { id: '', at, rating: 3 }, model)
  const missed = remember(before, { id: '', at, rating: 1 }, model)
  const again = remember(missed, { id: '', at, rating: 3 }, model)
  return [
    { share: chance, answers: 1, state: right },
    { share: 1 - chance, answers: 2, state: again },
  ]
}

const BLANK: Memory = {
  ...{
    stability: 1,
    difficulty: 5,
    first: 0,
    last: 0,
    reviews: 1,
    lapses: 0,
    missed: false,
    seed: '',
  },
}

/**
 * Recall summed over the days from one to another, the integral of FSRS's curve:
 * ∫(1 + f·t/S)^-d dt = S/(f·(1 - d))·(1 + f·t/S)^(1 - d).
 */
function recallOver(
  { lasting, decay }: Pick<Card, 'lasting' | 'decay'>,
  from: number,
  to: number,
): number {
  const f = curveFactor(decay)
  const sum = (days: number): number =>
    (lasting / (f * (1 - decay))) * (1 + (f * days) / lasting) ** (1 - decay)
  return sum(to) - sum(from)
}

/** The expected sums after a review, by the memory after it and the days that are left. */
function valuesOf(aim: Aim): (state: State, left: number) => Sums {
  const { model } = aim
  const decay = decayOf(model)
  const grid = STABILITIES.flatMap((stability) =>
    DIFFICULTIES.map((difficulty) => {
      const card = { stability, difficulty, lasting: stability * model.factor, decay }
      const wait = waitOf(card.lasting, aim)
      return { card, wait, until: recallOver(card, 0, wait) }
    }),
  )
  const sums = Array.from({ length: SPAN + 1 }, () => ({
    answers: new Float64Array(grid.length),
    recalled: new Float64Array(grid.length),
  }))
  // Flat lists, because what follows is most of the work: each memory with each number of days.
  const nexts = grid.map(({ card, wait }) => {
    const outcomes = wait > SPAN ? [] : outcomesOf(card, wait, aim)
    const ways = outcomes.flatMap(({ share, state }) =>
      cornersOf(state).map(([to, part]) => [to, share * part] as const),
    )
    return {
      now: sumOf(outcomes, (each) => each.share * each.answers),
      to: Int32Array.from(ways, ([to]) => to),
      shares: Float64Array.from(ways, ([, share]) => share),
    }
  })
  for (let left = 0; left <= SPAN; left++)
    for (let i = 0; i < grid.length; i++) {
      const { card, wait, until } = grid[i] as (typeof grid)[number]
      const own = sums[left] as (typeof sums)[number]
      if (wait > left) {
        own.recalled[i] = recallOver(card, 0, left)
        continue
      }
      const { now, to, shares } = nexts[i] as (typeof nexts)[number]
      const after = sums[left - wait] as (typeof sums)[number]
      let answers = now
      let recalled = until
      for (let way = 0; way < to.length; way++) {
        const share = shares[way] as number
        const next = to[way] as number
        answers += share * (after.answers[next] as number)
        recalled += share * (after.recalled[next] as number)
      }
      own.answers[i] = answers
      own.recalled[i] = recalled
    }
  return (state, left) => {
    const corners = cornersOf(state)
    const of = (all: Float64Array | undefined): number =>
      sumOf(corners, ([i, share]) => share * (all?.[i] ?? 0))
    return { answers: of(sums[left]?.answers), recalled: of(sums[left]?.recalled) }
  }
}

/** The memories of the grid around a memory, by their index, and the share of each. */
function cornersOf({ stability, difficulty }: State): ReadonlyArray<readonly [number, number]> {
  const [low, high, part] = between(
    Math.log(Math.max(stability, LEAST_STABILITY) / LEAST_STABILITY) / Math.log(STEP),
    STABILITIES.length,
  )
  const [easy, hard, more] = between(difficulty - 1, DIFFICULTIES.length)
  const index = (i: number, j: number): number => i * DIFFICULTIES.length + j
  return [
    [index(low, easy), (1 - part) * (1 - more)],
    [index(low, hard), (1 - part) * more],
    [index(high, easy), part * (1 - more)],
    [index(high, hard), part * more],
  ]
}

/** The two places around a position, and how near it is to the second one, 0 to 1. */
function between(position: number, places: number): [number, number, number] {
  const at = Math.max(0, Math.min(places - 1, position))
  const low = Math.min(places - 2, Math.floor(at))
  return [low, low + 1, at - low]
}
