import type {
  ChoiceQuestion,
  ItemsQuestion,
  MatchQuestion,
  Question,
  QuestionOf,
  QuestionType,
  TypedQuestion,
} from '../../core/model/question.ts'

const options = (question: ChoiceQuestion) => ({
  options: question.options.map(({ text, correct, why }) => ({
    text,
    correct,
    ...(why && { why }),
  })),
})

const choice = (question: ChoiceQuestion) => {
  const { also = [] } = question.options.find(({ correct }) => correct) ?? {}
  return {
    ...options(question),
    ...(question.origin === 'written' && also.length > 0 && { also }),
    ...(question.picked && { picked: true }),
  }
}

const answers = ({ answer, accepted, exact }: TypedQuestion) => ({
  ...{ answer, answers: accepted },
  ...(exact && { exact }),
})

const items = (question: ItemsQuestion) => ({
  items: question.items.map(({ text, also }) => ({ ...text, ...(also.length > 0 && { also }) })),
})

const pairs = ({ pairs, extra }: MatchQuestion) => ({ pairs, ...(extra.length > 0 && { extra }) })

/** The answer of each kind of question. A kind without one does not compile. */
const ANSWERS = {
  choice,
  several: options,
  'tell-apart': options,
  typed: answers,
  cloze: answers,
  order: items,
  list: items,
  match: pairs,
} satisfies { readonly [T in QuestionType]: (question: QuestionOf<T>) => object }

/** What answers a question, in the shape of the JSON contract. */
export const answerJson = (question: Question): object =>
  // Each function gets only questions of its own kind.
  (ANSWERS[question.type] as (question: Question) => object)(question)
