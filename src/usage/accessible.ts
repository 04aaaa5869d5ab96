import type { World } from '../ports.ts'

/** Whether plain lines are wanted, as screen readers need them. */
export const isSpoken = ({ environment }: Pick<World, 'environment'>): boolean =>
  isOn(environment['ACCESSIBLE'])

/** Whether an environment variable is on: set, and not empty, 0 or false. */
const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value.toLowerCase())
