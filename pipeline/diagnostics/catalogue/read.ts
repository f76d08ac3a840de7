import { entry } from '../entry.ts'

/** What reading a source can say. */
export const readMessages = {
  'empty-source': entry<{ file: string }>({
    severity: 'error',
    en: {
      reason: p => `${p.file} is empty`,
      help: () => 'Put text into the file, or take it out of the folder or manifest.'
    },
    zh: { reason: p => `${p.file} 是空文件`, help: () => '请补上正文，或将其移出文件夹或清单。' }
  })
} as const
