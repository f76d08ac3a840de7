/** Programs that a test may need and a machine may lack. */
import { spawnSync } from 'node:child_process'

const known = new Map<string, boolean>()

/**
 * True where the program can be started.
 *
 * @example it.skipIf(!hasTool('qpdf'))(withTool('qpdf', 'is valid'), …)
 */
export const hasTool = (name: string): boolean => {
  const found = known.get(name) ?? spawnSync(name, ['--version']).error === undefined
  known.set(name, found)
  return found
}

/** The name of a test that needs a program; it says so where the program is missing. */
export const withTool = (name: string, title: string): string =>
  hasTool(name) ? title : `${title} (skipped: ${name} is not installed)`

/** Standard output of a program that is fed a file by name; throws where it fails. */
export const runTool = (name: string, args: readonly string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(name, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (error) throw error
  if (status !== 0) throw new Error(`${name} ${args.join(' ')} gave ${status}: ${stderr}`)
  return stdout
}
