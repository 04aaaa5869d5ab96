import { readFileSync } from 'node:fs'
import type { Script } from '../../src/core/base/script.ts'
import { decodeIndex, encodeIndex, type IndexTexts } from '../../src/core/lookup/index-file.ts'
import { makeIndex } from '../../src/core/lookup/indexing.ts'
import type { SearchMeans } from '../../src/core/lookup/search.ts'
import type { Vocabulary } from '../../src/core/lookup/vocabulary.ts'
import type { Library } from '../../src/core/model/library.ts'
import { simplified } from '../../src/io/script.ts'
import type { Outlines } from '../../src/ports.ts'
import type { Elsewhere } from '../../src/study/library.ts'

/** What is known of the languages, as it is shipped. */
export const VOCABULARY = JSON.parse(readFileSync('data/vocabulary.json', 'utf8')) as Vocabulary

/** What a search in a library needs. */
export const meansFor = (library: Library, script: Script = simplified): SearchMeans => ({
  index: makeIndex(library, VOCABULARY, script),
  vocabulary: VOCABULARY,
})

/** The same with the index as it is shipped: its weights are coarser. */
export function shippedMeansFor(library: Library): SearchMeans {
  const files = encodeIndex(makeIndex(library, VOCABULARY, simplified), true)
  const texts = Object.fromEntries(Object.entries(files).map(([part, all]) => [part, () => all]))
  return { index: decodeIndex(texts as unknown as IndexTexts), vocabulary: VOCABULARY }
}

/** The part of the outlines that look-ups need; each index is made anew. */
export const INDEXES: Pick<Outlines, 'index' | 'vocabulary'> = {
  index: async (_, library) => meansFor(library).index,
  vocabulary: () => VOCABULARY,
}

/** Where else to look, with this table of characters. */
export const elsewhere = (
  script: Elsewhere['script'] = async () => simplified,
): Elsewhere & { readonly outlines: typeof INDEXES } => ({
  spec: undefined,
  outlines: INDEXES,
  script,
})
