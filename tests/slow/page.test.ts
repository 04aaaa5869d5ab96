import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WRITTEN } from '../../src/core/base/text.ts'
import { pagePartsIn } from '../../src/io/page-parts.ts'
import { simplified } from '../../src/io/script.ts'
import { pageHtml } from '../../src/page/page-html.ts'
import { chromiumPath, launchChromium } from '../support/chromium.ts'
import { poisoned } from '../support/hostile.ts'
import { GRAPH, library, SMALL } from '../support/outlines.ts'
import { home, k8smap } from '../support/package.ts'
import { needsPrograms } from '../support/programs.ts'

/** The page as a person meets it: the built map, in a real browser. */

const executable = chromiumPath()
if (!executable && !needsPrograms())
  console.warn(
    '\n*** THE PAGE WAS NOT TESTED: there is no Chromium here (apt-get install chromium, or set CHROMIUM). ***\n',
  )

it.runIf(needsPrograms())('there is a Chromium to test the page in', () =>
  expect(executable).toBeDefined(),
)

/** Waits until a topic is open: the page follows its address a moment later. */
const headed = (page: Page, title: string): Promise<void> =>
  page.locator('article h2').getByText(title, { exact: true }).waitFor()

const SIZES = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

/** A page of 4,000 paragraphs whose script sorts them six times: about as much work, on any machine, as the map. */
const LONG_PAGE = `<!doctype html><body><script>
const rows = Array.from({ length: 4000 }, (_, i) => '<p>' + ((i * 7919) % 100003).toString(36).repeat(8) + '</p>')
document.body.innerHTML = rows.join('')
for (let i = 0; i < 6; i++) {
  const all = [...document.querySelectorAll('p')].sort((a, b) => (a.textContent < b.textContent ? -1 : 1))
  document.body.append(...all)
  document.body.offsetHeight
}
document.title = 'done'
</script>`

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>
}

describe.runIf(executable)('the page in Chromium', () => {
  let browser: Browser
  let file: string
  /** What no page may ever do. */
  let troubles: string[]

  beforeAll(async () => {
    browser = await launchChromium(executable ?? '')
    file = k8smap(['open', '--print'], { home: home() }).stdout.trim()
  })
  afterAll(() => browser.close())

  /** Opens a page; whatever it logs, throws or asks of the network is a trouble. */
  async function opened(
    options: Parameters<Browser['newPage']>[0],
    { address = '', of = file }: { readonly address?: string; readonly of?: string } = {},
  ): Promise<Page> {
    troubles = []
    const page = await browser.newPage(options)
    page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(of).href)) troubles.push(request.url())
    })
    await page.goto(pathToFileURL(of).href + address)
    if (options?.javaScriptEnabled !== false) await page.waitForSelector('.tabs')
    return page
  }

  const seriousIn = async (page: Page): Promise<unknown[]> => {
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: Violation[] }> }
      }
      return (await checker.run()).violations
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [
        id,
        nodes.slice(0, 3).map(({ html, failureSummary }) => [html, failureSummary]),
      ])
  }
  const visibleTopics = (page: Page): Promise<string[]> =>
    page.$$eval('#-tree details', (all) =>
      all.filter((each) => each.querySelector('summary')?.checkVisibility()).map(({ id }) => id),
    )

  it('names the domains of exams in each language, with its own colon', async () => {
    const page = await opened({}, { address: '#kube-proxy' })
    await page.waitForSelector('h2')
    const said = await page.$$eval('li:has(> span[lang])', (all) =>
      all.map((each) => [...each.children].map((span) => span.textContent)),
    )
    expect(said).toContainEqual(
      expect.arrayContaining(['KCNA: Kubernetes Fundamentals', 'KCNA：Kubernetes 基础']),
    )
  })

  it('goes on by the Tab key in the topic or the questions that its address names, else at its begin', async () => {
    for (const viewport of Object.values(SIZES))
      for (const [address, focused, next] of [
        ['#pod-disruption-budget', 'H2', 'Pod'],
        ['#-cards/etcd', 'H2', undefined],
        ['#-map', 'BODY', 'Skip to the content'],
        ['', 'BODY', 'Skip to the content'],
      ] as const) {
        const page = await opened({ viewport }, { address })
        await page.waitForSelector(address.startsWith('#-cards') ? '.card .ask' : '.tabs')
        expect(await page.evaluate('document.activeElement.tagName'), address).toBe(focused)
        await page.keyboard.press('Tab')
        const { id, text } = await page.evaluate<{ id: string; text: string }>(`({
          id: document.activeElement.id, text: document.activeElement.innerText })`)
        if (next === undefined) expect(id).toBe('-scope')
        else expect(text).toBe(next)
        await page.close()
      }
  })

  it('lists names that are written from right to left in their order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'k8smap-page-'))
    const [notes, of] = [join(folder, 'notes.md'), join(folder, 'page.html')]
    writeFileSync(notes, '# Alphabets\n## Letters\n- אלף\n- בית\n- גימל\n')
    k8smap(['export', 'html', '--outline', notes, '-o', of], { home: home() })
    const page = await opened({ viewport: SIZES.desk }, { of, address: '#letters' })
    await headed(page, 'Letters')
    const lefts = await page.$$eval('article section p a', (all) =>
      all.map((each) => [each.textContent, each.getBoundingClientRect().left] as const),
    )
    expect(lefts.map(([name]) => name)).toEqual(['אלף', 'בית', 'גימל'])
    expect(lefts.map(([, left]) => left)).toEqual(
      lefts.map(([, left]) => left).toSorted((one, other) => one - other),
    )
    await page.close()
  })

  it.each([
    [320, 256],
    [375, 667],
    [640, 400],
    [667, 375],
    [812, 375],
    [932, 430],
    [1000, 300],
    [1280, 720],
  ])('has the map and its buttons between head and foot at %d × %d', async (width, height) => {
    const page = await opened({ viewport: { width, height } }, { address: '#-map' })
    await page.waitForSelector('.map .node')
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox()
      const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 }
      return { left: x, top: y, right: x + width, bottom: y + height }
    }
    const [head, map, buttons, foot] = await Promise.all(
      ['header', '.map', '.zoom', 'footer'].map(boxOf),
    )
    if (!head || !map || !buttons || !foot) throw new Error('not there')
    expect(map.top).toBeGreaterThanOrEqual(head.bottom - 1)
    expect(map.bottom).toBeLessThanOrEqual(foot.top + 1)
    expect(buttons.top).toBeGreaterThanOrEqual(map.top)
    expect(buttons.bottom).toBeLessThanOrEqual(map.bottom)
    expect(buttons.left).toBeGreaterThanOrEqual(map.left)
    // Only where the head leaves next to nothing, the page is higher than the window.
    const over = 'document.documentElement.scrollHeight - innerHeight'
    if (height > 256) expect(await page.evaluate(over)).toBe(0)
    // No word of a tab is broken.
    const tabs = await page.$$eval('.tab', (all) =>
      all.filter((each) => each.checkVisibility()).map(({ offsetHeight }) => offsetHeight),
    )
    expect(new Set(tabs).size).toBe(1)
    expect(tabs[0]).toBeLessThan(45)
    await page.close()
  })

  it('has what a search finds in sight on a phone: what only leads to it is a title', async () => {
    const page = await opened({ viewport: { width: 375, height: 667 } })
    for (const term of ['etcd quorum', 'coredns', 'taint', 'iptables']) {
      await page.fill('#-search', term)
      const box = await page.locator('#-tree summary:has(.enter)').boundingBox()
      expect((box?.y ?? 667) + (box?.height ?? 0), term).toBeLessThan(520)
    }
    await page.fill('#-search', 'taint')
    const said = page.locator('#kube-scheduler > p')
    expect(await said.isVisible()).toBe(false)
    // What a reader unfolds is whole.
    for (const key of ['ArrowLeft', 'ArrowRight']) {
      await page.locator('#kube-scheduler > summary').press(key)
      // Two changes within a frame would be one event.
      await page.waitForTimeout(50)
    }
    await expect.poll(() => said.isVisible()).toBe(true)
    await page.fill('#-search', 'taint')
    expect(await said.isVisible()).toBe(false)
    await page.fill('#-search', '')
    await page.getByRole('button', { name: 'Unfold all' }).click()
    expect(await said.isVisible()).toBe(true)
    await page.close()
  })

  it('moves the map to what a search finds, and back', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#-map' })
    const transform = () => page.locator('.map > g').getAttribute('transform')
    /** The hits whose words are drawn and in the map, the size of the first one's words. */
    const seen = (): Promise<unknown> =>
      page.$$eval('.map .node.hit', (all) => {
        const frame = all[0]?.closest('.map')?.getBoundingClientRect()
        const inside = all.filter((each) => {
          const box = each.getBoundingClientRect()
          const isIn =
            frame && box.left >= frame.left && box.right <= frame.right && box.top >= frame.top
          return isIn && box.bottom <= frame.bottom && each.querySelector('text')?.checkVisibility()
        })
        const [first] = inside
        const size = first?.querySelector('text')?.getBoundingClientRect().height ?? 0
        return [inside.map((each) => each.getAttribute('data-topic')), size > 10]
      })
    await page.waitForSelector('.map .node')
    const before = await transform()
    await page.fill('#-search', 'etcd')
    expect(await seen()).toEqual([['etcd', 'etcd-quorum', 'etcd-backup', 'etcd-compaction'], true])
    // All of few that are near each other.
    await page.fill('#-search', 'nftables')
    expect(await seen()).toEqual([['nftables'], true])
    await page.fill('#-search', '')
    expect(await transform()).toBe(before)
    // Who has moved the map meanwhile stays there.
    await page.fill('#-search', 'etcd')
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const moved = await transform()
    await page.fill('#-search', '')
    expect(await transform()).toBe(moved)
    await page.close()
  })

  it('keeps the topic where the link to the content is followed, or an address is no place', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#kube-proxy' })
    await headed(page, 'kube-proxy')
    for (const address of ['#-main', '#nope']) {
      await page.evaluate(`location.hash = '${address}'`)
      await expect.poll(() => page.evaluate(`location.hash === '#kube-proxy'`)).toBe(true)
      expect(await page.evaluate('document.body.dataset.view')).toBe('topic')
    }
    await page.evaluate(`location.hash = '#-main'`)
    await expect.poll(() => page.evaluate(`document.activeElement?.tagName === 'H2'`)).toBe(true)
  })

  it('leaves a key in the tree to the tree, where questions are beside it', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#-cards' })
    await page.waitForSelector('.card .ask')
    const ask = (): Promise<string | null> => page.textContent('.card .ask')
    const first = await ask()
    await page.focus('#-tree summary')
    for (const key of ['ArrowRight', 'ArrowLeft', ' ']) await page.keyboard.press(key)
    expect(await ask()).toBe(first)
    await page.focus('#-main')
    await page.keyboard.press('ArrowRight')
    await expect.poll(ask).not.toBe(first)
  })

  it('shows something beside the tree when a phone is turned, or a link to the tree opened on a desk', async () => {
    const page = await opened({ viewport: SIZES.phone }, { address: '#-tree' })
    expect(await page.evaluate('document.body.dataset.view')).toBe('tree')
    await page.setViewportSize(SIZES.desk)
    await expect.poll(() => page.evaluate(`document.body.dataset.view === 'map'`)).toBe(true)
    const desk = await opened({ viewport: SIZES.desk }, { address: '#-tree' })
    await expect.poll(() => desk.evaluate(`document.body.dataset.view === 'map'`)).toBe(true)
  })

  it('is called as what it shows, in a list of tabs and in the history', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#kube-proxy' })
    await headed(page, 'kube-proxy')
    expect(await page.title()).toBe('kube-proxy · Kubernetes')
    await page.evaluate(`location.hash = '#-map'`)
    await expect.poll(() => page.title()).toBe('Kubernetes')
    expect(await page.getAttribute('#-search', 'placeholder')).toContain('svc')
  })

  it('goes back from a search on a phone, and is whole when the phone is turned after one', async () => {
    const page = await opened({ viewport: SIZES.phone }, { address: '#pod' })
    await headed(page, 'Pod')
    await page.evaluate(`location.hash = '#service'`)
    await headed(page, 'Service')
    await page.fill('#-search', 'etcd')
    await expect.poll(() => page.evaluate('document.body.dataset.view')).toBe('tree')
    await page.goBack()
    await headed(page, 'Service')
    await page.fill('#-search', '')
    await page.fill('#-search', 'etcd')
    await page.setViewportSize(SIZES.desk)
    await headed(page, 'Service')
    expect(await page.locator('.tab[aria-current]').count()).toBe(1)
  })

  it('leaves the tabs to a finger while a search says what it did not find', async () => {
    const page = await opened({ viewport: SIZES.phone })
    await page.fill('#-search', 'what is the difference between a cat and a dog in a garden')
    await page.locator('.to-map').click({ timeout: 2000 })
    await expect.poll(() => page.evaluate('document.body.dataset.view')).toBe('map')
  })

  it('has the topic in sight that is opened while the tree shows what was found', async () => {
    const page = await opened({ viewport: SIZES.desk })
    await page.fill('#-search', 'etcd')
    await expect.poll(async () => (await visibleTopics(page)).includes('kubelet')).toBe(false)
    await page.evaluate(`location.hash = '#kubelet'`)
    await headed(page, 'kubelet')
    expect(await visibleTopics(page)).toContain('kubelet')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(`document.activeElement.closest('details')?.id`)).toBe('kubelet')
  })

  it('keeps the focus where a reader is: in the list of branches, and on the card', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#-cards' })
    await page.waitForSelector('.card .ask')
    await page.focus('#-scope')
    for (const times of [1, 2, 3]) {
      await page.keyboard.press('ArrowDown')
      await expect
        .poll(() => page.evaluate(`document.querySelector('#-scope').selectedIndex`))
        .toBe(times)
    }
    expect(await page.evaluate('document.activeElement.id')).toBe('-scope')
    await page.focus('.cards h2')
    for (const key of [' ', 'ArrowRight', ' ', ' ']) {
      await page.keyboard.press(key)
      expect(await page.evaluate('document.activeElement.tagName'), key).not.toBe('BODY')
    }
  })

  it.each([
    [360, 640],
    [375, 667],
    [740, 360],
    [1280, 720],
  ])('has each answer in sight at %d × %d, and then the next question', async (width, height) => {
    const page = await opened({ viewport: { width, height } }, { address: '#-cards' })
    await page.waitForSelector('.card .ask')
    const inSight = (selector: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const bar = document.querySelector('.flip').getBoundingClientRect()
        const { top } = document.querySelector('${selector}').getBoundingClientRect()
        return top >= 0 && top < Math.min(bar.top > top ? bar.top : innerHeight, innerHeight)
      })()`)
    for (let i = 0; i < 10; i++) {
      await page.locator('.show').click()
      expect(await inSight('.right'), `answer ${i}`).toBe(true)
      await page.locator('.next').click()
      if (height > 400) expect(await inSight('.place'), `question ${i}`).toBe(true)
    }
    await page.close()
  })

  it('shows the answer by the space bar to who went on with the mouse', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#-cards' })
    await page.waitForSelector('.card .ask')
    for (const button of ['.next', '.previous', '.shuffle']) {
      await page.locator(button).click()
      const place = await page.innerText('.place')
      await page.keyboard.press('Space')
      await page.waitForSelector('.back')
      expect(await page.innerText('.place'), button).toBe(place)
    }
    // With the keyboard, the button keeps the focus.
    await page.focus('.next')
    for (const at of ['2', '3']) {
      await page.keyboard.press('Enter')
      expect(await page.innerText('.place')).toMatch(new RegExp(`^Question ${at} of`))
    }
    await page.close()
  })

  it('goes on by the tabs where the questions were left', async () => {
    const page = await opened({ viewport: SIZES.phone }, { address: '#-cards' })
    await page.waitForSelector('.card .ask')
    await page.selectOption('#-scope', 'network')
    await expect.poll(() => page.innerText('.place')).toMatch(/^Question 1 of \d{3}$/)
    for (let i = 0; i < 6; i++) await page.locator('.next').click()
    await page.locator('.show').click()
    const seen = (): Promise<string[]> =>
      page.locator('.place, .card .ask, .card .right').allInnerTexts()
    const before = await seen()
    expect(before[0]).toMatch(/^Question 7 of/)
    await page.locator('.to-map').click()
    await page.waitForSelector('.map .current')
    await page.locator('.to-cards').click()
    await expect.poll(seen).toEqual(before)
    expect(await page.evaluate('location.hash')).toBe('#-cards/network')
    // Another branch begins at its first question.
    await page.evaluate(`location.hash = '#-cards/security'`)
    await expect.poll(() => page.innerText('.place')).toMatch(/^Question 1 of/)
    await page.close()
  })

  it('names no topic above a question that asks for it, before the answer is shown', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#-cards/kubelet' })
    await page.waitForSelector('.card .ask')
    let told = 0
    for (let i = 0; i < 12; i++) {
      const of = await page.innerText('.card .of')
      await page.keyboard.press('Space')
      const right = await page.innerText('.card .right')
      expect(right.includes('kubelet'), `${of}: ${right}`).toBe(of === '…')
      expect(await page.innerText('.card .of')).not.toBe('…')
      if (of === '…') told++
      await page.keyboard.press('Space')
    }
    expect(told).toBeGreaterThan(0)
    await page.close()
  })

  it('leaves the line of a search to the tree and to who searches, on a phone', async () => {
    const page = await opened({ viewport: SIZES.phone })
    await page.fill('#-search', 'network policy')
    const line = page.locator('[role=search] [role=status]')
    expect(await line.isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForSelector('article h2')
    await page.locator('.to-cards').click()
    await page.waitForSelector('.card .ask')
    expect(await line.isVisible()).toBe(false)
    await page.focus('#-search')
    expect(await line.isVisible()).toBe(true)
    await page.close()
  })

  it('goes back to the question, its order and its answer', async () => {
    const page = await opened({ viewport: SIZES.desk }, { address: '#-cards/security' })
    await page.waitForSelector('.card .ask')
    const seen = (): Promise<string[]> =>
      page.locator('.place, .card .ask, .card .back').allInnerTexts()
    await page.getByRole('button', { name: 'Shuffle' }).click()
    await page.focus('.cards h2')
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    const before = await seen()
    expect(before[0]).toMatch(/^Question 6 of \d{3}$/)
    await page.locator('.card .of a').click()
    await page.waitForSelector('article h2')
    await page.evaluate(`location.hash = '#-cards/etcd'`)
    await page.waitForSelector('.card .ask')
    await page.goBack()
    await page.goBack()
    await expect.poll(seen).toEqual(before)
    // The order is the same as well.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    expect(await seen()).toEqual(before)
    expect(troubles).toEqual([])
    await page.close()
  })

  it.each(Object.entries(SIZES))(
    'goes back and forth to where it was scrolled, with what was unfolded, on a %s',
    async (_, viewport) => {
      const page = await opened({ viewport }, { address: '#kube-proxy' })
      await headed(page, 'kube-proxy')
      const where = (): Promise<unknown> =>
        page.evaluate(`[scrollY, document.querySelector('main').scrollTop,
          document.querySelectorAll('.flow[open]').length, document.activeElement.textContent]`)
      await page.locator('.flow > summary').first().click()
      await page.locator('.flow li').nth(3).waitFor()
      const link = page.locator('article section a[href="#endpoint-slice"]').last()
      await link.focus()
      const before = await where()
      expect(before).not.toEqual([0, 0, 1, 'EndpointSlice'])
      await link.press('Enter')
      await headed(page, 'EndpointSlice')
      await expect.poll(where).toEqual([0, 0, 0, 'EndpointSlice'])
      await page.goBack()
      await headed(page, 'kube-proxy')
      await expect.poll(where).toEqual(before)
      await page.goForward()
      await headed(page, 'EndpointSlice')
      await expect.poll(where).toEqual([0, 0, 0, 'EndpointSlice'])
      expect(troubles).toEqual([])
      await page.close()
    },
  )

  it('goes back to where a link was that is followed before the next frame is drawn', async () => {
    const page = await opened({ viewport: SIZES.phone }, { address: '#kube-proxy' })
    await headed(page, 'kube-proxy')
    const before = await page.evaluate(`(() => {
      const link = [...document.querySelectorAll('article section a[href="#endpoint-slice"]')].at(-1)
      link.focus()
      const before = scrollY
      link.click()
      return before
    })()`)
    expect(before).toBeGreaterThan(300)
    await headed(page, 'EndpointSlice')
    await page.goBack()
    await headed(page, 'kube-proxy')
    await expect.poll(() => page.evaluate('scrollY')).toBe(before)
    await page.close()
  })

  it('goes back to the tree as far down as it was on a phone, and to the map as it was moved', async () => {
    const page = await opened({ viewport: SIZES.phone }, { address: '#-tree' })
    await page.getByRole('button', { name: 'Unfold all' }).click()
    await page.locator('#kube-proxy > summary').scrollIntoViewIfNeeded()
    const scrolled = (): Promise<unknown> => page.evaluate('scrollY')
    const before = await scrolled()
    expect(before).toBeGreaterThan(1000)
    await page.locator('#kube-proxy > summary .t').click()
    await headed(page, 'kube-proxy')
    await expect.poll(scrolled).toBe(0)
    await page.goBack()
    await expect.poll(scrolled).toBe(before)
    await page.evaluate(`location.hash = '#-map'`)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const transform = () => page.locator('.map > g').getAttribute('transform')
    const moved = await transform()
    await page.evaluate(`location.hash = '#etcd'`)
    await headed(page, 'etcd')
    await page.goBack()
    await page.waitForSelector('.map .current[data-topic=etcd]')
    expect(await transform()).toBe(moved)
    await page.close()
  })

  it('lets arrow keys scroll a manifest that has the focus and is wider than its box', async () => {
    const page = await opened({ viewport: { width: 360, height: 740 } }, { address: '#-cards' })
    await page.waitForSelector('.card .ask')
    const wide = (): Promise<boolean> =>
      page.$$eval('.card pre', ([pre]) => (pre ? pre.scrollWidth > pre.clientWidth + 80 : false))
    await page.focus('.cards h2')
    while (!(await wide())) await page.keyboard.press('ArrowRight')
    const place = await page.innerText('.place')
    const scrolled = (): Promise<number> => page.$eval('.card pre', ({ scrollLeft }) => scrollLeft)
    await page.focus('.card pre')
    for (const [key, isMoved] of [
      ['ArrowRight', true],
      ['ArrowLeft', false],
      ['Shift+ArrowRight', false],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(async () => (await scrolled()) > 0, { message: key }).toBe(isMoved)
      expect(await page.innerText('.place'), key).toBe(place)
    }
    await page.focus('.cards h2')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await page.innerText('.place')).toBe(place)
    await page.keyboard.press('ArrowRight')
    expect(await page.innerText('.place')).not.toBe(place)
    await page.close()
  })

  it('has everything below what it finds, and whole what a reader unfolds', async () => {
    const page = await opened({ viewport: SIZES.desk })
    const children = (id: string): Promise<string[]> =>
      page.$$eval(`#${id} > ul > li`, (all) =>
        all.filter((each) => each.checkVisibility()).map(({ textContent }) => textContent ?? ''),
      )
    // Both presses before the page is drawn again: a quick hand, or a slow machine.
    const fold = (id: string): Promise<void> =>
      page.evaluate(`(async () => {
        for (const key of ['ArrowLeft', 'ArrowRight']) {
          const press = new KeyboardEvent('keydown', { key, bubbles: true })
          document.querySelector('#${id} > summary').dispatchEvent(press)
          await undefined
        }
      })()`)
    await page.fill('#-search', 'kube-proxy')
    expect((await children('kube-proxy')).length).toBe(6)
    // Above it, only the way to it is shown, unless a reader wants more.
    expect((await children('node')).length).toBe(1)
    await fold('node')
    expect((await children('node')).length).toBeGreaterThan(3)
    await fold('container-runtime')
    expect((await children('container-runtime')).length).toBeGreaterThan(1)
    await page.fill('#-search', '')
    expect(await visibleTopics(page)).toHaveLength(7)
    await page.close()
  })

  it.each(Object.entries(SIZES))(
    'marks what Enter opens, and goes there by the arrow key, on a %s',
    async (_, viewport) => {
      const page = await opened({ viewport })
      await page.fill('#-search', 'pod')
      const focused = () => page.evaluate("document.activeElement.closest('details')?.id")
      expect(await page.innerText('[role=search] [role=status]')).toMatch(
        /^Topics found: \d+Enter opens Pod$/,
      )
      expect(await page.locator('#-tree .enter').count()).toBe(1)
      expect(await page.locator('#pod > summary .enter').isVisible()).toBe(true)
      const { y = 0 } = (await page.locator('#pod > summary').boundingBox()) ?? {}
      if (viewport === SIZES.desk) expect(y > 100 && y < 748, `${y}`).toBe(true)
      await page.press('#-search', 'ArrowDown')
      expect(await focused()).toBe('pod')
      await page.keyboard.press('ArrowDown')
      expect(await focused()).toBe('pod-lifecycle')
      await page.press('#-search', 'Enter')
      await headed(page, 'Pod')
      await page.fill('#-search', '')
      expect(await page.locator('#-tree .enter').count()).toBe(0)
      // Nothing was found: the key is the field's own.
      await page.press('#-search', 'ArrowDown')
      expect(await page.evaluate('document.activeElement.id')).toBe('-search')
      await page.close()
    },
  )

  it('covers nothing with what it says of a search, and leaves keys to an input method', async () => {
    const page = await opened({ viewport: SIZES.desk })
    await page.fill('#-search', 'kube-proxy')
    for (const name of ['Unfold all', 'Fold all']) {
      const [status, button] = await Promise.all([
        page.locator('[role=search] [role=status]').boundingBox(),
        page.getByRole('button', { name, exact: true }).boundingBox(),
      ])
      expect((status?.y ?? 0) + (status?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
    }
    for (const key of ['Escape', 'Enter', 'ArrowDown'])
      await page.dispatchEvent('#-search', 'keydown', { key, isComposing: true })
    expect(await page.inputValue('#-search')).toBe('kube-proxy')
    expect(await page.evaluate('[document.activeElement.id, location.hash]')).toEqual([
      '-search',
      '',
    ])
    await page.press('#-search', 'Escape')
    expect(await page.inputValue('#-search')).toBe('')
    await page.close()
  })

  it('calls topics that a branch does not have by their titles, without a link', async () => {
    const of = join(mkdtempSync(join(tmpdir(), 'k8smap-page-')), 'page.html')
    k8smap(['export', 'html', 'kube-proxy', '-o', of], { home: home() })
    const page = await opened({ viewport: SIZES.desk }, { of, address: '#kube-proxy' })
    await headed(page, 'kube-proxy')
    for (const flow of await page.locator('.flow > summary').all()) await flow.click()
    const said = (): Promise<string> => page.locator('article').innerText()
    expect(await said()).toMatch(/depend on it\s+Service, .*NodePort/)
    await page.selectOption('.language', 'zh')
    expect(await said()).toContain('工作节点、服务')
    expect(await said()).not.toMatch(
      /\b(?:node-port|pod-to-service|network-failures|worker-node)\b/,
    )
    const addresses = await page.$$eval('#-main a[href^="#"]:not([href^="#-"])', (all) =>
      all.map((each) => each.getAttribute('href')?.slice(1)),
    )
    const ids = await page.$$eval('#-tree details', (all) => all.map(({ id }) => id))
    expect(addresses.filter((id) => !ids.includes(id ?? ''))).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  })

  it('shows words with backticks as they are, but for code', async () => {
    const quoting = library(`
format: 1
tree: [tex, lisp]
topics:
  tex: { summary: "\`\`text'' is how LaTeX writes it, with \`code\`." }
  lisp: { summary: "\`(a ,b) is a quasi-quotation." }`)
    const html = await pageHtml(
      {
        ...{ library: quoting, questions: [], languages: WRITTEN, shown: ['en'] },
        ...{ plain: quoting.outline, version: '1', script: simplified },
      },
      pagePartsIn('.'),
    )
    const of = join(mkdtempSync(join(tmpdir(), 'k8smap-page-')), 'page.html')
    writeFileSync(of, html)
    const page = await opened({ viewport: SIZES.desk }, { of, address: '#tex' })
    expect(await page.getAttribute('#-search', 'placeholder')).not.toContain('svc')
    const said = (): Promise<string> => page.locator('article').innerText()
    await expect.poll(said).toContain("``text'' is how LaTeX writes it, with code.")
    expect(await page.locator('article code').allInnerTexts()).toEqual(['code'])
    await page.evaluate(`location.hash = '#lisp'`)
    await expect.poll(said).toContain('`(a ,b) is a quasi-quotation.')
  })

  it('has room for the topics of an own outline on a narrow phone, and its branches in sight', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'k8smap-page-'))
    const [notes, of] = [join(folder, 'notes.md'), join(folder, 'page.html')]
    const title =
      'Algorithms and data structures (exam notes, autumn 2026): everything I need to know for the interview'
    writeFileSync(
      notes,
      `# ${title}\n## Complexity\n- O(1): constant\n## Functions\n${'- `f`: one\n'.repeat(9)}`,
    )
    k8smap(['export', 'html', '--outline', notes, '-o', of], { home: home() })
    const page = await opened({ viewport: { width: 360, height: 740 } }, { of, address: '#-map' })
    const { height = 0 } = (await page.locator('header').boundingBox()) ?? {}
    expect(height).toBeLessThan(210)
    const boxes = await page.$$eval('.map .node:is(.l0, .l1)', (all) =>
      all.map((each) => {
        const { left, right } = each.getBoundingClientRect()
        return left >= 0 && right <= 360 && each.querySelector('text')?.checkVisibility()
      }),
    )
    expect(boxes).toEqual([true, true, true])
    // No word is cut in the middle that has room in a line.
    const whole = await opened({ viewport: { width: 360, height: 740 } })
    const lines = await whole.$eval('h1', (each) => each.getClientRects().length)
    expect(lines).toBe(1)
    expect((await whole.locator('h1').boundingBox())?.height).toBeLessThan(30)
    await page.close()
    await whole.close()
  })

  // Each size, each scheme and each script once in four: a run looks at every element of the page.
  const cases = [
    { size: 'desk', scheme: 'light', language: 'en' },
    { size: 'desk', scheme: 'dark', language: 'zh' },
    { size: 'phone', scheme: 'light', language: 'zh-Hant' },
    { size: 'phone', scheme: 'dark', language: 'en' },
  ] as const

  it.each(cases)('has nothing that shuts somebody out: %j', async ({ size, scheme, language }) => {
    const page = await opened({ viewport: SIZES[size], colorScheme: scheme })
    await page.selectOption('.language', language)
    for (const address of ['#-map', '#-tree', '#kube-proxy', '#-cards']) {
      await page.evaluate(`location.hash = '${address}'`)
      await page.waitForSelector(address === '#-cards' ? '.card .ask' : '.tab[aria-current]', {
        state: 'attached',
      })
      if (address === '#-cards') await page.keyboard.press('Space')
      expect(await seriousIn(page), address).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
        `${address} is wider than the window`,
      ).toBeLessThanOrEqual(0)
    }
    expect(troubles).toEqual([])
    await page.close()
  })

  describe.each(Object.entries(SIZES))('on a %s', (size, viewport) => {
    it('folds and unfolds', async () => {
      const page = await opened({ viewport }, { address: '#-tree' })
      const before = await visibleTopics(page)
      expect(before.length).toBe(7)
      await page.click('#network > summary', { position: { x: 8, y: 12 } })
      expect((await visibleTopics(page)).length).toBeGreaterThan(before.length)
      await page.click('#network > summary', { position: { x: 8, y: 12 } })
      expect(await visibleTopics(page)).toEqual(before)
      await page.getByRole('button', { name: 'Unfold all' }).click()
      expect((await visibleTopics(page)).length).toBeGreaterThan(400)
      await page.getByRole('button', { name: 'Fold all', exact: true }).click()
      expect(await visibleTopics(page)).toEqual(before)
      expect(troubles).toEqual([])
      await page.close()
    })

    it.each([
      ['scheduelr', ['kube-scheduler'], '“scheduelr” misspelt'],
      ['kcm', ['kube-controller-manager'], 'also: kcm'],
      ['污點', ['taint', 'toleration'], undefined],
      ['port 2379', ['etcd'], 'this is what it means'],
      [
        'members reach each other',
        ['etcd'],
        'says: …it on port 2379 and its members reach each other on port 2380.',
      ],
      ['metadata.resourceVersion', ['resource-version'], 'this is what it means'],
    ])('finds %j, says why, and opens it on Enter', async (term, ids, why) => {
      const page = await opened({ viewport })
      const before = size === 'desk' ? await visibleTopics(page) : []
      await page.fill('#-search', term)
      const shown = await visibleTopics(page)
      const hits = await page.$$eval('#-tree details.hit', (all) => all.map(({ id }) => id))
      expect(hits).toEqual(ids)
      expect(shown).toContain('kubernetes')
      expect(shown.length).toBeLessThan(8)
      if (why !== undefined)
        expect(await page.locator('#-tree .why span[lang="en"]').first().innerText()).toBe(why)
      await page.press('#-search', 'Enter')
      await page.waitForSelector(`#${ids[0]} > summary[aria-current]`, { state: 'attached' })
      expect(new URL(page.url()).hash).toBe(`#${ids[0]}`)
      await page.fill('#-search', '')
      if (size === 'desk') expect((await visibleTopics(page)).length).toBeGreaterThan(before.length)
      expect(troubles).toEqual([])
      await page.close()
    })

    it.each([
      ['調度器', 'kube-scheduler'],
      ['網絡策略', 'network-policy'],
      ['what is a pod', 'pod'],
      ['how does traffic reach a pod', 'pod-to-service'],
      ['节点上谁启动容器', 'kube-scheduler'],
      ['網絡策略是什麼', 'network-policy'],
    ])(
      'offers for %j, in either script, what it means or has most of its words, the best on Enter',
      async (term, id) => {
        const page = await opened({ viewport })
        await page.fill('#-search', term)
        await page.press('#-search', 'Enter')
        expect(new URL(page.url()).hash).toBe(`#${id}`)
        expect(troubles).toEqual([])
        await page.close()
      },
    )

    it('says what it does not find, and what is near', async () => {
      const page = await opened({ viewport })
      await page.fill('#-search', 'zzzzzz')
      expect(await page.locator('[role=status] span[lang=en]').first().innerText()).toBe(
        '“zzzzzz” means no topic here.',
      )
      expect(troubles).toEqual([])
      await page.close()
    })

    it('opens a topic with facts, sources, relations in both directions, and goes on by links', async () => {
      const page = await opened({ viewport }, { address: '#kube-proxy' })
      const article = page.locator('article')
      expect(await article.locator('h2').innerText()).toBe('kube-proxy')
      expect(await article.locator('h3:visible').allInnerTexts()).toEqual([
        ...['Facts', 'What it looks like', 'If it is gone', 'Related', 'Takes part in'],
        ...[
          'Then and now',
          'Not to be confused with',
          'Below it',
          'Know first',
          'Exams',
          'Sources',
        ],
      ])
      const related = await article.locator('.relations').innerText()
      expect(related).toContain('watches')
      expect(related).toContain('configures')
      for (const link of await article.locator('a[target]').all())
        expect(await link.getAttribute('href')).toMatch(/^https:\/\//)
      await article.locator('.flow > summary').first().click()
      // A disclosure says a moment after the click that it is open.
      await article.locator('.flow li').nth(3).waitFor()
      await article.locator('.relations').getByRole('link', { name: 'EndpointSlice' }).click()
      await page.waitForURL(/#endpoint-slice$/)
      await headed(page, 'EndpointSlice')
      await page.goBack()
      await headed(page, 'kube-proxy')
      expect(troubles).toEqual([])
      await page.close()
    })

    it('says since when something has its name, and what it was called', async () => {
      const page = await opened({ viewport }, { address: '#taint' })
      const fact = page.locator('article li', { hasText: 'kubeadm puts' }).first()
      expect(await fact.innerText()).toMatch(
        /renamed v1\.24[\s\S]*before v1\.24: kubeadm put the taint/,
      )
    })

    it('says once what held before several facts, and each language of it as a whole', async () => {
      const page = await opened({ viewport }, { address: '#pod-disruption-budget' })
      const before = page.locator('article section:first-of-type small')
      const lines = (): Promise<string[]> =>
        before.evaluateAll((all) =>
          all.map((each) =>
            [...each.children]
              .filter((child) => child.checkVisibility())
              .map(({ textContent }) => textContent)
              .join('\n'),
          ),
        )
      const all = await lines()
      expect(new Set(all).size).toBe(all.length)
      expect(all[1]).toBe(
        'before v1.21: PodDisruptionBudget was beta and on by default from v1.5 on.',
      )
      await page.selectOption('.language', 'en zh')
      expect((await lines())[1]).toBe(
        'before v1.21: PodDisruptionBudget was beta and on by default from v1.5 on.\nv1.21 之前：PodDisruptionBudget 从 v1.5 起为 Beta，默认启用。',
      )
      // So is a step that goes on while another one does.
      await page.locator('.flow > summary').first().click()
      const meanwhile = page.locator('.flow li', { hasText: 'meanwhile' }).first()
      await meanwhile.waitFor()
      expect(await meanwhile.locator('> span[lang]').allInnerTexts()).toEqual([
        expect.stringMatching(/^\(meanwhile\) The ReplicaSet controller /),
        expect.stringMatching(/^（同时） ReplicaSet 控制器/),
        expect.stringMatching(/^（同時） ReplicaSet 控制器/),
      ])
      await page.close()
    })

    it('has the names of a topic in the script that is shown, and finds it by those of either', async () => {
      const page = await opened({ viewport }, { address: '#pod-disruption-budget' })
      const names = page.locator('.aliases')
      for (const language of ['en', 'zh', 'en zh']) {
        await page.selectOption('.language', language)
        expect(await names.innerText()).toBe(
          'PDB · 干扰预算 · disruption budget · 中断预算 · poddisruptionbudgets · policy/v1 PodDisruptionBudget · Pod 中断预算',
        )
      }
      await page.selectOption('.language', 'zh-Hant')
      expect(await names.innerText()).toBe(
        'PDB · 中斷預算 · disruption budget · poddisruptionbudgets · policy/v1 PodDisruptionBudget · Pod 中斷預算',
      )
      for (const name of ['中断预算', '中斷預算']) {
        await page.fill('#-search', name)
        expect(await page.innerText('#-tree details.hit .why')).toContain(name)
      }
      await page.close()
    })

    it('switches its language, also to two at once', async () => {
      const page = await opened({ viewport }, { address: '#kube-scheduler' })
      const title = page.locator('article h2')
      expect(await page.locator('option', { hasText: /./ }).first().innerText()).toBe('English')
      await page.selectOption('.language', 'zh')
      expect(await title.innerText()).toBe('kube-scheduler（调度器）')
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
      expect(await page.locator('.to-cards').innerText()).toBe('题目')
      await page.selectOption('.language', 'zh-Hant')
      expect(await title.innerText()).toBe('kube-scheduler（排程器）')
      await page.selectOption('.language', 'en zh')
      expect(await title.innerText()).toBe('kube-schedulerkube-scheduler（调度器）')
      expect(troubles).toEqual([])
      await page.close()
    })

    it('flips through questions, by keyboard and by branch', async () => {
      const page = await opened({ viewport }, { address: '#-cards/etcd' })
      await page.waitForSelector('.card .ask')
      const place = page.locator('.place span[lang=en]')
      const first = await place.innerText()
      expect(first).toMatch(/^Question 1 of \d+$/)
      expect(await page.locator('.back').count()).toBe(0)
      await page.keyboard.press('Space')
      expect(await page.locator('.back .right').first().innerText()).not.toBe('')
      await page.keyboard.press('ArrowRight')
      expect(await place.innerText()).toBe(first.replace('1', '2'))
      expect(await page.locator('.back').count()).toBe(0)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      expect(await place.innerText()).toBe(first.replace('1', first.split(' ').at(-1) ?? ''))
      await page.selectOption('#-scope', 'security')
      await page.waitForURL(/#-cards\/security$/)
      await expect.poll(() => place.innerText()).toMatch(/^Question 1 of \d{3}$/)
      expect(troubles).toEqual([])
      await page.close()
    })

    it('has a map that is zoomed, moved, and opens topics', async () => {
      const page = await opened({ viewport }, { address: '#-map' })
      const map = page.getByRole('img')
      expect(await map.getAttribute('aria-label')).toMatch(
        /^Mind map of \d{3} topics in \d branches, \d levels deep; the list of topics has the same in words$/,
      )
      const transform = () => page.locator('.map > g').getAttribute('transform')
      const seen = new Set([await transform()])
      await page.getByRole('button', { name: 'Zoom in' }).click()
      seen.add(await transform())
      await page.locator('.mind').focus()
      for (const key of ['+', 'ArrowLeft', 'ArrowDown', '-']) {
        await page.keyboard.press(key)
        seen.add(await transform())
      }
      await map.hover()
      await page.mouse.wheel(0, -200)
      await page.waitForTimeout(50)
      seen.add(await transform())
      expect(seen.size).toBe(7)
      await page.getByRole('button', { name: 'Show the whole map' }).click()
      await page.locator('.node[data-topic=network]').click()
      await page.waitForURL(/#network$/)
      await headed(page, 'Network')
      expect(troubles).toEqual([])
      await page.close()
    })
  })

  it('walks through the tree by arrow keys', async () => {
    const page = await opened({ viewport: SIZES.desk })
    await page.locator('#kubernetes > summary').focus()
    const at = () => page.evaluate("document.activeElement.closest('details')?.id")
    const walked: unknown[] = []
    for (const key of [
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowUp',
      'ArrowLeft',
      'ArrowLeft',
      'End',
      'Home',
    ]) {
      await page.keyboard.press(key)
      walked.push(await at())
    }
    const [branch, ...rest] = walked
    expect(walked[2]).not.toBe(branch)
    expect(rest).toEqual([
      branch,
      walked[2],
      branch,
      branch,
      'kubernetes',
      'troubleshooting',
      'kubernetes',
    ])
    expect(troubles).toEqual([])
    await page.close()
  })

  it('is dark or light as the system is, and as the reader wants', async () => {
    const page = await opened({ viewport: SIZES.desk, colorScheme: 'dark' })
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const dark = await background()
    await page.getByRole('button', { name: 'Light or dark' }).click()
    const light = await background()
    expect(light).not.toBe(dark)
    await page.getByRole('button', { name: 'Light or dark' }).click()
    expect(await background()).toBe(dark)
    await page.close()
  })

  it('remembers the language and the theme, for a page that was made in the same language', async () => {
    const page = await opened(
      { viewport: SIZES.desk, colorScheme: 'light' },
      { address: '#network' },
    )
    await headed(page, 'Network')
    await page.selectOption('.language', 'en zh')
    expect(await page.title()).toBe('Network · Kubernetes')
    await page.selectOption('.language', 'zh')
    expect(await page.title()).toBe('网络（Network） · Kubernetes')
    await page.getByRole('button', { name: '浅色或深色' }).click()
    const state = (): Promise<unknown> =>
      page.evaluate(`[document.documentElement.lang, document.documentElement.dataset.theme,
        document.title, document.querySelector('.language').value]`)
    const chosen = ['zh-Hans', 'dark', '网络（Network） · Kubernetes', 'zh']
    await expect.poll(state).toEqual(chosen)
    await page.reload()
    await page.waitForSelector('.tabs')
    await expect.poll(state).toEqual(chosen)
    expect(troubles).toEqual([])
    // A page that was asked for in another language is in that one.
    const of = join(mkdtempSync(join(tmpdir(), 'k8smap-page-')), 'page.html')
    k8smap(['export', 'html', 'network', '-o', of, '--lang', 'zh-Hant'], { home: home() })
    await page.goto(pathToFileURL(of).href)
    await page.waitForSelector('.tabs')
    expect(await state()).toEqual(['zh-Hant', 'dark', '網路（Network）', 'zh-Hant'])
    await page.goto(`${pathToFileURL(file).href}#network`)
    await headed(page, '网络（Network）')
    expect(await state()).toEqual(chosen)
    await page.close()
  })

  it('works where the browser keeps nothing', async () => {
    const page = await browser.newPage({ viewport: SIZES.desk })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })`,
    )
    await page.goto(`${pathToFileURL(file).href}#network`)
    await headed(page, 'Network')
    await page.selectOption('.language', 'zh')
    await page.getByRole('button', { name: '浅色或深色' }).click()
    expect(await page.title()).toBe('网络（Network） · Kubernetes')
    expect(errors).toEqual([])
    await page.close()
  })

  it.each(['dark', 'light'] as const)('prints in light colours in a %s system', async (scheme) => {
    const page = await opened(
      { viewport: SIZES.desk, colorScheme: scheme },
      { address: '#kube-proxy' },
    )
    await headed(page, 'kube-proxy')
    const colours = (): Promise<unknown> =>
      page.evaluate(`['good', 'warn', 'bad', 'mark', 'soft', 'b0', 'page'].map((name) =>
        getComputedStyle(document.documentElement).getPropertyValue('--' + name))`)
    for (const _ of ['as the system is', 'the other one', 'this one']) {
      await page.emulateMedia({ media: 'print' })
      expect(await colours()).toEqual([
        ...['#1a7f43', '#8a5a00', '#b3261e', '#e7f0fd', '#444', '#1f6fd1', '#fff'],
      ])
      await page.emulateMedia({ media: 'screen' })
      await page.locator('.theme').click()
    }
    await page.close()
  })

  it('is a tree without its script, and its addresses still lead to topics', async () => {
    const page = await opened(
      { viewport: SIZES.phone, javaScriptEnabled: false },
      { address: '#kube-proxy' },
    )
    expect(await page.locator('#kube-proxy > summary').isVisible()).toBe(true)
    expect(await page.locator('#network > ul').isVisible()).toBe(false)
    await page.locator('#network > summary').click()
    expect(await page.locator('#network > p').isVisible()).toBe(true)
    expect(await page.locator('button').count()).toBe(0)
    expect(troubles).toEqual([])
    await page.close()
  })

  it('prints everything unfolded, without anything to press', async () => {
    const page = await opened({ viewport: SIZES.desk })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect((await visibleTopics(page)).length).toBeGreaterThan(400)
    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await page.emulateMedia({ media: 'screen' })
    expect((await visibleTopics(page)).length).toBe(7)
    await page.close()
  })

  it('is ready after little more work than a long page of text, the whole map', async () => {
    /** Seconds for which the page's thread works: what other processes take does not count. */
    const workOf = async (open: (page: Page) => Promise<unknown>): Promise<number> => {
      const page = await browser.newPage({ viewport: SIZES.desk })
      const session = await page.context().newCDPSession(page)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      await open(page)
      const { metrics } = await session.send('Performance.getMetrics')
      await page.close()
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
    }
    const seconds: Array<readonly [map: number, text: number]> = []
    // In turns, and the least of each: a busy machine slows both, and a slow one alike.
    for (let i = 0; i < 5; i++)
      seconds.push([
        await workOf(async (page) => {
          await page.goto(pathToFileURL(file).href)
          await page.waitForSelector('.map .node')
        }),
        await workOf(async (page) => {
          await page.setContent(LONG_PAGE)
          await page.waitForFunction('document.title === "done"')
        }),
      ])
    const [map, text] = [0, 1].map((which) => Math.min(...seconds.map((each) => each[which]!)))
    expect(text).toBeGreaterThan(0)
    expect(map! / text!).toBeGreaterThan(0)
    expect(map! / text!).toBeLessThan(1.6)
  })

  it.each([
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    'javascript:alert(1)//',
    '`<svg onload=alert(1)>`',
    '\u2028alert(1)',
  ])('lets nothing in an outline run: %j', async (attack) => {
    const outline = poisoned(library(SMALL, GRAPH), attack)
    const bad = {
      ...outline,
      knowledge: (id: string) => ({
        ...outline.knowledge(id),
        links: ['javascript:alert(1)', `data:text/html,${attack}`, attack, 'https://example.com/'],
      }),
    }
    const html = await pageHtml(
      {
        ...{ library: bad, questions: bad.questions(), languages: WRITTEN, shown: ['en', 'zh'] },
        ...{ plain: bad.outline, version: attack, start: attack, script: simplified },
      },
      pagePartsIn('.'),
    )
    const of = join(mkdtempSync(join(tmpdir(), 'k8smap-page-')), 'page.html')
    writeFileSync(of, html)
    const page = await opened({ viewport: SIZES.desk }, { of })
    for (const link of await page.locator('#-tree a.more').all()) {
      await link.evaluate('each => each.click()')
      await page.waitForTimeout(20)
      for (const web of await page.locator('article a[target]').all())
        expect(await web.getAttribute('href')).toMatch(/^https?:/)
    }
    await page.fill('#-search', attack)
    await page.evaluate("location.hash = '#-cards'")
    await page.waitForSelector('.card .ask')
    await page.keyboard.press('Space')
    expect(
      await page
        .locator('main img, main iframe, main script, main [onload], main [onmouseover]')
        .count(),
    ).toBe(0)
    expect(troubles).toEqual([])
    await page.close()
  })
})
