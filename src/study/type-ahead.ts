import { hasHan } from '../core/base/script.ts'
import { wordings } from '../core/base/text.ts'
import { beginsIn } from '../core/lookup/find.ts'
import type { Library } from '../core/model/library.ts'
import { fold, foldedNames } from '../core/model/names.ts'
import type { Topic } from '../core/model/topic.ts'
import { below } from '../core/model/walk.ts'
import { type Elsewhere, look } from './library.ts'

/**
 * Finds topics while a name is typed: what is called so, then where a word of the title begins so, then
 * another name, then what has the letters inside a name, each in the order of the outline. Where no name
 * has them, whatever `explain` would find is found. Nothing typed finds all.
 */
export function typeAhead(
  library: Library,
  elsewhere: Elsewhere,
): (typed: string) => Promise<readonly Topic[]> {
  const all = [...below(library.outline, library.outline.root)]
  const having = (word: string): Topic[] => {
    const ranks: readonly Topic[][] = [[], [], [], []]
    for (const topic of all) ranks[rankOf(topic, word)]?.push(topic)
    return ranks.flat()
  }
  return async (typed) => {
    const word = fold(typed)
    if (word === '') return all
    const named = having(word)
    if (named.length > 0) return named
    const said = hasHan(typed) ? fold((await elsewhere.script())(typed)) : word
    const simplified = said === word ? [] : having(said)
    if (simplified.length > 0) return simplified
    const { topics, near } = await look(library, typed, elsewhere)
    if (topics.length > 0) return topics
    return [...new Set(near.flatMap((name) => having(fold(name))))]
  }
}

/** How well a folded word fits the names of a topic, 0 the best; -1 if it is in none of them. */
function rankOf(topic: Topic, word: string): number {
  const names = foldedNames(topic)
  if (!names.some((name) => name.includes(word))) return -1
  if (names.includes(word)) return 0
  if ([topic.id, ...wordings(topic.title)].some((title) => beginsIn(word, title))) return 1
  return names.some((name) => name.startsWith(word)) ? 2 : 3
}
