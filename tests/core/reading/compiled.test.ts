import { describe, expect, it } from 'vitest'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { library, SMALL, textsOf } from '../../support/outlines.ts'

const small = library(SMALL)
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

  it.each(['topics', 'knowledge'] as const)('has a line of %s for each topic', (part) => {
    const lines = compiled[part].split('\n')
    expect(lines.pop()).toBe('')
    const { ids, lengths } = JSON.parse(compiled.outline) as {
      ids: string[]
      lengths: Record<string, number[]>
    }
    expect(ids).toEqual([...small.outline.topics.keys()])
    expect(lengths[part]).toEqual(lines.map(bytes))
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
    const [first] = compiled.knowledge.split('\n')
    restored.outline.topics.get('kubernetes')
    restored.outline.topics.get('kubernetes')
    const [title] = compiled.topics.split('\n')
    expect(log).toEqual([
      'outline',
      `knowledge 0+${bytes(first ?? '')}`,
      'questions',
      'exams',
      `topics 0+${bytes(title ?? '')}`,
    ])
  })
})
