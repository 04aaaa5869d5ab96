import { addAll } from '../core/base/collections.ts'
import type { NotedCard } from '../core/document/note.ts'
import { choiceCard } from './choice-card.ts'
import type { Block } from './markdown-block.ts'
import { askedWith, asksSomething } from './markdown-cards.ts'
import { type ChoicePart, partsOfBlocks } from './markdown-choice-parts.ts'
import type { MarkdownReading } from './markdown-draft.ts'
import { mayLead, questionIn } from './markdown-labels.ts'
import { isOfOptions, optionIn, optionLetter, optionsBehind } from './markdown-options.ts'
import { isAbove, type Section, titleAbove } from './markdown-section.ts'
import { markedOptions } from './option-marks.ts'
import { toldIn } from './text-choices.ts'
import { titleNumberIn } from './title-numbers.ts'

/** A question with its options is in so many blocks. */
const MOST_BLOCKS = 16
/** Blocks that are looked at for the first option. */
const NEAR = 3

/** A card, and the part behind it. */
interface Found {
  readonly card: NotedCard
  readonly end: number
}

/** The cards of questions, and what follows them in their last block. */
interface Choices {
  readonly cards: readonly NotedCard[]
  /** How many blocks they take. */
  readonly taken: number
  readonly left: readonly ChoicePart[]
}

/**
 * Adds the cards of questions that begin at an index and have options (`A. `, `B、`, or boxes) and an answer.
 * @returns how many blocks were taken; 0 if there is no such question
 */
export function addChoices(section: Section, index: number, reading: MarkdownReading): number {
  const found = choicesAt(section, index, reading)
  if (!found) return 0
  const { cards, taken, left } = found
  addAll(titleAbove(section).cards, cards)
  const [first] = left
  if (first) reading.skipped.add('prose', reading.placeAt(first.line), left.length)
  return taken
}

/** Whether such a question begins at an item within a list: no option does. */
export const hasChoices = (section: Section, index: number, reading: MarkdownReading): boolean =>
  !hasOption(section.blocks[index] as Block) && choicesAt(section, index, reading) !== undefined

function choicesAt(section: Section, index: number, reading: MarkdownReading): Choices | undefined {
  const blocks = section.blocks.slice(index, index + MOST_BLOCKS)
  const isLettered = hasOptions(blocks)
  if (!mayAsk(blocks[0]) || !(isLettered || hasNumbers(blocks))) return undefined
  const parts = partsOfBlocks(blocks, reading.see, !isLettered)
  const cards: NotedCard[] = []
  let end = 0
  let found = cardAt(parts, end, section, reading)
  while (found) {
    cards.push(found.card)
    end = found.end
    // Several questions may be in one block.
    const isOpen = parts[end]?.block === parts[end - 1]?.block
    found = isOpen ? cardAt(parts, end, section, reading) : undefined
  }
  const last = parts[end - 1]
  return (
    last && {
      cards,
      taken: last.block + 1,
      left: parts.slice(end).filter(({ block }) => block === last.block),
    }
  )
}

/** Whether a question with options may begin with a block. */
const mayAsk = (first: Block | undefined): boolean =>
  first !== undefined && ['paragraph', 'item', 'code'].includes(first.kind)

/** Whether options with letters or boxes may be near, so that most blocks are looked at once. */
const hasOptions = (blocks: readonly Block[]): boolean =>
  blocks
    .slice(0, NEAR)
    .some((each) => mayHaveOption(each) || ('blocks' in each && each.blocks.some(mayHaveOption)))

/** Whether a numbered list is near, and what may be the label of an answer right behind it or in its last item. */
function hasNumbers(blocks: readonly Block[]): boolean {
  const from = blocks
    .slice(0, NEAR)
    .findIndex((block) => block.kind === 'item' && block.number === 1)
  const isListed = (block: Block, i: number): boolean =>
    block.kind === 'item' && block.number === i + 1
  const length = blocks.slice(from).findIndex((block, i) => !isListed(block, i))
  if (from === -1 || length === 0) return false
  const list = blocks.slice(from, length === -1 ? undefined : from + length)
  const last = list.at(-1)
  const inner = last?.kind === 'item' ? last.blocks : []
  return [...inner, blocks[from + list.length]].some(
    (block) =>
      block?.kind === 'details' ||
      (block?.kind === 'paragraph' && block.lines.some(({ source }) => mayLead(source))),
  )
}

/** Whether a block begins an option, or a list of them. */
const hasOption = (block: Block): boolean => {
  if (block.kind === 'code') return isOfOptions(block)
  if (block.kind === 'paragraph') return block.lines.some(({ source }) => isOption(source))
  if (block.kind !== 'item') return false
  const [first] = block.blocks
  return first?.kind === 'paragraph' && isOption(first.lines[0]?.source ?? '')
}

const mayHaveOption = (block: Block): boolean =>
  hasOption(block) ||
  (block.kind === 'paragraph' && block.lines.some(({ source }) => optionsBehind(source) !== -1))

const isOption = (source: string): boolean => optionIn(source) !== undefined

/** The card that begins at a part; undefined if none does. */
function cardAt(
  parts: readonly ChoicePart[],
  start: number,
  section: Section,
  reading: MarkdownReading,
): Found | undefined {
  const first = parts[start]
  if (!first) return undefined
  let i = start
  // Words of another block are no part of the question, but code is.
  while (
    parts[i]?.kind === 'code' ||
    (parts[i]?.kind === 'words' && parts[i]?.block === first.block)
  )
    i++
  const asked = parts.slice(start, i)
  const options = runOf(parts, i)
  i += options.length
  const checked = options.flatMap(({ isChecked }, at) => (isChecked ? [optionLetter(at)] : []))
  const isBoxed = options.every(({ isChecked }) => isChecked !== undefined)
  const answer = answerAt(parts, i)
  i += answer?.taken ?? 0
  const said = questionOf(asked, options[0], section, reading)
  const told = answer || options.length < 2 ? undefined : toldIn(said.ask)
  const marked = markedOptions(options)
  const isTold = answer !== undefined || told !== undefined
  if (options.length < 2 || !(isTold || marked || (isBoxed && checked.length > 0))) return undefined
  const why: string[] = []
  for (; parts[i] && (parts[i]?.kind === 'explain' || isInside(parts[i], first)); i++)
    why.push(parts[i]?.words ?? '')
  const ask = told?.ask ?? said.ask
  if (isBoxed && !isTold && !marked && AGENDA.some((words) => words.test(said.ask)))
    return undefined
  const isSigned = marked !== undefined && !marked.isBold && !said.isTitle
  if (ask === '' || !(isTold || isSigned || said.isSure)) return undefined
  const about = {
    at: reading.placeAt(first.line),
    ask,
    options: marked?.options ?? options.map(({ words }) => words),
    explain: why.join(' ').trim(),
  }
  const right = told?.right ?? (checked.join(',') || (marked?.right ?? ''))
  const card = choiceCard({ ...about, right: answer?.words ?? right })
  if (card || !answer) return card && { card, end: i }
  // Where boxes or signs say which are right, an answer that names none of them says why.
  const explain = `${answer.words} ${about.explain}`.trim()
  const explained = choiceCard({ ...about, right, explain })
  return explained && { card: explained, end: i }
}

/** The answer at a part, and how many parts it takes; what is below a label that is alone is it. */
function answerAt(
  parts: readonly ChoicePart[],
  from: number,
): { readonly words: string; readonly taken: number } | undefined {
  const first = parts[from]
  if (first?.kind !== 'answer') return undefined
  if (first.words !== '') return { words: first.words, taken: 1 }
  const below: string[] = []
  for (let part = parts[from + 1]; part?.kind === 'words'; part = parts[from + 1 + below.length]) {
    if (below.length > 0 && !part.isNested) break
    below.push(part.words)
  }
  return { words: below.join(', '), taken: 1 + below.length }
}

/** Words behind an answer within the same item or disclosure explain it. */
const isInside = (part: ChoicePart | undefined, { block }: ChoicePart): boolean =>
  part?.kind === 'words' && (part.isHidden || (part.isNested && part.block === block))

/** The options from a part on: all with letters in their order, or all with boxes. */
function runOf(parts: readonly ChoicePart[], from: number): readonly ChoicePart[] {
  const run: ChoicePart[] = []
  for (let part = parts[from]; part?.kind === 'option'; part = parts[from + run.length]) {
    if (part.index !== undefined && part.index !== run.length) break
    run.push(part)
  }
  return run
}

/** What is asked: the words above the options, else the title, with the code above the options. */
function questionOf(
  asked: readonly ChoicePart[],
  option: ChoicePart | undefined,
  section: Section,
  { see }: MarkdownReading,
): { ask: string; isSure: boolean; isTitle: boolean } {
  const { title, children, level, number } = titleAbove(section)
  const isAsking = number?.isQuestion === true || (asks(title) && !HOW.test(title))
  const isTitled = !isAbove(section) && children.length === 0 && (level !== 1 || isAsking)
  const source = asked.flatMap(({ kind, source }) => (kind === 'words' ? [source] : [])).join('\n')
  const seen = see(source)
  const lead = titleNumberIn(seen)
  const own = seen.words.slice(lead?.isSure ? lead.length : 0)
  const words = (questionIn(own) ?? own).replace(SORT, '')
  const code = asked.flatMap(({ kind, words }) => (kind === 'code' ? [words] : [])).join(' ')
  const ask = words === '' && isTitled ? title : askedWith(seen, words)
  // An item with boxes behind it, and a name in bold above them, are no part of what the title asks.
  const isBehind = asked.some(({ isNested, block }) => isNested && block !== option?.block)
  const isOwn = isBehind || BOLD.test(source)
  const isSure =
    words === ''
      ? isAsking
      : asks(words) || (isAsking && !isOwn) || (!isAbove(section) && NAME.test(title))
  return { ask: ask === '' ? '' : `${ask} ${code}`.trim(), isSure, isTitle: words === '' }
}

/**
 * What asks a person how far they are, so that the boxes below it are of things to do: crosses come and go, and tell nothing
 * that is right. To say `I` is not enough: `How do I list Pods?`
 */
const AGENDA: readonly RegExp[] = [
  /\b(?:should|must|do|did|have|what|which) (?:I|we)(?: still)?(?: (?:need|have|want) to)? (?:learn|revise|study|review|finish(?:ed)?|achieved?|done)\b/i,
  /\bto[- ]?do\b(?! (?:if|when|with|in|to|after|before)\b)|\bare (?:still )?left\b|\beverything (?:ready|done|set)\b/i,
  /^(?:all )?(?:done|finished|ready) ?[?？]$|\bnoch (?:zu \p{L}|offen)|\bmuss ich (?:noch )?(?:lernen|machen)\b/iu,
  /要(?:做|学|學|复习|複習)(?:什么|什麼|哪些)|[还還][有剩][^？?]{0,20}[没沒未]|[没沒](?:学|學|复习|複習|做完|看完)/,
]

/** What tells to choose, and of what. */
const CHOOSE =
  /^(?:please )?(?:select|choose|pick|tick|mark|check|identify) (?:all|every|any|one|two|three|(?:the )?(?:correct|right|true|false|best|incorrect|wrong))\b|^请?(?:选出|选择|勾选|找出)[^。]{0,10}(?:正确|错误|所有|全部|下列|以下)/i

/** Whether words ask for some of the options below them. */
const asks = (words: string): boolean => asksSomething(words) || CHOOSE.test(words)

/** What tells how something is done, and asks nothing that has options. */
const HOW = /^(?:how to|howto)\s[^?？]*$|^(?:如何|怎么|怎麼|怎样|怎樣)[^?？]*$/i
/** A name in bold, alone in its line. */
const BOLD = /^(?:\*\*|__)[^*_?？]{1,80}(?:\*\*|__) ?[:：]?$/
/** What sort of question it is. */
const SORT = /^[（(【[](?:单选|多选|单项选择|多项选择|不定项选择|不定项|判断|选择)题?[)）】\]] ?/
/** A title that only says that a question is below it. */
const NAME =
  /^(?:(?:Question|Q|Exercise|问题|题目|题|练习) ?\d{0,4}|第 ?[\d一二三四五六七八九十]{1,4} ?[题问])$/i
