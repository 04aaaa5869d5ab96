import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WRITTEN } from '../../src/core/base/text.ts'
import { openCompiled } from '../../src/io/compiled.ts'
import { pagePartsIn } from '../../src/io/page-parts.ts'
import { simplified } from '../../src/io/script.ts'
import { pageHtml } from '../../src/page/page-html.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { home, k8smap } from '../support/package.ts'

/** Bytes of the whole page, and of its script. */
const MOST = { page: 2_000_000, script: 46_000 } as const

describe('the page of the built map', () => {
  it('has at most two megabytes in two languages, and its script 46 kilobytes', async () => {
    const library = openCompiled('dist/map')
    const parts = pagePartsIn('.')
    const html = await pageHtml(
      {
        ...{ library, questions: questionsBelow(library, library.outline.root, new Map()) },
        ...{ languages: WRITTEN, shown: ['en'], plain: library.outline, version: '0.0.0' },
        script: simplified,
      },
      parts,
    )
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST.page)
    expect(Buffer.byteLength(parts.script)).toBeLessThanOrEqual(MOST.script)
    expect(parts.script).not.toMatch(/<\/script|<!--/i)
  })

  it('has no more with both Chinese scripts, as `open` writes it', () => {
    const { stdout, stderr, status } = k8smap(['open', 'svc', '--print'], { home: home() })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const path = stdout.trim()
    expect(statSync(path).size).toBeLessThanOrEqual(MOST.page)
    const html = readFileSync(path, 'utf8')
    // Not the whole page in a message.
    expect(html.includes('"start":"service"')).toBe(true)
    expect(html.includes('<span lang="zh-Hant">工作節點（Node）</span>')).toBe(true)
  })
})
