import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import { statusLine } from '../../src/view/status.ts'
import { pageOf } from '../support/pages.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

describe('how things stand on one line', () => {
  it.each<[due: number, sunk: number, next: number | undefined, en: string, zh: string]>([
    [0, 0, undefined, '0 due · 5 never met', '到期 0 道 · 新题 5 道'],
    [
      ...([0, 0, NOW + 3 * DAY] as const),
      '0 due · 5 never met · next in 3 days',
      '到期 0 道 · 新题 5 道 · 下一题 3 天后到期',
    ],
    // What is due is what comes next.
    [2, 0, NOW + 3 * DAY, '2 due · 5 never met', '到期 2 道 · 新题 5 道'],
    [
      ...([2, 1, NOW + 3 * DAY] as const),
      '2 due · 1 to learn again · 5 never met',
      '到期 2 道 · 需重学 1 道 · 新题 5 道',
    ],
    // What has sunk is not due.
    [
      ...([0, 3, NOW + 3 * DAY] as const),
      '0 due · 3 to learn again · 5 never met · next in 3 days',
      '到期 0 道 · 需重学 3 道 · 新题 5 道 · 下一题 3 天后到期',
    ],
  ])('with %d due, %d sunk and the next at %s', (due, sunk, next, en, zh) => {
    const standing = { due, sunk, fresh: 5, next, now: NOW }
    expect(statusLine(pageOf('en'), standing)).toBe(en)
    expect(statusLine(pageOf('zh'), standing)).toBe(zh)
  })
})
