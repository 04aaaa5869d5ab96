import { combine, same, type Text, wordsIn } from '../core/base/text.ts'
import { rightsOf } from '../core/model/flashcard.ts'
import type { Flashcard, Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { inMarkup } from '../pictures/escaping.ts'
import { spoken } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { exportedLinks } from './links.ts'
import { isWhole, rootId, writtenSteps } from './tree.ts'

/**
 * The tree as OPML 2.0 (http://opml.org/spec2.opml). `text` and, for a link, `url` are the standard's
 * own, a source if there is no link; `_note` has the summary, as outliners from OmniOutliner to Dynalist write it; what no standard
 * has a place for is in attributes that programs pass by: `id`, `_aliases`, `_links` with the links
 * behind the first one, and each further language's title and summary, such as `_text_zh` and
 * `_note_zh`. A card is an element of the type `card`: `text` asks, or has the words to be filled in
 * between `==`, `_note` answers, `_wrong` has
 * wrong answers, a line each, `_also` has other right answers, `_explain` an explanation. The
 * outline's own id is that of the root element, `_root` there the id of a root that nobody wrote.
 */
export function* opmlPieces(exported: Exported): Generator<string> {
  const { library, page } = exported
  const { id } = library.outline
  const [language = 'en'] = page.languages
  const title = wordsIn(topicOf(library.outline, exported.topic.id).title, language)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  const own = isWhole(exported) ? ([['id', id]] as const) : []
  const root = rootId(exported)
  const made = root === undefined ? [] : ([['_root', root]] as const)
  yield `<opml version="2.0"${attributes([...own, ...made])}>\n`
  yield `<head><title>${inMarkup(title)}</title></head>\n<body>\n`
  let open = 0
  for (const { topic, level, children } of writtenSteps(exported)) {
    while (open > level) yield closed(--open)
    const cards = library.knowledge(topic.id).cards ?? []
    const isLeaf = children.length + cards.length === 0
    const indent = '  '.repeat(level)
    yield `${indent}<outline${attributes(attributesOf(exported, topic))}${isLeaf ? '/' : ''}>\n`
    for (const card of cards) yield `${indent}  <outline${attributes(cardOf(page, card))}/>\n`
    if (!isLeaf) open = level + 1
  }
  while (open > 0) yield closed(--open)
  yield '</body>\n</opml>\n'
}

const closed = (level: number): string => `${'  '.repeat(level)}</outline>\n`

type Attribute = readonly [name: string, value: string]

function attributesOf({ library, page }: Exported, topic: Topic): Attribute[] {
  const { summary, links } = library.knowledge(topic.id)
  const [url = '', ...others] = exportedLinks(library, topic.id)
  const [text, note] = spokenIn(page, [
    ['text', topic.title],
    ['_note', summary],
  ])
  return [
    ...(text as Attribute[]),
    ['id', topic.id],
    ...(note as Attribute[]),
    // An outliner may open such an element in the browser instead of unfolding it, so a source alone makes none.
    ...(links[0] ? ([['type', 'link']] as const) : []),
    ['url', url],
    ['_links', others.join('\n')],
    ['_aliases', topic.aliases.join('\n')],
  ]
}

/** A card is an element of its own type, which other programs show as a title with a note. */
function cardOf(page: Exported['page'], card: Flashcard) {
  const { id, ask, also, explain } = card
  const said = spokenIn(page, [
    ['text', ask],
    ['_note', inLines(rightsOf(card))],
    ['_wrong', inLines(card.wrong ?? [])],
    ['_explain', explain ?? same('')],
  ])
  return [['type', 'card'], ['id', id], ...said.flat(), ['_also', also.join('\n')]] as Attribute[]
}

/**
 * Texts as attributes: in the first language under their own names, in each further one under the
 * name with the language behind it, unless all of them say the same in every language.
 */
function spokenIn(
  page: Exported['page'],
  texts: ReadonlyArray<readonly [name: string, text: Text]>,
): Attribute[][] {
  const [language = 'en', ...more] = page.languages
  const further = texts.every(([, text]) => spoken(page, text).length === 1) ? [] : more
  return texts.map(([name, text]) => [
    [name, wordsIn(text, language)],
    ...further.map((each): Attribute => [`${underscored(name)}_${each}`, wordsIn(text, each)]),
  ])
}

/** Texts below each other. */
const inLines = (texts: readonly Text[]): Text => combine(texts, (each) => each.join('\n'))

/** Attributes that no standard has begin with an underscore. */
const underscored = (name: string): string => (name.startsWith('_') ? name : `_${name}`)

/** Attributes that say something; a line end in one of them survives only as a reference. */
const attributes = (all: readonly Attribute[]): string =>
  all
    .filter(([name, value]) => value !== '' || name === 'text')
    .map(([name, value]) => ` ${name}="${inMarkup(value).replaceAll('\n', '&#10;')}"`)
    .join('')
