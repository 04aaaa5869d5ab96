import { readFileSync, readlinkSync } from 'node:fs'
import { lazy } from '../core/base/collections.ts'
import { DAY } from '../core/base/time.ts'
import type { ProcessName, World } from '../ports.ts'
import { attempt } from './attempt.ts'

/** Milliseconds in a clock tick of Linux's `/proc` (USER_HZ is 100 on every platform of Node). */
const TICK = 10

/** How late a process's start may be told, in milliseconds: `btime` is in whole seconds. */
const SLACK = 2_000

/** This process, and whether others still run. */
export function processes(
  { pid: own, kill }: Pick<NodeJS.Process, 'pid' | 'kill'>,
  clock: World['clock'],
): Pick<World, 'process' | 'liveness'> {
  const exists = (pid: number): boolean => {
    // The number 0 means this process's own group, and is nobody's name.
    if (pid <= 0) return false
    try {
      return kill(pid, 0)
    } catch (error) {
      // Another user's process counts too.
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  }
  const names = new Map<number, string | undefined>()
  /** A log may have a thousand drills of one process; it is looked up once. */
  const known = (pid: number): string | undefined => {
    if (!names.has(pid)) names.set(pid, hasEnded(pid) ? '' : nameOf(pid))
    return names.get(pid)
  }
  const nameOfOwn = lazy(() => nameOf(own))
  return {
    // Every command copies the world, and only a drill needs the name, which is in three files.
    process: {
      pid: own,
      get process() {
        return nameOfOwn()
      },
    } as ProcessName,
    // Its number alone does not say whether a process still runs: after a restart, and in every
    // container, the number belongs to another one.
    liveness: ({ pid, process, at }) => {
      if (!exists(pid)) return 'gone'
      const name = known(pid)
      if (name === '') return 'gone'
      // Nobody leaves a drill open for a day; by then the number is rather another process's.
      if (name === undefined) return clock() - at > DAY ? 'gone' : 'unknown'
      if (process !== undefined) return process === name ? 'running' : 'gone'
      // A process that began after the event did not write it.
      const began = beganAt(pid)
      return began === undefined ? 'unknown' : began > at + SLACK ? 'gone' : 'running'
    },
  }
}

/**
 * What no other process has: when it began, in which container, since which start of the machine
 * (proc(5), pid_namespaces(7)); undefined where there is no `/proc`.
 */
function nameOf(pid: number): string | undefined {
  const ticks = ticksOf(pid)
  if (ticks === undefined) return undefined
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  const container = attempt(() => /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0])
  return [boot ?? '', container ?? '', ticks].join(' ')
}

/** The fields of a process in `/proc` after the first two; none where there is no `/proc`. */
function fieldsOf(pid: number): readonly string[] {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The second field is a name, which may contain anything.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
}

/** A process that has ended keeps its number until its parent has asked how (zombie, dead). */
const hasEnded = (pid: number): boolean => /^[ZXx]$/.test(fieldsOf(pid)[0] ?? '')

/** When a process began, in ticks since the machine was started: the 22nd field. */
function ticksOf(pid: number): number | undefined {
  const ticks = Number(fieldsOf(pid)[19])
  return Number.isInteger(ticks) ? ticks : undefined
}

/** When a process began, in milliseconds since 1970. */
function beganAt(pid: number): number | undefined {
  const ticks = ticksOf(pid)
  const stat = attempt(() => readFileSync('/proc/stat', 'utf8'))
  const boot = Number(stat && /^btime (\d+)$/m.exec(stat)?.[1])
  return ticks === undefined || Number.isNaN(boot) ? undefined : boot * 1000 + ticks * TICK
}
