import { describe, expect, it } from 'vitest'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import type { Fact } from '../../../src/core/model/topic.ts'
import { factsTold } from '../../../src/core/quiz/lesson.ts'
import { idsOf, typed } from '../../support/questions.ts'
import { fact } from '../../support/trees.ts'

const told = (...facts: Fact[]): string[] =>
  idsOf(
    factsTold(
      { ...NOTHING_KNOWN, facts },
      typed('a/1', { fact: 'a/asked', accepted: ['kubelet'] }),
    ),
  )

describe('the facts shown of a new topic', () => {
  it('are those that hold, that are not asked, and do not say the answer; four at most', () =>
    expect(
      told(
        fact('a/asked', 'It starts containers.'),
        fact('a/1', 'It runs on every node.'),
        fact('a/old', 'It spoke to Docker.', { removed: 'v1.24' }),
        fact('a/says', 'The Kubelet reports.'),
        { ...fact('a/zh', 'It reports.'), text: { en: 'It reports.', zh: 'kubelet 汇报。' } },
        fact('a/2', 'It evicts.'),
        fact('a/3', 'It probes.'),
        fact('a/4', 'It mounts.'),
        fact('a/5', 'It registers.'),
      ),
    ).toEqual(['a/1', 'a/2', 'a/3', 'a/4']))

  it('are whole facts', () => {
    const one = { ...fact('a/1', 'It runs on every node.'), since: 'v1.0', deprecated: 'v1.30' }
    expect(factsTold({ ...NOTHING_KNOWN, facts: [one] }, typed('a/1'))).toEqual([one])
  })

  it('are none where nothing is known', () => expect(told()).toEqual([]))
})
