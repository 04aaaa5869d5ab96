import { once } from '../core/base/collections.ts'
import { same } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Outline, Topic } from '../core/model/topic.ts'
import { childrenOf, topicOf } from '../core/model/walk.ts'
import type { Lesson } from '../drill/turn.ts'
import { inline, inTurn, type Page, paragraph, room } from './page.ts'
import { patternLines, relationPatterns } from './relations.ts'
import { wrap } from './wrap.ts'

/**
 * What is told before it is asked: all of a lesson on one screen if the topic is new, else a
 * paragraph for each fact.
 */
export function lessonLines(page: Page, library: Library, lesson: Lesson): string[] {
  const { theme, words } = page
  const { topic, isNew, path, summary, facts } = lesson
  if (!isNew) {
    const label = `${words.quiz.remember}${words.colon}`
    return [
      ...paragraph(page, same(`${label}${inline(page, topic.title)}`)).map(theme.dim),
      ...facts.flatMap(({ text }) => paragraph(page, text, '  ', `${page.signs.bullet} `)),
      '',
    ]
  }
  const place = inTurn(page, path, ` ${page.signs.below} `)
  const told = [
    ...paragraph(page, same(`${words.quiz.newTopic}${place === '' ? '' : `  ${place}`}`)).map(
      theme.dim,
    ),
    ...paragraph(page, topic.title).map(theme.heading),
    ...(summary.en === '' ? [] : paragraph(page, summary, '  ')),
    ...facts.flatMap(({ text, isSummary }) =>
      isSummary ? [] : paragraph(page, text, '  ', `${page.signs.bullet} `),
    ),
  ]
  const picture = pictureFor(page, library, topic, SCREEN - told.length - 1)
  return [...told, ...(picture.length > 0 ? ['', ...picture] : []), '']
}

/** The lines of a lesson that a screen of 24 rows holds above the line of keys. */
const SCREEN = 20

/** How much a picture shows: topics beside the topic and below it, and relations. */
interface Extent {
  readonly beside: number
  readonly below: number
  readonly related: number
}

/** The same, with the lines of its relations. */
interface Drawn extends Omit<Extent, 'related'> {
  readonly related: readonly string[]
}

/** The first one that fits on the screen is drawn. */
const PICTURES: readonly Extent[] = [
  { beside: 4, below: 3, related: 2 },
  { beside: 3, below: 2, related: 2 },
  { beside: 2, below: 1, related: 1 },
  { beside: 2, below: 0, related: 1 },
  { beside: 0, below: 0, related: 1 },
]

/** The first picture that has so many lines at most; none if all have more. */
function pictureFor(page: Page, library: Library, topic: Topic, most: number): readonly string[] {
  const { outline } = library
  const patterns = relationPatterns(library, topic)
  const linesOf = once((pattern: (typeof patterns)[number]) => patternLines(page, outline, pattern))
  for (const extent of PICTURES) {
    const related = patterns.slice(0, extent.related).flatMap(linesOf)
    const lines = pictureLines(page, outline, topic, { ...extent, related })
    if (lines.length <= most) return lines
  }
  return []
}

/** A topic's place: what is above it, beside it and below it; and its first relations in words. */
function pictureLines(
  page: Page,
  outline: Outline,
  topic: Topic,
  { related, ...most }: Drawn,
): readonly string[] {
  const children = childrenOf(outline, topic.id)
  const below = (guides: string): string[] =>
    branchLines(page, children, { from: 0, most: most.below }, guides)
  const { parent, title } = topic
  // Everything is below the root, so only deeper places say something.
  if (parent === undefined || parent === outline.root)
    return children.length === 0 || most.below === 0
      ? related
      : [...rowLines(page, '', inline(page, title), page.theme.title), ...below(''), ...related]
  if (most.beside === 0) return related
  const beside = childrenOf(outline, parent)
  const at = beside.findIndex(({ id }) => id === topic.id)
  const from = Math.max(0, Math.min(at - 1, beside.length - most.beside))
  return [
    ...rowLines(page, '', inline(page, topicOf(outline, parent).title)),
    ...branchLines(page, beside, { from, most: most.beside, here: topic.id, below }, ''),
    ...related,
  ]
}

/** Which of the topics below a heading are drawn. */
interface Window {
  readonly from: number
  readonly most: number
  /** The id of the topic that is marked, and what is drawn below it. */
  readonly here?: string
  readonly below?: (guides: string) => string[]
}

/** Some of the topics below a heading, and how many more there are before and after them. */
function branchLines(
  page: Page,
  topics: readonly Topic[],
  { from: first, most, here, below }: Window,
  guides: string,
): string[] {
  if (most === 0) return []
  // A single topic that is left out would need a line as well.
  const from = first === 1 ? 0 : first
  const end = first + most === topics.length - 1 ? topics.length : first + most
  const shown = topics.slice(from, end)
  const after = topics.length - from - shown.length
  const more = (guide: string, n: number): string[] =>
    n > 0
      ? rowLines(
          page,
          guides + guide,
          `${page.signs.more} ${page.words.quiz.more(n)}`,
          page.theme.dim,
        )
      : []
  return [
    ...more(page.signs.guides.branch, from),
    ...shown.flatMap(({ id, title }, i) => {
      const isLast = i === shown.length - 1 && after === 0
      const guide = guides + (isLast ? page.signs.guides.last : page.signs.guides.branch)
      if (id !== here) return rowLines(page, guide, inline(page, title))
      return [
        ...rowLines(page, guide, `${inline(page, title)} ${page.signs.here}`, page.theme.title),
        ...(below?.(guides + (isLast ? page.signs.guides.blank : page.signs.guides.pass)) ?? []),
      ]
    }),
    ...more(page.signs.guides.last, after),
  ]
}

/** One row of the picture; a title that is too long is cut where a line would break. */
function rowLines(
  page: Page,
  guides: string,
  title: string,
  paint = (line: string) => line,
): string[] {
  const [first = '', ...others] = wrap(title, room(page, 4 + guides.length), page.theme)
  return [
    `  ${page.theme.dim(guides)}${paint(others.length > 0 ? `${first}${page.signs.more}` : first)}`,
  ]
}
