import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { BIN, k8smap } from '../support/package.ts'
import { needsPrograms, programNamed } from '../support/programs.ts'
import { closeAll, newHome, noTerminal, openTerminal, type Terminal } from '../support/terminal.ts'

afterEach(closeAll)

/** How each shell is begun without anybody's own settings, and told to complete. */
const SHELLS = {
  bash: { args: ['--norc', '--noprofile', '-i'], begin: 'source <(k8smap completion bash)' },
  zsh: {
    args: ['-f', '-i'],
    begin: 'autoload -Uz compinit; compinit -u; source <(k8smap completion zsh)',
  },
  fish: { args: ['--no-config', '-i'], begin: 'k8smap completion fish | source' },
} as const

/** An outline with a name in which a shell would run something, if it were not quoted. */
const HOSTILE = `format: 1
id: tea
tree: [{ Tea: [green] }]
topics:
  green: { aliases: ['brew $(touch pwned); \`touch pwned\` & "x" * ~'] }
`

/** A shell at its prompt, with k8smap on its path and completion on. */
async function shellIn(name: keyof typeof SHELLS, path: string): Promise<[Terminal, string]> {
  const home = newHome({ 'hostile.yaml': HOSTILE })
  writeFileSync(join(home, 'k8smap'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`)
  chmodSync(join(home, 'k8smap'), 0o755)
  const terminal = openTerminal({
    ...{ file: path, args: SHELLS[name].args, home, columns: 100 },
    environment: {
      PATH: `${home}:${process.env['PATH']}`,
      ...{ PS1: '> ', PROMPT: '> ', HOME: home, LC_ALL: 'C.UTF-8', NODE_OPTIONS: undefined },
    },
  })
  terminal.send(`${SHELLS[name].begin}; echo rea''dy\r`)
  await terminal.until(/^ready$/m)
  return [terminal, home]
}

describe.skipIf(noTerminal).each(Object.keys(SHELLS) as Array<keyof typeof SHELLS>)(
  'completion in %s',
  (name) => {
    const path = programNamed([name])
    if (!path && !needsPrograms())
      console.warn(`\n*** ${name} WAS NOT TESTED: it is not here. ***\n`)
    it.runIf(needsPrograms())('is tested', () => expect(path).toBeDefined())

    it.runIf(path)('completes a command, an option, a topic and a path', async () => {
      const [terminal] = await shellIn(name, path as string)
      for (const [typed, completed] of [
        ['k8smap expl', 'k8smap explain '],
        ['k8smap quiz --plac', 'k8smap quiz --placement '],
        ['k8smap explain kube-sched', 'k8smap explain kube-scheduler '],
        ['k8smap tree --lang=bo', 'k8smap tree --lang=both '],
        ['k8smap explain --lang zh 调度门', 'k8smap explain --lang zh 调度门控'],
        ['k8smap import host', 'k8smap import hostile.yaml'],
      ] as const) {
        terminal.send(`${typed}\t`)
        await terminal.until(new RegExp(`${completed.trimEnd()}`))
        terminal.send('\u0015')
      }
      expect(terminal.everything().join('\n')).not.toMatch(/not found|error/i)
    })

    it.runIf(path)('runs nothing that is typed or that a title says', async () => {
      const [terminal, home] = await shellIn(name, path as string)
      terminal.send('k8smap explain --outline hostile.yaml "$(touch pwned)" gr\t')
      await terminal.until(/pwned\)" gr/)
      terminal.send('\u0015k8smap explain --outline hostile.yaml bre\t')
      await terminal.until(/hostile\.yaml ['"]?brew/)
      terminal.send('\r')
      await terminal.until(/^green$/m)
      expect(existsSync(join(home, 'pwned'))).toBe(false)
    })
  },
)

it('has a script that each shell reads', () => {
  for (const name of Object.keys(SHELLS)) {
    const path = programNamed([name])
    if (!path) continue
    const { stdout } = k8smap(['completion', name])
    const file = join(newHome({ script: stdout }), 'script')
    expect(spawnSync(path, ['-n', file], { encoding: 'utf8' })).toMatchObject({
      ...{ status: 0, stderr: '' },
    })
  }
})
