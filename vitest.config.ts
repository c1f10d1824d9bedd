import { defineConfig } from 'vitest/config'

// Before any worker starts: dates in tests are read where the suite is used.
process.env.TZ = 'Asia/Shanghai'

/** What new modules are made from: it is tested where it has become one. */
const template = 'tools/new-module/template/**'

/** Hangs end, slow machines do not fail: no test measures time (`npm run bench` does). */
const patience = { testTimeout: 180_000, hookTimeout: 180_000, teardownTimeout: 60_000 }

const webFolders = ['libs/web', 'apps/*/web', 'apps/shell', 'apps/resident']
const databaseFolders = ['libs/service', 'apps/*/service', 'apps/gateway', 'tools/publish']

/** A seal waits for whatever is under way anywhere on the server: what is said of seals is tested when nobody else writes. */
const sealing = ['libs/service/src/audit.test.ts', 'libs/service/src/audit-copy.test.ts']

/** Gives each file of a worker that several share our own modules anew. */
const fresh = './libs/service/src/fresh-modules.fixture.ts'

const testsIn = (folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx,mjs}`)

export default defineConfig({
  test: {
    ...patience,
    // One core is kept free otherwise: half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: testsIn(['libs/*', 'tools']),
          exclude: ['**/node_modules/**', '**/dist/**', template, ...testsIn([...webFolders, ...databaseFolders])],
          isolate: false,
          setupFiles: fresh,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: testsIn(databaseFolders),
          exclude: ['**/node_modules/**', '**/dist/**', ...sealing],
          isolate: false,
          setupFiles: fresh,
          globalSetup: './libs/service/src/postgres/test-server.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'sealing',
          include: sealing,
          globalSetup: './libs/service/src/postgres/test-server.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: 'web', include: testsIn(webFolders), environment: 'happy-dom', isolate: false, setupFiles: [fresh, './libs/web/src/fresh-page.fixture.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tools/e2e/**/*.e2e.ts'],
          globalSetup: './tools/e2e/setup.ts',
          // They wait more than they work. Whatever would meet another's work has a suite of its own.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
