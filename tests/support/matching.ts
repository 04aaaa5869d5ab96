/** An outline with one question that matches ports with the programs that listen on them. */
export const PORTS = `
format: 1
id: ports
tree:
  - k | Kubernetes:
      - listening | Who listens where | 谁在监听
topics:
  listening:
    summary: { en: Each component listens on its own port., zh: 每个组件监听自己的端口。 }
    facts:
      - id: ports
        text: { en: Each component has its port., zh: 每个组件都有自己的端口。 }
        source: /docs/reference/networking/ports-and-protocols/#control-plane
      - id: etcd-port
        text: { en: etcd listens on 2379., zh: etcd 监听 2379。 }
        source: /docs/reference/networking/ports-and-protocols/#control-plane
    questions:
      - id: which
        fact: ports
        type: match
        ask: { en: Which port belongs to which component?, zh: 哪个端口属于哪个组件？ }
        pairs:
          - { left: etcd, right: '2379' }
          - { left: { en: the node agent, zh: 节点代理 }, right: '10250' }
          - { left: kube-scheduler, right: '10259' }
          - left: { en: any Service of type NodePort, zh: 任何 NodePort 类型的 Service }
            right: { en: one of 30000 to 32767 by default, zh: 默认是 30000 到 32767 之一 }
        extra: ['6443']
        explain: { en: The API server has 6443., zh: 6443 属于 API 服务器。 }
`
