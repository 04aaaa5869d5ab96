import { sumOf } from '../base/collections.ts'
import type { Domain, Exam } from '../model/exam.ts'
import type { Question } from '../model/question.ts'
import { quotas } from './quota.ts'

/** A question on an exam's paper, and the one domain it counts for. */
export interface PaperQuestion {
  readonly question: Question
  readonly domain: string
}

/** A domain while the paper is being drawn. */
interface Seats {
  readonly domain: Domain
  /** The questions it may ask, in random order. */
  readonly pool: Question[]
  /** How many questions it asks about each topic. */
  readonly topics: Map<string, number>
  filled: number
}

/** The seats of an exam's paper while they are filled. */
interface Board {
  /**
   * Gives these questions to the domains, the earlier ones first: as many as the weights say, or
   * until the paper is full.
   */
  readonly seat: (questions: readonly Question[], until: 'by-weight' | 'to-the-last') => void
  readonly drawn: () => PaperQuestion[]
}

/**
 * The empty seats of a paper.
 * @param domainsOf the names of a question's domains
 * @param count how many questions the paper has
 */
export function boardOf(
  { domains }: Pick<Exam, 'domains'>,
  domainsOf: (question: Question) => readonly string[],
  count: number,
): Board {
  const seats = domains.map((domain): Seats => ({ domain, pool: [], topics: new Map(), filled: 0 }))
  const byName = new Map(seats.map((each) => [each.domain.name, each]))
  const holders = new Map<Question, Seats>()
  return {
    seat: (questions, until) => {
      for (const question of questions)
        for (const name of new Set(domainsOf(question))) byName.get(name)?.pool.push(question)
      fill(seats, holders, { count, isShared: until === 'to-the-last' })
    },
    drawn: () => [...holders].map(([question, { domain }]) => ({ question, domain: domain.name })),
  }
}

/** How far seats are filled. */
interface Filling {
  /** How many questions the paper has. */
  readonly count: number
  /** What a domain cannot fill is shared by the others. */
  readonly isShared: boolean
}

/**
 * Fills the domains' seats from their pools until `count` questions are drawn or all pools are
 * empty.
 */
function fill(
  seats: readonly Seats[],
  holders: Map<Question, Seats>,
  { count, isShared }: Filling,
): void {
  const open = new Set(seats)
  let wanted = new Map<Seats, number>()
  const share = (): void => {
    const others = sumOf(seats, (each) => (open.has(each) ? 0 : each.filled))
    const given = quotas(
      count - others,
      [...open].map(({ domain }) => domain.weight),
    )
    wanted = new Map([...open].map((each, i) => [each, given[i] ?? 0]))
  }
  share()
  while (holders.size < count) {
    // The domains take turns by weight: if two of them share a pool, neither empties it before the
    // other had its turn.
    const next = [...open]
      .filter((each) => each.filled < (wanted.get(each) ?? 0))
      .sort((a, b) => (a.filled + 0.5) / a.domain.weight - (b.filled + 0.5) / b.domain.weight)[0]
    if (!next) return
    if (seatOne(next, holders)) continue
    open.delete(next)
    if (isShared) share()
  }
}

/**
 * Gives a domain one more question. If other domains hold all of its questions, searches them for
 * one that can use another question instead, in widening circles (an augmenting path of a bipartite
 * matching).
 * @returns whether there was one
 */
function seatOne(first: Seats, holders: Map<Question, Seats>): boolean {
  const cameFrom = new Map<Seats, { readonly from: Seats; readonly question: Question }>()
  const reached = [first]
  const seen = new Set(reached)
  for (const seats of reached) {
    let free = pick(seats, holders)
    if (!free) {
      for (const question of seats.pool) {
        const holder = holders.get(question)
        if (!holder || seen.has(holder)) continue
        seen.add(holder)
        cameFrom.set(holder, { from: seats, question })
        reached.push(holder)
      }
      continue
    }
    let taker = seats
    for (let step = cameFrom.get(taker); step; step = cameFrom.get(taker)) {
      note(taker, step.question, -1)
      hold(taker, free, holders)
      free = step.question
      taker = step.from
    }
    hold(taker, free, holders)
    first.filled++
    return true
  }
  return false
}

/** A free question, from the topic this domain has asked least about. */
function pick(
  { pool, topics }: Seats,
  holders: ReadonlyMap<Question, Seats>,
): Question | undefined {
  let best: Question | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const question of pool) {
    const asked = topics.get(question.topic) ?? 0
    if (asked >= fewest || holders.has(question)) continue
    if (asked === 0) return question
    best = question
    fewest = asked
  }
  return best
}

function hold(seats: Seats, question: Question, holders: Map<Question, Seats>): void {
  holders.set(question, seats)
  note(seats, question, 1)
}

function note({ topics }: Seats, { topic }: Question, by: 1 | -1): void {
  topics.set(topic, (topics.get(topic) ?? 0) + by)
}
