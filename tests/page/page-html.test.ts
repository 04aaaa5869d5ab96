import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language, WRITTEN } from '../../src/core/base/text.ts'
import type { Library } from '../../src/core/model/library.ts'
import { simplified } from '../../src/io/script.ts'
import { fromColumns, type TextColumns } from '../../src/page/columns.ts'
import type { PackedTopics, PageData } from '../../src/page/data.ts'
import { type PageContent, pageHtml } from '../../src/page/page-html.ts'
import { HOSTILE, poisoned } from '../support/hostile.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'

const PARTS = { script: 'console.log("the script")', style: 'body { color: red }' }
const small = library(SMALL, GRAPH)

const pageOf = (of: Library, more: Partial<PageContent> = {}): Promise<string> =>
  pageHtml(
    {
      ...{ library: of, questions: of.questions(), languages: WRITTEN, shown: ['en'] },
      ...{ plain: of.outline, version: '1.2.3', script: simplified, ...more },
    },
    PARTS,
  )

/** The text between the tags of an element's first occurrence. */
const between = (html: string, opening: string, closing: string): string =>
  html.split(opening)[1]?.split(closing)[0] ?? ''
const dataOf = (html: string): PageData =>
  JSON.parse(between(html, '<script type="application/json" id="-data">', '</script>'))
const unpacked = (base64: string): unknown =>
  fromColumns(JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as TextColumns)
/** The tags of a page as a browser reads them: what is in a script or a style is no tag. */
const tagsOf = (html: string): string[] =>
  [
    ...html
      .replace(/(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3')
      .matchAll(/<[!/]?[a-z][^>]*>/g),
  ].map(([tag]) => tag)

describe('a page', () => {
  it('is the tree as nested disclosures, in each language', async () => {
    const html = await pageOf(small)
    const tree = between(html, '<nav id="-tree"', '</nav>')
    expect(tree.replace(/(<\/?(?:li|ul)>)/g, '\n$1')).toMatchInlineSnapshot(`
      " aria-label="Topics">
      <div class="controls"></div>

      <ul>
      <li><details id="kubernetes" open><summary><span class="t">Kubernetes</span></summary>
      <ul>
      <li><details id="control-plane"><summary><span class="t"><span lang="en">Control plane</span><span lang="zh-Hans">控制平面</span></span></summary>
      <ul>
      <li><details id="kube-apiserver"><summary><span class="t"><span lang="en">kube-apiserver</span><span lang="zh-Hans">kube-apiserver（API 服务器）</span></span></summary><p><span lang="en">The front door of the cluster.</span><span lang="zh-Hans">集群的大门。</span></p></details>
      </li>
      <li><details id="etcd"><summary><span class="t">etcd</span></summary><p><span lang="en">Keeps all state.</span><span lang="zh-Hans">保存全部状态。</span></p></details>
      </li>
      <li><details id="kube-scheduler"><summary><span class="t"><span lang="en">kube-scheduler</span><span lang="zh-Hans">调度器</span></span></summary><p><span lang="en">Picks a node for each new Pod.</span><span lang="zh-Hans">为每个新 Pod 选择节点。</span></p></details>
      </li>
      </ul></details>
      </li>
      <li><details id="node"><summary><span class="t"><span lang="en">Worker node</span><span lang="zh-Hans">工作节点</span></span></summary>
      <ul>
      <li><details id="kubelet"><summary><span class="t"><span lang="en">kubelet</span><span lang="zh-Hans">kubelet（节点代理）</span></span></summary><p><span lang="en">The agent on every node.</span><span lang="zh-Hans">每个节点上的代理。</span></p></details>
      </li>
      <li><details id="kube-proxy"><summary><span class="t">kube-proxy</span></summary><p><span lang="en">Writes the rules of Services.</span><span lang="zh-Hans">写入 Service 的规则。</span></p></details>
      </li>
      </ul></details>
      </li>
      </ul></details>
      </li>
      </ul>
      "
    `)
  })

  it('has a head with a policy, a language, a title and a viewport', async () => {
    const html = await pageOf(small, { shown: ['zh', 'en'], start: 'etcd' })
    const head = html.slice(0, html.indexOf('<nav'))
    expect(head).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="zh-Hans" data-shown="zh en" data-several>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-9nhxIHAHhuNG34NBG+GP9ux7GwaZK0y0fisDNucvqAY='; style-src 'sha256-kl6HQb5peP+QG0x7FWklMRxR/HYq4xozK9Oa6BWSDQA='; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="k8smap 1.2.3">
      <title>Kubernetes</title>
      <style>body { color: red }</style>
      </head>
      <body data-view="map">
      <a class="skip" href="#-main"><span lang="en">Skip to the content</span><span lang="zh-Hans">跳到正文</span></a>
      <header>
      <h1 class="short">Kubernetes</h1>
      <div class="controls"></div>
      </header>
      <div id="-side">
      "
    `)
    expect(dataOf(html).start).toBe('etcd')
  })

  it.each([
    ['Kubernetes', '<h1 class="short">Kubernetes</h1>'],
    [
      'Algorithms (exam notes, autumn 2026): everything I need to know for the interview',
      '<h1 class="long">Algorithms (exam notes, autumn 2026): everything I need…</h1>',
    ],
    ['节'.repeat(30), `<h1 class="long">${'节'.repeat(28)}…</h1>`],
  ])('has as much of the title %j in its head as there is room for', async (title, head) => {
    const own = library(`format: 1\ntree: { 'root | ${title}': [a] }`)
    const html = await pageOf(own)
    expect(html).toContain(`\n${head}\n`)
    expect(html).toContain(`<title>${title}</title>`)
    expect(html).toContain(`<span class="t">${title}</span>`)
  })

  it('lets only its own script and style sheet do anything', async () => {
    const html = await pageOf(small)
    const policy = between(html, 'Policy" content="', '"')
    const hashed = (text: string) =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toBe(
      `default-src 'none'; script-src ${hashed(PARTS.script)}; style-src ${hashed(PARTS.style)}; img-src data:; base-uri 'none'; form-action 'none'`,
    )
    expect(between(html, '<style>', '</style>')).toBe(PARTS.style)
    expect(between(html, '<script>', '</script>')).toBe(PARTS.script)
  })

  it('packs what is known, once', async () => {
    const { topics, languages, words } = dataOf(await pageOf(small))
    const { topics: known, spots, relationTypes, baseline } = unpacked(topics) as PackedTopics
    expect(languages).toEqual(['en', 'zh'])
    expect(words.since).toEqual({ en: 'since {0}', zh: '{0} 起' })
    expect(known.length).toBe(small.outline.topics.size)
    expect(spots.length).toBe(known.length)
    expect(relationTypes.map(([type]) => type)).toEqual([...small.outline.relationTypes.keys()])
    expect(relationTypes[0]?.[1]).toEqual({
      words: { en: 'talks to', zh: '连接' },
      inverse: { en: 'is contacted by', zh: '由 … 连接' },
      depends: 'forward',
    })
    expect(baseline).toEqual(small.outline.baseline)
    // Without its summary, and without what is written at another topic.
    const at = [...small.outline.topics.keys()].indexOf('kubelet')
    expect(known[at]).toMatchInlineSnapshot(`
      {
        "aliases": [],
        "confused": [],
        "exams": {},
        "facts": [
          {
            "before": {
              "en": "The default was 4.",
              "zh": "默认曾是 4。",
            },
            "since": "v1.30",
            "source": "KEP-3",
            "text": {
              "en": "The default is 5.",
              "zh": "默认是 5。",
            },
          },
          {
            "deprecated": "v1.31",
            "removed": "v1.33",
            "source": "KEP-3",
            "text": {
              "en": "It had a flag.",
              "zh": "它曾有一个参数。",
            },
          },
          {
            "aspect": "without-stops",
            "source": "KEP-3",
            "text": {
              "en": "No Pod starts there.",
              "zh": "那里不再启动 Pod。",
            },
          },
        ],
        "links": [],
        "nature": "component",
        "place": {
          "dependents": [],
          "parts": [
            {
              "aliases": [
                "start a Pod",
              ],
              "flow": "start",
              "steps": [
                3,
                5,
              ],
              "summary": {
                "en": "From its object to its containers.",
                "zh": "从对象到容器。",
              },
              "title": {
                "en": "How a Pod starts",
                "zh": "Pod 如何启动",
              },
            },
          ],
        },
        "relations": [
          {
            "topic": "kube-apiserver",
            "type": "talks-to",
          },
          {
            "topic": "node",
            "type": "runs-on",
          },
        ],
      }
    `)
    expect(JSON.stringify(unpacked(topics))).not.toContain('The agent on every node.')
  })

  it('packs questions as a drill asks them, with the right answer', async () => {
    const questions = unpacked(dataOf(await pageOf(small)).questions) as object[]
    expect(questions.length).toBe(small.questions().length)
    expect(questions[0]).toMatchInlineSnapshot(`
      {
        "answer": {
          "en": "filtering",
          "zh": "过滤",
        },
        "ask": {
          "en": "Which step comes first?",
          "zh": "哪一步在先？",
        },
        "explain": {
          "en": "Filter first.",
          "zh": "先过滤。",
        },
        "options": [
          {
            "en": "filtering",
            "zh": "过滤",
          },
          {
            "en": "queueing",
            "zh": "排队",
          },
          {
            "en": "binding",
            "zh": "绑定",
          },
          {
            "en": "scoring",
            "zh": "打分",
          },
        ],
        "topic": "kube-scheduler",
      }
    `)
  })

  it('shows mastery only if it is given, as a shape and in words', async () => {
    const shares = new Map([
      ['etcd', 0.93],
      ['kubelet', 0.4],
      ['node', 0],
    ])
    expect(await pageOf(small)).not.toContain('class="m ')
    const html = await pageOf(small, { shares })
    expect([...html.matchAll(/<span class="m [^<]*<\/span>/g)].map(([mark]) => mark)).toEqual([
      '<span class="m high" title="you would recall 93 % now">● 93 %</span>',
      '<span class="m none" title="you would recall 0 % now">○ 0 %</span>',
      '<span class="m some" title="you would recall 40 % now">◐ 40 %</span>',
    ])
  })

  it('has what a topic is called in either script, also where one of them has fewer names', async () => {
    const named = (aliases: readonly string[]) => ({
      ...small.outline,
      topics: new Map(
        [...small.outline.topics].map(([id, topic]) => [
          id,
          id === 'etcd' ? { ...topic, aliases } : topic,
        ]),
      ),
    })
    const aliasesOf = async (shown: readonly string[], plain: readonly string[]) => {
      const html = await pageOf(
        { ...small, outline: named(shown) },
        { languages: LANGUAGES, plain: named(plain) },
      )
      const { topics } = unpacked(dataOf(html).topics) as PackedTopics
      return topics[[...small.outline.topics.keys()].indexOf('etcd')]?.aliases
    }
    const name = (written: string, derived = written) => ({
      ...{ en: written, zh: written, 'zh-Hant': derived },
    })
    expect(await aliasesOf(['PDB', '中斷預算', 'x'], ['PDB', '干扰预算', '中断预算', 'x'])).toEqual(
      [name('PDB'), name('干扰预算', '中斷預算'), name('中断预算', 'x'), name('x', '')],
    )
    expect(await aliasesOf(['PDB', '預算'], ['PDB', '预算'])).toEqual([
      name('PDB'),
      name('预算', '預算'),
    ])
  })

  it('can have both scripts', async () => {
    const html = await pageOf(small, { languages: LANGUAGES, shown: ['zh-Hant'] })
    expect(html).toContain('<html lang="zh-Hant" data-shown="zh-Hant">')
    expect(dataOf(html).words.questions).toEqual({ en: 'Questions', zh: '题目', 'zh-Hant': '題目' })
  })
})

/** What must do nothing: markup, the end of an element, of an attribute and of a comment. */
const ATTACKS = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!--<script>',
  '--><svg onload=alert(1)>',
  '</style></title></details><base href=//evil.example>',
  'javascript:alert(1)',
  '&lt;script&gt;&#60;b&#62;',
  '\u2028alert(1)\u2029',
  HOSTILE,
]

describe.each(ATTACKS)('an outline that says %j', (attack) => {
  const languages: readonly Language[] = WRITTEN

  it('makes the same elements as any other, with the same attributes', async () => {
    const shares = new Map([...small.outline.topics.keys()].map((id) => [id, 0.5]))
    const poison = poisoned(small, attack)
    const plain = tagsOf(await pageOf(small, { languages, shares }))
    const html = await pageOf(poison, {
      languages,
      start: attack,
      version: attack,
      shares: new Map([...poison.outline.topics.keys()].map((id) => [id, 0.5])),
    })
    const shapesOf = (tags: readonly string[]) => tags.map((tag) => tag.replace(/="[^"]*"/g, '=""'))
    // Texts that were the same in two languages may differ now, and the other way round.
    const isSpan = (tag: string) => /^<\/?(?:span|code)\b/.test(tag)
    const shapes = shapesOf(tagsOf(html))
    expect(shapes.filter((tag) => !isSpan(tag))).toEqual(
      shapesOf(plain).filter((tag) => !isSpan(tag)),
    )
    expect(new Set(shapes.filter(isSpan))).toEqual(
      new Set([
        ...['<span class="">', '<span lang="">', '<span>', '</span>'],
        ...['<span class="" title="">'],
      ]),
    )
  })

  it('is in the data as text that ends nothing', async () => {
    const html = await pageOf(poisoned(small, attack), { start: `x${attack}` })
    const json = between(html, '<script type="application/json" id="-data">', '</script>')
    expect(json).not.toMatch(/[<>\u2028\u2029]/)
    expect(html.split('</script>').length).toBe(3)
    const { start } = JSON.parse(json) as PageData
    // Control characters are replaced; everything else is what it was.
    expect(start?.length).toBe(1 + attack.length)
  })
})
