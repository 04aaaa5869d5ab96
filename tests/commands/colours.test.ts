import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { theMap } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const COMMANDS = [
  ['course'],
  ['course', '--all'],
  ['course', 'pod'],
  ['course', 'network-policy'],
  ['tree', '-L', '2'],
  ['tree', '--mastery', '-L', '2'],
  ['explain', 'kube-scheduler'],
  ['explain', 'no-such-thing'],
  ['explain', 'service'],
  ['search', 'how', 'does', 'a', 'Pod', 'get', 'its', 'node'],
  ['path', 'pod', 'etcd'],
  ['compare', 'role', 'clusterrole'],
  ['trace'],
  ['trace', 'pod-creation'],
  ['changes'],
  ['graph', 'service'],
  ['status'],
  ['stats'],
  ['progress'],
  ['settings'],
  ['outlines'],
] as const

/** Code has backquotes where it has no colour, and a chart other signs: these need not be the same. */
const DIFFERENT: readonly string[] = ['explain', 'changes', 'stats', 'trace pod-creation']

/** What is left of a code that was painted first and wrapped, cut or cleaned then. */
const TORN = /\[[\d;]*m|\ufffd/

describe.each([20, 40, 60, 80])('at %i columns', (columns) => {
  it.each(COMMANDS.map((argv) => [argv.join(' '), argv] as const))(
    '%s says the same in colours, and no code of them is torn',
    async (_, argv) => {
      for (const lang of ['en', 'zh', 'both']) {
        const shown = async (environment: Record<string, string>) => {
          const fake = { library: theMap(), columns, environment }
          return (await runIn(fake, '--lang', lang, ...argv)).out
        }
        const coloured = stripVTControlCharacters(await shown({ FORCE_COLOR: '1' }))
        expect(coloured, lang).not.toMatch(TORN)
        if (![argv[0], argv.join(' ')].some((each) => DIFFERENT.includes(each)))
          expect(coloured, lang).toBe(await shown({ NO_COLOR: '1' }))
      }
    },
  )
})
