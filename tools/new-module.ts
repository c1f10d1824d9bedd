import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { explain } from './new-module/explain.ts'
import { makeModule } from './new-module/make.ts'
import { readNames, Refusal } from './new-module/naming.ts'
import { print, say } from './setup/progress.mjs'

const root = resolve(import.meta.dirname, '..')

try {
  const { positionals: [id], values } = parseArgs({ allowPositionals: true, options: { title: { type: 'string' }, 'title-en': { type: 'string' } } })
  if (!id) throw new Refusal(say('用法：npm run new-module -- <标识> [--title 名称] [--title-en English]', 'Usage: npm run new-module -- <id> [--title 名称] [--title-en English]'))
  const made = makeModule(root, readNames(root, { id, title: values.title, titleEn: values['title-en'] }), new Date())
  const longest = Math.max(...made.map((path) => path.length))
  for (const path of made) print(`${path.padEnd(longest)}  ${explain(path) ?? ''}`)
  print(say(`已生成。先读 libs/${id}/README.md 和 apps/README.md。接下来：`, `Made. Begin with libs/${id}/README.md and apps/README.md. Next:`))
  print(`  npx vitest run ${id}
  npm start                 ${say('重启套件，让它的服务运行', 'the suite anew, so that its service runs')}
  npm run dev -- ${id}
  npm run publish -- ${id}`)
} catch (error) {
  if (!(error instanceof Refusal) && (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') !== true) throw error
  print((error as Error).message)
  process.exitCode = 1
}
