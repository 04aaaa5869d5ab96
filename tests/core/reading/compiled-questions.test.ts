import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/core/model/question.ts'
import { graphQuestions } from '../../../src/core/quiz/graph-questions.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { questionTexts, restoreQuestions } from '../../../src/core/reading/compiled-questions.ts'
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
    // As JSON has them: a question that is not read yet says all of itself.
    const asJson = (questions: unknown) => JSON.parse(JSON.stringify(questions))
    expect(asJson(library.questions())).toEqual(asJson(map.questions()))
    for (const [i, question] of library.questions().entries()) {
      const wanted = map.questions()[i]
      expect(Object.keys(question).toSorted()).toEqual(Object.keys(wanted ?? {}).toSorted())
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

it('what is known of questions without reading them is written once', () => {
  const [one, two] = map.questions().filter(({ fact }) => fact !== undefined)
  if (!one || !two) throw new Error('the map has no questions')
  const own = { ...one, id: 't/one', topic: 't', fact: 't/fact', source: '/docs/fact' }
  const elsewhere = { ...two, id: 't/two', topic: 't', fact: 'u/fact', source: '/docs/other' }
  const { fact: _, ...bare } = { ...own, id: 'u/three', topic: 'u', after: ['t'] }
  const questions = [own, elsewhere, bare] as Question[]
  const sourceOf = ({ fact }: Pick<Question, 'fact'>) => fact && '/docs/fact'
  const { brief, lines } = questionTexts(questions, { bytes: (text) => text.length, sourceOf })
  expect(JSON.parse(brief)).toMatchObject({
    ids: ['/one', '/two', '/three'],
    words: { topic: ['t', 'u'], fact: ['/fact', 'u/fact'], origin: ['written'], card: [] },
    numbers: { topic: [0, 0, 1], fact: [0, 1, -1], card: [-1, -1, -1] },
    after: { 2: ['t'] },
  })
  const shapes = lines.shape
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(shapes.map(({ id, topic, fact, source }) => [id, topic, fact, source])).toEqual([
    [undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, '/docs/other'],
    [undefined, undefined, undefined, '/docs/fact'],
  ])
  expect(lines.lengths.shape).toEqual(
    lines.shape
      .trimEnd()
      .split('\n')
      .map(({ length }) => length),
  )
  const range = (text: string) => (offset: number, length: number) =>
    text.slice(offset, offset + length)
  const again = restoreQuestions(
    brief,
    { shape: range(lines.shape), words: { en: range(lines.words.en), zh: range(lines.words.zh) } },
    { derive: (rest) => rest, sourceOf },
  )
  expect(again.map((each) => ({ ...each }))).toEqual(questions)
  expect(JSON.parse(JSON.stringify(again))).toEqual(questions)
})
