import { resolve } from 'node:path'
import type { Problem } from '../core/document/problem.ts'
import type { Index, WholeIndex } from '../core/lookup/index.ts'
import { decodeIndex, encodeIndex } from '../core/lookup/index-file.ts'
import { compile, restore } from '../core/reading/compiled.ts'
import { type CompiledTexts, isByRange, PARTS } from '../core/reading/compiled-parts.ts'
import { placesReader, placesText } from '../core/reading/compiled-places.ts'
import type { Opened } from '../ports.ts'
import type { CacheShelf } from './keeping.ts'
import { readSealed, type SealedPart, writeSealed } from './sealed-file.ts'
import { sha256 } from './sha256.ts'

/** An outline as it was at one time. */
export interface KeptName {
  readonly path: string
  /** It says what the outline was made of: for anything else it is another one. */
  readonly key: string
}

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

/** The parts beside those of a compiled outline and of an index. */
const [KEY, ABOUT, PLACES] = ['key', 'about', 'places'] as const

/** The outlines kept on a shelf. */
export function keptOutlines(shelf: CacheShelf): KeptOutlines {
  const read = ({ path, key }: KeptName, kind: Kind): SealedPart | undefined => {
    const part = readSealed(shelf, fileFor(path, kind), {
      ...{ most: MOST.file, now: shelf.clock() },
    })
    return part?.(KEY).toString() === key ? part : undefined
  }
  const write = (
    { path, key }: KeptName,
    kind: Kind,
    parts: Readonly<Record<string, string | Uint8Array>>,
  ): void => {
    const { unique, clock } = shelf
    const writing = { unique, now: clock(), largest: MOST.file, most: MOST.folder }
    writeSealed(shelf, fileFor(path, kind), { [KEY]: key, ...parts }, writing)
  }
  return {
    read: (name) => {
      const part = read(name, 'outline')
      if (!part) return undefined
      const texts = Object.fromEntries(
        PARTS.map((each) => [each, isByRange(each) ? rangeIn(part(each)) : textOf(part, each)]),
      ) as unknown as CompiledTexts
      const writtenAt = placesReader(textOf(part, PLACES))
      return {
        ...(JSON.parse(textOf(part, ABOUT)()) as About),
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

type Kind = 'outline' | 'index'

/** The name of a file, which says nothing of what is in it. */
const fileFor = (path: string, kind: Kind): string =>
  `${sha256().update(resolve(path)).digest('hex').slice(0, 32)}.${kind}`

const textOf = (part: SealedPart, name: string) => () => part(name).toString('utf8')

/** Reads ranges of bytes as text. */
const rangeIn =
  (bytes: Buffer) =>
  (offset: number, length: number): string =>
    bytes.toString('utf8', offset, offset + length)
