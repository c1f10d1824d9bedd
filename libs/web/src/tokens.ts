import type { Heart } from '@wuxin/platform/heart'

/** How the suite is drawn: ground, contrast and size of type. */
export interface Look {
  dark: boolean
  contrast: boolean
  large: boolean
}

/** What a state asks of its reader; each hue stands beside a word, never alone. */
export const stateTones = ['waiting', 'underWay', 'dueSoon', 'overdue', 'done', 'explained', 'outOfRemit'] as const
export type StateTone = (typeof stateTones)[number]

/** The colours of one ground. Every text colour keeps 4.5:1 on `surface`, 7:1 in high contrast. */
export interface Palette {
  primary: string
  onPrimary: string
  /** The primary hue as a text: the current place of the menu. */
  current: string
  link: string
  ground: string
  surface: string
  /** What opens above the page. */
  raised: string
  text: string
  quiet: string
  line: string
  states: Record<StateTone, string>
  hearts: Record<Heart, string>
}

const light: Palette = {
  primary: '#b3261e',
  onPrimary: '#ffffff',
  current: '#b3261e',
  link: '#285a8c',
  ground: '#f6f5f3',
  surface: '#ffffff',
  raised: '#ffffff',
  text: '#1f2023',
  quiet: '#5b5e66',
  line: '#dfddd8',
  states: {
    waiting: '#60646c',
    underWay: '#2563a8',
    dueSoon: '#8f5a00',
    overdue: '#b42318',
    done: '#276f45',
    explained: '#5a54a4',
    outOfRemit: '#7d4a35',
  },
  hearts: { sincerity: '#96453a', warmth: '#96570f', precision: '#33648a', care: '#3c6f50', patience: '#74528a' },
}

const dark: Palette = {
  primary: '#c4453c',
  onPrimary: '#ffffff',
  current: '#f0938a',
  link: '#8fb8e0',
  ground: '#16171a',
  surface: '#1f2125',
  raised: '#2a2d32',
  text: '#eceae6',
  quiet: '#a9acb3',
  line: '#3a3d43',
  states: {
    waiting: '#a9adb5',
    underWay: '#7fb0e6',
    dueSoon: '#e0ad5a',
    overdue: '#f08a80',
    done: '#7cc79a',
    explained: '#b3aef0',
    outOfRemit: '#d9a78f',
  },
  hearts: { sincerity: '#e09a8e', warmth: '#dfae70', precision: '#8dbbe0', care: '#8fc7a4', patience: '#c6a5dc' },
}

const lightContrast: Palette = {
  ...light,
  primary: '#8f1710',
  current: '#8f1710',
  link: '#103f70',
  ground: '#ffffff',
  text: '#000000',
  quiet: '#3a3c42',
  line: '#6b6d73',
  states: {
    waiting: '#3f434a',
    underWay: '#0f4480',
    dueSoon: '#664000',
    overdue: '#8f1710',
    done: '#0f5029',
    explained: '#3d3785',
    outOfRemit: '#5f321f',
  },
  hearts: { sincerity: '#702b21', warmth: '#6a3a00', precision: '#1b4667', care: '#1f5033', patience: '#54346a' },
}

const darkContrast: Palette = { ...dark, primary: '#c2382f', current: '#ffb3ab', ground: '#000000', surface: '#000000', raised: '#17181b', text: '#ffffff', quiet: '#d5d7db', line: '#8b8e95' }

/** The colours for a look. */
export function paletteOf(look: Pick<Look, 'dark' | 'contrast'>): Palette {
  if (look.dark) return look.contrast ? darkContrast : dark
  return look.contrast ? lightContrast : light
}

/** Sizes in pixels: type and line of the shell, radius, and the step of the grid. */
export const sizes = { text: 14, line: 22, largeText: 16, largeLine: 25, radius: 8, step: 8 } as const

/** The faces that Chinese screens carry, in the order that they are tried. */
export const fontFamily = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif"

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** A quiet ground of a colour's own hue, for notices: a tenth of it over the surface (`#rrggbb` both). Text keeps its contrast on it. */
export function tint(colour: string, surface: string): string {
  const ground = channels(surface)
  const mixed = channels(colour).map((value, index) => Math.round(value * 0.1 + (ground[index] ?? 0) * 0.9))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The look as CSS variables `--wx-…`, which all style sheets of the suite use. */
export function cssVariables(look: Look): Record<string, string> {
  const { states, hearts, ...plain } = paletteOf(look)
  const named = (prefix: string, colours: Record<string, string>) =>
    Object.entries(colours).map(([key, colour]) => [`--wx-${prefix}${kebab(key)}`, colour] as const)
  return Object.fromEntries([
    ...named('', plain),
    ...named('state-', states),
    ...named('tint-', Object.fromEntries(Object.entries(states).map(([tone, colour]) => [tone, tint(colour, plain.surface)]))),
    ...named('heart-', hearts),
    ['--wx-font', fontFamily],
    ['--wx-text-size', `${look.large ? sizes.largeText : sizes.text}px`],
    ['--wx-line-height', `${look.large ? sizes.largeLine : sizes.line}px`],
    ['--wx-radius', `${sizes.radius}px`],
    ['--wx-step', `${sizes.step}px`],
    ['--wx-shadow', look.dark ? '0 2px 12px rgb(0 0 0 / 45%)' : '0 2px 12px rgb(31 32 35 / 10%)'],
  ])
}

/** Puts the look on the page. */
export function applyLook(look: Look, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(cssVariables(look))) root.style.setProperty(name, value)
  root.dataset['ground'] = look.dark ? 'dark' : 'light'
  root.style.colorScheme = look.dark ? 'dark' : 'light'
}
