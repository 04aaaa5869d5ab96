import { readFileSync } from 'node:fs'
import { Failure } from '../errors.ts'
import type { SettingsFile } from '../ports.ts'
import { reasonOf, replaceFile } from './files.ts'

/** The settings at that path. A file that is not there is no settings; one that cannot be read is told of. */
export const settingsFile = (path: string, pid: number): SettingsFile => ({
  path,
  read: () => {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw new Failure('settings-unreadable', { path, reason: reasonOf(error) })
    }
  },
  write: (text) => {
    try {
      replaceFile(path, text, String(pid))
    } catch (error) {
      throw new Failure('setting-not-kept', { path, reason: reasonOf(error) })
    }
  },
})
