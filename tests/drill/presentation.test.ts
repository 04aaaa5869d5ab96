import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import { MINUTE } from '../../src/core/base/time.ts'
import type { Question } from '../../src/core/model/question.ts'
import { askAs, present } from '../../src/drill/presentation.ts'
import { timerOf } from '../../src/drill/timer.ts'
import { exam, type FakeDrill, fakeDrill, lineOf } from '../support/fake-drill.ts'
import { choice, NOON, typed } from '../support/questions.ts'
import { fact, libraryOf, outlineOf } from '../support/trees.ts'

const OUTLINE = outlineOf(`
k | Kubernetes
  net | Network
    dns | CoreDNS
  etcd
`)
const KNOWN = {
  dns: {
    summary: same('It answers names.'),
    facts: [fact('dns/port', 'It listens on port 53.'), fact('dns/role', 'It serves the cluster.')],
  },
}
const PORT = typed('dns/which-port', {
  fact: 'dns/port',
  answer: same('53'),
  accepted: ['53'],
})

/** A question presented: the turn, what was told, and the topics met by then. */
function presented(question: Question, more: Partial<FakeDrill> = {}, met: readonly string[] = []) {
  const library = more.library ?? libraryOf(OUTLINE, KNOWN)
  const { drill, calls } = fakeDrill({ questions: [question], ...more, library })
  const introduced = new Set(met)
  const turn = present(
    drill,
    { question, n: 2, of: 3, again: true },
    { timer: timerOf(drill), above: 7, introduced },
  )
  return { turn, calls, introduced: [...introduced], asked: askAs(drill, question, 2) }
}

describe('a question put before the learner', () => {
  it('stands under its number and its place, from now on, with nothing asked of it yet', () => {
    const { turn, calls, asked } = presented(PORT, {}, ['dns'])
    const path = [same('Kubernetes'), same('Network'), same('CoreDNS')]
    const shown = { asked, n: 2, of: 3, again: true, path, left: undefined }
    expect(calls).toEqual([['show', shown]])
    expect(turn).toEqual({ asked, shown, begun: NOON, hints: 0, introduced: false, above: 7 })
  })

  it('has its topic told of first where that is new, without the fact that is asked', () => {
    const { turn, calls, introduced } = presented(PORT)
    expect(calls[0]).toEqual([
      'introduce',
      {
        topic: OUTLINE.topics.get('dns'),
        path: [same('Kubernetes'), same('Network')],
        summary: same('It answers names.'),
        facts: [same('It serves the cluster.')],
      },
    ])
    expect([calls.length, turn.introduced, introduced]).toEqual([2, true, ['dns']])
  })

  it('hides what would give the answer away, in the introduction too', () => {
    const net = typed('dns/over', { answer: same('Network'), accepted: ['network'] })
    const { calls } = presented(net)
    expect(calls.map(lineOf)).toMatchInlineSnapshot(`
      [
        "introduce {"topic":{"id":"dns","title":{"en":"CoreDNS","zh":"CoreDNS"},"aliases":[],"parent":"net","children":[],"ordered":false,"keys":["dns","coredns"]},"path":[{"en":"Kubernetes","zh":"Kubernetes"},{"en":"…","zh":"…"}],"summary":{"en":"It answers names.","zh":"It answers names."},"facts":[{"en":"It listens on port 53.","zh":"It listens on port 53."},{"en":"It serves the cluster.","zh":"It serves the cluster."}]}",
        "show 2/3 again Kubernetes › … › CoreDNS dns/over",
      ]
    `)
  })

  it.each([
    [
      'whose name is the answer',
      typed('dns/who', { answer: same('CoreDNS'), accepted: ['CoreDNS'] }),
    ],
    ['of which nothing is known', choice('etcd/one')],
    [
      'of which only the fact is known that is asked',
      typed('etcd/two', { fact: 'etcd/port', answer: same('2379'), accepted: ['2379'] }),
    ],
  ])('has no introduction to a topic %s, now or later', (_, question) => {
    const known = { ...KNOWN, etcd: { facts: [fact('etcd/port', 'It listens on 2379.')] } }
    const library = libraryOf(OUTLINE, question.id === 'etcd/two' ? known : KNOWN)
    const { turn, calls, introduced } = presented(question, { library })
    expect(calls.map(([name]) => name)).toEqual(['show'])
    expect([turn.introduced, introduced]).toEqual([false, [question.topic]])
  })

  it.each([
    ['a summary', { summary: same('It stores.') }],
    ['a fact', { facts: [fact('etcd/raft', 'It votes.')] }],
  ])('is introduced by %s alone', (_, etcd) => {
    const { calls } = presented(choice('etcd/one'), { library: libraryOf(OUTLINE, { etcd }) })
    expect(calls.map(([name]) => name)).toEqual(['introduce', 'show'])
  })

  it('is not introduced in an exam, which shows the time that is left', () => {
    const { turn, calls } = presented(PORT, { exam: exam(), lasts: MINUTE })
    expect(calls.map(([name]) => name)).toEqual(['show'])
    expect([turn.shown.left, turn.introduced]).toEqual([MINUTE, false])
  })

  it('of any other drill shows no time', () =>
    expect(presented(PORT, { lasts: MINUTE }).turn.shown.left).toBeUndefined())
})

describe('the options of a question', () => {
  const orders = (seed: number, n: number, id = 'etcd/one'): string => {
    const { drill } = fakeDrill({ questions: [], seed })
    return askAs(drill, choice(id), n)
      .options.map(({ en }) => en)
      .join(' ')
  }

  it('stand in the same order whenever it is asked at the same place of the same drill', () =>
    expect([1, 2, 3].map((n) => orders(7, n))).toEqual([1, 2, 3].map((n) => orders(7, n))))

  // Logs hold the seed: a drill that is resumed goes on with these orders.
  it('stand in an order that no version changes', () =>
    expect([
      orders(1, 1),
      orders(1, 2),
      orders(2, 1),
      orders(1, 1, 'etcd/two'),
      orders(4_294_967_295, 1),
    ]).toMatchInlineSnapshot(`
      [
        "yes never maybe no",
        "yes no never maybe",
        "no never maybe yes",
        "maybe never yes no",
        "yes maybe never no",
      ]
    `))
})
