import { printPeriodName } from '../../period/print-period'
import { sloWindow } from '../../status/slo-window'
import { say, sayCount } from '../../words/words'
import type { BlockRule, Found } from '../rule'

/**
 * SLOs are often reported over a window that runs ahead of the fiscal quarter, so that its numbers are
 * ready. Where the block says by how many months, its dates must be that window; where it does not, they
 * must at least begin within the quarter or the three months before it, and cover as many months.
 */
export const sloWindowDates: BlockRule = {
  id: 'slo-window',
  severity: 'warning',
  scope: 'block',
  check: (block, { period, calendar }) => {
    if (block.kind !== 'sloReport') return []
    const ahead = block.monthsAhead
    const name = printPeriodName(period)
    const at = (field: 'from' | 'to') => ({ block: block.id, id: block.id, field })
    if (ahead === undefined) {
      const windows = [0, 1, 2, 3].map((months) => sloWindow(period, calendar, months))
      const right = windows.some(({ from, to }) => from === block.from && to === block.to)
      const own = windows[0]
      return right || own === undefined
        ? []
        : [
            {
              place: at('from'),
              sentence: say('finding.sloWindowOpen', {
                from: block.from,
                to: block.to,
                period: name,
                start: own.from,
                end: own.to,
              }),
            },
          ]
    }
    const window = sloWindow(period, calendar, ahead)
    return (['from', 'to'] as const)
      .filter((field) => block[field] !== window[field])
      .map((field): Found => ({
        place: at(field),
        sentence: say(field === 'from' ? 'finding.sloWindowFrom' : 'finding.sloWindowTo', {
          written: block[field],
          right: window[field],
          period: name,
          ahead: sayCount('finding.months', ahead),
        }),
        fix: {
          kind: 'write',
          label: say('finding.sloWindow.fix', { value: window[field] }),
          place: at(field),
          value: window[field],
        },
      }))
  },
}
