import { codeWords } from './markdown-answers.ts'
import type { Block, Paragraph, Raw } from './markdown-block.ts'
import { asksPlainly, isSeparator, isShow } from './markdown-cards.ts'
import { answerIn, mayLead, questionIn } from './markdown-labels.ts'
import { plain } from './markdown-open.ts'
import { isOfOptions } from './markdown-options.ts'
import { isAbove, type Section, titleAbove } from './markdown-section.ts'

/** Code between a question and its answer is a part of what is asked. */

/** Blocks in which the code between a question in a paragraph and its answer is at the end of the question. */
export function withCodeAsked(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    const [asked, code, answer] = [made.at(-1), block, blocks[i + 1]]
    if (asked?.kind === 'paragraph' && isCode(code) && answer && asks(asked) && answers(answer)) {
      const more = answer.kind === 'paragraph' ? answer.lines : []
      made[made.length - 1] = { ...asked, lines: [...withCode(asked, code), ...more] }
      if (answer.kind === 'paragraph') i++
    } else if (block.kind === 'item' || block.kind === 'quote')
      made.push({ ...block, blocks: [...withCodeAsked(block.blocks)] })
    else made.push(block)
  }
  return made
}

const isCode = (block: Block): block is Raw => block.kind === 'code' && !isOfOptions(block)

/** Whether the last line of a paragraph asks, or its first one has the label of a question. */
const asks = ({ lines }: Paragraph): boolean =>
  /[?？][*_]{0,2}$/.test(lines.at(-1)?.source ?? '') || isLabelled(lines[0]?.source ?? '')

const isLabelled = (source: string): boolean =>
  mayLead(source) && questionIn(plain(source)) !== undefined

/** Whether a block is plainly the answer to what is above it. */
function answers(block: Block): boolean {
  if (block.kind === 'details') return isShow(plain(block.summary.join(' ')))
  const source = block.kind === 'paragraph' ? (block.lines[0]?.source ?? '') : ''
  return isSeparator(source) || (mayLead(source) && answerIn(plain(source)) !== undefined)
}

/** The lines of a question with code at its end, between more backquotes than are in it. */
function withCode({ lines }: Paragraph, code: Raw): Paragraph['lines'] {
  const words = codeWords(code)
  const longest = (words.match(/\x60+/g) ?? []).reduce(
    (most, { length }) => Math.max(most, length),
    0,
  )
  const ticks = '\x60'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return lines.map((line, i) =>
    i < lines.length - 1
      ? line
      : { ...line, source: `${line.source} ${ticks}${pad}${words}${pad}${ticks}` },
  )
}

/** The words of the code at an index that is right below a title that asks and right above its answer; undefined if it is not so. */
export function codeAsked(section: Section, index: number): string | undefined {
  const { blocks } = section
  const [above, code, answer] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  const isFirst = index === 0 ? !isAbove(section) : above?.kind === 'heading'
  if (!isFirst || !code || !isCode(code) || !answer || !answers(answer)) return undefined
  const { title, number } = titleAbove(section)
  return asksPlainly(title) || number?.isQuestion === true ? codeWords(code) : undefined
}
