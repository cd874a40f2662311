import { serverAnswers } from "./server";

export const ASK_AGAIN_MS = 1000;

/** Load the page anew once the server answers, not before: a browser's own error page helps nobody in a room. */
export async function reloadOnceAnswered(
  ended?: AbortSignal,
  reload: () => void = () => location.reload(),
): Promise<void> {
  while (!(await serverAnswers())) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    if (ended?.aborted) return;
  }
  if (!ended?.aborted) reload();
}
