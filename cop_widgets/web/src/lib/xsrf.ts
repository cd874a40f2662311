/** What a request that changes something has to carry along; without it the server says no. */
export const xsrf = (): string | undefined => document.cookie.match(/\b_xsrf=([^;]*)/)?.[1];

/** Headers that a page's own requests carry. Behind a JupyterHub even one that only looks is taken for a stranger's without. */
export const signed = (token = xsrf()): Readonly<Record<string, string>> =>
  token ? { "X-XSRFToken": token } : {};
