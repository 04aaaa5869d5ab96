import { describe, expect, it } from 'vitest'
import { SETTING_NAMES } from '../../src/core/base/settings.ts'
import { Failure } from '../../src/errors.ts'
import { zh } from '../../src/i18n/zh.ts'
import { outlinesOn } from '../support/desk.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { type Fake, NOW, runIn } from '../support/world.ts'

const DAY = 86_400_000
const small = library(SMALL)
const PATH = '/somewhere/config/settings.json'

const settings = (fake: Fake, ...argv: string[]) => runIn(fake, 'settings', ...argv)

describe('settings', () => {
  it('shows what holds, where it comes from, and the file it stands in', async () => {
    const { exit, out, err } = await settings({
      settings: '{"retention": 0.85, "lang": "en"}',
      environment: { K8SMAP_CONFIDENCE: 'on' },
    })
    expect(exit).toBe(0)
    expect(out).toBe(
      [
        'lang        en      set here',
        'outline     –       default',
        'retention   0.85    set here',
        'new         40      default',
        'minutes     10      default',
        'first       lesson  default',
        'pause       wrong   default',
        'day         4       default',
        'confidence  on      from the environment',
        'pager       –       default',
        'ascii       –       default',
        '',
      ].join('\n'),
    )
    expect(err).toBe(`\n${PATH}\n`)
  })

  it('in Chinese too, in columns', async () => {
    const { out } = await settings({ settings: '{"lang": "zh", "outline": "笔记.yaml"}' })
    expect(out).toMatchInlineSnapshot(`
      "lang        zh         已设置
      outline     笔记.yaml  已设置
      retention   auto       默认
      new         40         默认
      minutes     10         默认
      first       lesson     默认
      pause       wrong      默认
      day         4          默认
      confidence  关         默认
      pager       –          默认
      ascii       –          默认
      "
    `)
  })

  it('are coloured where there is colour', async () => {
    const fake = { columns: 80, environment: { FORCE_COLOR: '1' } }
    const { out, err } = await settings(fake, 'retention')
    expect(out.replaceAll('\u001b', 'ESC')).toBe(
      'ESC[1mESC[36mretentionESC[39mESC[22m  auto  ESC[2mdefaultESC[22m\n',
    )
    expect(err).toBe('')
    expect((await settings(fake)).err.replaceAll('\u001b', 'ESC')).toBe(`\nESC[2m${PATH}ESC[22m\n`)
  })

  it('names them in its help', async () =>
    expect((await settings({}, '--help')).out).toContain(
      'one of: lang, outline, retention, new, minutes, first,\n                         pause, day, confidence, pager, ascii',
    ))

  it('shows one, and knows its name in any letter case', async () => {
    expect((await settings({}, 'retention')).out).toBe('retention  auto  default\n')
    expect((await settings({}, 'Retention')).out).toBe('retention  auto  default\n')
    expect((await settings({}, 'outline')).out).toBe('outline  –  default\n')
  })

  it('as JSON: every setting with its value and where it comes from', async () => {
    const { out } = await settings(
      { settings: '{"new": 5}', environment: { K8SMAP_LANG: 'both' } },
      '--json',
    )
    const plain = { from: 'default' }
    expect(JSON.parse(out)).toEqual({
      version: 1,
      path: PATH,
      settings: {
        lang: { value: 'both', from: 'environment' },
        outline: { ...plain, value: null },
        retention: { ...plain, value: 'auto' },
        new: { value: 5, from: 'file' },
        minutes: { ...plain, value: 10 },
        first: { ...plain, value: 'lesson' },
        pause: { ...plain, value: 'wrong' },
        day: { ...plain, value: 4 },
        confidence: { ...plain, value: false },
        pager: { ...plain, value: null },
        ascii: { ...plain, value: null },
      },
    })
    expect(JSON.parse((await settings({}, 'minutes', '30', '--json')).out).settings).toEqual({
      minutes: { value: 30, from: 'file' },
    })
  })

  it('opens no outline: a wrong one can be taken back', async () => {
    const { exit, specs } = await settings(
      { settings: '{"outline": "/gone.yaml"}' },
      'outline',
      'default',
    )
    expect([exit, specs]).toEqual([0, []])
  })
})

describe('settings, to change one', () => {
  it.each([
    ['lang', 'ZH', 'zh'],
    ['outline', './my notes.yaml', './my notes.yaml'],
    ['retention', '0.85', 0.85],
    ['new', '0', 0],
    ['minutes', '45', 45],
    ['first', 'guess', 'guess'],
    ['first', 'Lesson', 'lesson'],
    ['pause', 'always', 'always'],
    ['pause', 'NEVER', 'never'],
    ['day', '0', 0],
    ['day', '23', 23],
    ['confidence', 'on', true],
    ['confidence', 'off', false],
    ['pager', ' less -S ', 'less -S'],
    ['pager', 'cat', 'off'],
    ['pager', '', 'off'],
    ['ascii', 'on', true],
  ])('%s %s is written, beside what stood there', async (name, word, value) => {
    const ran = await settings({ library: small, settings: '{"later": 1}' }, name, word)
    expect(JSON.parse(ran.settings ?? '')).toEqual({ later: 1, [name]: value })
    const fresh = await settings({ library: small }, name, word)
    expect(fresh.exit).toBe(0)
    if (name !== 'new') expect(fresh.err).toBe('')
    expect(fresh.out).toMatch(new RegExp(`^${name}  .*  (set here|${zh.settings.from.file})\n$`))
    expect(JSON.parse(fresh.settings ?? '')).toEqual({ [name]: value })
  })

  it.each([
    ['zh', '开', true],
    ['zh', '关', false],
    ['zh', 'on', true],
    ['zh-Hant', '開', true],
    ['zh-Hant', '關', false],
    ['en', 'off', false],
  ])('is on or off as it is shown in %s: %s', async (lang, shown, value) => {
    const { exit, out, settings: kept } = await settings({}, 'confidence', shown, '--lang', lang)
    expect([exit, JSON.parse(kept ?? '')]).toEqual([0, { confidence: value }])
    if (!/^o/.test(shown)) expect(out).toContain(shown)
  })

  it.each(SETTING_NAMES)('%s default takes it back', async (name) => {
    const ran = await settings({ settings: '{"new": 5, "minutes": 20}' }, name, 'default')
    const left: Record<string, number> = { new: 5, minutes: 20 }
    delete left[name]
    expect(JSON.parse(ran.settings ?? '')).toEqual(left)
    expect(ran.out).toMatch(new RegExp(`^${name}  .*  default\n$`))
  })

  it.each([
    [
      ['retention', '60'],
      'retention cannot be “60”. Allowed: auto, 0.7 – 0.99, 70 – 99 %, default.',
    ],
    [['new', '-1'], 'new cannot be “-1”. Allowed: 0 – 1000, default.'],
    [['minutes', ''], 'minutes cannot be “”. Allowed: 1 – 600, default.'],
    [['first', 'test'], 'first cannot be “test”. Allowed: lesson, guess, default.'],
    [['pause', 'on'], 'pause cannot be “on”. Allowed: wrong, always, never, default.'],
    [['day', '24'], 'day cannot be “24”. Allowed: 0 – 23, default.'],
    [['day', '-1'], 'day cannot be “-1”. Allowed: 0 – 23, default.'],
    [['day', '4:30'], 'day cannot be “4:30”. Allowed: 0 – 23, default.'],
    [['lang', 'fr'], 'lang cannot be “fr”. Allowed: en, zh, zh-Hant, both, default.'],
    [['retentoin', '0.9'], `name cannot be “retentoin”. Allowed: ${SETTING_NAMES.join(', ')}.`],
    [['constructor'], `name cannot be “constructor”. Allowed: ${SETTING_NAMES.join(', ')}.`],
  ])('refuses %j, and changes nothing', async (argv, message) => {
    const before = '{"retention": 0.8}'
    const { exit, out, err, settings: after } = await settings({ settings: before }, '--', ...argv)
    expect([exit, out, after]).toEqual([2, '', before])
    expect(err).toBe(`${message}\nMore: k8smap settings --help\n`)
  })

  it('says so where the environment hides it, and writes it all the same', async () => {
    const fake = { environment: { K8SMAP_RETENTION: '0.95' } }
    const ran = await settings(fake, 'retention', '0.8')
    expect(ran).toMatchObject({
      exit: 0,
      out: 'retention  0.95  from the environment\n',
      err: 'K8SMAP_RETENTION is set and beats this.\n',
      settings: '{\n  "retention": 0.8\n}\n',
    })
    const other = await settings(fake, 'retention', '0.8', '--lang', 'zh')
    expect(other.err).toBe(`${zh.settings.hidden('K8SMAP_RETENTION')}\n`)
    expect((await settings(fake, 'minutes', '5')).err).toBe('')
  })

  it('says of the most new questions that a plan does not heed it', async () => {
    const en =
      'This number holds where there is no plan: a plan (k8smap plan) has a number of its own.\n'
    expect((await settings({}, 'new', '5')).err).toBe(en)
    expect((await settings({}, 'new', '5', '--lang', 'zh')).err).toBe(
      `${zh.settings.withoutPlan}\n`,
    )
    expect((await settings({}, 'new')).err).toBe('')
    expect((await settings({}, 'new', 'default')).err).toBe('')
  })

  it('says so where it cannot be kept', async () => {
    const write = new Failure('setting-not-kept', { path: PATH, reason: 'EROFS' })
    expect(await settings({ settingsFailure: { write } }, 'new', '5')).toMatchObject({
      exit: 1,
      out: '',
      err: `The setting could not be saved: ${PATH}: it can only be read there (EROFS).\n`,
    })
  })
})

describe('a settings file that is broken', () => {
  const BROKEN = ['{"retention": ', '[]', 'retention = 0.9']

  it.each(BROKEN)('%s fails every command with its path and what to write', async (text) => {
    for (const argv of [['tree'], ['status', '--short'], ['quiz']]) {
      const {
        exit,
        out,
        err,
        settings: after,
      } = await runIn({ library: small, settings: text }, ...argv)
      expect([exit, out, after]).toEqual([1, '', text])
      expect(err).toBe(
        `The settings cannot be “${text.trim()}” (${PATH}). Allowed: {"retention": 0.9}.\n`,
      )
    }
    const chinese = await runIn({ library: small, settings: text }, 'tree', '--lang', 'zh')
    expect(chinese.err).toBe(
      `设置不能是“${text.trim()}”（${PATH}）。可用值：{"retention": 0.9}。\n`,
    )
  })

  it('is quoted, but for what is beyond forty characters', async () => {
    const text = `  [${'x'.repeat(60)}`
    const { err } = await settings({ settings: text }, 'new', '5')
    expect(err).toBe(
      `The settings cannot be “[${'x'.repeat(39)}” (${PATH}). Allowed: {"retention": 0.9}.\n`,
    )
  })

  it.each(BROKEN)('%s is never written over', async (text) => {
    for (const value of ['0.8', 'default']) {
      const ran = await settings({ settings: text }, 'retention', value)
      expect([ran.exit, ran.out, ran.settings]).toEqual([1, '', text])
      expect(ran.err).toBe(
        `The settings cannot be “${text.trim()}” (${PATH}). Allowed: {"retention": 0.9}.\n`,
      )
    }
  })

  it('is told of where the settings are shown: what is shown holds nowhere else', async () => {
    const ran = await settings({ settings: '{"retention": ' })
    expect(ran.exit).toBe(1)
    expect([ran.out, ran.err]).toMatchInlineSnapshot(`
      [
        "lang        –       default
      outline     –       default
      retention   auto    default
      new         40      default
      minutes     10      default
      first       lesson  default
      pause       wrong   default
      day         4       default
      confidence  off     default
      pager       –       default
      ascii       –       default
      ",
        "
      /somewhere/config/settings.json
      The settings cannot be “{"retention":” (/somewhere/config/settings.json). Allowed: {"retention": 0.9}.
      ",
      ]
    `)
    const json = await settings({ settings: '{"retention": 5}' }, '--json')
    expect(JSON.parse(json.out).settings.retention).toEqual({ value: 'auto', from: 'default' })
    expect([json.exit, json.err]).toEqual([
      1,
      `retention cannot be “5” (${PATH}). Allowed: auto, 0.7 – 0.99, 70 – 99 %.\n`,
    ])
    const variable = await settings({ environment: { K8SMAP_NEW: 'x' } }, 'new')
    expect([variable.exit, variable.err.split('\n')[0]]).toEqual([
      2,
      'K8SMAP_NEW cannot be “x”. Allowed: 0 – 1000.',
    ])
  })

  it('in one setting fails until that is mended, which settings does', async () => {
    const text = '{"retention": 5, "new": 7}'
    const failed = await runIn({ library: small, settings: text }, 'tree')
    expect([failed.exit, failed.err]).toEqual([
      1,
      `retention cannot be “5” (${PATH}). Allowed: auto, 0.7 – 0.99, 70 – 99 %.\n`,
    ])
    const mended = await settings({ settings: text }, 'retention', 'default')
    expect([mended.exit, JSON.parse(mended.settings ?? '')]).toEqual([0, { new: 7 }])
    // Another setting may be changed before that one is mended.
    expect((await settings({ settings: text }, 'new', '9')).exit).toBe(0)
  })

  it.each([['{"retentoin": 0.8}'], ['{"constructor": 0.8}'], ['{"__proto__": {"new": 1}}']])(
    'by a name nobody knows, %s, fails with the names',
    async (text) => {
      const { exit, err } = await runIn({ library: small, settings: text }, 'tree')
      expect(exit).toBe(1)
      expect(err).toContain(`(${PATH}). Allowed: ${SETTING_NAMES.join(', ')}.`)
    },
  )

  it('is no matter for help and the version', async () => {
    for (const argv of [['--help'], ['--version'], ['settings', '--help']])
      expect((await runIn({ settings: '{' }, ...argv)).exit).toBe(0)
  })

  it('is not passed over because the word “settings” is asked for', async () => {
    const ran = await runIn({ library: small, settings: '{' }, 'search', 'settings')
    expect([ran.exit, ran.err]).toEqual([1, expect.stringContaining('The settings cannot be')])
  })

  it('that cannot be read fails with path and reason, in the language asked for', async () => {
    const read = new Failure('settings-unreadable', { path: PATH, reason: 'EACCES' })
    for (const argv of [['tree'], ['settings'], ['settings', 'new', '5']])
      expect(await runIn({ library: small, settingsFailure: { read } }, ...argv)).toMatchObject({
        exit: 1,
        out: '',
        err: `${PATH} cannot be read: there is no permission (EACCES).\n`,
      })
    const chinese = await runIn({ settingsFailure: { read } }, 'tree', '--lang', 'zh')
    expect(chinese.err).toBe(
      `${zh.failures['settings-unreadable']({ path: PATH, reason: 'EACCES' })}\n`,
    )
    expect((await runIn({ settingsFailure: { read } }, '--help')).exit).toBe(0)
  })
})

describe('default, file, environment, flag: each beats those before it', () => {
  /** A setting's effect with nothing said, then with each word more. */
  const effects = async <T>(
    name: string,
    [file, variable, flag]: readonly [unknown, string, readonly string[]],
    effect: (fake: Fake, ...argv: string[]) => Promise<T>,
  ): Promise<T[]> => {
    const text = { settings: JSON.stringify({ [name]: file }) }
    const both = { ...text, environment: { [`K8SMAP_${name.toUpperCase()}`]: variable } }
    return [await effect({}), await effect(text), await effect(both), await effect(both, ...flag)]
  }
  const begun = async (fake: Fake, ...argv: string[]) => {
    const { log } = await runIn({ library: small, lines: ['1', 'q'], ...fake }, 'quiz', ...argv)
    const [drill] = log
    if (drill?.event !== 'drill') throw new Error('no drill was begun')
    return drill
  }

  it('lang', async () =>
    expect(
      await effects('lang', ['zh', 'both', ['--lang', 'en']], async (fake, ...argv) =>
        (await runIn({ library: small, ...fake }, 'tree', 'node', '-L', '0', ...argv)).out.trim(),
      ),
    ).toEqual(['Worker node', '工作节点', 'Worker node · 工作节点', 'Worker node']))

  it('day: the hour at which today begins', async () => {
    // It is noon; the only answer was at eleven.
    const review = {
      ...{ id: 'r', at: NOW - 3_600_000, outline: 'small', question: 'kube-scheduler/picks' },
      ...{ rating: 3 as const, correct: true, given: '', took: 1 },
    }
    const days = async (fake: Fake): Promise<string[]> => {
      const { out } = await runIn({ library: small, reviews: [review], ...fake }, 'stats', '--json')
      const { days: all, forecast } = JSON.parse(out)
      return [all[0].date, forecast[0].date]
    }
    expect(await days({})).toEqual(['2026-11-22', '2026-11-22'])
    expect(await days({ settings: '{"day": 12}' })).toEqual(['2026-11-21', '2026-11-22'])
    expect(await days({ settings: '{"day": 13}' })).toEqual(['2026-11-21', '2026-11-21'])
    expect(await days({ settings: '{"day": 13}', environment: { K8SMAP_DAY: '0' } })).toEqual([
      '2026-11-22',
      '2026-11-22',
    ])
  })

  it('outline', async () =>
    expect(
      await effects(
        'outline',
        ['a.yaml', '2021', ['--outline', 'b.yaml']],
        async (fake, ...argv) =>
          (await runIn({ library: small, ...fake }, 'tree', ...argv)).specs[0],
      ),
    ).toEqual([undefined, 'a.yaml', '2021', 'b.yaml']))

  it('minutes', async () =>
    expect(
      await effects(
        'minutes',
        [20, '30', ['--minutes', '40']],
        async (...all) => (await begun(...all)).minutes,
      ),
    ).toEqual([10, 20, 30, 40]))

  it('new, for which a count is the flag', async () =>
    expect(
      await effects(
        'new',
        [2, '1', ['--count', '4']],
        async (fake, ...argv) =>
          (await begun({ ...fake, library: theMap() }, ...argv)).questions.length,
      ),
      // Ten minutes are planned for seventeen new questions of a learner who is not known yet, and may be quick.
    ).toEqual([17, 2, 1, 4]))

  it('confidence', async () =>
    expect(
      await effects('confidence', [true, 'off', ['--confidence']], async (fake, ...argv) =>
        (
          await runIn({ library: small, lines: ['1', '3'], ...fake }, 'quiz', '--json', ...argv)
        ).out.includes('"confidence"'),
      ),
    ).toEqual([false, true, false, true]))

  it('retention: a wait of weeks is longer the less is asked for', async () => {
    const known = [3000, 2997, 2985, 2940].map((days) => ({
      id: `picks ${days}`,
      at: NOW - days * DAY,
      outline: 'small',
      question: 'kube-scheduler/picks',
      rating: 3 as const,
      correct: true,
      given: '',
      took: 1000,
    }))
    const waits = await effects(
      'retention',
      [0.8, '0.97', ['--retention', '0.95']],
      async (fake, ...argv) => {
        const { out } = await runIn(
          { library: small, reviews: known, lines: ['filtering'], ...fake },
          ...['quiz', '--due', '--type', 'choice', '--json', ...argv],
        )
        const answer = out.split('\n').find((line) => line.includes('"event":"answer"')) ?? '{}'
        expect(JSON.parse(answer)).toMatchObject({ correct: true })
        return (Date.parse(JSON.parse(answer).due) - NOW) / DAY
      },
    )
    const [plain = 0, less = 0, most = 0, more = 0] = waits
    expect(plain).toBeGreaterThan(60)
    expect(less).toBeGreaterThan(plain * 1.5)
    expect(more).toBeLessThan(plain * 0.75)
    expect(most).toBeLessThan(more)
  })

  it('a flag that cannot be is refused as the setting is', async () => {
    const { exit, err } = await runIn({ library: small }, 'quiz', '--retention', '0.5')
    expect([exit, err.split('\n')[0]]).toEqual([
      2,
      '--retention cannot be “0.5”. Allowed: auto, 0.7 – 0.99, 70 – 99 %.',
    ])
  })
})

describe('an outline that is set', () => {
  const broken: Fake = {
    problems: [
      { code: 'empty', at: { file: '/a/notes.yaml', line: 1, column: 1 }, args: {} } as never,
    ],
  }

  it('is named so that it is the same from every folder', async () => {
    const fake = { library: small, settled: '/home/me/notes.yaml' }
    const { exit, out, settings: written, specs } = await settings(fake, 'outline', 'notes.yaml')
    expect([exit, out]).toEqual([0, 'outline  /home/me/notes.yaml  set here\n'])
    expect(JSON.parse(written ?? '')).toEqual({ outline: '/home/me/notes.yaml' })
    expect(specs).toEqual(['/home/me/notes.yaml'])
  })

  it('is refused, with the reason, if it cannot be used', async () => {
    const {
      exit,
      err,
      settings: written,
    } = await settings({ ...broken, settings: '{"new": 5}' }, ...['outline', '/a/notes.yaml'])
    expect([exit, written]).toEqual([1, '{"new": 5}'])
    expect(err).toMatchInlineSnapshot(`
      "/a/notes.yaml:1:1: error: the document is empty
      /a/notes.yaml cannot be used: 1 error.
      "
    `)
    const missing = {
      open: () => Promise.reject(new Failure('outline-missing', { path: '/nope' })),
    }
    const outlines = { ...outlinesOn(new Map()), ...missing }
    expect(await settings({ outlines }, 'outline', '/nope')).toMatchObject({
      ...{ exit: 1, settings: undefined, err: 'There is no outline at /nope.\n' },
    })
    expect((await settings({ library: small }, 'outline', '-')).exit).toBe(2)
  })

  it('that is gone can be taken back', async () => {
    const outlines = outlinesOn(new Map())
    const fake = { outlines, settings: '{"outline": "/nope"}' }
    expect(await settings(fake, 'outline', 'default')).toMatchObject({ exit: 0, err: '' })
  })
})

describe('a failure that a setting causes names it', () => {
  const outlines = outlinesOn(new Map([['/a.yaml', '- a: [']]))
  const failing = async (fake: Fake, ...argv: string[]): Promise<string> => {
    const { exit, err } = await runIn({ outlines, ...fake }, ...argv)
    expect(exit).toBe(1)
    return err.trimEnd().split('\n').at(-1) ?? ''
  }

  it.each(['tree', 'explain x', 'search x', 'quiz', 'stats', 'status', 'course'])(
    'in k8smap %s',
    async (line) =>
      expect(await failing({ settings: '{"outline": "/nope"}' }, ...line.split(' '))).toBe(
        `There is no outline at /nope. It is set in ${PATH}: k8smap settings outline default`,
      ),
  )

  it('in the file, in Chinese, and in the environment', async () => {
    expect(
      await failing({ settings: '{"outline": "/nope", "lang": "zh"}' }, 'tree'),
    ).toMatchInlineSnapshot(
      `"在 /nope 找不到大纲。该值在 /somewhere/config/settings.json 中设置：k8smap settings outline default"`,
    )
    expect(
      await failing({ environment: { K8SMAP_OUTLINE: '/a.yaml' } }, 'tree'),
    ).toMatchInlineSnapshot(`"/a.yaml cannot be used: 1 error. It is set by K8SMAP_OUTLINE."`)
  })

  it('but not if another outline was asked for', async () => {
    const set = { settings: '{"outline": "/nope"}' }
    expect(await failing(set, '--outline', '/other', 'tree')).toBe('There is no outline at /other.')
    expect(await failing({}, '--outline', '/nope', 'tree')).toBe('There is no outline at /nope.')
    expect(await failing({ settings: '{"outline": "/no"}' }, '--outline', '/nope', 'tree')).toBe(
      'There is no outline at /nope.',
    )
  })
})
