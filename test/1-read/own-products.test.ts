import { strToU8, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { findSources, reportBesides } from '../../pipeline/1-read/index.ts'
import { appPropertiesXml } from '../../pipeline/5-render/docx/properties.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'

const docx = (properties: string) => zipSync({ 'docProps/app.xml': strToU8(properties) })

test('results of an earlier build are known by the report beside them, or by what they say', async () => {
  const host = memoryHost({
    'a/01.txt': '正文。',
    'a/成品/年刊.docx': 'x',
    'a/成品/年刊.report.json': '{}',
    'a/旧刊.docx': docx(appPropertiesXml()),
    'a/旧刊.pdf': '%PDF-1.7 <xmp:CreatorTool>chengce</xmp:CreatorTool>'
  })
  const found = await findSources(host, 'a')
  expect(found).toEqual([
    { files: ['01.txt'], made: ['旧刊.docx', '旧刊.pdf'] },
    { title: '成品', files: [], made: ['成品/年刊.docx', '成品/年刊.report.json'] }
  ])
  const file = new VFile()
  reportBesides(found, file)
  expect(file.messages.map(({ ruleId, params }) => [ruleId, params?.count])).toEqual([
    ['own-files-left-out', 4]
  ])
})

test('files of other programs are none of them, nor is what cannot be unpacked', async () => {
  const host = memoryHost({
    'a/甲.docx': docx('<Properties><Application>Microsoft Office Word</Application></Properties>'),
    'a/乙.docx': 'no archive',
    'a/丙.pdf': '%PDF-1.7'
  })
  expect((await findSources(host, 'a'))[0]?.files.length).toBe(3)
})
