import { describe, expect, it } from 'vitest'
import {
  DAY,
  dateOf,
  dayNamed,
  dayOf,
  HOUR,
  learnersZone,
  MINUTE,
  startOf,
  type Zone,
} from '../../../src/core/base/time.ts'

/** A zone of the tz database, as minutes ahead of UTC. */
const zoneOf = (name: string): Zone => {
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  return (at) => {
    const parts = format.formatToParts(at)
    const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes] = offset.match(/GMT([+-])(\d\d):(\d\d)/) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  }
}
const at = (date: string): number => dayNamed(date) as number

it('counts in milliseconds', () => expect([MINUTE, HOUR, DAY]).toEqual([60_000, 3.6e6, 8.64e7]))

describe('the local day of a time', () => {
  it.each([
    ['UTC', '2026-01-05T00:00:00Z', '2026-01-05'],
    ['UTC', '2026-01-04T23:59:59.999Z', '2026-01-04'],
    ['Asia/Shanghai', '2026-01-04T15:59:59.999Z', '2026-01-04'],
    ['Asia/Shanghai', '2026-01-04T16:00:00Z', '2026-01-05'],
    ['America/New_York', '2026-01-05T04:59:59.999Z', '2026-01-04'],
    ['America/New_York', '2026-01-05T05:00:00Z', '2026-01-05'],
    ['Asia/Kathmandu', '2026-01-04T18:14:59.999Z', '2026-01-04'],
    ['Asia/Kathmandu', '2026-01-04T18:15:00Z', '2026-01-05'],
    ['UTC', '1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('in %s at %s is %s', (zone, time, date) =>
    expect(dateOf(dayOf(Date.parse(time), zoneOf(zone)))).toBe(date),
  )
})

describe('the beginning of a local day', () => {
  const begins = (zone: string, date: string): string =>
    new Date(startOf(at(date), zoneOf(zone))).toISOString()

  it.each([
    ['UTC', '2026-01-05', '2026-01-05T00:00:00.000Z'],
    ['Asia/Shanghai', '2026-01-05', '2026-01-04T16:00:00.000Z'],
    // Berlin: the day on which the clocks change, and the days before and after it.
    ['Europe/Berlin', '2026-03-28', '2026-03-27T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-24', '2026-10-23T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    // West of Greenwich.
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    // South of the equator summer begins in October.
    ['Australia/Sydney', '2026-04-05', '2026-04-04T13:00:00.000Z'],
    ['Australia/Sydney', '2026-04-06', '2026-04-05T14:00:00.000Z'],
    ['Australia/Sydney', '2026-10-04', '2026-10-03T14:00:00.000Z'],
    ['Australia/Sydney', '2026-10-05', '2026-10-04T13:00:00.000Z'],
    // In Beirut the clock goes from 23:59:59 to 1:00: there is no midnight.
    ['Asia/Beirut', '2026-03-28', '2026-03-27T22:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['Asia/Beirut', '2026-03-30', '2026-03-29T21:00:00.000Z'],
    // In São Paulo the clock went from 23:59:59 back to 23:00.
    ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00:00.000Z'],
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-03', '2018-11-03T03:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-05', '2018-11-05T02:00:00.000Z'],
  ])('in %s on %s is %s', (zone, date, wanted) => expect(begins(zone, date)).toBe(wanted))

  // A bug once moved the start of the day one hour before a jump over midnight, west of Greenwich.
  it.each([
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00.000Z'],
    // A day that was left out: the clock went over the date line.
    ['Pacific/Apia', '2011-12-30', '2011-12-29T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('in %s on %s is %s', (zone, date, wanted) => expect(begins(zone, date)).toBe(wanted))

  it.each(['Europe/Berlin', 'Australia/Sydney'])(
    'is the first moment of that day, every day of a year in %s',
    (name) => {
      const zone = zoneOf(name)
      for (let day = at('2026-01-01'); day < at('2027-01-01'); day++) {
        const start = startOf(day, zone)
        expect([dayOf(start, zone), dayOf(start - 1, zone)], dateOf(day)).toEqual([day, day - 1])
      }
    },
  )
})

describe('a learner’s day', () => {
  const ZONES = ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu']

  it.each([
    ['UTC', 4, '2026-01-05T03:59:59.999Z', '2026-01-04'],
    ['UTC', 4, '2026-01-05T04:00:00Z', '2026-01-05'],
    ['UTC', 0, '2026-01-05T00:00:00Z', '2026-01-05'],
    ['UTC', 23, '2026-01-05T22:59:59.999Z', '2026-01-04'],
    ['Asia/Shanghai', 4, '2026-01-04T19:59:59.999Z', '2026-01-04'],
    ['Asia/Shanghai', 4, '2026-01-04T20:00:00Z', '2026-01-05'],
    // The clock went from two to three: four o'clock came an hour earlier.
    ['Europe/Berlin', 4, '2026-03-29T01:59:59.999Z', '2026-03-28'],
    ['Europe/Berlin', 4, '2026-03-29T02:00:00Z', '2026-03-29'],
    ['Europe/Berlin', 4, '2026-10-25T02:59:59.999Z', '2026-10-24'],
    ['Europe/Berlin', 4, '2026-10-25T03:00:00Z', '2026-10-25'],
  ])('in %s, beginning at %i, at %s is %s', (zone, hour, time, date) =>
    expect(dateOf(dayOf(Date.parse(time), learnersZone(zoneOf(zone), hour)))).toBe(date),
  )

  it.each(ZONES)(
    'begins once a day, whatever its hour, also when the clocks change: %s',
    (name) => {
      const zone = zoneOf(name)
      for (let hour = 0; hour < 24; hour++) {
        const learners = learnersZone(zone, hour)
        // Around the changes of 2018 in each of these.
        for (const [from, to] of [
          ['2018-02-14', '2018-02-21'],
          ['2018-03-22', '2018-04-04'],
          ['2018-10-04', '2018-11-06'],
        ] as const)
          for (let day = at(from); day < at(to); day++) {
            const start = startOf(day, learners)
            const around = [start - HOUR, start - 1, start, start + HOUR, start + 22 * HOUR]
            expect(
              around.map((each) => dayOf(each, learners) - day),
              `${dateOf(day)} from ${hour}`,
            ).toEqual([-1, -1, 0, 0, 0])
          }
      }
    },
  )
})

describe('a date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2026-01-05', 20_458],
    ['2028-02-29', 21_243],
  ])('%s is day %i', (date, day) => {
    expect(dayNamed(date)).toBe(day)
    expect(dateOf(day)).toBe(date)
  })

  it.each([
    '',
    '2027-02-29',
    '2027-02-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-01-32',
    '2027-3-1',
    '27-03-01',
    'x2027-03-01',
    '2027-03-01x',
    '2027-03-01T00:00:00Z',
    '2027-03-011',
    '12027-03-01',
    'abcd-03-01',
    '2027-ab-01',
    '2027-03-ab',
    '2027/03/01',
  ])('%j is not a date', (date) => expect(dayNamed(date)).toBeUndefined())
})
