/**
 * In: styles that say all they are. Out: styles that say only in what they differ from what they are based on, so that
 * who changes the base changes them too: Normal's size is the body's, Heading 2's colour is every style's below it.
 */
import type { ParagraphProperties, StyleDefinition, TextProperties } from './style-xml.ts'

/** Bases stand before what is based on them. What no base says and is off by default (bold) need not be said. */
export const lessOfBase = (definitions: readonly StyleDefinition[]): readonly StyleDefinition[] => {
  const whole = new Map<string, Whole>()
  return definitions.map(definition => {
    // A run's style may stand in any paragraph: it says all that it is.
    if (definition.type === 'character') return definition
    const base = whole.get(definition.basedOn ?? '') ?? UNSAID
    whole.set(definition.id, {
      paragraph: { ...base.paragraph, ...definition.paragraph },
      text: { ...base.text, ...definition.text }
    })
    return less(definition, base)
  })
}

interface Whole {
  readonly paragraph: ParagraphProperties
  readonly text: TextProperties
}

const UNSAID: Whole = { paragraph: {}, text: { bold: false } }

const less = ({ paragraph, text, ...rest }: StyleDefinition, base: Whole): StyleDefinition => {
  const otherLines = differing(paragraph ?? {}, base.paragraph)
  const otherText = inOneFont(differing(text ?? {}, base.text), text ?? {})
  return {
    ...rest,
    ...(Object.keys(otherLines).length === 0 ? {} : { paragraph: otherLines }),
    ...(Object.keys(otherText).length === 0 ? {} : { text: otherText })
  }
}

const differing = <Properties extends object>(own: Properties, base: Properties): Partial<Properties> => {
  const said = new Map<string, unknown>(Object.entries(base))
  const others = Object.entries(own).filter(([name, value]) => !isSame(value, said.get(name)))
  return Object.fromEntries(others) as Partial<Properties>
}

/** Indents are the only property of several numbers. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))

/** The fonts of both scripts are one choice: the XML says them together. */
const inOneFont = (others: Partial<TextProperties>, { eastAsia, latin }: TextProperties): TextProperties =>
  others.eastAsia === undefined && others.latin === undefined
    ? others
    : {
        ...others,
        ...(eastAsia === undefined ? {} : { eastAsia }),
        ...(latin === undefined ? {} : { latin })
      }
