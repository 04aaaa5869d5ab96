import { join } from 'node:path'
import envPaths from 'env-paths'

/** The platform's data folder for k8smap (XDG, Application Support, AppData); K8SMAP_HOME is used as it is. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const home = environment['K8SMAP_HOME']
  return home !== undefined && home !== ''
    ? join(home, 'data')
    : envPaths('k8smap', { suffix: '' }).data
}
