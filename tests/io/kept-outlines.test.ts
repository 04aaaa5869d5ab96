import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../../src/core/model/library.ts'
import { topicOfQuestion } from '../../src/core/model/question.ts'
import { outlinesIn } from '../../src/io/outlines.ts'
import { GRAPH, SMALL } from '../support/outlines.ts'
import { hasModes } from '../support/places.ts'
import { NOW } from '../support/world.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'k8smap-kept-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const at = (path: string): string => join(home, path)
const write = (path: string, text: string): string => {
  writeFileSync(at(path), text)
  return at(path)
}
const shelf = (): string => at('cache/outlines')
const keptFiles = (): string[] => (existsSync(shelf()) ? readdirSync(shelf()).sort() : [])
const ofKind = (kind: string): string[] => keptFiles().filter((each) => each.endsWith(kind))

/** One start of the program: what it opened, and how often it had to parse or to index. */
function start({
  build = () => 'one',
  now = NOW,
  user = process.geteuid?.(),
}: {
  build?: () => string | undefined
  now?: number
  user?: number | undefined
} = {}) {
  const tasks: Array<() => void> = []
  const outlines = outlinesIn(resolve('.'), () => '/nowhere', {
    shelf: () => ({ folder: shelf(), user, unique: '1', clock: () => now }),
    build,
    later: (task) => tasks.push(task),
  })
  const end = (): number => {
    for (const task of tasks) task()
    return tasks.length
  }
  return { outlines, end }
}

/** Opens an outline in a start of its own. */
async function open(path: string, how: Parameters<typeof start>[0] = {}, language?: 'zh-Hant') {
  const { outlines, end } = start(how)
  const { library, ...about } = await outlines.open(path, language ? [language] : [])
  return { library, about, made: end() }
}

/** Everything that a library says. */
function whole(library: Library): unknown {
  const { outline } = library
  const ids = [...outline.topics.keys(), 'gone', 'gone/x']
  const questions = library.questions()
  const placesOf = [...ids, ...ids.map((id) => `${id}/x`), ...questions.map(({ id }) => id)]
  return {
    outline: { ...outline, topics: [...outline.topics] },
    each: ids.map((id) => [library.knowledge(id), library.incoming(id), library.place(id)]),
    relations: library.relations(),
    flows: library.flows(),
    asks: library.asks(),
    mistakes: library.mistakes(),
    questions: questions.map((each) => ({ ...each })),
    made: library.made?.(),
    exams: library.exams(),
    curriculum: library.curriculum(),
    heirs: library.heirs(),
    places: placesOf.map((id) => {
      const place = library.writtenAt?.(id)
      return [id, place?.file, place?.line]
    }),
  }
}

function expectSame(first: Library | undefined, again: Library | undefined): void {
  if (!first || !again) throw new Error('an outline is broken')
  expect(whole(again)).toEqual(whole(first))
}

const CARDS = `# 茶 / Tea\n\n- 綠茶（Green tea）：不發酵\n- Black\n  - Q: What is it?\n    A: Fermented\n\n| a | b | c |\n|-|-|-|\n| 1 | 2 | 3 |\n`
const TEXTS: ReadonlyArray<readonly [name: string, text: string]> = [
  ['small.yaml', SMALL],
  ['cards.md', CARDS],
  ['two.md', '# A\n\n# B\n'],
  ['named.md', '---\nid: my-tea\naliases: [chai]\n---\n# Tea\n\n- a\n  - b\n'],
  ['list.txt', 'Tea\n\tGreen\n\tBlack\n\t\tAssam "x" \u2028 <b>\n'],
  ['cards.csv', 'question,answer\nWhat?,Tea\nHow?,Hot\n'],
  ['tree.json', '{"name":"Tea","children":[{"name":"\\ud83c\\udf75 Green"},{"name":"a\\tb\\nc"}]}'],
  [
    'tea.opml',
    '<opml version="2.0"><body><outline text="Tea"><outline text="Green"/></outline></body></opml>',
  ],
]

describe('an outline that was opened before', () => {
  it.each(TEXTS)('is read as it was parsed: %s', async (name, text) => {
    const path = write(name, text)
    const first = await open(path)
    expect(first.made).toBe(1)
    const again = await open(path)
    expect(again.made).toBe(0)
    expect(again.about).toEqual(first.about)
    expectSame(first.library, again.library)
  })

  it('is read as it was parsed: the map, with its graph, its questions and its course', async () => {
    const first = await open('data/map')
    const again = await open('data/map')
    expect([first.made, again.made]).toEqual([1, 0])
    expect(first.library?.made).toBeUndefined()
    expectSame(first.library, again.library)
  })

  it('is read as it was parsed: a folder, with findings', async () => {
    mkdirSync(at('vault'))
    write('vault/a.md', CARDS)
    write('vault/b.md', '# B\n\n[[a]]\n')
    write('vault/picture.png', 'x')
    const path = at('vault')
    const first = await open(path)
    const again = await open(path)
    expect([first.made, again.made]).toEqual([1, 0])
    expect(again.about.files).toBe(2)
    expect(again.about.problems.length).toBeGreaterThan(1)
    expect(again.about).toEqual(first.about)
    expectSame(first.library, again.library)
    // A file that is not read is told of, too.
    write('vault/other.png', 'x')
    const more = await open(path)
    expect([more.made, more.about.problems.length]).toEqual([1, first.about.problems.length])
    expect(more.about).not.toEqual(first.about)
  })

  it('is found by the same names, and has the same relations', async () => {
    mkdirSync(at('graph'))
    write('graph/a.yaml', SMALL)
    write('graph/b.yaml', GRAPH)
    const path = at('graph')
    const first = await open(path)
    const again = await open(path)
    expectSame(first.library, again.library)
    expect(again.library?.outline.topics.called?.('sched').map(({ id }) => id)).toEqual([
      'kube-scheduler',
    ])
  })

  it('has its derived language', async () => {
    const path = write('cards.md', CARDS)
    const first = await open(path, {}, 'zh-Hant')
    const again = await open(path, {}, 'zh-Hant')
    expect([first.made, again.made]).toEqual([1, 0])
    expectSame(first.library, again.library)
  })

  it('is parsed again if anything of it is another one', async () => {
    const path = write('tea.md', '# Tea\n\n- Green\n')
    await open(path)
    write('tea.md', '# Tea\n\n- Black\n')
    const changed = await open(path)
    expect(changed.made).toBe(1)
    expect([...(changed.library?.outline.topics.keys() ?? [])]).toEqual(['tea', 'black'])
    expect((await open(path, { build: () => 'two' })).made).toBe(1)
    expect((await open(path, { build: () => 'two' })).made).toBe(0)
    // The same text elsewhere has other places.
    const other = write('other.md', '# Tea\n\n- Black\n')
    const elsewhere = await open(other, { build: () => 'two' })
    expect([elsewhere.made, elsewhere.library?.writtenAt?.('black')?.file]).toEqual([1, other])
    // There is one file for each path, however often it changed.
    expect(keptFiles()).toHaveLength(2)
  })

  it('is not kept if it is broken', async () => {
    const broken = await open(write('b.yaml', 'format: 1\ntree: [a, a]\nid: [x]\n'))
    expect([broken.library, keptFiles()]).toEqual([undefined, []])
  })

  it('is what it was, whatever its titles are', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1 }),
        async (titles) => {
          const path = write('any.json', JSON.stringify({ name: 'root', children: titles }))
          const first = await open(path)
          const again = await open(path)
          expect(again.about).toEqual(first.about)
          expectSame(first.library, again.library)
        },
      ),
      { numRuns: 50 },
    ))
})

describe('the index of an outline', () => {
  const search = async (path: string, how: Parameters<typeof start>[0] = {}) => {
    const { outlines, end } = start(how)
    const { library } = await outlines.open(path, [])
    if (!library) throw new Error(path)
    const index = await outlines.index(path, library)
    return {
      made: end(),
      says: [index.sizes, index.words(), index.postings('pod'), index.meanings('sched')],
    }
  }

  it('is read as it was made', async () => {
    const path = write('small.yaml', SMALL)
    const first = await search(path)
    const again = await search(path)
    expect([first.made, again.made]).toEqual([2, 0])
    expect(again.says).toEqual(first.says)
    expect(JSON.stringify(first.says)).toContain('kubelet')
    write('small.yaml', SMALL.replace('Picks a node', 'Picks a place'))
    const changed = await search(path)
    expect(changed.made).toBe(2)
    expect(changed.says).not.toEqual(first.says)
  })
})

describe('what is kept', () => {
  const keptOnce = async () => {
    const path = write('tea.md', '# Tea\n\n- Green\n')
    await open(path)
    const [name = ''] = ofKind('outline')
    return { path, file: join(shelf(), name) }
  }

  it('is for its owner alone, under a name that says nothing', async () => {
    const { file } = await keptOnce()
    expect(keptFiles()).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.outline$/)])
    if (hasModes) {
      expect(statSync(shelf()).mode & 0o777).toBe(0o700)
      expect(statSync(file).mode & 0o777).toBe(0o600)
    }
  })

  it('is as if it were not there, whichever byte of it is damaged', async () => {
    const { path, file } = await keptOnce()
    const bytes = readFileSync(file)
    for (let i = 0; i < bytes.length; i += 1 + Math.floor(i / 200)) {
      const damaged = Buffer.from(bytes)
      damaged[i] = (damaged[i] as number) ^ 1
      writeFileSync(file, damaged)
      expect((await open(path)).made, `byte ${i}`).toBe(1)
    }
    for (const length of [0, 20, 40, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, length))
      const opened = await open(path)
      expect([opened.made, opened.library?.outline.root]).toEqual([1, 'tea'])
    }
    expect((await open(path)).made).toBe(0)
  })

  it.runIf(hasModes)('is not read if others may have written it', async () => {
    const { path, file } = await keptOnce()
    const isRead = async (user?: number): Promise<boolean> =>
      (await open(path, user === undefined ? {} : { user })).made === 0
    expect(await isRead()).toBe(true)
    chmodSync(file, 0o644)
    expect(await isRead()).toBe(false)
    expect(await isRead()).toBe(true)
    chmodSync(shelf(), 0o755)
    expect([await isRead(), await isRead()]).toEqual([false, false])
    chmodSync(shelf(), 0o700)
    expect(await isRead()).toBe(true)
    expect(await isRead((process.geteuid?.() ?? 0) + 1)).toBe(false)
    rmSync(file)
    symlinkSync(write('elsewhere', 'x'), file)
    expect([await isRead(), await isRead()]).toEqual([false, true])
    expect(readFileSync(at('elsewhere'), 'utf8')).toBe('x')
  })

  it('is removed when nothing has read it for 60 days, and what is read stays', async () => {
    const { path, file } = await keptOnce()
    const days = (count: number): number => NOW + count * 86_400_000
    const touch = (day: number): void => utimesSync(file, days(day) / 1000, days(day) / 1000)
    touch(0)
    await open(path, { now: days(59) })
    expect(statSync(file).mtimeMs).toBe(days(59))
    await open(write('other.md', '# Other\n'), { now: days(61) })
    expect(ofKind('outline')).toHaveLength(2)
    touch(0)
    await open(write('third.md', '# Third\n'), { now: days(61) })
    expect(existsSync(file)).toBe(false)
  })

  it('is at most 384 MB: what was read last stays', async () => {
    const { file } = await keptOnce()
    const old = join(shelf(), `${'0'.repeat(32)}.outline`)
    writeFileSync(old, '')
    // A file with a hole: it takes no room on the disk.
    truncateSync(old, 384 << 20)
    utimesSync(old, NOW / 1000 - 60, NOW / 1000 - 60)
    await open(write('other.md', '# Other\n'))
    expect([existsSync(old), existsSync(file)]).toEqual([false, true])
  })

  it('is nothing where nobody knows which build it is', async () => {
    const path = write('tea.md', '# Tea\n')
    const opened = await open(path, { build: () => undefined })
    expect([opened.made, opened.library?.outline.root, keptFiles()]).toEqual([0, 'tea', []])
  })

  it('is nothing where there is no place for it', async () => {
    const path = write('tea.md', '# Tea\n')
    write('cache', 'a file')
    const opened = await open(path)
    expect([opened.made, opened.library?.outline.root]).toEqual([1, 'tea'])
    expect((await open(path)).made).toBe(1)
  })
})

it('a place of a question is that of its topic, unless it has its own', async () => {
  const path = write('cards.md', CARDS)
  await open(path)
  const { library } = await open(path)
  const placed = (library?.questions() ?? []).map(({ id }) => [
    topicOfQuestion(id),
    library?.writtenAt?.(id)?.line,
    library?.writtenAt?.(topicOfQuestion(id))?.line,
  ])
  expect(placed).toEqual([['black', 5, 4]])
})
