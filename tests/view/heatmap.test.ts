import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StudyDay } from '../../src/core/statistics/days.ts'
import { heatmapLines } from '../../src/view/heatmap.ts'
import type { Page } from '../../src/view/page.ts'
import { COLOURED, pageOf, screens, widest } from '../support/pages.ts'

/** 2026-11-22, a Sunday; the week of it began on Monday the 16th. */
const TODAY = 20779
const day = (ago: number, reviews: number): StudyDay => ({ day: TODAY - ago, reviews, right: 0 })
/** Answers a day, oldest first, the last one today. */
const counts = (...reviews: number[]): StudyDay[] =>
  reviews.map((each, i) => day(reviews.length - 1 - i, each)).filter((each) => each.reviews > 0)
const of =
  (days: readonly StudyDay[], today = TODAY) =>
  (page: Page) =>
    heatmapLines(page, days, today)

describe('the days of study as a picture', () => {
  const few = counts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 40, 12)

  it('has half a year of weeks where fewer were studied', () =>
    expect(screens(of(few), pageOf('en', 80), pageOf('zh', 80))).toMatchInlineSnapshot(`
      "── 80 ──
              Jun     Jul       Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · · · · · · · · · · · · ░ ▓
        Tue · · · · · · · · · · · · · · · · · · · · · · · · ░ ▓
        Wed · · · · · · · · · · · · · · · · · · · · · · · · ░ █
        Thu · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
        Fri · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
        Sat · · · · · · · · · · · · · · · · · · · · · · · · ▒ █
        Sun · · · · · · · · · · · · · · · · · · · · · · · · ▓ █
        answers:  · 0  ░ 1–3  ▒ 4–6  ▓ 7–9  █ 10+
      ── 80 ──
               6月     7月       8月     9月     10月      11月
        周一 · · · · · · · · · · · · · · · · · · · · · · · · ░ ▓
        周二 · · · · · · · · · · · · · · · · · · · · · · · · ░ ▓
        周三 · · · · · · · · · · · · · · · · · · · · · · · · ░ █
        周四 · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
        周五 · · · · · · · · · · · · · · · · · · · · · · · · ▒ ·
        周六 · · · · · · · · · · · · · · · · · · · · · · · · ▒ █
        周日 · · · · · · · · · · · · · · · · · · · · · · · · ▓ █
        作答次数：  · 0  ░ 1–3  ▒ 4–6  ▓ 7–9  █ ≥10"
    `))

  it('has as many weeks as fit', () =>
    expect(screens(of(few), pageOf('en', 40), pageOf('zh', 40))).toMatchInlineSnapshot(`
      "── 40 ──
              Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · · · ░ ▓
        Tue · · · · · · · · · · · · · · · ░ ▓
        Wed · · · · · · · · · · · · · · · ░ █
        Thu · · · · · · · · · · · · · · · ▒ ·
        Fri · · · · · · · · · · · · · · · ▒ ·
        Sat · · · · · · · · · · · · · · · ▒ █
        Sun · · · · · · · · · · · · · · · ▓ █
        answers:  · 0  ░ 1–3  ▒ 4–6  ▓ 7–9
        █ 10+
      ── 40 ──
             8月     9月     10月      11月
        周一 · · · · · · · · · · · · · · ░ ▓
        周二 · · · · · · · · · · · · · · ░ ▓
        周三 · · · · · · · · · · · · · · ░ █
        周四 · · · · · · · · · · · · · · ▒ ·
        周五 · · · · · · · · · · · · · · ▒ ·
        周六 · · · · · · · · · · · · · · ▒ █
        周日 · · · · · · · · · · · · · · ▓ █
        作答次数：  · 0  ░ 1–3  ▒ 4–6  ▓ 7–9
        █ ≥10"
    `))

  it('has a week at least', () =>
    expect(screens(of(few), pageOf('en', 6))).toMatchInlineSnapshot(`
      "── 6 ──
            ⏎
        Mon ░
        Tue ░
        Wed ░
        Thu ·
        Fri ·
        Sat █
        Sun ▒
        answers:
        · 0
        ░ 1–10
        ▒ 11–20
        ▓ 21–30
        █ 31+"
    `))

  it('has all weeks since the first, up to a year', () => {
    const since = (ago: number) => (page: Page) =>
      heatmapLines(page, [day(ago, 1), day(0, 1)], TODAY).slice(0, 2)
    expect(screens(since(40 * 7 - 1), pageOf('en', 130))).toMatchInlineSnapshot(`
      "── 130 ──
            Feb Mar     Apr       May     Jun     Jul       Aug     Sep     Oct       Nov
        Mon ░ · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·"
    `)
    expect(screens(since(999), pageOf('en', 130))).toMatchInlineSnapshot(`
      "── 130 ──
            Nov Dec     Jan       Feb     Mar     Apr       May     Jun     Jul       Aug     Sep     Oct       Nov
        Mon · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·"
    `)
  })

  it('ends with today, in the middle of a week', () =>
    expect(screens(of(few, TODAY - 3), pageOf('en', 24))).toMatchInlineSnapshot(`
      "── 24 ──
              Oct       Nov
        Mon · · · · · · · ░ ▓
        Tue · · · · · · · ░ ▓
        Wed · · · · · · · ░ █
        Thu · · · · · · · ▒ ·
        Fri · · · · · · · ▒
        Sat · · · · · · · ▒
        Sun · · · · · · · ▓
        answers:  · 0  ░ 1–3
        ▒ 4–6  ▓ 7–9  █ 10+"
    `))

  it('is empty before the first answer', () =>
    expect(screens(of([]), pageOf('en', 24))).toMatchInlineSnapshot(`
      "── 24 ──
              Oct       Nov
        Mon · · · · · · · · ·
        Tue · · · · · · · · ·
        Wed · · · · · · · · ·
        Thu · · · · · · · · ·
        Fri · · · · · · · · ·
        Sat · · · · · · · · ·
        Sun · · · · · · · · ·
        answers:  · 0  ░ 1
        ▒ 2  ▓ 3  █ 4+"
    `))

  it('tells nine days of ten apart, however many answers the tenth had', () => {
    const days = counts(...Array.from({ length: 20 }, (_, i) => (i < 19 ? i + 1 : 500)))
    expect(screens(of(days), pageOf('en', 24))).toMatchInlineSnapshot(`
      "── 24 ──
              Oct       Nov
        Mon · · · · · · · ▒ ▓
        Tue · · · · · · ░ ▒ ▓
        Wed · · · · · · ░ ▒ █
        Thu · · · · · · ░ ▒ █
        Fri · · · · · · ░ ▓ █
        Sat · · · · · · ░ ▓ █
        Sun · · · · · · ▒ ▓ █
        answers:  · 0  ░ 1–5
        ▒ 6–10  ▓ 11–15  █ 16+"
    `)
  })

  it('has steps that are round numbers, and beyond the largest what is needed', () => {
    const legend = (most: number): string | undefined =>
      heatmapLines(pageOf('en', 80), [day(0, most)], TODAY).at(-1)
    expect([1, 4, 5, 8, 12, 13, 20, 21, 41, 61, 100, 401, 4000, 4001].map(legend)).toEqual([
      '  answers:  · 0  ░ 1  ▒ 2  ▓ 3  █ 4+',
      '  answers:  · 0  ░ 1  ▒ 2  ▓ 3  █ 4+',
      '  answers:  · 0  ░ 1–2  ▒ 3–4  ▓ 5–6  █ 7+',
      '  answers:  · 0  ░ 1–2  ▒ 3–4  ▓ 5–6  █ 7+',
      '  answers:  · 0  ░ 1–3  ▒ 4–6  ▓ 7–9  █ 10+',
      '  answers:  · 0  ░ 1–5  ▒ 6–10  ▓ 11–15  █ 16+',
      '  answers:  · 0  ░ 1–5  ▒ 6–10  ▓ 11–15  █ 16+',
      '  answers:  · 0  ░ 1–10  ▒ 11–20  ▓ 21–30  █ 31+',
      '  answers:  · 0  ░ 1–15  ▒ 16–30  ▓ 31–45  █ 46+',
      '  answers:  · 0  ░ 1–20  ▒ 21–40  ▓ 41–60  █ 61+',
      '  answers:  · 0  ░ 1–25  ▒ 26–50  ▓ 51–75  █ 76+',
      '  answers:  · 0  ░ 1–150  ▒ 151–300  ▓ 301–450  █ 451+',
      '  answers:  · 0  ░ 1–1000  ▒ 1001–2000  ▓ 2001–3000  █ 3001+',
      '  answers:  · 0  ░ 1–1001  ▒ 1002–2002  ▓ 2003–3003  █ 3004+',
    ])
  })

  it('counts only the days that are seen for its shades', () =>
    expect(
      screens(of([day(300, 4000), day(1, 1), day(0, 2)]), pageOf('en', 24)),
    ).toMatchInlineSnapshot(`
      "── 24 ──
              Oct       Nov
        Mon · · · · · · · · ·
        Tue · · · · · · · · ·
        Wed · · · · · · · · ·
        Thu · · · · · · · · ·
        Fri · · · · · · · · ·
        Sat · · · · · · · · ░
        Sun · · · · · · · · ▒
        answers:  · 0  ░ 1
        ▒ 2  ▓ 3  █ 4+"
    `))

  it('is coloured', () =>
    expect(screens(of(few), pageOf('en', 14, COLOURED))).toMatchInlineSnapshot(`
      "── 14 ──
      ‹dim:        Nov›
      ‹dim:  Mon ›‹dim:·› ‹dim:·› ‹good:░› ‹good:▓›
      ‹dim:  Tue ›‹dim:·› ‹dim:·› ‹good:░› ‹good:▓›
      ‹dim:  Wed ›‹dim:·› ‹dim:·› ‹good:░› ‹good:█›
      ‹dim:  Thu ›‹dim:·› ‹dim:·› ‹good:▒› ‹dim:·›
      ‹dim:  Fri ›‹dim:·› ‹dim:·› ‹good:▒› ‹dim:·›
      ‹dim:  Sat ›‹dim:·› ‹dim:·› ‹good:▒› ‹good:█›
      ‹dim:  Sun ›‹dim:·› ‹dim:·› ‹good:▓› ‹good:█›
        ‹dim:answers:›
        ‹dim:· 0›  ‹good:░› ‹dim:1–3›
        ‹good:▒› ‹dim:4–6›  ‹good:▓› ‹dim:7–9›
        ‹good:█› ‹dim:10+›"
    `))

  it('is no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 3000 })), { maxLength: 30 }),
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const),
        (studied, columns, lang) => {
          const days = [...new Map(studied)].map(([ago, n]) => day(ago, n))
          days.sort((a, b) => a.day - b.day)
          expect(widest(heatmapLines(pageOf(lang, columns), days, TODAY))).toBeLessThanOrEqual(
            columns,
          )
        },
      ),
    ))
})
