import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Language } from '../core/base/text.ts'
import { inColumns } from './columns.ts'
import { harmless } from './markup.ts'

/**
 * A value as JSON, compressed (zlib, RFC 1950) and in base64: the map in two languages would have five
 * megabytes. Browsers unpack it with what they bring along (`DecompressionStream`).
 */
export const packed = (value: unknown, languages: readonly Language[]): string =>
  deflateSync(JSON.stringify(inColumns(harmless(value), languages)), { level: 9 }).toString(
    'base64',
  )

/** The source of a content security policy that allows exactly this script or style sheet. */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
