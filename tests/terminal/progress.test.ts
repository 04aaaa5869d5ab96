import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeAll, newHome, noTerminal, openTerminal } from '../support/terminal.ts'

beforeEach(({ skip }) => skip(noTerminal !== undefined, noTerminal))
afterEach(closeAll)

/** An outline of more than a megabyte, which takes long. */
function largeOutline(): { readonly home: string; readonly path: string } {
  const home = newHome()
  const path = join(home, 'large.md')
  const lines = Array.from({ length: 40_000 }, (_, i) => `- Topic with a number ${i}\n`)
  writeFileSync(path, `# Large\n\n${lines.join('')}`)
  return { home, path }
}

it('how far reading is, is shown on a terminal, and nothing of it stays', async () => {
  const { home, path } = largeOutline()
  const terminal = openTerminal({ home, args: ['check', path] })
  await terminal.until(/░ +0 % +reading the outline/)
  await terminal.until(/40001 topics|40,001 topics/)
  expect(terminal.everything().join('\n')).not.toContain('reading the outline')
})

it('nothing is shown to a screen reader', async () => {
  const { home, path } = largeOutline()
  const terminal = openTerminal({ home, args: ['check', path], environment: { ACCESSIBLE: '1' } })
  await terminal.until(/40001 topics|40,001 topics/)
  expect(terminal.bytes()).not.toContain('reading the outline')
})
