import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Question } from '../../src/core/model/question.ts'
import { askAs, present } from '../../src/drill/presentation.ts'
import { type FakeDrill, fakeDrill, heldFake, lineOf } from '../support/fake-drill.ts'
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

/** A question presented: the turn, and what was shown. */
function presented(
  question: Question,
  more: Partial<FakeDrill> = {},
  told: readonly string[] = [],
) {
  const library = more.library ?? libraryOf(OUTLINE, KNOWN)
  const { held, calls } = heldFake({ questions: [question], ...more, library }, told)
  const turn = present(held, { question, n: 2, of: 3, again: true }, 7)
  return { turn, calls, asked: askAs(held, question, 2) }
}

describe('a question put before the learner', () => {
  it('stands under its number and its place, from now on, with nothing asked of it yet', () => {
    const { turn, calls, asked } = presented(PORT)
    const path = [same('Kubernetes'), same('Network'), same('CoreDNS')]
    const shown = { asked, n: 2, of: 3, again: true, isGuess: false, path, left: undefined }
    expect(calls).toEqual([['show', shown]])
    const state = { hints: 0, isTold: false, isLeech: false, above: 7 }
    expect(turn).toEqual({ asked, shown, begun: NOON, ...state })
  })

  it('may have been told in this sitting, by its fact or, where it has none, by itself', () => {
    const plain = choice('etcd/one')
    const isTold = (question: Question, ...told: string[]): boolean =>
      presented(question, {}, told).turn.isTold
    expect([isTold(PORT, 'dns/port'), isTold(PORT, 'dns/role'), isTold(PORT, PORT.id)]).toEqual([
      true,
      false,
      false,
    ])
    expect([isTold(plain, plain.id), isTold(plain, 'etcd')]).toEqual([true, false])
  })

  it('hides in its path what would give the answer away', () => {
    const net = typed('dns/over', { answer: same('Network'), accepted: ['network'] })
    expect(presented(net).calls.map(lineOf)).toEqual([
      'show 2/3 again Kubernetes › … › CoreDNS dns/over',
    ])
  })
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
