// Runs on Node 20 as it is, before anything is installed; the gateway goes on in the same manner.
import { performance } from 'node:perf_hooks'

const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/**
 * Words for the person at the terminal: Chinese where the terminal is Chinese, English elsewhere.
 * @param {string} chinese
 * @param {string} english
 */
export const say = (chinese, english) => (/^zh/i.test(language) ? chinese : english)

/** Milliseconds after which a step that still runs shows that it does. */
const sign = 5_000

/**
 * Runs one step and prints its name, then how long it took. Its remarks are printed below it when it is over.
 * @template T
 * @param {string} name
 * @param {(remark: (text: string) => void) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  /** @type {string[]} */
  const remarks = []
  const began = performance.now()
  process.stdout.write(`  ${name} …`)
  const alive = setInterval(() => process.stdout.write('.'), sign)
  try {
    const result = await work((text) => remarks.push(text))
    print(` ${seconds(began)}`)
    return result
  } catch (error) {
    print(` ✗ ${seconds(began)}`)
    throw error
  } finally {
    clearInterval(alive)
    for (const remark of remarks) print(`    ${remark}`)
  }
}

/** @param {string} text */
export function print(text) {
  process.stdout.write(`${text}\n`)
}

/** @param {number} began */
function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} ${say('秒', 's')}`
}
