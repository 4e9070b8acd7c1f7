import { type Mapping, type MappingName } from "../model/mapping.js";
export declare function isMappingName(name: string): name is MappingName;
/** A built-in mapping of outputs to the controls of a framework. */
export declare function loadMapping(name: MappingName): Promise<Mapping>;
