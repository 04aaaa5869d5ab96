import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** The most characters of a line that are kept; no answer is that long. */
const LONGEST = 1 << 16
/** Input that goes on for so many characters without a line end is no input of lines. */
const ENDLESS = 1 << 24

/** The lines of a stream without their ends; only the beginning of a very long one is kept. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let line = ''
  let length = 0
  let endsInside = false
  for await (const chunk of stream) {
    const whole = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer)
    // A line end of two characters may be cut in the middle.
    const text = endsInside && whole.startsWith('\n') ? whole.slice(1) : whole
    if (whole !== '') endsInside = whole.endsWith('\r')
    for (const [i, part] of text.split(/\r\n|[\r\n]/).entries()) {
      if (i > 0) {
        yield line
        line = ''
        length = 0
      }
      length += part.length
      line = (line + part).slice(0, LONGEST)
    }
    if (length > ENDLESS) return
  }
  if (line !== '') yield line
}
