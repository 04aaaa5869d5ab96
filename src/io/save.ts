import { writeFileSync } from 'node:fs'
import { Failure } from '../errors.ts'
import { reasonOf } from './files.ts'
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

/** Writes a file that a person asked for, in place of what it had. */
export function saveFile(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new Failure('not-saved', { path, reason: reasonOf(error) })
  }
}
