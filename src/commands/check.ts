import { isError } from '../core/document/problem.ts'
import { EXIT, type Exit } from '../errors.ts'
import { type Context, done, print, tell } from '../study/context.ts'
import { problemLine } from '../view/problem.ts'

export interface CheckOptions {
  readonly outline: string | undefined
}

/** Findings go to stdout: they are what was asked for. */
export async function check(context: Context, { outline }: CheckOptions): Promise<Exit> {
  const { library, problems, files } = await context.world.outlines.read(outline ?? context.outline)
  const { words, theme } = context.page
  if (problems.length === 0) {
    print(context, [theme.good(words.check.fine(library?.outline.topics.size ?? 0, files))])
    return done
  }
  print(
    context,
    problems.map((problem) => problemLine(context.page, problem)),
  )
  const errors = problems.filter(isError).length
  tell(context, [context.errors.words.check.summary(errors, problems.length - errors)])
  return EXIT.failed
}
