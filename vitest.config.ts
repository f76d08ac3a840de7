import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // Goldens change only by `npm run update`; a missing one fails.
    update: process.argv.includes('--update') ? 'all' : 'none',
    testTimeout: 120_000
  }
})
