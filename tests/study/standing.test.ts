import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import { recall } from '../../src/core/schedule/fsrs.ts'
import { dueTimesIn, masteryAt, standingOf } from '../../src/study/standing.ts'
import { card, choice, NOON } from '../support/questions.ts'
import { fakeStudy, review } from '../support/studies.ts'

const cards = { 'a/1': card(3, 1), 'a/2': card(1, 4), 'b/1': card(2, 9) }
const questions = ['a/1', 'a/2', 'b/1', 'c/1'].map((id) => choice(id))

describe('how things stand', () => {
  const { study } = fakeStudy({ questions, cards })

  it('is what is due, what is new, what comes next, and the days in a row', () => {
    const ago = (days: number, hour = 0) =>
      review('a/1', { id: `${days} ${hour}`, at: NOON - days * DAY + hour })
    const { study: studied } = fakeStudy({
      questions,
      cards,
      events: [ago(4), ago(2), ago(1), ago(1, 1)],
    })
    const at = { now: NOON, zone: () => 0 }
    const next = NOON + 3 * DAY
    expect(standingOf(studied, at)).toEqual({ due: 1, fresh: 1, next, now: NOON, streak: 2 })
    expect(standingOf(study, at).streak).toBe(0)
    // Thirteen hours east it is tomorrow by now, and so it was after every answer.
    const east = standingOf(studied, { now: NOON, zone: () => 13 * 60 })
    expect(east.streak).toBe(2)
    const moved = (time: number) => (time < NOON ? 0 : 24 * 60)
    expect(standingOf(studied, { now: NOON, zone: moved }).streak).toBe(0)
  })

  it('is how much of each branch would be recalled', () => {
    const [one, two, three] = Object.values(cards).map((each) => recall(each, NOON))
    const rounded = [...masteryAt(study, NOON)].map(([id, share]) => [id, share.toFixed(9)])
    const mean = (...shares: Array<number | undefined>): string =>
      (shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length).toFixed(9)
    expect(rounded).toEqual([
      ['a', mean(one, two)],
      ['b', mean(three)],
      ['c', mean(0)],
      ['k', mean(one, two, three, 0)],
    ])
  })

  it('is when each question comes due', () =>
    expect(dueTimesIn(study)).toEqual([NOON - 2 * DAY, NOON + 3 * DAY, NOON + 7 * DAY]))
})
