import type { Hash } from 'node:crypto'
import host from 'node:process'

/**
 * A SHA-256 to be fed. Node's module for it is loaded only now: it loads streams, ciphers and keys, which takes a tenth of
 * the start of a drill, and most starts sum nothing up.
 */
export const sha256 = (): Hash => host.getBuiltinModule('node:crypto').createHash('sha256')
