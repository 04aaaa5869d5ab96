import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Question } from '../../src/core/model/question.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Summary } from '../../src/drill/turn.ts'
import { jsonInterface } from '../../src/interfaces/json.ts'
import { inputOf } from '../support/alarms.ts'
import { NOTES, outcomeOf, page, shownAs } from '../support/marked-page.ts'
import { choice, items, NOON, typed } from '../support/questions.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

/** A JSON interface that reads these lines, and the lines it has written. */
function jsonIn(...lines: string[]) {
  return jsonWith(undefined, ...lines)
}

function jsonWith(library: Parameters<typeof jsonInterface>[3], ...lines: string[]) {
  const written: string[] = []
  let isOpen = true
  const iterator = (async function* () {
    try {
      yield* lines
    } finally {
      isOpen = false
    }
  })()
  const ui = jsonInterface(
    page(),
    inputOf(() => iterator, true),
    (value) => {
      written.push(`${JSON.stringify(value)}\n`)
    },
    library,
  )
  return { ui, written, isOpen: () => isOpen }
}

const CHOICE = choice('a/one', { ask: { en: 'Which?', zh: '哪个？' }, source: 'KEP-1' })
const MATCH: Question = {
  ...typed('a/ports'),
  type: 'match',
  pairs: [
    { left: same('etcd'), right: same('2379') },
    { left: same('kubelet'), right: same('10250') },
  ],
  extra: [same('6443')],
}

describe('a lesson in JSON', () => {
  it('is one line before its questions, with its facts by their ids, and nobody waits', async () => {
    const { ui, written } = jsonIn('1')
    const library = libraryOf(outlineOf('k | Kubernetes\n  a | Alpha | 甲'))
    const lesson = {
      topic: topicOf(library.outline, 'a'),
      path: [same('Kubernetes')],
      summary: { en: 'The first one.', zh: '第一个。' },
      facts: [{ id: 'a/leads', text: { en: 'It `leads`.', zh: '它领先。' } }],
    }
    ui.lesson({ ...lesson, isNew: true })
    ui.lesson({ ...lesson, isNew: false })
    const line =
      '{"event":"lesson","topic":"a","title":"Alpha","summary":"The first one.","facts":[{"id":"a/leads","text":"It `leads`."}]}\n'
    // Single facts have the summary as well.
    expect(written).toEqual([line, line])
    expect([ui.waits, await ui.readOn('lesson'), await ui.readOn('answer')]).toEqual([
      false,
      { kind: 'text', text: '' },
      { kind: 'text', text: '' },
    ])
    // No line of the input was taken for it.
    expect(await ui.read(shownAs(CHOICE))).toEqual({ kind: 'text', text: '1' })
  })
})

describe('a question in JSON', () => {
  it('says where it is a guess', () => {
    const { ui, written } = jsonIn()
    ui.show(shownAs(typed('a/two'), { isGuess: true }))
    expect(written.map((line) => JSON.parse(line).guess)).toEqual([true])
  })

  it.each([
    [
      'options',
      CHOICE,
      '{"event":"question","n":1,"of":2,"id":"a/one","topic":"a","type":"choice","ask":"Which?","options":["yes","no","maybe","never"],"path":["Kubernetes","Alpha"]}\n',
    ],
    [
      'nothing to pick from',
      typed('a/two'),
      '{"event":"question","n":1,"of":2,"id":"a/two","topic":"a","type":"typed","ask":"?","path":["Kubernetes","Alpha"]}\n',
    ],
    [
      'things to be paired',
      MATCH,
      '{"event":"question","n":1,"of":2,"id":"a/ports","topic":"a","type":"match","ask":"?","left":["etcd","kubelet"],"options":["10250","6443","2379"],"path":["Kubernetes","Alpha"]}\n',
    ],
    [
      'an output',
      typed('a/two', {
        material: { kind: 'output', lines: ['$ ls', 'a  b'], source: '/docs/x/' },
      }),
      '{"event":"question","n":1,"of":2,"id":"a/two","topic":"a","type":"typed","material":{"kind":"output","text":"$ ls\\na  b","source":"https://kubernetes.io/docs/x/"},"ask":"?","path":["Kubernetes","Alpha"]}\n',
    ],
  ])('with %s is one line', (_, question, line) => {
    const { ui, written } = jsonIn()
    ui.show(shownAs(question))
    expect(written).toEqual([line])
  })

  it('has fingerprints in place of ids that would give the answer away', () => {
    const { ui, written } = jsonIn()
    const shown = shownAs(typed('etcd/what-is-etcd', { answer: same('etcd'), accepted: ['etcd'] }))
    ui.show(shown)
    ui.feedback(shown, outcomeOf(shown.asked, 'etcd'))
    expect(written.map((line) => JSON.parse(line))).toMatchInlineSnapshot(`
      [
        {
          "ask": "?",
          "event": "question",
          "id": "concealed-d19b746a",
          "n": 1,
          "of": 2,
          "path": [
            "Kubernetes",
            "Alpha",
          ],
          "topic": "concealed-15ccec8b",
          "type": "typed",
        },
        {
          "correct": true,
          "due": "2026-01-08T12:00:00.000Z",
          "event": "answer",
          "expected": "etcd",
          "explain": "!",
          "given": "etcd",
          "id": "concealed-d19b746a",
          "ownId": "etcd/what-is-etcd",
          "source": "",
        },
      ]
    `)
  })
})

describe('an answer in JSON', () => {
  const answered = (question: Question, given: string, more = {}): string[] => {
    const { ui, written } = jsonIn()
    const shown = shownAs(question)
    ui.feedback(shown, outcomeOf(shown.asked, given, more))
    return written
  }

  it('tells what was given, what was right, and when it comes due', () =>
    expect(answered(CHOICE, '2')).toEqual([
      '{"event":"answer","id":"a/one","correct":false,"given":"no","expected":"yes","explain":"!","source":"https://www.kubernetes.dev/resources/keps/1","due":"2026-01-08T12:00:00.000Z"}\n',
    ]))

  it('has no source and no due time where there is none', () =>
    expect(answered(typed('a/two'), 'Answer', { due: undefined })).toEqual([
      '{"event":"answer","id":"a/two","correct":true,"given":"Answer","expected":"answer","explain":"!","source":"","due":null}\n',
    ]))

  it.each([
    ['a miss', 'no', 'trace start'],
    ['a right answer', 'answer', undefined],
  ])('after %s tells where the whole of it is, if it was missed', (_, given, see) => {
    const { ui, written } = jsonWith(libraryOf(outlineOf('k | Kubernetes\n  a | Alpha | 甲')))
    for (const question of [typed('a/two', { seeAlso: { flow: 'start' } }), typed('a/two')]) {
      const shown = shownAs(question)
      ui.feedback(shown, outcomeOf(shown.asked, given))
    }
    expect(written.map((line) => JSON.parse(line).see)).toEqual([see, undefined])
  })

  it('tells the share that was right where a kind has parts', () =>
    expect(answered(MATCH, '1a').map((line) => JSON.parse(line))).toMatchInlineSnapshot(`
      [
        {
          "correct": false,
          "due": "2026-01-08T12:00:00.000Z",
          "event": "answer",
          "expected": "etcd – 2379; kubelet – 10250",
          "explain": "!",
          "given": "etcd – 10250",
          "id": "a/ports",
          "share": 0,
          "source": "",
        },
      ]
    `))

  it('is told for each question of an exam at its end, right or not', () => {
    const { ui, written } = jsonIn()
    const [one, two] = [shownAs(CHOICE), shownAs(items('list', 'a/parts', ['x', 'y']), { n: 2 })]
    ui.review([
      [one, outcomeOf(one.asked, 'yes')],
      [two, outcomeOf(two.asked, 'x')],
    ])
    expect(written).toEqual([...answered(CHOICE, 'yes'), ...answered(two.asked.question, 'x')])
  })
})

describe('lines for JSON', () => {
  it('are read one by one; what is asked for beside answers is announced', async () => {
    const { ui, written } = jsonIn('1', '3', 'bad')
    const shown = shownAs(CHOICE)
    expect([
      await ui.read(shown),
      await ui.readSureness(),
      await ui.readReason({ ask: CHOICE.ask, isLast: false }),
      await ui.read(shown),
    ]).toEqual([
      { kind: 'text', text: '1' },
      { kind: 'text', text: '3' },
      { kind: 'text', text: 'bad' },
      { kind: 'end' },
    ])
    expect(written).toEqual([
      '{"event":"confidence","allowed":[1,2,3]}\n',
      '{"event":"reason","ask":"Which?"}\n',
    ])
  })

  it('are commands where words are asked for, too: no words were given, and the command comes next', async () => {
    const { ui, written } = jsonIn('1', ':stop', ' :undo')
    const shown = shownAs(CHOICE)
    const about = { ask: CHOICE.ask, isLast: false }
    expect([await ui.read(shown), await ui.readReason(about), await ui.read(shown)]).toEqual([
      { kind: 'text', text: '1' },
      { kind: 'text', text: '' },
      { kind: 'text', text: ':stop' },
    ])
    expect([await ui.readSureness(), await ui.read(shown)]).toEqual([
      { kind: 'text', text: '' },
      { kind: 'text', text: ' :undo' },
    ])
    expect(written).toHaveLength(2)
  })

  it('have the reason of a flag behind its command', async () => {
    const { ui, written } = jsonIn(' :flag  two are right ', ':flag', 'a typo')
    const about = { ask: CHOICE.ask, isLast: false }
    const flagged = async () => {
      const line = await ui.read(shownAs(CHOICE))
      const command = line.kind === 'text' && ui.command(line.text)
      return [command, await ui.readReason(about)]
    }
    expect(await flagged()).toEqual(['flag', { kind: 'text', text: 'two are right' }])
    expect(written).toEqual([])
    expect(await flagged()).toEqual(['flag', { kind: 'text', text: 'a typo' }])
    expect(ui.exam.command(':flag a typo', { kind: 'overview' } as never)).toEqual({ kind: 'flag' })
  })

  it('are commands after a colon; a wrong answer is not asked for again', () => {
    const { ui } = jsonIn()
    expect([ui.patient, ui.command(':undo'), ui.command(':x'), ui.command('u')]).toEqual([
      false,
      'undo',
      'unknown',
      undefined,
    ])
  })

  it('are read no more once it is closed', async () => {
    const { ui, isOpen } = jsonIn('1', '2')
    await ui.read(shownAs(CHOICE))
    ui.close()
    await new Promise(setImmediate)
    expect(isOpen()).toBe(false)
    const endless: AsyncIterator<string> = { next: async () => ({ value: '', done: false }) }
    const input = inputOf(() => endless)
    expect(jsonInterface(page(), input, () => undefined).close()).toBeUndefined()
  })
})

it('every note is an event, but for the one that a drill begins with', () => {
  const { ui, written } = jsonIn()
  const told = NOTES.map((note) => {
    ui.tell(note)
    return `${note.kind}: ${written.splice(0).join('').trim()}`
  })
  expect(told).toMatchInlineSnapshot(`
    [
      "help: {"event":"help"}",
      "no-hint: {"event":"no-hint"}",
      "nothing-to-undo: {"event":"nothing-to-undo"}",
      "nothing-to-overrule: {"event":"nothing-to-overrule"}",
      "nothing-to-flag: {"event":"nothing-to-flag"}",
      "no-flag: {"event":"no-flag"}",
      "no-page: {"event":"no-page"}",
      "not-put: {"event":"not-put"}",
      "time-over: {"event":"time-over"}",
      "time-short: {"event":"time-over"}",
      "not-flagged: {"event":"not-flagged"}",
      "unknown-command: {"event":"unknown-command"}",
      "complaint: {"event":"complaint"}",
      "complaint: {"event":"complaint"}",
      "complaint: {"event":"complaint"}",
      "hint: {"event":"hint","kind":"place","path":["Kubernetes"],"beside":["Beta","What is \`it\`?"]}",
      "hint: {"event":"hint","kind":"fact","fact":"____ runs."}",
      "hint: {"event":"hint","kind":"letters","letters":["e···"]}",
      "hint: {"event":"hint","kind":"not","options":[1,3]}",
      "hint: {"event":"hint","kind":"how-many","count":2}",
      "hint: {"event":"hint","kind":"first","item":"What is \`it\`?"}",
      "hint: {"event":"hint","kind":"pair","answer":"1c","left":"etcd","right":"2379"}",
      "undone: {"event":"undone","ask":"What is \`it\`?"}",
      "undone: {"event":"undone","ask":""}",
      "overruled: {"event":"overruled","correct":true,"due":"2026-01-05T13:00:00.000Z"}",
      "overruled: {"event":"overruled","correct":false,"due":"2026-01-05T12:10:00.000Z"}",
      "overruled: {"event":"overruled","correct":true,"due":null}",
      "flagged: {"event":"flagged","ask":"What is \`it\`?"}",
      "put: {"event":"known","id":"a/one","due":"2026-05-05T12:00:00.000Z"}",
      "put: {"event":"put-away","id":"a/one","why":"wish"}",
      "put: {"event":"put-away","id":"a/one","why":"leech"}",
      "put-back: {"event":"put-back","ask":"What is \`it\`?"}",
      "put-back: {"event":"put-back","ask":""}",
      "brought-back: {"event":"brought-back","unit":"What is \`it\`?"}",
      "page: {"event":"page","topic":"a"}",
      "not-yours: {"event":"not-yours"}",
      "written: {"event":"written","file":"a","line":1}",
      "written: {"event":"written","file":"a","line":1}",
      "no-material: {"event":"no-material"}",
      "material: {"event":"material","kind":"output","text":"$ ls","source":""}",
      "resumed: ",
      "resumed: ",
    ]
  `)
})

describe('the summary in JSON', () => {
  const summary: Summary = {
    ...{ asked: 3, correct: 2, left: 1, exam: undefined, surprises: [same('?')], put: 0 },
    ...{
      isKept: true,
      isResumable: true,
      goesOn: false,
      due: 0,
      fittable: undefined,
      spare: undefined,
      next: NOON,
      now: NOON,
    },
  }

  it('has the counts', () => {
    const { ui, written } = jsonIn()
    ui.summary(summary)
    expect(written).toEqual(['{"event":"summary","asked":3,"correct":2,"left":1}\n'])
  })

  it('says how many new answers a fit has, when they have just become enough', () => {
    const { ui, written } = jsonIn()
    ui.summary({ ...summary, fittable: 200 })
    expect(written).toEqual(['{"event":"summary","asked":3,"correct":2,"left":1,"fittable":200}\n'])
  })
})
