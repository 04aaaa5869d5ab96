import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { WRITTEN, wordsIn } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import { formOf, STABLE } from '../../src/core/quiz/forms.ts'
import { simplified } from '../../src/io/script.ts'
import { theMap } from '../support/outlines.ts'

const library = theMap()
const judge = examiner(library.outline, simplified, library.questions, library.knowledge)
const questions = new Map(library.questions().map((each) => [each.id, each]))
/** Answers that engineers typed who had not written the questions, with the verdict they deserve. */
const folder = 'tests/data/fixtures'
const rows = readdirSync(folder)
  .filter((file) => /^answers.*\.tsv$/.test(file))
  .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n'))
  .map((line) => line.split('\t') as [string, string, string, string])
  .filter(([id]) => id !== 'question')

/** Those of questions that are not retired. */
const asked = rows.flatMap(([id, language, answer, verdict]) => {
  const question = questions.get(id)
  return question ? [[id, language, answer, verdict, question] as const] : []
})

describe('an answer that was typed by somebody else', () => {
  it('is for a question that is there, or was, and is retired', () => {
    const former = new Set(
      readFileSync('tests/data/fixtures/ids-of-2026-11-25.txt', 'utf8').split('\n'),
    )
    for (const [id] of rows) expect(questions.has(id) || former.has(id), id).toBe(true)
  })

  it.each(asked)('%s, %s: “%s” is %s', (_id, _language, answer, verdict, question) => {
    // A choice takes typed answers later on, in its form for recall; a number is one of its options.
    const isTyped = !/^[1-9]$/.test(answer)
    const form = isTyped ? formOf(library.outline, question, { stability: STABLE }) : question
    const graded = judge.grade(judge.ask(form, seededDice(1)), answer)
    expect(typeof graded === 'string' ? graded : graded.correct ? 'right' : 'wrong').toBe(verdict)
  })

  it('is judged, whatever kind its question is of, unless that is retired', () => {
    expect(asked.length).toBeGreaterThan(27_000)
    expect(rows.length - asked.length).toBeLessThan(50)
    const kinds = new Set(asked.map(([, , , , question]) => question.type))
    const written = ['choice', 'cloze', 'list', 'match', 'order', 'several', 'tell-apart', 'typed']
    expect([...kinds]).toEqual(expect.arrayContaining(written))
  })
})

it('two guesses, one of them in brackets, are a right answer in two of a hundred at most', {
  timeout: 300_000,
}, () => {
  const all = library.questions()
  let guesses = 0
  const accepted: string[] = []
  for (const question of all) {
    if (!('accepted' in question)) continue
    const isRight = (given: string): boolean => {
      const graded = judge.grade(judge.ask(question, seededDice(1)), given)
      return typeof graded !== 'string' && graded.correct
    }
    const wrong = all.flatMap((other) =>
      'options' in other && other.fact !== undefined && other.fact === question.fact
        ? other.options.filter(({ correct }) => !correct)
        : [],
    )
    for (const { text } of wrong)
      for (const language of WRITTEN) {
        const [right, other] = [wordsIn(question.answer, language), wordsIn(text, language)]
        // What is wrong where one question asks may be right where another one does.
        if (isRight(other)) continue
        for (const given of [`${other} (${right})`, `${right} (${other})`]) {
          guesses++
          if (isRight(given)) accepted.push(`${question.id}: ${given}`)
        }
      }
  }
  expect(guesses).toBeGreaterThan(2000)
  expect(accepted.length / guesses, accepted.join('\n')).toBeLessThan(0.02)
})
