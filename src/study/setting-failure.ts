import { type BadSetting, type SettingName, variableOf } from '../core/base/settings.ts'
import { Failure } from '../errors.ts'

/** An invalid setting as a failure that names the variable or the file it comes from. */
export const complaintOf = ({ origin, name, value, allowed }: BadSetting, path: string): Failure =>
  origin === 'environment'
    ? new Failure('bad-choice', { option: variableOf(name as SettingName), value, allowed })
    : new Failure('bad-setting', { path, name, value, allowed })
