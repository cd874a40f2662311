/** What the template adds to a page that Voilà's own front end runs: signs of life, and a word where they are in vain. */
import { reloadOnceAnswered } from "../lib/reload";
import { pageConfig } from "../lib/server";
import { startSigns } from "./signs";

const { kernelId, baseUrl, copAliveMs } = pageConfig() as {
  kernelId: string;
  baseUrl: string;
  copAliveMs?: number;
};

function tell(): void {
  const words = document.getElementById("cop-page-ended") as HTMLTemplateElement;
  document.getElementById("rendered_cells")?.prepend(words.content.cloneNode(true));
  document
    .querySelector(".cop-page-ended button")
    ?.addEventListener("click", () => void reloadOnceAnswered());
}

startSigns(baseUrl, kernelId, tell, { every_ms: copAliveMs });
