import { useMutation } from '@tanstack/react-query'
import { announce } from './announce.tsx'
import { useModule } from './module-context.tsx'
import { renewModule } from './query-client.ts'

/** A step of one click: what to do, and what is said once it is done. */
export interface ClickStep {
  step: () => Promise<unknown>
  said?: string
}

/**
 * Takes steps of one click: says what was done, and asks for what the module shows again whether it was done or refused.
 * The error stays until the next try.
 */
export function useClickStep() {
  const module = useModule()
  return useMutation({
    mutationFn: async ({ step, said }: ClickStep) => {
      await step()
      return said
    },
    onSuccess: (said) => said !== undefined && announce(said),
    onSettled: () => renewModule(module.id),
  })
}
