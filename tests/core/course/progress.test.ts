import { describe, expect, it } from 'vitest'
import { DAY } from '../../../src/core/base/time.ts'
import { courseOf } from '../../../src/core/course/course.ts'
import { type Progress, progressOf, unitOf } from '../../../src/core/course/progress.ts'
import type { Library } from '../../../src/core/model/library.ts'
import { type Card, recall } from '../../../src/core/schedule/fsrs.ts'
import { library } from '../../support/outlines.ts'
import { card, NOW } from '../../support/plans.ts'

/** A topic with facts, each with a question of the same name; `more` is YAML of its table. */
const topic = (id: string, facts: readonly string[], more = ''): string => `
  ${id}:
    summary: About ${id}.
    ${more}
    facts:
${facts.map((fact) => `      - { id: ${fact}, text: It is ${fact}., source: KEP-1 }`).join('\n')}
    questions:
${facts
  .map(
    (fact) =>
      `      - { id: ${fact}, fact: ${fact}, type: typed, ask: What is ${fact} of ${id}?, answer: x${fact}, explain: So. }`,
  )
  .join('\n')}`
const TAUGHT = library(`
format: 1
id: taught
tree:
  - top | Top:
      - bread | Bread
      - flour | Flour
      - soup | Soup
      - stock | Stock
      - bare | Bare
course:
  bake: { title: How bread is baked, topics: [bread, flour, bare] }
  cook: { title: How soup is cooked, topics: [soup] }
  deep: { title: What stock is, topics: [stock] }
topics:
  bare: { level: 1 }${topic('bread', ['a', 'b', 'c', 'd'], 'level: 1')}${topic(
    'flour',
    ['a'],
    'level: 1',
  )}${topic('soup', ['a', 'b', 'c'], 'level: 1\n    needs: [bread, flour]\n    lesson: [c, a]')}${topic(
    'stock',
    ['a'],
    'level: 2\n    needs: [soup, flour]',
  )}
`)

const right = card(NOW - DAY, 5)
const missed: Card = { ...right, missed: true }
const given = (
  answered: Readonly<Record<string, Card>>,
  {
    taught = TAUGHT,
    away = [],
    onTrial = [],
  }: { taught?: Library; away?: readonly string[]; onTrial?: readonly string[] } = {},
): Progress =>
  progressOf(courseOf(taught.outline, taught.curriculum()), {
    library: taught,
    questions: taught.questions().filter(({ id }) => !away.includes(id)),
    cards: new Map(Object.entries(answered)),
    now: NOW,
    isHeld: (id) => onTrial.includes(id),
  })
/** A course as lines: a unit's state, its topics met, and the state of each of its topics. */
const told = ({ units }: Progress): string[] =>
  units.map(
    ({ unit, state, met, askable, topics }) =>
      `${unit.id} ${state} ${met}/${askable}: ${topics.map((each) => `${each.topic} ${each.state} ${each.known}/${each.opening}`).join(', ')}`,
  )

describe('the progress in a course', () => {
  it('is nothing at first; what cannot be asked about is silent', () =>
    expect(told(given({}))).toEqual([
      'bake open 0/2: bread open 0/3, flour open 0/1, bare silent 0/0',
      'cook open 0/1: soup open 0/2',
      'deep open 0/1: stock open 0/1',
      '~top-3 silent 0/0: top silent 0/0',
    ]))

  it('counts a topic as done when the facts that open it are known, not all of them', () => {
    const begun = given({ 'bread/a': right, 'bread/d': right, 'flour/a': missed, 'soup/b': right })
    expect(told(begun).slice(0, 2)).toEqual([
      'bake begun 2/2: bread begun 1/3, flour begun 0/1, bare silent 0/0',
      // Its lesson names two others.
      'cook begun 1/1: soup begun 0/2',
    ])
    const done = given({
      ...{ 'bread/a': right, 'bread/b': right, 'bread/c': right, 'flour/a': right },
      ...{ 'soup/c': right, 'soup/a': missed },
    })
    expect(told(done).slice(0, 2)).toEqual([
      'bake done 2/2: bread done 3/3, flour done 1/1, bare silent 0/0',
      'cook begun 1/1: soup begun 1/2',
    ])
  })

  it('does not wait for what is put away', () =>
    expect(told(given({ 'soup/c': right }, { away: ['soup/a'] }))[1]).toBe(
      'cook done 1/1: soup done 1/1',
    ))

  it('takes for known what a placement holds for known, but not for done', () => {
    const trial = given({ 'flour/a': right }, { onTrial: ['bread', 'flour'] })
    expect(told(trial)[0]).toBe('bake trial 1/2: bread trial 0/3, flour done 1/1, bare silent 0/0')
    expect(trial.next?.unit.id).toBe('cook')
    expect(trial.next?.needs).toEqual([
      { topic: 'bread', isKnown: true },
      { topic: 'flour', isKnown: true },
    ])
  })

  it('predicts recall; what was never answered, or missed last, counts as zero', () => {
    const { units, recall: all } = given({ 'bread/a': right, 'flour/a': missed })
    const one = recall(right, NOW)
    expect(units[0]?.topics.map((each) => each.recall)).toEqual([one / 4, 0, 0])
    expect(units[0]?.recall).toBeCloseTo(one / 5, 9)
    expect(all).toBeCloseTo(one / 9, 9)
  })

  it('asks of a topic without facts only that one of its questions is known', () => {
    const plain = library(`
format: 1
tree: [{ top: [one, two] }]
topics:
  one:
    questions:
      - { id: a, type: typed, ask: A?, answer: x, explain: So., source: KEP-1 }
      - { id: b, type: typed, ask: B?, answer: y, explain: So., source: KEP-1 }
`)
    expect(told(given({ 'one/b': missed }, { taught: plain }))).toEqual([
      'top begun 1/1: top silent 0/0, one begun 0/0, two silent 0/0',
    ])
    expect(told(given({ 'one/b': right }, { taught: plain }))[0]).toContain('top done 1/1')
  })
})

describe('what is next', () => {
  const bread = { 'bread/a': right, 'bread/b': right, 'bread/c': right }
  it.each([
    ['nothing is known', {}, 'bake', [{ reason: 'level', level: 1 }]],
    ['it was begun', bread, 'bake', [{ reason: 'begun' }, { reason: 'level', level: 1 }]],
    [
      'what it needs is known',
      { ...bread, 'flour/a': right },
      'cook',
      [
        { reason: 'level', level: 1 },
        { reason: 'known', topics: ['bread', 'flour'] },
      ],
    ],
    [
      'of what it needs something was missed since',
      { ...bread, 'flour/a': missed, 'soup/a': right, 'soup/c': right },
      'bake',
      [{ reason: 'begun' }, { reason: 'level', level: 1 }],
    ],
    [
      'the essentials are done',
      { ...bread, 'flour/a': right, 'soup/a': right, 'soup/c': right },
      'deep',
      [
        { reason: 'level', level: 2 },
        { reason: 'known', topics: ['soup', 'flour'] },
      ],
    ],
  ] as const)('says why: %s', (_, answered, next, why) => {
    const progress = given(answered)
    expect(progress.next?.unit.id).toBe(next)
    expect(progress.why).toEqual(why)
  })

  it('is nothing when all is done', () => {
    const all = Object.fromEntries(TAUGHT.questions().map(({ id }) => [id, right]))
    expect(given(all)).toMatchObject({ next: undefined, why: [] })
  })

  it('names what is needed and not known, where it is needed in a circle', () => {
    const { next, why } = progressOf(
      {
        units: [{ id: 'cook', title: { en: '', zh: '' }, topics: ['soup'], level: 1 }] as never,
        placeOf: () => 0,
        unitOf: () => undefined,
      },
      {
        ...{ library: TAUGHT, questions: TAUGHT.questions(), cards: new Map(), now: NOW },
        isHeld: () => false,
      },
    )
    expect(next?.unit.id).toBe('cook')
    expect(why).toContainEqual({ reason: 'missing', topics: ['bread', 'flour'] })
  })
})

it('a unit is found by its id or by one of its topics', () => {
  const progress = given({})
  const found = (by: { id?: string; topic?: string }) => unitOf(progress, by)?.unit.id
  expect([found({ id: 'cook' }), found({ topic: 'flour' })]).toEqual(['cook', 'bake'])
  expect([found({ id: 'flour' }), found({ topic: 'cook' }), found({})]).toEqual([
    ...[undefined, undefined, undefined],
  ])
})
