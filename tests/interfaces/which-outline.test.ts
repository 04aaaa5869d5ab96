import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/base/text.ts'
import { askWhich } from '../../src/interfaces/which-outline.ts'
import type { Reply } from '../../src/ports.ts'
import type { Candidate } from '../../src/study/candidates.ts'
import { pageOf } from '../support/pages.ts'
import { NOW } from '../support/world.ts'

const candidate = (n: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ outline: `tea-${n}`, name: 'tea', path: `/home/me/notes/tea-${n}.md` },
  ...{ answers: n, last: NOW, ...more },
})

/** What is shown and asked, and what the person's key means. */
async function asked(
  candidates: readonly Candidate[],
  reply: Reply,
  { lang = 'en' as Language, columns = 80, zone = 0 } = {},
) {
  const shown: string[] = []
  const keys: unknown[] = []
  const page = pageOf(lang, columns)
  const choice = await askWhich(candidates, {
    page,
    print: (lines) => {
      shown.push(...lines)
    },
    prompter: {
      key: async (message, allowed) => {
        keys.push([message, allowed === 'any' ? allowed : allowed.keys.join(' ')])
        return reply
      },
      line: async () => ({ kind: 'end' }),
      edit: async () => false,
      onReturn: () => undefined,
      pick: async () => ({ kind: 'end' }),
      close: () => undefined,
    },
    zone: () => zone,
  })
  return { choice, keys, shown: `\n${shown.join('\n')}\n` }
}

const key = (text: string): Reply => ({ kind: 'text', text })
const TWO = [candidate(1), candidate(2, { last: undefined, answers: 0 })]

describe('which outline a file is', () => {
  it('is asked with where each was, its answers, and a key for none of them', async () => {
    expect(await asked(TWO, key('1'))).toEqual({
      choice: { outline: 'tea-1' },
      keys: [['›', '1 2 0']],
      shown: `
Have you drilled this outline before, from another file or with other titles?
  1) /home/me/notes/tea-1.md: 1 answer, the last on 2026-11-22
  2) /home/me/notes/tea-2.md: no answers yet
  0) no, this is another outline
`,
    })
    expect((await asked(TWO, key('1'), { lang: 'zh' })).shown).toBe(`
这份大纲以前练过吗（当时文件在别处，或标题有所不同）？
  1) /home/me/notes/tea-1.md：1 次作答，最近一次在 2026-11-22
  2) /home/me/notes/tea-2.md：还没有作答记录
  0) 没有，这是另一份大纲
`)
  })

  it('is asked in forty columns', async () => {
    expect((await asked(TWO, key('1'), { columns: 40 })).shown).toBe(`
Have you drilled this outline before,
from another file or with other titles?
  1) /home/me/notes/tea-1.md: 1 answer,
     the last on 2026-11-22
  2) /home/me/notes/tea-2.md: no answers
     yet
  0) no, this is another outline
`)
    expect((await asked(TWO, key('1'), { columns: 40, lang: 'zh' })).shown).toBe(`
这份大纲以前练过吗（当时文件在别处，或标
题有所不同）？
  1) /home/me/notes/tea-1.md：1 次作答，
     最近一次在 2026-11-22
  2) /home/me/notes/tea-2.md：还没有作答
     记录
  0) 没有，这是另一份大纲
`)
  })

  it('dates the last answer by the learner’s calendar', async () =>
    expect((await asked([candidate(1)], key('1'), { zone: 14 * 60 })).shown).toContain(
      '2026-11-23',
    ))

  it.each([
    ['2', { outline: 'tea-2' }],
    ['0', { outline: undefined }],
  ])('is answered by the key %s', async (text, choice) =>
    expect((await asked(TWO, key(text))).choice).toEqual(choice),
  )

  it.each([[{ kind: 'end' }], [{ kind: 'interrupt' }]] as Reply[][])(
    'is not answered by %j',
    async (reply) => expect((await asked(TWO, reply!)).choice).toBeUndefined(),
  )

  it('is asked about the nine most likely: there are no more keys', async () => {
    const many = Array.from({ length: 12 }, (_, i) => candidate(i + 1))
    const { choice, keys, shown } = await asked(many, key('9'))
    expect([choice, keys, shown.split('\n').length]).toEqual([
      { outline: 'tea-9' },
      [['›', '1 2 3 4 5 6 7 8 9 0']],
      13,
    ])
  })
})
