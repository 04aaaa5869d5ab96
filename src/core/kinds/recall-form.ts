import { withoutDeterminer } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { mapText, type Text, wordings } from '../base/text.ts'
import { fold, properNames } from '../model/names.ts'
import type { ChoiceQuestion, TypedQuestion } from '../model/question.ts'
import { abbreviationsOf, namesAlone } from '../model/short-names.ts'
import type { Outline } from '../model/topic.ts'

/** The most characters of an answer to be typed: longer ones have too many right wordings. */
const LONGEST = 24

/** Words that point at the options, which are gone where the answer is typed: `which of these`, 下列, 次のうち. */
const AT_OPTIONS =
  /\b(?:of|among|from) (?:these|those)\b|\bthe following\b|下列|下面|以下|[这那這]些.{0,12}哪|\b(?:folgende[nrs]?|suivante?s?|siguientes?|seguintes?|seguenti)\b|次の|다음 중/i

const bare = (words: string): string => withoutDeterminer(words).replaceAll('`', '').trim()

/**
 * A choice as a question to be typed, with the same id: it asks for the right option, if that is
 * one word, a number or the name of a topic. Undefined if there are too many right wordings to
 * accept them all, or if what it asks cannot be answered without its options.
 */
export function recallForm(question: ChoiceQuestion, outline: Outline): TypedQuestion | undefined {
  const { text: right, also = [] } = question.options.find(({ correct }) => correct) ?? {}
  // What is written with its wrong options may ask for one of these, and not in words of its own.
  const isWritten = question.options.some(({ correct, why }) => !correct && !why)
  if (!right || (question.card !== undefined && isWritten)) return undefined
  if (question.picked || wordings(question.ask).some((words) => AT_OPTIONS.test(words)))
    return undefined
  const names = namesOf(outline, right)
  const answer = mapText(right, bare)
  const isWord = (words: string): boolean => {
    // Chinese text puts a space beside a Latin word; this is still one word.
    const whole = hasHan(words) ? words.replaceAll(' ', '') : words
    return !/\s/.test(whole) && whole.length <= LONGEST
  }
  if (names.length === 0 && !wordings(answer).every(isWord)) return undefined
  const { options: _, picked: __, ...common } = question
  return {
    ...common,
    type: 'typed',
    answer,
    accepted: [...new Set([...wordings(answer), ...wordings(right), ...names, ...also])],
  }
}

/**
 * The proper names of the one topic that a text names by one of them; none if it names no topic, or several. An alias
 * only leads to a topic: readiness is a probe, and a probe need not be one of readiness. Its abbreviation is its name.
 */
function namesOf(outline: Outline, text: Text): string[] {
  const wanted = wordings(text).map((words) => fold(bare(words)))
  const found = [...outline.topics.values()].filter(
    (topic) =>
      wanted.some((name) => topic.keys.includes(name)) &&
      properNames(topic).some((name) => wanted.includes(fold(name))),
  )
  const [topic] = found
  return found.length === 1 && topic
    ? namesAlone(outline, topic, abbreviationsOf(outline, topic))
    : []
}
