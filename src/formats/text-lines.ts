/** A line of a text with something on it. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  /** How far it is indented; a tab is as wide as the smallest indentation by blanks. */
  readonly indent: number
  /** Where its words begin, from 1. */
  readonly column: number
  readonly words: string
  /** An empty line is before it. */
  readonly isFirst: boolean
  /** What the letter with a colon before its words says, if it is no label of a card. */
  readonly letter?: 'term' | 'turn' | undefined
}

/** A tab where no line is indented by blanks. */
const TAB = 4
/** The widest tab that anybody uses. */
const WIDEST_TAB = 8

/** The lines of a text that are not empty, with what is before their words. */
export function textLines(text: string): readonly TextLine[] {
  const raw = text.split(/\r\n|[\n\r]/).map(withoutBranches)
  const tab = tabWidth(raw)
  let isFirst = true
  return raw.flatMap((line, i) => {
    const words = line.trim()
    if (words === '') {
      isFirst = true
      return []
    }
    const start = line.length - line.trimStart().length
    const made = {
      ...{ number: i + 1, indent: widthOf(line, start, tab), column: start + 1, words },
      isFirst,
    }
    isFirst = false
    return [made]
  })
}

/** What draws the branches of a tree before a title: `│   ├── `, as the command `tree` prints them. */
const BRANCHES = /^[\s\u00a0│┃├┣└┗╰╠╚║─━═]{1,1000}/
/** The same in ASCII, level by level; a single bar or hyphen is a sign of something else. */
const ASCII_LEVEL = /^[|+ ] {3}/
const ASCII_BRANCH = /^[|`+\\]-{2,3} /
/** More levels than are drawn. */
const MOST_DRAWN = 200

/** How many characters draw branches in ASCII; 0 if none do. */
function asciiBranches(line: string): number {
  let end = 0
  for (let level = 0; level < MOST_DRAWN; level++) {
    const branch = ASCII_BRANCH.exec(line.slice(end, end + 5))
    if (branch) return end + branch[0].length
    if (!ASCII_LEVEL.test(line.slice(end, end + 4))) return 0
    end += 4
  }
  return 0
}

/** A line with blanks in the place of what draws the branches of a tree. */
function withoutBranches(line: string): string {
  const drawn = BRANCHES.exec(line)?.[0] ?? ''
  const length = /[│┃├┣└┗╰╠╚║]/.test(drawn) ? drawn.length : asciiBranches(line)
  return ' '.repeat(length) + line.slice(length)
}

function widthOf(line: string, end: number, tab: number): number {
  let width = 0
  for (let i = 0; i < end; i++) width += line[i] === '\t' ? tab : line[i] === '\u3000' ? 2 : 1
  return width
}

/** The smallest indentation by blanks is one level, and so is a tab. */
function tabWidth(lines: readonly string[]): number {
  let smallest = WIDEST_TAB + 1
  for (const line of lines) {
    const blanks = /^ {1,8}(?=\S)/.exec(line)?.[0].length ?? smallest
    if (blanks > 1 && blanks < smallest) smallest = blanks
  }
  return smallest > WIDEST_TAB ? TAB : smallest
}
