/** Prints the SHA-256 of the fixture volume's DOCX, built `BUILDS` times after as many others; for determinism tests. */
import { createHash } from 'node:crypto'
import { renderDocx } from '../../pipeline/5-render/docx/index.ts'
import { anyNumbers, flowOf, section, textBlock, volumeFlow } from './flow-fixtures.ts'

const before = flowOf([section([textBlock('heading1', '別的', { id: 'x1', outline: 1 })])])
await Promise.all(Array.from({ length: Number(process.argv[2]) }, () => renderDocx(before, new Map())))
const flow = volumeFlow()
process.stdout.write(
  createHash('sha256')
    .update(await renderDocx(flow, anyNumbers(flow)))
    .digest('hex')
)
