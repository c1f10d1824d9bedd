const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/QQBrowser/, 'QQ'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const named = (list: readonly [RegExp, string][], agent: string) => list.find(([mark]) => mark.test(agent))?.[1]

/** A browser's user agent as its owner knows it: `Chrome · Windows`; null where it says nothing known. */
export function deviceName(agent: string | null): string | null {
  if (!agent) return null
  return [named(browsers, agent), named(systems, agent)].filter(Boolean).join(' · ') || null
}
