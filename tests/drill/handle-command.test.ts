import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'

import { holdFake, INTERRUPT, type Move, ONE, TWO } from '../support/fake-drill.ts'
import { answer, choice, NOON, typed } from '../support/questions.ts'

const OLD = typed('c/old', { ask: same('Old?') })
const find = (id: string) => [ONE, TWO, OLD].find((each) => each.id === id)

type Fake = Omit<Parameters<typeof holdFake>[0], 'questions'>

/** What is told, and what is written beside answers, from the second line on or a later one. */
async function told(from: number, moves: readonly Move[], more: Fake = {}) {
  const held = await holdFake({ questions: [ONE, TWO], moves, find, ...more })
  return {
    told: held.told.slice(from),
    events: held.events.filter(({ event }) => event !== 'review'),
  }
}

describe('help', () => {
  it('is told, and the question stays up', async () =>
    expect((await told(1, [':help'])).told).toEqual([
      'read a/one',
      'tell {"kind":"help"}',
      'read a/one',
    ]))
})

describe('hints', () => {
  it('are told one by one to the last, then that there are no more, and are counted', async () => {
    const { told: lines, events } = await holdFake({
      questions: [choice('a/one')],
      moves: [':hint', ':hint', ':hint', 'yes'],
    })
    expect(lines.filter((line) => line.startsWith('tell'))).toMatchInlineSnapshot(`
      [
        "tell {"kind":"hint","hint":{"kind":"not","options":[1,2]}}",
        "tell {"kind":"no-hint"}",
        "tell {"kind":"no-hint"}",
      ]
    `)
    expect(events).toMatchObject([{ hints: 1, rating: 2 }])
  })

  it('begin anew with the next question', async () => {
    const { events } = await holdFake({
      questions: [ONE, TWO],
      moves: [':hint', ':hint', 'first', ':hint', 'second'],
    })
    expect(events).toMatchObject([{ hints: 1 }, { hints: 1 }])
  })

  it('go on after another command', async () => {
    const { told: lines, events } = await holdFake({
      questions: [typed('a/one', { answer: same('Beta'), accepted: ['Beta'] })],
      moves: [':hint', ':help', ':hint', 'Beta'],
    })
    expect(lines.flatMap((line) => /"hint":\{"kind":"\w+/.exec(line) ?? [])).toEqual([
      '"hint":{"kind":"place',
      '"hint":{"kind":"letters',
    ])
    expect(events).toMatchObject([{ hints: 2 }])
  })
})

describe('what a question shows', () => {
  const material = { kind: 'log', lines: ['x'], source: '' } as const
  it('is told again as often as it is asked for, and the question stays up', async () => {
    const { told: lines } = await holdFake({
      questions: [{ ...ONE, material }],
      moves: [':wider', ':wider', 'first'],
    })
    const more = `tell ${JSON.stringify({ kind: 'material', material })}`
    expect(lines.slice(1, -1)).toEqual([...['read a/one', more, 'read a/one', more, 'read a/one']])
  })

  it('is nothing where it shows nothing', async () =>
    expect((await told(1, [':wider'])).told).toEqual([
      'read a/one',
      'tell {"kind":"no-material"}',
      'read a/one',
    ]))
})

describe('undo', () => {
  it('takes the last answer back and asks its question again, as it was', async () =>
    expect(await told(3, ['x', ':undo', 'first'])).toMatchInlineSnapshot(`
      {
        "events": [
          {
            "at": 1767614402000,
            "event": "undo",
            "id": "e2",
            "of": "e1",
          },
        ],
        "told": [
          "show 2/3 Kubernetes › Beta b/two",
          "read b/two",
          "tell {"kind":"undone","ask":{"en":"One?","zh":"One?"}}",
          "show 1/2 Kubernetes › Alpha a/one",
          "read a/one",
          "feedback a/one right “first” “first” due in 720 min at 3000",
          "show 2/2 Kubernetes › Beta b/two",
          "read b/two",
        ],
      }
    `))

  it('goes on to answers of earlier drills, and then says that there are none', async () => {
    const past = [answer('c/gone', -2, true), answer('c/old', -1, true)]
    const { told: lines, events } = await told(2, [':undo', ':undo', ':undo'], { past })
    expect(lines).toMatchInlineSnapshot(`
      [
        "tell {"kind":"undone","ask":{"en":"Old?","zh":"Old?"}}",
        "show 1/2 Kubernetes › Alpha a/one",
        "read a/one",
        "tell {"kind":"undone"}",
        "show 1/2 Kubernetes › Alpha a/one",
        "read a/one",
        "tell {"kind":"nothing-to-undo"}",
        "read a/one",
      ]
    `)
    expect(events).toEqual([
      { event: 'undo', id: 'e1', at: NOON + 1000, of: past[1]?.id },
      { event: 'undo', id: 'e2', at: NOON + 2000, of: past[0]?.id },
    ])
  })
})

describe('the learner’s own verdict', () => {
  it('turns a miss round; it does not return, and the question on screen stays', async () =>
    expect(await told(2, ['x', ':overrule', ':overrule', ':stop'])).toMatchInlineSnapshot(`
      {
        "events": [
          {
            "at": 1767614402000,
            "correct": true,
            "event": "amend",
            "id": "e2",
            "rating": 3,
            "review": "e1",
          },
          {
            "at": 1767614403000,
            "correct": false,
            "event": "amend",
            "id": "e3",
            "rating": 1,
            "review": "e1",
          },
        ],
        "told": [
          "feedback a/one wrong “x” “first” due in 10 min at 1000 returns",
          "show 2/3 Kubernetes › Beta b/two",
          "read b/two",
          "tell {"kind":"overruled","correct":true,"due":1767744001000,"now":1767614401000,"returns":false}",
          "read b/two",
          "tell {"kind":"overruled","correct":false,"due":1767615001000,"now":1767614401000,"returns":true}",
          "read b/two",
        ],
      }
    `))

  it('ends the drill where the miss was the last thing to ask', async () => {
    const { ending, told: lines } = await holdFake({ questions: [ONE], moves: ['x', ':overrule'] })
    expect(ending).toBe('done')
    expect(lines.slice(3)).toMatchInlineSnapshot(`
      [
        "show 2/2 again Kubernetes › Alpha a/one",
        "read a/one",
        "tell {"kind":"overruled","correct":true,"due":1767744001000,"now":1767614401000,"returns":false}",
      ]
    `)
  })

  it('is on an answer of an earlier drill, whose question is then told', async () => {
    const past = [answer('c/old', -1, false)]
    const due = replay([{ ...past[0]!, correct: true, rating: 3 }], publishedSchedule(0.9)).get(
      'c/old',
    )?.due
    const { told: lines } = await told(2, [':overrule', ':stop'], { past })
    expect(lines).toEqual([
      `tell ${JSON.stringify({ kind: 'overruled', correct: true, due, now: past[0]?.at, returns: false, ask: OLD.ask })}`,
      'read a/one',
    ])
  })

  it('tells the question where its verdict is no more the last on screen', async () => {
    const { told: lines } = await told(4, ['first', 'x', ':undo', ':overrule', ':stop'])
    const said = lines.filter((line) => line.includes('overruled'))
    expect(said).toEqual([expect.stringContaining('"ask":{"en":')])
  })

  it('is on one whose question has gone, too', async () => {
    const { told: lines, events } = await told(2, [':overrule', ':stop'], {
      past: [answer('c/gone', -1, true)],
    })
    expect([
      lines.length,
      lines[0]?.includes('"correct":false'),
      lines[0]?.includes('ask'),
    ]).toEqual([2, true, false])
    expect(events).toMatchObject([{ event: 'amend', correct: false, rating: 1 }])
  })

  it('promises no day where nothing is kept', async () => {
    const { told: lines } = await told(5, ['first', ':overrule', ':stop'], { id: undefined })
    expect(lines).toMatchInlineSnapshot(`
      [
        "tell {"kind":"overruled","correct":false,"now":1767614401000,"returns":true}",
        "read b/two",
      ]
    `)
  })

  it('is none where there is no answer', async () =>
    expect((await told(2, [':overrule'])).told).toEqual([
      'tell {"kind":"nothing-to-overrule"}',
      'read a/one',
    ]))
})

describe('the page', () => {
  it('of the last answer’s topic is shown, and then the question again', async () =>
    expect((await told(5, ['first', ':page'])).told).toEqual([
      'tell {"kind":"page","topic":"a"}',
      'show 2/2 Kubernetes › Beta b/two',
      'read b/two',
    ]))

  it('is that of an earlier drill’s answer where this one has none', async () =>
    expect((await told(2, [':page'], { past: [answer('c/old', -1, true)] })).told).toEqual([
      'tell {"kind":"page","topic":"c"}',
      'show 1/2 Kubernetes › Alpha a/one',
      'read a/one',
    ]))

  it.each([
    ['no answer', []],
    ['none whose question is still there', [answer('c/gone', -1, true)]],
  ])('is not there where there is %s', async (_, past) =>
    expect((await told(2, [':page'], { past })).told).toEqual([
      'tell {"kind":"no-page"}',
      'read a/one',
    ]),
  )
})

describe('a flag', () => {
  const flags = async (moves: readonly Move[], more: Fake = {}) => {
    const held = await told(0, moves, more)
    return {
      told: held.told.filter((line) => /^(?:tell|readReason)/.test(line)),
      flags: held.events.flatMap((each) =>
        each.event === 'flag' ? [[each.question, each.reason]] : [],
      ),
    }
  }
  const about = (question: string, isLast = true) =>
    `readReason {"en":"${question}","zh":"${question}"}${isLast ? ' "last"' : ''}`
  const flagged = (question: string) =>
    `tell {"kind":"flagged","ask":{"en":"${question}","zh":"${question}"}}`

  type Row = [name: string, moves: Move[], asked: string, flag: string[], told: string]
  it.each<Row>([
    [
      'of the last question',
      ['first', ':flag', ' two are right '],
      'One?',
      ['a/one', 'two are right'],
      'One?',
    ],
    [
      'of the one on screen after a full stop',
      ['first', ':flag', '. no '],
      'One?',
      ['b/two', 'no'],
      'Two?',
    ],
    [
      'of the one on screen where nothing was answered',
      [':flag', 'no'],
      'One?',
      ['a/one', 'no'],
      'One?',
    ],
    ...['。', '．', '｡'].map(
      (stop): Row => [
        `of the one on screen after the full stop ${stop} of an input method`,
        ['first', ':flag', `${stop}有错字。`],
        'One?',
        ['b/two', '有错字。'],
        'Two?',
      ],
    ),
    ['of that too after a full stop', [':flag', '.no.'], 'One?', ['a/one', 'no.'], 'One?'],
  ])('is %s', async (_, moves, asked, flag, told) =>
    expect(await flags(moves)).toEqual({
      told: [about(asked, moves[0] === 'first'), flagged(told)],
      flags: [flag],
    }),
  )

  it.each([
    ['no reason', ''],
    ['spaces', '  '],
    ['a full stop', ' . '],
    ['one of an input method', '。'],
    ['the end of the input', { kind: 'end' }],
    ['Ctrl-C', INTERRUPT],
  ] as const)('is not made by %s', async (_, move) =>
    expect(await flags(['first', ':flag', move])).toEqual({
      told: [about('One?'), 'tell {"kind":"no-flag"}'],
      flags: [],
    }),
  )

  it('is of the one on screen where the last question has gone', async () => {
    const resumed = [answer('c/gone', -0.1, true)]
    expect(await flags([':flag', 'no'], { resumed })).toEqual({
      told: [about('One?', false), flagged('One?')],
      flags: [['a/one', 'no']],
    })
  })

  it('leaves earlier drills alone', async () => {
    const past = [answer('c/old', -0.1, true)]
    expect((await flags([':flag', 'no'], { past })).flags).toEqual([['a/one', 'no']])
  })

  it('that could not be kept is told of', async () =>
    expect(await flags(['first', ':flag', 'no'], { keepFlag: () => false })).toEqual({
      told: [about('One?'), 'tell {"kind":"not-flagged"}'],
      flags: [],
    }))

  it('leaves the question up, with its hints', async () => {
    const { events } = await holdFake({
      questions: [ONE],
      moves: [':hint', ':flag', 'no', ':flag', '', 'first'],
    })
    expect(events).toMatchObject([{ event: 'flag' }, { event: 'review', hints: 1, took: 6000 }])
  })
})

describe('what is known, or put away', () => {
  const put = { outline: 'drawn', device: 'here', drill: 'd' }

  it('is the question on screen, which is asked no more', async () => {
    const { told: lines, events } = await told(1, [':know', ':suspend'])
    expect(
      lines.map((line) => line.replace(/"question":\{.*?"accepted":\[[^\]]*\]\}/, '…')),
    ).toEqual([
      'read a/one',
      `tell {"kind":"put","why":"known",…,"due":${NOON + 1000 + dueIn('a/one')},"now":${NOON + 1000}}`,
      'show 1/1 Kubernetes › Beta b/two',
      'read b/two',
      `tell {"kind":"put","why":"wish",…,"now":${NOON + 2000}}`,
    ])
    expect(events).toEqual([
      { event: 'know', id: 'e1', at: NOON + 1000, question: 'a/one', ...put },
      { event: 'suspend', id: 'e2', at: NOON + 2000, question: 'b/two', ...put },
    ])
  })

  it('is the question just answered while the drill waits, and said once', async () => {
    const more = { ui: { waits: true } }
    const { told: lines, events } = await told(3, ['x', ':know', ':know', ':suspend', ''], more)
    expect(lines.map((line) => line.slice(0, 32))).toEqual([
      'readOn "answer"',
      ...Array(2).fill(['tell {"kind":"put","why":"known"', 'readOn "answer"']).flat(),
      ...['tell {"kind":"put","why":"wish",', 'readOn "answer"'],
      ...['show 2/2 Kubernetes › Beta b/two', 'read b/two'],
    ])
    expect(events.map(({ event }) => event)).toEqual(['know', 'suspend'])
  })

  it('ends the drill where it was the last thing to ask', async () => {
    const { told: lines, events } = await told(3, ['first', ':suspend'])
    expect(
      lines.map((line) => line.replace(/"question":\{.*?"accepted":\[[^\]]*\]\},?/, '')),
    ).toEqual([
      ...['show 2/2 Kubernetes › Beta b/two', 'read b/two'],
      `tell {"kind":"put","why":"wish","now":${NOON + 2000}}`,
    ])
    expect(events.map(({ event }) => event)).toEqual(['suspend'])
  })

  it('comes back to its place with u', async () => {
    const moves = [':suspend', ':undo', ':know', ':undo', 'first', ':undo', ':undo']
    const { told: lines, events } = await told(0, moves)
    expect(lines.filter((line) => line.startsWith('show'))).toEqual([
      'show 1/2 Kubernetes › Alpha a/one',
      'show 1/1 Kubernetes › Beta b/two',
      'show 1/2 Kubernetes › Alpha a/one',
      'show 1/1 Kubernetes › Beta b/two',
      'show 1/2 Kubernetes › Alpha a/one',
      'show 2/2 Kubernetes › Beta b/two',
      'show 1/2 Kubernetes › Alpha a/one',
    ])
    expect(lines.filter((line) => line.startsWith('tell {"kind":"put-back"'))).toEqual(
      Array(2).fill('tell {"kind":"put-back","ask":{"en":"One?","zh":"One?"}}'),
    )
    expect(events.map((each) => [each.event, 'of' in each ? each.of : each.id])).toEqual([
      ['suspend', 'e1'],
      ['undo', 'e1'],
      ['know', 'e3'],
      ['undo', 'e3'],
      ['undo', 'e5'],
    ])
  })

  it('is nothing where nothing is kept', async () => {
    const lines = async (more: Fake) => (await told(2, [':know', ':suspend'], more)).told
    expect(await lines({ id: undefined })).toEqual([
      ...['tell {"kind":"not-put"}', 'read a/one', 'tell {"kind":"not-put"}', 'read a/one'],
    ])
  })

  it('stays away in a later sitting, until it is taken back', async () => {
    const resumed = [answer('a/one', -1, true, { drill: 'd', order: 2 })]
    const put = { event: 'suspend' as const, id: 'old', outline: 'drawn', device: 'here' }
    const away = [{ ...put, at: NOON - 1, order: 3, question: 'b/two', drill: 'd' }]
    const { events, left } = await holdFake({
      ...{ questions: [ONE, TWO, OLD], find, resumed, put: away },
      moves: [':undo', ':undo', ':stop'],
    })
    expect(events.map((each) => 'of' in each && each.of)).toEqual(['old', resumed[0]?.id])
    expect(left).toEqual(['a/one', 'b/two', 'c/old'])
  })
})

/** After how many milliseconds a question comes back that is said to be known now. */
function dueIn(question: string): number {
  const at = NOON + 1000
  const known = new Map([[question, at]])
  return (replay([], { ...publishedSchedule(0.9), known }).get(question)?.due ?? 0) - at
}
