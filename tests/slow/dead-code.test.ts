import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder } from '../support/places.ts'

const CONCERNED = ['bin', 'package.json', 'src', 'tests', 'tsconfig.json']

it('dead code is found: a file, a value and a type that nothing uses', () => {
  const folder = emptyFolder()
  for (const name of CONCERNED) cpSync(name, join(folder, name), { recursive: true })
  for (const name of ['dist', 'node_modules']) symlinkSync(resolve(name), join(folder, name))
  writeFileSync(join(folder, 'src/core/base/nobody.ts'), 'export const alone = 1\n')
  appendFileSync(
    join(folder, 'src/core/identity/pairing.ts'),
    'export const deadAsADoor = 1\nexport type Nail = string\n',
  )
  const { stdout } = spawnSync(
    process.execPath,
    [join(folder, 'node_modules/knip/bin/knip.js'), '--reporter', 'json'],
    { cwd: folder, encoding: 'utf8' },
  )
  const { issues } = JSON.parse(stdout) as {
    issues: ReadonlyArray<Record<string, unknown> & { file: string }>
  }
  const found = issues.map(({ file, exports, types, files }) => ({ file, exports, types, files }))
  const named = (name: string) => [expect.objectContaining({ name })]
  expect(found).toEqual(
    expect.arrayContaining([
      {
        file: 'src/core/identity/pairing.ts',
        ...{ exports: named('deadAsADoor'), types: named('Nail'), files: [] },
      },
      expect.objectContaining({ file: 'src/core/base/nobody.ts', files: [expect.anything()] }),
    ]),
  )
  expect(found).toHaveLength(2)
}, 180_000)
