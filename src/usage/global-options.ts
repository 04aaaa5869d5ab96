import { LANGUAGE_CHOICES, type LanguageChoice, languageChoice } from '../core/base/settings.ts'
import { LANGUAGES } from '../core/base/text.ts'
import { Failure } from '../errors.ts'
import { flag, offering, option } from './takes.ts'

/** The options of every command, in the order of help. */
export const GLOBAL_OPTIONS = {
  lang: offering(
    () => LANGUAGE_CHOICES,
    option('-l, --lang <language>', (help) => help.lang(LANGUAGES.join(', '), 'both'), language),
  ),
  outline: offering(
    'outlines',
    option('--outline <path>', (help) => help.outline),
  ),
  ascii: flag('--ascii', (help) => help.ascii),
  pager: flag('--no-pager', (help) => help.noPager),
} as const

function language(value: string): LanguageChoice {
  const found = languageChoice(value)
  if (!found)
    throw new Failure('bad-choice', {
      ...{ option: '--lang', value, allowed: LANGUAGE_CHOICES.join(', ') },
    })
  return found
}
