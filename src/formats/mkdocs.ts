import { type DocumentNode, type Entry, entry, type Place } from '../core/document/node.ts'
import { MOST_LEVELS, type NotedTitle } from '../core/document/note.ts'
import { isError, problem } from '../core/document/problem.ts'
import { skipping } from '../core/document/skipped.ts'
import { isPage } from '../core/document/source.ts'
import { type Documents, noNotes, type ReadOutline } from './format.ts'
import { oneLine } from './html-words.ts'
import { finished } from './note-draft.ts'
import { isNothing, saidIn } from './records.ts'

/** Settings that tell the file of a site of MkDocs from an outline with a title `nav`. */
const SETTINGS = [
  ...['site_name', 'site_url', 'docs_dir', 'repo_url', 'theme', 'plugins', 'markdown_extensions'],
]

/**
 * The navigation of a site of MkDocs (https://www.mkdocs.org/user-guide/configuration/#nav): its
 * titles, not the paths of its pages. Undefined if the document is no such file.
 */
export function navigationIn({ nodes, problems }: Documents): ReadOutline | undefined {
  const [document] = nodes
  if (nodes.length !== 1 || document?.kind !== 'table') return undefined
  const index = document.entries.findIndex(({ key }) => key.value === 'nav')
  const nav = document.entries[index]
  if (nav?.value.kind !== 'list' || !SETTINGS.some((each) => entry(document, each)))
    return undefined
  // What is wrong with the settings does not concern the navigation.
  const next = document.entries[index + 1]?.key.at
  const own = problems.filter(({ at }) => isBefore(nav.key.at, at) && !(next && isBefore(next, at)))
  const tooDeep: Place[] = []
  const notes = navNotes(nav.value.items, 1, tooDeep)
  if (tooDeep[0]) return noNotes([problem('too-deep', tooDeep[0])])
  const skipped = skipping()
  for (const { key, value } of document.entries)
    if (!['nav', 'site_name'].includes(key.value) && !isNothing(value))
      skipped.add('property', key.at)
  const [title] = saidIn(entry(document, 'site_name'))
  return {
    notes: { ...(title !== undefined && { title }), notes: own.some(isError) ? [] : notes },
    problems: [...own, ...skipped.all()],
  }
}

const isBefore = (a: Place, b: Place): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column)

const navNotes = (
  items: readonly DocumentNode[],
  level: number,
  tooDeep: Place[],
): readonly NotedTitle[] =>
  items.flatMap((item): readonly NotedTitle[] => {
    if (item.kind === 'list') return navNotes(item.items, level, tooDeep)
    if (item.kind === 'table') return item.entries.flatMap((each) => navEntry(each, level, tooDeep))
    const title = isPage(item.value) ? item.value : pageTitle(item.value)
    if (title === '') return []
    const links = isPage(item.value) ? [item.value] : []
    return [finished({ title, at: item.at, links, children: [] })]
  })

function navEntry({ key, value }: Entry, level: number, tooDeep: Place[]): readonly NotedTitle[] {
  if (level > MOST_LEVELS) {
    tooDeep.push(key.at)
    return []
  }
  const title = oneLine(key.value)
  const isLeaf = value.kind === 'scalar'
  const links = isLeaf && isPage(value.value) ? [value.value] : []
  const below = value.kind === 'list' && title !== '' ? withoutIndex(value.items) : [value]
  const children = isLeaf ? [] : [...navNotes(below, title === '' ? level : level + 1, tooDeep)]
  return title === '' ? children : [finished({ title, at: key.at, links, children })]
}

/** The pages of a section without the one that is the section itself: an index without a title. */
const withoutIndex = (items: readonly DocumentNode[]): readonly DocumentNode[] =>
  items.filter(
    (item) => item.kind !== 'scalar' || !/(?:^|\/)(?:index|readme)\.\w+$/i.test(item.value),
  )

/**
 * The title of a page without one: the name of its file, in words as MkDocs writes it; that of its
 * folder for an index.
 */
export function pageTitle(path: string): string {
  const parts = path.split('/').filter((part) => part !== '')
  const name = (parts.pop() ?? '').replace(/\.\w+$/, '')
  const said = /^(?:index|readme)$/i.test(name) ? (parts.pop() ?? name) : name
  const words = oneLine(said.replace(/[-_]/g, ' '))
  return words === words.toLowerCase() ? words.slice(0, 1).toUpperCase() + words.slice(1) : words
}
