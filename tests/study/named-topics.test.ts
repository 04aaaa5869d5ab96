import { describe, expect, it } from 'vitest'
import type { OutlineSeen } from '../../src/core/log/event.ts'
import { namedTopics } from '../../src/study/named-topics.ts'

type Row = readonly [id: string, title: string, depth: number, isNamed?: boolean]

const ROWS: readonly Row[] = [
  ['tea', 'Tea', 0],
  ['green', 'Green', 1],
  ['black', 'Black', 1],
]

/** The written ids of topics, from a tree that was remembered and one as it is now. */
function named(now: readonly Row[], before: readonly Row[] = ROWS, pairs?: OutlineSeen['named']) {
  const seen: OutlineSeen = {
    ...{ event: 'outline', id: 'seen', at: 0, outline: 'tea', device: 'here', name: 'tea' },
    ...{ path: '/tea.md', fingerprint: 'f' },
    topics: before.map(([id, title, depth]) => [id, title, depth]),
    ...(pairs && { named: pairs }),
  }
  const snapshot = before.map(([id, title, depth]) => ({ id, title, depth }))
  const topics = now.map(([id, title, depth, isNamed = false]) => ({ id, title, depth, isNamed }))
  const ids = new Set(now.map(([id]) => id))
  return Object.fromEntries(namedTopics({ own: [seen], ids }, [snapshot], topics))
}

describe('topics that a person named after they were remembered', () => {
  const GREEN: readonly Row[] = [
    ['tea', 'Tea', 0],
    ['verde', 'Green', 1, true],
    ['black', 'Black', 1],
  ]

  it('are known by what they were', () => expect(named(GREEN)).toEqual({ green: 'verde' }))

  it('are none where nothing was named', () => expect(named(ROWS)).toEqual({}))

  it('are followed when they are named again', () => {
    const again: readonly Row[] = [
      ['tea', 'Tea', 0],
      ['vert', 'Green', 1, true],
      ['black', 'Black', 1],
    ]
    expect(named(again, GREEN, [['green', 'verde']])).toEqual({ green: 'vert', verde: 'vert' })
  })

  it('never swap the histories of topics that are there, whatever a log says', () =>
    expect(
      named(ROWS, ROWS, [
        ['green', 'black'],
        ['black', 'green'],
      ]),
    ).toEqual({}))
})
