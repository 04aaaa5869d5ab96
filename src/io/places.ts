import { posix, win32 } from 'node:path'
import { attempt } from './attempt.ts'

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>
/** What a folder is for. */
export type Purpose = 'data' | 'config' | 'cache'

/** What the operating system says where the environment does not. */
export interface System {
  readonly platform: string
  /** The home of the user's account; undefined if the user has no account, as in some containers. */
  readonly accountHome: () => string | undefined
}

/** What this process says; node:os is loaded only if it is asked, which takes long. */
export const systemOf = ({
  platform,
  getBuiltinModule,
}: Pick<NodeJS.Process, 'platform' | 'getBuiltinModule'>): System => ({
  platform,
  accountHome: () => attempt(() => getBuiltinModule('node:os').userInfo().homedir),
})

/** A folder for each purpose, below a folder that a variable may name. */
type Places = Readonly<Record<Purpose, readonly [variable: string, ...below: string[]]>>

const NAME = 'k8smap'
/** Where https://specifications.freedesktop.org/basedir-spec/latest/ has them. */
const XDG: Places = {
  data: ['XDG_DATA_HOME', '.local', 'share'],
  config: ['XDG_CONFIG_HOME', '.config'],
  cache: ['XDG_CACHE_HOME', '.cache'],
}
const MACOS: Places = {
  data: ['', 'Library', 'Application Support'],
  config: ['', 'Library', 'Preferences'],
  cache: ['', 'Library', 'Caches'],
}
const WINDOWS: Places = {
  data: ['LOCALAPPDATA', 'AppData', 'Local'],
  config: ['APPDATA', 'AppData', 'Roaming'],
  cache: ['LOCALAPPDATA', 'AppData', 'Local'],
}
/** Windows has one folder for everything of a program, with these in it. */
const ON_WINDOWS: Readonly<Record<Purpose, string>> = {
  data: 'Data',
  config: 'Config',
  cache: 'Cache',
}

/** A folder, or why there is none: K8SMAP_HOME is relative, or there is no home at all. */
export type FolderOrObstacle =
  | { readonly path: string }
  | { readonly path?: undefined; readonly obstacle: 'relative-home'; readonly chosen: string }
  | { readonly path?: undefined; readonly obstacle: 'no-home' }

/**
 * The platform's folder for k8smap (XDG, Library, AppData); if K8SMAP_HOME is set, a folder below
 * that. A relative path in any other variable is ignored, as the XDG specification says: it would
 * mean another folder wherever k8smap is run. The folder need not exist.
 */
export function placeFor(
  purpose: Purpose,
  environment: Environment,
  system: System,
): FolderOrObstacle {
  const isWindows = system.platform === 'win32'
  const { join, isAbsolute } = isWindows ? win32 : posix
  const chosen = environment['K8SMAP_HOME'] ?? ''
  if (chosen !== '')
    return isAbsolute(chosen)
      ? { path: join(chosen, purpose) }
      : { obstacle: 'relative-home', chosen }
  const absolute = (path: string | undefined): string | undefined =>
    path !== undefined && isAbsolute(path) ? path : undefined
  const places = isWindows ? WINDOWS : system.platform === 'darwin' ? MACOS : XDG
  const [variable, ...below] = places[purpose]
  const base = absolute(environment[variable])
  const home =
    base === undefined
      ? (absolute(environment[isWindows ? 'USERPROFILE' : 'HOME']) ??
        absolute(system.accountHome()))
      : undefined
  if (base === undefined && home === undefined) return { obstacle: 'no-home' }
  const whole = base ?? join(home ?? '', ...below)
  return { path: isWindows ? join(whole, NAME, ON_WINDOWS[purpose]) : join(whole, NAME) }
}
