import { statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Derived } from '../core/base/text.ts'
import { placeFinder } from '../core/document/place-finder.ts'
import { isError, type Problem, problem } from '../core/document/problem.ts'
import { deriveLibrary } from '../core/model/derive.ts'
import { inEitherScript } from '../core/model/either-script.ts'
import { parseOutline } from '../core/reading/parse.ts'
import { Failure } from '../errors.ts'
import type { Documents, ReadOutline } from '../formats/format.ts'
import { documentsOf, formatLike, formatNamed, formatPacked, KNOWN } from '../formats/index.ts'
import { pageNameIn } from '../formats/page-name.ts'
import { unreadKind } from '../formats/unread-kinds.ts'
import type { Opened } from '../ports.ts'
import { reasonOf, STDIN } from './files.ts'
import { joinReads, otherFiles, refusedFiles } from './outline-folder.ts'
import { outlinePaths, type RefusedFile } from './outline-paths.ts'
import { LARGEST, readRegular, readWhole } from './own-files.ts'
import { simplified } from './script.ts'
import { decodedText } from './text-encoding.ts'

/** More entries than any person writes: an outline with more is a mistake or an attack. */
const MOST_ENTRIES = 600_000

const MEGABYTE = 1 << 20

/**
 * Reads an outline from one file, or from all files below a folder that have a format for folders,
 * and parses it.
 */
export function openFiles(path: string): Opened {
  let left: number = LARGEST.outline
  const { paths, others, refused } = outlinePaths(path)
  const lost = [...refused]
  const reads = paths.flatMap((file) => {
    const bytes = file === STDIN ? inputBytes() : bytesOf(path, file, { left, lost })
    left -= bytes?.length ?? 0
    return bytes ? [{ file, ...readFile(file, bytes, file !== path) }] : []
  })
  const [only] = reads
  const { nodes, problems, files } =
    only?.file === path ? { ...documentsOf(only, path), files: 1 } : joinReads(reads, path)
  const found = [...problems, ...refusedFiles(lost), ...otherFiles(others)]
  if (nodes.length === 0 && !found.some(isError))
    found.push(problem('no-tree', { file: path, line: 1, column: 1 }))
  const parsed = parseOutline(nodes, path === STDIN ? 'stdin' : nameOf(path))
  const library = found.some(isError) ? undefined : parsed.library
  return {
    library: library && inEitherScript(library, simplified),
    problems: [...found, ...parsed.problems],
    files,
  }
}

/** What an outline is called that says nothing of itself: the name of its file, without an id of Notion. */
function nameOf(path: string): string {
  const written = basename(path, extname(path))
  const { name, isNotion } = pageNameIn(written)
  return isNotion ? name : written
}

/**
 * A user's own outline whose texts have a derived language too; its texts read in it as they are
 * written.
 */
export function openFilesIn(path: string, language: Derived): Opened {
  const { library, ...rest } = openFiles(path)
  const say = (words: string): string => words
  return { library: library && deriveLibrary(library, { language, say }), ...rest }
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
    const reason = reasonOf(error)
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

function readFile(file: string, bytes: Buffer, isPart: boolean): ReadOutline {
  const at = { file, line: 1, column: 1 }
  const found = (made: Problem): Documents => ({ nodes: [], problems: [made] })
  const kind = unreadKind(file)
  if (kind !== undefined) return found(problem('unread-kind', at, { kind, known: KNOWN }))
  const named = formatNamed(file) ?? formatPacked(bytes)
  const packed = named?.unpack?.(bytes, LARGEST.outline)
  if (named && packed && !('text' in packed))
    return found(
      packed.isTooLarge
        ? problem('large-content', at, { most: LARGEST.outline / MEGABYTE })
        : problem('unreadable', at, { format: named.name, reason: 'no content.json' }),
    )
  const decoded = packed && 'text' in packed ? { text: packed.text } : decodedText(bytes)
  if (!('text' in decoded)) {
    const { looksLike, lossy } = decoded
    const fault = placeFinder(lossy, file)(Math.max(0, lossy.indexOf('\ufffd')))
    return found(problem('not-utf8', fault, { looksLike }))
  }
  const text = decoded.text.replace(/^\ufeff/, '')
  if (text.trim() === '') return found(problem('empty', at))
  const format = named ?? formatLike(text, extname(file) === '')
  if (!format) return found(problem('unread-kind', at, { kind: '', known: KNOWN }))
  if (entriesIn(text, format.separators) > MOST_ENTRIES)
    return found(problem('too-many', at, { most: MOST_ENTRIES }))
  const read = format.read(text, file, isPart)
  const { encoding } = decoded
  if (encoding === undefined) return read
  return { ...read, problems: [problem('read-as', at, { encoding, count: 1 }), ...read.problems] }
}

/** The largest number of entries that a text can have: one of these characters is before each. */
function entriesIn(text: string, separators: string): number {
  let entries = 0
  for (const each of separators)
    for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) entries++
  return entries
}
