import { lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { Failure } from '../errors.ts'
import { reasonOf, swapFile } from './files.ts'
import { LARGEST, readRegular } from './own-files.ts'

/** The text of a file that is to be replaced; undefined if there is none. */
export function savedIn(path: string): string | undefined {
  try {
    return readRegular(path, LARGEST.outline).toString('utf8')
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOENT') return undefined
    throw new Failure('not-saved', { path, reason })
  }
}

/** A file that other users may read, as far as the umask allows. */
const SHARED_FILE = 0o666

/** Why nothing can be written beside a file that itself may be writable. */
const CLOSED_FOLDER: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS']

/**
 * Writes a file that a person asked for, in place of what it had: as a whole, so that a full disk leaves what was
 * there. A pipe or a device is written to.
 * @param unique part of the name of the file that is written first; no other process has the same
 */
export function saveFile(path: string, text: string, unique: string): void {
  try {
    const old = statSync(path, { throwIfNoEntry: false })
    const isLinkToNothing = !old && lstatSync(path, { throwIfNoEntry: false }) !== undefined
    if (isLinkToNothing || (old && !old.isFile())) writeFileSync(path, text)
    else saveWhole(old ? realpathSync(path) : path, text, unique)
  } catch (error) {
    throw new Failure('not-saved', { path, reason: reasonOf(error) })
  }
}

function saveWhole(path: string, text: string, unique: string): void {
  try {
    swapFile(path, text, { unique, mode: SHARED_FILE })
  } catch (error) {
    if (!CLOSED_FOLDER.includes(reasonOf(error))) throw error
    writeFileSync(path, text)
  }
}
