import { DERIVED, sourceOf, textOf, WRITTEN, type Written } from '../core/base/text.ts'
import type { Place } from '../core/document/node.ts'
import { MOST_LEVELS, type NotedCard, type Wording } from '../core/document/note.ts'
import { problem } from '../core/document/problem.ts'
import { isPage } from '../core/document/source.ts'
import { isId } from '../core/model/names.ts'
import { withAsked } from './asked-titles.ts'
import { type Format, noNotes, type ReadOutline } from './format.ts'
import { htmlLinks, htmlWords, oneLine } from './html-words.ts'
import { withoutTags } from './markdown-endings.ts'
import { type ReadWords, wordsReader } from './markdown-words.ts'
import {
  idPicker,
  isWordless,
  type NoteDraft,
  type NoteTree,
  noteTree,
  wordingsIn,
} from './note-draft.ts'
import { type GivenId, repeatedIds } from './repeated-ids.ts'
import { cardFrom } from './written-card.ts'
import { readXml, type XmlElement } from './xml.ts'

/** What is read of an outline element; the rest of its attributes are properties. */
const READ: ReadonlySet<string> = new Set([
  ...['text', 'title', 'id', 'type', 'url', 'htmlUrl', 'xmlUrl', '_note', 'description', '_links'],
  ...['_aliases', '_also', '_explain', '_wrong', 'isComment', 'version', 'created'],
  ...[...WRITTEN, ...DERIVED].flatMap((each) => [
    `_text_${each}`,
    `_note_${each}`,
    `_explain_${each}`,
    `_wrong_${each}`,
  ]),
])

/**
 * Reads OPML 1 and 2 (http://opml.org/spec2.opml): an outline element is a title, `_note` its
 * summary, and its addresses are its links. `text` may have markup, as the specification says, and
 * Markdown where Dynalist wrote it; where an id is beside it, k8smap wrote it, and its words are what
 * they are. An included document is not followed.
 */
function readOpml(text: string, file: string): ReadOutline {
  const tree = noteTree()
  const pick = idPicker()
  const given: GivenId[] = []
  const idOf: Reading['idOf'] = (id, at) => {
    given.push({ id, at })
    return pick(id)
  }
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
  return {
    notes: { ...about, notes: withAsked(tree.notes) },
    problems: [...repeatedIds(given), ...tree.problems()],
  }
}

/** What the elements of a document are read with. */
interface Reading {
  readonly tree: NoteTree
  readonly idOf: (id: string, at: Place) => string | undefined
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
  const say = (words: string): string => {
    if (isOwn) return oneLine(words)
    if (see) return see(oneLine(words)).words
    // What a browser would not show is said nevertheless, if it has words.
    return htmlWords(words) || (isWordless(betweenTags(words)) ? '' : oneLine(words))
  }
  const titled = (words: string): string => (isOwn ? say(words) : withoutTags(say(words)))
  const text = titled(attribute('text'))
  const name = titled(attribute('title'))
  const note = say(attribute('_note') || attribute('description'))
  if (text === '' && name === '' && oneLine(attribute('text') + attribute('title')) !== '')
    skipped.add('html', at)
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
    id: idOf(attribute('id'), at),
    aliases: [...new Set(aliases)].filter((alias) => alias !== ''),
    summary: wordingOf(element, '_note', note),
    links: [...new Set([...addresses, ...linesIn(attribute('_links'))])].filter(isPage),
    children: [],
  }
}

/** What is neither a tag nor a blank. */
const betweenTags = (html: string): string => html.replace(/<[^<>]*>|&nbsp;|[\s\u00a0]/g, '')

/** The card that an element of that type is; undefined if nothing answers it. */
function cardOf(element: XmlElement): NotedCard | undefined {
  const { attribute, at } = element
  const listIn = (name: string): readonly Wording[] =>
    wordingsIn((language) =>
      linesIn(language ? wordsFor(element, name, language) : attribute(name)),
    )
  return cardFrom({
    ...{ at, id: attribute('id'), also: linesIn(attribute('_also')) },
    ask: wordingOf(element, '_text', oneLine(attribute('text'))),
    ...{ answers: listIn('_note'), wrong: listIn('_wrong') },
    explain: wordingOf(element, '_explain', oneLine(attribute('_explain'))),
  })
}

/** Words in the languages that have attributes of their own, and in the one that has none. */
const wordingOf = (element: XmlElement, name: string, plain: string): Wording =>
  WRITTEN.every((each) => wordsFor(element, name, each) === '')
    ? plain
    : textOf((each) => oneLine(wordsFor(element, name, each)) || plain)

/** The words in a language, or in one that is derived from it. */
const wordsFor = ({ attribute }: XmlElement, name: string, language: Written): string =>
  attribute(`${name}_${language}`) ||
  DERIVED.filter((each) => sourceOf(each) === language)
    .map((each) => attribute(`${name}_${each}`))
    .join('')

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
