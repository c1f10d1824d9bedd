import { queryClient } from '@wuxin/web/query-client'
import { trpc } from '../api.ts'

/** Asks again for what the registry has answered of modules and keys. */
export const renewModules = (): Promise<void> => queryClient.invalidateQueries(trpc.registry.pathFilter())
