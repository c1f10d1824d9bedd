import { resolve } from 'node:path'
import { Trouble } from './trouble.mjs'

/**
 * Where the suite listens and keeps its data.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ port: number, host: string, folder: string, address: string }} `folder` absolute; `address` as a person opens it
 */
export function readSettings(env = process.env) {
  const port = Number(env.PORT || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Trouble('PORT_INVALID', { port: env.PORT })
  const host = env.HOST || '127.0.0.1'
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return { port, host, folder: resolve(env.WUXIN_DATA || '.wuxin'), address: `http://${shown}:${port}` }
}
