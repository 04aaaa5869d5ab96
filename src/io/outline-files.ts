import { isUtf8 } from 'node:buffer'
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Derived } from '../core/base/text.ts'
import type { DocumentNode } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { deriveLibrary } from '../core/model/derive.ts'
import { inEitherScript } from '../core/model/either-script.ts'
import { parseOutline } from '../core/reading/parse.ts'
import { Failure } from '../errors.ts'
import type { Documents } from '../formats/format.ts'
import { formatOf, formatOrYaml } from '../formats/index.ts'
import type { Opened } from '../ports.ts'
import { reasonOf } from './files.ts'
import { simplified } from './script.ts'

/** More than any person writes: a larger outline is a mistake or an attack. */
const MOST = { bytes: 16 << 20, files: 20_000, entries: 500_000 } as const

/**
 * Reads an outline from one file, or from all files below a folder that have a format for folders,
 * and parses it.
 */
export function openFiles(path: string): Opened {
  const files = look(path).isDirectory() ? filesBelow(path) : [path]
  let left: number = MOST.bytes
  const nodes: DocumentNode[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const stats = look(file)
    left -= stats.size
    if (left < 0 || !stats.isFile())
      throw left < 0
        ? new Failure('outline-too-large', {
            path,
            size: megabytes(stats.size, left),
            most: MOST.bytes >> 20,
          })
        : new Failure('outline-unreadable', { path: file, reason: 'EINVAL' })
    const read = readDocument(file)
    for (const node of read.nodes) nodes.push(node)
    for (const each of read.problems) problems.push(each)
  }
  if (nodes.length === 0 && problems.length === 0)
    problems.push(problem('no-tree', { file: path, line: 1, column: 1 }))
  const parsed = parseOutline(nodes, basename(path, extname(path)))
  const all = [...problems, ...parsed.problems]
  const library = problems.length > 0 ? undefined : parsed.library
  return {
    library: library && inEitherScript(library, simplified),
    problems: all,
    files: files.length,
  }
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

function readDocument(file: string): Documents {
  const at = { file, line: 1, column: 1 }
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new Failure('outline-unreadable', { path: file, reason: reasonOf(error) })
  }
  if (!isUtf8(bytes)) return { nodes: [], problems: [problem('not-utf8', at)] }
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (text.trim() === '') return { nodes: [], problems: [problem('empty', at)] }
  const { separators, read } = formatOrYaml(file)
  if (entriesIn(text, separators) > MOST.entries)
    return { nodes: [], problems: [problem('too-many', at, { most: MOST.entries })] }
  return read(text, file)
}

/** The largest number of entries that a text can have: one of these characters is before each. */
function entriesIn(text: string, separators: string): number {
  const codes = new Set([...separators].map((each) => each.charCodeAt(0)))
  let entries = 0
  for (let i = 0; i < text.length; i++) if (codes.has(text.charCodeAt(i))) entries++
  return entries
}

function filesBelow(folder: string): string[] {
  const found: string[] = []
  const visit = (path: string): void => {
    for (const each of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      // Links are not followed: a folder could contain itself.
      if (each.name.startsWith('.') || each.name === 'node_modules') continue
      const inner = join(path, each.name)
      if (each.isDirectory()) visit(inner)
      else if (each.isFile() && formatOf(each.name)?.inFolders) found.push(inner)
      if (found.length > MOST.files)
        throw new Failure('outline-unreadable', { path: folder, reason: `> ${MOST.files}` })
    }
  }
  visit(folder)
  return found
}

function look(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new Failure('outline-missing', { path })
    throw new Failure('outline-unreadable', { path, reason })
  }
}

const megabytes = (size: number, left: number): number =>
  Math.ceil(Math.max(size, MOST.bytes - left) / (1 << 20))
