import { seededDice } from '../core/base/dice.ts'
import { MINUTE } from '../core/base/time.ts'
import { examiner } from '../core/kinds/index.ts'
import type { LogEvent } from '../core/log/event.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import { type Question, topicOfQuestion } from '../core/model/question.ts'
import { tallyExam } from '../core/quiz/exam.ts'
import { formOf } from '../core/quiz/forms.ts'
import { tally } from '../core/quiz/session.ts'
import { outlook } from '../core/schedule/queue.ts'
import { replay } from '../core/schedule/replay.ts'
import { type Drill, sessionOf } from '../drill/drill.ts'
import { hold } from '../drill/engine.ts'
import type { DrillInterface } from '../drill/interface.ts'
import { recordOf } from '../drill/record.ts'
import type { Summary } from '../drill/turn.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { jsonInterface } from '../interfaces/json.ts'
import { plainInterface } from '../interfaces/plain.ts'
import { type Context, done, openLibrary, tell, topicFor } from '../study/context.ts'
import { examNamed } from '../study/exams.ts'
import { type Progress, progressOf } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { type QuizOptions, requestKey } from '../study/request.ts'
import { type Paper, resumable } from '../study/resume.ts'
import { select } from '../study/selection.ts'
import { ownAnswers } from '../study/this-device.ts'
import { inline } from '../view/page.ts'
import { topicLines } from '../view/topic.ts'

export async function quiz(context: Context, options: QuizOptions): Promise<Exit> {
  const library = await openLibrary(context)
  const topic = await topicFor(context, library, options.topic)
  const progress = await progressOf(context, library)
  const exam = options.exam === undefined ? undefined : examNamed(library, options.exam)
  const all = questionsBelow(library, topic.id, progress.cards)
  const paper =
    resumable(context, library, progress, all, topic.id, options) ??
    newPaper(context, library, progress, all, topic.id, options, exam)
  if (paper.questions.length === 0)
    throw new Failure('nothing-to-ask', { topic: inline(context.errors, topic.title) })

  const obstacle = options.cram ? undefined : progress.journal.obstacle()
  const { words, theme } = context.errors
  if (options.cram) tell(context, [words.quiz.cramming])
  if (obstacle !== undefined)
    tell(context, [words.quiz.notKept(progress.journal.folder, obstacle)], theme.warn)
  const isKept = !options.cram && obstacle === undefined

  const ui = await chooseInterface(context, library, options)
  try {
    return await sit(context, { library, progress, paper, ui, isKept, all })
  } finally {
    ui.close()
  }
}

interface Sitting {
  readonly library: Library
  readonly progress: Progress
  readonly paper: Paper
  readonly ui: DrillInterface
  /** Whether answers leave a trace. */
  readonly isKept: boolean
  /** The questions in scope. */
  readonly all: readonly Question[]
}

/** Holds the drill from its first question, or from where it was left, to its summary. */
async function sit(context: Context, sitting: Sitting): Promise<Exit> {
  const { world, settings } = context
  const { library, progress, paper, ui, isKept, all } = sitting
  const { outline } = library
  const { journal } = progress
  const { answers, begun, exam } = paper
  // The drill itself is written with its first answer: before that there is nothing to go on with.
  let isBegun = answers.length > 0
  const keep = (...events: readonly LogEvent[]): void => {
    if (!isKept) return
    const first = !isBegun && events.some(({ event }) => event === 'review')
    journal.append(...(first ? [begun] : []), ...events)
    isBegun ||= first
  }
  const past = progress.history.reviews.filter(({ drill }) => drill !== begun.id)
  const byId = new Map(
    [...library.questions(), ...all, ...paper.questions].map((each) => [each.id, each]),
  )
  const record = recordOf({
    past,
    // What leaves no trace cannot take back what has left one.
    isOwn: isKept ? ownAnswers(progress.history, journal, world.clock()) : () => false,
    resumed: answers,
    cards: progress.cards,
    retention: settings.retention,
    outline: outline.id,
    clock: world.clock,
    newId: world.newId,
    keep,
    keepFlag: (flag) => {
      if (journal.obstacle() !== undefined) return false
      journal.append(flag)
      return true
    },
  })
  // The form holds for the whole drill, whatever its own answers make of a question.
  const before = answers.length === 0 ? progress.cards : replay(past, settings.retention)
  const questions =
    exam || paper.asWritten
      ? paper.questions
      : paper.questions.map((each) => formOf(outline, each, before.get(each.id)))
  const drill: Drill = {
    library,
    examiner: examiner(outline, await world.script()),
    ui,
    record,
    clock: world.clock,
    seed: begun.seed,
    id: isKept ? begun.id : undefined,
    isKept,
    questions,
    find: (id) => byId.get(id),
    met: new Set([...past, ...answers].map(({ question }) => topicOfQuestion(question))),
    lasts: begun.minutes === undefined ? undefined : begun.minutes * MINUTE,
    confidence: settings.confidence && !exam,
    isExam: exam !== undefined,
    isOver: world.out.isClosed,
  }
  if (answers.length > 0) ui.tell({ kind: 'resumed', left: sessionOf(drill).queue.length })
  const { ending, session } = await hold(drill)
  if (ending !== 'interrupted' && isBegun)
    keep({ event: 'end', id: world.newId(), at: world.clock(), drill: begun.id })
  const now = world.clock()
  const summary: Summary = {
    ...tally(session),
    exam: exam && {
      exam,
      ...tallyExam(
        exam,
        paper.questions.map((question, i) => ({ question, domain: begun.domains?.[i] ?? '' })),
        session.first,
      ),
    },
    surprises: record
      .answers()
      .filter(({ sure, correct }) => sure === 3 && !correct)
      .flatMap(({ question }) => byId.get(question)?.ask ?? []),
    isKept,
    isResumable: isBegun && world.input.isTerminal && !(exam && ending === 'time'),
    next: isKept ? outlook(all, record.cards, now).next : undefined,
    now,
  }
  ui.summary(summary)
  return ending === 'interrupted' ? EXIT.interrupted : done
}

function newPaper(
  context: Context,
  library: Library,
  progress: Progress,
  all: readonly Question[],
  topic: string,
  options: QuizOptions,
  exam: Exam | undefined,
): Paper {
  const { world } = context
  if (options.resume === 'always') throw new Failure('nothing-to-resume')
  const seed = options.seed ?? world.seed()
  const { questions, minutes, domains } = select(
    context,
    library,
    all,
    { ...progress.history, cards: progress.cards },
    { ...options, exam },
    seededDice(seed),
  )
  return {
    questions,
    answers: [],
    exam,
    asWritten: options.types.length > 0 || options.cram,
    begun: {
      event: 'drill',
      id: world.newId(),
      at: world.clock(),
      outline: library.outline.id,
      request: requestKey(topic, options),
      seed,
      questions: questions.map(({ id }) => id),
      device: progress.journal.device,
      pid: world.pid,
      ...(minutes !== undefined && { minutes }),
      ...(exam && { exam: exam.id }),
      ...(domains && { domains }),
    },
  }
}

async function chooseInterface(
  { world, page }: Context,
  library: Library,
  { plain, json }: QuizOptions,
): Promise<DrillInterface> {
  if (json) return jsonInterface(page, world.input, world.out.write)
  const options = {
    page,
    write: world.out.write,
    topicPage: (id: string) => topicLines(page, library, library.outline.topics.get(id)!),
  }
  const bare = plain || !world.input.isTerminal || !world.out.isTerminal
  if (bare) return plainInterface(options, world.input)
  const { promptsInterface } = await import('../interfaces/prompts.ts')
  return promptsInterface(options, await world.prompter())
}
