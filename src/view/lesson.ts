import { same } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { childrenOf, topicOf } from '../core/model/walk.ts'
import type { Lesson } from '../drill/turn.ts'
import { inline, inTurn, type Page, paragraph, room } from './page.ts'
import { relationLines } from './relations.ts'
import { GUIDES } from './tree.ts'
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
      ...facts.flatMap(({ text }) => paragraph(page, text, '  ', '• ')),
      '',
    ]
  }
  const place = inTurn(page, path, ' › ')
  const picture = pictureLines(page, library, topic)
  return [
    ...paragraph(page, same(`${words.quiz.introduction}${place === '' ? '' : `  ${place}`}`)).map(
      theme.dim,
    ),
    ...paragraph(page, topic.title).map(theme.heading),
    ...(summary.en === '' ? [] : paragraph(page, summary, '  ')),
    ...facts.flatMap(({ text }) => paragraph(page, text, '  ', '• ')),
    ...(picture.length > 0 ? ['', ...picture] : []),
    '',
  ]
}

/** The most topics in a picture beside a topic, and below it: the lesson is one screen. */
const MOST = { beside: 4, below: 3 } as const

/** The most relations that are told. */
const MOST_RELATIONS = 2

/** A topic's place: what is above it, beside it and below it; and its first relations in words. */
function pictureLines(page: Page, library: Library, topic: Topic): string[] {
  const { outline } = library
  const { theme } = page
  const below = childrenOf(outline, topic.id)
  const relations = relationLines(page, library, topic, library.knowledge(topic.id).relations)
  const related = relations.slice(0, MOST_RELATIONS).flat()
  const lineOf = (guides: string, title: string, paint = (line: string) => line): string[] =>
    wrap(title, room(page, 2 + guides.length), theme)
      .slice(0, 1)
      .map((line) => `  ${theme.dim(guides)}${paint(line)}`)
  const more = (guides: string, n: number): string[] =>
    n > 0 ? [`  ${theme.dim(`${guides}… ${page.words.quiz.more(n)}`)}`] : []
  const childLines = (guides: string): string[] => {
    const shown = below.slice(0, MOST.below)
    const left = below.length - shown.length
    return [
      ...shown.flatMap(({ title }, i) =>
        lineOf(
          guides + (i === shown.length - 1 && left === 0 ? GUIDES.last : GUIDES.branch),
          inline(page, title),
        ),
      ),
      ...more(guides + GUIDES.last, left),
    ]
  }
  if (topic.parent === undefined || topic.parent === outline.root)
    return below.length === 0
      ? related
      : [...lineOf('', inline(page, topic.title), theme.title), ...childLines(''), ...related]
  const beside = childrenOf(outline, topic.parent)
  const at = beside.findIndex(({ id }) => id === topic.id)
  const from = Math.max(0, Math.min(at - 1, beside.length - MOST.beside))
  const shown = beside.slice(from, from + MOST.beside)
  const after = beside.length - from - shown.length
  return [
    ...lineOf('', inline(page, topicOf(outline, topic.parent).title)),
    ...more(GUIDES.branch, from),
    ...shown.flatMap((each, i) => {
      const isLast = i === shown.length - 1 && after === 0
      const title = inline(page, each.title)
      if (each.id !== topic.id) return lineOf(isLast ? GUIDES.last : GUIDES.branch, title)
      return [
        ...lineOf(isLast ? GUIDES.last : GUIDES.branch, `${title} ←`, theme.title),
        ...childLines(isLast ? GUIDES.blank : GUIDES.pass),
      ]
    }),
    ...more(GUIDES.last, after),
    ...related,
  ]
}
