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
const ownPage: Later = {
  instead: 'Use A4, 16K or 32K for now.',
  insteadZh: '目前请用 A4、16K 或 32K。'
}

const laterKeys: ReadonlyMap<string, Later> = new Map([
  ['back', leaveOut],
  ['template', leaveOut],
  ['review', leaveOut],
  ['fonts', leaveOut],
  ['extends', leaveOut]
])

const laterValues: ReadonlyMap<string, (value: unknown) => Later | null> = new Map([
  [
    'profile',
    (value: unknown) => (isOneOf(value, ['gongwen', 'report']) ? useBook : isPath(value) ? useBook : null)
  ],
  ['paper', (value: unknown) => (isOneOf(value, ['A5', 'B5']) || isSize(value) ? ownPage : null)]
])

const useBook: Later = { instead: 'Use profile: book for now.', insteadZh: '目前请用 profile: book。' }

/** Why a top-level key, or its value, is refused; null where it is not. */
export const laterOf = (key: string, value: unknown): Later | null =>
  laterKeys.get(key) ?? laterValues.get(key)?.(value) ?? null

const isOneOf = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'string' && names.includes(value)

const isPath = (value: unknown): boolean => typeof value === 'string' && /[./\\]/.test(value)

const isSize = (value: unknown): boolean => typeof value === 'string' && /^\d+x\d+(?:mm)?$/.test(value)
