// Bundles the harness with every view there is: `npm run harness`, then open harness/index.html?case=t12&theme=dark
// (&width=1200&height=760 give the board a fixed room). Not shipped.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const views = join(here, "..", "src", "views");
const names = readdirSync(views)
  .filter(
    (name) => name.endsWith(".tsx") && /^export default /m.test(readFileSync(join(views, name), "utf8")),
  )
  .map((name) => name.replace(".tsx", ""));
const fixtures = readdirSync(here)
  .filter((name) => name.startsWith("fixtures_"))
  .filter((name) => /^export const cases /m.test(readFileSync(join(here, name), "utf8")));

const entry = [
  ...names.map((name, i) => `import v${i} from "../src/views/${name}";`),
  ...fixtures.map((name, i) => `import { cases as c${i} } from "./${name}";`),
  'import { start } from "./main";',
  'import { phone } from "./phone";',
  `start({phone, ${names.map((name, i) => `${name}: v${i}`).join(", ")}}, {${fixtures.map((_, i) => `...c${i}`).join(", ")}});`,
].join("\n");

await esbuild.build({
  stdin: { contents: entry, resolveDir: here, loader: "ts" },
  bundle: true,
  format: "iife",
  target: "es2020",
  jsx: "automatic",
  jsxImportSource: "preact",
  outfile: join(here, "out", "main.js"),
  logLevel: "warning",
});
