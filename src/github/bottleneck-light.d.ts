/** The build without Redis, which the package has no types of. */
declare module "bottleneck/light.js" {
  export { default } from "bottleneck";
}
