import { describe, expect, it } from 'vitest'
import type { Learner } from '../../src/exports/exporter.ts'
import { NASTY, textIn } from '../support/exports.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'

const small = library(SMALL)
const learner: Learner = {
  mastery: () =>
    new Map([
      ['kubernetes', 0.5],
      ['control-plane', 0.9],
      ['etcd', 0],
    ]),
  ...{ reviews: [], known: new Map(), zone: () => 0 },
}
/** A picture without its style, which is the same in each. */
const drawn = (text: string): string => text.replace(/<style>[\s\S]*<\/style>/, '<style/>')

describe('a tree as a picture', () => {
  it('has a box for each topic and a curve to it, in the colour of its branch', async () =>
    expect(
      drawn(await textIn('svg', small, { topic: 'control-plane', lang: 'both' })),
    ).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Control plane · 控制平面" viewBox="0 0 424 164" width="424" height="164">
      <title>Control plane · 控制平面</title>
      <style/>
      <g transform="translate(16 16)">
      <path class="b0" d="M131 66C149 66 149 23 167 23"/>
      <path class="b1" d="M131 66C149 66 149 66 167 66"/>
      <path class="b2" d="M131 66C149 66 149 109 167 109"/>
      <g><rect class="r" x="0" y="43" width="131" height="46" rx="6"/><text x="10" y="57">Control plane</text><text class="more" x="10" y="75">控制平面</text></g>
      <g><rect class="b0" x="167" y="0" width="225" height="46" rx="6"/><text x="177" y="14">kube-apiserver</text><text class="more" x="177" y="32">kube-apiserver（API 服务器）</text></g>
      <g><rect class="b1" x="167" y="52" width="54" height="28" rx="6"/><text x="177" y="66">etcd</text></g>
      <g><rect class="b2" x="167" y="86" width="138" height="46" rx="6"/><text x="177" y="100">kube-scheduler</text><text class="more" x="177" y="118">调度器</text></g>
      </g>
      </svg>
      "
    `))

  it('says mastery in words, too, and only if it is asked for', async () =>
    expect(drawn(await textIn('svg', small, { depth: 1, learner }))).toMatchInlineSnapshot(`
      "<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Kubernetes" viewBox="0 0 305 112" width="305" height="112">
      <title>Kubernetes</title>
      <style/>
      <g transform="translate(16 16)">
      <path class="b0" d="M106 40C124 40 124 23 142 23"/>
      <path class="b1" d="M106 40C124 40 124 66 142 66"/>
      <g><rect class="r begun" x="0" y="17" width="106" height="46" rx="6"/><rect class="share" x="10" y="59" width="43" height="3"/><text x="10" y="31">Kubernetes</text><text class="more" x="10" y="49">◐ 50 %</text></g>
      <g><rect class="b0 known" x="142" y="0" width="131" height="46" rx="6"/><rect class="share" x="152" y="42" width="99.9" height="3"/><text x="152" y="14">Control plane</text><text class="more" x="152" y="32">● 90 %</text></g>
      <g><rect class="b1" x="142" y="52" width="117" height="28" rx="6"/><text x="152" y="66">Worker node</text></g>
      </g>
      </svg>
      "
    `))

  it('has no markup from outside, no script, no style of an element, no address to load', async () => {
    const text = await textIn('svg', NASTY, { lang: 'both' })
    expect(text).toContain('<text x="')
    expect(text).toContain('>&lt;script&gt;alert(1)&lt;/script&gt;</text>')
    expect(text).not.toMatch(/<script|<b>|<i>|\son\w+=|\sstyle=|href|url\(|@import|NaN|undefined/)
    const tags = [...text.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag)
    expect([...new Set(tags)].sort()).toEqual([
      'g',
      'path',
      'rect',
      'style',
      'svg',
      'text',
      'title',
    ])
  })

  it('has light and dark colours of its own', async () => {
    const text = await textIn('svg', small)
    expect(text.match(/prefers-color-scheme:dark/g)).toHaveLength(1)
  })

  it('is of the whole map, no box over another one', async () => {
    const text = await textIn('svg', theMap())
    const boxes = [
      ...text.matchAll(/<g><rect class="[^"]*" x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/g),
    ].map((match) => match.slice(1).map(Number))
    expect(boxes).toHaveLength(theMap().outline.topics.size)
    const byTop = boxes.sort(([, a = 0], [, b = 0]) => a - b)
    for (const [i, [x = 0, y = 0, wide = 0, high = 0]] of byTop.entries())
      for (const [u = 0, v = 0, w = 0] of byTop.slice(i + 1, i + 60))
        expect(v >= y + high - 0.2 || u >= x + wide - 0.2 || x >= u + w - 0.2).toBe(true)
  })
})
