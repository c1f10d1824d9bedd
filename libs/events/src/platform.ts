import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

/** Places, units, posts or the calendar of a county changed: directories fetched before are old. */
export const directoryChanged = defineEvent('platform.directory-changed', z.object({ county: areaCode }))
