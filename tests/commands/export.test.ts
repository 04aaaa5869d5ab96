import { describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import type { Library } from '../../src/core/model/library.ts'
import { Failure } from '../../src/errors.ts'
import { EXPORTS } from '../../src/exports/index.ts'
import type { World } from '../../src/ports.ts'
import { notesPlace } from '../../src/usage/notes-place.ts'
import { keepNotes } from '../../src/usage/own-notes.ts'
import { INDEXES } from '../support/lookups.ts'
import { library, parseMarkdown, SMALL } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const DAY = 86_400_000
const run = (...argv: string[]) => runIn({ library: small }, 'export', ...argv)

const review = (days: number, more: Partial<Review> = {}): Omit<Review, 'event'> => ({
  ...{ id: `r${days}`, at: NOW - days * DAY, outline: 'small', question: 'kube-scheduler/name' },
  ...{ rating: 3, correct: true, given: '', took: 10_000 },
  ...more,
})

/** The outlines of a world in which one is on standard input. */
const onStandardInput = (library: Library | undefined): World['outlines'] => ({
  open: async () => ({ library, problems: [], files: 1 }),
  read: async () => ({ library, problems: [], files: 1 }),
  settled: (path: string) => path,
  whereabouts: () => {
    throw new Failure('nothing-kept')
  },
  stamp: () => undefined,
  listed: () => [],
  index: INDEXES.index,
  vocabulary: INDEXES.vocabulary,
})

describe('export', () => {
  it.each(Object.keys(EXPORTS))('writes %s to stdout, and nothing else', async (format) => {
    const { exit, out, err } = await run(format)
    expect([exit, err]).toEqual([0, ''])
    expect(out.length).toBeGreaterThan(50)
    expect(out.endsWith('\n')).toBe(true)
  })

  it.each(Object.entries(EXPORTS))(
    'writes %s into a file, and says so',
    async (format, { ending }) => {
      const { exit, out, err, saved } = await run(format, '-o', `x.${ending}`)
      expect([exit, out]).toEqual([0, ''])
      expect(saved.get(`x.${ending}`)).toBe((await run(format)).out)
      expect(err.split('\n')[0]).toBe(`Written: x.${ending}`)
      expect(err.split('\n')).toHaveLength(format === 'anki' ? 3 : 2)
    },
  )

  it('never writes into the notes it reads: an export has less than they have', async () => {
    const whereabouts = { path: '/notes/n.md', name: 'n' }
    const fake = { library: small, files: new Map([['n.md', '# Tea']]) }
    const into = (file: string) =>
      runIn({ ...fake, whereabouts }, '--outline', 'n.md', 'export', 'markdown', '-o', file)
    expect(await into('n.md')).toMatchObject({
      ...{ exit: 1, out: '' },
      err: 'n.md is the notes themselves: write the outline into another file.\n',
    })
    // A file that is not there yet holds nothing.
    expect((await into('new.md')).exit).toBe(0)
    // Where there is no file, to look for its place fails.
    const gone = Object.assign(new Error('lstat'), { code: 'ENOENT' })
    const missing = (spec: string | undefined): typeof whereabouts => {
      if (spec !== 'n.md') throw gone
      return whereabouts
    }
    await expect(
      keepNotes('n.md', 'new.opml', { outlines: { whereabouts: missing }, saved: async () => '' }),
    ).resolves.toBeUndefined()
    await expect(
      keepNotes('n.md', 'n.md', { outlines: { whereabouts: missing }, saved: async () => '' }),
    ).rejects.toMatchObject({ code: 'own-notes' })
    // What is elsewhere is not read first: it may be a device, or large.
    const elsewhere = new Map([['n.md', '# Tea']])
    elsewhere.get = () => {
      throw new Error('read')
    }
    expect(
      (await runIn({ library: small, files: elsewhere }, 'export', 'markdown', '-o', 'n.md')).exit,
    ).toBe(0)
    // What is not there has no place, and is told of by who opens it.
    expect(notesPlace('gone.md', { whereabouts: missing })).toBeUndefined()
    // A shipped outline is in no file of a person's.
    expect((await runIn(fake, 'export', 'markdown', '-o', 'n.md')).exit).toBe(0)
  })

  it('says what Anki needs, in both languages', async () => {
    expect((await run('anki', '-o', 'x.txt')).err).toMatchInlineSnapshot(`
      "Written: x.txt
      In Anki: File › Import. Its note types must be called “Basic” and “Cloze”; where they are called otherwise, say so with --note-types.
      "
    `)
    expect(
      (await run('anki', '-o', 'x.txt', '--lang', 'zh', '--note-types', '问答题,填空题')).err,
    ).toMatchInlineSnapshot(`
      "已写入：x.txt
      在 Anki 中选择“文件 › 导入”。其中要有名为“问答题”和“填空题”的笔记模板；如果名称不同，请用 --note-types 给出。
      "
    `)
  })

  it('opens a user’s outline once: what is on standard input can be read only once', async () => {
    const { library: notes } = parseMarkdown('# Tea\n\n## Green\n')
    const { opened, exit } = await runIn({ library: notes!, stamp: null }, 'export', 'html')
    expect([exit, opened]).toEqual([0, 1])
  })

  it.each(['mermaid', 'dot', 'markmap', 'svg'])('says that %s leaves cards out', async (format) => {
    const { library: notes } = parseMarkdown(
      '# Tea\n\nWhat keeps it green?::steaming\n\n## Green\n',
    )
    const { err } = await runIn({ library: notes!, stamp: null }, 'export', format)
    expect(err).toBe(
      `1 card left out: ${format} has no place for questions. These have one: json, markdown, opml, csv, html, anki.\n`,
    )
    expect((await runIn({ library: notes!, stamp: null }, 'export', format, 'green')).err).toBe('')
    expect((await runIn({ library: notes!, stamp: null }, 'export', 'markdown')).err).toBe('')
  })

  it('is of a branch, found by any of its names', async () => {
    expect((await run('dot', '控制平面')).out).toMatchInlineSnapshot(`
      "digraph "Control plane" {
        rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"]; edge [arrowhead=none]
        "control-plane" [label="Control plane"]
        "kube-apiserver" [label="kube-apiserver"]
        "etcd" [label="etcd"]
        "kube-scheduler" [label="kube-scheduler"]
        "control-plane" -> "kube-apiserver"
        "control-plane" -> "etcd"
        "control-plane" -> "kube-scheduler"
      }
      "
    `)
    const { exit, err } = await run('dot', 'no-such-thing')
    expect([exit, err.split('\n')[0]]).toEqual([1, 'Nothing is called “no-such-thing”.'])
  })

  it('names the formats where none of that name is known', async () => {
    for (const name of ['xls', 'constructor', '__proto__', 'JSON'])
      expect(await run(name)).toMatchObject({
        ...{ exit: 2, out: '' },
        err: `<format> cannot be “${name}”. Allowed: json, markdown, opml, csv, mermaid, dot, markmap, svg, html, anki, reviews.\nMore: k8smap export --help\n`,
      })
    expect(await run()).toMatchObject({ exit: 2, out: '' })
  })

  it.each([
    ['json', '--depth', '2'],
    ['anki', '-L', '2'],
    ['markdown', '--mastery'],
    ['reviews', '--mastery'],
    ['csv', '--note-types', 'a,b'],
  ])('says that %s does not take %s', async (format, ...options) => {
    const { exit, out, err } = await run(format, ...options)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`export ${format}`)
  })

  it.each(['Basic', 'a,', ',b', 'a,b,c', ''])(
    'does not take %j for two note types',
    async (names) =>
      expect(await run('anki', '--note-types', names)).toEqual(
        expect.objectContaining({
          ...{ exit: 2, out: '' },
          err: `--note-types cannot be “${names}”: it takes two names with a comma, of the type for questions and of that for gaps, as in Basic,Cloze.\nMore: k8smap export --help\n`,
        }),
      ),
  )

  it.each([
    ['anki', 'x.apkg', 'txt'],
    ['svg', 'm.PNG', 'svg'],
    ['mermaid', 'm.html', 'mmd'],
    ['csv', 'm.xlsx', 'csv'],
    ['html', 'm.pdf', 'html'],
    ['json', 'm.yaml.csv', 'json'],
  ])('writes no %s into %s', async (format, file, ending) => {
    const { exit, err, saved } = await run(format, '-o', file)
    expect([exit, err, [...saved]]).toEqual([
      2,
      `--output cannot be “${file}”. Allowed: *.${ending}.\nMore: k8smap export --help\n`,
      [],
    ])
  })

  it.each([
    ['html', 'm.htm'],
    ['markdown', 'm.txt'],
    ['markdown', 'm.markdown'],
    ['dot', 'm.gv'],
    ['csv', 'map'],
    ['json', '.png/m'],
  ])('writes %s into %s', async (format, file) =>
    expect([...(await run(format, '-o', file)).saved.keys()]).toEqual([file]),
  )

  it('needs a file’s name for --output', async () => {
    for (const command of [['export', 'csv'], ['graph'], ['import', 'n.md']])
      expect(await runIn({ library: small }, ...command, '-o', '')).toMatchObject({
        ...{ exit: 2, out: '' },
        err: `The option --output needs a value.\nMore: k8smap ${command[0]} --help\n`,
      })
  })

  it('fails where the file cannot be written', async () => {
    const saveFailure = new Failure('not-saved', { path: 'x.csv', reason: 'EACCES' })
    expect(
      await runIn({ library: small, saveFailure }, 'export', 'csv', '-o', 'x.csv'),
    ).toMatchObject({
      exit: 1,
      out: '',
      err: 'x.csv could not be written: there is no permission (EACCES).\n',
    })
  })

  it('lays out no more topics than anybody waits for', async () => {
    const wide = library(`[a: [${Array.from({ length: 5_001 }, (_, i) => `t${i}`).join(', ')}]]`)
    const many = await runIn({ library: wide }, 'export', 'svg')
    expect([many.exit, many.out]).toEqual([1, ''])
    expect(many.err).toContain('5002')
    expect((await runIn({ library: wide }, 'export', 'svg', '-L', '0')).exit).toBe(0)
  })

  it('is harmless on a terminal, and keeps its tabs', async () => {
    const { out } = await runIn({ library: small, columns: 40 }, 'export', 'anki')
    expect(out).toContain('\t')
    expect(out).toBe((await run('anki')).out)
  })
})

describe('an export and the learner', () => {
  const reviews = [review(30), review(10, { rating: 1, correct: false }), review(2)]

  it('says nothing of what was learned, unless it is asked for', async () => {
    for (const format of ['json', 'markdown', 'svg', 'anki'])
      expect((await runIn({ library: small, reviews }, 'export', format)).out).toBe(
        (await run(format)).out,
      )
  })

  it('draws mastery', async () => {
    const { out, exit } = await runIn({ library: small, reviews }, 'export', 'svg', '--mastery')
    expect(exit).toBe(0)
    expect(out).toMatch(/◐ \d+ %/)
    expect((await run('svg')).out).not.toContain('%')
  })

  it('has the answers that count: none that was taken back, as it was amended', async () => {
    const at = NOW - DAY
    const events: LogEvent[] = [
      { event: 'undo', id: 'u', at, of: 'r30' },
      { event: 'amend', id: 'm', at, review: 'r10', correct: true, rating: 3 },
    ]
    const { out } = await runIn({ library: small, reviews, events }, 'export', 'reviews')
    expect(out).toBe(
      [
        'card_id,review_time,review_rating,review_state,review_duration',
        `kube-scheduler/name,${NOW - 10 * DAY},3,0,10000`,
        `kube-scheduler/name,${NOW - 2 * DAY},3,2,10000`,
        '',
      ].join('\n'),
    )
  })

  it('of a user’s own outline has the ids under which the log knows it', async () => {
    const notes = (title: string) =>
      parseMarkdown(`# Tea\n\n- ${title}\n- Black\n- White\n`).library
    const first = notes('Green')
    const whereabouts = { path: '/home/notes.md', name: 'notes' }
    const own = { whereabouts, stamp: null }
    const drilled = await runIn(
      { ...own, ...(first && { library: first }), lines: ['', '', ''] },
      ...['quiz', '--count', '1', '--plain'],
    )
    expect(drilled.log.some(({ event }) => event === 'outline')).toBe(true)
    const edited = notes('Green tea')
    const { out } = await runIn(
      { ...own, ...(edited && { library: edited }), events: drilled.log },
      ...['export', 'markdown'],
    )
    expect(out).toContain('- Green tea {#green}\n')
  })

  it('keeps the notes of a deck what they are, of an outline that nobody has drilled', async () => {
    const notes = (...titles: string[]) =>
      library(`format: 1\ntree: [{ tea: [${titles.join(', ')}] }]\n`)
    const guids = async (fake: Fake): Promise<readonly [string[], readonly LogEvent[]]> => {
      const { out, log } = await runIn({ whereabouts, stamp: null, ...fake }, 'export', 'anki')
      return [out.split('\n').flatMap((line) => /^[^#\t][^\t]*/.exec(line) ?? []), log]
    }
    const whereabouts = { path: '/home/tea.yaml', name: 'tea' }
    const plain = { ...notes('green', 'black', 'white') }
    const unnamed = (of: typeof plain) => ({ ...of, outline: { ...of.outline, isNamed: false } })
    const [first, log] = await guids({ library: unnamed(plain) })
    expect(first[0]).toMatch(/^tea-[0-9a-f]{16}\/tea\/~parts$/)
    expect(log.map(({ event }) => event)).toEqual(['outline'])
    const edited = unnamed(notes('green', 'black', 'white', 'oolong'))
    const [second, more] = await guids({ library: edited, events: log })
    expect(second).toEqual(expect.arrayContaining(first))
    expect(more.map(({ event }) => event)).toEqual(['outline'])
    // No other export writes into the log, and a log that cannot be written hinders none.
    const page = await runIn({ library: edited, whereabouts, stamp: null }, 'export', 'html')
    expect(page.log).toEqual([])
    const refuse = {
      from: 0,
      error: new Failure('answer-not-kept', { path: 'x', reason: 'EROFS' }),
    }
    const [unkept, none] = await guids({ library: edited, refuse })
    expect([unkept.length, none]).toEqual([second.length, []])
  })

  it('of notes on standard input has an id of their own: all of them have the same name', async () => {
    const piped = async (title: string, ...argv: string[]) => {
      const { library: notes } = parseMarkdown(`# ${title}\n\n- Green\n- Black\n`)
      const outlines = onStandardInput(notes)
      return (await runIn({ outlines }, 'export', ...argv)).out
    }
    const idOf = async (title: string) => /^id: "(.*)"$/m.exec(await piped(title, 'markdown'))?.[1]
    const [tea, coffee] = [await idOf('Tea'), await idOf('Coffee')]
    expect(tea).toMatch(/-[0-9a-f]{16}$/)
    expect(coffee).not.toBe(tea)
    expect(await idOf('Tea')).toBe(tea)
    // A deck that is made again is the same one.
    const deck = async (title: string) => /\n([^#\n/]*)\//.exec(await piped(title, 'anki'))?.[1]
    expect(await deck('Coffee')).toBe(await deck('Tea'))
  })

  it('of an outline on standard input has the ids of its titles: the log cannot know it', async () => {
    const outlines = onStandardInput(small)
    expect((await runIn({ outlines }, 'export', 'opml')).out).toBe((await run('opml')).out)
    expect(await runIn({ outlines, reviews }, 'export', 'reviews')).toMatchObject({
      ...{ exit: 1, out: '' },
      err: 'An outline on standard input has no name under which answers could be kept: write it into a file first.\n',
    })
  })
})
