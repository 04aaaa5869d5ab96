import { isLanguage, LANGUAGES, type Language, languageOfLocale } from './text.ts'

/** The language content is shown in: one language, or English beside the Chinese of the locale. */
export type LanguageChoice = Language | 'both'
/** Every language choice, in the order they are listed to people. */
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = [...LANGUAGES, 'both']

/**
 * The language choice that a word means: a language's name, or a locale's (`zh-TW`), in any letter
 * case.
 */
export const languageChoice = (word: string): LanguageChoice | undefined => {
  const name = word.trim().toLowerCase()
  const found = LANGUAGE_CHOICES.find((each) => each.toLowerCase() === name)
  const [root = ''] = name.split(/[-_]/)
  // A locale's name starts with a language's name and has more after it: `english` is neither.
  return found ?? (root !== name && isLanguage(root) ? languageOfLocale(name) : undefined)
}

/** The recall, 0 to 1, at which a question becomes due; `auto` goes by what the learner knew lately. */
export type Wish = number | 'auto'

/**
 * What a person may set permanently. Flags win over the environment, the environment over the file.
 */
export interface Settings {
  readonly lang?: LanguageChoice
  readonly outline?: string
  readonly retention: Wish
  /** New questions a day, at most. */
  readonly new: number
  /** Minutes a drill lasts if no other length is given. */
  readonly minutes: number
  /** Ask the learner how sure they are before the feedback. */
  readonly confidence: boolean
  /** What comes before a fact's first question: the fact is told, or the learner guesses. */
  readonly first: 'lesson' | 'guess'
  /** After which answers a drill waits for a key before it goes on. */
  readonly pause: 'wrong' | 'always' | 'never'
  /** The hour at which a learner's day begins, 0 to 23. */
  readonly day: number
  /** The command of a pager for what is longer than the screen; `off` for none. */
  readonly pager?: string
  /** Nothing but ASCII between words; undefined if the locale and the terminal decide. */
  readonly ascii?: boolean
}
/** The name of a setting, as typed in `k8smap settings <name>`. */
export type SettingName = keyof Settings

interface Setting<T> {
  readonly default: T
  /** The allowed values, for the error message. */
  readonly allowed: string
  /** The value that a word means; undefined if the word is not valid. */
  readonly parse: (word: string) => T | undefined
  /** An empty variable is a value. */
  readonly mayBeEmpty?: true
}

const within =
  (least: number, most: number) =>
  (word: string): number | undefined => {
    const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(word.trim()) ? Number(word) : Number.NaN
    return number >= least && number <= most ? number : undefined
  }
/** A share, also in per cent, as the screen shows it: 0.85, 85, 85 %. */
const share = (least: number, most: number) => (word: string) => {
  const percent = within(least * 100, most * 100)(word.trim().replace(/[%％]$/, ''))
  return percent === undefined ? within(least, most)(word) : percent / 100
}
const whole = (least: number, most: number) => (word: string) => {
  const number = within(least, most)(word)
  return number !== undefined && Number.isInteger(number) ? number : undefined
}
const oneOf =
  <T extends string>(...words: readonly T[]) =>
  (word: string): T | undefined =>
    words.find((each) => each === word.trim().toLowerCase())

const switched = (word: string): boolean | undefined => {
  const found = oneOf('on', 'true', '1', 'off', 'false', '0')(word)
  return found === undefined ? undefined : ['on', 'true', '1'].includes(found)
}

/** A command; `cat` shows what it is given, and nothing is no pager at all. */
const pagerNamed = (word: string): string | undefined => {
  const command = word.trim()
  if (['', 'cat', 'off', 'false', '0'].includes(command.toLowerCase())) return 'off'
  return switched(command) === undefined ? command : undefined
}

/**
 * Every setting. With a retention below 0.7 more is forgotten than kept, above 0.99 a question would come
 * back nearly every day.
 */
export const SETTINGS: { readonly [N in SettingName]-?: Setting<Settings[N]> } = {
  lang: { default: undefined, allowed: LANGUAGE_CHOICES.join(', '), parse: languageChoice },
  outline: {
    default: undefined,
    allowed: 'map, 2021, a path',
    parse: (word) => (word.trim() === '' ? undefined : word),
  },
  retention: {
    default: 'auto',
    allowed: 'auto, 0.7 – 0.99, 70 – 99 %',
    parse: (word) => oneOf('auto')(word) ?? share(0.7, 0.99)(word),
  },
  new: { default: 40, allowed: '0 – 1000', parse: whole(0, 1000) },
  minutes: { default: 10, allowed: '1 – 600', parse: whole(1, 600) },
  first: { default: 'lesson', allowed: 'lesson, guess', parse: oneOf('lesson', 'guess') },
  pause: {
    default: 'wrong',
    allowed: 'wrong, always, never',
    parse: oneOf('wrong', 'always', 'never'),
  },
  day: { default: 4, allowed: '0 – 23', parse: whole(0, 23) },
  confidence: {
    default: false,
    allowed: 'on, off',
    parse: switched,
  },
  pager: {
    ...{ default: undefined, allowed: 'off, less -FRX, …', parse: pagerNamed },
    mayBeEmpty: true,
  },
  ascii: { default: undefined, allowed: 'on, off', parse: switched },
}
/** The names of all settings, in the order they are listed to people. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** The environment variable of a setting. */
export const variableOf = (name: SettingName): string => `K8SMAP_${name.toUpperCase()}`

/** Where a setting's value came from. */
export type Origin = 'default' | 'file' | 'environment'

/** An invalid value: `where` is the file or the variable. */
export interface BadSetting {
  readonly origin: Origin
  readonly name: string
  readonly value: string
  readonly allowed: string
}

/**
 * The settings in force, where each came from, and what could not be read.
 * @param file the settings file's text; undefined if there is no file
 */
export function readSettings(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): { settings: Settings; origins: Readonly<Record<SettingName, Origin>>; bad: BadSetting[] } {
  const bad: BadSetting[] = []
  const written = readFile(file, bad)
  const settings: Record<string, unknown> = {}
  const origins: Record<string, Origin> = {}
  for (const name of SETTING_NAMES) {
    const { parse, allowed, mayBeEmpty } = SETTINGS[name]
    const variable = environment[variableOf(name)]
    settings[name] = SETTINGS[name].default
    origins[name] = 'default'
    const sources = [
      ['file', written[name]],
      ['environment', mayBeEmpty ? variable : variable || undefined],
    ] as const
    for (const [origin, word] of sources) {
      if (word === undefined) continue
      // A list of one word would be read as that word, and some objects as an empty string.
      const isWord = typeof word !== 'object'
      const value = isWord ? parse(String(word)) : undefined
      if (value === undefined)
        bad.push({ origin, name, value: isWord ? String(word) : shapeOf(word), allowed })
      else {
        settings[name] = value
        origins[name] = origin
      }
    }
  }
  for (const name of Object.keys(written))
    if (!Object.hasOwn(SETTINGS, name))
      bad.push({ origin: 'file', name, value: name, allowed: SETTING_NAMES.join(', ') })
  return {
    settings: settings as unknown as Settings,
    origins: origins as Record<SettingName, Origin>,
    bad,
  }
}

const shapeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? '[…]' : '{…}'

function readFile(text: string | undefined, bad: BadSetting[]): Record<string, unknown> {
  if (text === undefined || text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text.trim())
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Reported below, like every other invalid shape.
  }
  bad.push({
    origin: 'file',
    name: '',
    value: text.trim().slice(0, 40),
    allowed: '{"retention": 0.9}',
  })
  return {}
}

/** Whether the file can be changed without losing its content. */
export const isSettings = (text: string | undefined): boolean => {
  const bad: BadSetting[] = []
  readFile(text, bad)
  return bad.length === 0
}

/** The settings file's text with one setting changed; undefined removes the setting. */
export function writeSetting(
  text: string | undefined,
  name: SettingName,
  value: Settings[SettingName] | undefined,
): string {
  const { [name]: _, ...rest } = readFile(text, [])
  return `${JSON.stringify(value === undefined ? rest : { ...rest, [name]: value }, null, 2)}\n`
}
