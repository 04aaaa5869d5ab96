import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * The built package, run as a user runs it. Use it for few runs: starting a process is the slowest
 * kind of test.
 */
export const BIN = resolve('bin/k8smap.js')
export const home = (): string => mkdtempSync(join(tmpdir(), 'k8smap-home-'))

interface Settings {
  readonly input?: string
  readonly home?: string
  readonly environment?: Record<string, string>
}

export const k8smap = (
  argv: string[],
  { input = '', home: where = home(), environment = {} }: Settings = {},
) =>
  spawnSync(process.execPath, [BIN, ...argv], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', K8SMAP_HOME: where, ...environment },
  })

interface Answer {
  readonly event: string
  readonly id: string
  readonly question: string
  readonly drill: string
}

export const answersIn = (where: string): Answer[] =>
  log(where)
    .map((line) => JSON.parse(line) as Answer)
    .filter(({ event }) => event === 'review')
/** The logs of a data folder, by their names; the device's own file is beside them. */
export const logsIn = (folder: string): string[] =>
  readdirSync(folder).filter((file) => file.startsWith('reviews-'))

export const log = (where: string): string[] => {
  const folder = join(where, 'data')
  if (!existsSync(folder)) return []
  return logsIn(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )
}
