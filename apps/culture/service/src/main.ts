import { runAlone } from '@wuxin/service/main'
import { service } from './service.ts'

await runAlone(service)
