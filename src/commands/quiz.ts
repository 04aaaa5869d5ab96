import { SETTINGS } from '../core/base/settings.ts'
import { QUESTION_TYPES } from '../core/model/question.ts'
import { topicOf } from '../core/model/walk.ts'
import { runDrill } from '../drill/engine.ts'
import { sitExam } from '../drill/exam.ts'
import type { DrillInterface } from '../drill/interface.ts'
import { EXIT, Failure } from '../errors.ts'
import { jsonInterface } from '../interfaces/json.ts'
import { plainInterface } from '../interfaces/plain.ts'
import type { Typed } from '../ports.ts'
import type { Candidate } from '../study/candidates.ts'
import { paperFor } from '../study/new-drill.ts'
import { type DrillRequest, isOfTypes } from '../study/request.ts'
import { openSitting } from '../study/sitting.ts'
import { openStudy, type Study } from '../study/study.ts'
import { isSpoken } from '../usage/accessible.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { canPick, idByList } from '../usage/picked.ts'
import {
  asSetting,
  flag,
  offering,
  option,
  optionalPhrase,
  questionTypes,
  wholeNumber,
} from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { inline } from '../view/page.ts'
import { topicLines } from '../view/topic.ts'
import { holdPlacement } from './quiz/placement.ts'

/** Holds a drill. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.quizTopic),
    ),
    pick: flag('--pick', (help) => help.pick),
    count: option('-c, --count <n>', (help) => help.count, wholeNumber('--count', 1, 10_000)),
    minutes: option('-m, --minutes <n>', (help) => help.minutes, wholeNumber('--minutes', 1, 600)),
    due: flag('--due', (help) => help.due),
    new: flag('--new', (help) => help.fresh),
    types: {
      ...offering(
        () => QUESTION_TYPES,
        option('--type <types>', (help) => help.type(QUESTION_TYPES), questionTypes),
      ),
      isList: true,
    },
    cram: flag('--cram', (help) => help.cram),
    placement: flag('--placement', (help) => help.placement),
    exam: offering(
      'exams',
      option('--exam <name>', (help) => help.exam),
    ),
    domain: offering(
      'domains',
      option('--domain <name>', (help) => help.domain),
    ),
    missed: offering(
      'exams',
      option('--missed <exam>', (help) => help.missed),
    ),
    retention: option(
      '--retention <share>',
      (help) => help.retention,
      asSetting('--retention', SETTINGS.retention),
    ),
    confidence: flag('--confidence', (help) => help.confidence),
    resume: flag('--resume', (help) => help.resume),
    fresh: flag('--fresh', (help) => help.again),
    seed: option('--seed <n>', (help) => help.seed, wholeNumber('--seed', 0, 4_294_967_295)),
    plain: flag('--plain', (help) => help.plain),
    json: flag('--json', (help) => help.quizJson),
  },
  examples: [
    'k8smap quiz',
    'k8smap quiz network --count 20',
    'k8smap quiz 安全 --lang zh',
    'k8smap quiz --pick',
    'k8smap quiz --placement',
    'k8smap quiz --exam KCNA',
    'k8smap quiz --exam KCNA --domain "Container Orchestration"',
    'k8smap quiz --cram --type tell-apart',
  ],
  run: async (invocation, { types = [], pick, ...named }) => {
    const topic = pick ? await idByList(invocation, named.topic) : named.topic
    if (pick && topic === undefined) return EXIT.done
    const given = { ...named, topic }
    if (given.placement)
      return holdPlacement(invocation, {
        ...{ fresh: given.fresh, json: given.json },
        isPrompting: isPrompting(invocation.world, given),
        besides: besidesPlacement({ ...given, types }),
      })
    const { world, output, outline } = invocation
    checkTogether(given)
    const settings = {
      ...invocation.settings,
      ...(given.retention !== undefined && { retention: given.retention }),
      ...(given.confidence && { confidence: true }),
    }
    const request: DrillRequest = {
      ...given,
      types,
      only: given.due ? 'due' : given.new ? 'new' : undefined,
      resume: given.resume ? 'always' : given.fresh ? 'never' : 'if-interrupted',
    }
    const opened = await openStudy(world, {
      ...settings,
      outline,
      topic: given.topic,
      ask: isPrompting(world, given) ? (candidates) => ask(invocation, candidates) : undefined,
    })
    output.note(opened.notes)
    const isKept = tellWhetherKept(invocation, opened, given.cram)
    const { study, paper, notes } = paperFor(opened, request, { ...world, settings, isKept })
    output.note(notes)
    if (paper.questions.length === 0) {
      const hasAny = study.questions.some((question) => isOfTypes(request.types, question))
      throw new Failure(NOTHING[hasAny ? (request.only ?? 'any') : 'any'], {
        topic: inline(output.errors, paper.exam?.title ?? study.topic.title),
      })
    }
    const ui = await chooseInterface(invocation, study, {
      ...given,
      typed: settings.pause === 'never' ? 'ahead' : 'fresh',
      isTimed: given.minutes !== undefined,
      isUnkept: !isKept,
    })
    try {
      const sitting = openSitting(study, paper, {
        ...world,
        settings,
        script: await world.script(),
        ui,
        isKept,
        teaches: !given.cram,
        isOver: world.out.isClosed,
        isTerminal: world.input.isTerminal,
      })
      if (sitting.resumed !== undefined) ui.tell({ kind: 'resumed', left: sitting.resumed })
      const { drill } = sitting
      const { ending, session, ...rest } = drill.exam ? await sitExam(drill) : await runDrill(drill)
      ui.summary(sitting.end(ending, session, rest))
      return ending === 'interrupted' ? EXIT.interrupted : EXIT.done
    } finally {
      ui.close()
    }
  },
})

/** What is said when nothing is left of what was asked for. */
const NOTHING = { any: 'nothing-to-ask', due: 'nothing-due', new: 'nothing-new' } as const

/** Options that say what a drill asks, and how. */
const OF_DRILLS = [
  ...(['count', 'minutes', 'due', 'new', 'cram', 'exam', 'domain', 'missed'] as const),
  ...(['retention', 'confidence', 'resume', 'seed'] as const),
]

/** Options by their names: undefined or false if they were not given. */
type Given<Name extends string> = Readonly<Record<Name, unknown>>

const isGiven = (value: unknown): boolean => value !== undefined && value !== false

/** What was given that says what a drill asks: a placement decides that by itself. */
const besidesPlacement = (
  given: Pick<DrillRequest, 'topic' | 'types'> & Given<(typeof OF_DRILLS)[number]>,
): string[] => [
  ...(given.topic === undefined ? [] : [given.topic]),
  ...(given.types.length > 0 ? ['--type'] : []),
  ...OF_DRILLS.filter((name) => isGiven(given[name])).map((name) => `--${name}`),
]

/** Options of which the one leaves nothing for the other: what is crammed is never kept to be resumed. */
const APART = [
  ['due', 'new'],
  ['resume', 'fresh'],
  ['resume', 'cram'],
  // What is crammed follows no schedule.
  ['due', 'cram'],
  ['new', 'cram'],
  // What a paper missed is asked whatever is due.
  ['missed', 'due'],
  ['missed', 'new'],
  ['missed', 'exam'],
] as const

/** Options that mean nothing beside each other, or alone. */
function checkTogether(given: Given<(typeof APART)[number][number] | 'domain'>): void {
  for (const [one, other] of APART)
    if (isGiven(given[one]) && isGiven(given[other]))
      throw new Failure('not-together', { option: `--${one}`, other: `--${other}` })
  if (isGiven(given.domain) && !isGiven(given.exam))
    throw new Failure('needs-option', { option: '--domain', other: '--exam' })
}

/**
 * Says so if answers will not be kept: because the learner asked for that, or because they cannot
 * be written.
 */
function tellWhetherKept({ output }: Invocation, { log }: Study, cram: boolean): boolean {
  const { words, theme } = output.errors
  if (cram) {
    output.tell([words.quiz.cramming])
    return false
  }
  const obstacle = log.obstacle()
  if (obstacle === undefined) return true
  output.tell([words.quiz.notKept(log.folder, obstacle)], theme.warn)
  return false
}

async function chooseInterface(
  { world, output, outline }: Invocation,
  { library }: Study,
  {
    plain,
    json,
    ...told
  }: Readonly<Record<'plain' | 'json' | 'isTimed' | 'isUnkept', boolean>> & {
    readonly typed: Typed
  },
): Promise<DrillInterface> {
  const { page, print, printJson } = output
  if (json) return jsonInterface(page, world.input, printJson, library)
  const options = {
    commandFor: (command: string) => commandLine(outline.spec, command),
    page,
    print,
    library,
    ...told,
    topicPage: (id: string) => topicLines(page, library, topicOf(library.outline, id)),
  }
  if (!isPrompting(world, { plain, json })) return plainInterface(options, world.input)
  const { promptsInterface } = await import('../interfaces/prompts.ts')
  return promptsInterface(options, await output.prompts())
}

/** Whether the drill is held with prompts: somebody types and looks, and wants no plain lines. */
const isPrompting = (
  world: Invocation['world'],
  { plain, json }: { readonly plain: boolean; readonly json: boolean },
): boolean => !plain && !json && !isSpoken(world) && canPick(world)

/** Asks which outline a file is. */
async function ask(
  { world, output }: Invocation,
  candidates: readonly Candidate[],
): Promise<string | undefined> {
  const { askWhich } = await import('../interfaces/which-outline.ts')
  const prompter = await output.prompts()
  try {
    const choice = await askWhich(candidates, { ...output, prompter, zone: world.zone })
    if (!choice) throw new Failure('interrupted')
    return choice.outline
  } finally {
    prompter.close()
  }
}
