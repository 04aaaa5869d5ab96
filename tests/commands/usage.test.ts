import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/index.ts'
import { problem } from '../../src/core/document/problem.ts'
import { width } from '../../src/view/width.ts'
import { library, parse, SMALL, theMap } from '../support/outlines.ts'
import { runIn } from '../support/world.ts'

const small = library(SMALL)

/** Wrong command lines, one for each thing that can be wrong with one. */
const WRONG: readonly string[][] = [
  ['tre'],
  ['nonsense'],
  ['tree', '--dpeth', '2'],
  ['tree', '--lang', 'fr'],
  ['tree', '--depth', '-1'],
  ['tree', '--depth', 'two'],
  ['tree', '--depth', '1001'],
  ['quiz', '--count', '0'],
  ['quiz', '--seed', '1.5'],
  ['quiz', '--type', 'choice,oder'],
  ['search', 'x', '-n', '0'],
  ['--outline'],
  ['explain'],
  ['check', 'a', 'b'],
]
const complaints = async (lang: string): Promise<string> => {
  const all: string[] = []
  for (const argv of WRONG) {
    const { exit, out, err } = await runIn(
      { library: small, environment: { K8SMAP_LANG: lang } },
      ...argv,
    )
    expect([exit, out], argv.join(' ')).toEqual([2, ''])
    all.push(`$ k8smap ${argv.join(' ')}`, err)
  }
  return all.join('\n')
}

describe('wrong usage exits 2 and says what is allowed', () => {
  it('says where words with a dash go, and suggests no other letter', async () => {
    const wrong = async (...argv: string[]) => (await runIn({ library: small }, ...argv)).err
    const known = /Options: --\S+(?:, --\S+)*\./
    expect((await wrong('explain', 'kubectl', 'logs', '-p')).replace(known, '…')).toBe(
      'There is no option “-p” here. … Words that begin with a dash go behind --: k8smap explain -- …\nMore: k8smap explain --help\n',
    )
    expect(await wrong('search', 'kubectl', 'logs', '--previous')).toContain('k8smap search -- …')
    expect(await wrong('search', '--previous')).not.toContain(' -- ')
    expect(await wrong('search', 'kubectl', '--limits')).toContain('Did you mean: --limit?')
    expect(await wrong('--lang', 'zh', 'search', 'kubectl', 'logs', '-f')).toContain(
      '以短横开头的词写在 -- 之后：k8smap search -- …',
    )
    // A command without words has no place for them.
    expect((await wrong('settings', '-p')).replace(known, '…')).toBe(
      'There is no option “-p” here. …\nMore: k8smap settings --help\n',
    )
  })

  it('in English', async () =>
    expect(await complaints('en')).toMatchInlineSnapshot(`
      "$ k8smap tre
      There is no command “tre”. Commands: tree, graph, trace, changes, open, explain, search, compare, path, quiz, course, plan, undo, flags, status, stats, progress, import, export, check, settings, completion.
      Did you mean: tree?

      $ k8smap nonsense
      There is no command “nonsense”. Commands: tree, graph, trace, changes, open, explain, search, compare, path, quiz, course, plan, undo, flags, status, stats, progress, import, export, check, settings, completion.
      More: k8smap --help

      $ k8smap tree --dpeth 2
      There is no option “--dpeth” here. Options: --pick, --depth, --mastery, --json, --version, --lang, --outline, --ascii, --no-pager.
      Did you mean: --depth?

      $ k8smap tree --lang fr
      --lang cannot be “fr”. Allowed: en, zh, zh-Hant, both.
      More: k8smap tree --help

      $ k8smap tree --depth -1
      --depth cannot be “-1”. Allowed: a whole number from 0 to 1000.
      More: k8smap tree --help

      $ k8smap tree --depth two
      --depth cannot be “two”. Allowed: a whole number from 0 to 1000.
      More: k8smap tree --help

      $ k8smap tree --depth 1001
      --depth cannot be “1001”. Allowed: a whole number from 0 to 1000.
      More: k8smap tree --help

      $ k8smap quiz --count 0
      --count cannot be “0”. Allowed: a whole number from 1 to 10000.
      More: k8smap quiz --help

      $ k8smap quiz --seed 1.5
      --seed cannot be “1.5”. Allowed: a whole number from 0 to 4294967295.
      More: k8smap quiz --help

      $ k8smap quiz --type choice,oder
      --type cannot be “oder”. Allowed: choice, several, tell-apart, typed, cloze, order, list, match.
      More: k8smap quiz --help

      $ k8smap search x -n 0
      --limit cannot be “0”. Allowed: a whole number from 1 to 1000000.
      More: k8smap search --help

      $ k8smap --outline
      The option --outline needs a value.
      More: k8smap --help

      $ k8smap explain
      Something is missing: <term>.
      More: k8smap explain --help

      $ k8smap check a b
      Too many words: “b” is one more than fits here.
      More: k8smap check --help
      "
    `))

  it('in Chinese', async () =>
    expect(await complaints('zh')).toMatchInlineSnapshot(`
      "$ k8smap tre
      没有“tre”这个命令。可用命令：tree、graph、trace、changes、open、explain、search、compare、path、quiz、course、plan、undo、flags、status、stats、progress、import、export、check、settings、completion。
      是不是要找：tree？

      $ k8smap nonsense
      没有“nonsense”这个命令。可用命令：tree、graph、trace、changes、open、explain、search、compare、path、quiz、course、plan、undo、flags、status、stats、progress、import、export、check、settings、completion。
      更多帮助：k8smap --help

      $ k8smap tree --dpeth 2
      这里没有“--dpeth”这个选项。可用选项：--pick、--depth、--mastery、--json、--version、--lang、--outline、--ascii、--no-pager。
      是不是要找：--depth？

      $ k8smap tree --lang fr
      --lang 不能是“fr”。可用值：en、zh、zh-Hant、both。
      更多帮助：k8smap tree --help

      $ k8smap tree --depth -1
      --depth 不能是“-1”。可用值：0 到 1000 的整数。
      更多帮助：k8smap tree --help

      $ k8smap tree --depth two
      --depth 不能是“two”。可用值：0 到 1000 的整数。
      更多帮助：k8smap tree --help

      $ k8smap tree --depth 1001
      --depth 不能是“1001”。可用值：0 到 1000 的整数。
      更多帮助：k8smap tree --help

      $ k8smap quiz --count 0
      --count 不能是“0”。可用值：1 到 10000 的整数。
      更多帮助：k8smap quiz --help

      $ k8smap quiz --seed 1.5
      --seed 不能是“1.5”。可用值：0 到 4294967295 的整数。
      更多帮助：k8smap quiz --help

      $ k8smap quiz --type choice,oder
      --type 不能是“oder”。可用值：choice、several、tell-apart、typed、cloze、order、list、match。
      更多帮助：k8smap quiz --help

      $ k8smap search x -n 0
      --limit 不能是“0”。可用值：1 到 1000000 的整数。
      更多帮助：k8smap search --help

      $ k8smap --outline
      选项 --outline 需要一个值。
      更多帮助：k8smap --help

      $ k8smap explain
      缺少参数：<term>。
      更多帮助：k8smap explain --help

      $ k8smap check a b
      参数太多：不需要“b”。
      更多帮助：k8smap check --help
      "
    `))

  it('in the language of the flag, wherever it stands', async () => {
    const { err } = await runIn({ library: small, environment: { K8SMAP_LANG: 'zh' } }, 'tre')
    for (const argv of [
      ['tre', '--lang', 'zh'],
      ['--lang=zh', 'tre'],
      ['-lzh', 'tre'],
      ['-l', 'zh', 'tre'],
      ['tre', '-l', 'en', '-l', 'zh'],
    ])
      expect((await runIn({ library: small }, ...argv)).err, argv.join(' ')).toBe(err)
  })

  it('complains of the variable by its name', async () => {
    const environment = { K8SMAP_LANG: 'fr' }
    const { exit, out, err } = await runIn({ library: small, environment }, 'tree')
    expect([exit, out, err]).toEqual([
      2,
      '',
      'K8SMAP_LANG cannot be “fr”. Allowed: en, zh, zh-Hant, both.\nMore: k8smap --help\n',
    ])
  })

  it('wraps its complaints, and colours them where there is colour', async () => {
    const { err } = await runIn(
      { library: small, columns: 40, environment: { FORCE_COLOR: '1' } },
      'tree',
      '--dpeth',
    )
    expect(err.replaceAll('\u001b', 'ESC')).toMatchInlineSnapshot(`
      "ESC[31mThere is no option “--dpeth” here.ESC[39m
      ESC[31mOptions: --pick, --depth, --mastery,ESC[39m
      ESC[31m--json, --version, --lang, --outline,ESC[39m
      ESC[31m--ascii, --no-pager.ESC[39m
      Did you mean: --depth?
      "
    `)
  })
})

describe('the language', () => {
  const titles = async (environment: Record<string, string>, ...flags: string[]): Promise<string> =>
    (await runIn({ library: small, environment }, 'tree', '-L', '1', ...flags)).out
  const EN = 'Kubernetes\n├── Control plane\n└── Worker node\n'
  const ZH = 'Kubernetes\n├── 控制平面\n└── 工作节点\n'

  it.each<[Record<string, string>, string[], string]>([
    [{ LANG: 'zh_CN.UTF-8' }, [], ZH],
    [{ LANG: 'de_DE.UTF-8' }, [], EN],
    [{ LANG: '' }, [], EN],
    // The variables of the locale, in POSIX's order; an empty one is none.
    [{ LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US' }, [], ZH],
    [{ LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, [], ZH],
    [{ LC_ALL: 'en_US', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, [], EN],
    [{ LANG: 'en_US.UTF-8', LANGUAGE: 'zh_CN:en' }, [], ZH],
    [{ LANG: 'zh_CN.UTF-8', LANGUAGE: 'en_GB:en' }, [], EN],
    [{ LANG: 'C', LANGUAGE: 'zh_CN' }, [], EN],
    [{ LANG: 'zh_CN', LANGUAGE: '' }, [], ZH],
    [{ LANG: '', LANGUAGE: 'zh_CN:en' }, [], ZH],
    // As for every program that uses gettext.
    [{ LANG: 'en_US', LANGUAGE: 'zh_CN' }, [], ZH],
    [{ LANG: 'zh_CN.UTF-8', K8SMAP_LANG: 'en' }, [], EN],
    [{ LANG: 'en_US', K8SMAP_LANG: 'en' }, ['--lang', 'zh'], ZH],
    [
      {},
      ['--lang', 'both'],
      'Kubernetes\n├── Control plane · 控制平面\n└── Worker node · 工作节点\n',
    ],
  ])('%j %j', async (environment, flags, wanted) =>
    expect(await titles(environment, ...flags)).toBe(wanted),
  )
})

describe('help', () => {
  it.each(['version', '-V'])('is not needed for %s', async (word) => {
    const [ran, wanted] = await Promise.all([runIn({}, word), runIn({}, '--version')])
    expect([ran.exit, ran.out, ran.err]).toEqual([0, wanted.out, ''])
  })

  it.each([
    ['en', '--json belongs behind the command: k8smap tree --json.\nMore: k8smap tree --help\n'],
    ['zh', '--json 要写在命令后面：k8smap tree --json。\n更多帮助：k8smap tree --help\n'],
  ])('is not needed where an option is only too early, in %s', async (lang, err) => {
    const ran = await runIn({}, '--json', 'tree', '--lang', lang)
    expect([ran.exit, ran.err]).toEqual([2, err])
  })

  it.each([
    [['--ascii', 'control', 'plane']],
    [['control', 'plane', '--no-pager']],
    [['-l', 'en', 'control', 'plane']],
    [['--lang=en', 'control', '--ascii', 'plane']],
    [['help', 'control-plane']],
  ])('offers a topic whose name it is, whatever options are given: %j', async (argv) => {
    const { exit, err } = await runIn({ library: library(SMALL) }, ...argv)
    expect([exit, err]).toEqual([2, expect.stringContaining('k8smap explain control-plane\n')])
  })

  it('offers a topic of the outline that is named', async () => {
    const { err } = await runIn({ library: library(SMALL) }, 'etcd', '--outline', 'mine.md')
    expect(err).toContain('k8smap --outline mine.md explain etcd\n')
  })

  it.each([['merge'], ['adopt']])('of a sub-command is its own page: %s', async (name) => {
    const { out } = await runIn({}, 'progress', name, '--help')
    expect(out).toMatch(new RegExp(`^Usage: k8smap progress ${name} `))
    for (const argv of [
      ['help', 'progress', name],
      ['progress', 'help', name],
      ['help', 'progress', name, '--ascii'],
    ])
      expect(await runIn({}, ...argv)).toMatchObject({ exit: 0, err: '', out })
  })

  it('of a command with sub-commands is behind it, too', async () => {
    const { out } = await runIn({}, 'help', 'progress')
    expect(await runIn({}, 'progress', 'help')).toMatchObject({ exit: 0, out })
  })

  it.each([
    [['help', 'progress', 'merg'], 'There is no command “merg”.'],
    [['progress', 'help', 'merg'], 'There is no command “merg”.'],
    [['help', 'tree', 'explain'], 'Too many words: “explain” is one more than fits here.'],
  ])('drops no word in silence: %j', async (argv, message) =>
    expect(await runIn({}, ...argv)).toMatchObject({
      ...{ exit: 2, out: '' },
      err: expect.stringContaining(message),
    }),
  )

  it.each(['TREE', 'Tree', 'tRe'])('is %s for a command in other letters', async (name) =>
    expect((await runIn({}, name)).err).toContain('Did you mean: tree?'),
  )

  it('is not all that is said to the name of a topic', async () => {
    const plain = await runIn({ library: library(SMALL) }, 'control', 'plane')
    expect(plain.err.split('\n').slice(1)).toEqual([
      'More: k8smap --help',
      '“Control plane” is a topic: k8smap explain control-plane',
      '',
    ])
  })

  it('is refused for what is no command, with the nearest one', async () => {
    const ran = await runIn({}, 'help', 'tre')
    expect([ran.exit, ran.out, ran.err]).toEqual([
      2,
      '',
      expect.stringMatching(/^There is no command “tre”\. .*\nDid you mean: tree\?\n$/s),
    ])
    expect((await runIn({}, 'help', 'help')).out).toMatch(
      /^Usage: k8smap \[options\] \[command\]\n/,
    )
  })

  const helpOf = async (lang: string, columns: number, ...argv: string[]): Promise<string> => {
    const { out, err, exit } = await runIn(
      { library: small, columns },
      ...argv,
      '--help',
      '--lang',
      lang,
    )
    expect([exit, err]).toEqual([0, ''])
    return out
  }
  const COMMANDS_OF_HELP = [
    [],
    ...Object.keys(COMMANDS).map((name) => [name]),
    ['progress', 'merge'],
    ['progress', 'orphans'],
  ]

  it.each(['en', 'zh'])('is as a person reads it, in %s', async (lang) => {
    const all: string[] = []
    for (const argv of COMMANDS_OF_HELP)
      all.push(`$ k8smap ${[...argv, '--help'].join(' ')}\n${await helpOf(lang, 80, ...argv)}`)
    await expect(all.join('\n')).toMatchFileSnapshot(`__snapshots__/help.${lang}.txt`)
  })

  it.each(['en', 'zh'])('keeps to the terminal, in %s', async (lang) => {
    for (const columns of [40, 60, 80, 100])
      for (const argv of COMMANDS_OF_HELP) {
        const help = await helpOf(lang, columns, ...argv)
        // The usage and each example are one line, however narrow the terminal is.
        const [, ...lines] = help.split('\n')
        for (const line of lines.filter((each) => !/^ {2}(?:k8smap|mkdir) /.test(each)))
          expect(width(line), line).toBeLessThanOrEqual(columns)
      }
  })

  it('is what k8smap alone prints into a pipe, and what help prints', async () => {
    const { out, exit } = await runIn({ library: small })
    expect([exit, out]).toEqual([0, await helpOf('en', 80)])
    expect((await runIn({ library: small }, 'help')).out).toBe(out)
    expect((await runIn({ library: small }, 'help', 'tree')).out).toBe(
      await helpOf('en', 80, 'tree'),
    )
  })

  it('of all is whole, also with a command behind the option', async () =>
    expect((await runIn({ library: small, columns: 80 }, '--help', 'tree')).out).toBe(
      await helpOf('en', 80),
    ))

  it('is not the version', async () => {
    for (const flag of ['--version', '-v'])
      expect(await runIn({ library: small }, flag)).toMatchObject({
        exit: 0,
        out: '0.0.0-test\n',
        err: '',
      })
  })
})

describe('the version', () => {
  const dated = library(
    'format: 1\ntree: [a]\nbaseline: { of: { en: Kubernetes v1.37, zh: Kubernetes v1.37 }, released: 2026-08-26 }',
  )
  const now = Date.UTC(2026, 10, 26)
  it('says what the map is of, and how old that is, on a line of its own', async () => {
    expect((await runIn({ library: dated, now }, '--version')).out).toBe(
      '0.0.0-test\nKubernetes v1.37, released 2026-08-26, 3 months ago\n',
    )
    expect((await runIn({ library: dated, now }, '--lang', 'zh', '-v')).out).toBe(
      '0.0.0-test\nKubernetes v1.37，2026-08-26 发布，距今 3 个月\n',
    )
  })

  it('is there also where the map is not', async () =>
    expect(await runIn({ problems: [] }, '-v')).toMatchObject({ exit: 0, out: '0.0.0-test\n' }))

  it('is followed by the age of the map on the first screen', async () =>
    expect((await runIn({ library: dated, now, columns: 80 })).out.split('\n')[1]).toBe(
      'The map is of Kubernetes v1.37, released 2026-08-26, 3 months ago.',
    ))
})

describe('k8smap alone, on a terminal', () => {
  it('says where I am and what next', async () =>
    expect(
      `${(await runIn({ library: small, columns: 80 })).out}
${(await runIn({ library: small, columns: 40 }, '--lang', 'zh')).out}`,
    ).toMatchInlineSnapshot(`
      "Kubernetes

      Nothing has been drilled yet.
      3 questions never met.
      You know some of this already? k8smap quiz --placement finds out what.

      What next:
        k8smap tree control-plane      see it
        k8smap explain kube-apiserver  ask it
        k8smap quiz                    be asked by it

      Kubernetes

      还没有做过练习。
      有 3 道新题可学。
      已经会一些？先摸底：k8smap quiz
      --placement

      接下来：
        k8smap tree control-plane      看图
        k8smap explain kube-apiserver  查询
        k8smap quiz                    练习
      "
    `))

  it.each(['en', 'zh'])('fits into 40 columns, in %s', async (lang) => {
    const review = {
      id: 'r',
      at: Date.UTC(2026, 10, 22),
      outline: 'kubernetes',
      question: 'pod/smallest-unit',
      rating: 3 as const,
      correct: true,
      given: '',
      took: 1,
    }
    const { out } = await runIn(
      { library: theMap(), columns: 40, reviews: [review] },
      '--lang',
      lang,
    )
    for (const line of out.split('\n')) expect(width(line), line).toBeLessThanOrEqual(40)
  })

  it('counts what is due, and names the weakest branch', async () => {
    const review = (question: string, at: number) => ({
      id: question,
      at,
      outline: 'small',
      question,
      rating: 3 as const,
      correct: true,
      given: '',
      took: 1,
    })
    const { out } = await runIn({
      library: small,
      columns: 80,
      reviews: [
        review('kube-scheduler/picks', Date.UTC(2026, 0, 1)),
        review('kube-scheduler/name', Date.UTC(2026, 10, 22)),
      ],
    })
    expect(out).toMatchInlineSnapshot(`
      "Kubernetes

      Nothing is due now.
      1 question forgotten, to be learned again.
      The next one comes back in 24 hours.
      1 question never met.

      Mastery
        Control plane  ████████████░░░░░░░░░░░░  48 %

      What next:
        k8smap tree control-plane      see it
        k8smap explain kube-apiserver  ask it
        k8smap quiz                    be asked by it
      "
    `)
  })
})

describe('check', () => {
  it('tells programs what each finding is, and where', async () => {
    const at = { file: 'x.yaml', line: 3, column: 5 }
    const problems = [
      problem('unknown-topic', at, { topic: 'tea' }),
      problem('skipped', { ...at, line: 9 }, { what: 'code', count: 2 }),
    ]
    const ran = await runIn({ problems }, 'check', 'x.yaml', '--json')
    expect([ran.exit, ran.err]).toEqual([1, ''])
    expect(JSON.parse(ran.out)).toEqual({
      ...{ version: 1, topics: 0, files: expect.any(Number) },
      findings: [
        {
          ...{ ...at, level: 'error', code: 'unknown-topic' },
          message: 'there is no topic “tea” in the tree',
        },
        {
          ...{ ...at, line: 9, level: 'note', code: 'skipped' },
          message: '2 code blocks not read, the first one here',
        },
      ],
    })
    const fine = await runIn({ library: library(SMALL) }, 'check', '--json')
    expect([fine.exit, JSON.parse(fine.out)]).toEqual([
      ...[0, { version: 1, topics: 8, files: 1, findings: [] }],
    ])
  })

  const { problems } = parse('format: 1\ntree: [a]\nnonsense: 1\ntopics: { b: {} }')

  it('prints every finding with file, line and column, and exits 1', async () => {
    expect(await runIn({ problems }, 'check', 'x.yaml')).toMatchObject({
      exit: 1,
      out:
        'outline.yaml:3:1: error: the key “nonsense” means nothing here; known: format, id, root, title, aliases, baseline, relations, exams, course, flows, asks, tree, topics, retired, imported\n' +
        'outline.yaml:4:11: error: there is no topic “b” in the tree\n',
      err: '2 errors, 0 warnings.\n',
    })
    expect(await runIn({ problems }, 'check', 'x.yaml', '--lang', 'zh')).toMatchObject({
      exit: 1,
      out:
        'outline.yaml:3:1: 错误: 键“nonsense”在这里没有意义；可用的键：format、id、root、title、aliases、baseline、relations、exams、course、flows、asks、tree、topics、retired、imported\n' +
        'outline.yaml:4:11: 错误: 树中没有主题“b”\n',
      err: '2 处错误，0 处警告。\n',
    })
  })

  it('exits 1 for warnings too, though other commands take the outline', async () => {
    const { library: warned, problems } = parse(
      'format: 1\ntree: [a | A]\ntopics: { a: { summary: { en: An A. } } }',
    )
    const fake = { problems, ...(warned && { library: warned }) }
    expect(await runIn(fake, 'check', 'x.yaml')).toMatchObject({
      exit: 1,
      out: 'outline.yaml:3:25: warning: this text has no Chinese (zh)\n',
      err: '0 errors, 1 warning.\n',
    })
    expect(await runIn(fake, '--outline', 'x.yaml', 'tree')).toMatchObject({ exit: 0, out: 'A\n' })
  })

  it('says when all is well', async () => {
    expect(await runIn({ library: small }, 'check')).toMatchObject({
      exit: 0,
      out: 'No findings: 8 topics in 1 file.\n',
      err: '',
    })
    expect((await runIn({ library: small }, 'check', '--lang', 'zh')).out).toBe(
      '没有问题：1 个文件，8 个主题。\n',
    )
  })

  it('is what a broken outline gets from every other command', async () => {
    const found = { problems: parse('- a: [').problems }
    const checked = await runIn(found, 'check', 'x.yaml')
    const { exit, out, err } = await runIn(found, '--outline', 'x.yaml', 'tree')
    expect([exit, out]).toEqual([1, ''])
    expect(err).toBe(`${checked.out}x.yaml cannot be used: 1 error.\n`)
  })
})
