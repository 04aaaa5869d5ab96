import { shortList } from '../core/document/short.ts'
import { cardsBelow } from '../core/model/flashcard.ts'
import { isExamined, type Library } from '../core/model/library.ts'
import { EXIT, Failure } from '../errors.ts'
import { isNameOfPacked } from '../exports/index.ts'
import { formatNamed } from '../formats/index.ts'
import { yaml } from '../formats/yaml.ts'
import type { Output } from '../output/output.ts'
import type { World } from '../ports.ts'
import { BrokenOutline } from '../study/library.ts'
import { defineCommand } from '../usage/command.ts'
import { keepNotes } from '../usage/own-notes.ts'
import { flag, neededWord, offering, outputFile, STANDARD } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { problemLines } from '../view/problem.ts'
import type { Target, UpdatedOutline } from './import/update.ts'

/** Turns notes of any format into an outline in YAML, which has room for more. */
export const command = defineCommand({
  takes: {
    path: offering(
      'paths',
      neededWord('<notes>', (help) => help.importNotes),
    ),
    into: outputFile((help) => help.importOutput),
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
    if (update && into === STANDARD)
      throw new Failure('not-together', { option: '--update', other: `--output ${STANDARD}` })
    const { library, problems } = await world.outlines.read(path)
    if (!library) throw new BrokenOutline(path, problems)
    const file = into === STANDARD ? undefined : into
    const target = file === undefined ? undefined : await targetAt(file, world)
    if (target) await keepNotes(path, target.path, world)
    if (file !== undefined) checkName(file)
    if (isWritten(library)) throw new Failure('already-full', { path })
    if (target && !update)
      throw new Failure('already-there', { path: target.path, option: '--update' })
    const { errors } = output
    output.report(problems.flatMap((problem) => problemLines(errors, problem)))
    if (target) await bringUpToDate(library, target, { world, output })
    else await writeDown(library, { spec: path, into: file }, { world, output })
    return EXIT.done
  },
})

/** Throws Failure `bad-choice` for a name by which the outline would be read as another format, or not at all. */
function checkName(file: string): void {
  const format = formatNamed(file) ?? yaml
  if (format !== yaml || isNameOfPacked(file))
    throw new Failure('bad-choice', {
      ...{ option: '--output', value: file },
      allowed: yaml.endings.map((ending) => `*.${ending}`).join(', '),
    })
}

/** What is written at a path; undefined if there is no file. */
async function targetAt(path: string, { saved }: World): Promise<Target | undefined> {
  const text = await saved(path)
  return text === undefined ? undefined : { path, text }
}

interface Means {
  readonly world: World
  readonly output: Output
}

/** Writes notes as an outline, under the ids by which the log knows them: what was learned goes on. */
async function writeDown(
  plain: Library,
  { spec, into }: { readonly spec: string; readonly into: string | undefined },
  { world, output }: Means,
): Promise<void> {
  const { asLogged } = await import('./import/logged.ts')
  const { fullForm } = await import('../formats/written-form.ts')
  const { yamlText } = await import('../formats/yaml-text.ts')
  const known = await asLogged(plain, spec, world)
  const library: Library = known
    ? { ...known.library, outline: { ...known.library.outline, isNamed: true } }
    : plain
  const text = yamlText(fullForm(library))
  if (into === undefined) output.print(text.trimEnd().split('\n'))
  else {
    await world.save(into, text)
    output.tell([done(library, into, output)])
  }
}

async function bringUpToDate(
  notes: Library,
  target: Target,
  { world, output }: Means,
): Promise<void> {
  const { updateOf } = await import('./import/update.ts')
  const { commentsIn } = await import('../formats/yaml-nodes.ts')
  const update = await updateOf(notes, target, world)
  const { import: words } = output.errors.words
  if (update.text === target.text) {
    output.tell([words.unchanged(target.path)])
    return
  }
  const backup = await backedUp(target, world)
  await world.save(target.path, update.text)
  const comments = commentsIn(target.text)
  output.tell([
    ...(comments > 0 ? [words.comments(comments, backup)] : []),
    ...whatBecame(update, { path: target.path, backup }, output),
    done(update.library, target.path, output),
  ])
}

/** What a person should know of how two changed outlines became one. */
function whatBecame(
  { gone, kept, disputed, isUnrecorded }: UpdatedOutline,
  { path, backup }: { readonly path: string; readonly backup: string },
  { errors }: Output,
): string[] {
  const { import: words } = errors.words
  const listed = (all: readonly string[]): string => shortList(all, ', ')
  return [
    ...(isUnrecorded ? [words.unrecorded(path, listed(kept))] : []),
    ...(gone.length > 0 ? [words.gone(listed(gone), backup)] : []),
    ...(kept.length > 0 && !isUnrecorded ? [words.kept(listed(kept))] : []),
    ...(disputed.length > 0 ? [words.disputed(listed(disputed))] : []),
  ]
}

const done = (library: Library, into: string, { errors }: Output): string => {
  const { root, topics } = library.outline
  const cards = cardsBelow(library, root)
  return errors.words.import.done(topics.size, cards, into, commandLine(into, 'tree'))
}

/**
 * Keeps the text of a file beside it, in a file that did not exist: what was kept before may be all
 * that is left of something. Returns its path.
 */
async function backedUp({ path, text }: Target, { saved, save }: World): Promise<string> {
  for (let n = 1; ; n++) {
    const backup = `${path}.bak${n === 1 ? '' : n}`
    const kept = await saved(backup)
    if (kept !== undefined && kept !== text) continue
    if (kept === undefined) await save(backup, text)
    return backup
  }
}

/** Whether an outline has what notes have not: it is in the full form already. */
const isWritten = (library: Library): boolean =>
  isExamined(library) ||
  library.relations().size > 0 ||
  [...library.outline.topics.keys()].some((id) => library.knowledge(id).facts.length > 0)
