import { asKeys } from '../core/base/typed-keys.ts'
import type { Reply } from '../ports.ts'

/** A reason that begins with it, or with what an input method sends for it, is about the question on screen, not about the last one. */
const ON_SCREEN = '.'

/** Why somebody flags a question; the words are empty if they do not. */
export interface FlagReason {
  readonly words: string
  /** They said that it is about the question on screen. */
  readonly isOnScreen: boolean
}

/** What somebody replied who was asked what is wrong with a question. */
export function flagReasonIn(reply: Reply): FlagReason {
  const text = reply.kind === 'text' ? reply.text.trim() : ''
  const isOnScreen = asKeys(text.slice(0, 1)) === ON_SCREEN
  return { words: isOnScreen ? text.slice(1).trim() : text, isOnScreen }
}
