/** The participant's page with a server in its own hands, to look at: the screen is `{room, me}`. */
import { render } from "preact";
import type { MeScreen, RoomScreen } from "../src/generated/messages";
import type { ViewModule } from "../src/lib/model";
import { startApp } from "../src/phone/app";
import { storeIn } from "../src/phone/storage";
import { Page } from "../src/views/phone/page";

export interface PhoneCase {
  readonly room: RoomScreen;
  readonly me: MeScreen;
}

const json = (body: unknown) => new Response(JSON.stringify(body));

/** Answers as a server would that agrees to all. */
function server({ room, me }: PhoneCase): typeof fetch {
  return async (address, init = {}) => {
    const path = String(address).split("/cop/api/K7PQ4M")[1];
    if (path === "/join") return json({ person: "p1", name: me.name, personal: "R4TX9B", room, me });
    if (path === "/events") {
      const text = `event: room\ndata: ${JSON.stringify(room)}\n\nevent: me\ndata: ${JSON.stringify(me)}\n\n`;
      return new Response(
        new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(text)) }),
      );
    }
    if (!path) return json({ code: "K7PQ4M", title: room.title, ...DOOR });
    return json({
      id: init.body ? JSON.parse(String(init.body)).id : "",
      seq: 2,
      answered: true,
      made: "a00009",
    });
  };
}
const DOOR = { community: "", over: false, locked: false, typed: true, unnamed: true, names: [] };

export const phone: ViewModule = {
  render({ model, el }) {
    localStorage.clear();
    const screen = model.get("screen") as PhoneCase;
    const root = document.createElement("div");
    root.className = "cop cop-phone";
    document.body.style.margin = "0";
    document.body.style.padding = "0";
    const app = startApp({
      base: "/",
      store: storeIn(() => localStorage),
      jar: { cookie: "" },
      secure: false,
      fetched: server(screen),
    });
    // Pictures stand in their own names here.
    const shown = { ...app, src: (image: string) => `data:image/svg+xml,${encodeURIComponent(image)}` };
    app.enter("K7PQ4M");
    void wait(() => app.place.value === "door").then(() => app.join({}));
    render(<Page app={shown} />, root);
    // The page has a main part of its own.
    el.replaceWith(root);
    root.id = "stage";
    return () => {
      app.stop();
      render(null, root);
    };
  },
};

async function wait(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 10));
}
