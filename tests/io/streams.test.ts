import { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { colourLevel } from '../../src/io/streams.ts'

const terminal = (depth: number) => ({ getColorDepth: () => depth })

describe('colour', () => {
  it.each<[string, number | undefined, Record<string, string>, number]>([
    ['a pipe', undefined, {}, 0],
    ['a plain terminal', 1, {}, 0],
    ['16 colours', 4, {}, 1],
    ['256 colours', 8, {}, 2],
    ['all colours', 24, {}, 3],
    ['NO_COLOR', 24, { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', 24, { NO_COLOR: '' }, 3],
    ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '' }, 1],
    ['FORCE_COLOR=3', undefined, { FORCE_COLOR: '3' }, 3],
    ['FORCE_COLOR=0', 24, { FORCE_COLOR: '0' }, 0],
    ['both', undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, 1],
  ])('%s', (_, depth, environment, level) =>
    expect(colourLevel(depth === undefined ? undefined : terminal(depth), environment)).toBe(level),
  )

  it.each<[Record<string, string>, number]>([
    [{}, 2],
    [{ NO_COLOR: '' }, 2],
    [{ NO_COLOR: '1' }, 0],
  ])('on a real terminal with %j', (environment, level) =>
    expect(colourLevel(WriteStream.prototype, { TERM: 'xterm-256color', ...environment })).toBe(
      level,
    ),
  )
})
