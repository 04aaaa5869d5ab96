import { bareName, inflectedForms } from '../../base/inflections.ts'
import { nameAlone } from '../../base/patterns.ts'
import { HOLE } from '../../base/punctuation.ts'
import { mapText, type Text, wordings } from '../../base/text.ts'
import { isAsking, isSummary } from '../../model/asking.ts'
import type { Library } from '../../model/library.ts'
import { answerNames, fold } from '../../model/names.ts'
import { namesAlone } from '../../model/short-names.ts'
import type { Topic } from '../../model/topic.ts'
import { ancestors } from '../../model/walk.ts'
import { neighbours } from '../distract.ts'
import { lookalikes } from './lookalikes.ts'
import { common, isShort, type Maker, type Setting, type Subject } from './setting.ts'

/** With fewer wrong names than a choice shows, the question would be easier than others. */
const FEWEST_WRONG = 3

/** Which of these topics is described? */
export const whichQuestion: Maker = (setting, subject) => {
  const { library, say, names } = setting
  const { topic } = subject
  const others = isDescribed(setting, subject) ? setting.alikes(topic) : undefined
  if (!others) return undefined
  const { summary } = library.knowledge(topic.id)
  // What is said of a title that asks is its answer: of a short one, the title is asked, not the other way round.
  const asks = isAsking(topic.title)
  if (asks && isShort(summary)) return undefined
  const wrong = lookalikes(setting, topic, {
    isWrong: (other) => !others.includes(other) && (!asks || isAsking(other.title)),
    near: (fits) => neighbours(library, topic, fits),
  })
  if (wrong.length < FEWEST_WRONG) return undefined
  const description = hideNames(summary, [topic, ...names.branches(topic)])
  const right = names.right(topic)
  const also = [...(right.also ?? []), ...others.flatMap(namesIn(library))]
  return {
    ...common(setting, subject, 'which', {
      ask: say([description], (sentences, words) =>
        asks ? sentences.answers(words) : sentences.described(words),
      ),
      explain: explained(setting, subject),
      tells: 'summary',
    }),
    type: 'choice',
    options: [
      { ...right, ...(also.length > 0 && { also }) },
      ...wrong.map((other) => names.wrong(other, library.knowledge(other.id).summary)),
    ],
  }
}

/** What is the name of what is described? The question says in which branch, if that is needed. */
export const nameQuestion: Maker = (setting, subject) => {
  const { library, say, names } = setting
  const { topic } = subject
  if (!isDescribed(setting, subject) || !isShort(topic.title)) return undefined
  if (isAsking(topic.title)) return undefined
  if (names.mentions(topic, topic)) return undefined
  const others = setting.alikes(topic)
  if (!others) return undefined
  const description = hideNames(library.knowledge(topic.id).summary, [topic])
  const place = names.place(topic)
  return {
    ...common(setting, subject, 'name', {
      ask: place
        ? say([description, place], (sentences, words, where) =>
            sentences.describedIn(words, where),
          )
        : say([description], (sentences, words) => sentences.described(words)),
      explain: explained(setting, subject),
      tells: 'summary',
    }),
    type: 'typed',
    answer: topic.title,
    accepted: [...new Set([topic, ...others].flatMap(namesIn(library)))],
  }
}

/** A title that asks is asked, and what is said of it is the answer, if that is short enough to be typed. */
export const answerQuestion: Maker = (setting, subject) => {
  const { library, say, namesakes } = setting
  const { topic } = subject
  const { summary } = library.knowledge(topic.id)
  if (!isAsking(topic.title) || !isDescribed(setting, subject)) return undefined
  if (!namesakes.isAlone(topic) || !isShort(summary)) return undefined
  const path = ancestors(library.outline, topic.id).map(({ title }) => title)
  return {
    ...common(setting, subject, 'answer', {
      ask: topic.title,
      explain: say([summary, ...path], (sentences, answer, ...above) =>
        sentences.answeredWhy(answer, above),
      ),
      tells: 'summary',
    }),
    type: 'typed',
    answer: summary,
    accepted: [...new Set(wordings(summary))],
  }
}

const isDescribed = ({ library, askable }: Setting, { topic, parent }: Subject): boolean =>
  library.knowledge(topic.id).summary.en !== '' &&
  askable(topic) &&
  parent !== undefined &&
  !isSummary(topic.title)

/** What a topic is right by that is described. */
const namesIn =
  ({ outline }: Library) =>
  (topic: Topic): string[] =>
    namesAlone(outline, topic, topic.aliases)

function explained({ library, say }: Setting, { topic }: Subject): Text {
  const path = ancestors(library.outline, topic.id).map(({ title }) => title)
  return say([topic.title, ...path], (sentences, title, ...above) =>
    isAsking(topic.title)
      ? sentences.answersWhy(title, above)
      : sentences.describedWhy(title, above),
  )
}

/**
 * A description without the names of some topics. One that is nothing but a name, as that of a word which is the same in another
 * language, is said: nobody could answer otherwise.
 */
function hideNames(summary: Text, topics: readonly Topic[]): Text {
  const names = new Set(
    topics
      .flatMap((topic) => [...answerNames(topic), ...(topic.foundBy ?? [])])
      .filter((name) => name.length > 1),
  )
  const forms = [...names].flatMap(inflectedForms)
  const hide = (words: string): string => {
    const folded = fold(words)
    const plain = words.toLowerCase()
    // Few names occur in the text, and a pattern costs more to make than a search for the name.
    const found = [...names].filter((name) => folded.includes(fold(name)))
    const all = new Set([...found, ...forms.filter((form) => plain.includes(form))])
    return [...all]
      .sort((a, b) => b.length - a.length)
      .reduce((left, name) => left.replace(nameAlone(name), HOLE), words)
  }
  return mapText(summary, (words) => {
    const [bare, hidden] = [bareName(words), hide(words)]
    return hasWords(bare === words ? hidden : hide(bare)) ? withHoleSaid(hidden, words) : words
  })
}

/** The label of a part of a description. */
const LABEL = /^[^:：]{1,40}[:：]/
/** More than an abbreviation: `f`, `n.`, `der`. */
const TELLING = /\p{Script=Latin}{4}|(?!\p{Script=Latin})\p{L}|\d/u

/** The same where its parts (`Past: cut; Participle: cut`) tell nothing but examples: the first that is nothing but a name is said. */
function withHoleSaid(hidden: string, words: string): string {
  const [parts, said] = [hidden.split('; '), words.split('; ')]
  const bare = parts.map((part) => part.replace(LABEL, ''))
  const i = bare.findIndex((part) => part.includes(HOLE) && !hasWords(part))
  const tells = (part: string): boolean => TELLING.test(part) && !part.includes(HOLE)
  const isTold = i < 0 || parts.length !== said.length || bare.some(tells)
  return isTold ? hidden : parts.with(i, said[i] ?? '').join('; ')
}

/** Whether words are left in a description, besides its holes. */
const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
