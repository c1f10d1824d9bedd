import { Select } from '@wuxin/web/ui-form'

/** Buildings as people call them, typed or pasted one after the other: 1号楼，2号楼. */
export function BuildingsField({ value, onChange, id }: { value?: string[]; onChange?: (value: string[]) => void; id?: string }) {
  return <Select id={id} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ';', '；', ' ', '\n']} value={value} onChange={onChange} />
}
