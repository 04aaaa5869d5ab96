import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * What V8 compiled of the program's own scripts, kept so that the next start need not compile them
 * again. It is code: V8 runs it without looking at it again, so it is only taken from a folder that
 * nobody but its owner may write in, and only as a whole that was compared with its own copy.
 */

/** What a script was when it was compiled; another size or time makes it another script. */
export interface Compiled {
  readonly size: number
  /** When the script was changed, in milliseconds since 1970. */
  readonly changed: number
  readonly code: Buffer
}

/** The compiled scripts, by the names of their files. */
export type Code = Map<string, Compiled>

/** Code that was read, and when it was written, in milliseconds since 1970. */
export interface KeptCode {
  readonly scripts: Code
  readonly written: number
}

/** Where code is kept, for whom, and what it must have been compiled with to be used. */
export interface Shelf {
  readonly folder: string
  /** The number of the user who runs the program; undefined where users have none, as on Windows. */
  readonly user: number | undefined
  /** Versions of the program and of Node, and the processor. */
  readonly key: string
}

/** The largest file that is read, in bytes: all scripts, compiled, twice, several times over. */
const LARGEST = 32 << 20
/** V8 copies what does not begin at a multiple of this, in bytes. */
const WORD = 8
/** Files of code that nothing has written for so long are removed, in milliseconds. */
const FORGOTTEN = 60 * 86_400_000

const PRIVATE = 0o700
/** The bits of a mode that let others in. */
const OTHERS = 0o077

interface Contents {
  readonly key: string
  readonly scripts: ReadonlyArray<
    readonly [name: string, size: number, changed: number, length: number]
  >
}

const aligned = (length: number): number => Math.ceil(length / WORD) * WORD

/** Whether nobody but the user may have written there. */
const isOwn = (stats: Stats, user: number | undefined): boolean =>
  user === undefined || (stats.uid === user && (stats.mode & OTHERS) === 0)

/** Code that is kept under that name; undefined if there is none, or none that may be used. */
export function readCode({ folder, user, key }: Shelf, name: string): KeptCode | undefined {
  try {
    const place = lstatSync(folder)
    if (!place.isDirectory() || !isOwn(place, user)) return undefined
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
    // Opening a pipe would wait for its other end.
    const handle = openSync(join(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      const stats = fstatSync(handle)
      if (!stats.isFile() || !isOwn(stats, user) || stats.size > LARGEST) return undefined
      // Its own memory, which begins at a whole word.
      const bytes = Buffer.allocUnsafeSlow(stats.size)
      if (readSync(handle, bytes, 0, stats.size, 0) !== stats.size) return undefined
      const scripts = decode(bytes, key)
      return scripts && { scripts, written: stats.mtimeMs }
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}

/**
 * Keeps code under a name, for its owner alone. Where that is not possible (a full disk, a folder of
 * somebody else), nothing is kept.
 * @param unique part of the name of the file that is written first; no other process has the same
 */
export function writeCode(
  { folder, user, key }: Shelf,
  name: string,
  scripts: Code,
  unique: string,
): void {
  const beside = join(folder, `${name}.${unique}.tmp`)
  try {
    if (!makeOwn(folder, user)) return
    rmSync(beside, { force: true })
    writeFileSync(beside, encode(scripts, key), { flag: 'wx', mode: 0o600 })
    renameSync(beside, join(folder, name))
    forget(folder)
  } catch {
    removed(beside)
  }
}

/** Makes a folder for its owner alone, unless that would leave it in a folder of somebody else. */
function makeOwn(folder: string, user: number | undefined): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found) return found.isDirectory() && isOwn(found, user)
  const above = dirname(folder)
  if (above === folder) return false
  const parent = statSync(above, { throwIfNoEntry: false })
  // Under sudo the home may be that of the user before: root's folders in it would lock them out.
  if (parent ? user !== undefined && parent.uid !== user : !makeOwn(above, user)) return false
  mkdirSync(folder, PRIVATE)
  // A file system may give a new folder another mode than was asked for.
  chmodSync(folder, PRIVATE)
  return true
}

/** Removes what other versions left behind, and processes that were killed while they wrote. */
function forget(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (lstatSync(path).mtimeMs < Date.now() - FORGOTTEN) removed(path)
  }
}

function removed(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It is in the way of nothing.
  }
}

/**
 * The bytes of a file: the length of its contents, the contents, the code of each script; and all of
 * it once more. V8 crashes on code with a damaged byte, and to compare two copies takes a hundredth
 * of the time of a checksum.
 */
export function encode(scripts: Code, key: string): Buffer {
  const list = [...scripts].map(
    ([name, { size, changed, code }]) => [name, size, changed, code.length] as const,
  )
  const contents = Buffer.from(JSON.stringify({ key, scripts: list } satisfies Contents))
  const begin = Buffer.alloc(aligned(4 + contents.length))
  begin.writeUInt32LE(contents.length)
  contents.copy(begin, 4)
  const codes = [...scripts.values()].flatMap(({ code }) => [
    code,
    Buffer.alloc(aligned(code.length) - code.length),
  ])
  const once = [begin, ...codes]
  return Buffer.concat([...once, ...once])
}

/** The code in the bytes of a file; undefined if it is damaged, or of another key. */
export function decode(bytes: Buffer, key: string): Code | undefined {
  const half = bytes.length / 2
  if (half % WORD !== 0 || !bytes.subarray(0, half).equals(bytes.subarray(half))) return undefined
  const length = bytes.readUInt32LE()
  const contents = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Contents
  if (contents.key !== key) return undefined
  let at = aligned(4 + length)
  return new Map(
    contents.scripts.map(([name, size, changed, length]) => {
      const code = bytes.subarray(at, at + length)
      at += aligned(length)
      return [name, { size, changed, code }]
    }),
  )
}
