import { describe, expect, it } from 'vitest'
import { NASTY, textIn } from '../support/exports.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'

const small = library(SMALL, GRAPH)

describe('markdown', () => {
  it('is headings, then lists, each with its id', async () =>
    expect(await textIn('markdown', small)).toMatchInlineSnapshot(`
      "---
      id: "small"
      ---

      # Kubernetes {#kubernetes}

      ## Control plane {#control-plane}

      - kube-apiserver {#kube-apiserver}

        The front door of the cluster.

      - etcd {#etcd}

        Keeps all state.

      - [kube-scheduler](https://example.com/scheduler) {#kube-scheduler}

        Picks a node for each new Pod.

        <!-- aliases: ["sched", "安排者"] -->

      ## Worker node {#node}

      - [kubelet](https://www.kubernetes.dev/resources/keps/3) {#kubelet}

        The agent on every node.

      - kube-proxy {#kube-proxy}

        Writes the rules of Services.
      "
    `))

  it('shows nasty titles as they are', async () =>
    expect(await textIn('markdown', NASTY)).toMatchInlineSnapshot(`
      "---
      id: "nasty"
      ---

      # "Root" \\& \\<b>all\\</b> {#root}

      ## [\\<script>alert(1)\\</script>](<https://example.com/a(b)?c=1\\&lt;2>) {#script}

      A \\<i>summary\\</i> with \\\`code\\\`, "quotes", a \\| b.

      <https://example.com/second>

      <!-- aliases: ["\\u002d-\\u003e \\u0022x\\u0022", "@y"] -->

      - \\[x\\] a \\[link\\]\\(https\\://x.y) !\\[i\\] \\{#no} {#brackets}
      - a \\| b \\| c {#pipes}

      ## \\# \\*a\\* \\_b\\_ \\~c\\~ \\\`d\\\` \\\\e \\$f\\$ {#signs}

      ### =1+1 {#formula}

      =HYPERLINK("https\\://evil")

      ### \\-1 {#minus}

      ### 1\\. first {#deep}

      - \\> quote {#deeper}

        - \\:\\:card\\:\\: \\=\\=cloze\\=\\= \\:tea: \\#tag \\@home \\%\\%x\\%\\% https\\://x.y {#deepest}

          \\- not an item

          <!-- aliases: ["end"] -->

      ## 🫖 tea {#emoji}
      "
    `))

  it('has both languages, and of a branch no id of the outline', async () =>
    expect(
      await textIn('markdown', small, { topic: 'control-plane', lang: 'both' }),
    ).toMatchInlineSnapshot(`
      "---
      languages: "en · zh"
      ---

      # Control plane · 控制平面 {#control-plane}

      - kube-apiserver · kube-apiserver（API 服务器） {#kube-apiserver}

        The front door of the cluster.

        集群的大门。

      - etcd {#etcd}

        Keeps all state.

        保存全部状态。

      - [kube-scheduler · 调度器](https://example.com/scheduler) {#kube-scheduler}

        Picks a node for each new Pod.

        为每个新 Pod 选择节点。

        <!-- aliases: ["sched", "安排者"] -->
      "
    `))

  it('begins with all topics at the top, if nobody wrote a root', async () =>
    expect(await textIn('markdown', library('[{ a: [b] }, c]'))).toMatchInlineSnapshot(`
      "---
      id: "outline"
      root: "outline"
      title: "outline"
      ---

      # a {#a}

      - b {#b}

      # c {#c}
      "
    `))

  it('ends at a depth', async () =>
    expect(await textIn('markdown', small, { depth: 1 })).toMatchInlineSnapshot(`
      "---
      id: "small"
      ---

      # Kubernetes {#kubernetes}

      - Control plane {#control-plane}
      - Worker node {#node}
      "
    `))
})

describe('opml', () => {
  it('has what no standard has a place for in attributes', async () =>
    expect(await textIn('opml', NASTY, { lang: 'both' })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" id="nasty">
      <head><title>&quot;Root&quot; &amp; &lt;b&gt;all&lt;/b&gt;</title></head>
      <body>
      <outline text="&quot;Root&quot; &amp; &lt;b&gt;all&lt;/b&gt;" _text_zh="根 &amp; &quot;全部&quot;" id="root">
        <outline text="&lt;script&gt;alert(1)&lt;/script&gt;" _text_zh="&lt;script&gt;alert(1)&lt;/script&gt;" id="script" _note="A &lt;i&gt;summary&lt;/i&gt; with \`code\`, &quot;quotes&quot;, a | b." _note_zh="含 &lt;i&gt;、\`代码\` 的“摘要”。" type="link" url="https://example.com/a(b)?c=1&amp;lt;2" _links="https://example.com/second" _aliases="--&gt; &quot;x&quot;&#10;@y">
          <outline text="[x] a [link](https://x.y) ![i] {#no}" id="brackets"/>
          <outline text="a | b | c" id="pipes"/>
        </outline>
        <outline text="# *a* _b_ ~c~ \`d\` \\e $f$" id="signs">
          <outline text="=1+1" _text_zh="＝1+1" id="formula" _note="=HYPERLINK(&quot;https://evil&quot;)" _note_zh="+1"/>
          <outline text="-1" _text_zh="'=2" id="minus"/>
          <outline text="1. first" id="deep">
            <outline text="&gt; quote" id="deeper">
              <outline text="::card:: ==cloze== :tea: #tag @home %%x%% https://x.y" _text_zh="::card:: ==cloze== :tea: #tag @home %%x%% https://x.y" id="deepest" _note="- not an item" _note_zh="1. 不是列表" _aliases="end"/>
            </outline>
          </outline>
        </outline>
        <outline text="🫖 tea" _text_zh="🫖 茶" id="emoji"/>
      </outline>
      </body>
      </opml>
      "
    `))

  it('closes what it opens, at every level', async () =>
    expect(await textIn('opml', small, { depth: 2 })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" id="small">
      <head><title>Kubernetes</title></head>
      <body>
      <outline text="Kubernetes" id="kubernetes">
        <outline text="Control plane" id="control-plane">
          <outline text="kube-apiserver" id="kube-apiserver" _note="The front door of the cluster."/>
          <outline text="etcd" id="etcd" _note="Keeps all state."/>
          <outline text="kube-scheduler" id="kube-scheduler" _note="Picks a node for each new Pod." type="link" url="https://example.com/scheduler" _aliases="sched&#10;安排者"/>
        </outline>
        <outline text="Worker node" id="node">
          <outline text="kubelet" id="kubelet" _note="The agent on every node." url="https://www.kubernetes.dev/resources/keps/3"/>
          <outline text="kube-proxy" id="kube-proxy" _note="Writes the rules of Services."/>
        </outline>
      </outline>
      </body>
      </opml>
      "
    `))
})

describe('csv', () => {
  it('is a row for each topic, and no formula', async () =>
    expect(
      (await textIn('csv', NASTY, { lang: 'both' })).replaceAll('\r\n', '␍\n'),
    ).toMatchInlineSnapshot(`
      "id,parent,title_en,title_zh,aliases,summary_en,summary_zh,links,outline␍
      root,,"""Root"" & <b>all</b>","根 & ""全部""",,,,,nasty␍
      script,root,<script>alert(1)</script>,<script>alert(1)</script>,"'--> ""x""
      @y","A <i>summary</i> with \`code\`, ""quotes"", a | b.",含 <i>、\`代码\` 的“摘要”。,"https://example.com/a(b)?c=1&lt;2
      https://example.com/second",␍
      brackets,script,[x] a [link](https://x.y) ![i] {#no},[x] a [link](https://x.y) ![i] {#no},,,,,␍
      pipes,script,a | b | c,a | b | c,,,,,␍
      signs,root,# *a* _b_ ~c~ \`d\` \\e $f$,# *a* _b_ ~c~ \`d\` \\e $f$,,,,,␍
      formula,signs,"'=1+1","'＝1+1",,"'=HYPERLINK(""https://evil"")","'+1",,␍
      minus,signs,"'-1","''=2",,,,,␍
      deep,signs,1. first,1. first,,,,,␍
      deeper,deep,> quote,> quote,,,,,␍
      deepest,deeper,::card:: ==cloze== :tea: #tag @home %%x%% https://x.y,::card:: ==cloze== :tea: #tag @home %%x%% https://x.y,end,"'- not an item",1. 不是列表,,␍
      emoji,root,🫖 tea,🫖 茶,,,,,␍
      "
    `))
})

describe('a topic without a link', () => {
  const sourced = library(`
format: 1
id: sourced
tree: [a, b, c]
topics:
  a:
    facts:
      - { id: one, text: One., source: RFC 7348#section-4 }
      - { id: two, text: Two., source: /docs/two/ }
  b:
    facts: [{ id: one, text: One., source: /docs/one/#x }]
    links: [https://example.com/b, https://example.com/more]
`)

  it.each([
    [
      'markdown',
      [
        '- [a](https://www.rfc-editor.org/rfc/rfc7348#section-4) {#a}',
        '- [b](https://example.com/b) {#b}\n\n  <https://example.com/more>',
        '- c {#c}',
      ],
    ],
    [
      'opml',
      [
        'id="a" url="https://www.rfc-editor.org/rfc/rfc7348#section-4"/>',
        'id="b" type="link" url="https://example.com/b" _links="https://example.com/more"/>',
        'id="c"/>',
      ],
    ],
    [
      'csv',
      [
        'a,,,https://www.rfc-editor.org/rfc/rfc7348#section-4,',
        'b,,,"https://example.com/b\nhttps://example.com/more",',
        'c,,,,',
      ],
    ],
  ] as const)('has its first source as one, in %s', async (format, parts) => {
    const text = await textIn(format, sourced)
    for (const part of parts) expect(text).toContain(part)
  })
})

describe('mermaid', () => {
  it('is a mind map', async () =>
    expect(await textIn('mermaid', NASTY)).toMatchInlineSnapshot(`
    "mindmap
      n0(("#34;Root#34; #38; #60;b#62;all#60;/b#62;"))
        n1["#60;script#62;alert(1)#60;/script#62;"]
          n2["[x] a [link](https://x.y) ![i] {#35;no}"]
          n3["a | b | c"]
        n4["#35; #42;a#42; #95;b#95; ~c~ #96;d#96; #92;e $f$"]
          n5["=1+1"]
          n6["-1"]
          n7["1. first"]
            n8["#62; quote"]
              n9["::card:: ==cloze== :tea: #35;tag @home #37;%x#37;% https://x.y"]
        n10["🫖 tea"]
    "
  `))
})

describe('dot', () => {
  it('is a tree', async () =>
    expect(await textIn('dot', NASTY, { depth: 2 })).toMatchInlineSnapshot(`
      "digraph "\\"Root\\" &amp; <b>all</b>" {
        rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"]; edge [arrowhead=none]
        "root" [label="\\"Root\\" &amp; <b>all</b>"]
        "script" [label="<script>alert(1)</script>"]
        "brackets" [label="[x] a [link](https://x.y) ![i] {#no}"]
        "pipes" [label="a | b | c"]
        "signs" [label="# *a* _b_ ~c~ \`d\` \\\\e $f$"]
        "formula" [label="=1+1"]
        "minus" [label="-1"]
        "deep" [label="1. first"]
        "emoji" [label="🫖 tea"]
        "root" -> "script"
        "root" -> "signs"
        "root" -> "emoji"
        "script" -> "brackets"
        "script" -> "pipes"
        "signs" -> "formula"
        "signs" -> "minus"
        "signs" -> "deep"
      }
      "
    `))
})

describe('markmap', () => {
  it('is titles with the options of markmap', async () =>
    expect(await textIn('markmap', NASTY)).toMatchInlineSnapshot(`
      "---
      title: "\\"Root\\" & <b>all</b>"
      markmap:
        colorFreezeLevel: 2
        initialExpandLevel: 2
      ---

      # "Root" \\& \\<b>all\\</b>

      ## \\<script>alert(1)\\</script>

      - \\[x\\] a \\[link\\]\\(https\\://x.y) !\\[i\\] \\{#no}
      - a \\| b \\| c

      ## \\# \\*a\\* \\_b\\_ \\~c\\~ \\\`d\\\` \\\\e \\$f\\$

      ### =1+1

      ### \\-1

      ### 1\\. first

      - \\> quote
        - \\:\\:card\\:\\: \\=\\=cloze\\=\\= \\:tea: \\#tag \\@home \\%\\%x\\%\\% https\\://x.y

      ## 🫖 tea
      "
    `))
})

describe('json', () => {
  it('is the contract: topics as in explain, with their parents, and the questions', async () => {
    const text = await textIn('json', small, { topic: 'control-plane' })
    const { topics, questions, ...rest } = JSON.parse(text)
    expect(rest).toEqual({ version: 1 })
    expect(topics.map(({ id, parent }: { id: string; parent?: string }) => [id, parent])).toEqual([
      ['control-plane', 'kubernetes'],
      ['kube-apiserver', 'control-plane'],
      ['etcd', 'control-plane'],
      ['kube-scheduler', 'control-plane'],
    ])
    expect(topics[3]).toMatchInlineSnapshot(`
      {
        "aliases": [
          "sched",
          "安排者",
        ],
        "children": [],
        "confused": [
          {
            "tell": {
              "en": "The kubelet starts containers.",
              "zh": "kubelet 启动容器。",
            },
            "topic": "kubelet",
          },
        ],
        "confusedWith": [
          "kubelet",
        ],
        "facts": [
          {
            "id": "kube-scheduler/two-steps",
            "since": "v1.19",
            "source": "/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation",
            "text": {
              "en": "It filters, then scores.",
              "zh": "先过滤，再打分。",
            },
          },
          {
            "deprecated": "v1.19",
            "id": "kube-scheduler/old-flags",
            "removed": "v1.23",
            "source": "KEP-785",
            "text": {
              "en": "Policy flags configured it.",
              "zh": "曾用策略标志来配置。",
            },
          },
        ],
        "flows": [
          {
            "id": "start",
            "steps": [
              1,
            ],
          },
        ],
        "id": "kube-scheduler",
        "links": [
          "https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation",
          "https://www.kubernetes.dev/resources/keps/785",
          "https://example.com/scheduler",
        ],
        "parent": "control-plane",
        "path": [
          "kubernetes",
          "control-plane",
        ],
        "relations": [
          {
            "topic": "kube-apiserver",
            "type": "talks-to",
          },
        ],
        "summary": {
          "en": "Picks a node for each new Pod.",
          "zh": "为每个新 Pod 选择节点。",
        },
        "then": {
          "line": "kube-scheduler（调度器）",
          "now": {
            "en": "It only assigns.",
            "zh": "它只负责分配。",
          },
          "verdict": "outdated",
        },
        "title": {
          "en": "kube-scheduler",
          "zh": "调度器",
        },
      }
    `)
    expect(questions.slice(0, 3)).toMatchInlineSnapshot(`
      [
        {
          "ask": {
            "en": "Which of these talks to kube-apiserver? More than one does.",
            "zh": "下列哪些连接 kube-apiserver？",
          },
          "explain": {
            "en": "kube-scheduler talks to kube-apiserver. kubelet talks to kube-apiserver. kube-proxy talks to kube-apiserver.",
            "zh": "调度器连接 kube-apiserver。kubelet 连接 kube-apiserver。kube-proxy 连接 kube-apiserver。",
          },
          "id": "kube-apiserver/~who-talks-to",
          "options": [
            {
              "correct": true,
              "text": {
                "en": "kube-scheduler",
                "zh": "调度器",
              },
            },
            {
              "correct": true,
              "text": {
                "en": "kubelet",
                "zh": "kubelet",
              },
            },
            {
              "correct": true,
              "text": {
                "en": "kube-proxy",
                "zh": "kube-proxy",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "etcd",
                "zh": "etcd",
              },
              "why": {
                "en": "Keeps all state.",
                "zh": "保存全部状态。",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "Worker node",
                "zh": "工作节点",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "Control plane",
                "zh": "控制平面",
              },
            },
          ],
          "origin": "generated",
          "source": "KEP-3",
          "topic": "kube-apiserver",
          "type": "several",
        },
        {
          "ask": {
            "en": "kubelet talks to ____, which stores its data in etcd. What is in the gap?",
            "zh": "kubelet 连接 ____，后者把数据存储在 etcd 中。空白处是什么？",
          },
          "explain": {
            "en": "kubelet talks to kube-apiserver, which stores its data in etcd.",
            "zh": "kubelet 连接 kube-apiserver，后者把数据存储在 etcd 中。",
          },
          "id": "kube-apiserver/~between-kubelet-etcd",
          "options": [
            {
              "correct": true,
              "text": {
                "en": "kube-apiserver",
                "zh": "kube-apiserver",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "kube-scheduler",
                "zh": "调度器",
              },
              "why": {
                "en": "Picks a node for each new Pod.",
                "zh": "为每个新 Pod 选择节点。",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "kube-proxy",
                "zh": "kube-proxy",
              },
              "why": {
                "en": "Writes the rules of Services.",
                "zh": "写入 Service 的规则。",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "Worker node",
                "zh": "工作节点",
              },
            },
          ],
          "origin": "generated",
          "source": "KEP-3",
          "topic": "kube-apiserver",
          "type": "choice",
        },
        {
          "ask": {
            "en": "Which of these can do without kube-apiserver?",
            "zh": "下列哪一个没有 kube-apiserver 也行？",
          },
          "explain": {
            "en": "Keeps all state.",
            "zh": "保存全部状态。",
          },
          "id": "kube-apiserver/~without-etcd",
          "options": [
            {
              "correct": true,
              "text": {
                "en": "etcd",
                "zh": "etcd",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "kubelet",
                "zh": "kubelet",
              },
              "why": {
                "en": "kubelet talks to kube-apiserver.",
                "zh": "kubelet 连接 kube-apiserver。",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "kube-proxy",
                "zh": "kube-proxy",
              },
              "why": {
                "en": "kube-proxy talks to kube-apiserver.",
                "zh": "kube-proxy 连接 kube-apiserver。",
              },
            },
            {
              "correct": false,
              "text": {
                "en": "kube-scheduler",
                "zh": "调度器",
              },
              "why": {
                "en": "kube-scheduler talks to kube-apiserver.",
                "zh": "调度器连接 kube-apiserver。",
              },
            },
          ],
          "origin": "generated",
          "source": "KEP-3",
          "topic": "kube-apiserver",
          "type": "choice",
        },
      ]
    `)
    // A line for each of them, and one for what is around each list.
    expect(text.split('\n')).toHaveLength(topics.length + questions.length + 4)
  })

  it('has the id of a whole outline, and no parent of its root', async () => {
    const { outline, topics } = JSON.parse(await textIn('json', small))
    expect(outline).toBe('small')
    expect('parent' in topics[0]).toBe(false)
    expect(topics).toHaveLength(8)
  })
})
