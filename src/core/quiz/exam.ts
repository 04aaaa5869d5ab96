import { addTo, sumOf } from '../base/collections.ts'
import { type Dice, shuffle } from '../base/dice.ts'
import type { Domain, Exam } from '../model/exam.ts'
import type { Library } from '../model/library.ts'
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

/** A question has the exam domains of its topic. An exam may have any name, even `constructor`. */
export const domainsIn =
  (exam: Pick<Exam, 'id'>, library: Pick<Library, 'knowledge'>) =>
  ({ topic }: Question): readonly string[] => {
    const { exams } = library.knowledge(topic)
    return Object.hasOwn(exams, exam.id) ? (exams[exam.id] ?? []) : []
  }

/** How a paper is drawn. */
interface Draw {
  /**
   * The names of a question's domains in this exam; questions on one fact have the same domains.
   */
  readonly domainsOf: (question: Question) => readonly string[]
  /** How many to draw, a whole number; the result has fewer if there are not enough. */
  readonly count: number
  readonly dice: Dice
}

/**
 * Draws an exam's paper, in random order: each domain gets as many questions as its weight says
 * (largest remainders). If a domain has too few, the others share the rest by their weights; a
 * question that belongs to several domains counts for the one that needs it. A second question on
 * the same fact is drawn only if nothing else is left. Within a domain the topics take turns.
 * @param questions those that may be asked: the caller has chosen their types and scope
 */
export function drawExam(
  exam: Pick<Exam, 'domains'>,
  questions: readonly Question[],
  { domainsOf, count, dice }: Draw,
): PaperQuestion[] {
  const seats = exam.domains.map(
    (domain): Seats => ({ domain, pool: [], topics: new Map(), filled: 0 }),
  )
  const byName = new Map(seats.map((each) => [each.domain.name, each]))
  const holders = new Map<Question, Seats>()
  for (const layer of byTurnOfFact(shuffle(questions, dice))) {
    if (holders.size >= count) break
    for (const question of layer)
      for (const name of new Set(domainsOf(question))) byName.get(name)?.pool.push(question)
    fill(seats, holders, count)
  }
  const drawn = [...holders].map(([question, { domain }]) => ({ question, domain: domain.name }))
  return shuffle(drawn, dice)
}

/** The first question of every fact, then the second of every fact, and so on. */
function byTurnOfFact(questions: readonly Question[]): Question[][] {
  const turns = new Map<string, number>()
  const layers = new Map<number, Question[]>()
  for (const question of questions) {
    if (question.fact === undefined) {
      addTo(layers, 0, question)
      continue
    }
    const turn = turns.get(question.fact) ?? 0
    turns.set(question.fact, turn + 1)
    addTo(layers, turn, question)
  }
  // A fact's second question comes after its first, because the layers are in order.
  return [...layers.values()]
}

/**
 * Fills the domains' seats from their pools until `count` questions are drawn or all pools are
 * empty.
 */
function fill(seats: readonly Seats[], holders: Map<Question, Seats>, count: number): void {
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
    share()
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

/** The result of an exam in one domain. */
export interface DomainTally {
  readonly domain: Domain
  readonly asked: number
  readonly correct: number
}

/**
 * The result of an exam: each domain in the exam's order, and the score, 0 to 1: the shares of
 * right answers of the domains, averaged by their weights. A question without a result counts as
 * not right, as in any exam; a domain without questions is listed but does not count.
 * @param results question id to whether the answer was right
 */
export function tallyExam(
  exam: Pick<Exam, 'domains'>,
  drawn: readonly PaperQuestion[],
  results: ReadonlyMap<string, boolean>,
): { readonly domains: readonly DomainTally[]; readonly score: number } {
  const domains = exam.domains.map((domain): DomainTally => {
    const asked = drawn.filter((each) => each.domain === domain.name)
    const correct = asked.filter(({ question }) => results.get(question.id) === true)
    return { domain, asked: asked.length, correct: correct.length }
  })
  const counted = domains.filter(({ asked }) => asked > 0)
  const weight = sumOf(counted, ({ domain }) => domain.weight)
  const points = sumOf(counted, ({ domain, asked, correct }) => domain.weight * (correct / asked))
  return { domains, score: weight > 0 ? points / weight : 0 }
}
