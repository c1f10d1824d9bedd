import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { hasService } from './dev/registry.ts'
import { startServers } from './dev/servers.ts'
import { ensureSuite } from './dev/suite.ts'
import { onEnd } from './setup/ending.mjs'
import { checkPort } from './setup/place.mjs'
import { print, say, step } from './setup/progress.mjs'
import { readSettings } from './setup/settings.mjs'
import { giveUp, Trouble } from './setup/trouble.mjs'

const [module = ''] = process.argv.slice(2)
const apps = resolve(import.meta.dirname, '../apps')

/** This port, or the next that nothing listens on. */
const freePort = (port: number): Promise<number> =>
  checkPort({ port, host: '127.0.0.1' }).then(
    () => port,
    (error) => {
      if (error instanceof Trouble && typeof error.params.free === 'number') return error.params.free
      throw error
    },
  )

try {
  process.env.NODE_ENV = 'development'
  if (!/^[a-z][a-z0-9-]+$/.test(module) || !existsSync(`${apps}/${module}/web/src/module.tsx`)) {
    print(say('用法：npm run dev -- <模块>，模块是 apps/ 下带 web 的文件夹', 'Usage: npm run dev -- <module>, a folder of apps/ that has a web'))
    process.exit(1)
  }
  const { port } = readSettings()
  const suite = `http://127.0.0.1:${port}`
  const stopSuite = await ensureSuite(suite)
  const shellPort = await freePort(port + 1)
  const places = { module, suite, shellPort, modulePort: await freePort(shellPort + 1) }
  const stopServers = await step(say('从源码构建', 'Building from the sources'), () => startServers(places))
  onEnd(async () => {
    await stopServers()
    await stopSuite()
  })
  print(say(`\n开发版：http://127.0.0.1:${places.shellPort}/m/${module}（${module} 来自源码，其余为已发布版本）。按 Ctrl+C 结束。`,
    `\nIn development: http://127.0.0.1:${places.shellPort}/m/${module} (${module} from its sources, all else as published). Press Ctrl+C to end.`))
  if (!(await hasService(places.suite, module))) print(say(`运行中的套件还没有 ${module} 的服务：请重启套件。`, `The running suite has no service of ${module} yet: start it anew.`))
} catch (error) {
  giveUp(error)
}
