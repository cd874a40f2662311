/**
 * Own answers to the prompt that is shown. Those with a name the server tells; those without one nobody can tell whose
 * they are, so that this device keeps them, and their ids to take them back by.
 */
import type { MyResponse, ShownPrompt } from "../generated/messages";
import { type Asked, askedOf, type GivenResponse, type Item } from "./queue";
import type { Store } from "./storage";

export interface Answer {
  /** Its id; empty while it is on its way. */
  readonly response: string;
  /** Of the queue; empty once it has been answered. */
  readonly item: string;
  readonly text: string;
  readonly score: number | null;
  readonly image: string;
  readonly alt: string;
  readonly passed: boolean;
  readonly shared: boolean;
}

type Which = Pick<ShownPrompt, "named" | "most" | "card">;
type Settled = Extract<Asked, { kind: "give_response" | "withdraw_response" }>;

const key = (code: string, prompt: string) => `answers ${code} ${prompt}`;

export const keptAnswers = (store: Store, code: string, prompt: string): readonly Answer[] =>
  (prompt && store.get<readonly Answer[]>(key(code, prompt))) || [];

/** After a command about an answer without a name has been done; `made` is the id of what was given. */
export function keepAnswers(
  store: Store,
  code: string,
  { card, most }: Which,
  command: Settled,
  made: string,
): readonly Answer[] {
  const before = keptAnswers(store, code, card.prompt);
  if (command.kind === "give_response" && command.prompt !== card.prompt) return before;
  const kept =
    command.kind === "withdraw_response"
      ? before.filter((one) => one.response !== command.response)
      : [...standing(before, command, most), answerOf(command, made, "")];
  store.set(key(code, card.prompt), kept);
  return kept;
}

/** Forget the answers to all other prompts. */
export function keepOnlyAnswers(store: Store, code: string, prompt: string): void {
  for (const found of store.keys())
    if (found.startsWith(`answers ${code} `) && found !== key(code, prompt)) store.drop(found);
}

/** What stays beside one more answer: passing takes all back, and where one is asked for a new one takes its place. */
function standing<A extends { readonly passed: boolean }>(
  before: readonly A[],
  given: GivenResponse,
  most: number,
) {
  return given.passed || most === 1 ? [] : before.filter((one) => !one.passed);
}

const answerOf = (given: GivenResponse, response: string, item: string): Answer => {
  const { text, score, image, alt, passed } = given;
  return { response, item, text, score, image, alt, passed, shared: false };
};

/** Own answers as they will be once all that is on its way has been answered. */
export function ownAnswers(
  shown: Which,
  told: readonly MyResponse[],
  unnamed: readonly Answer[],
  queue: readonly Item[],
): readonly Answer[] {
  let answers: readonly Answer[] = shown.named ? told.map((one) => ({ ...one, item: "" })) : unnamed;
  for (const { id, command } of askedOf(queue, "give_response", "withdraw_response")) {
    if (command.kind === "withdraw_response")
      answers = answers.filter((one) => one.response !== command.response);
    else if (command.prompt === shown.card.prompt)
      answers = [...standing(answers, command, shown.most), answerOf(command, "", id)];
  }
  return answers;
}
