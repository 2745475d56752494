/**
 * Keeps the screen on while the page says so (`data-awake`) and is seen. Browsers allow it on https and on this computer
 * only, and may refuse when the battery is low; then the screen sleeps as it always does, and nothing is said.
 */
export function startAwake(): void {
  if (!('wakeLock' in navigator)) return
  let lock: WakeLockSentinel | null = null
  let asking = false
  const follow = async () => {
    if (asking) return
    asking = true
    const wanted = document.visibilityState === 'visible' && document.querySelector('[data-awake]') !== null
    if (!wanted) {
      await lock?.release().catch(() => undefined)
      lock = null
    } else if (!lock || lock.released) lock = await navigator.wakeLock.request('screen').catch(() => null)
    asking = false
  }
  for (const change of ['visibilitychange', 'htmx:afterSwap']) document.addEventListener(change, () => void follow())
  void follow()
}
