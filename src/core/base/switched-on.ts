/** Whether an environment variable is on: set, and not empty, 0 or false. */
export const isSwitchedOn = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value.toLowerCase())
