import { describe, expect, it } from 'vitest'
import { oneOrTwo, pairOf } from '../../src/study/pair.ts'
import { elsewhere } from '../support/lookups.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

const LIBRARY = libraryOf(
  outlineOf(
    `
root | Kubernetes
  pod | Pod | 容器组
  deployment | Deployment | 部署
  stateful-set | StatefulSet | 有状态副本集
  api-server | API Server
  pod-to-pod | Pod to Pod
  affinity | Affinity | 亲和性
  leave | Cordon and drain
  taint | Taint
  toleration | Toleration
  pod-taint | Pod Taint
  needs | Needs
  bounds | Bounds
`,
    {
      'pod-to-pod': { aliases: ['pod and pod'] },
      leave: { aliases: ['cordon', 'drain'] },
      affinity: { aliases: ['deployment taint'] },
      taint: { aliases: ['taints and tolerations'] },
      needs: { aliases: ['requests', 'requests and limits'] },
      bounds: { aliases: ['limits'] },
    },
  ),
)
const said = async (
  find: typeof pairOf | typeof oneOrTwo,
  line: string,
  words = line.split(' '),
) => {
  const { topics, notes } = await find(LIBRARY, words, elsewhere())
  return [
    ...topics.map(({ id }) => id),
    ...notes.flatMap((note) => (note.kind === 'guessed' ? `${note.term}?` : [])),
  ].join(' ')
}

describe('two topics on a command line', () => {
  it.each([
    ['pod deployment', 'pod deployment'],
    ['API Server Pod', 'api-server pod'],
    ['Pod and Deployment', 'pod deployment'],
    ['Pod vs StatefulSet', 'pod stateful-set'],
    ['stateful set versus the deployment', 'stateful-set deployment'],
    ['from Pod to API Server', 'pod api-server'],
    ['what is the difference between a Deployment and a StatefulSet?', 'deployment stateful-set'],
    ['Pod 和 Deployment 的区别', 'pod deployment'],
    ['从 Pod 到 Deployment', 'pod deployment'],
    ['Pod 还是 Deployment', 'pod deployment'],
    ['Pod和Deployment 有什么区别', 'pod deployment'],
    ['从Pod到Deployment', 'pod deployment'],
    // A name may have a joining word in it.
    ['pod to pod deployment', 'pod-to-pod deployment'],
    ['亲和性 与 容器组', 'affinity pod'],
    // A guess on one side, of the words before or after.
    ['deploymnt and pod', 'deployment pod deploymnt?'],
    ['from pod to statefulst', 'pod stateful-set statefulst?'],
    ['deploymnt pod', 'deployment pod deploymnt?'],
  ])('%s', async (line, wanted) => expect(await said(pairOf, line)).toBe(wanted))

  it.each([
    ['Pod', 'pod'],
    ['API Server', 'api-server'],
    ['Pod和Deployment', 'pod deployment'],
    ['pod to pod', 'pod-to-pod'],
    // Both parts of one name are names: of one topic, or of two.
    ['Cordon and drain', 'leave leave'],
    ['taints and tolerations', 'taint toleration'],
    ['deploymnt', 'deployment deploymnt?'],
    // Two names side by side, that together are another name of a topic, or its title.
    ['deployment taint', 'deployment taint'],
    ['pod taint', 'pod-taint'],
    ['Pod and StatefulSet', 'pod stateful-set'],
    ['cordon vs drain', 'leave leave'],
    // One of the names is short for another topic, too.
    ['requests and limits', 'needs needs'],
    ['requests vs limits', 'needs needs'],
    ['Needs and Bounds', 'needs bounds'],
  ])('or one: %s', async (line, wanted) => {
    expect(await said(oneOrTwo, line)).toBe(wanted)
    // Quotes around all of it change nothing.
    expect(await said(oneOrTwo, line, [line])).toBe(wanted)
  })

  it.each([
    ['deploymnt pod', 'unknown-topic'],
    ['stateful sett', 'stateful-set stateful sett?'],
    ['cordon和drain', 'leave leave'],
  ])('or one, in quotes: %s', async (line, wanted) =>
    expect(await said(oneOrTwo, line, [line]).catch(({ code }) => code)).toBe(wanted),
  )

  it.each([
    ['pod and', 'unknown-topic'],
    ['and pod', 'unknown-topic'],
    ['pod and nothing', 'unknown-topic'],
    ['pod to pod', 'second-missing'],
    ['api server', 'second-missing'],
    ['deploymnt', 'second-missing'],
    ['nothing', 'unknown-topic'],
    ['deployment pod toleration', 'only-two'],
    ['pod and deployment and taint', 'only-two'],
    ['api server nothing pod', 'only-two'],
    ['pod nothing whatever', 'unknown-topic'],
  ])('are not in %j: %s', async (line, code) => {
    await expect(said(pairOf, line)).rejects.toMatchObject({ code })
  })
})
