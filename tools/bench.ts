import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { machine, sources } from './bench/machine.ts'
import { isReached } from './bench/part.ts'
import { partIds, partOf } from './bench/parts.ts'
import { terminal, type Measured } from './bench/report.ts'
import { keep, showInReadme } from './bench/results.ts'
import { print, say, step } from './setup/progress.mjs'
import { giveUp } from './setup/trouble.mjs'

/** Which parts are measured, and whether what takes long is among them. */
function readOrder() {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true, default: [] }, large: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const unknown = values.only.filter((id) => !partIds.some((known) => known === id))
  if (unknown.length === 0) return values
  print(say(`没有 ${unknown.join('、')} 这一部分。用法：`, `There is no part ${unknown.join(', ')}. Usage: `) + `npm run bench -- [--only ${partIds.join('|')}]… [--large] [--json]`)
  process.exit(1)
}

try {
  const { only, large, json } = readOrder()
  const run = { at: new Date().toISOString(), machine: machine(), sources: sources(), measured: [] as Measured[] }
  for (const id of partIds) {
    if (only.length > 0 && !only.includes(id)) continue
    const part = await partOf(id)
    if (part.isLong && only.length === 0 && !large) continue
    print(part.title)
    const figures = await part.measure({ folder: resolve(process.env.WUXIN_BENCH || '.wuxin-bench', id), isLarge: large, step })
    run.measured.push({ part: id, title: part.title, figures })
    print(`\n${terminal({ part: id, title: part.title, figures })}\n`)
  }
  const file = await keep(run)
  await showInReadme(partIds)
  if (json) print(JSON.stringify(run))
  const missed = run.measured.flatMap(({ figures }) => figures.filter((figure) => isReached(figure) === false))
  print(say(`结果：${file}；未达标 ${missed.length} 项。`, `Kept in ${file}; ${missed.length} missed the mark.`))
} catch (error) {
  giveUp(error)
}
