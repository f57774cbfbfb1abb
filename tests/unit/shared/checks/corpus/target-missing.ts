import { file, keyResult, objective, type Case } from './case'

const objectives = (
  withTarget: number,
  without: number,
  lifecycle: 'active' | 'closed' | 'paused' = 'active',
  blank = '',
): Case['quarter'] =>
  file([
    ...Array.from({ length: withTarget }, (_, at) => objective({ id: `a-${at}` })),
    ...Array.from({ length: without }, (_, at) =>
      objective({ id: `b-${at}`, targetQuarter: blank, keyResults: [keyResult({ lifecycle })] }),
    ),
  ])

export const targetMissing: readonly Case[] = [0, 1, 2, 3, 4, 5, 6]
  .flatMap((all) =>
    [0, 1, 2, 3].flatMap((without): readonly Case[] => [
      {
        name: `${all} with, ${without} without`,
        quarter: objectives(all, without),
        finds: without > 0 && without < all ? String(all) : false,
      },
      {
        name: `${all} with, ${without} closed without`,
        quarter: objectives(all, without, 'closed'),
        finds: false,
      },
    ]),
  )
  .concat([
    { name: 'blank', quarter: objectives(3, 1, 'active', '  '), finds: true },
    { name: 'in words', quarter: objectives(3, 1, 'active', 'next year'), finds: false },
    { name: 'paused', quarter: objectives(3, 1, 'paused'), finds: false },
  ])
