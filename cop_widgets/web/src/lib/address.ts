// The page's address says which gathering and which screen it shows, so that a reload comes back to the same.

/** The query with these words set; null takes one out. Other words stay. */
export function queryWith(search: string, words: Record<string, string | null>): string {
  const query = new URLSearchParams(search);
  for (const [word, value] of Object.entries(words)) {
    if (value === null) query.delete(word);
    else query.set(word, value);
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** Set words in the address of a dashboard's page; elsewhere (a notebook) the address is not ours. */
export function keepInAddress(words: Record<string, string | null>): void {
  if (!document.body.hasAttribute("data-voila")) return;
  const search = queryWith(location.search, words);
  if (search !== location.search)
    history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
}
