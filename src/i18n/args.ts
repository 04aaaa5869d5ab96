/** What a finding, a failure or a message is filled with. */
export type Args = Readonly<Record<string, string | number>>
