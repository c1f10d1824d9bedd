import { expect, it } from 'vitest'
import { cssVariables, paletteOf } from './tokens.ts'

const looks = [false, true].flatMap((dark) => [false, true].map((contrast) => ({ dark, contrast })))

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((each) => (each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of WCAG 2.1, 1.4.3. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

it.each(looks)('every text can be read on its ground (dark $dark, contrast $contrast)', (look) => {
  const palette = paletteOf(look)
  const needed = look.contrast ? 7 : 4.5
  const texts = { text: palette.text, quiet: palette.quiet, link: palette.link, current: palette.current, ...palette.states, ...palette.hearts }
  for (const ground of [palette.surface, palette.ground])
    for (const [name, colour] of Object.entries(texts)) expect(contrastOf(colour, ground), `${name} ${colour} on ${ground}`).toBeGreaterThanOrEqual(needed)
})

it.each(looks)('the main action can be read on its colour (dark $dark, contrast $contrast)', (look) => {
  const { primary, onPrimary } = paletteOf(look)
  expect(contrastOf(primary, onPrimary)).toBeGreaterThanOrEqual(4.5)
})

it('"explained" and "out of remit" never share the hue of "done"', () => {
  for (const look of looks) {
    const { done, explained, outOfRemit } = paletteOf(look).states
    expect(new Set([done, explained, outOfRemit]).size).toBe(3)
  }
})

it('every colour is a variable by its name', () => {
  expect(cssVariables({ dark: false, contrast: false, large: true })).toMatchObject({ '--wx-state-due-soon': '#8f5a00', '--wx-heart-care': '#3c6f50', '--wx-text-size': '16px' })
})
