import { entry } from '../entry.ts'

/** Who names an encoding: a line of the manifest, or, for 0, the command line. */
const namedBy = (line: number): string =>
  line === 0 ? '--encoding' : `“encoding” in line ${line} of the manifest`
const namedByZh = (line: number): string => (line === 0 ? ' --encoding ' : `清单第 ${line} 行 encoding `)

/** What finding and reading a source can say. */
export const readMessages = {
  'empty-source': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is empty`,
      help: () => 'Put text into the file, or take it out of the folder or manifest.'
    },
    zh: { reason: p => `${p.file} 是空文件`, help: () => '请补上正文，或将其移出文件夹或清单。' }
  }),
  'source-missing': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} does not exist`,
      help: () => 'Check the spelling of the path, and the folder that it is relative to.'
    },
    zh: { reason: p => `找不到 ${p.file}`, help: () => '请检查路径的写法，以及它相对于哪个文件夹。' }
  }),
  'source-forbidden': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} may not be read: permission denied`,
      help: () => 'Give yourself the right to read it, or copy it to a folder of your own.'
    },
    zh: { reason: p => `没有读取 ${p.file} 的权限`, help: () => '请取得读取权限，或将其复制到自己的文件夹。' }
  }),
  'source-is-folder': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is a folder where a text file is expected`,
      help: p => `Name the files in it, for example ${p.file}/*.txt.`
    },
    zh: {
      reason: p => `${p.file} 是文件夹，此处应为文本文件`,
      help: p => `请写明其中的文件，例如 ${p.file}/*.txt。`
    }
  }),
  'source-too-large': entry<{ file: string; limit: number }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is larger than ${p.limit} MiB, the most that one source may have`,
      help: () => 'Split it into several files, one article each.'
    },
    zh: {
      reason: p => `${p.file} 超过单篇来稿的上限 ${p.limit} MiB`,
      help: () => '请拆成多个文件，每篇一个。'
    }
  }),
  'source-unreadable': entry<{ file: string; code: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} cannot be read: the system says ${p.code}`,
      help: () => 'Try to open it in an editor; if that fails too, restore it from a copy.'
    },
    zh: {
      reason: p => `无法读取 ${p.file}：系统报告 ${p.code}`,
      help: () => '请先用编辑器打开试试；若同样打不开，请用备份恢复。'
    }
  }),
  'source-format-later': entry<{ file: string; format: string }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} is ${p.format}; plain text, Markdown, HTML and Word documents (.docx, .doc) are read so far`,
      help: () =>
        'Not yet: open it in its program, save it as .docx or plain text (.txt, UTF-8), and take this one out of the folder or manifest.'
    },
    zh: {
      reason: p =>
        `${p.file} 是 ${p.format} 文件；目前只读纯文本、Markdown、HTML 和 Word 文档（.docx、.doc）`,
      help: () =>
        '尚不支持：请用原程序打开，另存为 .docx 或纯文本（.txt，UTF-8），并将原文件移出文件夹或清单。'
    }
  }),
  'source-format-unknown': entry<{ file: string; extension: string }>({
    severity: 'error',
    en: {
      reason: p =>
        p.extension === ''
          ? `${p.file} has no extension, so it cannot be told what it is`
          : `${p.file} ends in ${p.extension}, which no reader is known for`,
      help: () =>
        'Where it is a text, rename it to end in .txt (plain text) or .md (Markdown); else take it out of the folder or manifest.'
    },
    zh: {
      reason: p =>
        p.extension === ''
          ? `${p.file} 没有扩展名，无法判断其类型`
          : `${p.file} 的扩展名是 ${p.extension}，没有对应的读取方式`,
      help: () => '如果是文本，请将扩展名改为 .txt（纯文本）或 .md（Markdown）；否则请将其移出文件夹或清单。'
    }
  }),
  'source-misnamed': entry<{ file: string; extension: string; kind: string; kindZh: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is not text but ${p.kind}`,
      help: p => `Change its extension to ${p.extension}, in the folder and in the manifest.`
    },
    zh: {
      reason: p => `${p.file} 不是文本，而是 ${p.kindZh}`,
      help: p => `请将它的扩展名改为 ${p.extension}；清单中写有它的文件名时一并改正。`
    }
  }),
  'source-binary': entry<{ file: string; looksLike: string; looksLikeZh: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is not text: its bytes are those of ${p.looksLike}`,
      help: () => 'Open it in the program that made it and save it as plain text, or take it out.'
    },
    zh: {
      reason: p => `${p.file} 不是文本，内容是 ${p.looksLikeZh}`,
      help: () => '请用生成它的程序打开并另存为纯文本，或将其移出。'
    }
  }),
  'encoding-found': entry<{ file: string; encoding: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.file} was read as ${p.encoding}`,
      help: () => 'Nothing to do; where the text looks wrong, name the right one with --encoding.'
    },
    zh: {
      reason: p => `${p.file} 按 ${p.encoding} 读取`,
      help: () => '无需处理；若文字不对，请用 --encoding 指定正确的编码。'
    }
  }),
  'encoding-doubtful': entry<{ file: string; encoding: string; other: string }>({
    severity: 'warning',
    en: {
      reason: p => `${p.file} was read as ${p.encoding}, but it might as well be ${p.other}`,
      help: p =>
        `Look at the text; where it is wrong, say so in the manifest: { file: ${p.file}, encoding: ${p.other} }, or build with --encoding ${p.other}.`
    },
    zh: {
      reason: p => `${p.file} 按 ${p.encoding} 读取，但也可能是 ${p.other}`,
      help: p =>
        `请查看文字；若不对，请在清单中写 { file: ${p.file}, encoding: ${p.other} }，或用 --encoding ${p.other}。`
    }
  }),
  'encoding-undecodable': entry<{ file: string; encoding: string; count: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} is in no encoding that is known here: even as ${p.encoding}, the nearest, ${p.count} places cannot be decoded`,
      help: () => 'Save the file as UTF-8, or name its encoding with --encoding.'
    },
    zh: {
      reason: p => `无法识别 ${p.file} 的编码：即使按最接近的 ${p.encoding}，也有 ${p.count} 处无法解码`,
      help: () => '请将文件另存为 UTF-8，或用 --encoding 指定编码。'
    }
  }),
  'encoding-forced-wrong': entry<{
    file: string
    encoding: string
    count: number
    share: number
    readsAs: string
    line: number
  }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} is not in ${p.encoding}, which ${namedBy(p.line)} names: ${p.count} characters come out broken, ${p.share} % of those that are not ASCII`,
      help: p =>
        p.readsAs === ''
          ? `Leave out ${namedBy(p.line)}, or name the right one.`
          : `Leave out ${namedBy(p.line)}: this file reads as ${p.readsAs}.`
    },
    zh: {
      reason: p =>
        `${p.file} 不是${namedByZh(p.line)}所指的 ${p.encoding}：有 ${p.count} 个字符损坏，占非 ASCII 字符的 ${p.share}%`,
      help: p =>
        p.readsAs === ''
          ? `请去掉${namedByZh(p.line)}，或写出正确的编码。`
          : `请去掉${namedByZh(p.line)}：此文件应按 ${p.readsAs} 读取。`
    }
  }),
  'encoding-forced-unlikely': entry<{ file: string; encoding: string; readsAs: string; line: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} makes no sense in ${p.encoding}, which ${namedBy(p.line)} names: it reads as ${p.readsAs}`,
      help: p => `Leave out ${namedBy(p.line)}; where the files differ, each is told by itself.`
    },
    zh: {
      reason: p => `${p.file} 按${namedByZh(p.line)}所指的 ${p.encoding} 读不通，应是 ${p.readsAs}`,
      help: p => `请去掉${namedByZh(p.line)}；各文件编码不同时，会逐个判断。`
    }
  }),
  'source-damaged': entry<{ file: string; encoding: string; count: number; share: number }>({
    severity: 'error',
    en: {
      reason: p =>
        `${p.file} is damaged: even as ${p.encoding}, ${p.count} characters are lost, ${p.share} % of those that are not ASCII`,
      help: () => 'Get the file again from where it came, or name its encoding with --encoding.'
    },
    zh: {
      reason: p =>
        `${p.file} 已损坏：即使按 ${p.encoding} 读取，也有 ${p.count} 个字符丢失，占非 ASCII 字符的 ${p.share}%`,
      help: () => '请重新取得原稿，或用 --encoding 指定编码。'
    }
  }),
  'own-files-left-out': entry<{ count: number; files: string }>({
    severity: 'info',
    en: {
      reason: p =>
        `${p.count} file(s) among the texts are results of an earlier build and were left out: ${p.files}`,
      help: () => 'Nothing to do; better keep results outside of the folder of texts (-o).'
    },
    zh: {
      reason: p => `文件夹中有 ${p.count} 个文件是此前编成的结果，未编入：${p.files}`,
      help: () => '无需处理；成品宜用 -o 放在来稿文件夹之外。'
    }
  }),
  'files-passed-over': entry<{ count: number; files: string }>({
    severity: 'info',
    en: {
      reason: p => `${p.count} file(s) beside the texts are no texts and were passed over: ${p.files}`,
      help: () => 'Nothing to do; the volume is made of the .txt, .md, .html, .docx and .doc files.'
    },
    zh: {
      reason: p => `文件夹中有 ${p.count} 个文件不是文本，已略过：${p.files}`,
      help: () => '无需处理；只有 .txt、.md、.html、.docx 和 .doc 文件编入。'
    }
  }),
  'encoding-unknown': entry<{ encoding: string }>({
    severity: 'error',
    en: {
      reason: p => `“${p.encoding}” is no encoding that is known here`,
      help: () => 'Use one of utf-8, utf-16le, utf-16be, gb18030, gbk, big5, shift_jis, euc-kr, windows-1252.'
    },
    zh: {
      reason: p => `不认识编码“${p.encoding}”`,
      help: () => '可用：utf-8、utf-16le、utf-16be、gb18030、gbk、big5、shift_jis、euc-kr、windows-1252。'
    }
  }),
  'broken-bytes': entry<{ file: string; encoding: string; count: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.file} has ${p.count === 1 ? 'one place' : `${p.count} places`} that ${p.encoding} cannot decode; the first is here, shown as U+FFFD`,
      help: () => 'Put the right characters there; they are lost in this file.'
    },
    zh: {
      reason: p => `${p.file} 有 ${p.count} 处不能按 ${p.encoding} 解码；此处是第一处，显示为 U+FFFD`,
      help: () => '请补上正确的文字；此文件中的这些字已损坏。'
    }
  }),
  'no-sources': entry<{ folder: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.folder} holds no text to compile`,
      help: () =>
        'Put .txt, .md, .html, .docx or .doc files into it (README files and hidden files do not count), or name another folder.'
    },
    zh: {
      reason: p => `${p.folder} 中没有可编排的文本`,
      help: () => '请放入 .txt、.md、.html、.docx 或 .doc 文件（README 和隐藏文件不算），或指定别的文件夹。'
    }
  })
} as const
