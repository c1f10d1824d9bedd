import type { ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { createRsbuild, loadConfig, mergeRsbuildConfig, type RsbuildConfig } from '@rsbuild/core'
import type { RegistryView } from '@wuxin/platform/registry.schema'
import { devHost, devModule, type DevPlaces, type ServerSetup } from '../federation/dev.ts'
import { hasService, withSources } from './registry.ts'

const apps = resolve(import.meta.dirname, '../../apps')

/** Starts both development servers: the module's, and the shell's before it and the suite. Answers how to end them. */
export async function startServers(places: DevPlaces): Promise<() => Promise<void>> {
  const module = await serve(`${apps}/${places.module}/web`, devModule(places))
  const shell = await serve(`${apps}/shell`, devHost(places, registryOf(places)))
  return async () => {
    await shell.close()
    await module.close()
  }
}

/** Resolves once the first build is done; one that fails says so in the browser, and is mended there. */
async function serve(cwd: string, inDevelopment: RsbuildConfig) {
  const { content } = await loadConfig({ cwd, command: 'dev', envMode: 'development' })
  const rsbuild = await createRsbuild({ cwd, config: mergeRsbuildConfig(content, inDevelopment, { logLevel: 'warn' }) })
  const built = new Promise<void>((done) => rsbuild.onAfterDevCompile(() => done()))
  const { server } = await rsbuild.startDevServer()
  await built
  return server
}

/** The registry's answer passes through here, and gets the module from sources in. */
const registryOf = ({ suite, module }: DevPlaces): ServerSetup =>  ({ server }) => {
  server.middlewares.use('/registry/modules', async (request, response: ServerResponse) => {
    const { cookie = '' } = request.headers
    const { search } = new URL(request.originalUrl ?? '/', suite)
    const answer = await fetch(`${suite}/registry/modules${search}`, { headers: { cookie } }).catch(() => null)
    response.setHeader('content-type', 'application/json')
    response.statusCode = answer?.status ?? 503
    if (!answer?.ok) return void response.end('{}')
    const published: RegistryView = JSON.parse(await answer.text())
    const listed = withSources(published, module, (await hasService(suite, module)) ? 'up' : 'down')
    response.end(JSON.stringify(listed))
  })
}
