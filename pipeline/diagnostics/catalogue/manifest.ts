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
      help: () => '请另存为 UTF-8。（来稿可用各种中文编码，清单只用 UTF-8。）'
    }
  }),
  'manifest-misnamed': entry<{ name: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.name} is named as a text, so that it would not be followed as the manifest`,
      help: () => 'Rename it to compilation.yaml; let the system show extensions to see the whole name.'
    },
    zh: {
      reason: p => `${p.name} 多了扩展名，不会当作清单`,
      help: () => '请改名为 compilation.yaml；如看不到 .txt，请先让系统显示文件扩展名。'
    }
  }),
  'paper-not-of-profile': entry<{ paper: string; profile: string }>({
    severity: 'error',
    en: {
      reason: p => `Profile ${p.profile} is set on A4, not on ${p.paper}`,
      help: () => 'Leave `paper` out, or use profile: book or report.'
    },
    zh: {
      reason: p => `版式 ${p.profile} 用 A4 纸，不用 ${p.paper}`,
      help: () => '请删去 `paper`，或改用 profile: book 或 report。'
    }
  }),
  'paper-size': entry<{ paper: string; least: number; most: number }>({
    severity: 'error',
    en: {
      reason: p => `Nothing can be set on paper of ${p.paper}: sides must be from ${p.least} to ${p.most} mm`,
      help: () => 'Write width x height in millimetres, such as "185x260mm", or a name: A4, A5, B5, 16K, 32K.'
    },
    zh: {
      reason: p => `纸张 ${p.paper} 无法排版：边长须在 ${p.least} 至 ${p.most} 毫米之间`,
      help: () => '请按“宽x高”写毫米数，如 "185x260mm"，或写纸名：A4、A5、B5、16K、32K。'
    }
  }),
  'manifest-too-much': entry<{ key: string; actual: string; most: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.key}” is ${p.actual}; no more than ${p.most} makes sense`,
      help: p => `Write a length up to ${p.most}; check the unit.`
    },
    zh: {
      reason: p => `“${p.key}”的值 ${p.actual} 过大，最多 ${p.most}`,
      help: p => `请写不超过 ${p.most} 的长度，并检查单位。`
    }
  }),
  'manifest-syntax': entry<{ problem: string; problemZh: string }>({
    severity: 'error',
    en: {
      reason: p => `This is not YAML: ${p.problem}`,
      help: () =>
        'Write “key: value”, indent with spaces only, and put texts with : # [ { or quotation marks in them into quotes.'
    },
    zh: {
      reason: p => `此处不合 YAML 写法：${p.problemZh}`,
      help: () => '请写成“键: 值”，只用空格缩进；含有 : # [ { 或引号的文字请加引号。'
    }
  }),
  'manifest-colon-full-width': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: p => `After “${p.key}” stands a full-width colon ：`,
      help: p => `Write an ordinary colon and a space: “${p.key}: …”.`
    },
    zh: {
      reason: p => `“${p.key}”后面是全角冒号“：”`,
      help: p => `请改成半角冒号加空格：“${p.key}: ……”。`
    }
  }),
  'manifest-colon-missing': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: p => `After “${p.key}” the colon is missing`,
      help: p => `Write a colon and a space: “${p.key}: …”.`
    },
    zh: {
      reason: p => `“${p.key}”后面缺少冒号`,
      help: p => `请写成半角冒号加空格：“${p.key}: ……”。`
    }
  }),
  'manifest-blank-missing': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: p => `After “${p.key}:” the space is missing`,
      help: p => `Write a colon and a space: “${p.key}: …”.`
    },
    zh: {
      reason: p => `“${p.key}:”的冒号后面缺少空格`,
      help: p => `请写成半角冒号加空格：“${p.key}: ……”。`
    }
  }),
  'manifest-comma-full-width': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: () => 'Between two keys in { } stands a full-width comma ，',
      help: () => 'Write an ordinary comma and a space, such as { at: 7, drop: true }.'
    },
    zh: {
      reason: () => '花括号里两个键之间是全角逗号“，”',
      help: () => '请改成半角逗号加空格，如 { at: 7, drop: true }。'
    }
  }),
  'manifest-indent': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.key}” is indented further than the key above it, which has a value already`,
      help: () => 'Let the keys of one level begin in one column: take the extra spaces away.'
    },
    zh: {
      reason: p => `“${p.key}”比上一行的键缩进得多，而上一行已有值`,
      help: () => '同一层的键应左端对齐：请删去多余的空格。'
    }
  }),
  'manifest-override-astray': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: () => 'This is an override, but it does not stand under `overrides:` and the name of a text',
      help: () => 'If these two lines above it still have a # in front, take that away too.'
    },
    zh: {
      reason: () => '这一条是编者的决定，但不在 `overrides:` 和来稿文件名之下',
      help: () => '如果上面这两行还有 #，请一并去掉。'
    }
  }),
  'manifest-tab': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: () => 'This line is indented with a tab',
      help: () => 'Indent with spaces only, two for each level.'
    },
    zh: {
      reason: () => '此行用制表符缩进',
      help: () => '只能用空格缩进，每级两个。'
    }
  }),
  'manifest-indent-full-width': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: () => 'This line is indented with full-width (or no-break) blanks',
      help: () => 'Indent with ordinary spaces only, two for each level.'
    },
    zh: {
      reason: () => '此行用全角空格（或不换行空格）缩进',
      help: () => '只能用半角空格缩进，每级两个。'
    }
  }),
  'manifest-key-twice': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.key}” stands here a second time`,
      help: () => 'Each key may stand once; take one of the two out, or join their values.'
    },
    zh: {
      reason: p => `“${p.key}”在此处重复`,
      help: () => '每个键只能写一次；请删去其中一处，或将两处的值合并。'
    }
  }),
  'manifest-sources-astray': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: () => '“sources” stands outside of “parts”',
      help: () => 'Write “parts:”, and below it, indented, “- sources: […]”.'
    },
    zh: {
      reason: () => '“sources”写在“parts”之外',
      help: () => '请先写一行“parts:”，在它下面缩进写“- sources: […]”。'
    }
  }),
  'manifest-sign-full-width': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: p => `The line opens with the full-width sign ${p.key}`,
      help: () => 'Write the ordinary sign, such as - { at: 7, drop: true }.'
    },
    zh: {
      reason: p => `行首的“${p.key}”是全角符号`,
      help: () => '请改成半角符号，如 - { at: 7, drop: true }。'
    }
  }),
  'manifest-dash-glued': entry<{ key: string }>({
    severity: 'error',
    en: {
      reason: () => 'After the - that opens an entry the space is missing',
      help: () => 'Write - and a space, such as - { at: 7, drop: true }.'
    },
    zh: {
      reason: () => '一条开头的“-”后面缺少空格',
      help: () => '请在“-”后加一个半角空格，如 - { at: 7, drop: true }。'
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
      reason: p =>
        `${p.key === 'the manifest' ? '清单' : `“${p.key}”`}的值${p.actual === 'empty' ? '是空的' : `是 ${p.actual}`}，应为${p.expectedZh}。${meantZh(p.nearest)}`,
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
  'manifest-followed': entry<{ manifest: string }>({
    severity: 'info',
    en: {
      reason: p => `Texts are shown as ${p.manifest} wants them, its overrides carried out`,
      help: () => 'Name a text itself to see what is recognised without the manifest.'
    },
    zh: {
      reason: p => `按 ${p.manifest} 的要求显示各篇，其中的 overrides 已生效`,
      help: () => '如要看不带清单的识别结果，请直接写出来稿的文件名。'
    }
  }),
  'manifest-no-match': entry<{ pattern: string; nearest: string; there: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.pattern}” matches no file.${meant(p.nearest)}`,
      help: p =>
        `Correct the name or the pattern; it is relative to the manifest’s folder.${p.there === '' ? '' : ` There: ${p.there}.`}`
    },
    zh: {
      reason: p => `“${p.pattern}”没有匹配到文件。${meantZh(p.nearest)}`,
      help: p =>
        `请改正文件名或通配符；它相对于清单所在的文件夹${p.there === '' ? '' : `，那里有：${p.there}`}。`
    }
  }),
  'manifest-placed-elsewhere': entry<{ pattern: string; count: number; files: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `“${p.pattern}” also matches ${p.count} file(s) that stand elsewhere in the manifest, and stay there: ${p.files}`,
      help: () => 'Nothing to do; a file that is named, or matched before, is printed in that place only.'
    },
    zh: {
      reason: p => `“${p.pattern}”还匹配到 ${p.count} 个清单别处已有的文件，仍以别处为准：${p.files}`,
      help: () => '无需处理；已写明或先匹配到的文件只在那一处编入。'
    }
  }),
  'sources-unnamed': entry<{ count: number; files: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.count} text(s) in the folder but not in the manifest, so not in the volume: ${p.files}`,
      help: () => 'Name them under parts, or move them out of the folder.'
    },
    zh: {
      reason: p => `文件夹中有 ${p.count} 篇来稿未列入清单，因而不在本册中：${p.files}`,
      help: () => '请在 parts 中列出，或将其移出文件夹。'
    }
  }),
  'part-empty': entry<{ title: string }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.title === '' ? 'A part' : `The part “${p.title}”`} is left without a text, and is not printed`,
      help: () =>
        'Look whether its patterns match only files that stand elsewhere; give it a text, or take the part out.'
    },
    zh: {
      reason: p => `${p.title === '' ? '有一编' : `“${p.title}”`}没有来稿，不予编入`,
      help: () => '请检查其通配符是否只匹配到别处已有的文件；请补上来稿，或删去这一编。'
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
