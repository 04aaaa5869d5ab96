import { addTo } from '../../core/base/collections.ts'
import { LANGUAGES, same, type Text, wordings } from '../../core/base/text.ts'
import type { Domain } from '../../core/model/exam.ts'
import { invert, type Library, NO_PLACE, NOTHING_KNOWN } from '../../core/model/library.ts'
import { withKeys } from '../../core/model/names.ts'
import type { Confusion, Knowledge, Topic } from '../../core/model/topic.ts'
import { type PackedFlow, type PackedTopics, tagOf } from '../data.ts'

/** The outline of the page, as the finder and the views need it. */
export interface PageLibrary extends Pick<Library, 'outline' | 'knowledge' | 'incoming' | 'place'> {
  readonly flows: readonly PackedFlow[]
  /** What topics that the page does not have are called in a sentence. */
  readonly elsewhere: ReadonlyMap<string, Text>
  /** What else a topic is called, in either script. */
  readonly aliases: (id: string) => readonly Text[]
  /** The domains of each exam. */
  readonly domains: ReadonlyMap<string, readonly Domain[]>
  /** A topic's mastery, 0 to 1; undefined if the page has none. */
  readonly share: (id: string) => number | undefined
}

/** The disclosures of the tree, in its order; each has the id of its topic. */
const disclosures = (): HTMLDetailsElement[] => [
  ...document.querySelectorAll<HTMLDetailsElement>('#-tree details'),
]

/**
 * The outline of the page: its tree, titles and summaries are read from the page itself, all else was
 * packed.
 */
export function libraryOf(packed: PackedTopics): PageLibrary {
  const { topics, relationTypes, flows, elsewhere, baseline, domains } = packed
  const nodes = disclosures()
  const children = new Map<string, string[]>()
  const parents = new Map<string, string>()
  for (const node of nodes) {
    const parent = node.parentElement?.closest('details')?.id
    if (parent === undefined) continue
    addTo(children, parent, node.id)
    parents.set(node.id, parent)
  }
  const known = new Map<string, Knowledge>()
  const all = nodes.map(({ id }, i): Topic => {
    const {
      aliases = [],
      also,
      foundBy,
      place: _,
      share: __,
      facts,
      ...rest
    } = topics[i] ?? NOTHING
    known.set(id, {
      ...NOTHING_KNOWN,
      ...rest,
      // Nothing on the page asks for a fact by its id.
      facts: facts.map((fact) => ({ ...fact, id: '' })),
      summary: textIn(nodes[i]?.querySelector(':scope > p')),
    })
    return withKeys({
      ...{ id, title: textIn(nodes[i]?.querySelector('.t')) },
      aliases: aliases.flatMap(wordings).filter((name) => name !== ''),
      ...(also && { also }),
      ...(foundBy && { foundBy }),
      ...{ parent: parents.get(id), children: children.get(id) ?? [] },
      ...{ verdict: rest.then?.verdict, ordered: false },
    })
  })
  const places = new Map(nodes.map(({ id }, i) => [id, topics[i]]))
  const incoming = invert([...known].map(([id, { relations }]) => [id, relations]))
  addOthers(known)
  return {
    outline: {
      ...{ id: nodes[0]?.id ?? '', root: nodes[0]?.id ?? '' },
      topics: new Map(all.map((topic) => [topic.id, topic])),
      relationTypes: new Map(relationTypes),
      ...(baseline && { baseline }),
    },
    knowledge: (id) => known.get(id) ?? NOTHING_KNOWN,
    incoming: (id) => incoming.get(id) ?? [],
    place: (id) => places.get(id)?.place ?? NO_PLACE,
    flows,
    elsewhere: new Map(elsewhere),
    domains: new Map(domains),
    aliases: (id) => places.get(id)?.aliases ?? [],
    share: (id) => places.get(id)?.share,
  }
}

const NOTHING: PackedTopics['topics'][number] = { ...NOTHING_KNOWN, aliases: [], place: NO_PLACE }

/** Adds to each topic the differences that are written at others. */
function addOthers(known: Map<string, Knowledge>): void {
  const others = new Map<string, Confusion[]>()
  for (const [id, { confused }] of known)
    for (const { topic, tell } of confused)
      addTo(others, topic, { topic: id, tell, isOthers: true })
  for (const [id, more] of others) {
    const knowledge = known.get(id)
    const named = new Set(knowledge?.confused.map(({ topic }) => topic))
    if (knowledge)
      known.set(id, {
        ...knowledge,
        confused: [...knowledge.confused, ...more.filter(({ topic }) => !named.has(topic))],
      })
  }
}

/** The text that an element has in one language or several, with its code in backticks again. */
function textIn(element: Element | null | undefined): Text {
  if (!element) return same('')
  const spans = [...element.children].flatMap((child) => {
    const language = LANGUAGES.find((each) => tagOf(each) === child.getAttribute('lang'))
    return language === undefined ? [] : [[language, wordsOfNode(child)]]
  })
  return spans.length === 0
    ? same(wordsOfNode(element))
    : ({ ...same(''), ...Object.fromEntries(spans) } as Text)
}

const wordsOfNode = (node: Node): string =>
  [...node.childNodes]
    .map((child) => (child.nodeName === 'CODE' ? `\`${child.textContent}\`` : child.textContent))
    .join('')
