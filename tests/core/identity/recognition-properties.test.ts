import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edit } from './model.ts'
import { type ModelFile, saved, World } from './world.ts'

/** `K8SMAP_RUNS=5000` tries more. */
const RUNS = Number(process.env['K8SMAP_RUNS'] ?? 60)

/** The words of each lineage, and some that all of them have. */
const SHARED = ['Overview', 'Notes']
const WORDS = [
  ['Green', 'Black', 'Oolong', 'Matcha', 'Sencha', 'Darjeeling'],
  ['Arabica', 'Robusta', 'Liberica', 'Mocha', 'Ristretto', 'Lungo'],
  ['绿豆', '红枣', '普洱', '龙井', '菊花', '茉莉'],
].map((words) => [...words, ...SHARED])
const ROOTS = ['Tea', 'Coffee', '饮料']
const NAMES = ['README', 'notes', '笔记', 'x', 'y', 'z']
const FOLDERS = ['', 'a/', 'b/']

type Kind = 'edit' | 'edits' | 'rename' | 'copy' | 'delete' | 'restore' | 'replace' | 'drill'
interface Step {
  readonly kind: Kind
  readonly file: number
  readonly to: number
  readonly device: number
  readonly answers: boolean
}
const EDITS = ['typo', 'insert', 'delete', 'move', 'swap', 'double', 'above'] as const

const steps = (kinds: readonly Kind[]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      file: fc.nat(20),
      to: fc.nat(400),
      device: fc.nat(1),
      answers: fc.boolean(),
    }),
    { minLength: 4, maxLength: 14 },
  )

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** Lives through some steps; each drill has to keep or ask, and a file is drilled before it is edited. */
function live(all: readonly Step[], devices: readonly string[]): void {
  const world = new World()
  for (const [i, words] of WORDS.entries()) {
    const tree = world.ids.topic(ROOTS[i] as string)
    const own = { ids: world.ids, words }
    for (let n = 0; n < 6; n++)
      edit(tree, { kind: 'insert', topic: n < 4 ? 0 : n, other: n, place: n }, own)
    world.add(`${FOLDERS[i]}README`, i, tree)
  }
  const story: string[] = []
  const versions: ModelFile[] = []
  const drilled = new Set<ModelFile>()
  const owners = new Map<string, ModelFile>()
  const drill = (file: ModelFile, { device, answers }: Pick<Step, 'device' | 'answers'>): void => {
    const on = pick(devices, device)
    const { how, mixed } = world.drill(file, on, answers)
    story.push(`${on} drills ${file.path}: ${how}`)
    expect(mixed, story.join('\n')).toBeUndefined()
    drilled.add(file)
    owners.set(file.path, saved(file))
    versions.push(saved(file))
  }
  for (const step of all) {
    const files = [...world.files.values()]
    if (files.length === 0) break
    const file = pick(files, step.file)
    const path = `${pick(FOLDERS, step.to)}${pick(NAMES, Math.floor(step.to / 3))}`
    // A copy that nobody has met, at the path of what it is a copy of, is that, edited.
    const owner = owners.get(path)
    // A copy is always another outline than its owner, also where what it is copied from came from there.
    const isOther = step.kind === 'copy' || owner?.outline !== file.outline
    const isLike = owner?.lineage === file.lineage && isOther
    const isFree = !world.files.has(path) && !isLike
    story.push(`${step.kind} ${file.path} ${path}`)
    if (step.kind === 'edit' || step.kind === 'edits') {
      const kind = pick(EDITS, step.to)
      const own = { ids: world.ids, words: WORDS[file.lineage] as string[] }
      edit(file.tree, { kind, topic: step.to >> 2, other: step.to >> 3, place: step.to >> 5 }, own)
      drill(file, step)
    } else if (step.kind === 'rename' && isFree) world.move(file, path)
    else if (step.kind === 'copy' && isFree) world.copy(file, path)
    else if (step.kind === 'delete') world.files.delete(file.path)
    else if (step.kind === 'replace') {
      const other = world.files.get(path)
      if (other && other.lineage !== file.lineage && drilled.has(file)) world.move(file, path)
    } else if (step.kind === 'drill') drill(file, step)
    else if (step.kind === 'restore' && versions.length > 0) {
      const version = saved(pick(versions, step.to))
      const isThere = files.some(({ outline }) => outline === version.outline)
      if (!isThere && !world.files.has(version.path)) world.files.set(version.path, version)
    }
  }
}

describe('the history of an outline', () => {
  it('is kept or asked for, and never given to another one', () =>
    fc.assert(
      fc.property(
        steps([
          'edit',
          'rename',
          'copy',
          'delete',
          'restore',
          'replace',
          'drill',
          'drill',
          'drill',
        ]),
        (all) => live(all, ['mac']),
      ),
      { numRuns: RUNS },
    ))

  it('is kept or asked for on two devices that share files and log', () =>
    fc.assert(
      fc.property(
        steps(['edit', 'rename', 'delete', 'restore', 'replace', 'drill', 'drill', 'drill']),
        (all) => live(all, ['mac', 'pc']),
      ),
      { numRuns: RUNS },
    ))
})
