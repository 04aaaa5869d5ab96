import { describe, expect, it } from 'vitest'
import type { OutlineSeen } from '../../src/core/log/event.ts'
import { topicOf } from '../../src/core/model/walk.ts'
import { adoptionOf } from '../../src/study/adopting.ts'
import { pastOf } from '../../src/study/past.ts'
import { resetOf } from '../../src/study/resetting.ts'
import type { Study } from '../../src/study/study.ts'
import { type Desk, deskWith } from '../support/desk.ts'
import { NOON } from '../support/questions.ts'
import { review } from '../support/studies.ts'

/** Answers each written question of an outline once. */
const learned = async (desk: Desk, path: string): Promise<Study> => {
  const study = await desk.open(path)
  const { library, log } = study
  for (const { id: question } of library.questions()) {
    const id = `${path} ${question}`
    log.append(review(question, { id, outline: library.outline.id, at: NOON }))
  }
  return study
}

/** An outline is changed and looked at. */
const changed = async (desk: Desk, path: string, text: string): Promise<Study> => {
  desk.files.set(path, text)
  desk.wait(2)
  return desk.open(path)
}

/** Adopts an outline; how many answers that is said to bring. */
const adopting = (desk: Desk, { log, library }: Study, from: string): number => {
  const wanted = { from, outline: library.outline.id, here: library }
  const times = { newId: () => `adopted ${from}`, clock: () => NOON + 600_000 }
  const { adoption, answers } = adoptionOf(log, wanted, times)
  log.append(adoption)
  desk.wait(20)
  return answers
}

/** How many answers are to questions that are there. */
const found = ({ history, find }: Study): number =>
  history.reviews.filter(({ question }) => find(question)).length

const CARDS = [
  'What port does HTTP use?::80',
  'Which protocol resolvs names?::DNS',
  'What is RAID 1?::Mirroring',
  'What is RAID 0?::Striping',
] as const
const notes = (net: readonly string[], disks: readonly string[], head = '# Deck'): string =>
  [head, '## Net', ...net, '## Disks', ...disks].join('\n\n')
const NOTES = notes(CARDS.slice(0, 2), CARDS.slice(2))
const NAMED = `---\nid: my-deck\n---\n${NOTES}`
const spelt = (text: string): string => text.replace('resolvs', 'resolves')

describe('cards of an adopted outline', () => {
  it('are found where they have other headings, and their answers are counted', async () => {
    const desk = deskWith({ '/deck.md': `# Deck\n\n${CARDS.join('\n\n')}` })
    const { library } = await learned(desk, '/deck.md')
    const study = await changed(desk, '/notes.md', NAMED.replace('## Disks', CARDS[2]))
    expect([
      adopting(desk, study, library.outline.id),
      found(await desk.open('/notes.md')),
    ]).toEqual([4, 4])
  })

  it('are counted only if they are there', async () => {
    const desk = deskWith({ '/deck.md': NOTES })
    const { library } = await learned(desk, '/deck.md')
    const study = await changed(desk, '/notes.md', NAMED.replace(CARDS[0], ''))
    expect([
      adopting(desk, study, library.outline.id),
      found(await desk.open('/notes.md')),
    ]).toEqual([3, 3])
  })

  it('are found where they were corrected or moved before', async () => {
    const desk = deskWith({ '/e.md': NOTES })
    const { library } = await learned(desk, '/e.md')
    await changed(desk, '/e.md', spelt(NOTES))
    const [http, dns, ...disks] = CARDS
    await changed(desk, '/e.md', spelt(notes([dns], [http, ...disks])))
    const named = `---\nid: my-deck\n---\n${spelt(notes([dns], [http, ...disks]))}`
    const study = await changed(desk, '/e.md', named)
    expect(adopting(desk, study, library.outline.id)).toBe(4)
    expect(found(await desk.open('/e.md'))).toBe(4)
    expect(found(await changed(desk, '/e.md', named.replace('names?', 'the names?')))).toBe(4)
  })

  it('are found where they are moved or corrected afterwards', async () => {
    const desk = deskWith({ '/e.md': NOTES })
    const { library } = await learned(desk, '/e.md')
    adopting(desk, await changed(desk, '/e.md', NAMED), library.outline.id)
    await desk.open('/e.md')
    const [http, dns, ...disks] = CARDS
    const moved = notes([http], [dns, ...disks], '---\nid: my-deck\n---\n# Deck')
    expect(found(await changed(desk, '/e.md', moved))).toBe(4)
    expect(found(await changed(desk, '/e.md', spelt(moved)))).toBe(4)
  })

  it('are not those of other ones with the same questions', async () => {
    const desk = deskWith({ '/iron.md': '# Ores\n\n## Iron\n\nSymbol?::Fe\n\nState?::solid' })
    const { library } = await learned(desk, '/iron.md')
    const study = await changed(
      desk,
      '/gold.md',
      '# Ores\n\n## Gold\n\nSymbol?::Au\n\nState?::solid',
    )
    expect([adopting(desk, study, library.outline.id), found(await desk.open('/gold.md'))]).toEqual(
      [1, 1],
    )
  })
})

describe('cards that were corrected', () => {
  const router = (words: string, ...more: readonly string[]): string =>
    [
      '# Net',
      '## Low',
      '## High',
      'What does ARP map?::MAC',
      `What does the ${words} do?::Routes`,
      ...more,
    ].join('\n\n')

  it('are known after a device that had not heard of it was behind', async () => {
    const first = router('big router')
    const desk = deskWith({ '/n.md': first })
    await learned(desk, '/n.md')
    const there = desk.otherDevice({ '/n.md': first })
    await there.open('/n.md')
    const unheard = [...desk.log]
    await changed(desk, '/n.md', router('big backbone router'))
    const last = router('backbone router', 'What is a hub?::A repeater')
    expect(found(await changed(desk, '/n.md', last))).toBe(2)
    const news = desk.log.splice(unheard.length)
    await changed(there, '/n.md', router('big router', 'What is a hub?::A repeater'))
    desk.log.splice(unheard.length, 0, ...news)
    desk.wait(2)
    expect(found(await desk.open('/n.md'))).toBe(2)
    expect(found(await changed(there, '/n.md', last))).toBe(2)
  })
})

describe('a card that was reset where it was moved to', () => {
  it('stays so where it is moved back, and nothing else does', async () => {
    const [http, dns, ...disks] = CARDS
    const [before, moved] = [NOTES, notes([http], [dns, ...disks])]
    const desk = deskWith({ '/n.md': before })
    await learned(desk, '/n.md')
    const study = await changed(desk, '/n.md', moved)
    const topic = topicOf(study.library.outline, 'disks')
    const times = { newId: () => 'reset', clock: () => NOON + 600_000 }
    const { reset, answers } = resetOf({ ...study, topic }, times)
    study.log.append(reset)
    desk.wait(20)
    expect([answers, found(await desk.open('/n.md'))]).toEqual([3, 1])
    expect(found(await changed(desk, '/n.md', before))).toBe(1)
  })
})

it('of thirty devices is heard which cards they corrected, the last ones first', () => {
  const events = Array.from(
    { length: 40 },
    (_, i): OutlineSeen => ({
      ...{ v: 1, event: 'outline', id: `${i}`, at: i, outline: 'n', device: `d${i}` },
      ...{ name: 'n', path: '/n.md', fingerprint: '', topics: [['a', 'A', 0]] },
      corrected: [[`a/card-0000000${i % 10}`, 'a/card-ffffffff']],
    }),
  )
  const heard = pastOf(events, 'n').corrected()
  expect(heard).toHaveLength(30)
  expect(heard[0]).toEqual([['a/card-00000009', 'a/card-ffffffff']])
})
