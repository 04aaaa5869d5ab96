import { describe, expect, it } from 'vitest'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { library, SMALL, textsOf } from '../../support/outlines.ts'

const small = library(SMALL)
/** How long the lines of each topic are. */
interface Lengths {
  topics: number[]
  knowledge: { shape: number[]; words: Record<'en' | 'zh', number[]> }
}
const bytes = (text: string): number => Buffer.byteLength(text)
const compiled = compile(small, bytes)
/** The library of it, and a list of what was read. */
const disk = () => {
  const log: string[] = []
  return { log, library: restore(textsOf(compiled, (what) => log.push(what))) }
}

describe('a compiled outline', () => {
  it('is restored as it was', () => {
    const { library: restored } = disk()
    expect({ ...restored.outline, topics: new Map(restored.outline.topics) }).toEqual(small.outline)
    expect([...restored.outline.topics.keys()]).toEqual([...small.outline.topics.keys()])
    for (const id of [...small.outline.topics.keys(), 'gone']) {
      expect(restored.knowledge(id), id).toEqual(small.knowledge(id))
      expect(restored.incoming(id), id).toEqual(small.incoming(id))
      expect(restored.place(id), id).toEqual(small.place(id))
    }
    expect(restored.relations()).toEqual(small.relations())
    expect(restored.flows()).toEqual(small.flows())
    expect(restored.asks()).toEqual(small.asks())
    expect(restored.mistakes()).toEqual(small.mistakes())
    expect(restored.questions()).toEqual(small.questions())
    expect(restored.exams()).toEqual(small.exams())
    expect(restored.knowledge('gone')).toBe(NOTHING_KNOWN)
  })

  it.each([
    ['topics', (lengths: Lengths) => lengths.topics],
    ['knowledge', ({ knowledge }: Lengths) => knowledge.shape],
    ['knowledge.en', ({ knowledge }: Lengths) => knowledge.words.en],
    ['knowledge.zh', ({ knowledge }: Lengths) => knowledge.words.zh],
  ] as const)('has a line of %s for each topic', (part, of) => {
    const lines = compiled[part].split('\n')
    expect(lines.pop()).toBe('')
    const { ids, lengths } = JSON.parse(compiled.outline) as {
      ids: string[]
      lengths: Lengths
    }
    expect(ids).toEqual([...small.outline.topics.keys()])
    expect(of(lengths)).toEqual(lines.map(bytes))
  })

  it('is read only as far as it is asked for, and once', () => {
    const { log, library: restored } = disk()
    expect(log).toEqual(['outline'])
    for (let twice = 0; twice < 2; twice++) {
      restored.knowledge('kubernetes')
      restored.incoming('kubernetes')
      restored.knowledge('gone')
      restored.questions()
      restored.exams()
    }
    const first = (['knowledge', 'knowledge.en', 'knowledge.zh'] as const).map(
      (part) => `${part} 0+${bytes(compiled[part].split('\n')[0] ?? '')}`,
    )
    restored.outline.topics.get('kubernetes')
    restored.outline.topics.get('kubernetes')
    const [title = '', topic = ''] = compiled.topics.split('\n')
    expect(log).toEqual([
      'outline',
      ...first,
      'questions',
      'exams',
      `topics ${bytes(title) + 1}+${bytes(topic)}`,
      `topics 0+${bytes(title)}`,
    ])
  })
})
