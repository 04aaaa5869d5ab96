import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { lazy, onceFor } from '../core/base/collections.ts'
import { isDerived } from '../core/base/text.ts'
import type { Index } from '../core/lookup/index.ts'
import type { Vocabulary } from '../core/lookup/vocabulary.ts'
import type { Library } from '../core/model/library.ts'
import { Failure } from '../errors.ts'
import type { OnShare, Outlines, Whereabouts } from '../ports.ts'
import { COMPILED, openCompiled, openDerived } from './compiled.ts'
import { STDIN } from './files.ts'
import type { Keeping } from './keeping.ts'

/** Where the shipped outlines are in the package: the sources in `data`, compiled in `dist`. */
const SHIPPED: Readonly<Record<string, Shipped>> = {
  map: { source: 'data/map', compiled: 'dist/map', isTranslated: true },
  '2021': {
    source: 'data/outline-2021.yaml',
    compiled: 'dist/outline-2021',
    isTranslated: false,
  },
}

/** What a search knows of the languages; the same file is the source and is shipped. */
const VOCABULARY = 'data/vocabulary.json'

interface Shipped {
  readonly source: string
  readonly compiled: string
  /**
   * It has a folder for each derived language, with the same outline and that language in its
   * texts.
   */
  readonly isTranslated: boolean
}

const shippedAs = (spec: string) => (Object.hasOwn(SHIPPED, spec) ? SHIPPED[spec] : undefined)

/**
 * @param home the package's own folder
 * @param folder the one in which a person may keep outlines, to open them by name
 * @param keeping how a person's own outlines are kept, if they are
 */
export function outlinesIn(home: string, folder: () => string, keeping?: Keeping): Outlines {
  const placeOf = (spec: string): string => {
    if (spec === STDIN || /[\\/]/.test(spec) || existsSync(spec)) return spec
    return outlinesKept(folder()).find(({ name }) => name === spec)?.path ?? spec
  }
  const vocabulary = lazy(
    () => JSON.parse(readFileSync(join(home, VOCABULARY), 'utf8')) as Vocabulary,
  )
  const own = lazy(async () => (await import('./own-outlines.ts')).ownOutlines(keeping))
  const openIndexOf = async (spec: string, library: Library, told?: OnShare): Promise<Index> => {
    const shipped = shippedAs(spec)
    if (shipped) {
      const { openIndex } = await import('./index-files.ts')
      return openIndex(join(home, shipped.compiled))
    }
    return (await own()).index(library, async () => {
      const { makeIndex } = await import('../core/lookup/indexing.ts')
      const { simplified } = await import('./script.ts')
      return makeIndex(library, vocabulary(), simplified, told)
    })
  }
  // A command may look up a name and then search: an index is opened, or made, only once.
  const indexes = onceFor((_: Library) => new Map<string, Promise<Index>>())
  return {
    open: async (spec = 'map', languages = [], told) => {
      const shipped = shippedAs(spec)
      const language = languages.find(isDerived)
      if (shipped) {
        const folder = join(home, shipped.compiled)
        const library =
          shipped.isTranslated && language ? openDerived(folder, language) : openCompiled(folder)
        return { library, problems: [], files: 1 }
      }
      return (await own()).open(placeOf(spec), language, told)
    },
    whereabouts: (spec = 'map') => {
      if (shippedAs(spec)) return undefined
      if (spec === STDIN) throw new Failure('nothing-kept')
      // The system's own, which also says how a name is written where upper and lower case are one.
      const path = realpathSync.native(placeOf(spec))
      return { path, name: basename(path, extname(path)) }
    },
    settled: (spec) => (shippedAs(spec) || placeOf(spec) !== spec ? spec : resolve(spec)),
    listed: () => outlinesKept(folder()),
    stamp: (spec = 'map') => {
      const shipped = shippedAs(spec)
      if (!shipped) return undefined
      try {
        const { size, mtimeMs } = statSync(join(home, shipped.compiled, COMPILED.questions))
        return `${spec} ${size} ${mtimeMs}`
      } catch {
        return undefined
      }
    },
    index: (spec = 'map', library, told) => {
      const known = indexes(library)
      const index = known.get(spec) ?? openIndexOf(spec, library, told)
      known.set(spec, index)
      return index
    },
    vocabulary,
    read: async (spec = 'map', told) => {
      const shipped = shippedAs(spec)
      const path = shipped ? join(home, shipped.source) : placeOf(spec)
      // The package has no sources of the map: what was built of them had no findings.
      if (shipped && !existsSync(path))
        return { library: openCompiled(join(home, shipped.compiled)), problems: [], files: 1 }
      if (!shipped) return (await own()).open(path, undefined, told)
      const { openFiles } = await import('./outline-files.ts')
      return openFiles(path)
    },
  }
}

/** What is in the folder for outlines, in the order of names; nothing if there is no such folder. */
function outlinesKept(folder: string): Whereabouts[] {
  try {
    return readdirSync(folder)
      .filter((file) => !file.startsWith('.') && !/\.bak$|~$/.test(file))
      .sort()
      .map((file) => ({ path: join(folder, file), name: basename(file, extname(file)) }))
  } catch {
    return []
  }
}
