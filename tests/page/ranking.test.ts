import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { asWritten } from '../../src/core/base/script.ts'
import { simplified } from '../../src/io/script.ts'
import { rankedIn } from '../../src/page/client/ranking.ts'
import { library, theMap } from '../support/outlines.ts'

it('finds characters of two code units by their neighbours, wherever they are in a sentence', () => {
  const small = library(`
format: 1
tree:
  - shops:
      - yoshinoya
topics:
  yoshinoya: { summary: { en: Rice with beef., zh: 今天去\u{20bb7}野家吃饭 } }
`)
  const ranked = rankedIn(small, asWritten)
  expect([...ranked('野家')]).toEqual([
    ['yoshinoya', { kind: 'says', words: '今天去\u{20bb7}野家吃饭' }],
  ])
})

const linesOf = (name: string): string[] =>
  readFileSync(`tests/data/fixtures/questions-${name}`, 'utf8').trim().split('\n')

it.each([
  ['en', 0.75, 0.85],
  ['zh', 0.68, 0.8],
])('answers questions that nobody tuned on: %s', (language, first, three) => {
  const ranked = rankedIn(theMap(), simplified)
  const places = linesOf(`${language}.tsv`).map((line) => {
    const [question = '', topics = ''] = line.split('\t')
    return [...ranked(simplified(question)).keys()].findIndex((id) =>
      topics.split(',').includes(id),
    )
  })
  const share = (most: number): number =>
    places.filter((place) => place >= 0 && place < most).length / places.length
  expect(share(1)).toBeGreaterThanOrEqual(first)
  expect(share(3)).toBeGreaterThanOrEqual(three)
  const others = linesOf(`none-${language}.txt`)
  const answered = others.filter((question) => ranked(simplified(question)).size > 0)
  expect(answered.length / others.length, answered.join('\n')).toBeLessThanOrEqual(0.15)
})
