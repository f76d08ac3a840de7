/**
 * Gathers the texts that the network learns from:
 *
 *     node --import ./test/support/typescript-loader.mjs test/training/gather-texts.ts CHECKOUTS FOLDER
 *
 * In: a folder with the repositories of texts.data.ts, each checked out at its commit as `owner+name`. Out: a folder for
 * each kind of text, a Markdown file in it for each repository, lines with Han only.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TextSource, textSources } from './texts.data.ts'

const main = ([checkouts, folder]: readonly string[]): void => {
  if (checkouts === undefined || folder === undefined)
    throw new Error('a folder of checkouts and a folder for the texts are needed')
  for (const source of textSources) {
    const name = source.repository.replace('/', '+')
    const lines = linesIn(join(checkouts, name), source)
    mkdirSync(join(folder, source.kind), { recursive: true })
    writeFileSync(join(folder, source.kind, `${name}.md`), lines.join('\n'))
    const count = lines.reduce((sum, line) => sum + line.length, 0)
    process.stdout.write(`${source.repository}: ${count} characters\n`)
  }
}

/** In the order of the files' names. */
const linesIn = (checkout: string, { files, every = 1, form }: TextSource): string[] =>
  readdirSync(checkout, { recursive: true, encoding: 'utf8' })
    .filter(name => files.test(name))
    .sort()
    .filter((_, index) => index % every === 0)
    .flatMap(name => linesOf[form](textOf(readFileSync(join(checkout, name)))))
    .map(line => line.trim())
    .filter(line => /[\u3400-\u9fff]/.test(line))

/** UTF-8, else GB 18030. */
const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const split = (text: string): string[] => text.split(/[\r\n\u2028]+|<br ?\/?>/)

/** What each form leaves of a text. */
const linesOf: Readonly<Record<TextSource['form'], (text: string) => string[]>> = {
  text: text => split(text),
  markdown: text =>
    split(text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '')),
  html: text => split(text.replace(/\\[rnt]|<[^>]*>/g, '\n').replace(/&nbsp;|&emsp;/g, ' ')),
  conllu: text => split(text).flatMap(line => /^# text = (.*)/.exec(line)?.[1] ?? []),
  json: text => stringsIn(jsonOf(text)).flatMap(split)
}

/** One value, or one a line. */
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line) as unknown)
  }
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

main(process.argv.slice(2))
