/** A review copy, and what an editor does to it in a word processor. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { manifestWith } from '../../pipeline/accept/manifest-with.ts'
import { type AcceptedReview, acceptReview } from '../../pipeline/accept.ts'
import { buildVolumes } from '../../pipeline/batch.ts'
import { overrideLine } from '../../pipeline/diagnostics/override.ts'
import { hostOf } from '../compile/review/reviewed.ts'
import { settledLines } from '../compile/review/settled.ts'

export type Edit = (document: string) => string

export const MANIFEST = '# 一本小书\ntitle: 小书\n\nfront: []   # 不要封面\n'

export interface Round {
  readonly accepted: AcceptedReview
  /** Overrides as the manifest writes them. */
  readonly lines: readonly string[]
  readonly manifest: string
  /** Of the clean file that is built with them. */
  readonly rebuilt: readonly string[]
}

/** Builds with --review, edits the copy, accepts it, and builds again with what was decided. */
export const round = async (
  texts: Readonly<Record<string, string | Uint8Array>>,
  edit: Edit,
  part = 'word/document.xml'
): Promise<Round> => {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`book/${name}`, text]))
  const host = hostOf({ ...files, 'book/compilation.yaml': MANIFEST })
  await build(host)
  const path = 'output/小书.review.docx'
  await host.write(path, withDocument(await host.read(path), edit, part))
  const accepted = await acceptReview(host, path, undefined)
  const { text } = await manifestWith('book/compilation.yaml', MANIFEST, accepted.overrides)
  if (text === null) throw new Error('no manifest')
  await host.write('book/compilation.yaml', strToU8(text))
  await build(host)
  return {
    accepted,
    lines: [...accepted.overrides.values()].flat().map(overrideLine),
    manifest: text,
    rebuilt: settledLines(await host.read('output/小书.docx'), 'accept')
  }
}

export const build = async (host: ReturnType<typeof hostOf>, path = 'book'): Promise<void> => {
  const review = { all: false, language: 'zh' } as const
  const [volume] = await buildVolumes(host, { paths: [path], out: 'output', formats: ['docx'], review })
  if (volume?.state !== 'written') throw new Error(JSON.stringify(volume?.findings))
}

export const withDocument = (docx: Uint8Array, edit: Edit, part = 'word/document.xml'): Uint8Array => {
  const files = unzipSync(docx)
  const before = strFromU8(files[part] ?? new Uint8Array())
  return zipSync({ ...files, [part]: strToU8(edit(before)) })
}

/** Takes back every change of some rules, as a word processor does; ends of paragraphs too. */
export const rejecting =
  (...rules: readonly string[]): Edit =>
  document => {
    const author = `w:author="chengce (?:${rules.join('|')})"`
    return document
      .replace(new RegExp(`<w:ins [^>]*${author}[^>]*[^/]>.*?</w:ins>`, 'g'), '')
      .replace(new RegExp(`<w:del [^>]*${author}[^>]*[^/]>(.*?)</w:del>`, 'g'), (_, inside: string) =>
        inside.replaceAll('w:delText', 'w:t')
      )
      .replace(new RegExp(`<w:del [^>]*${author}[^>]*/>`, 'g'), '')
  }

/** Every change that is left is accepted, its mark gone. */
export const acceptingRest: Edit = document =>
  document
    .replace(/<w:del [^>]*[^/]>.*?<\/w:del>/g, '')
    .replace(/<w:ins [^>]*[^/]>(.*?)<\/w:ins>/g, '$1')
    .replace(/<w:ins [^>]*\/>/g, '')

/** Other words, typed without tracking. */
export const typing =
  (from: string, to: string): Edit =>
  document => {
    if (!document.includes(from)) throw new Error(`no ${from} in the copy`)
    return document.replace(from, to)
  }
