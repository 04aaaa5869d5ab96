import { resolve } from 'node:path'
import type { CacheShelf } from './keeping.ts'
import { readSealed, type SealedPart, writeSealed } from './sealed-file.ts'
import { sha256 } from './sha256.ts'

/** Something that was read from a path, as it was at one time. */
export interface KeptName {
  readonly path: string
  /** It says what the thing was made of: for anything else it is another one. */
  readonly key: string
}

/** The sealed files of a shelf: one for each path and kind, which counts for one key. */
export interface KeptFiles {
  readonly read: (name: KeptName, kind: string) => SealedPart | undefined
  /** Does nothing if it cannot. */
  readonly write: (
    name: KeptName,
    kind: string,
    parts: Readonly<Record<string, string | Uint8Array>>,
  ) => void
}

/** The part that has the key. */
const KEY = 'key'

/** @param most the most bytes of one file, and of all together */
export function keptFiles(
  shelf: CacheShelf,
  most: { readonly file: number; readonly folder: number },
): KeptFiles {
  const { unique, clock } = shelf
  return {
    read: ({ path, key }, kind) => {
      const part = readSealed(shelf, fileFor(path, kind), { most: most.file, now: clock() })
      return part && partText(part, KEY) === key ? part : undefined
    },
    write: ({ path, key }, kind, parts) =>
      writeSealed(
        shelf,
        fileFor(path, kind),
        { [KEY]: key, ...parts },
        { unique, now: clock(), largest: most.file, most: most.folder },
      ),
  }
}

/** The name of a file, which says nothing of what is in it. */
const fileFor = (path: string, kind: string): string =>
  `${sha256().update(resolve(path)).digest('hex').slice(0, 32)}.${kind}`

/** A part that is text; empty if the file has no such part. */
export const partText = (part: SealedPart, name: string): string => part(name).toString('utf8')
