import { SETTINGS } from '../../core/base/settings.ts'
import { QUESTION_TYPES, type QuestionType } from '../../core/model/question.ts'
import type { Context } from '../../study/context.ts'
import { type Declare, describe, joined } from '../declare.ts'
import { fraction, isOn, questionTypes, wholeNumber } from '../options.ts'

interface QuizFlags {
  readonly count?: number
  readonly minutes?: number
  readonly due?: true
  readonly new?: true
  readonly type?: QuestionType[]
  readonly cram?: true
  readonly exam?: string
  readonly retention?: number
  readonly confidence?: true
  readonly resume?: true
  readonly fresh?: true
  readonly seed?: number
  readonly plain?: true
  readonly json?: true
}

/** The context with what the flags say in the settings' place. */
const withFlags = (context: Context, { retention, confidence }: QuizFlags): Context => ({
  ...context,
  settings: {
    ...context.settings,
    ...(retention !== undefined && { retention }),
    ...(confidence && { confidence }),
  },
})

/** The verbs that ask, and what belongs to being asked. */
export const STUDIES: Readonly<Record<string, Declare>> = {
  quiz: (command, { words: { help }, world, finish }, context) => {
    describe(command, help.quiz, help.examples, [
      'k8smap quiz',
      'k8smap quiz network --count 20',
      'k8smap quiz 安全 --lang zh',
      'k8smap quiz --exam KCNA',
      'k8smap quiz --cram --type tell-apart',
    ])
      .argument('[topic...]', help.quizTopic)
      .option('-c, --count <n>', help.count, wholeNumber('--count', 1, 10_000))
      .option('-m, --minutes <n>', help.minutes, wholeNumber('--minutes', 1, 600))
      .option('--due', help.due)
      .option('--new', help.fresh)
      .option('--type <types>', help.type(QUESTION_TYPES), questionTypes)
      .option('--cram', help.cram)
      .option('--exam <name>', help.exam)
      .option('--retention <share>', help.retention, fraction('--retention', SETTINGS.retention))
      .option('--confidence', help.confidence)
      .option('--resume', help.resume)
      .option('--fresh', help.again)
      .option('--seed <n>', help.seed, wholeNumber('--seed', 0, 4_294_967_295))
      .option('--plain', help.plain)
      .option('--json', help.quizJson)
      .action(async (topic: string[], flags: QuizFlags) => {
        const { quiz } = await import('../../commands/quiz.ts')
        finish(
          await quiz(withFlags(await context(), flags), {
            topic: joined(topic),
            count: flags.count,
            minutes: flags.minutes,
            types: flags.type ?? [],
            only: flags.due === flags.new ? undefined : flags.due ? 'due' : 'new',
            cram: flags.cram === true,
            exam: flags.exam,
            resume: flags.resume ? 'always' : flags.fresh ? 'never' : 'if-interrupted',
            seed: flags.seed,
            plain: flags.plain === true || isOn(world.environment['ACCESSIBLE']),
            json: flags.json === true,
          }),
        )
      })
  },

  plan: (command, { words: { help }, finish }, context) => {
    describe(command, help.plan, help.examples, [
      'k8smap plan --exam KCNA --date 2027-03-01',
      'k8smap plan',
      'k8smap plan --stop',
    ])
      .option('--exam <name>', help.planExam)
      .option('--date <day>', help.date)
      .option('--stop', help.stop)
      .option('--json', help.json)
      .action(async (flags: { exam?: string; date?: string; stop?: true; json?: true }) => {
        const { plan } = await import('../../commands/plan.ts')
        finish(
          await plan(await context(), {
            exam: flags.exam,
            date: flags.date,
            stop: flags.stop === true,
            json: flags.json === true,
          }),
        )
      })
  },

  undo: (command, { words: { help }, finish }, context) => {
    describe(command, help.undo, help.examples, ['k8smap undo', 'k8smap undo 3'])
      .argument('[n]', help.undoCount, wholeNumber('n', 1, 10_000))
      .action(async (count: number | undefined) => {
        const { undo } = await import('../../commands/undo.ts')
        finish(await undo(await context(), count ?? 1))
      })
  },

  flags: (command, { words: { help }, finish }, context) => {
    describe(command, help.flags, help.examples, ['k8smap flags', 'k8smap flags --clear'])
      .option('--clear', help.clear)
      .option('--json', help.json)
      .action(async (flags: { clear?: true; json?: true }) => {
        const { flags: list } = await import('../../commands/flags.ts')
        finish(
          await list(await context(), { clear: flags.clear === true, json: flags.json === true }),
        )
      })
  },
}
