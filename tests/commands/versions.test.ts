import { describe, expect, it } from 'vitest'
import { library } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const dated = library(`format: 1
baseline: { of: Kubernetes v1.37, released: '2026-08-26' }
tree:
  - kubernetes: [sidecar, shim, pod]
topics:
  sidecar:
    summary: { en: A helper beside the application., zh: 应用旁边的辅助容器。 }
    facts:
      - { id: later, text: { en: It may restart., zh: 它可以重启。 }, source: KEP-1, since: v1.34 }
      - { id: order, text: { en: It starts first., zh: 它先启动。 }, source: KEP-1, since: v1.33, before: { en: It was beta., zh: 当时是 Beta。 } }
  shim:
    summary: { en: An adapter for containers., zh: 容器的适配器。 }
    facts:
      - { id: was, text: { en: It was built in., zh: 它曾内置。 }, source: KEP-2, removed: v1.24 }
      - { id: gone, text: { en: It was removed., zh: 它已移除。 }, source: KEP-2, since: v1.24, became: removed }
  pod:
    summary: { en: The smallest unit., zh: 最小的单位。 }
    facts:
      - { id: ip, text: { en: It has an address., zh: 它有地址。 }, source: KEP-3 }
flows:
  start:
    title: { en: How a unit starts, zh: 单位如何启动 }
    topic: pod
    steps:
      - { id: first, topic: pod, does: { en: is created, zh: 被创建 }, source: KEP-3 }
      - { id: gate, topic: pod, does: { en: waits for its gate, zh: 等待放行 }, source: KEP-3, since: v1.30 }`)
const run = (...argv: string[]) => runIn({ library: dated }, ...argv)
const MARKED =
  'Marked is what was different in v1.28, as far as the map says; all else is of Kubernetes v1.37.'

describe('an answer seen from an earlier version', () => {
  it('is marked by its topic where its sentence has no versions, and by its fact or step', async () => {
    const { out, err } = await run(
      'search',
      'helper beside application',
      '--k8s',
      '1.28',
      '-n',
      '1',
    )
    expect(out).toBe(`sidecar
  A helper beside the application. (since v1.33, ≠ not yet in v1.28) Before v1.33: It was beta.
  https://www.kubernetes.dev/resources/keps/1
`)
    expect(err).toContain(MARKED)
    expect(
      (await run('search', 'adapter for containers', '--k8s', '1.22', '-n', '1')).out,
    ).toContain('An adapter for containers. (removed v1.24, ≠ still there in v1.22)')
    expect((await run('search', 'waits for gate', '--k8s', '1.28', '-n', '1')).out).toContain(
      'waits for its gate (since v1.30, ≠ not yet in v1.28)',
    )
    const { results } = JSON.parse(
      (await run('search', 'helper beside application', '--k8s', '1.28', '--json')).out,
    )
    expect(results[0]).toMatchObject({ topic: 'sidecar', difference: 'not-yet' })
  })

  it('says that nothing was different where nothing is marked', async () => {
    for (const argv of [
      ['search', 'smallest unit', '-n', '1', '--k8s', '1.28'],
      ['search', 'helper beside application', '-n', '1', '--k8s', '1.34'],
      ['explain', 'pod', '--k8s', '1.28'],
      ['trace', 'start', '--k8s', '1.30'],
    ]) {
      const { err } = await run(...argv)
      expect(err).toContain(`Nothing here is said to have been different in v${argv.at(-1)}.`)
      expect(err).not.toContain('Marked is')
    }
    expect((await run('trace', 'start', '--k8s', '1.28')).err).toContain(MARKED)
  })
})

describe('a topic seen from an earlier version', () => {
  it('says so of itself if none of its facts held yet', async () => {
    const { out, err } = await run('explain', 'sidecar', '--k8s', '1.28', '--brief')
    expect(out).toBe(`kubernetes
sidecar

A helper beside the application. (since v1.33, ≠ not yet in v1.28)

Facts
  • It may restart. (since v1.34, ≠ not yet in v1.28)
  • It starts first. (since v1.33, ≠ not yet in v1.28) Before v1.33: It was beta.
`)
    expect(err).toContain(MARKED)
    expect((await run('explain', 'sidecar', '--k8s', '1.33', '--brief')).out).toContain(
      '\nA helper beside the application.\n',
    )
    expect(
      (await run('explain', 'shim', '--k8s', '1.22', '--brief', '--lang', 'zh')).out,
    ).toContain('容器的适配器。（v1.24 移除、≠ v1.22 仍在）')
  })
})
