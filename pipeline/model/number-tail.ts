/**
 * A number from its decimal point on, or what follows its last digit: what stands behind the line that the numbers of a
 * column share.
 *
 * @example numberTail('12.50%') // '.50%'
 */
export const numberTail = (text: string): string => /(?:\.\d.*|\D*)$/u.exec(text.trim())?.[0] ?? ''
