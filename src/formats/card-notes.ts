import { cardLabel } from '../core/document/card-labels.ts'
import { simplifiedName } from '../core/document/simplified-name.ts'
import type { Block, SourceLine } from './markdown-block.ts'

/** What else is said of a card, below its answer. */
const NOTES: ReadonlySet<string> = new Set(
  `tags tag deck hint hints tip tipp source sources quelle fuente reference difficulty level schwierigkeit stichworte topic
   category id 标签 牌组 提示 来源 出处 难度 难易度 分类 类别 考点 知识点 タグ ヒント 出典`.split(
    /\s+/,
  ),
)
/** The same, where it says why the answer is right. */
const REASONS: ReadonlySet<string> = new Set(['reason', 'grund', '理由', '原因'])

const NAME = /^(\p{L}{2,15})(?= ?[:：] {0,3}\S)/u
/** A name with more behind it, as each line of a list may have. */
const NAMED = /^[^:：]{1,40}[:：] ?\S/
/** Signs of emphasis, of which labels have some. */
const SIGNS = /[*_]/g
/** A label has fewer characters. */
const LONGEST = 60

/** The lines of a block that are kept, and those that only say more of its cards. */
interface Parted<L> {
  readonly kept: readonly L[]
  readonly notes: readonly L[]
}

/** How words are read of a line and put into it. */
interface Worded<L> {
  readonly wordsOf: (line: L) => string
  readonly withWords: (line: L, words: string) => L
}

/**
 * The lines of a block without those that say something else of a card than what it asks (`Tags: econ`, `Hint: add`), right
 * below its answer or what explains that: they would be a part of it. Where other words follow, or a line of the same form
 * is above, they are one.
 */
export function withoutCardNotes<L>(
  lines: readonly L[],
  { wordsOf, withWords }: Worded<L>,
): Parted<L> {
  const heads = lines.map((line) => wordsOf(line).slice(0, LONGEST).replace(SIGNS, ''))
  const names = heads.map((head) => nameIn(head))
  if (!names.some((name, i) => i > 0 && name !== undefined)) return { kept: lines, notes: [] }
  const labels = heads.map((head) => cardLabel(head))
  const isEnd: boolean[] = []
  for (let i = lines.length - 1; i > 0; i--) {
    const isLast = i === lines.length - 1 || isEnd[i + 1] === true || labels[i + 1] !== undefined
    isEnd[i] = names[i] !== undefined && isLast
  }
  const kept: L[] = []
  const notes: L[] = []
  let isAnswered = false
  let isListed = false
  for (const [i, line] of lines.entries()) {
    const label = labels[i]
    if (isAnswered && isEnd[i] && !isListed) {
      if (!REASONS.has(names[i] ?? '')) notes.push(line)
      else kept.push(withWords(line, wordsOf(line).replace(/\p{L}+/u, 'Explanation')))
      continue
    }
    kept.push(line)
    isListed = label === undefined && NAMED.test(heads[i] ?? '')
    if (label) isAnswered = label.kind !== 'question' && label.said !== ''
    else isAnswered ||= labels[i - 1]?.kind === 'answer'
  }
  return { kept, notes }
}

/** The name of what else is said of a card; undefined of other lines. */
function nameIn(head: string): string | undefined {
  const name = NAME.exec(head)?.[1]
  const simple = name && simplifiedName(name.toLowerCase())
  return simple && (NOTES.has(simple) || REASONS.has(simple)) ? simple : undefined
}

/** The lines of a card between the marks of a plug-in (`START`, its type, the card, `END`). */
const insideMarks = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines.length > 3 && lines[0]?.source === 'START' && lines.at(-1)?.source === 'END'
    ? lines.slice(2, -1)
    : lines

const inSource: Worded<SourceLine> = {
  wordsOf: ({ source }) => source,
  withWords: (line, source) => ({ ...line, source }),
}

/** Blocks of Markdown without such lines; each of them is told. */
export const withoutNotesInBlocks = (
  blocks: readonly Block[],
  tell: (line: number) => void,
): readonly Block[] =>
  blocks.map((block) => {
    if (block.kind === 'paragraph') {
      if (block.lines.length === 1) return block
      const { kept, notes } = withoutCardNotes(insideMarks(block.lines), inSource)
      for (const { line } of notes) tell(line)
      return kept === block.lines ? block : { ...block, lines: [...kept] }
    }
    return 'blocks' in block
      ? { ...block, blocks: [...withoutNotesInBlocks(block.blocks, tell)] }
      : block
  })
