import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/core/model/names.ts'
import { formOf, STABLE } from '../../../src/core/quiz/forms.ts'
import { generate } from '../../../src/core/quiz/generate.ts'
import { pathOf, shownIds } from '../../../src/core/quiz/spoilers.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { openFiles } from '../../../src/io/outline-files.ts'
import { library, SMALL, theMap } from '../../support/outlines.ts'

const of = (yaml: string) => generate(library(yaml), phrases)
const TITLES = `
- Kubernetes:
    - Control plane: [API server, etcd, scheduler]
    - Node:
        - kubelet: [probes, eviction]
        - kube-proxy
`

describe('generated questions', () => {
  it('ask for places in an outline of titles only', () => {
    expect(of(TITLES).map(({ id, type }) => `${id} ${type}`)).toEqual([
      'kubernetes/~parts list',
      'control-plane/~parts list',
      'api-server/~parent choice',
      'etcd/~parent choice',
      'scheduler/~parent choice',
      'node/~parts list',
      'kubelet/~parent choice',
      'kubelet/~parts list',
      'probes/~parent choice',
      'probes/~path order',
      'eviction/~parent choice',
      'kube-proxy/~parent choice',
    ])
  })

  it('ask what a title asks, and not for that title', () => {
    const notes = library(`
format: 1
tree:
  - Notes:
      - Science: [Who discovered penicillin?, 'What is an atom?', 'Why?', Summary]
      - Rules: [Nenne die drei Regeln., 请写出三个词。, Name resolution]
topics:
  who-discovered-penicillin: { summary: Alexander Fleming }
  what-is-an-atom: { summary: The smallest part of an element that is still that element and no other }
  why: { summary: A film }
  Summary: { summary: All is made of atoms }
  nenne-die-drei-regeln: { summary: eins; zwei; drei }
  请写出三个词: { summary: 一、二、三 }
  name-resolution: { summary: From names to addresses }
`)
    const asked = generate(notes, phrases).flatMap((each) =>
      'answer' in each ? [`${each.id}: ${each.ask.en} ${each.answer.en}`] : [],
    )
    expect(asked).toEqual([
      'who-discovered-penicillin/~answer: Who discovered penicillin? Alexander Fleming',
      'why/~name: What is this? A film Why?',
      'nenne-die-drei-regeln/~answer: Nenne die drei Regeln. eins; zwei; drei',
      '请写出三个词/~answer: 请写出三个词。 一、二、三',
      'name-resolution/~name: What is this? From names to addresses Name resolution',
    ])
    const lists = generate(notes, phrases).filter(({ type }) => type === 'list')
    expect(lists.map(({ topic }) => topic)).toEqual(['Notes'])
  })

  it('ask which title a long answer is of, among those that ask, and for no title where a short one answers', () => {
    const long = (what: string) =>
      `It is ${what} that nobody could type as it is written here, word by word`
    const titles = [
      'What is tea?',
      'What is a pot?',
      'What is a cup?',
      'Who drinks it?',
      'Is it hot?',
    ]
    const notes = library(`
format: 1
tree: [{ Drinks: [{ Questions: [${titles.join(', ')}] }, { Names: [Tea, Pot, Cup] }] }]
topics:
  what-is-tea: { summary: '${long('a leaf')}' }
  what-is-a-pot: { summary: '${long('a thing')}' }
  what-is-a-cup: { summary: A small pot }
  who-drinks-it: { summary: People }
  is-it-hot: { summary: Yes }
  Tea: { summary: A leaf }
`)
    const made = generate(notes, phrases)
    const shown = made.flatMap((each) =>
      /^(?:what-is-(?:tea|a-pot)|is-it-hot|Tea)[/]~(?:which|name|answer)$/.test(each.id)
        ? [[each.id, each.ask.en, each.explain.en, 'options' in each ? each.options.length : 0]]
        : [],
    )
    expect(shown).toEqual([
      [
        'what-is-tea/~which',
        `Which question does this answer? ${long('a leaf')}`,
        'This answers “What is tea?”: Drinks › Questions.',
        5,
      ],
      [
        'what-is-a-pot/~which',
        `Which question does this answer? ${long('a thing')}`,
        'This answers “What is a pot?”: Drinks › Questions.',
        5,
      ],
      ['is-it-hot/~answer', 'Is it hot?', 'The answer is “Yes”: Drinks › Questions.', 0],
      ['Tea/~which', 'What is this? A leaf', 'This is Tea: Drinks › Names.', 6],
      ['Tea/~name', 'What is this? A leaf', 'This is Tea: Drinks › Names.', 0],
    ])
  })

  describe('of topics that are described in the same words', () => {
    const words = library(`
format: 1
tree: [{ Words: [big, large, small, fast, quick, slow, late] }]
topics:
  big: { summary: 大 }
  large: { summary: 大。 }
  small: { summary: 小 }
  fast: { summary: 快, aliases: [speedy] }
  quick: { summary: 快；迅速 }
  slow: { summary: 慢 }
  late: { summary: 晚 }
`)
    const made = generate(words, phrases)
    const texts = (id: string) =>
      made.flatMap((each) =>
        each.id === id && 'options' in each ? each.options.map(({ text }) => text.en) : [],
      )

    it('never offer one as a wrong option against another', () => {
      expect(texts('fast/~which')).toEqual(['fast', 'big', 'large', 'small', 'slow', 'late'])
      expect(texts('quick/~which')).toEqual(['quick', 'big', 'large', 'small', 'slow', 'late'])
      expect(texts('big/~which')).toEqual(['big', 'small', 'fast', 'quick', 'slow', 'late'])
    })

    it('take the name of either where it is typed, also where it was picked before', () => {
      const accepted = (id: string) =>
        made
          .filter((each) => each.id === id)
          .map((each) => formOf(words.outline, each, { stability: STABLE }))
          .flatMap((each) => ('accepted' in each ? each.accepted : []))
      expect(accepted('quick/~name')).toEqual(['quick', 'fast', 'speedy'])
      expect(accepted('quick/~which')).toEqual(['quick', 'fast', 'speedy'])
      expect(accepted('slow/~name')).toEqual(['slow'])
    })

    it('are not told by a column with a name, which rows share that mean different things', () => {
      const verbs = library(`
format: 1
tree: [{ Verbs: [aller, marcher, venir, chien, AND, NAND, OR] }]
topics:
  aller: { summary: 'to go; Type: Verb' }
  marcher: { summary: 'to walk; to go; Type: Verb' }
  venir: { summary: 'to come; Type: Verb' }
  chien: { summary: 'dog; 词性：n.; a; b' }
  AND: { summary: 'Inputs: 2; Output: 1' }
  NAND: { summary: 'Inputs: 2; Output: 0' }
  OR: { summary: 'Inputs: 2; Output: 1' }
`)
      const accepted = generate(verbs, phrases).flatMap((each) =>
        each.id.endsWith('~name') && 'accepted' in each ? [each.accepted] : [],
      )
      expect(accepted).toEqual([
        ['aller', 'marcher'],
        ['marcher', 'aller'],
        ['venir'],
        ['chien'],
        ['AND', 'OR'],
        ['NAND'],
        ['OR', 'AND'],
      ])
    })

    it('are told apart by the rest where many share one part', () => {
      const titles = Array.from('abcdefghijk', (each) => `w${each}`)
      const ask = (part: string) =>
        generate(
          library(
            `format: 1\ntree: [{ Words: [${titles}] }]\ntopics:\n${titles.map((each) => `  ${each}: { summary: '${part}; of ${each.at(-1)}' }\n`).join('')}`,
          ),
          phrases,
        ).flatMap((each) =>
          each.id.endsWith('~name') && 'accepted' in each ? [each.accepted] : [],
        )
      expect(ask('n.')).toEqual(titles.map((each) => [each]))
      expect(ask('Part: n.')).toEqual(titles.map((each) => [each]))
    })

    it('are none where the words are said of many', () => {
      const of = (count: number) =>
        Array.from({ length: count }, (_, i) => `  w${'abcdefghijk'[i]}: { summary: noun }\n`)
      const ids = (count: number) =>
        generate(
          library(
            `format: 1\ntree: [{ Words: [wa, wb, wc, wd, we, wf, wg, wh, wi, wj, wk] }]\ntopics:\n${of(count).join('')}`,
          ),
          phrases,
        ).flatMap(({ id }) => (/~(?:which|name)/.test(id) ? [id] : []))
      expect(ids(9)).toEqual([])
      expect(ids(3)).toEqual(['wa/~name', 'wb/~name', 'wc/~name'])
    })
  })

  it('are the same every time', () => expect(of(TITLES)).toEqual(of(TITLES)))

  it('never offer an ancestor as a wrong heading', () => {
    for (const question of of(TITLES)) {
      if (question.type !== 'choice' || !('options' in question)) continue
      const texts = question.options.map(({ text }) => text.en)
      expect(new Set(texts).size).toBe(texts.length)
      expect(question.options.filter(({ correct }) => correct)).toHaveLength(1)
      for (const each of question.options) if (!each.correct) expect(each.why?.en).toBeTruthy()
    }
    const probes = of(TITLES).find(({ id }) => id === 'probes/~parent')
    expect(JSON.stringify(probes && 'options' in probes ? probes.options : '')).not.toMatch(
      /"en":"Node"/,
    )
  })

  it('ask nothing about titles without letters or in two places', () => {
    const { library: outline } = openFiles('data/outline-2021.yaml')
    const asked = generate(outline!, phrases).filter(({ id }) => /~(?:parent|which|name)/.test(id))
    expect(asked.map(({ ask }) => ask.en).join('\n')).not.toMatch(/“\.\.\.”|“Multiple API Server/)
    expect(asked.length).toBeGreaterThan(20)
  })

  it('ask for the order of a long flat list only if somebody says that it has one', () => {
    const titles = Array.from({ length: 12 }, (_, i) => `part ${'abcdefghijkl'[i]}`)
    const flat = of(
      `format: 1\ntree: [{ all | All: [${titles.join(', ')}] }]\ntopics: { all: { ordered: true } }`,
    )
    expect(flat.length).toBe(11)
    expect(flat.every(({ id }) => id.endsWith('~next'))).toBe(true)
    expect(of(titles.map((title) => `- ${title}`).join('\n'))).toEqual([])
    // The root above several titles at the top may have an order as well.
    const made = of(
      `format: 1\nroot: all\ntree: [${titles.join(', ')}]\ntopics: { all: { ordered: true } }`,
    )
    expect(made.map(({ id }) => id)).toEqual(flat.map(({ id }) => id))
  })

  it.each([
    [
      '-e',
      'the expression to use; -e may come twice',
      'the expression to use; ____ may come twice',
    ],
    ['-r', 'recursive, also as --r: every folder', 'recursive, also as --r: every folder'],
    ['--all', 'a small one, installed', 'a small one, installed'],
    ['--no-color', 'no colors; --no-colors', 'no colors; ____'],
    ['re-', 'to return to the ready state: re-do', 'to return to the ready state: ____do'],
    ['read-only', 'no writes: readonly or Read only', 'no writes: ____ or ____'],
    ['abolish', 'to end: Slavery was abolished.', 'to end: Slavery was ____.'],
    ['der Hund', 'a dog: Hunde bellen, ein Hundert', 'a dog: ____ bellen, ein Hundert'],
    ['Secret', 'What the secretary keeps secretly', 'What the secretary keeps ____'],
    ['fa', 'façade; fa', 'façade; ____'],
    ['Hand', 'hand', 'hand'],
    ['die Hand', 'the hand', 'the hand'],
    ['la page', 'page, page', 'page, page'],
    ['table', 'table; Genre: f', 'table; Genre: f'],
    ['cut', 'Past: cut; Participle: cut', 'Past: cut; Participle: ____'],
    ['Wind', 'Sinn: wind; Satz: Der Wind weht.', 'Sinn: wind; Satz: Der ____ weht.'],
    ['sheep', 'Plural: sheep; Deutsch: Schaf', 'Plural: ____; Deutsch: Schaf'],
    ['人', '复数: 人; 英文: person', '复数: 人; 英文: person'],
    ['die Hand', 'the hand of a clock', 'the ____ of a clock'],
    ['学生', '学生。', '学生。'],
    ['Pod', 'A pod or Pods, no tripod', 'A ____ or ____, no tripod'],
    ['网络', '一个网络中的', '一个____中的'],
  ])('hide “%s” as a name, not inside words', (title, summary, shown) => {
    const made = of(
      `format: 1\ntree: [{ Things: ['t | ${title}', Other] }]\ntopics: { t: { summary: '${summary}' } }`,
    )
    expect(made.flatMap(({ id, ask }) => (id === 't/~name' ? [ask.en] : []))).toEqual([
      `What is this? ${shown}`,
    ])
  })

  it('hide every name of the topic in its description', () => {
    const library = theMap()
    for (const question of generate(library, phrases)) {
      if (!question.id.endsWith('~name')) continue
      const topic = library.outline.topics.get(question.topic)!
      for (const name of [topic.title.en, topic.id].filter((each) => fold(each).length > 3))
        expect(fold(question.ask.en.replace('What is this?', '')), question.id).not.toContain(
          fold(name),
        )
    }
  })
})

describe('what is shown with a question', () => {
  it('never gives the answer away, in ids or path', () => {
    const library = theMap()
    for (const question of [...library.questions(), ...generate(library, phrases)]) {
      if (!('accepted' in question)) continue
      const { id, topic } = shownIds(question)
      const path = pathOf(library.outline, question).flatMap(({ en, zh }) => [en, zh])
      for (const shown of [id, topic, ...path].map(fold))
        for (const answer of question.accepted.map(fold))
          if (answer.length > 1) expect(shown, `${question.id}: ${answer}`).not.toContain(answer)
    }
  })

  it('keeps ids readable where they tell nothing', () => {
    const question = library(SMALL).questions()[0]!
    expect(shownIds(question).id).toBe('kube-scheduler/picks')
  })
})
