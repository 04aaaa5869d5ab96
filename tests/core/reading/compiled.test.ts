import { describe, expect, it } from 'vitest'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import {
  type Compiled,
  type CompiledTexts,
  compile,
  restore,
} from '../../../src/core/reading/compiled.ts'
import { library, SMALL } from '../../support/outlines.ts'

const small = library(SMALL)
const bytes = (text: string): number => Buffer.byteLength(text)
const compiled = compile(small, bytes)
/** The texts as on a disk, and a list of what was read. */
const disk = () => {
  const log: string[] = []
  const buffer = Buffer.from(compiled.knowledge)
  const reading = (name: Exclude<keyof Compiled, 'knowledge'>) => () => {
    log.push(name)
    return compiled[name]
  }
  const texts: CompiledTexts = {
    ...{ outline: reading('outline'), questions: reading('questions'), exams: reading('exams') },
    ...{
      relations: reading('relations'),
      flows: reading('flows'),
      mistakes: reading('mistakes'),
      asks: reading('asks'),
      joining: reading('joining'),
    },
    curriculum: reading('curriculum'),
    heirs: reading('heirs'),
    knowledge: (offset, length) => {
      log.push(`knowledge ${offset}+${length}`)
      return buffer.subarray(offset, offset + length).toString()
    },
  }
  return { log, library: restore(texts) }
}

describe('a compiled outline', () => {
  it('is restored as it was', () => {
    const { library: restored } = disk()
    expect(restored.outline).toEqual({ ...small.outline, isNamed: true, unnamed: new Set() })
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

  it('has one line for each topic, found by its bytes', () => {
    const lines = compiled.knowledge.split('\n')
    expect(lines.pop()).toBe('')
    const { rows } = JSON.parse(compiled.outline) as { rows: Array<{ at: [number, number] }> }
    expect(rows).toHaveLength(lines.length)
    let offset = 0
    for (const [i, line] of lines.entries()) {
      expect(rows[i]?.at).toEqual([offset, bytes(line)])
      offset += bytes(line) + 1
    }
    expect(offset).toBe(bytes(compiled.knowledge))
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
    expect(log).toEqual(['outline', `knowledge 0+${bytes(first ?? '')}`, 'questions', 'exams'])
  })
})
