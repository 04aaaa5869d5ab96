import { LANGUAGE_CHOICES, type LanguageChoice, languageChoice } from '../core/base/settings.ts'
import { type Language, languageOfLocale } from '../core/base/text.ts'
import { QUESTION_TYPES, type QuestionType } from '../core/model/question.ts'
import { Failure } from '../errors.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A language as given by a flag or a variable, named in the complaint. */
export function language(value: string, option: string): LanguageChoice {
  const found = languageChoice(value)
  if (!found)
    throw new Failure('bad-choice', { option, value, allowed: LANGUAGE_CHOICES.join(', ') })
  return found
}

/** Types of question, with commas between. */
export function questionTypes(value: string): QuestionType[] {
  return value.split(',').map((each) => {
    const found = QUESTION_TYPES.find((type) => type === each.trim().toLowerCase())
    if (!found)
      throw new Failure('bad-choice', {
        option: '--type',
        value: each.trim(),
        allowed: QUESTION_TYPES.join(', '),
      })
    return found
  })
}

/** A whole number in a range. */
export const wholeNumber =
  (option: string, least: number, most: number) =>
  (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value.trim()) || number < least || number > most)
      throw new Failure('bad-number', { option, value, least, most })
    return number
  }

/** A number as a setting takes it. */
export const fraction =
  (
    option: string,
    { parse, allowed }: { parse: (word: string) => number | undefined; allowed: string },
  ) =>
  (value: string): number => {
    const number = parse(value)
    if (number === undefined) throw new Failure('bad-choice', { option, value, allowed })
    return number
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

/** A truthy environment variable: set, and neither empty nor 0 nor false. */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value.toLowerCase())
