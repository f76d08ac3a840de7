/**
 * 200,000 paragraphs, made article by article, written to disk as a DOCX. One process: its peak memory is what counts.
 *
 *     node stream-docx.mjs OUT.docx [--paragraphs 200000] [--dist DIR]
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { makeArticles } from './volume/generate.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    paragraphs: { type: 'string', default: '200000' },
    dist: { type: 'string', default: join(here, '..', '..', 'dist') }
  }
})
const load = path => import(pathToFileURL(resolve(values.dist, path)).href)

const main = async () => {
  const { docxChunks } = await load('5-render/docx/index.js')
  const { wordDesignOf } = await load('4-typeset/design/design-of.js')
  const wanted = Number(values.paragraphs)
  const anchors = [...anchorsOf(wanted)]
  const flow = {
    title: '速度试验',
    language: 'zh-CN',
    region: 'CN',
    epochSeconds: 0,
    design: wordDesignOf('book', 'A4'),
    sections: { [Symbol.iterator]: () => sectionsOf(anchors, wanted) }
  }
  const file = openSync(positionals[0], 'w')
  for (const chunk of docxChunks(flow, new Map(anchors.map(([id], index) => [id, String(index + 1)]))))
    writeSync(file, chunk)
  closeSync(file)
}

/** Id and title of every article: what the contents needs of the whole. */
function* anchorsOf(wanted) {
  for (const { title, index } of articles(wanted)) yield [`a${index}`, title]
}

function* sectionsOf(anchors, wanted) {
  yield section('contents', '目录', 'roman', anchors.map(entry))
  for (const { title, blocks, index } of articles(wanted))
    yield section('article', title, 'arabic', [
      text('articleTitle', title, { id: `a${index}`, outline: 1 }),
      ...blocks.map(block => text(block.kind, block.text, block.kind === 'body' ? {} : OUTLINED))
    ])
}

const OUTLINED = { outline: 2 }

/** As many articles of generated prose as hold so many paragraphs. */
function* articles(wanted) {
  let written = 0
  let index = 0
  for (const article of makeArticles(7)) {
    if (written >= wanted) return
    written += article.blocks.length + 1
    yield { ...article, index: ++index }
  }
}

const text = (role, content, more) => ({ kind: 'text', role, runs: [{ text: content }], notes: [], ...more })

const entry = ([target, title]) => ({
  kind: 'contents',
  role: 'contentsArticle',
  text: title,
  target,
  numbered: true,
  level: 2
})

const section = (kind, odd, numbering, blocks) => ({
  kind,
  start: 'new-page',
  numbering,
  restart: kind === 'contents',
  runningHead: { even: '速度试验', odd },
  blocks
})

await main()
