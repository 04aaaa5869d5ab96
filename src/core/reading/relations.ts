import type { Text } from '../base/text.ts'
import type { RelationWords } from '../model/topic.ts'

/**
 * The relation types that every outline may use, with their words from either end. All languages
 * are written by hand, because a user's own outline is not converted.
 */
export const BUILT_IN_RELATIONS: ReadonlyMap<string, RelationWords> = new Map([
  between(
    'talks-to',
    said('talks to', '连接', '連線'),
    said('is contacted by', '被其连接', '被其連線'),
  ),
  between(
    'watches',
    said('watches', '监视', '監視'),
    said('is watched by', '被其监视', '被其監視'),
  ),
  between(
    'stores-in',
    said('stores its data in', '数据存储于', '資料儲存於'),
    said('stores the data of', '存储其数据', '儲存其資料'),
  ),
  between(
    'runs-on',
    said('runs on', '运行于', '執行於'),
    said('is where it runs', '其上运行', '其上執行'),
  ),
  between(
    'manages',
    said('manages', '管理', '管理'),
    said('is managed by', '由其管理', '由其管理'),
  ),
  between(
    'creates',
    said('creates', '创建', '建立'),
    said('is created by', '由其创建', '由其建立'),
  ),
  between('part-of', said('is part of', '属于', '屬於'), said('contains', '包含', '包含')),
  between(
    'implements',
    said('implements', '实现', '實現'),
    said('is implemented by', '由其实现', '由其實現'),
  ),
  between('uses', said('uses', '使用', '使用'), said('is used by', '被其使用', '被其使用')),
  between(
    'replaced-by',
    said('is replaced by', '由其取代', '由其取代'),
    said('replaces', '取代', '取代'),
  ),
  between(
    'selects',
    said('selects', '选择', '選擇'),
    said('is selected by', '被其选择', '被其選擇'),
  ),
  between(
    'authenticates-to',
    said('authenticates to', '向其认证身份', '向其認證身分'),
    said('authenticates', '认证其身份', '認證其身分'),
  ),
  between('signs', said('signs', '签发', '簽發'), said('is signed by', '由其签发', '由其簽發')),
  between(
    'extends',
    said('extends', '扩展', '擴展'),
    said('is extended by', '由其扩展', '由其擴展'),
  ),
  between('limits', said('limits', '限制', '限制'), said('is limited by', '受其限制', '受其限制')),
  between(
    'protects',
    said('protects', '保护', '保護'),
    said('is protected by', '受其保护', '受其保護'),
  ),
])

/** Types in which a circle would be a contradiction. */
export const ACYCLIC = ['part-of', 'replaced-by'] as const

function said(en: string, zh: string, zhHant: string): Text {
  return { en, zh, 'zh-Hant': zhHant }
}

function between(type: string, words: Text, inverse: Text): [string, RelationWords] {
  return [type, { words, inverse }]
}
