import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { processes } from '../../src/io/processes.ts'

const NOW = Date.now()
const HAS_PROC = existsSync('/proc/self/stat')
const DAY = 86_400_000
const real = processes(process, () => NOW)
/** As if a process had that number, and no other: it answers a signal so. */
const fake = (pid: number, answer: true | string) =>
  processes(
    {
      pid,
      kill: () => {
        if (answer === true) return true
        throw Object.assign(new Error(answer), { code: answer })
      },
    },
    () => NOW,
  )

describe('this process', () => {
  it('has a name that stays, and that no other one has', () => {
    expect(real.process).toEqual(real.process)
    expect(real.process.pid).toBe(process.pid)
    expect(processes({ pid: 1, kill: process.kill }, () => NOW).process.process).not.toBe(
      HAS_PROC ? real.process.process : '',
    )
  })

  it.runIf(HAS_PROC)('is named by the machine’s start, the container and its own start', () =>
    expect(real.process.process).toMatch(/^[0-9a-f-]{36} \d+ \d+$/),
  )

  it.runIf(HAS_PROC)('runs', () => {
    expect(real.liveness({ ...real.process, at: NOW })).toBe('running')
    // An event of an earlier version has no name: the time tells.
    expect(real.liveness({ pid: process.pid, at: NOW })).toBe('running')
  })

  it.runIf(HAS_PROC)('is not the one of that number before it', () => {
    expect(real.liveness({ pid: process.pid, process: 'boot 1 2', at: NOW })).toBe('gone')
    expect(real.liveness({ pid: process.pid, at: 0 })).toBe('gone')
  })
})

describe('a process', () => {
  const NOBODY = 2 ** 22 + 1

  it.each<[string, number, true | string, string]>([
    ['that does not exist is gone', NOBODY, 'ESRCH', 'gone'],
    ['whose number is none is gone', NOBODY, 'ERR_INVALID_ARG_TYPE', 'gone'],
    ['of another user, of which the system says nothing, may be there', NOBODY, 'EPERM', 'unknown'],
    ['of which the system says nothing may be there', NOBODY, true, 'unknown'],
    // To number 0, every process sends signals to itself.
    ['of number 0 is gone', 0, true, 'gone'],
  ])('%s', (_, pid, answer, wanted) => {
    expect(fake(1, answer).liveness({ pid, at: NOW })).toBe(wanted)
    expect(fake(1, answer).liveness({ pid, process: 'boot 1 2', at: NOW })).toBe(wanted)
    // Nobody leaves a drill open for longer than a day.
    expect(fake(1, answer).liveness({ pid, at: NOW - DAY })).toBe(wanted)
    expect(fake(1, answer).liveness({ pid, at: NOW - DAY - 1 })).toBe('gone')
  })

  it('that has no name in the system is named by its number', () =>
    expect(fake(NOBODY, true).process).toEqual({ pid: NOBODY }))

  it.each([0.5, 2 ** 32, 2 ** 31])('of number %d, which a log may hold, is gone', (pid) =>
    expect(real.liveness({ pid, at: NOW })).toBe('gone'),
  )

  it.runIf(HAS_PROC)('that is dead is gone, though nobody has asked how it ended', async () => {
    // The shell becomes a process that never asks after its child.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 9'])
    try {
      const pid = await new Promise<number>((tell) =>
        parent.stdout.once('data', (text) => tell(Number(text))),
      )
      await new Promise((wait) => setTimeout(wait, 300))
      expect(existsSync(`/proc/${pid}`)).toBe(true)
      expect(real.liveness({ pid, at: Date.now() + 60_000 })).toBe('gone')
    } finally {
      parent.kill('SIGKILL')
    }
  })
})
