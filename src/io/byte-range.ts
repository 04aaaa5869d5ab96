import { closeSync, openSync, readSync } from 'node:fs'

/** Some bytes of a file, from an offset: fewer than asked for where the file ends. */
export function readBytes(path: string, offset: number, length: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
  } finally {
    closeSync(handle)
  }
}
