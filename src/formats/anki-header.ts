/** What the first lines of Anki's text export say (docs.ankiweb.net/importing/text-files.html). */
export interface AnkiHeader {
  readonly delimiter: string
  /** Undefined if nothing says whether fields are HTML. */
  readonly isHtml: boolean | undefined
  readonly deck: string | undefined
  /** The type of every note; '' if nothing says it. */
  readonly notetype: string
  /** Tags of every note. */
  readonly tags: readonly string[]
  /** Columns that are no fields, from 0. */
  readonly columns: {
    readonly guid?: number
    readonly notetype?: number
    readonly deck?: number
    readonly tags?: number
  }
  /** Where the first note begins. */
  readonly end: number
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
])
const SIGNS: ReadonlySet<string> = new Set(DELIMITERS.values())
const COLUMNS = ['guid', 'notetype', 'deck', 'tags'] as const

const HEADER_LINE =
  /^#(?:separator|html|tags|columns|notetype|deck|(?:notetype|deck|tags|guid) column):/im

/** Whether a text begins with a line that only Anki's export has. */
export const hasAnkiHeader = (text: string): boolean => {
  const end = text.indexOf('\n')
  return HEADER_LINE.test(text.slice(0, end === -1 ? 200 : Math.min(end, 200)))
}

/**
 * Reads the lines that begin with `#` (and the first one, if it begins with `tags:`), as Anki does in
 * rslib/src/import_export/text/csv/metadata.rs; unknown keys are comments.
 * @param text with `\n` as its only line end
 */
export function ankiHeader(text: string): AnkiHeader {
  const values = new Map<string, string>()
  let end = 0
  while (text[end] === '#' || (end === 0 && text.startsWith('tags:'))) {
    const next = text.indexOf('\n', end)
    const line = text.slice(end, next === -1 ? text.length : next).replace(/^#/, '')
    const colon = line.indexOf(':')
    if (colon !== -1) values.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1))
    end = next === -1 ? text.length : next + 1
  }
  const html = values.get('html')?.trim().toLowerCase()
  const delimiter = delimiterIn(values.get('separator')) ?? '\t'
  const names = (values.get('columns') ?? '')
    .split(delimiter)
    .map((each) => each.trim().toLowerCase())
  return {
    delimiter,
    isHtml: html === 'true' ? true : html === 'false' ? false : undefined,
    deck: values.get('deck')?.trim() || undefined,
    notetype: values.get('notetype')?.trim() ?? '',
    tags: values.get('tags')?.split(/\s+/).filter(Boolean) ?? [],
    columns: Object.fromEntries(
      COLUMNS.flatMap((name) => {
        const number = Number(values.get(`${name} column`) ?? names.indexOf(name) + 1)
        return Number.isInteger(number) && number > 0 ? [[name, number - 1]] : []
      }),
    ),
    end,
  }
}

/** A delimiter by its name or its sign. */
function delimiterIn(value = ''): string | undefined {
  return DELIMITERS.get(value.trim().toLowerCase()) ?? (SIGNS.has(value) ? value : undefined)
}
