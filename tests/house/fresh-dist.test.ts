import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isStale } from '../support/fresh-dist.ts'

/** A project whose dist was built at second 200, and whose other files are older. */
function project(): { home: string; touch: (path: string, seconds: number) => void } {
  const home = mkdtempSync(join(tmpdir(), 'k8smap-fresh-'))
  const touch = (path: string, seconds: number): void =>
    utimesSync(join(home, path), seconds, seconds)
  for (const folder of ['src/core', 'data', 'dist'])
    mkdirSync(join(home, folder), { recursive: true })
  for (const file of ['src/core/a.ts', 'data/a.yaml', 'package.json', 'dist/LICENSES.txt'])
    writeFileSync(join(home, file), '')
  for (const path of ['src/core/a.ts', 'src/core', 'src', 'data/a.yaml', 'data', 'package.json'])
    touch(path, 100)
  touch('dist/LICENSES.txt', 200)
  return { home, touch }
}

describe('dist', () => {
  it('is fresh while nothing it is made of is newer', () =>
    expect(isStale(project().home)).toBe(false))

  it.each(['src/core/a.ts', 'data/a.yaml', 'package.json', 'src/core'])(
    'is stale once %s is newer',
    (path) => {
      const { home, touch } = project()
      touch(path, 201)
      expect(isStale(home)).toBe(true)
    },
  )

  it('is stale where it is missing', () => {
    const { home } = project()
    rmSync(join(home, 'dist'), { recursive: true })
    expect(isStale(home)).toBe(true)
  })
})
