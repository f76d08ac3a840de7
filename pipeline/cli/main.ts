#!/usr/bin/env node
/** The command line: arguments in, an exit code out. Whatever fails here is a fault of ours and says so. */
import { createRequire } from 'node:module'
import { VFile } from 'vfile'
import { findingsOf } from '../diagnostics/finding.ts'
import { report } from '../diagnostics/report.ts'
import { nodeHost } from '../host/node.ts'
import { OUR_FAULT } from './exit-code.ts'
import { printFindings } from './print-findings.ts'
import { runProgram } from './program.ts'
import { spareMemory } from './spare-memory.ts'
import { terminalOf } from './terminal.ts'

const args = process.argv.slice(2)
const terminal = terminalOf(args, process.env)

const main = async (): Promise<number> => {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  try {
    return await runProgram(args, { host: { ...nodeHost(), spareMemory }, version, terminal })
  } catch (error) {
    return confess(error)
  }
}

const confess = (error: unknown): number => {
  const problem = error instanceof Error ? error.message : String(error)
  const file = new VFile()
  report(file, 'our-fault', { where: `chengce ${args.join(' ')}`, problem: problem.split('\n')[0] ?? '' })
  printFindings(findingsOf(file), '', terminal)
  if (terminal.env.CHENGCE_DEBUG && error instanceof Error) terminal.tell(`${error.stack}\n`)
  return OUR_FAULT
}

/** A reader that closes the pipe early (head) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})
process.on('uncaughtException', error => process.exit(confess(error)))

void main().then(code => {
  // Everything said is out before the end; idle threads of parsers are not waited for.
  process.stdout.write('', () => process.exit(code))
})
