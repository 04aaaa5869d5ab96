import { writeFileSync } from 'node:fs'
import { Failure } from '../errors.ts'
import { reasonOf } from './files.ts'

/** Writes a file that a person asked for, in place of what it had. */
export function saveFile(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new Failure('not-saved', { path, reason: reasonOf(error) })
  }
}
