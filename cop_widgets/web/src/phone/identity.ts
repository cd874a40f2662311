/**
 * Who this device is: 32 random bytes that it makes itself and that only it keeps, in its storage and in a cookie.
 * Whichever of the two survives restores the other.
 */
import type { Store } from "./storage";

const KEY = "device";
const COOKIE = "cop_device";
const SECRET = /^[\w-]{43}$/;
const YEAR_S = 31_536_000;

export interface Jar {
  /** As `document.cookie`. */
  cookie: string;
}

export interface Identity {
  readonly secret: string;
  /** Made just now: nobody can know it yet. */
  readonly fresh: boolean;
}

/** This device's secret; `path` is where the cookie is sent, `secure` whether only over https. */
export function identity(store: Store, jar: Jar, path: string, secure: boolean, source = crypto): Identity {
  const known = [store.get<string>(KEY), inJar(jar)].find(
    (one) => typeof one === "string" && SECRET.test(one),
  );
  const secret = known ?? fresh(source);
  store.set(KEY, secret);
  write(jar, secret, path, secure, YEAR_S);
  return { secret, fresh: !known };
}

/** Forget it, here. */
export function forget(store: Store, jar: Jar, path: string, secure: boolean): void {
  store.drop(KEY);
  write(jar, "", path, secure, 0);
}

function inJar(jar: Jar): string | null {
  return jar.cookie.match(new RegExp(`(?:^|; )${COOKIE}=([^;]*)`))?.[1] ?? null;
}

function write(jar: Jar, secret: string, path: string, secure: boolean, seconds: number): void {
  const rest = secure ? "; Secure" : "";
  jar.cookie = `${COOKIE}=${secret}; Path=${path}; Max-Age=${seconds}; SameSite=Strict${rest}`;
}

function fresh(source: Pick<Crypto, "getRandomValues">): string {
  const bytes = source.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
