import { describe, expect, it } from 'vitest'
import { languageFlag, localeLanguage, outlineFlag } from '../../src/cli/options.ts'

describe('the language of the locale', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN', LC_MESSAGES: 'en_US', LC_ALL: '' }, 'en'],
    [{ LANG: 'en_US', LC_ALL: 'zh_TW' }, 'zh-Hant'],
    // A list: the first language that there is.
    [{ LANG: 'ko_KR.UTF-8', LANGUAGE: 'ko:zh_TW:en' }, 'zh-Hant'],
    [{ LANG: 'fr_FR', LANGUAGE: 'fr:zh_CN' }, 'zh'],
    [{ LANG: 'zh_CN', LANGUAGE: ':en:zh' }, 'en'],
    [{ LANG: 'zh_CN', LANGUAGE: 'ko' }, 'zh'],
    // Programs in the C locale translate nothing.
    [{ LANG: 'C', LANGUAGE: 'zh' }, 'en'],
    [{ LC_ALL: 'POSIX', LANGUAGE: 'zh' }, 'en'],
  ] as const)('of %j is %s', (environment, language) =>
    expect(localeLanguage(environment)).toBe(language),
  )
})

describe('an option that is read before all else', () => {
  it('is anywhere before two dashes, and the last one counts', () => {
    const language = (line: string) => languageFlag(line.split(' '))
    expect(
      [
        'explain pod -l zh',
        '--lang=zh explain -len',
        'explain -- get pods -l zh',
        '-l zh -- -l en',
      ].map(language),
    ).toEqual(['zh', 'en', undefined, 'zh'])
    expect(outlineFlag(['explain', '--', '--outline', 'x'])).toBeUndefined()
    expect(outlineFlag(['tree', '--outline', 'x'])).toBe('x')
  })
})
