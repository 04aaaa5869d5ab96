import { isFailure } from '../errors.ts'
import type { Whereabouts, World } from '../ports.ts'

/** Where notes are. Standard input has no place, and what is not there has none either. */
export function notesPlace(
  spec: string | undefined,
  { whereabouts }: Pick<World['outlines'], 'whereabouts'>,
): Whereabouts | undefined {
  try {
    return whereabouts(spec)
  } catch (error) {
    if (isFailure(error) ? error.code === 'nothing-kept' : isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT'
