/** What the page and the main process of the stand-in tell each other, beside the app's own messages. */

/** A key combination, taken apart so that the page need not know accelerator notation. */
export interface Shortcut {
  /** Index that the main process gave it. */
  readonly id: number
  /** `KeyboardEvent.key` in lower case. */
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
  /** Undefined where the key itself needs Shift on some keyboards, as `+` does. */
  readonly shift: boolean | undefined
}

export interface FolderEntry {
  readonly name: string
  readonly path: string
  readonly folder: boolean
}

/** What a prompt asks. It takes the place of the system's own dialogs. */
export type Prompt =
  | {
      readonly kind: 'open' | 'folder' | 'save'
      readonly title: string
      readonly confirm: string
      readonly path: string
    }
  | {
      readonly kind: 'message'
      readonly title: string
      readonly message: string
      readonly detail: string
      readonly buttons: readonly string[]
      readonly defaultId: number
      readonly cancelId: number
      readonly checkbox: { readonly label: string; readonly checked: boolean } | undefined
    }

export type PromptAnswer =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'button'; readonly button: number; readonly checked: boolean }

/** What stands at a typed path: the entries to choose from, and what choosing the path itself would mean. */
export interface PathFacts {
  readonly entries: readonly FolderEntry[]
  /** The typed path made absolute. */
  readonly path: string
  readonly state: 'file' | 'folder' | 'free' | 'noFolder'
}

export type ToMain =
  | { readonly kind: 'ready'; readonly url: string; readonly dark: boolean }
  | {
      readonly kind: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'shortcut'; readonly id: number }
  | { readonly kind: 'focus' | 'blur' }
  /** The page's place on the screen and its size, in CSS pixels. */
  | {
      readonly kind: 'bounds'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'dark'; readonly dark: boolean }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'pathTyped'; readonly id: number; readonly path: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: PromptAnswer }
  | { readonly kind: 'preloadFailed'; readonly error: unknown }

export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'shortcuts'; readonly shortcuts: readonly Shortcut[] }
  | { readonly kind: 'guardClose'; readonly guarded: boolean }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'prompt'; readonly id: number; readonly prompt: Prompt }
  | { readonly kind: 'pathFacts'; readonly id: number; readonly facts: PathFacts }
