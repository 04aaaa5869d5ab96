import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Failure } from '../errors.ts'
import { formatNamed } from '../formats/index.ts'
import { hasNoNotes } from '../formats/no-notes.ts'
import { reasonOf, STDIN } from './files.ts'

/** More than the folder of any outline has; somebody may name the root of a disk. */
const MOST = { files: 20_000, looked: 200_000 } as const

/** A file that was found in a folder. */
interface Found {
  readonly path: string
  /** Its path without links. */
  readonly real: string
  readonly isLink: boolean
}

/** The files of an outline. */
interface OutlinePaths {
  /** Those that are read, in the order of their names. */
  readonly paths: readonly string[]
  /** The others in its folder, which no format for folders reads or which have no notes; what is hidden is not among them. */
  readonly others: readonly string[]
  /** What the system does not give, with its reasons: links to nothing, folders of others. */
  readonly refused: readonly RefusedFile[]
}

/** A file or a folder that cannot be read, and the system's code for that. */
export interface RefusedFile {
  readonly path: string
  readonly reason: string
}

/**
 * The paths of an outline: itself, or all files below a folder that have a format for folders.
 * @throws Failure `outline-missing`, `outline-lost` or `outline-unreadable`
 */
export function outlinePaths(path: string): OutlinePaths {
  if (path === STDIN || !statsOf(path).isDirectory())
    return { paths: [path], others: [], refused: [] }
  const { found, ...rest } = filesBelow(path)
  return { ...rest, paths: eachOnce(found) }
}

function eachOnce(found: readonly Found[]): readonly string[] {
  const files = new Set(found.filter(({ isLink }) => !isLink).map(({ real }) => real))
  return found
    .filter(({ real, isLink }) => {
      if (!isLink) return true
      // A link to a file that is read anyway would name every topic twice.
      if (files.has(real)) return false
      files.add(real)
      return true
    })
    .map((each) => each.path)
}

/**
 * What is at a path.
 * @throws Failure `outline-missing`, `outline-lost` or `outline-unreadable`
 */
function statsOf(path: string): Stats {
  try {
    return statSync(path)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Failure('outline-lost', { path })
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new Failure('outline-missing', { path })
    throw new Failure('outline-unreadable', { path, reason })
  }
}

/** The code of systems for a name that is no text. */
const NO_TEXT = 'EILSEQ'

/** Why a file is not there. Node has U+FFFD for bytes of a name that are not UTF-8, and then finds nothing. */
export function reasonAt(path: string, error: unknown): string {
  const reason = reasonOf(error)
  return reason === 'ENOENT' && basename(path).includes('\ufffd') ? NO_TEXT : reason
}

/** What is below a folder. */
interface Below extends Omit<OutlinePaths, 'paths'> {
  readonly found: readonly Found[]
}

function filesBelow(folder: string): Below {
  const found: Found[] = []
  const others: string[] = []
  const refused: RefusedFile[] = []
  let looked = 0
  const given = <T>(path: string, read: (path: string) => T): T | undefined => {
    try {
      return read(path)
    } catch (error) {
      refused.push({ path, reason: reasonAt(path, error) })
      return undefined
    }
  }
  const visit = (entries: readonly Entry[], path: string, real: string): void => {
    for (const { name, ...is } of entries) {
      if (++looked > MOST.looked) throw tooMany(folder, MOST.looked)
      if (name.startsWith('.') || name === 'node_modules' || isBackup(path, name)) continue
      const inner = join(path, name)
      if (is.isFolder) visit(given(inner, entriesOf) ?? [], inner, join(real, name))
      else if (formatNamed(name)?.inFolders && !hasNoNotes(name)) {
        if (is.isFile) found.push({ path: inner, real: join(real, name), isLink: false })
        // A link to a folder is not followed: the folder could contain itself.
        else if (is.isLink && given(inner, (each) => statSync(each))?.isDirectory() === false)
          found.push({ path: inner, real: given(inner, realOf) ?? inner, isLink: true })
      } else if (is.isFile) others.push(inner)
      if (found.length > MOST.files) throw tooMany(folder, MOST.files)
    }
  }
  visit(attempt(folder, entriesOf), folder, attempt(folder, realOf))
  return { found, others, refused }
}

/** Logseq keeps older states of its pages there. */
const isBackup = (folder: string, name: string): boolean =>
  name === 'bak' && basename(folder) === 'logseq'

interface Entry {
  readonly name: string
  readonly isFolder: boolean
  readonly isFile: boolean
  readonly isLink: boolean
}

/** What is in a folder, in the order of names. */
const entriesOf = (folder: string): Entry[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((each: Dirent) => ({
      name: each.name,
      isFolder: each.isDirectory(),
      isFile: each.isFile(),
      isLink: each.isSymbolicLink(),
    }))

const realOf = (path: string): string => realpathSync(path)

/** What a folder gives; it is named if the system refuses it. */
function attempt<T>(path: string, read: (path: string) => T): T {
  try {
    return read(path)
  } catch (error) {
    throw new Failure('outline-unreadable', { path, reason: reasonOf(error) })
  }
}

const tooMany = (path: string, most: number): Failure =>
  new Failure('outline-unreadable', { path, reason: `> ${most}` })
