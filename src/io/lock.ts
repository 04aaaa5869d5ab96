import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './files.ts'

/** So many milliseconds between two tries, and so many tries until a lock is taken for one that a killed process left. */
const BETWEEN = 20
const MOST_TRIES = 150

/**
 * Does something while no other process does it: a file beside the one it is about says so. Where no such file can be made
 * it is done all the same, because what follows says better why nothing can be written there.
 * @param file what is changed
 */
export function locked<T>(file: string, act: () => T): T {
  const lock = `${file}.lock`
  const isOurs = lockedBy(lock)
  try {
    return act()
  } finally {
    if (isOurs) rmSync(lock, { force: true })
  }
}

/** Makes the lock, or waits until another process has done with it; false if it cannot be made. */
function lockedBy(lock: string): boolean {
  try {
    makeFolder(dirname(lock))
    let seen = 0
    for (let tries = 1; !isMade(lock); tries++) {
      const found = statSync(lock, { throwIfNoEntry: false })
      if (!found) continue
      if (!found.isFile()) return false
      // Another process may have had it meanwhile, and the next one has it now.
      if (found.ino !== seen) tries = 1
      seen = found.ino
      if (tries > MOST_TRIES) rmSync(lock, { force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN)
    }
    return true
  } catch {
    return false
  }
}

function isMade(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
