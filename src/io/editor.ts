import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { platform } from 'node:os'
import { basename, resolve } from 'node:path'
import argumentsFor from 'launch-editor/get-args'
import type { WrittenPlace } from '../core/model/library.ts'

/** Editors for terminals that go to a line with `+12`, as vi did first; launch-editor knows others. */
const WITH_PLUS: ReadonlySet<string> = new Set([
  ...['vi', 'vim', 'nvim', 'view', 'ex', 'nano', 'pico', 'micro', 'kak', 'ne', 'joe', 'jed', 'mg'],
  ...['jove', 'mcedit', 'emacs', 'emacsclient', 'gedit', 'less'],
])
/** Editors for terminals that go to a line with `file:12`. */
const WITH_COLON: ReadonlySet<string> = new Set(['hx', 'helix'])

/**
 * Opens the editor that a person's environment names (VISUAL, EDITOR, else vi) at a line, on this
 * terminal, and waits for its end. No shell reads the command: a file's name cannot be one.
 * @returns false if there is no such editor
 */
export function openEditor(
  place: WrittenPlace,
  environment: NodeJS.ProcessEnv,
  system: NodeJS.Platform = platform(),
): boolean {
  const [command, ...given] = editorIn(environment, system)
  const { error } = spawnSync(command, [...given, ...argumentsAt(command, place)], {
    stdio: 'inherit',
  })
  return error === undefined
}

/** The command of the editor, and what it is always given: `code --wait`. */
export function editorIn(
  { VISUAL, EDITOR }: NodeJS.ProcessEnv,
  system: NodeJS.Platform,
): [string, ...string[]] {
  const named = [VISUAL, EDITOR].find((each) => each !== undefined && each.trim() !== '')?.trim()
  if (named === undefined) return [system === 'win32' ? 'notepad' : 'vi']
  // A path may have blanks in it.
  if (existsSync(named)) return [named]
  const [command = named, ...given] = named.split(/\s+/)
  return [command, ...given]
}

/** What an editor is given to open a file at a line; the file alone, if it is not known how. */
export function argumentsAt(command: string, { file, line }: WrittenPlace): string[] {
  // Whole, so that its name cannot begin like an option.
  const path = resolve(file)
  const name = basename(command).replace(/\.(?:exe|cmd|bat)$/i, '')
  if (WITH_PLUS.has(name)) return [`+${line}`, path]
  if (WITH_COLON.has(name)) return [`${path}:${line}`]
  return argumentsFor(command, path, line).map(String)
}
