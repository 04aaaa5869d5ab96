import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The system's word for what went wrong: its code where it has one. */
export const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))

/**
 * Makes a folder and those above it. Not mkdir's own `recursive`: on Node 20 that never returns where a file system
 * answers ENOENT below a folder that exists, as /proc does.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder)
  }
}

/**
 * Puts a text in a file's place as a whole: whoever reads it finds the old one or the new one, never half of one. A link
 * stays a link: what it leads to is replaced.
 */
export function replaceFile(file: string, text: string, unique: string): void {
  makeFolder(dirname(file))
  const real = existsSync(file) ? realpathSync(file) : file
  const beside = `${real}.${unique}.tmp`
  try {
    const handle = openSync(beside, 'w')
    try {
      // All of it: a single write may stop halfway on a full disk, and says so only by its count.
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, real)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
