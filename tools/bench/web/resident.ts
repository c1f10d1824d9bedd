import type { Browser } from 'playwright'
import type { Figure } from '../part.ts'
import { median } from '../median.ts'
import { visit, type Taken } from './visit.ts'
import { kilobytes } from './wire.ts'

const rounds = 5
/** A community's code, as the QR of its poster carries it. */
const form = { path: '/r/feedback/report?place=140226100019', field: 'main form textarea:enabled' }
const phone = { slowdown: 4, network: { latency: 150, kilobits: 1600 } }

async function open(browser: Browser, address: string): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  try {
    return await visit(context, address + form.path, form.field, phone)
  } finally {
    await context.close()
  }
}

/** The form of a report on a slow phone, whose browser has nothing of it yet. */
export async function residentFigures(browser: Browser, address: string): Promise<Figure[]> {
  const taken: Taken[] = []
  for (let round = 0; round < rounds; round++) taken.push(await open(browser, address))
  return [
    { name: 'residents’ form', unit: 'KB', ours: median(taken.map(({ asked }) => kilobytes(asked))), mark: { of: 'ours', most: 200 } },
    {
      name: 'residents’ form, 4× CPU', unit: 's', ours: median(taken.map(({ milliseconds }) => milliseconds / 1000)), mark: { of: 'ours', most: 1.5 },
      note: `${phone.network.kilobits / 1000} Mbit/s, ${phone.network.latency} ms before each answer`,
    },
  ]
}
