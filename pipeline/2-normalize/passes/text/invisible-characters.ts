/** In: blocks with characters that nobody sees. Out: without them (TN-3, TN-4, TN-9). Blanks are left to spaces.ts. */
import { isHanAt } from './han.ts'
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'

/** TN-3: C0 and C1 controls; tab, line feed and what line structure reads stay. U+0000 is damage besides (damage.ts). */
const controls: TextRule = {
  signs: SIGN.control,
  test: /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/,
  find: text =>
    replacementsOf(text, /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g, 'TN-3', () => '')
}

/** TN-4: zero-width spaces and joiners, direction marks, soft hyphens, object marks without an object. */
const zeroWidth: TextRule = {
  signs: SIGN.invisible,
  test: /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]/,
  find: (text, block) => {
    const always = replacementsOf(
      text,
      /[\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g,
      'TN-4',
      () => ''
    )
    const inHan = replacementsOf(text, /[\u00ad\u200c\u200d]/g, 'TN-4', ({ index }) =>
      joinsNothing(text, index) ? '' : null
    )
    // The mask is made of the same character: only the text's own go.
    const isOwn = (at: number): boolean => !block.frozen.some(({ from, to }) => at >= from && at < to)
    const objects = replacementsOf(block.text, /\ufffc/g, 'TN-4', ({ index }) => (isOwn(index) ? '' : null))
    return [...always, ...inHan, ...objects].sort((a, b) => a.from - b.from)
  }
}

/** Emoji and the scripts whose letters change shape need joiners; a soft hyphen has no meaning beside Han. */
const joinsNothing = (text: string, at: number): boolean => {
  if (text.charAt(at) === '\u00ad') return isHanAt(text, at - 1) || isHanAt(text, at + 1)
  return (
    !needsJoiner.test(text.slice(Math.max(0, at - 2), at)) && !needsJoiner.test(text.slice(at + 1, at + 3))
  )
}
const needsJoiner =
  /[\p{Extended_Pictographic}\ufe0f\p{M}\p{Script=Arabic}\p{Script=Mongolian}\u0900-\u0dff]/u

/** TN-9: a text or emoji style selector where nothing has two styles. */
const selectors: TextRule = {
  signs: SIGN.invisible,
  test: /[\ufe0e\ufe0f]/,
  find: text => replacementsOf(text, /(\P{Emoji}|^)[\ufe0e\ufe0f]+/gu, 'TN-9', match => match[1] ?? '')
}

export const invisibleCharacters: readonly TextRule[] = [controls, zeroWidth, selectors]
