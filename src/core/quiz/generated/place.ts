import { seededDice } from '../../base/dice.ts'
import { hash32 } from '../../base/hash.ts'
import type { Text } from '../../base/text.ts'
import type { Outline, Topic } from '../../model/topic.ts'
import { ancestors, lineage, topicOf } from '../../model/walk.ts'
import { draw, firstSiblings, MOST_WRONG, otherHeadings } from '../distract.ts'
import { lookalikes } from './lookalikes.ts'
import type { Namesakes } from './namesakes.ts'
import { tellsOn } from './naming.ts'
import { common, type Maker, type Setting } from './setting.ts'

/** How many of a topic's neighbours the explanation names. */
const BESIDE = 4

/** A list at the top of the outline with more titles than this is asked for its order title by title. */
const LONG_LIST = 7

/** The least and the most steps of a path that is to be put in order. */
const STEPS = { least: 3, most: 5 } as const

/**
 * Under which heading is it? A topic that is named with its branch is not asked for: its name would
 * say where it is.
 */
export const parentQuestion: Maker = (setting, subject) => {
  const { library, say, askable, pool, namesakes, names } = setting
  const { outline } = library
  const { topic, parent, isDeep } = subject
  if (!isDeep || !parent || !namesakes.isAlone(topic) || !askable(topic)) return undefined
  if (!askable(parent)) return undefined
  const told = [parent, ...names.branches(parent)]
  if (told.some(({ title }) => tellsOn(topic.title, title))) return undefined
  const wrong = lookalikes(setting, parent, {
    isWrong: (other) => !isAbove(outline, other, topic),
    near: (fits) => otherHeadings(outline, topic, pool, fits),
  })
  if (wrong.length === 0) return undefined
  const beside = firstSiblings(outline, topic, BESIDE).map(({ title }) => title)
  const explain = say(
    [names.called(topic), names.called(parent), ...beside],
    (sentences, name, above, ...others) => sentences.parentWhy(name, above, others),
  )
  return {
    ...common(setting, subject, 'parent', {
      ask: say([names.called(topic)], (sentences, name) => sentences.parent(name)),
      ...{ explain, tells: explain },
    }),
    type: 'choice',
    options: [
      names.right(parent),
      ...wrong.map((other) => names.wrong(other, whyElsewhere(setting, other))),
    ],
  }
}

/** A wrong heading is in another place; its branch need not be said twice. */
function whyElsewhere({ library, say, names }: Setting, other: Topic): Text {
  const above = topicOf(library.outline, other.parent ?? other.id)
  return say([names.titled(other), names.called(above)], (sentences, name, parent) =>
    sentences.elsewhere(name, parent),
  )
}

/** Whether one topic is the other, or above it. */
const isAbove = (outline: Outline, one: Topic, other: Topic): boolean =>
  one === other || ancestors(outline, other.id).includes(one)

/**
 * What comes directly after it? Only in a list of which somebody says that its order is worth a question:
 * most lists, of words or of things to know, are in the order in which they came to mind.
 */
export const nextQuestion: Maker = (setting, subject) => {
  const { say, namesakes, names, pool, nextOf } = setting
  const { topic, parent, isDeep } = subject
  // The question says which list is meant, so equal titles elsewhere do not matter.
  const isClear = (each: Topic): boolean =>
    namesakes.isLettered(each) && namesakes.isAloneInList(each)
  if (!parent?.ordered || isDeep || parent.children.length <= LONG_LIST) return undefined
  if (!isClear(topic)) return undefined
  const next = nextOf(topic.id)
  if (!next || !isClear(next) || namesakes.areNamesakes(next, parent)) return undefined
  const isOther = (other: Topic): boolean =>
    other !== next && other !== topic && other.parent === topic.parent && isClear(other)
  const others = draw(pool.all, MOST_WRONG, seededDice(hash32(topic.id)), isOther)
  const [title, list] = [names.titled(topic), names.called(parent)]
  const explain = say([title, names.titled(next)], (sentences, name, after) =>
    sentences.nextWhy(name, after),
  )
  return {
    ...common(setting, subject, 'next', {
      ask: say([title, list], (sentences, name, above) =>
        namesakes.isAlone(topic) ? sentences.next(name, above) : sentences.nextInList(name, above),
      ),
      ...{ explain, tells: explain },
    }),
    type: 'choice',
    options: [
      { text: next.title, correct: true },
      ...others.map((other) => ({
        text: other.title,
        correct: false,
        why: say([names.titled(other), title], (sentences, name, before) =>
          sentences.notNext(name, before),
        ),
      })),
    ],
  }
}

/**
 * The path down to it, to be put in order: one for each group of siblings, because their paths
 * differ only in the last step.
 */
export const pathQuestion: Maker = (setting, subject) => {
  const { library, say, askable, namesakes, names } = setting
  const { topic, parent } = subject
  if (parent?.children[0] !== topic.id || topic.children.length > 0) return undefined
  const [root, ...chain] = lineage(library.outline, topic.id)
  const steps = chain.slice(-STEPS.most)
  if (!root || steps.length < STEPS.least || !chain.every(namesakes.isLettered)) return undefined
  if (!steps.every(askable) || !hasOneOrder(namesakes, [root, ...chain], steps)) return undefined
  return {
    ...common(setting, subject, 'path', {
      ask: say([topic.title], (sentences) => sentences.path()),
      explain: say([names.called(topic)], (sentences, name) => sentences.pathWhy(name)),
      tells: say(
        steps.map(({ title }) => title),
        (sentences, ...titles) => sentences.pathTold(titles),
      ),
    }),
    type: 'order',
    items: steps.map(({ title }) => ({ text: title, also: [] })),
  }
}

/**
 * Whether titles alone say which step is above which: they are different, and nowhere in the
 * outline is a title like a lower step's above one like a higher step's.
 * @param chain the whole way down from the root, which ends with the steps
 */
function hasOneOrder(
  { isAlone, areNamesakes, isAlwaysHigher }: Namesakes,
  chain: readonly Topic[],
  steps: readonly Topic[],
): boolean {
  if (steps.every(isAlone)) return true
  const isClear = (upper: Topic, lower: Topic): boolean =>
    isAlwaysHigher(upper, lower) ||
    // The only one with its title is here, so only what is above it here can be above it.
    (isAlone(upper) &&
      !chain.slice(0, chain.indexOf(upper)).some((above) => areNamesakes(above, lower)))
  return steps.every((upper, i) => steps.slice(i + 1).every((lower) => isClear(upper, lower)))
}
