import type { Place } from '../core/document/node.ts'
import type { NotedTitle, Wording } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import type { FollowLink, KnownFile } from './folder-links.ts'

/** Takes the links to other files out of what a file says. */
export interface LinkTaker {
  /** The topic without them. */
  readonly take: (topic: NotedTitle, from: KnownFile) => NotedTitle
  /** What links say of files and folders, by what they lead to. */
  readonly said: ReadonlyMap<string, Wording>
}

/**
 * A title that is only a link to a file which is read would be the same topic twice: it is left out, and
 * what it says of the file is the file's summary, if that has none. A title above nothing but such links
 * is left out with them, as in a list of contents.
 */
export function linkTaker(follow: FollowLink, skipped: Skipped): LinkTaker {
  const said = new Map<string, Wording>()
  /** The topic; undefined if it is only a link. */
  const taken = (topic: NotedTitle, from: KnownFile): NotedTitle | undefined => {
    const { pages, ...rest } = topic
    const kept = { ...rest, children: without(topic.children, from) }
    const isBare = kept.children.length === 0 && kept.cards === undefined && kept.id === undefined
    const isEmptied = isBare && topic.children.length > 0 && kept.summary === undefined
    if (isEmptied && !pages) return undefined
    const targets = isBare && pages ? pages.map((page) => follow(page, from)) : []
    if (targets.length === 0 || targets.includes(undefined)) return kept
    const [target = '', ...others] = targets
    const { summary } = topic
    if (others.length > 0 && summary !== undefined) return kept
    if (summary !== undefined && !said.has(target)) said.set(target, summary)
    return undefined
  }
  const without = (topics: readonly NotedTitle[], from: KnownFile): readonly NotedTitle[] => {
    let first: Place | undefined
    const kept = topics.flatMap((topic) => {
      const left = taken(topic, from)
      if (!left && topic.pages) first ??= topic.at
      return left ? [left] : []
    })
    if (first) skipped.add('contents', first)
    return kept
  }
  return { said, take: (topic, from) => ({ ...topic, children: without(topic.children, from) }) }
}
