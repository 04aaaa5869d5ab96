import { sanitizeLine } from '../core/base/control-characters.ts'
import {
  isSettings,
  readSettings,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  variableOf,
  writeSetting,
} from '../core/base/settings.ts'
import { EXIT, Failure } from '../errors.ts'
import type { Outlines, SettingsFile } from '../ports.ts'
import { openLibrary } from '../study/library.ts'
import { complaintOf } from '../study/setting-failure.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, offering, word } from '../usage/takes.ts'
import type { Page } from '../view/page.ts'
import { pad, width } from '../view/width.ts'

/** Shows the settings, or changes one; `default` resets a setting. */
export const command = defineCommand({
  takes: {
    name: offering(
      () => SETTING_NAMES,
      word('[name]', (help) => help.settingName(SETTING_NAMES.join(', '))),
    ),
    value: offering(
      ([name]) => valuesOf(name),
      word('[value]', (help) => help.settingValue),
    ),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap settings', 'k8smap settings retention 0.92', 'k8smap settings new default'],
  isRead: true,
  run: async ({ world, output }, { name, value, json }) => {
    const { environment } = world
    const { errors } = output
    const file = world.settings()
    const known = name === undefined ? undefined : nameOf(name)
    if (known !== undefined && value !== undefined) {
      await change({ file, outlines: world.outlines }, known, asKept(value, output.page))
      if (environment[variableOf(known)])
        output.tell([errors.words.settings.hidden(variableOf(known))])
      // A plan does not heed it, and who sets it later may not know that.
      if (known === 'new' && value !== 'default') output.tell([errors.words.settings.withoutPlan])
    }
    const now = readSettings(file.read(), environment)
    const names = known === undefined ? SETTING_NAMES : [known]
    if (json) output.printJson({ version: 1, path: file.path, settings: jsonOf(names, now) })
    else {
      output.print(lines(output.page, names, now))
      if (known === undefined) output.tell(['', file.path], errors.theme.dim)
    }
    // Only this command shows an invalid setting and continues: every other command fails.
    const wrong = now.bad.find((each) => known === undefined || ['', known].includes(each.name))
    if (wrong) throw complaintOf(wrong, file.path)
    return EXIT.done
  },
})

/** The words that a setting may be, for a shell: those that are written as they are typed. */
function valuesOf(name: string | undefined): readonly string[] | 'outlines' {
  const known = SETTING_NAMES.find((each) => each === name)
  if (known === undefined) return []
  if (known === 'outline') return 'outlines'
  const words = SETTINGS[known].allowed.split(', ')
  return [...words.filter((each) => /^[a-zA-Z-]+$/.test(each)), 'default']
}

/** A value as it is kept: what is shown for one that is on or off may be typed, in the language in which it is shown. */
const asKept = (value: string, { words }: Page): string =>
  new Map([
    [words.settings.on, 'on'],
    [words.settings.off, 'off'],
  ]).get(value.trim()) ?? value

type Read = ReturnType<typeof readSettings>

/** Writes a setting's new value, or removes the setting from the file. */
async function change(
  { file, outlines }: { readonly file: SettingsFile; readonly outlines: Outlines },
  name: SettingName,
  value: string,
): Promise<void> {
  const { parse, allowed } = SETTINGS[name]
  const parsed = value === 'default' ? undefined : parse(value)
  if (parsed === undefined && value !== 'default')
    throw new Failure('bad-choice', { option: name, value, allowed: `${allowed}, default` })
  const kept = name === 'outline' && parsed !== undefined ? await usable(outlines, value) : parsed
  file.change((text) => {
    if (isSettings(text)) return writeSetting(text, name, kept)
    throw new Failure('bad-setting', {
      path: file.path,
      name: '',
      value: String(text).trim().slice(0, 40),
      allowed: '{"retention": 0.9}',
    })
  })
}

/**
 * An outline as it is set: one that can be opened, from every folder. Throws what opening it throws, and what was typed at
 * the keyboard is none.
 */
async function usable(outlines: Outlines, value: string): Promise<string> {
  if (value === '-')
    throw new Failure('bad-choice', {
      ...{ option: 'outline', value, allowed: `${SETTINGS.outline.allowed}, default` },
    })
  const spec = outlines.settled(value)
  await openLibrary(outlines, { spec, languages: [] })
  return spec
}

const jsonOf = (names: readonly SettingName[], { settings, origins }: Read): unknown =>
  Object.fromEntries(
    names.map((each) => [each, { value: settings[each] ?? null, from: origins[each] }]),
  )

function lines(
  { words, theme, signs }: Page,
  names: readonly SettingName[],
  { settings, origins }: Read,
): string[] {
  const values = names.map((name) =>
    valueWords(settings[name], { ...words.settings, unset: signs.none }),
  )
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
        : sanitizeLine(String(value))

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
