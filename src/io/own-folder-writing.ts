import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { sumOf } from '../core/base/collections.ts'
import { attempt } from './attempt.ts'
import { isOwn, type OwnFolder } from './own-folder.ts'

/** Files that nothing has written for so long are removed, in milliseconds. */
const FORGOTTEN = 60 * 86_400_000

const PRIVATE = 0o700
const ANY_SIZE = Number.POSITIVE_INFINITY

/** How a file is written. */
export interface OwnWriting {
  /** Part of the name of the file that is written first; no other process has the same. */
  readonly unique: string
  /** In milliseconds since 1970. */
  readonly now: number
  /** The most bytes of the file, which is not written if it has more. */
  readonly largest?: number
  /** The most bytes in the folder: the oldest files beyond that are removed. */
  readonly most?: number
}

/**
 * Keeps a file under a name, for its owner alone. Where that is not possible (a full disk, a folder of
 * somebody else), nothing is kept.
 * @param pieces the bytes, one after the other
 */
export function writeOwn(
  { folder, user }: OwnFolder,
  name: string,
  pieces: readonly Uint8Array[],
  { unique, now, largest = ANY_SIZE, most = ANY_SIZE }: OwnWriting,
): void {
  if (sumOf(pieces, ({ length }) => length) > largest) return
  const beside = join(folder, `${name}.${unique}.tmp`)
  try {
    if (!makeOwn(folder, user)) return
    rmSync(beside, { force: true })
    writeFileSync(beside, Buffer.concat(pieces), { flag: 'wx', mode: 0o600 })
    renameSync(beside, join(folder, name))
    forget(folder, now - FORGOTTEN, most)
  } catch {
    remove(beside)
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

/**
 * Removes what other versions left behind, what processes left that were killed while they wrote, and
 * the oldest of what is too much.
 */
function forget(folder: string, before: number, most: number): void {
  let bytes = 0
  const files = readdirSync(folder).map((name): readonly [path: string, stats: Stats] => {
    const path = join(folder, name)
    return [path, lstatSync(path)]
  })
  for (const [path, { mtimeMs, size }] of files.sort(([, a], [, b]) => b.mtimeMs - a.mtimeMs)) {
    bytes += size
    if (mtimeMs < before || bytes > most) remove(path)
  }
}

/** Removes a file; one that stays is in the way of nothing. */
const remove = (path: string): void => attempt(() => rmSync(path, { force: true }))
