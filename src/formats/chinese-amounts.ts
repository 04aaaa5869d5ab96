const CHINESE = '零一二三四五六七八九十百〇两'

/** The value of a number in digits or Chinese; undefined if it has another form. */
export function amountOf(number: string): number | undefined {
  if (/^\d+$/.test(number)) return Number(number)
  let value = 0
  let digit = 0
  for (const each of number.replace('〇', '零').replace('两', '二')) {
    const index = CHINESE.indexOf(each)
    if (index < 0) return undefined
    if (index < 10) digit = index
    else {
      value += (digit || 1) * (index === 10 ? 10 : 100)
      digit = 0
    }
  }
  return number === '' ? undefined : value + digit
}
