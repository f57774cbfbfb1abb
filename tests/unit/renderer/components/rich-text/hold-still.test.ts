import { beforeEach, describe, expect, it, vi } from 'vitest'

describe('whenPointerIsUp', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.stubGlobal('window', new EventTarget())
    vi.useFakeTimers()
    return () => {
      vi.useRealTimers()
      vi.unstubAllGlobals()
    }
  })
  const watched = async () => {
    const module = await import('../../../../../renderer/components/rich-text/hold-still')
    module.watchPointer()
    return module
  }

  it.each(['pointerup', 'pointercancel', 'dragend', 'blur'])('goes on after %s, once', async (ending) => {
    const { whenPointerIsUp } = await watched()
    const run = vi.fn()
    window.dispatchEvent(new Event('pointerdown'))
    whenPointerIsUp(run)
    vi.runAllTimers()
    expect(run).not.toHaveBeenCalled()
    window.dispatchEvent(new Event(ending))
    window.dispatchEvent(new Event('pointerup'))
    vi.runAllTimers()
    expect(run.mock.calls).toEqual([[true]])
    const next = vi.fn()
    whenPointerIsUp(next)
    expect(next.mock.calls).toEqual([[false]])
  })

  it('does not take a field that loses the focus for a window that does', async () => {
    const { whenPointerIsUp } = await watched()
    const run = vi.fn()
    window.dispatchEvent(new Event('pointerdown'))
    whenPointerIsUp(run)
    const ofField = new Event('blur')
    Object.defineProperty(ofField, 'target', { value: new EventTarget() })
    window.dispatchEvent(ofField)
    vi.runAllTimers()
    expect(run).not.toHaveBeenCalled()
  })
})
