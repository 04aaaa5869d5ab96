import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/**
 * A folder that nobody but its owner may write in, for what is believed without being looked at
 * again. This file is loaded before all others, so it has what is needed to read and nothing else.
 */
export interface OwnFolder {
  readonly folder: string
  /** The number of the user who runs the program; undefined where users have none, as on Windows. */
  readonly user: number | undefined
}

/** The bits of a mode that let others in. */
const OTHERS = 0o077

/** Whether nobody but the user may have written there. */
export const isOwn = ({ uid, mode }: Stats, user: number | undefined): boolean =>
  user === undefined || (uid === user && (mode & OTHERS) === 0)

/** A file that is open for reading. */
export interface OwnFile {
  readonly handle: number
  /** In bytes. */
  readonly size: number
  /** When it was written, in milliseconds since 1970. */
  readonly written: number
}

/**
 * A file of such a folder, open for reading; the caller closes it. Throws if there is none, or if it or
 * the folder is a link or anybody else's.
 */
export function openOwn({ folder, user }: OwnFolder, name: string): OwnFile {
  const place = lstatSync(folder)
  if (!place.isDirectory() || !isOwn(place, user)) throw new Error(folder)
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  // Opening a pipe would wait for its other end.
  const handle = openSync(join(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  const stats = fstatSync(handle)
  const { size, mtimeMs: written } = stats
  if (stats.isFile() && isOwn(stats, user)) return { handle, size, written }
  closeSync(handle)
  throw new Error(name)
}
