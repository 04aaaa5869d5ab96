import { fold } from '../core/model/names.ts'
import type { AboutDocument, MarkdownDraft } from './markdown-draft.ts'
import { pageNameOf } from './page-name.ts'

/**
 * A file of a folder as one topic. It is called what its front matter says, else what its only heading
 * of the first level says, else like the file; a heading of the same words is the file itself.
 * @param root what is above the first heading of the file, with all that is below it
 */
export function fileDraft(root: MarkdownDraft, about: AboutDocument, file: string): MarkdownDraft {
  const { name } = pageNameOf(file)
  const shown = about.title || name
  const own = titleOf(root.children, [shown, name])
  const aliases = [...about.aliases, ...root.aliases]
  const id = about.id ?? root.id
  if (!own) return { ...root, title: shown, id, aliases }
  const title = about.title || own.title
  const at = root.children.indexOf(own)
  return {
    ...own,
    title,
    number: about.title ? undefined : own.number,
    id: id ?? own.id,
    aliases: [...aliases, ...own.aliases, ...(about.title ? [own.title] : [])],
    summary: own.summary ?? root.summary,
    links: [...root.links, ...own.links],
    cards: [...root.cards, ...own.cards],
    children: [...root.children.slice(0, at), ...own.children, ...root.children.slice(at + 1)],
  }
}

/** The title that is what the whole file is called; undefined if there is none. */
function titleOf(
  tops: readonly MarkdownDraft[],
  names: readonly string[],
): MarkdownDraft | undefined {
  const keys = names.map(keyOf).filter((key) => key !== '')
  const [only, ...others] = tops
  return (
    tops.find(({ title }) => keys.includes(keyOf(title))) ??
    (others.length === 0 && only?.level === 1 ? only : undefined)
  )
}

/** C, C# and C++ are three titles. */
const keyOf = (words: string): string =>
  fold(words.replaceAll('#', ' sharp').replaceAll('+', ' plus'))
