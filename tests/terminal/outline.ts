/**
 * An outline in which every question is known, so that tests can compare whole screens. `--type`
 * picks one of them.
 */
export const OUTLINE = `
format: 1
id: terminal
tree:
  - kubernetes | Kubernetes:
      - control-plane | Control plane | 控制平面:
          - kube-scheduler | kube-scheduler | 调度器
          - etcd
topics:
  kube-scheduler:
    summary: { en: Picks a node for each new Pod., zh: 为每个新 Pod 选择节点。 }
    facts:
      - id: two-steps
        text: { en: 'It filters, then scores.', zh: 先过滤，再打分。 }
        source: KEP-785
    questions:
      - id: picks
        fact: two-steps
        type: choice
        ask: { en: Which step of scheduling comes first?, zh: 调度的哪一步在先？ }
        right: { en: filtering, zh: 过滤 }
        wrong:
          - { text: { en: scoring, zh: 打分 }, why: { en: It comes second., zh: 它在后。 } }
          - { text: { en: binding, zh: 绑定 }, why: { en: It comes last., zh: 它最后。 } }
          - { text: { en: queueing, zh: 排队 }, why: { en: That is before., zh: 那在之前。 } }
          - { text: { en: starting, zh: 启动 }, why: { en: The kubelet does it., zh: kubelet 来做。 } }
        explain: { en: 'Filtering comes first, then scoring.', zh: 先过滤，再打分。 }
      - id: name
        type: typed
        source: KEP-785
        ask: { en: What picks the node?, zh: 谁选择节点？ }
        names: kube-scheduler
        also: [安排者]
        explain: { en: It does., zh: 就是它。 }
`

/** All questions of these outlines, as they are known to have been answered. */
export const MET: readonly string[] = [
  ...['picks', 'name'].map((id) => `terminal:kube-scheduler/${id}`),
  'long:proxy/long',
  ...['key', 'word'].flatMap((id) => Array.from({ length: 20 }, (_, i) => `many:t${i + 1}/${id}`)),
]

/** Twenty questions with one-key answers, and twenty that want a word, each a different one. */
export const MANY = `
format: 1
id: many
tree:
  - all:
${Array.from({ length: 20 }, (_, i) => `      - t${i + 1} | Topic ${i + 1}`).join('\n')}
topics:
${Array.from(
  { length: 20 },
  (_, i) => `  t${i + 1}:
    questions:
      - id: key
        type: choice
        source: KEP-785
        ask: { en: 'Which letter goes with topic ${i + 1}?', zh: '第 ${i + 1} 个主题配哪个字母？' }
        right: { en: right ${i + 1}, zh: 对 ${i + 1} }
        wrong:
${['a', 'b', 'c'].map((x) => `          - { text: { en: ${x} ${i + 1}, zh: ${x} ${i + 1} }, why: { en: No., zh: 不。 } }`).join('\n')}
        explain: { en: So it is., zh: 如此。 }
      - id: word
        type: typed
        source: KEP-785
        ask: { en: 'What is the word of topic ${i + 1}?', zh: '第 ${i + 1} 个主题的词是什么？' }
        answer: { en: word${i + 1}, zh: word${i + 1} }
        explain: { en: So it is., zh: 如此。 }`,
).join('\n')}
`

/** A question too long for a small screen. */
export const LONG = `
format: 1
id: long
tree:
  - network | Network | 网络:
      - proxy | Proxy | 代理
topics:
  proxy:
    questions:
      - id: long
        type: choice
        source: KEP-785
        ask:
          en: A question may be longer than the screen it is shown on, and then its beginning scrolls away while its end and the keys that answer it stay in sight.
          zh: 一道题可能比屏幕还长，这时开头会滚出屏幕，而结尾和作答的按键仍看得见。
        right: { en: It scrolls as any other output of a program does on a terminal., zh: 它像别的输出一样滚动。 }
        wrong:
          - { text: { en: It is cut where the screen ends and the rest is lost to the reader., zh: 它在屏幕边缘被截断。 }, why: { en: No., zh: 不。 } }
          - { text: { en: It is drawn in a smaller type so that all of it fits on the screen., zh: 它会换成小字。 }, why: { en: No., zh: 不。 } }
          - { text: { en: It waits until the window has been made large enough to hold it all., zh: 它等窗口变大。 }, why: { en: No., zh: 不。 } }
        explain: { en: So it is., zh: 如此。 }
`
