import { closeSync, futimesSync } from 'node:fs'
import { DAY } from '../core/base/time.ts'
import { attempt } from './attempt.ts'
import { readWhole } from './own-files.ts'
import { type OwnFolder, openOwn } from './own-folder.ts'
import { type OwnWriting, writeOwn } from './own-folder-writing.ts'
import { sha256 } from './sha256.ts'

/**
 * Several texts in one file, with a sum of all that tells whether it is whole: the sum of the rest, how
 * long the list of parts is, that list as JSON, and the parts. The list ends, and each part does, where a number of
 * eight bytes may begin: blanks are behind the list, and zeros behind a part.
 */

/** The names of the parts, and how long each is, in bytes. */
type Parts = ReadonlyArray<readonly [name: string, length: number]>

/** A part of such a file, by its name; empty if there is none. */
export type SealedPart = (name: string) => Buffer

const SUM = 32
const LENGTH = 4
const STEP = 8

/** How many bytes are missing to where the next number may begin. */
const gapAfter = (length: number): number => -length & (STEP - 1)

const digestOf = (pieces: readonly Uint8Array[]): Buffer => {
  const hash = sha256()
  for (const each of pieces) hash.update(each)
  return hash.digest()
}

/** Writes such a file, as `writeOwn` does. */
export function writeSealed(
  place: OwnFolder,
  name: string,
  parts: Readonly<Record<string, string | Uint8Array>>,
  writing: OwnWriting,
): void {
  const bytes = Object.entries(parts).map(([part, all]) => [part, Buffer.from(all)] as const)
  const names = JSON.stringify(bytes.map(([part, all]) => [part, all.length]) satisfies Parts)
  const list = Buffer.from(`${names}${' '.repeat(gapAfter(LENGTH + Buffer.byteLength(names)))}`)
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32LE(list.length)
  const parted = bytes.flatMap(([, all]) => [all, Buffer.alloc(gapAfter(all.length))])
  const pieces = [length, list, ...parted]
  writeOwn(place, name, [digestOf(pieces), ...pieces], writing)
}

/**
 * Reads such a file, which is then no old one.
 * @param most the largest file that is read, in bytes
 * @param now in milliseconds since 1970
 * @returns undefined if there is no such file, if it is not whole, or if somebody else may have written it
 */
export function readSealed(
  place: OwnFolder,
  name: string,
  { most, now }: { readonly most: number; readonly now: number },
): SealedPart | undefined {
  try {
    const { handle, written } = openOwn(place, name)
    try {
      const part = opened(readWhole(handle, name, most))
      if (now - written > DAY) attempt(() => futimesSync(handle, now / 1000, now / 1000))
      return part
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

/** Throws if the bytes are no such file. */
function opened(bytes: Buffer): SealedPart {
  const rest = bytes.subarray(SUM)
  if (!digestOf([rest]).equals(bytes.subarray(0, SUM))) throw new Error('sum')
  let at = LENGTH + rest.readUInt32LE()
  const list = JSON.parse(rest.toString('utf8', LENGTH, at)) as Parts
  const parts = new Map<string, Buffer>()
  for (const [part, length] of list) {
    parts.set(part, rest.subarray(at, at + length))
    at += length + gapAfter(length)
  }
  return (part) => parts.get(part) ?? Buffer.alloc(0)
}
