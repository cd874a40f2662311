/** What every part of the prompts' desk gets. */
import type { Part as Any } from "../../components/desk_part";
import type { PromptsScreen } from "../../generated/messages";

export type Part = Any<PromptsScreen>;
