/** In: quotation marks of any form. Out: those of the region, by how deep the quotation stands (TN-37). */
import type { Region } from '../../../model/manifest.ts'
import type { Replacement } from '../../../model/text.ts'
import { isChineseQuotation, quotationPairs } from './quotation-marks.ts'
import { SIGN } from './signs.ts'
import type { TextRule } from './text-rule.ts'

/** Outer marks first: opening and closing, then those of a quotation in a quotation. */
export const regionMarks: Readonly<Record<Region, readonly [string, string, string, string]>> = {
  CN: ['“', '”', '‘', '’'],
  TW: ['「', '」', '『', '』'],
  HK: ['「', '」', '『', '』']
}

/** Marks of the other regions: without one of them nothing is to be done. */
const strangers: Readonly<Record<Region, RegExp>> = { CN: /[「」『』]/, TW: /[“”‘’]/, HK: /[“”‘’]/ }

/**
 * Nesting decides the form, not the mark that stood there: 『』 alone becomes “ ”. Marks around Latin text are left, and
 * so is a block whose marks do not pair. Title marks 《》〈〉 are not touched.
 */
export const marksOfRegion: TextRule = {
  signs: SIGN.quote,
  test: /[“‘「『]/,
  find: (text, _, { settings }) => {
    if (!strangers[settings.region].test(text)) return []
    const forms = regionMarks[settings.region]
    const found: Replacement[] = []
    for (const pair of quotationPairs(text) ?? []) {
      if (!isChineseQuotation(text, pair)) continue
      const [opener, closer] = pair.depth % 2 === 1 ? [forms[0], forms[1]] : [forms[2], forms[3]]
      for (const [at, put] of [[pair.open, opener] as const, [pair.close, closer] as const])
        if (at >= 0 && text.charAt(at) !== put)
          found.push({ from: at, to: at + 1, after: put, rule: 'TN-37' })
    }
    return found.sort((a, b) => a.from - b.from)
  }
}
