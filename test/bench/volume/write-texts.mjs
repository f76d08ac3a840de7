/** In: articles. Out: a folder of plain texts, one an article, as an editor would receive them. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const writeTexts = async (articles, folder) => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const digits = String(articles.length).length
  for (const [index, article] of articles.entries()) {
    const name = `${String(index + 1).padStart(digits, '0')}-${article.title}.txt`
    const lines = [article.title, '', ...article.blocks.map(lineOf)]
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  }
}

const lineOf = block => (block.kind === 'body' ? `　　${block.text}` : block.text)
