import { type Release, releaseNamed } from '../core/model/release.ts'
import { Failure } from '../errors.ts'

/**
 * Reads a release: `1.31`, `v1.31` or `1.31.2`.
 * @param year the one that the option takes, too
 */
export const release =
  (option: string, year = '') =>
  (value: string): Release => {
    const read = releaseNamed(value)
    if (!read) throw new Failure('not-a-version', { option, value, year })
    return read
  }
