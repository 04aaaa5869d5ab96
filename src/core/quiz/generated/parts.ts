import { answerNames, fold } from '../../model/names.ts'
import type { Item } from '../../model/question.ts'
import { childrenOf } from '../../model/walk.ts'
import { common, isShort, type Maker, type Setting, type Subject } from './setting.ts'

/** How many parts a learner can name from memory. */
const PARTS = { least: 2, most: 7 } as const

/** Two parts have no order worth a question. */
const FEWEST_ORDERED = 3

/** Asks for the names of the parts. */
export const partsQuestion: Maker = (setting, subject) => {
  const { say } = setting
  const items = itemsOf(setting, subject)
  if (!items) return undefined
  const { title } = subject.topic
  return {
    ...common(setting, subject, 'parts', {
      ask: say([title], (sentences, words) => sentences.parts(words, items.length)),
      explain: say([title], (sentences, words) => sentences.partsWhy(words)),
    }),
    type: 'list',
    items,
  }
}

/** Asks for the order of the parts. */
export const sequenceQuestion: Maker = (setting, subject) => {
  const { say } = setting
  const { title, ordered } = subject.topic
  const items = ordered ? itemsOf(setting, subject) : undefined
  if (!items || items.length < FEWEST_ORDERED) return undefined
  return {
    ...common(setting, subject, 'sequence', {
      ask: say([title], (sentences, words) => sentences.sequence(words)),
      explain: say([title], (sentences, words) => sentences.sequenceWhy(words)),
    }),
    type: 'order',
    items,
  }
}

/** The parts of a topic, if their number is suitable and each can be named. */
function itemsOf({ library, askable }: Setting, { topic }: Subject): Item[] | undefined {
  const { length } = topic.children
  if (length < PARTS.least || length > PARTS.most || fold(topic.title.en) === '') return undefined
  const children = childrenOf(library.outline, topic.id)
  if (!children.every((child) => askable(child) && isShort(child.title))) return undefined
  return children.map((child) => ({ text: child.title, also: answerNames(child) }))
}
