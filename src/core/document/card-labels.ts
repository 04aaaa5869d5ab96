import { simplifiedName } from './simplified-name.ts'

/** What a label (`Q:`, `答：`, `解析：`) says that the words behind it are. */
export type LabelKind = 'question' | 'answer' | 'explanation'

/** Each of some words before each of others. */
const joined = (before: string, behind: string, between = ''): string[] =>
  before
    .split(' ')
    .flatMap((first) => behind.split(' ').map((second) => `${first}${between}${second}`))

/**
 * The names of questions, answers and explanations, in Simplified characters: of labels in every kind of notes, of columns
 * and of fields.
 */
export const CARD_NAMES: { readonly [K in LabelKind]: readonly string[] } = {
  question: [
    ...'q question frage pregunta domanda pergunta vraag вопрос 질문 质问 问 问题 题目'.split(' '),
    ...'题干 面试官 front vorderseite 正面'.split(' '),
  ],
  answer: [
    ...'a ans answer answers antwort antwoord solution lösung réponse respuesta risposta'.split(
      ' ',
    ),
    ...'resposta solución solução soluzione ответ 답 정답 답변 答 答え 答案 回答 解答 正解'.split(
      ' ',
    ),
    ...joined('respuesta resposta risposta', 'correcta correta corretta', ' '),
    ...['bonne réponse', 'richtige antwort', 'правильный ответ'],
    ...'back rückseite 背面 反面'.split(' '),
    ...joined('correct right sample model', 'answer answers option options choice choices', ' '),
    ...joined('参考 标准 正确 示例 范例', '答案 回答 解答'),
    ...joined('正确', '选项'),
  ],
  explanation: [
    ...'explanation rationale erklärung begründung erläuterung explication explicación'.split(' '),
    ...'spiegazione explicação 解析 解説 详解 解释 해설'.split(' '),
    ...joined('答案 参考 试题 题目', '解析'),
  ],
}

/** Names of answers that other lines begin with, too: the first of several options, a turn of a conversation, a side. */
const UNSURE: ReadonlySet<string> = new Set('a ans 回答 back rückseite 背面 反面'.split(' '))

/** A name without case, blanks and wide letters, in Simplified characters. */
const keyOf = (name: string): string =>
  simplifiedName(name.normalize('NFKC')).toLowerCase().replace(/\s+/g, '')

/** What is above the options of a question and says that they are options. */
const OPTIONS: ReadonlySet<string> = new Set(
  [
    ...'options choices optionen opciones opções opzioni варианты 选项 备选项 候选项 选择 選択肢'.split(
      ' ',
    ),
    ...joined('answer possible', 'options choices answers', ' '),
    ...joined('备选 候选 可选', '答案'),
    ...joined('答案', '选项'),
  ].map((name) => keyOf(name)),
)

/** Whether words only say that options are below them: `Options:`. */
export const isOptionsName = (words: string): boolean =>
  words.length < 30 && OPTIONS.has(keyOf(words.replace(/ ?[:：]$/, '')))

/** Labels between 【 and 】 end so: others are names of what a dictionary says. */
const BRACKETED = /(?:答案|解析|详解)$/

const KINDS: ReadonlyMap<string, LabelKind> = new Map(
  Object.entries(CARD_NAMES).flatMap(([kind, names]) =>
    names.map((name) => [keyOf(name), kind as LabelKind] as const),
  ),
)

const FIRSTS: ReadonlySet<string> = new Set([...KINDS.keys()].map(([first = '']) => first))

/** Whether a label may begin with a character, for those that were asked about: each line is. */
const known = new Map<string, boolean>([['【', true]])

/** Whether words may begin with a label. */
export function mayBeLabelled(words: string): boolean {
  const first = words.charAt(0)
  const may = known.get(first) ?? FIRSTS.has(keyOf(first))
  known.set(first, may)
  return may
}

/** What something is by its name alone, without a number: `Correct answer`, `參考答案`. */
interface NamedCard {
  readonly kind: LabelKind
  /** Nothing else is called so. */
  readonly isSure: boolean
}

/** What a name is of; undefined if of nothing on a card. */
export function cardName(name: string): NamedCard | undefined {
  const key = KINDS.has(name) ? name : keyOf(name)
  const kind = KINDS.get(key)
  return kind && { kind, isSure: !UNSURE.has(key) }
}

/** A label at the beginning of words. */
interface CardLabel extends NamedCard {
  /** The words behind it. */
  readonly said: string
}

const COLON = /^([^:：【]{1,40})[:：](?:- (?=\S))?/
const BRACKETS = /^【([^】]{1,10})】 ?[:：]?/
/** `Ans. this`, `Answer - B`. */
const WITHOUT_COLON =
  /^(?:Ans\.\s{1,9}(?=\S)|(?:(?:Correct )?Answer|Ans) ?[-–—] ?(?=[(（]?[A-J][)）.]?$))/i

/** The label that words begin with; undefined if they begin with none. */
export function cardLabel(words: string): CardLabel | undefined {
  if (!mayBeLabelled(words)) return undefined
  if (words.startsWith('【')) {
    const [bracketed = '', inner = ''] = BRACKETS.exec(words) ?? []
    const named = BRACKETED.test(simplifiedName(inner)) ? cardName(inner) : undefined
    return named && { ...named, said: words.slice(bracketed.length).trim() }
  }
  const [lead, name = ''] = COLON.exec(words) ?? []
  const named = lead === undefined ? undefined : (cardName(name) ?? numbered(name))
  if (named) return { ...named, said: words.slice(lead?.length).trim() }
  const [answer] = WITHOUT_COLON.exec(words) ?? []
  return answer === undefined
    ? undefined
    : { kind: 'answer', isSure: true, said: words.slice(answer.length).trim() }
}

/** What a name with a number is of: `Question 3`, `问题三`. An answer with a number may be one of several to one question. */
function numbered(name: string): NamedCard | undefined {
  const [, counted, digits] =
    /^(.{1,40}?)(\d{1,4}|[一二三四五六七八九十]{1,3})$/.exec(name.trim()) ?? []
  const named = counted === undefined ? undefined : cardName(counted)
  const isCounted = named?.kind === 'question' || /\d/.test(digits ?? '')
  return named && isCounted ? { kind: named.kind, isSure: false } : undefined
}

/** What may be a question, or what it ends with, and the label of an answer behind it on its line. */
export const LABEL_BEHIND = /[?？_.。！!][^:：】?？_.。！!]{0,30}[:：】]/g

/** How many characters before its colon the label of an explanation may begin. */
const LONGEST = 20

/**
 * The words of an answer, and the explanation behind them with its label (`B 解析：because`); undefined if they have none.
 */
export function explainedIn(
  words: string,
): { readonly answer: string; readonly explain: string } | undefined {
  for (const { index, 0: sign } of words.matchAll(/[:：【]/g)) {
    const least = sign === '【' ? index : Math.max(index - LONGEST, 0)
    for (let from = least; from <= index; from++) {
      if (/^[a-z-]$/i.test(words[from - 1] ?? '') && /^[a-z]$/i.test(words[from] ?? '')) continue
      const label = /\s/.test(words[from] ?? '') ? undefined : cardLabel(words.slice(from))
      if (label?.kind !== 'explanation') continue
      const answer = words.slice(0, from).replace(/[\s,，;；。]{1,3}$/, '')
      return { answer, explain: label.said }
    }
  }
  return undefined
}
