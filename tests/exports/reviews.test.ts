import { parse as csvRows } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import type { Answered } from '../../src/core/log/history.ts'
import type { Learner } from '../../src/exports/exporter.ts'
import { textIn } from '../support/exports.ts'
import { library, SMALL } from '../support/outlines.ts'

const START = Date.UTC(2026, 0, 5, 12)
const review = (question: string, day: number, rating: 1 | 2 | 3 | 4): Answered => ({
  ...{ event: 'review', id: `${question}-${day}`, outline: 'small', question, rating },
  ...{ at: START + day * DAY, correct: rating > 1, given: 'x', took: 4_321 },
})
const learner = (reviews: readonly Answered[], known: Learner['known'] = new Map()): Learner => ({
  ...{ mastery: () => new Map(), reviews, known, zone: () => 0 },
})
const small = library(SMALL)
const STUDIED = [
  review('kube-scheduler/name', 0, 3),
  review('kubelet/gone', 1, 1),
  review('kube-scheduler/name', 3, 1),
  review('kube-scheduler/name', 3, 4),
]

describe('the answers', () => {
  it('are rows as FSRS’s optimisers read them', async () =>
    expect(await textIn('reviews', small, { learner: learner(STUDIED) })).toBe(
      [
        'card_id,review_time,review_rating,review_state,review_duration',
        `kube-scheduler/name,${START},3,0,4321`,
        `kubelet/gone,${START + DAY},1,0,4321`,
        `kube-scheduler/name,${START + 3 * DAY},1,2,4321`,
        `kube-scheduler/name,${START + 3 * DAY},4,3,4321`,
        '',
      ].join('\n'),
    ))

  it('are those of a branch, if one is asked for', async () => {
    const text = await textIn('reviews', small, { topic: 'node', learner: learner(STUDIED) })
    expect(text.split('\n').slice(1)).toEqual([`kubelet/gone,${START + DAY},1,0,4321`, ''])
  })

  it('end for a question that was said to be known', async () => {
    const known = new Map([['kube-scheduler/name', START + 2 * DAY]])
    const rows: string[][] = csvRows(
      await textIn('reviews', small, { learner: learner(STUDIED, known) }),
    )
    expect(rows.slice(1).map(([card]) => card)).toEqual(['kube-scheduler/name', 'kubelet/gone'])
  })

  it('are no formulas and no more rows, whatever a log calls its questions', async () => {
    const hostile = ['=1+1', 'a"b', 'a,b', 'a\nb', '@x'].map((question) => review(question, 0, 3))
    const rows: string[][] = csvRows(await textIn('reviews', small, { learner: learner(hostile) }))
    expect(rows.slice(1).map(([card]) => card)).toEqual(["'=1+1", 'a"b', 'a,b', 'a\nb', "'@x"])
  })

  it('are none without a learner', async () =>
    expect(await textIn('reviews', small)).toBe(
      'card_id,review_time,review_rating,review_state,review_duration\n',
    ))
})
