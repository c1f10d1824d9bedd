import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { service as feedback } from '@wuxin/feedback-service/service'
import { noticeSent } from '@wuxin/events/notice'
import { openKeys } from '@wuxin/service/keys'
import { createLog } from '@wuxin/service/log'
import { Peers } from '@wuxin/service/peers'
import { openSecret, provision } from '@wuxin/service/postgres/database'
import { startService } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { rowsOf } from '../sample/rows.ts'

/** Events of one work, as a step of a record announces. */
const batch = 4
const area = '140226100019'
/** The text of the notices, by which they are found again. */
export const text = 'bench'

/** Has feedback send so many notices to one person, and carry none of them: its relay does not run. */
export async function fillOutbox({ dataDir, ownerUrl, count }: { dataDir: string; ownerUrl: string; count: number }): Promise<void> {
  const [to] = await rowsOf<{ id: string }>(ownerUrl, `select id from platform.account where user_name = 'zuoyun.community'`)
  if (!to) throw new Error('the sample has no community worker')
  const secret = await openSecret({ WUXIN_DATA: dataDir })
  const keys = await openKeys(resolve(dataDir), secret)
  const { feedback: place } = await provision({ ownerUrl, serviceIds: ['feedback'], secret })
  const running = await startService(feedback, { url: place.service, role: place.role, keys, peers: new Peers('feedback', keys, new Map()), log: createLog(), dataDir })
  try {
    for (let sent = 0; sent < count; sent += batch) {
      const call = { caller: system('bench'), now: new Date(), procedure: 'bench.fill', requestId: randomUUID() }
      await inWork(running, call, everywhere, async (work) => {
        for (let n = sent; n < Math.min(sent + batch, count); n++)
          await work.publish(noticeSent, { module: 'feedback', to: [{ user: to.id }], text, params: { n }, link: '/m/feedback/cases', area })
      })
    }
  } finally {
    await running.stop()
  }
}
