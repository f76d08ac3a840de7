/** What writing files can say; see ../catalogue.ts. */
export const renderMessages = {} as const
