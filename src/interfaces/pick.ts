import type { Prompter } from '../ports.ts'
import type { Page } from '../view/page.ts'
import { keysHere } from './keys.ts'

/** As many as there are keys for. */
export const MOST_PICKED = 9

/** The key that picks none. */
export const NONE = '0'

/**
 * Waits until a person picks one of at most nine things by its number: counted from 0, `none` of them,
 * or why no answer came.
 */
export async function pickedOf(
  count: number,
  { page, prompter }: { readonly page: Page; readonly prompter: Prompter },
): Promise<number | 'none' | 'interrupt' | 'end'> {
  const keys = [...Array.from({ length: count }, (_, i) => String(i + 1)), NONE]
  const reply = await prompter.key(page.theme.key(page.signs.prompt), keysHere(page, keys), 'ahead')
  if (reply.kind !== 'text') return reply.kind === 'interrupt' ? 'interrupt' : 'end'
  return reply.text === NONE ? 'none' : Number(reply.text) - 1
}
