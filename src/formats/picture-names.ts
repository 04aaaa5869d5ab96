import { hasHan } from '../core/base/script.ts'
import type { NotedCard, NotedTitle } from '../core/document/note.ts'

/** What the names of pictures end in. */
const ENDING = /\.(?:png|jpe?g|gif|svg|webp|bmp|avif|tiff?|heic)$/i
/** A longer name says nothing. */
const LONGEST_NAME = 60

/** The name of a picture by its address, without folders; '' if that has none. */
export function pictureName(address: string): string {
  if (/^(?:data|blob):/i.test(address)) return ''
  const path = address.trim().split(/[?#]/, 1)[0] ?? ''
  const start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1
  const name = decoded(path.slice(start)).trim()
  return name.length > LONGEST_NAME || /[[\]\n]/.test(name) ? '' : name
}

/** Whether an embedded file is a picture, and no other note. */
export const isPictureName = (name: string): boolean => ENDING.test(name)

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** What is asked, behind the names of its pictures, which a terminal does not show: in the language of the words. */
export function withPictures(words: string, names: readonly string[]): string {
  if (words === '' || names.length === 0) return words
  const isChinese = hasHan(words)
  const shown = [...new Set(names)].map((name) => {
    const [picture, colon] = isChinese ? ['图片', '：'] : ['picture', ': ']
    return name === '' ? `[${picture}]` : `[${picture}${colon}${name}]`
  })
  return `${shown.join(' ')} ${words}`
}

/** A question that begins with a picture. */
const PICTURED = /^\[(?:picture|图片)(?:\]|: |：)/

/** The cards of titles that ask for what a picture shows. */
export const picturedCards = (notes: readonly NotedTitle[]): readonly NotedCard[] =>
  notes.flatMap(({ cards = [], children }) => [
    ...cards.filter(
      (card) => 'ask' in card && typeof card.ask === 'string' && PICTURED.test(card.ask),
    ),
    ...picturedCards(children),
  ])
