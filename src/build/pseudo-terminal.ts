import { closeSync, constants, openSync } from 'node:fs'
import { type IPty, type IPtyForkOptions, spawn } from '@lydell/node-pty'

/**
 * Starts a program on a pseudo-terminal whose other end stays open here until the program has ended. Without that,
 * what a program writes just before it ends is lost now and then: when nobody has the other end any
 * more, libuv reads once and takes the rest, beyond the 4 KB that one read gives, for an end (`uv__stream_io`).
 */
export function onPseudoTerminal(
  file: string,
  argv: readonly string[],
  options: IPtyForkOptions,
): IPty {
  const pty = spawn(file, [...argv], options)
  // A console of Windows has no other end.
  if (process.platform === 'win32') return pty
  const held = openOtherEnd(pty)
  pty.onExit(() => closeSync(held))
  return pty
}

/** The end of a pseudo-terminal that its program has; the caller closes it. */
export const openOtherEnd = (pty: IPty): number =>
  // Its name is not in the typed interface.
  openSync((pty as unknown as { ptsName: string }).ptsName, constants.O_RDWR | constants.O_NOCTTY)
