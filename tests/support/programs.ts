import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Where a program of one of these names is on the path; undefined if it is nowhere.
 * @param known a place that is looked at first; '' for none
 */
export const programNamed = (names: readonly string[], known = ''): string | undefined =>
  [
    known,
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => names.map((name) => join(folder, name))),
  ].find((path) => path !== '' && canRun(path))

/** Whether the tests fail without what `.ci/run` installs; elsewhere its absence is said. */
export const needsPrograms = (): boolean =>
  (process.env['CI'] ?? '') !== '' || (process.env['NEEDS_PROGRAMS'] ?? '') !== ''
