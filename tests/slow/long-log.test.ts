import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../src/core/base/time.ts'
import { writeEvent } from '../../src/core/log/line.ts'
import { theMap } from '../support/outlines.ts'
import { home, k8smap, log } from '../support/package.ts'
import { NOW } from '../support/world.ts'

/** A home with a log of that many answers to questions of the map, on a day that does not end. */
function homeWith(answers: number): { where: string; add: (from: number, to: number) => void } {
  const where = home()
  const questions = theMap()
    .questions()
    .map(({ id }) => id)
  mkdirSync(join(where, 'data'))
  writeFileSync(join(where, 'clock.cjs'), `Date.now = () => ${NOW}\n`)
  const file = join(where, 'data', 'reviews-elsewhere.jsonl')
  const add = (from: number, to: number): void => {
    const lines = Array.from({ length: to - from }, (_, i) => {
      const at = from + i
      return writeEvent({
        ...{ event: 'review', id: `r${at}`, at: NOW - (60_000 - at) * MINUTE, order: at + 1 },
        ...{
          outline: 'kubernetes',
          question: questions[(at * 7) % 500] ?? '',
          drill: `d${at >> 4}`,
        },
        ...(at % 9 === 0 ? { rating: 1, correct: false } : { rating: 3, correct: true }),
        ...{ given: 'kube-scheduler', took: 4_000 + (at % 999), predicted: 0.9 },
      })
    })
    appendFileSync(file, `${lines.join('\n')}\n`)
  }
  add(0, answers)
  return { where, add }
}

const COMMANDS = [
  ['stats', '--json'],
  ['status', '--json'],
  ['course', '--json'],
  ['progress', '--json'],
  ['export', 'reviews', 'scheduling'],
]

describe('a long log', () => {
  it('is kept by what reads it, and says the same when it is read from there', () => {
    const { where, add } = homeWith(36_000)
    const environment = { NODE_OPTIONS: `--require ${join(where, 'clock.cjs')}`, TZ: 'UTC' }
    const said = (): string[] =>
      COMMANDS.map((argv) => {
        const { status, stdout, stderr } = k8smap(argv, { home: where, environment })
        expect([status, stderr]).toEqual([0, ''])
        return stdout
      })
    const kept = (): string[] =>
      readdirSync(join(where, 'cache'), { recursive: true, encoding: 'utf8' }).filter((each) =>
        /^log.|^replay/.test(each),
      )
    const cold = (): string[] => {
      rmSync(join(where, 'cache'), { recursive: true, force: true })
      return COMMANDS.flatMap((argv) => {
        if (existsSync(join(where, 'cache'))) rmSync(join(where, 'cache'), { recursive: true })
        return k8smap(argv, { home: where, environment }).stdout
      })
    }
    const first = cold()
    expect(said()).toEqual(first)
    expect(kept()).toHaveLength(2)
    expect(said()).toEqual(first)
    // And so it does when more was written since, a little and much.
    add(36_000, 36_100)
    const later = said()
    expect(later).not.toEqual(first)
    expect(later).toEqual(cold())
    add(36_100, 38_000)
    expect(said()).toEqual(cold())
    // A drill goes on from there, and its answers count.
    const drill = () =>
      k8smap(['quiz', '--plain', '--count', '2', '--seed', '7'], {
        ...{ home: where, environment, input: '1\n1\n1\n1\n' },
      })
    expect(drill().status).toBe(0)
    expect(log(where).filter((line) => line.includes('"event":"end"'))).toHaveLength(1)
    expect(said()).toEqual(cold())
  }, 120_000)
})
