import { addTo } from '../../core/base/collections.ts'
import { around, explained } from '../../core/base/punctuation.ts'
import { combine, isEmpty, joinTexts, mapText, same, type Text } from '../../core/base/text.ts'
import { titleOfDomain } from '../../core/model/exam.ts'
import type { Fact, Relation } from '../../core/model/topic.ts'
import { LOOKS_LIKE, type Topic, WITHOUT } from '../../core/model/topic.ts'
import { ancestors, topicOf } from '../../core/model/walk.ts'
import type { PageWord } from '../page-words.ts'
import { type Child, make } from './dom.ts'
import { flowPart } from './flow-view.ts'
import { topicLink, topicLinks, webLink } from './links.ts'
import { masteryOf } from './mastery-view.ts'
import { versionsOf } from './versions-view.ts'
import { hashOf, type Sight } from './view.ts'

/** The sources of a page, numbered in the order in which they are first used. */
class Sources {
  readonly all: string[] = []

  /** The number of a source, as a link to the list. */
  number(source: string | undefined): Child {
    if (!source) return undefined
    if (!this.all.includes(source)) this.all.push(source)
    return make('sup', {}, `[${this.all.indexOf(source) + 1}]`)
  }
}

/** All that is known of a topic. */
export function topicView(sight: Sight, topic: Topic): HTMLElement {
  const { speech, library } = sight
  const { outline } = library
  const known = library.knowledge(topic.id)
  const { facts, then, confused, exams, links, level, nature, needs = [] } = known
  const sources = new Sources()
  const path = ancestors(outline, topic.id)
  const plain = facts.filter(({ aspect }) => aspect === undefined)
  const looks = facts.filter(({ aspect }) => aspect === LOOKS_LIKE)
  const { parts, dependents } = library.place(topic.id)
  const share = library.share(topic.id)
  const aliases = library.aliases(topic.id)
  const section = (key: PageWord, ...children: readonly Child[]): Child =>
    children.flat(2).some((child) => child !== undefined && child !== '' && child !== false)
      ? make('section', {}, make('h3', {}, speech.say(key)), ...children)
      : undefined
  const beforeOf = ({ before, renamed, since }: Fact): Child => {
    const until = renamed ?? since
    return before && until
      ? make(
          'small',
          {},
          speech.text(joinTexts([speech.phrase('before', until), before], same(''))),
        )
      : undefined
  }
  const facted = (each: Fact): Child => [
    speech.text(each.text),
    versionsOf(speech, each),
    sources.number(each.source),
    beforeOf(each),
  ]
  const list = (of: readonly Fact[]): Child =>
    of.length > 0
      ? make(
          'ul',
          {},
          of.map((each) => make('li', {}, facted(each))),
        )
      : undefined
  return make(
    'article',
    {},
    path.length > 0
      ? speech.label(
          make(
            'nav',
            { class: 'path' },
            path.map(({ id }, i) => [i > 0 ? ' › ' : '', topicLink(sight, id)]),
          ),
          'aria-label',
          'path',
        )
      : undefined,
    make('h2', { tabindex: -1 }, speech.text(topic.title)),
    aliases.length > 0 ? make('p', { class: 'aliases' }, speech.text(listed(aliases))) : undefined,
    make(
      'p',
      { class: 'badges' },
      nature ? make('span', {}, speech.say(nature)) : undefined,
      level ? make('span', {}, speech.say('level', `${level}`)) : undefined,
      level ? make('span', {}, speech.say(`level${level}`)) : undefined,
      share === undefined ? undefined : masteryOf(speech, share),
    ),
    isEmpty(known.summary)
      ? undefined
      : make('p', { class: 'summary' }, speech.text(known.summary)),
    section('facts', list(plain)),
    section('looksLike', list(looks)),
    section('gone', goneList(sight, facts, facted), dependentsList(sight, dependents)),
    section('related', relationList(sight, topic)),
    section('takesPart', ...parts.map((part) => flowPart(sight, part))),
    section(
      'then',
      then &&
        make(
          'dl',
          {},
          ...row(speech.say('in2021'), speech.say('quoted', then.line)),
          ...row(speech.say('verdict'), speech.say(then.verdict)),
          ...row(speech.say('today'), speech.text(then.now)),
        ),
    ),
    section(
      'confused',
      confused.length > 0
        ? make(
            'dl',
            { class: 'long' },
            confused.map(({ topic: id, tell }) => row(topicLink(sight, id), speech.text(tell))),
          )
        : undefined,
    ),
    section(
      'below',
      topic.children.length > 0 ? make('p', {}, topicLinks(sight, topic.children)) : undefined,
    ),
    section('needs', needs.length > 0 ? make('p', {}, topicLinks(sight, needs)) : undefined),
    section('exams', examList(sight, exams)),
    section(
      'sources',
      sources.all.length > 0
        ? make(
            'ol',
            {},
            sources.all.map((source) => make('li', {}, webLink(source))),
          )
        : undefined,
    ),
    section(
      'links',
      links.length > 0
        ? make(
            'ul',
            {},
            links.map((link) => make('li', {}, webLink(link))),
          )
        : undefined,
    ),
    neighbours(sight, topic),
  )
}

/** Names in a row; a script may have fewer of them, because two names are one in it. */
const listed = (names: readonly Text[]): Text =>
  combine(names, (each) => each.filter((name) => name !== '').join(' · '))

const row = (label: Child, ...said: readonly Child[]): [HTMLElement, HTMLElement] => [
  make('dt', {}, label),
  make('dd', {}, ...said),
]

const ASPECTS = { stops: 'stops', 'goes-on': 'goesOn', notice: 'notice' } as const

/** What stops, what goes on and what one notices without it. */
function goneList({ speech }: Sight, facts: readonly Fact[], facted: (fact: Fact) => Child): Child {
  const rows = Object.entries(ASPECTS).flatMap(([key, word]) => {
    const fact = facts.find(({ aspect }) => aspect === WITHOUT[key as keyof typeof WITHOUT])
    return fact ? row(speech.say(word), facted(fact)) : []
  })
  return rows.length > 0 ? make('dl', {}, rows) : undefined
}

/** What depends on it, and what depends on that. */
function dependentsList(sight: Sight, lists: ReadonlyArray<readonly string[]>): Child {
  const labels = ['dependents', 'further'] as const
  const rows = labels.flatMap((label, i) => {
    const ids = lists[i] ?? []
    return ids.length > 0 ? row(sight.speech.say(label), topicLinks(sight, ids)) : []
  })
  return rows.length > 0 ? make('dl', {}, rows) : undefined
}

/** Relations in both directions, by their words; the other topics are links in the place for them. */
function relationList(sight: Sight, topic: Topic): Child {
  const { library, speech } = sight
  const { relationTypes } = library.outline
  const groups = new Map<Text, Relation[]>()
  for (const relation of library.knowledge(topic.id).relations) {
    const type = relationTypes.get(relation.type)
    if (type) addTo(groups, type.words, relation)
  }
  for (const relation of library.incoming(topic.id)) {
    const type = relationTypes.get(relation.type)
    if (type) addTo(groups, type.inverse, relation)
  }
  const rows = [...groups].map(([pattern, ends]) => {
    const before = mapText(pattern, (words) => around(words)[0])
    const after = mapText(pattern, (words) => around(words)[1])
    return make(
      'li',
      {},
      make('span', { class: 'by' }, speech.text(before)),
      ' ',
      ends.map((end, i) => [
        i > 0 ? speech.say('comma') : '',
        topicLink(sight, end.topic),
        versionsOf(speech, end),
      ]),
      ' ',
      isEmpty(after) ? undefined : make('span', { class: 'by' }, speech.text(after)),
    )
  })
  return rows.length > 0 ? make('ul', { class: 'relations' }, rows) : undefined
}

function examList(
  { library, speech }: Sight,
  exams: Readonly<Record<string, readonly string[]>>,
): Child {
  const lines = Object.entries(exams).flatMap(([exam, names]) =>
    names.map((name) => explained(same(exam), titleOfDomain(library.domains.get(exam), name))),
  )
  return lines.length > 0
    ? make(
        'ul',
        {},
        lines.map((line) => make('li', {}, speech.text(line))),
      )
    : undefined
}

/** Ways on: the topics before and after it in the tree, and its questions. */
function neighbours(sight: Sight, { id }: Topic): Child {
  const { library, speech } = sight
  const ids = [...library.outline.topics.keys()]
  const at = ids.indexOf(id)
  const to = (key: 'previous' | 'next', other: string | undefined): Child =>
    other === undefined
      ? undefined
      : make(
          'a',
          { href: hashOf({ view: 'topic', topic: other }), class: key },
          make('small', {}, speech.say(key)),
          speech.text(topicOf(library.outline, other).title),
        )
  return make(
    'nav',
    { class: 'onward' },
    to('previous', ids[at - 1]),
    make('a', { href: hashOf({ view: 'cards', topic: id }), class: 'ask' }, speech.say('ask')),
    to('next', ids[at + 1]),
  )
}
