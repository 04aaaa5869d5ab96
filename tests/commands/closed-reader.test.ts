import { expect, it } from 'vitest'
import { library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

it('a drill whose reader has gone asks nothing more; the answer before counts', async () => {
  let looks = 0
  const fake = { library: library(SMALL), lines: ['x', 'x', 'x'], isClosed: () => ++looks > 1 }
  const { exit, kept, log } = await runIn(fake, 'quiz', 'kube-scheduler', '--seed', '2', '--json')
  // Nobody ended it: the same command resumes it.
  expect([exit, kept.length, log.map(({ event }) => event)]).toEqual([0, 1, ['drill', 'review']])
})
