import { type Dice, shuffle } from '../core/dice.ts'
import type { Exam } from '../core/outline/exam.ts'
import type { Library } from '../core/outline/library.ts'
import { topicOf } from '../core/outline/walk.ts'
import type { Answered } from '../core/progress/history.ts'
import type { Cards } from '../core/progress/replay.ts'
import { givesAway, secretsOf } from '../core/quiz/conceal.ts'
import { domainsIn, drawExam } from '../core/quiz/exam.ts'
import type { Question } from '../core/quiz/question.ts'
import { ahead, choose, outlook, type Wish } from '../core/schedule/queue.ts'
import { wordings } from '../core/text.ts'
import { DAY, dayOf, MINUTE, startOf } from '../core/time.ts'
import { type Context, tell } from './context.ts'
import type { QuizOptions } from './request.ts'

/** A drill as it was asked for, with its exam looked up. */
interface Request extends Pick<QuizOptions, 'count' | 'minutes' | 'types' | 'only' | 'cram'> {
  readonly exam: Exam | undefined
}

export interface Selection {
  readonly questions: readonly Question[]
  /** Minutes the drill may last. */
  readonly minutes: number | undefined
  /** The exam's domain each question counts for. */
  readonly domains?: readonly string[]
}

/** Questions a drill has when neither a count nor the time bounds it. */
const CRAMMED = 10

/** Milliseconds a question takes somebody who has not answered any yet, its feedback read. Ours. */
const USUAL_PACE = 24_000

/** Milliseconds to read the feedback, and the answers looked at to know how fast a learner is. Ours. */
const READING = 6_000
const LATEST = 50

/** A break after which a learner is welcomed back, in days. */
const BREAK = 7

export function select(
  context: Context,
  library: Library,
  all: readonly Question[],
  progress: { readonly reviews: readonly Answered[]; readonly cards: Cards },
  request: Request,
  dice: Dice,
): Selection {
  const { exam, types, count, cram } = request
  const wanted = types.length > 0 ? types : exam?.types
  const questions = wanted ? all.filter(({ type }) => wanted.includes(type)) : all
  if (exam) {
    const drawn = drawExam(exam, questions, domainsIn(exam, library), count ?? exam.questions, dice)
    return {
      questions: drawn.map(({ question }) => question),
      domains: drawn.map(({ domain }) => domain),
      minutes: request.minutes ?? exam.minutes,
    }
  }
  const minutes = request.minutes ?? (count === undefined ? context.settings.minutes : undefined)
  const limit = count ?? questionsIn(minutes ?? 0, progress.reviews)
  return cram
    ? {
        questions: shuffle(questions, dice).slice(0, count ?? (request.minutes ? limit : CRAMMED)),
        minutes: request.minutes,
      }
    : { questions: scheduled(context, library, questions, progress, request, limit), minutes }
}

/** What the schedule asks for; where that is nothing, and nothing special was asked for, what comes ahead of time. */
function scheduled(
  context: Context,
  library: Library,
  all: readonly Question[],
  { reviews, cards }: { readonly reviews: readonly Answered[]; readonly cards: Cards },
  { only, count }: Request,
  limit: number,
): Question[] {
  const { world, settings, errors } = context
  const { quiz } = errors.words
  const scope =
    only === undefined ? all : all.filter(({ id }) => cards.has(id) === (only === 'due'))
  const now = world.clock()
  const today = startOf(dayOf(now, world.zone), world.zone)
  const begun = [...cards.values()].filter(({ first }) => first >= today).length
  // Who asks for new questions, or for a number of questions, has said how many new ones are welcome.
  const mayBegin = only === 'new' || count !== undefined ? limit : Math.max(0, settings.new - begun)
  const last = reviews.at(-1)?.at ?? now
  if (now - last > BREAK * DAY && outlook(scope, cards, now).due > limit)
    tell(context, [quiz.welcomeBack])
  const wish: Wish = { now, limit, fresh: mayBegin, today, ...wishesOf(library) }
  const chosen = choose(scope, cards, wish)
  if (chosen.length > 0 || only !== undefined || all.length === 0) return chosen
  tell(context, [mayBegin === 0 ? quiz.enoughNew(settings.new) : quiz.ahead])
  return ahead(all, cards, now, limit)
}

/** What the queue wants to know of the outline. */
export const wishesOf = ({ outline, knowledge }: Library): Pick<Wish, 'confused' | 'isNamed'> => ({
  confused: (topic) => knowledge(topic).confused.map(({ topic: other }) => other),
  isNamed: (question) =>
    wordings(topicOf(outline, question.topic).title).some((words) =>
      givesAway(words, secretsOf(question)),
    ),
})

/** How many questions fit in that many minutes, at the learner's own pace. */
function questionsIn(minutes: number, reviews: readonly Answered[]): number {
  const times = reviews
    .slice(-LATEST)
    .map(({ took }) => took)
    .sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)]
  // A few answers say little, and a script's say nothing of a person.
  const pace =
    median === undefined || times.length < 10
      ? USUAL_PACE
      : Math.max(median + READING, USUAL_PACE / 2)
  return Math.max(5, Math.round((minutes * MINUTE) / pace))
}
