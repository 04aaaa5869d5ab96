import { isSwitchedOn } from '../core/base/switched-on.ts'
import type { World } from '../ports.ts'

/** Whether plain lines are wanted, as screen readers need them, and terminals without a cursor to be moved. */
export const isSpoken = ({ environment }: Pick<World, 'environment'>): boolean =>
  isSwitchedOn(environment['ACCESSIBLE']) || environment['TERM'] === 'dumb'
