/** What every part of the floor's desk gets. */
import type { Part as Any } from "../../components/desk_part";
import type { FloorScreen } from "../../generated/messages";

export type Part = Any<FloorScreen>;
