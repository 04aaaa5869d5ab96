import type { Text } from '../base/text.ts'
import type { RelationType } from '../model/topic.ts'

/**
 * The relation types that every outline may use, with their words from either end. All languages
 * are written by hand, because a user's own outline is not converted.
 */
export const BUILT_IN_RELATIONS: ReadonlyMap<string, RelationType> = new Map([
  between(
    'talks-to',
    said('talks to', '连接', '連線'),
    said('is contacted by', '由 … 连接', '由 … 連線'),
    'forward',
  ),
  between(
    'watches',
    said('watches', '监视', '監視'),
    said('is watched by', '由 … 监视', '由 … 監視'),
  ),
  between(
    'stores-in',
    said('stores its data in', '把数据存储在 … 中', '把資料儲存在 … 中'),
    said('stores the data of', '存储 … 的数据', '儲存 … 的資料'),
    'forward',
  ),
  between(
    'runs-on',
    said('runs on', '运行在 … 上', '執行在 … 上'),
    said('runs', '上面运行着', '上面執行著'),
    'forward',
  ),
  between(
    'runs-in',
    said('runs in', '在 … 中运行', '在 … 中執行'),
    said('hosts', '内部运行着', '內部執行著'),
    'forward',
  ),
  between(
    'manages',
    said('manages', '管理', '管理'),
    said('is managed by', '由 … 管理', '由 … 管理'),
    'backward',
  ),
  between(
    'creates',
    said('creates', '创建', '建立'),
    said('is created by', '由 … 创建', '由 … 建立'),
    'backward',
  ),
  between(
    'part-of',
    said('is part of', '是 … 的一部分', '是 … 的一部分'),
    said('contains', '包含', '包含'),
  ),
  between(
    'kind-of',
    said('is a kind of', '是一种', '是一種'),
    said('comes as', '的种类有', '的種類有'),
  ),
  between(
    'implements',
    said('implements', '实现', '實現'),
    said('is implemented by', '由 … 实现', '由 … 實現'),
    'backward',
  ),
  between(
    'uses',
    said('uses', '使用', '使用'),
    said('is used by', '供 … 使用', '供 … 使用'),
    'forward',
  ),
  between(
    'names',
    said('refers to', '引用', '引用'),
    said('is referred to by', '被 … 引用', '被 … 引用'),
    'forward',
  ),
  between(
    'selects',
    said('selects', '选中', '選中'),
    said('is selected by', '被 … 选中', '被 … 選中'),
  ),
  between(
    'routes-to',
    said('sends traffic to', '把流量送往', '把流量送往'),
    said('receives the traffic of', '接收 … 的流量', '接收 … 的流量'),
    'forward',
  ),
  between(
    'replaced-by',
    said('is replaced by', '由 … 取代', '由 … 取代'),
    said('replaces', '取代', '取代'),
  ),
  between(
    'authenticates-to',
    said('authenticates to', '向 … 证明身份', '向 … 證明身分'),
    said('authenticates', '验证 … 的身份', '驗證 … 的身分'),
    'forward',
  ),
  between(
    'signs',
    said('signs', '签发', '簽發'),
    said('is signed by', '由 … 签发', '由 … 簽發'),
    'backward',
  ),
  between(
    'extends',
    said('extends', '扩展', '擴展'),
    said('is extended by', '由 … 扩展', '由 … 擴展'),
    'forward',
  ),
  between(
    'limits',
    said('limits', '限制', '限制'),
    said('is limited by', '受 … 限制', '受 … 限制'),
  ),
  between(
    'configures',
    said('configures', '配置', '設定'),
    said('is configured by', '由 … 配置', '由 … 設定'),
  ),
  between(
    'protects',
    said('protects', '保护', '保護'),
    said('is protected by', '受 … 保护', '受 … 保護'),
  ),
  between(
    'checks',
    said('checks', '检查', '檢查'),
    said('is checked by', '由 … 检查', '由 … 檢查'),
  ),
  between('causes', said('causes', '引起', '引起'), said('is caused by', '由 … 引起', '由 … 引起')),
  between(
    'finds',
    said('helps to explain', '用于查明 … 的原因', '用於查明 … 的原因'),
    said('is explained with', '用 … 查明原因', '用 … 查明原因'),
  ),
])

/** Types in which a circle would be a contradiction. */
export const ACYCLIC = ['part-of', 'kind-of', 'replaced-by'] as const

function said(en: string, zh: string, zhHant: string): Text {
  return { en, zh, 'zh-Hant': zhHant }
}

function between(
  type: string,
  words: Text,
  inverse: Text,
  depends?: RelationType['depends'],
): [string, RelationType] {
  return [type, { words, inverse, ...(depends && { depends }) }]
}
