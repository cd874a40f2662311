/** An id for a message: 32 hex digits. `crypto.randomUUID` is absent where a page came over plain http. */
export function newId(source: Pick<Crypto, "getRandomValues"> = crypto): string {
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
