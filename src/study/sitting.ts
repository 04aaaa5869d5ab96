import type { Script } from '../core/base/script.ts'
import type { Settings, Wish } from '../core/base/settings.ts'
import type { Text } from '../core/base/text.ts'
import { MINUTE } from '../core/base/time.ts'
import { examiner, kindOf } from '../core/kinds/index.ts'
import type { Answered } from '../core/log/history.ts'
import type { Question } from '../core/model/question.ts'
import { tallyExam } from '../core/quiz/exam-result.ts'
import { formOf } from '../core/quiz/forms.ts'
import { type Session, tally, toGo } from '../core/quiz/session.ts'
import { outlook } from '../core/schedule/outlook.ts'
import { tempoOf } from '../core/statistics/tempo.ts'
import { type Drill, type Ending, isInterrupted, sessionOf } from '../drill/drill.ts'
import type { LeftPaper } from '../drill/exam.ts'
import type { DrillInterface } from '../drill/interface.ts'
import { askAs } from '../drill/presentation.ts'
import type { AnswerRecord } from '../drill/record.ts'
import type { ExamResult, Summary } from '../drill/turn.ts'
import { isFailure } from '../errors.ts'
import type { World } from '../ports.ts'
import { notAway } from './askable.ts'
import { fittableIn, isFitTimely } from './fitting.ts'
import type { Here } from './holders.ts'
import { leftToOthers, type Paper } from './paper.ts'
import { awaySince, drillRecord, type RecordMeans } from './record.ts'
import { LONG } from './replay-cache.ts'
import { isOpenRequest } from './request.ts'
import { type Study, upToDate } from './study.ts'
import { answersBefore, cardsBefore, teachingOf } from './teaching.ts'

/** What is needed to hold a drill. */
interface Means extends RecordMeans, Here, Pick<World, 'zone'> {
  readonly settings: Pick<Settings, 'confidence' | 'first' | 'pause' | 'retention'>
  /** How answers of either Chinese script are compared. */
  readonly script: Script
  readonly ui: DrillInterface
  /** Whether answers are written to the log. */
  readonly isKept: boolean
  /** Whether what is new is told before it is asked, and asked again. */
  readonly teaches: boolean
  /** True when nobody reads the output any more. */
  readonly isOver: () => boolean
  /** Somebody types on a terminal, and could resume the drill. */
  readonly isTerminal: boolean
}

/** What is left at the end: a paper, if it can be resumed, or a part of a drill's time, in milliseconds. */
interface Rest {
  readonly left?: LeftPaper | undefined
  readonly unused?: number | undefined
}

/** One sitting of a drill: from its first question, or from where it stopped, to its summary. */
interface Sitting {
  readonly drill: Drill
  /** How many questions are left in a drill that is resumed; undefined for a new one. */
  readonly resumed: number | undefined
  /** Writes down that it has ended, unless something may be left to ask, and returns its summary. */
  readonly end: (ending: Ending, session: Session, rest?: Rest) => Summary
}

/** Prepares a sitting of a drill. */
export function openSitting(study: Study, paper: Paper, means: Means): Sitting {
  const { library, find } = study
  const { begun, exam, answers } = paper
  const { clock, newId, settings, script, isKept, teaches, ui, isOver } = means
  const { record, keep } = drillRecord(study, paper, isKept, means)
  const drill: Drill = {
    library,
    examiner: examiner(library.outline, script, library.questions, library.knowledge),
    ui,
    record,
    clock,
    zone: means.zone,
    seed: begun.seed,
    id: isKept ? begun.id : undefined,
    questions: formsOf(study, paper),
    find,
    teaching: teaches && !exam ? teachingOf(study, paper, settings.first) : undefined,
    away: isKept ? awayElsewhere(study, paper, record) : new Set(),
    pause: settings.pause,
    lasts: begun.minutes === undefined ? undefined : begun.minutes * MINUTE,
    tempo: tempoOf(study.history.reviews),
    confidence: settings.confidence,
    exam,
    paused: exam && paper.paused,
    isOver,
  }
  const isAnswered = (): boolean => record.answers().length > 0
  // A paper that was only opened is drawn once more.
  const isBegun = (): boolean => exam === undefined || isAnswered()
  // What was left to another drill comes back if that one does not ask it after all. An exam is over.
  const isOpen = (ending: Ending): boolean =>
    isInterrupted(ending) ||
    (ending === 'done' && exam === undefined && leftToOthers(paper, study).length > 0)
  const end: Sitting['end'] = (ending, session, { left, unused = 0 } = {}) => {
    if (left && isInterrupted(ending)) {
      const { spent, marked } = left
      const paused = { drill: begun.id, spent, ...(marked.length > 0 && { marked }) }
      unlessTaken(() => keep({ event: 'pause', id: newId(), at: clock(), ...paused }))
    }
    if (!isOpen(ending))
      unlessTaken(() => keep({ event: 'end', id: newId(), at: clock(), drill: begun.id }))
    const now = clock()
    return {
      ...tally(session),
      exam: resultOf(drill, paper, isInterrupted(ending) ? undefined : session),
      surprises: surprisesIn(drill),
      put: new Set(record.acts().map(({ question }) => question)).size,
      isKept,
      // Where nothing was answered, another drill with answers comes first.
      isResumable: isKept && isAnswered() && means.isTerminal && ending !== 'time',
      goesOn: isKept && isBegun() && isInterrupted(ending),
      fittable: isKept && !exam ? newlyFittable(study, paper, record, means) : undefined,
      ...duesAfter(
        isKept ? measured(study, record, { now, ...settings }) : undefined,
        paper,
        record,
        { now, unused: ending === 'done' ? unused : 0 },
      ),
      now,
    }
  }
  const resumed = answers.length > 0 ? toGo(sessionOf(drill)) : undefined
  return { drill, resumed, end }
}

/** So much of its time a drill must have left for it to be said: as a share, and in minutes. */
const WORTH_SAYING = { share: 0.2, minutes: 2 } as const

/**
 * A study after a sitting, as the next command will see it: its answers count in what is known of the learner's memory. In a
 * long log that is hardly another one, and takes long to find.
 */
function measured(
  study: Study,
  { cards }: AnswerRecord,
  when: { readonly now: number; readonly retention: Wish },
): Study {
  return study.log.events.length < LONG ? upToDate(study, when) : { ...study, cards }
}

/**
 * What is due when a sitting ends, and when the next question is, of those that are not put away; and the minutes that
 * it has left, if that is much, and there is something to begin in them.
 * @param study as it is after the sitting; undefined if nothing of it is kept
 */
function duesAfter(
  study: Study | undefined,
  { begun, answers }: Paper,
  record: AnswerRecord,
  { now, unused }: { readonly now: number; readonly unused: number },
): Pick<Summary, 'due' | 'next' | 'spare'> {
  if (!study) return { due: 0, next: undefined, spare: undefined }
  const acts = record.acts().filter(({ event }) => event === 'suspend')
  const put = new Set(acts.map(({ question }) => question))
  const questions = notAway(study, now).filter(({ id }) => !put.has(id))
  const { due, next, fresh } = outlook(questions, study.cards, now)
  const { minutes = 0 } = begun
  const left = Math.floor(unused / MINUTE)
  const isMuch = left >= Math.max(WORTH_SAYING.minutes, WORTH_SAYING.share * minutes)
  // What was asked in an earlier sitting had time of its own.
  const isSaid =
    isMuch &&
    fresh > 0 &&
    answers.length === 0 &&
    isOpenRequest(begun.request, study.library.outline.root)
  return { due, next, spare: isSaid ? { left, of: minutes } : undefined }
}

/** The questions that were put away since a drill began, but not in it. */
function awayElsewhere(study: Study, { begun }: Paper, record: AnswerRecord): ReadonlySet<string> {
  const own = new Set(record.acts().map(({ question }) => question))
  return new Set([...awaySince(study, begun.at)].filter((id) => !own.has(id)))
}

/** How many new answers a fit has, if this sitting made them enough to say so; else undefined. */
function newlyFittable(
  study: Study,
  paper: Paper,
  { answers }: AnswerRecord,
  { zone }: Pick<Means, 'zone'>,
): number | undefined {
  const since = (reviews: readonly Answered[]): number =>
    fittableIn({ ...study, history: { ...study.history, reviews } }, zone).since
  const now = since([...answersBefore(study, paper), ...answers()])
  return isFitTimely(since(study.history.reviews), now) ? now : undefined
}

/** Does something to the drill; what was resumed elsewhere is not this process's to end. */
function unlessTaken(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(isFailure(error) && error.code === 'drill-resumed-elsewhere')) throw error
  }
}

/** The asks of questions that were missed although the learner was sure. */
const surprisesIn = ({ record, find }: Drill): Text[] =>
  record
    .answers()
    .filter(({ sure, correct }) => sure === 3 && !correct)
    .flatMap(({ question }) => find(question)?.ask ?? [])

/**
 * The questions of a paper, each in the form it is asked in. The form stays the same for the whole
 * drill, because it follows from the answers before the drill.
 */
function formsOf(study: Study, paper: Paper): readonly Question[] {
  const { questions, exam, asWritten } = paper
  if (exam || asWritten) return questions
  const before = cardsBefore(study, paper)
  return questions.map((each) => formOf(study.library.outline, each, before.get(each.id)))
}

/**
 * The result of an exam; undefined if the drill is not an exam.
 * @param session undefined if the paper was not handed in
 */
function resultOf(
  drill: Drill,
  { exam, questions, begun }: Paper,
  session: Session | undefined,
): ExamResult | undefined {
  if (!exam) return undefined
  const drawn = questions.map((question, i) => ({ question, domain: begun.domains?.[i] ?? '' }))
  const places = new Map(questions.map(({ id }, i) => [id, i + 1]))
  const luckOf = (question: Question): number =>
    kindOf(question).luck(askAs(drill, question, places.get(question.id) ?? 0))
  return { exam, tally: session && tallyExam(exam, drawn, session.first, luckOf) }
}
