import { expect, test } from 'vitest'
import { shellWord } from '../../pipeline/diagnostics/shell-word.ts'

test('a path with a blank is quoted, another is not', () => {
  expect(['社区 文稿', '社区文稿', 'a/b.yaml', '稿 (1)'].map(shellWord)).toEqual([
    '"社区 文稿"',
    '社区文稿',
    'a/b.yaml',
    '"稿 (1)"'
  ])
})
