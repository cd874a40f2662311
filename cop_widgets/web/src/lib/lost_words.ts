/** What is said when the connection was lost, true to what is saved. */
export function lostWords(unsent: number): string {
  const lost = "The connection was lost.";
  if (!unsent) return `${lost} Everything tapped so far is kept. Reload the page.`;
  const taps = unsent === 1 ? "1 tap is" : `${unsent} taps are`;
  const they = unsent === 1 ? "it" : "they";
  return `${lost} ${taps} not saved yet; ${they} will be sent again after you reload the page.`;
}

/** What is said from the wish to reload until the server answers. */
export const WAITING =
  "Waiting for an answer; the page comes back by itself. If cop was stopped, please start it again.";
