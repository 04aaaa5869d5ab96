import { cardLabel, LABEL_BEHIND } from '../core/document/card-labels.ts'
import { sentenceWith, withFillings } from '../core/model/flashcard.ts'

/**
 * What may be markup of CommonMark, GitHub and the programs for notes, wherever it is: signs, `Q::A`,
 * `==cloze==`, `%%remark%%`, `{{macro}}`, `((block))`, `:smile:`, `#tag`, `^block`, `name - text`,
 * and addresses that become links. (A bracket behind another one is escaped for marked, which would
 * otherwise find a link's end there.)
 */
const MARKUP =
  /\+(?=\+[a-z\d"+-]{1,100}\+\+)|\]\(?|[\\`*_~<[&$|@^{]|\((?=\()|==|%%|(?<=:):|:(?=[a-z0-9+:/-])|\s#|\s-{1,3}(?=\s)|www\./gi

/** What is markup at the beginning: of items, headings, quotes, definitions, numbers. */
const START = /^(?:[-+#>:@]|!!!|\?\?\?|\d{1,9}[.)])/i

/** The first character of a number or a sign that begins a title and that readers of notes take away. */
const NUMBER =
  /^(?=(?:\p{Extended_Pictographic}\ufe0f?[ \u3000]?){0,3}(?:[一二三四五六七八九十百]{1,4}[、．.]|[（(][一二三四五六七八九十百\d]{1,4}[)）]|\d{1,3}[、．.)）]|\d{1,3}\.[\p{Script=Han}（【《“]|1 |q\. |(?:q|question|[问問题題][题題目]?)[ \d一二三四五六七八九十]{0,6}[:：]|[①-⑳⑴-⒛Ⅰ-Ⅻ•·●○◦▪■◆‧∙]|\d\ufe0f?\u20e3|\u{1f51f}|第 ?[零一二三四五六七八九十百〇两\d]{1,5} ?[章节篇讲课回卷编部]|Q ?\d{1,3} ?[.、:：)]|(?:Chapter|Section|Part|Lesson|Unit|Module|Lecture) \d|[IVXLC]{1,7} ?[.、．)]))./iu

/** What begins an item as the state of a task. */
const STATE = /^(?=(?:TODO|DOING|DONE|LATER|NOW|WAIT|WAITING|CANCELED|CANCELLED|IN-PROGRESS)\s)./

/** Dashes between a name and its text. */
const DASH = /(?<=\s)[–—](?=\s)|—(?=—)/g

/** The first character of what programs keep of a task at the end of a text. */
const TASK =
  /(?:[\u{1f4c5}\u{1f4c6}\u{1f5d3}\u23f3\u{1f6eb}\u2795\u2705\u274c](?=\ufe0f? ?\d{4}-)|[\u23eb\u{1f53c}\u{1f53d}\u{1f53a}\u23ec](?=\ufe0f?$)|\u{1f501}(?=\ufe0f? ?every )|[\u{1f194}\u26d4\u{1f3c1}](?=\ufe0f? ?[\w,-])|!(?=\(\d{4}-))/gu

/** The letter of the first option behind a question, on its line. */
const FIRST_OPTION = /(?<=[?？_)）][.。]?\s{0,3}[(（]?)a(?= ?[.．、)）])/gi

/** Words as Markdown that shows exactly these words, and nothing else. */
export function inMarkdown(words: string): string {
  const written = (hasAnswer(words) ? HELD.reduce(held, words) : words)
    .replace(MARKUP, escaped)
    .replace(START, escaped)
    .replace(NUMBER, asNumber)
  const [first = ''] = words
  const isRead = isLabelled(words) && written.startsWith(first)
  const begun = isRead ? asNumber(first) + written.slice(first.length) : written
  return HELD.reduce((text, [sign, place]) => text.replaceAll(place, asNumber(sign)), begun)
    .replace(STATE, asNumber)
    .replace(DASH, asNumber)
    .replace(TASK, asNumber)
    .replace(FIRST_OPTION, asNumber)
}

/** The signs of a label, and what takes their places while others are escaped: no characters of any text. */
const HELD = [
  [':', '\ufdd1'],
  ['：', '\ufdd2'],
  ['】', '\ufdd3'],
] as const

const held = (words: string, [sign, place]: (typeof HELD)[number]): string =>
  words.replaceAll(sign, place)

/** Whether words begin as a question, an answer or an explanation does. */
const isLabelled = (words: string): boolean =>
  cardLabel(words) !== undefined || /^q\.(?: |$)/i.test(words)

/** Whether words have the label of an answer behind a question: `Capital of France? Answer: Paris`. */
const hasAnswer = (words: string): boolean =>
  [...words.matchAll(LABEL_BEHIND)].some(
    ([behind]) => cardLabel(behind.replace(/^.["'”’)）]?\s{0,3}/u, ''))?.kind === 'answer',
  )

/**
 * The words of an item, as Markdown, whose colon does not make a name of what is before it: a title such
 * as `Green: not fermented` is one title and has no other name.
 */
export const withPlainColon = (markdown: string): string =>
  markdown.replace(
    /^([^:：]{1,200})(?:(?<!\\):(?= |\p{Script=Han})|(：))/u,
    (_, before: string, wide?: string) => before + (wide ? asNumber(wide) : '\\:'),
  )

/** A sentence as Markdown whose words between `==` are to be filled in. */
export function filledInMarkdown(sentence: string): string {
  const filled = inMarkdown(withFillings(sentence, (filling) => `${MARK}${filling}${MARK}`))
    // A sign beside them would make them longer.
    .replaceAll(`=${MARK}`, `\\=${MARK}`)
    .replaceAll(`${MARK}=`, `${MARK}\\=`)
    .replaceAll(MARK, '==')
  // Without their signs the words may begin like an answer.
  return isLabelled(sentenceWith(sentence)) ? filled.replace(/^[\p{L}]/u, asNumber) : filled
}

/** Takes the place of `==` while all other signs are escaped; it is no character of any text. */
const MARK = '\ufdd0'

/** A character that a backslash does nothing for is nothing but itself if it is written as its number. */
const asNumber = (character: string): string => `&#${character.codePointAt(0)};`

/** Of the signs of ASCII, and of no others, a backslash takes the meaning away. */
const escaped = (found: string): string => found.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** An address as the target of a Markdown link (CommonMark 0.31, 6.3). */
export const asTarget = (address: string): string =>
  /[()<>\\&]/.test(address) ? `<${address.replace(/[<>\\&]/g, '\\$&')}>` : address

/** A string of YAML that no value can leave: what JSON quotes, YAML reads (YAML 1.2, 1.3). */
export const inYaml = (words: string): string => JSON.stringify(words)
