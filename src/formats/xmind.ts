import { type DocumentNode, entry, itemsOf, stringAt } from '../core/document/node.ts'
import { MOST_LEVELS } from '../core/document/note.ts'
import { isError, type Problem, problem, type SkippedKind } from '../core/document/problem.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { isPage } from '../core/document/source.ts'
import { withAsked } from './asked-titles.ts'
import { type Format, noNotes, type ReadOutline, type Unpacked } from './format.ts'
import { htmlWords, oneLine } from './html-words.ts'
import { type NoteDraft, type NoteTree, noteTree } from './note-draft.ts'
import { isNothing, saidIn } from './records.ts'
import { readXml } from './xml.ts'
import { readNodes } from './yaml-nodes.ts'
import { fileInZip } from './zip.ts'

const FORMAT = 'XMind'
/** The files in the zip that have the topics: since 2018, and before. */
const CONTENTS = ['content.json', 'content.xml']
/** Levels of collections: a topic below a topic is three of them deeper. */
const MOST_COLLECTIONS = 3 * MOST_LEVELS + 50
/** The fields of a topic that only say how it looks, or what it is to the program. */
const APPEARANCE: ReadonlySet<string> = new Set([
  ...['id', 'class', 'structureClass', 'style', 'branch', 'customWidth', 'position', 'width'],
  ...['attributedTitle', 'titleUnedited', 'extensions', 'summaries', 'titleStyle'],
])

/**
 * Reads the content of an XMind file, all its sheets: the main topic of each is at the top. A note is
 * a summary, an address of a page a link. Places are those of the file: nobody edits a zip by line.
 */
function readXmind(text: string, file: string): ReadOutline {
  const tree = noteTree()
  const stopped = /^\s*</.test(text) ? readOld(text, file, tree) : readNew(text, file, tree)
  return stopped
    ? noNotes([stopped])
    : { notes: { notes: withAsked(tree.notes) }, problems: tree.problems() }
}

/** Reads `content.json`. */
function readNew(text: string, file: string, tree: NoteTree): Problem | undefined {
  const at = { file, line: 1, column: 1 }
  const { nodes, problems } = readNodes(text, file, { levels: MOST_COLLECTIONS })
  const failed = problems.find(isError)
  if (failed)
    return failed.code === 'too-deep'
      ? problem('too-deep', at)
      : problem('unreadable', at, { format: FORMAT, reason: CONTENTS[0] as string })
  const sheets = nodes.flatMap((node) => (node.kind === 'list' ? node.items : [node]))
  const isDeep = sheets.some((sheet) => {
    const arrows = itemsOf(entry(sheet, 'relationships'))
    if (arrows.length > 0) tree.skipped.add('property', at, arrows.length)
    const main = entry(sheet, 'rootTopic')
    return main !== undefined && addTopic(main, tree, at)
  })
  return isDeep ? problem('too-deep', at) : undefined
}

/** Adds a topic with all below it; true if it is nested too deep. */
function addTopic(topic: DocumentNode, tree: NoteTree, at: NoteDraft['at']): boolean {
  if (topic.kind !== 'table') return false
  if (tree.depth() === MOST_LEVELS) return true
  const draft: NoteDraft = { title: '', at, children: [] }
  tree.open(draft)
  let isDeep = false
  for (const { key, value } of topic.entries) {
    if (key.value === 'children' && value.kind === 'table')
      // Attached and detached topics, callouts, summaries: all are words at this topic.
      for (const { value: topics } of value.entries)
        for (const each of itemsOf(topics)) isDeep ||= addTopic(each, tree, at)
    else addField(draft, key.value, value, tree.skipped)
  }
  tree.close()
  return isDeep
}

function addField(draft: NoteDraft, key: string, value: DocumentNode, skipped: Skipped): void {
  const [words = ''] = saidIn(value)
  if (key === 'title') draft.title = words
  else if (key === 'notes') draft.summary = noteIn(value)
  else if (key === 'boundaries') skipNamed(value, draft, skipped)
  else if (key === 'href') addLink(draft, words, skipped)
  else if (key === 'image') skipped.add('picture', draft.at)
  else if (!APPEARANCE.has(key) && !isNothing(value)) skipped.add('property', draft.at)
}

/** Counts the boundaries that have words; the others only say how it looks. */
function skipNamed(boundaries: DocumentNode, { at }: NoteDraft, skipped: Skipped): void {
  for (const each of itemsOf(boundaries))
    if (saidIn(entry(each, 'title')).length > 0) skipped.add('property', at)
}

/** The words of a note: plain ones, else those of its HTML, else those that its editor kept. */
function noteIn(notes: DocumentNode): string {
  const wordsAt = (key: string): string => {
    const kept = entry(notes, key)
    const [words = ''] = kept ? saidIn(entry(kept, 'content')) : []
    return words
  }
  const html = entry(notes, 'html')
  return (
    wordsAt('plain') ||
    htmlWords(wordsAt('realHTML') || wordsAt('html')) ||
    insertedIn(notes) ||
    (html ? oneLine(textsIn(html).join('')) : '')
  )
}

/** What is called a text within a node, whose depth is bounded: the spans of paragraphs. */
const textsIn = (node: DocumentNode): readonly string[] =>
  node.kind === 'list'
    ? node.items.flatMap((each) => [...textsIn(each), ' '])
    : node.kind === 'scalar'
      ? []
      : node.entries.flatMap(({ key, value }) =>
          key.value === 'text' && value.kind === 'scalar' ? [value.value] : textsIn(value),
        )

/** The words that were inserted by the steps of an editor. */
function insertedIn(notes: DocumentNode): string {
  const kept = entry(notes, 'ops')
  const steps = kept && entry(kept, 'ops')
  const words = itemsOf(steps).map((step) => stringAt(step, 'insert'))
  return oneLine(words.join(''))
}

function addLink(draft: NoteDraft, link: string, skipped: Skipped): void {
  if (isPage(link)) draft.links = [...(draft.links ?? []), link]
  else if (link !== '') skipped.add('property', draft.at)
}

/** Reads `content.xml`, as XMind wrote it until version 8. */
function readOld(text: string, file: string, tree: NoteTree): Problem | undefined {
  const at = { file, line: 1, column: 1 }
  const path: string[] = []
  let words: string[] = []
  /** How many elements are open within a note in HTML, with its own. */
  let inHtml = 0
  const found = readXml(text, file, FORMAT, {
    open: (element) => {
      path.push(element.name)
      // The words of a note in HTML are those of all its elements.
      if (inHtml > 0 || element.name === 'html') inHtml++
      if (inHtml <= 1) words = []
      const kind = OLD_SKIPPED.get(element.name)
      if (kind) tree.skipped.add(kind, at)
      if (element.name !== 'topic') return undefined
      if (tree.depth() === MOST_LEVELS) return problem('too-deep', at)
      const draft: NoteDraft = { title: '', at, children: [] }
      addLink(draft, element.attribute('xlink:href'), tree.skipped)
      tree.open(draft)
      return undefined
    },
    text: (piece) => words.push(piece),
    close: (name) => {
      const above = path.slice(-3).join('/')
      const draft = tree.innermost()
      if (draft && above.endsWith('topic/title')) draft.title = oneLine(words.join(''))
      if (draft && above === 'topic/notes/plain') draft.summary = oneLine(words.join(''))
      // The plain words come first, where there are any.
      if (draft && above === 'topic/notes/html') draft.summary ||= oneLine(words.join(''))
      path.pop()
      if (inHtml > 0) inHtml--
      if (inHtml > 0) words.push(' ')
      else words = []
      if (name === 'topic') tree.close()
    },
  })
  return found && { ...found, at }
}

/** Elements of the old content that are not read. */
const OLD_SKIPPED: ReadonlyMap<string, SkippedKind> = new Map([
  ['marker-ref', 'property'],
  ['label', 'property'],
  ['relationship', 'property'],
  ['xhtml:img', 'picture'],
])

/** Maps of XMind: a zip of which one file is read. */
export const xmind = {
  name: FORMAT,
  endings: ['xmind'],
  // It is no text.
  isLike: () => false,
  inFolders: true,
  separators: '{<',
  unpack: (bytes: Uint8Array, most: number): Unpacked => {
    const content = fileInZip(bytes, CONTENTS, most)
    const text = content instanceof Uint8Array ? textIn(content) : undefined
    return text === undefined ? { isTooLarge: content === 'too-large' } : { text }
  },
  read: readXmind,
} satisfies Format

/** The text of some bytes; undefined if they are not UTF-8. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
