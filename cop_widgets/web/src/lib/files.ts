/** Files that a person gives, and those that come as text of a message. */

/** Bytes out of base64. */
export function bytesOf(base64: string): DataView {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new DataView(bytes.buffer);
}

/** What a text file says. Spreadsheets write UTF-8, UTF-16 with its mark, or what Windows used before. */
export function textOf(data: ArrayBuffer): string {
  const [one, two] = new Uint8Array(data.slice(0, 2));
  if (one === 0xff && two === 0xfe) return new TextDecoder("utf-16le").decode(data);
  if (one === 0xfe && two === 0xff) return new TextDecoder("utf-16be").decode(data);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(data);
  } catch {
    return new TextDecoder("windows-1252").decode(data);
  }
}
