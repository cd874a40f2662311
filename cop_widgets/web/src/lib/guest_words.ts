/** How somebody takes part, in a few words. */
import type { Guest } from "../generated/messages";

export function guestWords({ joined, connected, here, shut_out }: Guest): string {
  if (shut_out) return "sent away";
  const phone = connected ? "connected" : joined ? "joined, phone asleep" : "no phone";
  return here ? phone : `${phone} · not in the room`;
}
