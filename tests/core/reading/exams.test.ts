import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUESTION_TYPES } from '../../../src/core/model/question.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { library, parse, SMALL, textsOf } from '../../support/outlines.ts'

const HEAD = 'format: 1\ntree: [a]\nexams:\n'
const REST = 'questions: 9, minutes: 9'
const codes = (...texts: string[]): string[] =>
  parse(...texts).problems.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)

describe('an exam', () => {
  it('is read as declared', () =>
    expect(library(SMALL).exams()).toEqual([
      {
        id: 'KCNA',
        title: { en: 'Cloud Native Associate', zh: '云原生助理认证' },
        source: 'https://example.com/curriculum',
        questions: 60,
        minutes: 90,
        types: ['choice', 'several'],
        domains: [
          {
            name: 'Kubernetes Fundamentals',
            title: { en: 'Kubernetes Fundamentals', zh: 'Kubernetes 基础' },
            weight: 60,
          },
          {
            name: 'Container Orchestration',
            title: { en: 'Container Orchestration', zh: 'Container Orchestration' },
            weight: 40,
          },
        ],
      },
    ]))

  it('needs no more than numbers and weights', () => {
    const [exam] = library(
      `${HEAD}  X: { ${REST}, source: KEP-1, domains: { 存储: { weight: 2.5, en: Storage } } }`,
    ).exams()
    expect(exam).toMatchObject({ id: 'X', title: { en: 'X', zh: 'X' }, types: QUESTION_TYPES })
    expect(exam?.domains).toEqual([
      { name: '存储', title: { en: 'Storage', zh: '存储' }, weight: 2.5 },
    ])
  })

  it('may have a pass mark in per cent, and tasks at a command line, each with its source', () => {
    const rules = 'pass: { score: 66.5, source: KEP-2 }, hands-on: KEP-3'
    expect(
      library(`${HEAD}  X: { ${REST}, source: KEP-1, ${rules}, domains: { D: 1 } }`).exams(),
    ).toMatchObject([{ pass: { score: 0.665, source: 'KEP-2' }, handsOn: 'KEP-3' }])
    const bare = library(SMALL).exams()[0]
    expect([bare?.pass, bare?.handsOn]).toEqual([undefined, undefined])
  })

  it('may be in any documents of an outline', () => {
    const many = library(
      'format: 1\ntree: [a]',
      `format: 1\nexams: { X: { ${REST}, source: KEP-1, domains: { D: 1 } } }`,
      'id: a\nexams: { X: D, Y: [E] }',
      `format: 1\nexams: { Y: { ${REST}, source: KEP-1, domains: { E: 1 } } }`,
    )
    expect(many.exams().map(({ id }) => id)).toEqual(['X', 'Y'])
  })

  it('need not be declared for a topic to name it', () => {
    const free = library('format: 1\ntree: [a]', 'id: a\nexams: { LFCS: [Networking] }')
    expect(free.exams()).toEqual([])
    expect(free.knowledge('a').exams).toEqual({ LFCS: ['Networking'] })
  })
})

describe('findings in exams', () => {
  const SOUND = `${HEAD}  X: { ${REST}, source: KEP-1, domains: { D: 1 } }\n`
  it.each<[string, string[], string[]]>([
    ['a list of exams', ['format: 1\ntree: [a]\nexams: [X]'], ['outline.yaml:3:8 wrong-shape']],
    ['an exam of one word', [`${HEAD}  X: hard`], ['outline.yaml:4:6 wrong-shape']],
    [
      'an exam of nothing',
      [`${HEAD}  X: {}`],
      [
        'outline.yaml:4:6 missing-key',
        'outline.yaml:4:6 missing-key',
        'outline.yaml:4:6 missing-key',
        'outline.yaml:4:6 missing-source',
      ],
    ],
    [
      'a name that nobody could type',
      [`${HEAD}  -X: { ${REST}, source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:3 bad-id'],
    ],
    ['an exam twice', [SOUND, SOUND.replace('tree: [a]\n', '')], ['part1.yaml:3:3 duplicate-id']],
    [
      'an exam twice in one table',
      [`${SOUND}  X: { ${REST}, source: KEP-1, domains: { D: 1 } }\n`],
      ['outline.yaml:5:3 duplicate-key'],
    ],
    [
      'an unknown key',
      [`${HEAD}  X: { ${REST}, source: KEP-1, domains: { D: 1 }, price: 250 }`],
      ['outline.yaml:4:68 unknown-key'],
    ],
    [
      'no source',
      [`${HEAD}  X: { ${REST}, domains: { D: 1 } }`],
      ['outline.yaml:4:6 missing-source'],
    ],
    [
      'numbers that are not numbers',
      [`${HEAD}  X: { questions: many, minutes: 1.5, source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:19 wrong-value', 'outline.yaml:4:34 wrong-value'],
    ],
    [
      'numbers no exam has',
      [`${HEAD}  X: { questions: 0, minutes: 99999, source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:19 wrong-value', 'outline.yaml:4:31 wrong-value'],
    ],
    [
      'an unknown type of question',
      [`${HEAD}  X: { ${REST}, types: [choice, guess], source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:50 wrong-value'],
    ],
    ...['0', '-1', '101', 'x', '""', '[1]'].map((score): [string, string[], string[]] => [
      `a pass mark of ${score}`,
      [
        `${HEAD}  X: { ${REST}, pass: { score: ${score}, source: KEP-1 }, source: KEP-1, domains: { D: 1 } }`,
      ],
      [`outline.yaml:4:49 wrong-${score === '[1]' ? 'shape' : 'value'}`],
    ]),
    [
      'a pass mark without its score or its source',
      [`${HEAD}  X: { ${REST}, pass: {}, source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:40 missing-key', 'outline.yaml:4:40 missing-source'],
    ],
    [
      'a pass mark alone, and tasks without a source',
      [`${HEAD}  X: { ${REST}, pass: 75, hands-on: yes, source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:40 wrong-shape', 'outline.yaml:4:54 unknown-source'],
    ],
    [
      'no types',
      [`${HEAD}  X: { ${REST}, types: [], source: KEP-1, domains: { D: 1 } }`],
      ['outline.yaml:4:41 wrong-shape'],
    ],
    [
      'domains in a list',
      [`${HEAD}  X: { ${REST}, source: KEP-1, domains: [D] }`],
      ['outline.yaml:4:58 wrong-shape'],
    ],
    [
      'no domain',
      [`${HEAD}  X: { ${REST}, source: KEP-1, domains: {} }`],
      ['outline.yaml:4:58 wrong-shape'],
    ],
    [
      'a domain without a name, one twice, one without a weight',
      [
        `${HEAD}  X:\n    ${REST.replace(', ', '\n    ')}\n    source: KEP-1\n    domains:\n      "": 1\n      D: 1\n      " D": 1\n      E: { zh: 一 }\n      F: [1]\n`,
      ],
      [
        'outline.yaml:9:7 empty-title',
        'outline.yaml:11:7 duplicate-id',
        'outline.yaml:12:10 missing-key',
        'outline.yaml:13:10 wrong-shape',
      ],
    ],
    [
      'more domains than an exam has',
      [
        `${HEAD}  X: { ${REST}, source: KEP-1, domains: { ${Array.from({ length: 101 }, (_, i) => `D${i}: 1`).join(', ')} } }`,
      ],
      ['outline.yaml:4:58 wrong-shape'],
    ],
    [
      'an exam nobody declared',
      [SOUND, 'id: a\nexams: { X: [D], Z: [D, E] }'],
      ['part1.yaml:2:18 unknown-exam'],
    ],
    [
      'a domain the exam does not have',
      [SOUND, 'id: a\nexams: { X: [D, E] }'],
      ['part1.yaml:2:17 unknown-domain'],
    ],
  ])('report %s', (_, texts, wanted) => expect(codes(...texts)).toEqual(wanted))

  it.each(['0', '-1', 'x', '""', 'NaN', 'Infinity', '1e999', '1001', '50%', '[1]', '{}', '~'])(
    'report a weight of %s',
    (weight) => {
      const { library: none, problems } = parse(
        `${HEAD}  X: { ${REST}, source: KEP-1, domains: { D: ${weight}, E: { weight: ${weight} } } }`,
      )
      expect(none).toBeUndefined()
      expect(problems.map(({ code }) => code)).toHaveLength(2)
    },
  )

  it('name what is known', () => {
    const found = (topic: string) => parse(SOUND, `id: a\nexams: ${topic}`).problems[0]?.args
    expect(found('{ Z: D }')).toEqual({ exam: 'Z', known: 'X' })
    expect(found('{ X: E }')).toEqual({ exam: 'X', domain: 'E', known: 'D' })
  })

  it('list no more than a screen can show', () => {
    const domains = Array.from({ length: 90 }, (_, i) => `A rather long domain ${i}: 1`).join(', ')
    const { problems } = parse(
      `${HEAD}  X: { ${REST}, source: KEP-1, domains: { ${domains} } }`,
      'id: a\nexams: { X: E }',
    )
    expect(problems[0]).toMatchObject({
      code: 'unknown-domain',
      args: { known: expect.stringMatching(/^A rather long domain 0; .{300,400}; …$/) },
    })
  })

  it('of a broken exam are not repeated by every topic that names it', () =>
    expect(codes(`${HEAD}  X: hard`, 'id: a\nexams: { X: [D] }')).toEqual([
      'outline.yaml:4:6 wrong-shape',
    ]))

  it('are all that any shape leads to: nothing throws', () => {
    const KEYS = [
      'X',
      'title',
      'source',
      'questions',
      'minutes',
      'pass',
      'score',
      'hands-on',
      'types',
      'domains',
      'weight',
      'zh',
    ]
    const { shape } = fc.letrec((tie) => ({
      shape: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('', 'choice', 'D', '9', '-1', 'KEP-1', '1e400', null, true),
        fc.array(tie('shape'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...KEYS, '__proto__', 'toString'), tie('shape'), {
          maxKeys: 6,
        }),
      ),
    }))
    fc.assert(
      fc.property(shape, shape, fc.boolean(), (exams, named, isDeep) => {
        const sound = { questions: 9, minutes: 9, domains: exams }
        const texts = [
          { format: 1, tree: ['a'], exams: isDeep ? { X: sound } : exams },
          { id: 'a', exams: named },
        ].map((document) => JSON.stringify(document))
        const { library: made, problems } = parse(...texts)
        expect(made !== undefined || problems.length > 0).toBe(true)
        for (const exam of made?.exams() ?? []) {
          expect(exam.domains.length).toBeGreaterThan(0)
          for (const { weight } of exam.domains) expect(weight).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a compiled outline', () => {
  it('keeps its exams in a text of their own, read when they are asked for and once', () => {
    const made = library(SMALL)
    const texts = compile(made, Buffer.byteLength)
    expect(texts.outline).not.toMatch(/Associate/)
    const reads: string[] = []
    const again = restore(textsOf(texts, (what) => reads.push(what)))
    again.knowledge('kubelet')
    again.questions()
    expect(reads).not.toContain('exams')
    expect(again.exams()).toEqual(made.exams())
    again.exams()
    expect(reads.filter((what) => what === 'exams')).toHaveLength(1)
  })
})
