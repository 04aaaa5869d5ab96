import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { soundWeights } from '../../src/core/schedule/fsrs.ts'
import { learned } from '../../src/core/schedule/replay.ts'
import { fitOf, fittableIn, isFitTimely, OPTIMISER } from '../../src/study/fitting.ts'
import { fitOn, ODD, PLAIN } from '../support/fits.ts'
import { answersOf, optimiserOf } from '../support/optimisers.ts'
import { NOON } from '../support/questions.ts'
import { fakeStudy } from '../support/studies.ts'

const DAY = 86_400_000
const zone = () => 0
const ids = Array.from({ length: 90 }, (_, i) => `a/${i}`)
/** Somebody who forgets by other weights; and somebody whom the published ones describe. */
const odd = answersOf(ODD, { days: 60, fresh: 3, ids, from: NOON })
const plain = answersOf(undefined, { days: 60, fresh: 3, ids, from: NOON })
const studyOf = (reviews = odd, fits: Parameters<typeof fitOn>[0][] = []) => {
  const { study } = fakeStudy({ questions: [], events: [] })
  const history = {
    ...study.history,
    reviews,
    fits: fits.map((days) => fitOn(days, { weights: ODD })),
  }
  const { cards, schedule } = learned(reviews, { retention: 0.9, ...history })
  return { ...study, history, cards, schedule }
}
const worldWith = (optimiser: ReturnType<typeof optimiserOf>['optimiser'] | undefined) => ({
  ...{ clock: () => NOON + 99 * DAY, newId: () => 'new', zone },
  optimiser: async () => optimiser,
})

describe('a fit', () => {
  it('is judged on the newer part, and then made of all', async () => {
    const { optimiser, given } = optimiserOf(ODD)
    const result = await fitOf(studyOf(), worldWith(optimiser), false)
    const { answers } = fittableIn(studyOf(), zone)
    expect(result).toEqual({
      ...{ kind: 'taken', answers },
      trial: {
        ...{ older: Math.round(answers * 0.8), newer: answers - Math.round(answers * 0.8) },
        inForce: { logLoss: expect.any(Number), rmse: expect.any(Number) },
        fitted: { logLoss: expect.any(Number), rmse: expect.any(Number) },
        isTaken: true,
      },
      fit: {
        ...{ event: 'fit', id: 'new', at: NOON + 99 * DAY, outline: 'drawn', device: 'here' },
        ...{ weights: ODD, reviews: answers },
      },
    })
    expect(given.map(({ length }) => length)).toEqual([Math.round(answers * 0.8), answers])
    expect(given[0]).toEqual(given[1]?.slice(0, given[0]?.length))
    if (result.kind !== 'taken') throw new Error('not taken')
    expect(result.trial.fitted.logLoss).toBeLessThan(result.trial.inForce.logLoss)
  })

  it('says that due dates follow at once, if that was wished', async () => {
    const result = await fitOf(studyOf(), worldWith(optimiserOf(ODD).optimiser), true)
    expect(result).toMatchObject({ kind: 'taken', fit: { reschedules: true } })
  })

  it.each([
    ['what is in force describes the learner already', plain, ODD, []],
    ['the same weights come out', plain, PLAIN, []],
    ['the weights in force are those of the last fit', odd, ODD, [61]],
  ])('is refused if %s', async (_, reviews, weights, fits) => {
    const { optimiser, given } = optimiserOf(weights)
    const result = await fitOf(studyOf(reviews, fits), worldWith(optimiser), true)
    expect(result).toMatchObject({ kind: 'refused', trial: { isTaken: false } })
    // What is not taken need not be fitted to all.
    expect(given).toHaveLength(1)
  })

  it('is not begun with few answers, even where there is no optimiser', async () => {
    const few = studyOf(odd.slice(0, 150))
    const { answers } = fittableIn(few, zone)
    const wanted = { kind: 'few', answers, needed: 200 }
    expect(answers).toBeGreaterThan(20)
    expect(await fitOf(few, worldWith(undefined), false)).toEqual(wanted)
    const { optimiser, given } = optimiserOf(ODD)
    expect(await fitOf(few, worldWith(optimiser), false)).toEqual(wanted)
    expect(given).toEqual([])
  })

  it('fails in words where there is no optimiser', () =>
    expect(fitOf(studyOf(), worldWith(undefined), false)).rejects.toMatchObject({
      code: 'no-optimiser',
      args: { install: `npm install -g ${OPTIMISER}` },
    }))

  it.each<[string, ReadonlyArray<readonly number[] | Error>, string]>([
    ['gives up', [new Error('NotEnoughData')], 'NotEnoughData'],
    ['gives up at the end', [ODD, new Error('Interrupted')], 'Interrupted'],
    ['gives other weights', [ODD.slice(2)], '19 weights'],
    ['gives no numbers', [ODD, ODD.with(4, Number.NaN)], '21 weights'],
  ])('fails in words if the optimiser %s', (_, answers, reason) =>
    expect(
      fitOf(studyOf(), worldWith(optimiserOf(...answers).optimiser), false),
    ).rejects.toMatchObject({ code: 'fit-failed', args: { reason } }),
  )

  it('keeps weights within the bounds of FSRS-6, with four decimal places', async () => {
    const wild = ODD.map((each, i) => (i === 3 ? 5_000 : each + 0.00001234))
    const result = await fitOf(studyOf(), worldWith(optimiserOf(ODD, wild).optimiser), false)
    if (result.kind !== 'taken') throw new Error('not taken')
    expect(result.fit.weights).toEqual(ODD.with(3, 100))
    expect(soundWeights(result.fit.weights)).toEqual(result.fit.weights)
  })
})

describe('what a log has for a fit', () => {
  it.each([
    // Enough, and then twice as many as when it was said last.
    [0, 199, false],
    [199, 200, true],
    [0, 900, true],
    [200, 399, false],
    [399, 400, true],
    [400, 799, false],
    [799, 800, true],
    [1599, 1600, true],
    // Fewer than before, since answers were taken back.
    [400, 300, false],
  ])('is spoken of after a drill that led from %i answers to %i: %s', (before, after, wanted) =>
    expect(isFitTimely(before, after)).toBe(wanted),
  )

  it('is offered from two hundred new answers on', () => {
    const all = fittableIn(studyOf(), zone)
    expect(all).toEqual({
      ...{ answers: all.answers, since: all.answers, last: undefined, isOffered: true },
    })
    expect(fittableIn(studyOf(odd.slice(0, 150)), zone).isOffered).toBe(false)
    const since = (reviews: number) => {
      const study = studyOf(odd, [61])
      const fits = [fitOn(61, { weights: ODD, reviews })]
      return fittableIn({ ...study, history: { ...study.history, fits } }, zone)
    }
    expect(since(all.answers - 200)).toMatchObject({ since: 200, isOffered: true })
    expect(since(all.answers - 199)).toMatchObject({ since: 199, isOffered: false })
    expect(since(1e9)).toMatchObject({ since: 0, isOffered: false, last: { weights: ODD } })
  })

  it('does not heed weights that are not in force', () => {
    const study = studyOf()
    const fits = [fitOn(61, { weights: [1, 2], reviews: 1e9 })]
    const found = fittableIn({ ...study, history: { ...study.history, fits } }, zone)
    expect(found).toMatchObject({ last: undefined, isOffered: true })
  })
})

it('the optimiser is the version that the package asks for, exactly', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(
    Object.entries(optionalDependencies).map(([name, version]) => `${name}@${version}`),
  ).toEqual([OPTIMISER])
})
