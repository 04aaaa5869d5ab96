import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * What a new language requires, according to the compiler: the house is copied, a language is added
 * to the one list, and the compiler must name every place that lacks it. A place that is missing
 * here would stay hidden from a translator.
 */
let home: string

const edit = (file: string, from: string, to: string): void => {
  const path = join(home, 'src', file)
  const text = readFileSync(path, 'utf8')
  expect(text, file).toContain(from)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

/** The compiler's errors: the file of each, and what is missing there. */
function complaints(): string[] {
  const tsc = resolve('node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '--pretty', 'false'], {
    cwd: home,
    encoding: 'utf8',
  })
  // An error continues in indented lines, and the innermost reason names what is missing.
  return stdout
    .split(/\n(?=\S)/)
    .map((complaint) => complaint.trim())
    .filter((complaint) => complaint !== '')
    .map((complaint) => {
      const [, file] = complaint.match(/^src\/(.+?)\(/) ?? []
      const [, missing] = complaint.match(/Property '"?([\w-]+)"?' is missing/) ?? []
      return file && missing ? `${file}: ${missing}` : complaint
    })
    .sort()
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'k8smap-language-'))
  for (const each of ['src', 'package.json']) cpSync(each, join(home, each), { recursive: true })
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'), 'junction')
  const options = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ ...options, include: ['src'] }))
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('a language that is written', () => {
  it('is asked for by the compiler wherever it has to be said, and nowhere else', () => {
    edit(
      'core/base/text.ts',
      '  zh: { locale: /^zh/ },\n',
      '  zh: { locale: /^zh/ },\n  eo: { locale: /^eo/i },\n',
    )
    expect(complaints()).toEqual([
      // How the language writes lists and remarks.
      'core/base/punctuation.ts: eo',
      // The words of the built-in relations.
      'core/reading/relations.ts: eo',
      // The language's name in every other language.
      'i18n/en/languages.ts: eo',
      // All words of the interface.
      'i18n/index.ts: eo',
      // The sentences of generated questions.
      'i18n/phrases.ts: eo',
      'i18n/zh/languages.ts: eo',
    ])
  })

  it('compiles once it is said there, but for the words it still lacks', () => {
    const english =
      "  en: { comma: ', ', semicolon: '; ', colon: ': ', gap: ' ', stop: '.', brackets: [' (', ')'] },\n"
    edit('core/base/punctuation.ts', english, english + english.replace('en:', 'eo:'))
    edit('core/reading/relations.ts', 'return { en, zh,', 'return { en, eo: en, zh,')
    edit('i18n/en/languages.ts', "zh: 'Chinese'", "eo: 'Esperanto', zh: 'Chinese'")
    edit('i18n/zh/languages.ts', "zh: '中文'", "eo: '世界语', zh: '中文'")
    edit('i18n/phrases.ts', '= { en,', '= { en, eo: en,')
    edit(
      'i18n/index.ts',
      '  en: () => en,',
      "  en: () => en,\n  eo: async () => (await import('./eo.ts')).eo,",
    )
    const words = (expression: string): void =>
      writeFileSync(
        join(home, 'src/i18n/eo.ts'),
        `import { en } from './en.ts'\nimport type { Words } from './words.ts'\nconst { help: _, ...rest } = en\nexport const eo: Words = ${expression}\n`,
      )
    words('rest')
    expect(complaints()).toEqual(['i18n/eo.ts: help'])
    words('{ ...rest, help: en.help }')
    expect(complaints()).toEqual([])
  })
})

describe('a language that is derived', () => {
  it('is asked for by the compiler too, with the way it is made', () => {
    edit(
      'core/base/text.ts',
      '  eo: { locale: /^eo/i },\n',
      "  eo: { locale: /^eo/i },\n  'zh-HK': { locale: /^zh[-_]hk/i, from: 'zh' },\n",
    )
    expect(complaints()).toEqual([
      'build/translate.ts: zh-HK',
      'i18n/en/languages.ts: zh-HK',
      'i18n/index.ts: zh-HK',
      'i18n/phrases.ts: zh-HK',
      'i18n/zh/languages.ts: zh-HK',
    ])
  })
})
