import { type DocumentNode, entry, itemsOf, type Place } from '../core/document/node.ts'
import { MOST_LEVELS, type NotedTitle } from '../core/document/note.ts'
import { isError, problem } from '../core/document/problem.ts'
import { type Documents, noNotes, type ReadOutline } from './format.ts'
import { pageTitle } from './mkdocs.ts'
import { finished } from './note-draft.ts'
import { saidIn } from './records.ts'

/** Where pages are in the contents of a book. */
const LISTS = ['parts', 'chapters', 'sections', 'subtrees', 'entries']

/**
 * The contents of a book of Jupyter Book (https://jupyterbook.org/structure/toc.html): the titles of its
 * parts and pages. Undefined if the document is no such file.
 */
export function bookIn({ nodes, problems }: Documents): ReadOutline | undefined {
  const [document] = nodes
  if (nodes.length !== 1 || document?.kind !== 'table') return undefined
  const [root] = saidIn(entry(document, 'root'))
  if (root === undefined || !LISTS.some((each) => entry(document, each)?.kind === 'list'))
    return undefined
  if (problems.some(isError)) return { nodes: [], problems }
  const tooDeep: Place[] = []
  const notes = pagesBelow(document, 1, tooDeep)
  if (tooDeep[0]) return noNotes([problem('too-deep', tooDeep[0])])
  const at = entry(document, 'root')?.at ?? document.at
  return { notes: { notes: [{ title: pageTitle(root), at, children: [] }, ...notes] }, problems }
}

const pagesBelow = (node: DocumentNode, level: number, tooDeep: Place[]): readonly NotedTitle[] =>
  LISTS.flatMap((key) => itemsOf(entry(node, key))).flatMap((item): readonly NotedTitle[] => {
    if (level > MOST_LEVELS) {
      tooDeep.push(item.at)
      return []
    }
    const page = ['title', 'caption', 'file', 'url', 'glob'].find((key) => entry(item, key))
    const [said = ''] = page === undefined ? [] : saidIn(entry(item, page))
    const title = page === 'file' ? pageTitle(said) : said
    const children = [...pagesBelow(item, title === '' ? level : level + 1, tooDeep)]
    const links = saidIn(entry(item, 'url'))
    return title === '' ? children : [finished({ title, at: item.at, links, children })]
  })
