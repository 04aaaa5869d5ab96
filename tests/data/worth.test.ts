import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { WRITTEN } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Graded } from '../../src/core/kinds/kind.ts'
import { readNumber } from '../../src/core/kinds/numerals.ts'
import { fold } from '../../src/core/model/names.ts'
import type { Question } from '../../src/core/model/question.ts'
import { pathOf } from '../../src/core/quiz/spoilers.ts'
import { questionLines } from '../../src/view/question.ts'
import { theMap } from '../support/outlines.ts'
import { pageOf, widest } from '../support/pages.ts'

const library = theMap()
const judge = examiner(library.outline)
const questions = library.questions()
const facts = new Map(
  [...library.outline.topics.keys()].flatMap((id) =>
    library.knowledge(id).facts.map((fact) => [fact.id, fact.text.en] as const),
  ),
)

describe('bare numbers and versions', () => {
  const isBare = (words: string): boolean => {
    if (/^v?\d+(?:\.\d+)*$/i.test(words)) return true
    const number = readNumber(words)
    return number !== undefined && number.rest.trim().length <= 12 && !/[A-Z]/.test(number.rest)
  }
  it('are the answer of sixty typed questions at the most', () =>
    expect(
      questions.filter((each) => 'answer' in each && isBare(each.answer.en)).map(({ id }) => id)
        .length,
    ).toBeLessThanOrEqual(60))
})

describe('what questions show', () => {
  const shown = questions.flatMap((each) =>
    each.material ? [{ ...each, material: each.material }] : [],
  )
  it('is there for at least 150 of them', () => expect(shown.length).toBeGreaterThanOrEqual(150))

  it('is short, narrow, and of characters that every terminal has', () => {
    for (const { id, material } of shown) {
      expect(material.lines.length, id).toBeLessThanOrEqual(16)
      expect(widest(material.lines), id).toBeLessThanOrEqual(100)
      expect(material.lines.join('\n'), id).toMatch(/^[\x20-\x7e\n]*$/)
    }
  })

  it('has a source for its form', () => {
    for (const { id, material } of shown)
      expect(material.kind === 'manifest' || material.source !== '', id).toBe(true)
  })

  it('leaves room for the question on a screen of 24 rows', () => {
    for (const question of shown)
      for (const language of WRITTEN) {
        const lines = questionLines(pageOf(language, 80), {
          ...{ asked: judge.ask(question, seededDice(1)), n: 10, of: 20, again: false },
          ...{ isGuess: false, path: pathOf(library.outline, question), left: undefined },
        })
        // The rule above it, the line of keys and the prompt.
        expect(lines.length + 4, `${question.id} ${language}`).toBeLessThanOrEqual(24)
      }
  })
})

/** Words that say what a text is about, each without its ending. */
function contentOf(text: string): string[] {
  const STOP = new Set(
    'the a an of to in on at by for with and or is are be it its that this which what who from as not no into when each one per does do how can has have will would must may there than then their they if so you your but only any all up out'.split(
      ' ',
    ),
  )
  return (text.toLowerCase().match(/[a-z0-9][a-z0-9.-]*/g) ?? [])
    .filter((word) => !STOP.has(word))
    .map((word) => word.replace(/(?<=\w{3})(?:ing|ies|es|ed|s)$/, ''))
}

const answerOf = (question: Question): string =>
  (judge.grade(judge.ask(question, seededDice(1)), '') as Graded).expected.en

describe('two questions of different topics', () => {
  /**
   * A question by its meaning: the words of its stem, its answer (twice) and the fact it asks for,
   * weighted by how rare they are (tf-idf), compared by the angle between the two.
   */
  const counted = questions.map((question) => {
    const words = [
      question.ask.en,
      answerOf(question),
      answerOf(question),
      facts.get(question.fact ?? '') ?? '',
    ].flatMap(contentOf)
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  })
  const seen = new Map<string, number>()
  for (const counts of counted)
    for (const word of counts.keys()) seen.set(word, (seen.get(word) ?? 0) + 1)
  const vectors = counted.map((counts) => {
    const weights = [...counts].map(
      ([word, n]) =>
        [word, (1 + Math.log(n)) * Math.log(questions.length / (seen.get(word) ?? 1))] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([word, weight]) => [word, weight / length]))
  })
  const likeness = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
    let sum = 0
    for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
    return sum
  }

  /** Pairs that were read and ask two things, with the difference. */
  const different = new Map(
    readFileSync('tests/data/fixtures/not-the-same.tsv', 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([a, b, why]) => [`${a} ~ ${b}`, why ?? '']),
  )

  it('never ask the same thing', () => {
    const answers = questions.map((each) => fold(answerOf(each)))
    const pairs: string[] = []
    // A pair that was read stays read when a word elsewhere makes it a little less alike.
    const nearly: string[] = []
    questions.forEach((a, i) => {
      for (let j = i + 1; j < questions.length; j++) {
        const b = questions[j] as Question
        if (a.topic === b.topic) continue
        const alike = likeness(vectors[i] as Map<string, number>, vectors[j] as Map<string, number>)
        const limit = answers[i] === answers[j] ? 0.42 : 0.55
        const pair = [a.id, b.id].sort().join(' ~ ')
        if (alike >= limit) pairs.push(pair)
        if (alike >= limit - 0.05) nearly.push(pair)
      }
    })
    expect(pairs.filter((pair) => !different.has(pair)).sort()).toEqual([])
    expect([...different.keys()].filter((pair) => !nearly.includes(pair)).sort()).toEqual([])
    for (const [pair, why] of different) expect(why.length, pair).toBeGreaterThan(15)
  })
})
