import { lifecycleFaults } from '@wuxin/platform/lifecycle'
import { describe, expect, it } from 'vitest'
import { permissions } from './permissions.ts'
import { photoLifecycle } from './photo.rules.ts'
import { addPhotosInput } from './photo.schema.ts'

const sent = { event: '0192f3a0-7777-7000-8000-0000000000e1', files: ['0192f3a0-7777-7000-8000-0000000000f1'], consent: 'agreed' }

describe('a photo', () => {
  it('has no dead end, no state out of reach and no action that nobody may do', () => expect(lifecycleFaults(photoLifecycle, permissions)).toEqual([]))

  it('that shows minors is sent with the consent of their guardians alone', () => {
    expect(addPhotosInput.safeParse(sent).success).toBe(true)
    expect(addPhotosInput.safeParse({ ...sent, hasMinors: true }).error?.issues[0]).toMatchObject({ message: 'GUARDIANS_MISSING', path: ['guardiansAgree'] })
    expect(addPhotosInput.safeParse({ ...sent, hasMinors: true, guardiansAgree: true }).success).toBe(true)
  })
})
