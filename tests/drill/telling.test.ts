import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Teaching } from '../../src/drill/drill.ts'
import { END, type FakeDrill, holdFake, INTERRUPT, later, teaching } from '../support/fake-drill.ts'
import { answer, choice, typed } from '../support/questions.ts'
import { fact, libraryOf, outlineOf } from '../support/trees.ts'

const LIBRARY = libraryOf(outlineOf('k | Kubernetes\n  a | Alpha\n  b | Beta\n  c | Gamma'), {
  a: {
    summary: same('s'.repeat(20)),
    facts: [1, 2, 3, 4, 5].map((n) => fact(`a/f${n}`, 'f'.repeat(10))),
    confused: [{ topic: 'b', tell: same('!') }],
  },
  b: { facts: [fact('b/f1', 'g')] },
})
/** A question on the fact of that number, or on none. */
const on = (topic: string, n: number, more: Partial<Question> = {}): Question =>
  typed(`${topic}/q${n}`, { fact: `${topic}/f${n}`, ...(more as object) })
const FIVE = [1, 2, 3, 4, 5].map((n) => on('a', n))

/** A drill of these questions, all of them new unless the teaching says otherwise. */
const hold = (
  questions: readonly Question[],
  moves: FakeDrill['moves'],
  { taught = {}, ...more }: Omit<FakeDrill, 'questions'> & { taught?: Partial<Teaching> } = {},
) =>
  holdFake({
    ...{ questions, library: LIBRARY, teaching: teaching(questions, taught) },
    moves: moves ?? [],
    ...more,
  })
/** What was told and shown, in short: `lesson a: a/f1` and `show a/q1`. */
const outlineOfTold = (told: readonly string[]): string[] =>
  told.flatMap((line) =>
    line.startsWith('show')
      ? [`show ${line.includes(' again ') ? 'again ' : ''}${/[abc]\/\S+/.exec(line)?.[0]}`]
      : /^(lesson|reminder|tell|readOn)/.test(line)
        ? [line]
        : [],
  )

describe('what is asked soon', () => {
  it('is told three questions before, as a lesson where the topic is new, and asked again at the end', async () => {
    const moves = Array<string>(10).fill('answer')
    const { ending, told } = await hold(FIVE, moves)
    expect(ending).toBe('done')
    expect(outlineOfTold(told)).toEqual([
      'lesson a: a/f1, a/f2, a/f3, a/f4',
      'show a/q1',
      'reminder a: a/f5',
      ...['show a/q2', 'show a/q3', 'show a/q4', 'show a/q5'],
      ...[1, 2, 3, 4, 5].map((n) => `show again a/q${n}`),
    ])
  })

  it('counts as asked as often as it is asked, from the first question on', async () => {
    const { told } = await hold([on('a', 1), on('b', 1)], ['answer', 'x', 'answer', 'x'])
    expect(told.flatMap((line) => /^show (\S+)/.exec(line)?.[1] ?? [])).toEqual([
      '1/4',
      '2/4',
      '3/4',
      '4/4',
    ])
  })

  it('is told a single time where two questions share a fact, and not after one was answered', async () => {
    const twin = typed('a/twin', { fact: 'a/f1' })
    const { told } = await hold([on('a', 1), twin], ['answer', 'answer'])
    expect(outlineOfTold(told).filter((line) => !line.startsWith('show'))).toEqual([
      'lesson a: a/f1',
    ])
    const resumed = [answer('a/twin', 0, true, { drill: 'd' })]
    const again = await hold([twin, on('a', 1)], ['answer'], { resumed })
    expect(outlineOfTold(again.told)).toEqual(['show a/q1', 'show again a/twin'])
  })

  it('is told anew in another sitting, as far as it was not answered', async () => {
    const resumed = [answer('a/q1', 0, true, { drill: 'd' })]
    const taught = { isNew: (topic: string) => topic !== 'a' }
    const { told } = await hold([on('a', 1), on('a', 2), on('b', 1)], [], { resumed, taught })
    expect(outlineOfTold(told)).toEqual(['reminder a: a/f2', 'lesson b: b/f1', 'show a/q2'])
  })

  it('has its answer and its explanation told where the question asks for no fact', async () => {
    const free = choice('c/free', {
      ask: { en: 'Is it?', zh: '是吗？' },
      explain: same('So it is'),
    })
    const { calls } = await hold([free], [])
    expect(calls[0]?.[1]).toMatchObject({
      facts: [{ id: 'c/free', text: { en: 'Is it? yes. So it is.', zh: '是吗？yes。So it is。' } }],
    })
  })

  it('is only what was not met, and what has sunk', async () => {
    const questions = [on('a', 1), on('a', 2), on('a', 3)]
    const untold = new Map([
      ['a/q2', 'sunk'],
      ['a/q3', 'new'],
    ] as const)
    const { told } = await hold(questions, [], { taught: { untold, isNew: () => false } })
    expect(outlineOfTold(told)).toEqual(['reminder a: a/f2, a/f3', 'show a/q1'])
  })

  it('is not told where nothing is taught', async () => {
    const { told } = await hold([on('a', 1)], [], { teaching: undefined })
    expect(outlineOfTold(told)).toEqual(['show a/q1'])
  })

  it('is not told where there is no time left to ask it', async () => {
    const more = { lasts: MINUTE, tempo: 25_000 }
    const { told } = await hold(FIVE, [], more)
    expect(outlineOfTold(told)).toEqual(['lesson a: a/f1, a/f2, a/f3', 'show a/q1'])
  })
})

describe('a lesson', () => {
  const waits = { ui: { waits: true } }

  it('waits until it was read, and a fact alone does not', async () => {
    const taught = { isNew: (topic: string) => topic === 'b' }
    const { told } = await hold([on('a', 1), on('b', 1)], ['', 'answer'], { ...waits, taught })
    expect(outlineOfTold(told)).toEqual([
      ...['reminder a: a/f1', 'lesson b: b/f1', 'readOn "lesson"', 'show a/q1', 'show b/q1'],
    ])
  })

  it('opens its page and waits again, and has help', async () => {
    const { told } = await hold([on('a', 1)], [':page', ':help', 'x'], waits)
    expect(outlineOfTold(told)).toEqual([
      'lesson a: a/f1',
      'readOn "lesson"',
      'tell {"kind":"page","topic":"a"}',
      'readOn "lesson"',
      'tell {"kind":"help"}',
      'readOn "lesson"',
      'show a/q1',
    ])
  })

  describe('below an answer', () => {
    /** An answer to a question on Alpha, and then moves while the lesson on Beta is read. */
    const below = (...moves: FakeDrill['moves'] & object) =>
      hold([on('a', 1), on('a', 2), on('a', 3), on('a', 4), on('b', 1)], ['answer', ...moves], {
        ...{ ...waits, pause: 'never' as const },
        taught: { isNew: (topic) => topic === 'b', again: new Set() },
      })
    const since = (told: readonly string[]): string[] =>
      told
        .slice(told.findIndex((line) => line.startsWith('lesson')))
        .map((line) => line.split(' due')[0]!)

    it('takes a verdict on it, and waits again', async () => {
      const { told, events } = await below(':overrule', '', END)
      expect(since(told)).toEqual([
        'lesson b: b/f1',
        'readOn "lesson"',
        'tell {"kind":"overruled","correct":false,"due":1767615001000,"now":1767614401000,"returns":true}',
        'readOn "lesson"',
        'show 2/6 Kubernetes › Alpha a/q2',
        'read a/q2',
      ])
      expect(events).toMatchObject([{ event: 'review' }, { event: 'amend', correct: false }])
    })

    it('takes a flag on it, and none before there was an answer', async () => {
      const { told, events } = await below(':flag', 'odd', '', END)
      expect(since(told).slice(2, 5)).toEqual([
        'readReason {"en":"?","zh":"?"}',
        'tell {"kind":"flagged","ask":{"en":"?","zh":"?"}}',
        'readOn "lesson"',
      ])
      expect(events.at(-1)).toMatchObject({ event: 'flag', question: 'a/q1', reason: 'odd' })
      const first = await hold([on('b', 1)], [':flag', END], waits)
      expect(first.told.slice(1)).toEqual([
        'readOn "lesson"',
        'tell {"kind":"nothing-to-flag"}',
        'readOn "lesson"',
      ])
    })

    it('takes it back: it is asked before anything else is told', async () => {
      const { told, events } = await below(':undo', 'answer', END)
      expect(since(told)).toEqual([
        'lesson b: b/f1',
        'readOn "lesson"',
        'tell {"kind":"undone","ask":{"en":"?","zh":"?"}}',
        'show 1/5 Kubernetes › Alpha a/q1',
        'read a/q1',
        expect.stringContaining('feedback a/q1 right'),
        'show 2/5 Kubernetes › Alpha a/q2',
        'read a/q2',
      ])
      expect(events.map(({ event }) => event)).toEqual(['review', 'undo', 'review'])
    })
  })

  it.each([
    ['stopped', ':stop'],
    ['interrupted', INTERRUPT],
    ['cut-off', END],
  ] as const)('may be where the drill is %s', async (expected, move) => {
    const { ending, told, events } = await hold([on('a', 1)], [move, 'answer'], waits)
    expect([ending, told.some((line) => line.startsWith('show')), events]).toEqual([
      expected,
      false,
      [],
    ])
  })

  it('makes a quick answer no proof, and gives time to read it where nobody waits', async () => {
    // One character is asked, six are typed; the lesson has 20 and 10 characters.
    const most = Math.floor(68 + (6 * 60_000) / 260 + 5000)
    const rating = async (wait: number, more: Partial<FakeDrill> = {}): Promise<unknown> => {
      const { events } = await hold([on('a', 1)], [later(wait, 'answer')], more)
      return events[0]
    }
    expect(await rating(1000)).toMatchObject({ rating: 3 })
    const second = [on('a', 1), choice('c/one'), typed('c/two')]
    const known = { untold: new Map([['a/q1', 'new']] as const) }
    for (const [wait, expected] of [
      [most + 30 * 68, 4],
      [most + 30 * 68 + 1, 3],
    ] as const) {
      const questions = [second[2]!, second[0]!]
      const { events } = await hold(questions, [later(wait, 'answer')], { taught: known })
      expect(events).toMatchObject([{ question: 'c/two', rating: expected }])
    }
    for (const [wait, expected] of [
      [most, 4],
      [most + 1, 3],
    ] as const) {
      const questions = [second[2]!, second[0]!]
      const moves = [later(60_000, ''), later(wait, 'answer')]
      const { events } = await hold(questions, moves, { taught: known, ...waits })
      expect(events).toMatchObject([{ question: 'c/two', rating: expected }])
    }
  })
})

describe('a guess', () => {
  it('is announced where nothing was met, told of nowhere, and asked again', async () => {
    const untold = new Map([
      ['a/q1', 'new'],
      ['a/q2', 'sunk'],
    ] as const)
    const { told, events } = await hold(
      [on('a', 1), on('a', 2)],
      ['x', 'answer', 'answer', 'answer'],
      {
        taught: { first: 'guess', untold },
      },
    )
    expect(told.filter((line) => /^(show|lesson|reminder)/.test(line))).toEqual([
      'show 1/4 guess Kubernetes › Alpha a/q1',
      'show 2/4 Kubernetes › Alpha a/q2',
      'show 3/4 again Kubernetes › Alpha a/q1',
      'show 4/4 again Kubernetes › Alpha a/q2',
    ])
    expect(events).toHaveLength(4)
  })
})
