import { type Ground, groundOf } from '../core/course/placement.ts'
import { isPlacement, PLACEMENT_REQUEST } from '../core/course/trial.ts'
import { examiner } from '../core/kinds/index.ts'
import type { Begun, Hold, LogEvent } from '../core/log/event.ts'
import type { LoggedDrill } from '../core/log/history.ts'
import { byPlace } from '../core/log/merge.ts'
import { topicOfQuestion } from '../core/model/question.ts'
import type { JudgedUnit, Placement, PlacementInterface } from '../drill/placement.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { awayAt } from './askable.ts'
import { lastIn, otherHolder, questionsHeld, STALE } from './holders.ts'
import type { Paper } from './paper.ts'
import { drillRecord } from './record.ts'
import type { Study } from './study.ts'

interface Means extends Pick<World, 'clock' | 'newId' | 'process' | 'liveness' | 'seed'> {
  readonly script: Awaited<ReturnType<World['script']>>
  readonly ui: PlacementInterface
  /** Whether answers are written to the log. */
  readonly isKept: boolean
  readonly isOver: () => boolean
  /** Another one is begun, even where one was interrupted. */
  readonly isFresh: boolean
}

/** A placement that is held. */
export interface Placing {
  readonly placement: Placement
  /** How many answers it has from an earlier sitting. */
  readonly resumed: number
  /** Writes down which units are held for known, and that the placement has ended. */
  readonly conclude: (units: readonly JudgedUnit[]) => void
}

/**
 * Opens a placement: the one that was interrupted less than a day ago, or another one. It is a drill
 * of the log without questions, because which ones it asks follows from the answers; so no other drill
 * takes it for one to resume, and its answers are reviews of a drill like any others.
 *
 * It holds no questions either, unlike other drills (`holders.ts`): it would have to hold one of
 * every topic, and a drill that is open beside it could ask next to nothing. It asks nothing that an
 * open drill holds, and what it has asked is left out of drills that are resumed later, as what any
 * other drill has asked. What is left is a drill that begins while the placement shows one and the
 * same new question: then both answers are real ones, and count as two reviews.
 * @returns undefined if no question is left that was not asked before
 * @throws Failure `drill-open` if a placement is open in another process, unless a fresh one is wanted
 */
export function openPlacement(study: Study, means: Means): Placing | undefined {
  const { library, log, history } = study
  const logged = means.isFresh ? undefined : interrupted(study, means)
  const begun: Begun = logged ?? {
    event: 'drill',
    id: means.newId(),
    at: means.clock(),
    outline: library.outline.id,
    request: PLACEMENT_REQUEST,
    seed: means.seed(),
    questions: [],
    device: log.device,
    ...means.process,
  }
  const answers = logged
    ? history.reviews.filter(({ drill }) => drill === begun.id).sort(byPlace)
    : []
  const ground = groundFor(study, new Set(answers.map(({ question }) => question)), means)
  if (ground.questions.size === 0) return undefined
  const claim: Begun | Hold = logged
    ? {
        ...{ event: 'hold', id: means.newId(), at: means.clock(), drill: begun.id },
        ...{ from: logged.claims.at(-1)?.id ?? begun.id, device: log.device, ...means.process },
      }
    : begun
  if (means.isKept) log.append(claim)
  const paper: Paper = {
    ...{ begun, claim: claim.id, questions: [], answers, exam: undefined, asWritten: false },
  }
  const { record, keep } = drillRecord(study, paper, means.isKept, means)
  return {
    placement: {
      outline: library.outline,
      ground,
      examiner: examiner(library.outline, means.script, library.questions, library.knowledge),
      ui: means.ui,
      record,
      clock: means.clock,
      seed: begun.seed,
      id: means.isKept ? begun.id : undefined,
      isOver: means.isOver,
    },
    resumed: answers.length,
    conclude: (units) => {
      const happened = (): Pick<LogEvent, 'id' | 'at'> => ({ id: means.newId(), at: means.clock() })
      const topics = units.flatMap((unit) => (unit.known ? unit.topics : []))
      const { outline } = library
      keep(
        { event: 'end', ...happened(), drill: begun.id },
        { event: 'place', ...happened(), outline: outline.id, device: log.device, topics },
      )
    },
  }
}

/** Whether a placement with answers was interrupted lately, which the same command resumes. */
export function isPlacementLeft(
  study: Study,
  here: Pick<World, 'clock' | 'process' | 'liveness'>,
): boolean {
  return lately(study, here).some(({ answers, holder }) => answers > 0 && !holder)
}

/**
 * This device's latest placement that was interrupted lately, if it has answers, or any.
 * @throws Failure `drill-open` if another process holds one: it would ask the same questions
 */
function interrupted(
  study: Study,
  here: Pick<Means, 'clock' | 'process' | 'liveness'>,
): LoggedDrill | undefined {
  const all = lately(study, here)
  const held = all.find(({ holder }) => holder?.isSure)?.holder
  if (held) throw new Failure('drill-open', { pid: held.pid })
  const free = all.filter(({ holder }) => holder === undefined)
  return (free.findLast(({ answers }) => answers > 0) ?? free.at(-1))?.drill
}

/** This device's placements of the last day behind the last one that ended, with how many answers they have and who holds them. */
function lately({ history, log }: Study, here: Pick<Means, 'clock' | 'process' | 'liveness'>) {
  const own = history.drills.filter((each) => isPlacement(each) && each.device === log.device)
  return own.slice(own.findLastIndex(({ ended }) => ended) + 1).flatMap((drill) => {
    const answers = history.reviews.filter((each) => each.drill === drill.id)
    if (here.clock() - lastIn(drill, answers) > STALE) return []
    return [{ drill, answers: answers.length, holder: otherHolder(drill, log.device, here) }]
  })
}

/**
 * Topics that a drill has asked about are not asked again: what was just learned says nothing about
 * what was known before.
 * @param own the questions that this placement has asked already
 */
function groundFor(
  { library, history, cards, log }: Study,
  own: ReadonlySet<string>,
  here: Pick<Means, 'clock' | 'process' | 'liveness'>,
): Ground {
  const met = new Set([...cards.keys()].filter((id) => !own.has(id)).map(topicOfQuestion))
  const held = questionsHeld(history.drills, log.device, here)
  const away = awayAt(history, here.clock())
  return groundOf(
    library,
    ({ id, topic }) => own.has(id) || (!met.has(topic) && !held.has(id) && !away.has(id)),
  )
}
