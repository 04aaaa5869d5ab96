import { simplifiedName } from './simplified-name.ts'

/** What else is said of a card than what it asks, as labels and columns call it, in Simplified characters. */
export const BESIDES = {
  group:
    'deck category categories group section chapter subject 分类 类别 牌组 章节 分组 ' +
    'kapitel kategorie fach lektion chapitre catégorie matière capítulo categoría asignatura capitolo categoria 章 分野',
  tags: 'tag tags 标签',
  links: 'link links url urls href website 链接 网址',
  themes: 'thema thème tema',
} as const

/** Names that only labels have so. */
const NOTES =
  'hint hints tip tipp hinweis pista indice source sources quelle fuente fonte reference difficulty dificultad level schwierigkeit ' +
  'stufe niveau nivel nível livello topic id page seite página 级别 页码 主题 提示 来源 出处 难度 难易度 考点 知识点 タグ ヒント 出典 ' +
  'stichworte schlagwörter etiquetas étiquettes'
/** The same, where it says why the answer is right, or how it is remembered. */
const REASONS: ReadonlySet<string> = new Set(
  'reason grund note notes mnemonic merke eselsbrücke 理由 原因 备注 注 记忆 口诀 补足 メモ'.split(
    ' ',
  ),
)
/** Names of what is said of an answer and is nothing without them. */
const TOLD: ReadonlySet<string> = new Set(
  'example examples beispiel exemple ejemplo esempio exemplo year jahr context ref remember 例 例子 年份 参考 拓展'.split(
    ' ',
  ),
)

const NAMES: ReadonlySet<string> = new Set(
  [...Object.values(BESIDES), NOTES, ...REASONS, ...TOLD].join(' ').split(' '),
)

const NAME = /^(\p{L}{1,15})(?= ?[:：] {0,3}\S)/u
/** Signs of emphasis, of which labels have some. */
const SIGNS = /[*_]/g
/** A label has fewer characters. */
const LONGEST = 60

/** The beginning of a line, where its label is, without the signs of emphasis. */
export const headOf = (words: string): string => words.slice(0, LONGEST).replace(SIGNS, '')

/** Whether a line begins with a name and a colon, as each of a list may. */
export const isNamed = (head: string): boolean => NAME.test(head)

/** A name of one word or two, which begins as a title does, and more behind it. */
const TITLED = /^(?=\p{Lu}|\p{Lo})\p{L}[\p{L}'’]{1,14}(?: \p{L}{1,14})? ?[:：](?!\/\/) {0,3}\S/u

/** Whether a line begins with a short name that a person gave it, whatever that is. */
export const isTitled = (head: string): boolean => TITLED.test(head)

/** What is said besides in a line: why, or something with its name, may explain the card; undefined if it is something else. */
export function besidesIn(head: string): 'note' | 'reason' | 'told' | undefined {
  const name = NAME.exec(head)?.[1]
  const simple = name && simplifiedName(name.toLowerCase())
  if (!simple || !NAMES.has(simple)) return undefined
  return TOLD.has(simple) ? 'told' : REASONS.has(simple) ? 'reason' : 'note'
}
