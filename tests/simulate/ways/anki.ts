import { type Card, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs'
import { MINUTE } from '../../../src/core/base/time.ts'
import type { Review } from '../../../src/core/log/event.ts'
import { memoriesOf } from '../../../src/core/schedule/replay.ts'
import { evidenceIn } from '../../../src/core/statistics/evidence.ts'
import { FEWEST } from '../../../src/core/statistics/fit-trial.ts'
import { optimiser } from '../../../src/io/optimiser.ts'
import { deck, type MakeRival } from './deck.ts'
import { unmet } from './leitner.ts'
import { dayOf, zone } from './way.ts'

/**
 * FSRS as Anki ships it (ankitects/anki-manual, deck-options.md): desired retention 0.9, the default
 * weights at first, learning steps of 1 and 10 minutes, one relearning step of 10, fuzz, at most 200
 * reviews a day. Its users press “Again” for a miss and “Good” for what they knew. Once a month they
 * press “Optimize” (the manual: every few months is enough), with as many new answers as k8smap asks
 * for; due dates stay as they are until the next review, as is Anki's default.
 */
const SET = { request_retention: 0.9, enable_fuzz: true } as const
const MOST_REVIEWS = 200

/** Learning cards are shown early, if nothing else is left: Anki's “learn ahead limit”. */
const AHEAD = 20 * MINUTE

/**
 * Cards in learning as soon as their step is over; else reviews in the order of their due dates
 * (“due date, then random”), with the day's new cards spread evenly among them (“mix with reviews”);
 * a new card only as far as the limit of reviews has room.
 */
const rival =
  (limit: number): MakeRival =>
  (size, { dice }) => {
    let scheduler = fsrs(SET)
    const cards = new Map<number, Card>()
    /** All answers, oldest first, and how many the weights in force were fitted to. */
    const answers: Review[] = []
    let fitted = 0
    /** Cards in learning or relearning, with the time of their next step. */
    const steps = new Map<number, number>()
    /** The other cards, with the day of their next review. */
    const reviews = new Map<number, number>()
    let queue: number[] = []
    const due = (today: number): number[] =>
      [...reviews].filter(([, day]) => day <= today).map(([card]) => card)
    const ripe = (until: number): number | undefined => {
      let first: number | undefined
      for (const [card, time] of steps)
        if (time <= until && (first === undefined || time < steps.get(first)!)) first = card
      return first
    }
    return {
      begin: (at) => {
        const known = due(dayOf(at))
          .map((card) => ({ card, day: reviews.get(card) as number, draw: dice() }))
          .sort((a, b) => a.day - b.day || a.draw - b.draw)
          .map(({ card }) => card)
          .slice(0, MOST_REVIEWS)
        queue = mixed(known, unmet(size, cards, Math.min(limit, MOST_REVIEWS - known.length)))
      },
      next: (at) => ripe(at) ?? queue[0] ?? ripe(at + AHEAD),
      answered: (card, { right, took }, at) => {
        if (queue[0] === card) queue.shift()
        const when = new Date(at)
        const before: Card = cards.get(card) ?? createEmptyCard(when)
        const after = scheduler.next(before, when, right ? Rating.Good : Rating.Again).card
        cards.set(card, after)
        const rating = right ? Rating.Good : Rating.Again
        answers.push({
          ...{ event: 'review', id: String(answers.length), at, outline: 'deck', given: '' },
          ...{ question: String(card), rating, correct: right, took },
        })
        if (after.state === State.Review) {
          steps.delete(card)
          reviews.set(card, dayOf(after.due.getTime()))
        } else {
          steps.set(card, after.due.getTime())
          reviews.delete(card)
        }
      },
      fit: async () => {
        const known = new Map<string, number>()
        const evidence = evidenceIn(answers, { zone, known })
        if (evidence.length - fitted < FEWEST) return false
        fitted = evidence.length
        const weights = await (await optimiser())?.fit(evidence)
        scheduler = fsrs({ ...SET, ...(weights && { w: weights }) })
        for (const [question, memory] of memoriesOf(answers, { known, weights })) {
          const { stability, difficulty } = memory
          const card = Number(question)
          cards.set(card, { ...(cards.get(card) as Card), stability, difficulty })
        }
        return true
      },
      backlog: (at) => due(dayOf(at)).length + steps.size,
    }
  }

/** Two lists as one, the shorter spread evenly over the longer. */
export function mixed<T>(some: readonly T[], others: readonly T[]): T[] {
  const place = (list: readonly T[]) => (item: T, i: number) => ({
    item,
    at: (i + 0.5) / list.length,
  })
  return [...some.map(place(some)), ...others.map(place(others))]
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

export const anki = (limit: number) => deck(rival(limit))
