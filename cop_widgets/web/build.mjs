// Bundles every view: src/views/<view>.tsx with a default export -> ../static/<view>.js and <view>.css, for any
// notebook; all of them once more as one file each, views.js and views.css, which dashboards load by their address;
// the dashboards' front end: src/front/page.ts -> ../static/front.js, and what stands beside Voilà's own:
// src/front/beside.ts -> ../static/signs.js; what a demo adds to it: src/demo/main.tsx ->
// ../static/demo.js; and pages of our own, see page.mjs.
// Flags: --watch (rebuild on change, with source maps), --check-size (print raw and gzip bytes).
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { page } from "./page.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, "src", "views");
const out = join(here, "..", "static");
const watch = process.argv.includes("--watch");

/** A part of a view has no default export; a view has. */
function views() {
  return readdirSync(sources)
    .filter((name) => name.endsWith(".tsx"))
    .filter((name) => /^export default /m.test(readFileSync(join(sources, name), "utf8")))
    .map((name) => ({ in: join(sources, name), out: basename(name, ".tsx") }));
}

/** Pages without a kernel: src/<name>/ -> ../static/<name>/. */
const pages = ["phone", "wall_page"];

const front = { in: join(here, "src", "front", "page.ts"), out: "front" };

const signs = { in: join(here, "src", "front", "beside.ts"), out: "signs" };

const demo = { in: join(here, "src", "demo", "main.tsx"), out: "demo" };

/** `import text from "./some.css?inline"`: a style within its script. */
const inline = {
  name: "inline",
  setup(build) {
    build.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace("?inline", "")),
      namespace: "inline",
    }));
    build.onLoad({ filter: /.*/, namespace: "inline" }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        ...options,
        entryPoints: [path],
        write: false,
      });
      return { contents: outputFiles[0].text, loader: "text", watchFiles: [path] };
    });
  },
};

/** All views by name. */
const together = {
  name: "together",
  setup(build) {
    build.onResolve({ filter: /^cop:views$/ }, () => ({ path: "views", namespace: "cop" }));
    build.onLoad({ filter: /.*/, namespace: "cop" }, () => ({
      contents: views()
        .map((view) => `export { default as ${view.out} } from ${JSON.stringify(view.in)}`)
        .join("\n"),
      resolveDir: here,
    }));
  },
};

export const options = {
  bundle: true,
  format: "esm",
  target: ["es2020", "safari14.1", "chrome96"],
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** Take away what a view that is no more left behind. */
function tidy(entries) {
  const kept = new Set(entries.map((entry) => entry.out));
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out))
    if (/\.(js|css)$/.test(name) && !kept.has(name.replace(/\.\w+$/, ""))) rmSync(join(out, name));
}

function sizes() {
  let total = 0;
  const built = readdirSync(out, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  for (const name of built) {
    const gzip = gzipSync(readFileSync(join(out, name))).length;
    total += gzip;
    console.log(
      `${name.padEnd(24)} ${String(statSync(join(out, name)).size).padStart(8)} ${String(gzip).padStart(8)} gzip`,
    );
  }
  console.log(`${"all".padEnd(24)} ${"".padStart(8)} ${String(total).padStart(8)} gzip`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const entryPoints = [...views(), { in: "cop:views", out: "views" }, front, signs];
  const settings = { ...options, entryPoints, outdir: out, plugins: [together] };
  // Styles of the parts it shares with views are on the page already.
  const beside = {
    ...options,
    entryPoints: [demo],
    outdir: out,
    loader: { ".css": "empty" },
    plugins: [inline],
  };
  const settled = pages.map((name) => page(options, join(here, "src", name), join(out, name)));
  tidy([...settings.entryPoints, demo]);
  if (watch) {
    const context = await esbuild.context({
      ...settings,
      minify: false,
      sourcemap: "inline",
      logLevel: "info",
    });
    await context.watch();
    for (const one of [beside, ...settled]) await (await esbuild.context(one)).watch();
  } else {
    await Promise.all([settings, beside, ...settled].map((one) => esbuild.build(one)));
    if (process.argv.includes("--check-size")) sizes();
  }
}
