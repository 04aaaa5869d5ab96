import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Begun, Hold, LogEvent, Review } from '../../src/core/log/event.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import { RETURNS, sessionAfter } from '../../src/core/quiz/session.ts'
import { type Failure, isFailure } from '../../src/errors.ts'
import type { Journal } from '../../src/ports.ts'
import { openLog } from '../../src/study/log.ts'
import { paperFor } from '../../src/study/new-drill.ts'
import type { Paper } from '../../src/study/paper.ts'
import type { DrillRequest } from '../../src/study/request.ts'
import { studyOf } from '../../src/study/study.ts'
import { runs } from '../support/fuzz.ts'
import { choice, idsOf, NOON } from '../support/questions.ts'
import { begun, libraryWith, review } from '../support/studies.ts'

/** A process that wants a drill, and what the file has answered it so far. */
interface Process {
  readonly pid: number
  readonly wants: Partial<DrillRequest>
  readonly replies: unknown[]
  outcome: Paper | Failure | undefined
}

/** The process is to wait until it is its turn again. */
class Pause extends Error {}

const REQUEST: DrillRequest = {
  ...{ topic: undefined, count: undefined, minutes: undefined, types: [], only: undefined },
  ...{ cram: false, exam: undefined, resume: 'if-interrupted', seed: undefined },
}

/**
 * Processes that share a file: each step is one read or write of one of them. A process that comes
 * to its next one is stopped, and started again with all the replies that it had.
 */
class Shared {
  readonly file: LogEvent[]
  readonly processes: readonly Process[]
  readonly questions: ReturnType<typeof choice>[]

  constructor(questions: number, before: readonly LogEvent[], wants: Process['wants'][]) {
    this.questions = Array.from({ length: questions }, (_, i) => choice(`a/${i + 1}`))
    this.file = [...before]
    this.processes = wants.map((each, i) => ({
      ...{ pid: 100 + i, wants: each, replies: [], outcome: undefined },
    }))
  }

  /** Lets a process make one step; false if it has ended. */
  step(who: Process): boolean {
    if (who.outcome) return false
    let next = 0
    let hasStepped = false
    const reply = <T>(ask: () => T): T => {
      if (next === who.replies.length) {
        if (hasStepped) throw new Pause()
        hasStepped = true
        who.replies.push(ask())
      }
      return who.replies[next++] as T
    }
    try {
      who.outcome = this.run(who, reply)
    } catch (error) {
      if (isFailure(error)) who.outcome = error
      else if (!(error instanceof Pause)) throw error
    }
    return true
  }

  private run(who: Process, reply: <T>(ask: () => T) => T): Paper {
    let known = 0
    let ids = 0
    const journal: Journal = {
      ...{ folder: '/log', device: 'here', state: () => '', obstacle: () => undefined },
      read: () => {
        const events = reply(() => [...this.file])
        known = events.length
        return { events, skipped: [] }
      },
      readFrom: () => ({ events: [], skipped: [] }),
      append: (...events) => reply(() => this.file.push(...events)),
      news: () => {
        const from = known
        const news = reply(() => this.file.slice(from))
        known += news.length
        return news
      },
    }
    const log = openLog(journal, NOON + 9)
    const library = libraryWith({ questions: this.questions })
    const study = studyOf(library, topicOf(library.outline, 'k'), log, { retention: 0.9 })
    const only = study.questions.filter(({ id }) => !id.includes('~'))
    const { paper } = paperFor(
      { ...study, questions: only },
      { ...REQUEST, ...who.wants },
      {
        ...{ clock: () => NOON + 9, zone: () => 0, process: { pid: who.pid }, isKept: true },
        liveness: ({ pid }) => (pid >= 100 ? 'running' : 'gone'),
        ...{ seed: () => who.pid, newId: () => `${who.pid}-${++ids}` },
        settings: { minutes: 10, new: 99, retention: 0.9, day: 0 },
      },
    )
    return paper
  }

  /** Lets all processes end, in the order of these turns, and then one after the other. */
  runAll(turns: readonly number[]): void {
    for (const turn of turns) this.step(this.processes[turn % this.processes.length] as Process)
    for (const each of this.processes) while (this.step(each));
  }

  /** The questions that a process has still to ask. */
  asked({ outcome }: Process): string[] {
    if (!outcome || 'code' in outcome) return []
    const answered = new Set(outcome.answers.map(({ question }) => question))
    return idsOf(outcome.questions).filter((id) => !answered.has(id))
  }

  /** What must be true of any end. */
  check(): void {
    const papers = this.processes.flatMap(({ outcome }) =>
      outcome && !('code' in outcome) ? [outcome] : [],
    )
    const drills = papers.map((paper) => paper.begun.id)
    expect(new Set(drills).size, 'one holder a drill').toBe(drills.length)
    const asked = this.processes.flatMap((each) => this.asked(each))
    expect(new Set(asked).size, 'no question twice').toBe(asked.length)
    // Each stands in the file with its claim, which nobody took back.
    const undone = new Set(this.file.flatMap((each) => (each.event === 'undo' ? [each.of] : [])))
    for (const { claim } of papers)
      expect(this.file.some(({ id }) => id === claim) && !undone.has(claim)).toBe(true)
    // A claim that is taken back a moment later counts: it was there when others looked.
    const held = new Set(this.file.flatMap((each) => ('questions' in each ? each.questions : [])))
    for (const { outcome, wants } of this.processes)
      if (isFailure(outcome)) {
        // Who asks to resume means the latest drill with questions left, which another process then
        // has, or all of whose questions others ask.
        if (wants.resume === 'always')
          expect(['drill-open', 'nothing-to-resume']).toContain(outcome.code)
        else
          expect([outcome.code, held.size], 'nobody is left without a drill').toEqual([
            'drill-open',
            this.questions.length,
          ])
      }
    expect(papers.length).toBeGreaterThan(0)
  }
}

/** A drill that was interrupted after its first answer. */
const OLD = [
  begun('old', { pid: 1, request: '["k",5,null,[],null,null,null]', order: 1 }),
  review('a/1', { drill: 'old', order: 2 }),
]
const WANTS = {
  fresh: { count: 5, resume: 'never' },
  same: { count: 5 },
  other: { count: 3 },
  resume: { resume: 'always' },
} satisfies Record<string, Partial<DrillRequest>>
type Want = keyof typeof WANTS
const ALL = Object.keys(WANTS) as Want[]

/** All orders of a number of turns of two. */
const turnsOfTwo = (length: number): number[][] =>
  Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (__, i) => (bits >> i) & 1),
  )

describe('two processes that want a drill at the same time', () => {
  const pairs = ALL.flatMap((one, i) => ALL.slice(i).map((two) => [one, two] as const))

  it.each(pairs)('%s and %s never share one, whoever is faster', (one, two) => {
    for (const turns of turnsOfTwo(6)) {
      const shared = new Shared(8, OLD, [WANTS[one], WANTS[two]])
      shared.runAll(turns)
      shared.check()
    }
  })

  it('have drills of other questions, as many as are wanted', () => {
    for (const turns of turnsOfTwo(6)) {
      const shared = new Shared(10, [], [WANTS.fresh, WANTS.fresh])
      shared.runAll(turns)
      shared.check()
      expect(shared.processes.map((each) => shared.asked(each).length)).toEqual([5, 5])
    }
  })

  it('have one drill where there is but one, and the other is told who has it', () => {
    for (const turns of turnsOfTwo(6)) {
      const shared = new Shared(5, [], [WANTS.fresh, WANTS.fresh])
      shared.runAll(turns)
      shared.check()
      const lost = shared.processes.flatMap(({ outcome }) => (isFailure(outcome) ? [outcome] : []))
      const [has] = shared.processes.filter(({ outcome }) => !isFailure(outcome))
      expect(lost.map(({ code, args }) => [code, args])).toEqual([
        ['drill-open', { pid: has?.pid }],
      ])
    }
  })
})

describe('a drill that is resumed', () => {
  it('asks what was left to a drill whose process took it back meanwhile', () => {
    // The second began without knowing of the first, saw it a moment later, and took its own back.
    const questions = ['a/1', 'a/2', 'a/3']
    const [old] = OLD
    const missed = review('a/1', { drill: 'old', order: 2, correct: false, rating: 1 })
    const blink = begun('blink', { pid: 101, questions, order: 3 })
    const shared = new Shared(3, [{ ...old, questions } as Begun, missed, blink], [WANTS.same])
    const [who] = shared.processes as [Process]
    shared.step(who)
    shared.file.push({ event: 'undo', id: 'u', at: NOON + 9, of: 'blink', order: 4 })
    shared.runAll([])
    expect(idsOf((who.outcome as Paper).questions)).toEqual(questions)
  })
})

describe('a drill whose only question left is one that was missed', () => {
  const [old, answer] = OLD as [Begun, Review]
  const missed = { ...answer, correct: false, rating: 1 } as const
  const before = [{ ...old, questions: ['a/1'] }, missed]

  it('has one holder; the other process is told who that is, or has a drill of something else', () => {
    const ends = new Set<string>()
    for (const turns of turnsOfTwo(6))
      for (const questions of [1, 2]) {
        const shared = new Shared(questions, before, [WANTS.same, WANTS.same])
        shared.runAll(turns)
        const outcomes = shared.processes.map(({ outcome }) => outcome as Paper | Failure)
        const papers = outcomes.flatMap((each) => ('code' in each ? [] : [each]))
        const [holder, ...others] = papers.filter(({ begun: { id } }) => id === 'old')
        expect(others).toEqual([])
        expect([idsOf(holder?.questions ?? []), idsOf(holder?.answers ?? [])]).toEqual([
          ['a/1'],
          [missed.id],
        ])
        const has = shared.processes.find(({ outcome }) => outcome === holder)
        const other = outcomes.find((each) => each !== holder)
        if (questions === 1)
          expect(other).toMatchObject({ code: 'drill-open', args: { pid: has?.pid } })
        else expect(idsOf((other as Paper).questions)).toEqual(['a/2'])
        shared.check()
        ends.add(String(has?.pid))
      }
    // Both were the faster one in some order.
    expect([...ends].sort()).toEqual(['100', '101'])
  })
})

describe('what is written between reading the log and claiming a drill', () => {
  const late = { at: NOON + 5, order: 9 }
  const [, given] = OLD as [Begun, Review]
  const elsewhere = review('a/9', { drill: 'far', order: 3 })
  const far = begun('far', { pid: 1, questions: ['a/9'], request: 'r', order: 2 })

  /** A process that resumes the old drill, where these events come after it has read the log. */
  const meanwhile = (...events: LogEvent[]) => inLog([...OLD, far, elsewhere], events)

  /** The same, with what is in the log before. */
  function inLog(before: readonly LogEvent[], events: readonly LogEvent[]) {
    const shared = new Shared(8, before, [WANTS.same])
    const [who] = shared.processes as [Process]
    shared.step(who)
    shared.file.push(...events)
    const from = shared.file.length
    shared.runAll([])
    const written = shared.file.slice(from)
    const undone = written.flatMap((each) => (each.event === 'undo' ? [each.of] : []))
    const claims = written.filter(({ event }) => event === 'hold' || event === 'drill')
    return {
      paper: who.outcome as Paper,
      left: shared.asked(who),
      claims: claims.length,
      // All claims but the last one are taken back, and nothing else is.
      inForce: claims.filter(({ id }) => !undone.includes(id)).map(({ id }) => id),
      undone: undone.length,
    }
  }

  it('is nothing, mostly: the drill goes on where it was', () => {
    const { paper, left, claims, inForce, undone } = meanwhile()
    expect([paper.begun.id, left, claims, inForce, undone]).toEqual([
      ...['old', ['a/2', 'a/3'], 1, [paper.claim], 0],
    ])
  })

  it.each<[string, LogEvent, readonly string[]]>([
    ['an answer in this drill', review('a/2', { ...late, drill: 'old' }), ['a/3']],
    [
      'an answer to one of its questions in another drill',
      review('a/3', { ...late, drill: 'x' }),
      ['a/2'],
    ],
    ['an answer without a drill', review('a/2', late), ['a/3']],
    [
      'that an answer was taken back',
      { event: 'undo', id: 'u', of: given.id, ...late },
      ['a/1', 'a/2', 'a/3'],
    ],
  ])('may be %s: what is left is looked up again', (_, event, wanted) => {
    const { paper, left, claims, inForce, undone } = meanwhile(event)
    expect([paper.begun.id, left]).toEqual(['old', wanted])
    expect([claims, inForce, undone]).toEqual([2, [paper.claim], 1])
  })

  it('may be an answer in this drill to what was left to another one', () => {
    // Another process asks the third question, and the one before had asked it, too.
    const other = begun('other', { pid: 150, questions: ['a/3'], request: 'r', order: 3 })
    const ran = inLog([...OLD, other], [review('a/3', { ...late, drill: 'old' })])
    expect(ran.paper.answers.map(({ question }) => question)).toEqual(['a/1', 'a/3'])
    expect([ran.left, ran.claims, ran.inForce]).toEqual([['a/2'], 2, [ran.paper.claim]])
  })

  it('may be that an answer was wrong after all: its question comes back', () => {
    const amend = { correct: false, rating: 1 } as const
    const ran = meanwhile({ event: 'amend', id: 'm', review: given.id, ...amend, ...late })
    expect(ran.paper.answers).toEqual([{ ...given, ...amend, overruled: true }])
    expect(idsOf(sessionAfter(ran.paper.questions, ran.paper.answers, RETURNS).queue)).toEqual([
      ...['a/2', 'a/3', 'a/1'],
    ])
    expect([ran.claims, ran.inForce, ran.undone]).toEqual([2, [ran.paper.claim], 1])
  })

  it('may be the end of the drill: then a new one begins', () => {
    const { paper, claims, inForce, undone } = meanwhile({
      event: 'end',
      id: 'e',
      drill: 'old',
      ...late,
    })
    expect(paper.begun).toMatchObject({ event: 'drill', pid: 100 })
    expect(paper.answers).toEqual([])
    expect([claims, inForce, undone]).toEqual([2, [paper.claim], 1])
  })

  it.each<[string, LogEvent]>([
    [
      'a word on another answer',
      { event: 'amend', id: 'm', review: elsewhere.id, sure: 1, ...late },
    ],
    ['that another answer was taken back', { event: 'undo', id: 'u', of: elsewhere.id, ...late }],
    ['an answer to another question', review('a/8', { ...late, drill: 'far' })],
    ['the end of another drill', { event: 'end', id: 'e', drill: 'far', ...late }],
    ['that another drill was taken back', { event: 'undo', id: 'u', of: 'far', ...late }],
    ['a flag', { event: 'flag', id: 'f', outline: 'drawn', question: 'a/2', reason: 'x', ...late }],
  ])('may be %s, which changes nothing', (_, event) => {
    const { paper, left, claims, inForce, undone } = meanwhile(event)
    expect([paper.begun.id, left]).toEqual(['old', ['a/2', 'a/3']])
    expect([claims, inForce, undone]).toEqual([1, [paper.claim], 0])
  })
})

describe('a claim that another process has taken over before the news of it is read', () => {
  it.each<[string, Partial<DrillRequest>, string]>([
    ['of a drill that is resumed', WANTS.same, 'hold'],
    ['of a new drill', WANTS.fresh, 'drill'],
  ])('%s is not taken back by the one who lost it', (_, wants, kind) => {
    const shared = new Shared(20, OLD, [wants])
    const [who] = shared.processes as [Process]
    shared.step(who)
    shared.step(who)
    const claim = shared.file.at(-1) as Begun | Hold
    expect([claim.event, claim.pid]).toEqual([kind, 100])
    const drill = claim.event === 'drill' ? claim.id : claim.drill
    shared.file.push({
      ...{ event: 'hold', id: 'theirs', at: NOON + 9, order: 90, drill, from: claim.id },
      ...{ device: 'there', pid: 7 },
    })
    shared.runAll([])
    const undone = shared.file.flatMap((each) => (each.event === 'undo' ? [each.of] : []))
    expect(undone).not.toContain(claim.id)
    expect(undone).not.toContain('theirs')
    // It has a drill of its own instead.
    expect((who.outcome as Paper).begun.id).not.toBe(drill)
    expect((who.outcome as Paper).begun.pid).toBe(100)
  })
})

describe('several processes that want a drill at the same time', () => {
  it('never share one, in any order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ALL), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 3, max: 14 }),
        fc.array(fc.nat(11), { maxLength: 40 }),
        fc.boolean(),
        (wants, questions, turns, hasOld) => {
          fc.pre(hasOld || !wants.includes('resume'))
          const shared = new Shared(
            questions,
            hasOld ? OLD : [],
            wants.map((each) => WANTS[each]),
          )
          shared.runAll(turns)
          shared.check()
        },
      ),
      runs(300),
    ))

  it('all have one where there are questions enough', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Want>('fresh', 'same', 'other'), { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(11), { maxLength: 40 }),
        (wants, turns) => {
          const shared = new Shared(
            3 + 5 * wants.length,
            OLD,
            wants.map((each) => WANTS[each]),
          )
          shared.runAll(turns)
          shared.check()
          expect(shared.processes.map(({ outcome }) => isFailure(outcome))).toEqual(
            wants.map(() => false),
          )
        },
      ),
      runs(),
    ))
})
