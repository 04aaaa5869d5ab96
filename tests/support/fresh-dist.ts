import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What dist is made from. */
const SOURCES = ['src', 'data', 'package.json', 'package-lock.json']

/** The time of each file at or below a path, in milliseconds. */
const timesBelow = (path: string): number[] => {
  if (!statSync(path).isDirectory()) return [statSync(path).mtimeMs]
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
  // A folder's own time changes when a file in it is removed.
  return [path, ...inside.map(({ parentPath, name }) => join(parentPath, name))].map(
    (each) => statSync(each).mtimeMs,
  )
}

/** Whether dist is missing or older than one of its sources, below the folder of the project. */
export function isStale(home = '.'): boolean {
  const built = join(home, 'dist/LICENSES.txt')
  if (!existsSync(built)) return true
  const newest = SOURCES.map((source) => join(home, source))
    .filter((source) => existsSync(source))
    .flatMap(timesBelow)
    .reduce((a, b) => Math.max(a, b), 0)
  return newest > statSync(built).mtimeMs
}

/**
 * Runs before all tests: the tests of the package run what is built, which must match the sources.
 * @public vitest calls it.
 */
export function setup(): void {
  if (!isStale()) return
  console.log('dist is older than its sources: building it')
  execFileSync(process.execPath, ['--import', 'tsx', 'src/build/main.ts'], { stdio: 'inherit' })
}
