import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/view/page.ts'
import { type Row, rowLines } from '../../src/view/rows.ts'
import { COLOURED, pageOf, screens, widest } from '../support/pages.ts'

const ROWS: readonly Row[] = [
  { label: 'Networking', share: 0.5, mark: 0.75, cells: ['50 %', '9'] },
  { label: '存储', share: 1, cells: ['100 %', '12'] },
  { label: 'Etcd', share: 0, mark: 0, cells: ['0 %', '–'] },
]
const draw = (page: Page): string[] => rowLines(page, ROWS, ['true', 'of'])
const at = (...columns: number[]): Page[] => columns.map((each) => pageOf('en', each))

describe('rows of bars', () => {
  it('are as long as the page is wide, up to a length that is read at a glance', () =>
    expect(screens(draw, ...at(Number.POSITIVE_INFINITY, 49, 48, 40, 33))).toMatchInlineSnapshot(`
      "── Infinity ──
                                               true  of
        Networking  ████████████░░░░░░┃░░░░░   50 %   9
        存储        ████████████████████████  100 %  12
        Etcd        ┃░░░░░░░░░░░░░░░░░░░░░░░    0 %   –
      ── 49 ──
                                               true  of
        Networking  ████████████░░░░░░┃░░░░░   50 %   9
        存储        ████████████████████████  100 %  12
        Etcd        ┃░░░░░░░░░░░░░░░░░░░░░░░    0 %   –
      ── 48 ──
                                              true  of
        Networking  ████████████░░░░░┃░░░░░   50 %   9
        存储        ███████████████████████  100 %  12
        Etcd        ┃░░░░░░░░░░░░░░░░░░░░░░    0 %   –
      ── 40 ──
                                      true  of
        Networking  ████████░░░┃░░░   50 %   9
        存储        ███████████████  100 %  12
        Etcd        ┃░░░░░░░░░░░░░░    0 %   –
      ── 33 ──
                               true  of
        Networking  ████░░┃░   50 %   9
        存储        ████████  100 %  12
        Etcd        ┃░░░░░░░    0 %   –"
    `))

  it('stand below their labels where these leave no room for a bar of eight columns', () =>
    expect(screens(draw, ...at(32, 19))).toMatchInlineSnapshot(`
      "── 32 ──
                              true  of
        Networking
          █████████░░░┃░░░░   50 %   9
        存储
          █████████████████  100 %  12
        Etcd
          ┃░░░░░░░░░░░░░░░░    0 %   –
      ── 19 ──
                 true  of
        Networking
          ██░┃   50 %   9
        存储
          ████  100 %  12
        Etcd
          ┃░░░    0 %   –"
    `))

  it('are left out where they would show nothing, and are never of less than no columns', () =>
    expect(screens(draw, ...at(18, 8))).toMatchInlineSnapshot(`
      "── 18 ──
             true  of
        Networking
             50 %   9
        存储
            100 %  12
        Etcd
              0 %   –
      ── 8 ──
             true  of
        Networki
        ng
             50 %   9
        存储
            100 %  12
        Etcd
              0 %   –"
    `))

  it('wrap labels that are wider than the page', () =>
    expect(
      screens(
        (page) => rowLines(page, [{ label: 'Cluster networking 与服务', share: 0.5, cells: [] }]),
        ...at(20),
      ),
    ).toMatchInlineSnapshot(`
      "── 20 ──
        Cluster networking
        与服务
          ████████░░░░░░░░"
    `))

  it('need no head', () =>
    expect(screens((page) => rowLines(page, ROWS), ...at(40))).toMatchInlineSnapshot(`
      "── 40 ──
        Networking  ████████░░░┃░░░   50 %   9
        存储        ███████████████  100 %  12
        Etcd        ┃░░░░░░░░░░░░░░    0 %   –"
    `))

  it('are as wide as the widest cell, be it in the head', () =>
    expect(
      screens(
        (page) => rowLines(page, [{ label: 'a', share: 1, cells: ['1', '2'] }], ['predicted']),
        ...at(30),
      ),
    ).toMatchInlineSnapshot(`
      "── 30 ──
                        predicted   ⏎
        a  ███████████          1  2"
    `))

  it('draw nothing of nothing', () => expect(rowLines(pageOf('en'), [])).toEqual([]))

  it('dim the head', () =>
    expect(screens(draw, pageOf('en', 40, COLOURED))).toMatchInlineSnapshot(`
      "── 40 ──
      ‹dim:                                true  of›
        Networking  ‹good:████████›‹dim:░░░›‹key:┃›‹good:›‹dim:░░░›   50 %   9
        存储        ‹good:███████████████›‹dim:›  100 %  12
        Etcd        ‹good:›‹dim:›‹key:┃›‹good:›‹dim:░░░░░░░░░░░░░░›    0 %   –"
    `))

  it('are no wider than the page', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            label: fc.array(fc.constantFrom('节点', 'Pod ', 'kube-controller-manager ', '网 '), {
              minLength: 1,
              maxLength: 6,
            }),
            share: fc.double({ min: 0, max: 1, noNaN: true }),
            mark: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.integer({ min: 24, max: 120 }),
        (rows, columns) => {
          const all = rows.map(({ label, ...row }) => ({
            ...row,
            label: label.join(''),
            cells: ['100 %', '1/20'],
          }))
          expect(widest(rowLines(pageOf('en', columns), all))).toBeLessThanOrEqual(columns)
        },
      ),
    ))
})
