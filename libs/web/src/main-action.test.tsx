import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { MainActionButton } from './main-action.tsx'
import { BrowserRouter } from './router.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()

it('a main action does what it says, or leads where it says', async () => {
  const onClick = vi.fn<() => void>()
  render(
    <BrowserRouter>
      <MainActionButton action={{ label: '受理', onClick }} />
      <MainActionButton action={{ label: '登记', icon: 'plus', href: '/m/feedback/cases/new' }} />
    </BrowserRouter>,
  )
  await userEvent.click(screen.getByRole('button', { name: '受理' }))
  expect(onClick).toHaveBeenCalledOnce()
  expect(screen.getByRole('link', { name: '登记' }).getAttribute('href')).toBe('/m/feedback/cases/new')
})

it('one that cannot be done yet says why, beside it and to who hears the page, and does nothing', async () => {
  const onClick = vi.fn<() => void>()
  render(<MainActionButton action={{ label: '开会', onClick, cannot: '到会 2 方，法定 4 方' }} />)
  const button = screen.getByRole('button', { name: '开会' })
  await userEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('到会 2 方，法定 4 方')
})

it('one that is being done cannot be done twice', () => {
  render(<MainActionButton action={{ label: '受理', busy: true }} />)
  expect((screen.getByRole('button', { name: '受理' }) as HTMLButtonElement).disabled).toBe(true)
})
