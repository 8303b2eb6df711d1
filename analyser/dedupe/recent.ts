/** Remembers the results of the calls made last, at most `size` of them. */
export function recent<T>(size: number, make: (key: number) => T): (key: number) => T {
  const kept = new Map<number, T>()
  return (key) => {
    const found = kept.get(key)
    if (found !== undefined) {
      kept.delete(key)
      kept.set(key, found)
      return found
    }
    const made = make(key)
    kept.set(key, made)
    if (kept.size > size) kept.delete(kept.keys().next().value as number)
    return made
  }
}
