import { statSync } from 'node:fs'
import { Failure } from '../errors.ts'
import { reasonOf, STDIN } from './files.ts'
import { outlinePaths, type RefusedFile, reasonAt } from './outline-paths.ts'
import { LARGEST, MEGABYTE, readRegular, readWhole } from './own-files.ts'
import { sha256 } from './sha256.ts'

/** Everything that an outline follows from: its path, its files, and what is beside them. */
export interface OutlineSource {
  readonly path: string
  readonly files: ReadonlyArray<{ readonly file: string; readonly bytes: Buffer }>
  /** Files in its folder that no format for folders reads. */
  readonly others: readonly string[]
  /** What the system does not give, with its reasons. */
  readonly lost: readonly RefusedFile[]
}

/**
 * Reads the files of an outline.
 * @throws Failure `outline-missing`, `outline-lost`, `outline-no-file`, `outline-too-large` or
 *   `outline-unreadable`
 */
export function outlineSource(path: string): OutlineSource {
  let left: number = LARGEST.outline
  const { paths, others, refused } = outlinePaths(path)
  const lost = [...refused]
  const files = paths.flatMap((file) => {
    const bytes = file === STDIN ? inputBytes() : bytesOf(path, file, { left, lost })
    left -= bytes?.length ?? 0
    return bytes ? [{ file, bytes }] : []
  })
  return { path, files, others, lost }
}

/**
 * A text that differs for what differs in any way; made of it and of another text.
 */
export function keyOfSource({ path, files, others, lost }: OutlineSource, more: string): string {
  const hash = sha256()
  const lengths = files.map(({ file, bytes }) => [file, bytes.length])
  hash.update(JSON.stringify([more, path, lengths, others, lost]))
  for (const { bytes } of files) hash.update(bytes)
  return hash.digest('hex')
}

/** What is on standard input. */
function inputBytes(): Buffer {
  try {
    return readWhole(0, STDIN, LARGEST.outline)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'EFBIG') throw tooLarge(STDIN, LARGEST.outline + 1)
    throw new Failure('outline-unreadable', { path: STDIN, reason })
  }
}

/** What is known while the files of an outline are read. */
interface FilesRead {
  /** How many bytes of the outline may still be read. */
  readonly left: number
  /** The files of a folder that could not be read. */
  readonly lost: RefusedFile[]
}

/**
 * The content of a file of an outline; undefined if it is one of a folder, and cannot be read.
 * @param path the outline's own path
 */
function bytesOf(path: string, file: string, { left, lost }: FilesRead): Buffer | undefined {
  try {
    return readRegular(file, left)
  } catch (error) {
    const reason = reasonAt(file, error)
    if (reason !== 'EFBIG' && file !== path) {
      lost.push({ path: file, reason })
      return undefined
    }
    // Only a regular file is opened.
    if (reason === 'EINVAL') throw new Failure('outline-no-file', { path })
    if (reason !== 'EFBIG') throw new Failure('outline-unreadable', { path: file, reason })
    // A file of /proc says that it is empty, and has more than can be read.
    const size = Math.max(LARGEST.outline - left + statSync(file).size, LARGEST.outline + 1)
    throw tooLarge(path, size)
  }
}

const tooLarge = (path: string, size: number): Failure =>
  new Failure('outline-too-large', {
    path,
    size: Math.ceil(size / MEGABYTE),
    most: LARGEST.outline / MEGABYTE,
  })
