import { type NotedTitle, type Notes, plainWording } from '../core/document/note.ts'
import { otherNames } from './other-names.ts'

/** A file of a folder, and what was read from it. */
export interface NotesFile {
  readonly path: string
  /** The names of the folders it is in, below the outline's own, outermost first. */
  readonly folders: readonly string[]
  /** Its name without its ending. */
  readonly name: string
  readonly notes: Notes
}

/** Names of files that say what their folder is about, as wikis and site builders name them. */
const OF_FOLDERS: ReadonlySet<string> = new Set(['readme', 'index', '_index'])

/** A folder while its files are joined. */
interface Branch {
  readonly name: string
  /** The first file in it, for its place. */
  readonly path: string
  /** What its own file says. */
  own: NotedTitle | undefined
  readonly parts: Array<NotedTitle | Branch>
  readonly folders: Map<string, Branch>
}

/**
 * Joins the notes of a folder: folders are branches, and a file is a topic in them. A file that is
 * called README or index, or like its folder, is what the folder says of itself.
 * @param files in the order of their paths
 * @param name the folder's own
 */
export function joinFolder(files: readonly NotesFile[], name: string): Notes {
  const root = branch(name, files[0]?.path ?? '')
  for (const file of files) {
    let folder = root
    for (const each of file.folders) folder = below(folder, each, file.path)
    const topic = topicOfFile(file)
    if (!folder.own && isOf(folder, file.name)) folder.own = topic
    else folder.parts.push(topic)
  }
  const free = withoutTaken(new Set())
  const parts = root.parts.map((part) => free(joined(part)))
  return {
    notes: root.own ? [free({ ...root.own, children: [...root.own.children, ...parts] })] : parts,
  }
}

const branch = (name: string, path: string): Branch => ({
  name,
  path,
  own: undefined,
  parts: [],
  folders: new Map(),
})

function below(folder: Branch, name: string, path: string): Branch {
  const known = folder.folders.get(name)
  if (known) return known
  const made = branch(name, path)
  folder.folders.set(name, made)
  folder.parts.push(made)
  return made
}

const isOf = (folder: Branch, name: string): boolean =>
  OF_FOLDERS.has(name.toLowerCase()) || name.toLowerCase() === folder.name.toLowerCase()

/** A branch with all that is below it. */
function joined(part: NotedTitle | Branch): NotedTitle {
  if (!('parts' in part)) return part
  const { name, path, own } = part
  const at = { file: path, line: 1, column: 1 }
  const children = [...(own?.children ?? []), ...part.parts.map(joined)]
  if (!own) return { title: name, at, children }
  return { ...own, aliases: otherNames(own.title, [...(own.aliases ?? []), name]), children }
}

/** A file as a topic: its only title stands for the file, unless the file says another one. */
function topicOfFile({ path, name, notes }: NotesFile): NotedTitle {
  const { id, title, aliases = [] } = notes
  const [first, ...others] = notes.notes
  const only = others.length === 0 ? first : undefined
  const own: NotedTitle = only ?? {
    title: name,
    at: { file: path, line: 1, column: 1 },
    children: notes.notes,
  }
  const shown = title ?? own.title
  const also = [...aliases, ...(own.aliases ?? []), plainWording(own.title), name]
  return {
    ...own,
    title: shown,
    ...(id !== undefined && { id }),
    // A folder's README is called what the folder is called.
    aliases: otherNames(shown, OF_FOLDERS.has(name.toLowerCase()) ? also.slice(0, -1) : also),
  }
}

/**
 * Takes ids away that a title before has: two files of a folder may say the same, and neither is
 * wrong by itself.
 */
function withoutTaken(taken: Set<string>): (topic: NotedTitle) => NotedTitle {
  const free = (topic: NotedTitle): NotedTitle => {
    const { id, ...rest } = topic
    const isFree = id !== undefined && !taken.has(id)
    if (isFree) taken.add(id)
    return { ...rest, ...(isFree && { id }), children: topic.children.map(free) }
  }
  return free
}
