/** Copying and downloading, on plain http too, where the clipboard is absent. */

/** Select what an element holds, so that a person can copy it. */
export function select(element: HTMLElement): void {
  const chosen = getSelection();
  if (!chosen) return;
  const range = document.createRange();
  range.selectNodeContents(element);
  chosen.removeAllRanges();
  chosen.addRange(range);
}

function copyOldWay(element: HTMLElement): boolean {
  select(element);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

/** Copy an element's text; `false` leaves it selected, for the keys that copy. */
export async function copyText(
  element: HTMLElement,
  clipboard: Pick<Clipboard, "writeText"> | null = navigator.clipboard ?? null,
): Promise<boolean> {
  try {
    if (!clipboard) return copyOldWay(element);
    await clipboard.writeText(element.textContent ?? "");
    return true;
  } catch {
    return copyOldWay(element);
  }
}

/** Offer bytes as a download. */
export function download(filename: string, bytes: DataView, type = "application/zip"): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
