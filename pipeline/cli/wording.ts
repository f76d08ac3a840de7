/** A finding in the language of the terminal: reason and help from the catalogue, by code and parameters. */
import { entryOf } from '../diagnostics/catalogue.ts'
import type { Params } from '../diagnostics/entry.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Language } from './language.ts'
import { words } from './words.data.ts'

/** A stranger's message has no entry and stays as it is. */
export const wordingOf = (finding: Finding, language: Language): { reason: string; help: string } => {
  const entry = finding.params === undefined ? null : entryOf(finding.code)
  if (entry === null) return { reason: finding.reason, help: finding.help }
  const params = finding.params as Params
  return { reason: entry[language].reason(params), help: entry[language].help(params) }
}

/** An entry's wordings, one for each of its cases, with the names of its parameters where values would stand. */
export const templatesOf = (
  code: string,
  language: Language
): readonly { reason: string; help: string }[] | null => {
  const entry = entryOf(code)
  if (entry === null) return null
  const { parameters } = words[language]
  return (entry.cases ?? [{}]).map(given => {
    const names = new Proxy<Params>(
      {},
      {
        get: (_, name) => (given as Params)[String(name)] ?? `‹${parameters[String(name)] ?? String(name)}›`
      }
    )
    return { reason: entry[language].reason(names), help: entry[language].help(names) }
  })
}
