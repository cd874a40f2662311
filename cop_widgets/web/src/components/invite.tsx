/** The QR code, the address in letters, and the code wide apart: one of them works from any seat. */
import { Fragment } from "preact";
import type { Link } from "../lib/invite";
import { placeOf } from "../lib/invite";
import "./invite.css";

interface Props {
  link: Link | null;
  code: string;
  title?: string;
}

/** `K 7 P Q 4 M`, read out letter by letter. */
export function Code({ code }: { code: string }) {
  return (
    <p class="join-code num">
      <span class="aloud">Code: {[...code].join(" ")}</span>
      <span aria-hidden="true">{code}</span>
    </p>
  );
}

/** An address too long for its line breaks where it may. */
function Address({ place }: { place: string }) {
  return (
    <p class="join-address">
      {place.split(/(?=\/)/).map((part) => (
        <Fragment key={part}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </p>
  );
}

export function Invite({ link, code, title = "Take part on your phone" }: Props) {
  const place = placeOf(link);
  return (
    <div class="invitation">
      {link && (
        <img class="qr" src={link.picture} alt={`QR code of ${link.address || `the gathering ${code}`}`} />
      )}
      <div class="by-hand">
        <p class="label">{title}</p>
        {place && <Address place={place} />}
        <Code code={code} />
      </div>
    </div>
  );
}
