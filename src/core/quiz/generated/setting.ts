import { type Text, WRITTEN, wordsIn } from '../../base/text.ts'
import type { Library } from '../../model/library.ts'
import type { CommonParts, Question } from '../../model/question.ts'
import type { Topic } from '../../model/topic.ts'
import type { Namesakes } from './namesakes.ts'
import type { Naming } from './naming.ts'
import type { Say } from './phrases.ts'

/** Local ids of generated questions; a written id cannot begin with `~`. */
type Generated = 'parent' | 'next' | 'which' | 'name' | 'answer' | 'parts' | 'path' | 'sequence'

/** What all generated questions of an outline are made from. */
export interface Setting {
  readonly library: Library
  readonly say: Say
  readonly namesakes: Namesakes
  readonly names: Naming
  /** Whether a topic can be asked for: its title has letters, and a name tells it from all others. */
  readonly askable: (topic: Topic) => boolean
  /** The other topics that are described in the same words; undefined if they are too many. */
  readonly alikes: (topic: Topic) => readonly Topic[] | undefined
  readonly pool: { readonly all: readonly Topic[]; readonly headings: readonly Topic[] }
  /** The title that follows one directly below the root. */
  readonly nextOf: (id: string) => Topic | undefined
}

/** The topic a question is about, and the heading it is under; the root has none. */
export interface Subject {
  readonly topic: Topic
  readonly parent: Topic | undefined
  /** Everything is under the root, so only deeper places are worth a question. */
  readonly isDeep: boolean
}

/** Makes one generated question about a topic; undefined if there is nothing to ask. */
export type Maker = (setting: Setting, subject: Subject) => Question | undefined

/** What every generated question has. */
export const common = (
  { library }: Setting,
  { topic }: Subject,
  local: Generated,
  { ask, explain, tells }: Required<Pick<CommonParts, 'ask' | 'explain' | 'tells'>>,
) => ({
  id: `${topic.id}/~${local}`,
  topic: topic.id,
  ask,
  explain,
  tells,
  source: library.knowledge(topic.id).facts[0]?.source ?? '',
  origin: 'generated' as const,
})

/** The most characters of a name to be typed: longer ones have too many right wordings. */
const LONGEST_NAME = 40

/**
 * Whether a title is short enough to be typed, in every written language. Derived languages do not
 * count: otherwise the questions, and so a learner's progress, would depend on the language.
 */
export const isShort = (title: Text): boolean =>
  WRITTEN.every((language) => wordsIn(title, language).length <= LONGEST_NAME)
