import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { treeOf } from '../support/desk.ts'
import { type Session, sessionOn } from '../support/sessions.ts'
import { review } from '../support/studies.ts'
import { NOW } from '../support/world.ts'

const TEA = treeOf('Tea', 'Green', 'Black', 'White')
const NAMED = '---\nid: tea\n---\n# Tea {#k}\n## Green {#green}\n## Black {#black}\n'
const DAY = 86_400_000

const old = (question: string, outline = 'old', id = `${outline} ${question}`): LogEvent =>
  review(question, { id, outline, at: NOW - DAY })
const OLD = [old('green/~parent'), old('black/~parent')]

/** How many answers count in an outline. */
const countIn = async ({ run }: Session, path: string): Promise<number> =>
  JSON.parse((await run('--outline', path, 'stats', '--json')).out).totals.reviews

/** An event that is written, without the values that every event has. */
const written = (log: readonly LogEvent[]): unknown[] =>
  log.map(({ id: _, at: __, order: ___, ...rest }) => rest)

/** Where an outline that says its ids was seen: that is written before anything else about it. */
const seen = (outline: string) => ({
  ...{ event: 'outline', outline, path: `/${outline}.md`, name: outline, device: 'here' },
  ...{ fingerprint: expect.any(String), topics: [] },
})

describe('progress adopt', () => {
  const ADOPTED = { event: 'adopt', outline: 'tea', from: 'old', device: 'here' }

  it('makes the answers of another outline those of this one, until that is taken back', async () => {
    const session = sessionOn({ '/tea.md': NAMED }, OLD)
    const tea = (...argv: string[]) => session.run('--outline', '/tea.md', ...argv)
    const { log, ...said } = await tea('progress', 'adopt', 'old')
    expect(said).toEqual({
      ...{ exit: 0, out: '' },
      err: '2 answers of old now count here. k8smap --outline /tea.md undo takes this back.\n',
    })
    expect(written(log)).toEqual([seen('tea'), ADOPTED])
    expect(await countIn(session, '/tea.md')).toBe(2)
    expect(await tea('undo')).toEqual({
      ...{ exit: 0, err: '', out: 'Taken back: 2 answers of old no longer count here.\n' },
      log: [expect.objectContaining({ event: 'undo', of: log[1]?.id })],
    })
    expect(await countIn(session, '/tea.md')).toBe(0)
    expect((await tea('undo')).err).toBe('There is no answer to take back.\n')
  })

  it('is said as JSON', async () => {
    const { run } = sessionOn({ '/tea.md': NAMED }, OLD)
    const { out } = await run('--outline', '/tea.md', 'progress', 'adopt', 'old', '--json')
    expect(JSON.parse(out)).toEqual({ version: 1, outline: 'tea', from: 'old', answers: 2 })
  })

  it('follows titles that were mended, into a file that was never drilled', async () => {
    const seen = (outline: string, path: string): LogEvent => ({
      ...{ event: 'outline', id: `${outline} seen`, at: NOW - DAY, outline, device: 'here', path },
      ...{ name: 'notes', fingerprint: 'f' },
      topics: [
        ['tea', 'Tea', 0],
        ['grean', 'Grean', 1],
        ['black', 'Black', 1],
        ['white', 'White', 1],
      ],
    })
    const session = sessionOn({ '/tea.md': TEA }, [
      ...[seen('old', '/gone.md'), old('grean/~parent'), old('black/~parent')],
    ])
    const { log, err } = await session.run('--outline', '/tea.md', 'progress', 'adopt', 'old')
    expect(err).toContain('2 answers of old now count here.')
    expect(log.find(({ event }) => event === 'adopt')).toMatchObject({
      topics: [['grean', 'green']],
    })
  })

  it('does not count answers in topics that this outline does not have', async () => {
    const session = sessionOn({ '/tea.md': NAMED }, [old('coffee/~parent'), old('moka/~parent')])
    expect(await session.run('--outline', '/tea.md', 'progress', 'adopt', 'old')).toEqual({
      ...{ exit: 0, out: '', log: [] },
      err: 'Nothing to adopt: old has no answers that would be new there.\n',
    })
  })

  it('takes what an older version answers later, under the name that was adopted', async () => {
    const session = sessionOn({ '/tea.md': NAMED }, OLD)
    await session.run('--outline', '/tea.md', 'progress', 'adopt', 'old')
    session.events.push(review('black/~next', { id: 'later', outline: 'old', at: NOW + DAY / 24 }))
    expect(await countIn(session, '/tea.md')).toBe(3)
  })

  it('says so in Chinese', async () => {
    const { run } = sessionOn({ '/my tea.md': NAMED }, OLD)
    const tea = (...argv: string[]) => run('--lang', 'zh', '--outline', '/my tea.md', ...argv)
    expect((await tea('progress', 'adopt', 'old')).err).toBe(
      'old 的 2 次作答已并入本大纲。用 k8smap --outline "/my tea.md" undo 可撤回。\n',
    )
    expect((await tea('progress', 'adopt', 'old')).err).toBe('没有可并入的：old 里没有新的作答。\n')
    expect((await tea('undo')).out).toBe('已撤回并入：old 的 2 次作答不再计入本大纲。\n')
  })

  it('twice brings what is new, and each undo takes back what that was', async () => {
    const session = sessionOn({ '/tea.md': NAMED }, OLD)
    const tea = (...argv: string[]) => session.run('--outline', '/tea.md', ...argv)
    await tea('progress', 'adopt', 'old')
    expect(await tea('progress', 'adopt', 'old')).toEqual({
      ...{ exit: 0, out: '', log: [] },
      err: 'Nothing to adopt: old has no answers that would be new there.\n',
    })
    session.events.push(
      review('green/~name', { order: 99, id: 'new', outline: 'old', at: NOW + 150_000 }),
    )
    expect((await tea('progress', 'adopt', 'old')).err).toBe(
      '1 answer of old now counts here. k8smap --outline /tea.md undo takes this back.\n',
    )
    expect([(await tea('undo')).out, (await tea('undo')).out]).toEqual([
      'Taken back: 1 answer of old no longer counts here.\n',
      'Taken back: 2 answers of old no longer count here.\n',
    ])
  })

  it('joins what was drilled under a bare name with an outline that has none', async () => {
    const session = sessionOn({ '/tea.md': TEA }, [old('green/~parent', 'tea')])
    const tea = (...argv: string[]) => session.run('--outline', '/tea.md', ...argv)
    expect(await tea('status')).toMatchObject({
      err: 'There is 1 answer under the bare name “tea”, from an earlier version. If this is that outline: k8smap --outline /tea.md progress adopt tea\n',
    })
    const { log, err } = await tea('progress', 'adopt', 'tea')
    expect(err).toBe(
      '1 answer of tea now counts here. k8smap --outline /tea.md undo takes this back.\n',
    )
    const outline = expect.stringMatching(/^tea-[0-9a-f]{16}$/)
    expect(written(log)).toEqual([
      expect.objectContaining({ event: 'outline', outline, path: '/tea.md' }),
      { event: 'adopt', outline, from: 'tea', device: 'here' },
    ])
    expect([await countIn(session, '/tea.md'), (await tea('status')).err]).toEqual([1, ''])
  })

  it('joins an outline that was moved and edited where nobody could be asked', async () => {
    const session = sessionOn({ '/tea.md': TEA })
    await session.runWith({ lines: ['1', '1'] }, '--outline', '/tea.md', 'quiz', '--plain')
    const answers = await countIn(session, '/tea.md')
    session.files.set('/new tea.md', treeOf('Tea', 'Green', 'Black', 'White', 'Yellow'))
    session.files.delete('/tea.md')
    const { err } = await session.run('--outline', '/new tea.md', 'status')
    const [, id] = err.match(/adopt (\S+)\n$/) ?? []
    expect(err).toBe(
      `This looks like /tea.md (${answers} answers), but it may be a copy or another outline, so it begins anew. To join them: k8smap --outline "/new tea.md" progress adopt ${id}\n`,
    )
    expect((await session.run('--lang', 'zh', '--outline', '/new tea.md', 'status')).err).toBe(
      `这份大纲与 /tea.md（${answers} 次作答）相似，但可能只是副本，也可能是另一份大纲，因此从头开始。如需并入：k8smap --outline "/new tea.md" progress adopt ${id}\n`,
    )
    await session.run('--outline', '/new tea.md', 'progress', 'adopt', `${id}`)
    expect([answers, await countIn(session, '/new tea.md')]).toEqual([2, 2])
  })

  it('is advised to an outline that got an id, for what was answered before', async () => {
    const session = sessionOn({ '/tea.md': TEA })
    await session.runWith({ lines: ['1'] }, '--outline', '/tea.md', 'quiz', '--plain', '-c', '1')
    session.files.set('/tea.md', `---\nid: brews\n---\n${TEA}`)
    const { err } = await session.run('--outline', '/tea.md', 'status')
    const [, id] = err.match(/adopt (\S+)\n$/) ?? []
    expect(err).toBe(
      `There is 1 answer under ${id}, maybe from before this outline had an id of its own. If so: k8smap --outline /tea.md progress adopt ${id}\n`,
    )
    expect((await session.run('--lang', 'zh', '--outline', '/tea.md', 'status')).err).toBe(
      `${id} 名下有 1 次作答，可能是这份大纲写明 id 之前留下的。如果是，可用这条命令并入：k8smap --outline /tea.md progress adopt ${id}\n`,
    )
    await session.run('--outline', '/tea.md', 'progress', 'adopt', 'tea')
    expect(await countIn(session, '/tea.md')).toBe(1)
  })

  it('into an outline that is not open says where it can be taken back', async () => {
    const session = sessionOn({ '/tea.md': NAMED, '/ale.md': '---\nid: ale\n---\n# Ale {#ale}' }, [
      ...OLD,
      old('green/~name', 'tea'),
    ])
    const ale = (...argv: string[]) => session.run('--outline', '/ale.md', ...argv)
    const { err, log } = await ale('progress', 'adopt', 'old', 'tea')
    expect([err, written(log)]).toEqual([
      '2 answers of old now count in tea. With that outline open, undo takes this back.\n',
      [seen('ale'), ADOPTED],
    ])
    expect((await ale('--lang', 'zh', 'undo')).err).toBe('没有可以撤回的答案。\n')
    expect((await session.run('--outline', '/tea.md', 'undo')).out).toBe(
      'Taken back: 2 answers of old no longer count here.\n',
    )
    expect((await ale('--lang', 'zh', 'progress', 'adopt', 'old', 'tea')).err).toBe(
      'old 的 2 次作答已并入 tea。打开该大纲后，用 undo 可撤回。\n',
    )
  })

  it.each([
    [['tea'], 'tea cannot adopt its own answers.', 'tea 不能并入自身。', 2],
    [['old', 'old'], 'old cannot adopt its own answers.', 'old 不能并入自身。', 2],
    [
      ['whisky'],
      'The log has no outline “whisky”. Outlines: old, tea.',
      '日志中没有大纲“whisky”。现有大纲：old、tea。',
      1,
    ],
    [
      ['old', 'whisky'],
      'The log has no outline “whisky”. Outlines: old, tea.',
      '日志中没有大纲“whisky”。现有大纲：old、tea。',
      1,
    ],
  ])('%j fails', async (argv, en, zh, exit) => {
    const { run } = sessionOn({ '/tea.md': NAMED }, [...OLD, old('k/~parts', 'tea')])
    const said = (...lang: string[]) =>
      run(...lang, '--outline', '/tea.md', 'progress', 'adopt', ...argv)
    const more = exit === 2 ? '\nMore: k8smap progress --help\n' : '\n'
    expect(await said()).toEqual({ exit, out: '', err: `${en}${more}`, log: [] })
    expect((await said('--lang', 'zh')).err.split('\n')[0]).toBe(zh)
  })

  it('by a name that two outlines have fails, and says which ones', async () => {
    const session = sessionOn({
      '/a/README.md': TEA,
      '/b/README.md': treeOf('Ale', 'Porter', 'Stout'),
    })
    for (const path of ['/a/README.md', '/b/README.md'])
      await session.runWith({ lines: ['1'] }, '--outline', path, 'quiz', '--plain', '-c', '1')
    session.files.set('/tea.md', NAMED)
    const adopt = (...argv: string[]) =>
      session.run(...argv, '--outline', '/tea.md', 'progress', 'adopt', 'README')
    const ids = session.events.flatMap((each) => (each.event === 'outline' ? [each.outline] : []))
    expect((await adopt()).err).toBe(
      `“README” could mean several outlines: ${[...ids].sort().join(', ')}.\n`,
    )
    expect((await adopt('--lang', 'zh')).err).toBe(
      `“README”可能指多份大纲：${[...ids].sort().join('、')}。\n`,
    )
  })

  it('in a circle, each has the answers of both', async () => {
    const session = sessionOn(
      { '/tea.md': NAMED, '/old.md': NAMED.replace('id: tea', 'id: old') },
      [...OLD, old('k/~parts', 'tea')],
    )
    await session.run('--outline', '/tea.md', 'progress', 'adopt', 'old')
    expect((await session.run('--outline', '/old.md', 'progress', 'adopt', 'tea')).err).toBe(
      '1 answer of tea now counts here. k8smap --outline /old.md undo takes this back.\n',
    )
    expect([await countIn(session, '/tea.md'), await countIn(session, '/old.md')]).toEqual([3, 3])
  })
})
