import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { powershell } from './powershell.ts'
import { zsh } from './zsh.ts'

/**
 * The script that makes a shell complete command lines of k8smap, by the shell's name as typed. Each
 * asks `k8smap __complete` for the words before the cursor, and for the word at it with a colon before
 * it, because some shells leave out an empty argument. The answer is lines of values, each with what it
 * is behind a tab; the line `:paths` means that a path may come.
 */
export const SCRIPTS = {
  bash,
  zsh,
  fish,
  powershell,
} as const satisfies Readonly<Record<string, string>>
