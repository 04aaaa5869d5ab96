import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/document/problem.ts'
import { problemLines } from '../../src/view/problem.ts'
import { COLOURED, marked, pageOf } from '../support/pages.ts'

const at = { file: 'notes/a.yaml', line: 3, column: 7 }
const ERROR = { code: 'unknown-topic', args: { topic: 'etdc' }, at } as Problem
const WARNING = { code: 'missing-language', args: { language: 'zh' }, at } as Problem

describe('a finding', () => {
  it('is on one line, as compilers print them', () => {
    expect([...problemLines(pageOf('en'), ERROR), ...problemLines(pageOf('en'), WARNING)]).toEqual([
      'notes/a.yaml:3:7: error: there is no topic “etdc” in the tree',
      'notes/a.yaml:3:7: warning: this text has no Chinese (zh)',
    ])
    expect([...problemLines(pageOf('zh'), ERROR), ...problemLines(pageOf('zh'), WARNING)]).toEqual([
      'notes/a.yaml:3:7: 错误: 树中没有主题“etdc”',
      'notes/a.yaml:3:7: 警告: 这段文字缺少中文（zh）',
    ])
  })

  it('has the colour of its level', () => {
    const page = pageOf('en', 80, COLOURED)
    expect(marked([...problemLines(page, ERROR), ...problemLines(page, WARNING)])).toEqual([
      'notes/a.yaml:3:7: ‹bad:error›: there is no topic “etdc” in the tree',
      'notes/a.yaml:3:7: ‹warn:warning›: this text has no Chinese (zh)',
    ])
  })
})
