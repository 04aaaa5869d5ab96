import { seededDice } from '../../base/dice.ts'
import { hash32 } from '../../base/hash.ts'
import { type Text, WRITTEN, wordsIn } from '../../base/text.ts'
import { fold, partsOf } from '../../model/names.ts'
import type { Outline, Topic } from '../../model/topic.ts'
import { ancestors, topicOf } from '../../model/walk.ts'
import { draw, firstSiblings, MOST_WRONG, otherHeadings } from '../distract.ts'
import { common, type Maker } from './setting.ts'

/** How many of a topic's neighbours the explanation names. */
const BESIDE = 4

/** At the top of the outline, a list with more titles than this has an order worth a question. */
const LONG_LIST = 7

/** The least and the most steps of a path that is to be put in order. */
const STEPS = { least: 3, most: 5 } as const

/** Under which heading is it? */
export const parentQuestion: Maker = (setting, subject) => {
  const { library, say, askable, pool } = setting
  const { outline } = library
  const { topic, parent, isDeep } = subject
  if (!isDeep || !parent || !askable(topic) || !askable(parent)) return undefined
  if (tellsOn(topic.title, parent.title)) return undefined
  const wrong = otherHeadings(outline, topic, pool, askable)
  if (wrong.length === 0) return undefined
  const beside = firstSiblings(outline, topic, BESIDE).map(({ title }) => title)
  return {
    ...common(setting, subject, 'parent', {
      ask: say([topic.title], (sentences, title) => sentences.parent(title)),
      explain: say([topic.title, parent.title, ...beside], (sentences, title, above, ...others) =>
        sentences.parentWhy(title, above, others),
      ),
    }),
    type: 'choice',
    options: [
      { text: parent.title, correct: true },
      ...wrong.map((other) => ({
        text: other.title,
        correct: false,
        why: say([other.title, parentTitle(outline, other)], (sentences, title, above) =>
          sentences.elsewhere(title, above),
        ),
      })),
    ],
  }
}

/**
 * What comes directly after it? In a flat list, the order of the titles is the only place there is.
 */
export const nextQuestion: Maker = (setting, subject) => {
  const { say, askable, pool, nextOf } = setting
  const { topic, parent, isDeep } = subject
  if (!parent || isDeep || parent.children.length <= LONG_LIST || !askable(topic)) return undefined
  const next = nextOf(topic.id)
  if (!next || !askable(next)) return undefined
  const isOther = (other: Topic): boolean =>
    other !== next && other !== topic && askable(other) && other.parent === topic.parent
  const others = draw(pool.all, MOST_WRONG, seededDice(hash32(topic.id)), isOther)
  return {
    ...common(setting, subject, 'next', {
      ask: say([topic.title, parent.title], (sentences, title, above) =>
        sentences.next(title, above),
      ),
      explain: say([topic.title, next.title], (sentences, title, after) =>
        sentences.nextWhy(title, after),
      ),
    }),
    type: 'choice',
    options: [
      { text: next.title, correct: true },
      ...others.map((other) => ({
        text: other.title,
        correct: false,
        why: say([other.title, topic.title], (sentences, title, before) =>
          sentences.notNext(title, before),
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
  const { library, say, askable } = setting
  const { topic, parent } = subject
  if (parent?.children[0] !== topic.id || topic.children.length > 0) return undefined
  const chain = [...ancestors(library.outline, topic.id).slice(1), topic]
  if (chain.length < STEPS.least || !chain.every(askable)) return undefined
  return {
    ...common(setting, subject, 'path', {
      ask: say([topic.title], (sentences) => sentences.path()),
      explain: say([topic.title], (sentences, title) => sentences.pathWhy(title)),
    }),
    type: 'order',
    items: chain.slice(-STEPS.most).map(({ title }) => ({ text: title, also: [] })),
  }
}

/** Whether a title contains another one's name, so that the question would contain its answer. */
const tellsOn = (title: Text, answer: Text): boolean =>
  WRITTEN.some((language) => {
    const said = fold(wordsIn(title, language))
    const name = wordsIn(answer, language)
    return [name, ...partsOf(name)].some((each) => {
      const folded = fold(each)
      return folded.length > 1 && said.includes(folded)
    })
  })

const parentTitle = (outline: Outline, topic: Topic): Text =>
  topicOf(outline, topic.parent ?? topic.id).title
