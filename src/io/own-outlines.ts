import type { Derived } from '../core/base/text.ts'
import type { Index, WholeIndex } from '../core/lookup/index.ts'
import { deriveLibrary } from '../core/model/derive.ts'
import type { Library } from '../core/model/library.ts'
import type { OnShare, Opened } from '../ports.ts'
import { STDIN } from './files.ts'
import type { Keeping } from './keeping.ts'
import type { KeptName } from './kept-files.ts'
import { keptOutlines } from './kept-outlines.ts'
import { keyOfSource, type OutlineSource, outlineSource } from './outline-source.ts'

/** People's own outlines. */
export interface OwnOutlines {
  /**
   * Opens one: as it was parsed before, or parsed now.
   * @param language a derived language; texts read in it as they are written
   * @throws as `outlineSource`
   */
  readonly open: (path: string, language?: Derived, told?: OnShare) => Promise<Opened>
  /** The index of a library that was opened here: as it was made before, or made now. */
  readonly index: (library: Library, make: () => Promise<WholeIndex>) => Promise<Index>
}

/** People's own outlines, kept if there is a way to. */
export function ownOutlines(keeping: Keeping | undefined): OwnOutlines {
  const names = new WeakMap<Library, KeptName>()
  const open = async (
    path: string,
    told: OnShare | undefined,
  ): Promise<Opened & { readonly name?: KeptName }> => {
    const source = outlineSource(path)
    const shelf = path === STDIN ? undefined : keeping?.shelf('outlines')
    const build = shelf && keeping?.build()
    if (!keeping || !shelf || build === undefined) return openNow(source, told)
    const name = { path, key: keyOfSource(source, build) }
    const kept = keptOutlines(shelf)
    const known = kept.read(name)
    if (known) return { ...known, name }
    const opened = await openNow(source, told)
    keeping.later(() => kept.keep(name, opened))
    return { ...opened, name }
  }
  return {
    open: async (path, language, told) => {
      const { name, ...opened } = await open(path, told)
      if (!opened.library) return opened
      const library = language
        ? deriveLibrary(opened.library, { language, say: (words) => words })
        : opened.library
      if (name) names.set(library, { ...name, key: `${name.key}${language ?? ''}` })
      return { ...opened, library }
    },
    index: async (library, make) => {
      const name = names.get(library)
      const shelf = name && keeping?.shelf('outlines')
      if (!keeping || !shelf) return make()
      const kept = keptOutlines(shelf)
      const known = kept.readIndex(name)
      if (known) return known
      const index = await make()
      keeping.later(() => kept.keepIndex(name, index))
      return index
    },
  }
}

/** Parses an outline; the readers of all formats are loaded only here. */
async function openNow(source: OutlineSource, told: OnShare | undefined): Promise<Opened> {
  const { openSource } = await import('./outline-files.ts')
  return openSource(source, told)
}
