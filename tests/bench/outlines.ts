import { strToU8, zipSync } from 'fflate'

/** A title of an outline for the bench. */
interface Title {
  readonly title: string
  /** The title above it has one less; the first has 0. */
  readonly depth: number
  /** The number of the title above it. */
  readonly above: number | undefined
  /** '' for most. */
  readonly summary: string
}

const SYLLABLES = 'ba con de fi gra ho in ju ka lo mer no or pre qui ra sta tion ul ver'.split(' ')
const HAN = '容器集群节点网络存储调度服务镜像配置权限密钥证书日志监控探针资源限制命名空间版本升级'

/** Titles as people write them, in both languages and of many words; the same ones at every run. */
export function titles(count: number): Title[] {
  let seed = 1
  const below = (most: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
  // Some words are in many titles, and most in few.
  const common = (most: number): number => Math.floor(most * (below(1e6) / 1e6) ** 3)
  const word = (): string => {
    const n = common(8000)
    return [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400)].map((i) => SYLLABLES[i]).join('')
  }
  const han = (): string => HAN.slice(below(HAN.length - 2)).slice(0, 2)
  const several = (one: () => string, most: number, between: string): string =>
    Array.from({ length: 1 + below(most) }, one).join(between)
  const said = (most: number): string =>
    below(3) > 0 ? several(word, most, ' ') : several(han, most, '')
  const open: number[] = []
  let depth = 0
  return Array.from({ length: count }, (_, i) => {
    open.length = depth
    const above = open.at(-1)
    open.push(i)
    const made = { title: `${said(4)} ${i}`, depth, above, summary: below(5) < 2 ? said(20) : '' }
    depth = Math.max(1, Math.min(8, depth + below(5) - 2, depth + 1))
    return made
  })
}

/** The tree as elements that open and close. */
function nested(all: readonly Title[], open: (each: Title) => string, close: string): string {
  const parts: string[] = []
  let last = -1
  for (const each of all) {
    for (; last >= each.depth; last--) parts.push(close)
    parts.push(open(each))
    last = each.depth
  }
  for (; last >= 0; last--) parts.push(close)
  return parts.join('\n')
}

/** The tree as objects: what `make` gives for a title and the list of those below it. */
function objects(all: readonly Title[], make: (each: Title, below: unknown[]) => unknown): unknown {
  const lists: unknown[][] = []
  let root: unknown
  for (const each of all) {
    const below: unknown[] = []
    const made = make(each, below)
    lists[each.depth] = below
    if (each.depth === 0) root = made
    else lists[each.depth - 1]?.push(made)
  }
  return root
}

const lines = (all: readonly Title[], line: (each: Title) => string): string =>
  all.map(line).join('\n')

const records = (all: readonly Title[]): string =>
  JSON.stringify(
    objects(all, ({ title, summary }, children) => ({
      ...{ title, children },
      ...(summary && { summary }),
    })),
  )

function sheets(all: readonly Title[]): Uint8Array {
  const rootTopic = objects(all, ({ title, summary }, attached) => ({
    ...{ title, children: { attached } },
    ...(summary && { notes: { plain: { content: summary } } }),
  }))
  return zipSync({ 'content.json': strToU8(JSON.stringify([{ rootTopic }])) })
}

/** A file of each format, by its name. */
export const MADE: Readonly<Record<string, (all: readonly Title[]) => string | Uint8Array>> = {
  'a.yaml': (all) => lines(all, ({ title, depth }) => `${'    '.repeat(depth)}- ${title}:`),
  'a.md': (all) =>
    lines(all, ({ title, depth, summary }) => {
      const words = summary ? `**${title}**: ${summary}` : title
      return `${'  '.repeat(depth)}- ${words}`
    }),
  'a.org': (all) =>
    lines(all, ({ title, depth, summary }) => `${'*'.repeat(depth + 1)} ${title}\n${summary}`),
  'a.txt': (all) =>
    lines(all, ({ title, depth, summary }) => {
      const words = summary ? `${title} - ${summary}` : title
      return `${'\t'.repeat(depth)}${words}`
    }),
  'a.csv': (all) =>
    [
      'id,parent,title,summary',
      ...all.map(
        ({ title, above, summary }, i) =>
          `t${i},${above === undefined ? '' : `t${above}`},${title},${summary}`,
      ),
    ].join('\n'),
  'a.json': records,
  'a.opml': (all) => {
    const open = ({ title, summary }: Title): string =>
      `<outline text="${title}" _note="${summary}">`
    return `<opml version="2.0"><body>${nested(all, open, '</outline>')}</body></opml>`
  },
  'a.mm': (all) => {
    const note = (words: string): string =>
      `<richcontent TYPE="NOTE"><html><body><p>${words}</p></body></html></richcontent>`
    const open = ({ title, summary }: Title): string =>
      `<node TEXT="${title}">${summary && note(summary)}`
    return `<map version="1.0.1">${nested(all, open, '</node>')}</map>`
  },
  'a.xmind': sheets,
  'anki.txt': (all) =>
    [
      '#separator:tab',
      '#deck column:1',
      ...all.map(
        ({ title, summary }, i) =>
          `Deck ${i % 50}::Part ${i % 997}\t${title}?\t${summary || `${title}.`}`,
      ),
    ].join('\n'),
}

/** How many titles a file of a folder has. */
const IN_FILE = 20

/** The files of a folder of notes: a heading, and a list of what is below it. */
export const notesIn = (all: readonly Title[]): string[] =>
  Array.from({ length: Math.ceil(all.length / IN_FILE) }, (_, file) => {
    const [first, ...more] = all.slice(file * IN_FILE, (file + 1) * IN_FILE)
    const items = more.map(({ title, summary }) =>
      summary ? `- **${title}**: ${summary}` : `- ${title}`,
    )
    return `# ${first?.title ?? ''}\n\n${items.join('\n')}\n`
  })
