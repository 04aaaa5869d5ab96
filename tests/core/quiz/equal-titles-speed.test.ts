import { expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { withKeys } from '../../../src/core/model/names.ts'
import type { Outline, Topic } from '../../../src/core/model/topic.ts'
import { generate } from '../../../src/core/quiz/generate.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { libraryOf } from '../../support/trees.ts'

/** Thirty branches, each with a hundred lists of ten titles. */
function large(titleOf: (branch: number, list: number, title: number) => string): Outline {
  const topics = new Map<string, Topic & { readonly children: string[] }>()
  const add = (id: string, title: string, parent: string | undefined): string => {
    const known = { aliases: [], verdict: undefined, ordered: false }
    const topic = withKeys({ id, title: same(title), parent, children: [], ...known })
    topics.set(id, { ...topic, children: [] })
    topics.get(parent ?? '')?.children.push(id)
    return id
  }
  const root = add('r', 'Root', undefined)
  for (let i = 0; i < 30; i++) {
    const branch = add(`b${i}`, `Branch ${i}`, root)
    for (let j = 0; j < 100; j++) {
      const list = add(`b${i}.${j}`, `List ${titleOf(i, j, 0)}`, branch)
      for (let k = 0; k < 10; k++) add(`${list}.${k}`, `Title ${titleOf(i, j, k)}`, list)
    }
  }
  return { id: 'large', root, topics, relationTypes: new Map() }
}

/** The processor's time for the questions of six hundred topics, in milliseconds. */
function costOf(outline: Outline): number {
  const began = process.cpuUsage()
  let n = 0
  generate(libraryOf(outline), phrases, () => n++ % 55 === 0)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

it('thirty thousand equal titles cost a few times what different ones cost, not their square', () => {
  const different = large((branch, list, title) => `${branch}, ${list}, ${title}`)
  const equal = large((_, list) => `${list}`)
  const one = large(() => '')
  const costs = [different, equal, one].map((each) => costOf(each))
  const [usual = 0] = costs
  // Comparing each with each would be thousands of times as much.
  expect(Math.max(...costs), costs.join()).toBeLessThan(10 * usual + 1000)
})
