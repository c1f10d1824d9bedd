import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

/** The text of a button: antd sets two Chinese characters apart (提 交). */
export const spaced = (text: string): RegExp => new RegExp(`^${[...text].join('\\s?')}$`)

/** Presses a button by its text, once it is there. */
export const press = async (name: string | RegExp): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name: typeof name === 'string' ? spaced(name) : name }))

/** Takes a step of a record's page that stands behind 更多. */
export async function choose(name: string): Promise<void> {
  await press('更多')
  await userEvent.click(await screen.findByRole('menuitem', { name }))
}

/** The same for a step that asks for something first: answers its drawer. */
export async function openDrawer(name: string): Promise<HTMLElement> {
  await choose(name)
  return screen.findByRole('dialog')
}
