/** In: articles. Out: one Markdown file with the structure written out, as pandoc reads it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export const writeMarkdown = async (articles, path) => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${articles.map(markdownOf).join('\n\n')}\n`)
}

const markdownOf = article =>
  [`# ${article.title}`, ...article.blocks.map(block => prefixes[block.kind] + escaped(block.text))].join(
    '\n\n'
  )

const prefixes = { heading1: '## ', heading2: '### ', body: '' }

/** Everything that Markdown would read as something else. */
const escaped = text => text.replace(/[\\`*_{}[\]<>()#+\-.!~$^@'"|]/gu, '\\$&')
