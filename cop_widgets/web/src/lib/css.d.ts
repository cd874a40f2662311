declare module "*.css";
/** A style as text: see build.mjs. */
declare module "*.css?inline" {
  const text: string;
  export default text;
}
