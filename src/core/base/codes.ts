/**
 * Codes with arguments: a message is a code and the arguments that belong to it, and the words are
 * found for the code later. Each family of codes is one interface; it maps every code to the shape
 * of its arguments.
 */

/** The arguments of a code that has none. */
export type None = Readonly<Record<never, never>>

/**
 * The arguments as the rest of a parameter list: one object, or nothing for a code without
 * arguments.
 */
export type Given<Args> = Args extends unknown
  ? keyof Args extends never
    ? []
    : [args: Args]
  : never

/** The arguments that were given; an empty object for a code that has none. */
export const argsIn = <Args>([args]: Given<Args> | []): Args => (args ?? {}) as Args

/** Words for every code of a family, each filled with its own code's arguments. */
export type WordsFor<Family> = { readonly [C in keyof Family]: (args: Family[C]) => string }

/**
 * The words of one code. Written only once, because only a function over all codes keeps a code and
 * its arguments together.
 */
export const say = <Family, C extends keyof Family>(
  words: WordsFor<Family>,
  code: C,
  args: Family[C],
): string => words[code](args)
