import { describe, expect, it } from 'vitest'
import {
  answerNames,
  fold,
  freeNames,
  fullNames,
  isId,
  partNames,
  partsOf,
  properNames,
  slug,
} from '../../../src/core/model/names.ts'
import type { Topic } from '../../../src/core/model/topic.ts'
import { topicOf } from '../../../src/core/model/walk.ts'
import { outlineOf } from '../../support/trees.ts'

describe('a name without its form', () => {
  it.each([
    ['kube-proxy', 'kubeproxy'],
    ['Kube Proxy!', 'kubeproxy'],
    ['ＫＵＢＥ－ｐｒｏｘｙ', 'kubeproxy'],
    ['API 服务器（一）', 'api服务器一'],
    ['Ä-Ö', 'äö'],
    ['v1.33', 'v133'],
    ['...', ''],
    ['。、', ''],
    ['', ''],
  ])('%j is %j', (name, folded) => expect(fold(name)).toBe(folded))

  it('is the same without a pattern over all of Unicode', () => {
    const slowly = (name: string): string =>
      name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
    for (let point = 0; point < 0x3_0000; point++) {
      if (point >= 0xd800 && point < 0xe000) continue
      const name = `容器 (${String.fromCodePoint(point)}1)`
      if (fold(name) !== slowly(name)) expect(fold(name), point.toString(16)).toBe(slowly(name))
    }
  })
})

describe('an id made of a title', () => {
  it.each([
    ['Worker node', 'worker-node'],
    ['  (Worker)  node! ', 'worker-node'],
    ['控制平面', '控制平面'],
    ['Ｐｏｄ１', 'pod1'],
    ['...', ''],
    ['a'.repeat(90), 'a'.repeat(80)],
  ])('%j is %j', (title, id) => expect(slug(title)).toBe(id))
})

describe('an id that is written', () => {
  it.each(['a', '1', 'kube-proxy', 'v1.33', 'a_b', '节点', 'x'.repeat(120)])('may be %j', (id) =>
    expect(isId(id)).toBe(true),
  )
  it.each(['', '-a', '.a', '_a', 'a b', 'a/b', 'a!', '!a', 'x'.repeat(121)])('is not %j', (id) =>
    expect(isId(id)).toBe(false),
  )
})

describe('a title with brackets', () => {
  it.each([
    ['Pod 干扰预算（PDB）', ['Pod 干扰预算', 'PDB']],
    ['Gate (x) of y', ['Gate of y', 'x']],
    ['(x) y', ['y', 'x']],
    ['(x)', ['x']],
    ['a (x)b(y)', ['a b(y)', 'x']],
    // A part of the name itself.
    ['O(n log n)', []],
    ['sin(x) + cos(x)', []],
    ['Vitamin B (12)', []],
    ['Autoscaler(HPA)', ['Autoscaler', 'HPA']],
    ['Pod(容器组)', ['Pod', '容器组']],
    ['网络(Network)', ['网络', 'Network']],
    ['kubelet（代理）', ['kubelet', '代理']],
    ['no brackets', []],
    ['not (closed', []],
    ['empty ()', []],
    ['two ((x) y)', ['two ( y)', 'x']],
    [`a${' '.repeat(200_000)}(b`, []],
    [`a${'\u00a0'.repeat(200_000)}（b）${' '.repeat(200_000)}c`, ['a c', 'b']],
  ])('%.40j has the parts %j', (title, parts) => expect(partsOf(title)).toEqual(parts))
})

describe('what a topic is called', () => {
  const topic: Topic = {
    ...topicOf(
      outlineOf('pdb | Budget (PDB) | 预算（PDB）', { pdb: { aliases: ['pdb', 'budget!'] } }),
      'pdb',
    ),
    also: ['預算（PDB）'],
  }
  const titles = ['Budget (PDB)', '预算（PDB）']
  const parts = ['Budget', 'PDB', '预算', '預算']

  it.each<[string, readonly string[], string[]]>([
    ['in full', fullNames(topic), ['pdb', ...titles, 'pdb', 'budget!']],
    ['in part', partNames(topic), parts],
    ['properly', properNames(topic), [...titles, '預算（PDB）', ...parts, 'pdb']],
    ['at all', answerNames(topic), [...titles, '預算（PDB）', ...parts, 'pdb', 'budget!']],
    ['by the finder', topic.keys, ['pdb', 'budgetpdb', '预算pdb', 'budget']],
  ])('%s', (_, names, wanted) => expect(names).toEqual(wanted))
})

describe('free names', () => {
  it('are the stem, then the stem with the next number that nobody has', () => {
    const taken = new Set(['a', 'a-2', 'b-2'])
    const free = freeNames((name) => taken.has(name))
    const give = (stem: string): string => {
      const name = free(stem)
      taken.add(name)
      return name
    }
    expect(['a', 'a', 'b', 'b', 'c'].map(give)).toEqual(['a-3', 'a-4', 'b', 'b-3', 'c'])
  })

  it('do not begin from the first number again for each of many equal stems', () => {
    let asked = 0
    const taken = new Set<string>()
    const free = freeNames((name) => {
      asked++
      return taken.has(name)
    })
    for (let i = 0; i < 100; i++) taken.add(free('a'))
    expect(asked).toBe(100)
  })
})
