/** Keys and values of product.md that a later issue fills in: known, but refused. */

/** What the refusal tells to do meanwhile. */
export interface Later {
  readonly instead: string
  readonly insteadZh: string
}

const leaveOut: Later = {
  instead: 'Leave the key out for now.',
  insteadZh: '请暂时删去此键。'
}
const laterKeys: ReadonlyMap<string, Later> = new Map([
  ['back', leaveOut],
  ['review', leaveOut]
])

/** Why a top-level key is refused; null where it is not. */
export const laterOf = (key: string): Later | null => laterKeys.get(key) ?? null
