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
  /** Whether a topic can be asked for: its title has letters and stands in one place. */
  readonly askable: (topic: Topic) => boolean
  readonly pool: { readonly all: readonly Topic[]; readonly headings: readonly Topic[] }
  /** The title after one directly below the root. */
  readonly nextOf: (id: string) => Topic | undefined
}

/** The topic that is asked about, and the heading it stands under: none for the root. */
export interface Subject {
  readonly topic: Topic
  readonly parent: Topic | undefined
  /** Under the root stands everything: only deeper places are worth asking for. */
  readonly isDeep: boolean
}

/** One generated question about a topic; undefined where there is nothing to ask. */
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

/** Longer names have too many right wordings to be typed. */
const LONGEST_NAME = 40

/**
 * The wordings that decide what is asked: those of the written languages. What is derived of them must not change which
 * questions there are, or a learner's progress would depend on the language.
 */
export const writtenWordings = (text: Text): string[] => [
  ...new Set(WRITTEN.map((language) => wordsIn(text, language))),
]

export const isShort = (title: Text): boolean =>
  writtenWordings(title).every((words) => words.length <= LONGEST_NAME)

/** How often each title stands in the outline, by its folded name. */
export function countTitles(topics: Iterable<Topic>): ReadonlyMap<string, number> {
  const titles = new Map<string, number>()
  for (const { title } of topics)
    for (const name of new Set(writtenWordings(title).map(fold)))
      titles.set(name, (titles.get(name) ?? 0) + 1)
  return titles
}
