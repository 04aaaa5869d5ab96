import { expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import { statisticsOf } from '../../src/core/statistics/statistics.ts'
import { choices } from '../support/drills.ts'
import { answer, NOON } from '../support/questions.ts'
import { outlineOf } from '../support/trees.ts'

it('statistics of 100,000 reviews come at once', () => {
  const ids = ['root/1', 'root/2', 'root/3']
  const reviews = Array.from({ length: 100_000 }, (_, i) =>
    answer(ids[i % 3] ?? '', i / 100, i % 5 > 0, { predicted: 0.9 }),
  )
  const cards = replay(reviews.slice(0, 100), publishedSchedule(0.9))
  const before = process.cpuUsage()
  const { totals, recall } = statisticsOf({
    ...{ outline: outlineOf('root'), root: 'root', questions: choices(...ids) },
    ...{ reviews, cards, now: NOON + 1000 * DAY, zone: () => 0 },
    ...{ aim: publishedSchedule(0.9), away: new Map(), find: () => undefined },
  })
  // A quadratic algorithm would take minutes. Measured as processor time, because others may use
  // the machine too.
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(3000)
  expect([totals.reviews, totals.right, recall.length]).toEqual([100_000, 80_000, 34])
})
