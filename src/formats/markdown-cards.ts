import { besidesIn, headOf } from '../core/document/besides.ts'
import { hasWords } from './markdown-names.ts'
import type { Seen } from './markdown-words.ts'
import { withPictures } from './picture-names.ts'

/** A question and its answer, as they are written in a line. */
export interface CardPair {
  readonly ask: string
  readonly answer: string
  readonly id?: string | undefined
  /** Other right answers. */
  readonly also?: readonly string[]
  /** Each that is right, where several are. */
  readonly answers?: readonly string[]
  readonly wrong?: readonly string[]
  /** Why the answer is right. */
  readonly explain?: string | undefined
}

/** Names that are followed by `::` in programs. */
const NAMESPACES = new Set(['std', 'boost', 'crate', 'self', 'super', 'core', 'alloc', 'tokio'])

/**
 * The cards in a line of Obsidian's spaced repetition: `question::answer`, and `one:::other` for both
 * ways. The plugin takes every line that contains `::`; here there must be words on both sides, and
 * what is code, an address or a part of a link is no card.
 */
export function pairsIn(seen: Seen): readonly CardPair[] {
  const { words, marks } = seen
  const signs = [...words.matchAll(/(?<!:):{2,3}(?!:)/g)]
  // One with blanks around it is surely meant, wherever it is.
  const isApart = ({ index, 0: sign }: RegExpExecArray): boolean =>
    words[index - 1] === ' ' && words[index + sign.length] === ' '
  const ranked = [...signs.filter(isApart), ...signs.filter((each) => !isApart(each))]
  for (const { 0: sign, index } of ranked) {
    const end = index + sign.length
    if (marks.some(({ kind, ...at }) => isFixed(kind) && at.start < end && at.end > index)) continue
    if (!isBetweenWords(words.slice(0, index), words.slice(end))) continue
    const ask = words.slice(0, index).trim()
    const answer = words.slice(end).trim()
    const [, ...more] = cardsFor(ask, answer, sign === ':::')
    const isBefore = (start: number): boolean => start <= index
    return [
      { ask: pictured(ask, seen, isBefore), answer },
      ...more.map((each) => ({
        ...each,
        ask: pictured(answer, seen, (start) => !isBefore(start)),
      })),
    ]
  }
  return []
}

/** What is asked, with the pictures that belong to it. */
const pictured = (ask: string, { pictures = [] }: Seen, isIn: (start: number) => boolean): string =>
  withPictures(
    ask,
    pictures.flatMap(({ name, start }) => (isIn(start) ? [name] : [])),
  )

/** Words that are a question, with the names of all pictures in it; by default all words. */
export const askedWith = (seen: Seen, words: string = seen.words): string =>
  pictured(words, seen, () => true)

/** A card; a second one that asks for what the first one says, if it is to be known both ways. */
export const cardsFor = (ask: string, answer: string, isBoth: boolean): readonly CardPair[] => [
  { ask, answer },
  ...(isBoth ? [{ ask: answer, answer: ask }] : []),
]

const isFixed = (kind: string): boolean => kind === 'code' || kind === 'link'

/** Whether an answer is a sign (`===`) or several, behind words that ask for it. */
const isSign = (answer: string): boolean =>
  /^\s?(?![*:]+$|[\])},.;'"’”])[^\s\p{L}\p{N}]{1,10}$/u.test(answer)

function isBetweenWords(before: string, behind: string): boolean {
  if (!hasWords(before)) return false
  if (!hasWords(behind)) return isSign(behind) && /\s\S/.test(before.trim())
  if (behind.startsWith(' ')) return true
  // `::1` is an address.
  if (before.endsWith(' ')) return !/^[0-9a-f:/]+(?:\s|$)/i.test(behind)
  const left = before.slice(before.lastIndexOf(' ') + 1)
  const [right = ''] = behind.split(' ')
  const isAddress =
    left.includes('://') ||
    (/^[[(]?[0-9a-f:.]+$/i.test(left) &&
      /^[0-9a-f:./\])]+$/i.test(right) &&
      /[\d:]/.test(left + right))
  const isProgram =
    NAMESPACES.has(left) || `${left} ${right}`.includes('::') || /^[A-Za-z_]\w*[(<]/.test(right)
  // `Foo::Bar` alone is a name of Ruby or of C++.
  const isClass =
    left === before && right === behind && /^[A-Z]\w*$/.test(left) && /^[A-Z]\w*$/.test(right)
  return !isAddress && !isProgram && !isClass
}

/** Whether a line is what separates a question of several lines from its answer. */
export const isSeparator = (source: string): boolean => source === '?' || source === '??'

const SHOW_WORDS = new Set(
  (
    'show see view reveal expand hide toggle open me the a for to your answer answers solution ' +
    'solutions hint hints detail details more spoiler explanation explanations here and with correct check ' +
    'antwort lösung erklärung réponse solución respuesta explicación resposta risposta ответ'
  ).split(' '),
)
const SHOW_CHINESE =
  /^(?:点击|点我|单击|查看|展开|显示|参考|正确|答案|解答|详情|提示|解析|答え|解説|[与和及と])*[^\p{L}\p{N}]*$/u

/** Whether words that only say that something is hidden say that it is an answer. */
export const saysAnswer = (words: string): boolean =>
  /answer|solution|antwort|lösung|réponse|soluci|respuesta|resposta|risposta|ответ|答|解|参考/i.test(
    words,
  )

/** Whether the summary of a disclosure says only that something is hidden. */
export function isShow(words: string): boolean {
  if (words.length >= 60) return false
  if (/^(?:click|press|tap) /i.test(words) || SHOW_CHINESE.test(words)) return true
  const all = words.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return all.every((word) => SHOW_WORDS.has(word)) && !words.includes('?')
}

/** At the beginning, with something behind it: a list of things may be called `List`. */
const ASKING =
  /^(?:what|which|who|where|when|why|how|is|are|can|do|does|did|should|explain|describe|name|list|true or false|define|give|write|create)(?:['’]s)? \S/i
const ASKING_CHINESE =
  /^(?:简述|简要|谈谈|说说|讲讲|聊聊|列举|解释|说明|请)|什么|如何|怎么|怎样|为何|哪[些个种里]|(?:多少|区别|吗|呢)$/

/** Whether words ask something. */
export const asksSomething = (words: string): boolean => asksPlainly(words) || ASKING.test(words)

/** Whether words ask something by their signs, or as Chinese does; in English a heading may begin so. */
export const asksPlainly = (words: string): boolean =>
  /[?？]|_{3}/.test(words) || ASKING_CHINESE.test(words)

/** A task by its label. */
const TASK =
  /^(?:exercise|task|practice|aufgabe|übung|exercice|ejercicio|例[题題]|[练練][习習][题題]?|[习習][题題]|思考[题題]|面[试試][题題])[^:：]{0,20}[:：]/i
/** What only goes on asking what is asked above: `Why or why not?` */
const MORE =
  /^(?:(?:and |but )?(?:why|how so)|warum|wieso|pourquoi|¿por qué|[为為](?:什[么麼]|何)).{0,12}$/i
/** Where a sentence ends, before another one. */
const SENTENCE_END = /[.!?] |[。！？](?!$)/
/** What tells somebody to answer, at the beginning of a sentence or of a Chinese clause. */
const TELLING =
  /^(?:[^:：]{1,30}[:：] ?)?(?:find|calculate|compute|solve|determine|evaluate|simplify|convert|prove|show that|state|name|list|give|identify|explain|describe|define|write|estimate|derive|translate|berechnen?|bestimmen?|ermitteln?|nennen?|erklären?|calcule[rz]?|calcula|trouve[rz]|halla|encuentra|determina|resuelve) \S/i
const TELLING_CHINESE =
  /(?:^|[;；:：,，] ?)[试試]?(?:求|[计計]算|[证證]明|[写寫]出|列出|指出|[画畫]出)\S/

/** Whether words are a question or a task with nothing behind it but a remark: `How heavy is it? (kg)`, `Find its mass.` */
export function asksItself(words: string): boolean {
  if (besidesIn(headOf(words)) !== undefined || MORE.test(words)) return false
  if (ASKED.test(words) || TASK.test(words)) return true
  const last = words.split(SENTENCE_END).at(-1) ?? ''
  return TELLING.test(last) || TELLING_CHINESE.test(last)
}
const ASKED = /[?？]["'”’]?(?: ?[(（][^()（）]{1,40}[)）])?$/
