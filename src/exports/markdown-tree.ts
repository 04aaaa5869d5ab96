import { type Text, wordsIn } from '../core/base/text.ts'
import { idOfWords } from '../core/model/flashcard.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { spoken } from '../view/page.ts'
import type { Exported } from './exporter.ts'
import { exportedLinks } from './links.ts'
import { separatorIn } from './markdown-languages.ts'
import { markedSteps, signsOf, type TitleMark } from './markdown-shape.ts'
import { asTarget, filledInMarkdown, inMarkdown, inYaml, withPlainColon } from './markdown-text.ts'
import { isHeadless, isWhole, rootId } from './tree.ts'

/** A longer address is not put into a title: nobody could read the source. */
const LONGEST_TARGET = 200

/**
 * The tree as Markdown that is read back as the same tree: a title is a heading or an item with its
 * id, `{#id}`, and its first link; below it are the summary as a paragraph, more links, and the
 * aliases in a comment, and the cards. Front matter has the outline's own id, and in two languages what
 * is between them.
 */
export function* markdownPieces(whole: Exported): Generator<string> {
  const exported: Written = { ...whole, separator: separatorIn(whole) }
  const front = frontMatter(exported)
  if (front.length > 0) yield `${['---', ...front, '---'].join('\n')}\n`
  // A blank line is needed around headings and around what has paragraphs, and nowhere else.
  let gap: 'none' | 'if-loose' | 'always' = front.length > 0 ? 'always' : 'none'
  let open: { readonly children: readonly string[]; readonly below: string } | undefined
  for (const { topic, mark, children } of markedSteps(exported, isHeadless(exported))) {
    if (open && 'items' in mark && open.children.includes(topic.id)) yield `\n${open.below}${END}\n`
    const { first, below } = signsOf(mark)
    const paragraphs = [...paragraphsOf(exported, topic), ...cardsOf(exported, topic)]
    const isLoose = 'heading' in mark || paragraphs.length > 0
    if (gap === 'always' || (gap === 'if-loose' && isLoose)) yield '\n'
    yield `${first}${titleOf(exported, topic, mark)} {#${topic.id}}\n`
    for (const lines of paragraphs) yield `\n${lines.replace(/^/gm, below)}\n`
    open = paragraphs.some(endsOpen) ? { children, below } : undefined
    gap = isLoose ? 'always' : 'if-loose'
  }
}

/** A comment that ends what is above it: nothing else parts a paragraph from a list in Markdown. */
const END = '<!-- -->'

/** Whether a line ends with a colon, before which a list would be read as what it announces: an answer, a summary. */
const endsOpen = (paragraph: string): boolean =>
  paragraph.split('\n').some((line) => /[:：]$/.test(line.split(' <!-- ')[0] as string))

/** An export, and what is between its languages if there are two. */
interface Written extends Exported {
  readonly separator: string | undefined
}

/** A text on one line. */
const inOne = ({ page, separator = '' }: Written, text: Text): string =>
  spoken(page, text).join(separator)

/** What the document says of the whole outline: without a written root, its title, too. */
function frontMatter(exported: Written): string[] {
  const { library, page, separator } = exported
  const languages =
    separator === undefined ? [] : [`languages: ${inYaml(page.languages.join(separator))}`]
  if (!isWhole(exported)) return languages
  const { outline } = library
  const { title, aliases } = topicOf(outline, outline.root)
  const root = rootId(exported)
  return [
    `id: ${inYaml(outline.id)}`,
    ...(root === undefined ? [] : [`root: ${inYaml(root)}`]),
    ...(isHeadless(exported) ? [`title: ${inYaml(inOne(exported, title))}`] : []),
    ...(isHeadless(exported) && aliases.length > 0
      ? [`aliases: [${aliases.map(inYaml).join(', ')}]`]
      : []),
    ...languages,
  ]
}

/** The links of a topic: the one that its title leads to, and the others. */
function linksOf({ library }: Exported, { id }: Topic): readonly [string | undefined, string[]] {
  const links = exportedLinks(library, id)
  const first = links.find((link) => link.length <= LONGEST_TARGET)
  return [first, links.filter((link) => link !== first)]
}

function titleOf(exported: Written, topic: Topic, mark: TitleMark): string {
  const plain = inMarkdown(inOne(exported, topic.title))
  const words = 'items' in mark ? withPlainColon(plain) : plain
  const [link] = linksOf(exported, topic)
  return link === undefined ? words : `[${words}](${asTarget(link)})`
}

function paragraphsOf(exported: Exported, topic: Topic): string[] {
  const { page, library } = exported
  const { summary } = library.knowledge(topic.id)
  const [, more] = linksOf(exported, topic)
  return [
    ...spoken(page, summary)
      .filter((words) => words !== '')
      .map(inMarkdown),
    ...(more.length > 0 ? [more.map((link) => `<${encoded(link)}>`).join(' ')] : []),
    ...(topic.aliases.length > 0 ? [`<!-- aliases: ${inComment(topic.aliases)} -->`] : []),
  ]
}

/**
 * Cards as paragraphs: `Q:` above `A:`, or a sentence with its `==words==`, and below them what explains
 * it. The id is at the end of the first line where it does not follow from what is written there, and
 * where the words end as if with one; other answers, and wrong ones, are in comments.
 */
function cardsOf(exported: Written, topic: Topic): string[] {
  const { page, library, separator } = exported
  const taken = new Set<string>()
  return (library.knowledge(topic.id).cards ?? []).map((card) => {
    const { id, ask, answer, rights = [], wrong = [], also, explain } = card
    const { question, right, why } = page.words.exporting.cards
    const asked = inOne(exported, ask)
    const made = idOfWords(separator === undefined ? asked : wordsIn(ask, 'en'))
    const isPlain = id === made && !taken.has(made) && !asked.endsWith('}')
    const end = isPlain ? '' : ` {#${id}}`
    taken.add(made)
    const all = (texts: readonly Text[]): string[] => texts.map((each) => inOne(exported, each))
    const others =
      listed('also', also) + listed('rights', all(rights)) + listed('wrong', all(wrong))
    const said = (sign: string, words: string): string => `${sign}${inMarkdown(words)}`
    return [
      ...(answer
        ? [said(question, asked) + end, said(right, inOne(exported, answer)) + others]
        : [filledInMarkdown(asked) + end + others]),
      ...(explain ? [said(why, inOne(exported, explain))] : []),
    ].join('\n')
  })
}

/** A list in a comment behind the words of a line; nothing if it is empty. */
const listed = (name: string, words: readonly string[]): string =>
  words.length > 0 ? ` <!-- ${name}: ${inComment(words)} -->` : ''

/** An address as it may be between angle brackets (CommonMark 0.31, 6.5). */
const encoded = (address: string): string => address.replace(/[<>]/g, encodeURIComponent)

/** What may be markup in a comment, and what would end a comment or a string. */
const IN_COMMENT = /[<>:={}`*~$%\\"[\]|^]|-(?=-)|-$/g

/** A list as JSON in which nothing is markup. */
const inComment = (words: readonly string[]): string =>
  `[${words.map((each) => `"${each.replace(IN_COMMENT, asEscape)}"`).join(', ')}]`

const asEscape = (sign: string): string =>
  `\\u${(sign.codePointAt(0) as number).toString(16).padStart(4, '0')}`
