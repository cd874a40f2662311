/** What every part of the agenda gets. */
import type { Part as DeskPart } from "../../components/desk_part";
import type { AgendaScreen, SegmentCard, TemplateCard } from "../../generated/messages";

export type Part = DeskPart<AgendaScreen>;

/** A part about one segment. */
export interface One extends Part {
  readonly card: SegmentCard;
  /** Says aloud where a segment stands now that it was moved. */
  told?(segment: string): void;
}

/** The agendas that come with the package. */
export const templatesIn = (options: Readonly<Record<string, unknown>> | null): readonly TemplateCard[] =>
  (options?.templates as readonly TemplateCard[] | undefined) ?? [];
