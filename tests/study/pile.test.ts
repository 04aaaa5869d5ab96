import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { DAY, MINUTE } from '../../src/core/base/time.ts'
import type { Review } from '../../src/core/log/event.ts'
import { type Memory, PUBLISHED, recall, remember, withDue } from '../../src/core/schedule/fsrs.ts'
import { type Outlook, outlook } from '../../src/core/schedule/outlook.ts'
import { learned } from '../../src/core/schedule/replay.ts'
import { isSunk } from '../../src/core/schedule/sunk.ts'
import { select } from '../../src/study/selection.ts'
import { NOON } from '../support/questions.ts'
import { many } from '../support/selections.ts'
import { fakeStudy, review } from '../support/studies.ts'

const QUESTIONS = [...many('a', 200), ...many('b', 200), ...many('c', 200)]
/** What was just told is answered right with this chance. */
const TOLD = 0.85
const TAKES = 20_000
const LONGEST = 10 * MINUTE

/**
 * What is left to be done after each evening's drill, day by day, of a learner with a memory of
 * their own: as FSRS was published, with its stabilities multiplied by a factor. It must not be the
 * memory that is believed of them: each chance miss would then make the belief come true, and the
 * factor would wander (to 0.26 in one run of sixty days, and to 2.2 in another). Misses come back at
 * the end of the drill, and so do new questions.
 */
function evenings(days: number, factor: number, seed: number): Outlook[] {
  const aim = { retention: 0.9, model: { ...PUBLISHED, factor } }
  const memories = new Map<string, Memory>()
  const chanceOf = (id: string, now: number, isTold: boolean): number => {
    const memory = memories.get(id)
    return Math.max(memory ? recall(withDue(memory, aim), now) : 0, isTold ? TOLD : 0)
  }
  const dice = seededDice(seed)
  const reviews: Review[] = []
  const known = new Map<string, number>()
  const after: Outlook[] = []
  const learnt = () => learned(reviews, { retention: 0.9, known, fits: [] })
  let { cards, schedule } = learnt()
  for (let day = 0; day < days; day++) {
    const begun = NOON + day * DAY
    let now = begun
    const { study } = fakeStudy({ questions: QUESTIONS, events: reviews, cards: {} })
    const { questions } = select(
      { ...study, cards, schedule },
      {
        ...{ topic: undefined, count: undefined, minutes: undefined, types: [], only: undefined },
        ...{ cram: false, exam: undefined, missed: undefined, key: '' },
      },
      {
        ...{ clock: () => begun, zone: () => 0, dice },
        settings: { minutes: 10, new: 20, retention: 0.9, day: 0 },
      },
    )
    const answer = (id: string, chance: number): boolean => {
      now += TAKES
      const right = dice() < chance
      const given = {
        ...{ id: `r${reviews.length}`, at: now, took: TAKES - 5_000, drill: `d${day}` },
        ...{ correct: right, rating: right ? (3 as const) : (1 as const) },
      }
      reviews.push(review(id, given))
      memories.set(id, remember(memories.get(id), given, aim.model))
      return right
    }
    const again: string[] = []
    for (const { id } of questions) {
      // The time that is left is kept for what comes back.
      if (now - begun + again.length * TAKES >= LONGEST) break
      const card = cards.get(id)
      const isTold = !card || isSunk(card, begun)
      if (!answer(id, chanceOf(id, now, isTold)) || isTold) again.push(id)
    }
    for (const id of again) answer(id, TOLD)
    ;({ cards, schedule } = learnt())
    after.push(outlook(QUESTIONS, cards, begun + DAY / 2))
  }
  return after
}

/** So few are two or three minutes of the next drill. */
const FEW = 10
/** As many as two drills hold, with what a tenth of misses costs. */
const TWO_DRILLS = 2 * Math.floor(LONGEST / (TAKES * 1.2))

describe('who does for sixty days what is asked each day', () => {
  it.each([
    // Measured: 300 and 291 were met in sixty days, and by who forgets twice as fast 179 and 174.
    { factor: 1, seed: 1, least: 250, lately: 100 },
    { factor: 1, seed: 2, least: 250, lately: 100 },
    { factor: 0.5, seed: 1, least: 150, lately: 45 },
    { factor: 0.5, seed: 2, least: 150, lately: 45 },
  ])('sees no pile grow over a fortnight after the first month: %o', (learner) => {
    const { factor, seed, least, lately } = learner
    const outlooks = evenings(60, factor, seed)
    const pile = outlooks.map(({ due, sunk }) => due + sunk)
    const grown = pile.flatMap((before, day) => {
      const fortnight = pile.slice(day + 1, day + 15)
      const isWhole = day >= 30 && fortnight.length === 14
      return isWhole && Math.min(...fortnight) > Math.max(before, FEW) ? [day] : []
    })
    expect([grown, Math.max(...pile) <= TWO_DRILLS], pile.join(' ')).toEqual([[], true])
    // It is not kept small by learning nothing.
    const met = outlooks.map(({ fresh }) => QUESTIONS.length - fresh)
    expect(met[59]).toBeGreaterThan(least)
    expect((met[59] ?? 0) - (met[30] ?? 0)).toBeGreaterThan(lately)
    // And few have sunk: a tenth of what was met at the most.
    expect(outlooks.every(({ sunk }, day) => sunk <= (met[day] ?? 0) / 10)).toBe(true)
  })
})
