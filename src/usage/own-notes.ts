import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { notesPlace } from './notes-place.ts'

type Places = Pick<World['outlines'], 'whereabouts'>

/**
 * Keeps a person's notes from what is made of them: an export has less than they have.
 * Throws Failure `own-notes` where a file is the notes, or one of their folder.
 * @param spec which outline was read
 * @param file that is to be written: a new one in their folder replaces nothing
 */
export async function keepNotes(
  spec: string | undefined,
  file: string,
  { outlines, saved }: { readonly outlines: Places } & Pick<World, 'saved'>,
): Promise<void> {
  // Nothing else is read: a device is no notes, and what is large may be replaced.
  if (spec === undefined || !isWithin(spec, file, outlines)) return
  if ((await saved(file)) !== undefined) throw new Failure('own-notes', { path: file })
}

/** Whether a file is the notes, or one of their folder: by another path, or through links. */
function isWithin(notes: string, file: string, outlines: Places): boolean {
  const own = notesPlace(notes, outlines)
  const other = notesPlace(file, outlines) ?? notesPlace(`./${file}`, outlines)
  if (own === undefined || other === undefined) return false
  if (!other.path.startsWith(own.path)) return false
  return /^(?:[\\/]|$)/.test(other.path.slice(own.path.length))
}
