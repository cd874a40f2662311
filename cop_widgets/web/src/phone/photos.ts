/** Photos that wait to be sent, in the browser's storage: neither a reload nor sleep loses them, where there is room. */
import type { Store } from "./storage";

/** Keep a picture, as a data address; where it lies. */
export function holdPhoto(store: Store, code: string, id: string, picture: string): string {
  const key = `photo ${code} ${id}`;
  store.set(key, picture);
  return key;
}

export function heldPhoto(store: Store, key: string): Blob | null {
  const picture = store.get<string>(key);
  return picture ? blobOf(picture) : null;
}

export function dropPhoto(store: Store, key: string | undefined): void {
  if (key) store.drop(key);
}

/** The bytes of a data address in base 64; `null` where it is none. */
export function blobOf(address: string): Blob | null {
  const found = /^data:([^;,]*);base64,(.*)$/s.exec(address);
  if (!found) return null;
  const letters = atob(found[2] ?? "");
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: found[1] || "application/octet-stream" });
}
