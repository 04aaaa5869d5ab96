import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFiles } from '../../src/io/outline-files.ts'
import { library } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

it('a drill asks its first question of a hundred thousand titles as soon as of ten', async () => {
  const flat = library(Array.from({ length: 100_000 }, (_, i) => `- title ${i}`).join('\n'))
  // To compare all pairs of titles would take longer than any test may.
  const { out } = await runIn({ library: flat }, 'quiz', '--count', '1')
  expect(out).toContain('1/1')
})

it('an outline file may be a longer list than a call can have arguments', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'k8smap-')), 'x.yaml')
  writeFileSync(path, `- A:\n${'  - b\n'.repeat(200_000)}`)
  expect(openFiles(path).library?.outline.topics.size).toBe(200_001)
})
