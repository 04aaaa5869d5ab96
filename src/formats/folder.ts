import { countBy, groupBy } from '../core/base/collections.ts'
import {
  LONGEST_WORDS,
  type NotedTitle,
  type Notes,
  plainWording,
  type Wording,
} from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { skipping } from '../core/document/skipped.ts'
import { linkTaker } from './folder-contents.ts'
import { folderKey, isIndex, type KnownFile, linkFinder } from './folder-links.ts'
import type { ReadNotes } from './format.ts'
import { otherNames } from './other-names.ts'
import { pageNameIn } from './page-name.ts'

/** A file of a folder, and what was read from it. */
export type NotesFile = KnownFile & { readonly notes: Notes }

/** A file as a topic. */
interface Leaf {
  readonly file: KnownFile
  readonly topic: NotedTitle
}

/** A folder while its files are joined. */
interface Branch {
  /** As it is written. */
  readonly name: string
  /** The folders it is in, and itself. */
  readonly path: readonly string[]
  /** The first file in it, for its place. */
  readonly file: string
  /** What its own file says. */
  own: Leaf | undefined
  readonly parts: Array<Leaf | Branch>
  readonly folders: Map<string, Branch>
}

/**
 * Joins the notes of a folder: folders are branches, and a file is a topic in them. A file that is
 * called README or index, or like its folder, in it or beside it, is what the folder says of itself.
 * Lists of links to the files are left out, and counted.
 * @param files in the order of their paths
 * @param name the folder's own
 */
export function joinFolder(files: readonly NotesFile[], name: string): ReadNotes {
  const skipped = skipping()
  const root = branch([], name, files[0]?.path ?? '')
  const isWiki = isWikiOf(files)
  const counts = countBy(files, ({ name }) => name.toLowerCase())
  const isShared = (name: string): boolean => (counts.get(name.toLowerCase()) ?? 0) > 1
  const links = linkTaker(linkFinder(files), skipped)
  for (const file of files) {
    const { folders, name } = file
    let folder = root
    for (const each of [...folders, ...pageNameIn(name).above])
      folder = below(folder, each, file.path)
    const written = topicOfFile(file, folder, { isWiki, isShared: isShared(name) })
    const topic = links.take(written, file)
    if (isNavigation(file, topic, written)) continue
    if (!folder.own && isOf(folder, name, isWiki)) folder.own = { file, topic }
    else folder.parts.push({ file, topic })
  }
  const free = withoutTaken(new Set())
  const all = joined(root, links.said)
  const tops = root.own ? [all] : all.children
  return { notes: { notes: tops.map(free) }, problems: skipped.all() }
}

/** Whether files are a wiki of GitHub, which writes hyphens for blanks: other vaults have a page Home too. */
function isWikiOf(files: readonly NotesFile[]): boolean {
  const top = files.filter(({ folders }) => folders.length === 0).map(({ name }) => name)
  if (top.some((name) => /^_sidebar$/i.test(name))) return true
  const isHyphened = files.length === top.length && top.every((name) => /^[^a-z\s]\S*$/.test(name))
  return isHyphened && top.some((name) => /^home$/i.test(name))
}

const branch = (path: readonly string[], name: string, file: string): Branch => ({
  name,
  path,
  file,
  own: undefined,
  parts: [],
  folders: new Map(),
})

function below(folder: Branch, name: string, file: string): Branch {
  const key = name.toLowerCase()
  const known = folder.folders.get(key)
  if (known) return known
  const made = branch([...folder.path, name], name, file)
  folder.folders.set(key, made)
  folder.parts.push(made)
  return made
}

const isOf = ({ path, name: own }: Branch, name: string, isWiki: boolean): boolean =>
  isIndex(name) ||
  name.toLowerCase() === own.toLowerCase() ||
  (isWiki && path.length === 0 && /^home$/i.test(name))

/** Whether a file had nothing but links, as the bars at the sides of a site have. */
const isNavigation = ({ name }: KnownFile, topic: NotedTitle, written: NotedTitle): boolean =>
  /^(?:_?(?:sidebar|navbar|footer|header|coverpage)|summary|toc|contents|目录)$/i.test(name) &&
  topic.children.length === 0 &&
  (written.children.length > 0 || name.startsWith('_'))

/** A branch with all that is below it. */
function joined(folder: Branch, said: ReadonlyMap<string, Wording>): NotedTitle {
  const { own, name, path, file } = folder
  const parts = withOwnFiles(folder).map((part) =>
    'parts' in part ? joined(part, said) : toldBy(part, said),
  )
  if (!own) {
    const summary = said.get(folderKey(path))
    return {
      title: pageNameIn(name).name,
      at: { file, line: 1, column: 1 },
      ...(summary !== undefined && { summary }),
      children: parts,
    }
  }
  const topic = toldBy(own, said)
  const aliases =
    path.length === 0
      ? (topic.aliases ?? [])
      : otherNames(topic.title, [...(topic.aliases ?? []), pageNameIn(name).name])
  const children = isTable(own.file)
    ? withPages(topic.children, parts)
    : [...topic.children, ...parts]
  return { ...topic, aliases, children }
}

/** Whether a file is a table of Notion, whose rows have pages in the folder of its name. */
const isTable = ({ path, name }: KnownFile): boolean =>
  path.endsWith('.csv') && pageNameIn(name).isNotion

/** The rows of a table, each with what its page says, and the pages that are of no row. */
function withPages(
  rows: readonly NotedTitle[],
  pages: readonly NotedTitle[],
): readonly NotedTitle[] {
  const left = groupBy(pages, ({ title }) => plainWording(title))
  const joint = rows.map((row): NotedTitle => {
    const page = left.get(plainWording(row.title))?.shift()
    if (!page) return row
    const aliases = [...(row.aliases ?? []), ...(page.aliases ?? [])]
    const links = [...(row.links ?? []), ...(page.links ?? [])]
    const summary = bothSaid(page.summary, row.summary)
    return {
      ...{ ...row, ...page },
      ...(summary !== undefined && { summary }),
      ...(aliases.length > 0 && { aliases: otherNames(page.title, aliases) }),
      ...(links.length > 0 && { links }),
      children: [...row.children, ...page.children],
    }
  })
  return [...joint, ...[...left.values()].flat()]
}

/** What a page says of its row, and then the columns of that. */
function bothSaid(page: Wording | undefined, row: Wording | undefined): Wording | undefined {
  if (page === undefined || row === undefined) return page ?? row
  const [said, columns] = [plainWording(page), plainWording(row)]
  if (said.includes(columns)) return page
  return shortened(`${said}${/[.。!！?？]$/.test(said) ? ' ' : '; '}${columns}`, LONGEST_WORDS)
}

/** The parts of a folder; a file beside a folder of its name is that folder's own. */
function withOwnFiles({ parts, folders }: Branch): ReadonlyArray<Leaf | Branch> {
  const places = new Map<Branch, number>()
  const kept: Array<Leaf | Branch> = []
  for (const part of parts) {
    const isLeaf = 'topic' in part
    const folder = isLeaf
      ? (folders.get(pageNameIn(part.file.name).name.toLowerCase()) ??
        folders.get(part.file.name.toLowerCase()))
      : part
    const isTaken = isLeaf && folder !== undefined && folder.own === undefined
    if (isTaken) folder.own = part
    if (isLeaf && !isTaken) kept.push(part)
    else if (folder && !places.has(folder)) {
      places.set(folder, kept.length)
      kept.push(folder)
    }
  }
  return kept
}

/** A file's topic with what links say of it, if it says nothing itself. */
function toldBy({ file, topic }: Leaf, said: ReadonlyMap<string, Wording>): NotedTitle {
  const summary = topic.summary ?? said.get(file.path)
  return summary === undefined ? topic : { ...topic, summary }
}

/** A file as a topic: its only title is the file's, unless the file says another one. */
function topicOfFile(
  file: NotesFile,
  folder: Branch,
  { isWiki, isShared }: { readonly isWiki: boolean; readonly isShared: boolean },
): NotedTitle {
  const { path, name, notes } = file
  const { id, title, aliases = [] } = notes
  const [first, ...others] = notes.notes
  const page = pageNameIn(name).name
  const isOnly = others.length === 0 && !isTable(file)
  const own: NotedTitle = (isOnly ? first : undefined) ?? {
    title: page,
    at: { file: path, line: 1, column: 1 },
    children: notes.notes,
  }
  const isNameless = title === undefined && plainWording(own.title) === page
  const shown = isNameless ? nameFor(page, folder, isWiki) : (title ?? own.title)
  // A folder's README is called what the folder is called.
  const also = [...aliases, ...(own.aliases ?? []), plainWording(own.title), page]
  // A name that several files have finds none of them.
  const isKnown = !isIndex(page) && !isShared
  const known = also.filter((each) => isKnown || each !== page)
  return {
    ...own,
    title: shown,
    ...(id !== undefined && { id }),
    aliases: otherNames(shown, known),
  }
}

/** What a file without a title of its own is called. */
function nameFor(page: string, folder: Branch, isWiki: boolean): string {
  if (isOf(folder, page, isWiki) && folder.name !== '') return pageNameIn(folder.name).name
  return isWiki && !/ |^\d{4}-\d{2}-\d{2}$/.test(page) ? page.replaceAll('-', ' ') : page
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
