/** What the system says with an error code (errno(3)), in words, where people meet it. */
const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOENT: 'there is no such file or folder',
  EACCES: 'there is no permission',
  EPERM: 'the system does not permit it',
  EROFS: 'it can only be read there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'there is no more room for you on the disk',
  EFBIG: 'it is too large',
  EINVAL: 'it is no plain file',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  EEXIST: 'something else is there',
  EIO: 'the disk does not answer',
}

/** Why the system refused something: in words for its usual codes, else as it says it. */
export const why = (reason: string): string =>
  Object.hasOwn(reasons, reason) ? `${reasons[reason]} (${reason})` : reason
