import { describe, expect, it } from 'vitest'
import { say } from '../src/core/base/codes.ts'
import { EXIT, Failure, isFailure } from '../src/errors.ts'
import { en } from '../src/i18n/en.ts'
import { zh } from '../src/i18n/zh.ts'

describe('a failure', () => {
  it('is a code with its arguments and an exit code', () => {
    const failure = new Failure('bad-date', { value: 'soon' })
    expect({ ...failure, message: failure.message }).toEqual({
      name: 'Failure',
      message: 'bad-date',
      code: 'bad-date',
      args: { value: 'soon' },
      exit: EXIT.usage,
    })
    expect(new Failure('interrupted').args).toEqual({})
    expect(isFailure(failure)).toBe(true)
    expect(isFailure(new Error('bad-date'))).toBe(false)
  })

  it('is said in the words of its code', () => {
    const { code, args } = new Failure('day-too-far', { date: '2099-01-01', most: 1000 })
    expect(say(en.failures, code, args)).toBe(
      '2099-01-01 is too far off: a plan reaches 1000 days ahead.',
    )
    expect(say(zh.failures, code, args)).toBe('2099-01-01 太远，备考计划最多提前 1000 天。')
  })

  it('has its arguments once its code was looked at', () => {
    const valueIn = (error: unknown): string | undefined => {
      if (!isFailure(error)) return undefined
      // @ts-expect-error not every failure tells of a value
      const early: unknown = error.args.value
      return error.code === 'bad-date' ? error.args.value : String(early)
    }
    expect(valueIn(new Failure('bad-date', { value: 'soon' }))).toBe('soon')
    expect(valueIn(new Failure('interrupted'))).toBe('undefined')
    expect(valueIn(new Error())).toBeUndefined()
  })

  // Each line below compiles only because the compiler reports an error in the next one: tsc is the
  // test.
  it('takes its own arguments, all of them and no others', () => {
    const wrong = [
      // @ts-expect-error a bad date without its value
      new Failure('bad-date', {}),
      // @ts-expect-error a bad date without arguments
      new Failure('bad-date'),
      // @ts-expect-error a value that is no text
      new Failure('bad-date', { value: 5 }),
      // @ts-expect-error an argument of another code
      new Failure('bad-date', { value: 'soon', path: '' }),
      // @ts-expect-error arguments for a failure that has none
      new Failure('nothing-to-resume', { term: '' }),
      // @ts-expect-error the reason belongs to another code
      new Failure('bad-setting', { path: '', reason: '' }),
      // @ts-expect-error one name where a list of names is wanted
      new Failure('unknown-topic', { term: '', near: '' }),
      // @ts-expect-error no such failure
      new Failure('bad-luck'),
    ]
    expect(wrong.map(({ args }) => args)).toEqual([
      {},
      {},
      { value: 5 },
      { value: 'soon', path: '' },
      { term: '' },
      { path: '', reason: '' },
      { term: '', near: '' },
      {},
    ])
    // @ts-expect-error words filled with what their code does not tell
    expect(en.failures['bad-date']({ path: 'x' })).toContain('undefined')
  })
})
