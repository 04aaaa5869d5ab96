import { withoutDeterminer } from '../base/english.ts'
import { mapText, type Text, wordings } from '../base/text.ts'
import { fold, properNames } from '../model/names.ts'
import type { Question, TypedQuestion } from '../model/question.ts'
import type { Outline, Topic } from '../model/topic.ts'

/** Days of stability from which a fact is asked to be recalled, no longer to be recognised. */
export const STABLE = 7

/** Longer answers have too many right wordings to be typed. */
const LONGEST = 24

const bare = (words: string): string => withoutDeterminer(words).replaceAll('`', '').trim()

/**
 * A choice as a question to be typed, under the same id: its right option, where that is one word, a number or the
 * name of a topic. Undefined where the right answer could be worded in more ways than can be told apart.
 */
function recallForm(outline: Outline, question: Question): TypedQuestion | undefined {
  if (question.type !== 'choice') return undefined
  const right = question.options.find(({ correct }) => correct)?.text
  if (!right) return undefined
  const names = namesOf(outline, right)
  const answer = mapText(right, bare)
  const isWord = (words: string): boolean => {
    // Chinese puts a space beside a Latin word, and is one word all the same.
    const whole = /\p{Script=Han}/u.test(words) ? words.replaceAll(' ', '') : words
    return !/\s/.test(whole) && whole.length <= LONGEST
  }
  if (names.length === 0 && !wordings(answer).every(isWord)) return undefined
  const { id, topic, fact, ask, explain, source, origin } = question
  return {
    ...{ id, topic, ask, explain, source, origin },
    ...(fact !== undefined && { fact }),
    type: 'typed',
    answer,
    accepted: [...new Set([...wordings(answer), ...wordings(right), ...names])],
  }
}

/** What the one topic that a text names is properly called; none where it names no topic, or several. */
function namesOf(outline: Outline, text: Text): string[] {
  const wanted = wordings(text).map((words) => fold(bare(words)))
  const found = [...outline.topics.values()].filter(({ keys }) =>
    wanted.some((name) => keys.includes(name)),
  )
  return found.length === 1 ? properNames(found[0] as Topic) : []
}

/** A question as it is asked: a choice that stands firm is to be typed, where it can be. */
export const formOf = (
  outline: Outline,
  question: Question,
  memory: { readonly stability: number } | undefined,
): Question =>
  (memory?.stability ?? 0) >= STABLE ? (recallForm(outline, question) ?? question) : question
