/** Where a picture of a prompt or an answer is: below the server's base, by the gathering's code and its name. */
import { pageConfig, serverUrl } from "./server";

export function pictureUrl(code: string, image: string): string {
  return serverUrl(
    `cop/api/${encodeURIComponent(code)}/photo/${encodeURIComponent(image)}`,
    pageConfig()?.baseUrl ?? "/",
  ).href;
}
