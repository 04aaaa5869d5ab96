import fc from 'fast-check'
import { expect, it } from 'vitest'
import { same, type Text, WRITTEN, type Written, wordsIn } from '../../../src/core/base/text.ts'
import type {
  ChoiceQuestion,
  ItemsQuestion,
  Question,
  TypedQuestion,
} from '../../../src/core/model/question.ts'
import type { Knowledge, Outline, Topic } from '../../../src/core/model/topic.ts'
import { ancestors, childrenOf } from '../../../src/core/model/walk.ts'
import { generate } from '../../../src/core/quiz/generate.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { libraryOf, outlineOf } from '../../support/trees.ts'

/** Few titles, so that many are equal; two are equal in one language only, one has no letters. Other topics have titles of their own. */
const TITLES = [
  ...[
    'Ant | 蚂蚁',
    'Bee | 蜜蜂',
    'Cat | 猫儿',
    'Dog | 小狗',
    'Elk | 麋鹿',
    'Eel | 麋鹿',
    'Fox',
    '…',
  ],
  ...[
    'Gnu | 角马',
    'Hen | 母鸡',
    'Ibis',
    'Jay | 松鸦',
    'Koi | 锦鲤',
    'Lynx | 猞猁',
    'Moth',
    'Newt',
  ],
]

/** A tree: each topic's title, and which of those before it it is under. */
const trees = fc
  .array(fc.tuple(fc.nat(24), fc.nat(), fc.boolean(), fc.boolean()), {
    minLength: 3,
    maxLength: 40,
  })
  .map((drawn): { outline: Outline; known: Record<string, Partial<Knowledge>> } => {
    const children = drawn.map((): number[] => [])
    drawn.forEach(([, under], i) => {
      // Half of them are under the root or near it, so that there are long lists too.
      if (i > 0) children[under % 2 === 0 ? under % i : Math.floor((under % i) / 8)]?.push(i)
    })
    const lines: string[] = []
    const write = (i: number, depth: number): void => {
      lines.push(`${'  '.repeat(depth)}t${i} | ${TITLES[drawn[i]?.[0] ?? 0] ?? `Own ${i}`}`)
      for (const child of children[i] ?? []) write(child, depth + 1)
    }
    write(0, 0)
    const ordered = drawn.map(([, , each], i) => [`t${i}`, { ordered: each }] as const)
    // Some namesakes are described in the same words, and nothing else is.
    const known = drawn.flatMap(([title, , , isKnown], i) => {
      const words = `#${title < TITLES.length ? title * 2 + (i % 2) : 100 + i}`
      return isKnown ? [[`t${i}`, { summary: same(words) }] as const] : []
    })
    return {
      outline: outlineOf(lines.join('\n'), Object.fromEntries(ordered)),
      known: Object.fromEntries(known),
    }
  })

/** What a reader who sees one language makes of a name: every topic that it could mean. */
function reader({ topics, root }: Outline, language: Written) {
  const all = [...topics.values()]
  const titledAs = (words: string): Topic[] =>
    all.filter(({ title }) => wordsIn(title, language) === words)
  const isBelow = (topic: Topic, above: readonly Topic[]): boolean => {
    for (let at = topic.parent; at !== undefined; at = topics.get(at)?.parent)
      if (above.some(({ id }) => id === at)) return true
    return false
  }
  const placed = (how: string | undefined, title: string, branch: readonly Topic[]): Topic[] =>
    titledAs(title).filter((topic) =>
      how === undefined ? isBelow(topic, branch) : branch.some(({ id }) => id === topic.parent),
    )
  const meant = (name: string): Topic[] => {
    const whole = name.match(/^(?:the outline |大纲)“([^”]*)”$/)
    if (whole) return titledAs(whole[1] ?? '').filter(({ id }) => id === root)
    const english = name.match(/^“([^”]*)” (directly )?in (.*)$/)
    if (english) return placed(english[2], english[1] ?? '', meant(english[3] ?? ''))
    const chinese = name.match(/^(.*)下(一级)?的“([^”]*)”$/)
    if (chinese) return placed(chinese[2], chinese[3] ?? '', meant(chinese[1] ?? ''))
    return titledAs(name.match(/^“([^”]*)”$/)?.[1] ?? name)
  }
  const one = (name: string): Topic => {
    const found = meant(name)
    expect(
      found.map(({ id }) => id),
      `${language}: ${name}`,
    ).toHaveLength(1)
    return found[0] as Topic
  }
  return { all, meant, one }
}

type Reader = ReturnType<typeof reader>

const STEMS: Readonly<Record<Written, Readonly<Record<string, RegExp>>>> = {
  en: {
    parent: /^Directly under which heading does (.*) stand\?$/,
    next: /^What comes directly after (?<name>“[^”]*”) in .*\?$/,
    nextInList: /^Among the titles directly below (.*), what comes directly after (“[^”]*”)\?$/,
    parts: /^Name the \d parts directly below (.*)\.$/,
    sequence: /^Put the parts of (.*) in their order\.$/,
    name: /^What is this(?:, (?<how>directly )?in (?<branch>.*))?\? #\d+$/,
  },
  zh: {
    parent: /^(.*)直接位于哪个标题之下？$/,
    next: /^在.*中，紧接在(?<name>“[^”]*”)之后的是什么？$/,
    nextInList: /^在(.*)下一级的标题中，紧接在(“[^”]*”)之后的是什么？$/,
    parts: /^说出(.*)下面的 \d 个部分。$/,
    sequence: /^请把(.*)的各部分按顺序排列。$/,
    name: /^这说的是(?:(?<branch>.*)下(?<how>一级)?的)?什么？#\d+$/,
  },
}

const kindOf = ({ id }: Question): string => id.split('~')[1] ?? ''
const said = (text: Text, language: Written): string => wordsIn(text, language)

/** Which options of a choice a reader would say are right, by their place. */
function rightOnes(
  outline: Outline,
  known: Readonly<Record<string, Partial<Knowledge>>>,
  question: Question & { options: readonly { text: Text }[] },
  language: Written,
): boolean[] {
  const { one, meant } = reader(outline, language)
  const ask = said(question.ask, language)
  const options = question.options.map(({ text }) => said(text, language))
  const stems = STEMS[language]
  const kind = kindOf(question)
  if (kind === 'parent') {
    const subject = one(ask.match(stems['parent'] as RegExp)?.[1] ?? '')
    return options.map((option) => one(option).id === subject.parent)
  }
  if (kind === 'which') {
    const description = ask.match(/#\d+$/)?.[0]
    return options.map((option) => known[one(option).id]?.summary?.en === description)
  }
  const inList = ask.match(stems['nextInList'] as RegExp)
  const open = ask.match(stems['next'] as RegExp)
  const subjects = inList
    ? childrenOf(outline, one(inList[1] ?? '').id).filter((each) =>
        meant(inList[2] ?? '').includes(each),
      )
    : meant(open?.groups?.['name'] ?? '')
  expect(subjects).toHaveLength(1)
  const list = childrenOf(outline, subjects[0]?.parent as string)
  const after = list[list.indexOf(subjects[0] as Topic) + 1] as Topic
  return options.map((option) => said(after.title, language) === option)
}

/** Every order of the steps that is a way down somewhere in the outline, as a reader sees them. */
function ways({ topics }: Outline, steps: readonly string[], language: Written): string[] {
  const found = new Set<string>()
  const outline = { topics } as Outline
  for (const topic of topics.values()) {
    const line = [...ancestors(outline, topic.id), topic].map(({ title }) => said(title, language))
    const walk = (at: number, taken: readonly string[]): void => {
      if (taken.length === steps.length) found.add(taken.join(' > '))
      for (let i = at; i < line.length; i++) {
        const step = line[i] as string
        if (steps.includes(step) && !taken.includes(step)) walk(i + 1, [...taken, step])
      }
    }
    walk(0, [])
  }
  return [...found]
}

/** The topic that a question for the parts is about. */
const subjectOf = ({ one }: Reader, question: Question, language: Written): Topic =>
  one(said(question.ask, language).match(STEMS[language][kindOf(question)] as RegExp)?.[1] ?? '')

/** A question as the reader of one language sees it. */
interface Seen {
  readonly outline: Outline
  readonly known: Readonly<Record<string, Partial<Knowledge>>>
  readonly language: Written
}

function checkOptions({ outline, known, language }: Seen, question: ChoiceQuestion): void {
  const texts = question.options.map(({ text }) => said(text, language))
  expect(new Set(texts).size, texts.join()).toBe(texts.length)
  expect(question.options.filter(({ correct }) => correct)).toHaveLength(1)
  expect(rightOnes(outline, known, question, language), question.id).toEqual(
    question.options.map(({ correct }) => correct),
  )
}

function checkItems({ outline, language }: Seen, question: ItemsQuestion): void {
  const texts = question.items.map(({ text }) => said(text, language))
  expect(new Set(texts).size, texts.join()).toBe(texts.length)
  if (kindOf(question) === 'path') {
    expect(ways(outline, texts, language)).toEqual([texts.join(' > ')])
    return
  }
  const subject = subjectOf(reader(outline, language), question, language)
  expect(subject.id).toBe(question.topic)
  expect(childrenOf(outline, subject.id).map(({ title }) => said(title, language))).toEqual(texts)
}

function checkTyped({ outline, language }: Seen, question: TypedQuestion): void {
  const found = said(question.ask, language).match(STEMS[language]['name'] as RegExp)
  expect(found, said(question.ask, language)).not.toBeNull()
  const { branch, how = '' } = found?.groups ?? {}
  const title = `“${said(question.answer, language)}”`
  const placed = language === 'en' ? `${title} ${how}in ${branch}` : `${branch}下${how}的${title}`
  expect(reader(outline, language).one(branch === undefined ? title : placed).id).toBe(
    question.topic,
  )
  expect(question.accepted).toContain(said(question.answer, language))
}

/** The titles that the reader sees in quotes in some words. */
const quotedIn = (words: string): string[] =>
  [...words.matchAll(/“([^”]*)”/g)].map(([, title = '']) => title)

function checkStem({ language }: Seen, question: Question): void {
  const answers =
    'options' in question
      ? question.options.filter(({ correct }) => correct).map(({ text }) => text)
      : 'items' in question
        ? question.items.map(({ text }) => text)
        : 'answer' in question
          ? [question.answer]
          : []
  const words = answers.map((text) => said(text, language))
  const titles = words.flatMap((each) => (each.includes('“') ? quotedIn(each) : [each]))
  const quoted = quotedIn(said(question.ask, language))
  expect(
    titles.filter((title) => quoted.includes(title)),
    question.id,
  ).toEqual([])
}

it('in any outline with equal titles, every question has one right answer for its reader', () =>
  fc.assert(
    fc.property(trees, ({ outline, known }) => {
      for (const question of generate(libraryOf(outline, known), phrases))
        for (const language of WRITTEN) {
          const seen = { outline, known, language }
          if ('options' in question) checkOptions(seen, question)
          if ('items' in question) checkItems(seen, question)
          if ('accepted' in question) checkTyped(seen, question)
          checkStem(seen, question)
        }
    }),
    { numRuns: 120 },
  ))
