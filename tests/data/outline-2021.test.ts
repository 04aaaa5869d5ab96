import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { ancestors, below, topicOf } from '../../src/core/model/walk.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { theMap } from '../support/outlines.ts'

interface Line {
  readonly line: number
  readonly text: string
  readonly verdict: string
}

/** The verdicts on all lines, from the checked reference. */
const { lines: LINES } = load(readFileSync('tests/data/fixtures/history.yaml', 'utf8')) as {
  lines: Line[]
}

describe('the 2021 outline', () => {
  const { library, problems } = openFiles('data/outline-2021.yaml')
  const { outline } = library!
  const topics = [...below(outline, outline.root)]

  it('ships line for line', () => {
    expect(problems).toEqual([])
    expect(LINES).toHaveLength(78)
    expect(topics.map(({ title }) => title.en)).toEqual(LINES.map(({ text }) => text))
  })

  it('is the document to the nesting', () => {
    const document = readFileSync('tests/data/fixtures/outline-2021.md', 'utf8')
    const nested = [...document.matchAll(/^( *)- (.*)$/gm)]
      .map(([, indent = '', title]) => [indent.length / 4, title])
      // Its head has lists of its own.
      .filter(([, title]) => !String(title).startsWith('"'))
    expect(topics.map(({ id, title }) => [ancestors(outline, id).length, title.en])).toEqual(nested)
  })

  it('says whose lines they are', () => {
    const head = readFileSync('data/outline-2021.yaml', 'utf8').split('\n- ')[0]
    for (const said of [
      head,
      readFileSync('README.md', 'utf8'),
      readFileSync('README.zh-CN.md', 'utf8'),
      readFileSync('data/README.md', 'utf8'),
    ]) {
      expect(said).toContain('https://zhaohuabing.com/post/2020-02-22-k8s-mindmap')
      expect(said).toContain('Kubernetes 知识图谱')
      expect(said).toMatch(/Huabing Zhao|赵化冰/)
      expect(said).toMatch(/2020-02-22|22 February 2020|2020 年 2 月 22 日/)
    }
  })

  it('has its five branches', () =>
    expect(
      topicOf(outline, outline.root).children.map((id) => topicOf(outline, id).title.en),
    ).toEqual(['基本理念', '部署模式', '商业模式', 'Network', 'Security']))
})

describe('the map', () => {
  const library = theMap()
  const thens = [...library.outline.topics.keys()].flatMap((id) => {
    const { then } = library.knowledge(id)
    return then ? [{ id, ...then }] : []
  })

  it.each(LINES)('grew from line $line: $text', ({ text, verdict }) => {
    const topic = thens.find(({ line, verdict: v }) => line === text && v === verdict)
    expect(topic, `no topic has grown from “${text}” (${verdict})`).toBeDefined()
    const { summary, facts } = library.knowledge(topic!.id)
    expect(summary.en).not.toBe('')
    expect(topic!.now.zh).toMatch(/\p{Script=Han}/u)
    expect(facts.length).toBeGreaterThan(0)
    for (const { source } of facts) expect(source).not.toBe('')
  })

  it('claims no line that the outline does not have', () => {
    for (const { id, line } of thens)
      expect(
        LINES.map(({ text }) => text),
        id,
      ).toContain(line)
  })

  it('keeps the five branches and their order; what came later follows', () =>
    expect(topicOf(library.outline, library.outline.root).children).toEqual([
      'core-ideas',
      'deployment-topologies',
      'business-case',
      'network',
      'security',
      'troubleshooting',
    ]))

  it('has what a newcomer would miss', () => {
    for (const id of [
      'etcd',
      'cloud-controller-manager',
      'container-runtime',
      'endpoint-slice',
      'proxy-mode-nftables',
      'stacked-etcd',
      'cluster-dns',
      'network-policy',
      'gateway-api',
      'rbac',
      'cluster-certificates',
    ])
      expect(library.knowledge(id).facts.length, id).toBeGreaterThan(0)
  })
})
