import { expect, it } from 'vitest'
import { asWritten } from '../../src/core/base/script.ts'
import { rankedIn } from '../../src/page/client/ranking.ts'
import { library } from '../support/outlines.ts'

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
