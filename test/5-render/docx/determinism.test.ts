/** Same flow, same bytes: in one process, in others, in other time zones and locales, after other builds (docx.md §3). */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { anyNumbers, flowOf, section, textBlock, volumeFlow } from '../../support/flow-fixtures.ts'

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const support = (name: string): string => fileURLToPath(new URL(`../../support/${name}`, import.meta.url))

const digestElsewhere = (timeZone: string, locale: string, buildsBefore: number): string =>
  execFileSync(
    process.execPath,
    [
      '--import',
      new URL('../../support/typescript-loader.mjs', import.meta.url).href,
      support('docx-digest.ts'),
      String(buildsBefore)
    ],
    { encoding: 'utf8', env: { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale } }
  )

it('gives the same bytes twice in one process, alone and beside another build', async () => {
  const flow = volumeFlow()
  const other = flowOf([section([textBlock('articleTitle', '别的', { id: 'x1', outline: 1 })])])
  const first = await renderDocx(flow, anyNumbers(flow))
  const [second] = await Promise.all([renderDocx(flow, anyNumbers(flow)), renderDocx(other, new Map())])
  expect(digest(second)).toBe(digest(first))
})

it('gives the same bytes in processes of other time zones, locales and histories', async () => {
  const flow = volumeFlow()
  const here = digest(await renderDocx(flow, anyNumbers(flow)))
  expect(digestElsewhere('Asia/Shanghai', 'zh_CN.UTF-8', 0)).toBe(here)
  expect(digestElsewhere('America/Los_Angeles', 'C', 2)).toBe(here)
})

it('a date that no zip archive can say is the last one that it can', async () => {
  const flow = { ...volumeFlow(), epochSeconds: Date.UTC(2150, 0, 1) / 1000 }
  const bytes = await renderDocx(flow, anyNumbers(flow))
  expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml')
})

it('is dated by the flow alone', async () => {
  const flow = volumeFlow()
  const later = { ...flow, epochSeconds: flow.epochSeconds + 86_400 }
  expect(digest(await renderDocx(later, anyNumbers(flow)))).not.toBe(
    digest(await renderDocx(flow, anyNumbers(flow)))
  )
})
