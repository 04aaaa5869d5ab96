import type { Library } from '../../src/core/model/library.ts'
import {
  type Compiled,
  type CompiledTexts,
  isByRange,
  PARTS,
} from '../../src/core/reading/compiled-parts.ts'
import { type Parsed, parseOutline } from '../../src/core/reading/parse.ts'
import { documentsOf } from '../../src/formats/index.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { yaml as format } from '../../src/formats/yaml.ts'
import { openFiles } from '../../src/io/outline-files.ts'

/** Parses YAML as the loader does; each text is one document of the outline. */
export function parse(...texts: string[]): Parsed {
  const read = texts.map((text, i) => {
    const file = `${i === 0 ? 'outline' : `part${i}`}.yaml`
    return documentsOf(format.read(text, file), file)
  })
  const parsed = parseOutline(
    read.flatMap(({ nodes }) => nodes),
    'outline',
  )
  return { ...parsed, problems: [...read.flatMap(({ problems }) => problems), ...parsed.problems] }
}

/** Parses one Markdown file, `notes.md`, as the loader does. */
export function parseMarkdown(text: string): Parsed {
  const { nodes, problems } = documentsOf(markdown.read(text, 'notes.md'), 'notes.md')
  const parsed = parseOutline(nodes, 'notes')
  return { ...parsed, problems: [...problems, ...parsed.problems] }
}

/** A library from texts that must parse without errors. */
export function library(...texts: string[]): Library {
  const parsed = parse(...texts)
  if (!parsed.library) throw new Error(JSON.stringify(parsed.problems, null, 1))
  return parsed.library
}

/** A compiled outline as it is read from a disk; `read` is told what of it is read. */
export function textsOf(
  compiled: Compiled,
  read: (what: string) => void = () => {},
): CompiledTexts {
  const ranges = (name: keyof Compiled) => {
    const bytes = Buffer.from(compiled[name])
    return (offset: number, length: number) => {
      read(`${name} ${offset}+${length}`)
      return bytes.toString('utf8', offset, offset + length)
    }
  }
  const parts = PARTS.map((name) => [
    name,
    isByRange(name)
      ? ranges(name)
      : () => {
          read(name)
          return compiled[name]
        },
  ])
  return Object.fromEntries(parts) as CompiledTexts
}

let held: Library | undefined
/** The shipped map, from its sources. */
export function theMap(): Library {
  held ??= openFiles('data/map').library
  if (!held) throw new Error('the map has errors')
  return held
}

/** A small outline in the full form, with an example of everything. */
export const SMALL = `
format: 1
id: small
tree:
  - kubernetes | Kubernetes:
      - control-plane | Control plane | 控制平面:
          - kube-apiserver | kube-apiserver | kube-apiserver（API 服务器）
          - etcd
          - kube-scheduler | kube-scheduler | 调度器
      - node | Worker node | 工作节点:
          - kubelet | kubelet | kubelet（节点代理）
          - kube-proxy | kube-proxy
exams:
  KCNA:
    title: { en: Cloud Native Associate, zh: 云原生助理认证 }
    source: https://example.com/curriculum
    questions: 60
    minutes: 90
    types: [choice, several]
    domains:
      Kubernetes Fundamentals: { weight: 60, zh: Kubernetes 基础 }
      Container Orchestration: 40
topics:
  kube-scheduler:
    aliases: [sched, 安排者]
    summary: { en: Picks a node for each new Pod., zh: 为每个新 Pod 选择节点。 }
    facts:
      - id: two-steps
        text: { en: 'It filters, then scores.', zh: 先过滤，再打分。 }
        source: /docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation
        since: v1.19
      - id: old-flags
        text: { en: Policy flags configured it., zh: 曾用策略标志来配置。 }
        source: KEP-785
        deprecated: v1.19
        removed: v1.23
    relations:
      talks-to: [kube-apiserver]
    then:
      line: kube-scheduler（调度器）
      verdict: outdated
      now: { en: It only assigns., zh: 它只负责分配。 }
    confused:
      kubelet: { en: The kubelet starts containers., zh: kubelet 启动容器。 }
    exams:
      KCNA: [Kubernetes Fundamentals]
    links: [https://example.com/scheduler]
    questions:
      - id: picks
        fact: two-steps
        type: choice
        ask: { en: Which step comes first?, zh: 哪一步在先？ }
        right: { en: filtering, zh: 过滤 }
        wrong:
          - { text: { en: scoring, zh: 打分 }, why: { en: It comes second., zh: 它在后。 } }
          - { text: { en: binding, zh: 绑定 }, why: { en: It comes last., zh: 它最后。 } }
          - { text: { en: queueing, zh: 排队 }, why: { en: That is before., zh: 那在之前。 } }
          - { text: { en: starting, zh: 启动 }, why: { en: The kubelet does it., zh: kubelet 来做。 } }
        explain: { en: Filter first., zh: 先过滤。 }
      - id: name
        type: typed
        source: KEP-785
        ask: { en: What picks the node?, zh: 谁选择节点？ }
        names: kube-scheduler
        also: [sched]
        explain: { en: It does., zh: 就是它。 }
      - id: steps
        type: order
        source: KEP-785
        ask: { en: Put the steps in order., zh: 给步骤排序。 }
        items: [{ en: filter, zh: 过滤 }, { en: score, zh: 打分 }, { en: bind, zh: 绑定 }]
        explain: { en: So., zh: 如此。 }
`

/** More of the small outline: its graph, with an example of everything. */
export const GRAPH = `
format: 1
baseline: { of: Kubernetes v1.37, released: '2026-08-26' }
topics:
  kube-apiserver:
    is: component
    summary: { en: The front door of the cluster., zh: 集群的大门。 }
    relations:
      stores-in: { etcd: /docs/concepts/architecture/#etcd }
      runs-on: { control-plane: { source: KEP-2, since: v1.20 } }
  etcd:
    summary: { en: Keeps all state., zh: 保存全部状态。 }
  kubelet:
    is: component
    summary: { en: The agent on every node., zh: 每个节点上的代理。 }
    relations:
      talks-to: { kube-apiserver: KEP-3 }
      runs-on: { node: KEP-3 }
    without:
      stops: { text: { en: No Pod starts there., zh: 那里不再启动 Pod。 }, source: KEP-3 }
    facts:
      - id: default
        text: { en: The default is 5., zh: 默认是 5。 }
        source: KEP-3
        since: v1.30
        before: { en: The default was 4., zh: 默认曾是 4。 }
      - { id: gone, text: { en: It had a flag., zh: 它曾有一个参数。 }, source: KEP-3, deprecated: v1.31, removed: v1.33 }
  kube-proxy:
    is: component
    summary: { en: Writes the rules of Services., zh: 写入 Service 的规则。 }
    relations:
      talks-to: { kube-apiserver: KEP-4 }
      runs-on: { node: KEP-4 }
    confused:
      kubelet: { en: It only writes rules., zh: 它只写规则。 }
flows:
  start:
    title: { en: How a Pod starts, zh: Pod 如何启动 }
    topic: kubelet
    aliases: [start a Pod]
    summary: { en: From its object to its containers., zh: 从对象到容器。 }
    steps:
      - id: pick
        topic: kube-scheduler
        who: { en: The scheduler, zh: 调度器 }
        does: { en: picks a node, zh: 选一个节点 }
        to: kube-apiserver
        why: { en: Every Pod needs one., zh: 每个 Pod 都要有节点。 }
        source: KEP-785
        see: { en: '\`kubectl get events\` shows \`Scheduled\`.', zh: '\`kubectl get events\` 显示 \`Scheduled\`。' }
      - id: store
        topic: kube-apiserver
        does: { en: stores the choice, zh: 保存这个选择 }
        to: etcd
        source: KEP-2
        stops-without: [etcd]
      - id: look
        topic: kubelet
        does: { en: sees the Pod, zh: 发现这个 Pod }
        to: kube-apiserver
        source: KEP-3
        since: v1.20
        stops-without: [kubelet]
        breaks: { text: { en: The Pod stays \`Pending\`., zh: 'Pod 停在 \`Pending\`。' }, source: KEP-5 }
      - id: rules
        topic: kube-proxy
        does: { en: writes its rules, zh: 写入规则 }
        source: KEP-4
        meanwhile: true
      - id: run
        topic: kubelet
        does: { en: starts the containers, zh: 启动容器 }
        why: { en: That is what it is for., zh: 它就是做这个的。 }
        source: KEP-3
asks:
  - { who: kube-apiserver, by: talks-to, wrong: [etcd, node, control-plane] }
  - { between: [kubelet, kube-apiserver, etcd], wrong: [kube-scheduler, kube-proxy, node] }
  - { without: kube-apiserver, right: etcd, wrong: [kubelet, kube-proxy, kube-scheduler] }
`
