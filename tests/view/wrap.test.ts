import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN } from '../../src/view/theme.ts'
import { width } from '../../src/view/width.ts'
import { wrap } from '../../src/view/wrap.ts'
import { COLOURED, marked } from '../support/pages.ts'

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['one two three', 8, ['one two', 'three']],
    ['控制平面管理集群', 10, ['控制平面管', '理集群']],
    ['先过滤，再打分。', 8, ['先过滤，', '再打分。']],
    ['它有（两个）步骤', 8, ['它有（两', '个）步骤']],
    ['使用 kubelet 启动容器', 12, ['使用 kubelet', '启动容器']],
    ['say `kubectl get pods` now', 12, ['say `kubectl', 'get pods`', 'now']],
    ['使用`kubectl get`吧', 40, ['使用`kubectl get`吧']],
    // A word that no line holds is broken behind a sign, but not in a number.
    ['a-very-long-word-indeed', 10, ['a-very-', 'long-word-', 'indeed']],
    ['https://k8s.io/docs/#a?b=c&d', 14, ['https://k8s.', 'io/docs/#a?b=', 'c&d']],
    ['release-1.37/notes', 11, ['release-', '1.37/notes']],
    ['extraordinarily', 8, ['extraord', 'inarily']],
    // A number keeps its sign.
    ['Fundamentals (16 %)', 16, ['Fundamentals', '(16 %)']],
    ['between 62 %, 95 % each', 13, ['between 62 %,', '95 % each']],
    ['in parts %', 8, ['in parts', '%']],
    ['', 10, ['']],
    ['an odd ` backtick', 40, ['an odd ` backtick']],
    ['`a` and an odd ` one', 40, ['`a` and an odd ` one']],
    // Fewer than eight columns hold nothing: eight it is.
    ['one two three', 2, ['one two', 'three']],
    // Spaces between lines are dropped, those between words are one.
    ['  one   two\tthree  ', 9, ['one two', 'three']],
    ['\u001b[2Jone two\nthree', 8, ['\ufffd[2Jone', 'two\ufffdthre', 'e']],
    ['12345678', 8, ['12345678']],
    ['123456789', 8, ['12345678', '9']],
    ['一二三四五', 8, ['一二三四', '五']],
    ['a一二三四', 8, ['a一二三', '四']],
    ['1234567一', 8, ['1234567', '一']],
    ['123456一', 8, ['123456一']],
    ['abc 一二三四', 9, ['abc 一二', '三四']],
    // Closing marks stay with what they close, opening ones with what they open, of either script.
    ['一二三四）', 8, ['一二三', '四）']],
    ['一二三四. 五', 9, ['一二三四.', '五']],
    ['一二三四，。五', 8, ['一二三', '四，。五']],
    ['一二三“四五”', 8, ['一二三', '“四五”']],
    ['一二三（四）', 8, ['一二三', '（四）']],
    ['一二三[四]', 8, ['一二三', '[四]']],
    ['one ( two )', 8, ['one (', 'two )']],
    // A chain that no line holds is broken all the same.
    ['，'.repeat(6), 8, ['，，，，', '，，']],
    ['（（（（（', 8, ['（（（（', '（']],
    // Code is not cut between Latin and Chinese, but where no line can hold it.
    ['用 `a-一二` 吧', 9, ['用', '`a-一二`', '吧']],
    ['`one-very-long-flag` x', 10, ['`one-very-', 'long-flag`', 'x']],
    ['说`a b`吧', 40, ['说`a b`吧']],
  ])('%s in %d columns', (words, columns, lines) => {
    const wrapped = wrap(words, columns, PLAIN)
    expect(wrapped).toEqual(lines)
  })

  it('gives a pipe its text as it is', () =>
    expect(wrap('  one   two `code`', Number.POSITIVE_INFINITY, PLAIN)).toEqual([
      '  one   two `code`',
    ]))

  it('paints code without its backticks where there is colour, on a pipe too', () => {
    const painted = (words: string, columns: number): string[] =>
      marked(wrap(words, columns, COLOURED))
    expect(painted('say `kubectl get` now', 12)).toEqual(['say ‹code:kubectl›', '‹code:get› now'])
    expect(painted('say `kubectl get` now', Number.POSITIVE_INFINITY)).toEqual([
      'say ‹code:kubectl› ‹code:get› now',
    ])
    expect(painted('no   code', Number.POSITIVE_INFINITY)).toEqual(['no   code'])
    expect(painted('an odd ` one', 40)).toEqual(['an odd ` one'])
    expect(painted('`a`、`b`（`c`）', 40)).toEqual(['‹code:a›、‹code:b›（‹code:c›）'])
    expect(painted('`12345678`', 8)).toEqual(['‹code:12345678›'])
    expect(painted('`123456789`', 8)).toEqual(['‹code:12345678›', '‹code:9›'])
  })

  it('never makes a line too wide, and loses nothing but spaces', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('控', '制', 'node', 'a', ' ', '，', '。', '（', '）', 'kube-proxy', '…'),
          { maxLength: 60 },
        ),
        fc.integer({ min: 12, max: 40 }),
        (parts, columns) => {
          const words = parts.join('')
          const lines = wrap(words, columns, PLAIN)
          expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''))
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns)
        },
      ),
    ))

  it('begins no line with closing punctuation', () => {
    const text = '调度器选择节点，然后绑定。节点上的 kubelet（节点代理）启动容器；探针检查它们。'
    for (let columns = 8; columns < 40; columns++)
      for (const line of wrap(text, columns, PLAIN)) expect(line).not.toMatch(/^[，。；）]/)
  })
})
