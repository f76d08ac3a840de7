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
const ownProfile: Later = {
  instead: 'Use book, report or gongwen for now.',
  insteadZh: '目前请用 book、report 或 gongwen。'
}

const laterKeys: ReadonlyMap<string, Later> = new Map([
  ['back', leaveOut],
  ['template', leaveOut],
  ['review', leaveOut],
  ['fonts', leaveOut],
  ['extends', leaveOut]
])

/** Why a top-level key, or its value, is refused; null where it is not. */
export const laterOf = (key: string, value: unknown): Later | null =>
  laterKeys.get(key) ?? (key === 'profile' && isPath(value) ? ownProfile : null)

const isPath = (value: unknown): boolean => typeof value === 'string' && /[./\\]/.test(value)
