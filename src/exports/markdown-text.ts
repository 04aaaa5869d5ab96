/** Signs that may be markup wherever they are: of CommonMark, GitHub and the programs for notes. */
const MARKUP = /[\\`*_~<[\]&$|]/g

/** Signs that are markup only where they stand, and the ones before them, which are kept. */
const IN_PLACE: ReadonlyArray<readonly [found: RegExp, escaped: string]> = [
  // At the beginning: items, headings, quotes, definitions, numbers, cards.
  [/^([-+#>:])/, '\\$1'],
  [/^(\d{1,9})([.)])/, '$1\\$2'],
  [/^([QA]):/i, '$1\\:'],
  // Anywhere: `Q::A`, `==cloze==`, `%%remark%%`, `:smile:`, `#tag`, addresses that become links.
  [/::/g, '\\:\\:'],
  [/==/g, '\\=\\='],
  [/%%/g, '\\%\\%'],
  [/:(?=[a-z0-9+-]{1,40}:)/gi, '\\:'],
  [/(^|\s)#(?=\S)/g, '$1\\#'],
  [/:(?=\/\/)/g, '\\:'],
  [/\b(www)\./gi, '$1\\.'],
  [/@/g, '\\@'],
]

/** Words as Markdown that shows exactly these words, and nothing else. */
export const inMarkdown = (words: string): string =>
  IN_PLACE.reduce(
    (escaped, [found, replacement]) => escaped.replace(found, replacement),
    words.replace(MARKUP, '\\$&'),
  )

/** An address as the target of a Markdown link (CommonMark 0.31, 6.3). */
export const asTarget = (address: string): string =>
  /[()<>\\&]/.test(address) ? `<${address.replace(/[<>\\&]/g, '\\$&')}>` : address

/** A string of YAML that no value can leave: what JSON quotes, YAML reads (YAML 1.2, 1.3). */
export const inYaml = (words: string): string => JSON.stringify(words)
