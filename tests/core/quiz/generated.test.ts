import { expect, it } from 'vitest'
import { generate } from '../../../src/core/quiz/generate.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { fact, libraryOf, outlineOf } from '../../support/trees.ts'
import { noted } from './noted.ts'

const notes = (...made: Parameters<typeof libraryOf>): string =>
  generate(libraryOf(...made), phrases)
    .flatMap(noted)
    .join('\n')

it('a tree with what is known of it is asked for in every way there is', () => {
  const outline = outlineOf(
    `
k | Kubernetes | 库伯
  net | Network | 网络
    svc | Service | 服务
    ing | Ingress | 入口
    dns | Cluster DNS | 集群 DNS
    pol | Network Policy | 网络策略
  sec | Security | 安全
    rbac | RBAC
    tls | TLS
  ops | Operations | 运维
    log | Logging | 日志
`,
    { net: { ordered: true }, svc: { aliases: ['svc'] } },
  )
  const summary = (en: string, zh: string) => ({ summary: { en, zh } })
  expect(
    notes(outline, {
      svc: {
        ...summary(
          'A Service gives Pods one address; services find them.',
          '服务给 Pod 一个地址。',
        ),
        facts: [fact('svc/one', 'One.')],
      },
      ing: summary('Routes HTTP.', '转发 HTTP。'),
      dns: summary('Answers names.', '解析名称。'),
      pol: summary('Allows traffic.', '放行流量。'),
      rbac: summary('Who may do what.', '谁可以做什么。'),
    }),
  ).toMatchInlineSnapshot(`
    "k/~parts (list, )
      Name the 3 parts directly below “Kubernetes”. | 说出“库伯”下面的 3 个部分。
      - Network | 网络: Network, 网络, net
      - Security | 安全: Security, 安全, sec
      - Operations | 运维: Operations, 运维, ops
      → These stand directly below “Kubernetes”. | 它们直接位于“库伯”之下。
      ! Directly below “Kubernetes”: Network, Security, Operations. | 直接位于“库伯”之下的是：网络、安全、运维。
    net/~parts (list, )
      Name the 4 parts directly below “Network”. | 说出“网络”下面的 4 个部分。
      - Service | 服务: Service, 服务, svc
      - Ingress | 入口: Ingress, 入口, ing
      - Cluster DNS | 集群 DNS: Cluster DNS, 集群 DNS, dns
      - Network Policy | 网络策略: Network Policy, 网络策略, pol
      → These stand directly below “Network”. | 它们直接位于“网络”之下。
      ! Directly below “Network”: Service, Ingress, Cluster DNS, Network Policy. | 直接位于“网络”之下的是：服务、入口、集群 DNS、网络策略。
    net/~sequence (order, )
      Put the parts of “Network” in their order. | 请把“网络”的各部分按顺序排列。
      - Service | 服务: Service, 服务, svc
      - Ingress | 入口: Ingress, 入口, ing
      - Cluster DNS | 集群 DNS: Cluster DNS, 集群 DNS, dns
      - Network Policy | 网络策略: Network Policy, 网络策略, pol
      → In this order they stand below “Network”. | 它们在“网络”之下就是这个顺序。
      ! The parts of “Network” in their order: Service, Ingress, Cluster DNS, Network Policy. | “网络”的各部分依次是：服务、入口、集群 DNS、网络策略。
    svc/~parent (choice, KEP-1)
      Directly under which heading does “Service” stand? | “服务”直接位于哪个标题之下？
      ✓ Network | 网络
      ✗ Security | 安全: “Security” stands in another place, under “Kubernetes”. | “安全”在别处，位于“库伯”之下。
      ✗ Operations | 运维: “Operations” stands in another place, under “Kubernetes”. | “运维”在别处，位于“库伯”之下。
      ✗ Cluster DNS | 集群 DNS: “Cluster DNS” stands in another place, under “Network”. | “集群 DNS”在别处，位于“网络”之下。
      ✗ Logging | 日志: “Logging” stands in another place, under “Operations”. | “日志”在别处，位于“运维”之下。
      ✗ TLS: “TLS” stands in another place, under “Security”. | “TLS”在别处，位于“安全”之下。
      ✗ Ingress | 入口: “Ingress” stands in another place, under “Network”. | “入口”在别处，位于“网络”之下。
      → “Service” stands under “Network”, beside Ingress, Cluster DNS, Network Policy. | “服务”位于“网络”之下，与入口、集群 DNS、网络策略并列。
      ! the same
    svc/~which (choice, KEP-1)
      What is this? A ____ gives Pods one address; ____ find them. | 这说的是什么？____给 Pod 一个地址。
      ✓ Service | 服务
      ✗ Ingress | 入口: Routes HTTP. | 转发 HTTP。
      ✗ Cluster DNS | 集群 DNS: Answers names. | 解析名称。
      ✗ Network Policy | 网络策略: Allows traffic. | 放行流量。
      ✗ RBAC: Who may do what. | 谁可以做什么。
      → This is Service: Kubernetes › Network. | 这是服务：库伯 › 网络。
      ! the summary
    svc/~name (typed, KEP-1)
      What is this? A ____ gives Pods one address; ____ find them. | 这说的是什么？____给 Pod 一个地址。
      = Service, 服务, svc
      → This is Service: Kubernetes › Network. | 这是服务：库伯 › 网络。
      ! the summary
    ing/~parent (choice, )
      Directly under which heading does “Ingress” stand? | “入口”直接位于哪个标题之下？
      ✓ Network | 网络
      ✗ Security | 安全: “Security” stands in another place, under “Kubernetes”. | “安全”在别处，位于“库伯”之下。
      ✗ Operations | 运维: “Operations” stands in another place, under “Kubernetes”. | “运维”在别处，位于“库伯”之下。
      ✗ Service | 服务: “Service” stands in another place, under “Network”. | “服务”在别处，位于“网络”之下。
      ✗ Network Policy | 网络策略: “Network Policy” stands in another place, under “Network”. | “网络策略”在别处，位于“网络”之下。
      ✗ TLS: “TLS” stands in another place, under “Security”. | “TLS”在别处，位于“安全”之下。
      ✗ Logging | 日志: “Logging” stands in another place, under “Operations”. | “日志”在别处，位于“运维”之下。
      → “Ingress” stands under “Network”, beside Service, Cluster DNS, Network Policy. | “入口”位于“网络”之下，与服务、集群 DNS、网络策略并列。
      ! the same
    ing/~which (choice, )
      What is this? Routes HTTP. | 这说的是什么？转发 HTTP。
      ✓ Ingress | 入口
      ✗ Service | 服务: A Service gives Pods one address; services find them. | 服务给 Pod 一个地址。
      ✗ Cluster DNS | 集群 DNS: Answers names. | 解析名称。
      ✗ Network Policy | 网络策略: Allows traffic. | 放行流量。
      ✗ RBAC: Who may do what. | 谁可以做什么。
      → This is Ingress: Kubernetes › Network. | 这是入口：库伯 › 网络。
      ! the summary
    ing/~name (typed, )
      What is this? Routes HTTP. | 这说的是什么？转发 HTTP。
      = Ingress, 入口, ing
      → This is Ingress: Kubernetes › Network. | 这是入口：库伯 › 网络。
      ! the summary
    dns/~parent (choice, )
      Directly under which heading does “Cluster DNS” stand? | “集群 DNS”直接位于哪个标题之下？
      ✓ Network | 网络
      ✗ Security | 安全: “Security” stands in another place, under “Kubernetes”. | “安全”在别处，位于“库伯”之下。
      ✗ Operations | 运维: “Operations” stands in another place, under “Kubernetes”. | “运维”在别处，位于“库伯”之下。
      ✗ Service | 服务: “Service” stands in another place, under “Network”. | “服务”在别处，位于“网络”之下。
      ✗ TLS: “TLS” stands in another place, under “Security”. | “TLS”在别处，位于“安全”之下。
      ✗ Network Policy | 网络策略: “Network Policy” stands in another place, under “Network”. | “网络策略”在别处，位于“网络”之下。
      ✗ RBAC: “RBAC” stands in another place, under “Security”. | “RBAC”在别处，位于“安全”之下。
      → “Cluster DNS” stands under “Network”, beside Service, Ingress, Network Policy. | “集群 DNS”位于“网络”之下，与服务、入口、网络策略并列。
      ! the same
    dns/~which (choice, )
      What is this? Answers names. | 这说的是什么？解析名称。
      ✓ Cluster DNS | 集群 DNS
      ✗ Service | 服务: A Service gives Pods one address; services find them. | 服务给 Pod 一个地址。
      ✗ Ingress | 入口: Routes HTTP. | 转发 HTTP。
      ✗ Network Policy | 网络策略: Allows traffic. | 放行流量。
      ✗ RBAC: Who may do what. | 谁可以做什么。
      → This is Cluster DNS: Kubernetes › Network. | 这是集群 DNS：库伯 › 网络。
      ! the summary
    dns/~name (typed, )
      What is this? Answers names. | 这说的是什么？解析名称。
      = Cluster DNS, 集群 DNS, dns
      → This is Cluster DNS: Kubernetes › Network. | 这是集群 DNS：库伯 › 网络。
      ! the summary
    pol/~which (choice, )
      What is this? Allows traffic. | 这说的是什么？放行流量。
      ✓ Network Policy | 网络策略
      ✗ Service | 服务: A Service gives Pods one address; services find them. | 服务给 Pod 一个地址。
      ✗ Ingress | 入口: Routes HTTP. | 转发 HTTP。
      ✗ Cluster DNS | 集群 DNS: Answers names. | 解析名称。
      ✗ RBAC: Who may do what. | 谁可以做什么。
      → This is Network Policy: Kubernetes › Network. | 这是网络策略：库伯 › 网络。
      ! the summary
    pol/~name (typed, )
      What is this? Allows traffic. | 这说的是什么？放行流量。
      = Network Policy, 网络策略, pol
      → This is Network Policy: Kubernetes › Network. | 这是网络策略：库伯 › 网络。
      ! the summary
    sec/~parts (list, )
      Name the 2 parts directly below “Security”. | 说出“安全”下面的 2 个部分。
      - RBAC: RBAC, rbac
      - TLS: TLS, tls
      → These stand directly below “Security”. | 它们直接位于“安全”之下。
      ! Directly below “Security”: RBAC, TLS. | 直接位于“安全”之下的是：RBAC、TLS。
    rbac/~parent (choice, )
      Directly under which heading does “RBAC” stand? | “RBAC”直接位于哪个标题之下？
      ✓ Security | 安全
      ✗ Network | 网络: “Network” stands in another place, under “Kubernetes”. | “网络”在别处，位于“库伯”之下。
      ✗ Operations | 运维: “Operations” stands in another place, under “Kubernetes”. | “运维”在别处，位于“库伯”之下。
      ✗ Network Policy | 网络策略: “Network Policy” stands in another place, under “Network”. | “网络策略”在别处，位于“网络”之下。
      ✗ Ingress | 入口: “Ingress” stands in another place, under “Network”. | “入口”在别处，位于“网络”之下。
      ✗ Logging | 日志: “Logging” stands in another place, under “Operations”. | “日志”在别处，位于“运维”之下。
      ✗ TLS: “TLS” stands in another place, under “Security”. | “TLS”在别处，位于“安全”之下。
      → “RBAC” stands under “Security”, beside TLS. | “RBAC”位于“安全”之下，与 TLS 并列。
      ! the same
    rbac/~which (choice, )
      What is this? Who may do what. | 这说的是什么？谁可以做什么。
      ✓ RBAC
      ✗ Service | 服务: A Service gives Pods one address; services find them. | 服务给 Pod 一个地址。
      ✗ Cluster DNS | 集群 DNS: Answers names. | 解析名称。
      ✗ Network Policy | 网络策略: Allows traffic. | 放行流量。
      ✗ Ingress | 入口: Routes HTTP. | 转发 HTTP。
      → This is RBAC: Kubernetes › Security. | 这是 RBAC：库伯 › 安全。
      ! the summary
    rbac/~name (typed, )
      What is this? Who may do what. | 这说的是什么？谁可以做什么。
      = RBAC, rbac
      → This is RBAC: Kubernetes › Security. | 这是 RBAC：库伯 › 安全。
      ! the summary
    tls/~parent (choice, )
      Directly under which heading does “TLS” stand? | “TLS”直接位于哪个标题之下？
      ✓ Security | 安全
      ✗ Network | 网络: “Network” stands in another place, under “Kubernetes”. | “网络”在别处，位于“库伯”之下。
      ✗ Operations | 运维: “Operations” stands in another place, under “Kubernetes”. | “运维”在别处，位于“库伯”之下。
      ✗ RBAC: “RBAC” stands in another place, under “Security”. | “RBAC”在别处，位于“安全”之下。
      ✗ Service | 服务: “Service” stands in another place, under “Network”. | “服务”在别处，位于“网络”之下。
      ✗ Cluster DNS | 集群 DNS: “Cluster DNS” stands in another place, under “Network”. | “集群 DNS”在别处，位于“网络”之下。
      ✗ Ingress | 入口: “Ingress” stands in another place, under “Network”. | “入口”在别处，位于“网络”之下。
      → “TLS” stands under “Security”, beside RBAC. | “TLS”位于“安全”之下，与 RBAC 并列。
      ! the same
    log/~parent (choice, )
      Directly under which heading does “Logging” stand? | “日志”直接位于哪个标题之下？
      ✓ Operations | 运维
      ✗ Network | 网络: “Network” stands in another place, under “Kubernetes”. | “网络”在别处，位于“库伯”之下。
      ✗ Security | 安全: “Security” stands in another place, under “Kubernetes”. | “安全”在别处，位于“库伯”之下。
      ✗ RBAC: “RBAC” stands in another place, under “Security”. | “RBAC”在别处，位于“安全”之下。
      ✗ TLS: “TLS” stands in another place, under “Security”. | “TLS”在别处，位于“安全”之下。
      ✗ Network Policy | 网络策略: “Network Policy” stands in another place, under “Network”. | “网络策略”在别处，位于“网络”之下。
      ✗ Ingress | 入口: “Ingress” stands in another place, under “Network”. | “入口”在别处，位于“网络”之下。
      → “Logging” stands under “Operations”. | “日志”位于“运维”之下。
      ! the same"
  `)
})

it('a flat list in an order is asked for by it, and by nothing else', () =>
  expect(
    notes(
      outlineOf(`k | All\n${[...'abcdefghi'].map((id) => `  ${id} | Part ${id}`).join('\n')}`, {
        k: { ordered: true },
      }),
    ),
  ).toMatchInlineSnapshot(`
    "a/~next (choice, )
      What comes directly after “Part a” in “All”? | 在“All”中，紧接在“Part a”之后的是什么？
      ✓ Part b
      ✗ Part i: “Part i” is in the same list, but not directly after “Part a”. | “Part i”在同一个列表里，但不紧接在“Part a”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Part a”. | “Part g”在同一个列表里，但不紧接在“Part a”之后。
      ✗ Part c: “Part c” is in the same list, but not directly after “Part a”. | “Part c”在同一个列表里，但不紧接在“Part a”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Part a”. | “Part e”在同一个列表里，但不紧接在“Part a”之后。
      ✗ Part d: “Part d” is in the same list, but not directly after “Part a”. | “Part d”在同一个列表里，但不紧接在“Part a”之后。
      ✗ Part h: “Part h” is in the same list, but not directly after “Part a”. | “Part h”在同一个列表里，但不紧接在“Part a”之后。
      → “Part b” comes directly after “Part a”. | “Part a”之后就是“Part b”。
      ! the same
    b/~next (choice, )
      What comes directly after “Part b” in “All”? | 在“All”中，紧接在“Part b”之后的是什么？
      ✓ Part c
      ✗ Part f: “Part f” is in the same list, but not directly after “Part b”. | “Part f”在同一个列表里，但不紧接在“Part b”之后。
      ✗ Part i: “Part i” is in the same list, but not directly after “Part b”. | “Part i”在同一个列表里，但不紧接在“Part b”之后。
      ✗ Part a: “Part a” is in the same list, but not directly after “Part b”. | “Part a”在同一个列表里，但不紧接在“Part b”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Part b”. | “Part e”在同一个列表里，但不紧接在“Part b”之后。
      ✗ Part h: “Part h” is in the same list, but not directly after “Part b”. | “Part h”在同一个列表里，但不紧接在“Part b”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Part b”. | “Part g”在同一个列表里，但不紧接在“Part b”之后。
      → “Part c” comes directly after “Part b”. | “Part b”之后就是“Part c”。
      ! the same
    c/~next (choice, )
      What comes directly after “Part c” in “All”? | 在“All”中，紧接在“Part c”之后的是什么？
      ✓ Part d
      ✗ Part i: “Part i” is in the same list, but not directly after “Part c”. | “Part i”在同一个列表里，但不紧接在“Part c”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Part c”. | “Part g”在同一个列表里，但不紧接在“Part c”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Part c”. | “Part e”在同一个列表里，但不紧接在“Part c”之后。
      ✗ Part b: “Part b” is in the same list, but not directly after “Part c”. | “Part b”在同一个列表里，但不紧接在“Part c”之后。
      ✗ Part h: “Part h” is in the same list, but not directly after “Part c”. | “Part h”在同一个列表里，但不紧接在“Part c”之后。
      ✗ Part f: “Part f” is in the same list, but not directly after “Part c”. | “Part f”在同一个列表里，但不紧接在“Part c”之后。
      → “Part d” comes directly after “Part c”. | “Part c”之后就是“Part d”。
      ! the same
    d/~next (choice, )
      What comes directly after “Part d” in “All”? | 在“All”中，紧接在“Part d”之后的是什么？
      ✓ Part e
      ✗ Part h: “Part h” is in the same list, but not directly after “Part d”. | “Part h”在同一个列表里，但不紧接在“Part d”之后。
      ✗ Part f: “Part f” is in the same list, but not directly after “Part d”. | “Part f”在同一个列表里，但不紧接在“Part d”之后。
      ✗ Part a: “Part a” is in the same list, but not directly after “Part d”. | “Part a”在同一个列表里，但不紧接在“Part d”之后。
      ✗ Part b: “Part b” is in the same list, but not directly after “Part d”. | “Part b”在同一个列表里，但不紧接在“Part d”之后。
      ✗ Part c: “Part c” is in the same list, but not directly after “Part d”. | “Part c”在同一个列表里，但不紧接在“Part d”之后。
      ✗ Part i: “Part i” is in the same list, but not directly after “Part d”. | “Part i”在同一个列表里，但不紧接在“Part d”之后。
      → “Part e” comes directly after “Part d”. | “Part d”之后就是“Part e”。
      ! the same
    e/~next (choice, )
      What comes directly after “Part e” in “All”? | 在“All”中，紧接在“Part e”之后的是什么？
      ✓ Part f
      ✗ Part a: “Part a” is in the same list, but not directly after “Part e”. | “Part a”在同一个列表里，但不紧接在“Part e”之后。
      ✗ Part h: “Part h” is in the same list, but not directly after “Part e”. | “Part h”在同一个列表里，但不紧接在“Part e”之后。
      ✗ Part c: “Part c” is in the same list, but not directly after “Part e”. | “Part c”在同一个列表里，但不紧接在“Part e”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Part e”. | “Part g”在同一个列表里，但不紧接在“Part e”之后。
      ✗ Part d: “Part d” is in the same list, but not directly after “Part e”. | “Part d”在同一个列表里，但不紧接在“Part e”之后。
      ✗ Part i: “Part i” is in the same list, but not directly after “Part e”. | “Part i”在同一个列表里，但不紧接在“Part e”之后。
      → “Part f” comes directly after “Part e”. | “Part e”之后就是“Part f”。
      ! the same
    f/~next (choice, )
      What comes directly after “Part f” in “All”? | 在“All”中，紧接在“Part f”之后的是什么？
      ✓ Part g
      ✗ Part c: “Part c” is in the same list, but not directly after “Part f”. | “Part c”在同一个列表里，但不紧接在“Part f”之后。
      ✗ Part a: “Part a” is in the same list, but not directly after “Part f”. | “Part a”在同一个列表里，但不紧接在“Part f”之后。
      ✗ Part h: “Part h” is in the same list, but not directly after “Part f”. | “Part h”在同一个列表里，但不紧接在“Part f”之后。
      ✗ Part i: “Part i” is in the same list, but not directly after “Part f”. | “Part i”在同一个列表里，但不紧接在“Part f”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Part f”. | “Part e”在同一个列表里，但不紧接在“Part f”之后。
      ✗ Part b: “Part b” is in the same list, but not directly after “Part f”. | “Part b”在同一个列表里，但不紧接在“Part f”之后。
      → “Part g” comes directly after “Part f”. | “Part f”之后就是“Part g”。
      ! the same
    g/~next (choice, )
      What comes directly after “Part g” in “All”? | 在“All”中，紧接在“Part g”之后的是什么？
      ✓ Part h
      ✗ Part b: “Part b” is in the same list, but not directly after “Part g”. | “Part b”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Part f: “Part f” is in the same list, but not directly after “Part g”. | “Part f”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Part c: “Part c” is in the same list, but not directly after “Part g”. | “Part c”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Part g”. | “Part e”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Part i: “Part i” is in the same list, but not directly after “Part g”. | “Part i”在同一个列表里，但不紧接在“Part g”之后。
      ✗ Part a: “Part a” is in the same list, but not directly after “Part g”. | “Part a”在同一个列表里，但不紧接在“Part g”之后。
      → “Part h” comes directly after “Part g”. | “Part g”之后就是“Part h”。
      ! the same
    h/~next (choice, )
      What comes directly after “Part h” in “All”? | 在“All”中，紧接在“Part h”之后的是什么？
      ✓ Part i
      ✗ Part c: “Part c” is in the same list, but not directly after “Part h”. | “Part c”在同一个列表里，但不紧接在“Part h”之后。
      ✗ Part b: “Part b” is in the same list, but not directly after “Part h”. | “Part b”在同一个列表里，但不紧接在“Part h”之后。
      ✗ Part e: “Part e” is in the same list, but not directly after “Part h”. | “Part e”在同一个列表里，但不紧接在“Part h”之后。
      ✗ Part d: “Part d” is in the same list, but not directly after “Part h”. | “Part d”在同一个列表里，但不紧接在“Part h”之后。
      ✗ Part g: “Part g” is in the same list, but not directly after “Part h”. | “Part g”在同一个列表里，但不紧接在“Part h”之后。
      ✗ Part a: “Part a” is in the same list, but not directly after “Part h”. | “Part a”在同一个列表里，但不紧接在“Part h”之后。
      → “Part i” comes directly after “Part h”. | “Part h”之后就是“Part i”。
      ! the same"
  `))

it('names nothing that has no letters or is said by the question, and equal titles last', () =>
  expect(
    notes(
      outlineOf(`
k | All
  a | Pods
    x | Same
    y | ...
    z | Pods of a node
  b | Nodes
    w | Same
    v | Kubelet
      u | Probe
`),
    ),
  ).toMatchInlineSnapshot(`
    "k/~parts (list, )
      Name the 2 parts directly below “All”. | 说出“All”下面的 2 个部分。
      - Pods: Pods, a
      - Nodes: Nodes, b
      → These stand directly below “All”. | 它们直接位于“All”之下。
      ! Directly below “All”: Pods, Nodes. | 直接位于“All”之下的是：Pods、Nodes。
    b/~parts (list, )
      Name the 2 parts directly below “Nodes”. | 说出“Nodes”下面的 2 个部分。
      - Same: Same, w
      - Kubelet: Kubelet, v
      → These stand directly below “Nodes”. | 它们直接位于“Nodes”之下。
      ! Directly below “Nodes”: Same, Kubelet. | 直接位于“Nodes”之下的是：Same、Kubelet。
    v/~parent (choice, )
      Directly under which heading does “Kubelet” stand? | “Kubelet”直接位于哪个标题之下？
      ✓ Nodes
      ✗ Pods: “Pods” stands in another place, under “All”. | “Pods”在别处，位于“All”之下。
      ✗ Pods of a node: “Pods of a node” stands in another place, under “Pods”. | “Pods of a node”在别处，位于“Pods”之下。
      ✗ Probe: “Probe” stands in another place, under “Kubelet”. | “Probe”在别处，位于“Kubelet”之下。
      → “Kubelet” stands under “Nodes”, beside Same. | “Kubelet”位于“Nodes”之下，与 Same 并列。
      ! the same
    u/~parent (choice, )
      Directly under which heading does “Probe” stand? | “Probe”直接位于哪个标题之下？
      ✓ Kubelet
      ✗ Pods: “Pods” stands in another place, under “All”. | “Pods”在别处，位于“All”之下。
      ✗ Pods of a node: “Pods of a node” stands in another place, under “Pods”. | “Pods of a node”在别处，位于“Pods”之下。
      ✗ “Same” in “Nodes” | “Nodes”下的“Same”: “Same” stands in another place, under “Nodes”. | “Same”在别处，位于“Nodes”之下。
      → “Probe” stands under “Kubelet”. | “Probe”位于“Kubelet”之下。
      ! the same
    u/~path (order, )
      Put these in order, from the broadest to the narrowest. | 请按从大到小的范围排序。
      - Nodes: 
      - Kubelet: 
      - Probe: 
      → This is the way from a branch of the outline down to “Probe”. | 这是大纲中从分支到“Probe”的路径。
      ! From the broadest to the narrowest: Nodes › Kubelet › Probe. | 从大到小：Nodes › Kubelet › Probe。"
  `))

it('makes questions of the topics that are wanted', () =>
  expect(
    generate(
      libraryOf(outlineOf('k\n  a | A title\n    b | B title\n    c | C title')),
      phrases,
      (id) => id === 'b',
    ).map(({ id, ask }) => [id, ask.en]),
  ).toEqual([['b/~parent', 'Directly under which heading does “B title” stand?']]))
