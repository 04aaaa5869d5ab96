import { shortList } from '../core/document/short.ts'
import { topicIds } from '../core/identity/topic-ids.ts'
import { cardsBelow } from '../core/model/flashcard.ts'
import { isExamined, type Library } from '../core/model/library.ts'
import { renamed } from '../core/model/renamed.ts'
import { EXIT, Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { topicsOf } from '../study/known-outlines.ts'
import { BrokenOutline } from '../study/library.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, neededWord, offering, option } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { problemLines } from '../view/problem.ts'

/** Turns notes of any format into an outline in YAML, which has room for more. */
export const command = defineCommand({
  takes: {
    path: offering(
      'paths',
      neededWord('<notes>', (help) => help.importNotes),
    ),
    into: offering(
      'paths',
      option('-o, --output <file>', (help) => help.importOutput),
    ),
    update: flag('--update', (help) => help.importUpdate),
  },
  examples: [
    'k8smap import notes.md -o notes.yaml',
    'k8smap import notes.md -o notes.yaml --update',
    'k8smap import vault/ -o vault.yaml',
    'k8smap import - < notes.opml',
  ],
  run: async ({ world, output }, { path, into, update }) => {
    if (update && into === undefined)
      throw new Failure('needs-option', { option: '--update', other: '--output' })
    const { library, problems } = await world.outlines.read(path)
    if (!library) throw new BrokenOutline(path, problems)
    if (isWritten(library)) throw new Failure('already-full', { path })
    const { fullForm, mergedForm } = await import('../formats/written-form.ts')
    const { commentsIn } = await import('../formats/yaml-nodes.ts')
    const { yamlText, yamlValues } = await import('../formats/yaml-text.ts')
    const before = into === undefined ? undefined : await world.saved(into)
    if (before !== undefined && into !== undefined && !update)
      throw new Failure('already-there', { path: into, option: '--update' })
    const { errors } = output
    output.report(problems.flatMap((problem) => problemLines(errors, problem)))
    if (before === undefined || into === undefined) {
      const text = yamlText(fullForm(library))
      if (into === undefined) output.print(text.trimEnd().split('\n'))
      else await world.save(into, text)
    } else {
      const { library: named, gone } = await withIdsOf(library, into, world)
      const backup = `${into}.bak`
      await world.save(backup, before)
      const comments = commentsIn(before)
      if (comments > 0) output.tell([errors.words.import.comments(comments, backup)])
      await world.save(into, yamlText(mergedForm(named, yamlValues(before))))
      if (gone.length > 0) output.tell([errors.words.import.gone(shortList(gone, ', '), backup)])
    }
    if (into !== undefined) {
      const { root, topics } = library.outline
      const cards = cardsBelow(library, root)
      const see = commandLine(into, 'tree')
      output.tell([errors.words.import.done(topics.size, cards, into, see)])
    }
    return EXIT.done
  },
})

/** Whether an outline has what notes have not: it is in the full form already. */
const isWritten = (library: Library): boolean =>
  isExamined(library) ||
  library.relations().size > 0 ||
  [...library.outline.topics.keys()].some((id) => library.knowledge(id).facts.length > 0)

/**
 * The notes with the ids that their topics have in the outline they were turned into before, and the
 * topics of that, by id, which are not in the notes: nobody can know whether they are gone from these or
 * were added by hand.
 */
async function withIdsOf(
  library: Library,
  path: string,
  world: World,
): Promise<{ readonly library: Library; readonly gone: readonly string[] }> {
  const { library: old, problems } = await world.outlines.read(path)
  if (!old) throw new BrokenOutline(path, problems)
  const topics = topicIds([topicsOf(old)], topicsOf(library))
  const there = new Set(topics.values())
  return {
    library: renamed(library, { outline: library.outline.id, topics }),
    gone: [...old.outline.topics.keys()].filter((id) => !there.has(id)),
  }
}
