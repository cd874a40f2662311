/** Server-Sent Events out of a stream of text, as the HTML standard has them: for `fetch`, which can send headers. */
export interface Told {
  readonly event: string;
  readonly data: string;
}

export interface Reader {
  /** The id that came last, for going on from there. */
  readonly last: string;
  /** Take in a piece of text, however it is cut, and give the events that are complete now. */
  feed(chunk: string): readonly Told[];
}

export function startReader(): Reader {
  let rest = "";
  let event = "";
  let data: string[] = [];
  let id = "";
  let last = "";
  const field = (line: string) => {
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") event = value;
    else if (name === "data") data.push(value);
    else if (name === "id") id = value;
  };
  const complete = (): Told[] => {
    last = id;
    const told = data.length ? [{ event: event || "message", data: data.join("\n") }] : [];
    event = "";
    data = [];
    return told;
  };
  return {
    get last() {
      return last;
    },
    feed(chunk) {
      // A \r at the very end may be half of \r\n: it waits for what follows.
      const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      return lines.flatMap((line) => {
        if (!line) return complete();
        field(line);
        return [];
      });
    },
  };
}
