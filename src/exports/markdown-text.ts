/**
 * What may be markup of CommonMark, GitHub and the programs for notes: signs wherever they are; at the
 * beginning those of items, headings, quotes, definitions, numbers and cards; anywhere `Q::A`,
 * `==cloze==`, `%%remark%%`, `:smile:`, `#tag`, and addresses that become links. (A bracket behind
 * another one is escaped for marked, which would otherwise find a link's end there.)
 */
const MARKUP =
  /\]\(?|[\\`*_~<[&$|@]|^[-+#>:]|(?<=^\d{1,9})[.)]|(?<=^[QA]):|::|==|%%|:(?=[a-z0-9+-]{1,40}:)|(?<=\s)#(?=\S)|:(?=\/\/)|(?<=www)\./gi

/** Words as Markdown that shows exactly these words, and nothing else. */
export const inMarkdown = (words: string): string =>
  words.replace(MARKUP, (signs) => signs.replace(/./g, '\\$&'))

/** An address as the target of a Markdown link (CommonMark 0.31, 6.3). */
export const asTarget = (address: string): string =>
  /[()<>\\&]/.test(address) ? `<${address.replace(/[<>\\&]/g, '\\$&')}>` : address

/** A string of YAML that no value can leave: what JSON quotes, YAML reads (YAML 1.2, 1.3). */
export const inYaml = (words: string): string => JSON.stringify(words)
