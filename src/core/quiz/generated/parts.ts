import type { Text } from '../../base/text.ts'
import { isAsking } from '../../model/asking.ts'
import { fold } from '../../model/names.ts'
import type { Item } from '../../model/question.ts'
import { namesAlone } from '../../model/short-names.ts'
import type { Topic } from '../../model/topic.ts'
import { childrenOf } from '../../model/walk.ts'
import { common, isShort, type Maker, type Setting, type Subject } from './setting.ts'

/** How many parts a learner can name from memory. */
const PARTS = { least: 2, most: 7 } as const

/** Two parts have no order worth a question. */
const FEWEST_ORDERED = 3

/** Asks for the names of the parts. */
export const partsQuestion: Maker = (setting, subject) => {
  const { say, names } = setting
  const items = itemsOf(setting, subject)
  if (!items) return undefined
  const name = names.called(subject.topic)
  return {
    ...common(setting, subject, 'parts', {
      ask: say([name], (sentences, words) => sentences.parts(words, items.length)),
      explain: say([name], (sentences, words) => sentences.partsWhy(words)),
      tells: say([name, ...titlesOf(items)], (sentences, words, ...titles) =>
        sentences.partsTold(words, titles),
      ),
    }),
    type: 'list',
    items,
  }
}

/** Asks for the order of the parts. */
export const sequenceQuestion: Maker = (setting, subject) => {
  const { say, names } = setting
  const items = subject.topic.ordered ? itemsOf(setting, subject) : undefined
  if (!items || items.length < FEWEST_ORDERED) return undefined
  const name = names.called(subject.topic)
  return {
    ...common(setting, subject, 'sequence', {
      ask: say([name], (sentences, words) => sentences.sequence(words)),
      explain: say([name], (sentences, words) => sentences.sequenceWhy(words)),
      tells: say([name, ...titlesOf(items)], (sentences, words, ...titles) =>
        sentences.sequenceTold(words, titles),
      ),
    }),
    type: 'order',
    items,
  }
}

const titlesOf = (items: readonly Item[]): Text[] => items.map(({ text }) => text)

/** The parts of a topic, if their number is suitable and each can be named. */
function itemsOf(setting: Setting, { topic }: Subject): Item[] | undefined {
  const { library, namesakes, names } = setting
  const { length } = topic.children
  if (length < PARTS.least || length > PARTS.most || fold(topic.title.en) === '') return undefined
  if (!namesakes.reference(topic)) return undefined
  const children = childrenOf(library.outline, topic.id)
  if (children.some(({ title }) => isAsking(title))) return undefined
  // The question says where the parts are, so equal titles elsewhere do not matter.
  const isNameable = (child: Topic): boolean =>
    namesakes.isLettered(child) && namesakes.isAloneInList(child) && isShort(child.title)
  const isTold = (child: Topic): boolean =>
    namesakes.areNamesakes(topic, child) || names.mentions(topic, child)
  if (!children.every((child) => isNameable(child) && !isTold(child))) return undefined
  return children.map((child) => ({
    text: child.title,
    also: namesAlone(library.outline, child, child.aliases),
  }))
}
