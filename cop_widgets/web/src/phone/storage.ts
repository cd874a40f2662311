/** The browser's storage, which may be full, forbidden or emptied at any time: then a page keeps things itself. */
export interface Store {
  get<T>(key: string): T | null;
  set(key: string, value: unknown): void;
  drop(key: string): void;
  keys(): readonly string[];
}

/**
 * Values as JSON in `storage`, under names that begin with `cop.`; what it refuses is kept in memory. `base` is where
 * the server is: servers of a Hub share an address and so a storage, but none may learn what was meant for another.
 */
export function storeIn(storage: () => Storage, base = "/"): Store {
  const begin = base === "/" ? "cop." : `cop.${base} `;
  const memory = new Map<string, string>();
  const attempt = <T>(act: (it: Storage) => T, otherwise: T): T => {
    try {
      return act(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    get<T>(key: string) {
      const text = memory.get(key) ?? attempt((it) => it.getItem(begin + key), null);
      try {
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    set(key, value) {
      const text = JSON.stringify(value);
      const kept = attempt((it) => {
        it.setItem(begin + key, text);
        return true;
      }, false);
      if (kept) memory.delete(key);
      else memory.set(key, text);
    },
    drop(key) {
      memory.delete(key);
      attempt((it) => it.removeItem(begin + key), undefined);
    },
    keys() {
      const there = attempt((it) => Object.keys(it).filter((key) => key.startsWith(begin)), [] as string[]);
      return [...new Set([...there.map((key) => key.slice(begin.length)), ...memory.keys()])];
    },
  };
}
