import { defineConfig } from 'vitest/config'

const updates = process.argv.includes('--update')

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // Goldens change only by `npm run update`; a missing one fails.
    update: updates ? 'all' : 'none',
    // Pictures are compared by ourselves.
    env: { CHENGCE_UPDATE: updates ? 'yes' : 'no' },
    testTimeout: 120_000
  }
})
