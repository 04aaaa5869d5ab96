import { join } from 'node:path'
import envPaths from 'env-paths'

type Environment = Readonly<Record<string, string | undefined>>
type Purpose = 'data' | 'config' | 'cache'

/**
 * The platform's folder for k8smap (XDG, Library, AppData); if K8SMAP_HOME is set, a folder below
 * that.
 */
export function folderFor(purpose: Purpose, environment: Environment): string {
  const home = environment['K8SMAP_HOME']
  return home !== undefined && home !== ''
    ? join(home, purpose)
    : envPaths('k8smap', { suffix: '' })[purpose]
}
