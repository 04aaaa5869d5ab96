import { sanitizeLine } from '../core/base/control-characters.ts'
import { remarked, spaced } from '../core/base/punctuation.ts'
import { combine, isEmpty, same, type Text } from '../core/base/text.ts'
import {
  type Flow,
  type FlowStep,
  type Part,
  stepSentence,
  topicsOfStep,
} from '../core/model/flow.ts'
import type { Release } from '../core/model/release.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { nameIn } from './links.ts'
import { inEachOf, inline, type Page, paragraph, room } from './page.ts'
import { type Sources, sourceList } from './sources.ts'
import { dated } from './versions.ts'
import { pad, width } from './width.ts'
import { wrap } from './wrap.ts'

/**
 * A flow as a page: its steps in order, each with its topics, why it is, what is seen of it, and what
 * goes wrong there.
 * @param at marks what was different in that release
 */
export function flowLines(page: Page, outline: Outline, flow: Flow, at?: Release): string[] {
  const { theme } = page
  const sources = sourceList(
    flow.steps.flatMap(({ source, see, breaks }) => [source, see?.source, breaks?.source]),
  )
  const listed = sources.lines(page)
  return [
    ...wrap(inline(page, flow.title), page.columns, theme).map(theme.title),
    ...(isEmpty(flow.summary) ? [] : paragraph(page, flow.summary)),
    ...flow.steps.flatMap((step, i) => [
      '',
      ...stepLines(page, { outline, step, number: i + 1, of: flow.steps.length, sources, at }),
    ]),
    ...(listed.length > 0 ? ['', ...listed] : []),
  ]
}

function stepLines(
  page: Page,
  {
    outline,
    step,
    number,
    of,
    sources,
    at,
  }: {
    readonly outline: Outline
    readonly step: FlowStep
    readonly number: number
    readonly of: number
    readonly sources: Sources
    readonly at: Release | undefined
  },
): string[] {
  const { theme, words } = page
  const { graph } = words
  const places = `${of}`.length
  const indent = ' '.repeat(places + 2)
  const mark = `${`${number}`.padStart(places)}. `
  const meanwhile = step.isMeanwhile ? inEachOf(page, (each) => each.graph.meanwhile) : same('')
  const said = combine([meanwhile, stepSentence(outline, step)], (parts) => spaced(parts))
  const actors = topicsOfStep(step).map((id) => nameIn(page, outline, topicOf(outline, id)))
  const remark = (label: string, text: Text | undefined, source?: string): string[] =>
    text === undefined
      ? []
      : labelled(page, indent, label, inline(page, sources.numbered(text, source)))
  return [
    ...paragraph(page, sources.numbered(dated(page, said, step, at), step.source), '', mark),
    ...wrap(actors.join(` ${page.signs.then} `), room(page, indent.length), theme).map(
      (line) => indent + theme.dim(line),
    ),
    ...remark(graph.why, step.why),
    ...remark(graph.see, step.see?.text, step.see?.source),
    ...remark(graph.breaks, step.breaks?.text, step.breaks?.source),
  ]
}

/** A label and a text behind it; the text's further lines are below its first one. */
function labelled(page: Page, indent: string, label: string, text: string): string[] {
  const { theme, words } = page
  const { graph } = words
  const columns = Math.max(...[graph.why, graph.see, graph.breaks].map(width))
  const isNarrow = page.columns < 60
  const hang = indent.length + (isNarrow ? 2 : columns + 2)
  const lines = wrap(text, room(page, hang), theme)
  if (isNarrow) return [indent + theme.dim(label), ...lines.map((line) => ' '.repeat(hang) + line)]
  return lines.map((line, i) =>
    i === 0 ? `${indent}${theme.dim(pad(label, columns))}  ${line}` : ' '.repeat(hang) + line,
  )
}

/** A flow in a list: with the steps in which a topic takes part, or with how many it has. */
interface ListedFlow extends Pick<Flow, 'id' | 'title'> {
  readonly steps?: readonly number[]
  readonly all?: number
}

const titleOf = (page: Page, { title, steps = [], all }: Omit<ListedFlow, 'id'>): string =>
  inline(
    page,
    steps.length === 0 && all === undefined
      ? title
      : remarked(
          title,
          inEachOf(page, ({ graph }) => graph.steps(steps, all ?? 0)),
        ),
  )

/** Flows in a list. */
export function flowListLines(page: Page, flows: readonly ListedFlow[]): string[] {
  const { theme } = page
  const columns = Math.max(0, ...flows.map(({ id }) => width(sanitizeLine(id))))
  const isBeside = columns + 2 <= page.columns / 2
  return flows.flatMap(({ id: raw, ...flow }) => {
    const id = sanitizeLine(raw)
    const words = titleOf(page, flow)
    if (!isBeside)
      return [theme.title(id), ...wrap(words, room(page, 2), theme).map((line) => `  ${line}`)]
    return wrap(words, room(page, columns + 2), theme).map((line, i) =>
      i === 0 ? `${theme.title(pad(id, columns))}  ${line}` : ' '.repeat(columns + 2) + line,
    )
  })
}

/** The flows in which a topic takes part, with its steps there. */
export const partLines = (page: Page, parts: readonly Part[]): string[] =>
  parts.flatMap(({ flow: raw, ...part }) => {
    const flow = sanitizeLine(raw)
    const words = titleOf(page, part)
    return wrap(words, room(page, 4 + width(flow)), page.theme).map((line, i) =>
      i === 0 ? `  ${page.theme.title(flow)}  ${line}` : ' '.repeat(4 + width(flow)) + line,
    )
  })
