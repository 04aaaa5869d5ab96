import { findings } from '../core/document/findings.ts'
import type { Place } from '../core/document/node.ts'
import type { Notes } from '../core/document/note.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { skipping } from '../core/document/skipped.ts'
import { type Format, noNotes } from './format.ts'
import { parted } from './front-matter.ts'
import { readBlocks } from './markdown-blocks.ts'
import {
  type AboutDocument,
  draft,
  finishedTitles,
  type MarkdownDraft,
  type MarkdownReading,
} from './markdown-draft.ts'
import { addBlocks } from './markdown-notes.ts'
import { sectionOf } from './markdown-section.ts'
import { wordsReader } from './markdown-words.ts'

/**
 * Reads a Markdown document as notes: headings, items, rows of tables and defined terms are titles,
 * each below the heading or item that contains it; a text behind a dash, or the first paragraph below
 * a title, is its summary; disclosures, `question::answer`, `Q:` and `A:` are cards. What else is
 * written is skipped and counted. Front matter gives the outline's id, title and aliases.
 */
function readMarkdown(text: string, file: string): { notes: Notes; problems: readonly Problem[] } {
  const { about: written, body, others } = parted(text.replace(/\r\n?/g, '\n'), file)
  const { blocks, labels, tooDeep } = readBlocks(body)
  const found = findings()
  const skipped = skipping()
  const placeAt = (line: number): Place => ({ file, line, column: 1 })
  if (tooDeep !== undefined) return noNotes([problem('too-deep', placeAt(tooDeep))])
  for (const line of others) skipped.add('property', placeAt(line))
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
  const root = draft(about.title ?? nameOf(file), placeAt(1))
  addBlocks(sectionOf(root, blocks, { isDocument: true }), reading)
  for (const each of skipped.all()) found.add(each)
  return { notes: notesOf(root, about), problems: found.all() }
}

/** The name of a file without its folder and its ending. */
const nameOf = (file: string): string => {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return name.replace(/\.[^.]*$/, '') || file
}

/**
 * The whole document. Cards above the first title belong to the only one there is, or to one that is
 * called like the document.
 */
function notesOf(root: MarkdownDraft, about: AboutDocument): Notes {
  const { id, root: rootId, aliases } = about
  const [only, ...others] = root.children
  let { title } = about
  let tops: readonly MarkdownDraft[] = root.children
  if (root.cards.length > 0 && only && others.length === 0) only.cards.unshift(...root.cards)
  else if (root.cards.length > 0) tops = [root]
  // The same words twice, one below the other, would be two topics.
  if (tops.length === 1 && tops[0]?.title === title) {
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
