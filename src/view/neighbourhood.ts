import { maxOf } from '../core/base/collections.ts'
import { around, PLACE, remarked } from '../core/base/punctuation.ts'
import { mapText, same, type Text, wordsIn } from '../core/base/text.ts'
import type { Link } from '../core/graph/graph.ts'
import { flat, type Neighbour } from '../core/graph/neighbourhood.ts'
import { clauseOf, shortName } from '../core/graph/sentences.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { nameIn } from './links.ts'
import { inEachOf, inline, measurable, type Page, room } from './page.ts'
import { dated } from './versions.ts'
import { pad, width } from './width.ts'
import { wrap } from './wrap.ts'

/** With more topics, boxes beside each other do not show more than a list. */
const MOST_BOXES = 5
/** On a narrower page there is no room for words between boxes. */
const LEAST_COLUMNS = 60

/**
 * A neighbourhood in characters: a few topics as boxes with arrows, more of them, or on a narrow
 * or spoken page, as a tree of sentences, where an arrow shows the direction of each relation.
 */
export function neighbourhoodLines(page: Page, outline: Outline, root: Neighbour): string[] {
  const { ids } = flat(root)
  // Boxes that are read aloud line by line are mostly edges.
  if (page.isSpoken) return listLines(page, outline, root)
  const isStar = root.next.every(({ next, isAgain }) => next.length === 0 && !isAgain)
  const boxes =
    isStar && ids.length > 1 && ids.length <= MOST_BOXES && page.columns >= LEAST_COLUMNS
      ? boxLines(page, outline, root)
      : undefined
  return boxes ?? listLines(page, outline, root)
}

/** The words of a link in its own direction, as an arrow shows them. */
export function arrowWords(page: Page, outline: Outline, { relation }: Link): string {
  const words = outline.relationTypes.get(relation.type)?.words
  return measurable(page, words ?? same(relation.type))
}

/**
 * The topic in one box at the left, the others in boxes at the right, an arrow with its words to
 * each; undefined if that does not fit.
 */
function boxLines(page: Page, outline: Outline, root: Neighbour): string[] | undefined {
  const { theme } = page
  const centre = nameIn(page, outline, topicOf(outline, root.id))
  const others = root.next.flatMap(({ id, link }) =>
    link
      ? [
          {
            name: nameIn(page, outline, topicOf(outline, id)),
            words: arrowWords(page, outline, link),
            link,
          },
        ]
      : [],
  )
  const left = width(centre)
  const middle = maxOf(others, ({ words }) => width(words))
  const right = maxOf(others, ({ name }) => width(name))
  const columns = left + middle + right + BOXES_AND_ARROW
  if (columns > page.columns) return undefined
  const height = 3 * others.length
  const half = Math.floor(height / 2)
  const { across, down, corners, left: toLeft, right: toRight } = page.signs.lines
  const [topLeft, topRight, lowLeft, lowRight] = corners
  const bar = (count: number): string => across.repeat(count)
  return Array.from({ length: height }, (_, row) => {
    const other = others[Math.floor(row / 3)]
    if (!other) return ''
    const own =
      row === 0
        ? `${topLeft}${bar(left + 2)}${topRight}`
        : row === height - 1
          ? `${lowLeft}${bar(left + 2)}${lowRight}`
          : `${down} ${row === half ? theme.title(centre) + ' '.repeat(left - width(centre)) : ' '.repeat(left)} ${down}`
    const box = width(other.name) + 2
    if (row % 3 !== 1) {
      const corner =
        row % 3 === 0 ? `${topLeft}${bar(box)}${topRight}` : `${lowLeft}${bar(box)}${lowRight}`
      return `${own}${' '.repeat(middle + ARROW)}${corner}`
    }
    const { isInverse } = other.link
    const words = `${other.words} ${bar(middle - width(other.words))}`
    const arrow = isInverse
      ? `${toLeft}${across} ${words}${bar(2)}`
      : `${bar(2)} ${words}${across}${toRight}`
    return `${own}${theme.dim(arrow)}${down} ${other.name} ${down}`
  })
}

/** The columns of an arrow without its words, and of that and the edges of two boxes. */
const ARROW = 6
const BOXES_AND_ARROW = 4 + ARROW + 4

/** The same as a tree: every line says its own relation. */
function listLines(page: Page, outline: Outline, root: Neighbour): string[] {
  const { theme } = page
  return [
    ...wrap(inline(page, topicOf(outline, root.id).title), page.columns, theme).map(theme.title),
    ...branchLines(page, outline, root),
  ]
}

/** What lies around a topic, below a heading that is not part of it. */
export const aroundLines = (page: Page, outline: Outline, root: Neighbour): string[] =>
  branchLines({ ...page, columns: room(page, 2) }, outline, root).map((line) => `  ${line}`)

function branchLines(page: Page, outline: Outline, root: Neighbour): string[] {
  const { theme } = page
  const { across, down, branch, last, left, right } = page.signs.lines
  const lines: string[] = []
  // A stack instead of recursion: a neighbourhood may be as deep as the outline is large.
  const stack: Array<{ neighbour: Neighbour; guides: string; isLast: boolean }> = []
  const push = ({ next }: Neighbour, guides: string): void => {
    next
      .map((neighbour, i) => ({ neighbour, guides, isLast: i === next.length - 1 }))
      .reverse()
      .forEach((each) => {
        stack.push(each)
      })
  }
  push(root, '')
  for (let each = stack.pop(); each; each = stack.pop()) {
    const { neighbour, guides, isLast } = each
    const { link } = neighbour
    if (!link) continue
    const arrow = `${isLast ? last : branch}${link.isInverse ? left + across : across + right} `
    const below = guides + (isLast ? '   ' : `${down}  `)
    const told = dated(page, clause(outline, link), link.relation)
    const said = inline(
      page,
      neighbour.isAgain
        ? remarked(
            told,
            inEachOf(page, ({ graph }) => graph.again),
          )
        : told,
    )
    wrap(said, room(page, width(guides + arrow)), theme).forEach((line, i) => {
      lines.push(theme.dim(i === 0 ? guides + arrow : pad(below, width(guides + arrow))) + line)
    })
    push(neighbour, below)
  }
  return lines
}

/** What a link says of the topic at which it begins; a name among Chinese words needs spaces. */
const clause = (outline: Outline, link: Link): Text =>
  mapText(clauseOf(outline, link, same(PLACE)), (words, language) => {
    const [before, after] = around(words)
    const name = wordsIn(shortName(outline, link.to), language)
    return [before, name, after].filter((part) => part !== '').join(' ')
  })
