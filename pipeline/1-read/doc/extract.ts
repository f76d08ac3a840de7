/** In: the bytes of a .doc. Out: its document as plain data. */
export interface DocText {
  readonly text: string
}

export const extractDoc = async (_bytes: Uint8Array): Promise<DocText | null> => null
