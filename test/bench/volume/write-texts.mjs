/** In: articles. Out: a folder of plain texts, one an article, as an editor would receive them. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const writeTexts = async (articles, folder) => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const digits = String(articles.length).length
  for (const [index, article] of articles.entries()) {
    const name = `${String(index + 1).padStart(digits, '0')}-${article.title}.txt`
    await writeFile(join(folder, name), textOfArticle(article))
  }
}

/** An article as its editor would type it. */
export const textOfArticle = article => `${[article.title, '', ...article.blocks.map(lineOf)].join('\n')}\n`

const lineOf = block => (block.kind === 'body' ? `　　${block.text}` : block.text)
