import { fingerprint } from '../hash.ts'
import { fold } from '../outline/names.ts'
import type { Outline } from '../outline/topic.ts'
import { ancestors, topicOf } from '../outline/walk.ts'
import { type Text, wordings } from '../text.ts'
import type { Question } from './question.ts'

/** What stands in a path where a title would give the answer away. */
const CONCEALED: Text = { en: '…', zh: '…' }

/** Everything that, if shown, would be the answer. */
export function secretsOf(question: Question): string[] {
  switch (question.type) {
    case 'typed':
    case 'cloze':
      return question.accepted.map(fold)
    case 'list':
    case 'order':
      return question.items.flatMap(({ text, also }) => [...wordings(text), ...also]).map(fold)
    case 'choice':
    case 'several':
    case 'tell-apart':
      return question.options
        .filter(({ correct }) => correct)
        .flatMap(({ text }) => wordings(text))
        .map(fold)
  }
}

const givesAway = (words: string, secret: readonly string[]): boolean => {
  const folded = fold(words)
  return secret.some((each) => each.length > 1 && folded.includes(each))
}

/** The titles above and of the question's topic, each hidden where it would give the answer away. */
export function pathOf(outline: Outline, question: Question): Text[] {
  const secret = secretsOf(question)
  return [...ancestors(outline, question.topic), topicOf(outline, question.topic)].map(
    ({ title }) => concealed(title, secret),
  )
}

/** Whether a text gives one of the secrets away, in either language. */
export const isTelling = (text: Text, secrets: readonly string[]): boolean =>
  wordings(text).some((words) => givesAway(words, secrets))

/** A title, hidden where it would give one of the secrets away. */
export const concealed = (title: Text, secrets: readonly string[]): Text =>
  isTelling(title, secrets) ? CONCEALED : title

/** Ids fit to be shown with a question: replaced by a fingerprint where they would give the answer away. */
export function shownIds(question: Question): { id: string; topic: string } {
  const secret = secretsOf(question)
  return {
    id: givesAway(question.id, secret) ? `concealed-${fingerprint(question.id)}` : question.id,
    topic: givesAway(question.topic, secret)
      ? `concealed-${fingerprint(question.topic)}`
      : question.topic,
  }
}
