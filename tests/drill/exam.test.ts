import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { sitExam } from '../../src/drill/exam.ts'
import type { ExamPage } from '../../src/drill/exam-interface.ts'
import type { Outcome, ShownQuestion } from '../../src/drill/turn.ts'
import type { Reply } from '../../src/ports.ts'
import {
  END,
  exam,
  fakeDrill,
  holdFake,
  INTERRUPT,
  later,
  lineOf,
  type Move,
  ONE,
  TWO,
} from '../support/fake-drill.ts'
import { answer, choice, items, right, wrong } from '../support/questions.ts'

const held = { questions: [ONE, choice('b/two')], exam: exam(), lasts: MINUTE }
const hold = (...moves: Move[]) => holdFake({ ...held, moves })
/** The events of a log, as far as an exam is concerned. */
const kept = (events: readonly LogEvent[]) =>
  events.map((each) =>
    each.event === 'review' ? [each.id, each.question, each.given, each.took] : each,
  )

describe('an exam', () => {
  it('asks with the time that is left, tells nothing until it is handed in, and then everything', async () => {
    const { ending, told } = await hold('x', later(5000, 'yes'), ':hand-in')
    expect(ending).toBe('done')
    expect(told).toMatchInlineSnapshot(`
      [
        "open EXAM {"questions":2,"answered":0,"left":60000}",
        "page 1/2 left 60000 Kubernetes › Alpha a/one",
        "read page 1",
        "tell {"kind":"answered"} 1 given “x”",
        "page 2/2 left 59000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read page 2",
        "tell {"kind":"answered"} 2 given “yes”",
        "page {"of":2,"answered":[1,2],"marked":[],"open":[],"left":54000,"isWarning":false}",
        "read page "overview"",
        "review
        1/2 Kubernetes › Alpha a/one wrong “x” “first” due in 10 min at 1000
        2/2 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe right “yes” “yes” due in 2160 min at 6000",
      ]
    `)
  })

  it('is moved on, its answers are changed, and the last one counts', async () => {
    const { ending, told, events } = await hold(
      ...['x', ':back', 'first', ':next', ':mark', ':overview', ':goto 2', 'no', ':goto 2'],
      ...['never', ':hand-in'],
    )
    expect(ending).toBe('done')
    expect(told).toMatchInlineSnapshot(`
      [
        "open EXAM {"questions":2,"answered":0,"left":60000}",
        "page 1/2 left 60000 Kubernetes › Alpha a/one",
        "read page 1",
        "tell {"kind":"answered"} 1 given “x”",
        "page 2/2 left 59000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read page 2",
        "page 1/2 left 58000 Kubernetes › Alpha a/one given “x”",
        "read page 1",
        "tell {"kind":"answered"} 1 given “first”",
        "page 2/2 left 57000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read page 2",
        "page {"of":2,"answered":[1],"marked":[],"open":[2],"left":56000,"isWarning":false}",
        "read page "overview"",
        "tell {"kind":"not-here"}",
        "read page "overview"",
        "page {"of":2,"answered":[1],"marked":[],"open":[2],"left":54000,"isWarning":false}",
        "read page "overview"",
        "page 2/2 left 53000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read page 2",
        "tell {"kind":"answered"} 2 given “no”",
        "page {"of":2,"answered":[1,2],"marked":[],"open":[],"left":52000,"isWarning":false}",
        "read page "overview"",
        "page 2/2 left 51000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe given “no”",
        "read page 2",
        "tell {"kind":"answered"} 2 given “never”",
        "page {"of":2,"answered":[1,2],"marked":[],"open":[],"left":50000,"isWarning":false}",
        "read page "overview"",
        "review
        1/2 Kubernetes › Alpha a/one right “first” “first” due in 12240 min at 3001
        2/2 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe wrong “never” “yes” due in 10 min at 10001",
      ]
    `)
    expect(kept(events)).toMatchInlineSnapshot(`
      [
        [
          "e1",
          "a/one",
          "x",
          1000,
        ],
        {
          "at": 1767614403000,
          "event": "undo",
          "id": "e2",
          "of": "e1",
        },
        [
          "e3",
          "a/one",
          "first",
          2000,
        ],
        [
          "e4",
          "b/two",
          "no",
          3000,
        ],
        {
          "at": 1767614410000,
          "event": "undo",
          "id": "e5",
          "of": "e4",
        },
        [
          "e6",
          "b/two",
          "never",
          4000,
        ],
      ]
    `)
  })

  it('writes nothing where an answer is given again as it was', async () => {
    const { events } = await hold('x', ':back', 'x', 'yes', ':hand-in')
    expect(events.map(({ event }) => event)).toEqual(['review', 'review'])
  })

  it('asks once before it is handed in with open questions', async () => {
    const { ending, left, told } = await hold(':hand-in', ':hand-in')
    expect([ending, left]).toEqual(['done', ['a/one', 'b/two']])
    expect(told.filter((line) => line.includes('isWarning'))).toEqual([
      'page {"of":2,"answered":[],"marked":[],"open":[1,2],"left":59000,"isWarning":true}',
    ])
  })

  it('says what does not exist, and stays where it is', async () => {
    const { told } = await hold(':goto 3', ':hnt', ':help', ':overview', ':mark', ':flag', ':x')
    expect(told.filter((line) => !line.startsWith('read'))).toMatchInlineSnapshot(`
      [
        "open EXAM {"questions":2,"answered":0,"left":60000}",
        "page 1/2 left 60000 Kubernetes › Alpha a/one",
        "tell {"kind":"no-question","of":2}",
        "tell {"kind":"unknown-command"}",
        "tell {"kind":"help"}",
        "page {"of":2,"answered":[],"marked":[],"open":[1,2],"left":56000,"isWarning":false}",
        "tell {"kind":"not-here"}",
        "tell {"kind":"not-here"}",
        "tell {"kind":"unknown-command"}",
      ]
    `)
  })

  it('shows more of what a question shows, which takes no answer away', async () => {
    const material = { kind: 'log', lines: ['x'], source: '' } as const
    const { told } = await holdFake({
      ...held,
      questions: [{ ...ONE, material }, choice('b/two')],
      moves: [':wider', ':next', ':wider', ':overview', ':wider'],
    })
    expect(told.filter((line) => /material|not-here/.test(line))).toEqual([
      `tell ${JSON.stringify({ kind: 'material', material })}`,
      'tell {"kind":"no-material"}',
      'tell {"kind":"not-here"}',
    ])
  })

  it('flags the question on screen, unless nothing is said against it', async () => {
    const { told, events } = await hold(':next', ':flag', 'Odd.', ':flag', '')
    expect(events).toMatchObject([{ event: 'flag', question: 'b/two', reason: 'Odd.' }])
    expect(told.filter((line) => line.includes('lag'))).toEqual([
      'tell {"kind":"flagged","ask":{"en":"?","zh":"?"}}',
    ])
    const { told: refused } = await holdFake({
      ...held,
      moves: [':flag', 'Odd.'],
      keepFlag: () => false,
    })
    expect(refused).toContain('tell {"kind":"not-flagged"}')
  })

  it('is handed in at its end, though a reason is asked for', async () => {
    const { told, events } = await hold(':flag', { text: 'Too late.', after: 60_000 }, 'first')
    expect(events).toEqual([])
    expect(told.slice(-3)).toEqual([
      'readReason {"en":"One?","zh":"One?"}',
      'tell {"kind":"time-over"}',
      'review',
    ])
  })

  it('asks again for an answer in the wrong form, of a person only', async () => {
    const { told, events } = await hold(':next', '9', 'yes')
    expect(told).toContain('tell {"kind":"complaint","why":"not-an-option","of":4}')
    expect(events).toMatchObject([{ given: 'yes' }])
    const { events: of } = await holdFake({
      ...{ ...held, moves: [':next', '9'] },
      ui: { patient: false },
    })
    expect(of).toMatchObject([{ given: '9', correct: false, rating: 1 }])
  })

  it('takes a letter that is an answer to its question for one', async () => {
    const { events } = await holdFake({
      ...held,
      questions: [{ ...ONE, accepted: [':next'], answer: same(':next') }],
      moves: [':next'],
    })
    expect(events).toMatchObject([{ given: ':next', correct: true }])
  })

  it('takes an empty line for “I don’t know”', async () => {
    const { events, told } = await hold('', ':back')
    expect(events).toMatchObject([{ given: '', correct: false, rating: 1 }])
    expect(told.at(-2)).toMatch(/^page 1\/2 .* given “”$/)
  })

  it('grades by the time on a question, all visits together', async () => {
    const { events } = await holdFake({
      ...{ ...held, lasts: undefined },
      questions: [ONE, TWO],
      moves: [
        later(9000, ':next'),
        later(5000, ':back'),
        later(3000, 'first'),
        later(1000, 'second'),
      ],
    })
    expect(events).toMatchObject([
      { question: 'a/one', took: 12_000, rating: 3 },
      { question: 'b/two', took: 6000, rating: 4 },
    ])
  })

  it('predicts as before the first answer, also where it is changed', async () => {
    const { events } = await holdFake({
      ...held,
      past: [answer('a/one', -2, true)],
      moves: ['x', ':back', 'first'],
    })
    const [before, , after] = events as ReadonlyArray<{ predicted?: number }>
    expect(before?.predicted).toBeGreaterThan(0.8)
    expect(after?.predicted).toBe(before?.predicted)
  })
})

describe('the time of an exam', () => {
  it('ends it while a question waits', async () => {
    const { ending, left, told, events } = await hold('first', later(2 * MINUTE, 'yes'))
    expect([ending, left, events.length]).toEqual(['time', ['b/two'], 1])
    expect(told.slice(-3)).toMatchInlineSnapshot(`
      [
        "read page 2",
        "tell {"kind":"time-over"}",
        "review
        1/2 Kubernetes › Alpha a/one right “first” “first” due in 9360 min at 1000",
      ]
    `)
  })

  it('ends it while its overview waits', async () => {
    const { ending } = await hold(':overview', later(2 * MINUTE, ':hand-in'))
    expect(ending).toBe('time')
  })

  it('goes on with what an earlier sitting left, from the first open question', async () => {
    const resumed = [answer('a/one', -2, true, { took: 50_000, given: 'first' })]
    const { ending, told } = await holdFake({ ...held, resumed, moves: [later(10_000, 'yes')] })
    expect(ending).toBe('time')
    expect(told.slice(0, 3)).toMatchInlineSnapshot(`
      [
        "open EXAM {"questions":2,"answered":1,"left":10000}",
        "page 2/2 left 10000 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe",
        "read page 2",
      ]
    `)
  })

  it('does not begin before the learner does', async () => {
    const { drill, calls, clock } = fakeDrill({ ...held, moves: ['x'] })
    const open = async () => {
      clock.at += 10 * MINUTE
      return { kind: 'text', text: '' } as const
    }
    await sitExam({ ...drill, ui: { ...drill.ui, exam: { ...drill.ui.exam, open } } })
    expect(lineOf(calls[0]!)).toBe('page 1/2 left 60000 Kubernetes › Alpha a/one')
  })

  it('has no limit where none was set', async () => {
    const { ending, told } = await holdFake({
      ...{ ...held, lasts: undefined },
      moves: [later(1e9, 'first'), 'yes', ':hand-in'],
    })
    expect(ending).toBe('done')
    expect(told[1]).not.toContain('left')
  })
})

describe('an exam that is left', () => {
  it('is reviewed where it was handed in, not where it was interrupted or cut off', async () => {
    const reviewed = async (...moves: Move[]) => {
      const { told, ending } = await hold('first', ...moves)
      return [ending, told.filter((line) => line.startsWith('review')).length]
    }
    expect([
      await reviewed(':hand-in', ':hand-in'),
      await reviewed(END),
      await reviewed(INTERRUPT),
      // Nothing is left to ask: the end of the input hands it in.
      await reviewed('yes', END),
    ]).toEqual([
      ['done', 1],
      ['cut-off', 0],
      ['interrupted', 0],
      ['done', 1],
    ])
  })

  it('is interrupted before it begins', async () => {
    const open = (reply: Reply) => async () => reply
    for (const [reply, ending] of [
      [INTERRUPT, 'interrupted'],
      [END, 'cut-off'],
    ] as const) {
      const { drill, events } = fakeDrill(held)
      const ui = { ...drill.ui, exam: { ...drill.ui.exam, open: open(reply) } }
      expect(await sitExam({ ...drill, ui })).toMatchObject({ ending })
      expect(events).toEqual([])
    }
  })

  it('is cut off when nobody reads it any more', async () => {
    const { ending, told } = await holdFake({ ...held, isOver: () => true })
    expect([ending, told.length]).toEqual(['cut-off', 1])
  })
})

describe('the review of an exam', () => {
  it('is of its answers as they were given, with the verdict of then', async () => {
    const resumed = [
      answer('a/one', -0.2, true, { given: 'fist' }),
      answer('b/two', -0.1, false, { given: 'no such option' }),
    ]
    const { told } = await holdFake({ ...held, resumed, moves: [':hand-in'] })
    expect(told.at(-1)).toMatchInlineSnapshot(`
      "review
        1/2 Kubernetes › Alpha a/one right “fist” “first” due in 2160 min at -17280000
        2/2 Kubernetes › Beta b/two 1) no 2) never 3) yes 4) maybe wrong “no such option” “yes” due in 10 min at -8640000"
    `)
  })

  it('is once a question, by its number now and its last answer, whatever has gone', async () => {
    const resumed = [
      answer('c/gone', -0.3, true),
      answer('a/one', -0.2, false, { given: 'x' }),
      // Another device has gone on with the exam too.
      answer('a/one', -0.2, true, { given: 'first' }),
      answer('b/two', -0.1, false, { given: 'no' }),
    ]
    const { calls, left } = await holdFake({ ...held, resumed, moves: [END] })
    const told = calls.flatMap(([name, all]) =>
      name === 'review' ? (all as ReadonlyArray<readonly [ShownQuestion, Outcome]>) : [],
    )
    expect(told.map(([{ n }, { graded }]) => [n, graded.given.en, graded.correct])).toEqual([
      [1, 'first', true],
      [2, 'no', false],
    ])
    expect(left).toEqual([])
  })

  it.each([
    [
      'one of them',
      choice('b/n', { options: [right('4'), wrong('2'), wrong('3'), wrong('1')] }),
      '2',
    ],
    [
      'several of them',
      {
        ...choice('b/n', { options: [right('2, 3'), right('1'), wrong('3'), wrong('4')] }),
        type: 'several' as const,
      },
      '1 3',
    ],
    ['their order', items('order', 'b/n', ['3', '1', '2']), '2 1 3'],
  ])(
    'has the options that were picked, also where they are numbers: %s',
    async (_, question, line) => {
      const { calls } = await holdFake({
        ...held,
        questions: [question],
        moves: [line, ':back', ':hand-in'],
      })
      const pages = calls.flatMap(([name, page]) => (name === 'page' ? [page as ExamPage] : []))
      const answered = calls.find(([name]) => name === 'tell in exam')?.[1] as {
        shown: { given: object }
      }
      expect(pages.at(-1)).toMatchObject({ shown: { given: answered.shown.given } })
    },
  )
})

it('a drill that is no exam is not reviewed', async () => {
  const { told } = await holdFake({ questions: [ONE], moves: ['first'] })
  expect(told.filter((line) => line.startsWith('review'))).toEqual([])
})
