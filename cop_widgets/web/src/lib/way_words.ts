/** What is said on the way to intentions: pure words out of screens. */
import type {
  OptionCard,
  ProposalCard,
  ResultCard,
  ResultRow,
  RoundCard,
  WayScreen,
  WayWall,
} from "../generated/messages";

export type Step = WayWall["step"];
export type Kind = RoundCard["ballot"];

interface StepWords {
  readonly step: Exclude<Step, "">;
  readonly title: string;
  readonly sees: string;
}

export const STEPS: readonly StepWords[] = [
  {
    step: "propose",
    title: "Propose",
    sees: "The room is asked to propose values. It sees how many there are, not which.",
  },
  { step: "merge", title: "Merge", sees: "The room sees all values, without who proposed them." },
  { step: "vote", title: "Vote", sees: "The room sees the values that can be voted on." },
  { step: "reveal", title: "Reveal", sees: "The room waits for the result." },
  { step: "check", title: "Check", sees: "The room is asked whether all can live with it." },
  { step: "adopt", title: "Adopt", sees: "The room sees the intentions, and can consent to them or object." },
];

/** What everybody in the room has before their eyes now. */
export function roomSees({ step, round }: Pick<WayScreen, "step" | "round">): string {
  if (step === "") return "The room sees the balance of voices. The way to intentions has not begun.";
  if (round?.status === "open") return "The room sees the vote, and how many have answered. No results.";
  const shows = step === "reveal" || step === "check" || (step === "vote" && round !== null);
  if (shows && round?.status === "closed")
    return "The room sees that the vote is counted. It waits for the reveal.";
  if (shows && round?.status === "revealed") return "The room sees the result.";
  return STEPS.find((one) => one.step === step)?.sees ?? "";
}

interface KindWords {
  readonly kind: Kind;
  readonly title: string;
  readonly says: string;
  /** Whether a common set comes out of it. */
  readonly set: boolean;
}

export const KINDS: readonly KindWords[] = [
  { kind: "approval", title: "Approve", says: "Each ticks all they could gather by.", set: true },
  { kind: "dots", title: "Dots", says: "Each spreads a few dots.", set: true },
  {
    kind: "ranking",
    title: "Rank",
    says: "Each puts them in order; what is left out is compared with nothing.",
    set: true,
  },
  { kind: "score", title: "Grade", says: "Each grades every value from 0 to 5.", set: true },
  { kind: "fist", title: "Fist to five", says: "Each shows 0 to 5 fingers on one question.", set: false },
  { kind: "yesno", title: "Yes or no", says: "Yes, no or abstain on one question.", set: false },
  { kind: "word", title: "One word", says: "Each answers in a word of their own.", set: false },
];

export const isSet = (kind: Kind): boolean => KINDS.some((one) => one.kind === kind && one.set);

/** "7 of 9 have answered". */
export const answeredWords = ({ answered, of }: Pick<RoundCard, "answered" | "of">): string =>
  `${answered} of ${of} ${of === 1 ? "has" : "have"} answered`;

const STANDING = { in: 0, tied: 1, out: 2 } as const;

/** Rows for the eye: the set first, then what ties, each by its support. The order decides nothing. */
export const forTheEye = (rows: readonly ResultRow[]): readonly ResultRow[] =>
  [...rows].sort((a, b) => STANDING[a.stands] - STANDING[b.stands] || (b.support ?? 0) - (a.support ?? 0));

/** What the longest possible bar stands for. */
export function fullBar({ ballot, rows, counted }: Pick<ResultCard, "ballot" | "rows" | "counted">): number {
  if (ballot === "approval") return Math.max(1, counted);
  if (ballot === "score") return 5;
  return Math.max(1, ...rows.map((row) => row.support ?? 0));
}

export const numberWords = (support: number | null): string =>
  support === null ? "" : Number.isInteger(support) ? String(support) : support.toFixed(1);

/** What the number beside a value counts. */
export const supportTitle = ({ ballot }: Pick<ResultCard, "ballot">, rule: string): string =>
  ballot === "approval"
    ? "Chosen by"
    : ballot === "dots"
      ? "Dots"
      : ballot === "score"
        ? "Grade"
        : rule || "Support";

export const standsWords = (row: Pick<ResultRow, "stands">): string =>
  row.stands === "in" ? "in" : row.stands === "tied" ? "tied" : "";

/** Whose voice the set holds, in one or two plain sentences; empty where numbers are withheld. */
export function voiceWords(result: ResultCard): readonly string[] {
  if (result.withheld) return ["Fewer than five answered, so the numbers are not shown."];
  const says: string[] = [];
  if (!result.tie && result.left_out !== null && result.counted > 0)
    says.push(
      result.left_out === 0
        ? "Everybody finds something of theirs in this set."
        : `${result.left_out} of ${result.counted} ${result.left_out === 1 ? "finds" : "find"} nothing of theirs in this set.`,
    );
  const inside = new Set(result.rows.filter((row) => row.stands === "in").map((row) => row.text));
  const instead = result.simple.filter((text) => !inside.has(text));
  const gone = [...inside].filter((text) => !result.simple.includes(text));
  if (!result.tie && instead.length && gone.length)
    says.push(`Plain counting would have put in ${listed(instead)} instead of ${listed(gone)}.`);
  return says;
}

const listed = (texts: readonly string[]): string => {
  const quoted = texts.map((text) => `“${text}”`);
  return quoted.length < 2 ? (quoted[0] ?? "") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
};

export const chosen = (result: ResultCard): readonly ResultRow[] =>
  result.rows.filter((row) => row.stands === "in");
export const tied = (result: ResultCard): readonly ResultRow[] =>
  result.rows.filter((row) => row.stands === "tied");

/** Sentences that say more than the bars: of a set what ties, of anything else all of them. */
export const toldBeside = ({ rows, seats, sentences }: ResultCard): readonly string[] =>
  rows.length && seats
    ? sentences.filter((one) => / tie for |go together|sets tie|Nothing is in/.test(one))
    : sentences;

/** The heading of a result: "Five intentions to gather by" where a set was chosen, else the question. */
export function resultTitle(result: ResultCard): string {
  if (!result.seats) return result.question;
  const inside = chosen(result).length;
  if (result.tie) return inside ? `${numeral(inside)} in for certain` : "A tie";
  return inside === 1 ? "One value to gather by" : `${numeral(inside)} values to gather by`;
}

const NUMERALS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const numeral = (n: number): string => NUMERALS[n] ?? String(n);

/** Proposals that can be voted on. */
export const live = (proposals: readonly ProposalCard[]): readonly ProposalCard[] =>
  proposals.filter((one) => one.status === "live");

/** A text as it is compared: without case and needless space. */
export const folded = (text: string): string => text.trim().replace(/\s+/g, " ").toLocaleLowerCase();

/** What an opened round takes its options from: proposals where they still stand, else their texts. */
export function sourcesOf(
  options: readonly Pick<OptionCard, "text">[],
  proposals: readonly ProposalCard[],
): { readonly proposals: string[]; readonly texts: string[] } {
  const known = new Map(live(proposals).map((one) => [folded(one.text), one.proposal]));
  const found = options.map(({ text }) => known.get(folded(text)));
  if (found.every((one) => one !== undefined)) return { proposals: found as string[], texts: [] };
  return { proposals: [], texts: options.map(({ text }) => text) };
}

/** The set that is to be checked or adopted: of the last vote, or of the check that followed it. */
export function setInHand(screen: Pick<WayScreen, "round" | "result" | "rounds">): readonly OptionCard[] {
  const { round, result } = screen;
  if (round?.purpose === "live_with") return round.options;
  return result ? chosen(result) : [];
}

/** The counted vote for a set that a text was an option of, and which: adopting says so. */
export function votedIn(
  screen: Pick<WayScreen, "round" | "rounds">,
): { readonly round: string; readonly option: (text: string) => string } | null {
  const counted = [...screen.rounds, ...(screen.round ? [screen.round] : [])].filter(
    (one) => one.purpose === "choose" && (one.status === "closed" || one.status === "revealed"),
  );
  const last = counted.at(-1);
  if (!last) return null;
  const options = new Map(last.options.map((one) => [folded(one.text), one.option]));
  return { round: last.round, option: (text) => options.get(folded(text)) ?? "" };
}

/** How each number of fingers changed from one round to the next: "+2", "−1", or nothing. */
export function shift(times: number, before: number | undefined): string {
  if (before === undefined || times === before) return "";
  return times > before ? `+${times - before}` : `−${before - times}`;
}
