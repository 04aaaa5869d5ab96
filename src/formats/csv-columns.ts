import { DERIVED, sourceOf, WRITTEN, type Written } from '../core/base/text.ts'
import { BESIDES } from '../core/document/besides.ts'
import { CARD_NAMES, cardName, type LabelKind } from '../core/document/card-labels.ts'
import { columnKey, columnKeys } from './column-names.ts'
import { type Levels, levelsIn } from './csv-levels.ts'
import { type OptionColumns, optionColumnsIn } from './csv-options.ts'

/** What a column of a table says about its rows, besides the wordings in one language. */
type PlainColumn =
  | ('title' | 'summary' | 'id' | 'parent' | 'path' | 'level' | 'aliases' | 'links')
  | ('question' | 'answer' | 'wrong' | 'options' | 'also' | 'explain' | 'group' | 'tags' | 'type')
  | 'right'

const WORDED = ['title', 'summary', 'question', 'answer', 'wrong', 'explain'] as const
/** What a column may say in one language. */
export type Worded = (typeof WORDED)[number]

/** What a column of a table says about its rows; `outline` is only in k8smap's own, with the outline's id. */
export type Column = PlainColumn | `${Worded}_${Written}` | 'outline'

/** Names of columns, without case, blanks, hyphens and underscores, besides those that are labels in other notes, too. */
const NAMES: { readonly [C in PlainColumn]: string } = {
  title:
    'title name taskname topic term word node label heading concept vocabulary vocab 主题 标题 名称 名字 术语 词条 单词 词汇 生词 词语 概念 知识点 ' +
    'wort vokabel begriff mot palabra parola palavra 単语 用语 hanzi kanji character expression 汉字 生字 语汇',
  summary:
    'summary description definition desc note notes details meaning text 说明 摘要 描述 定义 简介 备注 含义 释义 词义 意思 中文释义 翻译 译文 translation ' +
    'bedeutung übersetzung erklärung beschreibung définition signification traduction definición significado traducción significato traduzione tradução 意味 説明',
  id: 'id key slug wbs 编号 标识',
  parent:
    'parent parentid parenttopic parenttitle parentname parentitem parenttask parentpage 上级 父级 父节点 上级主题 父主题 上级编号',
  path: 'path hierarchy breadcrumb 路径',
  level: 'level depth indent outlinelevel 层级 级别 深度',
  aliases: 'alias aliases synonym synonyms aka 别名 同义词 别称',
  links: BESIDES.links,
  question: 'questiontext front ask prompt 正面 试题 题目内容 设问 문제',
  answer: 'correct back response 背面',
  wrong: 'wrong wronganswers incorrect incorrectanswers distractors 错误答案 干扰项',
  also: 'also alternatives accepted 其他答案 也可',
  explain: 'explain feedback extra',
  group: BESIDES.group,
  tags: BESIDES.tags,
  options: 'options choices 选项 备选答案',
  right:
    'correctindex correctindexes correctindices correctanswerindex correctoptionindex correctoptionid correctoptionindexes ' +
    'answerindex answeridx rightindex correctidx 答案序号 正确答案序号 正确选项序号',
  type: 'questiontype 题型 题目类型 试题类型',
}

/** Other names of wordings in one language. */
const WORDINGS: ReadonlyArray<readonly [column: Column, names: string]> = [
  ['title_en', 'titleenglish nameen english 英文 英文标题 英文名'],
  ['title_zh', 'titlechinese namezh chinese 中文 中文标题 中文名'],
  ['summary_en', 'descriptionen 英文说明 英文摘要'],
  ['summary_zh', 'descriptionzh 中文说明 中文摘要'],
]

const inEach = <N extends Worded>(name: N): ReadonlyArray<`${N}_${Written}`> =>
  WRITTEN.map((language) => `${name}_${language}` as const)

/** The columns of titles, those in no named language first. */
export const TITLES = ['title', ...inEach('title')] as const
/** The columns of summaries. */
export const SUMMARIES = ['summary', ...inEach('summary')] as const
/** The columns of what is asked. */
const QUESTIONS = ['question', ...inEach('question')] as const

/** The columns that are called as a label is. */
const LABELLED = {
  question: 'question',
  answer: 'answer',
  explanation: 'explain',
} as const satisfies Record<LabelKind, Column>

/** Labels whose columns may be of something else, in a table of people, of faults, or of meanings. */
const OTHERWISE = '面试官 ans answers solution erklärung'.split(' ')

const NAMED = (Object.keys(LABELLED) as LabelKind[]).map((kind): [Column, string] => [
  LABELLED[kind],
  CARD_NAMES[kind]
    .filter((name) => !OTHERWISE.includes(name))
    .map(columnKey)
    .join(' '),
])

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  [
    ...NAMED,
    ...(Object.entries(NAMES) as Array<[Column, string]>),
    ...WORDED.flatMap((name) =>
      [...WRITTEN, ...DERIVED].map((each): [Column, string] => [
        `${name}_${sourceOf(each) ?? (each as Written)}`,
        `${name}${each.replace('-', '').toLowerCase()}`,
      ]),
    ),
    ...WORDINGS,
  ].flatMap(([column, names]) => names.split(' ').map((name): [string, Column] => [name, column])),
)

/** Languages by whose names the columns of a list of words are called. (`Intl` has them, but takes long to load so many.) */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'english chinese german french spanish italian portuguese japanese korean russian latin ' +
    'dutch greek deutsch français francais español espanol italiano português nederlands ' +
    'englisch französisch spanisch italienisch portugiesisch niederländisch russisch chinesisch japanisch latein griechisch ' +
    'anglais allemand espagnol italien portugais néerlandais russe chinois japonais grec ' +
    'inglés francés alemán portugués neerlandés ruso japonés latín griego inglese francese tedesco spagnolo latino ' +
    'английский немецкий французский испанский русский китайский ' +
    '日本语 中国语 ドイツ语 フランス语 スペイン语 イタリア语 韓国语 한국어 영어 중국어 일본어 ' +
    '意大利语 葡萄牙语 拉丁语 希腊语 英文 中文 英语 汉语 日文 日语 韩文 韩语 德语 法语 俄语 西班牙语'
  ).split(' '),
)
/** What words are called whose meaning is in another column. */
const VOCABULARY: ReadonlySet<string> = new Set(
  (
    'word vocabulary vocab term hanzi kanji character expression ' +
    '单词 词汇 生词 词语 词条 术语 汉字 生字'
  ).split(' '),
)
/** Columns that only count the rows. */
const COUNTS: ReadonlySet<string> = new Set('no nr # question# 序号 题号 行号'.split(' '))

/** Columns of which one is in every table with a header. */
const MAIN: ReadonlySet<Column> = new Set<Column>([...TITLES, 'path', ...QUESTIONS])

/** Columns of rows that are asked. */
const ASKED: ReadonlySet<Column> = new Set<Column>(['question', 'answer'])

/** Columns that say where each row belongs. */
const PLACES: ReadonlySet<Column> = new Set<Column>(['parent', 'path', 'level'])

/** Names that make a first row a header even if no other name is known: they are no topics. */
const SURE: ReadonlySet<string> = new Set(
  (
    'title name topic term path question front frage pregunta domanda pergunta ' +
    '主题 标题 名称 术语 路径 问题 正面'
  ).split(' '),
)

/** Names of what questions are about: beside a term, they are of its group. */
const THEMES: ReadonlySet<string> = new Set(BESIDES.themes.split(' '))

/** The columns of a table by what they say, from 0. */
export interface Columns extends OptionColumns {
  readonly of: ReadonlyMap<Column, number>
  /** Columns of which each is a level of the tree; they are in no other role. */
  readonly levels?: Levels
  /** The others, with their names as they are written. */
  readonly others: ReadonlyArray<readonly [name: string, column: number]>
  /** The table is one that `k8smap export csv` wrote. */
  readonly isOwn: boolean
}

const isQuestion = (name: string): boolean => COLUMNS.get(name) === 'question'

/** The columns that are options, by the names of all. */
export function optionColumnsOf(header: readonly string[]): OptionColumns {
  const names = columnKeys(header, isQuestion)
  return optionColumnsIn(names, names.some(isQuestion))
}

/**
 * What columns are by labels that are not always names of columns: they have the answers and explanations of a table that
 * has questions, and no other column of these.
 */
function besideQuestion(names: readonly string[]): (name: string) => Column | undefined {
  const known = new Set(names.map((name) => COLUMNS.get(name)))
  return (name) => {
    const { kind = 'question' } = cardName(name) ?? {}
    const isFree =
      kind === 'answer' ? !known.has('answer') && !known.has('right') : !known.has('explain')
    return known.has('question') && kind !== 'question' && isFree ? LABELLED[kind] : undefined
  }
}

const GRADE = /^(?:(?:hsk|jlpt|cefr)?level|级别)$/

/** What the first row says about the columns; undefined if it is no header. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = columnKeys(header, isQuestion)
  const hasQuestion = names.some(isQuestion)
  const choices = optionColumnsIn(names, hasQuestion)
  const { options, wrongs } = choices
  // Beside a question or a meaning, the level is how hard that is.
  const isGraded = names.some(
    (name) => ASKED.has(COLUMNS.get(name) ?? 'title') || (VOCABULARY.has(name) && name !== 'term'),
  )
  const besides = besideQuestion(names)
  const columnOf = (name: string): Column | undefined => {
    const column = COLUMNS.get(name) ?? besides(name)
    return isGraded && GRADE.test(name) ? undefined : column
  }
  const isPlaced = names.some((name) => PLACES.has(columnOf(name) ?? 'title'))
  const levels = isPlaced ? undefined : levelsIn(names)
  const of = new Map<Column, number>()
  const others: Array<readonly [string, number]> = []
  let isSure = false
  for (const [i, words] of header.entries()) {
    const name = names[i] as string
    const column = columnOf(name) ?? (hasQuestion && THEMES.has(name) ? 'title' : undefined)
    if (levels?.columns.includes(i) || options.includes(i) || wrongs.includes(i)) continue
    if (COUNTS.has(name)) continue
    // Many words have one level: it tells none of them apart.
    if (isGraded && !hasQuestion && GRADE.test(name)) continue
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
  const isFlat = !isPlaced && !levels
  if (isFlat) setMeaning(of, header, others)
  setType(of, header, { others, isFlat })
  const isHeader = (isSure || of.size > 1) && [...of.keys()].some((column) => MAIN.has(column))
  if (!isHeader && !levels) return undefined
  const isOwn = /^id,parent,title_[a-z]/.test(header.join())
  const ownId = isOwn ? others.findIndex(([name]) => name === 'outline') : -1
  for (const [, column] of ownId < 0 ? [] : others.splice(ownId, 1)) of.set('outline', column)
  return { of, ...(levels && { levels }), others, ...choices, isOwn }
}

/** The first column of what is asked; undefined in a table without questions. */
export const askingColumn = ({ of }: Pick<Columns, 'of'>): number | undefined =>
  QUESTIONS.map((each) => of.get(each)).find((column) => column !== undefined)

/** Whether a column with that name has words of one language. */
export const isLanguageName = (name: string): boolean => LANGUAGES.has(columnKey(name))

/** Whether a column with that name only counts the rows. */
export const isCountName = (name: string): boolean => COUNTS.has(columnKey(name))

/** What the names of all columns of a table say. */
export const columnsNamed = (header: readonly string[]): ReadonlyArray<Column | undefined> =>
  columnKeys(header, isQuestion).map((key) => COLUMNS.get(key))

/** What the name of a column says; undefined if it is not known. */
export const columnNamed = (name: string): Column | undefined => COLUMNS.get(columnKey(name))

type Others = Array<readonly [name: string, column: number]>

/**
 * In a list of words, columns that are called like languages have the words and their meaning: the
 * first one the words, if no other column has them.
 */
function setMeaning(of: Map<Column, number>, header: readonly string[], others: Others): void {
  const names = header.map(columnKey)
  const title = of.get('title')
  if (of.has('question') || of.has('summary') || of.has('id')) return
  if (title !== undefined && !VOCABULARY.has(names[title] as string)) return
  const languages = names.flatMap((name, i) => (LANGUAGES.has(name) ? [i] : []))
  const [word, meaning, ...more] = title === undefined ? languages : [title, ...languages]
  if (word === undefined || meaning === undefined) return
  for (const [column, i] of of) if (languages.includes(i)) of.delete(column)
  of.set('title', word)
  of.set('summary', meaning)
  const left = others.filter(([, i]) => i !== word && i !== meaning && !more.includes(i))
  const rest = more.map((i) => [(header[i] as string).trim(), i] as const)
  others.splice(0, others.length, ...[...left, ...rest].sort(([, a], [, b]) => a - b))
}

/** The type of questions is what they are below, if nothing else is. */
function setType(
  of: Map<Column, number>,
  header: readonly string[],
  { others, isFlat }: { readonly others: Others; readonly isFlat: boolean },
): void {
  const type = of.get('type')
  if (type === undefined) return
  of.delete('type')
  const isGroup = isFlat && of.has('question') && !of.has('group') && !of.has('title')
  if (isGroup) of.set('group', type)
  else others.push([(header[type] as string).trim(), type])
}
