import { mapText } from '../core/base/text.ts'
import type { Place } from '../core/document/node.ts'
import {
  LONGEST_WORDS,
  type NotedCard,
  type NotedTitle,
  type Wording,
} from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { isId } from '../core/model/names.ts'

/** A title while what is below it is still being read. */
export interface NoteDraft {
  title: Wording
  readonly at: Place
  id?: string | undefined
  aliases?: readonly string[]
  summary?: Wording | undefined
  links?: readonly string[]
  cards?: readonly NotedCard[]
  readonly children: NotedTitle[]
}

/** Whether a wording has no words. */
export const isWordless = (said: Wording): boolean =>
  typeof said === 'string' ? said === '' : Object.values(said).every((words) => words === '')

/** The finished title: without what is empty, its summary not too long. */
export function finished(draft: NoteDraft): NotedTitle {
  const { title, at, id, aliases = [], summary = '', links = [], cards = [], children } = draft
  return {
    title,
    at,
    ...(id !== undefined && { id }),
    ...(aliases.length > 0 && { aliases }),
    ...(!isWordless(summary) && { summary: cut(summary) }),
    ...(links.length > 0 && { links }),
    ...(cards.length > 0 && { cards }),
    children,
  }
}

const cut = (said: Wording): Wording =>
  typeof said === 'string'
    ? shortened(said, LONGEST_WORDS)
    : mapText(said, (words) => shortened(words, LONGEST_WORDS))

/** Whether a link leads to a page. */
export const isPage = (link: string): boolean => /^https?:\/\/\S+$/.test(link)

/**
 * Picks the ids that a document may give: the first use of each, if a person could have written it.
 */
export function idPicker(): (id: string) => string | undefined {
  const taken = new Set<string>()
  return (id) => {
    if (!isId(id) || taken.has(id)) return undefined
    taken.add(id)
    return id
  }
}
