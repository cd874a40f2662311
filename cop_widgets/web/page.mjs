// Builds a page of our own (no kernel, no Jupyter): src/<name>/{main.tsx,index.html,*.svg} -> ../static/<name>/.
// Scripts and styles are named by their content, so a browser may keep them for good, and lie beside their compressed
// forms. manifest.json tells the server {"app.js": {"file": "app.<hash>.js", "type": "text/javascript"}, ...}; in
// index.html [app.js] becomes such a file, {{base}} and {{code}} are left for the server.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

/** What lies in a folder afterwards: nothing else than `files` ({name: bytes}). */
function fill(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in files)) rmSync(join(folder, name));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

/** `parts` ({name: bytes}) under names of their content, with their compressed forms, and a manifest. */
function hashed(parts) {
  const files = {};
  const manifest = {};
  for (const [name, bytes] of Object.entries(parts)) {
    const extension = extname(name);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const file = `${name.slice(0, -extension.length)}.${hash}${extension}`;
    manifest[name] = { file, type: TYPES[extension] };
    Object.assign(files, {
      [file]: bytes,
      [`${file}.br`]: brotli(bytes),
      [`${file}.gz`]: gzipSync(bytes, { level: 9 }),
    });
  }
  return { files: { ...files, "manifest.json": JSON.stringify(manifest, null, 1) }, manifest };
}

function writePage(source, folder, outputs) {
  const parts = Object.fromEntries(outputs.map(({ path, contents }) => [`app${extname(path)}`, contents]));
  for (const name of readdirSync(source).filter((one) => one.endsWith(".svg")))
    parts[name] = readFileSync(join(source, name));
  const { files, manifest } = hashed(parts);
  const html = readFileSync(join(source, "index.html"), "utf8");
  files["index.html"] = html.replace(/\[([\w.]+)\]/g, (_, name) => manifest[name].file);
  fill(folder, files);
}

/** The settings that build one page, and write it whenever it is built. */
export function page(options, source, folder) {
  const write = {
    name: "page",
    setup(build) {
      build.onEnd(({ outputFiles, errors }) => {
        if (!errors.length) writePage(source, folder, outputFiles);
      });
    },
  };
  return {
    ...options,
    // Phones that are some years old.
    target: ["es2020", "safari14", "chrome96"],
    // Safari 14.0 has it but for one bug, of an object's defaults, which nothing here comes near.
    supported: { destructuring: true },
    format: "iife",
    entryPoints: [{ in: join(source, "main.tsx"), out: "app" }],
    outdir: folder,
    write: false,
    plugins: [write],
  };
}
