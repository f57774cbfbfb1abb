import type { DiskState } from '../../../shared/ipc/safety'
import { say } from '../../../shared/words/words'
import { printMoment } from '../../app/moment'

/** How a document's file stands, where that is to be told; empty where it is as it was. */
export function sayDisk(state: DiskState, name: string, edited: boolean): string {
  switch (state.kind) {
    case 'same':
      return ''
    case 'gone':
      return `${say('disk.gone', { name })} ${say('disk.goneHint')}`
    case 'changed': {
      const hint = say(edited ? 'disk.changedEdited' : 'disk.changedClean')
      return `${say('disk.changed', { name, time: printMoment(state.at) })} ${hint}`
    }
  }
}
