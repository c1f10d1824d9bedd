import { useMutation } from '@tanstack/react-query'
import { announce } from '@wuxin/web/announce'
import { renewModule } from '@wuxin/web/query-client'

/**
 * A step of one click: says what was done, and asks for the meeting again whether it was done or refused.
 * `mutate` takes what to do; the error stays until the next try.
 */
export function useMeetingStep() {
  return useMutation({
    mutationFn: async ({ step, said }: { step: () => Promise<unknown>; said?: string }) => {
      await step()
      return said
    },
    onSuccess: (said) => said !== undefined && announce(said),
    onSettled: () => renewModule('meetings'),
  })
}
