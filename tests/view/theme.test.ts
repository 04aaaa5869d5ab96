import { describe, expect, it } from 'vitest'
import { PLAIN, type Theme, theme } from '../../src/view/theme.ts'

/** Every paint of a theme on one word, and what stands around code. */
const painted = (theme: Theme): Record<string, string> =>
  Object.fromEntries(
    Object.entries(theme).map(([name, paint]) => [
      name,
      typeof paint === 'string' ? paint : paint('Pod', '').replaceAll('\u001b', 'ESC'),
    ]),
  )

describe('a theme', () => {
  it('without colour leaves words as they are and code in its backticks', async () => {
    expect(await theme(0)).toBe(PLAIN)
    expect(painted(PLAIN)).toEqual({
      title: 'Pod',
      heading: 'Pod',
      dim: 'Pod',
      code: 'Pod',
      codeMark: '`',
      good: 'Pod',
      bad: 'Pod',
      warn: 'Pod',
      link: 'Pod',
      key: 'Pod',
      linked: 'Pod',
    })
  })

  it.each([1, 2, 3] as const)('with colour of level %d needs no backticks', async (level) =>
    expect(painted(await theme(level))).toEqual({
      title: 'ESC[1mPodESC[22m',
      heading: 'ESC[1mESC[34mPodESC[39mESC[22m',
      dim: 'ESC[2mPodESC[22m',
      code: 'ESC[36mPodESC[39m',
      codeMark: '',
      good: 'ESC[32mPodESC[39m',
      bad: 'ESC[31mPodESC[39m',
      warn: 'ESC[33mPodESC[39m',
      link: 'ESC[2mESC[4mPodESC[24mESC[22m',
      key: 'ESC[1mESC[36mPodESC[39mESC[22m',
      // Links are added where they are signed.
      linked: 'Pod',
    }),
  )

  it('paints one text, whatever a caller such as map hands on beside it', async () => {
    const { good } = await theme(1)
    expect(['a', 'b'].map(good)).toEqual(['a', 'b'].map((each) => good(each)))
  })
})
