/** What a value should have been, in words, by key. The last step of the path that is a name decides. */
export const expectations: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  '': { en: 'keys with values, such as “title: 文集”', zh: '若干“键: 值”，如“title: 文集”' },
  date: {
    en: 'a date that the calendar has, such as 2026, 2026-11 or 2026-11-22',
    zh: '确有的日期，如 2026、2026-11 或 2026-11-22'
  },
  toc: {
    en: 'keys with values, such as { depth: 2, authors: true }',
    zh: '若干键值，如 { depth: 2, authors: true }'
  },
  depth: { en: '1, 2 or 3', zh: '1、2 或 3' },
  authors: { en: 'true or false', zh: 'true 或 false' },
  protect: {
    en: 'keys with values, such as { names: [于敏], quotations: true }',
    zh: '若干键值，如 { names: [于敏], quotations: true }'
  },
  names: { en: 'a list of names, such as [于敏, 范里]', zh: '人名等词语的列表，如 [于敏, 范里]' },
  quotations: { en: 'true or false', zh: 'true 或 false' },
  front: {
    en: 'a list of cover, toc and { preface: FILE }, such as [cover, preface: 前言.md, toc]',
    zh: '由 cover、toc 和 { preface: 文件 } 组成的列表，如 [cover, preface: 前言.md, toc]'
  },
  parts: { en: 'a list of parts, each with “sources:”', zh: '若干部分的列表，每部分含“sources:”' },
  sources: {
    en: 'a list of paths, patterns, or { file: …, title: …, author: …, unit: … }',
    zh: '路径、通配符或 { file: …, title: …, author: …, unit: … } 的列表'
  }
}

/** Where the table has no line. */
export const expectedText: { readonly en: string; readonly zh: string } = {
  en: 'a text (in quotes where it looks like a number or a date)',
  zh: '文字（形如数字或日期时请加引号）'
}
