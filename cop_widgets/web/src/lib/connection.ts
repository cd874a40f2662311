// The page tells its views of its connection to the kernel at once: their own pings would need seconds.

/** An event on the document, its detail "open" or "lost". */
export const CONNECTION = "cop:connection";

export function tellConnection(detail: "open" | "lost"): void {
  document.dispatchEvent(new CustomEvent(CONNECTION, { detail }));
}
