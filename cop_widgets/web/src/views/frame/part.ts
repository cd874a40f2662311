/** What every part of opening and closing gets. */
import type { Part as Any } from "../../components/desk_part";
import type { FrameScreen } from "../../generated/messages";

export type Part = Any<FrameScreen>;
