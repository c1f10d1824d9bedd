import { runAlone } from '@wuxin/service/main'
import { platform } from './service.ts'

await runAlone(platform)
