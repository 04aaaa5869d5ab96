import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

const small = library(SMALL)
const plan = (date: string): LogEvent => ({
  ...{ event: 'plan', id: date, at: NOW - 1, outline: 'small', exam: 'KCNA', date },
})
const run = async (date: string, ...argv: string[]) => {
  const { exit, out, err } = await runIn({ library: small, events: [plan(date)] }, ...argv)
  return { exit, out, err }
}

describe('a plan of the log that is too far away', () => {
  it('is told of, and not followed', async () => {
    expect(await run('9999-12-31', 'plan')).toEqual({
      exit: 0,
      out: '',
      err: 'The log has a plan for 9999-12-31: more than 730 days ahead, so it is not followed.\nThere is no plan. k8smap plan --exam <name> --date <day> makes one.\n',
    })
    expect(await run('9999-12-31', 'plan', '--lang', 'zh')).toEqual({
      exit: 0,
      out: '',
      err: '日志中有一份考试日为 9999-12-31 的计划，距今超过 730 天，因此不予执行。\n目前没有备考计划。用 k8smap plan --exam <考试> --date <日期> 可以制订。\n',
    })
    expect(await run('9999-12-31', 'plan', '--json')).toMatchObject({
      exit: 0,
      out: '{"version":1,"plan":null}\n',
    })
  })

  it('is one of 731 days, but not one of 730', async () => {
    expect((await run('2028-11-22', 'plan')).err).toMatch(/^The log has a plan for 2028-11-22: /)
    expect((await run('2028-11-21', 'plan', '--json')).out).toMatch(/^\{"version":1,"exam":"KCNA"/)
  })

  it('is given up like any other, and drilled without', async () => {
    const { log, exit } = await runIn(
      { library: small, events: [plan('9999-12-31')] },
      'plan',
      '--stop',
    )
    expect([exit, log]).toEqual([0, [expect.objectContaining({ event: 'plan', outline: 'small' })]])
    expect((await run('9999-12-31', 'status', '--short')).out).toBe('0\n')
    expect((await run('9999-12-31', 'stats', '--json')).exit).toBe(0)
    const drilled = await runIn(
      { library: small, events: [plan('9999-12-31')], lines: [':stop'] },
      ...['quiz', '--plain'],
    )
    expect([drilled.exit, drilled.err]).toEqual([0, ''])
  })
})
