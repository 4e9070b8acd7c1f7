import filters from "./style/filters.css?raw";
import inputs from "./style/inputs.css?raw";
import overview from "./style/overview.css?raw";
import paper from "./style/paper.css?raw";
import report from "./style/report.css?raw";
import review from "./style/review.css?raw";
import tasks from "./style/tasks.css?raw";
import work from "./style/work.css?raw";
import workload from "./style/workload.css?raw";

/** The style of the page of a report, by its parts; later ones override earlier ones. */
export const pageStyles: readonly string[] = [report, overview, inputs, filters, work, workload, tasks, paper];

/** The style of the page for the management review. */
export const reviewStyles: readonly string[] = [report, overview, paper, review];
