import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { ExamPage, ShownInExam } from '../../src/drill/exam-interface.ts'
import type { ExamResult } from '../../src/drill/turn.ts'
import { jsonInterface } from '../../src/interfaces/json.ts'
import { inputOf } from '../support/alarms.ts'
import { exam } from '../support/fake-drill.ts'
import { page, shownAs } from '../support/marked-page.ts'
import { choice, NOON } from '../support/questions.ts'

const RULES = { pass: { score: 0.66, source: '' }, handsOn: 'https://example.com' }

/** An exam in JSON that reads these lines, and what it has written. */
function jsonIn(...lines: string[]) {
  const written: string[] = []
  const input = inputOf(async function* () {
    yield* lines
  })
  const ui = jsonInterface(page(), input, (value) => written.push(JSON.stringify(value)))
  return { ui, written }
}

const shown = (more: Partial<ShownInExam> = {}): ShownInExam => ({
  ...shownAs(choice('a/one'), { n: 3, of: 9, left: 61_001 }),
  ...{ given: undefined, isMarked: false, ...more },
})
const onQuestion = (more: Partial<ShownInExam> = {}): ExamPage => ({
  kind: 'question',
  shown: shown(more),
})

// These shapes are a contract: a change of them is a breaking one.
describe('an exam in JSON', () => {
  it('begins with what is to come, and waits for nothing', async () => {
    const { ui, written } = jsonIn()
    const opening = {
      exam: exam(RULES),
      domain: undefined,
      questions: 9,
      answered: 2,
      left: 5_400_000,
    }
    expect(await ui.exam.open(opening)).toEqual({ kind: 'text', text: '' })
    await ui.exam.open({ ...opening, exam: exam(), left: undefined })
    expect(written).toEqual([
      '{"event":"exam","id":"EXAM","title":{"en":"The exam","zh":"考试"},"questions":9,"answered":2,"secondsLeft":5400,"pass":0.66,"handsOn":true,"domains":[{"name":"all","weight":100}]}',
      '{"event":"exam","id":"EXAM","title":{"en":"The exam","zh":"考试"},"questions":9,"answered":2,"secondsLeft":null,"pass":null,"handsOn":false,"domains":[{"name":"all","weight":100}]}',
    ])
  })

  it('has each question with its answer so far, its mark, and the time', () => {
    const { ui, written } = jsonIn()
    ui.exam.show(onQuestion())
    ui.exam.show(onQuestion({ given: { en: 'yes', zh: '是' }, isMarked: true, left: -5 }))
    ui.exam.show(onQuestion({ given: same(''), left: undefined }))
    const question =
      '{"event":"question","n":3,"of":9,"id":"a/one","topic":"a","type":"choice","ask":"?","options":["yes","no","maybe","never"],"path":["Kubernetes","Alpha"]'
    expect(written).toEqual([
      `${question},"given":null,"marked":false,"secondsLeft":62}`,
      `${question},"given":"yes","marked":true,"secondsLeft":0}`,
      `${question},"given":"","marked":false,"secondsLeft":null}`,
    ])
  })

  it('has its overview, and the question before it is handed in with open ones', () => {
    const { ui, written } = jsonIn()
    const overview = { of: 4, answered: [1, 3], marked: [3], open: [2, 4], left: 1000 }
    ui.exam.show({ kind: 'overview', overview: { ...overview, isWarning: false } })
    ui.exam.show({ kind: 'overview', overview: { ...overview, isWarning: true } })
    const rest = '"of":4,"answered":[1,3],"marked":[3],"open":[2,4],"secondsLeft":1}'
    expect(written).toEqual([`{"event":"overview",${rest}`, `{"event":"confirm",${rest}`])
  })

  it('has an event for each answer that is kept, and for what changes besides', () => {
    const { ui, written } = jsonIn()
    ui.exam.tell({ kind: 'answered', shown: shown({ given: same('yes') }) })
    ui.exam.tell({ kind: 'marked', n: 3, isMarked: true })
    ui.exam.tell({ kind: 'no-question', of: 9 })
    ui.exam.tell({ kind: 'help' })
    ui.exam.tell({ kind: 'not-here' })
    expect(written).toEqual([
      '{"event":"answered","n":3,"id":"a/one","given":"yes"}',
      '{"event":"marked","n":3,"marked":true}',
      '{"event":"no-question","of":9}',
      '{"event":"help"}',
      '{"event":"not-here"}',
    ])
  })

  it('reads lines', async () => {
    const { ui } = jsonIn('1')
    expect(await ui.exam.read(onQuestion(), () => 1000)).toEqual({ kind: 'text', text: '1' })
    expect(ui.exam.command(':next', onQuestion())).toEqual({ kind: 'next' })
    expect(await ui.exam.read(onQuestion(), () => undefined)).toEqual({ kind: 'end' })
  })

  const summary = {
    ...{ asked: 3, correct: 2, left: 1, surprises: [], put: 0, isKept: true, isResumable: false },
    ...{ goesOn: false, due: 0, fittable: undefined, spare: undefined, next: NOON, now: NOON },
  }
  const [domain] = exam().domains
  const tally: ExamResult['tally'] = {
    ...{ score: 0.5, interval: { low: 0.25, high: 0.75 }, luck: 0.125 },
    domains: [{ domain: domain!, asked: 2, correct: 1 }],
  }

  it('ends with its result', () => {
    const { ui, written } = jsonIn()
    ui.summary({ ...summary, exam: { exam: exam(RULES), tally } })
    ui.summary({ ...summary, exam: { exam: exam(), tally } })
    const numbers = '"id":"EXAM","score":0.5,"low":0.25,"high":0.75,"guessing":0.125'
    const domains =
      '"domains":[{"name":"all","title":{"en":"All","zh":"全部"},"weight":100,"asked":2,"correct":1}]'
    expect(written).toEqual([
      `{"event":"summary","asked":3,"correct":2,"left":1,"exam":{${numbers},"pass":0.66,"passed":false,"sure":false,${domains}}}`,
      `{"event":"summary","asked":3,"correct":2,"left":1,"exam":{${numbers},"pass":null,"passed":null,"sure":null,${domains}}}`,
    ])
  })

  it('says nothing of right and wrong if it was not handed in', () => {
    const { ui, written } = jsonIn()
    ui.summary({ ...summary, exam: { exam: exam(RULES), tally: undefined } })
    expect(written).toEqual([
      '{"event":"summary","asked":3,"correct":null,"left":1,"exam":{"id":"EXAM","score":null,"low":null,"high":null,"guessing":null,"pass":0.66,"passed":null,"sure":null,"domains":[]}}',
    ])
  })
})
