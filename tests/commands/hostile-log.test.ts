import { expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { readEvent } from '../../src/core/log/line.ts'
import { library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const REVIEW = {
  ...{ v: 1, event: 'review', id: 'x', at: '2026-01-01T00:00:00.000Z', outline: 'o' },
  ...{ question: 'q', rating: 3, correct: true, given: '', took: 1 },
}

it.each([
  ['status'],
  ['status', '--json'],
  ['stats'],
  ['stats', '--json'],
  ['progress', 'orphans'],
  ['plan'],
  ['quiz', '--resume'],
  ['flags'],
  ['progress', '--json'],
  ['undo'],
])('a hostile line that passes for an event ends no command as a bug: %s %s', async (...argv) => {
  const small = library(SMALL)
  const id = 'kube-scheduler/picks'
  const lines = [
    { ...REVIEW, outline: 'small', question: id, took: 1e308, hints: 1e308, predicted: 1e308 },
    {
      ...REVIEW,
      id: 'y',
      outline: 'small',
      question: id,
      took: 1e308,
      at: '2199-12-31T23:59:59.999Z',
    },
    {
      ...REVIEW,
      id: 'z',
      outline: 'small',
      question: '__proto__',
      at: '1970-01-01T00:00:00.000Z',
    },
    {
      ...{ ...REVIEW, id: 'd', event: 'drill', outline: 'small', request: '{', seed: 1e308 },
      ...{ questions: [id, '__proto__'], device: 'here', pid: 0.5, minutes: 1e308 },
    },
    { ...REVIEW, id: 'p', event: 'plan', outline: 'small', exam: 'KCNA', date: '2027-02-31' },
    { ...REVIEW, id: 'f', event: 'flag', outline: 'small', question: 'constructor', reason: '' },
    { ...REVIEW, id: 'a', event: 'amend', review: '__proto__', correct: false },
  ]
  const events = lines.map((line) => readEvent(JSON.stringify(line)) as LogEvent)
  for (const event of events) expect(event).toBeTypeOf('object')
  for (const zone of [-720, 840]) {
    const { err } = await runIn({ library: small, events, zone, lines: ['1'] }, ...argv)
    expect(err).not.toContain('its own fault')
  }
})
