import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import { simplified } from '../../src/io/script.ts'
import { theMap } from '../support/outlines.ts'

const library = theMap()
const judge = examiner(library.outline, simplified, library.questions)
const questions = new Map(library.questions().map((each) => [each.id, each]))
const heirs = library.heirs()

/** Answers that engineers typed who had not written the questions, with the verdict they deserve. */
const folder = 'tests/data/fixtures'
const rows = readdirSync(folder)
  .filter((file) => /^answers.*\.tsv$/.test(file))
  .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n'))
  .map((line) => line.split('\t') as [string, string, string, string])
  .filter(([id]) => id !== 'question')

describe('an answer that was typed by somebody else', () => {
  it('is for a question that is there, or was, and is retired', () => {
    const former = new Set(
      readFileSync('tests/data/fixtures/ids-of-2026-11-25.txt', 'utf8').split('\n'),
    )
    for (const [id] of rows) expect(questions.has(id) || former.has(id), id).toBe(true)
  })

  it.each(rows.filter(([id]) => questions.has(id) || heirs.has(id)))(
    '%s, %s: “%s” is %s',
    (id, _, answer, verdict) => {
      const question = questions.get(id)
      // The heir may be of another kind, and then it has an answer of another form.
      if (!question || !('accepted' in question)) return
      const graded = judge.grade(judge.ask(question, seededDice(1)), answer)
      expect(typeof graded === 'string' ? graded : graded.correct ? 'right' : 'wrong').toBe(verdict)
    },
  )
})
