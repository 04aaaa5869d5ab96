import { textOf, WRITTEN } from '../core/base/text.ts'
import { MOST_LEVELS, type NotedCard, type Wording } from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { isPage } from '../core/document/source.ts'
import { isId } from '../core/model/names.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { htmlLinks, htmlWords, oneLine } from './html-words.ts'
import { type ReadWords, wordsReader } from './markdown-words.ts'
import { idPicker, type NoteDraft, type NoteTree, noteTree } from './note-draft.ts'
import { cardFrom } from './written-card.ts'
import { readXml, type XmlElement } from './xml.ts'

/** What is read of an outline element; the rest of its attributes are properties. */
const READ: ReadonlySet<string> = new Set([
  ...['text', 'title', 'id', 'type', 'url', 'htmlUrl', 'xmlUrl', '_note', 'description', '_links'],
  ...['_aliases', '_also', '_explain', 'isComment', 'version', 'created'],
  ...WRITTEN.flatMap((each) => [`_text_${each}`, `_note_${each}`, `_explain_${each}`]),
])

/**
 * Reads OPML 1 and 2 (http://opml.org/spec2.opml): an outline element is a title, `_note` its
 * summary, and its addresses are its links. `text` may have markup, as the specification says, and
 * Markdown where Dynalist wrote it; where an id is beside it, k8smap wrote it, and its words are what
 * they are. An included document is not followed.
 */
function readOpml(text: string, file: string): ReadOutline {
  const tree = noteTree()
  const idOf = idPicker()
  const path: string[] = []
  const readMarkdown = wordsReader(new Map())
  let title = ''
  let flavor = ''
  let id: string | undefined
  let root: string | undefined
  const stopped = readXml(text, file, 'OPML', {
    root: 'opml',
    open: (element) => {
      const { name, at, attribute } = element
      path.push(name)
      if (path.length === 1 && isId(attribute('id'))) id = attribute('id')
      if (path.length === 1 && isId(attribute('_root'))) root = attribute('_root')
      if (name !== 'outline') return undefined
      if (tree.depth() === MOST_LEVELS) return problem('too-deep', at)
      const see = flavor.trim() === 'dynalist' ? readMarkdown : undefined
      tree.open(draftOf(element, { tree, idOf, see }))
      return undefined
    },
    text: (words) => {
      if (path.length !== 3 || path[1] !== 'head') return
      if (path[2] === 'title') title += words
      if (path[2] === 'flavor') flavor += words
    },
    close: (name) => {
      path.pop()
      if (name === 'outline') tree.close()
    },
  })
  if (stopped) return noNotes([stopped])
  // OmniOutliner calls what has no name so.
  const name = oneLine(title).replace(/^untitled$/i, '')
  const about = {
    ...(name !== '' && { title: name }),
    ...(id !== undefined && { id }),
    ...(root !== undefined && { root }),
  }
  return { notes: { ...about, notes: tree.notes }, problems: tree.problems() }
}

/** What the elements of a document are read with. */
interface Reading {
  readonly tree: NoteTree
  readonly idOf: (id: string) => string | undefined
  /** What reads their words, if they are Markdown. */
  readonly see: ReadWords | undefined
}

/** What an element says; undefined for a comment and for all that is below one. */
function draftOf(element: XmlElement, { tree, idOf, see }: Reading): NoteDraft | undefined {
  const { attribute, at, names } = element
  const { skipped } = tree
  const isBelowComment = tree.depth() > 0 && !tree.innermost()
  if (isBelowComment || attribute('isComment') === 'true') {
    skipped.add('prose', at)
    return undefined
  }
  const card = attribute('type') === 'card' ? cardOf(element) : undefined
  const parent = tree.innermost()
  if (card && parent) {
    parent.cards ??= []
    parent.cards.push(card)
    return undefined
  }
  if (attribute('type') === 'include') skipped.add('file', at)
  const properties = names.filter((name) => !READ.has(name) && attribute(name) !== '')
  if (properties.length > 0) skipped.add('property', at, properties.length)
  const isOwn = attribute('id') !== ''
  const say = (words: string): string =>
    isOwn ? oneLine(words) : see ? see(oneLine(words)).words : htmlWords(words)
  const text = say(attribute('text'))
  const name = say(attribute('title'))
  const note = say(attribute('_note') || attribute('description'))
  const aliases = [
    ...linesIn(attribute('_aliases')),
    ...(text === name || text === '' ? [] : [name]),
  ]
  const written = isOwn ? [] : ['text', 'title', '_note', 'description'].map(attribute)
  const addresses = [
    ...['url', 'htmlUrl', 'xmlUrl'].map((each) => attribute(each).trim()),
    ...written.flatMap((words) => (see ? see(oneLine(words)).links : htmlLinks(words))),
  ]
  return {
    title: wordingOf(element, '_text', text || name),
    at,
    id: idOf(attribute('id')),
    aliases: [...new Set(aliases)].filter((alias) => alias !== ''),
    summary: wordingOf(element, '_note', note),
    links: [...new Set([...addresses, ...linesIn(attribute('_links'))])].filter(isPage),
    children: [],
  }
}

/** The card that an element of that type is; undefined if nothing answers it. */
function cardOf(element: XmlElement): NotedCard | undefined {
  const { attribute, at } = element
  const said = (name: string, own: string): Wording =>
    wordingOf(element, own, oneLine(attribute(name)))
  return cardFrom({
    ...{ at, id: attribute('id'), also: linesIn(attribute('_also')) },
    ...{ ask: said('text', '_text'), answer: said('_note', '_note') },
    explain: said('_explain', '_explain'),
  })
}

/** Words in the languages that have attributes of their own, and in the one that has none. */
const wordingOf = ({ attribute }: XmlElement, name: string, plain: string): Wording =>
  WRITTEN.every((each) => attribute(`${name}_${each}`) === '')
    ? plain
    : textOf((each) => oneLine(attribute(`${name}_${each}`)) || plain)

const linesIn = (words: string): readonly string[] =>
  words
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')

/** OPML, which every outliner and feed reader writes. */
export const opml = {
  name: 'OPML',
  endings: ['opml'],
  isLike: (head) => /^\s*</.test(head) && /<opml[\s>]/.test(head),
  inFolders: true,
  separators: '<',
  read: readOpml,
} satisfies Format
