import { describe, expect, it } from 'vitest'
import { comparedIn } from '../../../src/core/lookup/comparison.ts'
import { VOCABULARY } from '../../support/lookups.ts'
import { outlineOf } from '../../support/trees.ts'

const outline = outlineOf(
  `
root | Kubernetes
  role | Role | 角色
  cluster-role | ClusterRole | 集群角色
  affinity | Affinity | 亲和性
  ingress | Ingress
  gateway | Gateway API
  probe | Probe | 探针
  twin-a | Twin
  twin-b | Twin
`,
  { probe: { aliases: ['liveness probe', 'readiness probe'] } },
)

describe('two things that are compared', () => {
  it.each<[string, [string, string]]>([
    ['role vs clusterrole', ['role', 'cluster-role']],
    ['role vs. ClusterRole', ['role', 'cluster-role']],
    ['What is the difference between a Role and a ClusterRole?', ['role', 'cluster-role']],
    ['roles compared to cluster roles', ['role', 'cluster-role']],
    ['Ingress or Gateway API', ['ingress', 'gateway']],
    ['should I use ingress or the gateway api?', ['ingress', 'gateway']],
    ['角色和集群角色有什么区别', ['role', 'cluster-role']],
    ['Role 与 ClusterRole 的区别', ['role', 'cluster-role']],
    ['ClusterRole 还是 Role？', ['cluster-role', 'role']],
    // 和 is in a name too.
    ['亲和性和探针的区别', ['affinity', 'probe']],
  ])('are found in %j', (words, topics) =>
    expect(comparedIn(outline, words, VOCABULARY)?.map(({ id }) => id)).toEqual(topics),
  )

  it.each([
    'role',
    'role and',
    'and role',
    '和',
    'role and nothing else of that name',
    // The same topic, or one of several.
    'liveness or readiness probe',
    'liveness probe vs readiness probe',
    'role vs twin',
    'roles, android',
    '',
  ])('are not in %j', (words) => expect(comparedIn(outline, words, VOCABULARY)).toBeUndefined())
})
