import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Begun, LogEvent } from '../../src/core/log/event.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import { type Failure, isFailure } from '../../src/errors.ts'
import type { Journal } from '../../src/ports.ts'
import { openLog } from '../../src/study/log.ts'
import { paperFor } from '../../src/study/new-drill.ts'
import type { Paper } from '../../src/study/paper.ts'
import type { DrillRequest } from '../../src/study/request.ts'
import { studyOf } from '../../src/study/study.ts'
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
    const study = studyOf(library, topicOf(library.outline, 'k'), log, 0.9)
    const only = study.questions.filter(({ id }) => !id.includes('~'))
    const { paper } = paperFor(
      { ...study, questions: only },
      { ...REQUEST, ...who.wants },
      {
        ...{ clock: () => NOON + 9, zone: () => 0, process: { pid: who.pid }, isKept: true },
        liveness: ({ pid }) => (pid >= 100 ? 'running' : 'gone'),
        ...{ seed: () => who.pid, newId: () => `${who.pid}-${++ids}` },
        settings: { minutes: 10, new: 99, retention: 0.9 },
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
      { numRuns: Number(process.env['K8SMAP_FUZZ'] ?? 300) },
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
      { numRuns: Number(process.env['K8SMAP_FUZZ'] ?? 100) },
    ))
})
