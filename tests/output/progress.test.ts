import { describe, expect, it } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { zh } from '../../src/i18n/zh.ts'
import { clearing, progressOn, watched } from '../../src/output/progress.ts'
import type { Sink, World } from '../../src/ports.ts'
import { ASCII, UNICODE } from '../../src/view/signs.ts'

/** What is drawn, one after the other, when work is told of at these times, in milliseconds. */
function drawn(
  steps: ReadonlyArray<readonly [at: number, share: number]>,
  { words = en, signs = UNICODE, columns = 80 } = {},
): string[] {
  const lines: string[] = []
  let now = 0
  const { working } = progressOn({
    err: { overwrite: (line) => lines.push(line), columns: () => columns },
    ...{ clock: () => now, words, signs },
  })
  for (const [at, share] of steps) {
    now = at
    working('outline', share)
  }
  return lines
}

describe('progress', () => {
  it('is shown after half a second, ten times a second at most, and gone at the end', () =>
    expect(
      drawn([
        ...([
          [1000, 0.01],
          [1400, 0.2],
          [1500, 0.25],
          [1550, 0.3],
          [1601, 0.5],
          [2000, 1],
        ] as const),
      ]),
    ).toEqual([
      '█████░░░░░░░░░░░░░░░  25 %  reading the outline',
      '██████████░░░░░░░░░░  50 %  reading the outline',
      '',
    ]))

  it('is not shown of short work, and later work is waited for again', () =>
    expect(
      drawn([
        ...([
          [0, 0.5],
          [300, 1],
          [600, 0.5],
          [900, 1],
        ] as const),
      ]),
    ).toEqual([]))

  it('is shown at once where it is known to take long', () =>
    expect(drawn([[0, 0]])).toEqual(['░░░░░░░░░░░░░░░░░░░░   0 %  reading the outline']))

  it('is in the learner’s language, in ASCII where that is all there is, and fits', () => {
    expect(drawn([[0, 0]], { words: zh })).toEqual(['░░░░░░░░░░░░░░░░░░░░   0 %  正在读取大纲'])
    expect(drawn([[0, 0]], { signs: ASCII })).toEqual([
      '....................   0 %  reading the outline',
    ])
    expect(drawn([[0, 0]], { columns: 40 })).toEqual(['0 % reading the outline'])
  })
})

describe('a world that is watched', () => {
  const told: Array<readonly [string, number]> = []
  const bare = {
    outlines: {
      open: async (spec: string, _: unknown, told?: (share: number) => void) => {
        told?.(0.5)
        if (spec === 'broken') throw new Error(spec)
        return spec
      },
      index: async (_: string, __: unknown, told?: (share: number) => void) => {
        told?.(0)
        told?.(1)
      },
      read: async (spec: string, told?: (share: number) => void) => {
        told?.(1)
        return spec
      },
    },
    journal: async () => ({
      folder: '/f',
      get device() {
        throw new Error('it is not asked for')
      },
      read: (told?: (share: number) => void) => {
        told?.(0.25)
        return { events: [], skipped: [] }
      },
    }),
  } as unknown as World
  const world = watched(bare, (work, share) => told.push([work, share]))
  const seen = (): Array<readonly [string, number]> => told.splice(0)

  it('tells of outlines and logs that are read, and of their end, also where it fails', async () => {
    expect(await world.outlines.open('a', [])).toBe('a')
    expect(seen()).toEqual([
      ['outline', 0.5],
      ['outline', 1],
    ])
    await expect(world.outlines.open('broken', [])).rejects.toThrow('broken')
    expect(seen().at(-1)).toEqual(['outline', 1])
    // The end is what the reader says, not what the file says of itself.
    await world.outlines.read('a')
    expect(seen()).toEqual([
      ['outline', 0.99],
      ['outline', 1],
    ])
    await world.outlines.index('a', undefined as never)
    expect(seen()).toEqual([
      ['index', 0],
      ['index', 1],
    ])
    const journal = await world.journal()
    expect([journal.folder, journal.read()]).toEqual(['/f', { events: [], skipped: [] }])
    // What follows from a log takes long as well.
    expect(seen()).toEqual([['log', 0.15]])
  })
})

it('whatever is printed or asked takes away what is shown, and work after it is waited for', async () => {
  const seen: string[] = []
  let now = 0
  const sink = (name: string): Sink =>
    ({ write: (text: string) => void seen.push(`${name} ${text}`) }) as unknown as Sink
  const { working, clear } = progressOn({
    err: { overwrite: (line) => seen.push(line), columns: () => 80 },
    ...{ clock: () => now, words: en, signs: UNICODE },
  })
  const world = clearing(
    {
      ...{ out: sink('out'), err: sink('err') },
      prompter: async () => void seen.push('prompter'),
    } as unknown as World,
    clear,
  )
  const bar = '░░░░░░░░░░░░░░░░░░░░   0 %  reading the log'
  working('log', 0)
  world.out.write('a')
  world.err.write('b')
  working('log', 0.5)
  now = 400
  working('log', 0.6)
  working('log', 0)
  world.err.write('c')
  working('log', 0)
  await world.prompter()
  expect(seen).toEqual([bar, '', 'out a', 'err b', bar, '', 'err c', bar, '', 'prompter'])
})
