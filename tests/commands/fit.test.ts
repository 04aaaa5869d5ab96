import { describe, expect, it } from 'vitest'
import type { Fitted, LogEvent } from '../../src/core/log/event.ts'
import { ODD, PLAIN } from '../support/fits.ts'
import { answersOf, optimiserOf } from '../support/optimisers.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const QUESTIONS = ['kube-scheduler/picks', 'kube-scheduler/name', 'kube-scheduler/steps']
/** Two months of answers, most of them to questions that the outline no longer has. */
const reviews: LogEvent[] = answersOf(ODD, {
  ...{ days: 60, fresh: 3, from: NOW - 61 * DAY },
  ids: [...QUESTIONS, ...Array.from({ length: 90 }, (_, i) => `kubelet/gone-${i}`)],
}).map((each, i) => ({ ...each, order: i + 1 }))
const studied = { library: small, events: reviews, optimiser: optimiserOf(ODD).optimiser }
const fitIn = (log: readonly LogEvent[]) => log.filter((each) => each.event === 'fit') as Fitted[]
/** What comes due, as `stats` and `status` have it. */
const dueIn = async (events: readonly LogEvent[]) => {
  const stats = JSON.parse((await runIn({ ...studied, events }, 'stats', '--json')).out)
  const status = JSON.parse((await runIn({ ...studied, events }, 'status', '--json')).out)
  return {
    due: [status.due, status.next, stats.forecast.map(({ due }: { due: number }) => due)],
    factor: stats.memory.factor,
    fitted: stats.memory.fitted,
    shares: stats.mastery,
  }
}

describe('stats --fit', () => {
  it('keeps a fit that predicts better, says so in figures, and moves no due date', async () => {
    const { exit, out, err, log } = await runIn({ ...studied, columns: 80 }, 'stats', '--fit')
    expect([exit, err]).toEqual([0, ''])
    expect(out.replace(/0\.\d{3}|\d+\.\d points/g, '#')).toMatchSnapshot()
    const [fit] = fitIn(log)
    expect(log).toEqual([
      {
        ...{ event: 'fit', id: expect.any(String), at: expect.any(Number), outline: 'small' },
        ...{ device: 'here', weights: ODD, reviews: 524, order: reviews.length + 1 },
      },
    ])
    const before = await dueIn(reviews)
    const after = await dueIn([...reviews, fit as Fitted])
    expect(after.due).toEqual(before.due)
    expect([before.fitted, after.fitted]).toEqual([null, 524])
    expect(after.shares).not.toEqual(before.shares)
  })

  it('moves due dates at once with --reschedule', async () => {
    const { out, log } = await runIn(studied, 'stats', '--fit', '--reschedule')
    const [fit] = fitIn(log)
    expect(fit?.reschedules).toBe(true)
    expect(out).toContain('All due dates follow from them at once.')
    const after = await dueIn([...reviews, fit as Fitted])
    expect(after.due).not.toEqual((await dueIn(reviews)).due)
  })

  it('is taken back by undo', async () => {
    const { log } = await runIn(studied, 'stats', '--fit', '--reschedule')
    const undo = await runIn(
      { ...studied, events: [...reviews, ...log], now: NOW + DAY / 24 },
      'undo',
    )
    expect([undo.exit, undo.out]).toEqual([0, 'Taken back: the fitted weights no longer count.\n'])
    expect(await dueIn([...reviews, ...log, ...undo.log])).toEqual(await dueIn(reviews))
  })

  it('writes nothing if what is in force predicts as well', async () => {
    const { exit, out, log } = await runIn(
      { ...studied, optimiser: optimiserOf(PLAIN).optimiser, columns: 40 },
      ...['stats', '--fit', '--lang', 'zh'],
    )
    expect([exit, log]).toEqual([0, []])
    expect(out).toContain('一切照旧')
  })

  it('says how many answers are missing, with an optimiser or without', async () => {
    const few = { library: small, events: reviews.slice(0, 200) }
    const { exit, out, log } = await runIn(few, 'stats', '--fit')
    expect([exit, log]).toEqual([0, []])
    expect(out).toMatch(/^\d+ answers can be used so far, and a fit needs 200: \d+ are missing\./)
    expect(JSON.parse((await runIn(few, 'stats', '--fit', '--json')).out)).toEqual({
      ...{ version: 1, result: 'few', answers: expect.any(Number), needed: 200 },
      ...{ trial: null, weights: null, reschedules: false },
    })
  })

  it('is one JSON object', async () => {
    const json = async (weights: readonly number[], ...more: string[]) => {
      const { optimiser } = optimiserOf(weights)
      return JSON.parse(
        (await runIn({ ...studied, optimiser }, 'stats', '--fit', '--json', ...more)).out,
      )
    }
    const accuracy = { logLoss: expect.any(Number), rmse: expect.any(Number) }
    const trial = { older: 419, newer: 105, inForce: accuracy, fitted: accuracy }
    expect(await json(ODD, '--reschedule')).toEqual({
      ...{ version: 1, result: 'taken', answers: 524, needed: 200, trial },
      ...{ weights: ODD, reschedules: true },
    })
    expect(await json(PLAIN)).toEqual({
      ...{ version: 1, result: 'refused', answers: 524, needed: 200, trial },
      ...{ weights: null, reschedules: false },
    })
  })

  it('says how to get the optimiser where it is not installed', async () => {
    const { exit, out, err, log } = await runIn(
      { ...studied, optimiser: undefined as never },
      'stats',
      '--fit',
    )
    expect([exit, out, log]).toEqual([1, '', []])
    expect(err).toContain('npm install -g @open-spaced-repetition/binding@0.5.0')
    // Everything else works without it, and what could be fitted is still offered.
    const stats = await runIn({ library: small, events: reviews }, 'stats')
    expect(stats.exit).toBe(0)
    expect(stats.out.replace(/\s+/g, ' ')).toContain(
      '524 new answers can tell how you forget. `k8smap stats --fit`',
    )
  })

  it('is kept, or fails in words', async () => {
    const { exit, err } = await runIn({ ...studied, obstacle: 'EROFS' }, 'stats', '--fit')
    expect([exit, err]).toEqual([
      1,
      'Nothing could be saved in /somewhere/data: it can only be read there (EROFS).\n',
    ])
  })

  it.each([
    [['--fit', 'network'], 'Too many words: “network” is one more than fits here.'],
    [['--reschedule'], '--reschedule needs --fit beside it.'],
  ])('refuses %j', async (argv, said) => {
    const { exit, err } = await runIn(studied, 'stats', ...argv)
    expect([exit, err.split('\n')[0]]).toEqual([2, said])
  })
})

it('what is put away is in stats, with its reason, and is not due', async () => {
  const [picks = '', name = ''] = QUESTIONS
  const away: LogEvent[] = [
    {
      event: 'suspend',
      id: 's1',
      at: NOW - 9,
      outline: 'small',
      device: 'here',
      question: picks,
      leech: true,
    },
    { event: 'suspend', id: 's2', at: NOW - DAY, outline: 'small', device: 'here', question: name },
    {
      event: 'suspend',
      id: 's3',
      at: NOW - 7,
      outline: 'small',
      device: 'here',
      question: 'kubelet/gone',
    },
  ]
  const read = async (events: readonly LogEvent[], ...more: string[]) =>
    JSON.parse((await runIn({ library: small, events }, 'stats', ...more, '--json')).out)
  const told = await read([...reviews, ...away])
  expect(told.away).toMatchObject([
    { question: picks, topic: 'kube-scheduler', date: '2026-11-22', leech: true },
    { question: name, topic: 'kube-scheduler', date: '2026-11-21', leech: false },
  ])
  expect((await read([...reviews, ...away], 'kubelet')).away).toEqual([])
  const questions = async (events: readonly LogEvent[]) => (await read(events)).trade[0].questions
  expect(await questions(reviews)).toBe((await questions([...reviews, ...away])) + 2)
})
