import { QUESTION_TYPES, type QuestionType } from '../core/model/question.ts'
import { Failure } from '../errors.ts'
import type { ArgumentSpec, Offer, OptionSpec } from './command.ts'

/** The name of standard input, and of standard output where a file is written. */
export const STANDARD = '-'

/** An option without a value: given or not. */
export const flag = (flags: string, about: OptionSpec<boolean>['about']): OptionSpec<boolean> => ({
  flags,
  about,
  take: (value) => value === true,
})

/** An option with a value: the word as typed, or what `read` makes of it. */
export function option(
  flags: string,
  about: OptionSpec<string>['about'],
): OptionSpec<string | undefined>
export function option<T>(
  flags: string,
  about: OptionSpec<T>['about'],
  read: (word: string) => T,
): OptionSpec<T | undefined>
export function option<T>(
  flags: string,
  about: OptionSpec<T>['about'],
  read?: (word: string) => T,
): OptionSpec<T | undefined> {
  return { flags, about, ...(read && { read }), take: (value) => value as T | undefined }
}

/** An option with a default value, which help shows. */
export const optionOr = <T>(
  otherwise: T,
  parts: Pick<OptionSpec<T>, 'flags' | 'about'> & { readonly read: (word: string) => T },
): OptionSpec<T> => ({ ...parts, otherwise, take: (value) => value as T })

/** An optional argument of one word, converted by `read`. */
export const argument = <T>(
  name: `[${string}]`,
  about: ArgumentSpec<T>['about'],
  read: (word: string) => T,
): ArgumentSpec<T | undefined> => ({ name, about, read, take: (value) => value as T | undefined })

/** An optional argument of one word, as typed. */
export const word = (
  name: `[${string}]`,
  about: ArgumentSpec<string>['about'],
): ArgumentSpec<string | undefined> => argument(name, about, (each) => each)

/** An argument of one word that must be given, as typed. */
export const neededWord = (
  name: `<${string}>`,
  about: ArgumentSpec<string>['about'],
): ArgumentSpec<string> => ({ name, about, take: String })

/** An argument of several words. */
export const words = (
  name: `<${string}...>`,
  about: ArgumentSpec<string[]>['about'],
): ArgumentSpec<readonly string[]> => ({ name, about, take: (value) => value as string[] })

/** An argument of several words, or of none. */
export const anyWords = (
  name: `[${string}...]`,
  about: ArgumentSpec<string[]>['about'],
): ArgumentSpec<readonly string[]> => ({ name, about, take: (value) => value as string[] })

/** Several words of the command line as one term. */
export const phrase = (
  name: `<${string}...>`,
  about: ArgumentSpec<string>['about'],
): ArgumentSpec<string> => ({ name, about, take: (value) => (value as string[]).join(' ') })

/** Several words as one term, or none. */
export const optionalPhrase = (
  name: `[${string}...]`,
  about: ArgumentSpec<string>['about'],
): ArgumentSpec<string | undefined> => ({
  name,
  about,
  take: (value) => {
    const all = value as readonly string[]
    return all.length > 0 ? all.join(' ') : undefined
  },
})

/** The same, with what a shell may complete it to. */
export const offering = <S extends ArgumentSpec<unknown> | OptionSpec<unknown>>(
  offer: Offer,
  spec: S,
): S => ({ ...spec, offer })

/** The file into which a command writes. */
export const outputFile = (about: OptionSpec<string>['about']): OptionSpec<string | undefined> =>
  offering(
    'paths',
    option('-o, --output <file>', about, (file) => {
      // As from a variable of a script that is not set.
      if (file === '') throw new Failure('missing-value', { option: '--output' })
      return file
    }),
  )

/** Types of question, separated by commas. */
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

/** A value that a setting allows. */
export const asSetting =
  <T>(
    option: string,
    { parse, allowed }: { parse: (word: string) => T | undefined; allowed: string },
  ) =>
  (value: string): T => {
    const parsed = parse(value)
    if (parsed === undefined) throw new Failure('bad-choice', { option, value, allowed })
    return parsed
  }
