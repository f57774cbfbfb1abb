import { file, objective, type Case } from './case'

const aiming = (...targets: readonly string[]) =>
  file(targets.map((targetQuarter, index) => objective({ id: `o-${index}`, targetQuarter })))

const other = [
  'Q4 FY 21-22',
  'Q4 FY 21/22',
  'Q4 FY21/22',
  'Q4 FY2021-22',
  'Q4 FY2021/22',
  'FY21-22 Q4',
  'FY21-22-Q4',
  'Q4 FY21–22',
  'Q3 FY 21-22',
  'Q3 FY21/22',
  'Q1 FY 22/23',
  'q4 FY21-22',
]
const right = [
  'Q4 FY21-22',
  'Q3 FY21-22',
  'Q1 FY22-23',
  ' Q4 FY21-22 ',
  '',
  'later',
  '25%',
  '1.1',
  '10:30',
  '3 October',
  'in 2022?',
  '—',
]

export const targetSpellings: readonly Case[] = [
  ...other.map((target) => ({ name: target, quarter: aiming(target), finds: target })),
  ...other.map((target) => ({
    name: `${target} beside the right one`,
    quarter: aiming(target, 'Q4 FY21-22'),
    finds: target,
  })),
  ...right.map((target) => ({ name: `“${target}”`, quarter: aiming(target), finds: false })),
  ...right.map((target) => ({
    name: `“${target}” beside Q4`,
    quarter: aiming('Q4 FY21-22', target),
    finds: false,
  })),
  {
    name: 'four ways',
    quarter: aiming('Q4 FY21-22', 'Q4 FY 21-22', 'Q4 FY 21/22', 'Q4 FY21/22'),
    finds: '4 ways',
  },
  {
    name: 'in French throughout',
    quarter: aiming('T4 2021-2022', 'T4 2021-2022', 'T1 2022-2023'),
    finds: false,
  },
  { name: 'in Japanese throughout', quarter: aiming('2021年度第4四半期', '2022年度第1四半期'), finds: false },
  { name: 'French in two ways', quarter: aiming('T4 2021-2022', '4e trimestre 2021-2022'), finds: '2 ways' },
  {
    name: 'French beside the calendar’s own',
    quarter: aiming('T4 2021-2022', 'Q4 FY21-22'),
    finds: '2 ways',
  },
  { name: 'two ways', quarter: aiming('Q4 FY21-22', 'Q4 FY21/22'), finds: '2 ways' },
]
