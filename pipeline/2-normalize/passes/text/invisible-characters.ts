/** In: blocks with characters that nobody sees. Out: without them (TN-3, TN-4, TN-9). Blanks are left to spaces.ts. */
import { isHanAt } from './han.ts'
import { repairs, replacementsOf, type TextRule } from './text-rule.ts'

/** TN-3: C0 and C1 controls; tab, line feed and what line structure reads stay. U+0000 is damage besides (damage.ts). */
const controls: TextRule = {
  test: /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/,
  find: text =>
    replacementsOf(text, /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g, 'TN-3', () => '')
}

/** TN-4: zero-width spaces and joiners, direction marks, soft hyphens, object marks without an object. */
const zeroWidth: TextRule = {
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

/** A soft hyphen or joiner beside Han or between ASCII letters does nothing; emoji and other scripts need theirs. */
const joinsNothing = (text: string, at: number): boolean => {
  const isPlain = (i: number): boolean =>
    i < 0 || i >= text.length || isHanAt(text, i) || /[ -~]/.test(text.charAt(i))
  if (text.charAt(at) === '\u00ad') return isHanAt(text, at - 1) || isHanAt(text, at + 1)
  return isPlain(at - 1) && isPlain(at + 1)
}

/** TN-9: a text or emoji style selector where nothing has two styles. */
const selectors: TextRule = {
  test: /[\ufe0e\ufe0f]/,
  find: text => replacementsOf(text, /(\P{Emoji}|^)[\ufe0e\ufe0f]+/gu, 'TN-9', match => match[1] ?? '')
}

export const invisibleCharacters = repairs([controls, zeroWidth, selectors])
