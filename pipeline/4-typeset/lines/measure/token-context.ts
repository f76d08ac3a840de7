/** A joined text goes in; what the tokenizer must know of it beside the characters comes out. */
import type { Hyphenate } from '../../text/hyphens.ts'
import { isChinese, type TokenContext } from '../../text/tokens.ts'
import type { JoinedText } from './joined-text.ts'

/** What the tokenizer needs of a paragraph whose lines are `measure` em long. */
export const contextOf = (joined: JoinedText, measure: number, hyphenate?: Hyphenate): TokenContext => {
  const supers = new Set(joined.looks.filter(look => look.scale !== 1).map(look => look.start))
  return {
    chinese: isChinese(joined.text),
    cuts: joined.looks.map(look => look.start),
    superscript: offset => supers.has(offset),
    longest: Math.max(1, Math.floor(measure)),
    ...(joined.text.includes('\u00ad') ? { softHyphens: true } : {}),
    ...(hyphenate === undefined ? {} : { hyphenate }),
    ...(joined.decorated ? annotatedIn(joined) : {})
  }
}

/** A word with a reading is one token, and so is a picture. */
const annotatedIn = ({ looks }: JoinedText): Pick<TokenContext, 'annotated'> => {
  const words = new Set(looks.filter(look => look.ruby !== undefined || look.picture).map(look => look.start))
  return { annotated: offset => words.has(offset) }
}
