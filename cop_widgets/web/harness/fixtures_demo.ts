/** What the server says of a demo. To test with. */
import type { DemoState } from "../src/demo/state";

export const demoState = (more: Partial<DemoState> = {}): DemoState => ({
  gathering: "K7PQ4M",
  status: "playing",
  speed: 1,
  speeds: [0.5, 1, 2, 4],
  at_s: 240,
  length_s: 950,
  kept: false,
  ...more,
});
