import { tidy } from './quantity.ts'

/** Words beside a version that change nothing: `since`, `or later`, `版本`. */
const AROUND_VERSION: ReadonlySet<string> = new Set(
  'since from in or and later newer up kubernetes k8s linux kernel version release 自 从 從 在 内核 版本 版 起 开始 開始 以上 及以上'.split(
    ' ',
  ),
)

/**
 * The version that an answer is: `v1.24`, `Kubernetes 1.24`, `1.24 版`; its numbers with dots between,
 * without a zero as the third.
 */
export function readVersion(words: string): string | undefined {
  const text = tidy(words)
  const found = /(?<![a-z\d.])v?(\d+(?:\.\d+){0,2})/i.exec(text)
  if (!found) return undefined
  const [whole, number = ''] = found
  const after = text.slice(found.index + whole.length).replace(/^(?:\.x|\+)/, '')
  const around = `${text.slice(0, found.index)} ${after}`.toLowerCase().split(' ')
  if (around.some((word) => word !== '' && !AROUND_VERSION.has(word))) return undefined
  const parts = number.split('.')
  return parts.length === 3 && parts[2] === '0' ? parts.slice(0, 2).join('.') : number
}
