import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/core/base/time.ts'
import { type Flagged, flagLines } from '../../src/view/flags.ts'
import type { Page } from '../../src/view/page.ts'
import { CHOICE, TYPED } from '../support/asked.ts'
import { pageOf, screens } from '../support/pages.ts'

const NOW = Date.UTC(2026, 10, 22, 23, 59)
const flag = (question: Flagged['question'], reason: string, ago = 0): Flagged => ({
  ...{ at: NOW - ago * DAY, reason, question, questionId: question?.id ?? 'etcd/old' },
})
const FLAGS: readonly Flagged[] = [
  flag(CHOICE, 'two options are right', 3),
  flag(undefined, 'nonsense'),
  flag({ ...TYPED, source: '' }, '答案不对'),
  flag(CHOICE, 'and the reason is wrong'),
]
const draw =
  (flags = FLAGS) =>
  (page: Page): string[] =>
    flagLines(page, flags, 'map', '0.2.0')

describe('flags as the text of an issue', () => {
  it('has a heading for each question and a line for each flag, never wrapped', () =>
    expect(screens(draw(), pageOf('en', 40))).toMatchInlineSnapshot(`
      "── 40 ──
      # 3 flagged questions

      k8smap 0.2.0, outline \`map\`

      ## \`sched/first\`

      > Which step of \`kube-scheduler\` comes first for a new Pod?

      Source: https://www.kubernetes.dev/resources/keps/785

      - two options are right (2026-11-19)
      - and the reason is wrong (2026-11-22)

      ## \`etcd/old\`

      This question is no longer in the outline.

      - nonsense (2026-11-22)

      ## \`sched/name\`

      > What picks the node?

      - 答案不对 (2026-11-22)"
    `))

  it('is in Chinese', () =>
    expect(screens(draw(), pageOf('zh', 40))).toMatchInlineSnapshot(`
    "── 40 ──
    # 3 道已标记的题

    k8smap 0.2.0、大纲 \`map\`

    ## \`sched/first\`

    > 对于新的 Pod，\`kube-scheduler\` 的哪一步在先？

    出处：https://www.kubernetes.dev/resources/keps/785

    - two options are right (2026-11-19)
    - and the reason is wrong (2026-11-22)

    ## \`etcd/old\`

    这道题已不在大纲里。

    - nonsense (2026-11-22)

    ## \`sched/name\`

    > 谁选择节点？

    - 答案不对 (2026-11-22)"
  `))

  it('quotes a question in both languages', () =>
    expect(screens(draw(FLAGS.slice(0, 1)), pageOf('both'))).toMatchInlineSnapshot(`
      "── 80 ──
      # 1 flagged question

      k8smap 0.2.0, outline \`map\`

      ## \`sched/first\`

      > Which step of \`kube-scheduler\` comes first for a new Pod?
      >
      > 对于新的 Pod，\`kube-scheduler\` 的哪一步在先？

      Source: https://www.kubernetes.dev/resources/keps/785

      - two options are right (2026-11-19)"
    `))
})
