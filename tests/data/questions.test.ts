import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lazy } from '../../src/core/base/collections.ts'
import { WRITTEN } from '../../src/core/base/text.ts'
import { search } from '../../src/core/lookup/search.ts'
import { shippedMeansFor } from '../support/lookups.ts'
import { theMap } from '../support/outlines.ts'

/**
 * Questions as people type them, each with the topics that answer it, written by somebody who had not
 * seen the index. The search was tuned on other ones, `questions-tuned-*`, and never on these.
 */
const linesOf = (name: string): string[] =>
  readFileSync(`tests/data/fixtures/questions-${name}`, 'utf8').trim().split('\n')
const questionsIn = (name: string): ReadonlyArray<readonly [question: string, topics: string[]]> =>
  linesOf(`${name}.tsv`).map((line) => {
    const [question = '', topics = ''] = line.split('\t')
    return [question, topics.split(',')]
  })

const means = lazy(() => shippedMeansFor(theMap()))
const found = (question: string): string[] =>
  search(theMap(), means(), question).map(({ topic }) => topic.id)

/** The share of questions answered by the first topic, and by one of the first three. */
function score(name: string): { readonly first: number; readonly three: number } {
  const questions = questionsIn(name)
  const ranks = questions.map(([question, topics]) =>
    [...new Set(found(question))].findIndex((id) => topics.includes(id)),
  )
  const share = (most: number): number =>
    ranks.filter((rank) => rank >= 0 && rank < most).length / questions.length
  return { first: share(1), three: share(3) }
}

describe.each(WRITTEN)('questions in %s', (language) => {
  it('are at least 150, each answered by a topic that there is', () => {
    const questions = questionsIn(language)
    expect(questions.length).toBeGreaterThanOrEqual(150)
    for (const [question, topics] of [...questions, ...questionsIn(`tuned-${language}`)])
      for (const id of topics)
        expect(theMap().outline.topics.has(id), `${question}: ${id}`).toBe(true)
    const tuned = new Set(questionsIn(`tuned-${language}`).map(([question]) => question))
    expect(questions.filter(([question]) => tuned.has(question))).toEqual([])
  })

  it.each(['', 'tuned-'])(
    'are answered first in 65 of 100, among the first three in 85: %squestions',
    (set) => {
      const { first, three } = score(`${set}${language}`)
      expect(first).toBeGreaterThanOrEqual(0.65)
      expect(three).toBeGreaterThanOrEqual(0.85)
    },
  )

  it('without an answer find none, but for one or two in a hundred', () => {
    const questions = linesOf(`none-${language}.txt`)
    expect(questions.length).toBeGreaterThanOrEqual(40)
    const answered = questions.filter((question) => found(question).length > 0)
    expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(2)
  })
})

it('the questions of the findings are answered by one of the first three', () => {
  for (const [question, topics] of questionsIn('found'))
    expect(
      found(question)
        .slice(0, 3)
        .some((id) => topics.includes(id)),
      `${question}: ${found(question).slice(0, 3).join(', ')}, not ${topics.join(', ')}`,
    ).toBe(true)
})
