/** Whether an address is that of a page in the web. */
export const isPage = (address: string): boolean => /^https?:\/\/\S+$/.test(address)

/**
 * Forms a source may have, and how each becomes a link. What a fact says must be found at its
 * source.
 */
const FORMS: ReadonlyArray<readonly [form: RegExp, link: (match: RegExpMatchArray) => string]> = [
  [/^\/(?:docs|blog)\/\S*$/, ([path]) => `https://kubernetes.io${path}`],
  [
    /^RFC (\d{1,5})(#section-[\dA-Z.]+)?$/,
    ([, n, section]) => `https://www.rfc-editor.org/rfc/rfc${n}${section ?? ''}`,
  ],
  [/^KEP-(\d{1,5})$/, ([, n]) => `https://www.kubernetes.dev/resources/keps/${n}`],
  [
    /^([a-z][\w.+-]*)\((\d)\)$/,
    ([, page, n]) => `https://man7.org/linux/man-pages/man${n}/${page}.${n}.html`,
  ],
  [/^https:\/\/[\w.-]+(?:\/\S*)?$/, ([address]) => address as string],
]

/** Whether the source has one of the known forms (data/README.md lists them). */
export const isSource = (source: string): boolean => FORMS.some(([form]) => form.test(source))

/** The address of a source; the source itself if its form is unknown. */
export function linkOf(source: string): string {
  for (const [form, link] of FORMS) {
    const match = source.match(form)
    if (match) return link(match)
  }
  return source
}
