import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cache } from '../ports.ts'
import { replaceFile } from './files.ts'

/** A folder of things that can be made again: all errors with them are ignored. */
export const cache = (folder: string, pid: number): Cache => ({
  read: (name) => {
    try {
      return readFileSync(join(folder, name), 'utf8')
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
