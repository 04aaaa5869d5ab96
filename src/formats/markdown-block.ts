/** A line of a paragraph, without the blanks around it. */
export interface SourceLine {
  readonly source: string
  /** 1-based. */
  readonly line: number
  /** How far it is indented within its item or quote. */
  readonly indent: number
}

/** A block of a Markdown document; `line` is 1-based, where it begins. */
export type Block = Heading | ListItem | Paragraph | Quote | Details | Raw

/** A block whose lines are kept as they are; of a table, without the row of dashes. */
export interface Raw {
  readonly kind: 'code' | 'html' | 'table'
  readonly lines: string[]
  readonly line: number
}

/** A heading at any place. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  readonly source: string
  readonly line: number
}

/** An item of a list: its blocks are what belongs to it. */
export interface ListItem {
  readonly kind: 'item'
  readonly blocks: Block[]
  readonly line: number
  /** The number before it; absent if it has a sign. */
  readonly number?: number
  /** The same as it is written, with what is behind it: `09.`. */
  readonly marker?: string
}

/** Lines of words without an empty one between them. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly lines: SourceLine[]
  readonly line: number
}

/** What is quoted, and the content of callouts and of other containers. */
export interface Quote {
  readonly kind: 'quote'
  readonly blocks: Block[]
  readonly line: number
  callout?: Callout
}

/** What the first line of a callout says (`> [!tip] Title`, `:::tip Title`, `!!! tip "Title"`). */
export interface Callout {
  /** What it is for, in lower case: `tip`. */
  readonly type: string
  /** Its own, as it is written; '' if it has none. */
  readonly title: string
  /** Readers open it by hand. */
  readonly isFolded: boolean
  readonly line: number
}

/** A disclosure of HTML: what is shown, and the blocks that are hidden. */
export interface Details {
  readonly kind: 'details'
  readonly summary: string[]
  readonly blocks: Block[]
  readonly line: number
}

/** A Markdown document as blocks within blocks. */
export interface Blocks {
  readonly blocks: readonly Block[]
  /** The addresses of links that are written elsewhere in the document, by label. */
  readonly labels: ReadonlyMap<string, string>
  /** The first line that is nested too deep; nothing below it was read. */
  readonly tooDeep: number | undefined
}
