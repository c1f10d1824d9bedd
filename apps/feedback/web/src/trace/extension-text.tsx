import { useTexts } from '../texts.ts'

/** An extension as the trace keeps it: until when, and why. */
export function ExtensionText({ value: { until, reason } }: { value: { until: string; reason: string } }) {
  return useTexts()('case.extensionAsked', { until, reason })
}
