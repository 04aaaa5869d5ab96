import type { Settings } from '../core/base/settings.ts'
import { isSwitchedOn } from '../core/base/switched-on.ts'
import type { Prompter, World } from '../ports.ts'
import { holding, withoutLinks } from './held.ts'
import { type Chosen, pagerOf } from './pager.ts'

/** A run whose terminal may be too small for what it prints. */
interface Paging {
  /** The same world, with streams that hold back what is written to a terminal. */
  readonly world: World
  /** Holds nothing back. */
  readonly pass: () => void
  /** Shows what was held back, in a pager if it is longer than the screen. */
  readonly show: () => Promise<Unstarted | undefined>
}

/** A pager that a person chose and that could not be started, and why. */
export interface Unstarted extends Chosen {
  readonly reason: string
}

/** @param isOff nothing is ever held back */
export function paging(world: World, settings: Settings, isOff: boolean): Paging {
  const held = holding(world)
  if (!isOff) held.hold()
  const prompter = async (): Promise<Prompter> => {
    // What is asked must be seen; what is printed after it may be long again.
    const isAgain = held.isHolding()
    held.pass()
    const { close, ...prompts } = await world.prompter()
    return {
      ...prompts,
      close: () => {
        close()
        if (isAgain) held.hold()
      },
    }
  }
  return {
    world: { ...world, out: held.out, err: held.err, prompter },
    pass: held.pass,
    show: async () => {
      const isForced = isSwitchedOn(world.environment['FORCE_HYPERLINK'])
      const chosen = pagerOf(world.environment, settings)
      const reason = await held.show(async (text) =>
        chosen ? world.pager(isForced ? text : withoutLinks(text), chosen.command) : '',
      )
      return reason && chosen?.by ? { ...chosen, reason } : undefined
    },
  }
}
