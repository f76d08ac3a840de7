/** In: a .typ file, a folder of fonts, a .pdf path. Out: the PDF, by Typst. One process, as its command line would be. */
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [source, fonts, output] = process.argv.slice(2)
const compiler = NodeCompiler.create({
  workspace: dirname(source),
  fontArgs: [{ fontPaths: [fonts] }]
})
const result = compiler.compile({ mainFilePath: source })
if (result.hasError() || !result.result) {
  result.printErrors()
  process.exit(1)
}
writeFileSync(output, compiler.pdf(result.result, { creationTimestamp: 0 }))
