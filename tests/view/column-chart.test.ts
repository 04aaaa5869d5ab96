import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skylineLines } from '../../src/view/column-chart.ts'
import type { Page } from '../../src/view/page.ts'
import { COLOURED, pageOf, screens, widest } from '../support/pages.ts'

/** 2026-11-22. */
const TODAY = 20779
const days = (...due: number[]) => due.map((count, i) => ({ day: TODAY + i, due: count, sunk: 0 }))
const both = (...counts: Array<readonly [due: number, sunk: number]>) =>
  counts.map(([due, sunk], i) => ({ day: TODAY + i, due, sunk }))
const month = (...due: number[]) => days(...due, ...Array<number>(30 - due.length).fill(0))

describe('the columns of what comes due', () => {
  const drawn = month(100, 1, 0, 50, 25, 3, 2, 12, 99, 1, 0, 0, 70, 0, 6, 7, 8, 9)
  const draw = (page: Page): string[] => skylineLines(page, drawn)

  it('have one for each day where there is room, and show one question beside a hundred', () =>
    expect(screens(draw, pageOf('en', 80), pageOf('zh', 80))).toMatchInlineSnapshot(`
      "── 80 ──
        100 █               █
            █               █       ▆
            █     █         █       █
          0 █ ▁   █ █ ▁ ▁ ▄ █ ▁     █   ▂ ▂ ▃ ▃
            today         11-29         12-06         12-13         12-20
      ── 80 ──
        100 █               █
            █               █       ▆
            █     █         █       █
          0 █ ▁   █ █ ▁ ▁ ▄ █ ▁     █   ▂ ▂ ▃ ▃
            今天          11-29         12-06         12-13         12-20"
    `))

  it('have whole weeks of them where there is not', () =>
    expect(
      screens(draw, pageOf('en', 65), pageOf('en', 64), pageOf('zh', 40), pageOf('en', 33)),
    ).toMatchInlineSnapshot(`
      "── 65 ──
        100 █               █
            █               █       ▆
            █     █         █       █
          0 █ ▁   █ █ ▁ ▁ ▄ █ ▁     █   ▂ ▂ ▃ ▃
            today         11-29         12-06         12-13
      ── 64 ──
        100 █               █
            █               █       ▆
            █     █         █       █
          0 █ ▁   █ █ ▁ ▁ ▄ █ ▁     █   ▂ ▂ ▃ ▃
            today         11-29         12-06         12-13
      ── 40 ──
        100 █               █
            █               █       ▆
            █     █         █       █
          0 █ ▁   █ █ ▁ ▁ ▄ █ ▁     █
            今天          11-29
      ── 33 ──
        100 █
            █
            █     █
          0 █ ▁   █ █ ▁ ▁
            today"
    `))

  it('have a week at least, and a date only where it ends on the page', () =>
    expect(screens(draw, pageOf('en', 20), pageOf('en', 10))).toMatchInlineSnapshot(`
      "── 20 ──
        100 █
            █
            █     █
          0 █ ▁   █ █ ▁ ▁
            today
      ── 10 ──
        100 █
            █
            █     █
          0 █ ▁   █ █ ▁ ▁
            ⏎"
    `))

  it('are scaled by what is seen of them', () =>
    expect(
      screens(
        (page) => skylineLines(page, month(4, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 999)),
        pageOf('en', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 40 ──
          8   █
              █
            █ █
          0 █ █ █
            today         11-29"
    `))

  it('make no tower of one question', () =>
    expect(
      screens((page) => skylineLines(page, days(1, 2, 3)), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        4
              █
            █ █
        0 █ █ █
          today"
    `))

  it('are at least an eighth of a line high, whatever stands beside them', () =>
    expect(
      screens((page) => skylineLines(page, days(1000, 1, 0)), pageOf('en', 40)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        1000 █
             █
             █
           0 █ ▁
             today"
    `))

  it('are coloured, and the scale is dim', () =>
    expect(
      screens((page) => skylineLines(page, days(1, 0, 4)), pageOf('en', 40, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      ‹dim:  4› ‹good:    █›
      ‹dim:   › ‹good:    █›
      ‹dim:   › ‹good:    █›
      ‹dim:  0› ‹good:█   █›
      ‹dim:    today›"
    `))

  it('have what has sunk behind what is due, and say which is which', () =>
    expect(
      screens(
        (page) => skylineLines(page, both([3, 12], [8, 0], [0, 1], [0, 6], [1, 3])),
        pageOf('en', 40),
        pageOf('zh', 40),
      ),
    ).toMatchInlineSnapshot(`
      "── 40 ──
        12  ▒
            ▒▅
            ▒█    ▒
         0 █▒█  ▒ ▒▃▒
           today
           █ due  ▒ sunk
      ── 40 ──
        12  ▒
            ▒▅
            ▒█    ▒
         0 █▒█  ▒ ▒▃▒
           今天
           █ 到期  ▒ 需重学"
    `))

  it('have what has sunk in another colour', () =>
    expect(
      screens((page) => skylineLines(page, both([4, 4], [0, 1])), pageOf('en', 40, COLOURED)),
    ).toMatchInlineSnapshot(`
      "── 40 ──
      ‹dim:  4› ‹good:█›‹bad:▒›
      ‹dim:   › ‹good:█›‹bad:▒›
      ‹dim:   › ‹good:█›‹bad:▒›
      ‹dim:  0› ‹good:█›‹bad:▒›‹good: ›‹bad:▒›
      ‹dim:    today›
      ‹dim:    █ due  ▒ sunk›"
    `))

  it('are no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 30, maxLength: 30 }),
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('en' as const, 'zh' as const),
        (counts, columns, lang) => {
          const lines = skylineLines(pageOf(lang, columns), both(...counts))
          expect(widest(lines)).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
