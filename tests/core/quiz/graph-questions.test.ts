import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../src/core/base/text.ts'
import { courseOf } from '../../../src/core/course/course.ts'
import { pathThrough } from '../../../src/core/course/path.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { graphQuestions } from '../../../src/core/quiz/graph-questions.ts'
import { tellingsFor } from '../../../src/core/quiz/lesson.ts'
import { seeAlsoOf } from '../../../src/core/quiz/see-also.ts'
import { stepsBack } from '../../../src/core/schedule/spare.ts'
import { phrases } from '../../../src/i18n/phrases.ts'
import { questionsBelow } from '../../../src/study/questions.ts'
import { GRAPH, library, SMALL } from '../../support/outlines.ts'

const drawn = library(SMALL, GRAPH)
const questions = graphQuestions(drawn, phrases)
const byId = new Map(questions.map((each) => [each.id, each]))
/** A question as a learner reads it, with what is right and why. */
const shown = (question: Question | undefined, language: 'en' | 'zh' = 'en'): string[] => {
  if (!question) return []
  const say = (text: Parameters<typeof wordsIn>[0]): string => wordsIn(text, language)
  const parts =
    'options' in question
      ? question.options.map(
          ({ text, correct, why }) =>
            `${correct ? '✓' : '✗'} ${say(text)}${why ? ` (${say(why)})` : ''}`,
        )
      : 'items' in question
        ? question.items.map(({ text }, i) => `${i + 1}. ${say(text)}`)
        : []
  return [`${question.type}: ${say(question.ask)}`, ...parts, `→ ${say(question.explain)}`]
}

/** A flow of steps `a b c …`; a star after a name: it goes on meanwhile. */
const flowOf = (steps: string) =>
  library(`format: 1
tree: [home, ${[...new Set(steps.replaceAll('*', '').split(' '))].join(', ')}]
flows:
  f:
    title: F
    topic: home
    steps:
${steps
  .split(' ')
  .map((step, i) => {
    const id = step.replace('*', '')
    const more = step.endsWith('*') ? ', meanwhile: true' : ''
    return `      - { id: ${id}, topic: ${id}, does: does ${i + 1}, source: KEP-1${more} }`
  })
  .join('\n')}`)
const idsOf = (steps: string): string[] =>
  graphQuestions(flowOf(steps), phrases).map(({ id }) => id.replace('home/~', ''))

describe('the questions of a flow', () => {
  it('ask for its order, without what goes on meanwhile', () => {
    expect(shown(byId.get('kubelet/~order-start'))).toEqual([
      'order: How a Pod starts: put the steps in order.',
      '1. The scheduler picks a node',
      '2. kube-apiserver stores the choice',
      '3. kubelet sees the Pod',
      '4. kubelet starts the containers',
      '→ The scheduler picks a node: Every Pod needs one. kubelet starts the containers: That is what it is for.',
    ])
    expect(shown(byId.get('kubelet/~order-start'), 'zh')).toEqual([
      'order: Pod 如何启动：请按先后排列各步骤。',
      '1. 调度器选一个节点',
      '2. kube-apiserver 保存这个选择',
      '3. kubelet 发现这个 Pod',
      '4. kubelet 启动容器',
      '→ 调度器选一个节点：每个 Pod 都要有节点。kubelet 启动容器：它就是做这个的。',
    ])
  })

  it('ask what comes directly after a step', () =>
    expect(shown(byId.get('kubelet/~next-start-pick'))).toEqual([
      'choice: How a Pod starts: which of these comes directly after this step? “The scheduler picks a node”',
      '✓ kube-apiserver stores the choice',
      '✗ kubelet sees the Pod (That is step 3 of 5.)',
      '✗ kube-proxy writes its rules (That is step 4 of 5.)',
      '✗ kubelet starts the containers (That is step 5 of 5.)',
      '→ Step 2 of 5: kube-apiserver stores the choice.',
    ]))

  it('ask where it stops if a component is down', () => {
    expect(shown(byId.get('kubelet/~halt-start-etcd'))).toEqual([
      'choice: How a Pod starts: etcd is down from the beginning. At which step does this stop?',
      '✓ kube-apiserver stores the choice',
      '✗ The scheduler picks a node (Step 1 of 5 still happens: it does not need that.)',
      '✗ kubelet sees the Pod (Step 3 of 5 is never reached.)',
      '✗ kube-proxy writes its rules (Step 4 of 5 is never reached.)',
      '✗ kubelet starts the containers (Step 5 of 5 is never reached.)',
      '→ Step 2 of 5: kube-apiserver stores the choice.',
    ])
    expect(byId.get('kubelet/~halt-start-etcd')?.after).toEqual([
      'kubelet',
      'kube-apiserver',
      'etcd',
    ])
  })

  it('ask for parts of four steps, each beginning where the one before it ends', () => {
    expect(idsOf('a b c d e f g h').filter((id) => id.startsWith('order'))).toEqual([
      'order-f',
      'order-f-a-b-c-d',
      'order-f-d-e-f-g',
    ])
    expect(idsOf('a b c d e f').filter((id) => id.startsWith('order'))).toEqual([
      ...['order-f', 'order-f-a-b-c-d', 'order-f-c-d-e-f'],
    ])
    expect(idsOf('a b c d').filter((id) => id.startsWith('order'))).toEqual(['order-f'])
    expect(idsOf('a b').filter((id) => id.startsWith('order'))).toEqual([])
  })

  it('never ask for an order that is not fixed', () => {
    expect(idsOf('a b* c d e f')).toEqual(['order-f', 'order-f-c-d-e-f', 'next-f-c', 'next-f-e'])
    expect(idsOf('a b c* d e f')).toEqual(['order-f', 'order-f-c-d-e-f', 'next-f-e'])
    const [whole] = graphQuestions(flowOf('a b* c d e f'), phrases)
    expect(shown(whole)).not.toContain('2. b does 2')
    expect(whole?.after).toEqual(['home', 'a', 'c', 'd', 'e', 'f'])
  })

  it('put at most seven steps in order, so that they can be read in two minutes, the first and the last among them', () => {
    const [whole] = graphQuestions(flowOf('a b c d e f g h i j k l'), phrases)
    const items = shown(whole).slice(1, -1)
    expect(items).toHaveLength(7)
    expect([items[0], items[6]]).toEqual(['1. a does 1', '7. l does 12'])
  })

  it('are the same every time, and each has an id of its own', () => {
    expect(graphQuestions(drawn, phrases)).toEqual(questions)
    expect(byId.size).toBe(questions.length)
  })
})

describe('the questions about relations', () => {
  it('ask who does it: all that do are right', () =>
    expect(shown(byId.get('kube-apiserver/~who-talks-to'))).toEqual([
      'several: Which of these talks to kube-apiserver? More than one does.',
      '✓ kube-scheduler',
      '✓ kubelet',
      '✓ kube-proxy',
      '✗ etcd (Keeps all state.)',
      '✗ Worker node',
      '✗ Control plane',
      '→ kube-scheduler talks to kube-apiserver. kubelet talks to kube-apiserver. kube-proxy talks to kube-apiserver.',
    ]))

  it('ask what is between two topics', () => {
    const question = byId.get('kube-apiserver/~between-kubelet-etcd')
    expect(shown(question)).toEqual([
      'choice: kubelet talks to ____, which stores its data in etcd. What is in the gap?',
      '✓ kube-apiserver',
      '✗ kube-scheduler (Picks a node for each new Pod.)',
      '✗ kube-proxy (Writes the rules of Services.)',
      '✗ Worker node',
      '→ kubelet talks to kube-apiserver, which stores its data in etcd.',
    ])
    expect(shown(question, 'zh')[0]).toBe(
      'choice: kubelet 连接 ____，后者把数据存储在 etcd 中。空白处是什么？',
    )
    expect(question).toMatchObject({
      ...{ source: 'KEP-3', origin: 'generated' },
      after: ['kube-apiserver', 'kubelet', 'etcd'],
      seeAlso: { path: ['kubelet', 'etcd'] },
    })
  })

  it('ask what can do without it, and say why the others cannot', () =>
    expect(shown(byId.get('kube-apiserver/~without-etcd'))).toEqual([
      'choice: Which of these can do without kube-apiserver?',
      '✓ etcd',
      '✗ kubelet (kubelet talks to kube-apiserver.)',
      '✗ kube-proxy (kube-proxy talks to kube-apiserver.)',
      '✗ kube-scheduler (kube-scheduler talks to kube-apiserver.)',
      '→ Keeps all state.',
    ]))
})

describe('in a course', () => {
  it('they come after what is asked of each of their topics, and are not stepped back', () => {
    const all = questionsBelow(drawn, 'kubernetes', new Map())
    const made = all.filter(({ after }) => after)
    expect(made).toHaveLength(questions.length)
    const path = pathThrough(all, courseOf(drawn.outline, drawn.curriculum()), drawn)
    const first = path.findIndex(({ after }) => after)
    expect(path.slice(0, first).filter(({ origin }) => origin === 'written')).toHaveLength(3)
    expect(path).toHaveLength(all.length)
    expect(made.some(stepsBack(all))).toBe(false)
  })

  it('an answer to one asks for no other question that is made from its topic alone', () => {
    const ids = (met: string[]): string[] =>
      questionsBelow(drawn, 'kube-scheduler', new Map(met.map((id) => [id, {} as never]))).map(
        ({ id }) => id,
      )
    expect(ids(['kube-scheduler/~name'])).toContain('kube-scheduler/~name')
    const flow = GRAPH.replace('topic: kubelet\n    aliases', 'topic: kube-scheduler\n    aliases')
    const there = library(SMALL, flow)
    const met = new Map([['kube-scheduler/~order-start', {} as never]])
    expect(questionsBelow(there, 'kube-scheduler', met).map(({ id }) => id)).not.toContain(
      'kube-scheduler/~name',
    )
  })
})

describe('after a miss', () => {
  it('there is a command that tells the whole of it', () => {
    const see = (id: string): string | undefined => seeAlsoOf(byId.get(id)!, drawn)
    expect(see('kubelet/~order-start')).toBe('trace start')
    expect(see('kube-apiserver/~between-kubelet-etcd')).toBe('path kubelet etcd')
    expect(seeAlsoOf({ topic: 'kubelet' }, drawn)).toBe('trace start')
    expect(seeAlsoOf({ topic: 'etcd' }, drawn)).toBeUndefined()
  })
})

describe('before it is asked', () => {
  const tellings = (ids: string[], isNew: boolean) =>
    tellingsFor(
      ids.map((id) => byId.get(id)!),
      {
        library: drawn,
        isUntold: () => true,
        isNew: () => isNew,
        told: new Set(),
        asked: new Set(),
      },
    ).map(({ topic, facts }) => [topic, ...facts.map(({ text }) => text.en)])

  it('of a flow is told what it is, once, and not its steps', () =>
    expect(tellings(['kubelet/~order-start', 'kubelet/~next-start-pick'], false)).toEqual([
      ['kubelet', 'How a Pod starts: From its object to its containers.'],
    ]))

  it('of relations nothing is told: they follow from what is told of each topic', () => {
    expect(tellings(['kube-apiserver/~between-kubelet-etcd'], false)).toEqual([])
    expect(tellings(['kube-apiserver/~between-kubelet-etcd'], true)).toEqual([['kube-apiserver']])
  })
})
