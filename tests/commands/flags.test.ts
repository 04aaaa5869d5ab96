import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const flag = (id: string, question: string, reason: string, outline = 'small'): LogEvent => ({
  ...{ event: 'flag', id, at: NOW - 1000 + Number(id), outline, question, reason },
})
const EVENTS = [
  flag('1', 'kube-scheduler/picks', 'two are right'),
  flag('2', 'kube-scheduler/gone', 'nonsense'),
  flag('3', 'a/b', 'of another outline', 'other'),
]
const flags = (events: readonly LogEvent[], ...argv: string[]) =>
  runIn({ library: small, events }, 'flags', ...argv)

describe('flags', () => {
  it('are the text of an issue', async () => {
    const { exit, out, err } = await flags(EVENTS)
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatchInlineSnapshot(`
      "# 2 flagged questions

      k8smap 0.0.0-test, outline \`small\`

      ## \`kube-scheduler/picks\`

      > Which step comes first?

      Source: https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation

      - two are right (2026-11-22)

      ## \`kube-scheduler/gone\`

      This question is no longer in the outline.

      - nonsense (2026-11-22)
      "
    `)
  })

  it('are it in Chinese', async () =>
    expect((await flags(EVENTS.slice(0, 1), '--lang', 'zh')).out).toMatchInlineSnapshot(`
      "# 1 道已标记的题

      k8smap 0.0.0-test、大纲 \`small\`

      ## \`kube-scheduler/picks\`

      > 哪一步在先？

      出处：https://kubernetes.io/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation

      - two are right (2026-11-22)
      "
    `))

  it('are JSON for programs', async () =>
    expect(JSON.parse((await flags(EVENTS, '--json')).out)).toMatchInlineSnapshot(`
      {
        "flags": [
          {
            "ask": {
              "en": "Which step comes first?",
              "zh": "哪一步在先？",
            },
            "at": "2026-11-22T11:59:59.001Z",
            "question": "kube-scheduler/picks",
            "reason": "two are right",
            "source": "/docs/concepts/scheduling-eviction/kube-scheduler/#kube-scheduler-implementation",
            "topic": "kube-scheduler",
          },
          {
            "at": "2026-11-22T11:59:59.002Z",
            "question": "kube-scheduler/gone",
            "reason": "nonsense",
          },
        ],
        "version": 1,
      }
    `))

  it('say that there are none', async () => {
    expect(await flags([])).toMatchObject({
      ...{ exit: 0, out: '' },
      err: 'No question is flagged. f flags one in a drill.\n',
    })
    expect((await flags(EVENTS.slice(2), '--lang', 'zh')).err).toBe(
      '没有标记的题。练习中按 f 可以标记。\n',
    )
    expect(JSON.parse((await flags([], '--json')).out)).toMatchInlineSnapshot(`
      {
        "flags": [],
        "version": 1,
      }
    `)
  })

  it('are taken off, those of this outline', async () => {
    const { exit, out, err, log } = await flags(EVENTS, '--clear')
    expect([exit, out, err]).toEqual([0, '', '2 flags taken off.\n'])
    expect((await flags([...EVENTS, ...log])).err).toBe(
      'No question is flagged. f flags one in a drill.\n',
    )
    expect((await flags(EVENTS.slice(0, 1), '--clear', '--lang', 'zh')).err).toBe(
      '已取消 1 个标记。\n',
    )
    const inJson = await flags(EVENTS, '--clear', '--json')
    expect([JSON.parse(inJson.out), inJson.err]).toEqual([{ version: 1, cleared: 2 }, ''])
  })
})
