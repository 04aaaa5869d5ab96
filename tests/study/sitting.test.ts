import { describe, expect, it } from 'vitest'
import { asWritten } from '../../src/core/base/script.ts'
import { same } from '../../src/core/base/text.ts'
import { DAY, MINUTE } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Question } from '../../src/core/model/question.ts'
import { wilson } from '../../src/core/quiz/exam-result.ts'
import { runDrill } from '../../src/drill/engine.ts'
import { sitExam } from '../../src/drill/exam.ts'
import { type Paper, paperInLog } from '../../src/study/paper.ts'
import { openSitting } from '../../src/study/sitting.ts'
import {
  END,
  exam,
  fakeInterface,
  INTERRUPT,
  later,
  lineOf,
  type Move,
  StillClock,
} from '../support/fake-drill.ts'
import { choice, idsOf, NOON, right, typed, wrong } from '../support/questions.ts'
import { ALONE, begun, fakeStudy, logged, review } from '../support/studies.ts'

const ONE = typed('a/1', { ask: same('One?') })
const TWO = typed('b/2', { ask: same('Two?') })

const SETTINGS = { confidence: false, first: 'lesson', pause: 'wrong', retention: 0.9 } as const

interface Fake {
  readonly questions?: readonly Question[]
  readonly events?: readonly LogEvent[]
  readonly paper?: Partial<Paper>
  readonly means?: Partial<Parameters<typeof openSitting>[2]>
}

/** A sitting of a drill of these questions. */
function sittingOf(
  moves: readonly Move[],
  { questions = [ONE, TWO], events = [], ...more }: Fake = {},
) {
  const { study, written } = fakeStudy({ questions, events })
  const clock = new StillClock()
  const { ui, calls } = fakeInterface(moves, clock)
  let ids = 0
  const paper: Paper = {
    begun: begun('d', { questions: idsOf(questions) }),
    ...{ claim: 'd', questions, answers: [], exam: undefined, asWritten: false },
    ...more.paper,
  }
  const sitting = openSitting(study, paper, {
    settings: SETTINGS,
    ...ALONE,
    zone: () => 0,
    ...{
      script: asWritten,
      ui,
      isKept: true,
      teaches: true,
      isOver: () => false,
      isTerminal: true,
    },
    ...{ clock: clock.read, newId: () => `e${++ids}` },
    ...more.means,
  })
  return { sitting, written, calls, clock }
}

/** A sitting that is held: its summary, and what was written, the answers by their questions. */
async function held(moves: readonly Move[], fake: Fake = {}) {
  const { sitting, written, clock } = sittingOf(moves, fake)
  const { drill } = sitting
  const { ending, session, unused } = drill.exam
    ? { ...(await sitExam(drill)), unused: undefined }
    : await runDrill(drill)
  clock.at += 1
  const summary = sitting.end(ending, session, { unused })
  return {
    summary,
    written: written
      .flat()
      .map((each) => (each.event === 'review' ? each.question : `${each.event} ${each.id}`)),
    last: written.flat().at(-1),
  }
}

describe('the summary', () => {
  it('of a drill that was held to its end has what was right at first, and when the next one comes', async () => {
    const { summary, written, last } = await held(['answer', 'x', 'answer', 'answer'])
    expect(summary).toEqual({
      ...{ asked: 2, correct: 1, left: 0, exam: undefined, surprises: [], put: 0 },
      ...{
        isKept: true,
        isResumable: true,
        goesOn: false,
        fittable: undefined,
        spare: undefined,
        due: 0,
        next: expect.any(Number),
        now: NOON + 4001,
      },
    })
    expect(((summary.next ?? 0) - NOON) / DAY).toBeCloseTo(0.5, 2)
    // What was new is asked again, right or wrong.
    expect(written).toEqual(['a/1', 'b/2', 'a/1', 'b/2', 'end e5'])
    expect(last).toEqual({ event: 'end', id: 'e5', at: NOON + 4001, drill: 'd', order: 5 })
  })

  describe('says how many minutes are left', () => {
    const three = [ONE, TWO, typed('c/3', { ask: same('Three?') })]
    const spareOf = async (
      { request = '["k",null,null,[],null,null,null]', minutes = 10, count = 2 },
      moves: readonly Move[] = Array(8).fill(later(MINUTE, 'answer')),
      more: Fake = {},
    ) => {
      const questions = three.slice(0, count)
      const drill = begun('d', { request, minutes, questions: idsOf(questions) })
      const paper = { begun: drill, questions, ...more.paper }
      return (await held(moves, { questions: three, ...more, paper })).summary.spare
    }

    it('where they are many, and there is more to begin', async () => {
      // What is new is asked twice.
      expect(await spareOf({})).toEqual({ left: 6, of: 10 })
      expect(await spareOf({ minutes: 6 })).toEqual({ left: 2, of: 6 })
      expect(await spareOf({ minutes: 5 })).toBeUndefined()
      expect(await spareOf({ minutes: 20, request: '["k",null,20,[],null,null,null]' })).toEqual({
        ...{ left: 16, of: 20 },
      })
    })

    it('but not where nothing more is to be begun, or the drill was stopped', async () => {
      expect(await spareOf({ count: 3 })).toBeUndefined()
      expect(await spareOf({}, ['answer', ':stop'])).toBeUndefined()
    })

    it.each([
      ['a topic', '["a",null,null,[],null,null,null]'],
      ['a type', '["k",null,null,["typed"],null,null,null]'],
      ['only what is due', '["k",null,null,[],"due",null,null]'],
      ['what a paper missed', '["k",null,null,[],null,null,null,null,"EXAM"]'],
    ])('nor where the learner asked for %s', async (_, request) =>
      expect(await spareOf({ request })).toBeUndefined(),
    )

    it('nor in a drill that goes on: it had its time before', async () => {
      const before = review('a/1', { at: NOON + 1, drill: 'd' })
      const fake = { events: [before], paper: { answers: [{ ...before, order: 1 }] } }
      expect(await spareOf({}, undefined, fake)).toBeUndefined()
    })
  })

  it('says what is due besides, but for what is put away', async () => {
    const due = [
      review('b/2', { at: NOON - 6 * DAY }),
      review('b/2', { at: NOON - 5 * DAY, id: 'r2' }),
    ]
    const put: LogEvent = {
      ...{ event: 'suspend', id: 's', at: NOON - DAY, outline: 'drawn', device: 'here' },
      question: 'b/2',
    }
    const fake = { paper: { questions: [ONE] } }
    const dueAfter = async (events: readonly LogEvent[]): Promise<number> =>
      (await held(['answer', 'answer'], { ...fake, events })).summary.due
    expect(await dueAfter(due)).toBe(1)
    expect(await dueAfter([...due, put])).toBe(0)
    // What was put away in it is away, too.
    const own: LogEvent = { ...put, at: NOON + 1, drill: 'd' }
    expect(await dueAfter([...due, own])).toBe(0)
  })

  it('counts a question once that was said to be known and then put away', async () => {
    const act = { at: NOON + 1, outline: 'drawn', device: 'here', question: 'a/one', drill: 'd' }
    const events: LogEvent[] = [
      { event: 'know', id: 'k', ...act },
      { event: 'suspend', id: 's', ...act, at: NOON + 2 },
    ]
    expect((await held(['answer'], { paper: { questions: [ONE] }, events })).summary.put).toBe(1)
  })

  it('of a drill that was stopped has what is left', async () => {
    const { summary, written } = await held(['answer', ':stop'])
    expect(summary).toMatchObject({
      asked: 1,
      correct: 1,
      left: 3,
      isResumable: true,
      goesOn: false,
    })
    expect(written).toEqual(['a/1', 'end e2'])
  })

  it('of a drill that was interrupted, or cut off, leaves it open in the log', async () => {
    for (const move of [INTERRUPT, END]) {
      const { summary, written } = await held(['answer', move])
      expect(summary).toMatchObject({ asked: 1, left: 3, isResumable: true, goesOn: true })
      expect(written).toEqual(['a/1'])
    }
  })

  it('of a drill that left a question to another one leaves it open, unless it was stopped', async () => {
    const fake = {
      paper: { questions: [ONE] },
      events: [begun('other', { questions: ['b/2'], order: 1 })],
    }
    const { summary, written } = await held(['answer', 'answer'], fake)
    expect(summary).toMatchObject({ asked: 1, left: 0, goesOn: false })
    expect(written).toEqual(['a/1', 'a/1'])
    expect((await held([':stop'], fake)).written).toEqual(['end e1'])
    const answered = { ...fake, events: [...fake.events, review('b/2', { drill: 'other' })] }
    expect((await held(['answer', 'answer'], answered)).written).toEqual(['a/1', 'a/1', 'end e3'])
  })

  it('of a drill without an answer does not say that it is resumed, and is over', async () => {
    const { summary, written } = await held([':stop'])
    expect(summary).toEqual({
      ...{ asked: 0, correct: 0, left: 4, exam: undefined, surprises: [], put: 0 },
      ...{ isKept: true, isResumable: false, goesOn: false, fittable: undefined },
      ...{ due: 0, next: undefined, now: NOON + 1001 },
    })
    expect(written).toEqual(['end e1'])
  })

  describe('of a drill with two answers on a later day', () => {
    /** The answers of many days to ten other questions: all but the first ten tell how they are forgotten. */
    const earlier = (count: number): LogEvent[] =>
      Array.from({ length: count }, (_, i) =>
        review(`old ${i % 10}`, { id: `old ${i}`, at: NOON - (90 - Math.floor(i / 10)) * DAY }),
      )
    const met = ['a/1', 'b/2'].map((id) => review(id, { at: NOON - 2 * DAY }))
    const told = async (count: number, means: Fake['means'] = {}) => {
      const events = [...earlier(count + 10), ...met]
      const { summary } = await held(['answer', 'answer'], { events, means })
      return summary.fittable
    }

    it.each([
      [197, undefined],
      [198, 200],
      [199, 201],
      [200, undefined],
      [397, undefined],
      [398, 400],
    ])('and %i before it, a fit is spoken of as soon as there are enough: %s', async (count, n) =>
      expect(await told(count)).toBe(n),
    )

    it('a fit is not spoken of again at the end of a later sitting', async () => {
      const first = review('a/1', { drill: 'd', at: NOON - 60_000 })
      const later = async (count: number) => {
        const events = [...earlier(count + 10), ...met, first]
        const { summary } = await held(['answer'], { events, paper: { answers: [first] } })
        return [summary.asked, summary.fittable]
      }
      // The first sitting's answer made it 200, the later one's 201; or 199 and 200.
      expect(await later(199)).toEqual([2, undefined])
      expect(await later(198)).toEqual([2, 200])
    })

    it('says nothing of it where no answer is kept', async () =>
      expect(await told(198, { isKept: false })).toBeUndefined())
  })

  it('of a drill that leaves no trace promises nothing', async () => {
    for (const move of [':stop', INTERRUPT]) {
      const { summary, written } = await held(['answer', move], { means: { isKept: false } })
      expect(summary).toMatchObject({ isKept: false, isResumable: false, goesOn: false })
      expect([summary.next, written]).toEqual([undefined, []])
    }
  })

  it('speaks of resuming only where somebody sits at the keyboard', async () => {
    const { summary } = await held(['answer', ':stop'], { means: { isTerminal: false } })
    expect(summary.isResumable).toBe(false)
  })

  it('names what was missed though the learner was sure, and nothing else', async () => {
    const THREE = typed('c/3', { ask: same('Three?') })
    const FOUR = typed('c/4', { ask: same('Four?') })
    const moves = ['x', '3', 'answer', '3', 'x', '2', 'x', '3', ':overrule', ':stop']
    const { summary } = await held(moves, {
      questions: [ONE, TWO, THREE, FOUR],
      means: { settings: { ...SETTINGS, confidence: true } },
    })
    expect(summary.surprises).toEqual([same('One?')])
  })

  it('says nothing of a surprise whose question has gone', async () => {
    const gone = review('c/gone', { drill: 'd', correct: false, rating: 1 })
    const sure: LogEvent = { event: 'amend', id: 's', at: NOON, review: gone.id, sure: 3 }
    const answers = [{ ...gone, sure: 3 as const }]
    const { summary } = await held([':stop'], { events: [gone, sure], paper: { answers } })
    expect(summary.surprises).toEqual([])
  })
})

describe('a drill in its time', () => {
  const paper = { begun: begun('d', { questions: ['a/1', 'b/2'], minutes: 2 }) }

  it('lasts as many minutes as the log says', async () => {
    const late = await held([later(120_000, 'answer'), 'answer'], { paper })
    // What it had no room for is not left of it: it has more questions than fit.
    expect(late.summary).toMatchObject({ asked: 1, left: 0, isResumable: false })
    // Answered before, and not new: it does not come back.
    const events = ['a/1', 'b/2'].map((id) => review(id, { at: NOON - DAY }))
    const inTime = await held([later(119_999, 'answer'), 'answer'], { paper, events })
    expect(inTime.summary).toMatchObject({ asked: 2, left: 0 })
    expect((await held([later(120_000, 'answer')], { paper, events })).summary.asked).toBe(1)
  })

  it('that was an exam cannot be resumed after it, but before', async () => {
    const over = { ...paper, exam: exam() }
    const { summary } = await held(['answer', later(120_000, 'answer')], { paper: over })
    expect(summary).toMatchObject({ asked: 1, left: 1, isResumable: false })
    expect((await held(['answer', INTERRUPT], { paper: over })).summary.isResumable).toBe(true)
  })
})

describe('an exam', () => {
  it('has its result by domain; what was not answered is not right', async () => {
    const [one, two] = ['one', 'two'].map((name) => ({ name, title: same(name), weight: 50 }))
    const sat = exam({ domains: [one!, two!] })
    const drill = begun('d', { questions: ['a/1', 'b/2', 'c/3'], domains: ['two', 'one', 'two'] })
    const fake = {
      questions: [ONE, TWO, choice('c/3')],
      paper: { exam: sat, begun: drill },
    }
    const { summary } = await held(['answer', 'x', ':hand-in', ':hand-in'], fake)
    expect(summary.exam).toEqual({
      exam: sat,
      tally: {
        score: 0.25,
        domains: [
          { domain: one, asked: 1, correct: 0 },
          { domain: two, asked: 2, correct: 1 },
        ],
        interval: wilson(0.25, 1 / (0.25 + 0.125)),
        // Nobody guesses words; the choice has four options, and is half of its domain.
        luck: 0.0625,
      },
    })
    // A paper that is not handed in has no result.
    for (const end of [END, INTERRUPT]) {
      const { summary: left, written } = await held(['answer', end], fake)
      expect(left).toMatchObject({ exam: { exam: sat, tally: undefined }, asked: 1, left: 2 })
      expect(written).toEqual(['a/1'])
    }
  })

  it('whose log has no domains counts for none', async () => {
    const moves = ['answer', 'answer', ':hand-in']
    const { summary, written } = await held(moves, { paper: { exam: exam() } })
    expect(summary.exam?.tally).toMatchObject({ score: 0, domains: [{ asked: 0, correct: 0 }] })
    expect(written).toEqual(['a/1', 'b/2', 'end e3'])
  })
})

describe('the form of a question', () => {
  const picked = choice('a/1', {
    ask: same('Which one?'),
    options: [right('etcd'), wrong('kubelet'), wrong('CoreDNS'), wrong('containerd')],
  })
  // Three answers, weeks apart: it stands firm.
  const firm = [60, 50, 30].map((ago, i) => review('a/1', { id: `r${i}`, at: NOON - ago * DAY }))
  const formsIn = (fake: Fake): string[] =>
    sittingOf([], { questions: [picked], ...fake }).sitting.drill.questions.map(({ type }) => type)

  it('is one of recall where it stands firm', () => {
    expect(formsIn({})).toEqual(['choice'])
    expect(formsIn({ events: firm })).toEqual(['typed'])
  })

  it('stays in an exam, and where types were asked for', () => {
    expect(formsIn({ events: firm, paper: { exam: exam() } })).toEqual(['choice'])
    expect(formsIn({ events: firm, paper: { asWritten: true } })).toEqual(['choice'])
  })

  it('follows from the answers before the drill, whatever its own make of it', () => {
    const miss = review('a/1', { id: 'miss', drill: 'd', correct: false, rating: 1 })
    const answers = [miss]
    expect(formsIn({ events: [...firm, miss], paper: { answers } })).toEqual(['typed'])
    const hit = review('a/1', { id: 'hit', drill: 'd', rating: 4 })
    expect(formsIn({ events: [hit], paper: { answers: [hit] } })).toEqual(['choice'])
  })
})

describe('a drill that is opened', () => {
  it('knows the topics of which something was asked before, and asks by its seed', () => {
    const events = [review('a/9'), review('c/1', { drill: 'd' })]
    const answers = [events[1]!]
    const { sitting } = sittingOf([], { events, paper: { answers } })
    const { drill, resumed } = sitting
    expect(['a', 'b', 'c'].map((topic) => drill.teaching?.isNew(topic))).toEqual([
      false,
      true,
      false,
    ])
    expect([drill.seed, drill.id, drill.lasts, drill.confidence]).toEqual([
      1,
      'd',
      undefined,
      false,
    ])
    expect(resumed).toBe(4)
    expect(drill.find('b/2')).toBe(TWO)
  })

  it('has nothing to resume where it is new, and all that is left where it is not', () => {
    expect(sittingOf([]).sitting.resumed).toBeUndefined()
    const done = review('a/1', { drill: 'd' })
    const miss = { ...done, correct: false, rating: 1 as const }
    const left = (answers: Paper['answers'], more = {}): number | undefined =>
      sittingOf([], { events: [...answers], paper: { answers, ...more } }).sitting.resumed
    expect([left([done]), left([miss]), left([miss], { exam: exam() })]).toEqual([3, 3, 1])
    expect(left([done, { ...done, id: 'again' }])).toBe(2)
  })

  it('is resumed without the questions that have gone since', async () => {
    const drill = begun('d', { questions: ['c/gone', 'a/1', 'c/lost', 'b/2'] })
    const events = [drill, review('c/gone', { drill: 'd' })]
    const { study } = fakeStudy({ questions: [ONE, TWO], events })
    const { sitting, calls } = sittingOf(Array(4).fill('answer'), {
      events,
      paper: paperInLog(study, logged(drill)),
    })
    const { ending, session } = await runDrill(sitting.drill)
    expect(calls.map(lineOf).filter((line) => line.startsWith('show'))).toEqual([
      'show 1/4 Kubernetes › Alpha a/1',
      'show 2/4 Kubernetes › Beta b/2',
      'show 3/4 again Kubernetes › Alpha a/1',
      'show 4/4 again Kubernetes › Beta b/2',
    ])
    expect(sitting.end(ending, session)).toMatchObject({ asked: 2, correct: 2, left: 0 })
  })

  it('compares words in the script it is given, and leaves when nobody reads', async () => {
    const node = typed('a/1', { answer: same('节点'), accepted: ['节点'] })
    const fake = {
      questions: [node],
      means: { script: (words: string) => words.replace('節點', '节点') },
    }
    expect((await held(['節點'], fake)).summary.correct).toBe(1)
    expect((await held(['answer'], { means: { isOver: () => true } })).summary.asked).toBe(0)
  })

  it('asks how sure the learner is where the settings say so', async () => {
    const means = { settings: { ...SETTINGS, confidence: true } }
    const { sitting, calls } = sittingOf(['answer', '2', ':stop'], { means })
    await runDrill(sitting.drill)
    expect(calls.map(lineOf).filter((line) => line === 'readSureness')).toHaveLength(1)
  })
})
