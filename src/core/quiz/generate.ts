import { seededDice } from '../base/dice.ts'
import { hash32 } from '../base/hash.ts'
import { LANGUAGES, mapText, type Text, wordings, wordsIn } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import { answerNames, fold, partsOf } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { ancestors, below, childrenOf, topicOf } from '../model/walk.ts'
import { draw, firstSiblings, MOST_WRONG, neighbours, otherHeadings } from './distract.ts'

/** The words generated questions are made of; they come from outside, as all words do. */
export interface Phrases {
  /** Directly under which heading does this topic stand? */
  readonly parent: (title: Text) => Text
  /** It stands under that one; beside it stand those. */
  readonly parentWhy: (title: Text, parent: Text, beside: readonly Text[]) => Text
  /** That heading stands under another one. */
  readonly elsewhere: (title: Text, parent: Text) => Text
  /** Which title comes directly after this one? */
  readonly next: (title: Text, parent: Text) => Text
  readonly nextWhy: (title: Text, next: Text) => Text
  readonly notNext: (title: Text, before: Text) => Text
  /** Which topic is described here? */
  readonly described: (description: Text) => Text
  readonly describedWhy: (title: Text, path: readonly Text[]) => Text
  /** Name the parts directly below this topic. */
  readonly parts: (title: Text, count: number) => Text
  readonly partsWhy: (title: Text) => Text
  /** Put these in order, the broadest first. */
  readonly path: () => Text
  readonly pathWhy: (title: Text) => Text
  /** Put the parts of this topic in their order. */
  readonly sequence: (title: Text) => Text
  readonly sequenceWhy: (title: Text) => Text
}

/** Local ids of generated questions; a written id cannot begin with `~`. */
type Generated = 'parent' | 'next' | 'which' | 'name' | 'parts' | 'path' | 'sequence'

const PARTS = { least: 2, most: 7 } as const
const LONGEST_NAME = 40

/**
 * Questions about a topic's place and name, made from the tree and the summaries alone. The same outline always
 * gives the same questions with the same ids. An outline of titles only gives questions of place.
 * @param wanted the topics to make questions for
 */
export function generate(
  library: Library,
  phrases: Phrases,
  wanted: (topic: string) => boolean = () => true,
): Question[] {
  const { outline } = library
  const titles = new Map<string, number>()
  for (const { title } of outline.topics.values())
    for (const name of new Set(wordings(title).map(fold)))
      titles.set(name, (titles.get(name) ?? 0) + 1)
  // A title without letters ("...") and one that stands in two places cannot be asked for.
  const askable = (topic: Topic): boolean =>
    wordings(topic.title).every((words) => fold(words) !== '' && titles.get(fold(words)) === 1)

  const all = [...outline.topics.values()]
  const nextOf = new Map<string, string>()
  topicOf(outline, outline.root).children.forEach((id, i, ids) => {
    const next = ids[i + 1]
    if (next !== undefined) nextOf.set(id, next)
  })
  const pool = { all, headings: all.filter(({ children }) => children.length > 0) }
  return [...below(outline, outline.root)].flatMap((topic) => {
    if (!wanted(topic.id)) return []
    const made = (local: Generated, ask: Text, explain: Text) => ({
      id: `${topic.id}/~${local}`,
      topic: topic.id,
      ask,
      explain,
      source: library.knowledge(topic.id).facts[0]?.source ?? '',
      origin: 'generated' as const,
    })
    const questions: Question[] = []
    const parent = topic.parent === undefined ? undefined : topicOf(outline, topic.parent)

    // Under the root stands everything: only deeper places are worth asking for.
    const isDeep = parent?.parent !== undefined
    if (isDeep && askable(topic) && askable(parent) && !tellsOn(topic.title, parent.title)) {
      const beside = firstSiblings(outline, topic, 4)
      const wrong = otherHeadings(outline, topic, pool, askable)
      if (wrong.length > 0)
        questions.push({
          ...made(
            'parent',
            phrases.parent(topic.title),
            phrases.parentWhy(
              topic.title,
              parent.title,
              beside.map(({ title }) => title),
            ),
          ),
          type: 'choice',
          options: [
            { text: parent.title, correct: true },
            ...wrong.map((other) => ({
              text: other.title,
              correct: false,
              why: phrases.elsewhere(other.title, parentTitle(outline, other)),
            })),
          ],
        })
    }

    // A flat list has no places but the order of its titles.
    if (parent && !isDeep && parent.children.length > PARTS.most && askable(topic)) {
      const after = nextOf.get(topic.id)
      const next = after === undefined ? undefined : topicOf(outline, after)
      if (next && askable(next)) {
        const isOther = (other: Topic): boolean =>
          other !== next && other !== topic && askable(other) && other.parent === topic.parent
        const others = draw(pool.all, MOST_WRONG, seededDice(hash32(topic.id)), isOther)
        questions.push({
          ...made(
            'next',
            phrases.next(topic.title, parent.title),
            phrases.nextWhy(topic.title, next.title),
          ),
          type: 'choice',
          options: [
            { text: next.title, correct: true },
            ...others.map((other) => ({
              text: other.title,
              correct: false,
              why: phrases.notNext(other.title, topic.title),
            })),
          ],
        })
      }
    }

    const { summary } = library.knowledge(topic.id)
    if (summary.en !== '' && askable(topic) && parent) {
      const description = hideNames(summary, topic)
      const path = ancestors(outline, topic.id).map(({ title }) => title)
      const why = phrases.describedWhy(topic.title, path)
      const wrong = neighbours(library, topic, askable)
      if (wrong.length >= 3)
        questions.push({
          ...made('which', phrases.described(description), why),
          type: 'choice',
          options: [{ text: topic.title, correct: true }, ...wrong],
        })
      if (isShort(topic.title))
        questions.push({
          ...made('name', phrases.described(description), why),
          type: 'typed',
          answer: topic.title,
          accepted: answerNames(topic),
        })
    }

    const children = topic.children.length <= PARTS.most ? childrenOf(outline, topic.id) : []
    const nameable = children.every((child) => askable(child) && isShort(child.title))
    const titled = fold(topic.title.en) !== ''
    if (nameable && titled && children.length >= PARTS.least && children.length <= PARTS.most) {
      const items = children.map((child) => ({ text: child.title, also: answerNames(child) }))
      questions.push({
        ...made(
          'parts',
          phrases.parts(topic.title, children.length),
          phrases.partsWhy(topic.title),
        ),
        type: 'list',
        items,
      })
      if (topic.ordered && children.length >= 3)
        questions.push({
          ...made('sequence', phrases.sequence(topic.title), phrases.sequenceWhy(topic.title)),
          type: 'order',
          items,
        })
    }

    // One question of the path for each group of siblings: they would all be the same but for the last step.
    const isFirst = parent?.children[0] === topic.id
    const chain = [...ancestors(outline, topic.id).slice(1), topic]
    if (isFirst && topic.children.length === 0 && chain.length >= 3 && chain.every(askable))
      questions.push({
        ...made('path', phrases.path(), phrases.pathWhy(topic.title)),
        type: 'order',
        items: chain.slice(-5).map(({ title }) => ({ text: title, also: [] })),
      })
    return questions
  })
}

const isShort = (title: Text): boolean =>
  wordings(title).every((words) => words.length <= LONGEST_NAME)

/** Whether a title says another one's name, so that asking for it would be no question. */
const tellsOn = (title: Text, answer: Text): boolean =>
  LANGUAGES.some((language) => {
    const said = fold(wordsIn(title, language))
    const name = wordsIn(answer, language)
    return [name, ...partsOf(name)].some((each) => {
      const folded = fold(each)
      return folded.length > 1 && said.includes(folded)
    })
  })

const parentTitle = (outline: Outline, topic: Topic): Text =>
  topicOf(outline, topic.parent ?? topic.id).title

/** A description with the topic's own names taken out. */
function hideNames(summary: Text, topic: Topic): Text {
  const names = [...answerNames(topic)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
  const hide = (words: string): string => {
    let hidden = words
    const folded = fold(words)
    for (const name of names) {
      // Few names occur, and a pattern costs more to make than to look for.
      if (!folded.includes(fold(name))) continue
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]?')
      const edge = /^[a-z0-9]/i.test(name) ? '(?<![a-z0-9])' : ''
      const end = /[a-z0-9]$/i.test(name) ? '(?:e?s)?(?![a-z0-9])' : ''
      hidden = hidden.replace(new RegExp(`${edge}${escaped}${end}`, 'giu'), '____')
    }
    return hidden
  }
  return mapText(summary, hide)
}
