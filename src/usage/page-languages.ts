import { LANGUAGES, type Language, WRITTEN } from '../core/base/text.ts'
import type { Outline } from '../core/model/topic.ts'
import { openLibrary } from '../study/library.ts'
import type { Invocation } from './command.ts'

/** The same command with the outline's texts in every language: the reader of a page chooses one. */
export const inAllLanguages = (invocation: Invocation): Invocation => ({
  ...invocation,
  outline: {
    ...invocation.outline,
    languages: [...new Set<Language>([...invocation.outline.languages, ...LANGUAGES])],
  },
})

/**
 * The outline as it is written: its names are not made Traditional, as those of a shipped one are. A
 * user's own is as it was opened, and can be read from standard input only once.
 */
export async function plainOutline(
  { world, outline }: Pick<Invocation, 'world' | 'outline'>,
  opened: Outline,
): Promise<Outline> {
  if (world.outlines.stamp(outline.spec) === undefined) return opened
  return (await openLibrary(world.outlines, { ...outline, languages: WRITTEN })).outline
}
