import { fingerprintOf, similarity } from '../../../src/core/identity/likeness.ts'
import {
  type IsThere,
  type KnownOutline,
  recognise,
  type Sighting,
} from '../../../src/core/identity/recognition.ts'
import type { Snapshot } from '../../../src/core/identity/snapshot.ts'
import { topicIds } from '../../../src/core/identity/topic-ids.ts'
import { allOf, clone, Identities, type ModelTopic, Truth, twigOf } from './model.ts'
import { parsed } from './trees.ts'

/** A file with an outline, whose true identity the code under test never sees. */
export interface ModelFile {
  path: string
  outline: number
  /** Files of one lineage are copies of one another. */
  lineage: number
  tree: ModelTopic
}

/** A sighting, and the ids for good that were given then. */
interface Remembered extends Sighting {
  readonly id: string
}

const titlesIn = (topics: Snapshot): string[] => topics.map(({ title }) => title)

/**
 * Files, devices that all have them (each below a folder of its own), and one log for all devices. In
 * this world, a file that has exactly the titles an outline had last is that outline, if that is not
 * to be found at its last path (or beside the file, on another device): nobody could tell them apart.
 */
export class World {
  readonly ids = new Identities()
  readonly files = new Map<string, ModelFile>()
  readonly #log: Remembered[] = []
  readonly #trees = new Map<string, Snapshot[]>()
  readonly #outlines = new Map<string, number>()
  readonly #topics = new Map<string, Truth>()
  /** The id under which each outline was drilled last. */
  readonly #followed = new Map<number, string>()

  /** Adds a file; at a path that has one, it takes its place. */
  add(path: string, lineage: number, tree: ModelTopic): void {
    this.files.set(path, { path, outline: this.ids.next(), lineage, tree })
  }

  move(file: ModelFile, path: string): void {
    this.files.delete(file.path)
    file.path = path
    this.files.set(path, file)
  }

  copy(file: ModelFile, path: string): void {
    this.add(path, file.lineage, this.ids.copy(file.tree))
  }

  /** A file as a device sees it. */
  sighting({ path, tree }: ModelFile, device: string): Sighting {
    const topics = parsed(twigOf(tree))
    const name = path.split('/').at(-1) as string
    return { path: `/${device}/${path}`, name, device, fingerprint: fingerprintOf(topics), topics }
  }

  /** The last sighting of each outline by each device, oldest first. */
  known(device: string, here: Sighting): KnownOutline[] {
    const last = new Map<string, Remembered>()
    for (const each of this.#log) {
      const key = `${each.id} ${each.device}`
      last.delete(key)
      last.set(key, each)
    }
    return [...last.values()].map((each) => ({
      ...each,
      isThere: this.#isThere(each, device, here),
    }))
  }

  #isThere(known: Remembered, device: string, here: Sighting): IsThere {
    // On another device's path, only a file of its name beside this one says something.
    const path =
      known.device === device ? known.path : here.path.replace(/[^/]*$/, () => known.name)
    const file = path === here.path ? undefined : this.files.get(path.slice(device.length + 2))
    if (!file) return known.device === device && path !== here.path ? 'gone' : 'unknown'
    const there = this.sighting(file, device)
    if (there.fingerprint === known.fingerprint) return 'same'
    const isLike = similarity(titlesIn(there.topics), titlesIn(known.topics)) >= 0.3
    if (isLike) return 'similar'
    return known.device === device ? 'other' : 'unknown'
  }

  /**
   * Drills a file on a device.
   * @param answers whether a question is answered (truthfully), or nobody is there to answer
   * @returns how the outline was recognised, and what was mixed up, as words
   */
  drill(
    file: ModelFile,
    device: string,
    answers: boolean,
  ): { how: 'kept' | 'asked' | 'new'; mixed: string | undefined } {
    const here = this.sighting(file, device)
    const known = this.known(device, here)
    const found = recognise(known, here)
    let id = found.kind === 'known' ? found.id : undefined
    if (found.kind === 'ask' && answers)
      id = found.candidates.find((each) => this.#outlines.get(each) === file.outline)
    const how = found.kind === 'known' ? 'kept' : found.kind === 'ask' ? 'asked' : 'new'
    const isNew = id === undefined
    id ??= `o${this.#outlines.size + 1}`
    if (isNew) this.#outlines.set(id, file.outline)
    let mixed: string | undefined
    if (this.#outlines.get(id) !== file.outline && !this.#isAsGood(id, known, here))
      mixed = `${here.path} was given the history of ${id}`
    else if (this.#outlines.get(id) !== file.outline) this.#become(file, id, here)
    const wrong = this.#remember(id, file, here)
    // A history that was not there at an edit sees two at once, and one may undo the other.
    const isUpToDate = (this.#followed.get(file.outline) ?? id) === id
    this.#followed.set(file.outline, id)
    return { how, mixed: mixed ?? (isUpToDate ? wrong : undefined) }
  }

  #isAsGood(id: string, known: readonly KnownOutline[], here: Sighting): boolean {
    const all = known.filter((each) => each.id === id)
    return (
      all.some(({ fingerprint }) => fingerprint === here.fingerprint) &&
      !all.some(({ isThere }) => isThere === 'same')
    )
  }

  /** Makes a file the outline it was taken for; another file that was that becomes a new one. */
  #become(file: ModelFile, id: string, here: Sighting): void {
    const outline = this.#outlines.get(id) as number
    for (const each of this.files.values())
      if (each.outline === outline && each !== file) {
        each.outline = this.ids.next()
        each.tree = this.ids.copy(each.tree)
      }
    file.outline = outline
    const same = this.#log.findLast(
      (each) => each.id === id && each.fingerprint === here.fingerprint,
    ) as Remembered
    const uids = same.topics.map((topic) => this.#topics.get(id)?.of(topic.id))
    for (const [i, topic] of allOf(file.tree).entries()) topic.uid = uids[i] ?? topic.uid
  }

  #remember(id: string, file: ModelFile, here: Sighting): string | undefined {
    const trees = this.#trees.get(id) ?? []
    const ids = topicIds(trees, parsed(twigOf(file.tree)))
    const topics = here.topics.map((each) => ({ ...each, id: ids.get(each.id) as string }))
    this.#trees.set(id, [...trees, topics])
    this.#log.push({ ...here, id, topics })
    const truth = this.#topics.get(id) ?? new Truth()
    this.#topics.set(id, truth)
    return truth.check(
      file.tree,
      topics.map((each) => each.id),
    )
  }
}

/** A file as it is now, to be brought back later. */
export const saved = (file: ModelFile): ModelFile => ({ ...file, tree: clone(file.tree) })
