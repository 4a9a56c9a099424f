/** What this browser keeps under a name; empty when there is nothing, or something that is not ours. */
export function load<T>(name: string, empty: T): T {
  try {
    return (JSON.parse(localStorage.getItem(name) ?? "null") as T | null) ?? empty;
  } catch {
    return empty;
  }
}

export const keep = (name: string, what: unknown): void => localStorage.setItem(name, JSON.stringify(what));
