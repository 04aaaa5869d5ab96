import { closeSync, fstatSync, readSync } from 'node:fs'
import { type OwnFolder, openOwn } from './own-folder.ts'

/**
 * What V8 compiled of the program's own scripts, kept so that the next start need not compile them
 * again. It is code: V8 runs it without looking at it again, so it is only taken from a folder that
 * nobody but its owner may write in, and each script only if it equals its own copy. This file is
 * loaded before all others, so it has what is needed to read and nothing else.
 */

/** What a script was when it was compiled; another size or time makes it another script. */
export interface CompiledScript {
  readonly size: number
  /** When the script was changed, in milliseconds since 1970. */
  readonly changed: number
  readonly code: Buffer
}

/** A file of compiled scripts that is open. */
export interface KeptCode {
  /** When it was written, in milliseconds since 1970. */
  readonly written: number
  /** The names of the scripts. */
  readonly names: readonly string[]
  /** A script; undefined if it is not there, or damaged. */
  readonly read: (name: string) => CompiledScript | undefined
  readonly close: () => void
}

/** Where code is kept, for whom, and what it must have been compiled with to be used. */
export interface Shelf extends OwnFolder {
  /** Which build of the program, which Node, which processor. */
  readonly key: string
}

/** What is at the beginning of a file, as JSON. */
export interface Contents {
  readonly key: string
  /** Each script, and how long its code is, in bytes. */
  readonly scripts: ReadonlyArray<
    readonly [name: string, size: number, changed: number, length: number]
  >
}

/** The most bytes of the code of one script: many times more than there are. */
const LARGEST = 16 << 20
/** The bytes that are read for the contents; rarely there are more. */
const BEGINNING = 4096
/** V8 copies what does not begin at a multiple of so many bytes. */
const WORD = 8

/** The first place from there at which code may begin. */
export const aligned = (place: number): number => Math.ceil(place / WORD) * WORD

/** The file of that name, open; undefined if there is none, or none that may be used. */
export function openCode(shelf: Shelf, name: string): KeptCode | undefined {
  let handle: number | undefined
  try {
    handle = openOwn(shelf, name)
    const written = fstatSync(handle).mtimeMs
    return { ...contentsOf(handle, shelf.key), written, close: closing(handle) }
  } catch {
    if (handle !== undefined) closeSync(handle)
    return undefined
  }
}

const closing = (handle: number) => (): void => closeSync(handle)

/** What is in an open file. Throws if it is of another key, or no such file. */
function contentsOf(handle: number, key: string): Pick<KeptCode, 'names' | 'read'> {
  const begin = bytesAt(handle, 0, BEGINNING)
  const length = begin.readUInt32LE()
  const text = length + 4 > BEGINNING ? bytesAt(handle, 0, 4 + length) : begin
  const contents = JSON.parse(text.toString('utf8', 4, 4 + length)) as Contents
  if (contents.key !== key) throw new Error(key)
  const places = new Map<string, () => CompiledScript | undefined>()
  let end = aligned(4 + length)
  for (const [name, size, changed, bytes] of contents.scripts) {
    const at = end
    end += 2 * aligned(bytes)
    places.set(name, () => {
      const both = bytesAt(handle, at, 2 * aligned(bytes))
      const half = both.length / 2
      const isWhole = half === aligned(bytes) && both.subarray(0, half).equals(both.subarray(half))
      return isWhole ? { size, changed, code: both.subarray(0, bytes) } : undefined
    })
  }
  return { names: [...places.keys()], read: (name) => places.get(name)?.() }
}

/** Bytes of an open file in memory of their own, which begins at a whole word; fewer at its end. */
function bytesAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Math.min(length, 2 * LARGEST))
  return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, at))
}
