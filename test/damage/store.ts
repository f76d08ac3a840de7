/** The store that the generator draws from: every genre, and how many sentences there are. */
import type { Genre } from './store/genre.ts'
import { history } from './store/history.data.ts'
import { letters } from './store/letters.data.ts'
import { minutes } from './store/minutes.data.ts'
import { notes } from './store/notes.data.ts'
import { plan } from './store/plan.data.ts'
import { recipe } from './store/recipe.data.ts'
import { regulation } from './store/regulation.data.ts'
import { science } from './store/science.data.ts'
import { speech } from './store/speech.data.ts'
import { studyEssay } from './store/study-essay.data.ts'
import { travel } from './store/travel.data.ts'
import { workReport } from './store/work-report.data.ts'

export type { Genre } from './store/genre.ts'

/** Every genre by its name. */
export const store: Readonly<Record<string, Genre>> = {
  workReport,
  studyEssay,
  regulation,
  plan,
  speech,
  travel,
  science,
  minutes,
  letters,
  recipe,
  history,
  notes
}

/** All sentences, genre by genre. */
export const sentences: readonly string[] = Object.values(store).flatMap(genre => genre.sentences)
