/** The page of GB/T 9704—2012, 5.2.1, mm: what the standard says, not what our design makes of it (28 characters of 15.75 pt are 155.6). */
export const standardPage = { head: 37, binding: 28, outer: 26, width: 156, height: 225 } as const
