/**
 * Makes end-network.data.ts anew:
 *
 *     node --import ./test/support/typescript-loader.mjs test/training/fit-network.ts FOLDER [PAIRS] [--write]
 *
 * In: a folder of Markdown and plain texts, a folder in it for each kind of text, and how many pairs are drawn from them (1,200,000 where nothing is said: eight minutes of CPU). Out:
 * how many ends of pairs kept back are right; with `--write` also the file. The same input gives the same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { networkFile } from './network-file.ts'
import { keptSupply, seenSupply } from './network-pairs.ts'
import { poolsIn } from './text-pools.ts'
import { type Result, resultOf, trainNetwork } from './train-network.ts'

const file = join(
  import.meta.dirname,
  '../../pipeline/2-normalize/passes/structure/headings/end-network.data.ts'
)
/** At most: a file of less than 700 KB. */
const WORDS = 16_000
const ASKED = 4000

const main = (args: readonly string[]): void => {
  const [folder, pairs = '1200000'] = args.filter(arg => !arg.startsWith('--'))
  if (folder === undefined) throw new Error('no folder of texts was named')
  const { seen, kept } = poolsIn(folder)
  const trained = trainNetwork(seenSupply(seen), { pairs: Number(pairs), words: WORDS, seed: 5 })
  process.stdout.write(told(resultOf(trained, keptSupply(kept), { pairs: ASKED, seed: 99 })))
  if (args.includes('--write')) writeFileSync(file, networkFile(trained, 'All codes began at random.'))
}

const told = ({ pairs, alone, together, evidence, chance }: Result): string => {
  const share = (count: number): string => (count / pairs).toFixed(3)
  return `of ${pairs} ends kept back ${share(alone)} right by the network alone, ${share(together)} with the evidence; ${share(evidence)} by the evidence alone, ${share(chance)} by chance\n`
}

main(process.argv.slice(2))
