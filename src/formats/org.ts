import type { NotedCard, NotedTitle, Notes } from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { skipping } from '../core/document/skipped.ts'
import { withAsked } from './asked-titles.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { levelTree } from './level-tree.ts'
import { withLoose } from './loose-cards.ts'
import { idPicker } from './note-draft.ts'
import { readElement } from './org-elements.ts'
import { type Headline, headlineIn, statesIn, TASK_STATES } from './org-headline.ts'
import {
  closeDraft,
  headlineDraft,
  isAnswerTo,
  itemDraft,
  type OrgDraft,
  setTitle,
} from './org-notes.ts'
import {
  closeLeaf,
  itemLevel,
  LEVEL,
  type OrgReading,
  openDraft,
  orgIndent,
  placeOf,
} from './org-reading.ts'
import { orgSpans } from './org-spans.ts'

/** A property of a page, which Logseq writes as a block of its own. */
const LOGSEQ_PROPERTY = /^[a-z][\w-]{0,60}::(?:\s|$)/i

const ITEM = /^(?:[-+]|\d{1,9}[.)])(?:[ \t]+|$)/
const STAR_ITEM = /^\*[ \t]+/
const BOX = /^(?:\[@\w{1,9}\][ \t]*)?(?:\[[ xX-]\](?:[ \t]+|$))?/

/**
 * Reads org: headlines and items of lists are titles, the first paragraph below one is its summary,
 * and what a learner is to be asked (`:drill:`, `#card`) is a card.
 *
 * Line by line, and not by `orga` (MIT, 4.7): it calls itself for each token, and a thousand headlines
 * overflow its stack. Of org's syntax (orgmode.org/worg/org-syntax.html), this needs only the elements.
 */
function readOrg(text: string, file: string): ReadOutline {
  const lines = text.split(/\r\n|[\n\r]/)
  const loose: NotedCard[] = []
  const state: OrgReading = {
    ...{ file, lines, spans: orgSpans(lines), states: statesOf(lines), skipped: skipping() },
    tree: levelTree<OrgDraft>((draft, parent) => closeDraft(draft, parent, loose)),
    ...{ found: [], pick: idPicker(), about: { aliases: [] }, level: 0 },
    ...{ owner: undefined, leaf: undefined, isTooDeep: false },
  }
  for (let i = 0; i < lines.length && !state.isTooDeep; i = readLine(state, i));
  closeLeaf(state)
  const { found, skipped, about } = state
  if (state.isTooDeep) return noNotes(found)
  const notes = withLoose(withAsked(state.tree.done()), loose, about.title ?? file)
  return { notes: documentOf(about, notes), problems: [...found, ...skipped.all()] }
}

const statesOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...TASK_STATES,
    ...lines.flatMap((line) => {
      const declared = /^#\+(?:seq_|typ_)?todo:(.*)$/i.exec(line)
      return declared ? statesIn(declared[1] as string) : []
    }),
  ])

const documentOf = (
  { title, id, aliases }: OrgReading['about'],
  notes: readonly NotedTitle[],
): Notes => ({
  ...(title !== undefined && { title }),
  ...(id !== undefined && { id }),
  ...(aliases.length > 0 && { aliases }),
  notes,
})

/** Reads what begins on a line; the number of the line after it. */
function readLine(state: OrgReading, i: number): number {
  const line = state.lines[i] as string
  const headline = headlineIn(line, state.states)
  if (headline) return readHeadline(state, i, headline)
  const words = line.trim()
  const end = words === '' ? i + 1 : readElement(state, i, words)
  if (end !== undefined) {
    if (words === '') closeLeaf(state)
    return end
  }
  const { indent, length } = orgIndent(line)
  const item = ITEM.exec(words) ?? (indent > 0 ? STAR_ITEM.exec(words) : undefined)
  if (item) readItem(state, i, { words, indent, column: length + 1, sign: item[0] })
  else readWords(state, i, { words, indent, column: length + 1 })
  return i + 1
}

function readHeadline(state: OrgReading, i: number, headline: Headline): number {
  closeLeaf(state)
  const { tree, skipped, found } = state
  const { level, title, tags, column, isComment } = headline
  if (isComment) return skipSubtree(state, i, level)
  const at = placeOf(state, i, column)
  if (LOGSEQ_PROPERTY.test(title)) {
    skipped.add('property', at)
    return i + 1
  }
  // Whatever its level, a headline ends the lists above it.
  tree.above(itemLevel(state, 0))
  const parent = tree.above(level * LEVEL)
  const isDrill = tags.includes('drill')
  const draft = headlineDraft(at, isDrill, isAnswerTo(title, parent))
  setTitle(draft, title, skipped)
  state.level = level
  state.owner = draft
  const others = tags.length - (isDrill ? 1 : 0)
  if (others > 0) skipped.add('property', at, others)
  if (draft.title === '') found.push(problem('wordless-heading', at))
  openDraft(state, level * LEVEL, draft)
  return i + 1
}

/** A headline that is out of use, with all below it. */
function skipSubtree(
  { lines, skipped, ...state }: OrgReading,
  first: number,
  level: number,
): number {
  let i = first
  let count = 0
  do {
    if (lines[i]?.trim() !== '') count++
    i++
  } while (
    i < lines.length &&
    !((/^(\*+)[ \t]/.exec(lines[i] as string)?.[1]?.length ?? level + 1) <= level)
  )
  skipped.add('prose', { file: state.file, line: first + 1, column: 1 }, count)
  return i
}

/** A line without the blanks before it. */
interface OrgLine {
  readonly words: string
  readonly indent: number
  readonly column: number
}

function readItem(state: OrgReading, i: number, line: OrgLine & { readonly sign: string }): void {
  closeLeaf(state)
  const { words, indent, column, sign } = line
  const rest = words.slice(sign.length)
  const box = BOX.exec(rest)?.[0].length ?? 0
  const at = placeOf(state, i, column + sign.length + box)
  const draft = itemDraft(at)
  openDraft(state, itemLevel(state, indent), draft)
  state.owner = draft
  state.leaf = { lines: [rest.slice(box)], at, draft, isTitle: true, indent: indent + 1 }
}

/** Adds a line of words to its paragraph, or begins one. */
function readWords(state: OrgReading, i: number, { words, indent, column }: OrgLine): void {
  const { leaf, tree } = state
  if (leaf && indent >= leaf.indent) {
    leaf.lines.push(words)
    return
  }
  closeLeaf(state)
  const draft = tree.above(itemLevel(state, indent))
  const isNote = /^\[fn:[^\]]{1,100}\]/.test(words)
  const owner = isNote ? undefined : draft
  const least = draft?.isItem ? indent : 0
  state.leaf = {
    ...{ lines: [words], at: placeOf(state, i, column), draft: owner, isTitle: false },
    indent: least,
  }
}

/** Org, of Emacs and of Logseq. */
export const org = {
  name: 'Org',
  endings: ['org'],
  isLike: (head) =>
    /^(?:#\+(?:title|startup|options|filetags):|\*\*+ \S|:PROPERTIES:)/im.test(head),
  separators: '\n\r',
  inFolders: true,
  read: readOrg,
} satisfies Format
