/** In: what --profile says. Out: the profile, or an exit code where its file is wrong and the messages are printed. */
import { findingsOf } from '../diagnostics/finding.ts'
import { chosenProfile } from '../manifest/index.ts'
import type { Host } from '../model/host.ts'
import type { ProfileChoice } from '../model/own-profile.ts'
import { WRONG_USAGE } from './exit-code.ts'
import { printFindings } from './print-findings.ts'
import type { Terminal } from './terminal.ts'

export const readProfile = async (
  host: Host,
  named: string,
  terminal: Terminal
): Promise<ProfileChoice | typeof WRONG_USAGE> => {
  const { profile, files } = await chosenProfile(host, named)
  printFindings(files.flatMap(findingsOf), '', terminal)
  return profile ?? WRONG_USAGE
}
