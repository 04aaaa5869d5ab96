/**
 * What may be markup of CommonMark, GitHub and the programs for notes, wherever it is: signs, `Q::A`,
 * `==cloze==`, `%%remark%%`, `:smile:`, `#tag`, and addresses that become links. (A bracket behind
 * another one is escaped for marked, which would otherwise find a link's end there.)
 */
const MARKUP = /\]\(?|[\\`*_~<[&$|@]|::|==|%%|:(?=[a-z0-9+:/-])|\s#|www\./gi

/** What is markup at the beginning: of items, headings, quotes, definitions, numbers, cards. */
const START = /^(?:[-+#>:]|\d{1,9}[.)]|[QA]:)/i

/** Words as Markdown that shows exactly these words, and nothing else. */
export const inMarkdown = (words: string): string =>
  words.replace(MARKUP, escaped).replace(START, escaped)

/** Of the signs of ASCII, and of no others, a backslash takes the meaning away. */
const escaped = (found: string): string => found.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** An address as the target of a Markdown link (CommonMark 0.31, 6.3). */
export const asTarget = (address: string): string =>
  /[()<>\\&]/.test(address) ? `<${address.replace(/[<>\\&]/g, '\\$&')}>` : address

/** A string of YAML that no value can leave: what JSON quotes, YAML reads (YAML 1.2, 1.3). */
export const inYaml = (words: string): string => JSON.stringify(words)
