import { type BadSetting, type SettingName, variableOf } from '../core/base/settings.ts'
import { Failure } from '../errors.ts'

/** A setting that cannot be, as a failure that names the variable or the file it stands in. */
export const complaintOf = ({ origin, name, value, allowed }: BadSetting, path: string): Failure =>
  origin === 'environment'
    ? new Failure('bad-choice', { option: variableOf(name as SettingName), value, allowed })
    : new Failure('bad-setting', { path, name, value, allowed })
