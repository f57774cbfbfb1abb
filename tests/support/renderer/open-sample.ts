import type { StartState } from '../../../shared/ipc/application'
import type { OpenDocument } from '../../../shared/ipc/documents'
import { sampleQuarter } from '../samples'

export const startState: StartState = {
  version: '0.1.0',
  runtime: 'Electron 45.4.1',
  platform: 'linux',
  preferences: { appearance: 'system', zoom: 1, askBeforeErrors: false, paneSizes: {}, columnWidths: {} },
  recent: [],
  samples: [{ name: 'technology-q2-fy21-22', title: 'Technology, Q2 FY21-22' }],
}

/** The second sample as the main process hands it to a window. */
export const openSample = (changes: Partial<OpenDocument> = {}): OpenDocument => ({
  documentId: 'document',
  name: 'technology-q2-fy21-22.quarter',
  folder: '~/Documents',
  readOnly: false,
  hasFile: true,
  edited: false,
  quarter: sampleQuarter('technology-q2-fy21-22'),
  ...changes,
})
