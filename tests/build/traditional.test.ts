import { configs } from 'opencc-js/preset/cn2t'
import { describe, expect, it } from 'vitest'
import { TAIWAN, TAIWAN_CHARACTERS } from '../../src/build/taiwan.ts'
import { textToTraditional, toTraditional } from '../../src/build/traditional.ts'
import { type Text, wordings } from '../../src/core/base/text.ts'
import type { Library } from '../../src/core/model/library.ts'
import { fold } from '../../src/core/model/names.ts'
import { BUILT_IN_RELATIONS } from '../../src/core/reading/relations.ts'
import { wordsOf } from '../../src/i18n/index.ts'
import { phrases } from '../../src/i18n/phrases.ts'
import { stringsIn, theMaps, traditionalTexts } from '../support/traditional.ts'

describe('Simplified Chinese made Traditional', () => {
  it.each([
    ['集群里的节点', '叢集裡的節點'],
    ['污点与容忍度', '污點與容忍度'],
    ['拉取容器镜像', '拉取容器映像檔'],
    ['静态 Pod 的镜像 Pod', '靜態 Pod 的鏡像 Pod'],
    ['命名空间与名字空间', '命名空間與命名空間'],
    ['调度器调度 Pod', '排程器排程 Pod'],
    ['负载均衡器的端口', '負載平衡器的連接埠'],
    ['服务账号的令牌和权限', '服務帳號的權杖和權限'],
    ['证书、密钥与身份认证', '憑證、金鑰與身分認證'],
    ['准入控制器的配置文件', '准入控制器的設定檔'],
    ['网络策略与资源配额', '網路政策與資源配額'],
    ['滚动更新、探针、驱逐', '滾動更新、探針、驅逐'],
    ['标签、注解、日志', '標籤、註解、日誌'],
    ['队列、缓存、内存、字节', '佇列、快取、記憶體、位元組'],
    ['默认的实例与接口', '預設的執行個體與介面'],
    ['守护进程是一种进程，运行着程序', '常駐程式是一種行程，執行著程式'],
    ['平台的后台', '平台的背景'],
    ['十六进制、二进制文件', '十六進位、二進位檔'],
    ['他说“把‘节点’写进去”', '他說「把『節點』寫進去」'],
    ['3 天后、一天后、3 个月后', '3 天後、一天後、3 個月後'],
    ['Let’s Encrypt 签发证书', 'Let’s Encrypt 簽發憑證'],
    ['故障后集群不允许任何干扰', '故障後叢集不允許任何中斷'],
    ['可以被复制，会尽量上搜索列表', '可以被複製，會儘量上搜尋列表'],
    ['放回调度队列', '放回排程佇列'],
    ['靠划分区域', '靠劃分區域'],
    ['来源 IP、源 IP、来源地址', '來源 IP、來源 IP、來源位址'],
    ['UDP 源端口', 'UDP 來源連接埠'],
    ['静态 Pod 的镜像', '靜態 Pod 的鏡像'],
    ['合并为一个，并为每个加上', '合併為一個，並為每個加上'],
  ])('%s: %s', (simplified, traditional) => expect(toTraditional(simplified)).toBe(traditional))

  it('leaves quotations as they are', () => {
    const quoted = (words: string): boolean => words === '服务治理要求'
    expect(textToTraditional('这里的“默认值”和“服务治理要求”', quoted)).toBe(
      '這裡的「預設值」和「服务治理要求」',
    )
  })

  it('converts what stands in code for words of one’s own, and nothing else of it', () =>
    expect(textToTraditional('用 `kubectl -n <名字空间>` 查看 `<服务名>.svc`')).toBe(
      '用 `kubectl -n <命名空間>` 檢視 `<服務名>.svc`',
    ))

  it('has no space beside its quotation marks, which are as wide as a character', () =>
    expect(textToTraditional('下列哪些创建 “污点” 的 “Pod”？')).toBe(
      '下列哪些建立「污點」的「Pod」？',
    ))

  it('says each word of the table as the table says it', () => {
    const wrong = TAIWAN.map(([simplified, traditional]) => [
      toTraditional(simplified),
      traditional,
    ])
    expect(wrong.filter(([made, meant]) => made !== meant)).toEqual([])
  })

  it('has no word in the table twice', () => {
    const words = TAIWAN.map(([simplified]) => simplified)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})

/**
 * Characters that Traditional text never has: OpenCC converts them, and no Traditional word in its
 * tables has them.
 */
function simplifiedOnly(): ReadonlySet<string> {
  const [characters = [], words = []] = configs['s2twp']?.conversionChain ?? []
  const pairs = [...characters, ...words].flatMap((dictionary) =>
    String(dictionary)
      .split('|')
      .map((pair) => pair.split(' ') as [string, string]),
  )
  const traditional = new Set(pairs.flatMap(([, made]) => [...made]))
  for (const [, made] of [...TAIWAN, ...TAIWAN_CHARACTERS])
    for (const each of made) traditional.add(each)
  const simplified = pairs.filter(([from, made]) => [...from].length === 1 && from !== made)
  return new Set(simplified.map(([from]) => from).filter((from) => !traditional.has(from)))
}

const isQuotation = (words: string): boolean => words.includes('「服务治理要求」')

describe('all that is shown in Traditional Chinese', () => {
  const forbidden = simplifiedOnly()
  const wrong = (texts: ReadonlyArray<readonly [string, string]>): string[] =>
    texts
      .filter(([, words]) => [...words].some((each) => forbidden.has(each)) || /[“”‘]/.test(words))
      .map(([place, words]) => `${place}: ${words}`)

  it('is held against characters that are Simplified by OpenCC’s tables', () => {
    expect(forbidden.size).toBeGreaterThan(2_000)
    expect([...'节点国这为'].every((each) => forbidden.has(each))).toBe(true)
    expect([...'節點叢集里后干台'].some((each) => forbidden.has(each))).toBe(false)
    expect(
      wrong([
        ['here', '節点'],
        ['there', '節點 `節點`'],
        ['in code', '節點 `<节点>`'],
        ['in quotes', '“節點”'],
      ]),
    ).toEqual(['here: 節点', 'in code: 節點 `<节点>`', 'in quotes: “節點”'])
  })

  it('is Traditional in the interface', async () => {
    const texts = stringsIn({ words: await wordsOf('zh-Hant'), phrases: phrases['zh-Hant'] })
    expect(texts.length).toBeGreaterThan(200)
    expect(wrong(texts)).toEqual([])
  })

  it('is Traditional in the map, but for what is quoted of the 2021 outline', () => {
    const texts = traditionalTexts(theMaps().traditional)
    expect(texts.length).toBeGreaterThan(25_000)
    expect(wrong(texts.filter(([, words]) => !isQuotation(words)))).toEqual([])
    expect(texts.filter(([, words]) => isQuotation(words))).toHaveLength(1)
  })

  it('calls things in the generated questions as everywhere, in the words of no document', () => {
    const { made } = theMaps().traditional
    const asked = new Map(made?.().map(({ id, ask }) => [id, ask['zh-Hant']]))
    expect(asked.get('taint/~who-creates')).toBe('下列哪些建立「污點」？')
    // A line of the 2021 outline has the same words.
    expect(asked.get('resource-requirements/~who-implements')).toBe('下列哪一個實現「資源需求」？')
  })

  it('has the built-in relations as OpenCC makes them, though they are written by hand', () => {
    const texts = [...BUILT_IN_RELATIONS.values()].flatMap(({ words, inverse }) => [words, inverse])
    expect(texts.map((text) => text['zh-Hant'])).toEqual(texts.map(({ zh }) => toTraditional(zh)))
  })
})

describe('the map in Traditional Chinese', () => {
  const { written, traditional } = theMaps()
  const saying = (text: Text): string => fold(text['zh-Hant'] ?? '')

  it('has every text in all languages, and the written one in none but those', () => {
    const count = (library: Library, ending: string): number =>
      stringsIn([
        [...library.outline.topics.values()],
        [...library.outline.topics.keys()].map((id) => library.knowledge(id)),
        library.questions(),
        library.exams(),
        library.made?.(),
      ]).filter(([place]) => place.endsWith(ending)).length
    expect(count(traditional, '.zh-Hant')).toBe(count(traditional, '.zh'))
    expect(count(written, '.zh-Hant')).toBe(0)
  })

  it('leaves what the 2021 outline said as it was written', () => {
    for (const id of traditional.outline.topics.keys())
      expect(traditional.knowledge(id).then?.line).toBe(written.knowledge(id).then?.line)
  })

  it('gives different topics different titles', () => {
    const titles = [...traditional.outline.topics.values()].map(({ title }) => saying(title))
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })

  it('gives different options different words', () => {
    const clashes = traditional.questions().flatMap((question) => {
      if (!('options' in question)) return []
      const plain = question.options.map(({ text }) => text['zh-Hant'] ?? '')
      return new Set(plain).size < plain.length ? [`${question.id}: ${plain.join(' | ')}`] : []
    })
    expect(clashes).toEqual([])
  })

  it('says no answer in a question that does not say it in Simplified Chinese', () => {
    const telling = traditional.questions().flatMap((question) => {
      if (!('answer' in question)) return []
      const says = (ask: string, answer: string): boolean =>
        fold(answer).length > 1 && fold(ask).includes(fold(answer))
      const { ask, answer } = question
      const isNew = says(ask['zh-Hant'] ?? '', answer['zh-Hant'] ?? '') && !says(ask.zh, answer.zh)
      return isNew ? [`${question.id}: ${ask['zh-Hant']}`] : []
    })
    expect(telling).toEqual([])
  })

  it('finds every topic by its Traditional title, and by nothing that finds another', () => {
    const owners = new Map<string, string[]>()
    for (const { id, keys } of written.outline.topics.values())
      for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), id])
    const before = new Map<string, string[]>()
    for (const { id, title, aliases } of written.outline.topics.values())
      for (const key of new Set([id, ...wordings(title), ...aliases].map(fold)))
        before.set(key, [...(before.get(key) ?? []), id])
    const clashes = [...owners].filter(([key, ids]) => ids.length > (before.get(key)?.length ?? 1))
    expect(clashes).toEqual([])
  })
})
