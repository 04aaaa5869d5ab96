import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The variables that say where temporary files go: on Unix, and two on Windows. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP']

/**
 * Runs before all tests: what they leave in the folder for temporary files goes into a folder of
 * this run, which is removed at its end. One run leaves thousands of folders, with gigabytes.
 * @returns What removes the folder.
 * @public vitest calls it.
 */
export function setup(): () => void {
  const before = VARIABLES.map((name) => [name, process.env[name]] as const)
  const folder = mkdtempSync(join(tmpdir(), 'k8smap-run-'))
  // Some tests are run as another user, who must get through to what is given to them.
  chmodSync(folder, 0o711)
  for (const name of VARIABLES) process.env[name] = folder
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
