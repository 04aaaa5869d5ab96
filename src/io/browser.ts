import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { isPage } from '../core/document/source.ts'

/** What of the system decides how a browser is opened. */
export interface Desktop {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A program that opens a file or an address with what the user has chosen for it, and its arguments. */
export type Opener = readonly [program: string, ...args: string[]]

/** Milliseconds after which a program that still runs has opened the file: some stay with the browser. */
const LONG_ENOUGH = 3_000

/**
 * How a page, a file or an address in the web, is opened here; undefined where nobody could see it. No shell is involved, so nothing in a path
 * can be a command; on Windows `start` would be one, and what `start` calls is called directly.
 */
export function openerFor(path: string, { platform, environment }: Desktop): Opener | undefined {
  if (platform === 'darwin') return ['open', path]
  if (platform === 'win32')
    return [
      ...(['rundll32', 'url.dll,FileProtocolHandler'] as const),
      isPage(path) ? path : pathToFileURL(path, { windows: true }).href,
    ]
  const has = (name: string): boolean => (environment[name] ?? '') !== ''
  return has('DISPLAY') || has('WAYLAND_DISPLAY') ? ['xdg-open', path] : undefined
}

/** Opens a file or an address in the browser. Resolves to false if that failed or there is none. */
export async function browse(path: string, desktop: Desktop): Promise<boolean> {
  const opener = openerFor(path, desktop)
  return opener !== undefined && (await started(opener))
}

/** Starts a program that outlives this one; false if it cannot be started or ends with an error. */
export const started = ([program, ...args]: Opener, patience = LONG_ENOUGH): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', shell: false })
    const timer = setTimeout(() => end(true), patience)
    const end = (isOpen: boolean): void => {
      clearTimeout(timer)
      child.unref()
      resolve(isOpen)
    }
    child.once('error', () => end(false))
    child.once('exit', (code) => end(code === 0))
  })
