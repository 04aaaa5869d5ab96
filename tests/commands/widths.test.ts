import { describe, expect, it } from 'vitest'
import { width } from '../../src/view/width.ts'
import { LINES, STUDIED } from '../support/every-command.ts'
import { runIn } from '../support/world.ts'

/** Latin words of a page, without what is shortened on purpose. */
const wordsIn = (page: string): string[] =>
  page
    .replaceAll(/\S*…/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => /^[A-Za-z]{2,}$/.test(word))

/** Whether a word is a part of one that no line holds: the lines of a tree leave half of a narrow page. */
const isPart = (word: string, whole: ReadonlySet<string>, columns: number): boolean =>
  [...whole].some((each) => each.length > columns / 2 && each.includes(word))

describe.each(['en', 'zh'])('on a terminal, in %s', (lang) => {
  it.each(LINES.map((line) => [line.join(' '), line] as const))(
    'k8smap %s fits',
    async (_, line) => {
      const seen = async (columns: number): Promise<string> => {
        const { out, err } = await runIn({ ...STUDIED, columns }, ...line, '--lang', lang)
        return out + err
      }
      const whole = new Set(wordsIn(await seen(10_000)))
      for (const columns of [40, 80]) {
        const page = await seen(columns)
        expect(page.split('\n').filter((each) => width(each) > columns)).toEqual([])
        // A word that is not in the page without bounds is a part of one.
        expect(
          wordsIn(page).filter((word) => !whole.has(word) && !isPart(word, whole, columns)),
        ).toEqual([])
      }
    },
  )
})
