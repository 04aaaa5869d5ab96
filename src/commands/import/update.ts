import { isError } from '../../core/document/problem.ts'
import { topicIds } from '../../core/identity/topic-ids.ts'
import { historyOf } from '../../core/log/history.ts'
import type { Library } from '../../core/model/library.ts'
import { topicOfQuestion } from '../../core/model/question.ts'
import { renamed } from '../../core/model/renamed.ts'
import { parseOutline } from '../../core/reading/parse.ts'
import { Failure } from '../../errors.ts'
import { importedIn } from '../../formats/imported.ts'
import { documentsOf } from '../../formats/index.ts'
import { type FollowedRecord, followed, notedTree } from '../../formats/noted-tree.ts'
import { type Updated, updatedForm } from '../../formats/updated-form.ts'
import { tableIn, type Values } from '../../formats/values.ts'
import { yaml } from '../../formats/yaml.ts'
import { yamlText, yamlValues } from '../../formats/yaml-text.ts'
import type { World } from '../../ports.ts'
import { topicsOf } from '../../study/known-outlines.ts'
import { BrokenOutline } from '../../study/library.ts'
import { movedCards } from '../../study/moved-cards.ts'
import { sayingsIn } from '../../study/said.ts'
import { asLogged } from './logged.ts'

/** An outline that was imported before: its path, and the text of its file. */
export interface Target {
  readonly path: string
  readonly text: string
}

/** What an outline becomes that is brought up to date. */
export interface UpdatedOutline extends Omit<Updated, 'form'> {
  readonly text: string
  readonly library: Library
  /** What the notes said at the last import was not written down: an older version wrote the file. */
  readonly isUnrecorded: boolean
}

/**
 * An outline that was imported before, with what changed in its notes.
 * @throws Failure `not-imported` for a file that is no outline in YAML; BrokenOutline
 */
export async function updateOf(
  notes: Library,
  target: Target,
  world: World,
): Promise<UpdatedOutline> {
  const { path } = target
  const document = yamlValues(target.text)
  if (!document || !Object.hasOwn(document, 'format')) throw new Failure('not-imported', { path })
  const spec = specOf(path, world)
  const { library, problems } = await world.outlines.read(spec)
  if (!library) throw new BrokenOutline(path, problems)
  const { record, newIds } = followed(importedIn(document), library)
  const known = withIdsOf(notes, { library, document }, { record, newIds })
  const { form, ...about } = updatedForm({ notes: known, document, library, record })
  const back = withoutRevived(form, path)
  const text = yamlText(back)
  const now = parsed(text, path)
  const logged = await asLogged(library, spec, world)
  const lost = logged ? lostIn(logged, library, now) : []
  const made = { isUnrecorded: record === undefined, ...about }
  if (lost.length === 0) return { text, library: now, ...made }
  const sayings = () => [library, now].map((each) => ({ said: sayingsIn(each) }))
  const moved = movedCards(lost, () => now.questions().map(({ id }) => id), sayings)
  const heirs = Object.fromEntries(lost.map((id) => [id, moved.get(id) ?? '']))
  const whole = yamlText(withRetired(back, { ...tableIn(back, 'retired'), ...heirs }))
  return { text: whole, library: parsed(whole, path), ...made }
}

/** A path in the form that `Outlines` takes: the name of a shipped outline is a file here. */
const specOf = (path: string, { outlines }: Pick<World, 'outlines'>): string =>
  outlines.whereabouts(path) ? path : `./${path}`

/** The notes with the ids that their topics have in the outline they were turned into before. */
function withIdsOf(
  notes: Library,
  before: Parameters<typeof notedTree>[1],
  { record, newIds }: FollowedRecord,
): Library {
  const { topics, sayingSame } = notedTree(notes, before, record)
  const known = new Set(topics.map(({ id }) => id))
  const retired = Object.entries(tableIn(before.document, 'retired')).flatMap(([id, heir]) =>
    heir === '' || id.includes('/') ? [] : [{ id, title: '', depth: 1 }],
  )
  const ids = topicIds(
    [retired, topics],
    // An id that is new in the notes gives a topic no other id than the one it has.
    topicsOf(notes).map((topic) => ({ ...topic, isNamed: topic.isNamed && known.has(topic.id) })),
    sayingSame,
  )
  return renamed(notes, {
    outline: notes.outline.id,
    topics: new Map([...ids].map(([parsed, id]) => [parsed, newIds.get(id) ?? id])),
  })
}

/**
 * What a document says as an outline.
 * @throws BrokenOutline where it has an error: nothing is written then
 */
function parsed(text: string, path: string): Library {
  const { nodes, problems } = documentsOf(yaml.read(text, path), path)
  const outline = parseOutline(nodes, 'outline')
  const all = [...problems, ...outline.problems]
  if (!outline.library || all.some(isError)) throw new BrokenOutline(path, all)
  return outline.library
}

/** Without the retired ids, among those that have no heir, of topics and cards that are back. */
function withoutRevived(form: Values, path: string): Values {
  const retired = Object.entries(tableIn(form, 'retired'))
  if (retired.length === 0) return form
  const { outline, questions } = parsed(yamlText(withRetired(form, {})), path)
  const back = new Set([...outline.topics.keys(), ...questions().map(({ id }) => id)])
  const left = retired.filter(([id, heir]) => heir !== '' || !back.has(id))
  return withRetired(form, Object.fromEntries(left))
}

/** A document with these retired ids and no others; the record of its import is its end. */
function withRetired(form: Values, retired: Values): Values {
  const { imported, retired: _, ...others } = form
  return {
    ...others,
    ...(Object.keys(retired).length > 0 && { retired }),
    ...(imported !== undefined && { imported }),
  }
}

/** The ids of topics and cards that have answers in the log, and are in the outline no longer. */
function lostIn(
  { events, outline }: NonNullable<Awaited<ReturnType<typeof asLogged>>>,
  before: Library,
  after: Library,
): string[] {
  const idsOf = (library: Library): Set<string> =>
    new Set([...library.outline.topics.keys(), ...library.questions().map(({ id }) => id)])
  const [was, is] = [idsOf(before), idsOf(after)]
  const answered = historyOf(events, { outline }).reviews.flatMap(({ question }) => [
    topicOfQuestion(question),
    question,
  ])
  const lost = new Set(answered.filter((id) => was.has(id) && !is.has(id)))
  return [...lost].filter((id) => !id.includes('/') || !lost.has(topicOfQuestion(id)))
}
