#!/usr/bin/env node
import { useCodeCache } from "./use-code-cache.ts";

useCodeCache(process.argv.slice(2), process.env);
const { main } = await import("./main.ts");
await main();
