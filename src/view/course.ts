import { groupBy, meanOf, sumOf } from '../core/base/collections.ts'
import { sanitizeLine } from '../core/base/control-characters.ts'
import { same, type Text } from '../core/base/text.ts'
import type {
  Need,
  Progress,
  TopicProgress,
  UnitProgress,
  WhyNext,
} from '../core/course/progress.ts'
import type { Level } from '../core/model/curriculum.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import {
  flowing,
  type ListRow,
  legendLines,
  listLines,
  type Signed,
  signOf,
} from './signed-list.ts'

/** How many units that were begun are shown of a level, and how many that follow the next one. */
const MOST_BEGUN = 2
const MOST_FOLLOWING = 3

/** How many topics a reason names. */
const MOST_NAMED = 5

const say = (page: Page, line: string, indent = ''): string[] => paragraph(page, same(line), indent)

/** A title whose columns can be counted: what is harmless has the columns that are shown. */
const shown = (page: Page, title: Text): string => sanitizeLine(inline(page, title))

const titleOf = (page: Page, outline: Outline, topic: string): string =>
  shown(page, topicOf(outline, topic).title)

/** A course as it is shown: its outline, and how far the learner has come. */
interface ShownCourse {
  readonly outline: Outline
  readonly progress: Progress
}

/**
 * The course as a path. What is done is one line a level; the unit that is next is open, with its
 * topics and why it is next; some of what was begun and of what follows is below it.
 * @param all shows every unit with its topics instead
 */
export function courseLines(
  page: Page,
  { outline, progress }: ShownCourse,
  { all }: { readonly all: boolean },
): string[] {
  const { theme, words } = page
  const { next, recall } = progress
  const units = progress.units.filter(({ state }) => state !== 'silent')
  const head = say(page, words.course.title(titleOf(page, outline, outline.root))).map(theme.title)
  if (units.length === 0) return [...head, ...say(page, words.course.empty)]
  const sum = words.course.sum(
    [units.filter(isDone).length, units.length],
    [sumOf(units, ({ met }) => met), sumOf(units, ({ askable }) => askable)],
    percent(recall),
  )
  const later = next ? units.slice(units.indexOf(next) + 1).filter(isOpen) : []
  const following = new Set(later.slice(0, MOST_FOLLOWING))
  const levels = groupBy(units, ({ unit }) => (progress.hasLevels ? unit.level : undefined))
  return [
    ...head,
    ...say(page, sum),
    ...(next ? [] : say(page, words.course.done)),
    ...[...levels].flatMap(([level, own]) => [
      '',
      ...(level === undefined ? [] : levelLines(page, level, own)),
      ...(all ? allLines : foldedLines)(page, { outline, progress }, own, following),
    ]),
    '',
    ...legendLines(page),
    ...(next ? say(page, words.course.goOn(exampleOf(next))).map(theme.dim) : []),
  ]
}

const isDone = ({ state }: UnitProgress): boolean => state === 'done'
const isOpen = ({ state }: UnitProgress): boolean => state === 'open'

/** A topic by which a unit can be named: the first that is still to be learned. */
const exampleOf = ({ unit, topics }: UnitProgress): string =>
  (topics.find(({ state }) => state === 'open' || state === 'begun') ?? topics[0])?.topic ?? unit.id

function levelLines(page: Page, level: Level, units: readonly UnitProgress[]): string[] {
  const { theme, words } = page
  const done = words.course.levelDone(units.filter(isDone).length, units.length)
  return say(page, `${words.course.level(level)} ${page.signs.dot} ${done}`).map(theme.heading)
}

/** A level's units: the done ones folded, those that matter now, and how many more there are. */
function foldedLines(
  page: Page,
  { outline, progress }: ShownCourse,
  units: readonly UnitProgress[],
  following: ReadonlySet<UnitProgress>,
): string[] {
  const { theme, words } = page
  const { next } = progress
  const begun = units.filter((each) => each !== next && each.state === 'begun')
  const kept = new Set([...following, ...begun.slice(0, MOST_BEGUN), ...(next ? [next] : [])])
  const listed = units.filter((each) => kept.has(each))
  const folded = FOLDED.flatMap((state) => {
    const some = units.filter((each) => each.state === state)
    const known = percent(meanOf(some, ({ recall }) => recall))
    const line = `${words.course.folded[state](some.length)}  ${known}`
    return some.length === 0 ? [] : [`  ${signOf(page, state)} ${line}`]
  })
  const left = units.filter(({ state }) => state === 'open' || state === 'begun').length
  const rows = listLines(
    page,
    listed.map((each) => unitRow(page, progress, each)),
  )
  return [
    ...folded,
    ...listed.flatMap((each, i) => [
      ...(rows[i] ?? []),
      ...(each === next ? aboutNext(page, outline, progress, each) : []),
    ]),
    ...(left > listed.length && listed.length > 0
      ? [theme.dim(`    ${words.course.more(left - listed.length)}`)]
      : []),
  ]
}

/** All units of a level, each with its topics. */
function allLines(
  page: Page,
  { outline, progress }: ShownCourse,
  units: readonly UnitProgress[],
): string[] {
  const rows = listLines(
    page,
    units.map((each) => unitRow(page, progress, each)),
  )
  return units.flatMap((each, i) => [
    ...(rows[i] ?? []),
    ...flowing(page, signedTopics(page, outline, each.topics), '    '),
    ...(each === progress.next
      ? say(page, whyOf(page, outline, progress.why), '    ').map(page.theme.dim)
      : []),
  ])
}

/** The states whose units are one line. */
const FOLDED = ['done', 'trial'] as const

/** The topics of the next unit, and why it is next. */
const aboutNext = (
  page: Page,
  outline: Outline,
  { why }: Progress,
  { topics }: UnitProgress,
): string[] => [
  ...flowing(page, signedTopics(page, outline, topics), '    '),
  ...say(page, whyOf(page, outline, why), '    ').map(page.theme.dim),
]

const signedTopics = (page: Page, outline: Outline, topics: readonly TopicProgress[]): Signed[] =>
  topics.map(({ topic, state }) => ({
    sign: signOf(page, state),
    words: titleOf(page, outline, topic),
  }))

function whyOf(page: Page, outline: Outline, why: readonly WhyNext[]): string {
  const { course, comma } = page.words
  const named = (topics: readonly string[]): string => {
    const titles = topics.slice(0, MOST_NAMED).map((id) => titleOf(page, outline, id))
    const more = topics.length - titles.length
    return more > 0 ? course.some(titles.join(comma), more) : titles.join(comma)
  }
  return course.why(
    why.map((each) => {
      switch (each.reason) {
        case 'level':
          return course.reasons[`level${each.level}`]
        case 'known':
        case 'missing':
          return course.reasons[each.reason](named(each.topics))
        default:
          return course.reasons[each.reason]
      }
    }),
  )
}

/** A unit with its topics, each with what it needs and what is known of it. */
export function unitLines(
  page: Page,
  { outline, progress }: ShownCourse,
  own: UnitProgress,
  /** The topic by which the unit was found: it is marked. */
  topic?: string,
): string[] {
  const { theme, words } = page
  const { units, next, why, hasLevels } = progress
  const { unit, met, askable, recall, topics } = own
  const at = units.indexOf(own)
  const beside = (step: number): string | undefined => {
    const other = units[at + step]
    return other && shown(page, other.unit.title)
  }
  const before = beside(-1)
  const after = beside(1)
  const rows = listLines(
    page,
    topics.map((each) => topicRow(page, outline, each)),
  )
  return [
    ...say(page, shown(page, unit.title)).map(theme.title),
    ...say(
      page,
      [...(hasLevels ? [words.course.level(unit.level)] : []), unit.id].join(` ${page.signs.dot} `),
    ).map(theme.dim),
    ...say(page, words.course.unit(met, askable, percent(recall))),
    ...(own === next ? say(page, whyOf(page, outline, why)) : []),
    '',
    ...topics.flatMap((each, i) => [
      ...(rows[i] ?? []).map((line) => (each.topic === topic ? theme.key(line) : line)),
      ...needsLines(page, outline, each.needs),
    ]),
    '',
    ...(before === undefined ? [] : say(page, words.course.before(before)).map(theme.dim)),
    ...(after === undefined ? [] : say(page, words.course.after(after)).map(theme.dim)),
    ...legendLines(page),
    theme.key(page.words.command(`explain ${topic ?? exampleOf(own)}`)),
  ]
}

function needsLines(page: Page, outline: Outline, needs: readonly Need[]): string[] {
  if (needs.length === 0) return []
  const named = needs.map(({ topic, isKnown }) => ({
    sign: signOf(page, isKnown ? 'done' : 'open'),
    words: titleOf(page, outline, topic),
  }))
  return flowing(page, [page.words.course.needs, ...named], '      ')
}

function unitRow(page: Page, { next }: Progress, own: UnitProgress): ListRow {
  const { unit, state, met, askable, recall } = own
  return {
    sign: signOf(page, own === next ? 'next' : state),
    title: shown(page, unit.title),
    cells: [page.words.course.met(met, askable), met === 0 ? '' : percent(recall)],
  }
}

function topicRow(page: Page, outline: Outline, own: TopicProgress): ListRow {
  const { topic, state, known, opening, met, questions, recall } = own
  const { course } = page.words
  const count = opening > 0 ? course.facts(known, opening) : course.questions(met, questions)
  return {
    sign: signOf(page, state),
    title: titleOf(page, outline, topic),
    cells: state === 'silent' ? ['', ''] : [count, met === 0 ? '' : percent(recall)],
  }
}
