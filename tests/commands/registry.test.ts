import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import type { CommandSpec } from '../../src/usage/command.ts'

const entries = Object.entries(COMMANDS)

/** What stands behind a command's name in help, as commander would say it. */
const usageOf = ({ takes }: CommandSpec): string => {
  const all = Object.values(takes)
  const names = all.flatMap((taken) => ('name' in taken ? taken.name : []))
  return [...(all.some((taken) => 'flags' in taken) ? ['[options]'] : []), ...names].join(' ')
}

describe('the registry of commands', () => {
  it('has every file of commands/ under its own name; home is k8smap alone', () => {
    // A folder has the sub-commands of the command of that name.
    const files = new Set(readdirSync('src/commands').map((file) => file.replace(/\.ts$/, '')))
    expect([...Object.keys(COMMANDS), 'home', 'index'].sort()).toEqual([...files].sort())
  })

  it.each(entries)('lists %s as it is declared', async (_, { usage, load }) => {
    const { command } = await load()
    expect(usage).toBe(usageOf(command))
  })

  it.each(entries)('has examples for %s that begin with it', async (name, { load }) => {
    const { examples } = (await load()).command
    expect(examples.length).toBeGreaterThan(0)
    // A folder that an example writes to is made first.
    const own = examples.filter((line) => !line.startsWith('mkdir -p '))
    for (const line of own) expect(line).toMatch(new RegExp(`^k8smap (?:.* )?${name}(?: |$)`))
    expect(own.length).toBeGreaterThan(0)
  })
})
