import { LANGUAGE_CHOICES, type LanguageChoice, languageChoice } from '../core/base/settings.ts'
import { type Language, languageOfLocale } from '../core/base/text.ts'
import { Failure } from '../errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads a language from a flag or a variable; the error message names that flag or variable. */
export function language(value: string, option: string): LanguageChoice {
  const found = languageChoice(value)
  if (!found)
    throw new Failure('bad-choice', { option, value, allowed: LANGUAGE_CHOICES.join(', ') })
  return found
}

/**
 * The value of the language flag, wherever it is in the line. It is read before anything else,
 * because error messages about the other flags and the help must already be in that language. An
 * invalid value is reported later, when commander reads the flag.
 */
export function languageFlag(argv: readonly string[]): string | undefined {
  let found: string | undefined
  argv.forEach((word, i) => {
    if (word === '--lang' || word === '-l') found = argv[i + 1]
    else if (word.startsWith('--lang=')) found = word.slice('--lang='.length)
    else if (/^-l./.test(word)) found = word.slice(2)
  })
  return found
}

/** The value of the flag for another outline, before the line is read. */
export function outlineFlag(argv: readonly string[]): string | undefined {
  const i = argv.findIndex((word) => /^--outline(?:=|$)/.test(word))
  const word = argv[i]
  return word?.includes('=') ? word.slice('--outline='.length) : word && argv[i + 1]
}

/**
 * The language of the locale: the variables in the order of POSIX (8.2), and before them `LANGUAGE`, a
 * list of which the first that is known counts, unless the locale is `C` (GNU gettext, 2.3.3).
 */
export function localeLanguage(environment: Environment): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  const listed = (environment['LANGUAGE'] ?? '').split(':').find((each) => each !== '')
  return languageOfLocale(/^(?:C|POSIX)$/.test(locale) ? locale : (listed ?? locale))
}
