import { fold } from '../core/model/names.ts'
import { WIKI } from './markdown-source.ts'
import { decoded, pageNameIn } from './page-name.ts'

/** A file as its folder knows it. */
export interface KnownFile {
  readonly path: string
  /** The folders it is in, below the outline's own, outermost first. */
  readonly folders: readonly string[]
  /** Its name without its ending. */
  readonly name: string
}

/** Finds what a link leads to: the path of a file that is read, or of a folder, with `/` at its end. */
export type FollowLink = (target: string, from: KnownFile) => string | undefined

/** Whether an address leads to another file beside this one. */
export const isToFile = (href: string): boolean =>
  href.startsWith(WIKI) || (href !== '' && !/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href))

const ENDING = /\.(?:md|markdown|mdown|mkd|mkdn|mdx|html?)$/i
const OTHER_ENDING = /\.[a-z][a-z0-9]{0,4}$/i

/** Files that say what their folder is about, as wikis and site builders name them. */
export const isIndex = (name: string): boolean => /^(?:readme|index|_index)$/i.test(name)

/** @param files all that are read */
export function linkFinder(files: readonly KnownFile[]): FollowLink {
  const paths = new Map<string, string>()
  const names = new Map<string, string>()
  const add = (map: Map<string, string>, key: string, path: string): void => {
    if (key !== '' && !map.has(key)) map.set(key, path)
  }
  for (const { path, folders, name } of files) {
    const page = pageNameIn(name)
    add(paths, keyOf([...folders, name]), path)
    if (page.above.length > 0) add(paths, keyOf([...folders, ...page.above, page.name]), path)
    if (isIndex(name)) paths.set(keyOf(folders), path)
    add(names, fold(page.name), path)
  }
  for (const { folders } of files)
    for (let i = folders.length; i > 0; i--) {
      const key = keyOf(folders.slice(0, i))
      if (paths.has(key)) break
      paths.set(key, folderKey(folders.slice(0, i)))
    }
  const pageNamed = (address: string): string | undefined => {
    const page = decoded(address).split(/[#^]/)[0]?.trim() ?? ''
    if (page === '') return undefined
    const parts = page.replace(ENDING, '').split('/')
    return paths.get(keyOf(parts)) ?? names.get(fold(parts.at(-1) ?? ''))
  }
  return (target, from) => {
    if (target.startsWith(WIKI)) {
      const [page = '', label = ''] = target.slice(WIKI.length).split('?')
      return pageNamed(page) ?? pageNamed(label)
    }
    const [address = ''] = decoded(target.split(/[?#]/)[0] ?? '').split('#')
    if (address === '') return undefined
    if (!ENDING.test(address) && OTHER_ENDING.test(address)) return undefined
    const written = address.replace(ENDING, '').split('/')
    // An index may be what a site makes of a folder.
    const isFolder = isIndex(written.at(-1) ?? '') && written.length > 1
    const parts = isFolder ? written.slice(0, -1) : written
    if (address.startsWith('/')) return paths.get(keyOf(parts))
    // On a site a page is a folder of its own, which links may begin in.
    return (
      paths.get(keyOf(from.folders, parts)) ?? paths.get(keyOf([...from.folders, from.name], parts))
    )
  }
}

/** What a folder without a file of its own is known by. */
export const folderKey = (folders: readonly string[]): string => `${folders.join('/')}/`

/** A path in one form: without `.`, `..`, and case. */
function keyOf(base: readonly string[], more: readonly string[] = []): string {
  const parts: string[] = []
  for (const part of [...base, ...more])
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part.toLowerCase())
  return parts.join('/') || '/'
}
