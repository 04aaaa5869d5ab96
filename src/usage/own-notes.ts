import { Failure, isFailure } from '../errors.ts'
import type { Outlines, Whereabouts } from '../ports.ts'

type Places = Pick<Outlines, 'whereabouts'>

/**
 * Keeps a person's notes from what is made of them: an export has less than they have.
 * Throws Failure `own-notes` where a file is the notes, or one of their folder.
 * @param spec which outline was read
 * @param file that exists and is to be replaced
 */
export function keepNotes(spec: string | undefined, file: string, outlines: Places): void {
  if (spec !== undefined && isWithin(spec, file, outlines))
    throw new Failure('own-notes', { path: file })
}

/** Whether a file is the notes, or one of their folder: by another path, or through links. */
function isWithin(notes: string, file: string, outlines: Places): boolean {
  const own = placeOf(notes, outlines)
  const other = placeOf(file, outlines) ?? placeOf(`./${file}`, outlines)
  if (own === undefined || other === undefined) return false
  if (!other.path.startsWith(own.path)) return false
  return /^(?:[\\/]|$)/.test(other.path.slice(own.path.length))
}

/** Standard input has no place. */
function placeOf(spec: string, outlines: Places): Whereabouts | undefined {
  try {
    return outlines.whereabouts(spec)
  } catch (error) {
    if (isFailure(error) && error.code === 'nothing-kept') return undefined
    throw error
  }
}
