/** In Chinese, what the system says with an error code (errno(3)), in words, where people meet it. */
const reasons: Readonly<Record<string, string>> = {
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  ENOENT: '没有这个文件或文件夹',
  EACCES: '没有权限',
  EPERM: '系统不允许',
  EROFS: '那里是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '你的磁盘配额已用完',
  EFBIG: '文件太大',
  EINVAL: '这不是普通文件',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '名称太长',
  EBUSY: '正被其他程序使用',
  ETXTBSY: '正被其他程序使用',
  EEXIST: '那里已有别的东西',
  EIO: '磁盘没有响应',
}

/** Why the system refused something: in words for its usual codes, else as it says it. */
export const why = (reason: string): string =>
  Object.hasOwn(reasons, reason) ? `${reasons[reason]}（${reason}）` : reason
