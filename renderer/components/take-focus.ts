/**
 * As the `ref` of a menu: its first item has the focus before the next key, so that an arrow pressed right after the
 * one that opened it is not lost. By itself the menu takes the focus some frames later.
 */
export function takeFocus(menu: HTMLElement | null): void {
  // The items come with a second rendering, which follows at once.
  queueMicrotask(() => {
    menu
      ?.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')
      // It does not stand where it will be shown yet.
      ?.focus({ preventScroll: true })
  })
}
