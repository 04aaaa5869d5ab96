import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { home, k8smap } from '../support/package.ts'

/** A person's own outline is kept as it was parsed, in the cache folder. */

const keptIn = (where: string): string => join(where, 'cache', 'outlines')
const filesIn = (where: string): string[] =>
  existsSync(keptIn(where)) ? readdirSync(keptIn(where)).sort() : []

it('is kept at the first look, read at the next one, and parsed again when it changes', () => {
  const where = home()
  const path = join(where, 'tea.md')
  writeFileSync(path, '# Tea\n\n- **Green**: not fermented\n- Black\n')
  const run = (...argv: string[]) => {
    const { stdout, stderr, status } = k8smap([...argv, '--outline', path], { home: where })
    return { stdout, stderr, status }
  }
  const first = run('tree')
  expect(first).toEqual({ stdout: 'Tea\n├── Green\n└── Black\n', stderr: '', status: 0 })
  const [file = ''] = filesIn(where)
  expect(filesIn(where)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.outline$/)])
  const before = statSync(join(keptIn(where), file))
  expect(run('tree')).toEqual(first)
  expect(run('explain', 'green').stdout).toContain('not fermented')
  // It was not parsed again, or it would have been written again.
  expect(statSync(join(keptIn(where), file)).ino).toBe(before.ino)
  const found = run('search', 'fermented')
  expect(found.stdout).toContain('Green')
  expect(filesIn(where).map((each) => each.replace(/^.*\./, ''))).toEqual(['index', 'outline'])
  expect(run('search', 'fermented')).toEqual(found)
  writeFileSync(path, '# Tea\n\n- White\n')
  expect(run('tree').stdout).toBe('Tea\n└── White\n')
  expect(run('search', 'fermented').status).toBe(1)
  expect(filesIn(where)).toHaveLength(2)
})

it('is kept with all others that a command opens', () => {
  const where = home()
  const folder = join(where, 'data', 'outlines')
  mkdirSync(folder, { recursive: true })
  for (let i = 0; i < 15; i++) writeFileSync(join(folder, `tea${i}.md`), `# Tea ${i}\n\n- Green\n`)
  const { stdout, stderr } = k8smap(['progress'], { home: where })
  expect(stdout).toContain('tea14')
  expect(stderr).not.toContain('Warning')
  expect(filesIn(where)).toHaveLength(15)
})

it('is not kept if it comes from standard input', () => {
  const where = home()
  const { stdout } = k8smap(['tree', '--outline', '-'], {
    home: where,
    input: '- Tea\n  - Green\n',
  })
  expect(stdout).toContain('Green')
  expect(filesIn(where)).toEqual([])
})
