import { ensureSample } from '../../../tools/sample/ensure.ts'
import { onEnd } from '../../../tools/setup/ending.mjs'
import { claimInstance } from '../../../tools/setup/instance.mjs'
import { print, say, step } from '../../../tools/setup/progress.mjs'
import { readSettings } from '../../../tools/setup/settings.mjs'
import { giveUp } from '../../../tools/setup/trouble.mjs'
import { refuseOpenSamples } from './open-samples.ts'
import { publishBuilds } from './publish.ts'
import { startSuite } from './suite.ts'

const names = {
  database: say('启动数据库', 'Starting the database'),
  services: say('启动服务', 'Starting the services'),
}

try {
  const { port, host, folder, address } = readSettings()
  process.env.WUXIN_DATA = folder
  const instance = claimInstance(folder, address)
  if (instance.recovered) print(say('  上次没有正常结束，已接管其数据。', '  The run before did not end in order; its data was taken over.'))
  const suite = await startSuite((name, run) => step(names[name], run), async ({ ownerUrl }) => {
    if (process.env.WUXIN_SAMPLE !== '0') await ensureSample(ownerUrl, (run) => step(say('装入示例数据', 'Loading the sample data'), run))
  })
  onEnd(async () => {
    await suite.stop()
    instance.release()
  })
  await step(say('发布网页模块', 'Publishing the web modules'), () => publishBuilds(suite))
  await refuseOpenSamples(suite, host)
  if (process.env.WUXIN_ADDRESS) await refuseOpenSamples(suite, new URL(process.env.WUXIN_ADDRESS).hostname)
  await suite.listen(port, host)
  print(say(`\n五心已就绪：${address}\n居民页：${address}/r`, `\nWuxin is ready: ${address}\nResidents’ page: ${address}/r`))
  const { services } = suite
  if (services.has('platform')) print(say('示例账号可在登录页一键选用。按 Ctrl+C 结束。', 'Sample accounts are one click away on the sign-in page. Press Ctrl+C to end.'))
  process.send?.('ready')
} catch (error) {
  giveUp(error)
}
