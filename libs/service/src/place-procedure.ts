import { areaCode, countyOf } from '@wuxin/platform/area'
import { placeView } from '@wuxin/platform/view.schema'
import { z } from 'zod'
import type { ResidentProcedure } from './procedure.ts'

/** The place of a QR code, for residents' pages. Throws PLACE_UNKNOWN. */
export const placeProcedure = (resident: ResidentProcedure) =>
  resident
    .input(z.object({ code: areaCode }))
    .output(placeView)
    .query(async ({ ctx: { work }, input: { code } }) => {
      const directory = await work.directory(countyOf(code))
      directory.area(code)
      return directory.place(code)
    })
