/** Servers of one Hub have one address, and so share a browser's storage. */
import { beforeEach, expect, it } from "vitest";
import { forget, identity } from "../src/phone/identity";
import { storeIn } from "../src/phone/storage";

const at = (base: string) => {
  const store = storeIn(() => localStorage, base);
  return { store, path: `${base}cop/`, who: identity(store, { cookie: "" }, `${base}cop/`, true) };
};

beforeEach(() => localStorage.clear());

it("gives a device another secret at each of them: whoever runs one cannot speak for it at another", () => {
  const [alice, bob, alone] = [at("/user/alice/"), at("/user/bob/"), at("/")];
  expect(new Set([alice.who.secret, bob.who.secret, alone.who.secret]).size).toBe(3);
  expect(at("/user/alice/").who).toEqual({ secret: alice.who.secret, fresh: false });
});

it("keeps what waits at one when the device is forgotten at another", () => {
  const [alice, bob] = [at("/user/alice/"), at("/user/bob/")];
  alice.store.set("queue K7PQ4M", [1]);
  expect(bob.store.get("queue K7PQ4M")).toBeNull();
  for (const key of bob.store.keys()) bob.store.drop(key);
  forget(bob.store, { cookie: "" }, bob.path, true);
  expect(alice.store.get("queue K7PQ4M")).toEqual([1]);
  expect(at("/user/alice/").who.secret).toBe(alice.who.secret);
});

it("is what it was before where a server is alone", () => {
  at("/").store.set("in K7PQ4M", true);
  expect(localStorage.getItem("cop.in K7PQ4M")).toBe("true");
});
