/** Columns of a table of which each is a level of its tree: those to the right are below. */
export interface Levels {
  /** From the top down. */
  readonly columns: readonly number[]
  /** Their names are numbers of levels, so that nothing else can be in them. */
  readonly isNumbered: boolean
}

/** What is in books, courses, curricula and catalogues, from the widest to the narrowest. */
const NESTED: readonly string[] = [
  'domain area field subject discipline book volume course track curriculum pillar 领域 方向 学科 科目 课程 书 书名 板块 卷 册',
  'part module unit theme category group class kategorie catégorie categoría categoria 篇 部 部分 模块 单元 专题 大类 大分类 主类 类 类别 类目 分类',
  '中类',
  'chapter week day kapitel chapitre capítulo capitolo 章 章节 周',
  'lesson lecture lektion leçon lección lezione 课 课时 讲',
  'section abschnitt sección sezione 节',
  'topic heading thema thème tema 主题 话题',
  'objective competency skill item element point keypoint 小节 小类 小分类 细类 条目 要点 考点 知识点 项',
]

/** How wide each of these is: a smaller number is above. */
const RANKS: ReadonlyMap<string, number> = new Map(
  NESTED.flatMap((names, rank) => names.split(' ').map((name) => [name, rank] as const)),
)

/** How wide a thing is by its name; what is a part of another one is below it: `sub-sub-topic`. */
function rankOf(name: string): number | undefined {
  const known = RANKS.get(name)
  if (known !== undefined) return known
  const [sub = '', base = ''] = /^(?:(?:sub){1,4}|[子次]{1,4})(.{1,20})$/.exec(name) ?? []
  const rank = RANKS.get(base)
  if (rank === undefined) return undefined
  const times = (sub.length - base.length) / (sub.startsWith('s') ? 3 : 1)
  return rank + 1 - 0.5 ** times
}

const DIGITS = [...'〇一二三四五六七八九十']
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** What is numbered in front: `level1`, `l1`, `topicone`, `标题一`; behind a number: `1级`, `二级分类`. */
const NUMBERED: ReadonlySet<string> = new Set(
  [
    'level lvl l tier layer depth heading header h title topic category cat node branch hierarchy',
    '层级 级别 层 级 标题 目录 分类 类别 类目 主题 知识点 节点',
  ].flatMap((names) => names.split(' ')),
)
/** What the number is of. */
const BEHIND_NUMBER =
  /^(?:级|层|阶|(?:st|nd|rd|th)level)(?:分类|类别|类目|类|目录|标题|主题|知识点|考点|要点|节点|菜单|指标|科目|栏目|模块|领域|条目|项目|内容)?(?:名称|名)?$/
/** A name with a number in front of or behind what it numbers. */
const PARTS = /^([^\d〇一二三四五六七八九十]{0,20}?)第?(\d{1,2}|[〇一二三四五六七八九十])(.{0,20})$/
const SPELT = /^([a-z]{1,20}?)(zero|one|two|three|four|five|six|seven|eight|nine)$/

/** The number of a level that a column's name says; undefined if it says none. */
function numberOf(name: string): number | undefined {
  const [, before = '', said = '', behind = ''] = PARTS.exec(name) ?? SPELT.exec(name) ?? []
  const isNumbered = NUMBERED.has(before) && /^(?:name|title)?$/.test(behind)
  if (!isNumbered && !(before === '' && BEHIND_NUMBER.test(behind))) return undefined
  const word = [DIGITS, WORDS].map((each) => each.indexOf(said)).find((at) => at !== -1)
  return word ?? Number(said)
}

/**
 * The columns that are levels, by their names: at least two, numbered from 0 or 1 on or from the
 * wide to the narrow; undefined without them.
 * @param names without case, blanks, hyphens and underscores, in Simplified characters
 */
export function levelsIn(names: readonly string[]): Levels | undefined {
  const numbered = longestRun(names.map(numberOf), (before, next) => next === before + 1)
  const [first] = numbered
  const isNumbered = first !== undefined && (numberOf(names[first] as string) as number) <= 1
  if (isNumbered && numbered.length > 1) return { columns: numbered, isNumbered }
  const nested = longestRun(names.map(rankOf), (before, next) => next >= before)
  return nested.length > 1 ? { columns: nested, isNumbered: false } : undefined
}

/** More levels than any table has a column for: each row has a path of them in memory. */
const MOST_COLUMNS = 20

/** The first of the longest runs of columns with values that follow each other; others are left out. */
function longestRun(
  values: ReadonlyArray<number | undefined>,
  isNext: (before: number, next: number) => boolean,
): readonly number[] {
  let longest: number[] = []
  let run: number[] = []
  for (const [column, value] of values.entries()) {
    if (value === undefined) continue
    const last = run.at(-1)
    if (last !== undefined && isNext(values[last] as number, value)) run.push(column)
    else run = [column]
    if (run.length > longest.length) longest = run.slice()
  }
  return longest.slice(0, MOST_COLUMNS)
}
