import { addAll } from '../core/base/collections.ts'
import { findings } from '../core/document/findings.ts'
import type { Place } from '../core/document/node.ts'
import type { Notes } from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { skipping } from '../core/document/skipped.ts'
import { fold } from '../core/model/names.ts'
import { withoutNotesInBlocks } from './card-notes.ts'
import { withCircledOptions } from './circled-options.ts'
import { type Format, noNotes, type ReadNotes } from './format.ts'
import { type FrontMatter, parted } from './front-matter.ts'
import { withListedOptions } from './listed-options.ts'
import type { Block } from './markdown-block.ts'
import { readBlocks } from './markdown-blocks.ts'
import { withCodeAsked } from './markdown-code.ts'
import {
  type AboutDocument,
  draft,
  finishedTitles,
  type MarkdownDraft,
  type MarkdownReading,
} from './markdown-draft.ts'
import { fileDraft } from './markdown-file.ts'
import { sectionsApart, withAnswersInPlace } from './markdown-keys.ts'
import { inTwoLanguages } from './markdown-languages.ts'
import { withListNames } from './markdown-list-names.ts'
import { addBlocks } from './markdown-notes.ts'
import { withOrdinals } from './markdown-ordinals.ts'
import { isFieldName } from './markdown-properties.ts'
import { sectionOf } from './markdown-section.ts'
import { withoutStruck } from './markdown-struck.ts'
import { wordsReader } from './markdown-words.ts'
import { otherNames } from './other-names.ts'
import { pageNameOf } from './page-name.ts'
import { picturedCards } from './picture-names.ts'

/**
 * Reads a Markdown document as notes: headings, items, rows of tables and defined terms are titles,
 * each below the heading or item that contains it; a text behind a dash, or the first paragraph below
 * a title, is its summary; disclosures, `question::answer`, `Q:` and `A:` are cards. What else is
 * written is skipped and counted. Front matter gives the outline's id, title and aliases. Of a folder's
 * file one title is made.
 */
function readMarkdown(text: string, file: string, isPart = false): ReadNotes {
  const { about: written, body, others } = parted(text.replace(/\r\n?/g, '\n'), file)
  const { blocks: all, labels, tooDeep } = readBlocks(withCircledOptions(body))
  const found = findings()
  const skipped = skipping()
  const placeAt = (line: number): Place => ({ file, line, column: 1 })
  if (tooDeep !== undefined) return noNotes([problem('too-deep', placeAt(tooDeep))])
  for (const line of others) skipped.add('property', placeAt(line))
  if (written.plugin === 'drawing') skipped.add('picture', placeAt(1))
  const told = withoutStruck(all, (line) => skipped.add('prose', placeAt(line)))
  const noted = withoutNotesInBlocks(told, (line) => skipped.add('property', placeAt(line)))
  const own = ownBlocks(
    withOrdinals(withListedOptions(noted)),
    { file, about: written },
    (line, count) => skipped.add('property', placeAt(line), count),
  )
  const parts = withCodeAsked(own).flatMap(sectionsApart)
  const blocks = withListNames(
    withAnswersInPlace(parts, (line) => skipped.add('prose', placeAt(line))),
  )
  const about: AboutDocument = { ...written, aliases: [...written.aliases] }
  const hasHeadings = blocks.some(({ kind }) => kind === 'heading')
  const reading: MarkdownReading = {
    see: wordsReader(labels),
    found,
    skipped,
    hasHeadings,
    placeAt,
    about,
  }
  const root = draft(about.title ?? pageNameOf(file).name, placeAt(1))
  addBlocks(sectionOf(root, blocks, { isDocument: !isPart }), reading)
  const read: Notes = isPart
    ? { notes: finishedTitles([fileDraft(root, about, file)]) }
    : notesOf(root, about)
  const { separator } = about
  const notes: Notes =
    separator === undefined
      ? read
      : { ...read, notes: read.notes.map((each) => inTwoLanguages(each, separator)) }
  for (const { at } of picturedCards(notes.notes)) skipped.add('picture', at)
  for (const each of skipped.all()) found.add(each)
  return { notes, problems: found.all() }
}

/** The blocks without what a program keeps among them. */
function ownBlocks(
  blocks: readonly Block[],
  { file, about }: { readonly file: string; readonly about: FrontMatter },
  skip: (line: number, count: number) => void,
): readonly Block[] {
  if (about.plugin === 'drawing') return []
  return about.plugin === 'board'
    ? blocks.filter((block) => !isDoneMark(block))
    : withoutNotion(blocks, file, skip)
}

/** What Obsidian's boards write above cards that are done, in the program's language. */
const isDoneMark = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.lines.length === 1 &&
  /^\*\*[^*]+\*\*$/.test(block.lines[0]?.source ?? '')

/**
 * The lines of `Key: value` below the title of a page that Notion exported are its properties. In a file with another name they
 * are so if all their names are those of what a note says of itself (`Created`, `Tags`).
 */
function withoutNotion(
  blocks: readonly Block[],
  file: string,
  skip: (line: number, count: number) => void,
): readonly Block[] {
  const [title, first, ...others] = blocks
  if (title?.kind !== 'heading' || first?.kind !== 'paragraph') return blocks
  const { isNotion } = pageNameOf(file)
  const keys = first.lines.map(({ source }) => /^(\p{L}[^:：]{0,40}): \S/u.exec(source)?.[1])
  const isKept = (key: string | undefined): boolean =>
    key !== undefined && (isNotion || (keys.length > 1 && isFieldName(key)))
  if (!keys.every(isKept)) return blocks
  skip(first.line, first.lines.length)
  return [title, ...others]
}

/**
 * The whole document. Cards above the first title belong to the only one there is, or to one that is
 * called like the document.
 */
function notesOf(root: MarkdownDraft, about: AboutDocument): Notes {
  const { id, root: rootId } = about
  const aliases = otherNames(about.title ?? '', about.aliases)
  const [only, ...others] = root.children
  let { title } = about
  let tops: readonly MarkdownDraft[] = root.children
  if (root.cards.length > 0 && only && others.length === 0)
    addAll(only.cards, [...root.cards, ...only.cards.splice(0)])
  else if (root.cards.length > 0) tops = [root]
  // A lower heading is no title of a document that says its title.
  else if (title !== undefined && only && others.length === 0 && (only.level ?? 1) > 1)
    tops = [{ ...root, title, at: only.at }]
  // The same words twice, one below the other, would be two topics.
  if (tops.length === 1 && title !== undefined && fold(tops[0]?.title ?? '') === fold(title)) {
    title = undefined
    tops[0]?.aliases.push(...aliases.splice(0))
  }
  return {
    ...(id !== undefined && { id }),
    ...(rootId !== undefined && { root: rootId }),
    ...(title !== undefined && title !== '' && { title }),
    ...(aliases.length > 0 && { aliases }),
    notes: finishedTitles(tops),
  }
}

/** Markdown, the smallest form as people write notes. */
export const markdown = {
  name: 'Markdown',
  endings: ['md', 'markdown', 'mdown', 'mkd', 'mkdn', 'mdx'],
  isLike: (head) => /^(?:#{1,6} |> |[*+] |\d+[.)] |- \[|<details)/m.test(head),
  // Counted as in YAML: more than there are, and never fewer. A card may begin with a tag.
  separators: '\n,[{<',
  inFolders: true,
  read: readMarkdown,
} satisfies Format
