/** How to take part, for every seat in the room. */
import type { WallScreen } from "../generated/messages";
import type { Link } from "../lib/invite";
import { placeOf } from "../lib/invite";
import { Invite } from "./invite";

export function JoinPanel({ screen, link }: { screen: WallScreen; link: Link | null }) {
  return (
    <aside class="join-panel" aria-label="How to take part">
      <Invite link={link} code={screen.code} />
    </aside>
  );
}

/** The same in one line, while the gathering goes on. */
export function JoinLine({ link, code }: { link: Link | null; code: string }) {
  const place = placeOf(link);
  return (
    <p class="join-line">
      Take part on your phone: {place && <b>{place}</b>} <b class="code">{code}</b>
    </p>
  );
}
