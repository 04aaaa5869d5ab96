import { closeSync, readSync } from 'node:fs'
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
  /** The numbers of its modules that had been run by then; V8 compiles what is run. */
  readonly run: readonly number[]
}

/** A file of compiled scripts. */
export interface KeptCode {
  /** When it was written, in milliseconds since 1970. */
  readonly written: number
  /** The names of the scripts. */
  readonly names: readonly string[]
  /** A script; undefined if it is not there, or damaged. */
  readonly read: (name: string) => CompiledScript | undefined
}

/** Where code is kept, for whom, and what it must have been compiled with to be used. */
export interface Shelf extends OwnFolder {
  /** Which build of the program, which Node, which processor. */
  readonly key: string
}

/** What is at the beginning of a file, as JSON. */
export interface Contents {
  readonly key: string
  /** Each script; `length` is that of its code, in bytes. */
  readonly scripts: ReadonlyArray<
    Omit<CompiledScript, 'code'> & { readonly name: string; readonly length: number }
  >
}

/** The most bytes that are read: many times more than there are. */
const LARGEST = 64 << 20
/** V8 copies what does not begin at a multiple of so many bytes. */
const WORD = 8

/** The first place from there at which code may begin. */
export const aligned = (place: number): number => Math.ceil(place / WORD) * WORD

/** The file of that name; undefined if there is none, or none that may be used. */
export function readCode(shelf: Shelf, name: string): KeptCode | undefined {
  try {
    const { handle, size, written } = openOwn(shelf, name)
    try {
      return { ...contentsOf(readBeginning(handle, size), shelf.key), written }
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

/** What is in such a file. Throws if it is of another key, or no such file. */
function contentsOf(bytes: Buffer, key: string): Pick<KeptCode, 'names' | 'read'> {
  const end = 4 + bytes.readUInt32LE()
  const contents = JSON.parse(bytes.toString('utf8', 4, end)) as Contents
  if (contents.key !== key) throw new Error(key)
  const places = new Map<string, () => CompiledScript | undefined>()
  let next = aligned(end)
  for (const { name, length, ...script } of contents.scripts) {
    const [at, half] = [next, aligned(length)]
    next += 2 * half
    places.set(name, () => {
      const code = bytes.subarray(at, at + length)
      const isWhole = at + 2 * half <= bytes.length
      return isWhole && code.equals(bytes.subarray(at + half, at + half + length))
        ? { ...script, code }
        : undefined
    })
  }
  return { names: [...places.keys()], read: (name) => places.get(name)?.() }
}

/**
 * So many bytes from the beginning of an open file, fewer if it ends before, in memory of their own,
 * which begins at a whole word.
 */
export function readBeginning(handle: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Math.min(size, LARGEST))
  return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0))
}
