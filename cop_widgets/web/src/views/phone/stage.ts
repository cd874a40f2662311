/** The app for every part of the page. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { App } from "../../phone/app";

const Context = createContext<App | null>(null);

export const Provided = Context.Provider;

export function useApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error("no app");
  return app;
}
