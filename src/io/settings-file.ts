import { Failure } from '../errors.ts'
import type { SettingsFile } from '../ports.ts'
import { reasonOf, replaceFile } from './files.ts'
import { locked } from './lock.ts'
import { LARGEST, readRegular } from './own-files.ts'

/**
 * The settings file at that path. A missing file means that nothing is set; a file that cannot be
 * read is reported.
 */
export function settingsFile(path: string, pid: number): SettingsFile {
  const read = (): string | undefined => {
    try {
      return readRegular(path, LARGEST.settings).toString('utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw new Failure('settings-unreadable', { path, reason: reasonOf(error) })
    }
  }
  return {
    path,
    read,
    change: (update) =>
      locked(path, () => {
        const text = update(read())
        try {
          replaceFile(path, text, String(pid))
        } catch (error) {
          throw new Failure('setting-not-kept', { path, reason: reasonOf(error) })
        }
      }),
  }
}
