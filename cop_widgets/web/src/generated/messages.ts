// Made by `npm run types` from cop_widgets/domain (commands.py, screens.py). Do not edit.

/**
 * Make a gathering: ``date`` is ISO (2026-11-21), ``planned_min`` its planned length in minutes.
 *
 * With an ``agenda`` and no planned length, it is as long as its agenda. ``intentions``, ``frame``, ``hosts`` and
 * ``met`` (who has sat together, by name) may come from the community's earlier gatherings.
 */
export interface CreateGathering {
  readonly kind: "create_gathering";
  readonly title: string;
  readonly date: string;
  readonly utc_offset_min?: number;
  readonly roster?: readonly (RosterEntry)[];
  readonly community?: string;
  readonly planned_min?: number | null;
  readonly intentions?: readonly (CarriedIntention)[];
  readonly agenda?: SetAgenda | null;
  readonly frame?: readonly (WordFrame)[];
  readonly hosts?: readonly (HostSlot)[];
  readonly met?: readonly (readonly (readonly (string)[])[])[];
}

/** Somebody for the roster; the rest as in ``frame_events.PersonDescribed``. */
export interface RosterEntry {
  readonly name: string;
  readonly role?: string;
  readonly pronouns?: string;
  readonly say?: string;
  readonly first_time?: boolean;
  readonly needs?: string;
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

/** Plan anew all that has not begun. */
export interface SetAgenda {
  readonly kind: "set_agenda";
  readonly segments: readonly (SegmentDraft)[];
  readonly template?: string;
  readonly spark?: boolean;
}

/** A segment as somebody plans it; fields as in ``agenda_events.SegmentPlan``, ``minutes`` its length. */
export interface SegmentDraft {
  readonly kind: string;
  readonly title: string;
  readonly minutes: number;
  readonly prompt?: string;
  readonly answers?: string;
  readonly starter?: string;
  readonly named?: boolean;
  readonly floor?: string;
  readonly notes?: string;
  readonly auto?: boolean;
}

/** Give a part of the frame its words. */
export interface WordFrame {
  readonly kind: "word_frame";
  readonly part: string;
  readonly text: string;
}

/** Who hosts on a day (ISO date); ``host`` is a name, empty = nobody yet. */
export interface HostSlot {
  readonly date: string;
  readonly host: string;
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

/** Give somebody another role (see ``frame.ROLES``). */
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

/** Ask for the floor, for something (see ``floor.ABOUTS``). A hand that is up gets another meaning, not place. */
export interface RaiseHand {
  readonly kind: "raise_hand";
  readonly person: string;
  readonly by_phone?: boolean;
  readonly about?: string;
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

/** One more segment, ``before`` another one or at the end. */
export interface AddSegment {
  readonly kind: "add_segment";
  readonly draft: SegmentDraft;
  readonly before?: string | null;
}

/** Plan a segment otherwise. One that has begun keeps its kind; its time may be changed while it goes on. */
export interface ChangeSegment {
  readonly kind: "change_segment";
  readonly segment: string;
  readonly draft: SegmentDraft;
}

/** Take a segment that has not begun off the agenda. */
export interface RemoveSegment {
  readonly kind: "remove_segment";
  readonly segment: string;
}

/** Put a segment that has not begun ``before`` another such, or at the end. */
export interface MoveSegment {
  readonly kind: "move_segment";
  readonly segment: string;
  readonly before?: string | null;
}

/** Go to a segment, or with none to the next one. What goes on ends; the gathering begins if it has not. */
export interface StartSegment {
  readonly kind: "start_segment";
  readonly segment?: string | null;
}

/** End the segment that goes on, without going to another. */
export interface EndSegment {
  readonly kind: "end_segment";
}

/** Leave a segment out. If it goes on, the next one begins. */
export interface SkipSegment {
  readonly kind: "skip_segment";
  readonly segment: string;
}

/** Take up the segment before this one once more. */
export interface GoBack {
  readonly kind: "go_back";
}

/** Give the segment that goes on more minutes. */
export interface ExtendSegment {
  readonly kind: "extend_segment";
  readonly minutes: number;
}

/** Shorten what has not begun, in proportion, so that the gathering ends in time. */
export interface ShortenRest {
  readonly kind: "shorten_rest";
}

/** A segment that gives way by itself has run out: the next one begins. Nothing happens where it has not (yet). */
export interface GiveWay {
  readonly kind: "give_way";
  readonly segment: string;
}

/** Have a prompt lie ready: from the ``deck`` (its id there), or written on the spot. */
export interface QueuePrompt {
  readonly kind: "queue_prompt";
  readonly content: PromptContent;
  readonly deck?: string;
}

/**
 * What a prompt says.
 *
 * ``kind``, ``phase`` as in ``prompts``; ``image`` is the name of a photo that was kept, or of
 * one that comes with the deck; ``alt`` says what is on it; ``starter`` is the beginning of a sentence to go on.
 * ``answers`` is how it is best answered (see ``prompts.FORMS``); how it is answered is fixed when it is shown.
 */
export interface PromptContent {
  readonly kind: string;
  readonly text: string;
  readonly theme?: string;
  readonly phase?: string;
  readonly language?: string;
  readonly attribution?: string;
  readonly starter?: string;
  readonly image?: string;
  readonly alt?: string;
  readonly answers?: string;
}

/** Change a prompt that has no answers yet. */
export interface RewordPrompt {
  readonly kind: "reword_prompt";
  readonly prompt: string;
  readonly content: PromptContent;
}

/** Take away one that was not shown. */
export interface DropPrompt {
  readonly kind: "drop_prompt";
  readonly prompt: string;
}

/** Put one that lies ready ``before`` another, or at the end. */
export interface MovePrompt {
  readonly kind: "move_prompt";
  readonly prompt: string;
  readonly before?: string | null;
}

/**
 * Put a prompt on the wall and on phones.
 *
 * Either one that lies ready (``prompt``), or ``content`` on the spot, with its id in the ``deck`` if it is from
 * there. ``think_min`` and ``minutes`` are minutes of quiet thinking, and to answer; ``None`` = no clock.
 */
export interface ShowPrompt {
  readonly kind: "show_prompt";
  readonly prompt?: string;
  readonly content?: PromptContent | null;
  readonly form?: string;
  readonly named?: boolean;
  readonly most?: number;
  readonly low?: number;
  readonly high?: number;
  readonly low_says?: string;
  readonly high_says?: string;
  readonly think_min?: number | null;
  readonly minutes?: number | null;
  readonly deck?: string;
}

/** From now so many more minutes of quiet thinking, or to answer; ``None`` ends that clock. */
export interface TimePrompt {
  readonly kind: "time_prompt";
  readonly think_min?: number | null;
  readonly minutes?: number | null;
}

/** No more answers to the prompt that is shown. */
export interface ClosePrompt {
  readonly kind: "close_prompt";
}

/** Take the prompt off the wall and phones; it is closed. */
export interface PutPromptAway {
  readonly kind: "put_prompt_away";
}

/**
 * Answer the prompt that is shown: ``text`` (also for one word), a ``score``, a photo's ``image``, or pass.
 *
 * ``key`` is the device's for this prompt (see ``ResponseGiven``); it is kept only where answers are unnamed.
 */
export interface GiveResponse {
  readonly kind: "give_response";
  readonly prompt: string;
  readonly person: string;
  readonly key?: string;
  readonly text?: string;
  readonly score?: number | null;
  readonly image?: string;
  readonly alt?: string;
  readonly passed?: boolean;
  readonly by_phone?: boolean;
}

/** Take an answer back: one's own (by ``person`` or ``key``), or, with neither, as the facilitator. */
export interface WithdrawResponse {
  readonly kind: "withdraw_response";
  readonly response: string;
  readonly person?: string;
  readonly key?: string;
}

/** Put an answer on the wall, or take it down. */
export interface ShareResponse {
  readonly kind: "share_response";
  readonly response: string;
  readonly on: boolean;
}

/** Put the words or the scale of all answers on the wall, or take them down. */
export interface ShowSummary {
  readonly kind: "show_summary";
  readonly prompt: string;
  readonly on: boolean;
}

/** Put answers under one heading: a new one, or with ``group`` one that is there. No answers: it goes. */
export interface GroupResponses {
  readonly kind: "group_responses";
  readonly title: string;
  readonly responses: readonly (string)[];
  readonly group?: string;
}

/** A ``heart`` or ``same`` for a shared answer, or take it back. */
export interface React {
  readonly kind: "react";
  readonly response: string;
  readonly person: string;
  readonly reaction: string;
  readonly on: boolean;
}

/**
 * Share the floor in another way (see ``floor.MODES``).
 *
 * ``minutes`` until everybody is called back (groups, silence). ``mix`` is ``least_met`` or ``random`` for groups;
 * ``seed`` is text for the draw, made by whoever asks. ``seats`` and ``circle`` are a fishbowl's. ``starter`` is who
 * begins a round; ``None`` = whoever has had the least of a fair share.
 */
export interface SetFloor {
  readonly kind: "set_floor";
  readonly mode: string;
  readonly minutes?: number | null;
  readonly mix?: string;
  readonly seed?: string;
  readonly seats?: number;
  readonly circle?: readonly (string)[];
  readonly starter?: string | null;
}

/** From now so many more minutes in groups or in silence; ``None`` = without a clock. */
export interface TimeFloor {
  readonly kind: "time_floor";
  readonly minutes: number | null;
}

/** Call everybody back. */
export interface CallBack {
  readonly kind: "call_back";
}

/** In a round: end this turn, and ask the next person. With ``passes`` the one asked now passes first. */
export interface NextInRound {
  readonly kind: "next_in_round";
  readonly passes?: boolean;
}

/** Hand the talking piece on: only whoever holds it may, or the facilitator (then ``person`` is empty). */
export interface HandPiece {
  readonly kind: "hand_piece";
  readonly to: string;
  readonly person?: string;
  readonly by_phone?: boolean;
}

/** Take a free chair in the fishbowl. */
export interface SitInCircle {
  readonly kind: "sit_in_circle";
  readonly person: string;
}

/** Leave it again. */
export interface LeaveCircle {
  readonly kind: "leave_circle";
  readonly person: string;
}

/** Order hands by fairness, or by first come. */
export interface SetQueueOrder {
  readonly kind: "set_queue_order";
  readonly fair: boolean;
}

/** Give the floor to whoever is first in the queue. */
export interface GiveFloorToNext {
  readonly kind: "give_floor_to_next";
}

/** Show something on the wall; empty = the table and the floor. */
export interface ShowOnWall {
  readonly kind: "show_on_wall";
  readonly stage: string;
}

/**
 * Say whether one keeps the confidentiality agreement as it is worded now.
 *
 * ``wording`` is what they have read; where it has been changed meanwhile they are asked to read it anew. Empty = as
 * it stands.
 */
export interface GiveAgreement {
  readonly kind: "give_agreement";
  readonly person: string;
  readonly agrees: boolean;
  readonly why?: string;
  readonly by_phone?: boolean;
  readonly wording?: string;
}

/** Say what helps to welcome somebody; what is ``None`` stays. */
export interface DescribePerson {
  readonly kind: "describe_person";
  readonly person: string;
  readonly pronouns?: string | null;
  readonly say?: string | null;
  readonly first_time?: boolean | null;
  readonly needs?: string | null;
}

/** Let somebody's phone steer the gathering too, or no more. */
export interface SetRemote {
  readonly kind: "set_remote";
  readonly person: string;
  readonly on: boolean;
}

/** Say who hosts when. */
export interface SetHosts {
  readonly kind: "set_hosts";
  readonly slots: readonly (HostSlot)[];
}

/** Let people host in turn on the weekdays of so many days from a date on, whoever hosted longest ago first. */
export interface PlanHosts {
  readonly kind: "plan_hosts";
  readonly start: string;
  readonly days?: number;
  readonly names?: readonly (string)[];
}

/** The hosts of two days change places. */
export interface SwapHosts {
  readonly kind: "swap_hosts";
  readonly one: string;
  readonly other: string;
}

/** Suggest something to read for next time. */
export interface ShareReading {
  readonly kind: "share_reading";
  readonly title: string;
  readonly link?: string;
  readonly note?: string;
  readonly person?: string;
}

/** Take a suggestion back: one's own, or, with no ``person``, as the facilitator. */
export interface RemoveReading {
  readonly kind: "remove_reading";
  readonly reading: string;
  readonly person?: string;
}

/** Note when the group meets next, who hosts, what for. */
export interface AgreeNext {
  readonly kind: "agree_next";
  readonly date?: string;
  readonly host?: string;
  readonly note?: string;
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
 * ``mode`` and ``fair`` say how the floor is shared, and how hands are ordered.
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
  readonly mode: "fishbowl" | "open" | "pairs" | "round" | "silent" | "talking_piece" | "triads";
  readonly fair: boolean;
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
 * ``wrote`` is how many answers to prompts they gave, ``hand`` whether their hand is up and ``about`` what for;
 * ``heard`` is true for whoever spoke, wrote, reacted or passed.
 * ``key`` holds the keys that give them the floor: one character, capitals with Shift, or two typed one after
 * the other (``.a``); empty = none left.
 */
export interface Tile {
  readonly person: string;
  readonly name: string;
  readonly key: string;
  readonly role: "co_facilitator" | "facilitator" | "mentor" | "note_keeper" | "participant" | "stack_keeper";
  readonly here: boolean;
  readonly in_balance: boolean;
  readonly speaking: boolean;
  readonly heard: boolean;
  readonly talk_ms: number;
  readonly turns: number;
  readonly share: number | null;
  readonly fair: number | null;
  readonly away_since_ms: number | null;
  readonly wrote: number;
  readonly hand: boolean;
  readonly first_time: boolean;
  readonly about: "" | "build" | "new" | "question" | "reply";
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
 * ``code`` is what phones join by, empty while the door is locked. In a spark chat (``frame.spark``) nobody is
 * counted: ``here`` and the ``of`` of prompts and votes are 0, and the balance is empty.
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
  readonly agenda: AgendaWall;
  readonly prompt: PromptWall | null;
  readonly sharing: FloorWall;
  readonly frame: FrameWall;
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

/**
 * An intention that holds. ``former`` are earlier words, ``since`` the code of the gathering it comes from.
 *
 * ``support`` of ``answered`` ballots were for it; ``None`` where it was not voted on, or where it is withheld since
 * there were fewer than five.
 */
export interface IntentionCard {
  readonly intention: string;
  readonly wording: string;
  readonly adopted_ms: number;
  readonly support: number | null;
  readonly answered: number | null;
  readonly former: readonly (string)[];
  readonly since: string;
}

/** The agenda as everybody may see it: no notes. ``left_ms`` is true at the clock's ``now_ms``. */
export interface AgendaWall {
  readonly title: string;
  readonly kind: "acknowledgement" | "break" | "business" | "check_in" | "check_out" | "closing" | "confidentiality" | "conversation" | "details" | "groups" | "intentions" | "introductions" | "other" | "prompt" | "reading" | "round" | "welcome" | "writing" | null;
  readonly left_ms: number | null;
  readonly length_ms: number | null;
  readonly next: string;
  readonly at: number;
  readonly of: number;
  readonly lines: readonly (AgendaLine)[];
}

/** A segment as everybody may see it. */
export interface AgendaLine {
  readonly title: string;
  readonly kind: "acknowledgement" | "break" | "business" | "check_in" | "check_out" | "closing" | "confidentiality" | "conversation" | "details" | "groups" | "intentions" | "introductions" | "other" | "prompt" | "reading" | "round" | "welcome" | "writing";
  readonly status: "done" | "planned" | "running" | "skipped";
  readonly minutes: number;
}

/** The prompt as everybody may see it, with the answers that are shared, in the order in which they came. */
export interface PromptWall {
  readonly shown: ShownPrompt;
  readonly responses: readonly (ResponseCard)[];
  readonly groups: readonly (GroupCard)[];
  readonly summary: Summary | null;
}

/**
 * The prompt on the wall.
 *
 * ``open``: answers are taken. ``answered`` of ``of`` people in the room have answered or
 * passed. Until ``thinking_ms`` (an instant) everybody thinks quietly; until ``until_ms`` they answer.
 */
export interface ShownPrompt {
  readonly card: PromptCard;
  readonly form: "" | "photo" | "scale" | "text" | "word";
  readonly named: boolean;
  readonly open: boolean;
  readonly most: number;
  readonly low: number;
  readonly high: number;
  readonly low_says: string;
  readonly high_says: string;
  readonly thinking_ms: number | null;
  readonly until_ms: number | null;
  readonly answered: number;
  readonly of: number;
  readonly passed: number;
}

/** A prompt. ``answers`` is how it is best answered: what is offered when it is about to be shown. */
export interface PromptCard {
  readonly prompt: string;
  readonly kind: "check_in" | "check_out" | "image" | "poem" | "provocation" | "question" | "starter" | "takeaway";
  readonly text: string;
  readonly theme: string;
  readonly phase: "" | "closing" | "middle" | "opening";
  readonly language: string;
  readonly attribution: string;
  readonly starter: string;
  readonly image: string;
  readonly alt: string;
  readonly answers: "" | "photo" | "scale" | "text" | "word";
}

/**
 * An answer. ``hearts`` and ``same`` order nothing.
 *
 * Where answers are without names ``name`` is ``None`` and ``at_ms`` 0, and they stand in an order that tells nothing.
 */
export interface ResponseCard {
  readonly response: string;
  readonly name: string | null;
  readonly text: string;
  readonly score: number | null;
  readonly image: string;
  readonly alt: string;
  readonly passed: boolean;
  readonly shared: boolean;
  readonly group: string;
  readonly hearts: number;
  readonly same: number;
  readonly at_ms: number;
}

/** A heading over answers. */
export interface GroupCard {
  readonly group: string;
  readonly title: string;
  readonly responses: readonly (string)[];
}

/**
 * All answers in one picture: words that say the same, or how often each score was given (``low`` to ``high``).
 *
 * ``words`` stand in the order of the alphabet. Below five answers to a scale ``withheld`` is true, and there are no
 * numbers.
 */
export interface Summary {
  readonly words: readonly (Bunch)[];
  readonly scores: readonly (Bunch)[];
  readonly mean: number | null;
  readonly withheld: boolean;
}

/**
 * How the floor is shared, as everybody may see it.
 *
 * In a round and in groups people need their names to know where they belong: those are there, and nothing of how
 * long anybody has spoken. ``hands`` is how many are up.
 */
export interface FloorWall {
  readonly mode: "fishbowl" | "open" | "pairs" | "round" | "silent" | "talking_piece" | "triads";
  readonly now: string;
  readonly next: string;
  readonly left: number;
  readonly passed: number;
  readonly groups: readonly (readonly (string)[])[];
  readonly circle: readonly (string)[];
  readonly seats: number;
  readonly until_ms: number | null;
  readonly back: boolean;
  readonly hands: number;
}

/**
 * The frame as everybody may see it.
 *
 * ``words`` are those of the part that is shown, the confidentiality agreement, and the thanks once it is over;
 * ``agreeing`` and ``objecting`` are numbers. ``people`` are there only while they are welcomed on the wall.
 */
export interface FrameWall {
  readonly stage: "" | "about" | "acknowledgement" | "agenda" | "confidentiality" | "details" | "floor" | "intentions" | "join" | "next" | "people" | "prompt" | "readings" | "thanks";
  readonly spark: boolean;
  readonly words: readonly (Words)[];
  readonly agreeing: number;
  readonly objecting: number;
  readonly people: readonly (Welcome)[];
  readonly hosts: readonly (HostDay)[];
  readonly readings: readonly (ReadingCard)[];
  readonly next: NextTime;
}

/** The group's own words for a part. */
export interface Words {
  readonly part: "about" | "acknowledgement" | "confidentiality" | "details" | "thanks";
  readonly text: string;
}

/** Somebody, as everybody may welcome them. */
export interface Welcome {
  readonly name: string;
  readonly pronouns: string;
  readonly say: string;
  readonly first_time: boolean;
}

/** Who hosts on a day (ISO date); ``host`` is empty where nobody does yet. ``today``: the gathering's own day. */
export interface HostDay {
  readonly date: string;
  readonly host: string;
  readonly today: boolean;
}

/** Something to read for next time. ``by`` is empty where the facilitator added it. */
export interface ReadingCard {
  readonly reading: string;
  readonly title: string;
  readonly link: string;
  readonly note: string;
  readonly by: string;
}

/** What was agreed for the next time; each may be empty. */
export interface NextTime {
  readonly date: string;
  readonly host: string;
  readonly note: string;
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

/** A raised hand, in the queue's order. Facilitator only. */
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

/**
 * What all phones of a gathering see alike; made and sent once for all. Names only where the wall shows them.
 *
 * In a spark chat (``frame.spark``) nobody is counted: ``here`` and the ``of`` of prompts and votes are 0.
 */
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
  readonly agenda: AgendaWall;
  readonly prompt: PromptWall | null;
  readonly sharing: FloorWall;
  readonly frame: FrameWall;
}

/**
 * What one person's phone sees of themselves, and nobody else.
 *
 * ``place`` is their place in the queue of hands, from 1, ``about`` what their hand is for, ``why`` why it is there.
 * ``turn`` is theirs in a round; ``piece`` are those to whom they can hand the talking piece, (id, name), while they
 * hold it; ``group`` are the names they sit with, ``inside`` is in the fishbowl's circle. ``responses`` are theirs to
 * the prompt that is shown, given with names; ``responded`` is true also without names. ``agrees`` is what they said
 * to the confidentiality agreement. ``remote`` is there where their phone steers too.
 * ``voice`` tells in words how often they spoke and whether that is about their share; it is empty in a spark chat.
 * ``order`` is the order in which they see the options of the vote that goes on.
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
  readonly about: string;
  readonly why: string;
  readonly turn: "" | "next" | "now" | "passed";
  readonly piece: readonly ([string, string])[];
  readonly group: readonly (string)[];
  readonly inside: boolean;
  readonly responded: boolean;
  readonly responses: readonly (MyResponse)[];
  readonly reactions: readonly (MyReaction)[];
  readonly agrees: boolean | null;
  readonly profile: MyProfile;
  readonly remote: RemoteScreen | null;
}

/** A value somebody proposed themselves, and what has become of it. */
export interface MyProposal {
  readonly proposal: string;
  readonly text: string;
  readonly status: "declined" | "live" | "merged" | "withdrawn";
  readonly reason: string;
  readonly into: string;
}

/** An answer somebody gave with their name. */
export interface MyResponse {
  readonly response: string;
  readonly text: string;
  readonly score: number | null;
  readonly image: string;
  readonly alt: string;
  readonly passed: boolean;
  readonly shared: boolean;
}

/** What somebody gave to a shared answer. */
export type MyReaction = readonly [string, "heart" | "same"];

/** What somebody has said of themselves. */
export interface MyProfile {
  readonly pronouns: string;
  readonly say: string;
  readonly first_time: boolean;
  readonly needs: string;
}

/**
 * What a phone sees that steers the gathering too: what is needed to do so, and no figures of anybody.
 *
 * ``fair``: hands stand in the fair order, else in the order in which they came.
 */
export interface RemoteScreen {
  readonly queue: readonly (Place)[];
  readonly people: readonly (FloorPerson)[];
  readonly next_in_round: string;
  readonly segments: readonly (RemoteSegment)[];
  readonly late_ms: number;
  readonly ready: readonly (PromptCard)[];
  readonly fair: boolean;
}

/**
 * A place in the queue.
 *
 * ``why`` says why here, without a clock ("not yet heard", "asked after less than a fair share"): it was settled when
 * the hand went up. ``mark`` is of now: ``invite`` = has spoken less than half the median, ``rest`` = half more than
 * it.
 */
export interface Place {
  readonly person: string;
  readonly name: string;
  readonly about: "build" | "new" | "question" | "reply";
  readonly since_ms: number;
  readonly why: string;
  readonly mark: "" | "invite" | "rest";
  readonly by_hand: boolean;
}

/** Somebody in the room, to raise a hand for or to seat. */
export interface FloorPerson {
  readonly person: string;
  readonly name: string;
  readonly hand: boolean;
  readonly speaking: boolean;
  readonly inside: boolean;
}

/** A segment, to go to from a remote. */
export interface RemoteSegment {
  readonly segment: string;
  readonly title: string;
  readonly status: "done" | "planned" | "running" | "skipped";
}

/**
 * What ``AgendaView`` and ``AgendaPlanner`` show. Facilitator only.
 *
 * ``now`` and ``next`` are ids, empty where there is none. ``left_ms`` is what is left of the segment that goes on
 * (less than 0 = over its time), ``whole_left_ms`` what is left of the gathering's planned length; both are true at
 * the clock's ``now_ms`` and run with it while its phase is running. ``whole_ms`` is the planned length,
 * ``sum_ms`` that of all segments not skipped, ``late_ms`` by how much the gathering will be late as things stand
 * (0 = in time). ``ends_ms`` is the instant at which it will end then. ``shorter`` is what shortening would do,
 * empty where it cannot help.
 */
export interface AgendaScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly code: string;
  readonly title: string;
  readonly template: string;
  readonly spark: boolean;
  readonly segments: readonly (SegmentCard)[];
  readonly now: string;
  readonly next: string;
  readonly left_ms: number | null;
  readonly whole_left_ms: number | null;
  readonly whole_ms: number | null;
  readonly sum_ms: number;
  readonly late_ms: number;
  readonly ends_ms: number | null;
  readonly shorter: readonly (Shortened)[];
}

/**
 * A segment. Facilitator only.
 *
 * ``planned_ms`` was planned, ``length_ms`` is what it may take now, ``spent_ms`` what it has taken at the clock's
 * ``now_ms``, pauses left out. ``starts_ms`` is the instant at which it began or, as things stand, will begin;
 * ``None`` while the gathering has not begun, or for one that was skipped.
 */
export interface SegmentCard {
  readonly segment: string;
  readonly kind: "acknowledgement" | "break" | "business" | "check_in" | "check_out" | "closing" | "confidentiality" | "conversation" | "details" | "groups" | "intentions" | "introductions" | "other" | "prompt" | "reading" | "round" | "welcome" | "writing";
  readonly title: string;
  readonly status: "done" | "planned" | "running" | "skipped";
  readonly planned_ms: number;
  readonly length_ms: number;
  readonly spent_ms: number;
  readonly starts_ms: number | null;
  readonly prompt: string;
  readonly answers: "" | "photo" | "scale" | "text" | "word";
  readonly starter: string;
  readonly named: boolean;
  readonly floor: "" | "fishbowl" | "open" | "pairs" | "round" | "silent" | "talking_piece" | "triads";
  readonly notes: string;
  readonly auto: boolean;
}

/** A segment's length if what is left were shortened so that the gathering ends in time. */
export interface Shortened {
  readonly segment: string;
  readonly length_ms: number;
}

/** What ``PromptDesk`` shows: all answers, privately. Facilitator only. ``waiting`` have not answered yet. */
export interface PromptsScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly code: string;
  readonly ready: readonly (PromptCard)[];
  readonly shown: ShownPrompt | null;
  readonly responses: readonly (ResponseCard)[];
  readonly groups: readonly (GroupCard)[];
  readonly summary: Summary | null;
  readonly summary_shown: boolean;
  readonly waiting: readonly (Guest)[];
  readonly past: readonly (PastPrompt)[];
}

/** One that was shown before. */
export interface PastPrompt {
  readonly card: PromptCard;
  readonly answers: number;
}

/** What ``PromptCard`` shows by itself: as on the wall. */
export interface PromptScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly code: string;
  readonly prompt: PromptWall | null;
}

/**
 * What ``FloorDesk`` shows. Facilitator only.
 *
 * ``next`` is who is asked next in a round, empty = nobody is left; ``holder`` holds the talking piece; ``circle`` are
 * those who sit in the fishbowl: all ids. ``groups`` are names. ``until_ms`` is when everybody is called back;
 * ``met`` how many draws of these people came before the present one. ``box_ms`` is the soft limit of a turn.
 */
export interface FloorScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly mode: "fishbowl" | "open" | "pairs" | "round" | "silent" | "talking_piece" | "triads";
  readonly fair: boolean;
  readonly queue: readonly (Place)[];
  readonly round: readonly (RoundSeat)[];
  readonly next: string;
  readonly groups: readonly (readonly (string)[])[];
  readonly circle: readonly (string)[];
  readonly seats: number;
  readonly holder: string;
  readonly until_ms: number | null;
  readonly met: number;
  readonly box_ms: number | null;
  readonly people: readonly (FloorPerson)[];
}

/** Somebody in a round. ``again``: passed, and is asked once more at the end. */
export interface RoundSeat {
  readonly person: string;
  readonly name: string;
  readonly state: "again" | "away" | "done" | "passed" | "speaking" | "waiting";
}

/**
 * What ``FrameDesk`` shows: opening and closing. Facilitator only. ``silent`` have not said whether they agree.
 *
 * ``closing``: the gathering is at its close, which then stands before the opening.
 */
export interface FrameScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly stage: "" | "about" | "acknowledgement" | "agenda" | "confidentiality" | "details" | "floor" | "intentions" | "join" | "next" | "people" | "prompt" | "readings" | "thanks";
  readonly date: string;
  readonly community: string;
  readonly words: readonly (Words)[];
  readonly agreements: readonly (AgreementCard)[];
  readonly silent: readonly (Guest)[];
  readonly hosts: readonly (HostDay)[];
  readonly names: readonly (string)[];
  readonly readings: readonly (ReadingCard)[];
  readonly next: NextTime;
  readonly spark: boolean;
  readonly closing: boolean;
}

/** What somebody said to the confidentiality agreement as it is worded now. Facilitator only. */
export interface AgreementCard {
  readonly name: string;
  readonly agrees: boolean;
  readonly why: string;
}

/** What ``PeopleDesk`` shows. Facilitator only. */
export interface PeopleScreen {
  readonly seq: number;
  readonly clock: Clock;
  readonly people: readonly (PersonCard)[];
}

/**
 * Somebody on the roster. ``needs`` are the facilitator's to know. Facilitator only.
 *
 * ``came_ms`` and ``left_ms`` are instants: when they first came, and when they left if they are away now.
 */
export interface PersonCard {
  readonly person: string;
  readonly name: string;
  readonly role: "co_facilitator" | "facilitator" | "mentor" | "note_keeper" | "participant" | "stack_keeper";
  readonly pronouns: string;
  readonly say: string;
  readonly first_time: boolean;
  readonly needs: string;
  readonly here: boolean;
  readonly phone: boolean;
  readonly remote: boolean;
  readonly came_ms: number | null;
  readonly left_ms: number | null;
  readonly agrees: boolean | null;
}

/** An agenda that comes with the package: a choice in the planner and at a new gathering. */
export interface TemplateCard {
  readonly template: string;
  readonly title: string;
  readonly about: string;
  readonly minutes: number;
  readonly segments: number;
}

/** A prompt of a deck: a choice, in the desk's options. ``answers`` is how it is best answered. */
export interface DeckCard {
  readonly deck: string;
  readonly kind: "check_in" | "check_out" | "image" | "poem" | "provocation" | "question" | "starter" | "takeaway";
  readonly text: string;
  readonly theme: string;
  readonly phase: "" | "closing" | "middle" | "opening";
  readonly language: string;
  readonly attribution: string;
  readonly starter: string;
  readonly image: string;
  readonly alt: string;
  readonly answers: "" | "photo" | "scale" | "text" | "word";
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
  | GiveConsent
  | SetAgenda
  | AddSegment
  | ChangeSegment
  | RemoveSegment
  | MoveSegment
  | StartSegment
  | EndSegment
  | SkipSegment
  | GoBack
  | ExtendSegment
  | ShortenRest
  | GiveWay
  | QueuePrompt
  | RewordPrompt
  | DropPrompt
  | MovePrompt
  | ShowPrompt
  | TimePrompt
  | ClosePrompt
  | PutPromptAway
  | GiveResponse
  | WithdrawResponse
  | ShareResponse
  | ShowSummary
  | GroupResponses
  | React
  | SetFloor
  | TimeFloor
  | CallBack
  | NextInRound
  | HandPiece
  | SitInCircle
  | LeaveCircle
  | SetQueueOrder
  | GiveFloorToNext
  | WordFrame
  | ShowOnWall
  | GiveAgreement
  | DescribePerson
  | SetRemote
  | SetHosts
  | PlanHosts
  | SwapHosts
  | ShareReading
  | RemoveReading
  | AgreeNext;

export type Ballot =
  | Approval
  | Dots
  | Ranking
  | Score
  | Fist
  | YesNo
  | Word;
