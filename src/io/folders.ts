import { Failure } from '../errors.ts'
import { type Environment, type Purpose, placeFor, type System } from './places.ts'

/**
 * The platform's folder for k8smap, as `placeFor` finds it.
 * @throws Failure `relative-home` if K8SMAP_HOME is relative, `no-home` if there is no home at all
 */
export function folderFor(purpose: Purpose, environment: Environment, system: System): string {
  const place = placeFor(purpose, environment, system)
  if (place.path !== undefined) return place.path
  throw place.obstacle === 'no-home'
    ? new Failure('no-home')
    : new Failure('relative-home', { path: place.chosen })
}
