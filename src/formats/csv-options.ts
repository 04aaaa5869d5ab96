import type { NotedCard } from '../core/document/note.ts'
import { type ChoiceParts, choiceCard } from './choice-card.ts'
import { withoutLetters } from './named-options.ts'
import { lineOptions } from './text-choices.ts'

/** What is before the letter or number of an option in the name of its column; behind it in Chinese. */
const BEFORE: ReadonlySet<string> = new Set(
  (
    'option choice opt answer answeroption antwort möglichkeit antwortmöglichkeit choix réponse proposition ' +
    'opción opcion respuesta alternativa opção opcao resposta opzione risposta 选项 选择 选择项 选択肢 答案选项 备选项 备选答案 보기 선택지'
  ).split(' '),
)
const NUMBERED = /^(\D{0,20}?)([a-h]|[1-9]|[一二三四五六七八]|[ア-ク])$/
const BEHIND = /^(?:([a-h])(?:选项|项)|([1-9])(?:st|nd|rd|th)(?:option|choice|answer))$/
const COUNTED = 'abcdefgh 123456789 一二三四五六七八 アイウエオカキク'.split(' ')
const WRONG =
  /^(?:wrong|wronganswer|wrongoption|incorrect|incorrectanswer|distractor|错误答案|干扰项)[1-9]$/

/** The columns of options, and those of wrong answers. */
export interface OptionColumns {
  readonly options: readonly number[]
  readonly wrongs: readonly number[]
  /** What the columns of options are called. */
  readonly signs: readonly string[]
}

/**
 * The columns of options by their names, counted from A or 1: `Option A`, `选项1`, and letters alone
 * beside a column of questions.
 * @param names without case, blanks, hyphens and underscores, in Simplified characters
 */
export function optionColumnsIn(names: readonly string[], hasQuestion: boolean): OptionColumns {
  const wrongs = names.flatMap((name, i) => (WRONG.test(name) ? [i] : []))
  const rows = new Map<string, number[]>()
  for (const [i, name] of names.entries()) {
    const behind = BEHIND.exec(name)
    const [, before = '', sign = ''] = behind
      ? ['', '选项', behind[1] ?? behind[2]]
      : (NUMBERED.exec(name) ?? [])
    const isAlone = before === '' && /^[a-hア-ク]$/.test(sign) && hasQuestion
    if (!isAlone && !BEFORE.has(before)) continue
    const row = rows.get(before) ?? []
    if (COUNTED.some((all) => all[row.length] === sign)) row.push(i)
    rows.set(before, row)
  }
  const options = [...rows.values()].find(({ length }) => length > 1) ?? []
  return { options, wrongs, signs: options.map((i) => names[i] as string) }
}

/** The options that are written in one cell: one a line, or with their letters. */
export function optionsOfCell(words: string): readonly string[] {
  const lettered = words.includes('\n') ? [] : lineOptions(words, 0)
  const parts = lettered.length > 1 ? lettered : words.split(/[\n;；|]/)
  return parts.map((each) => each.trim()).filter((each) => each !== '')
}

/** The card of a row's options; undefined if there are fewer than two, or none of them is right. */
export function cardOfOptions({ options, ...parts }: ChoiceParts): NotedCard | undefined {
  const end = options.findLastIndex((each) => each !== '') + 1
  const bare = withoutLetters(options.slice(0, end))
  return bare.filter((each) => each !== '').length > 1
    ? choiceCard({ ...parts, options: bare })
    : undefined
}
