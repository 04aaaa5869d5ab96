import { type Dice, shuffle } from '../core/base/dice.ts'
import { DAY, dayOf, startOf } from '../core/base/time.ts'
import type { History } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { topicOf } from '../core/model/walk.ts'
import { domainsIn, drawExam } from '../core/quiz/exam.ts'
import { givesAway, secretsOf } from '../core/quiz/spoilers.ts'
import { ahead, type Criteria, choose, outlook } from '../core/schedule/queue.ts'
import type { Cards } from '../core/schedule/replay.ts'
import { questionsIn } from '../core/statistics/tempo.ts'
import { type Context, tell } from './context.ts'
import { followedToday } from './exams.ts'
import type { QuizOptions } from './request.ts'

/** A drill as it was asked for, with its exam looked up. */
interface Request
  extends Pick<QuizOptions, 'topic' | 'count' | 'minutes' | 'types' | 'only' | 'cram'> {
  readonly exam: Exam | undefined
}

/** What is known of the learner. */
interface Past extends Pick<History, 'reviews' | 'plan'> {
  readonly cards: Cards
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

/** A break after which a learner is welcomed back, in days. */
const BREAK = 7

export function select(
  context: Context,
  library: Library,
  all: readonly Question[],
  progress: Past,
  request: Request,
  dice: Dice,
): Selection {
  const { exam, types, count, cram } = request
  const wanted = types.length > 0 ? types : exam?.types
  const questions = wanted ? all.filter(({ type }) => wanted.includes(type)) : all
  if (exam) {
    const pool = questions.filter(({ id }) => isWished(request.only, progress.cards.has(id)))
    const drawn = drawExam(exam, pool, domainsIn(exam, library), count ?? exam.questions, dice)
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
  { reviews, cards, plan }: Past,
  { only, count, topic, types }: Request,
  limit: number,
): Question[] {
  const { world, settings, errors } = context
  const { quiz } = errors.words
  const now = world.clock()
  const today = startOf(dayOf(now, world.zone), world.zone)
  // Who names a topic or a type wants that, whatever the plan says.
  const isOpen = topic === undefined && types.length === 0
  const followed = isOpen ? followedToday(context, library, plan, all, cards) : undefined
  // Who asks for new questions, or for a number of questions, has said how many new ones are welcome.
  const isCounted = only === 'new' || count !== undefined
  const quota = followed?.quota ?? settings.new
  const begun =
    followed?.quota === undefined
      ? [...cards.values()].filter(({ first }) => first >= today).length
      : followed.begun
  const mayBegin = isCounted ? limit : Math.max(0, quota - begun)
  const open = isCounted || followed?.quota === undefined ? all : followed.open
  const scope = open.filter(({ id }) => isWished(only, cards.has(id)))
  const last = reviews.at(-1)?.at ?? now
  if (followed) tell(context, [quiz.planned(followed.exam, followed.days, followed.quota)])
  if (now - last > BREAK * DAY && outlook(scope, cards, now).due > limit)
    tell(context, [quiz.welcomeBack])
  const criteria: Criteria = {
    ...{ now, limit, fresh: mayBegin, today },
    ...wishesOf(library),
    ...(followed && { order: followed.order, alsoDue: followed.alsoDue }),
  }
  const chosen = choose(scope, cards, criteria)
  if (chosen.length > 0 || only !== undefined || all.length === 0) return chosen
  const first = followed ? ahead(followed.scope, cards, now, limit) : []
  const early = first.length > 0 ? first : ahead(all, cards, now, limit)
  if (early.length > 0)
    tell(context, [mayBegin === 0 && quota > 0 ? quiz.enoughNew(quota) : quiz.ahead])
  return early
}

/** Whether a question that was met, or was not, is among those asked for. */
const isWished = (only: Request['only'], isMet: boolean): boolean =>
  only === undefined || isMet === (only === 'due')

/** What the queue wants to know of the outline. */
export const wishesOf = ({
  outline,
  knowledge,
}: Library): Pick<Criteria, 'confused' | 'isNamed'> => ({
  confused: (topic) => knowledge(topic).confused.map(({ topic: other }) => other),
  isNamed: (question) => givesAway(topicOf(outline, question.topic).title, secretsOf(question)),
})
