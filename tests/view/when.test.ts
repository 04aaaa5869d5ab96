import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/base/time.ts'
import { aboutWhen, when } from '../../src/view/when.ts'
import { wordsIn } from '../support/pages.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

describe('how long from now', () => {
  it.each<[wait: number, en: string, zh: string]>([
    [-DAY, 'within a minute', '1 分钟内'],
    [0, 'within a minute', '1 分钟内'],
    [MINUTE - 1, 'within a minute', '1 分钟内'],
    [MINUTE, 'in 1 minute', '1 分钟后'],
    [1.6 * MINUTE, 'in 2 minutes', '2 分钟后'],
    [HOUR - 1, 'in 60 minutes', '60 分钟后'],
    [HOUR, 'in 1 hour', '1 小时后'],
    [1.5 * HOUR, 'in 2 hours', '2 小时后'],
    [DAY - 1, 'in 24 hours', '24 小时后'],
    [DAY, 'in 1 day', '1 天后'],
    // Half a day early and still called by the day it counts as.
    [1.24 * DAY, 'in 1 day', '1 天后'],
    [1.25 * DAY, 'in 2 days', '2 天后'],
    [1.5 * DAY, 'in 2 days', '2 天后'],
    [2.5 * DAY, 'in 3 days', '3 天后'],
    [60 * DAY - 1, 'in 60 days', '60 天后'],
    [60 * DAY, 'in 2 months', '2 个月后'],
    [100 * DAY, 'in 3 months', '3 个月后'],
    [730 * DAY - 1, 'in 24 months', '24 个月后'],
    [730 * DAY, 'in 2 years', '2 年后'],
    [1000 * DAY, 'in 3 years', '3 年后'],
  ])('%d ms are “%s”, “%s”', (wait, en, zh) => {
    expect(when(wordsIn('en'), NOW + wait, NOW)).toBe(en)
    expect(when(wordsIn('zh'), NOW + wait, NOW)).toBe(zh)
  })

  it.each<[wait: number, en: string, zh: string]>([
    [MINUTE, 'in 1 minute', '1 分钟后'],
    [DAY - 1, 'in 24 hours', '24 小时后'],
    [DAY, 'in about 1 day', '约 1 天后'],
    [2.5 * DAY, 'in about 3 days', '约 3 天后'],
    [100 * DAY, 'in about 3 months', '约 3 个月后'],
    [1000 * DAY, 'in about 3 years', '约 3 年后'],
  ])('%d ms are “%s”, “%s” for what may still move', (wait, en, zh) => {
    expect(aboutWhen(wordsIn('en'), NOW + wait, NOW)).toBe(en)
    expect(aboutWhen(wordsIn('zh'), NOW + wait, NOW)).toBe(zh)
  })
})
