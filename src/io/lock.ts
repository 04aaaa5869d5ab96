import { closeSync, openSync, rmSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './files.ts'

/** Milliseconds after which a lock was left behind by a process that was killed, and between two tries. */
const LEFT_BEHIND = 5000
const BETWEEN = 20

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
    while (!isMade(lock)) {
      const found = statSync(lock, { throwIfNoEntry: false })
      if (found && !found.isFile()) return false
      if (found && isLeftBehind(found)) rmSync(lock, { force: true })
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

/** Whether nobody can hold a lock any more; a clock that was put back makes it look old as well. */
const isLeftBehind = ({ mtimeMs }: Stats): boolean => Math.abs(Date.now() - mtimeMs) > LEFT_BEHIND
