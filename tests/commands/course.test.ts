import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { width } from '../../src/view/width.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const DAY = 86_400_000
const titled = (id: string, en: string, zh: string): string => `${id} | ${en} | ${zh}`
const facts = (id: string, count: number, head: string): string => `
  ${id}:
    ${head}
    summary: { en: About ${id}., zh: 关于 ${id}。 }
    facts:
${Array.from({ length: count }, (_, i) => `      - { id: f${i}, text: { en: Fact ${i}., zh: 事实 ${i}。 }, source: KEP-1 }`).join('\n')}
    questions:
${Array.from({ length: count }, (_, i) => `      - { id: q${i}, fact: f${i}, type: typed, ask: { en: What is ${i} in ${id}?, zh: ${id} 的 ${i} 是什么？ }, answer: x${i}, explain: { en: So., zh: 如此。 } }`).join('\n')}`
const COURSE = library(`
format: 1
id: small
tree:
  - ${titled('kubernetes', 'Kubernetes', 'Kubernetes')}:
      - ${titled('pod', 'Pod', 'Pod')}
      - ${titled('node', 'Node', '节点')}
      - ${titled('service', 'Service', '服务')}
      - ${titled('kube-proxy', 'kube-proxy', 'kube-proxy')}
      - ${titled('ingress', 'Ingress', '入口')}
      - ${titled('tun', 'TUN device', 'TUN 设备')}
course:
  parts: { title: { en: What a cluster is made of, zh: 集群由什么组成 }, topics: [pod, node] }
  reach: { title: { en: How a Service reaches a Pod, zh: Service 如何到达 Pod }, topics: [service, kube-proxy] }
  enter: { title: { en: How traffic enters the cluster, zh: 流量如何进入集群 }, topics: [ingress] }
  wires: { title: { en: What the wires are, zh: 网线是什么 }, topics: [tun] }
topics:${facts('kubernetes', 2, 'level: 3')}${facts('pod', 3, 'level: 1')}${facts('node', 2, 'level: 1')}${facts(
  'service',
  2,
  'level: 1\n    needs: [pod]',
)}${facts('kube-proxy', 2, 'level: 1\n    needs: [service, node]')}${facts(
  'ingress',
  2,
  'level: 2\n    needs: [service]',
)}${facts('tun', 2, 'level: 3')}
`)
/** Right answers to these questions, ten days ago. */
const right = (...questions: string[]): NonNullable<Fake['reviews']> =>
  questions.map((question, i) => ({
    ...{ id: `r${i}`, at: NOW - 10 * DAY + i, outline: 'small', question },
    ...{ rating: 3 as const, correct: true, given: '', took: 20_000 },
  }))
const PARTS = ['pod/q0', 'pod/q1', 'pod/q2', 'node/q0', 'node/q1']
const course = (fake: Fake, ...argv: string[]) =>
  runIn({ library: COURSE, columns: 80, ...fake }, 'course', ...argv)

describe('the course', () => {
  it('shows a newcomer where to begin', async () => {
    const { exit, out, err, log } = await course({})
    expect([exit, err, log]).toEqual([0, '', []])
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes: the course
      0 of 5 units done, 0 of 7 topics met; 0 % of all questions known now.

      Level 1: what everybody needs · 0/2 done
        ▸ What a cluster is made of    0/2 met
          ○ Pod  ○ Node
          Next, because the essentials of every branch come before the depth of one.
        ○ How a Service reaches a Pod  0/2 met

      Level 2: working knowledge · 0/1 done
        ○ How traffic enters the cluster  0/1 met

      Level 3: depth · 0/2 done
        ○ What the wires are  0/1 met
          and 1 more

      ▸ next  ✓ done  ◐ begun  ○ to come  ~ known on trial  – nothing to ask
      k8smap quiz goes on from here; k8smap course pod shows a unit, --all shows every
      one.
      "
    `)
  })

  it('folds what is done, opens what is next and says why', async () => {
    const { out } = await course({
      reviews: right(...PARTS, 'service/q0', 'service/q1', 'tun/q0', 'tun/q1'),
    })
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes: the course
      2 of 5 units done, 4 of 7 topics met; 46 % of all questions known now.

      Level 1: what everybody needs · 1/2 done
        ✓ 1 unit done  77 %
        ▸ How a Service reaches a Pod  1/2 met  39 %
          ✓ Service  ○ kube-proxy
          Next, because you have begun it; the essentials of every branch come before
          the depth of one; you know what it needs (Pod, Node).

      Level 2: working knowledge · 0/1 done
        ○ How traffic enters the cluster  0/1 met

      Level 3: depth · 1/2 done
        ✓ 1 unit done  77 %
        ○ Kubernetes  0/1 met

      ▸ next  ✓ done  ◐ begun  ○ to come  ~ known on trial  – nothing to ask
      k8smap quiz goes on from here; k8smap course kube-proxy shows a unit, --all
      shows every one.
      "
    `)
  })

  it('is readable in Chinese at 40 columns', async () => {
    const { out } = await course(
      { reviews: right(...PARTS, 'service/q0'), columns: 40 },
      ...['--lang', 'zh'],
    )
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes：学习路线
      5 个单元已学完 1 个，7 个主题已学过 3
      个；全部题目现在能答出 31 %。

      第 1 级：人人必备 · 学完 1/2
        ✓ 1 个单元已学完  77 %
        ▸ Service 如何到达 Pod  已学 1/2  19 %
          ◐ 服务  ○ kube-proxy
          接下来学它，因为已经开始学了；先学每
          个分支的要点，再深入其中一个；它需要
          的你都会了（Pod、节点）。

      第 2 级：工作所需 · 学完 0/1
        ○ 流量如何进入集群  已学 0/1

      第 3 级：深入 · 学完 0/2
        ○ 网线是什么  已学 0/1
        ○ Kubernetes  已学 0/1

      ▸ 接下来  ✓ 学完  ◐ 在学  ○ 未学
      ~ 暂按已会  – 无题可出
      k8smap quiz 从这里接着学；k8smap course
      service 查看一个单元，--all 查看全部单
      元。
      "
    `)
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(40)
  })

  it('shows every unit with its topics', async () => {
    const { out } = await course({ reviews: right(...PARTS, 'service/q0') }, '--all')
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes: the course
      1 of 5 units done, 3 of 7 topics met; 31 % of all questions known now.

      Level 1: what everybody needs · 1/2 done
        ✓ What a cluster is made of    2/2 met  77 %
          ✓ Pod  ✓ Node
        ▸ How a Service reaches a Pod  1/2 met  19 %
          ◐ Service  ○ kube-proxy
          Next, because you have begun it; the essentials of every branch come before
          the depth of one; you know what it needs (Pod, Node).

      Level 2: working knowledge · 0/1 done
        ○ How traffic enters the cluster  0/1 met
          ○ Ingress

      Level 3: depth · 0/2 done
        ○ What the wires are  0/1 met
          ○ TUN device
        ○ Kubernetes          0/1 met
          ○ Kubernetes

      ▸ next  ✓ done  ◐ begun  ○ to come  ~ known on trial  – nothing to ask
      k8smap quiz goes on from here; k8smap course service shows a unit, --all shows
      every one.
      "
    `)
  })

  it('says so when all is done', async () => {
    const all = COURSE.questions().map(({ id }) => id)
    expect((await course({ reviews: right(...all) })).out).toMatchInlineSnapshot(`
      "Kubernetes: the course
      5 of 5 units done, 7 of 7 topics met; 77 % of all questions known now.
      All units are done; k8smap quiz keeps them known.

      Level 1: what everybody needs · 2/2 done
        ✓ 2 units done  77 %

      Level 2: working knowledge · 1/1 done
        ✓ 1 unit done  77 %

      Level 3: depth · 2/2 done
        ✓ 2 units done  77 %

      ▸ next  ✓ done  ◐ begun  ○ to come  ~ known on trial  – nothing to ask
      "
    `)
  })

  it('does not wait for a question that is put away', async () => {
    const away: LogEvent = {
      ...{ event: 'suspend', id: 'away', at: NOW - DAY, outline: 'small', device: 'here' },
      question: 'pod/q1',
    }
    const { out } = await course({
      reviews: right(...PARTS.filter((id) => id !== 'pod/q1')),
      events: [away],
    })
    expect(out).toContain('✓ 1 unit done')
  })

  it('follows the tree of an outline without levels', async () => {
    const { out } = await course({ library: library(SMALL) })
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes: the course
      0 of 1 unit done, 0 of 1 topic met; 0 % of all questions known now.

        ▸ Control plane  0/1 met
          – kube-apiserver  – etcd  ○ kube-scheduler
          Next, because the outline names no order, so it is followed from the top
          down.

      ▸ next  ✓ done  ◐ begun  ○ to come  ~ known on trial  – nothing to ask
      k8smap quiz goes on from here; k8smap course kube-scheduler shows a unit, --all
      shows every one.
      "
    `)
  })

  it('of an outline with nothing to ask is none', async () => {
    const { exit, out } = await course({ library: library('- Only') })
    expect(exit).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "Only: the course
      There is nothing to ask here, so there is no course.
      "
    `)
  })
})

describe('a unit of the course', () => {
  it('shows its topics, what each needs, and what is known of them', async () => {
    const { out } = await course({ reviews: right(...PARTS) }, 'kube-proxy')
    expect(out).toMatchInlineSnapshot(`
      "How a Service reaches a Pod
      Level 1: what everybody needs · reach
      0 of 2 topics met; 0 % of its questions known now.
      Next, because the essentials of every branch come before the depth of one; you
      know what it needs (Pod, Node).

        ○ Service     0/2 first facts
            needs  ✓ Pod
        ○ kube-proxy  0/2 first facts
            needs  ○ Service  ✓ Node

      Before it: What a cluster is made of
      After it: How traffic enters the cluster
      ▸ next  ✓ done  ◐ begun  ○ to come  ~ known on trial  – nothing to ask
      k8smap explain kube-proxy
      "
    `)
  })

  it('is found by its id, its title in either language, and by a topic’s other names', async () => {
    const one = (await course({}, 'reach')).out
    expect(one).toContain('How a Service reaches a Pod')
    for (const term of ['how a service reaches a pod', 'Service 如何到达 Pod'])
      expect((await course({}, term)).out, term).toBe(one)
    const guessed = await course({}, 'kube-prxy')
    expect(guessed.out).toContain('How a Service reaches a Pod')
    expect(guessed.err).toContain('“kube-prxy” was read as “kube-proxy”.')
  })

  it('is readable in Chinese at 40 columns', async () => {
    const { out } = await course({ columns: 40 }, '服务', '--lang', 'zh')
    expect(out).toMatchInlineSnapshot(`
      "Service 如何到达 Pod
      第 1 级：人人必备 · reach
      2 个主题已学过 0 个；本单元的题目现在能
      答出 0 %。

        ○ 服务        要点 0/2
            先要懂  ○ Pod
        ○ kube-proxy  要点 0/2
            先要懂  ○ 服务  ○ 节点

      前一个单元：集群由什么组成
      后一个单元：流量如何进入集群
      ▸ 接下来  ✓ 学完  ◐ 在学  ○ 未学
      ~ 暂按已会  – 无题可出
      k8smap explain service
      "
    `)
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(40)
  })

  it('that does not exist is an error', async () => {
    const { exit, out, err } = await course({}, 'nothing-like-it')
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain('Nothing is called “nothing-like-it”')
  })
})

describe('the course as JSON', () => {
  it('has one shape', async () => {
    const { out } = await course({ reviews: right(...PARTS) }, 'reach', '--json')
    expect(JSON.parse(out)).toMatchInlineSnapshot(`
      {
        "done": 1,
        "next": "reach",
        "of": 5,
        "recall": 0.2581,
        "units": [
          {
            "id": "reach",
            "level": 1,
            "met": 0,
            "needs": [
              "pod",
              "node",
            ],
            "of": 2,
            "recall": 0,
            "state": "open",
            "title": {
              "en": "How a Service reaches a Pod",
              "zh": "Service 如何到达 Pod",
            },
            "topics": [
              {
                "facts": {
                  "known": 0,
                  "of": 2,
                },
                "id": "service",
                "needs": [
                  {
                    "id": "pod",
                    "known": true,
                  },
                ],
                "questions": {
                  "met": 0,
                  "of": 2,
                },
                "recall": 0,
                "state": "open",
                "title": {
                  "en": "Service",
                  "zh": "服务",
                },
              },
              {
                "facts": {
                  "known": 0,
                  "of": 2,
                },
                "id": "kube-proxy",
                "needs": [
                  {
                    "id": "service",
                    "known": false,
                  },
                  {
                    "id": "node",
                    "known": true,
                  },
                ],
                "questions": {
                  "met": 0,
                  "of": 2,
                },
                "recall": 0,
                "state": "open",
                "title": {
                  "en": "kube-proxy",
                  "zh": "kube-proxy",
                },
              },
            ],
          },
        ],
        "version": 1,
        "why": [
          {
            "level": 1,
            "reason": "level",
          },
          {
            "reason": "known",
            "topics": [
              "pod",
              "node",
            ],
          },
        ],
      }
    `)
  })

  it('has every unit without an argument; without levels the level is null', async () => {
    const ids = async (fake: Fake): Promise<unknown[]> => {
      const { units } = JSON.parse((await course(fake, '--json')).out) as {
        units: Array<{ id: string; level: number | null }>
      }
      return units.map(({ id, level }) => [id, level])
    }
    expect(await ids({})).toEqual([
      ...[
        ['parts', 1],
        ['reach', 1],
        ['enter', 2],
        ['wires', 3],
        ['~kubernetes-3', 3],
      ],
    ])
    expect(await ids({ library: library(SMALL) })).toEqual([
      ['kubernetes', null],
      ['control-plane', null],
      ['node', null],
    ])
  })
})

it('the course of the map fits into a terminal of 80 columns and 24 lines', async () => {
  for (const lang of ['en', 'zh']) {
    const { out } = await course({ library: theMap() }, '--lang', lang)
    const lines = out.trimEnd().split('\n')
    expect(lines.length, lang).toBeLessThanOrEqual(24)
    for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(80)
  }
})
