import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { openLog, withFirst } from '../../src/study/log.ts'
import { NOON } from '../support/questions.ts'
import { fakeJournal, review } from '../support/studies.ts'

const FIRST: LogEvent = { event: 'end', id: 'first', at: NOON, drill: 'd' }

describe('a log with an event that goes before all others', () => {
  it('writes it with the first ones, once, in their order', () => {
    const { journal, written } = fakeJournal()
    const log = withFirst(openLog(journal, NOON), FIRST)
    log.append(review('a/1'))
    log.append(review('a/2'))
    expect(written.map((each) => each.map(({ id, order }) => `${id} ${order}`))).toEqual([
      ['first 1', 'a/1 of none 2'],
      ['a/2 of none 3'],
    ])
  })

  it('writes it the next time if the disk was full', () => {
    const { journal, written } = fakeJournal()
    let isFull = true
    const append: typeof journal.append = (...events) => {
      if (isFull) throw new Error('ENOSPC')
      journal.append(...events)
    }
    const log = withFirst(openLog({ ...journal, append }, NOON), FIRST)
    expect(() => log.append(review('a/1'))).toThrow('ENOSPC')
    isFull = false
    log.append(review('a/1'))
    expect(written.map((each) => each.map(({ id }) => id))).toEqual([['first', 'a/1 of none']])
  })
})
