import { p } from '@mikro-orm/core'

/** Who did something on a phone, and when: by the phone's clock, by that clock put right, and when it arrived. Spread it into the property table. */
export const moment = { byId: p.text(), by: p.text(), phoneAt: p.datetime(), at: p.datetime(), receivedAt: p.datetime() } as const
