import { type Release, releaseNamed } from '../core/model/release.ts'
import { Failure } from '../errors.ts'

/** Reads a release: `1.31`, `v1.31` or `1.31.2`. */
export const release =
  (option: string) =>
  (value: string): Release => {
    const read = releaseNamed(value)
    if (!read) throw new Failure('bad-choice', { option, value, allowed: '1.31, v1.31' })
    return read
  }
