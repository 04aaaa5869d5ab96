import { readSettings, type SettingName, variableOf } from '../core/base/settings.ts'
import { type Failure, isFailure } from '../errors.ts'
import type { Words } from '../i18n/words.ts'
import type { World } from '../ports.ts'

/** The settings of a run, where they are from, and what is wrong with them. */
export interface SettingsNow extends ReturnType<typeof readSettings> {
  /** The path of the settings file; '' if there is no folder for it. */
  readonly path: string
  /** Why the file cannot be read: that is reported as soon as it is known in which language. */
  readonly obstacle?: Failure
}

/** The settings that hold in a world. */
export function settingsIn(world: Pick<World, 'settings' | 'environment'>): SettingsNow {
  let path = ''
  try {
    const file = world.settings()
    path = file.path
    return { path, ...readSettings(file.read(), world.environment) }
  } catch (error) {
    if (!isFailure(error)) throw error
    const none = { path, ...readSettings(undefined, world.environment) }
    // Without a home nothing was ever set, and a topic can still be looked up.
    return error.code === 'no-home' ? none : { ...none, obstacle: error }
  }
}

/** Where a setting was set, and how to take it back; undefined if nobody set it. */
export function whereSet(
  { settings }: Words,
  { origins, path }: Pick<SettingsNow, 'origins' | 'path'>,
  name: SettingName,
): string | undefined {
  if (origins[name] === 'default') return undefined
  return origins[name] === 'environment'
    ? settings.setBy(variableOf(name))
    : settings.setIn(path, `k8smap settings ${name} default`)
}

/** The setting that names what a failure is about, if one does: the outline that is open. */
export function settingBehind(
  failure: Failure,
  { settings, origins }: Pick<SettingsNow, 'settings' | 'origins'>,
  whereabouts: World['outlines']['whereabouts'],
): SettingName | undefined {
  const { outline } = settings
  const { path } = failure.args as { readonly path?: unknown }
  if (origins.outline === 'default' || outline === undefined || typeof path !== 'string')
    return undefined
  if (!failure.code.startsWith('outline-')) return undefined
  return isIn(path, outline) || isIn(path, placeOf(outline, whereabouts)) ? 'outline' : undefined
}

const isIn = (path: string, folder: string | undefined): boolean =>
  folder !== undefined &&
  (path === folder || (/^[\\/]/.test(path.slice(folder.length)) && path.startsWith(folder)))

/** Where an outline is; undefined if nothing is there. */
function placeOf(
  outline: string,
  whereabouts: World['outlines']['whereabouts'],
): string | undefined {
  try {
    return whereabouts(outline)?.path
  } catch {
    return undefined
  }
}
