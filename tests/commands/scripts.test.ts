import { describe, expect, it } from 'vitest'
import { scriptOf } from '../../src/core/base/script.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import { inEitherScript } from '../../src/core/model/either-script.ts'
import type { Question } from '../../src/core/model/question.ts'
import { simplified } from '../../src/io/script.ts'
import { library } from '../support/outlines.ts'
import { bothScripts, theMaps } from '../support/traditional.ts'
import { runIn } from '../support/world.ts'

const { written, traditional } = theMaps()

/** The topic a term means on the map; the complaint where it means none. */
const meant = async (term: string, ...more: string[]): Promise<string> => {
  const { out, err } = await runIn({ library: written }, 'explain', term, '--json', ...more)
  return out === '' ? err : JSON.parse(out).topic.id
}

describe('a script', () => {
  it('goes character by character, and only by its table', () => {
    const script = scriptOf('節 节|點 点|裡 里')
    expect(script('節點裡的 Pod')).toBe('节点里的 Pod')
    expect(script('結構')).toBe('結構')
    expect(script('node')).toBe('node')
    expect(simplified('臺灣的羣組、裏面')).toBe('台湾的群组、里面')
  })
})

describe('a look-up', () => {
  it.each([
    // The same words in the other script.
    ['節點', 'node'],
    ['污點', 'taint'],
    ['汙點', 'taint'],
    ['證書', 'certificate'],
    ['調度器', 'kube-scheduler'],
    ['網路', 'network'],
    ['網絡', 'network'],
    ['服務賬號', 'service-account'],
    // Taiwan's own words.
    ['叢集', 'cluster'],
    ['排程器', 'kube-scheduler'],
    ['命名空間', 'namespace'],
    ['憑證', 'certificate'],
    ['服務帳號', 'service-account'],
    ['網路政策', 'network-policy'],
    ['憑證授權單位', 'certificate-authority'],
    ['API 伺服器', 'kube-apiserver'],
    // Taiwan's words in Simplified characters.
    ['丛集', 'cluster'],
  ])('finds %s in whatever language is shown', async (term, id) => {
    expect(await meant(term)).toBe(id)
    expect(await meant(term, '--lang', 'zh')).toBe(id)
  })

  it('does not take one character for another that only looks or sounds like it', async () => {
    expect(await meant('結點')).toBe('Nothing is called “結點”.\n')
    expect(await meant('结点')).toBe('Nothing is called “结点”.\n')
  })

  it('needs no table for what is found as it stands', async () => {
    const noTable = async (): Promise<never> => {
      throw new Error('the table was loaded')
    }
    for (const term of ['节点', 'node', 'scheduelr', '网络'])
      expect((await runIn({ library: written, script: noTable }, 'tree', term)).exit).toBe(0)
  })

  it('begins a tree and a drill in either script', async () => {
    const tree = await runIn({ library: written }, 'tree', '網路', '-L', '0', '--lang', 'zh')
    expect(tree.out).toBe('网络（Network）\n')
    const drill = await runIn({ library: written }, 'quiz', '節點', '--json', '--count', '1')
    expect(drill.out).toMatch(/^\{"event":"lesson","topic":"node"/)
  })

  it('searches texts in either script with the same result', async () => {
    const found = async (library: typeof written, ...words: string[]): Promise<string[]> => {
      const { out } = await runIn({ library }, 'search', ...words, '-n', '1000', '--json')
      return JSON.parse(out).results.map(({ topic }: { topic: string }) => topic)
    }
    expect(await found(written, '證書')).toEqual(await found(written, '证书'))
    expect(await found(written, '證書', 'etcd')).toEqual(await found(written, '证书', 'etcd'))
    // Taiwan's word is in no Simplified text; the titles it would be in are found by it.
    for (const library of [written, traditional]) {
      expect(await found(library, '叢集')).toContain('cluster')
      expect(await found(library, '丛集')).toEqual(await found(library, '叢集'))
    }
    expect(await found(traditional, '叢集', '當機')).toContain('node-failures')
  })
})

describe('a typed answer', () => {
  const { grade, ask } = examiner(written.outline, simplified)
  const given = (question: Question, answer: string) =>
    grade(
      ask(question, () => 0),
      answer,
    ) as { correct: boolean; given: { en: string } }
  const questions = bothScripts(
    library(`
format: 1
tree:
  - kubernetes | Kubernetes:
      - node | Node | 节点
      - kube-scheduler | Scheduler | 调度器
topics:
  node:
    questions:
      - { id: name, type: typed, ask: Which?, names: node, explain: So., source: KEP-1 }
      - { id: hole, type: cloze, ask: 'A ____.', answer: { en: taint, zh: 污点 }, explain: So., source: KEP-1 }
      - { id: who, type: typed, ask: Who?, names: kube-scheduler, explain: So., source: KEP-1 }
      - id: parts
        type: list
        ask: All?
        items: [{ en: image, zh: 镜像 }, { en: cluster, zh: 集群 }, { en: label, zh: 标签 }]
        explain: So.
        source: KEP-1
      - id: pick
        type: choice
        ask: Which one?
        right: { en: queue, zh: 队列 }
        wrong:
          - { text: { en: cache, zh: 缓存 }, why: No. }
          - { text: { en: disk, zh: 磁盘 }, why: No. }
          - { text: { en: memory, zh: 内存 }, why: No. }
        explain: So.
        source: KEP-1
`),
  )
  const byId = (id: string): Question =>
    questions.written.questions().find((each) => each.id === `node/${id}`) as Question

  it.each([
    ['name', '節點', true],
    ['name', '节点', true],
    ['name', '結點', false],
    ['hole', '污點', true],
    ['hole', '汙點', true],
    ['who', '調度器', true],
    ['who', '排程器', true],
    ['who', '排程', false],
    ['parts', '映像檔、叢集和標籤', true],
    ['parts', '鏡像，集群與標籤', true],
    ['parts', '映像檔、叢集', false],
    ['pick', '隊列', true],
  ])('%s: %s is right: %s', (id, answer, correct) =>
    expect(given(byId(id), answer).correct).toBe(correct),
  )

  it('is shown as it was typed', () => {
    expect(given(byId('name'), '節點').given.en).toBe('節點')
    expect(given(byId('parts'), '標籤、結點').given.en).toBe('標籤, 結點')
  })
})

describe('an outline of one’s own', () => {
  const own = inEitherScript(
    library('- 料理:\n    - 麵包\n    - 湯: [高湯, 蔬菜]\n    - 炖鱼\n'),
    simplified,
  )

  it.each([
    ['麵包', '麵包'],
    ['面包', '麵包'],
    ['汤', '湯'],
    ['燉魚', '炖鱼'],
    ['炖鱼', '炖鱼'],
  ])('written in either script is found by %s', async (term, title) =>
    expect((await runIn({ library: own }, 'tree', term, '-L', '0')).out).toBe(`${title}\n`),
  )

  it('is searched in either script', async () => {
    const { out } = await runIn({ library: own }, 'search', '面包', '--json')
    expect(JSON.parse(out).results).toEqual([
      {
        ...{ topic: '麵包', title: { en: '麵包', zh: '麵包' }, match: { en: '麵包', zh: '麵包' } },
        score: expect.any(Number),
      },
    ])
  })

  it('is answered in either script, in its generated questions too', async () => {
    const lines = ['高汤，蔬菜']
    const { out } = await runIn(
      { library: own, lines, settings: '{"first": "guess"}' },
      ...['quiz', '湯', '--json', '--type', 'list', '--count', '1'],
    )
    expect(
      out
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { event: 'question', id: '湯/~parts' },
      { event: 'answer', correct: true, given: '高汤, 蔬菜', expected: '高湯, 蔬菜' },
    ])
  })
})
