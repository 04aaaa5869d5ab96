import { closeSync, openSync, readSync } from 'node:fs'
import { attempt } from './attempt.ts'

/** Reading it gives random bytes (random(4)); Windows has no such file. */
const DEVICE = '/dev/urandom'

/**
 * Random bytes that nobody can guess. Node's module for them loads streams, ciphers and keys, which takes
 * a tenth of the start of a drill; reading the system's own file takes nothing.
 */
export function randomBytes(
  count: number,
  { platform, getBuiltinModule }: Pick<NodeJS.Process, 'platform' | 'getBuiltinModule'>,
): Buffer {
  const read = platform === 'win32' ? undefined : attempt(() => bytesOf(DEVICE, count))
  return read ?? getBuiltinModule('node:crypto').randomBytes(count)
}

/** Throws if the file does not give as many. */
function bytesOf(path: string, count: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(count)
    if (readSync(handle, bytes, 0, count, null) !== count) throw new Error(path)
    return bytes
  } finally {
    closeSync(handle)
  }
}
