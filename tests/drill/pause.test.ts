import { describe, expect, it } from 'vitest'
import { END, exam, type FakeDrill, holdFake, INTERRUPT, ONE, TWO } from '../support/fake-drill.ts'

const hold = (moves: FakeDrill['moves'], more: Partial<FakeDrill> = {}) =>
  holdFake({ questions: [ONE, TWO], ui: { waits: true }, moves: moves ?? [], ...more })
/** What was shown, read and told, in short. */
const short = (told: readonly string[]): string[] =>
  told.map((line) => line.replace(/^(show|feedback) .*?([ab]\/[a-z]+).*/, '$1 $2'))

describe('a drill that waits', () => {
  it.each([
    ['wrong', ['feedback a/one', 'readOn "answer"', 'feedback b/two']],
    ['always', ['feedback a/one', 'readOn "answer"', 'feedback b/two', 'readOn "answer"']],
    ['never', ['feedback a/one', 'feedback b/two']],
  ] as const)('waits after answers: %s', async (pause, expected) => {
    const waits = pause === 'never' ? [] : ['']
    const { told } = await hold(['x', ...waits, 'second'], { pause })
    expect(short(told).filter((line) => /^(feedback|readOn)/.test(line))).toEqual(expected)
  })

  it('does not wait where nobody looks, and not in an exam', async () => {
    for (const more of [{ ui: { waits: false } }, { exam: exam() }])
      expect(
        (await hold(['x', 'x'], more)).told.filter((line) => line.startsWith('readOn')),
      ).toEqual([])
  })

  it('goes on with any key, also with that for a hint', async () => {
    for (const key of ['', 'z', ':hint', ':nonsense']) {
      const { told } = await hold(['x', key])
      expect(short(told).slice(2)).toEqual([
        'feedback a/one',
        'readOn "answer"',
        'show b/two',
        'read b/two',
      ])
    }
  })

  it('has the commands meanwhile, and waits again after them', async () => {
    const moves = ['x', ':help', ':page', ':flag', 'bad', ':overrule', '']
    const { told, events } = await hold(moves)
    expect(short(told).slice(2)).toMatchInlineSnapshot(`
      [
        "feedback a/one",
        "readOn "answer"",
        "tell {"kind":"help"}",
        "readOn "answer"",
        "tell {"kind":"page","topic":"a"}",
        "readOn "answer"",
        "readReason {"en":"One?","zh":"One?"}",
        "tell {"kind":"flagged","ask":{"en":"One?","zh":"One?"}}",
        "readOn "answer"",
        "tell {"kind":"overruled","correct":true,"due":1767744001000,"now":1767614401000,"returns":false}",
        "readOn "answer"",
        "show b/two",
        "read b/two",
      ]
    `)
    expect(events.map(({ event }) => event)).toEqual(['review', 'flag', 'amend'])
    expect(events[1]).toMatchObject({ question: 'a/one', reason: 'bad' })
  })

  it('asks at once what is taken back', async () => {
    const { told } = await hold(['x', ':undo', 'first'])
    expect(short(told).slice(3)).toEqual([
      'readOn "answer"',
      'tell {"kind":"undone","ask":{"en":"One?","zh":"One?"}}',
      ...['show a/one', 'read a/one', 'feedback a/one', 'show b/two', 'read b/two'],
    ])
  })

  it.each([
    ['stopped', ':stop'],
    ['interrupted', INTERRUPT],
    ['cut-off', END],
  ] as const)('may be %s there', async (expected, move) => {
    const { ending, left, told } = await hold(['x', move])
    expect([ending, left, told.at(-1)]).toEqual([expected, ['b/two', 'a/one'], 'readOn "answer"'])
  })

  it('counts no time for reading what was waited for', async () => {
    const long = { ...ONE, explain: { en: 'e'.repeat(1000), zh: '' } }
    const rated = async (waits: boolean): Promise<unknown> => {
      const moves = ['x', ...(waits ? [''] : []), { text: 'second', after: 30_000 }]
      const { events } = await hold(moves, { questions: [long, TWO], ui: { waits } })
      return events.map((each) => 'rating' in each && each.rating)
    }
    expect([await rated(true), await rated(false)]).toEqual([
      [1, 3],
      [1, 4],
    ])
  })
})
