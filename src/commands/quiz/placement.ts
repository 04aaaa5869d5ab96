import { topicOf } from '../../core/model/walk.ts'
import type { PlacementInterface } from '../../drill/placement.ts'
import { runPlacement } from '../../drill/placement.ts'
import { EXIT, type Exit, Failure } from '../../errors.ts'
import { jsonPlacement, plainPlacement } from '../../interfaces/placement.ts'
import { openPlacement } from '../../study/placing.ts'
import { openStudy, type Study } from '../../study/study.ts'
import type { Invocation } from '../../usage/command.ts'
import { commandLine } from '../../view/command-line.ts'
import { inline } from '../../view/page.ts'
import { topicLines } from '../../view/topic.ts'

/** How a placement is held, and what else was given on the command line. */
export interface PlacementRequest {
  readonly fresh: boolean
  readonly json: boolean
  /** Somebody types and looks, and wants no plain lines. */
  readonly isPrompting: boolean
  /** What was given that does not go together with it, as it is typed. */
  readonly besides: readonly string[]
}

/** `k8smap quiz --placement`: finds what a newcomer knows, and keeps what the newcomer agrees to. */
export async function holdPlacement(
  invocation: Invocation,
  request: PlacementRequest,
): Promise<Exit> {
  const { world, output, outline, settings } = invocation
  const [other] = request.besides
  if (other !== undefined) throw new Failure('not-together', { option: '--placement', other })
  const study = await openStudy(world, { ...settings, outline })
  output.note(study.notes)
  const obstacle = study.log.obstacle()
  if (obstacle !== undefined) {
    const { words, theme } = output.errors
    output.tell([words.quiz.notKept(study.log.folder, obstacle)], theme.warn)
  }
  const isKept = obstacle === undefined
  const script = await world.script()
  const ui = await chooseInterface(invocation, study, request)
  try {
    const placing = openPlacement(study, {
      ...{ ...world, script, ui, isKept },
      ...{ isOver: world.out.isClosed, isFresh: request.fresh },
    })
    if (!placing)
      throw new Failure('nothing-to-ask', { topic: inline(output.errors, study.topic.title) })
    const { placement, resumed, conclude } = placing
    ui.goOn(resumed)
    const ended = await runPlacement(placement)
    const answers = placement.record.answers().length
    if (typeof ended === 'string') {
      ui.placed({ units: undefined, answers, isKept })
      return ended === 'interrupted' ? EXIT.interrupted : EXIT.done
    }
    conclude(ended)
    ui.placed({ units: ended, answers, isKept })
    return EXIT.done
  } finally {
    ui.close()
  }
}

async function chooseInterface(
  { world, output, outline, settings }: Invocation,
  { library }: Study,
  { json, isPrompting }: PlacementRequest,
): Promise<PlacementInterface> {
  const { page, print, printJson } = output
  if (json) return jsonPlacement(page, world.input, printJson)
  const options = {
    ...{ page, print, library },
    typed: settings.pause === 'never' ? ('ahead' as const) : ('fresh' as const),
    undo: commandLine(outline.spec, 'undo'),
    commandFor: (command: string) => commandLine(outline.spec, command),
    topicPage: (id: string) => topicLines(page, library, topicOf(library.outline, id)),
  }
  if (!isPrompting) return plainPlacement(options, world.input)
  const { promptsPlacement } = await import('../../interfaces/placement-prompts.ts')
  return promptsPlacement(options, await output.prompts())
}
