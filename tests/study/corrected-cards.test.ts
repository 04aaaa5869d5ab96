import { describe, expect, it } from 'vitest'
import { keptAnswers } from '../support/kept-answers.ts'

const GEOGRAPHY = `# Geography
## Capitals
What is the capital of Australia?::Canberra

What is the captial of Canada?::Ottawa

What is the capital of Brazil?::Brasília
## Seas
Which sea is the saltiest?::The Dead Sea

Which lake is the deepest?::Lake Baikal
`
const ANSWERS = ['Canberra', 'Ottawa', 'Brasília', 'The Dead Sea', 'Lake Baikal']
const without = (answer: string): string[] => ANSWERS.filter((each) => each !== answer)

/** A change of a text: its parts, each with what takes its place. */
type Change = ReadonlyArray<readonly [string, string]>

/** What was answered, of all questions that are there still, after each change in turn. */
async function keptAfter(text: string, ...changes: readonly Change[]): Promise<string[]> {
  const texts: [string, ...string[]] = [text]
  let now = text
  for (const change of changes) {
    for (const [before, after] of change) {
      expect(now).toContain(before)
      now = now.replace(before, after)
    }
    texts.push(now)
  }
  return keptAnswers('/g.md', texts)
}

const HEADING = ['## Capitals', '## Big towns'] as const
const SPELLING = ['captial', 'capital'] as const
const CANADA = 'What is the captial of Canada?::Ottawa\n\n'

describe('the history of a card that was corrected', () => {
  it.each<[string, readonly Change[]]>([
    ['under a new heading', [[HEADING, SPELLING]]],
    ['with others, under a new heading', [[HEADING, SPELLING, ['of Brazil', 'city of Brazil']]]],
    ['under a heading that was new before', [[HEADING], [SPELLING]]],
    ['before its heading was', [[SPELLING], [HEADING]]],
    [
      'twice, with a new heading each time',
      [
        [HEADING, SPELLING],
        [
          ['## Big towns', '## Seats'],
          ['of Canada', 'city of Canada'],
        ],
      ],
    ],
    ['with another one that has no heading any more', [[['## Capitals\n', ''], SPELLING]]],
    [
      'and moved',
      [
        [
          [CANADA, ''],
          ['## Seas\n', `## Seas\n${CANADA.replace(...SPELLING)}`],
        ],
      ],
    ],
    [
      'after it was moved',
      [
        [
          [CANADA, ''],
          ['## Seas\n', `## Seas\n${CANADA}`],
        ],
        [SPELLING],
      ],
    ],
  ])('is kept %s', async (_, changes) => {
    expect(await keptAfter(GEOGRAPHY, ...changes)).toEqual(ANSWERS)
  })

  it.each<[string, readonly Change[]]>([
    [
      'where it asks for something else under a new heading',
      [[HEADING, ['captial of', 'oldest town in']]],
    ],
    [
      'where it was moved and got more words',
      [
        [
          [CANADA, ''],
          ['## Seas\n', '## Seas\nWhat is the old captial of the whole of Canada?::Ottawa\n\n'],
        ],
      ],
    ],
    [
      'where two others might be it',
      [
        [
          [CANADA, ''],
          ['## Seas\n', `## Seas\n${CANADA.replace(...SPELLING)}`],
          ['## Seas', `## Towns\n${CANADA.replace('captial', 'capitall')}## Seas`],
        ],
      ],
    ],
  ])('is lost %s', async (_, changes) => {
    expect(await keptAfter(GEOGRAPHY, ...changes)).toEqual(without('Ottawa'))
  })

  const PETS = `# Pets
## Dogs
How many legs?::four

What does it eat?::meat
## Birds
How many wings?::two
`

  it('is lost where the same is said of another thing in its place', async () => {
    const change: Change = [
      ['## Dogs', '## Cats'],
      ['legs?', 'legs has it?'],
      ['it eat', 'such a pet eat'],
    ]
    expect(await keptAfter(PETS, change)).toEqual(['two'])
  })

  it('is lost where the same is asked of another thing still', async () => {
    const both = PETS.replace('How many wings?::two', 'How many legs?::two')
    expect(await keptAfter(both, [['How many legs?::four\n\n', '']])).toEqual(['meat', 'two'])
  })

  it('is kept where it was copied before it was taken away', async () => {
    const legs = 'How many legs?::four\n'
    const changes: Change[] = [
      [['## Birds\n', `## Birds\n${legs}\n`]],
      [[`## Dogs\n${legs}`, '## Dogs']],
    ]
    expect(await keptAfter(PETS, ...changes)).toEqual(['four', 'meat', 'two'])
  })

  const METALS = '# Metals\n## Iron\nSymbol?::Fe\n\nState?::solid\n## Copper\nUsed in?::wires\n'
  const GOLD = METALS.replace('Iron', 'Gold').replace('Fe', 'Au')

  it.each<[string, readonly string[], readonly string[]]>([
    ['in the same place', [GOLD], ['solid', 'wires']],
    ['later', [METALS.slice(METALS.indexOf('## Copper')), GOLD], ['solid', 'wires']],
    [
      'after a new heading and another answer',
      [
        METALS.replace('Iron', 'Ferrum'),
        METALS.replace('Iron', 'Ferrum').replace('Fe', 'Fe (26)'),
        GOLD,
      ],
      ['solid', 'wires'],
    ],
  ])('is lost where the same is asked of what is there instead: %s', async (_, texts, kept) =>
    expect(await keptAnswers('/g.md', [METALS, ...texts])).toEqual(kept),
  )

  it.each<[string, readonly string[]]>([
    ['moved on', ['Ferrum', 'Eisen', 'Fer']],
    ['moved back', ['Ferrum', 'Iron']],
  ])('is kept where it is %s with an answer that was changed between', async (_, names) => {
    const texts = names.map((name) => METALS.replace('Iron', name))
    const [first = '', ...others] = texts
    const changed = [first, ...[first, ...others].map((text) => text.replace('::Fe', '::Fe (26)'))]
    expect(await keptAnswers('/g.md', [METALS, ...changed])).toEqual([
      'Fe as Fe (26)',
      'solid',
      'wires',
    ])
  })

  const NETS = `# Nets
## Low
What does ARP map?::IP to MAC

What does the router do?::Routes

How fast is it?::10 Gbit
## High
What is TLS?::Encryption
`
  const ROUTER = 'What does the router do?::'

  it.each([
    ['Routes', 'Routes.'],
    ['Routes', 'routes'],
    ['Routes', 'Routes packets'],
    ['Ruotes', 'Routes'],
    ['路由数据包', '路由数据包。'],
  ])('is kept where it is moved and its answer is corrected: %s → %s', async (was, is) => {
    const text = NETS.replace('Routes', was)
    const others = ['IP to MAC', '10 Gbit', 'Encryption']
    const renamed = text.replace('## Low', '## Link layer')
    const moved = text.replace(`${ROUTER}${was}\n\n`, '').trimEnd()
    const texts = [renamed.replace(`::${was}`, `::${is}`), `${moved}\n\n${ROUTER}${is}\n`]
    for (const now of texts)
      expect(new Set(await keptAnswers('/n.md', [text, now]))).toEqual(
        new Set([...others, `${was} as ${is}`]),
      )
  })

  it.each([
    ['Routes', 'Never routes'],
    ['Routes', 'Switches'],
    ['Routes', 'Routes 10 packets'],
    ['Encrypts', 'Decrypts'],
    ['Fe', 'Fr'],
    ['+', '-'],
    ['路由', '交换'],
  ])('is lost where it is moved and says something else: %s → %s', async (was, is) => {
    const text = NETS.replace('Routes', was)
    const renamed = text.replace('## Low', '## Link layer').replace(`::${was}`, `::${is}`)
    const kept = await keptAnswers('/n.md', [text, renamed])
    expect(kept).toEqual(['IP to MAC', '10 Gbit', 'Encryption'])
  })

  it.each([
    ['It melts at ==1538== degrees.\n\nIt is ==solid==.', '1538', '1064', ['solid', 'wires']],
    ['熔点是 ==1538== 度。\n\n常温下是 ==固体==。', '1538', '1064', ['固体', 'wires']],
    ['Founded in ==250 BC==.\n\nIt has ==euros==.', '250 BC', '1201 AD', ['euros', 'wires']],
    ['It is ==solid== at ==20== degrees.\n\nIt is ==grey==.', '20', '30', ['grey', 'wires']],
  ])('is lost where a number is another one of another thing: %s', async (facts, was, is, kept) => {
    const text = `# Metals\n## Iron\n${facts}\n## Copper\nUsed in ==wires==.\n`
    const gold = text.replace('Iron', 'Gold').replace(was, is)
    expect(await keptAnswers('/m.md', [text, gold])).toEqual(kept)
    // Below its own heading it is corrected.
    expect(await keptAnswers('/m.md', [text, text.replace(was, is)])).toContain(`${was} as ${is}`)
  })

  it('is lost where another answer is right under a new heading', async () => {
    const change: Change = [
      ['## Birds', '## Bees'],
      ['wings?::two', 'wigns?::four'],
    ]
    expect(await keptAfter(PETS, change)).toEqual(['four', 'meat'])
  })

  it('is lost where the whole of its topic was divided', async () => {
    const change: Change = [
      ['## Capitals', '## Old'],
      [CANADA, `## New\n${CANADA.replace('the captial', 'the old captial')}`],
    ]
    expect(await keptAfter(GEOGRAPHY, change)).toEqual(without('Ottawa'))
  })
})
