/** In: the bytes of a template. Out: the parts of its package and what each points at, or why it is no template. */
import { strFromU8, unzipSync } from 'fflate'
import { childrenOf, type Element, parseXml } from './tree.ts'

/** Where a part points; `path` is from the root of the package, or an address outside. */
export interface Target {
  readonly id: string
  /** The last word of the type: image, header, styles. */
  readonly type: string
  readonly path: string
  readonly outside: boolean
}

export interface TemplatePackage {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The main part. */
  readonly main: string
  targetsOf(part: string): readonly Target[]
  /** Undefined where there is no such part; null where it cannot be read. */
  treeOf(part: string | undefined): Element | null | undefined
  typeOf(part: string): string | undefined
}

/** Why a file cannot be a template. */
export type Refusal =
  | { readonly why: 'not-docx' | 'locked' | 'too-large' | 'strict' }
  | { readonly why: 'broken'; readonly part: string }

/** Bytes of a template's file, and of all that is in it. */
export const MOST_PACKED: number = 32 * 2 ** 20
export const MOST_UNPACKED: number = 96 * 2 ** 20

export const openPackage = (bytes: Uint8Array): TemplatePackage | Refusal => {
  if (OLE.every((byte, index) => bytes[index] === byte)) return { why: 'locked' }
  const files = unpacked(bytes)
  if (!(files instanceof Map)) return files
  const found = packageOf(files)
  return found.main === '' ? { why: 'not-docx' } : found
}

/** Documents of Word 97, and encrypted ones, are OLE files. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** Sizes are asked for before anything is unpacked; fflate never unpacks more than a file says. */
const unpacked = (bytes: Uint8Array): Map<string, Uint8Array> | Refusal => {
  if (bytes.length > MOST_PACKED) return { why: 'too-large' }
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        return total <= MOST_UNPACKED
      }
    })
    return total > MOST_UNPACKED ? { why: 'too-large' } : new Map(Object.entries(files))
  } catch {
    return { why: 'not-docx' }
  }
}

const packageOf = (files: ReadonlyMap<string, Uint8Array>): TemplatePackage => {
  const treeOf: TemplatePackage['treeOf'] = part => {
    const bytes = part === undefined ? undefined : files.get(part)
    return bytes === undefined ? undefined : parseXml(decoded(bytes))
  }
  const targetsOf = (part: string): readonly Target[] =>
    childrenOf(treeOf(relationshipsOf(part)) ?? undefined, 'Relationship').map(({ attributes }) =>
      targetOf(part, attributes)
    )
  const types = treeOf('[Content_Types].xml') ?? undefined
  return {
    files,
    main: targetsOf('').find(({ type }) => type === 'officeDocument')?.path ?? '',
    targetsOf,
    treeOf,
    typeOf: part => typeOf(types, part)
  }
}

const decoded = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  return strFromU8(bytes)
}

/** @example relationshipsOf('word/header1.xml') // 'word/_rels/header1.xml.rels' */
export const relationshipsOf = (part: string): string => {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

const targetOf = (
  part: string,
  { Id = '', Type = '', Target = '', TargetMode }: Record<string, string>
): Target => {
  const outside = TargetMode === 'External'
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return {
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    path: outside ? Target : resolved(Target.startsWith('/') ? Target : folder + Target),
    outside
  }
}

/** A path without `.` and `..`. */
const resolved = (path: string): string => {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const typeOf = (types: Element | undefined, part: string): string | undefined => {
  const own = childrenOf(types, 'Override').find(({ attributes }) => attributes.PartName === `/${part}`)
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const usual = childrenOf(types, 'Default').find(
    ({ attributes }) => attributes.Extension?.toLowerCase() === extension
  )
  return (own ?? usual)?.attributes.ContentType
}
