import { wordings } from '../base/text.ts'
import { readFlag, readString, readStrings, readText } from '../document/fields.ts'
import { fold, properNames } from '../model/names.ts'
import type { CommonParts, TypedQuestion } from '../model/question.ts'
import type { Topic } from '../model/topic.ts'
import { isSignedAlike } from './card-answer.ts'
import {
  type Asked,
  type Graded,
  inOwnWords,
  type Kind,
  type KindSource,
  type Names,
} from './kind.ts'
import { lettersOf } from './letters.ts'
import { isRightFor } from './noted-answer.ts'
import { checkStem } from './stem.ts'

/** What the kinds with a typed answer share. */
export const typedAnswer = {
  keys: {
    answer: { optional: true },
    also: { optional: true },
    names: { optional: true },
    exact: { optional: true },
  },
  read,
  ask: () => ({}),
  grade,
  secrets: ({ accepted }) => [...accepted],
  isOneThing: true,
  answerName: ({ answer }) => answer,
  hints: ({ question }) => [lettersOf([question.answer])],
  // Nobody guesses words.
  luck: () => 0,
  typing: ({ question }) => question.answer.en.length,
  memory: 'recall',
  chances: { guess: 0.03, slip: 0.12 },
  picksOne: false,
  takes: ({ accepted }, line) => accepted.includes(line),
} satisfies Omit<Kind<TypedQuestion>, 'ease'>

function read(source: KindSource): Omit<TypedQuestion, keyof CommonParts | 'type'> | undefined {
  const { field, needed, topics, report } = source
  const names = field('names')
  const named = names && topics.get(readString(names, report) ?? '')
  if (names && !named) {
    report('unknown-topic', names.at, { topic: readString(names, report) ?? '' })
    return undefined
  }
  const answerNode = named ? undefined : needed('answer')
  const answer = named ? named.title : answerNode && readText(answerNode, report)
  if (!answer) return undefined
  const alsoNode = field('also')
  const accepted = [
    ...wordings(answer),
    ...(alsoNode ? readStrings(alsoNode, report) : []),
    ...(named ? unsaidNames(named, source) : []),
  ]
  checkStem(source, answer)
  const exactNode = field('exact')
  const isExact = exactNode !== undefined && readFlag(exactNode, report)
  return { answer, accepted: [...new Set(accepted)], ...(isExact && { exact: true }) }
}

/** A topic's names. A name that the ask itself contains cannot be the answer, so it is left out. */
function unsaidNames(topic: Topic, { ask }: KindSource): string[] {
  const stem = wordings(ask).map(fold)
  return properNames(topic).filter((name) => !stem.some((said) => said.includes(fold(name))))
}

function grade(
  { question }: Asked<TypedQuestion>,
  answer: string,
  { isName, isElse, isShared, isAnswer, isWord, hasVerbs, told, script }: Names,
): Graded {
  const { accepted } = question
  // The right name of something else is not a typing mistake.
  const isOneOfThem = (name: string): boolean =>
    accepted.some((each) => fold(script(each)) === name)
  const answers = wordings(question.answer).map((each) => fold(script(each)))
  const isOther = (name: string): boolean =>
    isElse(name, question.topic, answers) && !isOneOfThem(name)
  const asks = wordings(question.ask)
  const isDoubtful =
    question.origin === 'generated' &&
    isShared(answer, question.topic) &&
    !isOneOfThem(fold(script(answer)))
  const correct =
    !isDoubtful &&
    isRightFor(question, answer.trim(), accepted, {
      asks,
      exact: question.exact === true,
      script,
      isOther,
      isAnother: (name) => isOther(name) || (isAnswer(name, question.topic) && !isOneOfThem(name)),
      isName,
      isWord,
      hasVerbs,
      // What is noted on a card, and what is made of titles, is not written as our questions are.
      ...(question.origin === 'written' && question.card === undefined && { told: told(question) }),
      // The names of topics are as somebody noted them down, too: C++ and C#.
      ...(question.origin === 'generated' && { isSigned: isSignedAlike }),
    })
  return {
    correct,
    score: correct ? 1 : 0,
    given: inOwnWords(answer),
    expected: question.answer,
    mistakes: [],
    missing: [],
  }
}
