import { type Text, WRITTEN, wordsIn } from '../../base/text.ts'
import type { Library } from '../../model/library.ts'
import { fold } from '../../model/names.ts'
import type { Question } from '../../model/question.ts'
import type { Topic } from '../../model/topic.ts'
import type { Say } from './phrases.ts'

/** Local ids of generated questions; a written id cannot begin with `~`. */
type Generated = 'parent' | 'next' | 'which' | 'name' | 'parts' | 'path' | 'sequence'

/** What all generated questions of an outline are made from. */
export interface Setting {
  readonly library: Library
  readonly say: Say
  /** Whether a topic can be asked for: its title has letters and occurs only once. */
  readonly askable: (topic: Topic) => boolean
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
  { ask, explain }: { readonly ask: Text; readonly explain: Text },
) => ({
  id: `${topic.id}/~${local}`,
  topic: topic.id,
  ask,
  explain,
  source: library.knowledge(topic.id).facts[0]?.source ?? '',
  origin: 'generated' as const,
})

/** The most characters of a name to be typed: longer ones have too many right wordings. */
const LONGEST_NAME = 40

/**
 * The wordings that decide which questions there are: only those of the written languages. If
 * derived languages counted, the questions, and so a learner's progress, would depend on the
 * language.
 */
export const writtenWordings = (text: Text): string[] => [
  ...new Set(WRITTEN.map((language) => wordsIn(text, language))),
]

/** Whether a title is short enough to be typed, in every written language. */
export const isShort = (title: Text): boolean =>
  writtenWordings(title).every((words) => words.length <= LONGEST_NAME)

/** How often each title occurs in the outline, by its folded name. */
export function countTitles(topics: Iterable<Topic>): ReadonlyMap<string, number> {
  const titles = new Map<string, number>()
  for (const { title } of topics)
    for (const name of new Set(writtenWordings(title).map(fold)))
      titles.set(name, (titles.get(name) ?? 0) + 1)
  return titles
}
