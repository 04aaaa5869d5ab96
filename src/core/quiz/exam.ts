import { addTo, countBy } from '../base/collections.ts'
import { type Dice, shuffle } from '../base/dice.ts'
import { hash32 } from '../base/hash.ts'
import type { Exam } from '../model/exam.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import { boardOf, type PaperQuestion } from './seats.ts'

/** A question has the exam domains of its topic. An exam may have any name, even `constructor`. */
export const domainsIn =
  (exam: Pick<Exam, 'id'>, library: Pick<Library, 'knowledge'>) =>
  ({ topic }: Question): readonly string[] => {
    const { exams } = library.knowledge(topic)
    return Object.hasOwn(exams, exam.id) ? (exams[exam.id] ?? []) : []
  }

type DomainsOf = (question: Question) => readonly string[]

/** How a paper is drawn. */
interface Draw {
  /**
   * The names of a question's domains in this exam; questions on one fact have the same domains.
   */
  readonly domainsOf: DomainsOf
  /** How many to draw, a whole number; the result has fewer if there are not enough. */
  readonly count: number
  readonly dice: Dice
  /** Which questions are wanted rather than others: the lowest class first. All are equal without it. */
  readonly classOf?: (question: Question) => number
}

/**
 * Draws an exam's paper, in random order: each domain gets as many questions as its weight says
 * (largest remainders). If a domain has too few, the others share the rest by their weights; a
 * question that belongs to several domains counts for the one that needs it. A second question on
 * the same fact is drawn only if nothing else is left. Within a domain the topics take turns.
 * Questions of a lower class come first, as far as the weights of the domains allow.
 * @param questions those that may be asked: the caller has chosen their types and scope
 */
export function drawExam(
  exam: Pick<Exam, 'domains'>,
  questions: readonly Question[],
  { domainsOf, count, dice, classOf = () => 0 }: Draw,
): PaperQuestion[] {
  const board = boardOf(exam, domainsOf, count)
  const classes = [...new Set(questions.map(classOf))].sort((a, b) => a - b)
  const shuffled = shuffle(questions, dice)
  const sorted = classes.flatMap((wanted) => shuffled.filter((each) => classOf(each) === wanted))
  for (const [turn, layer] of byTurnOfFact(sorted).entries()) {
    // Wishes never change the shares of the domains, so what is left after them follows as usual.
    if (turn === 0)
      for (const wanted of classes)
        board.seat(
          layer.filter((each) => classOf(each) === wanted),
          'by-weight',
        )
    board.seat(turn === 0 ? [] : layer, 'to-the-last')
  }
  return shuffle(board.drawn(), dice)
}

/** What a reserved paper is drawn from. */
interface Reserve {
  readonly domainsOf: DomainsOf
  /** The outline's id: each outline has another paper. */
  readonly outline: string
  /** Whether the learner has answered that question before. */
  readonly isMet: (id: string) => boolean
}

/**
 * The paper of an exam that drills leave alone until it has been sat, so that it measures knowledge
 * and not memory of the deck: as many unmet questions as the exam has, by the weights of its
 * domains, at most one on each fact. A fact's only question is never in it: drills can still teach
 * every fact. The draw depends neither on the time nor on what else is met: each question has its
 * own place in the order.
 * @param questions all written questions of the outline
 */
export function reservedPaper(
  exam: Pick<Exam, 'id' | 'domains' | 'questions' | 'types'>,
  questions: readonly Question[],
  { domainsOf, outline, isMet }: Reserve,
): Question[] {
  const onFact = countBy(questions, ({ fact }) => fact)
  const place = (id: string): number => hash32(`${outline} ${exam.id} ${id}`)
  const pool = questions
    .filter(({ fact }) => fact !== undefined && (onFact.get(fact) ?? 0) > 1)
    .filter(({ id, type }) => exam.types.includes(type) && !isMet(id))
    .map((question) => ({ question, at: place(question.id) }))
    .sort((a, b) => a.at - b.at || (a.question.id < b.question.id ? -1 : 1))
    .map(({ question }) => question)
  const board = boardOf(exam, domainsOf, exam.questions)
  board.seat(byTurnOfFact(pool)[0] ?? [], 'by-weight')
  return board.drawn().map(({ question }) => question)
}

/** The first question of every fact, then the second of every fact, and so on. */
function byTurnOfFact(questions: readonly Question[]): Question[][] {
  const turns = new Map<string, number>()
  const layers = new Map<number, Question[]>()
  for (const question of questions) {
    if (question.fact === undefined) {
      addTo(layers, 0, question)
      continue
    }
    const turn = turns.get(question.fact) ?? 0
    turns.set(question.fact, turn + 1)
    addTo(layers, turn, question)
  }
  // A fact's second question comes after its first, because the layers are in order.
  return [...layers.values()]
}
