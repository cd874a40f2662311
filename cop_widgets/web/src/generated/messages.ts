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
  readonly intentions?: readonly (CarriedIntention)[];
}

/** Somebody for the roster. */
export interface RosterEntry {
  readonly name: string;
  readonly role?: string;
}

/** An intention from an earlier gathering of the community: when it was adopted there, and its former words. */
export interface CarriedIntention {
  readonly intention: string;
  readonly wording: string;
  readonly adopted_at: number;
  readonly gathering: string;
  readonly support?: number | null;
  readonly answered?: number | null;
  readonly former?: readonly (string)[];
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

/** Change how phones may come in; what is ``None`` stays. */
export interface SetDoor {
  readonly kind: "set_door";
  readonly locked?: boolean | null;
  readonly typed?: boolean | null;
  readonly unnamed?: boolean | null;
  readonly floor?: boolean | null;
}

/** From now on phones join by another code. Those that are in stay in. */
export interface RenewCode {
  readonly kind: "renew_code";
  readonly code: string;
}

/**
 * Come in: as somebody on the roster (``person``), under a ``name``, or, with neither, unnamed.
 *
 * ``device`` and ``personal`` are hashes (see ``PersonJoined``). A device that is in already stays who it is.
 */
export interface JoinByPhone {
  readonly kind: "join_by_phone";
  readonly device: string;
  readonly personal: string;
  readonly person?: string | null;
  readonly name?: string | null;
}

/** A second device of somebody who has joined, known by the hash of their personal code. */
export interface LinkDevice {
  readonly kind: "link_device";
  readonly device: string;
  readonly personal: string;
}

/** Leave the gathering; the phone may come back. */
export interface Leave {
  readonly kind: "leave";
  readonly person: string;
}

/** Forget somebody's name and devices. What was counted stays, as an unnamed person's. */
export interface ForgetPerson {
  readonly kind: "forget_person";
  readonly person: string;
}

/** Send a phone away. */
export interface ShutOut {
  readonly kind: "shut_out";
  readonly person: string;
}

/** Two entries are one person. */
export interface MergePeople {
  readonly kind: "merge_people";
  readonly kept: string;
  readonly gone: string;
}

/** Ask for the floor. */
export interface RaiseHand {
  readonly kind: "raise_hand";
  readonly person: string;
  readonly by_phone?: boolean;
}

/** Ask no more. */
export interface LowerHand {
  readonly kind: "lower_hand";
  readonly person: string;
}

/** Pass: an act, not silence. A raised hand goes down, a turn ends. */
export interface PassTurn {
  readonly kind: "pass_turn";
  readonly person: string;
  readonly by_phone?: boolean;
}

/** Begin one's own turn, where the facilitator allows phones to. */
export interface TakeFloor {
  readonly kind: "take_floor";
  readonly person: string;
}

/** End one's own turn. */
export interface GiveFloorBack {
  readonly kind: "give_floor_back";
  readonly person: string;
}

/** Go to a step of the way (``way.STEPS``), forward or back; empty = leave it. */
export interface GoToStep {
  readonly kind: "go_to_step";
  readonly step: string;
}

/** How many values each person may propose, 1 to 20. */
export interface SetProposing {
  readonly kind: "set_proposing";
  readonly each: number;
}

/** Propose a value; without ``person`` it comes from the facilitator or from the starter values. */
export interface ProposeValue {
  readonly kind: "propose_value";
  readonly text: string;
  readonly person?: string;
}

/** Other words for a proposal. */
export interface RewordProposal {
  readonly kind: "reword_proposal";
  readonly proposal: string;
  readonly text: string;
}

/** Take one's own proposal back. */
export interface WithdrawProposal {
  readonly kind: "withdraw_proposal";
  readonly proposal: string;
  readonly person?: string;
}

/** Set a proposal aside, with a reason that whoever proposed it is told. */
export interface DeclineProposal {
  readonly kind: "decline_proposal";
  readonly proposal: string;
  readonly reason: string;
}

/** Make one proposal out of several that say the same. */
export interface MergeProposals {
  readonly kind: "merge_proposals";
  readonly proposals: readonly (string)[];
  readonly text: string;
}

/** Take a merge apart, or bring a declined or withdrawn proposal back. */
export interface RestoreProposal {
  readonly kind: "restore_proposal";
  readonly proposal: string;
}

/**
 * Begin a vote.
 *
 * ``ballot`` is a kind (``approval dots ranking score fist yesno word``). Its options are ``proposals`` and
 * ``intentions`` by id, and ``texts``. For a ``choose`` round ``rule`` and ``seats`` say how the set is chosen; the
 * defaults are the kind's own rule and as many seats as are usual. ``minutes`` sets a deadline. With ``after`` it
 * takes up an earlier round again; one that is still open is broken off.
 */
export interface OpenRound {
  readonly kind: "open_round";
  readonly ballot: string;
  readonly question?: string;
  readonly purpose?: string;
  readonly proposals?: readonly (string)[];
  readonly intentions?: readonly (string)[];
  readonly texts?: readonly (string)[];
  readonly rule?: string;
  readonly seats?: number | null;
  readonly most?: number | null;
  readonly cap?: number | null;
  readonly minutes?: number | null;
  readonly after?: string;
}

/** End a vote and count it. */
export interface CloseRound {
  readonly kind: "close_round";
  readonly round: string;
}

/** Show everybody what a vote has led to; an open one is closed first. */
export interface RevealRound {
  readonly kind: "reveal_round";
  readonly round: string;
}

/** Stop a vote without counting it; its ballots are gone. */
export interface BreakOffRound {
  readonly kind: "break_off_round";
  readonly round: string;
}

/** Hold a vote again with the same options, as a new round; the old one is kept. */
export interface RestartRound {
  readonly kind: "restart_round";
  readonly round: string;
  readonly minutes?: number | null;
}

/** Draw among tied sets; ``seed`` is logged, so that anybody can repeat the draw. */
export interface DrawTie {
  readonly kind: "draw_tie";
  readonly round: string;
  readonly seed: string;
}

/** Make values intentions of the community. */
export interface AdoptIntentions {
  readonly kind: "adopt_intentions";
  readonly wordings: readonly (Wording)[];
  readonly round?: string;
}

/** A value in the group's own words; ``option`` says what it was in the round. */
export interface Wording {
  readonly text: string;
  readonly option?: string;
}

/** Other words for an intention. */
export interface AmendIntention {
  readonly kind: "amend_intention";
  readonly intention: string;
  readonly wording: string;
}

/** An intention holds no more. */
export interface RetireIntention {
  readonly kind: "retire_intention";
  readonly intention: string;
}

/** Consent to the intentions as they stand, or object and say why. */
export interface GiveConsent {
  readonly kind: "give_consent";
  readonly person: string;
  readonly consents: boolean;
  readonly why?: string;
  readonly by_phone?: boolean;
}

/** The options somebody approves of. */
export interface Approval {
  readonly kind: "approval";
  readonly approves?: readonly (string)[];
}

/** How many dots somebody put on each option: whole numbers from 0. */
export interface Dots {
  readonly kind: "dots";
  readonly dots?: Readonly<Record<string, number>>;
}

/** Ranks from 1, the best. Equal ranks are ties; an option without a rank is compared with no other. */
export interface Ranking {
  readonly kind: "ranking";
  readonly ranks?: Readonly<Record<string, number>>;
}

/** Grades, finite, more is better. */
export interface Score {
  readonly kind: "score";
  readonly grades?: Readonly<Record<string, number>>;
}

/** Fist to five on one proposal: 0 (a block) to 5 (I would lead it); ``None`` = left blank. ``why`` has no name. */
export interface Fist {
  readonly kind: "fist";
  readonly fingers?: number | null;
  readonly why?: string;
}

/** Yes, no or abstain on one proposal; ``None`` = left blank. */
export interface YesNo {
  readonly kind: "yesno";
  readonly answer?: "abstain" | "no" | "yes" | null;
}

/** One word, or a few, of somebody's own. */
export interface Word {
  readonly kind: "word";
  readonly text?: string;
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

/**
 * What is projected: for everybody in the room, with nothing private and no names unless they are turned on.
 *
 * ``code`` is what phones join by, empty while the door is locked.
 */
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
  readonly code: string;
  readonly way: WayWall;
}

/**
 * The way to intentions as everybody in the room may see it, on the wall and on phones.
 *
 * While values are proposed only their number is here; ``result`` is there once it is revealed.
 */
export interface WayWall {
  readonly step: "" | "adopt" | "check" | "merge" | "propose" | "reveal" | "vote";
  readonly proposed: number;
  readonly values: readonly (string)[];
  readonly round: RoundCard | null;
  readonly result: ResultCard | null;
  readonly intentions: readonly (IntentionCard)[];
  readonly consenting: number;
  readonly objecting: number;
}

/**
 * A vote, without anything of what was answered. ``rule_says`` tells in a sentence how it is counted.
 *
 * ``answered`` of ``of`` people in the room have answered. ``seats`` is 0 where no set is chosen.
 */
export interface RoundCard {
  readonly round: string;
  readonly ballot: "approval" | "dots" | "fist" | "ranking" | "score" | "word" | "yesno";
  readonly purpose: string;
  readonly question: string;
  readonly status: "broken_off" | "closed" | "open" | "revealed";
  readonly options: readonly (OptionCard)[];
  readonly seats: number;
  readonly rule: string;
  readonly rule_title: string;
  readonly rule_says: string;
  readonly most: number | null;
  readonly cap: number | null;
  readonly opened_ms: number;
  readonly deadline_ms: number | null;
  readonly answered: number;
  readonly of: number;
  readonly again: boolean;
}

/** Something to vote for. */
export interface OptionCard {
  readonly option: string;
  readonly text: string;
}

/**
 * What a vote has led to. ``sentences`` tell all of it in words.
 *
 * ``holds`` is how many find at least 1, 2 ... of their values in the set, ``left_out`` how many find none; ``simple``
 * is what plainly counting would have chosen, by text, empty where it is the same. ``bunches`` count the answers of
 * a fist (0 to 5), of yes, no, abstain, and of words. ``before`` is the same of the round that this one took up again.
 * Below five ballots ``withheld`` is true, and there are no numbers beside options or answers.
 */
export interface ResultCard {
  readonly round: string;
  readonly ballot: "approval" | "dots" | "fist" | "ranking" | "score" | "word" | "yesno";
  readonly purpose: string;
  readonly question: string;
  readonly seats: number;
  readonly rule_title: string;
  readonly rule_says: string;
  readonly answered: number;
  readonly counted: number;
  readonly empty: number;
  readonly withheld: boolean;
  readonly rows: readonly (ResultRow)[];
  readonly sentences: readonly (string)[];
  readonly holds: readonly (number)[];
  readonly left_out: number | null;
  readonly simple: readonly (string)[];
  readonly tie: boolean;
  readonly seed: string;
  readonly bunches: readonly (Bunch)[];
  readonly before: readonly (Bunch)[];
  readonly mean: number | null;
  readonly whys: readonly (string)[];
}

/** One option of a result, in the options' order. ``support`` is ``None`` where it is withheld or not graded. */
export interface ResultRow {
  readonly option: string;
  readonly text: string;
  readonly support: number | null;
  readonly stands: "in" | "out" | "tied";
}

/** One answer, and how many gave it. */
export type Bunch = readonly [string, number];

/** An intention that holds. ``former`` are earlier words, ``since`` the code of the gathering it comes from. */
export interface IntentionCard {
  readonly intention: string;
  readonly wording: string;
  readonly adopted_ms: number;
  readonly support: number | null;
  readonly answered: number | null;
  readonly former: readonly (string)[];
  readonly since: string;
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

/** What ``JoinCard`` shows to the facilitator; ``joined``, ``connected``, ``here`` are three different numbers. */
export interface JoinScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly code: string;
  readonly title: string;
  readonly locked: boolean;
  readonly typed: boolean;
  readonly unnamed: boolean;
  readonly floor: boolean;
  readonly joined: number;
  readonly connected: number;
  readonly here: number;
  readonly guests: readonly (Guest)[];
  readonly hands: readonly (HandCard)[];
}

/** Somebody who may join or has joined. Facilitator only. */
export interface Guest {
  readonly person: string;
  readonly name: string;
  readonly here: boolean;
  readonly joined: boolean;
  readonly connected: boolean;
  readonly shut_out: boolean;
}

/** A raised hand, in the order in which they were raised. Facilitator only. */
export interface HandCard {
  readonly person: string;
  readonly name: string;
  readonly since_ms: number;
}

/**
 * What ``IntentionVote`` shows to the facilitator.
 *
 * ``alike`` are ids of proposals that read alike. ``round`` is the vote that goes on, or the last one; ``waiting`` are
 * names of those in the room who have not answered. ``result`` is there once it is closed, revealed or not.
 * ``silent`` are those in the room who have not said whether they consent to the intentions as they stand.
 */
export interface WayScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly step: "" | "adopt" | "check" | "merge" | "propose" | "reveal" | "vote";
  readonly each: number;
  readonly proposals: readonly (ProposalCard)[];
  readonly proposed_by: number;
  readonly alike: readonly (readonly (string)[])[];
  readonly round: RoundCard | null;
  readonly waiting: readonly (Guest)[];
  readonly by_hand: number;
  readonly result: ResultCard | null;
  readonly rounds: readonly (RoundCard)[];
  readonly intentions: readonly (IntentionCard)[];
  readonly consents: readonly (ConsentCard)[];
  readonly silent: readonly (Guest)[];
  readonly rules: readonly (RuleCard)[];
}

/** A proposed value, without who proposed it. ``sources`` are the texts that were merged into it. */
export interface ProposalCard {
  readonly proposal: string;
  readonly text: string;
  readonly status: "declined" | "live" | "merged" | "withdrawn";
  readonly reason: string;
  readonly sources: readonly (string)[];
  readonly into: string;
}

/** What somebody said to the intentions. Facilitator only. */
export interface ConsentCard {
  readonly name: string;
  readonly consents: boolean;
  readonly why: string;
}

/** A rule that can be chosen before a vote is opened. */
export interface RuleCard {
  readonly rule: string;
  readonly ballot: string;
  readonly title: string;
  readonly says: string;
}

/** What ``ResultsView`` and ``IntentionsView`` show. */
export interface ResultsScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly way: WayWall;
}

/** What a phone sees before it is in: ``names`` are people on the roster who have not joined yet, (id, name). */
export interface DoorScreen {
  readonly code: string;
  readonly title: string;
  readonly community: string;
  readonly over: boolean;
  readonly locked: boolean;
  readonly typed: boolean;
  readonly unnamed: boolean;
  readonly names: readonly ([string, string])[];
}

/** What all phones of a gathering see alike; made and sent once for all. Names only where the wall shows them. */
export interface RoomScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly code: string;
  readonly title: string;
  readonly community: string;
  readonly here: number;
  readonly hands: number;
  readonly floor: readonly (Holder)[];
  readonly floor_by_phone: boolean;
  readonly time_box_ms: number | null;
  readonly each: number;
  readonly way: WayWall;
}

/**
 * What one person's phone sees of themselves, and nobody else.
 *
 * ``place`` is their place in the queue of hands, from 1. ``voice`` tells in words how often they spoke and whether
 * that is about their share. ``order`` is the order in which they see the options of the vote that goes on.
 */
export interface MeScreen {
  readonly seq: number;
  readonly person: string;
  readonly name: string;
  readonly here: boolean;
  readonly hand: boolean;
  readonly place: number | null;
  readonly speaking_ms: number | null;
  readonly turns: number;
  readonly talk_ms: number;
  readonly voice: string;
  readonly proposals: readonly (MyProposal)[];
  readonly answered: boolean;
  readonly order: readonly (string)[];
  readonly consents: boolean | null;
}

/** A value somebody proposed themselves, and what has become of it. */
export interface MyProposal {
  readonly proposal: string;
  readonly text: string;
  readonly status: "declined" | "live" | "merged" | "withdrawn";
  readonly reason: string;
  readonly into: string;
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
  | Redo
  | SetDoor
  | RenewCode
  | JoinByPhone
  | LinkDevice
  | Leave
  | ForgetPerson
  | ShutOut
  | MergePeople
  | RaiseHand
  | LowerHand
  | PassTurn
  | TakeFloor
  | GiveFloorBack
  | GoToStep
  | SetProposing
  | ProposeValue
  | RewordProposal
  | WithdrawProposal
  | DeclineProposal
  | MergeProposals
  | RestoreProposal
  | OpenRound
  | CloseRound
  | RevealRound
  | BreakOffRound
  | RestartRound
  | DrawTie
  | AdoptIntentions
  | AmendIntention
  | RetireIntention
  | GiveConsent;

export type Ballot =
  | Approval
  | Dots
  | Ranking
  | Score
  | Fist
  | YesNo
  | Word;
