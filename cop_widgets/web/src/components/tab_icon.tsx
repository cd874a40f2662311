/** A small drawing for a tab, by its name; nothing where there is none. For the eye only. */

const STROKES: Readonly<Record<string, string>> = {
  Agenda: "M8 5h10M8 11h10M8 17h6M3.5 5h.01M3.5 11h.01M3.5 17h.01",
  Floor:
    "M7 12V5.5a1.5 1.5 0 0 1 3 0V10m0-5.5a1.5 1.5 0 0 1 3 0V10m0-4a1.5 1.5 0 0 1 3 0v7c0 3.6-2.2 6-5.5 6-2.6 0-3.9-1.1-5-3.2L3.6 12.6a1.45 1.45 0 0 1 2.5-1.4L7 12.5",
  Prompts: "M4 4h14v11h-8l-4 3.5V15H4zM8.5 8a2.5 2.5 0 1 1 3.3 2.3c-.5.2-.8.5-.8 1",
  People:
    "M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 18c.3-3.3 2.5-5 5.5-5s5.2 1.7 5.5 5M14.5 4.3a3 3 0 0 1 0 5.5M16 13.3c2 .6 3.2 2.2 3.5 4.7",
  Intentions: "M11 18.5V10m0 0c0-4 2.5-6 7-6 0 4.5-2.5 6-7 6zm0 2.5c0-3-2-4.5-6.5-4.5 0 3.5 2.5 4.5 6.5 4.5",
  Opening: "M5 19V3.5h9V19M3 19h16M14 5.5l3.5 1V19M11 11v1.5",
  Balance: "M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM11 3v8l6 5",
  Room: "M4 3h14v16H4zM11 15.5h.01",
  Outcomes: "M5 3h8l4 4v12H5zM13 3v4h4M8 11h6M8 15h6",
};

export function TabIcon({ name }: { name: string }) {
  const strokes = STROKES[name];
  if (!strokes) return null;
  return (
    <svg viewBox="0 0 22 22" width="20" height="20" aria-hidden="true">
      <path
        d={strokes}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
