import type { RelationWords } from '../model/topic.ts'

/** The relation types every outline may use, with their words from either end. */
export const BUILT_IN_RELATIONS: ReadonlyMap<string, RelationWords> = new Map<
  string,
  RelationWords
>([
  ['talks-to', pair('talks to', '连接', 'is contacted by', '被其连接')],
  ['watches', pair('watches', '监视', 'is watched by', '被其监视')],
  ['stores-in', pair('stores its data in', '数据存储于', 'stores the data of', '存储其数据')],
  ['runs-on', pair('runs on', '运行于', 'is where it runs', '其上运行')],
  ['manages', pair('manages', '管理', 'is managed by', '由其管理')],
  ['creates', pair('creates', '创建', 'is created by', '由其创建')],
  ['part-of', pair('is part of', '属于', 'contains', '包含')],
  ['implements', pair('implements', '实现', 'is implemented by', '由其实现')],
  ['uses', pair('uses', '使用', 'is used by', '被其使用')],
  ['replaced-by', pair('is replaced by', '由其取代', 'replaces', '取代')],
  ['selects', pair('selects', '选择', 'is selected by', '被其选择')],
  ['authenticates-to', pair('authenticates to', '向其认证身份', 'authenticates', '认证其身份')],
  ['signs', pair('signs', '签发', 'is signed by', '由其签发')],
  ['extends', pair('extends', '扩展', 'is extended by', '由其扩展')],
  ['limits', pair('limits', '限制', 'is limited by', '受其限制')],
  ['protects', pair('protects', '保护', 'is protected by', '受其保护')],
])

/** Types in which a circle would be a contradiction. */
export const ACYCLIC = ['part-of', 'replaced-by'] as const

function pair(en: string, zh: string, inverseEn: string, inverseZh: string): RelationWords {
  return { words: { en, zh }, inverse: { en: inverseEn, zh: inverseZh } }
}
