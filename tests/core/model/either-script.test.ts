import { expect, it } from 'vitest'
import { scriptOf } from '../../../src/core/base/script.ts'
import { inEitherScript } from '../../../src/core/model/either-script.ts'
import { libraryOf, outlineOf } from '../../support/trees.ts'

const script = scriptOf('節 节|點 点')

it('a topic is found by its names in Simplified characters too, once each', () => {
  const outline = outlineOf('k | Kubernetes | 集群\n  a | Node | 節點\n  b | Pod', {
    a: { aliases: ['工作節點', 'worker', '节点'] },
  })
  const { outline: either, ...rest } = inEitherScript(libraryOf(outline, {}), script)
  expect([...either.topics.values()].map(({ id, keys }) => [id, keys])).toEqual([
    ['k', ['k', 'kubernetes', '集群']],
    ['a', ['a', 'node', '節點', '工作節點', 'worker', '节点', '工作节点']],
    ['b', ['b', 'pod']],
  ])
  expect(either.topics.get('b')).toBe(outline.topics.get('b'))
  expect([either.id, either.root, typeof rest.questions]).toEqual([
    outline.id,
    outline.root,
    'function',
  ])
})
