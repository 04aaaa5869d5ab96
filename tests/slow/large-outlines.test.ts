import { expect, it } from 'vitest'
import { library } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

it('a drill asks its first question of a hundred thousand titles as soon as of ten', async () => {
  const flat = library(Array.from({ length: 100_000 }, (_, i) => `- title ${i}`).join('\n'))
  // To compare all pairs of titles would take longer than any test may.
  const { out } = await runIn({ library: flat }, 'quiz', '--count', '1')
  expect(out).toContain('1/1')
})
