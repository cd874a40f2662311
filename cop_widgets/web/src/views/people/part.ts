/** What every part of the people's desk gets. */
import type { Part as Any } from "../../components/desk_part";
import type { PeopleScreen } from "../../generated/messages";

export type Part = Any<PeopleScreen>;
