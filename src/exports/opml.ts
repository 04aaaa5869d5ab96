import { wordsIn } from '../core/base/text.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { inMarkup } from '../pictures/escaping.ts'
import { spoken } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { isWhole, rootId, writtenSteps } from './tree.ts'

/**
 * The tree as OPML 2.0 (http://opml.org/spec2.opml). `text` and, for a link, `url` are the standard's
 * own; `_note` has the summary, as outliners from OmniOutliner to Dynalist write it; what no standard
 * has a place for is in attributes that programs pass by: `id`, `_aliases`, `_links` with the links
 * behind the first one, and each further language's title and summary, such as `_text_zh` and
 * `_note_zh`. The outline's own id is that of the root element,
 * `_root` there the id of a root that nobody wrote.
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
    const isLeaf = children.length === 0
    const indent = '  '.repeat(level)
    yield `${indent}<outline${attributes(attributesOf(exported, topic))}${isLeaf ? '/' : ''}>\n`
    if (!isLeaf) open = level + 1
  }
  while (open > 0) yield closed(--open)
  yield '</body>\n</opml>\n'
}

const closed = (level: number): string => `${'  '.repeat(level)}</outline>\n`

type Attribute = readonly [name: string, value: string]

function attributesOf({ library, page }: Exported, topic: Topic): Attribute[] {
  const { summary, links } = library.knowledge(topic.id)
  const [language = 'en', ...more] = page.languages
  const [url = '', ...others] = links
  const isOneWording = spoken(page, topic.title).length === 1 && spoken(page, summary).length === 1
  const further = isOneWording ? [] : more
  return [
    ['text', wordsIn(topic.title, language)],
    ...further.map((each): Attribute => [`_text_${each}`, wordsIn(topic.title, each)]),
    ['id', topic.id],
    ['_note', wordsIn(summary, language)],
    ...further.map((each): Attribute => [`_note_${each}`, wordsIn(summary, each)]),
    ...(url === '' ? [] : ([['type', 'link']] as const)),
    ['url', url],
    ['_links', others.join('\n')],
    ['_aliases', topic.aliases.join('\n')],
  ]
}

/** Attributes that say something; a line end in one of them survives only as a reference. */
const attributes = (all: readonly Attribute[]): string =>
  all
    .filter(([name, value]) => value !== '' || name === 'text')
    .map(([name, value]) => ` ${name}="${inMarkup(value).replaceAll('\n', '&#10;')}"`)
    .join('')
