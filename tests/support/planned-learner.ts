import { seededDice } from '../../src/core/base/dice.ts'
import { DAY } from '../../src/core/base/time.ts'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import type { Library } from '../../src/core/model/library.ts'
import type { Question } from '../../src/core/model/question.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import { closing, current, sessionAfter } from '../../src/core/quiz/session.ts'
import { countedIn } from '../../src/core/schedule/forecast.ts'
import { type Memory, PUBLISHED, recall, remember, withDue } from '../../src/core/schedule/fsrs.ts'
import { scopeOf } from '../../src/core/schedule/plan.ts'
import { isSunk } from '../../src/core/schedule/sunk.ts'
import { plannedBy, reservedIn } from '../../src/study/exams.ts'
import { openLog } from '../../src/study/log.ts'
import { type Expected, expectedOf } from '../../src/study/planning.ts'
import { select } from '../../src/study/selection.ts'
import { type Study, studyOf } from '../../src/study/study.ts'
import { fakeJournal } from './studies.ts'
import { NOW } from './world.ts'

/** What a question takes this learner, and what reading a new fact takes, in milliseconds. */
const TEMPO = 30_000
const TELLING = 10_000
/** The chance to answer what was just told. */
const TOLD = 0.6
const SETTINGS = { minutes: 10, new: 20, retention: 0.9, day: 0 }
const zone = (): number => 0

/** A learner who follows a plan: one drill a day, with a memory that is FSRS's, but faster or slower. */
interface PlannedLearner {
  readonly library: Library
  readonly exam: string
  readonly date: string
  readonly minutes: number
  /** By what FSRS's stabilities are multiplied in this learner's memory. */
  readonly factor: number
  readonly seed: number
}

/** What a plan said half way, and what became of it. */
export interface Kept {
  readonly told: Expected
  readonly before: Expected
  /** The true recall on the exam's day of what the forecast counts, weighted by domain. */
  readonly truth: number
  /** On each day: new questions announced, and given. */
  readonly announced: ReadonlyArray<readonly [announced: number | undefined, given: number]>
  readonly minutes: readonly number[]
}

/** Follows a plan to its end. */
export function followed({ library, factor, seed, ...wished }: PlannedLearner): Kept {
  const dice = seededDice(seed)
  const outline = library.outline.id
  const plan: LogEvent = { event: 'plan', id: 'p', at: NOW, outline, ...wished }
  const events: LogEvent[] = [plan]
  const memories = new Map<string, Memory>()
  const aim = { retention: 0.9, model: { ...PUBLISHED, factor } }
  const chance = (id: string, now: number, told: boolean): number => {
    const memory = memories.get(id)
    const known = memory ? recall(withDue(memory, aim), now) : 0
    return Math.max(known, told ? TOLD : 0)
  }
  const studyAt = (): Study => {
    const log = openLog(fakeJournal({ events }).journal, Number.POSITIVE_INFINITY)
    return studyOf(library, topicOf(library.outline, library.outline.root), log, { retention: 0.9 })
  }
  const plannedAt = (study: Study, now: number) => {
    const planned = plannedBy(library, study.history.plan, { now, zone, retention: 0.9 })
    if (!planned) throw new Error('no plan')
    return planned
  }
  const expectedAt = (now: number): Expected => {
    const study = studyAt()
    return expectedOf(study, plannedAt(study, now), { now, zone, minutes: wished.minutes })
  }
  const { days, examAt } = plannedAt(studyAt(), NOW)
  const announced: Array<readonly [number | undefined, number]> = []
  const minutes: number[] = []
  let told: Expected | undefined
  const before = expectedAt(NOW)
  for (let day = 0; day < days; day++) {
    const begin = NOW + day * DAY
    let now = begin
    if (day === Math.floor(days / 2)) told = expectedAt(now)
    const study = studyAt()
    const selection = select(
      study,
      {
        ...{ topic: undefined, count: undefined, minutes: undefined, types: [], only: undefined },
        ...{ cram: false, exam: undefined, missed: undefined, key: '' },
      },
      { clock: () => begin, zone, dice, settings: SETTINGS },
    )
    const note = selection.notes.find(({ kind }) => kind === 'planned')
    const drill = selection.questions
    announced.push([
      note?.kind === 'planned' ? note.begins : undefined,
      drill.filter(({ id }) => !study.cards.has(id)).length,
    ])
    const isLearned = ({ id }: Question): boolean => {
      const card = study.cards.get(id)
      return !card || isSunk(card, begin)
    }
    const again = new Set(drill.filter(isLearned).map(({ id }) => id))
    const answers: Review[] = []
    const end = begin + (selection.minutes ?? 0) * 60_000
    for (;;) {
      const session = sessionAfter(drill, answers, { isOnce: false, again, away: new Set() })
      const isClosing = end - now <= session.returning * TEMPO
      const next = current(isClosing ? closing(session) : session)
      if (!next) break
      const { question } = next
      const isTold = again.has(question.id) && !next.again
      now += TEMPO + (isTold ? TELLING : 0)
      const right = next.again || dice() < chance(question.id, now, isTold)
      const review: Review = {
        ...{ event: 'review', id: `r${events.length}`, at: now, outline, question: question.id },
        ...{
          rating: right ? 3 : 1,
          correct: right,
          given: '',
          took: TEMPO - 6000,
          drill: `d${day}`,
        },
      }
      answers.push(review)
      events.push(review)
      memories.set(question.id, remember(memories.get(question.id), review))
    }
    minutes.push((now - begin) / 60_000)
  }
  // What the forecast of the last day counts, as this learner knows it.
  const study = studyAt()
  const last = plannedAt(study, examAt)
  const { forecast } = expectedOf(study, { ...last, days: 0 }, { now: examAt, zone, minutes: 1 })
  // Drills leave the first mock exam's paper alone, and it is not sat here: a plan counts the others.
  const reserved = reservedIn(study)
  const asked = study.questions.filter(({ id }) => !reserved.has(id))
  const counted = countedIn(scopeOf(last, asked, study.cards), study.cards)
  const share = (name: string): number => {
    const own = (question: Question): boolean => last.domainsOf(question).includes(name)
    return (
      counted.filter(own).reduce((sum, { id }) => sum + chance(id, examAt, false), 0) /
      Math.max(1, counted.filter(own).length)
    )
  }
  const weighed = forecast.domains.filter((each) => each.recall !== undefined)
  const weight = weighed.reduce((sum, { domain }) => sum + domain.weight, 0)
  const truth =
    weighed.reduce((sum, { domain }) => sum + domain.weight * share(domain.name), 0) / weight
  return { told: told as Expected, before, truth, announced, minutes }
}
