import { theme, type ThemeConfig } from 'antd'
import { fontFamily, paletteOf, sizes, tint, type Look } from './tokens.ts'

/** The look as the component library's theme; colours and sizes come from `tokens.ts` alone. */
export function themeOf(look: Look): ThemeConfig {
  const palette = paletteOf(look)
  return {
    algorithm: look.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.primary,
      colorInfo: palette.states.underWay,
      colorSuccess: palette.states.done,
      colorWarning: palette.states.dueSoon,
      colorError: palette.states.overdue,
      colorInfoBg: tint(palette.states.underWay, palette.surface),
      colorSuccessBg: tint(palette.states.done, palette.surface),
      colorWarningBg: tint(palette.states.dueSoon, palette.surface),
      colorErrorBg: tint(palette.states.overdue, palette.surface),
      colorLink: palette.link,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorText: palette.text,
      colorTextSecondary: palette.quiet,
      colorTextDescription: palette.quiet,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      fontFamily,
      fontSize: look.large ? sizes.largeText : sizes.text,
      borderRadius: sizes.radius,
      sizeUnit: sizes.step / 2,
      controlHeight: look.large ? 40 : 34,
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
      Table: { headerBg: palette.ground, cellPaddingBlock: 10 },
      // A field at work bears the blue of links: in the red of the main action it would look refused.
      Input: { activeBorderColor: palette.link, hoverBorderColor: palette.link, activeShadow: 'none' },
      InputNumber: { activeBorderColor: palette.link, hoverBorderColor: palette.link, activeShadow: 'none' },
      Select: { activeBorderColor: palette.link, hoverBorderColor: palette.link, activeOutlineColor: 'transparent' },
    },
  }
}
