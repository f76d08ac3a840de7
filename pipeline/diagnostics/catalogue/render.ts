import { entry } from '../entry.ts'

/** Messages of this area; see ../catalogue.ts. */
export const renderMessages = {} as const
