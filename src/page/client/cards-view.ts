import { seededDice, shuffle } from '../../core/base/dice.ts'
import { isEmpty } from '../../core/base/text.ts'
import { below, topicOf } from '../../core/model/walk.ts'
import type { PackedQuestion } from '../data.ts'
import { answerSide, askSide } from './card-sides.ts'
import { isTaken, make, scrollsSideways } from './dom.ts'
import { topicLink } from './links.ts'
import { hashOf, type Sight } from './view.ts'

/** How a reader leaves the questions: their order, which one is shown, and whether with its answer. */
export interface CardsLeft {
  readonly cards: readonly PackedQuestion[]
  readonly at: number
  readonly isOpen: boolean
}

/** The questions of a branch, to be flipped through. */
export interface CardsView {
  readonly element: HTMLElement
  /** Shows the questions of a topic and all below it, as they were left; of everything without one. */
  readonly show: (topic: string | undefined, left?: CardsLeft) => Promise<void>
  /** Undefined where there is no question. */
  readonly left: () => CardsLeft | undefined
  readonly key: (event: KeyboardEvent) => void
}

/** The questions as cards: first what is asked, then the answer and its reason. */
export function cardsViewOf(sight: Sight): CardsView {
  const { speech, library } = sight
  const { outline } = library
  const scope = make('select', { id: '-scope' })
  const place = make('p', { class: 'place', role: 'status' })
  const card = make('div', { class: 'card' })
  let cards: readonly PackedQuestion[] = []
  let at = 0
  let isOpen = false

  const front = () => card.querySelector<HTMLElement>('.front')
  const show = (): void => {
    const question = cards[at]
    const hadFocus = card.contains(document.activeElement)
    place.replaceChildren()
    card.replaceChildren()
    for (const each of [previous, next, flip, mix]) each.toggleAttribute('disabled', !question)
    if (!question) {
      card.append(make('p', {}, speech.say('none')))
      return
    }
    place.append(make('span', {}, speech.say('place', `${at + 1}`, `${cards.length}`)))
    card.append(
      make(
        'p',
        { class: 'of' },
        question.isToldByTopic && !isOpen ? '…' : topicLink(sight, question.topic),
      ),
      make('div', { class: 'front', tabindex: -1 }, askSide(speech, question)),
      ...(isOpen
        ? [
            make(
              'div',
              { class: 'back', tabindex: -1 },
              make('h3', {}, speech.say('answer')),
              answerSide(speech, question),
              isEmpty(question.explain)
                ? undefined
                : [
                    make('h3', {}, speech.say('reason')),
                    make('p', {}, speech.text(question.explain)),
                  ],
            ),
          ]
        : []),
    )
    flip.toggleAttribute('hidden', isOpen)
    // What had the focus is gone: a screen reader then reads what is in its place.
    if (hadFocus) front()?.focus({ preventScroll: true })
  }
  const open = (): void => {
    isOpen = true
    show()
    const back = card.querySelector<HTMLElement>('.back')
    back?.focus({ preventScroll: true })
    back?.scrollIntoView({ block: 'nearest' })
  }
  /** Shows another question, without its answer. */
  const ask = (next: number): void => {
    at = next
    isOpen = false
    show()
    place.scrollIntoView({ block: 'nearest' })
  }
  const go = (by: number): void => {
    if (cards.length > 0) ask((at + by + cards.length) % cards.length)
  }
  const button = (key: 'previous' | 'next' | 'show' | 'shuffle', act: () => void) => {
    const made = make('button', { type: 'button', class: key }, speech.say(key))
    made.addEventListener('click', ({ detail }) => {
      act()
      // Somebody who clicks may press the space bar next, which then is for the question; one who presses Enter may
      // press it again.
      if (detail > 0 && key !== 'show') front()?.focus({ preventScroll: true })
    })
    return made
  }
  const previous = button('previous', () => go(-1))
  const next = button('next', () => go(1))
  const flip = button('show', open)
  const mix = button('shuffle', () => {
    const [seed = 1] = crypto.getRandomValues(new Uint32Array(1))
    cards = shuffle(cards, seededDice(seed))
    ask(0)
  })
  scope.addEventListener('change', () => {
    location.hash = hashOf({ view: 'cards', ...(scope.value !== '' && { topic: scope.value }) })
  })
  const choices = (topic: string | undefined): void => {
    const branches = topicOf(outline, outline.root).children
    const ids = topic === undefined || branches.includes(topic) ? branches : [topic, ...branches]
    scope.replaceChildren(
      make('option', { value: '' }, speech.line('everything')),
      ...ids
        .filter((id) => id !== outline.root)
        .map((id) => make('option', { value: id }, speech.name(topicOf(outline, id).title))),
    )
    scope.value = topic === outline.root ? '' : (topic ?? '')
  }
  let current: string | undefined
  speech.onChange(() => choices(current))
  return {
    element: make(
      'section',
      { class: 'cards' },
      make('h2', { tabindex: -1 }, speech.say('questions')),
      make(
        'div',
        { class: 'row' },
        make('label', { for: '-scope' }, speech.say('branch')),
        scope,
        mix,
      ),
      place,
      card,
      make('div', { class: 'row flip' }, previous, flip, next),
      make('p', { class: 'hint' }, speech.say('cardKeys')),
    ),
    show: async (topic, left) => {
      const isSame = cards.length > 0 && topic === current
      current = topic
      choices(topic)
      // Back from elsewhere, a reader is where they were.
      if (isSame && !left) return
      if (left) ({ cards, at, isOpen } = left)
      else {
        const all = await sight.questions()
        const wanted = new Set([...below(outline, topic ?? outline.root)].map(({ id }) => id))
        cards = all.filter((each) => wanted.has(each.topic))
        at = 0
        isOpen = false
      }
      show()
    },
    left: () => (cards.length > 0 ? { cards, at, isOpen } : undefined),
    key: (event) => {
      // A button has its own meaning for the space bar.
      const isOnButton = event.target instanceof Element && event.target.matches('button, a')
      if (isTaken(event)) return
      // With the shift key, arrows select text.
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (by !== undefined && !event.shiftKey && !scrollsSideways(event)) go(by)
      else if (event.key === ' ' && !isOnButton) {
        event.preventDefault()
        if (isOpen) go(1)
        else open()
      }
    },
  }
}
