import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MOST_TOPICS } from '../../src/core/reading/tree.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { library, parse } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

it('a drill asks its first question of as many titles as there may be as soon as of ten', async () => {
  const titles = Array.from({ length: MOST_TOPICS - 1 }, (_, i) => `  - title ${i}`).join('\n')
  const flat = library(`format: 1\nroot: all\ntree:\n${titles}\ntopics:\n  all: { ordered: true }`)
  // To compare all pairs of titles would take longer than any test may.
  const { out } = await runIn({ library: flat }, 'quiz', '--count', '1')
  // It is told before, and so asked again at the end.
  expect(out).toContain('1/2')
})

it('a chain of relations may be longer than the call stack is deep', () => {
  const lines = (line: (n: number) => string): string =>
    Array.from({ length: 50_000 }, (_, i) => line(i)).join('\n')
  const tree = lines((i) => `  - t${i}`)
  const topics = lines((i) => `  t${i}: { relations: { part-of: t${Math.min(i + 1, 49_999)} } }`)
  const { problems } = parse(`format: 1\ntree:\n${tree}\ntopics:\n${topics}`)
  // Only the last one is a part of itself.
  expect(problems.map(({ code, args }) => ({ code, args }))).toEqual([
    { code: 'cycle', args: { type: 'part-of', cycle: 't49999 → t49999' } },
  ])
})

it('an outline file may be a longer list than a call can have arguments', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'k8smap-')), 'x.yaml')
  writeFileSync(path, `- A:\n${'  - b\n'.repeat(MOST_TOPICS - 1)}`)
  expect(openFiles(path).library?.outline.topics.size).toBe(MOST_TOPICS)
  // One more than a person writes is a finding, with its place.
  writeFileSync(path, `- A:\n${'  - b\n'.repeat(MOST_TOPICS)}`)
  expect(openFiles(path).problems).toEqual([
    {
      code: 'too-many',
      args: { most: MOST_TOPICS },
      at: { file: path, line: MOST_TOPICS + 1, column: 5 },
    },
  ])
})
