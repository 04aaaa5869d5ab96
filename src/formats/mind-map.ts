import { LONGEST_WORDS, MOST_LEVELS } from '../core/document/note.ts'
import { problem, type SkippedKind } from '../core/document/problem.ts'
import { isPage } from '../core/document/source.ts'
import { withAsked } from './asked-titles.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { htmlWords, isLineElement, isUnseenElement, oneLine } from './html-words.ts'
import { isWordless, type NoteDraft, type NoteTree, noteTree } from './note-draft.ts'
import { readXml, type XmlElement } from './xml.ts'

/** Elements of a node that say something and are not read. What is not here is only appearance. */
const SKIPPED: ReadonlyMap<string, SkippedKind> = new Map([
  ['icon', 'property'],
  ['attribute', 'property'],
  ['arrowlink', 'property'],
  ['connector', 'property'],
])

/** Rich text while it is read. */
interface RichText {
  /** Where it belongs: NODE is the title, NOTE and DETAILS are the summary. */
  readonly type: string
  /** How many elements are open within it, and how many of them nobody sees. */
  depth: number
  unseen: number
  readonly words: string[]
}

/**
 * Reads a map of FreeMind or Freeplane: a node is a title, its note and its details are the summary,
 * its link to a page is a link. Nodes have ids (`ID_123`) that no person gave them.
 */
function readMap(text: string, file: string): ReadOutline {
  const tree = noteTree()
  let rich: RichText | undefined
  const stopped = readXml(text, file, FORMAT, {
    root: 'map',
    open: (element) => {
      const { name, at } = element
      if (rich) openRich(rich, element, tree)
      else if (name === 'node' && tree.depth() === MOST_LEVELS) return problem('too-deep', at)
      else if (name === 'node') tree.open(draftOf(element, tree))
      else if (name === 'richcontent' || (name === 'text' && tree.depth() > 0))
        // Before it had rich text, FreeMind had notes in an element of a hook.
        rich = { type: element.attribute('TYPE') || 'NOTE', depth: 0, unseen: 0, words: [] }
      else skip(element, tree)
      return undefined
    },
    text: (words) => {
      if (rich?.unseen === 0) rich.words.push(words)
    },
    close: (name) => {
      if (!rich) {
        if (name === 'node') tree.close()
      } else if (rich.depth > 0) closeRich(rich, name)
      else {
        addRich(tree.innermost(), rich)
        rich = undefined
      }
    },
  })
  if (stopped) return noNotes([stopped])
  return { notes: { notes: withAsked(tree.notes) }, problems: tree.problems() }
}

function draftOf({ attribute, at }: XmlElement, { skipped }: NoteTree): NoteDraft {
  const text = attribute('TEXT') || attribute('LOCALIZED_TEXT')
  const link = attribute('LINK').trim()
  if (link !== '' && !isPage(link)) skipped.add('property', at)
  if (attribute('ENCRYPTED_CONTENT') !== '') skipped.add('property', at)
  return {
    title: /^\s*<html/i.test(text) ? htmlWords(text) : oneLine(text),
    at,
    links: isPage(link) ? [link] : [],
    children: [],
  }
}

function skip({ name, attribute, at }: XmlElement, { skipped, depth }: NoteTree): void {
  if (depth() === 0) return
  const kind = name === 'hook' ? hookKind(attribute) : SKIPPED.get(name)
  if (kind) skipped.add(kind, at)
}

/** What a hook holds that a person sees: a picture or a formula. */
const hookKind = (attribute: XmlElement['attribute']): SkippedKind | undefined =>
  attribute('URI') !== '' ? 'picture' : attribute('EQUATION') !== '' ? 'property' : undefined

function openRich(rich: RichText, { name, at }: XmlElement, { skipped }: NoteTree): void {
  rich.depth++
  if (isUnseenElement(name)) rich.unseen++
  if (isLineElement(name)) rich.words.push(' ')
  if (name === 'img') skipped.add('picture', at)
}

function closeRich(rich: RichText, name: string): void {
  rich.depth--
  if (isUnseenElement(name)) rich.unseen--
  if (isLineElement(name)) rich.words.push(' ')
}

/** Adds finished rich text to its node. */
function addRich(node: NoteDraft | undefined, { type, words }: RichText): void {
  // A blank that does not break is what editors write for one of several blanks.
  const said = oneLine(words.join('').replaceAll('\u00a0', ' '))
  if (!node || said === '') return
  const before = typeof node.summary === 'string' ? node.summary : ''
  // What is longer is cut in any case, and a hostile node has a million notes.
  if (type !== 'NODE' && before.length < LONGEST_WORDS) node.summary = `${before} ${said}`.trim()
  else if (type !== 'NODE') return
  else if (isWordless(node.title)) node.title = said
}

const FORMAT = 'FreeMind/Freeplane'

/** Maps of FreeMind and Freeplane. */
export const mindMap = {
  name: FORMAT,
  endings: ['mm'],
  isLike: (head) => /^\s*</.test(head) && /<map[\s>]/.test(head),
  inFolders: true,
  separators: '<',
  read: readMap,
} satisfies Format
