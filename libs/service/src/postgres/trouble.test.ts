import { expect, test } from 'vitest'
import { folderTrouble, spokenTrouble } from './trouble.ts'

const place = { folder: '/data', port: 5432 }

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'DISK_FULL'],
  ['FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.', 'DISK_FULL'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'POSTGRES_PORT_TAKEN'],
  ['FATAL:  data directory "/data" has wrong ownership', 'FOLDER_NOT_OURS'],
  ['initdb: error: could not access directory "/data": Permission denied', 'FOLDER_NOT_OURS'],
])('PostgreSQL that says “%s” means %s', (said, code) => {
  expect(spokenTrouble(said, place)).toMatchObject({ code, level: 'fault' })
})

test('what PostgreSQL says beyond that is passed on, its last lines only', () => {
  const said = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n')
  expect(spokenTrouble(`${said}\n`, place)).toMatchObject({
    code: 'POSTGRES_FAILED',
    params: { folder: '/data', reason: 'line 14\nline 15\nline 16\nline 17\nline 18\nline 19' },
  })
})

test.each([['ENOSPC', 'DISK_FULL'], ['EDQUOT', 'DISK_FULL'], ['EACCES', 'FOLDER_NOT_OURS'], ['EROFS', 'FOLDER_NOT_OURS']])(
  'a file operation that fails with %s means %s', (system, code) => {
    expect(folderTrouble(Object.assign(new Error(), { code: system }), '/data')).toMatchObject({ code, params: { folder: '/data' } })
  })

test('an error of another kind passes unchanged', () => {
  const error = new TypeError('ours')
  expect(folderTrouble(error, '/data')).toBe(error)
})
