/** What is done to a word: `given` is what it was made with, as JSON. */
type Change = (said: string, given: string) => string

/** Words of k8smap, or all of them in an object, each changed when it is asked for. */
export const reworded = <W>(words: W, change: Change): W => inTurn(words, change, '') as W

function inTurn(words: unknown, change: Change, given: string): unknown {
  if (typeof words === 'string') return change(words, given)
  if (typeof words === 'function')
    return (...all: readonly unknown[]) => inTurn(words(...all), change, JSON.stringify(all))
  if (Array.isArray(words)) return words.map((each) => inTurn(each, change, given))
  if (typeof words !== 'object' || words === null) return words
  // Most words are never asked for.
  return new Proxy(words, { get: (own, key) => inTurn(Reflect.get(own, key), change, given) })
}
