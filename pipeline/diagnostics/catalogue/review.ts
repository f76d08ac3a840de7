import { entry } from '../entry.ts'
import { shellWord } from '../shell-word.ts'

/** What review copies say, when they are written and when they come back; see ../catalogue.ts. */
export const reviewMessages = {
  'review-unholdable': entry<{ count: number; codes: string }>({
    severity: 'info',
    en: {
      reason: p => `The review copy leaves out ${p.count} character(s) that no DOCX can hold: ${p.codes}`,
      help: () => 'Nothing to do. Rejecting every change gives the source without them.'
    },
    zh: {
      reason: p => `审阅稿略去 ${p.count} 个 DOCX 无法容纳的字符：${p.codes}`,
      help: () => '无需处理。全部拒绝修订后得到的原文不含这些字符。'
    }
  }),
  'review-unreadable': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is no DOCX, or a broken one`,
      help: () => 'Give accept the .review.docx that a build with --review wrote, saved as DOCX.'
    },
    zh: {
      reason: p => `${p.file} 不是 DOCX，或已损坏`,
      help: () => '请把 build --review 生成、仍存为 DOCX 的审阅稿交给 accept。'
    }
  }),
  'review-not-ours': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is no review copy: its properties do not say what it was made from`,
      help: () =>
        'Write one with chengce build --review, and work in that file itself, not in a copy of its text.'
    },
    zh: {
      reason: p => `${p.file} 不是审阅稿：文件属性里没有来源`,
      help: () => '请用 chengce build --review 生成审阅稿，并直接在该文件中审阅，不要另贴文字。'
    }
  }),
  'review-without-path': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} does not say which folder it was made from`,
      help: () => 'Name the folder or the manifest: chengce accept REVIEW.docx FOLDER'
    },
    zh: {
      reason: p => `${p.file} 没有记下由哪个目录生成`,
      help: () => '请写明目录或清单：chengce accept 审阅稿.docx 目录'
    }
  }),
  'review-volume-fails': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} cannot be built as it is now, so nothing can be held against it`,
      help: p => `Run chengce build ${shellWord(p.path)}, mend what it says, then accept again.`
    },
    zh: {
      reason: p => `${p.path} 目前无法编成，不能与审阅稿对照`,
      help: p => `请先运行 chengce build ${shellWord(p.path)}，改正所报问题，再重试。`
    }
  }),
  'review-outdated': entry<{ file: string; path: string }>({
    severity: 'error',
    en: {
      reason: p => `The sources or the manifest of ${p.path} have changed since ${p.file} was made`,
      help: p =>
        `Put them back as they were, or write the review copy anew: chengce build ${shellWord(p.path)} --review`
    },
    zh: {
      reason: p => `生成 ${p.file} 之后，${p.path} 的来稿或清单已有改动`,
      help: p => `请恢复原样，或重新生成审阅稿：chengce build ${shellWord(p.path)} --review`
    }
  }),
  'review-not-expressed': entry<{ words: string; source: string; line: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `${p.source}${p.line > 0 ? `:${p.line}` : ''}: no override of the manifest gives “${p.words}”`,
      help: () => 'Change the source itself there; all other decisions are taken over.'
    },
    zh: {
      reason: p => `${p.source}${p.line > 0 ? `:${p.line}` : ''}：清单的改判无法得出“${p.words}”`,
      help: () => '请直接修改来稿此处；其余决定均已采纳。'
    }
  }),
  'review-picture': entry<{ words: string }>({
    severity: 'warning',
    en: {
      reason: p => `the picture “${p.words}” was deleted in the copy, and no override takes a picture away`,
      help: () => 'Take it out of its source; all other decisions are taken over.'
    },
    zh: {
      reason: p => `审阅稿中删去了图片“${p.words}”，而清单的改判不能删图`,
      help: () => '请在来稿中删去它；其余决定均已采纳。'
    }
  }),
  'review-markup': entry<{ source: string; count: number }>({
    severity: 'info',
    en: {
      reason: p => `${p.source}: ${p.count} sign(s) of markup that the editor put back stay away`,
      help: () => 'Nothing to do. Signs such as # and | say what a line is, and are no text of the volume.'
    },
    zh: {
      reason: p => `${p.source}：编辑恢复的 ${p.count} 处标记符号不予保留`,
      help: () => '无需处理。# 与 | 之类只说明一行是什么，不是书中文字。'
    }
  }),
  'review-beyond-sources': entry<{ words: string; source: string; line: number }>({
    severity: 'warning',
    en: {
      reason: p =>
        `“${p.words}” stands where nothing comes from a source as it is: cover, part, note or contents`,
      help: () => 'Change the keys of the manifest (title, editor, parts …), or the note in its source.'
    },
    zh: {
      reason: p => `“${p.words}”所在之处并非直接出自来稿：封面、分辑页、注文或目录`,
      help: () => '请改清单中的相应项（title、editor、parts 等），或改来稿中的注文。'
    }
  })
} as const
