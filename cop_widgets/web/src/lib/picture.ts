/** Where pictures are: below the server's base, by the gathering's code. */
import { pageConfig, serverUrl } from "./server";

/** Of a prompt or an answer, by its name. */
export const pictureUrl = (code: string, image: string): string =>
  below(code, `photo/${encodeURIComponent(image)}`);

/** Of the way to a reading: the QR code of its link. */
export const readingUrl = (code: string, reading: string): string =>
  below(code, `reading/${codeOf(reading)}`);

/** Of a reading, below the place of all of them. */
export const codeOf = (reading: string): string => `${encodeURIComponent(reading)}/qr.svg`;

function below(code: string, path: string): string {
  return serverUrl(`cop/api/${encodeURIComponent(code)}/${path}`, pageConfig()?.baseUrl ?? "/").href;
}
