import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { htmlPieces } from '../../src/exports/html.ts'
import { fromColumns, type TextColumns } from '../../src/page/columns.ts'
import type { PackedQuestion, PackedTopics, PageData } from '../../src/page/data.ts'
import { exportedOf } from '../support/exports.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const small = library(SMALL, GRAPH)

const dataOf = (html: string): PageData =>
  JSON.parse(html.split('id="-data">')[1]?.split('</script>')[0] ?? '')
const unpacked = (base64: string): unknown =>
  fromColumns(JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as TextColumns)

describe('export html', () => {
  it('has a branch alone, as far as anything of it goes', async () => {
    const { out, err, exit } = await runIn({ library: small }, 'export', 'html', 'node')
    expect([exit, err]).toEqual([0, ''])
    expect([...out.matchAll(/<details id="([^"]*)"( open)?/g)].map(([, ...each]) => each)).toEqual([
      ['node', ' open'],
      ['kubelet', undefined],
      ['kube-proxy', undefined],
    ])
    const { topics, questions, languages } = dataOf(out)
    const { topics: known, spots, flows, elsewhere } = unpacked(topics) as PackedTopics
    expect([known.length, spots.length]).toEqual([3, 3])
    const ids = new Set(['node', 'kubelet', 'kube-proxy'])
    // Who acts at a step has a name, also if the page has no such topic.
    for (const step of flows.flatMap(({ steps }) => steps))
      expect(ids.has(step.topic) || step.who !== undefined).toBe(true)
    // Nobody reads an id: what is named and not there has its name in each language.
    expect(elsewhere.map(([id, { en, zh }]) => [id, en, zh])).toEqual([
      ['kube-apiserver', 'kube-apiserver', 'kube-apiserver'],
      ['kube-scheduler', 'kube-scheduler', '调度器'],
      ['etcd', 'etcd', 'etcd'],
    ])
    for (const { topic } of unpacked(questions) as PackedQuestion[]) expect(ids).toContain(topic)
    expect(languages).toEqual(['en', 'zh', 'zh-Hant'])
  })

  it('shows at first what is asked for, and mastery only if that is', async () => {
    const { out } = await runIn({ library: small }, 'export', 'html', '--lang', 'zh')
    expect(out).toContain('<html lang="zh-Hans" data-shown="zh">')
    expect(out).not.toContain('class="m ')
    const shown = await runIn({ library: small }, 'export', 'html', '--mastery')
    expect(shown.out).toContain('<span class="m none"')
  })

  it('fails loudly without what a page needs', async () =>
    await expect(htmlPieces(exportedOf(small))).rejects.toThrow(RangeError))
})
