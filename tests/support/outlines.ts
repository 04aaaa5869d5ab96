import type { Library } from '../../src/core/model/library.ts'
import { type Parsed, parseOutline } from '../../src/core/reading/parse.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { yaml as format } from '../../src/formats/yaml.ts'
import { openFiles } from '../../src/io/outline-files.ts'

/** Parses YAML as the loader does; each text is one document of the outline. */
export function parse(...texts: string[]): Parsed {
  const read = texts.map((text, i) => format.read(text, `${i === 0 ? 'outline' : `part${i}`}.yaml`))
  const parsed = parseOutline(
    read.flatMap(({ nodes }) => nodes),
    'outline',
  )
  return { ...parsed, problems: [...read.flatMap(({ problems }) => problems), ...parsed.problems] }
}

/** Parses one Markdown file, `notes.md`, as the loader does. */
export function parseMarkdown(text: string): Parsed {
  const { nodes, problems } = markdown.read(text, 'notes.md')
  const parsed = parseOutline(nodes, 'notes')
  return { ...parsed, problems: [...problems, ...parsed.problems] }
}

/** A library from texts that must parse without errors. */
export function library(...texts: string[]): Library {
  const parsed = parse(...texts)
  if (!parsed.library) throw new Error(JSON.stringify(parsed.problems, null, 1))
  return parsed.library
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
