import type { Asked, Graded } from '../core/kinds/kind.ts'
import type { Domain, Exam } from '../core/model/exam.ts'
import { ONCE, type Session, sessionAfter } from '../core/quiz/session.ts'
import { pathOf } from '../core/quiz/spoilers.ts'
import { type Drill, type Ending, fateOf, heldFrom, isInterrupted } from './drill.ts'
import { answersOn, graded } from './exam-answers.ts'
import type { ExamCommand, ExamPage, ShownInExam } from './exam-interface.ts'
import {
  isOverview,
  isQuestion,
  openIn,
  type PaperState,
  paperAfter,
  paperOf,
  type Step,
} from './exam-paper.ts'
import { flagReasonIn } from './flag-reason.ts'
import { grade, isAnswer } from './grading.ts'
import { predictedBy, reviewOf } from './keep.ts'
import { askAs, widerNote } from './presentation.ts'
import { type Timer, timerOf } from './timer.ts'

/**
 * Holds an exam: the learner moves freely on its paper and may change every answer until it is
 * handed in, or its time is over. Each answer is on disk before the next question is shown; a changed
 * one takes the earlier one back. Nothing is said about right or wrong before the end.
 */
export async function sitExam(drill: Drill): Promise<Sat & { readonly session: Session }> {
  const { ending, left } = await sit(drill)
  if (!isInterrupted(ending)) review(drill)
  const answers = [...answersOn(drill).values()]
  const session = sessionAfter(drill.questions, answers, ONCE)
  return { ending, session, ...(left && { left }) }
}

/** How a paper was left: the milliseconds that are used, and the numbers of the questions that are marked. */
export interface LeftPaper {
  readonly spent: number
  readonly marked: readonly number[]
}

/** How a sitting ended; nothing is left if only the first page was read. */
interface Sat {
  readonly ending: Ending
  readonly left?: LeftPaper
}

/** The domain that is practised; undefined if the exam has all the domains that the outline gives it. */
function practisedIn(
  { id, domains }: Exam,
  { library }: Pick<Drill, 'library'>,
): Domain | undefined {
  const whole = library.exams().find((each) => each.id === id)
  return whole && whole.domains.length > domains.length ? domains[0] : undefined
}

/** An exam while it is sat. */
interface Sitting {
  readonly drill: Drill
  readonly timer: Timer
  paper: PaperState
  /** What is on screen, and since when. */
  page: ExamPage | undefined
  since: number
  /** Milliseconds that were spent on each question, by its number. */
  readonly spent: Map<number, number>
}

async function sit(drill: Drill): Promise<Sat> {
  const { ui, questions, exam, paused } = drill
  const answered = answersOn(drill)
  if (exam) {
    const left = timerOf(drill).left()
    const opening = {
      ...{ exam, questions: questions.length, answered: answered.size, left },
      domain: practisedIn(exam, drill),
    }
    const reply = await ui.exam.open(opening)
    if (reply.kind !== 'text') return { ending: reply.kind === 'end' ? 'cut-off' : 'interrupted' }
  }
  const timer = timerOf(drill)
  const sitting: Sitting = {
    drill,
    timer,
    paper: paperOf(questions.length, new Set(answered.keys()), paused?.marked),
    page: undefined,
    since: timer.now(),
    spent: new Map([...answered].map(([n, { took }]) => [n, took])),
  }
  const ending = await turns(sitting)
  const { paper } = sitting
  return { ending, left: { spent: timer.spent(), marked: [...paper.marked] } }
}

/** Turns, until the paper is handed in, or is over. */
async function turns(sitting: Sitting): Promise<Ending> {
  const { drill, timer } = sitting
  for (;;) {
    if (sitting.paper.isHandedIn) return 'done'
    if (drill.isOver()) return 'cut-off'
    if (timer.isOver()) {
      drill.ui.tell({ kind: 'time-over' })
      return 'time'
    }
    const ending = await turn(sitting)
    if (ending) return ending
  }
}

/** Shows where the learner is, reads one line or key, and does what it says. */
async function turn(sitting: Sitting): Promise<Ending | undefined> {
  const { drill, timer } = sitting
  const { ui } = drill
  sitting.page ??= show(sitting)
  const { page } = sitting
  const reply = await ui.exam.read(page, timer.left)
  // What comes when the time is over does not count.
  if (reply.kind === 'late' || (reply.kind === 'text' && timer.isOver())) return undefined
  if (reply.kind === 'interrupt') return 'interrupted'
  if (reply.kind === 'end') return openIn(sitting.paper).length === 0 ? 'done' : 'cut-off'
  const isReply = page.kind === 'question' && isAnswer(page.shown.asked, reply.text)
  const command = isReply ? undefined : ui.exam.command(reply.text, page)
  if (command === 'unknown') ui.tell({ kind: 'unknown-command' })
  else if (command) await follow(sitting, command, page)
  else if (page.kind === 'question') answer(sitting, page.shown, reply.text)
  return undefined
}

async function follow(sitting: Sitting, command: ExamCommand, page: ExamPage): Promise<void> {
  const { drill, paper } = sitting
  const { ui } = drill
  switch (command.kind) {
    case 'help':
      return ui.exam.tell({ kind: 'help' })
    case 'wider':
      return page.kind === 'question'
        ? ui.tell(widerNote(page.shown.asked))
        : ui.exam.tell({ kind: 'not-here' })
    case 'flag':
      return page.kind === 'question'
        ? flag(sitting, page.shown)
        : ui.exam.tell({ kind: 'not-here' })
    case 'goto':
      if (!isQuestion(paper, command.n)) return ui.exam.tell({ kind: 'no-question', of: paper.of })
      return step(sitting, command)
    case 'mark': {
      if (page.kind !== 'question') return ui.exam.tell({ kind: 'not-here' })
      sitting.paper = paperAfter(paper, command)
      const { n } = page.shown
      return ui.exam.tell({ kind: 'marked', n, isMarked: sitting.paper.marked.has(n) })
    }
    default:
      return step(sitting, command)
  }
}

async function flag(
  { drill: { ui, record }, timer }: Sitting,
  { asked: { question } }: ShownInExam,
): Promise<void> {
  const reply = await ui.readReason({ ask: question.ask, isLast: false, within: timer.left() })
  const { words } = flagReasonIn(reply)
  if (words === '') return
  const isKept = record.flag(question.id, words)
  ui.tell(isKept ? { kind: 'flagged', ask: question.ask } : { kind: 'not-flagged' })
}

/** Goes on to what is shown next; the time until now was spent on the question on screen. */
function step(sitting: Sitting, by: Step): void {
  const { paper, spent, timer } = sitting
  if (!isOverview(paper)) spent.set(paper.at, spentOnPage(sitting))
  sitting.paper = paperAfter(paper, by)
  sitting.page = undefined
  sitting.since = timer.now()
}

/** Milliseconds that were spent on the question on screen, all visits together. */
const spentOnPage = ({ paper, spent, since, timer }: Sitting): number =>
  (spent.get(paper.at) ?? 0) + Math.max(0, timer.now() - since)

function show({ drill, paper, timer }: Sitting): ExamPage {
  const page = pageOf(drill, paper, timer)
  drill.ui.exam.show(page)
  return page
}

function pageOf(drill: Drill, paper: PaperState, timer: Timer): ExamPage {
  const { at, of, answered, marked, isWarned } = paper
  const left = timer.left()
  if (isOverview(paper)) {
    const numbers = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b)
    const overview = { answered: numbers(answered), marked: numbers(marked), open: openIn(paper) }
    return { kind: 'overview', overview: { of, ...overview, left, isWarning: isWarned } }
  }
  return {
    kind: 'question',
    shown: { ...shownAs(drill, at, left), isMarked: marked.has(at) },
  }
}

/** A question by its number, with its answer so far. */
function shownAs(drill: Drill, n: number, left: number | undefined): Omit<ShownInExam, 'isMarked'> {
  const { questions, library } = drill
  const question = questions[n - 1] as (typeof questions)[number]
  const asked = askAs(drill, question, n)
  const said = answersOn(drill).get(n)
  return {
    ...{ asked, n, of: questions.length, again: false, isGuess: false, left },
    path: pathOf(library.outline, question),
    given: said && graded(drill, asked, said.given).given,
  }
}

/** Takes an answer, or reports that its form is not readable. */
function answer(sitting: Sitting, shown: ShownInExam, given: string): void {
  const { drill } = sitting
  const { asked } = shown
  const result = grade(drill, asked, given)
  if (!result) return
  keep(sitting, asked, result)
  drill.ui.exam.tell({ kind: 'answered', shown: { ...shown, given: result.given } })
  step(sitting, { kind: 'answered' })
}

/** Writes an answer down; one that was given before is taken back. */
function keep(sitting: Sitting, asked: Asked, result: Graded): void {
  const { drill, paper } = sitting
  const { record, clock, id } = drill
  const before = answersOn(drill).get(paper.at)
  if (before?.given === result.given.en && before.correct === result.correct) return
  const at = clock()
  const took = spentOnPage(sitting)
  const predicted = before
    ? // An answer that is taken back was no reason to remember it better.
      before.predicted
    : predictedBy(record.cards.get(asked.question.id), at)
  record.answer(reviewOf(asked, result, { took, predicted, drill: id }), before)
}

/** Shows the feedback of the whole paper after its end, in its order. */
function review(drill: Drill): void {
  const held = heldFrom(drill)
  drill.ui.review(
    [...answersOn(drill)].map(([n, said]) => {
      const { given: _, ...shown } = shownAs(drill, n, undefined)
      const outcome = { ...graded(drill, shown.asked, said.given), correct: said.correct }
      return [
        shown,
        { graded: outcome, ...fateOf(held, said), wasSure: false, isWaited: false },
      ] as const
    }),
  )
}
