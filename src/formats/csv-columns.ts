import { WRITTEN, type Written } from '../core/base/text.ts'
import { type Levels, levelsIn } from './csv-levels.ts'

/** What a column of a table says about its rows, besides the wordings in one language. */
type PlainColumn =
  | ('title' | 'summary' | 'id' | 'parent' | 'path' | 'level' | 'aliases' | 'links')
  | ('question' | 'answer' | 'wrong' | 'also' | 'explain' | 'group' | 'tags')

/** What a column may say in one language. */
export type Worded = 'title' | 'summary' | 'question' | 'answer' | 'wrong' | 'explain'

/** What a column of a table says about its rows; `outline` is only in k8smap's own, with the outline's id. */
export type Column = PlainColumn | `${Worded}_${Written}` | 'outline'

/** Names of columns, without case, blanks, hyphens and underscores. */
const NAMES: { readonly [C in PlainColumn]: string } = {
  title:
    'title name taskname topic term word node label heading concept 主题 标题 名称 名字 术语 词条 单词 词语 概念 知识点',
  summary:
    'summary description definition desc note notes details meaning text 说明 摘要 描述 定义 简介 备注 含义 释义',
  id: 'id key slug 编号 标识',
  parent:
    'parent parentid parenttopic parenttitle parentname parentitem parenttask parentpage 上级 父级 父节点 上级主题 父主题 上级编号',
  path: 'path hierarchy breadcrumb 路径',
  level: 'level depth indent outlinelevel 层级 级别 深度',
  aliases: 'alias aliases synonym synonyms aka 别名 同义词 别称',
  links: 'link links url urls href website 链接 网址',
  question: 'question front q ask prompt 问题 正面 题目 问',
  answer: 'answer back a response 答案 回答 背面 答',
  wrong: 'wrong wronganswers incorrect incorrectanswers distractors 错误答案 干扰项',
  also: 'also alternatives accepted 其他答案 也可',
  explain: 'explanation explain extra 解析 解释',
  group: 'deck category categories group section chapter subject 分类 类别 牌组 章节 分组',
  tags: 'tag tags 标签',
}

/** Other names of wordings in one language. */
const WORDINGS: ReadonlyArray<readonly [column: Column, names: string]> = [
  ['title_en', 'titleenglish nameen english 英文 英文标题 英文名'],
  ['title_zh', 'titlezhhant titlechinese namezh chinese 中文 中文标题 中文名'],
  ['summary_en', 'descriptionen 英文说明 英文摘要'],
  ['summary_zh', 'summaryzhhant descriptionzh 中文说明 中文摘要'],
]

const inEach = <N extends Worded>(name: N): ReadonlyArray<`${N}_${Written}`> =>
  WRITTEN.map((language) => `${name}_${language}` as const)

/** The columns of titles, those in no named language first. */
export const TITLES = ['title', ...inEach('title')] as const
/** The columns of summaries. */
export const SUMMARIES = ['summary', ...inEach('summary')] as const
/** The columns of what is asked. */
export const QUESTIONS = ['question', ...inEach('question')] as const

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  [
    ...(Object.entries(NAMES) as Array<[Column, string]>),
    ...(['title', 'summary', 'question', 'answer', 'wrong', 'explain'] as const)
      .flatMap((name): readonly Column[] => inEach(name))
      .map((each) => [each, each.replace('_', '')] as const),
    ...WORDINGS,
  ].flatMap(([column, names]) => names.split(' ').map((name): [string, Column] => [name, column])),
)

/** Columns of which one is in every table with a header. */
const MAIN: ReadonlySet<Column> = new Set<Column>([...TITLES, 'path', ...QUESTIONS])

/** Columns that say where each row belongs. */
const PLACES: ReadonlySet<Column> = new Set<Column>(['parent', 'path', 'level'])

/** Names that make a first row a header even if no other name is known: they are no topics. */
const SURE: ReadonlySet<string> = new Set(
  'title name topic term path question front 主题 标题 名称 术语 路径 问题 正面'.split(' '),
)

/** The columns of a table by what they say, from 0. */
export interface Columns {
  readonly of: ReadonlyMap<Column, number>
  /** Columns of which each is a level of the tree; they are in no other role. */
  readonly levels?: Levels
  /** The others, with their names as they are written. */
  readonly others: ReadonlyArray<readonly [name: string, column: number]>
  /** The table is one that `k8smap export csv` wrote. */
  readonly isOwn: boolean
}

/** Traditional characters in the names of columns, each before its Simplified one. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [
    ...['標标', '題题', '稱称', '術术', '語语', '詞词', '條条', '單单', '識识', '點点', '說说'],
    ...['簡简', '備备', '註注', '釋释', '義义', '編编', '號号', '級级', '節节', '親亲', '層层'],
    ...['別别', '徑径', '鏈链', '連连', '結结', '網网', '問问', '類类', '組组', '籤签', '領领'],
    ...['學学', '課课', '書书', '塊块', '專专', '時时', '週周', '項项', '話话', '隊队', '錄录'],
  ].map(([traditional = '', simplified = '']) => [traditional, simplified]),
)

/** A column's name without case, blanks, hyphens and underscores, in Simplified characters. */
const nameOf = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/[\u4e00-\u9fff]/g, (each) => SIMPLIFIED.get(each) ?? each)

/** What the first row says about the columns; undefined if it is no header. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map(nameOf)
  const isPlaced = names.some((name) => PLACES.has(COLUMNS.get(name) ?? 'title'))
  const levels = isPlaced ? undefined : levelsIn(names)
  const of = new Map<Column, number>()
  const others: Array<readonly [string, number]> = []
  let isSure = false
  for (const [i, words] of header.entries()) {
    const name = names[i] as string
    const column = COLUMNS.get(name)
    if (levels?.columns.includes(i)) continue
    if (SURE.has(name)) isSure = true
    if (column !== undefined && !of.has(column)) of.set(column, i)
    else if (words.trim() !== '') others.push([words.trim(), i])
  }
  // Beside a title and without a question, what explains is what there is to say.
  const explained = of.get('explain')
  if (explained !== undefined && !of.has('question') && !of.has('summary')) {
    of.delete('explain')
    of.set('summary', explained)
  }
  const isHeader = (isSure || of.size > 1) && [...of.keys()].some((column) => MAIN.has(column))
  if (!isHeader && !levels) return undefined
  const isOwn = /^id,parent,title_[a-z]/.test(header.join())
  const ownId = isOwn ? others.findIndex(([name]) => name === 'outline') : -1
  for (const [, column] of ownId < 0 ? [] : others.splice(ownId, 1)) of.set('outline', column)
  return { of, ...(levels && { levels }), others, isOwn }
}
