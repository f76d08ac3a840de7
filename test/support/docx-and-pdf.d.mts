/** Types of docx-and-pdf.mjs, which is JavaScript so that it runs without a build. */
export declare const compared: (docx: object, pdf: object) => readonly string[]
export declare const outOfOrder: (wanted: string, given: string) => readonly string[]
