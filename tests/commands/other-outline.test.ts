import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { sessionOn } from '../support/sessions.ts'
import { review } from '../support/studies.ts'
import { NOW } from '../support/world.ts'

const TEA =
  '---\nid: tea\n---\n# Tea {#k}\n\n- Green – unoxidised leaves {#green}\n- Black {#black}\n'
const POT = '---\nid: pot\n---\n# Pot {#p}\n\n- Lid {#lid}\n'
const ANSWERED = [review('green/~parent', { id: 'r', outline: 'tea', at: NOW - 1 })]
/** Where the outline was seen. */
const SEEN: LogEvent = {
  ...{ event: 'outline', outline: 'tea', path: '/tea.md', name: 'tea' },
  ...{ fingerprint: 'f', topics: [], id: 's', at: NOW - 9, device: 'here' },
}
const FILES = { '/tea.md': TEA, '/pot.md': POT }

const said = async (log: Parameters<typeof sessionOn>[1], ...argv: string[]) => {
  const { exit, out, err } = await sessionOn(FILES, log).run('--outline', '/tea.md', ...argv)
  return { exit, said: out + err }
}

describe('of an outline that the line was given', () => {
  it.each([
    [['stats'], '`k8smap --outline /tea.md quiz` begins.'],
    [
      ['course'],
      'k8smap --outline /tea.md quiz goes on from here; k8smap --outline /tea.md course k',
    ],
    [['trace', 'Green'], 'Green takes part in no flow. k8smap --outline /tea.md trace lists'],
    [
      ['path', 'Green', 'green'],
      'Both names mean Green. See it: k8smap --outline /tea.md explain green',
    ],
    [
      ['compare', 'Green', 'green', '--lang', 'zh'],
      '两个名称都指“Green”。查看：k8smap --outline /tea.md explain',
    ],
  ])('each hint names it: %j', async (argv, hint) =>
    expect((await said([], ...argv)).said.replace(/\s+/g, ' ')).toContain(hint),
  )

  it('so does the start screen', async () => {
    const { out } = await sessionOn(FILES, ANSWERED).runWith(
      { columns: 80, replies: [] },
      ...['--outline', '/tea.md'],
    )
    expect(out).toMatch(
      /k8smap --outline \/tea\.md tree \w+ .*\n.*k8smap --outline \/tea\.md explain/,
    )
    expect(out).toContain('k8smap --outline /tea.md quiz')
    expect(out).not.toMatch(/k8smap (?!--)/)
  })
})

describe('what is not there is said', () => {
  it.each([
    [['trace'], 'No flow is told of Tea.\n'],
    [['trace', '--lang', 'zh'], '“Tea”没有收录任何流程。\n'],
    [['changes', '--since', '2021'], 'Nothing that the outline of 2021 says is told of Tea.\n'],
    [['changes', 'Green', '--since', '2021', '--lang', 'zh'], '2021 年的大纲没有提到“Green”。\n'],
    [['explain', 'Green', '--source'], 'Nothing that is said of Green has a source.\n'],
    [['quiz', '--new', '--type', 'order'], 'There is nothing to ask about Tea yet.\n'],
  ])('%j', async (argv, words) => expect((await said([], ...argv)).said).toBe(words))
})

describe('answers in another outline', () => {
  it('are no orphans while it is there', async () => {
    const run = (files: Record<string, string>) =>
      sessionOn(files, [SEEN, ...ANSWERED]).run('--outline', '/pot.md', 'progress', 'orphans')
    expect((await run(FILES)).out).toBe('')
    expect((await run({ '/pot.md': POT })).out).toContain('tea (/tea.md)  1 answer')
  })

  it('are taken back there, which is said', async () => {
    const session = sessionOn(FILES, [SEEN, ...ANSWERED])
    const line = (lang: string) =>
      session.run('--outline', '/pot.md', 'undo', '--lang', lang).then(({ err }) => err)
    expect(await line('en')).toBe(
      'There is no answer to take back here; what was answered in another outline: k8smap --outline /tea.md undo.\n',
    )
    expect(await line('zh')).toBe(
      '这份大纲里没有可以撤回的答案；撤回在另一份大纲里的作答：k8smap --outline /tea.md undo\n',
    )
  })
})
