// Makes src/generated/messages.ts from the JSON Schema of the domain's commands and screens.
//
//   node types.mjs                    asks Python (PYTHON, else python3) for the schema and writes the file
//   node types.mjs --stdin --print    reads the schema from standard input and prints the types
//
// Of our own because msgspec writes 2020-12 tuples (prefixItems) and a tagged union by its parts, and the
// whole job is small. It needs nothing but Node.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

function schema() {
  if (process.argv.includes("--stdin")) return JSON.parse(readFileSync(0, "utf8"));
  const python = process.env.PYTHON ?? "python3";
  const args = ["-m", "cop_widgets.domain.schema"];
  return JSON.parse(execFileSync(python, args, { cwd: join(here, "..", ".."), encoding: "utf8" }));
}

const named = (ref) => ref.split("/").pop();
const literal = (value) => JSON.stringify(value);

function comment(text, indent) {
  if (!text) return "";
  const lines = text.split("\n").map((line) => line.trim());
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line ? ` ${line}` : ""}\n`).join("")}${indent} */\n`;
}

function tuple(node) {
  const least = node.minItems ?? 0;
  return `[${node.prefixItems.map((item, i) => (i < least ? type(item) : `(${type(item)})?`)).join(", ")}]`;
}

function type(node) {
  if (node.$ref) return named(node.$ref);
  if (node.enum) return node.enum.map(literal).join(" | ");
  if ("const" in node) return literal(node.const);
  if (node.anyOf) return node.anyOf.map(type).join(" | ");
  if (node.prefixItems) return tuple(node);
  if (node.type === "array")
    return node.items && node.items !== true ? `readonly (${type(node.items)})[]` : "readonly unknown[]";
  if (node.type === "object")
    return `Readonly<Record<string, ${node.additionalProperties?.type ? type(node.additionalProperties) : "unknown"}>>`;
  return (
    { string: "string", integer: "number", number: "number", boolean: "boolean", null: "null" }[node.type] ??
    "unknown"
  );
}

function shape(name, node, received) {
  if (node.type !== "object")
    return `${comment(node.description, "")}export type ${name} = readonly ${type(node)};\n`;
  const required = new Set(node.required ?? []);
  const fields = Object.entries(node.properties ?? {}).map(
    ([field, of]) => `  readonly ${field}${received || required.has(field) ? "" : "?"}: ${type(of)};\n`,
  );
  return `${comment(node.description, "")}export interface ${name} {\n${fields.join("")}}\n`;
}

/** Every shape that a root leads to. */
function reached(roots, defs) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, ref] of JSON.stringify(defs[name]).matchAll(/"\$ref":"([^"]+)"/g)) visit(named(ref));
  };
  roots.forEach(visit);
  return seen;
}

export function typescript(document) {
  const defs = document.$defs;
  const received = reached(document["x-screens"], defs);
  const shapes = Object.keys(defs).map((name) => shape(name, defs[name], received.has(name)));
  const head = "// Made by `npm run types` from cop_widgets/domain (commands.py, screens.py). Do not edit.\n";
  const union = (names) => names.map((name) => `\n  | ${name}`).join("");
  const unions = [
    `export type Command =${union(document["x-commands"])};`,
    `export type Ballot =${union(document["x-ballots"])};`,
  ];
  return `${head}\n${shapes.join("\n")}\n${unions.join("\n\n")}\n`;
}

const text = typescript(schema());
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(join(here, "src", "generated", "messages.ts"), text);
