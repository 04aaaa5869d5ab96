import { expect, it } from 'vitest'
import { width } from '../../src/view/width.ts'
import { theMap } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

it('a plan is shown in both languages, within the terminal', async () => {
  for (const columns of [80, 40])
    for (const lang of ['en', 'zh', 'both']) {
      const { out, exit } = await runIn(
        { library: theMap(), columns },
        ...['plan', '--exam', 'CKA', '--date', '2026-12-20', '--lang', lang],
      )
      expect(exit).toBe(0)
      for (const line of out.split('\n'))
        expect(width(line), `${columns} ${lang}: ${line}`).toBeLessThanOrEqual(columns)
      if (lang !== 'zh') continue
      expect(out).toContain('考试日：2026-12-20，还有 28 天')
      expect(out).toContain('已学 0/')
      expect(out.replace(/\n/g, '')).toContain('不是对成绩的保证')
      expect(out).not.toMatch(/new question|forecast|met\b/)
    }
})
