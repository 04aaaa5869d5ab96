import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TreeBox, tidyTree } from '../../src/pictures/tidy-tree.ts'

const GAPS = { along: 10, between: 2, branches: 4 }
const size = { width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 60 }) }
const treeOf = (levels: number): fc.Arbitrary<TreeBox> =>
  fc.record({
    ...size,
    children: levels === 0 ? fc.constant([]) : fc.array(treeOf(levels - 1), { maxLength: 4 }),
  })

describe('a tidy tree', () => {
  it('puts the root in the middle of what grows out of it', () => {
    const leaf = (height: number): TreeBox => ({ width: 20, height, children: [] })
    const [a, b] = [leaf(10), leaf(30)]
    const root = { width: 40, height: 10, children: [a, b] }
    const { boxes, ...size } = tidyTree<TreeBox>(root, GAPS)
    expect(size).toEqual({ width: 70, height: 42 })
    expect(boxes.map(({ box, x, y, parent }) => [box, x, y, parent?.box])).toEqual([
      [root, 0, 16, undefined],
      [a, 50, 0, root],
      [b, 50, 12, root],
    ])
  })

  it('has every box once, none over another one, all within the whole', () =>
    fc.assert(
      fc.property(treeOf(3), (root) => {
        const { boxes, width, height } = tidyTree<TreeBox>(root, GAPS)
        const count = ({ children }: TreeBox): number =>
          children.reduce((sum, each) => sum + count(each), 1)
        expect(boxes).toHaveLength(count(root))
        for (const [i, one] of boxes.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0)
          expect(one.y).toBeGreaterThanOrEqual(-1e-6)
          expect(one.x + one.box.width).toBeLessThanOrEqual(width + 1e-6)
          expect(one.y + one.box.height).toBeLessThanOrEqual(height + 1e-6)
          if (one.parent)
            expect(one.x).toBeCloseTo(one.parent.x + one.parent.box.width + GAPS.along, 6)
          for (const other of boxes.slice(i + 1)) {
            const isApart =
              one.x + one.box.width <= other.x + 1e-6 ||
              other.x + other.box.width <= one.x + 1e-6 ||
              one.y + one.box.height <= other.y + 1e-6 ||
              other.y + other.box.height <= one.y + 1e-6
            expect(isApart).toBe(true)
          }
        }
      }),
    ))
})
