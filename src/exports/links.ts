import { isPage, linkOf } from '../core/document/source.ts'
import type { Library } from '../core/model/library.ts'

/**
 * The links of a topic in an export that has no place for sources: those that somebody wrote; where nobody did, the
 * address of the first source of its facts. Empty if there is neither.
 */
export function exportedLinks(
  { knowledge }: Pick<Library, 'knowledge'>,
  id: string,
): readonly string[] {
  const { links, facts } = knowledge(id)
  if (links.length > 0) return links
  const first = facts.map(({ source }) => linkOf(source)).find(isPage)
  return first === undefined ? [] : [first]
}
