import { LANGUAGE_CHOICES, type LanguageChoice, languageChoice } from '../core/base/settings.ts'
import { type Language, languageOfLocale } from '../core/base/text.ts'
import { Failure } from '../errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A language as given by a flag or a variable, named in the complaint. */
export function language(value: string, option: string): LanguageChoice {
  const found = languageChoice(value)
  if (!found)
    throw new Failure('bad-choice', { option, value, allowed: LANGUAGE_CHOICES.join(', ') })
  return found
}

/**
 * The language flag wherever it stands, read before anything else: complaints about the other flags and the help
 * are said in it already. A value that is no language is complained of later, by commander's own reading.
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

/** The language of the locale (POSIX order of variables). */
export function localeLanguage(environment: Environment): Language {
  const locale =
    environment['LC_ALL'] ||
    environment['LC_MESSAGES'] ||
    environment['LANG'] ||
    environment['LANGUAGE'] ||
    ''
  return languageOfLocale(locale)
}
