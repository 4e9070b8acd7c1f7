/** CI on Linux installs whatever the tests start; elsewhere the tests of what is absent are skipped. */
export const isLinuxCi = process.env.CI === "true" && process.platform === "linux";
