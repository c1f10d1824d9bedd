import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * The suite that runs on a data folder.
 * @typedef {{ pid: number, began: string, address: string }} Instance `began` tells a process from a later one of the same number
 */

/** @param {string} folder */
const fileOf = (folder) => join(folder, 'running.json')

/**
 * Marks `folder` as in use by this process until `release` or until the process dies.
 * @param {string} folder
 * @param {string} address where the suite is opened
 * @returns {{ recovered: boolean, release(): void }} `recovered`: the suite before this one was killed
 * @throws {Trouble} INSTANCE_RUNNING with the `pid` and `address` of the suite that runs
 */
export function claimInstance(folder, address) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${fileOf(folder)}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), address }))
  try {
    for (let recovered = false; ; recovered = true) {
      try {
        // Fails where the file is there already: of two that start together one gets it, whole.
        linkSync(draft, fileOf(folder))
        return { recovered, release: () => rmSync(fileOf(folder), { force: true }) }
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      }
      refuseRunning(folder)
      rmSync(fileOf(folder), { force: true })
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * @param {string} folder
 * @throws {Trouble} INSTANCE_RUNNING when a living suite uses it
 */
export function refuseRunning(folder) {
  const instance = readInstance(folder)
  if (instance && beginningOf(instance.pid) === instance.began) throw new Trouble('INSTANCE_RUNNING', { ...instance, folder })
}

/**
 * @param {string} folder
 * @returns {Instance | undefined}
 */
function readInstance(folder) {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8'))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EACCES') throw error
    return undefined
  }
}

/**
 * When the process began, in the system's own terms; undefined for one that is gone.
 * @param {number} pid
 * @returns {string | undefined}
 */
function beginningOf(pid) {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    // Field 22 of proc(5); the program's name before it may hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
