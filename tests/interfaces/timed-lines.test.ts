import { describe, expect, it } from 'vitest'
import { timedLines } from '../../src/interfaces/timed-lines.ts'
import type { Alarm, Input } from '../../src/ports.ts'
import { silent } from '../support/alarms.ts'

/** An input whose lines and alarms come when they are told to. */
function slowInput() {
  const takers: Array<(line: IteratorResult<string>) => void> = []
  const alarms: Array<{ ring: () => void; isCancelled: boolean; after: number }> = []
  let isClosed = false
  const input: Input = {
    isTerminal: false,
    lines: () => ({
      next: () => new Promise((take) => takers.push(take)),
      return: async () => {
        isClosed = true
        return { value: undefined, done: true }
      },
    }),
    alarm: (after): Alarm => {
      const alarm = { ring: (): void => {}, isCancelled: false, after }
      alarms.push(alarm)
      return {
        rings: new Promise((ring) => {
          alarm.ring = ring
        }),
        cancel: () => {
          alarm.isCancelled = true
        },
      }
    },
  }
  const say = (value: string): void => takers.shift()?.({ value, done: false })
  return { input, say, alarms, waiting: () => takers.length, isClosed: () => isClosed }
}

describe('a line that is waited for', () => {
  it('comes in time, and the alarm is off', async () => {
    const { input, say, alarms } = slowInput()
    const reply = timedLines(input).read(5000)
    say('one')
    expect(await reply).toEqual({ kind: 'text', text: 'one' })
    expect(alarms).toMatchObject([{ after: 5000, isCancelled: true }])
  })

  it('comes too late, and is the next one then', async () => {
    const { input, say, alarms, waiting } = slowInput()
    const { read } = timedLines(input)
    const late = read(5000)
    alarms[0]!.ring()
    expect(await late).toEqual({ kind: 'late' })
    const next = read()
    expect(waiting()).toBe(1)
    say('one')
    expect(await next).toEqual({ kind: 'text', text: 'one' })
    const after = read(1000)
    say('two')
    expect(await after).toEqual({ kind: 'text', text: 'two' })
  })

  it('has no alarm without a limit', async () => {
    const { input, say, alarms } = slowInput()
    const reply = timedLines(input).read()
    say('')
    expect([await reply, alarms]).toEqual([{ kind: 'text', text: '' }, []])
  })

  it('is none at the end, again and again', async () => {
    const input: Input = { isTerminal: false, lines: async function* () {}, alarm: silent }
    const { read } = timedLines(input)
    expect([await read(), await read(9), await read()]).toEqual(Array(3).fill({ kind: 'end' }))
  })

  it('is not waited for once it is closed', () => {
    const { input, isClosed } = slowInput()
    timedLines(input).close()
    expect(isClosed()).toBe(true)
    const bare: AsyncIterator<string> = { next: async () => ({ value: '', done: false }) }
    expect(
      timedLines({ isTerminal: false, lines: () => bare, alarm: silent }).close(),
    ).toBeUndefined()
  })
})
