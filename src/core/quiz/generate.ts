import { lazy } from '../base/collections.ts'
import { isExamined, type Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import { below, topicOf } from '../model/walk.ts'
import { alikesIn } from './generated/alikes.ts'
import { answerQuestion, nameQuestion, whichQuestion } from './generated/description.ts'
import { namesakesIn } from './generated/namesakes.ts'
import { namingOf } from './generated/naming.ts'
import { partsQuestion, sequenceQuestion } from './generated/parts.ts'
import { type Phrases, sayWith } from './generated/phrases.ts'
import { nextQuestion, parentQuestion, pathQuestion } from './generated/place.ts'
import type { Maker, Setting } from './generated/setting.ts'

/** Every kind of generated question, in the order they are asked about a topic. */
const MAKERS: readonly Maker[] = [
  parentQuestion,
  nextQuestion,
  whichQuestion,
  nameQuestion,
  answerQuestion,
  partsQuestion,
  sequenceQuestion,
  pathQuestion,
]

/**
 * The kinds that ask for what a topic is. Where questions are written, the others would ask for this
 * outline's table of contents and for nothing else.
 */
const ABOUT_KNOWLEDGE: readonly Maker[] = [whichQuestion, nameQuestion]

/**
 * Makes questions about a topic's place and name from the tree and the summaries alone. The same
 * outline always gives the same questions with the same ids. An outline with titles only gives
 * questions about places. Equal titles are named with their branch.
 * @param wanted the topics to make questions for
 */
export const generate = (
  library: Library,
  phrases: Phrases,
  wanted: (topic: string) => boolean = () => true,
): Question[] => made(library, phrases, wanted, isExamined(library) ? ABOUT_KNOWLEDGE : MAKERS)

/**
 * The questions that `generate` makes of an outline that is not examined. Where it is they
 * are not asked, but may have been before those were.
 */
export const generateAll = (
  library: Library,
  phrases: Phrases,
  wanted: (topic: string) => boolean,
): Question[] => made(library, phrases, wanted, MAKERS)

function made(
  library: Library,
  phrases: Phrases,
  wanted: (topic: string) => boolean,
  makers: readonly Maker[],
): Question[] {
  const { outline } = library
  // What all of them need is made if there is one.
  const setting = lazy(() => settingOf(library, phrases))
  return [...below(outline, outline.root)].flatMap((topic) => {
    if (!wanted(topic.id)) return []
    const parent = topic.parent === undefined ? undefined : topicOf(outline, topic.parent)
    const subject = { topic, parent, isDeep: parent?.parent !== undefined }
    return makers.flatMap((make) => make(setting(), subject) ?? [])
  })
}

function settingOf(library: Library, phrases: Phrases): Setting {
  const { outline } = library
  const all = [...outline.topics.values()]
  const say = sayWith(phrases)
  const namesakes = namesakesIn(outline)
  const firsts = topicOf(outline, outline.root).children
  const nextOf = new Map(firsts.map((id, i) => [id, firsts[i + 1]]))
  return {
    library,
    say,
    namesakes,
    names: namingOf(namesakes, say),
    // A title without letters ("...") cannot be asked for, nor one that is twice in one list.
    askable: (topic) => namesakes.isLettered(topic) && namesakes.reference(topic) !== undefined,
    alikes: alikesIn(library),
    pool: { all, headings: all.filter(({ children }) => children.length > 0) },
    nextOf: (id) => {
      const next = nextOf.get(id)
      return next === undefined ? undefined : topicOf(outline, next)
    },
  }
}
