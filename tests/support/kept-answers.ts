import type { TypedQuestion } from '../../src/core/model/question.ts'
import { deskWith } from './desk.ts'
import { NOON } from './questions.ts'
import { review } from './studies.ts'

/**
 * What was answered, once each, of all questions of an outline that are there still after it was changed to each text in
 * turn: `a as b` if the answer a counts for a question whose answer is b.
 */
export async function keptAnswers(
  path: string,
  [first, ...texts]: readonly [string, ...string[]],
): Promise<string[]> {
  const desk = deskWith({ [path]: first })
  const { library, log } = await desk.open(path)
  const { id: outline } = library.outline
  const answers = new Map<string, string>()
  for (const question of library.questions()) {
    const id = `r${answers.size}`
    answers.set(id, (question as TypedQuestion).answer.en)
    log.append(review(question.id, { id, outline, at: NOON }))
  }
  let study = await desk.open(path)
  for (const text of texts) {
    desk.files.set(path, text)
    desk.wait(2)
    study = await desk.open(path)
  }
  const { history, find } = study
  return history.reviews.flatMap(({ id, question }) => {
    const found = find(question) as TypedQuestion | undefined
    const [was, is] = [answers.get(id), found?.answer.en]
    return is === undefined ? [] : [was === is ? is : `${was} as ${is}`]
  })
}
