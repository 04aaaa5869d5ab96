import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../src/core/base/text.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { generate } from '../../../src/core/quiz/generate.ts'
import { hintsFor } from '../../../src/core/quiz/hint.ts'
import { pathOf, shownIds } from '../../../src/core/quiz/spoilers.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { libraryOf, outlineOf } from '../../support/trees.ts'
import { noted } from './noted.ts'

const made = (...of: Parameters<typeof libraryOf>): Question[] =>
  generate(libraryOf(...of), phrases)
const notes = (...of: Parameters<typeof libraryOf>): string =>
  made(...of)
    .flatMap(noted)
    .join('\n')
const summary = (en: string, zh: string) => ({ summary: { en, zh } })

it('two branches with the same headings are each asked for their parts', () =>
  expect(
    notes(
      outlineOf(`
dup | Dup level
  a | A
    overview | Overview
    notes | Notes
  b | B
    b.overview | Overview
    b.notes | Notes
`),
    ),
  ).toMatchInlineSnapshot(`
    "dup/~parts (list, )
      Name the 2 parts directly below “Dup level”. | 说出“Dup level”下面的 2 个部分。
      - A: A, a
      - B: B, b
      → These stand directly below “Dup level”. | 它们直接位于“Dup level”之下。
      ! Directly below “Dup level”: A, B. | 直接位于“Dup level”之下的是：A、B。
    a/~parts (list, )
      Name the 2 parts directly below “A”. | 说出“A”下面的 2 个部分。
      - Overview: Overview, overview
      - Notes: Notes, notes
      → These stand directly below “A”. | 它们直接位于“A”之下。
      ! Directly below “A”: Overview, Notes. | 直接位于“A”之下的是：Overview、Notes。
    b/~parts (list, )
      Name the 2 parts directly below “B”. | 说出“B”下面的 2 个部分。
      - Overview: Overview, b.overview
      - Notes: Notes, b.notes
      → These stand directly below “B”. | 它们直接位于“B”之下。
      ! Directly below “B”: Overview, Notes. | 直接位于“B”之下的是：Overview、Notes。"
  `))

it('a heading that is twice is asked with its branch, beside its namesake', () =>
  expect(
    notes(
      outlineOf(
        `
k | Tea | 茶
  g | Green tea | 绿茶
    go | Overview | 概述
      st | Steaming | 蒸青
      pf | Pan firing | 炒青
      sd | Sun drying | 晒青
  b | Black tea | 红茶
    bo | Overview | 概述
      wi | Withering | 萎凋
      ox | Oxidation | 氧化
`,
        { go: { ordered: true } },
      ),
    ),
  ).toMatchInlineSnapshot(`
    "k/~parts (list, )
      Name the 2 parts directly below “Tea”. | 说出“茶”下面的 2 个部分。
      - Green tea | 绿茶: Green tea, 绿茶, g
      - Black tea | 红茶: Black tea, 红茶, b
      → These stand directly below “Tea”. | 它们直接位于“茶”之下。
      ! Directly below “Tea”: Green tea, Black tea. | 直接位于“茶”之下的是：绿茶、红茶。
    go/~parts (list, )
      Name the 3 parts directly below “Overview” in “Green tea”. | 说出“绿茶”下的“概述”下面的 3 个部分。
      - Steaming | 蒸青: Steaming, 蒸青, st
      - Pan firing | 炒青: Pan firing, 炒青, pf
      - Sun drying | 晒青: Sun drying, 晒青, sd
      → These stand directly below “Overview” in “Green tea”. | 它们直接位于“绿茶”下的“概述”之下。
      ! Directly below “Overview” in “Green tea”: Steaming, Pan firing, Sun drying. | 直接位于“绿茶”下的“概述”之下的是：蒸青、炒青、晒青。
    go/~sequence (order, )
      Put the parts of “Overview” in “Green tea” in their order. | 请把“绿茶”下的“概述”的各部分按顺序排列。
      - Steaming | 蒸青: Steaming, 蒸青, st
      - Pan firing | 炒青: Pan firing, 炒青, pf
      - Sun drying | 晒青: Sun drying, 晒青, sd
      → In this order they stand below “Overview” in “Green tea”. | 它们在“绿茶”下的“概述”之下就是这个顺序。
      ! The parts of “Overview” in “Green tea” in their order: Steaming, Pan firing, Sun drying. | “绿茶”下的“概述”的各部分依次是：蒸青、炒青、晒青。
    st/~parent (choice, )
      Directly under which heading does “Steaming” stand? | “蒸青”直接位于哪个标题之下？
      ✓ “Overview” in “Green tea” | “绿茶”下的“概述”
      ✗ “Overview” in “Black tea” | “红茶”下的“概述”: “Overview” stands in another place, under “Black tea”. | “概述”在别处，位于“红茶”之下。
      ✗ Black tea | 红茶: “Black tea” stands in another place, under “Tea”. | “红茶”在别处，位于“茶”之下。
      ✗ Pan firing | 炒青: “Pan firing” stands in another place, under “Overview” in “Green tea”. | “炒青”在别处，位于“绿茶”下的“概述”之下。
      → “Steaming” stands under “Overview” in “Green tea”, beside Pan firing, Sun drying. | “蒸青”位于“绿茶”下的“概述”之下，与炒青、晒青并列。
      ! the same
    st/~path (order, )
      Put these in order, from the broadest to the narrowest. | 请按从大到小的范围排序。
      - Green tea | 绿茶: 
      - Overview | 概述: 
      - Steaming | 蒸青: 
      → This is the way from a branch of the outline down to “Steaming”. | 这是大纲中从分支到“蒸青”的路径。
      ! From the broadest to the narrowest: Green tea › Overview › Steaming. | 从大到小：绿茶 › 概述 › 蒸青。
    pf/~parent (choice, )
      Directly under which heading does “Pan firing” stand? | “炒青”直接位于哪个标题之下？
      ✓ “Overview” in “Green tea” | “绿茶”下的“概述”
      ✗ “Overview” in “Black tea” | “红茶”下的“概述”: “Overview” stands in another place, under “Black tea”. | “概述”在别处，位于“红茶”之下。
      ✗ Black tea | 红茶: “Black tea” stands in another place, under “Tea”. | “红茶”在别处，位于“茶”之下。
      ✗ Sun drying | 晒青: “Sun drying” stands in another place, under “Overview” in “Green tea”. | “晒青”在别处，位于“绿茶”下的“概述”之下。
      → “Pan firing” stands under “Overview” in “Green tea”, beside Steaming, Sun drying. | “炒青”位于“绿茶”下的“概述”之下，与蒸青、晒青并列。
      ! the same
    sd/~parent (choice, )
      Directly under which heading does “Sun drying” stand? | “晒青”直接位于哪个标题之下？
      ✓ “Overview” in “Green tea” | “绿茶”下的“概述”
      ✗ “Overview” in “Black tea” | “红茶”下的“概述”: “Overview” stands in another place, under “Black tea”. | “概述”在别处，位于“红茶”之下。
      ✗ Black tea | 红茶: “Black tea” stands in another place, under “Tea”. | “红茶”在别处，位于“茶”之下。
      ✗ Pan firing | 炒青: “Pan firing” stands in another place, under “Overview” in “Green tea”. | “炒青”在别处，位于“绿茶”下的“概述”之下。
      → “Sun drying” stands under “Overview” in “Green tea”, beside Steaming, Pan firing. | “晒青”位于“绿茶”下的“概述”之下，与蒸青、炒青并列。
      ! the same
    bo/~parts (list, )
      Name the 2 parts directly below “Overview” in “Black tea”. | 说出“红茶”下的“概述”下面的 2 个部分。
      - Withering | 萎凋: Withering, 萎凋, wi
      - Oxidation | 氧化: Oxidation, 氧化, ox
      → These stand directly below “Overview” in “Black tea”. | 它们直接位于“红茶”下的“概述”之下。
      ! Directly below “Overview” in “Black tea”: Withering, Oxidation. | 直接位于“红茶”下的“概述”之下的是：萎凋、氧化。
    wi/~parent (choice, )
      Directly under which heading does “Withering” stand? | “萎凋”直接位于哪个标题之下？
      ✓ “Overview” in “Black tea” | “红茶”下的“概述”
      ✗ “Overview” in “Green tea” | “绿茶”下的“概述”: “Overview” stands in another place, under “Green tea”. | “概述”在别处，位于“绿茶”之下。
      ✗ Green tea | 绿茶: “Green tea” stands in another place, under “Tea”. | “绿茶”在别处，位于“茶”之下。
      ✗ Pan firing | 炒青: “Pan firing” stands in another place, under “Overview” in “Green tea”. | “炒青”在别处，位于“绿茶”下的“概述”之下。
      → “Withering” stands under “Overview” in “Black tea”, beside Oxidation. | “萎凋”位于“红茶”下的“概述”之下，与氧化并列。
      ! the same
    wi/~path (order, )
      Put these in order, from the broadest to the narrowest. | 请按从大到小的范围排序。
      - Black tea | 红茶: 
      - Overview | 概述: 
      - Withering | 萎凋: 
      → This is the way from a branch of the outline down to “Withering”. | 这是大纲中从分支到“萎凋”的路径。
      ! From the broadest to the narrowest: Black tea › Overview › Withering. | 从大到小：红茶 › 概述 › 萎凋。
    ox/~parent (choice, )
      Directly under which heading does “Oxidation” stand? | “氧化”直接位于哪个标题之下？
      ✓ “Overview” in “Black tea” | “红茶”下的“概述”
      ✗ “Overview” in “Green tea” | “绿茶”下的“概述”: “Overview” stands in another place, under “Green tea”. | “概述”在别处，位于“绿茶”之下。
      ✗ Green tea | 绿茶: “Green tea” stands in another place, under “Tea”. | “绿茶”在别处，位于“茶”之下。
      ✗ Withering | 萎凋: “Withering” stands in another place, under “Overview” in “Black tea”. | “萎凋”在别处，位于“红茶”下的“概述”之下。
      → “Oxidation” stands under “Overview” in “Black tea”, beside Withering. | “氧化”位于“红茶”下的“概述”之下，与萎凋并列。
      ! the same"
  `))

it('three equal titles under equal parents at different depths have names of their own', () =>
  expect(
    notes(
      outlineOf(`
r | Root
  x | North
    xa | Site
      xo | Overview
        x1 | Moss
        x2 | Fern
    c | Coast
      ca | Site
        co | Overview
          c1 | Kelp
          c2 | Dune
  y | South
    ya | Site
      yo | Overview
        y1 | Palm
        y2 | Agave
`),
    ),
  ).toMatchInlineSnapshot(`
    "r/~parts (list, )
      Name the 2 parts directly below “Root”. | 说出“Root”下面的 2 个部分。
      - North: North, x
      - South: South, y
      → These stand directly below “Root”. | 它们直接位于“Root”之下。
      ! Directly below “Root”: North, South. | 直接位于“Root”之下的是：North、South。
    x/~parts (list, )
      Name the 2 parts directly below “North”. | 说出“North”下面的 2 个部分。
      - Site: Site, xa
      - Coast: Coast, c
      → These stand directly below “North”. | 它们直接位于“North”之下。
      ! Directly below “North”: Site, Coast. | 直接位于“North”之下的是：Site、Coast。
    xo/~parts (list, )
      Name the 2 parts directly below “Overview” directly in “Site” directly in “North”. | 说出“North”下一级的“Site”下一级的“Overview”下面的 2 个部分。
      - Moss: Moss, x1
      - Fern: Fern, x2
      → These stand directly below “Overview” directly in “Site” directly in “North”. | 它们直接位于“North”下一级的“Site”下一级的“Overview”之下。
      ! Directly below “Overview” directly in “Site” directly in “North”: Moss, Fern. | 直接位于“North”下一级的“Site”下一级的“Overview”之下的是：Moss、Fern。
    x1/~parent (choice, )
      Directly under which heading does “Moss” stand? | “Moss”直接位于哪个标题之下？
      ✓ “Overview” directly in “Site” directly in “North” | “North”下一级的“Site”下一级的“Overview”
      ✗ “Overview” in “South” | “South”下的“Overview”: “Overview” stands in another place, under “Site” in “South”. | “Overview”在别处，位于“South”下的“Site”之下。
      ✗ “Overview” in “Coast” | “Coast”下的“Overview”: “Overview” stands in another place, under “Site” in “Coast”. | “Overview”在别处，位于“Coast”下的“Site”之下。
      ✗ “Site” in “Coast” | “Coast”下的“Site”: “Site” stands in another place, under “Coast”. | “Site”在别处，位于“Coast”之下。
      ✗ “Site” in “South” | “South”下的“Site”: “Site” stands in another place, under “South”. | “Site”在别处，位于“South”之下。
      → “Moss” stands under “Overview” directly in “Site” directly in “North”, beside Fern. | “Moss”位于“North”下一级的“Site”下一级的“Overview”之下，与 Fern 并列。
      ! the same
    x2/~parent (choice, )
      Directly under which heading does “Fern” stand? | “Fern”直接位于哪个标题之下？
      ✓ “Overview” directly in “Site” directly in “North” | “North”下一级的“Site”下一级的“Overview”
      ✗ “Overview” in “South” | “South”下的“Overview”: “Overview” stands in another place, under “Site” in “South”. | “Overview”在别处，位于“South”下的“Site”之下。
      ✗ “Overview” in “Coast” | “Coast”下的“Overview”: “Overview” stands in another place, under “Site” in “Coast”. | “Overview”在别处，位于“Coast”下的“Site”之下。
      ✗ “Site” in “Coast” | “Coast”下的“Site”: “Site” stands in another place, under “Coast”. | “Site”在别处，位于“Coast”之下。
      ✗ “Site” in “South” | “South”下的“Site”: “Site” stands in another place, under “South”. | “Site”在别处，位于“South”之下。
      → “Fern” stands under “Overview” directly in “Site” directly in “North”, beside Moss. | “Fern”位于“North”下一级的“Site”下一级的“Overview”之下，与 Moss 并列。
      ! the same
    c/~parent (choice, )
      Directly under which heading does “Coast” stand? | “Coast”直接位于哪个标题之下？
      ✓ North
      ✗ South: “South” stands in another place, under “Root”. | “South”在别处，位于“Root”之下。
      ✗ Kelp: “Kelp” stands in another place, under “Overview” in “Coast”. | “Kelp”在别处，位于“Coast”下的“Overview”之下。
      ✗ Moss: “Moss” stands in another place, under “Overview” directly in “Site” directly in “North”. | “Moss”在别处，位于“North”下一级的“Site”下一级的“Overview”之下。
      ✗ Dune: “Dune” stands in another place, under “Overview” in “Coast”. | “Dune”在别处，位于“Coast”下的“Overview”之下。
      ✗ Agave: “Agave” stands in another place, under “Overview” in “South”. | “Agave”在别处，位于“South”下的“Overview”之下。
      ✗ Fern: “Fern” stands in another place, under “Overview” directly in “Site” directly in “North”. | “Fern”在别处，位于“North”下一级的“Site”下一级的“Overview”之下。
      → “Coast” stands under “North”, beside Site. | “Coast”位于“North”之下，与 Site 并列。
      ! the same
    co/~parts (list, )
      Name the 2 parts directly below “Overview” in “Coast”. | 说出“Coast”下的“Overview”下面的 2 个部分。
      - Kelp: Kelp, c1
      - Dune: Dune, c2
      → These stand directly below “Overview” in “Coast”. | 它们直接位于“Coast”下的“Overview”之下。
      ! Directly below “Overview” in “Coast”: Kelp, Dune. | 直接位于“Coast”下的“Overview”之下的是：Kelp、Dune。
    c1/~parent (choice, )
      Directly under which heading does “Kelp” stand? | “Kelp”直接位于哪个标题之下？
      ✓ “Overview” in “Coast” | “Coast”下的“Overview”
      ✗ “Overview” directly in “Site” directly in “North” | “North”下一级的“Site”下一级的“Overview”: “Overview” stands in another place, under “Site” directly in “North”. | “Overview”在别处，位于“North”下一级的“Site”之下。
      ✗ “Overview” in “South” | “South”下的“Overview”: “Overview” stands in another place, under “Site” in “South”. | “Overview”在别处，位于“South”下的“Site”之下。
      ✗ “Site” in “South” | “South”下的“Site”: “Site” stands in another place, under “South”. | “Site”在别处，位于“South”之下。
      ✗ “Site” directly in “North” | “North”下一级的“Site”: “Site” stands in another place, under “North”. | “Site”在别处，位于“North”之下。
      → “Kelp” stands under “Overview” in “Coast”, beside Dune. | “Kelp”位于“Coast”下的“Overview”之下，与 Dune 并列。
      ! the same
    c2/~parent (choice, )
      Directly under which heading does “Dune” stand? | “Dune”直接位于哪个标题之下？
      ✓ “Overview” in “Coast” | “Coast”下的“Overview”
      ✗ “Overview” directly in “Site” directly in “North” | “North”下一级的“Site”下一级的“Overview”: “Overview” stands in another place, under “Site” directly in “North”. | “Overview”在别处，位于“North”下一级的“Site”之下。
      ✗ “Overview” in “South” | “South”下的“Overview”: “Overview” stands in another place, under “Site” in “South”. | “Overview”在别处，位于“South”下的“Site”之下。
      ✗ “Site” directly in “North” | “North”下一级的“Site”: “Site” stands in another place, under “North”. | “Site”在别处，位于“North”之下。
      ✗ “Site” in “South” | “South”下的“Site”: “Site” stands in another place, under “South”. | “Site”在别处，位于“South”之下。
      → “Dune” stands under “Overview” in “Coast”, beside Kelp. | “Dune”位于“Coast”下的“Overview”之下，与 Kelp 并列。
      ! the same
    yo/~parts (list, )
      Name the 2 parts directly below “Overview” in “South”. | 说出“South”下的“Overview”下面的 2 个部分。
      - Palm: Palm, y1
      - Agave: Agave, y2
      → These stand directly below “Overview” in “South”. | 它们直接位于“South”下的“Overview”之下。
      ! Directly below “Overview” in “South”: Palm, Agave. | 直接位于“South”下的“Overview”之下的是：Palm、Agave。
    y1/~parent (choice, )
      Directly under which heading does “Palm” stand? | “Palm”直接位于哪个标题之下？
      ✓ “Overview” in “South” | “South”下的“Overview”
      ✗ “Overview” directly in “Site” directly in “North” | “North”下一级的“Site”下一级的“Overview”: “Overview” stands in another place, under “Site” directly in “North”. | “Overview”在别处，位于“North”下一级的“Site”之下。
      ✗ “Overview” in “Coast” | “Coast”下的“Overview”: “Overview” stands in another place, under “Site” in “Coast”. | “Overview”在别处，位于“Coast”下的“Site”之下。
      ✗ “Site” in “Coast” | “Coast”下的“Site”: “Site” stands in another place, under “Coast”. | “Site”在别处，位于“Coast”之下。
      ✗ “Site” directly in “North” | “North”下一级的“Site”: “Site” stands in another place, under “North”. | “Site”在别处，位于“North”之下。
      → “Palm” stands under “Overview” in “South”, beside Agave. | “Palm”位于“South”下的“Overview”之下，与 Agave 并列。
      ! the same
    y2/~parent (choice, )
      Directly under which heading does “Agave” stand? | “Agave”直接位于哪个标题之下？
      ✓ “Overview” in “South” | “South”下的“Overview”
      ✗ “Overview” directly in “Site” directly in “North” | “North”下一级的“Site”下一级的“Overview”: “Overview” stands in another place, under “Site” directly in “North”. | “Overview”在别处，位于“North”下一级的“Site”之下。
      ✗ “Overview” in “Coast” | “Coast”下的“Overview”: “Overview” stands in another place, under “Site” in “Coast”. | “Overview”在别处，位于“Coast”下的“Site”之下。
      ✗ “Site” directly in “North” | “North”下一级的“Site”: “Site” stands in another place, under “North”. | “Site”在别处，位于“North”之下。
      ✗ “Site” in “Coast” | “Coast”下的“Site”: “Site” stands in another place, under “Coast”. | “Site”在别处，位于“Coast”之下。
      → “Agave” stands under “Overview” in “South”, beside Palm. | “Agave”位于“South”下的“Overview”之下，与 Palm 并列。
      ! the same"
  `))

it('a title that is twice below one branch, at different depths', () =>
  expect(
    notes(
      outlineOf(`
r | Root
  a | Pods
    o | Overview
      o1 | Shape
      o2 | Life
    b | Probes
      bo | Overview
        b1 | Exec
        b2 | Http
`),
    ),
  ).toMatchInlineSnapshot(`
    "a/~parts (list, )
      Name the 2 parts directly below “Pods”. | 说出“Pods”下面的 2 个部分。
      - Overview: Overview, o
      - Probes: Probes, b
      → These stand directly below “Pods”. | 它们直接位于“Pods”之下。
      ! Directly below “Pods”: Overview, Probes. | 直接位于“Pods”之下的是：Overview、Probes。
    o/~parts (list, )
      Name the 2 parts directly below “Overview” directly in “Pods”. | 说出“Pods”下一级的“Overview”下面的 2 个部分。
      - Shape: Shape, o1
      - Life: Life, o2
      → These stand directly below “Overview” directly in “Pods”. | 它们直接位于“Pods”下一级的“Overview”之下。
      ! Directly below “Overview” directly in “Pods”: Shape, Life. | 直接位于“Pods”下一级的“Overview”之下的是：Shape、Life。
    o1/~parent (choice, )
      Directly under which heading does “Shape” stand? | “Shape”直接位于哪个标题之下？
      ✓ “Overview” directly in “Pods” | “Pods”下一级的“Overview”
      ✗ “Overview” in “Probes” | “Probes”下的“Overview”: “Overview” stands in another place, under “Probes”. | “Overview”在别处，位于“Probes”之下。
      ✗ Probes: “Probes” stands in another place, under “Pods”. | “Probes”在别处，位于“Pods”之下。
      ✗ Exec: “Exec” stands in another place, under “Overview” in “Probes”. | “Exec”在别处，位于“Probes”下的“Overview”之下。
      → “Shape” stands under “Overview” directly in “Pods”, beside Life. | “Shape”位于“Pods”下一级的“Overview”之下，与 Life 并列。
      ! the same
    o2/~parent (choice, )
      Directly under which heading does “Life” stand? | “Life”直接位于哪个标题之下？
      ✓ “Overview” directly in “Pods” | “Pods”下一级的“Overview”
      ✗ “Overview” in “Probes” | “Probes”下的“Overview”: “Overview” stands in another place, under “Probes”. | “Overview”在别处，位于“Probes”之下。
      ✗ Probes: “Probes” stands in another place, under “Pods”. | “Probes”在别处，位于“Pods”之下。
      ✗ Http: “Http” stands in another place, under “Overview” in “Probes”. | “Http”在别处，位于“Probes”下的“Overview”之下。
      → “Life” stands under “Overview” directly in “Pods”, beside Shape. | “Life”位于“Pods”下一级的“Overview”之下，与 Shape 并列。
      ! the same
    b/~parent (choice, )
      Directly under which heading does “Probes” stand? | “Probes”直接位于哪个标题之下？
      ✓ Pods
      ✗ Life: “Life” stands in another place, under “Overview” directly in “Pods”. | “Life”在别处，位于“Pods”下一级的“Overview”之下。
      ✗ Http: “Http” stands in another place, under “Overview” in “Probes”. | “Http”在别处，位于“Probes”下的“Overview”之下。
      ✗ Exec: “Exec” stands in another place, under “Overview” in “Probes”. | “Exec”在别处，位于“Probes”下的“Overview”之下。
      ✗ Shape: “Shape” stands in another place, under “Overview” directly in “Pods”. | “Shape”在别处，位于“Pods”下一级的“Overview”之下。
      → “Probes” stands under “Pods”, beside Overview. | “Probes”位于“Pods”之下，与 Overview 并列。
      ! the same
    bo/~parts (list, )
      Name the 2 parts directly below “Overview” in “Probes”. | 说出“Probes”下的“Overview”下面的 2 个部分。
      - Exec: Exec, b1
      - Http: Http, b2
      → These stand directly below “Overview” in “Probes”. | 它们直接位于“Probes”下的“Overview”之下。
      ! Directly below “Overview” in “Probes”: Exec, Http. | 直接位于“Probes”下的“Overview”之下的是：Exec、Http。
    b1/~parent (choice, )
      Directly under which heading does “Exec” stand? | “Exec”直接位于哪个标题之下？
      ✓ “Overview” in “Probes” | “Probes”下的“Overview”
      ✗ “Overview” directly in “Pods” | “Pods”下一级的“Overview”: “Overview” stands in another place, under “Pods”. | “Overview”在别处，位于“Pods”之下。
      ✗ Http: “Http” stands in another place, under “Overview” in “Probes”. | “Http”在别处，位于“Probes”下的“Overview”之下。
      ✗ Shape: “Shape” stands in another place, under “Overview” directly in “Pods”. | “Shape”在别处，位于“Pods”下一级的“Overview”之下。
      → “Exec” stands under “Overview” in “Probes”, beside Http. | “Exec”位于“Probes”下的“Overview”之下，与 Http 并列。
      ! the same
    b1/~path (order, )
      Put these in order, from the broadest to the narrowest. | 请按从大到小的范围排序。
      - Pods: 
      - Probes: 
      - Overview: 
      - Exec: 
      → This is the way from a branch of the outline down to “Exec”. | 这是大纲中从分支到“Exec”的路径。
      ! From the broadest to the narrowest: Pods › Probes › Overview › Exec. | 从大到小：Pods › Probes › Overview › Exec。
    b2/~parent (choice, )
      Directly under which heading does “Http” stand? | “Http”直接位于哪个标题之下？
      ✓ “Overview” in “Probes” | “Probes”下的“Overview”
      ✗ “Overview” directly in “Pods” | “Pods”下一级的“Overview”: “Overview” stands in another place, under “Pods”. | “Overview”在别处，位于“Pods”之下。
      ✗ Exec: “Exec” stands in another place, under “Overview” in “Probes”. | “Exec”在别处，位于“Probes”下的“Overview”之下。
      ✗ Life: “Life” stands in another place, under “Overview” directly in “Pods”. | “Life”在别处，位于“Pods”下一级的“Overview”之下。
      → “Http” stands under “Overview” in “Probes”, beside Exec. | “Http”位于“Probes”下的“Overview”之下，与 Exec 并列。
      ! the same"
  `))

it('what is described is named with its branch, and typed without it', () =>
  expect(
    notes(
      outlineOf(
        `
k | All | 全部
  a | Pods | 容器组
    ao | Overview | 概述
    an | Notes | 备注
  b | Nodes | 节点
    bo | Overview | 概述
    bn | Notes | 备注
  c | Scale | 扩缩
    co | Scale notes | 扩缩备注
    cn | Notes on Scale | 关于扩缩
`,
        { ao: { aliases: ['intro'] } },
      ),
      {
        ao: summary('The overview of Pods: what they hold.', '容器组的概述：里面有什么。'),
        an: summary('Odds and ends on sidecars.', '关于边车的零碎。'),
        bo: summary('What machines do.', '机器做什么。'),
        bn: summary('Odds and ends on kernels.', '关于内核的零碎。'),
        co: summary('More replicas.', '更多副本。'),
      },
    ),
  ).toMatchInlineSnapshot(`
    "k/~parts (list, )
      Name the 3 parts directly below “All”. | 说出“全部”下面的 3 个部分。
      - Pods | 容器组: Pods, 容器组, a
      - Nodes | 节点: Nodes, 节点, b
      - Scale | 扩缩: Scale, 扩缩, c
      → These stand directly below “All”. | 它们直接位于“全部”之下。
      ! Directly below “All”: Pods, Nodes, Scale. | 直接位于“全部”之下的是：容器组、节点、扩缩。
    a/~parts (list, )
      Name the 2 parts directly below “Pods”. | 说出“容器组”下面的 2 个部分。
      - Overview | 概述: Overview, 概述, intro, ao
      - Notes | 备注: Notes, 备注, an
      → These stand directly below “Pods”. | 它们直接位于“容器组”之下。
      ! Directly below “Pods”: Overview, Notes. | 直接位于“容器组”之下的是：概述、备注。
    ao/~which (choice, )
      What is this? The ____ of ____: what they hold. | 这说的是什么？____的____：里面有什么。
      ✓ “Overview” in “Pods” | “容器组”下的“概述”
      ✗ “Overview” in “Nodes” | “节点”下的“概述”: What machines do. | 机器做什么。
      ✗ “Notes” in “Pods” | “容器组”下的“备注”: Odds and ends on sidecars. | 关于边车的零碎。
      ✗ “Notes” in “Nodes” | “节点”下的“备注”: Odds and ends on kernels. | 关于内核的零碎。
      → This is Overview: All › Pods. | 这是概述：全部 › 容器组。
      ! the summary
    ao/~name (typed, )
      What is this, in “Pods”? The ____ of Pods: what they hold. | 这说的是“容器组”下的什么？容器组的____：里面有什么。
      = Overview, 概述, intro, ao
      → This is Overview: All › Pods. | 这是概述：全部 › 容器组。
      ! the summary
    an/~which (choice, )
      What is this? Odds and ends on sidecars. | 这说的是什么？关于边车的零碎。
      ✓ “Notes” in “Pods” | “容器组”下的“备注”
      ✗ “Notes” in “Nodes” | “节点”下的“备注”: Odds and ends on kernels. | 关于内核的零碎。
      ✗ “Overview” in “Pods” | “容器组”下的“概述”: The overview of Pods: what they hold. | 容器组的概述：里面有什么。
      ✗ “Overview” in “Nodes” | “节点”下的“概述”: What machines do. | 机器做什么。
      → This is Notes: All › Pods. | 这是备注：全部 › 容器组。
      ! the summary
    an/~name (typed, )
      What is this, in “Pods”? Odds and ends on sidecars. | 这说的是“容器组”下的什么？关于边车的零碎。
      = Notes, 备注, an
      → This is Notes: All › Pods. | 这是备注：全部 › 容器组。
      ! the summary
    b/~parts (list, )
      Name the 2 parts directly below “Nodes”. | 说出“节点”下面的 2 个部分。
      - Overview | 概述: Overview, 概述, bo
      - Notes | 备注: Notes, 备注, bn
      → These stand directly below “Nodes”. | 它们直接位于“节点”之下。
      ! Directly below “Nodes”: Overview, Notes. | 直接位于“节点”之下的是：概述、备注。
    bo/~which (choice, )
      What is this? What machines do. | 这说的是什么？机器做什么。
      ✓ “Overview” in “Nodes” | “节点”下的“概述”
      ✗ “Overview” in “Pods” | “容器组”下的“概述”: The overview of Pods: what they hold. | 容器组的概述：里面有什么。
      ✗ “Notes” in “Nodes” | “节点”下的“备注”: Odds and ends on kernels. | 关于内核的零碎。
      ✗ “Notes” in “Pods” | “容器组”下的“备注”: Odds and ends on sidecars. | 关于边车的零碎。
      → This is Overview: All › Nodes. | 这是概述：全部 › 节点。
      ! the summary
    bo/~name (typed, )
      What is this, in “Nodes”? What machines do. | 这说的是“节点”下的什么？机器做什么。
      = Overview, 概述, bo
      → This is Overview: All › Nodes. | 这是概述：全部 › 节点。
      ! the summary
    bn/~which (choice, )
      What is this? Odds and ends on kernels. | 这说的是什么？关于内核的零碎。
      ✓ “Notes” in “Nodes” | “节点”下的“备注”
      ✗ “Notes” in “Pods” | “容器组”下的“备注”: Odds and ends on sidecars. | 关于边车的零碎。
      ✗ “Overview” in “Nodes” | “节点”下的“概述”: What machines do. | 机器做什么。
      ✗ “Overview” in “Pods” | “容器组”下的“概述”: The overview of Pods: what they hold. | 容器组的概述：里面有什么。
      → This is Notes: All › Nodes. | 这是备注：全部 › 节点。
      ! the summary
    bn/~name (typed, )
      What is this, in “Nodes”? Odds and ends on kernels. | 这说的是“节点”下的什么？关于内核的零碎。
      = Notes, 备注, bn
      → This is Notes: All › Nodes. | 这是备注：全部 › 节点。
      ! the summary
    c/~parts (list, )
      Name the 2 parts directly below “Scale”. | 说出“扩缩”下面的 2 个部分。
      - Scale notes | 扩缩备注: Scale notes, 扩缩备注, co
      - Notes on Scale | 关于扩缩: Notes on Scale, 关于扩缩, cn
      → These stand directly below “Scale”. | 它们直接位于“扩缩”之下。
      ! Directly below “Scale”: Scale notes, Notes on Scale. | 直接位于“扩缩”之下的是：扩缩备注、关于扩缩。
    co/~name (typed, )
      What is this? More replicas. | 这说的是什么？更多副本。
      = Scale notes, 扩缩备注, co
      → This is Scale notes: All › Scale. | 这是扩缩备注：全部 › 扩缩。
      ! the summary"
  `))

it('a long list may have titles that are elsewhere too', () =>
  expect(
    notes(
      outlineOf(
        `
k | All
  a | Notes
    x | Links
  b | Links
  c | Part c
  d | Part d
  e | Part e
  f | Part d
  g | Part g
  h | Part h
`,
        { k: { ordered: true } },
      ),
    ),
  ).toMatchInlineSnapshot(`
    "a/~next (choice, )
      What comes directly after “Notes” in “All”? | 在“All”中，紧接在“Notes”之后的是什么？
      ✓ Links
      ✗ Part h: “Part h” is in the same list, but not directly after “Notes”. | “Part h”在同一个列表里，但不紧接在“Notes”之后。
      ✗ Part c: “Part c” is in the same list, but not directly after “Notes”. | “Part c”在同一个列表里，但不紧接在“Notes”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Notes”. | “Part g”在同一个列表里，但不紧接在“Notes”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Notes”. | “Part e”在同一个列表里，但不紧接在“Notes”之后。
      → “Links” comes directly after “Notes”. | “Notes”之后就是“Links”。
      ! the same
    b/~next (choice, )
      Among the titles directly below “All”, what comes directly after “Links”? | 在“All”下一级的标题中，紧接在“Links”之后的是什么？
      ✓ Part c
      ✗ Part e: “Part e” is in the same list, but not directly after “Links”. | “Part e”在同一个列表里，但不紧接在“Links”之后。
      ✗ Part h: “Part h” is in the same list, but not directly after “Links”. | “Part h”在同一个列表里，但不紧接在“Links”之后。
      ✗ Notes: “Notes” is in the same list, but not directly after “Links”. | “Notes”在同一个列表里，但不紧接在“Links”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Links”. | “Part g”在同一个列表里，但不紧接在“Links”之后。
      → “Part c” comes directly after “Links”. | “Links”之后就是“Part c”。
      ! the same
    g/~next (choice, )
      What comes directly after “Part g” in “All”? | 在“All”中，紧接在“Part g”之后的是什么？
      ✓ Part h
      ✗ Part e: “Part e” is in the same list, but not directly after “Part g”. | “Part e”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Links: “Links” is in the same list, but not directly after “Part g”. | “Links”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Notes: “Notes” is in the same list, but not directly after “Part g”. | “Notes”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Part c: “Part c” is in the same list, but not directly after “Part g”. | “Part c”在同一个列表里，但不紧接在“Part g”之后。
      → “Part h” comes directly after “Part g”. | “Part g”之后就是“Part h”。
      ! the same"
  `))

it('the root that has a namesake is called the outline', () =>
  expect(
    notes(
      outlineOf(`
k | Tea | 茶
  a | Green | 绿
    a1 | Tea | 茶
      a2 | Cup | 杯
      a3 | Pot | 壶
  b | Black | 红
    b1 | Leaf | 叶
`),
    ),
  ).toMatchInlineSnapshot(`
    "k/~parts (list, )
      Name the 2 parts directly below the outline “Tea”. | 说出大纲“茶”下面的 2 个部分。
      - Green | 绿: Green, 绿, a
      - Black | 红: Black, 红, b
      → These stand directly below the outline “Tea”. | 它们直接位于大纲“茶”之下。
      ! Directly below the outline “Tea”: Green, Black. | 直接位于大纲“茶”之下的是：绿、红。
    a1/~parts (list, )
      Name the 2 parts directly below “Tea” in “Green”. | 说出“绿”下的“茶”下面的 2 个部分。
      - Cup | 杯: Cup, 杯, a2
      - Pot | 壶: Pot, 壶, a3
      → These stand directly below “Tea” in “Green”. | 它们直接位于“绿”下的“茶”之下。
      ! Directly below “Tea” in “Green”: Cup, Pot. | 直接位于“绿”下的“茶”之下的是：杯、壶。
    b1/~parent (choice, )
      Directly under which heading does “Leaf” stand? | “叶”直接位于哪个标题之下？
      ✓ Black | 红
      ✗ Green | 绿: “Green” stands in another place, under the outline “Tea”. | “绿”在别处，位于大纲“茶”之下。
      ✗ Pot | 壶: “Pot” stands in another place, under “Tea” in “Green”. | “壶”在别处，位于“绿”下的“茶”之下。
      ✗ Cup | 杯: “Cup” stands in another place, under “Tea” in “Green”. | “杯”在别处，位于“绿”下的“茶”之下。
      → “Leaf” stands under “Black”. | “叶”位于“红”之下。
      ! the same"
  `))

describe('nothing is asked', () => {
  const ids = (...of: Parameters<typeof libraryOf>): string[] => made(...of).map(({ id }) => id)

  it('of equal titles in one list, nor of what only they would tell apart', () =>
    expect(
      ids(
        outlineOf(`
r | Root
  a | Same
    a1 | Deep
      a2 | Ant
      a3 | Bee
  b | Same
    b1 | Deep
      b2 | Cat
      b3 | Dog
`),
      ),
    ).toEqual([]))

  it('whose branch would say a part', () =>
    expect(
      ids(
        outlineOf(`
r | Root
  a | Pods and nodes
    a1 | List
      a2 | Nodes
      a3 | Jobs
  b | Other
    b1 | List
      b2 | Volumes
      b3 | Claims
`),
      ).filter((id) => id.endsWith('~parts')),
    ).toEqual(['r/~parts', 'b1/~parts']))

  it('about an order that is another one elsewhere', () =>
    expect(
      ids(
        outlineOf(`
r | Root
  a | Top
    n | Notes
      o | Overview
  b | Other
    bo | Overview
      bn | Notes
`),
      ).filter((id) => id.endsWith('~path')),
    ).toEqual([]))

  it('whose name would need more branches than a person can read', () =>
    expect(
      ids(
        outlineOf(`
r | Root
  e | East
    a1 | One
      p1 | Ant
      a2 | Two
        p2 | Bee
        a3 | Three
          p3 | Cat
          a4 | Four
            p4 | Dog
            q4 | Elk
    w | West
      b1 | One
        b2 | Two
          b3 | Three
            b4 | Four
              p5 | Fox
              q5 | Gnu
`),
      ).filter((id) => id.endsWith('~parts')),
    ).toEqual(['e/~parts', 'a1/~parts', 'a2/~parts', 'a3/~parts', 'b4/~parts']))
})

describe('what is shown with a question about equal titles', () => {
  const outline = outlineOf(`
k | Tea | 茶
  g | Green tea | 绿茶
    overview | Overview | 概述
      overview.steaming | Steaming | 蒸青
  b | Black tea | 红茶
    bo | Overview | 概述
      ox | Oxidation | 氧化
`)
  const library = libraryOf(outline, { bo: summary('What is black.', '什么是红的。') })
  const find = (id: string): Question => {
    const question = generate(library, phrases).find((each) => each.id === id)
    if (!question) throw new Error(id)
    return question
  }

  it('hides the title and the branch of the answer', () => {
    const question = find('overview.steaming/~parent')
    expect(pathOf(outline, question).map(({ en, zh }) => `${en}|${zh}`)).toEqual([
      ...['Tea|茶', '…|…', '…|…', 'Steaming|蒸青'],
    ])
    expect(shownIds(question)).toEqual({
      id: expect.stringMatching(/^concealed-/),
      topic: expect.stringMatching(/^concealed-/),
    })
  })

  it('hints at the place of the topic that is meant, not of its namesake', () => {
    const question = find('bo/~name')
    const [place] = hintsFor(outline, library.knowledge('bo'), { question, options: [], left: [] })
    expect(place).toEqual({
      kind: 'place',
      path: [outline.topics.get('k')?.title, outline.topics.get('b')?.title],
      beside: [],
    })
  })

  it('is Traditional where the titles are', () => {
    const topics = [...outline.topics].map(([id, topic]) => {
      const title = {
        ...topic.title,
        'zh-Hant': topic.title.zh.replace('绿', '綠').replace('红', '紅'),
      }
      return [id, { ...topic, title }] as const
    })
    const traditional = libraryOf({ ...outline, topics: new Map(topics) })
    const question = generate(traditional, phrases).find(({ id }) => id === 'ox/~parent')
    expect(
      question &&
        'options' in question &&
        question.options.map(({ text }) => wordsIn(text, 'zh-Hant')),
    ).toEqual(['「紅茶」下的「概述」', '「綠茶」下的「概述」', '綠茶', '蒸青'])
  })
})
