import { parseEvents } from 'js-yaml'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { documentsOf, formatNamed } from '../../src/formats/index.ts'

/**
 * How long the readers take for 100,000 topics, beside the bare parser of their format and beside half
 * as many topics: a factor of about two means that the time grows as the outline does.
 * Usage: npm run bench
 */
const TOPICS = 100_000

/** The depth of each topic: up and down, at most eight levels, one root. */
const depths = (count: number): number[] => {
  const found: number[] = []
  let depth = 0
  for (let i = 0; i < count; i++) {
    found.push(depth)
    // A fixed walk, so that every run and every format has the same tree.
    depth = Math.max(1, Math.min(8, depth + (((i * 7919) % 5) - 2)))
  }
  return found
}

const title = (i: number): string => `Topic number ${i}`

/** The tree as elements that open and close. */
function nested(count: number, open: (i: number) => string, close: string): string {
  const parts: string[] = []
  let last = -1
  for (const [i, depth] of depths(count).entries()) {
    for (; last >= depth; last--) parts.push(close)
    parts.push(open(i))
    last = depth
  }
  for (; last >= 0; last--) parts.push(close)
  return parts.join('\n')
}

function json(count: number): string {
  interface Node {
    readonly title: string
    readonly children: Node[]
  }
  const open: Node[] = []
  for (const [i, depth] of depths(count).entries()) {
    const node: Node = { title: title(i), children: [] }
    open[depth - 1]?.children.push(node)
    open.length = depth
    open.push(node)
  }
  return JSON.stringify(open[0])
}

function csv(count: number): string {
  const open: number[] = []
  const rows = depths(count).map((depth, i) => {
    open.length = depth
    const parent = open.at(-1)
    open.push(i)
    return `t${i},${parent === undefined ? '' : `t${parent}`},${title(i)}`
  })
  return ['id,parent,title', ...rows].join('\n')
}

const lines = (count: number, line: (i: number, depth: number) => string): string =>
  depths(count)
    .map((depth, i) => line(i, depth))
    .join('\n')

const MADE: Readonly<Record<string, (count: number) => string>> = {
  'a.yaml': (count) => lines(count, (i, depth) => `${'    '.repeat(depth)}- ${title(i)}:`),
  'a.md': (count) => lines(count, (i, depth) => `${'  '.repeat(depth)}- ${title(i)}`),
  'a.org': (count) => lines(count, (i, depth) => `${'*'.repeat(depth + 1)} ${title(i)}`),
  'a.txt': (count) => lines(count, (i, depth) => `${'\t'.repeat(depth)}${title(i)}`),
  'a.csv': csv,
  'a.json': json,
  'a.opml': (count) =>
    `<opml version="2.0"><body>${nested(count, (i) => `<outline text="${title(i)}">`, '</outline>')}</body></opml>`,
  'a.mm': (count) =>
    `<map version="1.0.1">${nested(count, (i) => `<node TEXT="${title(i)}">`, '</node>')}</map>`,
}

/** The parser alone, where a library of our own dependencies is one. */
const BARE: Readonly<Record<string, (text: string) => unknown>> = {
  'a.yaml': (text) => parseEvents(text, { maxDepth: 400 }),
  'a.json': (text) => JSON.parse(text),
}

/** The least of three times, in milliseconds: whatever else runs only adds to them. */
function least(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    run()
    return performance.now() - begun
  })
  return Math.min(...times)
}

console.log(
  `\n| ${TOPICS.toLocaleString('en')} topics | bare parser, ms | read, ms | half, ms | factor | as an outline, ms |`,
)
console.log('|---|---|---|---|---|---|')
for (const [file, make] of Object.entries(MADE)) {
  const format = formatNamed(file)
  if (!format) throw new Error(`no format reads ${file}`)
  const [text, half] = [make(TOPICS), make(TOPICS / 2)]
  const bare = BARE[file]
  const read = least(() => format.read(text, file))
  const readHalf = least(() => format.read(half, file))
  const { nodes, problems } = documentsOf(format.read(text, file), file)
  if (problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems[0])}`)
  const topics = parseOutline(nodes, 'a').library?.outline.topics.size
  if (topics !== TOPICS) throw new Error(`${file}: ${topics} topics`)
  const whole = least(() => parseOutline(nodes, 'a'))
  const columns = [
    format.name,
    bare ? Math.round(least(() => bare(text))) : '',
    Math.round(read),
    Math.round(readHalf),
    (read / readHalf).toFixed(2),
    Math.round(whole),
  ]
  console.log(`| ${columns.join(' | ')} |`)
}
