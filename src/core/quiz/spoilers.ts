import { fingerprint } from '../base/hash.ts'
import { same, type Text, wordings } from '../base/text.ts'
import { kindOf } from '../kinds/index.ts'
import { fold } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { lineage } from '../model/walk.ts'

/** Replaces a title in a path that would give the answer away. */
const CONCEALED: Text = same('…')

/** Everything that would be the answer if it were shown, folded. */
export const secretsOf = (question: Question): string[] =>
  kindOf(question).secrets(question).map(fold)

const says = (words: string, secret: readonly string[]): boolean => {
  const folded = fold(words)
  return secret.some((each) => each.length > 1 && folded.includes(each))
}

/**
 * The titles of the question's topic and of all topics above it; those that would give the answer
 * away are hidden.
 */
export function pathOf(outline: Outline, question: Question): Text[] {
  const secret = secretsOf(question)
  return lineage(outline, question.topic).map(({ title }) => hidden(title, secret))
}

/** Whether a text gives one of the secrets away, in any language. */
export const givesAway = (text: Text, secrets: readonly string[]): boolean =>
  wordings(text).some((words) => says(words, secrets))

/** A title, hidden where it would give one of the secrets away. */
export const hidden = (title: Text, secrets: readonly string[]): Text =>
  givesAway(title, secrets) ? CONCEALED : title

/**
 * Ids that can be shown with a question: replaced by a fingerprint if they would give the answer
 * away.
 */
export function shownIds(question: Question): { id: string; topic: string } {
  const secret = secretsOf(question)
  return {
    id: says(question.id, secret) ? `concealed-${fingerprint(question.id)}` : question.id,
    topic: says(question.topic, secret)
      ? `concealed-${fingerprint(question.topic)}`
      : question.topic,
  }
}
