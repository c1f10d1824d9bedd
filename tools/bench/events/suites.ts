import { freePort, startProcess, startService, type SuiteProcess } from '../../e2e/process.ts'

/** A suite under measurement. */
export interface Suite {
  url: string
  processes: Record<string, SuiteProcess>
  stop(): Promise<void>
}

const ended = (processes: Record<string, SuiteProcess>) => async () => {
  for (const process of Object.values(processes).toReversed()) await process.stop()
}

/** Gateway and services in one process, as `npm start` runs them. */
export async function startWhole(dataDir: string): Promise<Suite> {
  const gateway = await startProcess({ dataDir, port: await freePort() })
  return { url: gateway.url, processes: { gateway }, stop: ended({ gateway }) }
}

/** Gateway and each service in a process of its own. */
export async function startApart(dataDir: string): Promise<Suite> {
  const address = async () => `http://127.0.0.1:${await freePort()}`
  const addresses = { platform: await address(), feedback: await address(), meetings: await address() }
  const env = { WUXIN_DATA: dataDir, WUXIN_SERVICES: JSON.stringify(addresses) }
  const platform = await startService({ id: 'platform', address: addresses.platform, env })
  const feedback = await startService({ id: 'feedback', address: addresses.feedback, env })
  const meetings = await startService({ id: 'meetings', address: addresses.meetings, env })
  const gateway = await startProcess({ dataDir, port: await freePort(), env })
  const processes = { platform, feedback, meetings, gateway }
  return { url: gateway.url, processes, stop: ended(processes) }
}
