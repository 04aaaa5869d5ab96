import { topicsCalled } from '../core/lookup/find.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { Failure } from '../errors.ts'
import { type Elsewhere, topicFor } from './library.ts'
import type { StudyNote } from './note.ts'

/** Two topics that words of a command line mean, or one; with what was guessed. */
interface Meant {
  readonly topics: readonly Topic[]
  readonly notes: readonly StudyNote[]
}

/**
 * The two topics that several words mean: where the first name ends is where both sides are names,
 * so that `API Server etcd` needs no quotes; else it ends with the first word.
 * @throws Failure for a name that means nothing, or several topics; `second-missing` if all words are
 * one name
 */
export async function pairOf(
  library: Library,
  words: readonly string[],
  elsewhere: Elsewhere,
): Promise<Meant> {
  const isName = (term: string): boolean => topicsCalled(library.outline, term).length > 0
  const ends = words.slice(1).map((_, i) => i + 1)
  const found = ends.find(
    (each) => isName(words.slice(0, each).join(' ')) && isName(words.slice(each).join(' ')),
  )
  const end = found ?? 1
  // The last word of one name is no second topic.
  const [whole] = found === undefined ? topicsCalled(library.outline, words.join(' ')) : []
  if (whole) throw new Failure('second-missing', { topic: whole.id })
  const terms = [words.slice(0, end), words.slice(end)].map((each) => each.join(' '))
  const meant = await Promise.all(terms.map((term) => topicFor(library, term, elsewhere)))
  return {
    topics: meant.map(({ topic }) => topic),
    notes: meant.flatMap(({ notes }) => notes),
  }
}

/** The one topic that all words together mean, or two: the first and the second. */
export async function oneOrTwo(
  library: Library,
  words: readonly string[],
  elsewhere: Elsewhere,
): Promise<Meant> {
  const whole = words.join(' ')
  if (words.length > 1 && topicsCalled(library.outline, whole).length === 0)
    return pairOf(library, words, elsewhere)
  const { topic, notes } = await topicFor(library, whole, elsewhere)
  return { topics: [topic], notes }
}
