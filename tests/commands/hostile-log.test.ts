import { expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { readEvent } from '../../src/core/log/line.ts'
import { library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const YEAR = 365 * 86_400_000
const REVIEW = {
  ...{ v: 1, event: 'review', id: 'x', at: '2026-01-01T00:00:00.000Z', outline: 'o' },
  ...{ question: 'q', rating: 3, correct: true, given: '', took: 1 },
}

const SETTING = { ...REVIEW, outline: 'small', device: 'elsewhere' }
const PICKS = 'kube-scheduler/picks'
/** Events of what a learner settles, with every field as far from sense as it may be. */
const SETTINGS = [
  { ...SETTING, id: 'k1', event: 'know', question: PICKS, at: '9999-12-30T00:00:00.000Z' },
  { ...SETTING, id: 'k2', event: 'know', question: PICKS, at: '0001-01-01T00:00:00.000Z' },
  { ...SETTING, id: 'k3', event: 'know', question: '__proto__', order: 2 ** 48 },
  { ...SETTING, id: 's1', event: 'suspend', question: 'constructor', leech: 'yes' },
  {
    ...{ ...SETTING, id: 's2', event: 'suspend', question: PICKS, leech: true },
    at: '9999-12-31T00:00:00.000Z',
  },
  {
    ...{ ...SETTING, id: 'r1', event: 'restore' },
    questions: Array.from({ length: 10_000 }, (_, i) => `${i}`),
  },
  {
    ...{ ...SETTING, id: 'pl', event: 'place' },
    topics: ['__proto__', '', ...Array.from({ length: 9_998 }, (_, i) => `${i}`)],
  },
  ...[0, 100, 1e-300].map((weight) => ({
    ...{ ...SETTING, id: `f${weight}`, event: 'fit', reviews: 2 ** 32, reschedules: weight === 0 },
    weights: new Array<number>(21).fill(weight),
  })),
  { ...SETTING, id: 'fx', event: 'fit', reviews: 0, weights: [1, 2] },
]

it.each([
  ['status'],
  ['status', '--json'],
  ['stats'],
  ['stats', '--json'],
  ['progress', 'orphans'],
  ['plan'],
  ['course'],
  ['quiz', '--resume'],
  ['flags'],
  ['progress', '--json'],
  ['progress', 'suspended', '--json'],
  ['quiz', '--json'],
  ['quiz', '--placement', '--json'],
  ['tree', '--mastery'],
  ['stats', '--fit', '--json'],
  ['undo'],
])('a hostile line that passes for an event ends no command as a bug: %s %s', async (...argv) => {
  const small = library(SMALL)
  const id = PICKS
  const lines = [
    { ...REVIEW, outline: 'small', question: id, took: YEAR, hints: 1e308, predicted: 1e308 },
    {
      ...REVIEW,
      id: 'y',
      outline: 'small',
      question: id,
      took: YEAR,
      at: '9999-12-31T00:00:00.000Z',
    },
    {
      ...REVIEW,
      id: 'z',
      outline: 'small',
      question: '__proto__',
      at: '0001-01-01T00:00:00.000Z',
    },
    {
      ...{ ...REVIEW, id: 'd', event: 'drill', outline: 'small', request: '{', seed: 0.5 },
      ...{ questions: [id, '__proto__'], device: 'here', pid: 0.5, minutes: 1e5 },
    },
    {
      ...{ ...REVIEW, id: 'h', event: 'hold', drill: 'd', from: '__proto__' },
      ...{ device: 'here', pid: 0, order: 2 ** 48, at: '9999-12-31T00:00:00.000Z' },
    },
    { ...REVIEW, id: 'r', event: 'reset', outline: 'small', device: '', topics: ['__proto__'] },
    {
      ...{ ...REVIEW, id: 'o', event: 'adopt', outline: 'small', from: 'small', device: '' },
      topics: [['kube-scheduler', '__proto__']],
    },
    {
      ...{ ...REVIEW, id: 's', event: 'outline', outline: 'small', device: '', name: '' },
      ...{ path: '\0', fingerprint: '', topics: [['', '', 0.5]] },
    },
    ...['e', 's', '__proto__', 'missing'].map((base) => ({
      ...{ ...REVIEW, id: base === 'e' ? 'e' : `e of ${base}`, event: 'edit', outline: 'small' },
      ...{ device: '', name: '', path: '\0', fingerprint: '', base, of: [1, 0, 0, 0] },
      ...{ topics: [[0, 1, ['__proto__', '', 1e4]]], named: [[0, 0, ['', 'kube-scheduler']]] },
      ...{ said: [[0, 0, ['/', '']]], corrected: [[0, 0, ['/card-00000000', PICKS]]] },
    })),
    { ...REVIEW, id: 'p', event: 'plan', outline: 'small', exam: 'KCNA', date: '2027-02-31' },
    { ...REVIEW, id: 'p2', event: 'plan', outline: 'small', exam: 'KCNA', minutes: 1.5 },
    ...SETTINGS,
    { ...REVIEW, id: 'f', event: 'flag', outline: 'small', question: 'constructor', reason: '' },
    { ...REVIEW, id: 'a', event: 'amend', review: '__proto__', correct: false },
  ]
  const events = lines.map((line) => readEvent(JSON.stringify(line)) as LogEvent)
  for (const event of events) expect(event).toBeTypeOf('object')
  for (const zone of [-720, 840]) {
    const { out, err } = await runIn({ library: small, events, zone, lines: ['1'] }, ...argv)
    expect(err).not.toContain('its own fault')
    expect(out + err).not.toMatch(/NaN|Infinity|undefined/)
  }
})
