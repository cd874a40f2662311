/** What a request that changes something has to carry along; without it the server says no. */
export const xsrf = (): string | undefined => document.cookie.match(/\b_xsrf=([^;]*)/)?.[1];
