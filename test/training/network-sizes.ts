/** How large the network is that is made: numbers of a code, units of the two layers, lengths that are told apart. */
export const sizes = { code: 24, first: 32, second: 16, lengths: 34 } as const
