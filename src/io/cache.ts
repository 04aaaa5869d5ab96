import { join } from 'node:path'
import type { Cache } from '../ports.ts'
import { replaceFile } from './files.ts'
import { LARGEST, readRegular } from './own-files.ts'

/** A folder of things that can be made again: all errors with them are ignored. */
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
})
