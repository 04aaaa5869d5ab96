import { hasHan } from '../core/base/script.ts'
import { comparedIn } from '../core/lookup/comparison.ts'
import { topicsMeant } from '../core/lookup/find.ts'
import { topicPasted } from '../core/lookup/pasted.ts'
import { type Hit, search } from '../core/lookup/search.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import type { Outlines } from '../ports.ts'
import type { Elsewhere } from './library.ts'

/** Where a search looks. */
type Searched = Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> }

/** What an outline has to say to words in any language and script, best first. */
export async function answersTo(
  library: Library,
  words: string,
  { spec, outlines, script }: Searched,
): Promise<Hit[]> {
  const said = hasHan(words) ? (await script())(words) : words
  const means = { index: await outlines.index(spec, library), vocabulary: outlines.vocabulary() }
  return search(library, means, said)
}

/** The topic that a line from a terminal is about, if it names one and is no comparison of two. */
export async function topicOfLine(
  library: Library,
  line: string,
  { spec, outlines }: Searched,
): Promise<Topic | undefined> {
  const { outline } = library
  if (comparedIn(outline, line, outlines.vocabulary())) return undefined
  const index = await outlines.index(spec, library)
  return topicPasted(line, {
    meant: (words) => topicsMeant(outline, words, index),
    isTool: ({ id }) => library.knowledge(id).nature === 'tool',
  })
}
