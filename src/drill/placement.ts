import {
  type Ground,
  MOST_ASKED,
  nextToAsk,
  type PlacedUnit,
  placedUnits,
} from '../core/course/placement.ts'
import type { Examiner } from '../core/kinds/index.ts'
import type { Outline } from '../core/model/topic.ts'
import { pathOf } from '../core/quiz/spoilers.ts'
import type { Reply } from '../ports.ts'
import { grade, isAnswer } from './grading.ts'
import type { DrillInterface, Note } from './interface.ts'
import { reviewOf } from './keep.ts'
import { askAs, widerNote } from './presentation.ts'
import type { AnswerRecord } from './record.ts'
import type { ShownQuestion } from './turn.ts'

/** A unit as it will be kept: known or not, whatever was concluded. */
export interface JudgedUnit extends PlacedUnit {
  readonly known: boolean
}

/** What a learner says about the conclusion. */
export type Correction =
  | { readonly kind: 'keep' }
  /** The ids of units that are the other way round; whether that is all, and the rest is kept. */
  | { readonly kind: 'toggle'; readonly units: readonly string[]; readonly isLast: boolean }
  /** Show also the units to be learned. */
  | { readonly kind: 'all' }
  /** Nothing is concluded now. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'unknown' }

/** A message that only a placement has. */
export interface OwnNote {
  readonly kind: 'placement-help' | 'not-in-placement' | 'unknown-unit'
}

/** A message of a placement besides questions. */
export type PlacementNote =
  | OwnNote
  | Extract<Note, { readonly kind: 'complaint' | 'undone' | 'material' }>
  | { readonly kind: 'no-material' }
  | { readonly kind: 'unknown-command' | 'nothing-to-undo' }

/** One way to hold a placement. */
export interface PlacementInterface
  extends Pick<DrillInterface, 'patient' | 'command' | 'show' | 'read' | 'close'> {
  readonly tell: (note: PlacementNote) => void
  /** Says that a placement goes on that has so many answers. */
  readonly goOn: (answers: number) => void
  /** Shows what was concluded. */
  readonly conclude: (units: readonly JudgedUnit[], isWhole: boolean) => void
  /** Shows units that were corrected, and how many are held for known now. */
  readonly corrected: (changed: readonly JudgedUnit[], all: readonly JudgedUnit[]) => void
  readonly readCorrection: () => Promise<Reply>
  /** What a line means for units in that order. */
  readonly correction: (line: string, units: readonly JudgedUnit[]) => Correction
  /** Says what holds from now on, or that nothing was concluded. */
  readonly placed: (outcome: PlacementOutcome) => void
}

/** How a placement ended; without units, nothing was concluded, and the same command goes on. */
export interface PlacementOutcome {
  readonly units: readonly JudgedUnit[] | undefined
  readonly answers: number
  readonly isKept: boolean
}

/** Everything that is needed to hold a placement. */
export interface Placement {
  readonly outline: Outline
  readonly ground: Ground
  readonly examiner: Examiner
  readonly ui: PlacementInterface
  readonly record: Pick<AnswerRecord, 'answers' | 'answer' | 'undo'>
  readonly clock: () => number
  readonly seed: number
  /** The id of its own event; undefined if nothing is kept. */
  readonly id: string | undefined
  /** True when nobody reads the output any more. */
  readonly isOver: () => boolean
}

/** Why a placement ended without a conclusion: Ctrl-C, the learner's wish, or the end of the input. */
export type Unplaced = 'interrupted' | 'stopped' | 'cut-off'

/**
 * Asks until enough is known, concludes, and takes corrections. Whether an answer was right is not
 * said in between (ALEKS withholds it as well): a question's right answer would be half of the next
 * one's, and a miss is what the placement looks for, not a lesson. The lessons come later.
 */
export async function runPlacement(
  placement: Placement,
): Promise<readonly JudgedUnit[] | Unplaced> {
  const ended = await askAll(placement)
  return typeof ended === 'string' ? ended : correct(placement)
}

async function askAll(placement: Placement): Promise<Unplaced | undefined> {
  const { ui, ground, record, clock, id, isOver } = placement
  let shown: ShownQuestion | undefined
  let begun = 0
  for (;;) {
    const answers = record.answers()
    const question = nextToAsk(ground, answers)
    if (!question) return undefined
    if (isOver()) return 'cut-off'
    if (shown?.asked.question.id !== question.id || shown.n !== answers.length + 1) {
      const n = answers.length + 1
      const path = pathOf(placement.outline, question)
      const asked = askAs(placement, question, n)
      shown = { asked, n, of: MOST_ASKED, again: false, isGuess: false, path, left: undefined }
      ui.show(shown)
      begun = clock()
    }
    const reply = await ui.read(shown)
    if (reply.kind !== 'text') return reply.kind === 'end' ? 'cut-off' : 'interrupted'
    const line = reply.text
    const command = isAnswer(shown.asked, line) ? undefined : ui.command(line)
    // Without an answer there is nothing to conclude from.
    if (command === 'stop') return answers.length === 0 ? 'stopped' : undefined
    if (command === 'wider') ui.tell(widerNote(shown.asked))
    else if (command !== undefined) carryOut(placement, command)
    else {
      const graded = grade(placement, shown.asked, line)
      if (!graded) continue
      // A review like any other, of what was asked. No answer is shown, so one that was taken back
      // may be given again, and is as good.
      const took = Math.max(0, clock() - begun)
      record.answer(reviewOf(shown.asked, graded, { took, drill: id }))
    }
  }
}

/** What can be done besides answering. */
function carryOut(
  { ui, record, ground }: Placement,
  command: ReturnType<PlacementInterface['command']>,
): void {
  if (command === 'unknown') ui.tell({ kind: 'unknown-command' })
  else if (command === 'help') ui.tell({ kind: 'placement-help' })
  else if (command !== 'undo') ui.tell({ kind: 'not-in-placement' })
  // Only its own answers: what was given before it is not on screen.
  else if (record.answers().length === 0) ui.tell({ kind: 'nothing-to-undo' })
  else {
    const undone = record.undo()
    ui.tell({ kind: 'undone', ask: ground.questions.get(undone?.question ?? '')?.ask })
  }
}

/** Shows the conclusion and takes corrections. A pipe that has none keeps what was concluded. */
async function correct({
  ui,
  ground,
  record,
}: Placement): Promise<readonly JudgedUnit[] | Unplaced> {
  let units = placedUnits(ground, record.answers()).map(
    (unit): JudgedUnit => ({ ...unit, known: unit.verdict === 'known' }),
  )
  ui.conclude(units, false)
  for (;;) {
    const reply = await ui.readCorrection()
    if (reply.kind === 'interrupt') return 'interrupted'
    if (reply.kind !== 'text') return ui.patient ? 'cut-off' : units
    const said = ui.correction(reply.text, units)
    if (said.kind === 'keep') return units
    if (said.kind === 'leave') return 'stopped'
    if (said.kind === 'all') ui.conclude(units, true)
    else if (said.kind === 'unknown') ui.tell({ kind: 'unknown-unit' })
    else {
      const other = new Set(said.units)
      units = units.map((unit) => (other.has(unit.id) ? { ...unit, known: !unit.known } : unit))
      if (said.isLast) return units
      ui.corrected(
        units.filter(({ id }) => other.has(id)),
        units,
      )
    }
  }
}
