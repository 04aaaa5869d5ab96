import { describe, expect, it } from 'vitest'
import type { Adoption, LogEvent } from '../../src/core/log/event.ts'
import { historyOf } from '../../src/core/log/history.ts'
import { adoptionOf, outlineNamed } from '../../src/study/adopting.ts'
import { openLog } from '../../src/study/log.ts'
import { deskWith, treeOf } from '../support/desk.ts'
import { NOON } from '../support/questions.ts'
import { fakeJournal, review } from '../support/studies.ts'

const TEA = treeOf('Tea', 'Green', 'Black', 'White')

/** The adoption of one outline of a log by another, and how many answers it brings. */
const adopting = (events: readonly LogEvent[], from: string, outline: string) =>
  adoptionOf(
    openLog(fakeJournal({ events }).journal, NOON + 10_000_000_000),
    { from, outline, here: undefined },
    { newId: () => 'new', clock: () => NOON + 9_000_000_000 },
  )
const adopt = (
  from: string,
  outline: string,
  at: number,
  topics?: Adoption['topics'],
): Adoption => ({
  ...{ event: 'adopt', id: `${from} by ${outline} at ${at}`, at: NOON + at, outline, from },
  ...{ device: 'here', ...(topics && { topics }) },
})
const answer = (outline: string, question: string, at: number): LogEvent =>
  review(question, { id: `${outline} ${question} ${at}`, at: NOON + at, outline })

/** The questions that count for an outline. */
const countedIn = (events: readonly LogEvent[], outline: string): string[] =>
  historyOf(
    [...events].sort((a, b) => a.at - b.at),
    { outline },
  ).reviews.map(({ question }) => question)

const ADOPTION = {
  ...{ event: 'adopt', id: 'new', at: NOON + 9_000_000_000, device: 'here' },
  ...{ outline: 'new', from: 'old' },
}

describe('an adoption', () => {
  const EVENTS = [answer('old', 'a/1', 1), answer('old', 'a/2', 2), answer('new', 'b/1', 3)]

  it('brings the answers of the other outline, by their ids', () =>
    expect(adopting(EVENTS, 'old', 'new')).toEqual({ adoption: ADOPTION, answers: 2 }))

  it('brings those of an outline that nobody has met to one that nobody has met', () =>
    expect(adopting(EVENTS, 'old', 'drawn-1').answers).toBe(2))

  it('brings nothing the second time, unless more was answered', () => {
    const twice = [...EVENTS, adopt('old', 'new', 4)]
    expect(adopting(twice, 'old', 'new').answers).toBe(0)
    expect(adopting([...twice, answer('old', 'a/3', 5)], 'old', 'new').answers).toBe(1)
  })

  it('brings nothing of answers that were taken back', () =>
    expect(
      adopting([...EVENTS, { event: 'undo', id: 'u', at: NOON + 4, of: 'old a/1 1' }], 'old', 'new')
        .answers,
    ).toBe(1))

  it('goes through what the other one adopted', () => {
    const events = [answer('first', 'a/0', 0), ...EVENTS, adopt('first', 'old', 4)]
    expect(adopting(events, 'old', 'new').answers).toBe(3)
  })

  it('in a circle counts each answer once, for both', () => {
    const circle = [...EVENTS, adopt('old', 'new', 4), adopt('new', 'old', 5)]
    expect([countedIn(circle, 'old'), countedIn(circle, 'new')]).toEqual([
      ['a/1', 'a/2', 'b/1'],
      ['a/1', 'a/2', 'b/1'],
    ])
    const later = [...circle, answer('old', 'a/9', 6), answer('new', 'b/9', 7)]
    expect([countedIn(later, 'old'), countedIn(later, 'new')]).toEqual([
      ['a/1', 'a/2', 'b/1', 'a/9'],
      ['a/1', 'a/2', 'b/1', 'b/9'],
    ])
  })

  it('gives topics the ids they have here, through two adoptions', () => {
    const events = [
      ...[answer('x', 'green/1', 1), answer('x', 'black/1', 2), answer('y', 'verde/1', 3)],
      adopt('x', 'y', 4, [['green', 'verde']]),
      adopt('y', 'z', 5, [
        ['verde', 'green-2'],
        ['black', 'nero'],
      ]),
    ]
    expect(countedIn(events, 'z')).toEqual(['green-2/1', 'nero/1', 'green-2/1'])
  })

  it('matches topics that both outlines remember by their titles', async () => {
    const desk = deskWith({ '/tea.md': TEA })
    const old = await desk.drill('/tea.md', 3)
    desk.files.set('/named.md', `---\nid: tea\n---\n${TEA.replace('Green', 'Green {#verde}')}`)
    await desk.drill('/named.md')
    const gain = adopting(desk.log, old, 'tea')
    expect(gain).toEqual({
      adoption: { ...ADOPTION, outline: 'tea', from: old, topics: [['green', 'verde']] },
      answers: 3,
    })
    expect(countedIn([...desk.log, gain.adoption], 'tea')).toEqual([
      'verde/~parent',
      'black/~parent',
      'white/~parent',
      'white/~parent',
    ])
  })

  it('is of another outline', () => {
    const thrown = (from: string): unknown => {
      try {
        return adopting(EVENTS, from, 'new')
      } catch (error) {
        return error
      }
    }
    expect(thrown('new')).toMatchObject({ code: 'same-outline', args: { outline: 'new' } })
    expect(thrown(' nwe ')).toMatchObject({
      code: 'unknown-outline',
      args: { outline: 'nwe', known: 'new, old' },
    })
  })
})

describe('the outline of a term', () => {
  const known = [
    { outline: 'tea', answers: 1, last: NOON },
    { outline: 'tea-1', name: 'tea', path: '/a/tea.md', answers: 1, last: NOON },
    { outline: 'tea-2', name: 'README', path: '/b/README.md', answers: 1, last: NOON },
    { outline: 'tea-3', name: 'README', path: '/c/README.md', answers: 1, last: NOON },
  ]
  const named = (term: string, except?: string): unknown => {
    try {
      return outlineNamed(term, known, except).outline
    } catch (error) {
      return [(error as { code: string }).code, (error as { args: unknown }).args]
    }
  }

  it.each([
    ['tea-2', 'tea-2'],
    ['tea', 'tea'],
    ['/a/tea.md', 'tea-1'],
    [' tea-3 ', 'tea-3'],
  ])('%s is %s', (term, outline) => expect(named(term)).toBe(outline))

  it('is not said by a name that two have, unless one of them is not meant', () => {
    expect(named('README')).toEqual([
      'ambiguous-outline',
      { outline: 'README', known: 'tea-2, tea-3' },
    ])
    expect([named('README', 'tea-2'), named('tea-2', 'tea-2')]).toEqual(['tea-3', 'tea-2'])
  })

  it('is none of an empty log', () => {
    expect(() => outlineNamed('x', [])).toThrow(
      expect.objectContaining({ args: { outline: 'x', known: '' } }),
    )
  })
})
