import { describe, expect, it } from 'vitest'
import { ASCII, type Signs, UNICODE } from '../../src/view/signs.ts'
import { LINES, STUDIED } from '../support/every-command.ts'
import { library, SMALL } from '../support/outlines.ts'
import { type Fake, runIn } from '../support/world.ts'

/** Arrows, lines, boxes, blocks, shapes and dingbats, and the marks that are drawn. */
const DRAWN = /[\u2190-\u2bff†‡•‼‹›]/u

const small = library(SMALL)
const show = async (fake: Fake, ...argv: string[]): Promise<string> => {
  const { out, err } = await runIn({ library: small, columns: 60, ...fake }, ...argv)
  return out + err
}

describe('signs', () => {
  it('of ASCII are ASCII, and as wide as the others where a line goes on behind them', () => {
    const all = (signs: unknown): string[] =>
      typeof signs === 'string' ? [signs] : Object.values(signs as object).flatMap(all)
    expect(all(ASCII).filter((sign) => !/^[ -~]+$/.test(sign))).toEqual([])
    // What follows them begins in the same column.
    const fixed = ({ guides, lines, bar, shades, eighths, column, beyond }: Signs): number[] =>
      all({ guides, lines, bar, shades, eighths, column, beyond }).map(({ length }) => length)
    expect(fixed(ASCII)).toEqual(fixed(UNICODE))
  })

  it.each(LINES.map((line) => [line.join(' '), line] as const))(
    'drawn by k8smap %s are ASCII',
    async (_, line) => {
      const { out, err } = await runIn({ ...STUDIED, columns: 80 }, ...line, '--ascii')
      // What the map itself says may have an arrow.
      const own = (out + err)
        .split('\n')
        .filter((each) => DRAWN.test(each) && !/[a-z] → |→ [a-z]/.test(each))
      expect(own).toEqual([])
    },
  )

  it('are ASCII in the words of k8smap, too, but not in those of a person', async () => {
    const english = async (argv: readonly string[], ...lines: string[]): Promise<string[]> => {
      const { out, err } = await runIn({ ...STUDIED, lines }, ...argv, '-l', 'en', '--ascii')
      return (out + err).split('\n').filter((each) => each.includes('\u00b7'))
    }
    expect(await english(['quiz', '--minutes', '5', '--plain'], '', '')).toEqual([])
    expect(await english(['quiz', '--exam', 'cka', '--plain'], '', '', 'o', '')).toEqual([])
    expect(await english(['search', 'leader', 'election'])).toEqual([])
    expect(await english(['explain', 'nothing\u00b7named\u00b7so'])).toEqual([
      expect.stringContaining('“nothing\u00b7named\u00b7so”'),
    ])
  })

  it('are ASCII by the option, the variable, the setting, or the terminal; the first of these counts', async () => {
    const drawn = async (fake: Fake, ...more: string[]): Promise<string> =>
      (await show(fake, 'tree', 'node', ...more)).split('\n')[1] ?? ''
    expect(await drawn({})).toBe('├── kubelet')
    expect(await drawn({}, '--ascii')).toBe('|-- kubelet')
    expect(await drawn({ environment: { K8SMAP_ASCII: '1' } })).toBe('|-- kubelet')
    expect(await drawn({ settings: '{"ascii": true}' })).toBe('|-- kubelet')
    expect(await drawn({ isAscii: true })).toBe('|-- kubelet')
    expect(await drawn({ isAscii: true, settings: '{"ascii": false}' })).toBe('├── kubelet')
    const both = { settings: '{"ascii": true}', environment: { K8SMAP_ASCII: 'off' } }
    expect(await drawn(both)).toBe('├── kubelet')
    expect(await drawn(both, '--ascii')).toBe('|-- kubelet')
  })

  it('are explained as they are drawn', async () => {
    expect(await show({}, 'tree', '--ascii')).toMatchInlineSnapshot(`
      "Kubernetes
      |-- Control plane
      |   |-- kube-apiserver
      |   |-- etcd
      |   \`-- kube-scheduler !
      \`-- Worker node
          |-- kubelet
          \`-- kube-proxy

      ! the 2021 outline’s line is no longer right; k8smap explain
      <topic> tells
      "
    `)
    expect((await show({}, 'tree', '--help', '--ascii')).split('\n').at(-2)).toMatchInlineSnapshot(
      `"longer right."`,
    )
    expect(await show({}, 'explain', 'kube-scheduler', '--ascii')).toMatchInlineSnapshot(`
      "Kubernetes > Control plane
      kube-scheduler
      sched, 安排者

      Picks a node for each new Pod.

      Facts
        * It filters, then scores. (since v1.19) [1]
        * Policy flags configured it. (deprecated v1.19, removed
          v1.23) [2]

      Related
        talks to  kube-apiserver

      Then and now
        2021 outline  “kube-scheduler（调度器）”
        verdict  ! outdated
        today  It only assigns.

      Not to be confused with
        kubelet
          The kubelet starts containers.

      Exams
        KCNA: Kubernetes Fundamentals

      Sources
        [1] https://kubernetes.io/docs/concepts/scheduling-
            eviction/kube-scheduler/#kube-scheduler-implementation
        [2] https://www.kubernetes.dev/resources/keps/785

      More
        https://example.com/scheduler
      "
    `)
  })

  it('are drawn beside Chinese words too', async () =>
    expect(await show({}, 'graph', 'kube-scheduler', '--ascii', '-l', 'zh')).toMatchInlineSnapshot(`
      "+--------+          +----------------+
      | 调度器 |-- 连接 ->| kube-apiserver |
      +--------+          +----------------+
      "
    `))
})
