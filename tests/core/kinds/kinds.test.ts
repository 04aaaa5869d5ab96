import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same } from '../../../src/core/base/text.ts'
import { isAccepted } from '../../../src/core/kinds/answer-match.ts'
import { examiner, KINDS } from '../../../src/core/kinds/index.ts'
import type { Graded, Kind } from '../../../src/core/kinds/kind.ts'
import type {
  ChoiceQuestion,
  ItemsQuestion,
  Question,
  QuestionOf,
  QuestionType,
} from '../../../src/core/model/question.ts'
import { library, SMALL } from '../../support/outlines.ts'

const small = library(SMALL)
const judge = examiner(small.outline)
const common = {
  id: 'x/q',
  topic: 'x',
  ask: same('?'),
  explain: same('!'),
  source: '',
  origin: 'written' as const,
}
const option = (words: string, correct: boolean) => ({
  text: same(words),
  correct,
  why: same('why'),
})
const pick = (question: Question, answer: string, seed = 1) => {
  const asked = judge.ask(question, seededDice(seed))
  return { ...asked, grading: judge.grade(asked, answer) }
}
const graded = (question: Question, answer: string): Graded =>
  pick(question, answer).grading as Graded

describe('the registry', () => {
  it('does not compile while a kind is missing, or a part of one', () => {
    const { list: _list, ...others } = KINDS
    // @ts-expect-error: no kind for a type
    const registry: { [T in QuestionType]: Kind<QuestionOf<T>> } = others
    const { ease: _ease, ...parts } = KINDS.order
    // @ts-expect-error: no ease
    const kind: Kind<ItemsQuestion> = parts
    // @ts-expect-error: a kind of other questions
    const other: Kind<ItemsQuestion> = KINDS.choice
    expect([registry, kind, other]).toHaveLength(3)
  })

  const MET = [
    ['choice', 'recognition', true, true],
    ['tell-apart', 'recognition', true, true],
    ['several', 'neither', false, false],
    ['order', 'neither', false, false],
    ['cloze', 'recall', false, true],
    ['typed', 'recall', false, true],
    ['list', 'neither', false, false],
  ] as const

  it('says of each kind whether it is recognised or recalled, and what its answer is', () =>
    expect(
      MET.map(([type]) => [type, KINDS[type]] as const).map(
        ([type, { memory, picksOne, isOneThing }]) => [type, memory, picksOne, isOneThing],
      ),
    ).toEqual(MET))

  it('meets the easier kinds first', () =>
    expect([...MET].sort(([a], [b]) => KINDS[a].ease - KINDS[b].ease)).toEqual(MET))
})

describe('choice', () => {
  const question: ChoiceQuestion = {
    ...common,
    type: 'choice',
    options: [
      option('right', true),
      ...['a', 'b', 'c', 'd', 'e'].map((each) => option(each, false)),
    ],
  }

  it('shows the right one and three wrong ones, drawn and shuffled by the dice', () => {
    const shown = Array.from({ length: 60 }, (_, seed) =>
      pick(question, '1', seed).options.map(({ en }) => en),
    )
    for (const options of shown) {
      expect(options).toHaveLength(4)
      expect(options).toContain('right')
    }
    expect(new Set(shown.map((options) => options.indexOf('right'))).size).toBe(4)
    expect(new Set(shown.flat()).size).toBe(6)
    expect(pick(question, '1', 7).options).toEqual(pick(question, '1', 7).options)
  })

  it('takes the number or the words', () => {
    const { options } = pick(question, '1')
    const number = String(options.findIndex(({ en }) => en === 'right') + 1)
    expect(graded(question, number).correct).toBe(true)
    expect(graded(question, ' Right ').correct).toBe(true)
    // An option as it is shown; what is called by another one's number is none.
    expect(graded(question, `${number}) Right`).correct).toBe(true)
    expect(pick(question, `${(Number(number) % 4) + 1}) right`).grading).toBe('not-an-option')
    expect(graded(question, '４'.normalize('NFKC') === '4' ? '４' : '').given.en).toBe(
      options[3]!.en,
    )
  })

  it('says why the chosen one is wrong', () => {
    const { options } = pick(question, '1')
    const number = String(options.findIndex(({ en }) => en !== 'right') + 1)
    expect(graded(question, number)).toMatchObject({
      correct: false,
      mistakes: [{ why: same('why') }],
    })
  })

  it.each(['5', '00', '99', 'nonsense'])('asks again for %s', (answer) =>
    expect(pick(question, answer).grading).toBe('not-an-option'),
  )

  it.each(['', ' ', '0', '０'])('takes %j for "I do not know"', (answer) =>
    expect(graded(question, answer)).toMatchObject({
      ...{ correct: false, score: 0, mistakes: [] },
      given: same(''),
    }),
  )

  it('takes 0 for an option that is 0', () => {
    const zero = { ...question, options: [option('0', true), option('7', false)] }
    expect(graded(zero, '0')).toMatchObject({ correct: true, given: same('0') })
  })
})

describe('several', () => {
  const question: ChoiceQuestion = {
    ...common,
    type: 'several',
    options: [option('r1', true), option('r2', true), option('w1', false), option('w2', false)],
  }
  it.each([
    ['r1, r2', true, 1],
    ['r2，r1', true, 1],
    ['r1', false, 0.5],
    ['r1, r2, w1', false, 0.5],
    ['w1', false, 0],
    ['w1, w2', false, 0],
    ['r1 and r2', true, 1],
    ['r1, r2, and w1', false, 0.5],
    ['r1和r2', true, 1],
  ])('%s', (answer, correct, score) =>
    expect(graded(question, answer)).toMatchObject({ correct, score }),
  )

  it('takes numbers in any writing', () => {
    const { options } = pick(question, 'r1')
    const numbers = ['r1', 'r2'].map((each) => options.findIndex(({ en }) => en === each) + 1)
    for (const answer of [
      numbers.join(''),
      numbers.join(' '),
      numbers.join(', '),
      numbers.join('、'),
      numbers.map((n) => `${n})`).join(' and '),
    ])
      expect(graded(question, answer).correct, answer).toBe(true)
  })
})

describe('typed', () => {
  const name = small.questions().find(({ id }) => id === 'kube-scheduler/name') as Question
  it.each([
    'kube-scheduler',
    'Kube Scheduler',
    'ＫＵＢＥ－ＳＣＨＥＤＵＬＥＲ',
    'the kube-scheduler',
    '调度器',
    'sched',
    'kube-schedulers',
    'kube-scheduelr',
  ])('forgives the form of %s', (answer) => expect(graded(name, answer).correct).toBe(true))
  it.each(['kubelet', 'kube-proxy', 'scheduling', 'kube', '', '  ', 'node'])(
    'does not take %j',
    (answer) => expect(graded(name, answer).correct).toBe(false),
  )

  it('takes an alias of the topic that is the answer, below another topic', () => {
    const { outline } = library(SMALL.replace('[sched,', '[sched, k8s scheduler,'))
    const words = { answer: same('kube-scheduler'), accepted: ['kube-scheduler', 'scheduler'] }
    const question: Question = { ...common, topic: 'kubelet', type: 'typed', ...words }
    const other = examiner(outline)
    const verdict = (answer: string) =>
      (other.grade(other.ask(question, seededDice(1)), answer) as Graded).correct
    expect(['k8s scheduler', 'k8s kubelet'].map(verdict)).toEqual([true, false])
  })

  it.each<[string, string, boolean]>([
    ['port', 'targetPort', false],
    ['targetport', 'targetPort', true],
    ['target port', 'targetPort', true],
    ['nodePort', 'targetPort', false],
    ['v1.25', 'v1.26', false],
    ['2379', '2380', false],
    ['leader elect', '--leader-elect', false],
    ['topologySpreadConstraint', 'topologySpreadConstraints', false],
    ['ClusterRole', 'Role', false],
    ['mutable infrastructure', 'immutable infrastructure', false],
    ['kubernetes.io/tls', 'kubernetes.io/os', false],
    ['spec.podSelector', 'nodeSelector', false],
    ['required pod affinity', 'required node affinity', false],
    ['mirror node', 'mirror Pod', false],
    ['kube-pod-lease', 'kube-node-lease', false],
    ['nominatedPodName', 'nominatedNodeName', false],
    ['nodeAntiAffinity', 'podAntiAffinity', false],
    ['TCP source port', 'UDP source port', false],
    ['internal load balancer', 'external load balancer', false],
    ['nodeSelectr', 'nodeSelector', false],
    ['kube schedular', 'kube-scheduler', true],
    ['kubeschedular', 'kube-scheduler', true],
    ['proxies', 'proxy', true],
    ['node affinities', 'node affinity', true],
    ['egresses', 'egress', true],
    ['externalTrafficPolicies', 'externalTrafficPolicy', false],
    ['ClusterRole', 'ClusterRoleBinding', false],
    ['10 seconds', '10s', true],
  ])('%s for %s: %s', (given, accepted, taken) => expect(isAccepted(given, [accepted])).toBe(taken))

  it('never takes the right name of another thing for a slip', () => {
    expect(isAccepted('Roles', ['Rolex'])).toBe(false)
    const isOther = (word: string): boolean => word === 'proxymode'
    expect(isAccepted('proxy-mode', ['proxy-node'], { isOther })).toBe(false)
  })

  it.each<[string, string, boolean]>([
    ['""', '""', true],
    ['-', '-', true],
    ['-', '""', false],
    ['', '-', false],
    ['HTTP', 'HTTPS', false],
    ['https', 'HTTPS', true],
    ['pod', 'Pods', true],
  ])('%s for %s: %s', (given, accepted, taken) => expect(isAccepted(given, [accepted])).toBe(taken))

  it('never takes an empty answer', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[\s\p{P}]*$/u), fc.string(), (given, accepted) => {
        fc.pre(given.normalize('NFKC').trim() !== accepted.normalize('NFKC').trim())
        expect(isAccepted(given, [accepted])).toBe(false)
      }),
    ))
})

describe('order', () => {
  const question = small.questions().find(({ type }) => type === 'order') as ItemsQuestion
  it('never shows the parts in their right order', () => {
    for (let seed = 0; seed < 50; seed++)
      expect(pick(question, '', seed).options.map(({ en }) => en)).not.toEqual([
        'filter',
        'score',
        'bind',
      ])
  })
  it('takes the numbers in the right order', () => {
    const { options } = pick(question, '')
    const numbers = ['filter', 'score', 'bind'].map(
      (each) => options.findIndex(({ en }) => en === each) + 1,
    )
    expect(graded(question, numbers.join(' ')).correct).toBe(true)
    expect(graded(question, numbers.join('')).correct).toBe(true)
    expect(graded(question, [...numbers].reverse().join(' '))).toMatchObject({
      correct: false,
      score: 0,
    })
  })
  it.each(['1 2', '1 1 2', '1 2 4', 'abc'])('asks again for %s', (answer) =>
    expect(pick(question, answer).grading).toBe('not-an-order'),
  )
})

describe('list', () => {
  const question: ItemsQuestion = {
    ...common,
    type: 'list',
    items: [
      { text: { en: 'kubelet', zh: '节点代理' }, also: ['node agent'] },
      { text: same('kube-proxy'), also: [] },
      { text: same('runtime'), also: [] },
    ],
  }
  it.each([
    ['kubelet, kube-proxy, runtime', true, 1, 0],
    ['Runtime；节点代理、KUBE PROXY', true, 1, 0],
    ['node agent, runtime', false, 2 / 3, 1],
    ['kubelet, kubelet, kubelet', false, 1 / 3, 2],
    ['kubelet, kube-proxy and runtime', true, 1, 0],
    ['kubelet和kube-proxy与runtime', true, 1, 0],
    ['node agent kube-proxy runtime', true, 1, 0],
    ['节点代理／kube proxy／runtime', true, 1, 0],
    ['节点代理　runtime　kube-proxy', true, 1, 0],
    ['1. kubelet 2. kube-proxy 3. runtime', true, 1, 0],
    ['1) kubelet, 2) kube-proxy, 3) runtime', true, 1, 0],
    ['① kubelet ② kube-proxy ③ runtime', true, 1, 0],
    ['1、kubelet 2、kube-proxy 3、节点代理', false, 2 / 3, 1],
    ['kubelet, kube-proxy or runtime', true, 1, 0],
    ['kubelet、kube-proxy或runtime', true, 1, 0],
    ['kubelet·kube-proxy·还有 runtime', true, 1, 0],
    ['kubelet plus kube-proxy as well as runtime', true, 1, 0],
    ['kubelet & kube-proxy & runtime', true, 1, 0],
    ['kubelet + kube-proxy | runtime', true, 1, 0],
    ['[kubelet, kube-proxy, runtime]', true, 1, 0],
    ['分别是kubelet、kube-proxy、runtime', true, 1, 0],
    ['kubelet → kube-proxy → runtime', true, 1, 0],
    ['kubelet -> kube-proxy -> runtime', true, 1, 0],
    ['kubelet • kube-proxy • runtime', true, 1, 0],
    ['kubelet, kube-proxy, runtime, right?', true, 1, 0],
    ['kubelet, kube-proxy and runtime, I think', true, 1, 0],
    ['kubelet、kube-proxy、runtime，对吗？', true, 1, 0],
    ['it can be kubelet, kube-proxy or runtime', true, 1, 0],
    ['可以是 kubelet、kube-proxy、runtime', true, 1, 0],
    ["kubelet, kube-proxy, runtime. That's all.", true, 1, 0],
    ['kubelet (node agent), kube-proxy, runtime', true, 1, 0],
    ['kubelet (runtime), kube-proxy (kubelet), runtime (kubelet)', false, 0, 3],
    ['kubelet, kube-proxy, runtime (kube-proxy)', false, 1 / 3, 1],
    ['kubelet, kube-proxy, runtime, sometimes', false, 2 / 3, 0],
    ['kubelet nonsense runtime', false, 0, 3],
    ['kubelet, nonsense', false, 0, 2],
    ['', false, 0, 3],
  ])('%s', (answer, correct, score, missing) => {
    const result = graded(question, answer)
    expect(result).toMatchObject({ correct, score })
    expect(result.missing).toHaveLength(missing)
  })
})

describe('a list of parts with signs in them', () => {
  const listOf = (...parts: string[]): ItemsQuestion => ({
    ...{ ...common, type: 'list', origin: 'generated' },
    items: parts.map((each) => ({ text: same(each), also: [each] })),
  })
  const sins = listOf('Pride, vanity', 'Envy', 'Greed, as money; power')

  it.each([
    ['Pride, vanity, Envy, Greed, as money; power', true, 1],
    ['Greed, as money; power; Envy; Pride, vanity', true, 1],
    ['Envy & Pride, vanity & Greed, as money; power', true, 1],
    ['1. Envy 2. Pride, vanity 3. Greed, as money; power', true, 1],
    ['Envy, Pride, Greed', false, 0],
    ['Pride, vanity, Envy', false, 2 / 3],
  ])('%s', (answer, correct, score) =>
    expect(graded(sins, answer)).toMatchObject({ correct, score }),
  )

  it.each([
    ['Mitosis (plants), Mitosis (animals)', true, 1],
    ['Mitosis, Mitosis', false, 0],
    ['Mitosis, Mitosis (plants)', false, 0],
  ])('of which two have the same name before their brackets: %s', (answer, correct, score) =>
    expect(graded(listOf('Mitosis (plants)', 'Mitosis (animals)'), answer)).toMatchObject({
      ...{ correct, score },
    }),
  )
})

describe('a title that is typed', () => {
  const notes = library(`
- Notes:
    - Mitosis (plants)
    - Mitosis (animals)
    - Budget (plan)
    - B♭ major
    - Cl⁻
`)
  const grade = (id: string, title: string, answer: string): boolean => {
    const question: Question = {
      ...{ ...common, origin: 'generated', type: 'typed', topic: id },
      ...{ answer: same(title), accepted: [title] },
    }
    const judge = examiner(notes.outline)
    return (judge.grade(judge.ask(question, seededDice(1)), answer) as Graded).correct
  }

  it.each([
    ['mitosis-plants', 'Mitosis (plants)', ['Mitosis (plants)', 'mitosis plants'], ['Mitosis']],
    ['budget-plan', 'Budget (plan)', ['Budget'], ['plan']],
    ['b-major', 'B♭ major', ['B♭ major', 'Bb major', 'B flat major'], ['B major', 'B sharp major']],
    ['cl', 'Cl⁻', ['Cl⁻', 'Cl-'], ['Cl', 'Cl+']],
  ])('is right if it means %s alone', (id, title, right, wrong) =>
    expect([...right, ...wrong].filter((answer) => grade(id, title, answer))).toEqual(right),
  )
})

describe('an answer of more than a thousand characters', () => {
  const long = (words: string): string => `${words}, ${'x, '.repeat(400)}`
  const said = (words: string): string => `${long(words).trim().slice(0, 999)}…`
  const find = (id: string): Question => {
    const found = small.questions().find((each) => each.id.endsWith(id))
    if (!found) throw new Error(id)
    return found
  }

  it.each(['picks', 'name', 'steps'])('is wrong, and its beginning is kept: %s', (id) => {
    const question = find(id)
    const empty = graded(question, '')
    for (const words of ['', 'filtering', 'kube-scheduler', '1 2 3'])
      expect(graded(question, long(words))).toEqual({ ...empty, given: same(said(words)) })
  })

  it('is wrong for a list too, also if all of it is right', () => {
    const question: ItemsQuestion = {
      ...common,
      type: 'list',
      items: ['etcd', 'kubelet', 'proxy'].map((each) => ({ text: same(each), also: [] })),
    }
    const answer = 'etcd, kubelet, proxy, '.repeat(50)
    const { missing, ...rest } = graded(question, answer)
    expect(missing).toEqual(question.items.map(({ text }) => text))
    expect(rest).toEqual({
      ...{ correct: false, score: 0, mistakes: [] },
      given: same(`${answer.slice(0, 999)}…`),
      expected: { en: 'etcd, kubelet, proxy', zh: 'etcd、kubelet、proxy' },
    })
    expect(graded(question, `${' '.repeat(2000)}etcd, kubelet, proxy`).correct).toBe(true)
  })

  it('of a megabyte takes no longer than a short one', () => {
    const question = find('steps')
    const list: Question = { ...question, type: 'list' } as ItemsQuestion
    expect(graded(list, 'a,'.repeat(500_000)).correct).toBe(false)
  }, 20_000)
})
