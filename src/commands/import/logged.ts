import type { LogEvent } from '../../core/log/event.ts'
import type { Library } from '../../core/model/library.ts'
import { isFailure } from '../../errors.ts'
import type { World } from '../../ports.ts'
import { identify } from '../../study/identity.ts'
import { openLog } from '../../study/log.ts'

/** An outline as the log knows it. */
interface Logged {
  readonly library: Library
  /** Its id there. */
  readonly outline: string
  readonly events: readonly LogEvent[]
}

/**
 * An outline with the ids that it and its topics have in the log; undefined if the log does not know
 * it, or cannot be read: then there is nothing to continue with.
 */
export async function asLogged(
  library: Library,
  spec: string,
  world: World,
): Promise<Logged | undefined> {
  try {
    const log = openLog(await world.journal(), world.clock())
    const { library: known } = await identify(library, log, { ...world, spec })
    const { id } = known.outline
    return log.events.some((each) => 'outline' in each && each.outline === id)
      ? { library: known, outline: id, events: log.events }
      : undefined
  } catch (error) {
    if (isFailure(error)) return undefined
    throw error
  }
}
