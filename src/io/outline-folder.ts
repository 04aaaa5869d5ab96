import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { countBy } from '../core/base/collections.ts'
import { findings } from '../core/document/findings.ts'
import { entry, type Place } from '../core/document/node.ts'
import { type Notes, nodesOf } from '../core/document/note.ts'
import { isError, type Problem, problem } from '../core/document/problem.ts'
import { shortList } from '../core/document/short.ts'
import { skipping } from '../core/document/skipped.ts'
import { joinFolder, type NotesFile } from '../formats/folder.ts'
import type { Documents, ReadOutline } from '../formats/format.ts'
import { documentsOf, formatNamed } from '../formats/index.ts'
import { repeatedTable } from '../formats/page-name.ts'
import { yaml } from '../formats/yaml.ts'
import type { RefusedFile } from './outline-paths.ts'

/** A file of a folder, and what was read from it. */
export type FileRead = ReadOutline & { readonly file: string }

/**
 * Makes one outline of the files of a folder: of YAML, if there is nothing else or if one of its
 * documents begins with `format: 1`; else of the notes. What is not of that sort is skipped, and said;
 * `files` are the others.
 */
export function joinReads(
  reads: readonly FileRead[],
  path: string,
): Documents & { readonly files: number } {
  const documents = reads.filter(({ file }) => formatNamed(file) === yaml)
  const files = new Set(reads.map(({ file }) => file))
  const others = reads.filter(({ file }) => formatNamed(file) !== yaml)
  const notes = others.filter(({ file }) => !isRepetition(file, files))
  const repeated = others.filter(({ file }) => isRepetition(file, files))
  if (notes.length === 0 || documents.some(isFullForm)) {
    const all = documents.map((each) => documentsOf(each, each.file))
    return {
      files: documents.length,
      nodes: all.flatMap(({ nodes }) => nodes),
      problems: summed([...all.flatMap(({ problems }) => problems), ...skippedFiles(notes)]),
    }
  }
  const joined = joinFolder(
    notes.flatMap((each) => fileOf(each, path)),
    basename(path),
  )
  return {
    files: notes.length,
    nodes: nodesOf(joined.notes, path),
    problems: summed([
      ...notes.flatMap(problemsOf),
      ...joined.problems,
      ...skippedFiles([...documents, ...repeated]),
    ]),
  }
}

/** Whether a file is the second export of a table of Notion, beside the first one. */
function isRepetition(file: string, files: ReadonlySet<string>): boolean {
  const ending = extname(file)
  const table = ending === '.csv' ? repeatedTable(basename(file, ending)) : undefined
  return table !== undefined && files.has(join(dirname(file), `${table}${ending}`))
}

const isFullForm = (read: FileRead): boolean =>
  'nodes' in read && read.nodes.some((node) => entry(node, 'format') !== undefined)

const topOf = (file: string): Place => ({ file, line: 1, column: 1 })

const skippedFiles = (reads: readonly FileRead[]): Problem[] =>
  reads.map(({ file }) => problem('skipped', topOf(file), { what: 'file', count: 1 }))

/** Files of a folder that the system does not give: each is skipped, and said. */
export const refusedFiles = (refused: readonly RefusedFile[]): readonly Problem[] =>
  refused.map(({ path, reason }) => {
    const at = topOf(path)
    return problem('skipped-file', at, { found: problem('file-unreadable', at, { reason }) })
  })

/** What a folder has besides what is read: how many files, and of which kinds, the most first. */
export function otherFiles(paths: readonly string[]): readonly Problem[] {
  const [first] = paths
  if (first === undefined) return []
  // What has no ending is named as it is.
  const kinds = countBy(paths, (path) => extname(path).toLowerCase() || basename(path))
  const named = [...kinds].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${count} ${kind}`)
  const count = paths.length
  return [problem('other-files', topOf(first), { count, kinds: shortList(named, ', ') })]
}

const EMPTY: Notes = { notes: [] }

/** The notes of a file; an empty one is a title, and one that cannot be read is none. */
function fileOf(read: FileRead, path: string): NotesFile | [] {
  const { file, problems } = read
  const isEmpty = problems.some(({ code }) => code === 'empty')
  if (problems.some(isError) && !isEmpty) return []
  const folder = relative(path, dirname(file))
  return {
    path: file,
    folders: folder === '' ? [] : folder.split(sep),
    name: basename(file, extname(file)),
    notes: 'notes' in read ? read.notes : EMPTY,
  }
}

/** What is wrong with one file is no reason not to read the others. */
function problemsOf({ file, problems }: FileRead): readonly Problem[] {
  const wrong = problems.find(isError)
  if (!wrong) return problems
  return wrong.code === 'empty' ? [] : [problem('skipped-file', topOf(file), { found: wrong })]
}

/**
 * Findings in which what was skipped, and what was read in another encoding, is counted for the whole
 * folder, at the first place.
 */
function summed(problems: readonly Problem[]): readonly Problem[] {
  const all = findings()
  const skipped = skipping()
  const readAs = new Map<string, { count: number; readonly at: Place }>()
  for (const found of problems)
    if (found.code === 'skipped') skipped.add(found.args.what, found.at, found.args.count)
    else if (found.code === 'read-as') {
      const { encoding, count } = found.args
      const known = readAs.get(encoding)
      if (known) known.count += count
      else readAs.set(encoding, { count, at: found.at })
    } else all.add(found)
  for (const [encoding, { count, at }] of readAs)
    all.add(problem('read-as', at, { encoding, count }))
  for (const found of skipped.all()) all.add(found)
  return all.all()
}
