import { basename, extname } from 'node:path'
import { sumOf } from '../core/base/collections.ts'
import { placeFinder } from '../core/document/place-finder.ts'
import { isError, type Problem, problem } from '../core/document/problem.ts'
import { inEitherScript } from '../core/model/either-script.ts'
import { parseOutline } from '../core/reading/parse.ts'
import type { Documents, ReadOutline } from '../formats/format.ts'
import { documentsOf, formatLike, formatNamed, formatPacked, KNOWN } from '../formats/index.ts'
import { pageNameIn } from '../formats/page-name.ts'
import { unreadKind } from '../formats/unread-kinds.ts'
import type { OnShare, Opened } from '../ports.ts'
import { STDIN } from './files.ts'
import { joinReads, otherFiles, refusedFiles } from './outline-folder.ts'
import { type OutlineSource, outlineSource } from './outline-source.ts'
import { LARGEST, MEGABYTE } from './own-files.ts'
import { simplified } from './script.ts'
import { decodedText } from './text-encoding.ts'

/** More entries than any person writes: an outline with more is a mistake or an attack. */
const MOST_ENTRIES = 600_000

/** To read more bytes takes long; and how much is done when all files are read, and when they are parsed. */
const LONG = MEGABYTE
const [READING, PARSING] = [0.7, 0.95] as const

/**
 * Reads an outline from one file, or from all files below a folder that have a format for folders,
 * and parses it.
 */
export const openFiles = (path: string): Opened => openSource(outlineSource(path))

/** Parses an outline from its files as they were read. */
export function openSource(
  { path, files: found, others, lost }: OutlineSource,
  told: OnShare = () => {},
): Opened {
  const size = sumOf(found, ({ bytes }) => bytes.length)
  if (size > LONG) told(0)
  let done = 0
  const reads = found.map(({ file, bytes }) => {
    const read = { file, ...readFile(file, bytes, file !== path) }
    done += bytes.length
    told((READING * done) / size)
    return read
  })
  const [only] = reads
  const { nodes, problems, files } =
    only?.file === path ? { ...documentsOf(only, path), files: 1 } : joinReads(reads, path)
  const all = [...problems, ...refusedFiles(lost), ...otherFiles(others)]
  if (nodes.length === 0 && !all.some(isError))
    all.push(problem('no-tree', { file: path, line: 1, column: 1 }))
  const parsed = parseOutline(nodes, path === STDIN ? 'stdin' : nameOf(path))
  told(PARSING)
  const library = all.some(isError) ? undefined : parsed.library
  return {
    library: library && inEitherScript(library, simplified),
    problems: [...all, ...parsed.problems],
    files,
  }
}

/** What an outline is called that says nothing of itself: the name of its file, without an id of Notion. */
function nameOf(path: string): string {
  const written = basename(path, extname(path))
  const { name, isNotion } = pageNameIn(written)
  return isNotion ? name : written
}

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
