import { isSwitchedOn } from '../core/base/switched-on.ts'
import type { Environment } from './places.ts'

/** The first versions that show links, by TERM_PROGRAM; without one, every version does. */
const PROGRAMS: Readonly<Record<string, readonly number[]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20200620],
  vscode: [1, 72],
  ghostty: [],
  zed: [],
}

/** Names in TERM of terminals that show links. */
const TERMS = ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'alacritty-direct']

/**
 * Whether a terminal with colours shows links behind words (OSC 8), as far as its variables say. tmux and screen keep links
 * only in some versions and for some terminals outside, so they are taken to have none. FORCE_HYPERLINK says it for all:
 * 0 means no, anything else yes.
 */
export function showsLinks(isTerminal: boolean, environment: Environment): boolean {
  const forced = environment['FORCE_HYPERLINK']
  if (forced) return isSwitchedOn(forced)
  const { TERM: term = '', TERM_PROGRAM: program = '', VTE_VERSION: vte = '' } = environment
  const has = (name: string): boolean => (environment[name] ?? '') !== ''
  if (!isTerminal || has('CI') || has('TMUX') || has('STY') || /^(?:tmux|screen)/.test(term))
    return false
  if (has('WT_SESSION')) return true
  if (Object.hasOwn(PROGRAMS, program))
    return isFrom(PROGRAMS[program] ?? [], environment['TERM_PROGRAM_VERSION'] ?? '')
  // 0.50.0 crashes on a link.
  if (vte !== '') return vteVersion(vte) > 5000
  return TERMS.includes(term) || has('KITTY_WINDOW_ID') || has('ALACRITTY_WINDOW_ID')
}

/** Whether a version is as new as the first of its kind, number by number. */
function isFrom(first: readonly number[], version: string): boolean {
  const numbers = version.split(/[^0-9]/).map(Number)
  const i = first.findIndex((each, at) => numbers[at] !== each)
  return i < 0 || (numbers[i] ?? 0) > (first[i] ?? 0)
}

/** A version of VTE as the library writes it, 5202 for 0.52.2; some programs write it with dots. */
function vteVersion(written: string): number {
  if (!written.includes('.')) return Number(written)
  const [, minor = 0, patch = 0] = written.split('.').map(Number)
  return minor * 100 + patch
}
