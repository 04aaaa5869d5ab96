import { mapText, type Text, textOf, WRITTEN, type Written, wordings } from '../core/base/text.ts'
import { findings } from '../core/document/findings.ts'
import type { Place } from '../core/document/node.ts'
import {
  LONGEST_WORDS,
  type NotedCard,
  type NotedTitle,
  TITLE_LENGTH,
  type Wording,
} from '../core/document/note.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { shortened } from '../core/document/short.ts'
import { type Skipped, skipping } from '../core/document/skipped.ts'
import { isPage } from '../core/document/source.ts'
import { isId } from '../core/model/names.ts'
import { onlyAnswered } from './asked-titles.ts'
import { isAddress, isUnsaid } from './unsaid.ts'

/** A title while what is below it is still being read. */
export interface NoteDraft {
  title: Wording
  readonly at: Place
  id?: string | undefined
  aliases?: readonly string[]
  summary?: Wording | undefined
  links?: readonly string[]
  cards?: NotedCard[]
  readonly children: NotedTitle[]
}

/** Whether a wording has no words. */
export const isWordless = (said: Wording): boolean =>
  typeof said === 'string' ? said === '' : Object.values(said).every((words) => words === '')

/**
 * A text whose words in one language fill in for those that are missing in another; undefined without
 * any.
 * @param said the words in a language, '' without them
 * @param plain those in no language that is named: they fill in first
 */
export function filledText(said: (language: Written) => string, plain = ''): Text | undefined {
  const written = textOf(said)
  const first = plain || WRITTEN.map((each) => written[each]).find((words) => words !== '')
  return first === undefined ? undefined : textOf((language) => written[language] || first)
}

/** A text as it is written: only once, if it is the same in every language. */
export const asWording = (text: Text): Wording => (wordings(text).length === 1 ? text.en : text)

/**
 * A list that is written in one language, or line by line alike in each of them.
 * @param said the lines in a language; with undefined those in none that is named
 */
export function wordingsIn(said: (language?: Written) => readonly string[]): readonly Wording[] {
  const plain = said()
  const written = WRITTEN.map((language) => said(language))
  const first = written.find((lines) => lines.length > 0)
  if (!first) return plain
  const most = plain.length > 0 ? plain : first
  return most.map((words, i) =>
    asWording(textOf((language) => written[WRITTEN.indexOf(language)]?.[i] ?? words)),
  )
}

/** The finished title: without what is empty, it and its summary not too long. */
export function finished(draft: NoteDraft): NotedTitle {
  const { title, at, id, aliases = [], cards = [], children } = draft
  const { summary = '', links } = summaryAndLinks(draft)
  return {
    title: cut(title, TITLE_LENGTH),
    at,
    ...(id !== undefined && { id }),
    ...(aliases.length > 0 && { aliases }),
    ...(!isWordless(summary) && { summary: cut(summary, LONGEST_WORDS) }),
    ...(links.length > 0 && { links }),
    ...(cards.length > 0 && { cards }),
    children,
  }
}

/** The summary and the links of a title; a summary that says nothing is none, and an address is a link. */
export function summaryAndLinks<S extends Wording>({
  summary,
  links = [],
}: {
  readonly summary?: S | undefined
  readonly links?: readonly string[]
}): { readonly summary?: S; readonly links: readonly string[] } {
  if (typeof summary !== 'string') return { ...(summary && { summary }), links }
  if (isAddress(summary)) return { links: links.includes(summary) ? links : [...links, summary] }
  return isUnsaid(summary) ? { links } : { summary, links }
}

const cut = (said: Wording, most: number): Wording =>
  typeof said === 'string'
    ? shortened(said, most)
    : mapText(said, (words) => shortened(words, most))

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

/** Those of some links that lead to pages; the others are counted. */
export function pagesIn(links: readonly string[], at: Place, skipped: Skipped): readonly string[] {
  const pages = links.filter(isPage)
  if (pages.length < links.length) skipped.add('property', at, links.length - pages.length)
  return pages
}

/** Titles within each other while they are read from their beginnings and ends. */
export interface NoteTree {
  /** The titles at the top that are finished. */
  readonly notes: readonly NotedTitle[]
  readonly skipped: Skipped
  /** How many titles are open. */
  readonly depth: () => number
  /** The innermost open title; undefined outside of all, and within what is left out. */
  readonly innermost: () => NoteDraft | undefined
  /** Begins a title, or with undefined something that is left out together with all below it. */
  readonly open: (draft: NoteDraft | undefined) => void
  /** Ends the innermost title. What is below a title without words moves to its place. */
  readonly close: () => void
  /** What was found so far, with what was skipped. */
  readonly problems: () => readonly Problem[]
}

/** A tree without titles. */
export function noteTree(): NoteTree {
  const found = findings()
  const skipped = skipping()
  const notes: NotedTitle[] = []
  const open: Array<NoteDraft | undefined> = []
  const innermost = (): NoteDraft | undefined => open.at(-1)
  return {
    notes,
    skipped,
    depth: () => open.length,
    innermost,
    open: (draft) => open.push(draft),
    close: () => {
      const draft = open.pop()
      if (!draft) return
      const parent = innermost()
      const siblings = parent?.children ?? notes
      if (!isWordless(draft.title)) {
        const note = finished(draft)
        const card = onlyAnswered(note)
        if (card && parent) {
          parent.cards ??= []
          parent.cards.push(card)
        } else
          siblings.push(card ? { ...note, title: card.ask, cards: [card], children: [] } : note)
        return
      }
      const { summary = '', links = [], at, children } = draft
      if (!isWordless(summary)) skipped.add('prose', at)
      if (links.length > 0) skipped.add('property', at, links.length)
      if (children.length > 0) found.add(problem('wordless-heading', at))
      for (const child of children) siblings.push(child)
    },
    problems: () => [...found.all(), ...skipped.all()],
  }
}
