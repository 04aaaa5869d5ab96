import { describe, expect, it } from 'vitest'
import { comparedIn, namesOfOne } from '../../../src/core/lookup/comparison.ts'
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
  needs | Needs | 需求
  bounds | Bounds
  twin-a | Twin
  twin-b | Twin
`,
  {
    probe: { aliases: ['liveness probe', 'readiness probe'] },
    needs: { aliases: ['request', 'limit', '请求', '限制'] },
    bounds: { aliases: ['limits'] },
  },
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
    ['limits vs probe', ['bounds', 'probe']],
    ['Bounds vs requests', ['bounds', 'needs']],
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
    // The plural of a name of the other one's topic.
    'requests and limits',
    'limits和requests有什么区别',
    '',
  ])('are not in %j', (words) => expect(comparedIn(outline, words, VOCABULARY)).toBeUndefined())
})

describe('two names of one topic', () => {
  it.each<[string, [string, string]]>([
    ['liveness probe vs readiness probe', ['liveness probe', 'readiness probe']],
    ['requests vs limits', ['requests', 'limits']],
    ['limits和requests', ['limits', 'requests']],
    // 请 is a function word, and 请求 a name.
    ['请求和限制的区别', ['请求', '限制']],
  ])('are found in %j', (words, names) =>
    expect(namesOfOne(outline, words, VOCABULARY)).toEqual(names),
  )

  it.each(['role vs clusterrole', 'limits vs probe', 'requests'])('are not in %j', (words) =>
    expect(namesOfOne(outline, words, VOCABULARY)).toBeUndefined(),
  )
})
