import { describe, expect, it } from 'vitest'
import { graphQuestions } from '../../../src/core/quiz/graph-questions.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { textsOf, theMap } from '../../support/outlines.ts'

const map = theMap()
const made = graphQuestions(map, phrases)
const compiled = compile({ ...map, made: () => made }, Buffer.byteLength)
const opened = () => {
  const reads: string[] = []
  return { reads, library: restore(textsOf(compiled, (what) => reads.push(what))) }
}

describe('the questions of a compiled outline', () => {
  it('are what they were, as wholes and as parts', () => {
    const { library } = opened()
    expect(library.questions().map((each) => ({ ...each }))).toEqual(map.questions())
    expect(library.made?.().map((each) => ({ ...each }))).toEqual(made)
    expect(JSON.stringify(library.questions())).toBe(JSON.stringify(map.questions()))
    for (const [i, question] of library.questions().entries()) {
      const wanted = map.questions()[i]
      expect(Object.keys(question)).toEqual(Object.keys(wanted ?? {}))
      for (const key of ['options', 'accepted', 'material', 'card', 'fact', 'after', 'nothing'])
        expect([key, key in question]).toEqual([key, key in (wanted ?? {})])
    }
  })

  it('are not read for what is known of all, and each is read once', () => {
    const { reads, library } = opened()
    const questions = [...library.questions(), ...(library.made?.() ?? [])]
    const known = questions.map(({ id, topic, type, origin, fact, card, after }) => ({
      ...{ id, topic, type, origin, fact, card, after },
    }))
    expect(known).toEqual(
      [...map.questions(), ...made].map(({ id, topic, type, origin, fact, card, after }) => ({
        ...{ id, topic, type, origin, fact, card, after },
      })),
    )
    expect(reads).toEqual(['outline', 'questions', 'made'])
    const [first] = library.questions()
    expect([first?.ask, first?.explain, first?.ask]).toEqual([
      map.questions()[0]?.ask,
      map.questions()[0]?.explain,
      map.questions()[0]?.ask,
    ])
    expect(reads.slice(3)).toEqual([
      expect.stringMatching(/^question-lines 0\+\d+$/),
      expect.stringMatching(/^question-lines\.en 0\+\d+$/),
      expect.stringMatching(/^question-lines\.zh 0\+\d+$/),
    ])
  })
})
