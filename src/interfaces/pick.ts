import type { Prompter } from '../ports.ts'
import type { Page } from '../view/page.ts'

/** The key that picks none. */
const NONE = '0'

/**
 * Lets a person pick one of at most nine lines by its number, counted from 0; undefined if none was
 * picked.
 */
export async function askOne(
  heading: string,
  lines: readonly string[],
  {
    page,
    print,
    prompter,
  }: {
    readonly page: Page
    readonly print: (lines: readonly string[]) => void
    readonly prompter: Prompter
  },
): Promise<number | 'interrupt' | undefined> {
  print([
    heading,
    ...lines.map((line, i) => `  ${i + 1}) ${line}`),
    `  ${NONE}) ${page.words.topic.none}`,
  ])
  const keys = [...lines.map((_, i) => String(i + 1)), NONE]
  const reply = await prompter.key(page.theme.key('›'), keys, 'ahead')
  if (reply.kind === 'interrupt') return reply.kind
  return reply.kind === 'text' && reply.text !== NONE ? Number(reply.text) - 1 : undefined
}
