import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { inMarkup } from '../../src/pictures/escaping.ts'

it('has no characters that XML refuses', () => {
  const words = inMarkup('a\uffff <b> & "c"\ufffe')
  expect(words).toBe('a\ufffd &lt;b&gt; &amp; &quot;c&quot;\ufffd')
  expect(() => new SaxesParser().write(`<a title="${words}"/>`).close()).not.toThrow()
})
