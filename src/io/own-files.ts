import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'

/** In bytes. */
export const MEGABYTE = 1 << 20

/**
 * The largest files that are read, by their purpose, in bytes: more than any person writes, so that
 * a larger one is a mistake or an attack. A log of that size has four million answers.
 */
export const LARGEST = {
  settings: 1 << 20,
  cache: 16 << 20,
  device: 1 << 16,
  outline: 16 << 20,
  log: 1 << 30,
} as const

/** The mode of a new file: only its owner reads it. */
export const PRIVATE_FILE = 0o600

/** The first buffer for a file whose size is not known, in bytes. */
const FIRST = 4096

/** An error as the system would throw it, about a file that k8smap itself refuses or gives up. */
export const refusal = (code: string, path: string, syscall = 'open'): Error =>
  Object.assign(new Error(code), { code, syscall, path })

/**
 * Opens a file after asking what it is: opening a pipe waits for its other end, and reading a
 * device may never end. A link to a file is followed.
 * @param flags as in open(2); with O_CREAT the file is made for its owner alone
 * @param most the largest size in bytes
 * @returns the descriptor, which the caller closes
 * @throws the system's error, with its code: EISDIR for a folder, EINVAL for a pipe, a socket or a
 *   device, EFBIG for a file that is too large
 */
export function openRegular(
  path: string,
  flags: number = constants.O_RDONLY,
  most: number = Number.POSITIVE_INFINITY,
): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found) inspect(found, path, most)
  // Somebody could replace the file by a pipe at this moment: opening must not wait even then.
  // Windows has neither such pipes nor that flag.
  const handle = openSync(path, flags | (constants.O_NONBLOCK ?? 0), PRIVATE_FILE)
  try {
    inspect(fstatSync(handle), path, most)
    return handle
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

/**
 * The content of a file that has at most that many bytes. Its size is not believed: files of /proc
 * have none and may never end.
 * @throws as `openRegular`
 */
export function readRegular(path: string, most: number): Buffer {
  const handle = openRegular(path, constants.O_RDONLY, most)
  try {
    return readWhole(handle, path, most)
  } finally {
    closeSync(handle)
  }
}

/** Everything that comes from an open file, at most that many bytes; throws EFBIG if there is more. */
export function readWhole(handle: number, path: string, most: number): Buffer {
  let bytes = Buffer.allocUnsafe(Math.max(fstatSync(handle).size + 1, FIRST))
  let length = 0
  for (;;) {
    const read = readSync(handle, bytes, length, bytes.length - length, null)
    if (read === 0) return bytes.subarray(0, length)
    length += read
    if (length > most) throw refusal('EFBIG', path)
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length)
  }
}

function inspect(found: Stats, path: string, most: number): void {
  if (found.isDirectory()) throw refusal('EISDIR', path)
  if (!found.isFile()) throw refusal('EINVAL', path)
  if (found.size > most) throw refusal('EFBIG', path)
}
