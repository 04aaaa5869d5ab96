import type { SourceLine } from './markdown-block.ts'
import type { MarkdownReading } from './markdown-draft.ts'
import { withoutProperties } from './markdown-properties.ts'
import { isAbove, type Section, titleAbove } from './markdown-section.ts'

/** Takes the properties from a paragraph: they say something of the title above, or of the document. */
export function takeProperties(
  section: Section,
  lines: readonly SourceLine[],
  { skipped, placeAt, about }: MarkdownReading,
): readonly SourceLine[] {
  const parted = withoutProperties(lines, false)
  const { id, title, aliases, others } = parted
  for (const { line } of others) skipped.add('property', placeAt(line))
  const owner = isAbove(section) ? about : titleAbove(section)
  if (id !== undefined) owner.id ??= id
  if (title !== undefined) about.title ??= title
  owner.aliases.push(...aliases)
  return parted.lines
}
