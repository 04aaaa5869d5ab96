import { join } from 'node:path'
import { Failure } from '../errors.ts'
import type { Cache } from '../ports.ts'
import { reasonOf, replaceFile } from './files.ts'
import { LARGEST, readRegular } from './own-files.ts'

/**
 * A folder of things that can be made again: errors with them are ignored, except where a person waits
 * for the file.
 */
export const cache = (folder: string, pid: number): Cache => ({
  read: (name) => {
    try {
      return readRegular(join(folder, name), LARGEST.cache).toString('utf8')
    } catch {
      return undefined
    }
  },
  write: (name, text) => {
    try {
      replaceFile(join(folder, name), text, String(pid))
    } catch {
      // The next start calculates it again.
    }
  },
  keep: (name, text) => {
    const path = join(folder, name)
    try {
      replaceFile(path, text, String(pid))
    } catch (error) {
      throw new Failure('not-saved', { path, reason: reasonOf(error) })
    }
    return path
  },
})
