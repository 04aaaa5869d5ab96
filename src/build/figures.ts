import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumOf } from '../core/base/collections.ts'
import { WRITTEN } from '../core/base/text.ts'
import { graphOf } from '../core/graph/graph.ts'
import { reachOf } from '../core/graph/reach.ts'
import type { Library } from '../core/model/library.ts'
import { QUESTION_TYPES, type QuestionType } from '../core/model/question.ts'
import { graphQuestions } from '../core/quiz/graph-questions.ts'
import { longestIsRight, playTestWise, type StrategyName } from '../core/quiz/test-wise.ts'
import { phrases } from '../i18n/phrases.ts'
import { openFiles } from '../io/outline-files.ts'

/** The READMEs' table of the map's figures: calculated from the map, never typed. */
const BEGIN = '<!-- figures: made by npm run figures -->'
const END = '<!-- /figures -->'

const STRATEGIES_ZH: Readonly<Record<StrategyName, string>> = {
  'longest option': '选最长的',
  'shortest option': '选最短的',
  'most like the stem': '选与题干最像的',
  'least like the stem': '选与题干最不像的',
  'most like the others': '选与其他选项最像的',
  'least like the others': '选与其他选项最不像的',
  'most specific form': '选写法最具体的',
  'only one with a word of the stem': '选唯一重复题干用词的',
  'only one without a word of the stem': '选唯一不重复题干用词的',
  'odd one out in form': '选形式上与众不同的',
  'most exact': '选说法最确切的',
  'with a negation': '选带否定词的',
  'without a negation': '选不带否定词的',
  'learned words': '选用词在别处常属正确的',
}

const HEADINGS = {
  'README.md': {
    what: 'what',
    count: 'figure',
    topics: 'topics',
    facts: 'facts',
    sourced: 'facts with a source',
    versioned: 'facts with a version',
    before: 'of these with what held before',
    relations: 'relations between topics (all with a source)',
    reach: 'pairs of topics by the relations between them',
    far: 'more',
    flows: 'flows',
    steps: (n: number): string => `${n} steps`,
    graph: 'questions made of flows and relations',
    questions: 'written questions',
    material: 'of these with an output, a log, a manifest or a file',
    reasons: 'wrong options with a reason, in both languages',
    blind: 'blind strategy (points over chance)',
    longest: 'right option is the longest',
    colon: ': ',
    strategies: (name: StrategyName): string => name,
    kind: (n: number, type: QuestionType): string => `${n} ${type}`,
    listed: (total: number, kinds: readonly string[]): string => `${total} (${kinds.join(', ')})`,
    percent: (share: number): string => `${share} %`,
  },
  'README.zh-CN.md': {
    what: '项目',
    count: '数字',
    topics: '主题',
    facts: '事实',
    sourced: '有出处的事实',
    versioned: '注明版本的事实',
    before: '其中记有此前情况的',
    relations: '主题之间的关系（均有出处）',
    reach: '任意两个主题相隔的关系数',
    far: '更多',
    flows: '流程',
    steps: (n: number): string => `共 ${n} 步`,
    graph: '由流程和关系生成的题目',
    questions: '人工编写的题目',
    material: '其中附有输出、日志、清单或文件的',
    reasons: '附有中英文解释的错误选项',
    blind: '盲猜策略（高出随机的百分点）',
    longest: '正确选项恰好最长的比例',
    colon: '：',
    strategies: (name: StrategyName): string => STRATEGIES_ZH[name],
    kind: (n: number, type: QuestionType): string => `\`${type}\` ${n}`,
    listed: (total: number, kinds: readonly string[]): string => `${total}（${kinds.join('、')}）`,
    percent: (share: number): string => `${share}%`,
  },
} as const

/** The table for one README. */
export function figuresTable(library: Library, readme: keyof typeof HEADINGS): string {
  const words = HEADINGS[readme]
  const topics = [...library.outline.topics.keys()]
  const facts = topics.flatMap((id) => library.knowledge(id).facts)
  const questions = library.questions()
  const flows = library.flows()
  const wrong = questions.flatMap((question) =>
    'options' in question ? question.options.filter(({ correct }) => !correct) : [],
  )
  const percent = (part: number, whole: number): string =>
    words.percent(Math.round((100 * part) / Math.max(1, whole)))
  const kinds = QUESTION_TYPES.map((type) =>
    words.kind(questions.filter((each) => each.type === type).length, type),
  )
  const points = (score: number, chance: number): string => {
    const value = (100 * (score - chance)).toFixed(1)
    return value.startsWith('-') ? `−${value.slice(1)}` : `+${value}`
  }
  const scores = WRITTEN.map((language) => playTestWise(questions, language))
  const rows: Array<[string, string]> = [
    [words.topics, String(topics.length)],
    [words.facts, String(facts.length)],
    [words.sourced, percent(facts.filter(({ source }) => source !== '').length, facts.length)],
    [
      words.versioned,
      String(
        facts.filter(
          ({ since, renamed, deprecated, removed }) => since ?? renamed ?? deprecated ?? removed,
        ).length,
      ),
    ],
    [words.before, String(facts.filter(({ before }) => before).length)],
    [words.relations, String(sumOf(library.relations().values(), ({ length }) => length))],
    [words.reach, reachRow(library, words)],
    [
      words.flows,
      words.listed(flows.length, [words.steps(sumOf(flows, ({ steps }) => steps.length))]),
    ],
    [words.questions, words.listed(questions.length, kinds)],
    [words.material, String(questions.filter(({ material }) => material).length)],
    [words.graph, String(graphQuestions(library, phrases).length)],
    [words.reasons, percent(wrong.filter(({ why }) => why).length, wrong.length)],
    [
      words.longest,
      WRITTEN.map(
        (language) => `${language} ${percent(longestIsRight(questions, language), 1)}`,
      ).join(', '),
    ],
    ...(scores[0] ?? []).map(({ strategy }, i): [string, string] => [
      `${words.blind}${words.colon}${words.strategies(strategy)}`,
      scores
        .map((each) => each[i])
        .map((each) => (each ? `${each.language} ${points(each.score, each.chance)}` : ''))
        .join(', '),
    ]),
  ]
  return [
    `| ${words.what} | ${words.count} |`,
    '|---|---|',
    ...rows.map(([what, count]) => `| ${what} | ${count} |`),
  ].join('\n')
}

/** A pair of topics that is farther apart is counted as `more`. */
const FARTHEST = 5

/** The share of all pairs of topics that are one relation apart, two, and so on. */
function reachRow(
  library: Library,
  { far, percent }: { readonly far: string; readonly percent: (share: number) => string },
): string {
  const { pairs, apart } = reachOf(graphOf(library))
  const all = sumOf(pairs, (n) => n) + apart
  const share = (count: number): string => percent(Math.round((100 * count) / Math.max(1, all)))
  const near = pairs.slice(1, FARTHEST + 1).map((count, i) => `${i + 1}: ${share(count)}`)
  const rest = sumOf(pairs.slice(FARTHEST + 1), (n) => n) + apart
  return [...near, `${far}: ${share(rest)}`].join(', ')
}

/** A README with its table replaced. */
export function withFigures(text: string, table: string): string {
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin === -1 || end === -1) throw new Error('the README has lost the marks of its table')
  return `${text.slice(0, begin)}${BEGIN}\n${table}\n${text.slice(end)}`
}

/** Rewrites the tables of both READMEs. */
export function writeFigures(home: string): void {
  const { library } = openFiles(join(home, 'data/map'))
  if (!library) throw new Error('the map has errors: run npm run build')
  for (const readme of ['README.md', 'README.zh-CN.md'] as const) {
    const path = join(home, readme)
    writeFileSync(path, withFigures(readFileSync(path, 'utf8'), figuresTable(library, readme)))
  }
}
