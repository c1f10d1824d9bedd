import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { MaskedText } from './masked-text.tsx'
import { StaffProvider } from './staff-provider.tsx'
import { standOnKit } from './words.fixture.ts'

standOnKit()
const show = (reveal?: (reason: string) => Promise<string>) => render(<StaffProvider><MaskedText masked="138****0000" reveal={reveal} /></StaffProvider>)

it('personal data is shown only for a reason, which goes along', async () => {
  const reveal = vi.fn<(reason: string) => Promise<string>>(async () => '13800000000')
  show(reveal)
  await userEvent.click(screen.getByRole('button', { name: /查\s?看/ }))
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: /查\s?看/ })
  expect(confirm.disabled).toBe(true)
  await userEvent.type(screen.getByLabelText(/为什么要看/), '电话回访')
  await userEvent.click(confirm)
  expect(await screen.findByText('13800000000')).toBeDefined()
  expect(reveal).toHaveBeenCalledWith('电话回访')
})

it('where it may not be unmasked nothing offers to', () => {
  show()
  expect(screen.queryByRole('button')).toBeNull()
})
