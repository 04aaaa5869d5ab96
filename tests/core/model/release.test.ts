import { describe, expect, it } from 'vitest'
import { withBeforeOnce } from '../../../src/core/model/release.ts'
import type { Fact } from '../../../src/core/model/topic.ts'

const BETA = { en: 'It was beta.', zh: '它是 Beta。' }
const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  ...{ id, text: { en: id, zh: id }, source: 'KEP-1' },
  ...more,
})

describe('what held before', () => {
  it('is said of the first fact that has it, for each version and each text', () => {
    const [one, other, none, again, later, else_] = [
      fact('one', { since: 'v1.21', before: BETA }),
      fact('other', { since: 'v1.21', before: { ...BETA } }),
      fact('none', { since: 'v1.21' }),
      fact('again', { since: 'v1.1', renamed: 'v1.21', before: BETA }),
      fact('later', { since: 'v1.22', before: BETA }),
      fact('else', { since: 'v1.21', before: { en: 'It was alpha.', zh: '它是 Alpha。' } }),
    ] as [Fact, Fact, Fact, Fact, Fact, Fact]
    expect(withBeforeOnce([one, other, none, again, later, else_])).toEqual([
      one,
      fact('other', { since: 'v1.21' }),
      none,
      fact('again', { since: 'v1.1', renamed: 'v1.21' }),
      later,
      else_,
    ])
  })
})
