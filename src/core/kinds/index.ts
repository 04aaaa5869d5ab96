import { addTo, lazy, once } from '../base/collections.ts'
import type { Dice } from '../base/dice.ts'
import { withoutArticle } from '../base/english.ts'
import { asWritten, type Script } from '../base/script.ts'
import { type Text, wordings } from '../base/text.ts'
import { NOTHING_KNOWN } from '../model/library.ts'
import { fold, foldedNames } from '../model/names.ts'
import type { Question, QuestionOf, QuestionType } from '../model/question.ts'
import { isSharedPart } from '../model/short-names.ts'
import type { Flashcard, Knowledge, Outline, Topic } from '../model/topic.ts'
import { choice } from './choice.ts'
import { cloze } from './cloze.ts'
import {
  type Asked,
  type Graded,
  inOwnWords,
  type Kind,
  LONGEST_ANSWER,
  type Names,
} from './kind.ts'
import { list } from './list.ts'
import { match } from './match.ts'
import { haveVerbForms } from './noted-forms.ts'
import { wrongOf } from './options.ts'
import { order } from './order.ts'
import { several } from './several.ts'
import { tellApart } from './tell-apart.ts'
import { type Background, backgroundOf, saidWordsIn } from './told.ts'
import { typed } from './typed.ts'

/**
 * Every kind of question. A type without a kind, or a kind without one of its parts, does not
 * compile.
 */
export const KINDS = {
  choice,
  several,
  'tell-apart': tellApart,
  typed,
  cloze,
  order,
  list,
  match,
} satisfies { readonly [T in QuestionType]: Kind<QuestionOf<T>> }

type AnyKind = (typeof KINDS)[QuestionType]

/** The code of an answer in the wrong form: it is not graded, and the question is asked again. */
export type Unreadable = Extract<ReturnType<AnyKind['grade']>, string>
type Grading = Graded | Unreadable

/** A hint that comes from a kind. */
export type KindHint = ReturnType<AnyKind['hints']>[number]

/** Everything about the question's type. */
export const kindOf = ({ type }: Pick<Question, 'type'>): Kind<Question, Unreadable, KindHint> =>
  // Each kind accepts only its own questions, and it is given no others.
  KINDS[type] as unknown as Kind<Question, Unreadable, KindHint>

/** In which order kinds are tried for a card: to recall is worth more than to recognise. */
const BY_EASE = Object.entries(
  KINDS as unknown as Readonly<Record<QuestionType, Kind<Question>>>,
).sort(([, a], [, b]) => b.ease - a.ease)

/** The questions that a card makes, without the parts that all questions have; empty if none. */
export function ofCard(
  card: Flashcard,
  others: () => readonly Flashcard[],
): ReadonlyArray<Partial<Question>> {
  for (const [type, kind] of BY_EASE) {
    const parts = kind.ofCard?.(card, others) ?? []
    if (parts.length > 0) return parts.map((each) => ({ type, ...each }) as Partial<Question>)
  }
  return []
}

/** Asks and grades every type of question. */
export interface Examiner {
  readonly ask: (question: Question, dice: Dice) => Asked
  readonly grade: (asked: Asked, answer: string) => Grading
}

/**
 * An examiner that knows an outline's names, so that the right name of another topic is never taken
 * for a typing mistake.
 * @param script how Chinese of either script is compared
 * @param questions of the outline: what answers another one of a topic, or is a wrong option there, is no remark
 */
export function examiner(
  outline: Outline,
  script: Script = asWritten,
  questions: () => readonly Question[] = () => [],
  knowledge: (topic: string) => Knowledge = () => NOTHING_KNOWN,
): Examiner {
  // Made when the first doubtful answer comes: a drill's first question should not wait for it.
  const named = lazy(() => topicsByName(outline))
  const words = lazy(() => new Set([...outline.topics.values()].flatMap(foldedNames)))
  const used = lazy(() => wordsUsed(questions()))
  const isWord = (word: string): boolean => used().has(word)
  const isName = (word: string): boolean => words().has(word)
  const answers = lazy(() => answersByTopic(questions(), script))
  const isElse = (word: string, topic: string, answered: readonly string[]): boolean => {
    const topics = named().get(word) ?? []
    return (
      topics.length > 0 &&
      !topics.some(({ id, keys }) => id === topic || answered.some((each) => keys.includes(each)))
    )
  }
  const isAnswer = (word: string, topic: string): boolean =>
    answers().get(topic)?.has(word) === true
  const hasVerbs = lazy(() => haveVerbForms([...titlesOf(outline), ...answersTyped(questions())]))
  const said = once((topic: string) =>
    saidWordsIn(
      [
        ...saidOf(knowledge(topic)),
        ...questions()
          .filter((each) => each.topic === topic)
          .flatMap(({ ask, explain }) => [ask, explain]),
      ].flatMap(wordings),
      script,
    ),
  )
  const about = once((topic: string) => saidWordsIn(wordings(knowledge(topic).summary), script))
  const told = (question: Question): Background =>
    backgroundOf(
      {
        asks: wordings(question.ask),
        accepted: 'accepted' in question ? question.accepted : [],
        fact: () =>
          knowledge(question.topic)
            .facts.filter(({ id }) => id === question.fact)
            .flatMap(({ text }) => wordings(text)),
        explains: wordings(question.explain),
        shown: question.material?.lines ?? [],
        about: () => about(question.topic),
        far: () => said(question.topic),
      },
      script,
    )
  const isShared = (name: string, topic: string): boolean => isSharedPart(outline, name, topic)
  const names: Names = { isName, isElse, isShared, isAnswer, isWord, hasVerbs, told, script }
  return {
    ask: (question, dice) => ({
      question,
      options: [],
      left: [],
      ...kindOf(question).ask(question, dice),
    }),
    grade: (asked, answer) => {
      const kind = kindOf(asked.question)
      if (answer.trim().length <= LONGEST_ANSWER) return kind.grade(asked, answer, names)
      // To compare it would take long, so the beginning of it is kept and counts as wrong.
      const empty = kind.grade(asked, '', names)
      return typeof empty === 'string' ? empty : { ...empty, given: inOwnWords(answer) }
    },
  }
}

/** All that is said of a topic. */
const saidOf = ({ summary, facts, confused }: Knowledge): Text[] => [
  summary,
  ...facts.map(({ text }) => text),
  ...confused.map(({ tell }) => tell),
]

const titlesOf = ({ topics }: Outline): string[] =>
  [...topics.values()].flatMap(({ title }) => wordings(title))

const answersTyped = (questions: readonly Question[]): string[] =>
  questions.flatMap((each) => ('accepted' in each ? wordings(each.answer) : []))

/** The topics that each folded name means. */
function topicsByName({ topics }: Outline): Map<string, Topic[]> {
  const named = new Map<string, Topic[]>()
  for (const topic of topics.values()) for (const key of topic.keys) addTo(named, key, topic)
  return named
}

/** The words of Latin letters that questions have in what they ask, offer and explain, in lower case. */
function wordsUsed(questions: readonly Question[]): Set<string> {
  const used = new Set<string>()
  const add = (text: Text): void => {
    for (const words of wordings(text))
      for (const [word] of words.matchAll(/[A-Za-z]{5,}/g)) used.add(word.toLowerCase())
  }
  for (const question of questions) {
    add(question.ask)
    add(question.explain)
    if (!('options' in question)) continue
    for (const { text } of question.options) add(text)
  }
  return used
}

/** What the questions of each topic have for answers and for wrong options, folded. */
function answersByTopic(questions: readonly Question[], script: Script): Map<string, Set<string>> {
  const answers = new Map<string, Set<string>>()
  for (const question of questions) {
    const wrong =
      'options' in question ? wrongOf(question).flatMap(({ text }) => wordings(text)) : []
    const known = answers.get(question.topic) ?? new Set()
    for (const words of [...wrong, ...kindOf(question).secrets(question)])
      known.add(fold(withoutArticle(script(words))))
    answers.set(question.topic, known)
  }
  return answers
}
