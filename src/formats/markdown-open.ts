import { answerOpen, isLetters, type KeyedAnswer, sectionIn } from './answer-keys.ts'
import type { Block } from './markdown-block.ts'
import { answerIn } from './markdown-labels.ts'
import { optionIn, optionPlace, optionsOfLine } from './markdown-options.ts'
import { keyedVerdict, openStatements } from './verdicts.ts'

/** A question with options whose answer is not told where it is. */
export interface OpenQuestion {
  readonly number: number
  /** That of the section that it is in. */
  readonly section: number | undefined
  /** The number as it is written: each item of a list may have 1. */
  readonly written: number
  options: number
  /** Where its options end: a block, and of a paragraph its line. */
  readonly end: { block: number; line: number }
}

/** An answer of a list. */
export interface ToldAnswer {
  readonly answer: KeyedAnswer
  readonly line: number
  readonly why: string
}

/** What is done with an answer: it belongs behind a place, or is the verdict of the statement there. */
type PutAnswer = (at: OpenQuestion['end'], told: ToldAnswer, isStatement: boolean) => void

/** Finds the questions whose answers are told in none of the blocks that belong to them. */
export function openQuestions() {
  let open: OpenQuestion[] = []
  let question: OpenQuestion | undefined
  let section: number | undefined
  const statements = openStatements<OpenQuestion['end']>()
  const enter = (source: string): void => {
    const begun = sectionIn(plain(source))
    if (!begun) return
    question = undefined
    section = begun.section
  }
  const begin = (written: number | undefined, at?: OpenQuestion['end']): void => {
    if (written === undefined) return
    const isRepeated = written === 1 && question?.written === 1
    const number = isRepeated ? (question?.number ?? 0) + 1 : written
    question = { number, section, written, options: 0, end: { block: -1, line: 0 } }
    if (at) statements.add(number, section, at)
  }
  const close = (): void => {
    if (open.at(-1) === question) open.pop()
  }
  const take = (source: string, block: number, line: number): void => {
    if (!question) return
    const option = optionIn(source)
    // What has options is no statement.
    if (option && question.options === 0) statements.take(question.number, question.section)
    const isLast = open.at(-1) === question
    if (option && !isLast && question.end.block === -1) open.push(question)
    if (option || (isLast && question.end.block === block))
      Object.assign(question.end, { block, line })
    if (option) question.options += optionsOfLine(source, question.options).length || 1
    if (option?.isChecked || answerIn(plain(source)) !== undefined) close()
  }
  return {
    /** Whether a list of answers may be about a question or a statement above it. */
    hasOpen: () => open.length > 0 || statements.hasOpen(),
    read: (block: Block, i: number): void => {
      if (block.kind === 'heading') {
        question = undefined
        enter(block.source)
        begin(questionNumber(block.source))
      } else if (block.kind === 'paragraph')
        for (const [at, { source }] of block.lines.entries()) {
          if (optionIn(source) === undefined) {
            enter(source)
            begin(questionNumber(source), { block: i, line: at })
          }
          take(source, i, at)
        }
      else if (block.kind === 'item') {
        begin(block.number ?? questionNumber(sourcesIn(block)[0] ?? ''), { block: i, line: 0 })
        for (const source of sourcesIn(block)) take(source, i, 0)
      } else if (block.kind === 'details' || block.kind === 'quote')
        // Whatever is hidden below a question is its answer.
        close()
    },
    /** Gives each answer to the question or the statement that it is about. */
    answer: (told: readonly ToldAnswer[], put: PutAnswer): void => {
      const left = new Map(told.map((each) => [each.answer, each]))
      question = undefined
      const letters = [...left.keys()].filter(isLetters)
      open = answerOpen(open, letters, ({ end, options }, answer) => {
        if (!hasOptions(options, answer)) return false
        put(end, left.get(answer) as ToldAnswer, false)
        left.delete(answer)
        return true
      })
      for (const [answer, each] of left) {
        const at = keyedVerdict(answer[1]) && statements.take(answer[0], answer[2])
        if (at) put(at, each, true)
      }
    },
  }
}

/** Whether there are so many options that an answer may be one of them. */
const hasOptions = (count: number, [, right]: KeyedAnswer): boolean =>
  [...(/[A-H]+/i.exec(right)?.[0] ?? '')].every((letter) => optionPlace(letter) < count)

/** The lines of words in a block and in what is within it. */
export const sourcesIn = (block: Block): readonly string[] =>
  block.kind === 'paragraph'
    ? block.lines.map(({ source }) => source)
    : 'blocks' in block
      ? block.blocks.flatMap(sourcesIn)
      : []

/** Words without the signs of bold. */
export const plain = (source: string): string => source.replace(/\*\*|__/g, '').trim()

const NUMBERED =
  /^(?:(?:Question|Q|问题|题目?|第) ?(\d{1,3})(?: ?题)?(?![\d.]\d)|[（(]?(\d{1,3}) ?[.、．)）](?!\d))/i

/** The number that a question begins with; undefined without one. */
export function questionNumber(source: string): number | undefined {
  const [, named, number = named] = NUMBERED.exec(plain(source)) ?? []
  return number === undefined ? undefined : Number(number)
}
