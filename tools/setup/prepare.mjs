import { build, isBuilt } from './build.mjs'
import { ensureRuntime, install, isInstalled } from './install.mjs'
import { say, step } from './progress.mjs'

/** Installs what the lock file names, unless it is there, and makes sure that the pinned Node runs. */
export async function prepareDependencies() {
  if (!isInstalled()) await step(say('安装依赖（首次启动共需三四分钟）', 'Installing dependencies (the first start takes three to four minutes in all)'), install)
  await step(say('检查 Node 运行环境', 'Checking the Node runtime'), ensureRuntime)
}

/** Builds the pages, unless they stand as their sources are. */
export async function preparePages() {
  if (isBuilt()) return
  await step(say('构建网页', 'Building the pages'), () => build())
}
