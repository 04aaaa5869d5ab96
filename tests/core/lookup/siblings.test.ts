import { describe, expect, it } from 'vitest'
import { passagesIn } from '../../../src/core/lookup/saying.ts'
import { sentenceOfBoth, siblingsIn } from '../../../src/core/lookup/siblings.ts'
import type { Topic } from '../../../src/core/model/topic.ts'
import { library as parsed } from '../../support/outlines.ts'

const library = parsed(`
format: 1
tree: [tea | Tea | 茶]
topics:
  tea:
    aliases: [green tea, black tea, 绿茶, 红茶, teas]
    facts:
      - { id: green, text: { en: Green tea is bitter if it boils., zh: 绿茶煮沸会发苦。 }, source: KEP-1 }
      - { id: black, text: { en: Black tea bears it., zh: 红茶煮沸也行。 }, source: KEP-1 }
      - { id: both, text: { en: Green tea is not oxidised and black tea is., zh: 绿茶不氧化，红茶氧化。 }, source: KEP-1 }
      - { id: water, text: { en: Water is soft., zh: 水是软的。 }, source: KEP-1 }
`)
const tea = library.outline.topics.get('tea') as Topic
const passages = passagesIn(library, 'tea')
const facts = (is: ((passage: (typeof passages)[number]) => boolean) | undefined) =>
  is && passages.filter(is).map(({ fact }) => fact)

describe('one of several things in a topic', () => {
  it.each([
    ['does black tea get bitter', 'tea/black', 'tea/green'],
    ['绿茶会发苦吗', 'tea/green', 'tea/black'],
  ])('has its own sentences, and not those of another one: %s', (typed, own, other) => {
    const siblings = siblingsIn(tea, typed, passages)
    expect(facts(siblings?.isOfTyped)).toContain(own)
    expect(facts(siblings?.isOfOther)).toEqual([other])
  })

  it.each(['does tea get bitter', 'teas', '茶会苦吗'])('is not named by %s', (typed) =>
    expect(siblingsIn(tea, typed, passages)).toBeUndefined(),
  )

  it('is told from another one where both are named', () => {
    expect(sentenceOfBoth(tea, ['green tea', 'black tea'], passages)?.fact).toBe('tea/both')
    expect(sentenceOfBoth(tea, ['green tea', 'green teas'], passages)).toBeUndefined()
    expect(sentenceOfBoth(tea, ['green tea', 'tea'], passages)).toBeUndefined()
  })
})
