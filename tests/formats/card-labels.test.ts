import { describe, expect, it } from 'vitest'
import { toTraditional } from '../../src/build/traditional.ts'
import {
  CARD_NAMES,
  cardLabel,
  cardName,
  explainedIn,
} from '../../src/core/document/card-labels.ts'
import type { NotedTitle } from '../../src/core/document/note.ts'
import { inMarkdown } from '../../src/exports/markdown-text.ts'
import { behindKeyTitle } from '../../src/formats/answer-keys.ts'
import { csv } from '../../src/formats/csv.ts'
import type { Format } from '../../src/formats/format.ts'
import { indentedText } from '../../src/formats/indented-text.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { markdown } from '../../src/formats/markdown.ts'

/** Names in both scripts, and with a capital. */
const inBoth = (names: readonly string[]): string[] => [
  ...new Set(
    names.flatMap((name) => [
      name.replace(/^./, (first) => first.toUpperCase()),
      toTraditional(name),
    ]),
  ),
]
const QUESTIONS = inBoth(CARD_NAMES.question)
const ANSWERS = inBoth(CARD_NAMES.answer)
const EXPLANATIONS = inBoth(CARD_NAMES.explanation)
const ALL = [...QUESTIONS, ...ANSWERS, ...EXPLANATIONS]
/** Other lines begin so, too, or columns are called so. */
const SURE = ANSWERS.filter((name) => cardName(name)?.isSure)
const COLUMNS = [...QUESTIONS, ...ANSWERS].filter((name) => !/^面[试試]官$/.test(name))

/** The cards of notes, each `question → answer / what is wrong ! explanation`. */
const cardsOf = (notes: readonly NotedTitle[]): string[] =>
  notes.flatMap(({ cards = [], children }) => [
    ...cards.map((card) => {
      if (!('answer' in card)) return '?'
      const wrong = (card.wrong ?? []).map((each) => ` / ${each}`).join('')
      return `${card.ask} → ${card.answer}${wrong}${card.explain ? ` ! ${card.explain}` : ''}`
    }),
    ...cardsOf(children),
  ])
const readBy =
  (format: Format) =>
  (text: string): string[] => {
    const read = format.read(text, `a.${format.endings[0]}`)
    return 'notes' in read ? cardsOf(read.notes.notes) : []
  }
const inMarkdownNotes = readBy(markdown)
const inText = readBy(indentedText)
const inTable = readBy(csv)
const inRecords = (document: unknown): string[] => readBy(jsonTree)(JSON.stringify(document))

const WANTED = ['where? → here', 'who? → she']

describe('the name of a question', () => {
  it.each(QUESTIONS)('%s', (name) => {
    const text = `${name}：where?\nA: here\n\n${name}: who?\nA: she\n`
    expect(inMarkdownNotes(text)).toEqual(WANTED)
    expect(inText(text)).toEqual(WANTED)
  })
})

describe('the name of an answer', () => {
  it.each(ANSWERS)('%s', (name) => {
    const text = `Q: where?\n${name}：here\n\nQ: who?\n${name}: she\n`
    expect(inMarkdownNotes(text)).toEqual(WANTED)
    expect(inText(text)).toEqual(WANTED)
    const options = `1. where?\nA. here\nB. there\n${name}：A\n`
    if (cardName(name)?.isSure)
      for (const read of [inMarkdownNotes, inText])
        expect(read(options)).toEqual(['where? → here / there'])
  })
})

describe('the name of an explanation', () => {
  it.each(EXPLANATIONS)('%s', (name) => {
    const wanted = ['where? → here ! so']
    const text = `Q: where?\nA: here\n${name}：so\n`
    expect(inMarkdownNotes(text)).toEqual(wanted)
    expect(inText(text)).toEqual(wanted)
    const choice = `1. where?\nA. here\nB. there\n答案：A ${name}：so\n`
    for (const read of [inMarkdownNotes, inText])
      expect(read(choice)).toEqual(['where? → here / there ! so'])
  })
})

it.each(COLUMNS)('a table has a column %s', (name) => {
  const header = QUESTIONS.includes(name) ? `${name},Answer` : `Question,${name}`
  expect(inTable(`${header}\nwhere?,here\nwho?,she\n`)).toEqual(WANTED)
})

it.each(EXPLANATIONS)('a table of questions has a column %s', (name) =>
  expect(inTable(`Question,Answer,${name}\nwhere?,here,so\nwho?,she,\n`)).toEqual([
    'where? → here ! so',
    'who? → she',
  ]),
)

it.each(SURE)('records have a field %s', (name) =>
  expect(
    inRecords([
      { question: 'where?', [name]: 'here' },
      { question: 'who?', [name]: 'she' },
    ]),
  ).toEqual(WANTED),
)

it('records have fields for questions and explanations', () => {
  for (const name of QUESTIONS.filter((each) => each.length > 1))
    expect(inRecords([{ [name]: 'where?', answer: 'here' }]), name).toEqual(['where? → here'])
  for (const name of EXPLANATIONS)
    expect(inRecords([{ question: 'a?', answer: 'b', [name]: 'c' }]), name).toEqual(['a? → b ! c'])
})

it.each(SURE)('%s is the title of a list of answers', (name) => {
  expect(behindKeyTitle(`${name}：1. B`)).toBe('1. B')
  expect(behindKeyTitle(name)).toBe('')
})

it.each([
  ...['Answer key', 'Quiz answers:', 'Solutions', 'Keys', 'Answers and explanations'],
  ...['参考答案与解析', '練習題答案', '測驗答案：', '本章习题答案', '答案解析', '参考答案及详解'],
])('%s is the title of a list of answers, too', (title) => expect(behindKeyTitle(title)).toBe(''))

it.each(['Keyboard', 'The answers', 'Questions', '答案之书', '解析', '問題', 'A', '答案 B'])(
  '%s is none',
  (title) => expect(behindKeyTitle(title)).toBeUndefined(),
)

describe('a line that only says that options are below it is no question', () => {
  const NAMES = [
    '**Options:**',
    'Answer choices:',
    'Possible answers',
    '选项：',
    '備選答案：',
    '*Choices*:',
  ]
  const OPTIONS = 'A. Ingress\nB. Service\nC. Pod\n'
  const CARD = ['Which one is stable? → Service / Ingress / Pod']

  it.each(NAMES)('%s below a title, below a paragraph and within one', (name) => {
    const items = OPTIONS.replace(/^/gm, '- ').replace(/- $/, '')
    for (const asked of [
      `### Which one is stable?\n\n${name}\n\n${items}`,
      `### 3. Which one is stable?\n\n${name}\n\n${OPTIONS}`,
      `Which one is stable?\n\n${name}\n\n${OPTIONS}`,
      `Which one is stable?\n${name}\n${OPTIONS}`,
    ])
      expect(inMarkdownNotes(`# c\n\n${asked}\n**Answer:** B\n`), asked).toEqual(CARD)
  })

  it.each(['Options:', '选项：'])('%s in a text', (name) =>
    expect(inText(`c\n\n1. Which one is stable?\n${name}\n${OPTIONS}Answer: B\n`)).toEqual(CARD),
  )

  it.each(['1. ', '1) ', '  1. ', '（1）'])(
    'options below it have numbers in a text: %s',
    (sign) => {
      const options =
        sign +
        OPTIONS.trim()
          .split('\n')
          .map((each) => each.replace(/^\S+ /, ''))
          .join(`\n${sign}`)
      let number = 0
      const numbered = options.replace(/1(?=[.)）])/g, () => String(++number))
      const asked = `c\n\nWhich one is stable?\nOptions:\n${numbered}\n`
      expect(inText(`${asked}Answer: 2\n`)).toEqual(CARD)
      expect(inText(asked)).toEqual([])
    },
  )

  it('options may be in a block of code, and other code is shown', () => {
    const fenced = (code: string): string => `\x60\x60\x60\n${code}\x60\x60\x60\n`
    expect(
      inMarkdownNotes(`# c\n\n### Which one is stable?\n\n${fenced(OPTIONS)}\nAnswer: B\n`),
    ).toEqual(CARD)
    expect(
      inMarkdownNotes(
        `# c\n\n### Which one is stable?\n\n${fenced('A. one\nC. two\n')}\n${OPTIONS}\nAnswer: B\n`,
      ),
    ).toEqual(['Which one is stable? A. one ⏎ C. two → Service / Ingress / Pod'])
  })
})

it.each(ALL)('a title that begins like %s is exported as a title', (name) => {
  for (const title of [`${name}: x`, `${name}：x y`, `${name} 2：x`, `【${name}】x`]) {
    const { notes } = markdown.read(`# c\n\n- ${inMarkdown(title)}\n- ${inMarkdown('z')}\n`, 'a.md')
    const [top] = notes.notes
    expect(top?.children.map((each) => [each.title, each.cards ?? []])).toEqual([
      [title, []],
      ['z', []],
    ])
  }
})

describe('what is no label', () => {
  it.each([
    ...['Interviewer：where?', 'Quest：where?', '问路：where?', '题海：where?', '-q: where?'],
    ...['Question marks: where?', '问题解答：where?', '【问题】where?', '问答：here', '解决：x'],
    ...['Answering：here', '【解释】here', '答案之书：here', 'Answer', '答案', 'Answer - Bob', ''],
  ])('%s', (line) => expect(cardLabel(line)).toBeUndefined())

  it.each(['A: here', '回答：here', 'Ans: here', 'Solution 2: here'])(
    'is no sure answer: %s',
    (line) => expect(inText(`Where is it\n${line}\n`)).toEqual([]),
  )

  it('is a column of something else', () => {
    expect(inTable('Topic,Problem,Solution\na,b,c\nd,e,f\n')).toEqual([])
    expect(inTable('姓名,面试官\n李,王\n张,赵\n')).toEqual([])
    expect(inTable('question,answers,correct\na?,b,c\nd?,e,f\n')).toEqual(['a? → c', 'd? → f'])
    expect(inTable('question,answers,correctIndex,A,B\na?,x,1,b,c\nd?,x,0,e,f\n')).toEqual([
      'a? → c / b',
      'd? → e / f',
    ])
  })

  it('is the option A of a record', () =>
    expect(inRecords([{ question: 'a?', A: 'b', B: 'c', correctIndex: 1 }])).not.toContain(
      'a? → b',
    ))
})

describe('an explanation on the line of an answer', () => {
  it.each<[string, string, string]>([
    ['B 解析：so', 'B', 'so'],
    ['B，詳解：so', 'B', 'so'],
    ['B. Explanation: so: it is', 'B.', 'so: it is'],
    ['B【答案解析】so', 'B', 'so'],
    ['B参考解析：so', 'B', 'so'],
  ])('%s', (words, answer, explain) => expect(explainedIn(words)).toEqual({ answer, explain }))

  it.each(['B', 'B: so', 'self-explanation: so', 'B【问题】so', ''])('is not in %j', (words) =>
    expect(explainedIn(words)).toBeUndefined(),
  )
})
