/** A terminal that remembers what was printed and told. */
import type { Language } from '../../pipeline/cli/language.ts'
import type { Terminal } from '../../pipeline/cli/terminal.ts'
import { words } from '../../pipeline/cli/words.data.ts'

export interface Shown {
  readonly terminal: Terminal
  readonly printed: () => string
  readonly told: () => string
}

export const shown = (language: Language = 'en'): Shown => {
  const out = { printed: '', told: '' }
  const terminal: Terminal = {
    language,
    words: words[language],
    print: text => {
      out.printed += text
    },
    tell: text => {
      out.told += text
    },
    live: false,
    paint: (_, text) => text,
    env: {}
  }
  return { terminal, printed: () => out.printed, told: () => out.told }
}
