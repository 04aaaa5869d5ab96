import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSettings,
  languageChoice,
  readSettings,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  variableOf,
  writeSetting,
} from '../../../src/core/base/settings.ts'
import { targetOf } from '../../../src/core/schedule/wish.ts'

const DEFAULTS = {
  lang: undefined,
  outline: undefined,
  retention: 'auto',
  new: 40,
  minutes: 10,
  first: 'lesson',
  pause: 'wrong',
  day: 4,
  confidence: false,
}
const inFile = (value: unknown) => JSON.stringify(value)

describe('what a word means', () => {
  it.each<[SettingName, Record<string, unknown>, string[]]>([
    [
      'lang',
      { en: 'en', zh: 'zh', both: 'both', ' ZH ': 'zh', Both: 'both' },
      ['', 'fr', 'english', '中文', 'en,zh', 'default'],
    ],
    ['outline', { map: 'map', '2021': '2021', './my notes.yaml': './my notes.yaml' }, ['', '  ']],
    [
      'retention',
      {
        ...{ '0.7': 0.7, '.9': 0.9, '0.99': 0.99, ' 0.85 ': 0.85, '0.90': 0.9 },
        ...{ auto: 'auto', ' AUTO ': 'auto' },
        ...{ '70': 0.7, '85%': 0.85, ' 92.5 % ': 0.925, '99％': 0.99 },
      },
      [
        ...['', '0.69', '0.991', '1', '9e-1', '0,9', '-0.9', '+0.9', 'NaN', '0.9.0', '.'],
        ...['automatic', '69', '99.1', '100', '-85', '0.85%', '%', '85%%', '%85'],
      ],
    ],
    [
      'new',
      { '0': 0, '20': 20, '1000': 1000, '007': 7, '5.0': 5 },
      ['', '-1', '1001', '1.5', '1e2', '0x10', 'Infinity', '二十', '２０'],
    ],
    ['minutes', { '1': 1, '600': 600 }, ['', '0', '601', '0.5', '10m', '10 min']],
    [
      'confidence',
      {
        on: true,
        ON: true,
        ' on ': true,
        true: true,
        '1': true,
        off: false,
        False: false,
        '0': false,
      },
      ['', 'yes', 'no', '2', 'onn'],
    ],
  ])('%s', (name, good, bad) => {
    const { parse, allowed } = SETTINGS[name]
    for (const [word, value] of Object.entries(good)) expect(parse(word), word).toBe(value)
    for (const word of bad) expect(parse(word), `“${word}”`).toBeUndefined()
    expect(allowed).not.toBe('')
  })

  it('is within bounds, or nothing, whatever the word', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)),
        (word) => {
          const { retention, minutes } = SETTINGS
          const wish = targetOf(retention.parse(word) ?? 'auto')
          expect(wish >= 0.7 && wish <= 0.99).toBe(true)
          const count = SETTINGS.new.parse(word) ?? 0
          expect(Number.isInteger(count) && count >= 0 && count <= 1000).toBe(true)
          expect(Number.isInteger(minutes.parse(word) ?? 1)).toBe(true)
        },
      ),
    ))
})

describe('a word for a language', () => {
  it.each([
    ['en', 'en'],
    ['ZH-hant', 'zh-Hant'],
    [' both ', 'both'],
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh-CN', 'zh'],
    ['en-GB', 'en'],
    ['en_US.UTF-8', 'en'],
    ['english', undefined],
    ['zhongwen', undefined],
    ['fr', undefined],
    ['fr_FR', undefined],
    ['both-ways', undefined],
    ['', undefined],
    ['-', undefined],
    ['_zh', undefined],
  ])('%j is %s', (word, language) => expect(languageChoice(word)).toBe(language))
})

describe('the settings that hold', () => {
  it('are the defaults where nothing is said', () => {
    for (const text of [undefined, '', '  \n', '{}', '\ufeff{}'])
      expect(readSettings(text, {})).toMatchObject({ settings: DEFAULTS, bad: [] })
    expect(new Set(Object.values(readSettings(undefined, {}).origins))).toEqual(
      new Set(['default']),
    )
  })

  const values: Record<SettingName, [file: unknown, environment: string, wanted: unknown[]]> = {
    lang: ['zh', 'both', ['zh', 'both']],
    outline: ['a.yaml', '2021', ['a.yaml', '2021']],
    retention: [0.8, '0.95', [0.8, 0.95]],
    new: [5, '0', [5, 0]],
    minutes: [20, '30', [20, 30]],
    confidence: [true, 'off', [true, false]],
    first: ['guess', 'lesson', ['guess', 'lesson']],
    pause: ['never', 'always', ['never', 'always']],
    day: [6, '0', [6, 0]],
    pager: ['less -S', 'cat', ['less -S', 'off']],
    ascii: [true, 'off', [true, false]],
  }
  it.each(SETTING_NAMES)(
    '%s: the environment beats the file, the file beats the default',
    (name) => {
      const [file, word, [fromFile, fromEnvironment]] = values[name]
      const text = inFile({ [name]: file })
      const environment = { [variableOf(name)]: word }
      expect(readSettings(text, {})).toMatchObject({
        settings: { ...DEFAULTS, [name]: fromFile },
        origins: { [name]: 'file' },
        bad: [],
      })
      expect(readSettings(text, environment)).toMatchObject({
        settings: { ...DEFAULTS, [name]: fromEnvironment },
        origins: { [name]: 'environment' },
        bad: [],
      })
      expect(readSettings(undefined, environment).settings[name]).toBe(fromEnvironment)
      // An empty variable counts as unset; to name no pager is to want none.
      expect(readSettings(text, { [variableOf(name)]: '' })).toMatchObject({
        settings: { [name]: name === 'pager' ? 'off' : fromFile },
        bad: [],
      })
    },
  )

  it('take numbers and switches as words too: people write both', () =>
    expect(
      readSettings(inFile({ retention: '0.8', new: '5', confidence: 'on', outline: 2021 }), {}),
    ).toMatchObject({
      settings: { retention: 0.8, new: 5, confidence: true, outline: '2021' },
      bad: [],
    }))

  it.each<[string, unknown, string]>([
    ['retention', 5, '5'],
    ['retention', null, 'null'],
    ['retention', [0.8], '[…]'],
    ['lang', ['en'], '[…]'],
    ['lang', { toString: 1, valueOf: 1 }, '{…}'],
    ['outline', null, 'null'],
    ['outline', {}, '{…}'],
    ['minutes', true, 'true'],
  ])('leave out what cannot be, and name it: %s %j', (name, value, shown) => {
    const { settings, bad } = readSettings(inFile({ [name]: value, new: 7 }), {})
    expect(settings).toEqual({ ...DEFAULTS, new: 7 })
    expect(bad).toMatchObject([{ origin: 'file', name, value: shown }])
  })

  it.each(['retentoin', 'constructor', 'toString', '__proto__', ''])(
    'know no “%s”, and say so',
    (name) => {
      const { settings, bad } = readSettings(`{${JSON.stringify(name)}: {"retention": 0.8}}`, {})
      expect(settings).toEqual(DEFAULTS)
      expect(bad).toMatchObject([{ origin: 'file', name, allowed: SETTING_NAMES.join(', ') }])
    },
  )

  it('report an invalid variable alone, and use the file', () => {
    const { settings, bad } = readSettings('{"retention": 0.8}', { K8SMAP_RETENTION: '8' })
    expect(settings.retention).toBe(0.8)
    expect(bad).toMatchObject([{ origin: 'environment', name: 'retention', value: '8' }])
  })
})

describe('the settings file', () => {
  it.each(['{', '[]', 'null', '0.9', '"x"', 'retention = 0.9', '{"retention": 0.9,}', '\0'])(
    'that is %j is not one, and is not overwritten',
    (text) => {
      expect(isSettings(text)).toBe(false)
      const { settings, bad } = readSettings(text, {})
      expect(settings).toEqual(DEFAULTS)
      expect(bad).toMatchObject([{ origin: 'file', name: '', allowed: '{"retention": 0.9}' }])
    },
  )

  it('never makes a parser throw, and never gives a value that cannot be', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.dictionary(fc.constantFrom(...SETTING_NAMES), fc.jsonValue()).map(inFile),
        ),
        (text) => {
          const { settings, bad } = readSettings(text, {})
          const wish = targetOf(settings.retention)
          expect(wish >= 0.7 && wish <= 0.99).toBe(true)
          expect([undefined, 'en', 'zh', 'both']).toContain(settings.lang)
          expect(['string', 'undefined']).toContain(typeof settings.outline)
          expect(typeof settings.confidence).toBe('boolean')
          for (const { value } of bad) expect(typeof value).toBe('string')
        },
      ),
    ))

  it.each([undefined, '', ' \n', '{}', '{"retention": 5}', '\ufeff{"new": 5}\n'])(
    'that is %j can be changed',
    (text) => expect(isSettings(text)).toBe(true),
  )

  it('that cannot be read is quoted by its beginning', () =>
    expect(readSettings(`  ${'x'.repeat(50)}\n`, {}).bad).toEqual([
      { origin: 'file', name: '', value: 'x'.repeat(40), allowed: '{"retention": 0.9}' },
    ]))

  it('keeps its other content when a setting is written or removed', () => {
    const text = '{"new": 5, "retention": 0.8, "of-a-later-version": {"a": [1]}}'
    expect(JSON.parse(writeSetting(text, 'retention', 0.85))).toEqual({
      new: 5,
      retention: 0.85,
      'of-a-later-version': { a: [1] },
    })
    expect(JSON.parse(writeSetting(text, 'retention', undefined))).toEqual({
      new: 5,
      'of-a-later-version': { a: [1] },
    })
    for (const empty of [undefined, '', '\n'])
      expect(writeSetting(empty, 'confidence', false)).toBe('{\n  "confidence": false\n}\n')
  })

  it('reads back what was written', () =>
    fc.assert(
      fc.property(
        fc.record({
          lang: fc.constantFrom('en' as const, 'zh' as const, 'both' as const),
          outline: fc.string().filter((word) => word.trim() !== ''),
          retention: fc.integer({ min: 70, max: 99 }).map((share) => share / 100),
          new: fc.integer({ min: 0, max: 1000 }),
          minutes: fc.integer({ min: 1, max: 600 }),
          confidence: fc.boolean(),
          first: fc.constantFrom('lesson' as const, 'guess' as const),
          pause: fc.constantFrom('wrong' as const, 'always' as const, 'never' as const),
          day: fc.integer({ min: 0, max: 23 }),
          pager: fc.constantFrom('off', 'less -FRX', 'a "b c"'),
          ascii: fc.boolean(),
        }),
        (wanted) => {
          let text: string | undefined
          for (const name of SETTING_NAMES) text = writeSetting(text, name, wanted[name])
          expect(readSettings(text, {})).toMatchObject({ settings: wanted, bad: [] })
        },
      ),
    ))
})
