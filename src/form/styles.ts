import inputs from "../report/html/style/inputs.css?raw";
import dialogs from "./style/dialogs.css?raw";
import fields from "./style/fields.css?raw";
import finish from "./style/finish.css?raw";
import frame from "./style/frame.css?raw";
import paper from "./style/paper.css?raw";
import records from "./style/records.css?raw";

/** The style of the page of a form, by its parts; later ones override earlier ones. */
export const formStyles: readonly string[] = [frame, inputs, fields, records, finish, dialogs, paper];
