import { countBy } from '../core/base/collections.ts'
import { same } from '../core/base/text.ts'
import { asKeys } from '../core/base/typed-keys.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { ancestors } from '../core/model/walk.ts'
import type { Input, Prompter } from '../ports.ts'
import { inline, inTurn, type Page, paragraph } from '../view/page.ts'
import { width } from '../view/width.ts'
import { wrap } from '../view/wrap.ts'

/** What a person picks from. */
interface Offered {
  readonly library: Library
  readonly heading: string
  /** The topics that a typed name means; of no name, those that are shown at first. */
  readonly find: (typed: string) => Promise<readonly Topic[]>
  readonly typed: string
}

/** Where a topic is picked. */
interface Desk {
  readonly page: Page
  readonly print: (lines: readonly string[]) => void
}

/** The topic that was picked, none, or Ctrl-C. */
type Picked = Topic | 'none' | 'interrupt'

/** Topics, each on one line: its title, and what it is below; what is too long is cut. */
function linesOf(
  page: Page,
  { outline }: Library,
  topics: readonly Topic[],
  space: number,
): string[] {
  const titles = countBy(topics, ({ title }) => inline(page, title))
  return topics.map((topic) => {
    const title = inline(page, topic.title)
    // Topics of the same title are told apart by their ids.
    const name = cut(page, (titles.get(title) ?? 0) > 1 ? `${title} (${topic.id})` : title, space)
    // Everything is below the root.
    const above = ancestors(outline, topic.id).slice(1)
    const left = space - width(name) - GAP.length
    if (above.length === 0 || left < LEAST_PATH) return name
    const path = inTurn(
      page,
      above.map((each) => each.title),
      ` ${page.signs.below} `,
    )
    return name + GAP + cut(page, path, left)
  })
}

const GAP = '  '

/** Columns in which a part of a path still says something. */
const LEAST_PATH = 12

/** A text as far as there is space. */
function cut(page: Page, text: string, space: number): string {
  const [whole = '', ...more] = wrap(text, space, page.theme)
  if (more.length === 0) return whole
  const { more: mark } = page.signs
  return `${wrap(text, space - mark.length, page.theme)[0]}${mark}`
}

/** Columns of the mark before a line, and one that is left free at the end. */
const AROUND = 3

/** More than anybody scrolls through; typing finds the others. */
const MOST_SCROLLED = 300

/** A list that follows what is typed. */
export async function pickInList(
  { library, heading, find, typed }: Offered,
  page: Page,
  prompter: Prompter,
): Promise<Picked> {
  const { picker } = page.words
  const reply = await prompter.pick(
    `${page.theme.heading(heading)} ${page.theme.key(page.signs.prompt)}`,
    {
      find: async (said) => {
        const found = (await find(said)).slice(0, MOST_SCROLLED)
        const lines = linesOf(page, library, found, page.columns - AROUND)
        return found.map(({ id }, i) => ({ value: id, line: lines[i] ?? id }))
      },
      initial: typed,
      nothing: picker.nothing,
      keys: keyLines(page).map(page.theme.dim),
      cursor: page.signs.prompt,
      paint: page.theme.key,
    },
  )
  if (reply.kind === 'text') return library.outline.topics.get(reply.text) ?? 'none'
  return reply.kind === 'interrupt' ? 'interrupt' : 'none'
}

/** What the keys do, in lines that end behind one of them. */
function keyLines({ words, signs, columns }: Page): string[] {
  const between = ` ${signs.dot} `
  const lines: string[] = []
  for (const key of words.picker.keys.split(between)) {
    const line = `${lines.at(-1)}${between}${key}`
    if (lines.length > 0 && width(line) <= columns) lines[lines.length - 1] = line
    else lines.push(key)
  }
  return lines
}

/** How many topics are listed in lines. */
const MOST_LISTED = 15

/** The same in plain lines, for who cannot see a list that changes: what is found has numbers. */
export async function pickInLines(
  { library, heading, find, typed }: Offered,
  { page, print }: Desk,
  { lines }: Input,
): Promise<Picked> {
  const { picker } = page.words
  const typing = lines()
  const list = async (said: string): Promise<readonly Topic[]> => {
    const found = await find(said)
    const listed = found.slice(0, MOST_LISTED)
    const more = found.length - listed.length
    print([
      ...(found.length === 0 ? [picker.nothing] : []),
      ...linesOf(page, library, listed, page.columns - 4).map((line, i) => `${i + 1}) ${line}`),
      ...(more > 0 ? [picker.more(more)] : []),
      ...paragraph(page, same(picker.lines)),
    ])
    return listed
  }
  print([heading])
  let listed = await list(typed)
  for (;;) {
    const { value, done } = await typing.next()
    const said = done ? '' : value.trim()
    if (said === '') return 'none'
    const number = asKeys(said)
    const picked = /^\d{1,2}$/.test(number) ? listed[Number(number) - 1] : undefined
    if (picked) return picked
    listed = await list(said)
  }
}
