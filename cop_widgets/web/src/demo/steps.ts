/** The tour: what is said at each step, where it stands, and what opens it. */

export interface Step {
  readonly title: string;
  readonly says: readonly string[];
  /** The tab that opens it, by its name; empty where it is always there. */
  readonly tab: string;
  /** What it speaks of, the first of these that is there. */
  readonly at: readonly string[];
  /** Whether a button leads to the wall from here. */
  readonly wall?: true;
}

export const STEPS: readonly Step[] = [
  {
    title: "Who has the floor",
    says: [
      "Each tile is somebody in the room. Tap a name when they begin to speak, and once more when they end: that is all you do while people talk.",
      "The bar on a tile grows with each turn. Those who have not been heard yet are marked, gently. Try it: the recording waits for you.",
    ],
    tab: "",
    at: [".cop-turn-board .tiles"],
  },
  {
    title: "Your own phone",
    says: [
      "Point your phone’s camera at this code, or type the address beside it. Any name will do: there is no account and nothing to install.",
      "On your phone you can vote, raise a hand and answer. All of it shows up here within a moment.",
    ],
    tab: "People",
    at: [".cop-join-card .invitation", ".cop-join-card .join"],
  },
  {
    title: "Choose together",
    says: [
      "A vote is open: which values do we want to gather by? Add yours on your phone.",
      "You see who has answered, and nobody sees what they chose, not even you. Close and reveal it, and the whole room learns the result at once.",
    ],
    tab: "Intentions",
    at: [".cop-intention-vote .way"],
  },
  {
    title: "Prompts open a conversation",
    says: [
      "One question is on the wall. Answer it on your phone, then look at the wall: your words stand there with the others’.",
      "On the board the key w shows the wall, and w leads back.",
    ],
    tab: "Prompts",
    at: [".cop-prompt-desk .on-wall", ".cop-prompt-desk"],
    wall: true,
  },
  {
    title: "What stays",
    says: [
      "A gathering ends in plain CSV files that open in any spreadsheet: who was heard, what you chose, what was said in answer. Download them, they are yours.",
      "Then run it in your own room: one command on your laptop, and phones join over the same Wi-Fi. No account, no cloud.",
    ],
    tab: "Outcomes",
    at: [".cop-outcomes-panel .outcomes"],
  },
];

/** `2 of 5`. */
export const countWords = (at: number): string => `${at + 1} of ${STEPS.length}`;
