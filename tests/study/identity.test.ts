import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import type { Library } from '../../src/core/model/library.ts'
import { identify } from '../../src/study/identity.ts'
import { openLog } from '../../src/study/log.ts'
import { asking, deskWith, outlinesOn, treeOf } from '../support/desk.ts'
import { parseMarkdown } from '../support/outlines.ts'
import { NOON } from '../support/questions.ts'
import { fakeJournal, review } from '../support/studies.ts'

const TEA = treeOf('Tea', 'Green', 'Black', 'White', 'Oolong')
const TEA_EDITED = treeOf('Tea', 'Green', 'Black', 'White', 'Oolong', 'Yellow')
const COFFEE = treeOf('Coffee', 'Espresso', 'Filter', 'Moka')

/** What the log remembers of outlines: their ids, devices and paths, oldest first. */
const seenIn = (log: readonly LogEvent[]): string[] =>
  log.flatMap((each) =>
    each.event === 'outline' ? [`${each.outline} ${each.device} ${each.path}`] : [],
  )

/** An id that is drawn for a file of that name. */
const drawn = (name: string): unknown =>
  expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{16}(?:-n\\d+)?$`))

describe('an outline that says no id', () => {
  it('gets one that is drawn, and is remembered with the first answer', async () => {
    const desk = deskWith({ '/a/My tea.md': TEA })
    const study = await desk.open('/a/My tea.md')
    expect([study.library.outline.id, study.notes, desk.log]).toEqual([drawn('my-tea'), [], []])
    await desk.drill('/a/My tea.md')
    expect(desk.log).toEqual([
      {
        ...{ event: 'outline', id: 'n2', order: 1, outline: drawn('my-tea'), device: 'here' },
        ...{ at: expect.any(Number), name: 'My tea', path: '/a/My tea.md' },
        fingerprint: 'fcda3c1aff374e91',
        topics: [
          ['tea', 'Tea', 0],
          ['green', 'Green', 1],
          ['black', 'Black', 1],
          ['white', 'White', 1],
          ['oolong', 'Oolong', 1],
        ],
      },
      {
        ...{
          event: 'review',
          id: 'n3',
          order: 2,
          outline: drawn('my-tea'),
          at: expect.any(Number),
        },
        ...{ question: 'oolong/~parent', rating: 3, correct: true, given: '', took: 1000 },
      },
    ])
  })

  it('is known the next time, and nothing more is remembered of it', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    const id = await desk.drill('/a/tea.md')
    expect(await desk.drill('/a/tea.md')).toBe(id)
    expect(desk.log.map(({ event }) => event)).toEqual(['outline', 'review', 'review'])
    const { history, notes } = await desk.open('/a/tea.md')
    expect([history.reviews.length, notes]).toEqual([2, []])
  })

  it('shares nothing with another README.md', async () => {
    const desk = deskWith({ '/a/README.md': TEA, '/b/README.md': COFFEE })
    const { ask, asked } = asking(0)
    const tea = await desk.drill('/a/README.md', 1, ask)
    const coffee = await desk.drill('/b/README.md', 1, ask)
    expect([tea, coffee, asked]).toEqual([drawn('readme'), drawn('readme'), []])
    const { history, notes } = await desk.open('/b/README.md')
    expect([history.reviews.map(({ question }) => question), notes]).toEqual([['moka/~parent'], []])
  })

  it('is known by its titles where its file was moved, renamed or both', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    const { ask, asked } = asking(undefined)
    const id = await desk.drill('/a/tea.md', 1, ask)
    let last = '/a/tea.md'
    for (const path of ['/b/tea.md', '/b/tee.md', '/c/d/notes.md']) {
      desk.move(last, path)
      const { library, notes } = await desk.open(path, ask)
      expect([library.outline.id, notes]).toEqual([id, []])
      last = path
    }
    expect(asked).toEqual([])
    expect(seenIn(desk.log)).toEqual([
      `${id} here /a/tea.md`,
      `${id} here /b/tea.md`,
      `${id} here /b/tee.md`,
      `${id} here /c/d/notes.md`,
    ])
  })

  it('is known by its path where it was edited', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    const { ask, asked } = asking(undefined)
    const id = await desk.drill('/a/tea.md', 1, ask)
    desk.files.set('/a/tea.md', TEA_EDITED)
    desk.wait(1)
    const { library, notes } = await desk.open('/a/tea.md', ask)
    expect([library.outline.id, notes, asked]).toEqual([id, [], []])
    const last = desk.log.at(-1)
    expect(last?.event === 'outline' && last.topics.map(([topic]) => topic)).toEqual([
      'tea',
      'green',
      'black',
      'white',
      'oolong',
      'yellow',
    ])
  })

  describe('and is looked at again and again', () => {
    const LONG = Array.from({ length: 40 }, (_, i) => `Sort ${i}`)
    const edited = (...titles: string[]): string => treeOf('Tea', ...LONG, ...titles)
    const kindsIn = (log: readonly LogEvent[]): string[] => log.map(({ event }) => event)
    const begun = async () => {
      const desk = deskWith({ '/a/tea.md': edited() })
      return { desk, id: await desk.drill('/a/tea.md') }
    }

    it('while it is edited is remembered every minute, and when it is drilled', async () => {
      const { desk } = await begun()
      for (let save = 1; save <= 25; save++) {
        desk.files.set('/a/tea.md', edited(`Sort ${'x'.repeat(save)}`))
        desk.wait(0.1)
        await desk.open('/a/tea.md')
      }
      expect(kindsIn(desk.log)).toEqual(['outline', 'review', 'edit', 'edit'])
      await desk.drill('/a/tea.md')
      expect(kindsIn(desk.log).slice(4)).toEqual(['edit', 'review'])
      const last = (await desk.open('/a/tea.md')).log.events.findLast(
        (each) => each.event === 'outline',
      )
      expect(last?.topics).toHaveLength(42)
      expect(last?.topics.at(-1)?.[1]).toBe(`Sort ${'x'.repeat(25)}`)
    })

    it('says when a look would remember it, if this one did not', async () => {
      const { desk } = await begun()
      const { log } = await desk.open('/a/tea.md')
      desk.files.set('/a/tea.md', edited('Yellow'))
      const { remembersAt = 0 } = await desk.open('/a/tea.md')
      expect(remembersAt).toBe((log.events[0]?.at ?? 0) + 60_000)
      desk.wait(1)
      expect(await desk.open('/a/tea.md')).not.toHaveProperty('remembersAt')
      expect(await desk.open('/a/tea.md')).not.toHaveProperty('remembersAt')
      expect(kindsIn(desk.log)).toEqual(['outline', 'review', 'edit'])
    })

    it('is remembered at once where it was moved, and is known if it is edited tomorrow', async () => {
      const { desk, id } = await begun()
      const { ask, asked } = asking(undefined)
      desk.move('/a/tea.md', '/b/tea.md')
      await desk.open('/b/tea.md', ask)
      expect(kindsIn(desk.log)).toEqual(['outline', 'review', 'edit'])
      desk.wait(24 * 60)
      desk.files.set('/b/tea.md', edited('Yellow').replaceAll('Sort 1', 'Kind 1'))
      const { library, history } = await desk.open('/b/tea.md', ask)
      expect([library.outline.id, history.reviews.length, asked]).toEqual([id, 1, []])
    })

    it('is remembered at once where its topics got ids', async () => {
      const { desk } = await begun()
      desk.files.set('/a/tea.md', edited().replace('## Sort 39', '## Sort 39 {#last}'))
      await desk.open('/a/tea.md')
      desk.files.set('/a/tea.md', edited().replace('## Sort 39', '## Another title {#last}'))
      const { history } = await desk.open('/a/tea.md')
      expect(history.reviews.map(({ question }) => question)).toEqual(['last/~parent'])
    })

    it('is remembered by each device that looks', async () => {
      const { desk, id } = await begun()
      const there = desk.otherDevice({ '/t/tea.md': edited('Yellow') })
      await there.open('/t/tea.md', asking(0).ask)
      expect(seenIn(desk.log)).toEqual([`${id} here /a/tea.md`, `${id} there /t/tea.md`])
    })

    it('is as it was for an older version that skips edits, up to the last whole sighting', async () => {
      const { desk, id } = await begun()
      for (let i = 0; i < 5; i++) {
        desk.files.set('/a/tea.md', edited(`New ${i}`))
        await desk.drill('/a/tea.md')
      }
      const old = desk.log.filter(({ event }) => event !== 'edit')
      desk.log.splice(0, Number.POSITIVE_INFINITY, ...old)
      const { library, history, notes } = await desk.open('/a/tea.md')
      expect([library.outline.id, history.reviews.length, notes]).toEqual([id, 6, []])
    })
  })

  it('is known where it was edited, moved and drilled one after the other', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    const id = await desk.drill('/a/tea.md')
    desk.files.set('/a/tea.md', TEA_EDITED)
    await desk.open('/a/tea.md')
    desk.move('/a/tea.md', '/b/tea.md')
    await desk.open('/b/tea.md')
    desk.files.set('/b/tea.md', TEA)
    expect(await desk.drill('/b/tea.md')).toBe(id)
  })

  describe('that was moved and edited at once', () => {
    const moved = async () => {
      const desk = deskWith({ '/a/tea.md': TEA })
      const id = await desk.drill('/a/tea.md', 3)
      desk.move('/a/tea.md', '/b/new.md')
      desk.files.set('/b/new.md', TEA_EDITED)
      return { desk, id }
    }
    const CANDIDATE = {
      ...{ outline: drawn('tea'), name: 'tea', path: '/a/tea.md', answers: 3 },
      last: expect.any(Number),
    }

    it('is asked about, and goes on if the person says so', async () => {
      const { desk, id } = await moved()
      const { ask, asked } = asking(0)
      expect(await desk.drill('/b/new.md', 1, ask)).toBe(id)
      expect(asked).toEqual([[CANDIDATE]])
      const { notes, history } = await desk.open('/b/new.md')
      expect([notes, history.reviews.length]).toEqual([[], 4])
    })

    it('is another one if the person says so, and is not asked about again', async () => {
      const { desk, id } = await moved()
      const { ask, asked } = asking(undefined)
      const other = await desk.drill('/b/new.md', 1, ask)
      expect([other === id, await desk.drill('/b/new.md', 1, ask), asked.length]).toEqual([
        false,
        other,
        1,
      ])
      expect((await desk.open('/b/new.md')).notes).toEqual([])
    })

    it('begins anew where nobody can be asked, and a note says how to join the two', async () => {
      const { desk, id } = await moved()
      const { notes, history, library } = await desk.open('/b/new.md')
      expect([library.outline.id === id, history.reviews, notes]).toEqual([
        false,
        [],
        [{ kind: 'lookalike', spec: '/b/new.md', ...CANDIDATE }],
      ])
      await desk.drill('/b/new.md')
      expect((await desk.open('/b/new.md')).notes).toEqual([])
    })
  })

  describe('that is a copy', () => {
    const copied = async (there = TEA) => {
      const desk = deskWith({ '/a/tea.md': TEA })
      const id = await desk.drill('/a/tea.md', 2)
      desk.files.set('/b/copy.md', TEA)
      desk.files.set('/a/tea.md', there)
      return { desk, id }
    }

    it.each([
      ['as it was', TEA],
      ['edited since', TEA_EDITED],
      ['broken since', '---\nid: "a b"\n---\n# Tea'],
      ['locked since', 'EACCES'],
    ])('is asked about where the file that was copied is there, %s', async (_, there) => {
      const { desk } = await copied(there)
      const { ask, asked } = asking(undefined)
      const id = await desk.drill('/b/copy.md', 1, ask)
      expect([id, asked.map((each) => each.map(({ path }) => path))]).toEqual([
        drawn('copy'),
        [['/a/tea.md']],
      ])
    })

    it('leaves the other one alone if it is another outline', async () => {
      const { desk, id } = await copied()
      await desk.drill('/b/copy.md', 1, asking(undefined).ask)
      const [first, second] = [await desk.open('/a/tea.md'), await desk.open('/b/copy.md')]
      expect([first.library.outline.id, first.history.reviews.length, first.notes]).toEqual([
        id,
        2,
        [],
      ])
      expect([second.history.reviews.length, second.notes]).toEqual([1, []])
    })

    it('is the same outline at two paths if the person says so: neither is asked about again', async () => {
      const { desk, id } = await copied()
      const { ask, asked } = asking(0)
      for (const path of ['/b/copy.md', '/a/tea.md', '/b/copy.md', '/a/tea.md'])
        expect(await desk.drill(path, 1, ask)).toBe(id)
      expect(asked.length).toBe(1)
      const { notes, history } = await desk.open('/a/tea.md')
      expect([notes, history.reviews.length]).toEqual([[], 6])
    })

    it('is asked about once more when one of the two is edited: each has its own titles then', async () => {
      const { desk, id } = await copied()
      await desk.drill('/b/copy.md', 1, asking(0).ask)
      desk.files.set('/a/tea.md', TEA_EDITED)
      const { ask, asked } = asking(0)
      for (const path of ['/a/tea.md', '/b/copy.md', '/a/tea.md', '/b/copy.md'])
        expect(await desk.drill(path, 1, ask)).toBe(id)
      expect(asked.map((each) => each.map(({ path }) => path))).toEqual([['/b/copy.md']])
    })

    it('begins anew where nobody can be asked, and a note says how to join the two', async () => {
      const { desk, id } = await copied()
      const { notes, library } = await desk.open('/b/copy.md')
      expect([library.outline.id, notes]).toEqual([
        drawn('copy'),
        [
          {
            ...{
              kind: 'lookalike',
              spec: '/b/copy.md',
              outline: id,
              name: 'tea',
              path: '/a/tea.md',
              answers: 2,
            },
            last: expect.any(Number),
          },
        ],
      ])
    })
  })

  describe('that has no titles, but cards', () => {
    const DECK = 'hola\thello\nadios\tgoodbye\ngato\tcat\n'
    /** A deck two of whose cards were answered, and another file with cards. */
    const renamedTo = async (text: string) => {
      const desk = deskWith({ '/a/one.txt': DECK })
      const { library, log } = await desk.open('/a/one.txt')
      const { id } = library.outline
      for (const { id: question } of library.questions().slice(0, 2))
        log.append(review(question, { outline: id, at: NOON }))
      desk.files.set('/a/two.txt', text)
      return { desk, id }
    }

    it('is asked about where its file is gone and another one has its cards', async () => {
      const { desk, id } = await renamedTo(`${DECK}rojo\tred\n`)
      desk.files.delete('/a/one.txt')
      const { notes } = await desk.open('/a/two.txt')
      expect(notes).toEqual([
        {
          ...{ kind: 'lookalike', spec: '/a/two.txt', outline: id, name: 'one' },
          ...{ path: '/a/one.txt', answers: 2, last: NOON },
        },
      ])
      const { ask, asked } = asking(0)
      const { library, history } = await desk.open('/a/two.txt', ask)
      expect([library.outline.id, history.reviews.length, asked.length]).toEqual([id, 2, 1])
      expect(library.heirs().size).toBe(0)
    })

    it('is another one where its file is still there, or has other cards', async () => {
      const { desk } = await renamedTo(DECK)
      expect((await desk.open('/a/two.txt')).notes).toEqual([])
      const other = await renamedTo('rojo\tred\nazul\tblue\n')
      other.desk.files.delete('/a/one.txt')
      expect((await other.desk.open('/a/two.txt')).notes).toEqual([])
    })
  })

  describe('whose only title was changed', () => {
    const CARDS = ['la mano::hand', 'el pan::bread', 'la sal::salt', 'el vino::wine']
    const deckOf = (title: string, cards: readonly string[] = CARDS): string =>
      `${title}\n\n${cards.join('\n')}\n`
    /** How many answers still count, and what a person is told, once the deck is this text. */
    const afterwards = async (text: string, more: Readonly<Record<string, string>> = {}) => {
      const desk = deskWith({ '/a/deck.md': deckOf('# Spanish') })
      const { library, log } = await desk.open('/a/deck.md')
      for (const { id: question } of library.questions())
        log.append(review(question, { outline: library.outline.id, at: NOON }))
      for (const [path, words] of Object.entries(more)) {
        desk.files.set(path, words)
        await desk.drill(path, 2)
      }
      desk.files.set('/a/deck.md', text)
      const { notes, history, find } = await desk.open('/a/deck.md')
      const found = history.reviews.filter(({ question }) => find(question))
      return [found.length, notes.map(({ kind }) => kind)]
    }

    it.each([
      ['where all its cards are there', deckOf('# Spanish A2'), 4],
      ['where it has no title any more', deckOf(''), 4],
      ['where cards came', deckOf('# Food', [...CARDS, 'uno::one', 'dos::two']), 4],
    ])('is known by its path %s', async (_, text, count) =>
      expect(await afterwards(text)).toEqual([count, []]),
    )

    it.each([1, 2, 3])('is another one where %d of its cards are missing', async (missing) =>
      expect(await afterwards(deckOf('# Food', [...CARDS.slice(missing), 'uno::one']))).toEqual([
        0,
        ['lookalike'],
      ]),
    )

    it('is asked about where another outline is as likely', async () => {
      const food = deckOf('# Food', ['## Fruit', '## Bread', ...CARDS])
      expect(await afterwards(food, { '/a/food.md': food })).toEqual([
        0,
        ['lookalike', 'lookalike'],
      ])
    })
  })

  it('is not taken for one that moved away from its path long ago', async () => {
    const desk = deskWith({ '/a/notes.md': TEA })
    const tea = await desk.drill('/a/notes.md')
    desk.move('/a/notes.md', '/a/old.md')
    await desk.open('/a/old.md')
    desk.files.set('/a/notes.md', COFFEE)
    const { ask, asked } = asking(0)
    expect([(await desk.drill('/a/notes.md', 1, ask)) === tea, asked]).toEqual([false, []])
    expect(await desk.drill('/a/old.md', 1, ask)).toBe(tea)
  })

  it('is asked about where it was put at the path of another one', async () => {
    const desk = deskWith({ '/a/tea.md': TEA, '/a/coffee.md': COFFEE })
    const [tea, coffee] = [await desk.drill('/a/tea.md'), await desk.drill('/a/coffee.md')]
    desk.files.set('/a/tea.md', COFFEE)
    const { ask, asked } = asking(0)
    expect(await desk.drill('/a/tea.md', 1, ask)).toBe(coffee)
    expect(asked.map((each) => each.map(({ outline }) => outline))).toEqual([[coffee, tea]])
  })

  it('keeps its history where two files change their places', async () => {
    const desk = deskWith({ '/a/tea.md': TEA, '/a/coffee.md': COFFEE })
    const [tea, coffee] = [await desk.drill('/a/tea.md'), await desk.drill('/a/coffee.md')]
    desk.files.set('/a/tea.md', COFFEE).set('/a/coffee.md', TEA)
    const { ask } = asking(0)
    for (let i = 0; i < 2; i++)
      expect([
        await desk.drill('/a/tea.md', 1, ask),
        await desk.drill('/a/coffee.md', 1, ask),
      ]).toEqual([coffee, tea])
  })

  it('is known on another device by its titles, and from then on by its path there', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    const id = await desk.drill('/a/tea.md')
    const other = desk.otherDevice({ '/z/tea.md': TEA })
    const { ask, asked } = asking(undefined)
    expect(await other.drill('/z/tea.md', 1, ask)).toBe(id)
    other.files.set('/z/tea.md', TEA_EDITED)
    expect([await other.drill('/z/tea.md', 1, ask), asked]).toEqual([id, []])
    expect(seenIn(desk.log)).toEqual([
      `${id} here /a/tea.md`,
      `${id} there /z/tea.md`,
      `${id} there /z/tea.md`,
    ])
  })

  it('is asked about where it only has the path of one on another device', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    const id = await desk.drill('/a/tea.md')
    const edited = desk.otherDevice({ '/a/tea.md': TEA_EDITED })
    const { ask, asked } = asking(0)
    expect(await edited.drill('/a/tea.md', 1, ask)).toBe(id)
    expect(asked.length).toBe(1)
    const unlike = desk.otherDevice({ '/a/tea.md': COFFEE }, 'yonder')
    expect((await unlike.open('/a/tea.md', ask)).library.outline.id).not.toBe(id)
    expect(asked.length).toBe(1)
  })

  it('never has its history from a tree of one title, which anybody may have', async () => {
    const desk = deskWith({ '/a/todo.md': '# Todo', '/b/todo.md': '# Todo' })
    const { ask, asked } = asking(0)
    expect([
      await desk.drill('/a/todo.md', 1, ask),
      await desk.drill('/b/todo.md', 1, ask),
      asked,
    ]).toEqual([drawn('todo'), drawn('todo'), []])
  })

  it('is asked about once where it is too large to remember, and was edited', async () => {
    const big = (...more: string[]): Library => {
      const titles = Array.from({ length: 10_001 }, (_, i) => `Topic ${i}`)
      return parseMarkdown(treeOf('Big', ...titles, ...more)).library!
    }
    const { ask, asked } = asking(0)
    const events: LogEvent[] = []
    const outlines = outlinesOn(new Map([['/a/big.md', 'EACCES']]))
    const identified = async (library: Library): Promise<string> => {
      const log = openLog(fakeJournal({ events }).journal, NOON)
      const means = { outlines, spec: '/a/big.md', ask, clock: () => NOON, newId: () => 'n' }
      const { library: known, sighting } = await identify(library, log, means)
      if (sighting) events.push({ ...sighting, id: `s${events.length}` })
      return known.outline.id
    }
    const [before, after] = [big(), big('One more')]
    for (const library of [before, before, after, after])
      expect(await identified(library)).toEqual(drawn('big'))
    expect([asked.length, events.map((each) => each.event === 'outline' && each.topics)]).toEqual([
      1,
      [[], []],
    ])
  })
})

describe('answers from before outlines had identities', () => {
  const OLD = [
    review('green/~parent', { id: 'r1', outline: 'tea', at: NOON - 2 }),
    review('black/~parent', { id: 'r2', outline: 'tea', at: NOON - 1 }),
    review('white/~parent', { id: 'r3', outline: 'tea', at: NOON - 1 }),
    { event: 'undo', id: 'u', at: NOON, of: 'r3' } as const,
  ]
  const NOTE = {
    ...{ kind: 'adoptable', spec: '/a/Tea.md', outline: 'tea', name: 'tea', path: '' },
    ...{ answers: 2, last: NOON - 1 },
  }

  it('are offered under the bare name, until something is answered', async () => {
    const desk = deskWith({ '/a/Tea.md': TEA })
    desk.log.push(...OLD)
    const { notes, history } = await desk.open('/a/Tea.md')
    expect([notes, history.reviews]).toEqual([[NOTE], []])
    await desk.drill('/a/Tea.md')
    expect((await desk.open('/a/Tea.md')).notes).toEqual([])
  })

  it('are not offered where they were all taken back', async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    desk.log.push(...OLD.slice(2))
    expect((await desk.open('/a/tea.md')).notes).toEqual([])
  })

  it('are not offered to an outline that has none of their topics', async () => {
    const desk = deskWith({ '/a/tea.md': COFFEE })
    desk.log.push(...OLD)
    expect((await desk.open('/a/tea.md')).notes).toEqual([])
  })

  it('stay those of an outline that says its id', async () => {
    const desk = deskWith({ '/a/x.md': `---\nid: tea\n---\n${TEA}` })
    desk.log.push(...OLD)
    const { notes, history, library } = await desk.open('/a/x.md')
    expect([library.outline.id, history.reviews.length, notes]).toEqual(['tea', 2, []])
  })
})

describe('an outline that says its id, and was drilled before it did', () => {
  const NAMED = `---\nid: brews\n---\n${TEA}`
  const NOTE = {
    ...{ kind: 'adoptable', outline: drawn('tea'), name: 'tea', path: '/a/tea.md', answers: 2 },
    last: expect.any(Number),
  }
  const drilled = async () => {
    const desk = deskWith({ '/a/tea.md': TEA })
    await desk.drill('/a/tea.md', 2)
    return desk
  }

  it.each([
    ['at its path', '/a/tea.md', NAMED],
    ['at its path, edited', '/a/tea.md', `---\nid: brews\n---\n${TEA_EDITED}`],
    ['where it was moved', '/b/brews.md', NAMED],
    ['at its path, all topics named', '/a/tea.md', NAMED.replaceAll(/^#+ (\w+)$/gm, '$& {#x$1}')],
  ])('is offered what it was answered %s, until something is answered', async (_, path, text) => {
    const desk = await drilled()
    if (path !== '/a/tea.md') desk.files.delete('/a/tea.md')
    desk.files.set(path, text)
    const { library, notes, history } = await desk.open(path)
    expect([library.outline.id, history.reviews, notes]).toEqual([
      'brews',
      [],
      [{ ...NOTE, spec: path }],
    ])
    await desk.drill(path)
    expect((await desk.open(path)).notes).toEqual([])
  })

  it('is offered nothing of another outline', async () => {
    const desk = await drilled()
    desk.files.set('/b/coffee.md', `---\nid: brews\n---\n${COFFEE}`)
    expect((await desk.open('/b/coffee.md')).notes).toEqual([])
  })

  it('is offered what is under the bare name of its file', async () => {
    const desk = deskWith({ '/a/tea.md': NAMED })
    desk.log.push(review('green/~parent', { outline: 'tea' }))
    expect((await desk.open('/a/tea.md')).notes).toEqual([
      {
        ...{ kind: 'adoptable', spec: '/a/tea.md', outline: 'tea', name: 'tea', path: '' },
        ...{ answers: 1, last: NOON },
      },
    ])
  })

  it('is known under that id if the id is taken out again', async () => {
    const desk = deskWith({ '/a/tea.md': NAMED })
    await desk.drill('/a/tea.md')
    desk.files.set('/a/tea.md', TEA)
    const { library, history } = await desk.open('/a/tea.md')
    expect([library.outline.id, history.reviews.length]).toEqual(['brews', 1])
  })
})
