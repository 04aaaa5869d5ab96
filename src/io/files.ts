import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
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

/** Puts a text in a file's place as a whole: whoever reads it finds the old one or the new one, never half of one. */
export function replaceFile(file: string, text: string, unique: string): void {
  makeFolder(dirname(file))
  const beside = `${file}.${unique}.tmp`
  const handle = openSync(beside, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, file)
}
