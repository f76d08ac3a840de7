import { entry } from '../entry.ts'

const meant = (nearest: string): string => (nearest === '' ? '' : ` Did you mean “${nearest}”?`)
const meantZh = (nearest: string): string => (nearest === '' ? '' : `是否想写“${nearest}”？`)

/** What a manifest can be told. */
export const manifestMessages = {
  'manifest-unreadable': entry<{ file: string; code: string }>({
    severity: 'error',
    en: {
      reason: p => `The manifest ${p.file} cannot be read: the system says ${p.code}`,
      help: () => 'Check the path and your right to read it.'
    },
    zh: {
      reason: p => `无法读取清单 ${p.file}：系统报告 ${p.code}`,
      help: () => '请检查路径和读取权限。'
    }
  }),
  'manifest-not-utf8': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `The manifest ${p.file} is not UTF-8`,
      help: () => 'Save it as UTF-8. (Sources may be in any Chinese encoding, the manifest may not.)'
    },
    zh: {
      reason: p => `清单 ${p.file} 不是 UTF-8 编码`,
      help: () => '请另存为 UTF-8。（来源文件可用各种中文编码，清单只用 UTF-8。）'
    }
  }),
  'manifest-syntax': entry<{ problem: string }>({
    severity: 'error',
    en: {
      reason: p => `This is not YAML: ${p.problem}`,
      help: () =>
        'Write “key: value”, indent with spaces only, and put texts with : # [ { or quotation marks in them into quotes.'
    },
    zh: {
      reason: p => `此处不合 YAML 写法：${p.problem}`,
      help: () => '请写成“键: 值”，只用空格缩进；含有 : # [ { 或引号的文字请加引号。'
    }
  }),
  'manifest-unknown-key': entry<{ key: string; nearest: string; known: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.key}” is no key here.${meant(p.nearest)}`,
      help: p => `Keys that may stand here: ${p.known}.`
    },
    zh: {
      reason: p => `此处没有“${p.key}”这个键。${meantZh(p.nearest)}`,
      help: p => `此处可用的键：${p.known}。`
    }
  }),
  'manifest-wrong-value': entry<{
    key: string
    actual: string
    expected: string
    expectedZh: string
    nearest: string
  }>({
    severity: 'error',
    en: {
      reason: p => `“${p.key}” is ${p.actual}; expected ${p.expected}.${meant(p.nearest)}`,
      help: () => 'Write one of the expected values, or leave the key out for its default.'
    },
    zh: {
      reason: p => `“${p.key}”的值是 ${p.actual}，应为${p.expectedZh}。${meantZh(p.nearest)}`,
      help: () => '请改成所列的值；不写此键则用默认值。'
    }
  }),
  'manifest-missing-key': entry<{ key: string }>({
    severity: 'error',
    en: { reason: p => `“${p.key}” is missing here`, help: p => `Add “${p.key}:” with its value.` },
    zh: { reason: p => `此处缺少“${p.key}”`, help: p => `请补上“${p.key}:”及其值。` }
  }),
  'manifest-not-yet': entry<{ key: string; instead: string; insteadZh: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.key}” is planned but not yet there`,
      help: p => p.instead
    },
    zh: { reason: p => `“${p.key}”尚未实现`, help: p => p.insteadZh }
  }),
  'manifest-no-match': entry<{ pattern: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.pattern}” matches no file`,
      help: () => 'Correct the name or the pattern; it is relative to the manifest’s folder.'
    },
    zh: {
      reason: p => `“${p.pattern}”没有匹配到文件`,
      help: () => '请改正文件名或通配符；它相对于清单所在的文件夹。'
    }
  }),
  'manifest-named-many': entry<{ pattern: string; count: number }>({
    severity: 'error',
    en: {
      reason: p => `“${p.pattern}” matches ${p.count} files, but a title, author or unit is for one`,
      help: () => 'Name each file in an entry of its own.'
    },
    zh: {
      reason: p => `“${p.pattern}”匹配到 ${p.count} 个文件，而标题、作者、单位只属于一篇`,
      help: () => '请为每个文件单独写一条。'
    }
  }),
  'manifest-file-twice': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is named twice in this volume`,
      help: () => 'Take one of the two out.'
    },
    zh: { reason: p => `${p.file} 在本册中写了两次`, help: () => '请删去其中一处。' }
  })
} as const
