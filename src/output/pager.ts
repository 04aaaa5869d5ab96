import type { Settings } from '../core/base/settings.ts'

/** The pager that a person chose; the command is undefined if it is the system's usual one. */
export interface Chosen {
  readonly command: string | undefined
  /** The variable or the setting that names it; undefined if none does. */
  readonly by: 'PAGER' | 'setting' | undefined
}

/** Pagers that show colours as garbage, and which systems put into PAGER unasked. */
const POOR = /(?:^|[\\/])(?:more|most)(?:\.exe|\.com)?(?:\s|$)/i

/**
 * The pager to use: the setting (which K8SMAP_PAGER beats), else PAGER, else the usual one. Undefined if there is to be
 * none: nothing was written where a name should be, or `cat`, or the terminal can do nothing.
 */
export function pagerOf(
  environment: Readonly<Record<string, string | undefined>>,
  { pager }: Pick<Settings, 'pager'>,
): Chosen | undefined {
  if (environment['TERM'] === 'dumb') return undefined
  const command = (pager ?? environment['PAGER'])?.trim()
  if (command === '' || command === 'cat' || pager === 'off') return undefined
  if (pager !== undefined) return { command, by: 'setting' }
  return command === undefined || POOR.test(command)
    ? { command: undefined, by: undefined }
    : { command, by: 'PAGER' }
}
