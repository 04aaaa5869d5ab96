import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN } from '../../src/view/theme.ts'
import { width } from '../../src/view/width.ts'
import { wrap } from '../../src/view/wrap.ts'

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['one two three', 8, ['one two', 'three']],
    ['控制平面管理集群', 10, ['控制平面管', '理集群']],
    ['先过滤，再打分。', 8, ['先过滤，', '再打分。']],
    ['它有（两个）步骤', 8, ['它有（两', '个）步骤']],
    ['使用 kubelet 启动容器', 12, ['使用 kubelet', '启动容器']],
    ['say `kubectl get pods` now', 12, ['say `kubectl', 'get pods`', 'now']],
    ['使用`kubectl get`吧', 40, ['使用`kubectl get`吧']],
    ['a-very-long-word-indeed', 10, ['a-very-lon', 'g-word-ind', 'eed']],
    ['', 10, ['']],
    ['an odd ` backtick', 40, ['an odd ` backtick']],
  ])('%s in %d columns', (words, columns, lines) => {
    const wrapped = wrap(words, columns, PLAIN)
    expect(wrapped).toEqual(lines)
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
