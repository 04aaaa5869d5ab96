import { same } from '../../src/core/base/text.ts'
import { NO_CURRICULUM } from '../../src/core/model/curriculum.ts'
import { type Library, NO_PLACE, NOTHING_KNOWN } from '../../src/core/model/library.ts'
import { withKeys } from '../../src/core/model/names.ts'
import type { Knowledge, Outline, Topic } from '../../src/core/model/topic.ts'

/** What a drawn line cannot say about a topic. */
type More = Partial<Pick<Topic, 'aliases' | 'also' | 'verdict' | 'ordered'>>

/**
 * An outline from a drawing, two spaces per level: `id`, `id | Title` or `id | Title | 标题`. Made
 * without a parser, so that the test of one room does not run another room's code.
 */
export function outlineOf(drawn: string, more: Readonly<Record<string, More>> = {}): Outline {
  const lines = drawn.split('\n').filter((line) => line.trim() !== '')
  const topics = new Map<string, Topic>()
  const trail: string[] = []
  for (const line of lines) {
    const [id = '', en = id, zh = en] = line.trim().split(' | ')
    const depth = (line.length - line.trimStart().length) / 2
    trail.length = depth
    const parent = trail.at(-1)
    trail.push(id)
    const topic = {
      ...{ id, title: { en, zh }, aliases: [], parent, children: [] },
      ...{ verdict: undefined, ordered: false, ...more[id] },
    }
    topics.set(id, withKeys(topic))
    if (parent !== undefined)
      (topics.get(parent) as { children: string[] } | undefined)?.children.push(id)
  }
  const [root = ''] = topics.keys()
  return { id: 'drawn', root, topics, relationTypes: new Map() }
}

/** A library of an outline, with knowledge of some topics. */
export const libraryOf = (
  outline: Outline,
  known: Readonly<Record<string, Partial<Knowledge>>> = {},
): Library => ({
  outline,
  knowledge: (id) => ({ ...NOTHING_KNOWN, ...known[id] }),
  incoming: () => [],
  relations: () => new Map(),
  flows: () => [],
  mistakes: () => [],
  asks: () => [],
  place: () => NO_PLACE,
  questions: () => [],
  exams: () => [],
  curriculum: () => NO_CURRICULUM,
  heirs: () => new Map(),
})

/** A fact with a source. */
export const fact = (id: string, words: string, more: { readonly removed?: string } = {}) => ({
  ...{ id, text: same(words), source: 'KEP-1' },
  ...more,
})
