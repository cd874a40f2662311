/** Sends a picture and tells how much of it has gone: `fetch` cannot say that. Never rejects. */
import { pauseOf } from "./ours";

/** A whole picture over a poor network. */
export const UPLOAD_MS = 120_000;

export interface Uploaded {
  /** Of HTTP; 0 = no answer. */
  readonly status: number;
  readonly text: string;
  /** How long the server wants to be left alone, in ms. */
  readonly pause_ms: number;
}

export type Upload = (
  url: string,
  headers: Readonly<Record<string, string>>,
  picture: Blob,
  progress: (part: number) => void,
) => Promise<Uploaded>;

export const upload: Upload = (url, headers, picture, progress) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = () => resolve({ status: 0, text: "", pause_ms: 0 });
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", picture.type.startsWith("image/") ? picture.type : "image/*");
    request.timeout = UPLOAD_MS;
    request.upload.onprogress = ({ loaded, total }) => total && progress(loaded / total);
    request.onerror = failed;
    request.onabort = failed;
    request.ontimeout = failed;
    request.onload = () => {
      const pause_ms = pauseOf(request.getResponseHeader("Retry-After"));
      resolve({ status: request.status, text: request.responseText, pause_ms });
    };
    request.send(picture);
  });
