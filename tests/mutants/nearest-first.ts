import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The rooms of tests in the order they run: precise and cheap tests come first. */
const ORDER = [
  'core',
  'drill',
  'study',
  'view',
  'output',
  'interfaces',
  'formats',
  'io',
  'commands',
]

/** A mutant is killed by the first test that fails, so the tests that fail soonest run first. */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = ORDER.findIndex((room) => moduleId.includes(`/tests/${room}/`))
      return found < 0 ? ORDER.length : found
    }
    return [...files].sort((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId))
  }
}
