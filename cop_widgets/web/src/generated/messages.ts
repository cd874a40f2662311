// Made by `npm run types` from cop_widgets/domain (commands.py, screens.py). Do not edit.

/** Make a gathering: ``date`` is ISO (2026-11-21), ``planned_min`` its planned length in minutes. */
export interface CreateGathering {
  readonly kind: "create_gathering";
  readonly title: string;
  readonly date: string;
  readonly utc_offset_min?: number;
  readonly roster?: readonly (RosterEntry)[];
  readonly community?: string;
  readonly planned_min?: number | null;
}

/** Somebody for the roster. */
export interface RosterEntry {
  readonly name: string;
  readonly role?: string;
}

/** Make a finished gathering out of a recording. All times are seconds from its beginning at ``began``. */
export interface ImportMeeting {
  readonly kind: "import_meeting";
  readonly title: string;
  readonly date: string;
  readonly began: number;
  readonly length_s: number;
  readonly people: readonly (RecordedPerson)[];
  readonly stretches: readonly (TimedStretch)[];
  readonly utc_offset_min?: number;
  readonly community?: string;
}

/** Somebody in a recorded meeting; ``present_s`` are spans in seconds, ``None`` = throughout. */
export interface RecordedPerson {
  readonly name: string;
  readonly role?: string;
  readonly present_s?: readonly ([number, number])[] | null;
}

/** A stretch of talk in seconds from the beginning of the gathering. */
export type TimedStretch = readonly [string, number, number];

/** Change title, community or planned length; what is ``None`` stays. */
export interface RenameGathering {
  readonly kind: "rename_gathering";
  readonly title?: string | null;
  readonly community?: string | null;
  readonly planned_min?: number | null;
}

/** Bring somebody onto the roster. */
export interface AddPerson {
  readonly kind: "add_person";
  readonly name: string;
  readonly role?: string;
  readonly here?: boolean;
}

/** Change a name. */
export interface RenamePerson {
  readonly kind: "rename_person";
  readonly person: string;
  readonly name: string;
}

/** Take somebody who has not spoken off the roster. */
export interface RemovePerson {
  readonly kind: "remove_person";
  readonly person: string;
}

/** Make somebody facilitator or participant. */
export interface ChangeRole {
  readonly kind: "change_role";
  readonly person: string;
  readonly role: string;
}

/** Somebody has come (late). */
export interface MarkPresent {
  readonly kind: "mark_present";
  readonly person: string;
  readonly at?: number | null;
}

/** Somebody has gone (early, or for a while). Their turn ends. */
export interface MarkAway {
  readonly kind: "mark_away";
  readonly person: string;
  readonly at?: number | null;
}

/** Set all of somebody's times in the room. */
export interface CorrectPresence {
  readonly kind: "correct_presence";
  readonly person: string;
  readonly intervals: readonly (Interval)[];
}

/** From ``start`` to ``end`` (instants); ``end`` is ``None`` while it goes on. */
export type Interval = readonly [number, (number | null)?];

/** Start the clock. Giving the floor does so too. */
export interface BeginGathering {
  readonly kind: "begin_gathering";
}

/** Give somebody the floor. With one voice at a time it passes on from whoever has it. */
export interface StartTurn {
  readonly kind: "start_turn";
  readonly person: string;
}

/** End somebody's turn, or with no ``person`` everybody's. */
export interface EndTurn {
  readonly kind: "end_turn";
  readonly person?: string | null;
}

/** End every turn and give the floor to one person. */
export interface HandOver {
  readonly kind: "hand_over";
  readonly person: string;
}

/** Allow several voices at once (``on``), or one at a time: then the one who began last keeps the floor. */
export interface TalkTogether {
  readonly kind: "talk_together";
  readonly on: boolean;
}

/** Stop all clocks; charged to nobody. */
export interface PauseGathering {
  readonly kind: "pause_gathering";
}

/** Let the clocks run again. */
export interface ResumeGathering {
  readonly kind: "resume_gathering";
}

/** Change the speaker or the times of a stretch; what is ``None`` stays. */
export interface CorrectStretch {
  readonly kind: "correct_stretch";
  readonly stretch: string;
  readonly person?: string | null;
  readonly start?: number | null;
  readonly end?: number | null;
}

/** Strike a stretch out. */
export interface DeleteStretch {
  readonly kind: "delete_stretch";
  readonly stretch: string;
}

/** Write down a stretch that was missed. */
export interface RecordStretch {
  readonly kind: "record_stretch";
  readonly person: string;
  readonly start: number;
  readonly end: number;
}

/** Close the gathering. */
export interface EndGathering {
  readonly kind: "end_gathering";
}

/** Go on after all. */
export interface ReopenGathering {
  readonly kind: "reopen_gathering";
}

/** Bring facilitators into the balance (``on``), or leave them out. */
export interface CountFacilitators {
  readonly kind: "count_facilitators";
  readonly on: boolean;
}

/** Show names on the wall, or not. */
export interface ShowNames {
  readonly kind: "show_names";
  readonly on: boolean;
}

/** A soft limit for one turn in seconds, or ``None``. */
export interface SetTimeBox {
  readonly kind: "set_time_box";
  readonly seconds: number | null;
}

/** Log a suggestion that is now shown to the facilitator. */
export interface OfferNudge {
  readonly kind: "offer_nudge";
  readonly why: string;
  readonly evidence: string;
  readonly suggestion: string;
  readonly voices?: number | null;
}

/** Take a suggestion up (``taken``) or send it away (``dismissed``). */
export interface AnswerNudge {
  readonly kind: "answer_nudge";
  readonly nudge: string;
  readonly answer: string;
}

/** Take the last act back. */
export interface Undo {
  readonly kind: "undo";
}

/** Let the act last taken back hold again. */
export interface Redo {
  readonly kind: "redo";
}

/** What ``TurnBoard`` and the dashboard's top line show. Facilitator only. */
export interface BoardScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly header: Header;
  readonly floor: readonly (Holder)[];
  readonly tiles: readonly (Tile)[];
  readonly recent: readonly (Stretched)[];
  readonly invite: readonly (Invitation)[];
}

/**
 * Where the gathering is in time.
 *
 * ``elapsed_ms`` leaves pauses out and is true at ``now_ms``; it grows only while ``phase`` is ``running``.
 */
export interface Clock {
  readonly now_ms: number;
  readonly phase: "ended" | "paused" | "planned" | "running";
  readonly elapsed_ms: number;
  readonly planned_ms: number | null;
  readonly began_ms: number | null;
  readonly ended_ms: number | null;
}

/**
 * The top line of the facilitator's dashboard.
 *
 * ``undo`` and ``redo`` say what would be undone or redone ("gave the floor to Mele"), ``None`` = nothing.
 */
export interface Header {
  readonly code: string;
  readonly title: string;
  readonly community: string;
  readonly date: string;
  readonly here: number;
  readonly people: number;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly together: boolean;
  readonly names_shown: boolean;
  readonly facilitators_counted: boolean;
  readonly time_box_ms: number | null;
}

/**
 * Somebody who has the floor. ``before_ms`` is what the same turn had before the last pause.
 *
 * On the wall ``person`` and ``name`` are ``None`` unless names are shown there.
 */
export interface Holder {
  readonly since_ms: number;
  readonly before_ms: number;
  readonly person: string | null;
  readonly name: string | null;
}

/**
 * One person on the board, in roster order.
 *
 * ``share`` is of all talk in the balance; ``fair`` is the share owed while they were here; both ``None``
 * while nobody has spoken or for somebody outside the balance. ``talk_ms`` is true at the clock's ``now_ms``.
 * ``key`` holds the keys that give them the floor: one character, capitals with Shift, or two typed one after
 * the other (``.a``); empty = none left.
 */
export interface Tile {
  readonly person: string;
  readonly name: string;
  readonly key: string;
  readonly role: "facilitator" | "participant";
  readonly here: boolean;
  readonly in_balance: boolean;
  readonly speaking: boolean;
  readonly heard: boolean;
  readonly talk_ms: number;
  readonly turns: number;
  readonly share: number | null;
  readonly fair: number | null;
  readonly away_since_ms: number | null;
}

/** A recorded stretch of talk, for correcting it; ``end_ms`` is ``None`` while it goes on. */
export interface Stretched {
  readonly stretch: string;
  readonly person: string;
  readonly name: string;
  readonly start_ms: number;
  readonly end_ms: number | null;
  readonly corrected: boolean;
}

/** Somebody to invite next, and why. Facilitator only. */
export interface Invitation {
  readonly person: string;
  readonly name: string;
  readonly why: string;
}

/**
 * The group's balance; the same shape on the dashboard and on the wall.
 *
 * ``whole`` is the gathering so far, ``recent`` its last ten minutes. ``follow`` is empty without names.
 * ``facilitator_share`` is the facilitators' part of all talk, ``None`` where nobody spoke or on the wall.
 */
export interface BalanceScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly names_shown: boolean;
  readonly whole: Picture;
  readonly recent: Picture;
  readonly timeline: Timeline;
  readonly points: readonly (Point)[];
  readonly follow: readonly (Follow)[];
  readonly facilitator_share: number | null;
}

/** The balance over one stretch of time. ``voices`` is exp(H): "as if about 2 of 4 voices". */
export interface Picture {
  readonly sentence: string;
  readonly voices: number | null;
  readonly of: number;
  readonly silence: number | null;
  readonly seats: readonly (Seat)[];
}

/**
 * A place at the table: ``weight`` is talk time over the fair share (1 = just the fair share).
 *
 * ``weight`` and ``share`` are ``None`` while nobody has spoken. ``name`` is there only where names are shown;
 * without names, seats stand in an order that tells nothing, and nobody is marked as speaking.
 */
export interface Seat {
  readonly state: "away" | "heard" | "speaking" | "unheard";
  readonly weight: number | null;
  readonly share: number | null;
  readonly name: string | null;
}

/**
 * Who spoke when, in milliseconds into the gathering. ``lanes`` are names, empty where they are not shown.
 *
 * Only the latest bars are sent (``from_ms`` on). ``pauses`` are (start, end) pairs.
 */
export interface Timeline {
  readonly from_ms: number;
  readonly to_ms: number;
  readonly lanes: readonly (string)[];
  readonly bars: readonly (Bar)[];
  readonly pauses: readonly ([number, number])[];
}

/** One stretch on the timeline, in lane ``lane`` (a seat's place; 0 for all where names are not shown). */
export type Bar = readonly [number, number, number];

/** Effective voices in the five minutes before ``t_ms`` (into the gathering); ``None`` = nobody spoke. */
export type Point = readonly [number, number | null];

/** How often seat ``to`` came right after seat ``of``. */
export type Follow = readonly [number, number, number];

/** Suggestions not yet answered, the newest first. Facilitator only. */
export interface NudgesScreen {
  readonly seq: number;
  readonly thoughts: readonly (Thought)[];
}

/** A nudge: what was seen, then what one could do (a format before a name). */
export interface Thought {
  readonly nudge: string;
  readonly evidence: string;
  readonly suggestion: string;
}

/** What is saved where. ``saved_ms`` is when the files were last written, ``None`` = not yet. */
export interface OutcomesScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly code: string;
  readonly folder: string;
  readonly saved_ms: number | null;
  readonly files: readonly (OutcomeFile)[];
}

/** A file that was written for review. */
export interface OutcomeFile {
  readonly name: string;
  readonly rows: number;
  readonly about: string;
}

/** What is projected: for everybody in the room, with nothing private and no names unless they are turned on. */
export interface WallScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly title: string;
  readonly community: string;
  readonly here: number;
  readonly together: boolean;
  readonly floor: readonly (Holder)[];
  readonly time_box_ms: number | null;
  readonly balance: BalanceScreen;
}

/** What ``GatheringSetup`` shows: gatherings to resume (newest first), and where they are kept. */
export interface SetupScreen {
  readonly home: string;
  readonly today: string;
  readonly choices: readonly (Choice)[];
  readonly communities: readonly (string)[];
}

/** A gathering that can be opened again. */
export interface Choice {
  readonly code: string;
  readonly title: string;
  readonly community: string;
  readonly date: string;
  readonly phase: "ended" | "paused" | "planned" | "running";
  readonly people: number;
  readonly last_ms: number;
}

export type Command =
  | CreateGathering
  | ImportMeeting
  | RenameGathering
  | AddPerson
  | RenamePerson
  | RemovePerson
  | ChangeRole
  | MarkPresent
  | MarkAway
  | CorrectPresence
  | BeginGathering
  | StartTurn
  | EndTurn
  | HandOver
  | TalkTogether
  | PauseGathering
  | ResumeGathering
  | CorrectStretch
  | DeleteStretch
  | RecordStretch
  | EndGathering
  | ReopenGathering
  | CountFacilitators
  | ShowNames
  | SetTimeBox
  | OfferNudge
  | AnswerNudge
  | Undo
  | Redo;
