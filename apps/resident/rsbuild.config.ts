import { hostConfig } from '../../tools/federation/host.ts'

export default hostConfig({ name: 'resident', base: '/r/', title: '请您反映', browsers: 'resident', budget: { kilobytes: 200 } })
