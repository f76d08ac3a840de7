/** `chengce fonts`: a profile in; out, as a table or as JSON, which font serves which face, for what, with its coverage and licence. */
import { type ServingFont, servingFonts } from '../fonts.ts'
import type { Host } from '../model/host.ts'
import { nameOfProfile } from '../model/own-profile.ts'
import { columns } from './columns.ts'
import { DONE } from './exit-code.ts'
import { type FontsWords, fontsWords, type Use, useOfRole } from './fonts-words.data.ts'
import { printable } from './print-findings.ts'
import { readProfile } from './read-profile.ts'
import type { Terminal } from './terminal.ts'

/** Characters of a licence that are shown. */
const LICENCE = 90

export const fonts = async (
  host: Host,
  { profile: named, json }: { readonly profile: string; readonly json: boolean },
  terminal: Terminal
): Promise<number> => {
  const choice = await readProfile(host, named, terminal)
  if (typeof choice === 'number') return choice
  const served = await servingFonts(host, choice)
  const profile = nameOfProfile(choice)
  terminal.print(json ? `${JSON.stringify({ profile, fonts: served })}\n` : table(profile, served, terminal))
  return DONE
}

const table = (profile: string, served: readonly ServingFont[], terminal: Terminal): string => {
  const words = fontsWords[terminal.language]
  const [head = '', ...rows] = columns([words.heads, ...served.map(font => rowOf(font, words))])
  const lines = served.flatMap((font, index) => [`  ${rows[index]}`, ...below(font, words)])
  return `${[terminal.paint('bold', words.profile(profile)), `  ${terminal.paint('dim', head)}`, ...lines].join('\n')}\n`
}

const rowOf = ({ face, roles, name, coverage }: ServingFont, words: FontsWords): string[] => [
  words.faces[face],
  usesOf(roles, words),
  printable(name),
  percent(coverage.gb2312),
  percent(coverage.gbk),
  percent(coverage.big5)
]

const usesOf = (roles: readonly string[], words: FontsWords): string => {
  const uses = roles.map((role): Use => useOfRole.find(([, pattern]) => pattern.test(role))?.[0] ?? 'text')
  const named = [...new Set(uses)].map(use => words.uses[use])
  return named.length === 0 ? words.lends : named.join(words.and)
}

/** Never 100 where a character is missing. */
const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`

const below = (font: ServingFont, words: FontsWords): string[] => {
  const licence = [...printable(font.licence)]
  const shown = licence.length > LICENCE ? `${licence.slice(0, LICENCE - 1).join('')}…` : licence.join('')
  const standsIn =
    font.standsIn === null ? [] : [words.standsIn(words.faces[font.standsIn], words.faces[font.face])]
  const origin = font.from === 'system' ? `${printable(font.file)} (${words.fromSystem})` : font.file
  const licensed = shown === '' ? words.noLicence : `${shown} ${printable(font.licenceUrl)}`.trimEnd()
  const missing =
    font.missing.length === 0 ? [] : [words.notInstalled(font.missing.map(printable).join(words.and))]
  return [...standsIn, ...missing, origin, licensed].filter(line => line !== '').map(line => `      ${line}`)
}
