/** In: a wish for a script and a region. Out: what converts a stretch of text there and back (TN-70, TN-73). */
import type { Region } from '../../../model/manifest.ts'

/** Both give as many characters as they are given. */
export interface Converter {
  readonly there: (text: string) => string
  readonly back: (text: string) => string
}

/** What a script is put into: never `keep`. */
export type Target = 'hans' | 'hant'

const cache = new Map<string, Promise<Converter>>()

/**
 * The dictionaries are loaded, 0.2 s, when a conversion is first asked for. Only the forms of characters follow the
 * region, never its words (TN-70). Traditional text for the mainland is in the standard forms of OpenCC.
 *
 * @example (await converterTo('hant', 'TW')).there('皇后之后的头发') // '皇后之後的頭髮'
 */
export const converterTo = (target: Target, region: Region): Promise<Converter> => {
  const key = `${target} ${region}`
  const known = cache.get(key)
  if (known) return known
  const made = build(target, region)
  cache.set(key, made)
  return made
}

const build = async (target: Target, region: Region): Promise<Converter> => {
  const [toTraditional, toSimplified, hongKong] = await Promise.all([
    import('opencc-js/cn2t'),
    import('opencc-js/t2cn'),
    import('opencc-js/dict/HKVariantsRev')
  ])
  const forms = traditionalForms[target][region]
  const traditional = atWordEnds(toTraditional.Converter({ from: 'cn', to: forms }))
  const simplified = readingHongKong(
    toSimplified.Converter({ from: forms, to: 'cn' }),
    toSimplified.Converter({ from: 'hk', to: 'cn' }),
    hongKong.default
  )
  return target === 'hant'
    ? { there: traditional, back: simplified }
    : { there: simplified, back: traditional }
}

type Convert = (text: string) => string

/** 楼道里 is 楼道 and 里, not the district 道里 of the dictionary; 大海里 is no 海里, the unit. */
const atWordEnds =
  (convert: Convert): Convert =>
  text =>
    text.split(wordEnd).map(convert).join('')

const wordEnd = /(?<=[楼街巷过通管隧渠频跑轨味]道|[大深]海)(?=里)/u

/** Forms of Hong Kong that the dictionary of another region leaves: 衞, 粧, 枱. */
const readingHongKong = (convert: Convert, fromHongKong: Convert, variants: string): Convert => {
  const chars = variants.split('|').map(entry => entry.split(' ')[0] ?? '')
  const left = chars.filter(char => convert(char) === char && fromHongKong(char) !== char)
  if (left.length === 0) return convert
  const pattern = new RegExp(`[${left.join('')}]`, 'gu')
  return text => convert(text).replace(pattern, fromHongKong)
}

/** Which forms traditional text has. Where it comes to the mainland from is not said: Taiwan's dictionary reads most. */
const traditionalForms: Readonly<Record<Target, Readonly<Record<Region, string>>>> = {
  hans: { CN: 'tw', TW: 'tw', HK: 'hk' },
  hant: { CN: 't', TW: 'tw', HK: 'hk' }
}
