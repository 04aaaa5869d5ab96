import { NO_LONGER_RIGHT, type Outline, type Topic } from '../core/model/topic.ts'
import { childrenOf, topicOf } from '../core/model/walk.ts'
import { percent } from './bar.ts'
import { masteryName } from './mastery-sign.ts'
import { inline, type Page, room } from './page.ts'
import { width } from './width.ts'
import { wrap } from './wrap.ts'

/**
 * How much of a topic the learner would recall now, as sign, number and colour; '' if there is
 * nothing to recall.
 */
function masteryNote({ theme, signs }: Page, share: number | undefined): string {
  if (share === undefined) return ''
  const name = masteryName(share)
  const paint = { high: theme.good, some: theme.warn, none: theme.dim }[name]
  return `  ${paint(`${signs.mastery[name]} ${percent(share)}`)}`
}

/** The part of a tree that is drawn, and what is drawn on it. */
interface Drawn {
  readonly depth: number
  /** Each topic's mastery, 0 to 1, to be drawn on the tree. */
  readonly shares: ReadonlyMap<string, number> | undefined
}

/** The tree below a topic, drawn like the folders of tree(1); `depth` levels of it. */
export function treeLines(
  page: Page,
  outline: Outline,
  id: string,
  { depth, shares }: Drawn,
): string[] {
  const lines: string[] = []
  const { guides: own, changed: mark } = page.signs
  const push = (topic: Topic, first: string, rest: string, level: number): void => {
    const paint = (line: string): string => (level <= 1 ? page.theme.title(line) : line)
    const isChanged = hasChanged(topic)
    const title = inline(page, topic.title) + (isChanged ? ` ${mark}` : '')
    const note = shares ? masteryNote(page, shares.get(topic.id)) : ''
    const within = (guides: string): string[] => {
      const lines = wrap(title, room(page, guides.length + width(note)), page.theme)
      const isTooWide = guides.length + width(lines.at(-1) + note) > page.columns
      // Below many levels of a narrow page a note has a line of its own.
      return isTooWide && note !== '' ? [...lines, ''] : lines
    }
    const onOneLine = within(first)
    // Lines below the first have longer guides where the topic has children.
    const titles = onOneLine.length > 1 ? within(rest) : onOneLine
    const end = titles.findLastIndex((line) => line !== '')
    titles.forEach((line, i) => {
      const isMarkedHere = isChanged && i === end
      const words = isMarkedHere ? line.slice(0, -mark.length) : line
      const behind =
        (isMarkedHere ? page.theme.warn(mark) : '') + (i === titles.length - 1 ? note : '')
      lines.push(page.theme.dim(i === 0 ? first : rest) + paint(words) + behind)
    })
  }
  // A stack instead of recursion: an outline may be deeper than the call stack.
  const stack: Array<{ topic: Topic; guides: string; last: boolean; level: number }> = [
    { topic: topicOf(outline, id), guides: '', last: true, level: 0 },
  ]
  while (stack.length > 0) {
    const { topic, guides, last, level } = stack.pop()!
    const children = level < depth ? childrenOf(outline, topic.id) : []
    const hanging = children.length > 0 ? own.pass : ''
    const below = level === 0 ? '' : guides + (last ? own.blank : own.pass)
    const first = level === 0 ? '' : guides + (last ? own.last : own.branch)
    push(topic, first, below + hanging, level)
    children
      .map((child, i) => ({
        topic: child,
        guides: below,
        last: i === children.length - 1,
        level: level + 1,
      }))
      .reverse()
      .forEach((each) => {
        stack.push(each)
      })
  }
  return lines
}

const hasChanged = ({ verdict }: Topic): boolean =>
  verdict !== undefined && NO_LONGER_RIGHT.has(verdict)

/** Whether the drawn part of the tree has a mark that needs an explanation. */
export function isMarked(outline: Outline, id: string, depth: number): boolean {
  let level = [topicOf(outline, id)]
  for (let left = depth; level.length > 0; left--) {
    if (level.some(hasChanged)) return true
    level = left > 0 ? level.flatMap((topic) => childrenOf(outline, topic.id)) : []
  }
  return false
}
