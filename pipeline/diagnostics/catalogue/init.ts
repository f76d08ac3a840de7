import { entry } from '../entry.ts'

/** What `chengce init` can be told. */
export const initMessages = {
  'manifest-exists': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `There is a manifest already: ${p.file}`,
      help: () => 'It was left as it is. Rename or remove it if you want a new one.'
    },
    zh: {
      reason: p => `已有清单：${p.file}`,
      help: () => '未作改动。如要新写一份，请先把它改名或移走。'
    }
  }),
  'init-no-folder': entry<{ path: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.path} is a file; a manifest is written for a folder`,
      help: () => 'Name the folder that the texts lie in.'
    },
    zh: {
      reason: p => `${p.path} 是文件，清单要为文件夹写`,
      help: () => '请给出来稿所在的文件夹。'
    }
  })
} as const
