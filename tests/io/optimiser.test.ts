import { describe, expect, it, vi } from 'vitest'
import { decayOf, PUBLISHED, recall, soundWeights } from '../../src/core/schedule/fsrs.ts'
import { memoriesOf } from '../../src/core/schedule/replay.ts'
import { evidenceIn } from '../../src/core/statistics/evidence.ts'
import { splitInTime, trialOf } from '../../src/core/statistics/fit-trial.ts'
import { optimiser } from '../../src/io/optimiser.ts'
import { ODD, PLAIN } from '../support/fits.ts'
import { answersOf } from '../support/optimisers.ts'
import { NOON } from '../support/questions.ts'

const binding = await import('@open-spaced-repetition/binding').catch(() => undefined)
const known: ReadonlyMap<string, number> = new Map()
const DECAY = decayOf(PUBLISHED)
const ids = Array.from({ length: 150 }, (_, i) => `a/${i}`)
const reviews = answersOf(ODD, { days: 90, fresh: 4, ids, from: NOON })
const evidence = evidenceIn(reviews, { zone: () => 0, known })

// npm leaves an optional package out where there is none for the system.
describe.skipIf(!binding)('the reference optimiser', () => {
  it('fits weights that predict this learner better, the same ones each time', async () => {
    const real = await optimiser()
    const parts = splitInTime(evidence)
    const fitted = (await real?.fit(parts.older)) ?? []
    expect(fitted).toHaveLength(21)
    expect(await real?.fit(parts.older)).toEqual(fitted)
    // Its bounds are those of the scheduler.
    expect(soundWeights(fitted)).toEqual(fitted)
    const trial = trialOf(parts, { reviews, known, inForce: undefined, fitted })
    expect(trial).toMatchObject({ older: parts.older.length, newer: parts.newer.length })
    expect(trial.isTaken).toBe(true)
    expect(trial.inForce.logLoss - trial.fitted.logLoss).toBeGreaterThan(0.01)
  })

  it('gives what is published for a few answers', async () => {
    const real = await optimiser()
    const few = (await real?.fit(evidence.slice(0, 5))) ?? []
    expect(few.map((each) => Math.round(each * 1e4) / 1e4)).toEqual(PLAIN)
  })

  it('predicts each answer as k8smap does: the same weights mean the same', () => {
    const { FSRSBinding, FSRSBindingItem, FSRSBindingReview } = binding as NonNullable<
      typeof binding
    >
    const judge = new FSRSBinding(PLAIN)
    const losses = new Map<string, number>()
    memoriesOf(
      reviews,
      { known, weights: PLAIN },
      {
        see: (memory, { id, at, rating }) => {
          if (!memory) return
          const chance = recall({ ...memory, lasting: memory.stability, decay: DECAY }, at)
          losses.set(id, -Math.log(rating > 1 ? chance : 1 - chance))
        },
      },
    )
    const items = evidence.filter((_, i) => i % 37 === 0)
    expect(items.length).toBeGreaterThan(10)
    for (const { review, steps } of items) {
      const item = new FSRSBindingItem(
        steps.map(({ rating, days }) => new FSRSBindingReview(rating, days)),
      )
      // It refuses to judge by fewer than this; the same answer again changes no mean.
      const { logLoss } = judge.evaluate(Array.from({ length: 64 }, () => item))
      expect(losses.get(review)).toBeCloseTo(logLoss, 2)
    }
  })
})

it('is none where it is not installed', async () => {
  vi.doMock('@open-spaced-repetition/binding', () => {
    throw new Error('Cannot find module')
  })
  vi.resetModules()
  const { optimiser: absent } = await import('../../src/io/optimiser.ts')
  expect(await absent()).toBeUndefined()
  vi.doUnmock('@open-spaced-repetition/binding')
})
