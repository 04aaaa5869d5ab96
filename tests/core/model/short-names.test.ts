import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { namesAlone, shortTitle } from '../../../src/core/model/short-names.ts'
import type { Outline, Topic } from '../../../src/core/model/topic.ts'
import { CompiledTopics, namesTexts } from '../../../src/core/reading/compiled-topics.ts'
import { library, parseMarkdown } from '../../support/outlines.ts'

/** The topics of a list of titles, and the outline that they are in. */
function listed(titles: readonly string[]): { outline: Outline; topics: Topic[] } {
  const { library } = parseMarkdown(titles.map((title) => `- ${title}\n`).join(''))
  if (!library) throw new Error('no outline')
  const { outline } = library
  return { outline, topics: [...outline.topics.values()].filter(({ parent }) => parent) }
}

describe('what a topic is called in a sentence', () => {
  const called = (...titles: string[]): string[] => {
    const { outline, topics } = listed(titles)
    return topics.map((topic) => shortTitle(outline, topic).en)
  }

  it.each<[string, readonly string[], readonly string[]]>([
    ['its title without brackets', ['Budget (PDB)', 'Node'], ['Budget', 'Node']],
    ['all of it where two have the same short one', ['Mitosis (plants)', 'Mitosis (animals)'], []],
    ['all of it where another one has that title', ['Mitosis (plants)', 'Mitosis'], []],
    ['all of it in Chinese, too', ['有丝分裂（植物）', '有丝分裂（动物）'], []],
    ['all of it where the brackets are of a phrase', ['Iron(II) oxide', 'x and (y) and z'], []],
  ])('is %s', (_, titles, wanted) =>
    expect(called(...titles)).toEqual(wanted.length > 0 ? wanted : titles),
  )
})

it('is the name that a title explains, in its language', () => {
  const { outline } = library(`
format: 1
tree:
  - a | Control loop | 控制回路：使集群的当前状态向期望状态靠拢
  - b | Watch | 观察：等候集群里的各种对象发生变化再作出反应
topics: { a: { aliases: [控制回路] } }`)
  const short = (id: string): string[] => {
    const topic = outline.topics.get(id)
    return topic ? Object.values(shortTitle(outline, topic)) : []
  }
  expect(short('a')).toEqual(['Control loop', '控制回路'])
  // No name of it.
  expect(short('b')).toEqual(['Watch', 'Watch'])
})

describe('a name that one topic has in full, and another one as a part', () => {
  const { outline } = library(`
format: 1
tree: [a | Mitosis (plants), b | Mitosis (animals)]
topics: { a: { aliases: [Mitosis] } }`)
  const topics = [...outline.topics.values()].filter(({ parent }) => parent)
  const texts = namesTexts(topics)
  const indexed = new CompiledTopics({
    ids: topics.map(({ id }) => id),
    topic: (number) => topics[number] as Topic,
    names: [{ names: () => texts.names, 'han-names': () => texts['han-names'] }],
  })

  it.each([
    ['read', outline],
    ['kept', { ...outline, topics: indexed }],
  ])('is that of the one, in an outline that was %s', (_, from) =>
    expect(topics.map((topic) => shortTitle(from, topic).en)).toEqual([
      'Mitosis',
      'Mitosis (animals)',
    ]),
  )
})

describe('the names by which a topic alone is right', () => {
  const names = (...titles: string[]): string[][] => {
    const { outline, topics } = listed(titles)
    return topics.map((topic) => namesAlone(outline, topic))
  }

  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    [
      'are none that another one has',
      ['Mitosis (plants)', 'Mitosis (animals)', '有丝分裂（植物）', '有丝分裂（动物）'],
      [['Mitosis (plants)'], ['Mitosis (animals)'], ['有丝分裂（植物）'], ['有丝分裂（动物）']],
    ],
    [
      'are none that only say which one is meant',
      ['(optional) Lab work', 'Iron (III)', '曹雪芹（清）', 'Mercury (planet)'],
      [
        ['(optional) Lab work', 'Lab work'],
        ['Iron (III)', 'Iron'],
        ['曹雪芹（清）', '曹雪芹'],
        ['Mercury (planet)', 'Mercury'],
      ],
    ],
    [
      'are the short one, and the one in the other language',
      ['Horizontal Pod Autoscaler (HPA)', '污点（Taint）', 'kube-apiserver (API server)'],
      [
        ['Horizontal Pod Autoscaler (HPA)', 'Horizontal Pod Autoscaler', 'HPA'],
        ['污点（Taint）', '污点', 'Taint'],
        ['kube-apiserver (API server)', 'kube-apiserver', 'API server'],
      ],
    ],
    ...[
      ['SQL', 'Structured Query Language'],
      ['Acetylcholine', 'ACh'],
      ['Sodium', 'Na'],
      ['Gold', 'Au'],
      ['KPI', 'Key Performance Indicator'],
      ['PhD', 'Doctor of Philosophy'],
      ['PVC', 'PersistentVolumeClaim'],
      ['Kilogram', 'kg'],
      ['Hz', 'hertz'],
      ['GABA', 'γ-aminobutyric acid'],
    ].map(([outside = '', inside = '']): [string, string[], string[][]] => [
      `are both sides of brackets: ${outside} (${inside})`,
      [`${outside} (${inside})`, 'Zebra'],
      [[`${outside} (${inside})`, outside, inside], ['Zebra']],
    ]),
    [
      'are both in Chinese',
      ['急性心梗（急性心肌梗死）', 'Zebra'],
      [['急性心梗（急性心肌梗死）', '急性心梗', '急性心肌梗死'], ['Zebra']],
    ],
    ...[
      'Elvis (king)',
      'Einstein (physicist)',
      'Jazz (1930s)',
      '北京（首都）',
      'WHO (agency)',
      'Type (II)',
    ].map((title): [string, string[], string[][]] => [
      `are not what only says more: ${title}`,
      [title, 'Zebra'],
      [[title, title.replace(/ ?[(（].*/, '')], ['Zebra']],
    ]),
    [
      'are titles without signs that only join words',
      [
        'Node.js',
        'A/B testing',
        '9/11',
        'snake_case_name',
        '*args',
        'C++',
        'F#-minor',
        'm/s',
        '3.5',
        '-2 x',
        'A*',
      ],
      [
        ['Node.js', 'Node js', 'Nodejs'],
        ['A/B testing', 'A B testing', 'AB testing'],
        ['9/11', '9 11'],
        ['snake_case_name', 'snake case name', 'snakecasename'],
        ['*args', 'args'],
        ...['C++', 'F#-minor', 'm/s', '3.5', '-2 x', 'A*'].map((title) => [title]),
      ],
    ],
    ['are none that differ only in these', ['*args', 'args'], [['*args'], ['args']]],
    [
      'are no ids that are made of titles',
      ['Cl⁻', '-70 mV', 'B♭ major', 'C#'],
      [['Cl⁻'], ['-70 mV'], ['B♭ major'], ['C#']],
    ],
    [
      'are ids that a person wrote, unless they are titles without their signs',
      ['Chloride {#cl-minus}', 'Cl⁻ {#cl}'],
      [['Chloride', 'cl-minus'], ['Cl⁻']],
    ],
  ])('%s', (_, titles, wanted) => expect(names(...titles)).toEqual(wanted))

  it('count aliases that are given', () => {
    const { outline, topics } = listed(['Mitosis (plants)', 'Cell'])
    expect(namesAlone(outline, topics[0] as Topic, ['division'])).toEqual([
      'Mitosis (plants)',
      'Mitosis',
      'division',
    ])
  })

  it('are found in a list of thousands at once', () => {
    const titles = Array.from({ length: 20_000 }, (_, i) => `Part (${i % 2 ? 'a' : 'b'}${i})`)
    const { outline, topics } = listed(titles)
    expect(topics.flatMap((topic) => namesAlone(outline, topic))).toEqual(titles)
    expect(topics.map((topic) => shortTitle(outline, topic))).toEqual(titles.map(same))
  }, 10_000)
})
