import type { Problem } from '../core/document/problem.ts'
import type { Index, WholeIndex } from '../core/lookup/index.ts'
import { decodeIndex, encodeIndex } from '../core/lookup/index-file.ts'
import { compile, restore } from '../core/reading/compiled.ts'
import { type CompiledTexts, isByRange, PARTS } from '../core/reading/compiled-parts.ts'
import { placesReader, placesText } from '../core/reading/compiled-places.ts'
import type { Opened } from '../ports.ts'
import type { CacheShelf } from './keeping.ts'
import { type KeptName, keptFiles, partText } from './kept-files.ts'
import type { SealedPart } from './sealed-file.ts'

/**
 * People's own outlines as they were when they were parsed, and their indexes: to read them again takes
 * a tenth of the time. They can be made again, so whatever is wrong with a file, it is as if it were not
 * there. There is one file for each path.
 */
export interface KeptOutlines {
  readonly read: (name: KeptName) => Opened | undefined
  /** Does nothing if it cannot. */
  readonly keep: (name: KeptName, opened: Opened) => void
  readonly readIndex: (name: KeptName) => Index | undefined
  /** Does nothing if it cannot. */
  readonly keepIndex: (name: KeptName, index: WholeIndex) => void
}

/** The most bytes of one file, and of all together. */
const MOST = { file: 256 << 20, folder: 384 << 20 } as const

/** What is known of an opened outline besides its library. */
interface About {
  readonly problems: readonly Problem[]
  readonly files: number
}

/** The parts beside those of a compiled outline. */
const [ABOUT, PLACES] = ['about', 'places'] as const

/** The outlines kept on a shelf. */
export function keptOutlines(shelf: CacheShelf): KeptOutlines {
  const { read, write } = keptFiles(shelf, MOST)
  return {
    read: (name) => {
      const part = read(name, 'outline')
      if (!part) return undefined
      const texts = Object.fromEntries(
        PARTS.map((each) => [each, isByRange(each) ? rangeIn(part(each)) : textOf(part, each)]),
      ) as unknown as CompiledTexts
      const writtenAt = placesReader(textOf(part, PLACES))
      return {
        ...(JSON.parse(partText(part, ABOUT)) as About),
        library: { ...restore(texts), writtenAt },
      }
    },
    keep: (name, { library, problems, files }) => {
      if (!library) return
      write(name, 'outline', {
        ...compile(library, Buffer.byteLength),
        [PLACES]: placesText(library),
        [ABOUT]: JSON.stringify({ problems, files } satisfies About),
      })
    },
    readIndex: (name) => {
      const part = read(name, 'index')
      return (
        part &&
        decodeIndex({
          sizes: textOf(part, 'sizes'),
          words: textOf(part, 'words'),
          ...{ terms: () => part('terms'), counts: () => part('counts') },
          ...{ gaps: () => part('gaps'), weights: () => part('weights') },
        })
      )
    },
    keepIndex: (name, index) => write(name, 'index', { ...encodeIndex(index) }),
  }
}

const textOf = (part: SealedPart, name: string) => () => partText(part, name)

/** Reads ranges of bytes as text. */
const rangeIn =
  (bytes: Buffer) =>
  (offset: number, length: number): string =>
    bytes.toString('utf8', offset, offset + length)
