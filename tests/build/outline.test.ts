import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileOutlines, translateMap } from '../../src/build/outline.ts'
import { search } from '../../src/core/lookup/search.ts'
import type { Library } from '../../src/core/model/library.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import type { Card } from '../../src/core/schedule/fsrs.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { outlinesIn } from '../../src/io/outlines.ts'
import { questionsBelow } from '../../src/study/questions.ts'

/** A package with compiled outlines, and a user's own outline beside it. */
let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'k8smap-outlines-'))
  symlinkSync(resolve('data'), join(home, 'data'), 'junction')
  expect(compileOutlines('data', join(home, 'dist'))).toEqual([])
  writeFileSync(
    join(home, 'own.yaml'),
    'format: 1\ntree: [a | Soup | 汤, b | Bread | 面包]\ntopics:\n  b: { summary: { en: B., zh: 面。, zh-Hant: 麵包。 } }\n',
  )
}, 120_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

const titleIn = async (
  spec: string | undefined,
  id: string,
  ...languages: ('en' | 'zh' | 'zh-Hant')[]
) => {
  const { library } = await outlinesIn(home, () => '/nowhere').open(spec, languages)
  return topicOf(library!.outline, id).title
}

describe('the compiled outlines', () => {
  it('are the map, the map in each derived language, and the 2021 outline as it was written', () => {
    const files = [
      ...['asks.json', 'curriculum.json', 'exams.json', 'flows.json', 'heirs.json'],
      ...['made-lines.jsonl', 'made.json', 'knowledge.jsonl', 'mistakes.json', 'names.txt'],
      ...['han-names.txt'],
      ...['knowledge', 'made-lines', 'question-lines'].flatMap((part) => [
        ...[`${part}.en.jsonl`, `${part}.zh.jsonl`],
      ]),
      ...['flows.en.json', 'flows.zh.json'],
      ...['outline.json', 'question-lines.jsonl', 'questions.json', 'relations.json'],
      'topics.jsonl',
    ]
    // The index is in Simplified characters, and one for all languages.
    const index = [
      ...['index-counts.bin', 'index-gaps.bin', 'index-terms.bin', 'index-weights.bin'],
      ...['index-words.txt', 'index.json'],
    ]
    const whole = [...files, ...index].sort()
    expect(readdirSync(join(home, 'dist/map')).sort()).toEqual([...whole, 'zh-Hant'].sort())
    // What a table of characters and words does not make of the written words.
    expect(readdirSync(join(home, 'dist/map/zh-Hant')).sort()).toEqual([
      ...['curriculum.patches.jsonl', 'exams.patches.jsonl'],
      ...['flows.patches.jsonl', 'han-names.txt', 'knowledge.patches.jsonl'],
      ...['made-lines.patches.jsonl', 'mistakes.patches.jsonl', 'names.txt', 'outline.json'],
      ...['question-lines.patches.jsonl', 'table.txt', 'topics.jsonl'],
    ])
    expect(readdirSync(join(home, 'dist/outline-2021')).sort()).toEqual(whole)
  })

  it('ask what their sources ask, also somebody who has met what is no longer needed', async () => {
    const { library } = await outlinesIn(home, () => '/nowhere').open('map', ['en'])
    const source = openFiles('data/map').library
    if (!library || !source) throw new Error('the map has errors')
    const ids = (of: Library, met: readonly string[], root = of.outline.root): string[] =>
      questionsBelow(of, root, new Map(met.map((id) => [id, {} as Card]))).map(({ id }) => id)
    expect(ids(library, [])).toEqual(ids(source, []))
    const met = ['kubelet/~which', 'controllers/~name', 'gone/~which']
    expect(ids(library, met)).toEqual(ids(source, met))
    expect(ids(library, met)).toContain('kubelet/~name')
    expect(ids(library, [])).not.toContain('kubelet/~name')
    expect(ids(library, [], 'network')).toEqual(ids(source, [], 'network'))
  })

  it('have an index that finds what is in them, and a file of one’s own gets one', async () => {
    const outlines = outlinesIn(home, () => '/nowhere')
    const found = async (spec: string | undefined, words: string) => {
      const { library } = await outlines.open(spec, ['en', 'zh-Hant'])
      const index = await outlines.index(spec, library!)
      return search(library!, { index, vocabulary: outlines.vocabulary() }, words).map(
        ({ topic, passage }) => [topic.id, passage().text.en],
      )
    }
    expect((await found(undefined, 'why is my pod pending'))[0]?.[0]).toBe('pod-pending')
    expect((await found(undefined, 'kube-scheduler 是什么'))[0]?.[0]).toBe('kube-scheduler')
    expect((await found('2021', 'kubelet'))[0]?.[0]).toBe('kubelet-节点代理')
    expect(await found(join(home, 'own.yaml'), '面包')).toEqual([['b', 'B.']])
  })

  it('have a derived language as it was derived, in each part', async () => {
    const [map, old] = [openFiles('data/map').library, openFiles('data/outline-2021.yaml').library]
    const derived = translateMap(map!, old!).derived.get('zh-Hant')!
    const { library } = await outlinesIn(home, () => '/nowhere').open('map', ['zh-Hant'])
    const { outline, ...parts } = library!
    expect([...outline.topics]).toEqual([...derived.outline.topics])
    expect([...outline.relationTypes]).toEqual([...derived.outline.relationTypes])
    for (const id of outline.topics.keys()) {
      expect(parts.knowledge(id), id).toEqual(derived.knowledge(id))
      expect(parts.place(id), id).toEqual(derived.place(id))
      expect(parts.incoming(id), id).toEqual(derived.incoming(id))
    }
    const asJson = (questions: unknown) => JSON.parse(JSON.stringify(questions))
    expect(asJson(parts.questions())).toEqual(asJson(derived.questions()))
    expect(asJson(parts.made?.())).toEqual(asJson(derived.made?.()))
    expect(parts.flows()).toEqual(derived.flows())
    expect(parts.mistakes()).toEqual(derived.mistakes())
    expect(parts.exams()).toEqual(derived.exams())
    expect(parts.curriculum()).toEqual(derived.curriculum())
    expect(parts.relations()).toEqual(derived.relations())
  })

  it('are opened in the languages that are shown', async () => {
    const taint = { en: 'Taint', zh: '污点（Taint）' }
    expect(await titleIn(undefined, 'taint', 'en')).toEqual(taint)
    expect(await titleIn('map', 'taint', 'zh')).toEqual(taint)
    const all = { ...taint, 'zh-Hant': '污點（Taint）' }
    expect(await titleIn('map', 'taint', 'zh-Hant')).toEqual(all)
    expect(await titleIn('map', 'taint', 'en', 'zh-Hant')).toEqual(all)
  })

  it('hold the 2021 outline’s own words only, whatever language is shown', async () => {
    const { library } = await outlinesIn(home, () => '/nowhere').open('2021', ['zh-Hant'])
    const titles = [...library!.outline.topics.values()].map(({ title }) => title)
    expect(titles.find(({ zh }) => zh === '部署模式')).toEqual({ en: '部署模式', zh: '部署模式' })
    expect(titles.filter((title) => title['zh-Hant'] !== undefined)).toEqual([])
  })

  it('are found by Taiwan’s words in every language', async () => {
    const { library } = await outlinesIn(home, () => '/nowhere').open('map', ['en'])
    const scheduler = topicOf(library!.outline, 'kube-scheduler')
    expect(scheduler.also).toEqual(['kube-scheduler（排程器）'])
    expect(scheduler.keys).toContain('排程器')
  })
})

describe('an outline of one’s own', () => {
  it('says in Traditional Chinese what is written in it, converted by nobody', async () => {
    const path = join(home, 'own.yaml')
    expect(await titleIn(path, 'a', 'zh')).toEqual({ en: 'Soup', zh: '汤' })
    expect(await titleIn(path, 'a', 'zh-Hant')).toEqual({ en: 'Soup', zh: '汤', 'zh-Hant': '汤' })
  })

  it('may have Traditional Chinese written by hand', async () => {
    const { library } = await outlinesIn(home, () => '/nowhere').open(join(home, 'own.yaml'), [
      'zh-Hant',
    ])
    expect(library!.knowledge('b').summary).toEqual({ en: 'B.', zh: '面。', 'zh-Hant': '麵包。' })
  })
})
