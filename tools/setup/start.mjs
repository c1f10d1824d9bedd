import { spawn } from 'node:child_process'
import { gatewayEntry } from './commands.mjs'
import { refuseRunning } from './instance.mjs'
import { checkFolder, checkPort } from './place.mjs'
import { prepareDependencies, preparePages } from './prepare.mjs'
import { print, say, step } from './progress.mjs'
import { environment, pinnedNode, root } from './run.mjs'
import { readSettings } from './settings.mjs'

/** Brings up everything that the suite needs, then the suite, and ends with it. */
export async function start() {
  const settings = readSettings()
  const { folder } = settings
  print(say('启动 Wuxin', 'Starting Wuxin'))
  await step(say('检查数据文件夹与端口', 'Checking the data folder and the port'), async () => {
    checkFolder(folder)
    refuseRunning(folder)
    await checkPort(settings)
  })
  await prepareDependencies()
  await preparePages()
  process.exitCode = await runSuite({ ...environment(), WUXIN_DATA: folder })
}

/**
 * In a session of its own, so that Ctrl+C reaches it once, through us; the channel tells it when we are gone.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code to end with
 */
function runSuite(env) {
  return new Promise((ended, failed) => {
    const suite = spawn(pinnedNode, [gatewayEntry], { cwd: root, env, detached: true, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => suite.kill(signal))
    suite.once('error', failed)
    suite.once('exit', (code, signal) => {
      if (signal) print(say(`\nWuxin 被系统结束（${signal}）。重新运行 npm start 即可恢复，已保存的数据不会丢失。`,
        `\nWuxin was killed (${signal}). Run npm start again; what was saved is not lost.`))
      ended(code ?? 1)
    })
  })
}
