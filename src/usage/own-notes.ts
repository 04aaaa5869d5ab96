import { Failure, isFailure } from '../errors.ts'
import type { Whereabouts, World } from '../ports.ts'

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
  const own = placeOf(notes, outlines)
  const other = placeOf(file, outlines) ?? placeOf(`./${file}`, outlines)
  if (own === undefined || other === undefined) return false
  if (!other.path.startsWith(own.path)) return false
  return /^(?:[\\/]|$)/.test(other.path.slice(own.path.length))
}

/** Where something is. Standard input has no place, and a file that is not there yet has none either. */
function placeOf(spec: string, outlines: Places): Whereabouts | undefined {
  try {
    return outlines.whereabouts(spec)
  } catch (error) {
    if (isFailure(error) ? error.code === 'nothing-kept' : isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT'
