import {
  isSettings,
  readSettings,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  variableOf,
  writeSetting,
} from '../core/base/settings.ts'
import { type Exit, Failure } from '../errors.ts'
import { type Context, done, print, printJson, tell } from '../study/context.ts'
import { complaintOf } from '../study/setting-failure.ts'
import { pad, width } from '../view/width.ts'

export interface SettingsOptions {
  readonly name: string | undefined
  readonly value: string | undefined
  readonly json: boolean
}

/** Shows the settings, or changes one; `default` takes a setting back. */
export async function settings(
  context: Context,
  { name, value, json }: SettingsOptions,
): Promise<Exit> {
  const { world, errors } = context
  const known = name === undefined ? undefined : nameOf(name)
  if (known !== undefined && value !== undefined) {
    const file = world.settings()
    const { parse, allowed } = SETTINGS[known]
    const parsed = value === 'default' ? undefined : parse(value)
    if (parsed === undefined && value !== 'default')
      throw new Failure('bad-choice', { option: known, value, allowed: `${allowed}, default` })
    const text = file.read()
    if (!isSettings(text))
      throw new Failure('bad-setting', {
        path: file.path,
        name: '',
        value: String(text).trim().slice(0, 40),
        allowed: '{"retention": 0.9}',
      })
    file.write(writeSetting(text, known, parsed))
    if (world.environment[variableOf(known)])
      tell(context, [errors.words.settings.hidden(variableOf(known))])
  }
  const file = world.settings()
  const now = readSettings(file.read(), world.environment)
  const names = known === undefined ? SETTING_NAMES : [known]
  if (json)
    printJson(context, {
      version: 1,
      path: file.path,
      settings: Object.fromEntries(
        names.map((each) => [each, { value: now.settings[each] ?? null, from: now.origins[each] }]),
      ),
    })
  else {
    print(context, lines(context, names, now))
    if (known === undefined) tell(context, ['', file.path], errors.theme.dim)
  }
  // What is shown holds here only: every other command trips over what cannot be.
  const wrong = now.bad.find((each) => known === undefined || ['', known].includes(each.name))
  if (wrong) throw complaintOf(wrong, file.path)
  return done
}

function lines(
  { page }: Context,
  names: readonly SettingName[],
  { settings, origins }: ReturnType<typeof readSettings>,
): string[] {
  const { words, theme } = page
  const values = names.map((name) => valueWords(settings[name], words.settings))
  const columns = (texts: readonly string[]): number => Math.max(...texts.map(width))
  return names.map((name, i) => {
    const from = words.settings.from[origins[name]]
    return `${theme.key(pad(name, columns(names)))}  ${pad(values[i] ?? '', columns(values))}  ${theme.dim(from)}`
  })
}

const valueWords = (value: unknown, words: { on: string; off: string; unset: string }): string =>
  value === undefined
    ? words.unset
    : value === true
      ? words.on
      : value === false
        ? words.off
        : String(value)

function nameOf(name: string): SettingName {
  const found = SETTING_NAMES.find((each) => each === name.toLowerCase())
  if (!found)
    throw new Failure('bad-choice', {
      option: 'name',
      value: name,
      allowed: SETTING_NAMES.join(', '),
    })
  return found
}
