import { describe, expect, it } from 'vitest'
import { library } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const RENAMED = `
format: 1
baseline: { of: Kubernetes v1.37, released: '2026-08-26' }
tree:
  - kubernetes | Kubernetes:
      - drain | Draining | 腾空
      - taint | Taint | 污点
topics:
  drain:
    facts:
      - id: flag
        text: { en: It takes the flag delete-emptydir-data., zh: 要加参数 delete-emptydir-data。 }
        source: KEP-1
        renamed: v1.20
        before: { en: The flag was delete-local-data., zh: 参数是 delete-local-data。 }
      - id: loop
        text: { en: The flag knows the loop as ttl-after-finished-controller., zh: 参数中循环名为 ttl-after-finished-controller。 }
        source: KEP-2
        since: v1.23
        renamed: v1.28
        deprecated: v1.35
        before: { en: The loop was listed as ttl-after-finished., zh: 循环在列表中名为 ttl-after-finished。 }
  taint:
    facts:
      - id: new
        text: { en: It holds for the whole group., zh: 它对整组有效。 }
        source: KEP-3
        since: v1.28
        before: { en: It held for single ones., zh: 它只对单个有效。 }
`
const renamed = library(RENAMED)
const run = (...argv: string[]) => runIn({ library: renamed }, ...argv)
const out = async (...argv: string[]): Promise<string> => (await run(...argv)).out
const json = async (...argv: string[]) => JSON.parse(await out(...argv, '--json'))

const FLAG = {
  ...{ topic: 'drain', source: 'KEP-1', fact: 'drain/flag' },
  text: { en: 'It takes the flag delete-emptydir-data.', zh: '要加参数 delete-emptydir-data。' },
}
const LOOP = {
  ...{ topic: 'drain', source: 'KEP-2', fact: 'drain/loop' },
  text: {
    en: 'The flag knows the loop as ttl-after-finished-controller.',
    zh: '参数中循环名为 ttl-after-finished-controller。',
  },
}
const BEFORE = {
  flag: { en: 'The flag was delete-local-data.', zh: '参数是 delete-local-data。' },
  loop: {
    en: 'The loop was listed as ttl-after-finished.',
    zh: '循环在列表中名为 ttl-after-finished。',
  },
}

describe('changes', () => {
  it('tells that something got another name, and what it was called', async () =>
    expect(await out('changes', '--since', '1.1')).toMatchInlineSnapshot(`
      "v1.20
        renamed
          • Draining: It takes the flag delete-emptydir-data. [1]
            before: The flag was delete-local-data.

      v1.23
        holds since then
          • Draining: The flag knows the loop as ttl-after-finished-controller. [2]

      v1.28
        holds since then
          • Taint: It holds for the whole group. [3]
            before: It held for single ones.
        renamed
          • Draining: The flag knows the loop as ttl-after-finished-controller. [2]
            before: The loop was listed as ttl-after-finished.

      v1.35
        deprecated
          • Draining: The flag knows the loop as ttl-after-finished-controller. [2]

      Sources
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
        [3] https://www.kubernetes.dev/resources/keps/3
      "
    `))

  it('tells it in Chinese', async () =>
    expect(await out('changes', '--since', '1.1', '--lang', 'zh')).toMatchInlineSnapshot(`
      "v1.20
        改名
          • 腾空：要加参数 delete-emptydir-data。 [1]
            此前：参数是 delete-local-data。

      v1.23
        自此成立
          • 腾空：参数中循环名为 ttl-after-finished-controller。 [2]

      v1.28
        自此成立
          • 污点：它对整组有效。 [3]
            此前：它只对单个有效。
        改名
          • 腾空：参数中循环名为 ttl-after-finished-controller。 [2]
            此前：循环在列表中名为 ttl-after-finished。

      v1.35
        弃用
          • 腾空：参数中循环名为 ttl-after-finished-controller。 [2]

      出处
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
        [3] https://www.kubernetes.dev/resources/keps/3
      "
    `))

  it('is JSON: the former name belongs to the renaming, not to the beginning', async () =>
    expect(await json('changes', 'drain')).toEqual({
      version: 1,
      changes: [
        { release: 'v1.20', event: 'renamed', ...FLAG, before: BEFORE.flag },
        { release: 'v1.23', event: 'since', ...LOOP },
        { release: 'v1.28', event: 'renamed', ...LOOP, before: BEFORE.loop },
        { release: 'v1.35', event: 'deprecated', ...LOOP, before: BEFORE.loop },
      ],
    }))
})

describe('explain', () => {
  it('says since when something has its name', async () =>
    expect(await out('explain', 'drain')).toMatchInlineSnapshot(`
      "Kubernetes
      Draining

      Facts
        • It takes the flag delete-emptydir-data. (renamed v1.20) [1]
        • The flag knows the loop as ttl-after-finished-controller. (since v1.23, renamed v1.28, deprecated v1.35) [2]

      Sources
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
      "
    `))

  it('says so in Chinese', async () =>
    expect(await out('explain', 'drain', '--lang', 'zh')).toMatchInlineSnapshot(`
      "Kubernetes
      腾空

      事实
        • 要加参数 delete-emptydir-data。（v1.20 改名） [1]
        • 参数中循环名为 ttl-after-finished-controller。（v1.23 起、v1.28 改名、v1.35 弃用） [2]

      出处
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
      "
    `))

  it('says before the new name that there was another one, and not that it was not there', async () =>
    expect(await out('explain', 'drain', '--k8s', '1.19')).toMatchInlineSnapshot(`
      "Kubernetes
      Draining

      Facts
        • It takes the flag delete-emptydir-data. (renamed v1.20, ≠ still under its old name in v1.19) Before v1.20: The flag was delete-local-data. [1]
        • The flag knows the loop as ttl-after-finished-controller. (since v1.23, renamed v1.28, deprecated v1.35, ≠ not yet in v1.19) Before v1.28: The loop was listed as ttl-after-finished. [2]

      Sources
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
      "
    `))

  it('says so in Chinese, once it is there', async () =>
    expect(await out('explain', 'drain', '--k8s', '1.27', '--lang', 'zh')).toMatchInlineSnapshot(`
      "Kubernetes
      腾空

      事实
        • 要加参数 delete-emptydir-data。（v1.20 改名） [1]
        • 参数中循环名为 ttl-after-finished-controller。（v1.23 起、v1.28 改名、v1.35 弃用、≠ v1.27 仍用旧名） v1.28 之前：循环在列表中名为 ttl-after-finished。 [2]

      出处
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
      "
    `))

  it('says it only of what comes later, from the release of the new name on', async () =>
    expect(await out('explain', 'drain', '--k8s', '1.28')).toMatchInlineSnapshot(`
      "Kubernetes
      Draining

      Facts
        • It takes the flag delete-emptydir-data. (renamed v1.20) [1]
        • The flag knows the loop as ttl-after-finished-controller. (since v1.23, renamed v1.28, deprecated v1.35, ≠ not yet deprecated in v1.28) [2]

      Sources
        [1] https://www.kubernetes.dev/resources/keps/1
        [2] https://www.kubernetes.dev/resources/keps/2
      "
    `))

  it('is JSON, with what was different then', async () => {
    const differences = async (release: string): Promise<unknown> =>
      (await json('explain', 'drain', '--k8s', release)).topic.facts.map(
        ({ difference }: { readonly difference?: string }) => difference,
      )
    expect(await differences('1.19')).toEqual(['old-name', 'not-yet'])
    expect(await differences('1.20')).toEqual([undefined, 'not-yet'])
    expect(await differences('1.23')).toEqual([undefined, 'old-name'])
    expect(await differences('1.28')).toEqual([undefined, 'not-deprecated'])
    expect(await differences('1.35')).toEqual([undefined, undefined])
    expect((await json('explain', 'drain')).topic.facts[0]).toEqual({
      ...{ id: 'drain/flag', text: FLAG.text, source: 'KEP-1' },
      ...{ renamed: 'v1.20', before: BEFORE.flag },
    })
  })
})

describe('search', () => {
  it('says that an answer had another name', async () => {
    expect(
      await out('search', 'which', 'flag', 'delete-emptydir-data', '-n', '1', '--k8s', '1.19'),
    ).toMatchInlineSnapshot(`
      "Draining  drain
        It takes the flag delete-emptydir-data. (renamed v1.20, ≠ still under its old name in v1.19) Before v1.20: The flag was delete-local-data.
        https://www.kubernetes.dev/resources/keps/1
      "
    `)
    const { results } = await json('search', 'delete-emptydir-data', '--k8s', '1.19')
    expect(results[0]).toMatchObject({ topic: 'drain', difference: 'old-name' })
  })
})
