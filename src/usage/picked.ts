import type { Library } from '../core/model/library.ts'
import type { Topic } from '../core/model/topic.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { openLibrary } from '../study/library.ts'
import { isSpoken } from './accessible.ts'
import type { Invocation } from './command.ts'

/** What is picked from, besides all topics of an outline. */
interface Start {
  /** Said above the list. */
  readonly heading?: string
  /** Those that are shown before anything is typed; otherwise all are. */
  readonly topics?: readonly Topic[]
  /** What is typed already. */
  readonly typed?: string
}

/** Whether a person sits at a terminal, to be asked for a topic. */
export const canPick = ({ input, out }: Pick<World, 'input' | 'out'>): boolean =>
  input.isTerminal && out.isTerminal

/**
 * The topic that a person picks, in a list that follows what is typed, or in plain lines where
 * `ACCESSIBLE` is set; undefined if they leave.
 * @throws Failure `interrupted` on Ctrl-C
 */
export async function pickedTopic(
  { world, output, outline }: Invocation,
  library: Library,
  { heading, topics, typed = '' }: Start = {},
): Promise<Topic | undefined> {
  const [{ pickInLines, pickInList }, { typeAhead }] = await Promise.all([
    import('../interfaces/topic-picker.ts'),
    import('../study/type-ahead.ts'),
  ])
  const { page } = output
  const findAll = typeAhead(library, { ...world, spec: outline.spec })
  const find = async (said: string): Promise<readonly Topic[]> =>
    topics && said.trim() === '' ? topics : findAll(said)
  const offered = { library, find, typed, heading: heading ?? page.words.picker.which }
  if (isSpoken(world)) return found(await pickInLines(offered, output, world.input))
  const prompter = await output.prompts()
  try {
    return found(await pickInList(offered, page, prompter))
  } finally {
    prompter.close()
  }
}

/**
 * The same where a command needs a topic that was not given.
 * @param name the argument, as the failure names it
 * @throws Failure `missing-argument` where nobody can pick
 */
export function neededTopic(
  invocation: Invocation,
  library: Library,
  name: string,
): Promise<Topic | undefined> {
  if (!canPick(invocation.world)) throw new Failure('missing-argument', { name })
  return pickedTopic(invocation, library)
}

/**
 * The id of a topic that a person picks for `--pick`, with a term as what is typed already; undefined if
 * they leave.
 * @throws Failure `needs-terminal` where nobody can pick
 */
export async function idByList(
  invocation: Invocation,
  typed: string | undefined,
): Promise<string | undefined> {
  const { world, outline } = invocation
  if (!canPick(world)) throw new Failure('needs-terminal', { option: '--pick' })
  const library = await openLibrary(world.outlines, outline)
  return (await pickedTopic(invocation, library, { ...(typed !== undefined && { typed }) }))?.id
}

function found(picked: Topic | 'none' | 'interrupt'): Topic | undefined {
  if (picked === 'interrupt') throw new Failure('interrupted')
  return picked === 'none' ? undefined : picked
}
