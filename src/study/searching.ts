import { hasHan } from '../core/base/script.ts'
import { type Hit, search } from '../core/lookup/search.ts'
import type { Library } from '../core/model/library.ts'
import type { Outlines } from '../ports.ts'
import type { Elsewhere } from './library.ts'

/** What an outline has to say to words in any language and script, best first. */
export async function answersTo(
  library: Library,
  words: string,
  { spec, outlines, script }: Elsewhere & { readonly outlines: Pick<Outlines, 'vocabulary'> },
): Promise<Hit[]> {
  const said = hasHan(words) ? (await script())(words) : words
  const means = { index: await outlines.index(spec, library), vocabulary: outlines.vocabulary() }
  return search(library, means, said)
}
