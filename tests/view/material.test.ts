import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Material } from '../../src/core/model/material.ts'
import { materialLines, materialParts } from '../../src/view/material.ts'
import { COLOURED, marked, pageOf, widest } from '../support/pages.ts'

const PODS: Material = {
  kind: 'output',
  lines: [
    '$ kubectl get pods -o wide',
    'NAME                   READY   STATUS             RESTARTS   NODE',
    'web-7c5ddbdf54-k2x8p   0/1     CrashLoopBackOff   5          节点一号',
  ],
  source: '',
}
const part = (columns: number, n: number): string[] => materialLines(pageOf('en', columns), PODS, n)

describe('what a question shows', () => {
  it('is shown as it is where there is room, indented as the options are', () => {
    expect(materialParts(pageOf('en', 80), PODS)).toBe(1)
    expect(part(80, 0)).toEqual(PODS.lines.map((line) => `  ${line}`))
    expect(part(80, 1)).toEqual(part(80, 0))
    expect(materialLines(pageOf('zh', Number.POSITIVE_INFINITY), PODS)).toEqual(part(80, 0))
  })

  it('is never broken, and is shown in parts on a narrow page, with marks where it goes on', () => {
    expect(materialParts(pageOf('en', 40), PODS)).toBe(3)
    expect([0, 1, 2, 3].map((n) => part(40, n).join('\n')).join('\n--\n')).toMatchInlineSnapshot(`
      "  $ kubectl get pods -o wide
        NAME                   READY   STATUS›
        web-7c5ddbdf54-k2x8p   0/1     CrashL›
      --

        ‹   STATUS             RESTARTS   NODE
        ‹   CrashLoopBackOff   5          节›
      --

        ‹TS   NODE
        ‹     节点一号
      --
        $ kubectl get pods -o wide
        NAME                   READY   STATUS›
        web-7c5ddbdf54-k2x8p   0/1     CrashL›"
    `)
  })

  it('counts a wide character as two columns, and never cuts it in two', () => {
    for (let columns = 18; columns < 90; columns++)
      for (let n = 0; n < materialParts(pageOf('en', columns), PODS); n++)
        expect(widest(part(columns, n)), `${columns} ${n}`).toBeLessThanOrEqual(columns)
  })

  it('shows every column in some part, and no line wider than the page', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{0,90}$/), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 24, max: 90 }),
        (lines, columns) => {
          fc.pre(lines.join('') !== '')
          const page = pageOf('en', columns)
          const material: Material = { kind: 'log', lines, source: '' }
          const parts = Array.from({ length: materialParts(page, material) }, (_, n) =>
            materialLines(page, material, n),
          )
          for (const line of parts.flat()) expect(line.length).toBeLessThanOrEqual(columns)
          lines.forEach((line, i) => {
            const shown = parts.map((each) => (each[i] ?? '').replace(/[ ‹›]/g, ''))
            // The parts overlap: each begins with characters of the one before.
            let at = 0
            for (const piece of shown) {
              if (piece === '') continue
              const begin = line.lastIndexOf(piece, at)
              expect(begin, `${line} ${piece}`).toBeGreaterThanOrEqual(0)
              at = Math.max(at, begin + piece.length)
            }
            expect(at).toBe(line.length)
          })
        },
      ),
    ))

  it('is code in colour', () =>
    expect(marked(materialLines(pageOf('en', 80, COLOURED), PODS).slice(0, 1))).toEqual([
      '  ‹code:$ kubectl get pods -o wide›',
    ]))
})
