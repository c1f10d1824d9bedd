import { Random } from './random.ts'

const surnames = [...'王李张刘赵杨武郭高马贾孙吴徐胡韩梁宋郑冯曹许董袁于薛白田侯任孟段雷史陶贺郝龚邵万钱戴严莫孔向汤温康施牛樊葛邢安齐庞霍']
const givenFirst = [...'建国志文永海晓春秀丽玉红桂淑俊振世德明立新宏雅慧美艳雪瑞庆福少广学成继玲']
const givenSecond = [...'军平强峰伟斌勇华东生杰龙刚亮涛鹏飞宇英梅兰芳霞燕萍敏静娟琴丽娜婷洁莲云']

/**
 * Made-up names, none twice: drawn from surnames and given names as they are common in 雁北; who bears one by chance is
 * not meant.
 */
export function* personNames(seed: string, taken: Iterable<string> = []): Generator<string, never> {
  const random = new Random(seed)
  const given = new Set(taken)
  while (true) {
    const first = random.pick(givenFirst)
    const second = random.pick(givenSecond)
    const name = random.pick(surnames) + (random.chance(0.25) ? second : first === second ? second : first + second)
    if (given.has(name)) continue
    given.add(name)
    yield name
  }
}
