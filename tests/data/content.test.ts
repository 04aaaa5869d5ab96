import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../src/core/base/dice.ts'
import { type Text, WRITTEN, wordings } from '../../src/core/base/text.ts'
import { examiner } from '../../src/core/kinds/index.ts'
import type { Graded } from '../../src/core/kinds/kind.ts'
import { find } from '../../src/core/lookup/find.ts'
import { stepSentence } from '../../src/core/model/flow.ts'
import { fold } from '../../src/core/model/names.ts'
import type { ChoiceQuestion, QuestionType } from '../../src/core/model/question.ts'
import { ancestors, topicOf } from '../../src/core/model/walk.ts'
import { playTestWise, repeatsTheStem } from '../../src/core/quiz/test-wise.ts'
import { openFiles } from '../../src/io/outline-files.ts'
import { meansFor } from '../support/lookups.ts'
import { theMap } from '../support/outlines.ts'

const library = theMap()
const { outline } = library
const { index } = meansFor(library)
const judge = examiner(outline)
const topics = [...outline.topics.values()]
const facts = topics.flatMap(({ id }) => library.knowledge(id).facts)
const questions = library.questions()
const choices = questions.filter((q): q is ChoiceQuestion => q.type === 'choice')
const HAN = /\p{Script=Han}/u
const fixture = (name: string): string => readFileSync(`tests/data/fixtures/${name}`, 'utf8')

/** Every sentence of the map with its place, in the order of the files. */
const sentences: Array<readonly [where: string, text: Text]> = [
  ...topics.flatMap(({ id }) => {
    const { summary, facts: known, then, confused } = library.knowledge(id)
    return [
      [`${id} summary`, summary] as const,
      ...known.map((fact) => [fact.id, fact.text] as const),
      ...known.flatMap(({ id: fact, before }) =>
        before ? [[`${fact} before`, before] as const] : [],
      ),
      ...(then ? [[`${id} then`, then.now] as const] : []),
      ...confused.map(({ topic, tell }) => [`${id} confused ${topic}`, tell] as const),
    ]
  }),
  ...library.flows().flatMap(({ id, summary, steps }) => [
    [`${id} summary`, summary] as const,
    ...steps.flatMap((step) => {
      const { why, see, breaks } = step
      const said = { '': stepSentence(outline, step), why, see: see?.text, breaks: breaks?.text }
      return Object.entries(said).flatMap(([part, text]) =>
        text ? [[`${id}#${step.id} ${part}`, text] as const] : [],
      )
    }),
  ]),
  ...questions.flatMap((question) => [
    [`${question.id} ask`, question.ask] as const,
    [`${question.id} explain`, question.explain] as const,
    ...('options' in question
      ? question.options.flatMap(({ why }) => (why ? [[`${question.id} why`, why] as const] : []))
      : []),
  ]),
]

describe('the map passes its own check', () => {
  it('with no finding at all', () => expect(openFiles('data/map').problems).toEqual([]))
  it('is as large as was promised', () => {
    expect(topics.length).toBeGreaterThanOrEqual(380)
    expect(facts.length).toBeGreaterThanOrEqual(2000)
    expect(questions.length).toBeGreaterThanOrEqual(2200)
  })
})

describe('gate 1: sources', () => {
  const paths = new Set(fixture('docs-paths.txt').split('\n'))
  // What the reference does not list is admitted with the sentence that is there.
  const admitted = readdirSync('tests/data/fixtures/admitted').flatMap((file) =>
    fixture(`admitted/${file}`)
      .trim()
      .split('\n')
      .map((line) => line.split('\t')),
  )
  const anchors = new Set([
    ...fixture('docs-anchors.txt').split('\n'),
    ...admitted.map(([source]) => source),
  ])
  for (const [source = ''] of admitted) paths.add(source.split('#')[0] ?? '')

  it('that the reference does not list are admitted with their sentence', () => {
    for (const [source, sentence = ''] of admitted)
      expect(sentence.length, source).toBeGreaterThan(20)
  })

  const sources = [
    ...[...facts, ...questions].map(({ id, source }) => [id, source] as const),
    ...[...library.relations()].flatMap(([id, own]) =>
      own.map(({ type, topic, source = '' }) => [`${id} ${type} ${topic}`, source] as const),
    ),
    ...library
      .flows()
      .flatMap(({ id: flow, steps }) =>
        steps.flatMap(({ id, source, see, breaks }) =>
          [source, see?.source ?? source, breaks?.source ?? source].map(
            (each) => [`${flow}#${id}`, each] as const,
          ),
        ),
      ),
  ]

  it('stand behind every fact, question, relation and step', () => {
    for (const [id, source] of sources) expect(source, id).not.toBe('')
  })

  it('are known pages and sections of kubernetes.io', () => {
    for (const [id, source] of sources) {
      if (!source.startsWith('/docs/')) continue
      const [path = '', anchor] = source.split('#')
      expect(paths.has(path), `${id}: ${path}`).toBe(true)
      if (anchor !== undefined) expect(anchors.has(source), `${id}: ${source}`).toBe(true)
    }
  })
})

describe('gate 2: two languages', () => {
  it('everywhere, in Chinese characters and in English without them', () => {
    for (const [where, { en, zh }] of sentences) {
      expect(zh, where).toMatch(HAN)
      expect(en, where).not.toMatch(HAN)
    }
  })

  it('of about the same length', () => {
    for (const [where, { en, zh }] of sentences)
      if (en.length > 20) {
        expect(zh.length / en.length, where).toBeGreaterThan(0.15)
        expect(zh.length / en.length, where).toBeLessThan(1.2)
      }
  })

  it('set as Chinese is set: spaces beside Latin letters, full-width punctuation', () => {
    for (const [where, { zh }] of sentences) {
      expect(zh, where).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]/)
      const said = zh.replace(/`[^`]*`/g, '``')
      expect(said, where).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/)
    }
  })

  it('without “nobody” translated word by word', () =>
    expect(sentences.filter(([, { zh }]) => zh.includes('没有谁')).map(([where]) => where)).toEqual(
      [],
    ))
})

describe('what a command prints', () => {
  it('is one line where it is cut to the last line', () => {
    const longer = questions.filter(({ material }) => {
      const { lines } = material ?? { lines: [] }
      return lines.some((line, i) => {
        if (!/^\$ .*\btail (?:-n )?-?1$/.test(line)) return false
        const next = lines.findIndex((each, j) => j > i && each.startsWith('$ '))
        return (next < 0 ? lines.length : next) - i !== 2
      })
    })
    expect(longer.map(({ id }) => id)).toEqual([])
  })
})

describe('gate 3: no form betrays the key', () => {
  it.each(WRITTEN.flatMap((language) => playTestWise(questions, language)))(
    '$strategy, $language: $score against $chance',
    ({ strategy, score, chance }) =>
      expect((score - chance) * 100, strategy).toBeLessThanOrEqual(4),
  )
})

describe('gate 3, question by question', () => {
  const shown = questions.filter(
    (q): q is ChoiceQuestion => q.type === 'choice' || q.type === 'tell-apart',
  )
  it.each(WRITTEN)('no right option is the only one with a word of the stem, in %s', (language) =>
    expect(shown.filter((each) => repeatsTheStem(each, language)).map(({ id }) => id)).toEqual([]),
  )

  /** There are only two of these in the world. */
  const TWO = new Map<string, string>([])
  it('a choice of two is no coin toss', () =>
    expect(
      shown.filter(({ id, options }) => options.length < 3 && !TWO.has(id)).map(({ id }) => id),
    ).toEqual([]))
})

describe('gate 4: options', () => {
  it('leave the longest to the right one no more often than its share', () => {
    for (const language of WRITTEN) {
      const longest = choices.filter(({ options }) => {
        const right = options.find(({ correct }) => correct)!.text[language].length
        return options.every(({ correct, text }) => correct || text[language].length < right)
      })
      expect(longest.length / choices.length, language).toBeLessThanOrEqual(0.25)
    }
  })

  it('have a reason for every wrong one, in both languages', () => {
    for (const question of questions)
      if ('options' in question)
        for (const { correct, why } of question.options)
          if (!correct) expect(why && why.en !== '' && HAN.test(why.zh), question.id).toBe(true)
  })

  it('are four or more wrong ones for most choices, and never fewer than three', () => {
    const wrong = choices.map(({ options }) => options.filter(({ correct }) => !correct).length)
    expect(Math.min(...wrong)).toBeGreaterThanOrEqual(3)
    expect(wrong.filter((n) => n >= 4).length / wrong.length).toBeGreaterThanOrEqual(0.5)
  })

  it('are all different, in each language', () => {
    for (const question of questions)
      if ('options' in question)
        for (const language of WRITTEN) {
          const texts = question.options.map(({ text }) => text[language].trim())
          expect(new Set(texts).size, `${question.id} ${language}`).toBe(texts.length)
        }
  })
})

describe('gate 5: stems', () => {
  it('do not say the answer, nor does the path above them', () => {
    for (const question of questions) {
      if (question.type !== 'choice' && question.type !== 'typed' && question.type !== 'cloze')
        continue
      const answers =
        'answer' in question
          ? [question.answer]
          : question.options.filter(({ correct }) => correct).map(({ text }) => text)
      for (const language of WRITTEN)
        for (const answer of answers.map((text) => fold(text[language]))) {
          if (answer.length <= 2) continue
          expect(fold(question.ask[language]), `${question.id} ${language}`).not.toContain(answer)
        }
    }
  })

  it('are not asked twice, nor nearly so', () => {
    const seen = new Map<string, string>()
    for (const question of questions) {
      const stem = fold(question.ask.en)
      expect(seen.get(stem), question.id).toBeUndefined()
      seen.set(stem, question.id)
    }
    const STOP =
      /^(?:the|an?|of|to|in|on|at|by|for|with|and|or|is|are|be|its?|that|this|which|what|who|does?|how|from|as|not|into|when|each|one|per|has|have|can|may|there)$/
    const asked = questions.map((question) => {
      const words = question.ask.en.toLowerCase().match(/[a-z0-9][a-z0-9.-]*/g) ?? []
      return {
        question,
        words: new Set(
          words.filter((word) => !STOP.test(word)).map((word) => word.replace(/s$/, '')),
        ),
      }
    })
    const pairs = asked.flatMap(({ question, words }, i) =>
      asked.slice(i + 1).flatMap((other) => {
        const both = [...words].filter((word) => other.words.has(word)).length
        const alike = both / (words.size + other.words.size - both)
        return alike >= 0.55 && answersOf(question) === answersOf(other.question)
          ? [`${question.id} ~ ${other.question.id}`]
          : []
      }),
    )
    expect(pairs).toEqual([])
  })

  it('ask, without lists, negatives and "all of the above"', () => {
    for (const { id, ask, ...rest } of questions) {
      expect(ask.en, id).not.toMatch(/:\s*$/)
      expect(ask.zh, id).not.toMatch(/：\s*$/)
      expect(ask.en, id).not.toMatch(/\b(?:NOT|EXCEPT)\b/)
      expect(ask.en, id).not.toMatch(/which of the following/i)
      expect(JSON.stringify(rest), id).not.toMatch(/(?:all|none) of the above|以上(?:都|皆)/i)
    }
  })
})

/** The right answer in words, whatever the kind. */
const answersOf = (question: (typeof questions)[number]): string =>
  (judge.grade(judge.ask(question, seededDice(1)), '') as Graded).expected.en

describe('gate 6: what is gone', () => {
  it('is asked as history, or not at all', () => {
    const removed = new Map(facts.filter((fact) => fact.removed).map((fact) => [fact.id, fact]))
    for (const { id, fact, ask, explain } of questions) {
      if (fact === undefined || !removed.has(fact)) continue
      expect(`${ask.en} ${explain.en}`, id).toMatch(
        /\b(?:was|were|did|until|removed|replaced?|used to|once|before|gone|last|first|since|had|instead|successor|took|no longer|old|dropped|came|ended)\b/i,
      )
    }
  })
})

describe('gate 6a: what became of things', () => {
  /** What they say holds since then, and is no end: their words for an end are about something else. */
  const NO_END = new Set([
    'compatibility-version/removed-again',
    'compatibility-version/no-way-back',
    'dual-stack/primary-fixed',
    'ephemeral-container/subresource',
    'kubectl-debug/general-profile',
    'linux-capabilities/drop-all',
    'pod-pending/taint-unnamed',
    'proxy-mode-kernelspace/default-on-windows',
    'scheduling-gate/who-removes',
    'scheduling-queue/gates',
    'secret/immutable',
    'selinux/conflict',
    'service-account-token/bound-to-pod',
    'static-pod/references-refused',
    'storage-capacity/retry',
    'traffic-policy/dropped',
    'volume-snapshot/source-protected',
  ])
  /** What is stable, or tells of beta only beside that. */
  const NO_BETA = new Set(['api-group/beta-off', 'feature-gate/beta', 'proxy-mode-nftables/stable'])
  const dated = facts
    .filter(({ since }) => since)
    .map((fact) => ({ ...fact, words: fact.text.en.replace(/`[^`]*`/g, '') }))
  const unmarked = (became: string, words: RegExp, others: ReadonlySet<string>): string[] =>
    dated
      .filter((fact) => fact.became !== became && words.test(fact.words) && !others.has(fact.id))
      .map(({ id }) => id)

  it('is marked where a fact says that something is gone', () =>
    expect(
      unmarked(
        'removed',
        /\b(?:removed|dropped?|gone|has left|no longer|not been served|any ?more)\b/i,
        NO_END,
      ),
    ).toEqual([]))

  it('is marked where a fact says that something is beta', () =>
    expect(unmarked('beta', /\bbeta\b/i, NO_BETA)).toEqual([]))

  it('is told by such words where it is marked', () => {
    for (const { id, became, text } of dated)
      if (became === 'beta' && !id.startsWith('admission-webhook/'))
        expect(text.en, id).toMatch(/\bbeta\b/)
  })
})

describe('gate 7: names', () => {
  it('find one topic each, but for the ones meant to find several', () => {
    const MEANT = new Set(['resource'])
    for (const topic of topics)
      for (const name of [topic.id, ...wordings(topic.title), ...topic.aliases]) {
        if (MEANT.has(fold(name))) continue
        expect(
          find(outline, name).topics.map(({ id }) => id),
          name,
        ).toEqual([topic.id])
      }
  })

  const { terms } = JSON.parse(fixture('glossary.json')) as {
    terms: Array<{
      id: string
      title: string
      aka: string[]
      zh_title: string
      zh_term: string | null
      zh_aka: string[]
    }>
  }
  it('of all 162 terms of the official glossary find a topic', () => {
    expect(terms).toHaveLength(162)
    const lost = terms.flatMap(({ id, title, aka, zh_title, zh_term, zh_aka }) =>
      [title, ...aka, zh_title, ...(zh_term ? [zh_term] : []), ...zh_aka]
        .filter((name) => {
          const { topics: found, guessed } = find(outline, name, index)
          return found.length === 0 || guessed
        })
        .map((name) => `${id}: ${name}`),
    )
    expect(lost).toEqual([])
  })
})

describe('gate 8: kinds', () => {
  it('are not multiple choice for at least a third', () =>
    expect(1 - choices.length / questions.length).toBeGreaterThanOrEqual(1 / 3))

  /**
   * The kinds that every branch must have. A new kind is not in the list: its code comes before its
   * content, and a branch may have nothing that suits it.
   */
  const EVERYWHERE: readonly QuestionType[] = [
    'choice',
    'several',
    'tell-apart',
    'typed',
    'cloze',
    'order',
    'list',
  ]

  it('all occur in every branch that is drilled', () => {
    const branch = (topic: string): string => ancestors(outline, topic)[1]?.id ?? topic
    for (const id of topicOf(outline, outline.root).children) {
      const types = new Set(
        questions.filter(({ topic }) => branch(topic) === id).map(({ type }) => type),
      )
      for (const type of EVERYWHERE) expect(types.has(type), `${id}: ${type}`).toBe(true)
    }
  })
})

describe('every topic', () => {
  it('has a short summary and a fact', () => {
    for (const { id } of topics) {
      const { summary, facts: known } = library.knowledge(id)
      expect(summary.en, id).not.toBe('')
      expect(summary.en.length, id).toBeLessThanOrEqual(200)
      expect(known.length, id).toBeGreaterThan(0)
    }
  })
})
