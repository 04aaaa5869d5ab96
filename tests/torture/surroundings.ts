import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Start } from './program.ts'

/** The part of a start that says what is around a process. */
export type Surroundings = Pick<Start, 'environment' | 'through'>

/** A clock that can be set while processes look at it. */
export interface Clock {
  readonly surroundings: Surroundings
  /** Sets it so many milliseconds ahead of the right one. */
  readonly shift: (by: number) => void
  /** Sets it to a time since 1970, from where it goes on. */
  readonly set: (time: number) => void
  /** Stops it at a time. */
  readonly stop: (time: number) => void
}

/** A clock for a home, right until it is set. */
export function clockIn(home: string): Clock {
  const file = join(home, 'clock')
  const write = (text: string): void => writeFileSync(file, text)
  write('0')
  const module = import.meta.resolve('./shifted-clock.mjs')
  return {
    surroundings: { environment: { NODE_OPTIONS: `--import=${module}`, TORTURE_CLOCK: file } },
    shift: (by) => write(String(by)),
    set: (time) => write(String(time - Date.now())),
    stop: (time) => write(`=${time}`),
  }
}

const works = (file: string, ...args: string[]): boolean =>
  process.platform === 'linux' && spawnSync(file, args, { stdio: 'ignore' }).status === 0

const canRename = works('unshare', '--uts', 'hostname', 'k8smap-torture')
const canContain = works('unshare', '--pid', '--fork', '--mount-proc', '--kill-child', 'true')

/** How processes get another host name here. */
export const HOSTS_BY = canRename ? 'unshare --uts' : 'injected'
/** How processes get into a container here; undefined if they cannot. */
export const CONTAINERS_BY = canContain ? 'unshare --pid' : undefined

/** A host with that name. */
export const hostNamed = (name: string): Surroundings =>
  canRename
    ? { through: ['unshare', '--uts', 'sh', '-c', `hostname ${name}; exec "$@"`, 'sh'] }
    : {
        environment: {
          NODE_OPTIONS: `--import=${import.meta.resolve('./other-host.mjs')}`,
          TORTURE_HOST: name,
        },
      }

/** A container with that name: its process has the number 1. */
export const containerNamed = (name: string): Surroundings => {
  const container = ['unshare', '--uts', '--pid', '--fork', '--mount-proc', '--kill-child']
  return canContain && canRename
    ? { through: [...container, 'sh', '-c', `hostname ${name}; exec "$@"`, 'sh'] }
    : hostNamed(name)
}
