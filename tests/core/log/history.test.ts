import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedQuestion, sourcesOf, topicIn } from '../../../src/core/log/adoptions.ts'
import type {
  Adoption,
  Amendment,
  Begun,
  Hold,
  LogEvent,
  Plan,
  Reset,
} from '../../../src/core/log/event.ts'
import { answered, historyOf } from '../../../src/core/log/history.ts'
import { answer, NOON } from '../../support/questions.ts'

let ids = 0
const happened = () => ({ id: `e${ids++}`, at: NOON })
const amend = (review: string, said: Partial<Amendment>): Amendment => ({
  ...{ event: 'amend', ...happened(), review },
  ...said,
})
const undo = (of: string): LogEvent => ({ event: 'undo', ...happened(), of })
const flag = (id: string, outline = 'o'): LogEvent => ({
  ...{ event: 'flag', id, at: NOON, outline, question: 'a/1', reason: 'hm' },
})
const begun = (id: string, outline = 'o'): Begun => ({
  ...{ event: 'drill', id, at: NOON, outline, request: '', seed: 1 },
  ...{ questions: ['a/1'], device: 'here', pid: 1 },
})
const end = (drill: string): LogEvent => ({ event: 'end', ...happened(), drill })
const plan = (id: string, more: Partial<Plan> = {}): Plan => ({
  ...{ event: 'plan', id, at: NOON, outline: 'o', exam: 'KCNA', date: '2027-03-01' },
  ...more,
})
const NOTHING = {
  reviews: [],
  flags: [],
  drills: [],
  plan: undefined,
  acts: [],
  known: new Map(),
  away: new Map(),
  placed: undefined,
  fits: [],
  takenBack: new Map(),
  setAside: new Map(),
  sources: new Set(['o']),
}

describe('the history of an outline', () => {
  const one = answer('a/1', 0, true, { id: 'one' })
  const two = answer('a/2', 1, false, { id: 'two' })

  it('of no events is empty', () => expect(historyOf([], { outline: 'o' })).toEqual(NOTHING))

  it('holds what happened in it, in order, and nothing of another', () => {
    const other = answer('a/1', 0, true, { outline: 'p' })
    expect(
      historyOf(
        [
          ...[one, other, two, flag('f1'), flag('f2', 'p'), begun('d1'), begun('d2', 'p')],
          ...[plan('p1'), plan('p2', { outline: 'p' })],
        ],
        { outline: 'o' },
      ),
    ).toEqual({
      ...NOTHING,
      ...{ reviews: [one, two], flags: [flag('f1')] },
      ...{ drills: [{ ...begun('d1'), ended: false, claims: [begun('d1')] }], plan: plan('p1') },
      ...{ acts: [], setAside: new Map(), sources: new Set(['o']) },
    })
  })

  it('leaves out what was taken back, whenever that was said', () =>
    expect(
      historyOf(
        [
          ...[undo('two'), one, two, flag('f1'), flag('f2'), begun('d1'), plan('p1')],
          ...[undo('f1'), undo('d1'), undo('p1'), undo('never')],
        ],
        { outline: 'o' },
      ),
    ).toEqual({
      ...NOTHING,
      ...{ reviews: [one], flags: [flag('f2')], takenBack: new Map([['a/2', undo('two').at]]) },
    }))

  it('knows which drills came to an end', () =>
    expect(
      historyOf([begun('d1'), begun('d2'), end('d1'), end('d3')], { outline: 'o' }).drills,
    ).toEqual([
      { ...begun('d1'), ended: true, claims: [begun('d1')] },
      { ...begun('d2'), ended: false, claims: [begun('d2')] },
    ]))

  it('follows the latest plan, and none where the latest was given up', () => {
    const { exam: _, date: __, ...given } = plan('p3')
    expect(historyOf([plan('p1'), plan('p2', { exam: 'CKA' })], { outline: 'o' }).plan).toEqual(
      plan('p2', { exam: 'CKA' }),
    )
    expect(historyOf([plan('p1'), given], { outline: 'o' }).plan).toBeUndefined()
    expect(historyOf([given, plan('p1')], { outline: 'o' }).plan).toEqual(plan('p1'))
    expect(historyOf([plan('p1'), given, undo('p3')], { outline: 'o' }).plan).toEqual(plan('p1'))
  })

  it('holds the learner’s latest word on a review, each part by itself', () => {
    const said = [
      amend('two', { sure: 1 }),
      amend('two', { correct: true, rating: 3 }),
      amend('two', { sure: 3 }),
      amend('two', { rating: 4 }),
      amend('never', { correct: false }),
    ]
    expect(historyOf([one, two, ...said], { outline: 'o' }).reviews).toEqual([
      one,
      { ...two, sure: 3, correct: true, rating: 4, overruled: true },
    ])
    const more = [amend('two', { correct: false, rating: 1 }), amend('one', { sure: 2 })]
    expect(historyOf([one, two, ...said, ...more], { outline: 'o' }).reviews).toEqual([
      { ...one, sure: 2 },
      { ...two, sure: 3, correct: false, rating: 1 },
    ])
  })
})

describe('a review with a word on it', () => {
  const missed = answer('a/1', 0, false, { id: 'x', sure: 2 })

  it.each<[string, Parameters<typeof answered>[1], object]>([
    ['none', undefined, missed],
    ['an empty one', {}, missed],
    ['how sure', { sure: 3 }, { ...missed, sure: 3 }],
    ['right after all', { correct: true }, { ...missed, correct: true, overruled: true }],
    [
      'right after all, and graded',
      { correct: true, rating: 2 },
      { ...missed, correct: true, rating: 2, overruled: true },
    ],
    ['the same again', { correct: false, rating: 1 }, missed],
    ['another grade only', { rating: 2 }, { ...missed, rating: 2 }],
  ])('%s', (_, word, wanted) => expect(answered(missed, word)).toStrictEqual(wanted))
})

const hold = (id: string, drill: string, more: Partial<Hold> = {}): Hold => ({
  ...{ event: 'hold', id, at: NOON, drill, from: drill, device: 'here', pid: 2 },
  ...more,
})
const drillsOf = (events: readonly LogEvent[]) =>
  historyOf(events, { outline: 'o' }).drills.map(({ ended, claims }) => [
    ended,
    claims.map(({ id }) => id).join(' '),
  ])

describe('who holds a drill of the log', () => {
  it.each<[string, readonly LogEvent[], boolean, string]>([
    ['the one that began it', [], false, 'd'],
    ['nobody after its end', [end('d')], true, 'd'],
    ['the one that resumed it', [hold('h', 'd')], false, 'd h'],
    ['the one that resumed it after its end', [end('d'), hold('h', 'd')], false, 'd h'],
    ['nobody after it was resumed and ended', [end('d'), hold('h', 'd'), end('d')], true, 'd h'],
    ['not the one that took its claim back', [hold('h', 'd'), undo('h')], false, 'd'],
    [
      'nobody where a claim on an ended drill was taken back',
      [end('d'), hold('h', 'd'), undo('h')],
      true,
      'd',
    ],
    [
      'nobody where an end was written under a clock that went back',
      [{ ...end('d'), order: 3 } as LogEvent, hold('h', 'd', { order: 2 })],
      true,
      'd h',
    ],
    [
      'the last in the order of writing',
      [hold('i', 'd', { order: 3 }), hold('h', 'd', { order: 2 })],
      false,
      'd h i',
    ],
    ['nobody else where another drill is resumed', [hold('h', 'e'), end('e')], false, 'd'],
  ])('is %s', (_, events, ended, claims) =>
    expect(drillsOf([begun('d'), ...events])).toEqual([[ended, claims]]),
  )

  it('is nobody where the drill itself was taken back', () =>
    expect(drillsOf([begun('d'), hold('h', 'd'), undo('d')])).toEqual([]))
})

const reset = (id: string, topics?: readonly string[], outline = 'o'): Reset => ({
  ...{ event: 'reset', id, at: NOON, outline, device: 'd' },
  ...(topics && { topics }),
})
const adopt = (
  id: string,
  outline: string,
  from: string,
  topics?: Adoption['topics'],
): Adoption => ({
  ...{ event: 'adopt', id, at: NOON, outline, from, device: 'd' },
  ...(topics && { topics }),
})
const given = (id: string, question: string, outline = 'o') =>
  answer(question, 0, true, { id, outline })
/** The answers that count, by their questions; what is in force; how many were set aside. */
const learned = (events: readonly LogEvent[], heirs?: ReadonlyMap<string, string>) => {
  const { reviews, flags, acts, setAside } = historyOf(events, {
    outline: 'o',
    ...(heirs && { heirs }),
  })
  return {
    reviews: reviews.map(({ id, question }) => `${id} ${question}`).join(', '),
    acts: acts.map(({ id }) => id).join(' '),
    setAside: Object.fromEntries(setAside),
    ...(flags.length > 0 && { flags: flags.map(({ question }) => question) }),
  }
}

describe('a reset', () => {
  const [one, two, three] = [given('1', 'a/1'), given('2', 'b/1'), given('3', 'a/2')]

  it.each<[string, readonly LogEvent[], object]>([
    [
      'of the outline sets all before it aside',
      [one, two, reset('r'), three],
      {
        ...{ reviews: '3 a/2', acts: 'r', setAside: { r: 2 } },
      },
    ],
    [
      'of a topic sets its answers aside',
      [one, two, reset('r', ['a']), three],
      {
        ...{ reviews: '2 b/1, 3 a/2', acts: 'r', setAside: { r: 1 } },
      },
    ],
    [
      'of topics that were never asked sets nothing aside',
      [one, reset('r', ['c']), two],
      {
        ...{ reviews: '1 a/1, 2 b/1', acts: 'r', setAside: {} },
      },
    ],
    [
      'of no topics sets nothing aside',
      [one, reset('r', [])],
      {
        ...{ reviews: '1 a/1', acts: 'r', setAside: {} },
      },
    ],
    [
      'that was taken back sets nothing aside',
      [one, reset('r'), undo('r'), two],
      {
        ...{ reviews: '1 a/1, 2 b/1', acts: '', setAside: {} },
      },
    ],
    [
      'of another outline is none',
      [one, reset('r', undefined, 'p')],
      {
        ...{ reviews: '1 a/1', acts: '', setAside: {} },
      },
    ],
    [
      'counts what it has set aside itself, not one before it',
      [one, reset('r'), two, reset('s'), three, reset('t', ['a'])],
      {
        ...{ reviews: '', acts: 'r s t', setAside: { r: 1, s: 1, t: 1 } },
      },
    ],
    [
      'of the outline before one of a topic counts what it has set aside',
      [one, reset('r'), reset('s', ['a'])],
      {
        ...{ reviews: '', acts: 'r s', setAside: { r: 1 } },
      },
    ],
    [
      'of a topic before one of the outline counts what it has set aside',
      [one, two, reset('r', ['a']), reset('s')],
      {
        ...{ reviews: '', acts: 'r s', setAside: { r: 1, s: 1 } },
      },
    ],
  ])('%s', (_, events, wanted) => expect(learned(events)).toEqual(wanted))

  it('leaves an answer aside that was taken back, and counts it nowhere', () =>
    expect(learned([one, undo('1'), reset('r')])).toEqual({
      ...{ reviews: '', acts: 'r', setAside: {} },
    }))

  it('sets answers aside under the ids of today, whatever the id was then', () => {
    const heirs = new Map([['old', 'a']])
    const events = [
      given('1', 'old/1'),
      given('2', 'a/2'),
      reset('r', ['old']),
      given('3', 'old/3'),
    ]
    expect(learned(events, heirs)).toEqual({
      ...{ reviews: '3 a/3', acts: 'r', setAside: { r: 2 } },
    })
  })
})

describe('an adoption', () => {
  it.each<[string, readonly LogEvent[], object]>([
    [
      'counts what was answered before it',
      [given('1', 'a/1', 'p'), given('2', 'a/1'), adopt('x', 'o', 'p'), given('3', 'a/1', 'p')],
      { reviews: '1 a/1, 2 a/1', acts: 'x', setAside: {} },
    ],
    [
      'counts it under the ids of here',
      [given('1', 'a/1', 'p'), given('2', 'c/1', 'p'), adopt('x', 'o', 'p', [['a', 'b']])],
      { reviews: '1 b/1, 2 c/1', acts: 'x', setAside: {} },
    ],
    [
      'that was taken back counts nothing',
      [given('1', 'a/1', 'p'), adopt('x', 'o', 'p'), undo('x')],
      { reviews: '', acts: '', setAside: {} },
    ],
    [
      'of another outline is none',
      [given('1', 'a/1', 'o'), adopt('x', 'p', 'o')],
      {
        ...{ reviews: '1 a/1', acts: '', setAside: {} },
      },
    ],
    [
      'counts flags and resets too, and neither plans nor drills',
      [
        ...[flag('f', 'p'), plan('q', { outline: 'p' }), begun('d', 'p')],
        ...[given('1', 'a/1', 'p'), reset('r', undefined, 'p'), adopt('x', 'o', 'p')],
      ],
      { reviews: '', acts: 'x', setAside: { r: 1 }, flags: ['a/1'] },
    ],
    [
      'is set aside by a reset of the other outline before it, and by none after it',
      [
        ...[given('1', 'a/1', 'p'), reset('r', undefined, 'p'), given('2', 'a/2', 'p')],
        ...[adopt('x', 'o', 'p'), reset('s', undefined, 'p')],
      ],
      { reviews: '2 a/2', acts: 'x', setAside: { r: 1 } },
    ],
    [
      'is not set aside by a reset of this outline before it',
      [given('1', 'a/1', 'p'), reset('r'), adopt('x', 'o', 'p')],
      { reviews: '1 a/1', acts: 'r x', setAside: {} },
    ],
    [
      'of an adopted outline is set aside by what adopted it first',
      [
        ...[given('1', 'a/1', 'q'), adopt('x', 'p', 'q'), reset('r', ['a'], 'p')],
        ...[given('2', 'b/1', 'q'), adopt('y', 'o', 'p')],
      ],
      { reviews: '', acts: 'y', setAside: { r: 1 } },
    ],
    [
      'is set aside by a reset after it',
      [given('1', 'a/1', 'p'), adopt('x', 'o', 'p'), reset('r')],
      { reviews: '', acts: 'x r', setAside: { r: 1 } },
    ],
  ])('%s', (_, events, wanted) => expect(learned(events)).toEqual(wanted))

  it('keeps what was said of an answer', () => {
    const missed = answer('a/1', 0, false, { id: '1', outline: 'p' })
    const events = [missed, amend('1', { sure: 3 }), adopt('x', 'o', 'p', [['a', 'b']])]
    expect(historyOf(events, { outline: 'o' }).reviews).toEqual([
      { ...missed, question: 'b/1', sure: 3 },
    ])
  })

  it('follows the heirs of its topics', () =>
    expect(
      learned([given('1', 'a/1', 'p'), adopt('x', 'o', 'p', [['a', 'b']])], new Map([['b', 'c']])),
    ).toEqual({ reviews: '1 c/1', acts: 'x', setAside: {} }))
})

describe('any history', () => {
  /** The same said without any cleverness: for each answer, what became of it. */
  function naive(events: readonly LogEvent[]) {
    const undone = new Set(events.flatMap((each) => (each.event === 'undo' ? [each.of] : [])))
    const acts = events.map((each, at) => ({ each, at })).filter(({ each }) => !undone.has(each.id))
    /** The ways from an outline to the one here: where each is cut, and its topics. */
    const ways = (from: string, at: number, seen: readonly string[]): Map<string, string>[] => {
      if (from === 'o') return [new Map()]
      return acts
        .filter((act) => act.at > at && act.each.event === 'adopt' && act.each.from === from)
        .sort((a, b) => b.at - a.at)
        .flatMap(({ each, at: then }) => {
          if (each.event !== 'adopt' || seen.includes(each.id)) return []
          return ways(each.outline, then, [...seen, each.id]).map((further) => {
            const all = new Map(further)
            for (const [old, here] of each.topics ?? []) all.set(old, further.get(here) ?? here)
            return all
          })
        })
    }
    const reviews: string[] = []
    const setAside: Record<string, number> = {}
    for (const { each, at } of acts) {
      if (each.event !== 'review') continue
      if (ways(each.outline, at, []).length === 0) continue
      const topics = sourcesOf(events, 'o', undone).get(each.outline)?.topics ?? new Map()
      const question = movedQuestion(each.question, topics)
      const topic = topicIn(question)
      const sources = sourcesOf(events, 'o', undone)
      /** Whose answer it is at a time: an outline's, until that was adopted by the next one. */
      const holderAt = (then: number, of: string = each.outline): string => {
        const until = sources.get(of)?.until ?? 0
        const adoption = events[until]
        return then < until || adoption?.event !== 'adopt' ? of : holderAt(then, adoption.outline)
      }
      const by = acts.find(
        ({ each: act, at: then }) =>
          then > at &&
          act.event === 'reset' &&
          act.outline === holderAt(then) &&
          (!act.topics ||
            act.topics
              .map((name) => sources.get(act.outline)?.topics.get(name) ?? name)
              .includes(topic)),
      )
      if (by) setAside[by.each.id] = (setAside[by.each.id] ?? 0) + 1
      else reviews.push(`${each.id} ${question}`)
    }
    return { reviews: reviews.join(', '), setAside }
  }
  const topic = fc.constantFrom('a', 'b', 'c')
  const outline = fc.constantFrom('o', 'o', 'p', 'q')
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('review'), topic, outline }) },
    fc.record({
      kind: fc.constant('reset'),
      topics: fc.option(fc.array(topic, { maxLength: 2 })),
      outline,
    }),
    fc.record({
      kind: fc.constant('adopt'),
      outline,
      from: outline,
      topics: fc.option(fc.array(fc.tuple(topic, topic), { maxLength: 2 })),
    }),
    fc.record({ kind: fc.constant('undo'), of: fc.nat(24) }),
  )
  const history = fc.array(act, { maxLength: 24 }).map((acts) =>
    acts.map((each, i): LogEvent => {
      const id = `e${i}`
      if ('of' in each) return { event: 'undo', id, at: NOON, of: `e${each.of}` }
      if ('from' in each) return adopt(id, each.outline, each.from, each.topics ?? undefined)
      if ('topics' in each) return reset(id, each.topics ?? undefined, each.outline)
      return given(id, `${each.topic}/1`, each.outline)
    }),
  )

  it('of answers, resets, adoptions and undos is as it is said', () =>
    fc.assert(
      fc.property(history, (events) => {
        const { reviews, setAside } = learned(events)
        expect({ reviews, setAside }).toEqual(naive(events))
      }),
      { numRuns: 1_000 },
    ))

  it('is as before once all resets and adoptions are taken back', () =>
    fc.assert(
      fc.property(history, (events) => {
        const acts = events.filter(({ event }) => event === 'reset' || event === 'adopt')
        const all = [...events, ...acts.map(({ id }) => undo(id))]
        const without = events.filter((each) => !acts.includes(each))
        expect(learned(all)).toEqual(learned(without))
      }),
      { numRuns: 300 },
    ))
})
