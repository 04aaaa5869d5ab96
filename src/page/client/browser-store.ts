/** Before the names of what k8smap keeps: pages of other programs may have the same origin. */
const PREFIX = 'k8smap '

/** What the browser keeps under a name; undefined if that is nothing, or if it refuses, as in private windows. */
export function keptInBrowser(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Lets the browser keep a value for the next visit; where it refuses, the value is for this one only. */
export function keepInBrowser(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // There is nothing to be done about it, and nothing else depends on it.
  }
}
