import type { OutputState, TaskState } from "../../model/output-state.js";
import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** How a state looks; several share a colour. */
export declare const tones: Readonly<Record<OutputState | TaskState, string>>;
export declare const symbols: Markup;
export declare function icon(state: OutputState): Markup;
export declare function taskIcon(state: TaskState): Markup;
/** The state in words, with its shape and colour. */
export declare function outputChip(context: PageContext, state: OutputState): Markup;
export declare function taskChip(context: PageContext, state: TaskState): Markup;
