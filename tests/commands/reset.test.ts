import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { sessionOn } from '../support/sessions.ts'
import { review } from '../support/studies.ts'
import { NOW } from '../support/world.ts'

const TEA =
  '---\nid: tea\n---\n# Tea {#k}\n## Green {#green}\n### Sencha {#sencha}\n## Black {#black}\n'
const HOUR = 3_600_000

const answer = (question: string, id = question): LogEvent =>
  review(question, { id, outline: 'tea', at: NOW - HOUR })
const LOG = [answer('sencha/~parent'), answer('green/~parent'), answer('black/~parent')]

const openTea = (log: readonly LogEvent[] = LOG) => {
  const session = sessionOn({ '/tea.md': TEA }, log)
  return { ...session, tea: (...argv: string[]) => session.run('--outline', '/tea.md', ...argv) }
}

/** How many answers count, as the page of statistics has it in JSON. */
const countIn = async ({ tea }: ReturnType<typeof openTea>): Promise<number> => {
  const { out } = await tea('stats', '--json')
  return JSON.parse(out).totals.reviews
}

describe('progress reset', () => {
  it('starts the whole outline again, and undo takes that back', async () => {
    const session = openTea()
    const reset = await session.tea('progress', 'reset')
    expect(reset).toEqual({
      ...{ exit: 0, out: '' },
      err: 'Tea begins anew: 3 answers no longer count. k8smap --outline /tea.md undo takes this back.\n',
      log: [
        expect.objectContaining({ event: 'outline', outline: 'tea', path: '/tea.md', order: 1 }),
        {
          ...{ event: 'reset', id: expect.any(String), at: expect.any(Number), order: 2 },
          ...{ outline: 'tea', device: 'here' },
        },
      ],
    })
    expect(await countIn(session)).toBe(0)
    const undone = await session.tea('undo')
    expect(undone).toEqual({
      ...{ exit: 0, err: '', out: 'Taken back: the new beginning. 3 answers count again.\n' },
      log: [
        {
          ...{ event: 'undo', id: expect.any(String), at: expect.any(Number), order: 3 },
          of: reset.log[1]?.id,
        },
      ],
    })
    expect(await countIn(session)).toBe(3)
  })

  it('is said as JSON', async () => {
    const { tea } = openTea()
    const said = async (...argv: string[]) => (await tea('progress', 'reset', ...argv)).out
    expect(JSON.parse(await said('green', '--json'))).toEqual({
      ...{ version: 1, topic: 'green', answers: 2 },
    })
    expect(JSON.parse(await said('green', '--json'))).toEqual({
      ...{ version: 1, topic: 'green', answers: 0 },
    })
  })

  it('does not guess which branch is meant', async () => {
    const { tea } = openTea()
    expect(await tea('progress', 'reset', 'blakc')).toEqual({
      ...{ exit: 1, out: '', log: [] },
      err: 'Nothing is called “blakc”.\nDid you mean: black?\n',
    })
  })

  it('says so in Chinese, and of the map without its name in the command', async () => {
    const session = openTea()
    expect((await session.tea('progress', 'reset', 'green', '--lang', 'zh')).err).toBe(
      '“Green”从头开始：此前的 2 次作答不再计入。用 k8smap --outline /tea.md undo 可撤回。\n',
    )
    expect((await session.tea('undo', '--lang', 'zh')).out).toBe(
      '已撤回“从头开始”：2 次作答恢复计入。\n',
    )
    expect((await openTea([]).tea('progress', 'reset', '--lang', 'zh')).err).toBe(
      '“Tea”还没有作答记录。\n',
    )
  })

  it('starts a branch again, and names its topics', async () => {
    const session = openTea()
    const { err, log } = await session.tea('progress', 'reset', 'Green')
    expect([err, log]).toEqual([
      'Green begins anew: 2 answers no longer count. k8smap --outline /tea.md undo takes this back.\n',
      [
        expect.objectContaining({ event: 'outline', path: '/tea.md', topics: [] }),
        expect.objectContaining({ event: 'reset', topics: ['green', 'sencha'] }),
      ],
    ])
    expect(await countIn(session)).toBe(1)
  })

  it('counts one answer as one', async () => {
    const { tea } = openTea([answer('sencha/~parent')])
    expect((await tea('progress', 'reset')).err).toBe(
      'Tea begins anew: 1 answer no longer counts. k8smap --outline /tea.md undo takes this back.\n',
    )
    expect((await tea('undo')).out).toBe('Taken back: the new beginning. 1 answer counts again.\n')
  })

  it('writes nothing where nothing was answered', async () => {
    const session = openTea()
    expect(await session.tea('progress', 'reset', 'black')).toMatchObject({ exit: 0 })
    expect(await session.tea('progress', 'reset', 'black')).toEqual({
      ...{ exit: 0, out: '', err: 'Nothing has been answered in Black yet.\n', log: [] },
    })
  })

  it('is of a topic that there is', async () =>
    expect(await openTea().tea('progress', 'reset', 'whisky')).toMatchObject({
      ...{ exit: 1, out: '', err: expect.stringContaining('Nothing is called “whisky”.') },
      log: [],
    }))

  it('is taken back after the answers that came later, one after the other', async () => {
    const session = openTea()
    await session.tea('progress', 'reset')
    const drilled = await session.runWith(
      { lines: ['1', '1', ':stop'] },
      ...['--outline', '/tea.md', 'quiz', '--plain'],
    )
    const answers = drilled.kept.length
    expect(answers).toBeGreaterThan(1)
    expect(await countIn(session)).toBe(answers)
    const lines: string[] = []
    for (let i = 0; i <= answers; i++) lines.push((await session.tea('undo')).out)
    expect(lines.slice(0, -1).every((line) => line.startsWith('Taken back: '))).toBe(true)
    expect(lines.at(-1)).toBe('Taken back: the new beginning. 3 answers count again.\n')
    expect(await countIn(session)).toBe(3)
  })

  it('of a branch before one of the whole: each undo says what really counts again', async () => {
    const session = openTea()
    await session.tea('progress', 'reset')
    session.events.push(review('green/~parent', { id: 'later', outline: 'tea', at: NOW + 90_000 }))
    await session.tea('progress', 'reset', 'green')
    expect((await session.tea('undo')).out).toBe(
      'Taken back: the new beginning. 1 answer counts again.\n',
    )
    expect(await countIn(session)).toBe(1)
  })

  it('of another device is not taken back here', async () => {
    const elsewhere: LogEvent = {
      ...{ event: 'reset', id: 's', at: NOW, outline: 'tea', device: 'there' },
    }
    const session = openTea([...LOG, elsewhere])
    expect(await countIn(session)).toBe(0)
    expect(await session.tea('undo')).toEqual({
      ...{ exit: 1, out: '', err: 'There is no answer to take back.\n', log: [] },
    })
  })

  it('is not taken back from another outline', async () => {
    const session = openTea()
    await session.tea('progress', 'reset')
    session.files.set('/ale.md', TEA.replaceAll('ea', 'ale'))
    expect(await session.run('--outline', '/ale.md', 'undo')).toMatchObject({
      ...{ exit: 1, out: '', log: [] },
    })
    expect(await countIn(session)).toBe(0)
  })
})
