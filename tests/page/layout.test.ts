import { describe, expect, it } from 'vitest'
import { below } from '../../src/core/model/walk.ts'
import { spotsOf } from '../../src/page/layout.ts'
import { fontOf, mapLabel } from '../../src/page/map-label.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'

/** The topics that are drawn, with their boxes. */
const boxesOf = ({ outline }: ReturnType<typeof library>) => {
  const spots = spotsOf(outline)
  const levels = new Map<string, number>()
  return [...below(outline, outline.root)].flatMap(({ id, parent }, i) => {
    const level = parent === undefined ? 0 : (levels.get(parent) ?? 0) + 1
    levels.set(id, level)
    const spot = spots[i]
    if (!spot) return []
    const height = fontOf(level)
    return [
      {
        ...{ id, parent, level },
        ...{ left: spot.x - spot.width / 2, right: spot.x + spot.width / 2 },
        ...{ top: spot.y - height / 2, bottom: spot.y + height / 2 },
      },
    ]
  })
}

describe('the mind map', () => {
  it('has every topic of the map, and no topic on another one', () => {
    const boxes = boxesOf(theMap())
    expect(boxes.length).toBe(theMap().outline.topics.size)
    const overlapping = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => `${one.id} ${other.id}`),
    )
    expect(overlapping).toEqual([])
  })

  it('has what is below a topic further out than the topic, on its side', () => {
    const boxes = boxesOf(theMap())
    const byId = new Map(boxes.map((box) => [box.id, box]))
    const inside = boxes.filter(({ parent, left, right }) => {
      const above = parent === undefined ? undefined : byId.get(parent)
      return above && !(left > 0 ? left > above.right : right < above.left)
    })
    expect(inside).toEqual([])
    expect(new Set(boxes.filter(({ level }) => level === 1).map(({ left }) => left > 0)).size).toBe(
      2,
    )
  })

  it('is drawn for a small outline', () =>
    expect(
      spotsOf(library(SMALL).outline).map((spot) => spot && [spot.x, spot.y]),
    ).toMatchInlineSnapshot(`
      [
        [
          -0,
          0,
        ],
        [
          997,
          0,
        ],
        [
          1741,
          -65,
        ],
        [
          1622,
          0,
        ],
        [
          1741,
          65,
        ],
        [
          -956,
          0,
        ],
        [
          -1718,
          -32,
        ],
        [
          -1611,
          33,
        ],
      ]
    `))

  it('has only the upper levels of a huge outline, and no more than it can show', () => {
    const tree = Array.from(
      { length: 60 },
      (_, i) => `- b${i}:\n${Array.from({ length: 60 }, (__, j) => `    - t${i}x${j}`).join('\n')}`,
    )
    const spots = spotsOf(library(tree.join('\n')).outline)
    expect(spots.length).toBe(1 + 60 + 3600)
    expect(spots.filter((spot) => spot !== null).length).toBe(1 + 60)
  })
})

describe('a label', () => {
  const { outline } = library('- notes')
  const label = (title: string, level: number): string =>
    mapLabel(outline, { id: 'notes', title: { en: title, zh: title } }, 'en', level)

  it.each([
    ['Algorithms and data structures', 'Algorithms and data…'],
    ['Networks: (what I need to know) for the exam', 'Networks: for the exam'],
    ['x'.repeat(50), `${'x'.repeat(24)}…`],
    ['节'.repeat(30), `${'节'.repeat(12)}…`],
  ])('of the root with the title %j is %j', (title, wanted) => expect(label(title, 0)).toBe(wanted))

  it.each([
    ['kubelet (node agent)', 'kubelet (node agent)'],
    ['everything that I need to know for an interview', 'everything that I need to know for an…'],
    ['everything that I need to know for algo, rithms', 'everything that I need to know for algo…'],
    ['绿茶：不发酵（一种）', '绿茶：不发酵（一种）'],
    ['Container Runtime Interface (CRI)', 'Container Runtime Interface'],
    ['容器运行时接口：一种标准（ＣＲＩ）', '容器运行时接口：一种标准'],
    ['x'.repeat(50), `${'x'.repeat(40)}…`],
    ['节'.repeat(30), `${'节'.repeat(20)}…`],
  ])('of %j is %j', (title, wanted) => expect(label(title, 2)).toBe(wanted))
})
