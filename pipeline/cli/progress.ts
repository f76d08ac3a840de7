/** How far a build is, on a terminal only; nothing where there is none. */
import type { BuildEvent } from '../batch.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  readonly show: (event: BuildEvent) => void
  readonly end: () => void
}

export const startProgress = async (terminal: Terminal): Promise<Progress> => {
  if (!terminal.live) return { show: () => undefined, end: () => undefined }
  const { spinner } = await import('@clack/prompts')
  const drawn = spinner({ output: process.stderr })
  drawn.start(terminal.words.about)
  return {
    show: ({ done, total, title }) => drawn.message(terminal.words.progress(done, total, title)),
    end: () => drawn.clear()
  }
}
