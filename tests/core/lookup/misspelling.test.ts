import { describe, expect, it } from 'vitest'
import { misspelt } from '../../../src/core/lookup/misspelling.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf(
  `
root | Kubernetes
  scheduler | kube-scheduler | kube-scheduler（调度器）
  top | kubectl top
  policy | Network policy | 网络策略
  pdb | Pod disruption budget (PDB)
  inbound | 入站流量
  node | Node
  apply | Apply
  v4 | ipv4
  v6 | ipv6
`,
)
const ids = (term: string): string[] => misspelt(outline, term).map(({ id }) => id)

describe('a misspelt name', () => {
  it.each<[string, string[]]>([
    ['kube-schedulr', ['scheduler']],
    ['kubescheduelr', ['scheduler']],
    ['kube schedular', ['scheduler']],
    ['netwrk polcy', ['policy']],
    ['network-policys', ['policy']],
    ['pod disruptoin budgte', ['pdb']],
    ['kubectltop', []],
    ['kubctl top', ['top']],
    // The mistakes of one word are not spent in another one, and short words have none.
    ['kubectl cp', []],
    ['kubectl tip', []],
    // A short name may have letters swapped; with another letter it is another word.
    ['ndoe', ['node']],
    ['note', []],
    ['nodee', []],
    ['appyl', ['apply']],
    ['aply', ['apply']],
    ['apple', []],
    ['kube-schodulir', ['scheduler']],
    ['xube-scheduler', []],
    // A figure is no slip.
    ['ipv5', []],
    // In Chinese another character is another meaning.
    ['出站流量', []],
    ['调度氣', []],
    ['', []],
  ])('%s is of %j', (term, topics) => expect(ids(term)).toEqual(topics))
})
