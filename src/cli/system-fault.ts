import { Failure, type Remedy } from '../errors.ts'

/** What a person can do, by the system's error code (errno(3)); any other code has no remedy. */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  ENOSPC: 'space',
  EDQUOT: 'space',
  EFBIG: 'space',
  EACCES: 'rights',
  EPERM: 'rights',
  EROFS: 'rights',
  EMFILE: 'fewer-files',
  ENFILE: 'fewer-files',
  ENOENT: 'path',
  ENOTDIR: 'path',
  EISDIR: 'path',
  ELOOP: 'path',
  ENAMETOOLONG: 'path',
  EIO: 'device',
  ENXIO: 'device',
  ENODEV: 'device',
  ESTALE: 'device',
  ETIMEDOUT: 'device',
}

/**
 * A fault of the disk, the pipe, the terminal or a folder, as a failure: it is not a fault of
 * k8smap. Undefined for any other error; Node's own codes begin with ERR_.
 */
export function systemFault(error: unknown): Failure<'system-fault'> | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, syscall, path } = error as Readonly<Record<string, unknown>> & Error
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined
  if (!/^E[A-Z0-9]+$/.test(code)) return undefined
  return new Failure('system-fault', {
    what: typeof path === 'string' ? `${syscall} ${path}` : syscall,
    reason: code,
    remedy: REMEDIES[code] ?? 'none',
  })
}
