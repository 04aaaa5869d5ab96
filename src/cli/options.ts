import { type LanguageChoice, languageChoice } from '../core/base/settings.ts'
import { type Language, languageOfLocale } from '../core/base/text.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The value of an option, wherever it is in the line; the last one counts, as for commander. Some are
 * read before anything else: error messages about the other options and the help must already be in the
 * language that is asked for. An invalid value is reported later, when commander reads the option.
 */
function optionValue(argv: readonly string[], long: string, short?: string): string | undefined {
  let found: string | undefined
  const options = beforeDashes(argv)
  options.forEach((word, i) => {
    if (word === long || word === short) found = options[i + 1]
    else if (word.startsWith(`${long}=`)) found = word.slice(long.length + 1)
    else if (short !== undefined && word.startsWith(short)) found = word.slice(short.length)
  })
  return found
}

/** The words of a line that may be options: what is behind `--` is none. */
export function beforeDashes(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--')
  return end < 0 ? argv : argv.slice(0, end)
}

/** The language that a line asks for; undefined if it asks for none, or for one that is not known. */
export const languageFlag = (argv: readonly string[]): LanguageChoice | undefined =>
  languageChoice(optionValue(argv, '--lang', '-l') ?? '')

/** The outline that a line names. */
export const outlineFlag = (argv: readonly string[]): string | undefined =>
  optionValue(argv, '--outline')

/**
 * The language of the locale: the variables in the order of POSIX (8.2), and before them `LANGUAGE`, a
 * list of which the first that is known counts, unless the locale is `C` (GNU gettext, 2.3.3).
 */
export function localeLanguage(environment: Environment): Language {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  const listed = /^(?:C|POSIX)$/.test(locale) ? [] : (environment['LANGUAGE'] ?? '').split(':')
  const [first = 'en'] = [...listed, locale].flatMap((each) => languageOfLocale(each) ?? [])
  return first
}
