import { isOurAddress } from './app-origin'

/** Who a message comes from, as the event says it, never as the message does. */
export interface Sender {
  /** Absent when the frame is gone already. */
  readonly frame: { readonly url: string; readonly parent: unknown } | null
  /** Whether the contents belong to one of our open windows. */
  readonly ofOurWindow: boolean
}

/** Only the top frame of our own page in one of our windows is listened to. */
export const isTrustedSender = ({ frame, ofOurWindow }: Sender): boolean =>
  ofOurWindow && frame !== null && frame.parent === null && isOurAddress(frame.url)
