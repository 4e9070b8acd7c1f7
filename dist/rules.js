// The built-in rules as JavaScript, made from policies/rules/ by scripts/build.mjs; src/rules/emit/ says how.
function gen_preparer_not_approver({ has, known, or, read, text }) {
return [
{ bindings: [
{ name: "document", list: (v) => v.documents, output: null, oneByOne: false }], values: [
{ name: "id", once: false, value: (v) => text(known(v.document, "document: Document"), "id") },
{ name: "person", once: false, value: (v) => text(known(v.document, "document: Document"), "prepared_by") }], where: (v) => has(known(v.document, "document: Document"), "prepared_by", "string"), require: [
{ output: null, holds: (v) => (read(v.person) !== read(text(known(v.document, "document: Document"), "approved_by"))), shows: () => ({ at: { record: (v) => known(v.document, "document: Document"), field: "approved_by" }, placeholders: [
["id", (v) => v.id, -1],
["person", (v) => v.person, -1]] }) },
{ output: null, holds: (v) => or(() => !has(known(v.document, "document: Document"), "reviewed_by", "string"), () => (read(v.person) !== read(text(known(v.document, "document: Document"), "reviewed_by")))), shows: () => ({ at: { record: (v) => known(v.document, "document: Document"), field: "reviewed_by" }, placeholders: [
["id", (v) => v.id, -1],
["person", (v) => v.person, -1]] }) }] }];
}
function gen_nil_statement_contradicted({ and, at, exists, filter, flag, has, isIn, known, lookup, map, own, part, read, records, size, text, walk }) {
const day_string = own("day(string): string");
const sorted_list_string = own("sorted(list<string>): list<string>");
return [
{ bindings: [
{ name: "document", list: (v) => v.documents, output: null, oneByOne: false }], values: [
{ name: "from", once: false, value: (v) => text(part(known(v.document, "document: Document"), "nil"), "from") },
{ name: "to", once: false, value: (v) => text(part(known(v.document, "document: Document"), "nil"), "to") },
{ name: "incident_outputs", once: true, value: (v) => ["O7.1.1", "O7.1.2", "O7.2.1", "O7.2.2", "O7.4.1"] },
{ name: "alert_days", once: true, value: (v) => sorted_list_string(walk(map(walk(filter(walk(records("O5.3.2")), "r: O5.3.2", (r_) => (read(text(r_, "judgement")) === "incident"))), "r: O5.3.2", (r_) => read(read(day_string(read(text(r_, "judged_at")))))))) },
{ name: "website_days", once: true, value: (v) => sorted_list_string(walk(map(walk(filter(walk(records("O4.9.1.alerts")), "a: O4.9.1.alerts", (a_) => has(a_, "incident_no", "string"))), "a: O4.9.1.alerts", (a_) => read(read(day_string(read(text(a_, "at")))))))) },
{ name: "incident_days", once: true, value: (v) => sorted_list_string(walk(map(walk(filter(walk(records("O7.1.1")), "r: O7.1.1", (r_) => and(() => and(() => and(() => !flag(r_, "is_drill"), () => !has(r_, "review", "part")), () => (read(text(r_, "report_kind")) === "first")), () => !exists(walk(lookup("O7.1.1", "incident_no", text(r_, "incident_no"))), "n: O7.1.1", (n_) => (read(text(n_, "report_kind")) === "withdrawn"))))), "r: O7.1.1", (r_) => read(read(day_string(read(text(r_, "reported_at")))))))) },
{ name: "account_days", once: true, value: (v) => sorted_list_string(walk(map(walk(records("O4.2.2")), "r: O4.2.2", (r_) => read(read(day_string(read(text(r_, "effective_at")))))))) },
{ name: "bulletin_days", once: true, value: (v) => sorted_list_string(walk(map(walk(filter(walk(records("O4.5.1")), "r: O4.5.1", (r_) => and(() => and(() => has(r_, "applicability", "string"), () => (read(text(r_, "applicability")) === "applies")), () => isIn(read(text(r_, "severity")), walk(["critical", "high"]))))), "r: O4.5.1", (r_) => read(read(day_string(read(text(r_, "collected_at")))))))) },
{ name: "shown", once: false, value: (v) => [...walk([...walk([...walk((isIn(read(text(known(v.document, "document: Document"), "output")), walk(v.incident_outputs)) ? [...walk(map(walk(v.alert_days), "d: string", (d_) => walk(["O5.3.2", d_]))), ...walk(map(walk(v.website_days), "d: string", (d_) => walk(["O4.9.1", d_])))] : [])), ...walk((and(() => isIn(read(text(known(v.document, "document: Document"), "output")), walk(v.incident_outputs)), () => (read(text(known(v.document, "document: Document"), "output")) !== "O7.1.1")) ? map(walk(v.incident_days), "d: string", (d_) => walk(["O7.1.1", d_])) : []))]), ...walk(((read(text(known(v.document, "document: Document"), "output")) === "O4.1.1") ? map(walk(v.account_days), "d: string", (d_) => walk(["O4.2.2", d_])) : []))]), ...walk((isIn(read(text(known(v.document, "document: Document"), "output")), walk(["O4.5.2", "O4.5.3"])) ? map(walk(v.bulletin_days), "d: string", (d_) => walk(["O4.5.1", d_])) : []))] },
{ name: "within", once: false, value: (v) => filter(walk(v.shown), "event: list<string>", (event_) => and(() => (read(at(event_, 1n)) >= read(v.from)), () => (read(at(event_, 1n)) <= read(v.to)))) },
{ name: "other", once: false, value: (v) => at(at(v.within, 0n), 0n) },
{ name: "date", once: false, value: (v) => at(at(v.within, 0n), 1n) }], where: (v) => has(known(v.document, "document: Document"), "nil", "part"), require: [
{ output: null, holds: (v) => (size(v.within) === 0n), shows: () => ({ at: { record: (v) => part(known(v.document, "document: Document"), "nil"), field: null }, placeholders: [
["from", (v) => v.from, -1],
["to", (v) => v.to, -1],
["other", (v) => known(v.other, "other: string"), -1],
["date", (v) => known(v.date, "date: string"), -1]] }) }] }];
}
function gen_person_active({ and, exists, has, lookup, own, read, records, text, today, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "owner_is_gone", once: false, value: (v) => exists(walk(lookup("people", "id", text(v.asset, "owner"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))) },
{ name: "custodian_is_gone", once: false, value: (v) => exists(walk(lookup("people", "id", text(v.asset, "custodian"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))) }], where: (v) => (read(text(v.asset, "status")) === "in_use"), require: [
{ output: null, holds: (v) => !v.owner_is_gone, shows: () => ({ at: { record: (v) => v.asset, field: "owner" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["name(asset.owner)", (v) => read(name_string(read(text(v.asset, "owner")))), -1]] }) },
{ output: null, holds: (v) => !v.custodian_is_gone, shows: () => ({ at: { record: (v) => v.asset, field: "custodian" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["name(asset.custodian)", (v) => read(name_string(read(text(v.asset, "custodian")))), -1]] }) }] }];
}
function gen_event_without_record({ all, and, exists, filter, has, known, lastFirst, list, lookup, map, or, own, parameter, read, records, size, text, today, walk, whole }) {
const abs_double = own("abs(double): double");
const addDays_string_double = own("addDays(string, double): string");
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
const min_list_string = own("min(list<string>): string");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false }], values: [
{ name: "events", once: true, value: (v) => map(walk(records("O4.2.2")), "r: O4.2.2", (r_) => read(read(day_string(read(text(r_, "effective_at")))))) },
{ name: "since", once: true, value: (v) => ((size(v.events) > 0n) ? read(min_list_string(walk(v.events))) : today) },
{ name: "joined", once: false, value: (v) => filter(walk([text(known(v.person, "person: Person"), "joined")]), "d: string", (d_) => and(() => (read(d_) >= read(known(v.since, "since: string"))), () => (read(read(addDays_string_double(read(d_), parameter("movement_record_within_d")))) < today))) },
{ name: "left", once: false, value: (v) => filter(walk((has(known(v.person, "person: Person"), "left", "string") ? [text(known(v.person, "person: Person"), "left")] : [])), "d: string", (d_) => and(() => (read(d_) >= read(known(v.since, "since: string"))), () => (read(read(addDays_string_double(read(d_), parameter("movement_record_within_d")))) < today))) },
{ name: "has_account", once: false, value: (v) => (whole(whole(size(lookup("O4.2.2", "holder", text(known(v.person, "person: Person"), "id"))) + size(lookup("O4.1.1", "subject", text(known(v.person, "person: Person"), "id")))) + size(lookup("O4.2.3.items", "holder", text(known(v.person, "person: Person"), "id")))) > 0n) },
{ name: "days_of_records", once: false, value: (v) => [...walk(map(walk(lookup("O4.2.2", "holder", text(known(v.person, "person: Person"), "id"))), "r: O4.2.2", (r_) => read(read(day_string(read(text(r_, "effective_at"))))))), ...walk(map(walk(lookup("O4.1.1", "subject", text(known(v.person, "person: Person"), "id"))), "r: O4.1.1", (r_) => read(read(day_string(read(text(r_, "implemented_at")))))))] },
{ name: "is_recorded", once: false, value: (v) => all(walk(v.joined), "d: string", (d_) => exists(walk(v.days_of_records), "r: string", (r_) => (abs_double(lastFirst(days_string_string, read(r_), read(d_))) <= parameter("movement_record_within_d")))) },
{ name: "end_is_recorded", once: false, value: (v) => all(walk(v.left), "d: string", (d_) => exists(walk(v.days_of_records), "r: string", (r_) => (abs_double(lastFirst(days_string_string, read(r_), read(d_))) <= parameter("movement_record_within_d")))) }], where: (v) => and(() => (size([...walk(v.joined), ...walk(v.left)]) > 0n), () => or(() => v.has_account, () => exists(walk(list(known(v.person, "person: Person"), "roles")), "r: string", (r_) => (read(r_) !== "general")))), require: [
{ output: null, holds: (v) => v.is_recorded, shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["joined", (v) => v.joined, -1],
["parameters.movement_record_within_d", (v) => parameter("movement_record_within_d"), -1]] }) },
{ output: null, holds: (v) => v.end_is_recorded, shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["left", (v) => v.left, -1],
["parameters.movement_record_within_d", (v) => parameter("movement_record_within_d"), -1]] }) }] }];
}
function isms_doc_author_not_approver({ own, read, records, text }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "doc", list: (v) => records("latest O1.1.1"), output: "O1.1.1", oneByOne: false }], values: [], where: (v) => (read(text(v.doc, "status")) === "issued"), require: [
{ output: null, holds: (v) => (read(text(v.doc, "author")) !== read(text(v.doc, "approver"))), shows: () => ({ at: { record: (v) => v.doc, field: "approver" }, placeholders: [
["doc.doc_no", (v) => text(v.doc, "doc_no"), -1],
["name(doc.author)", (v) => read(name_string(read(text(v.doc, "author")))), -1]] }) }] }];
}
function isms_doc_row_review_overdue({ own, parameter, read, records, text, today }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "doc", list: (v) => records("latest O1.1.1"), output: "O1.1.1", oneByOne: false }], values: [], where: (v) => (read(text(v.doc, "status")) === "issued"), require: [
{ output: null, holds: (v) => (today <= read(read(add_string_string(read(text(v.doc, "last_review_date")), parameter("isms_document_review_max_age"))))), shows: () => ({ at: { record: (v) => v.doc, field: "last_review_date" }, placeholders: [
["doc.doc_no", (v) => text(v.doc, "doc_no"), -1],
["doc.last_review_date", (v) => text(v.doc, "last_review_date"), -1],
["parameters.isms_document_review_max_age", (v) => parameter("isms_document_review_max_age"), -1]] }) }] }];
}
function isms_record_names_valid_document({ and, exists, filter, has, lookup, map, own, read, records, size, text, walk }) {
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "rec", list: (v) => records("O1.1.2"), output: "O1.1.2", oneByOne: true }], values: [
{ name: "cited", once: false, value: (v) => (has(v.rec, "doc_ref", "string") ? text(v.rec, "doc_ref") : "") },
{ name: "begun", once: false, value: (v) => filter(walk(lookup("O1.1.1", "doc_no", v.cited)), "d: O1.1.1", (d_) => and(() => and(() => (read(text(d_, "status")) !== "draft"), () => has(d_, "issue_date", "string")), () => (read(text(d_, "issue_date")) <= read(text(v.rec, "activity_date"))))) },
{ name: "current", once: false, value: (v) => filter(walk(v.begun), "d: O1.1.1", (d_) => (read(text(d_, "issue_date")) === read(read(max_list_string(walk(map(walk(v.begun), "x: O1.1.1", (x_) => read(text(x_, "issue_date"))))))))) },
{ name: "ended", once: false, value: (v) => exists(walk(v.current), "d: O1.1.1", (d_) => and(() => (read(text(d_, "status")) === "withdrawn"), () => (read((has(d_, "withdrawn_date", "string") ? text(d_, "withdrawn_date") : read(max_list_string(walk([text(d_, "last_review_date"), text(d_, "issue_date")].reverse()))))) <= read(text(v.rec, "activity_date"))))) }], where: (v) => has(v.rec, "doc_ref", "string"), require: [
{ output: null, holds: (v) => and(() => (size(v.current) > 0n), () => !v.ended), shows: () => ({ at: { record: (v) => v.rec, field: "doc_ref" }, placeholders: [
["rec.record_no", (v) => text(v.rec, "record_no"), -1],
["cited", (v) => v.cited, -1],
["rec.activity_date", (v) => text(v.rec, "activity_date"), -1]] }) }] }];
}
function isms_pdca_cycle_complete({ exists, filter, has, isIn, lastFirst, map, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "recent", once: true, value: (v) => filter(walk(records("O1.1.2")), "r: O1.1.2", (r_) => (today <= read(read(add_string_string(read(text(r_, "activity_date")), parameter("isms_cycle_length")))))) },
{ name: "stated", once: true, value: (v) => map(walk(filter(walk(v.recent), "r: O1.1.2", (r_) => has(r_, "pdca_phase", "string"))), "r: O1.1.2", (r_) => read(text(r_, "pdca_phase"))) },
{ name: "types", once: true, value: (v) => map(walk(filter(walk(v.recent), "r: O1.1.2", (r_) => !has(r_, "pdca_phase", "string"))), "r: O1.1.2", (r_) => read(text(r_, "activity_type"))) },
{ name: "implied", once: true, value: (v) => [...walk([...walk([...walk((exists(walk(v.types), "t: string", (t_) => (read(t_) === "document_change")) ? ["plan"] : [])), ...walk((exists(walk(v.types), "t: string", (t_) => (read(t_) === "meeting")) ? ["do"] : []))]), ...walk((exists(walk(v.types), "t: string", (t_) => isIn(read(t_), walk(["measurement", "objective_tracking"]))) ? ["check"] : []))]), ...walk((exists(walk(v.types), "t: string", (t_) => (read(t_) === "management_review")) ? ["act"] : []))] },
{ name: "absent", once: true, value: (v) => lastFirst(without_list_string_list_string, walk([...walk(v.stated), ...walk(v.implied)]), walk(["plan", "do", "check", "act"])) }], where: null, require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O1.1.2"))), field: "pdca_phase" }, placeholders: [
["parameters.isms_cycle_length", (v) => parameter("isms_cycle_length"), -1],
["absent", (v) => v.absent, 0]] }) }] }];
}
function isms_management_review_inputs({ and, filter, has, lastFirst, list, map, own, parameter, read, records, size, text, walk }) {
const abs_double = own("abs(double): double");
const days_string_string = own("days(string, string): double");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "review", list: (v) => records("O1.1.2"), output: "O1.1.2", oneByOne: true }], values: [
{ name: "sittings", once: false, value: (v) => filter(walk(records("O1.1.2")), "r: O1.1.2", (r_) => and(() => (read(text(r_, "activity_type")) === "management_review"), () => (abs_double(lastFirst(days_string_string, read(text(v.review, "activity_date")), read(text(r_, "activity_date")))) <= parameter("management_review_sittings_d")))) },
{ name: "covered", once: false, value: (v) => flatten_list_list_A(walk(map(walk(filter(walk(v.sittings), "r: O1.1.2", (r_) => has(r_, "inputs_covered", "list"))), "r: O1.1.2", (r_) => walk(list(r_, "inputs_covered"))))) },
{ name: "absent", once: false, value: (v) => lastFirst(without_list_string_list_string, walk(v.covered), walk(parameter("management_review_inputs"))) }], where: (v) => (read(text(v.review, "activity_type")) === "management_review"), require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => v.review, field: "inputs_covered" }, placeholders: [
["review.record_no", (v) => text(v.review, "record_no"), -1],
["absent", (v) => v.absent, 1]] }) }] }];
}
function isms_action_overdue({ and, around, has, known, own, read, records, text, today }) {
const days_string_string = own("days(string, string): double");
return [
{ bindings: [
{ name: "action", list: (v) => records("latest O1.1.2.actions"), output: "O1.1.2", oneByOne: false }], values: [], where: (v) => and(() => (read(text(known(v.action, "action: O1.1.2.actions"), "status")) !== "cancelled"), () => (read(text(known(v.action, "action: O1.1.2.actions"), "due_date")) < today)), require: [
{ output: null, holds: (v) => has(known(v.action, "action: O1.1.2.actions"), "closed_date", "string"), shows: () => ({ at: { record: (v) => known(v.action, "action: O1.1.2.actions"), field: "due_date" }, placeholders: [
["action.parent.record_no", (v) => text(around(known(v.action, "action: O1.1.2.actions"), "parent"), "record_no"), -1],
["action.no", (v) => text(known(v.action, "action: O1.1.2.actions"), "no"), -1],
["days(action.due_date, today)", (v) => days_string_string(read(text(known(v.action, "action: O1.1.2.actions"), "due_date")), today), -1]] }) }] }];
}
function asset_value_follows_method({ and, has, isIn, known, number, own, parameter, part, read, records, text, walk }) {
const first_list_A = own("first(list<A>): A");
const max_list_double = own("max(list<double>): double");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "method", once: true, value: (v) => read(first_list_A(walk(parameter("asset_value_method")))) },
{ name: "expected", once: false, value: (v) => ((read(known(v.method, "method: string")) === "sum") ? ((number(part(v.asset, "cia"), "c") + number(part(v.asset, "cia"), "i")) + number(part(v.asset, "cia"), "a")) : ((read(known(v.method, "method: string")) === "product") ? ((number(part(v.asset, "cia"), "c") * number(part(v.asset, "cia"), "i")) * number(part(v.asset, "cia"), "a")) : max_list_double(walk([number(part(v.asset, "cia"), "a"), number(part(v.asset, "cia"), "i"), number(part(v.asset, "cia"), "c")].reverse())))) },
{ name: "legal", once: false, value: (v) => (has(part(v.asset, "cia"), "l", "double") ? number(part(v.asset, "cia"), "l") : 0) },
{ name: "with_legal", once: false, value: (v) => ((v.legal === 0) ? v.expected : ((read(known(v.method, "method: string")) === "sum") ? (v.expected + v.legal) : ((read(known(v.method, "method: string")) === "product") ? (v.expected * v.legal) : max_list_double(walk([v.legal, v.expected].reverse()))))) }], where: (v) => and(() => has(v.asset, "cia", "part"), () => (read(text(v.asset, "status")) !== "disposed")), require: [
{ output: null, holds: (v) => isIn(number(v.asset, "asset_value"), walk([known(v.with_legal, "with_legal: double"), v.expected].reverse())), shows: () => ({ at: { record: (v) => v.asset, field: "asset_value" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_value", (v) => number(v.asset, "asset_value"), -1],
["asset.cia.c", (v) => number(part(v.asset, "cia"), "c"), -1],
["asset.cia.i", (v) => number(part(v.asset, "cia"), "i"), -1],
["asset.cia.a", (v) => number(part(v.asset, "cia"), "a"), -1],
["expected", (v) => v.expected, -1]] }) }] }];
}
function asset_row_stocktake_overdue({ own, parameter, read, records, text, today }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [], where: (v) => (read(text(v.asset, "status")) === "in_use"), require: [
{ output: null, holds: (v) => (today <= read(read(add_string_string(read(text(v.asset, "last_inventory_date")), parameter("asset_inventory_max_age"))))), shows: () => ({ at: { record: (v) => v.asset, field: "last_inventory_date" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.last_inventory_date", (v) => text(v.asset, "last_inventory_date"), -1],
["parameters.asset_inventory_max_age", (v) => parameter("asset_inventory_max_age"), -1]] }) }] }];
}
function asset_system_has_recovery_targets({ and, flag, has, isIn, number, or, organization, parameter, part, read, records, text, walk }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "is_system", once: false, value: (v) => and(() => has(v.asset, "protection_level", "string"), () => isIn(read(text(v.asset, "category")), walk(parameter("system_categories")))) }], where: (v) => and(() => (read(text(v.asset, "status")) === "in_use"), () => or(() => flag(v.asset, "is_core"), () => and(() => v.is_system, () => isIn(read(organization.level), walk(["A", "B", "C"]))))), require: [
{ output: null, holds: (v) => has(v.asset, "recovery", "part"), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_name", (v) => text(v.asset, "asset_name"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !has(v.asset, "recovery", "part"), () => !has(part(v.asset, "recovery"), "mtpd_h", "double")), () => (number(part(v.asset, "recovery"), "rto_h") <= number(part(v.asset, "recovery"), "mtpd_h"))), shows: () => ({ at: { record: (v) => part(v.asset, "recovery"), field: null }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.recovery.rto_h", (v) => number(part(v.asset, "recovery"), "rto_h"), -1],
["asset.recovery.mtpd_h", (v) => number(part(v.asset, "recovery"), "mtpd_h"), -1]] }) }] }];
}
function asset_owner_not_only_custodian({ and, number, own, parameter, read, records, text }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [], where: (v) => and(() => (read(text(v.asset, "status")) === "in_use"), () => (number(v.asset, "asset_value") >= parameter("high_asset_value"))), require: [
{ output: null, holds: (v) => (read(text(v.asset, "owner")) !== read(text(v.asset, "custodian"))), shows: () => ({ at: { record: (v) => v.asset, field: "custodian" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["name(asset.owner)", (v) => read(name_string(read(text(v.asset, "owner")))), -1]] }) }] }];
}
function risk_criteria_in_force_first({ exists, read, records, text, walk }) {
return [
{ bindings: [
{ name: "risk", list: (v) => records("latest O2.2.2"), output: "O2.2.2", oneByOne: false }], values: [], where: null, require: [
{ output: null, holds: (v) => exists(walk(records("O2.2.1")), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) <= read(text(v.risk, "assessed_date")))), shows: () => ({ at: { record: (v) => v.risk, field: "assessed_date" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.assessed_date", (v) => text(v.risk, "assessed_date"), -1]] }) }] }];
}
function risk_value_follows_formula({ and, at, contains, exists, filter, has, isIn, join, known, lastFirst, lookup, lowerAscii, map, number, own, read, readAll, records, size, split, text, walk }) {
const first_list_A = own("first(list<A>): A");
const last_list_A = own("last(list<A>): A");
const max_list_string = own("max(list<string>): string");
const sum_list_double = own("sum(list<double>): double");
return [
{ bindings: [
{ name: "risk", list: (v) => records("latest O2.2.2"), output: "O2.2.2", oneByOne: false }], values: [
{ name: "in_force", once: false, value: (v) => filter(walk(records("O2.2.1")), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) <= read(text(v.risk, "assessed_date")))) },
{ name: "criteria", once: false, value: (v) => ((size(v.in_force) > 0n) ? first_list_A(walk(filter(walk(v.in_force), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) === read(read(max_list_string(walk(map(walk(v.in_force), "d: O2.2.1", (d_) => read(text(d_, "effective_date"))))))))))) : first_list_A(walk(records("latest O2.2.1")))) },
{ name: "right_side", once: false, value: (v) => read(last_list_A(walk(lastFirst(split, readAll("="), readAll(read(join(walk(lastFirst(split, readAll("＝"), readAll(text(known(v.criteria, "criteria: O2.2.1"), "formula")))), "="))))))) },
{ name: "signs", once: false, value: (v) => read(lowerAscii(read(read(join(walk(lastFirst(split, readAll("✕"), readAll(read(join(walk(lastFirst(split, readAll("＊"), readAll(read(join(walk(lastFirst(split, readAll("×"), readAll(read(join(walk(lastFirst(split, readAll("＋"), readAll(read(join(walk(lastFirst(split, readAll(" "), readAll(read(join(walk(lastFirst(split, readAll(" x "), readAll(known(v.right_side, "right_side: string")))), "*"))))), ""))))), "+"))))), "*"))))), "*"))))), "*"))))) },
{ name: "is_sum", once: false, value: (v) => contains(read(v.signs), "+") },
{ name: "factors", once: false, value: (v) => lastFirst(split, readAll((v.is_sum ? "+" : "*")), readAll(v.signs)) },
{ name: "likelihood", once: false, value: (v) => exists(walk(v.factors), "f: string", (f_) => isIn(read(f_), walk(["likelihood", "可能性", "發生可能性", "發生機率", "機率"]))) },
{ name: "impact", once: false, value: (v) => exists(walk(v.factors), "f: string", (f_) => isIn(read(f_), walk(["impact", "衝擊", "衝擊程度", "影響", "影響程度"]))) },
{ name: "value", once: false, value: (v) => exists(walk(v.factors), "f: string", (f_) => isIn(read(f_), walk(["asset_value", "資產價值"]))) },
{ name: "threat", once: false, value: (v) => exists(walk(v.factors), "f: string", (f_) => isIn(read(f_), walk(["threat", "threat_level", "威脅", "威脅等級", "威脅值"]))) },
{ name: "vulnerability", once: false, value: (v) => exists(walk(v.factors), "f: string", (f_) => isIn(read(f_), walk(["vulnerability", "vulnerability_level", "弱點", "弱點等級", "弱點值", "脆弱性", "脆弱性等級"]))) },
{ name: "known", once: false, value: (v) => size(filter(walk([v.vulnerability, v.threat, v.value, v.impact, v.likelihood].reverse()), "b: bool", (b_) => b_)) },
{ name: "assets", once: false, value: (v) => (has(v.risk, "asset_id", "string") ? lookup("latest O2.1.1", "asset_id", text(v.risk, "asset_id")) : []) },
{ name: "terms", once: false, value: (v) => [...walk([...walk([...walk([...walk((and(() => v.likelihood, () => has(v.risk, "likelihood", "double")) ? [number(v.risk, "likelihood")] : [])), ...walk((and(() => v.impact, () => has(v.risk, "impact", "double")) ? [number(v.risk, "impact")] : []))]), ...walk((and(() => v.value, () => (size(v.assets) > 0n)) ? [number(first_list_A(walk(v.assets)), "asset_value")] : []))]), ...walk((and(() => v.threat, () => has(v.risk, "threat_level", "double")) ? [number(v.risk, "threat_level")] : []))]), ...walk((and(() => v.vulnerability, () => has(v.risk, "vulnerability_level", "double")) ? [number(v.risk, "vulnerability_level")] : []))] },
{ name: "expected", once: false, value: (v) => (v.is_sum ? sum_list_double(walk(v.terms)) : ((((at(v.terms, 0n) * ((size(v.terms) > 1n) ? at(v.terms, 1n) : 1)) * ((size(v.terms) > 2n) ? at(v.terms, 2n) : 1)) * ((size(v.terms) > 3n) ? at(v.terms, 3n) : 1)) * ((size(v.terms) > 4n) ? at(v.terms, 4n) : 1))) }], where: (v) => and(() => and(() => (size(v.factors) > 1n), () => (v.known === size(v.factors))), () => (size(v.terms) === v.known)), require: [
{ output: null, holds: (v) => (number(v.risk, "risk_value") === v.expected), shows: () => ({ at: { record: (v) => v.risk, field: "risk_value" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.risk_value", (v) => number(v.risk, "risk_value"), -1],
["criteria.formula", (v) => text(known(v.criteria, "criteria: O2.2.1"), "formula"), -1],
["expected", (v) => v.expected, -1]] }) }] }];
}
function risk_levels_on_scales({ exists, filter, has, known, map, number, or, own, parts, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "risk", list: (v) => records("latest O2.2.2"), output: "O2.2.2", oneByOne: false }], values: [
{ name: "in_force", once: false, value: (v) => filter(walk(records("O2.2.1")), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) <= read(text(v.risk, "assessed_date")))) },
{ name: "criteria", once: false, value: (v) => ((size(v.in_force) > 0n) ? first_list_A(walk(filter(walk(v.in_force), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) === read(read(max_list_string(walk(map(walk(v.in_force), "d: O2.2.1", (d_) => read(text(d_, "effective_date"))))))))))) : first_list_A(walk(records("latest O2.2.1")))) }], where: null, require: [
{ output: null, holds: (v) => or(() => or(() => !has(v.risk, "likelihood", "double"), () => !has(known(v.criteria, "criteria: O2.2.1"), "scale_likelihood", "list")), () => exists(walk(parts(known(v.criteria, "criteria: O2.2.1"), "scale_likelihood")), "s: O2.2.1.scale_likelihood", (s_) => (number(s_, "level") === number(v.risk, "likelihood")))), shows: () => ({ at: { record: (v) => v.risk, field: "likelihood" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.likelihood", (v) => number(v.risk, "likelihood"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !has(v.risk, "impact", "double"), () => !has(known(v.criteria, "criteria: O2.2.1"), "scale_impact", "list")), () => exists(walk(parts(known(v.criteria, "criteria: O2.2.1"), "scale_impact")), "s: O2.2.1.scale_impact", (s_) => (number(s_, "level") === number(v.risk, "impact")))), shows: () => ({ at: { record: (v) => v.risk, field: "impact" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.impact", (v) => number(v.risk, "impact"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !has(v.risk, "threat_level", "double"), () => !has(known(v.criteria, "criteria: O2.2.1"), "scale_threat", "list")), () => exists(walk(parts(known(v.criteria, "criteria: O2.2.1"), "scale_threat")), "s: O2.2.1.scale_threat", (s_) => (number(s_, "level") === number(v.risk, "threat_level")))), shows: () => ({ at: { record: (v) => v.risk, field: "threat_level" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.threat_level", (v) => number(v.risk, "threat_level"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !has(v.risk, "vulnerability_level", "double"), () => !has(known(v.criteria, "criteria: O2.2.1"), "scale_vulnerability", "list")), () => exists(walk(parts(known(v.criteria, "criteria: O2.2.1"), "scale_vulnerability")), "s: O2.2.1.scale_vulnerability", (s_) => (number(s_, "level") === number(v.risk, "vulnerability_level")))), shows: () => ({ at: { record: (v) => v.risk, field: "vulnerability_level" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.vulnerability_level", (v) => number(v.risk, "vulnerability_level"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(known(v.criteria, "criteria: O2.2.1"), "max_level", "double"), () => (number(v.risk, "risk_value") <= number(known(v.criteria, "criteria: O2.2.1"), "max_level"))), shows: () => ({ at: { record: (v) => v.risk, field: "risk_value" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.risk_value", (v) => number(v.risk, "risk_value"), -1],
["criteria.max_level", (v) => number(known(v.criteria, "criteria: O2.2.1"), "max_level"), -1]] }) }] }];
}
function risk_assessment_covers_assets({ and, flag, has, lookup, map, number, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "assessed", once: false, value: (v) => map(walk(lookup("O2.2.2", "asset_id", text(v.asset, "asset_id"))), "r: O2.2.2", (r_) => read(text(r_, "assessed_date"))) },
{ name: "is_new", once: false, value: (v) => and(() => has(v.asset, "in_service_from", "string"), () => (today <= read(read(add_string_string(read(text(v.asset, "in_service_from")), parameter("new_asset_assessment_within")))))) }], where: (v) => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), () => or(() => flag(v.asset, "is_core"), () => (number(v.asset, "asset_value") >= parameter("high_asset_value")))), require: [
{ output: null, holds: (v) => or(() => (size(v.assessed) > 0n), () => v.is_new), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_value", (v) => number(v.asset, "asset_value"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.assessed) === 0n), () => (today <= read(read(add_string_string(read(read(max_list_string(walk(v.assessed)))), parameter("risk_assessment_max_age")))))), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_value", (v) => number(v.asset, "asset_value"), -1],
["max(assessed)", (v) => read(max_list_string(walk(v.assessed))), -1],
["parameters.risk_assessment_max_age", (v) => parameter("risk_assessment_max_age"), -1]] }) }] }];
}
function risk_acceptable_flag({ filter, flag, known, map, number, own, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "risk", list: (v) => records("latest O2.2.2"), output: "O2.2.2", oneByOne: false }], values: [
{ name: "in_force", once: false, value: (v) => filter(walk(records("O2.2.1")), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) <= read(text(v.risk, "assessed_date")))) },
{ name: "criteria", once: false, value: (v) => ((size(v.in_force) > 0n) ? first_list_A(walk(filter(walk(v.in_force), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) === read(read(max_list_string(walk(map(walk(v.in_force), "d: O2.2.1", (d_) => read(text(d_, "effective_date"))))))))))) : first_list_A(walk(records("latest O2.2.1")))) }], where: null, require: [
{ output: null, holds: (v) => (flag(v.risk, "acceptable") === (number(v.risk, "risk_value") <= number(known(v.criteria, "criteria: O2.2.1"), "acceptable_level"))), shows: () => ({ at: { record: (v) => v.risk, field: "acceptable" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.risk_value", (v) => number(v.risk, "risk_value"), -1],
["criteria.acceptable_level", (v) => number(known(v.criteria, "criteria: O2.2.1"), "acceptable_level"), -1]] }) }] }];
}
function risk_high_list_complete({ filter, known, lookup, map, number, own, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "risk", list: (v) => records("latest O2.2.2"), output: "O2.2.2", oneByOne: false }], values: [
{ name: "in_force", once: false, value: (v) => filter(walk(records("O2.2.1")), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) <= read(text(v.risk, "assessed_date")))) },
{ name: "criteria", once: false, value: (v) => ((size(v.in_force) > 0n) ? first_list_A(walk(filter(walk(v.in_force), "c: O2.2.1", (c_) => (read(text(c_, "effective_date")) === read(read(max_list_string(walk(map(walk(v.in_force), "d: O2.2.1", (d_) => read(text(d_, "effective_date"))))))))))) : first_list_A(walk(records("latest O2.2.1")))) },
{ name: "limit", once: false, value: (v) => number(known(v.criteria, "criteria: O2.2.1"), "acceptable_level") }], where: (v) => (number(v.risk, "risk_value") > v.limit), require: [
{ output: null, holds: (v) => (size(lookup("O2.3.1", "risk_id", text(v.risk, "risk_id"))) > 0n), shows: () => ({ at: { record: (v) => v.risk, field: "risk_id" }, placeholders: [
["risk.risk_id", (v) => text(v.risk, "risk_id"), -1],
["risk.risk_value", (v) => number(v.risk, "risk_value"), -1],
["limit", (v) => v.limit, -1]] }) }] }];
}
function risk_high_list_no_strays({ exists, has, lookup, map, number, or, own, records, size, text, walk }) {
const max_list_double = own("max(list<double>): double");
return [
{ bindings: [
{ name: "row", list: (v) => records("latest O2.3.1"), output: "O2.3.1", oneByOne: false }], values: [
{ name: "assessed", once: false, value: (v) => lookup("O2.2.2", "risk_id", text(v.row, "risk_id")) }], where: null, require: [
{ output: null, holds: (v) => (size(v.assessed) > 0n), shows: () => ({ at: { record: (v) => v.row, field: "risk_value" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.assessed) === 0n), () => exists(walk(v.assessed), "r: O2.2.2", (r_) => (number(r_, "risk_value") === number(v.row, "risk_value")))), shows: () => ({ at: { record: (v) => v.row, field: "risk_value" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1],
["row.risk_value", (v) => number(v.row, "risk_value"), -1],
["max(assessed.map(r, r.risk_value))", (v) => max_list_double(walk(map(walk(v.assessed), "r: O2.2.2", (r_) => number(r_, "risk_value")))), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.row, "acceptable_level", "double"), () => (number(v.row, "risk_value") > number(v.row, "acceptable_level"))), shows: () => ({ at: { record: (v) => v.row, field: "risk_value" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1],
["row.risk_value", (v) => number(v.row, "risk_value"), -1],
["row.acceptable_level", (v) => number(v.row, "acceptable_level"), -1]] }) }] }];
}
function risk_high_has_treatment({ isIn, lookup, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "row", list: (v) => records("latest O2.3.1"), output: "O2.3.1", oneByOne: false }], values: [], where: (v) => isIn(read(text(v.row, "decision")), walk(["treat", "transfer", "avoid"])), require: [
{ output: null, holds: (v) => (size(lookup("O2.3.2", "risk_id", text(v.row, "risk_id"))) > 0n), shows: () => ({ at: { record: (v) => v.row, field: "decision" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1]] }) }] }];
}
function risk_acceptance_authorised({ and, exists, filter, has, isIn, list, lookup, map, number, or, own, parameter, parts, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "row", list: (v) => records("latest O2.3.1"), output: "O2.3.1", oneByOne: false }], values: [
{ name: "allowed", once: false, value: (v) => map(walk(filter(walk(parts(first_list_A(walk(records("latest O2.2.1"))), "escalation")), "e: O2.2.1.escalation", (e_) => and(() => (number(v.row, "risk_value") >= number(e_, "from")), () => (number(v.row, "risk_value") <= number(e_, "to"))))), "e: O2.2.1.escalation", (e_) => read(text(e_, "acceptor_role"))) },
{ name: "acceptor", once: false, value: (v) => (has(v.row, "accepted_by", "string") ? text(v.row, "accepted_by") : "") },
{ name: "has_role", once: false, value: (v) => exists(walk(lookup("people", "id", v.acceptor)), "p: Person", (p_) => exists(walk(list(p_, "roles")), "r: string", (r_) => isIn(read(r_), walk(v.allowed)))) },
{ name: "is_assessor", once: false, value: (v) => exists(walk(lookup("latest O2.2.2", "risk_id", text(v.row, "risk_id"))), "r: O2.2.2", (r_) => (read(text(r_, "assessor")) === read(v.acceptor))) }], where: (v) => (read(text(v.row, "decision")) === "accept"), require: [
{ output: null, holds: (v) => v.has_role, shows: () => ({ at: { record: (v) => v.row, field: "accepted_by" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1],
["row.risk_value", (v) => number(v.row, "risk_value"), -1],
["name(acceptor)", (v) => read(name_string(read(v.acceptor))), -1]] }) },
{ output: null, holds: (v) => !v.is_assessor, shows: () => ({ at: { record: (v) => v.row, field: "accepted_by" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1],
["name(acceptor)", (v) => read(name_string(read(v.acceptor))), -1]] }) },
{ output: null, holds: (v) => and(() => has(v.row, "acceptance_expiry", "string"), () => (read(text(v.row, "acceptance_expiry")) >= today)), shows: () => ({ at: { record: (v) => v.row, field: "acceptance_expiry" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1],
["row.acceptance_expiry", (v) => text(v.row, "acceptance_expiry"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.row, "acceptance_expiry", "string"), () => (read(text(v.row, "acceptance_expiry")) <= read(read(add_string_string(read(text(v.row, "listed_date")), parameter("risk_acceptance_max")))))), shows: () => ({ at: { record: (v) => v.row, field: "acceptance_expiry" }, placeholders: [
["row.risk_id", (v) => text(v.row, "risk_id"), -1],
["row.acceptance_expiry", (v) => text(v.row, "acceptance_expiry"), -1],
["parameters.risk_acceptance_max", (v) => parameter("risk_acceptance_max"), -1]] }) }] }];
}
function risk_residual_within_acceptable({ and, exists, filter, has, isIn, known, list, lookup, map, number, or, own, parts, read, records, text, walk }) {
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [
{ name: "plan", list: (v) => records("latest O2.3.2"), output: "O2.3.2", oneByOne: false }], values: [
{ name: "criteria", once: true, value: (v) => first_list_A(walk(records("latest O2.2.1"))) },
{ name: "residual", once: false, value: (v) => number(v.plan, "residual_risk_value") },
{ name: "allowed", once: false, value: (v) => map(walk(filter(walk(parts(known(v.criteria, "criteria: O2.2.1"), "escalation")), "e: O2.2.1.escalation", (e_) => and(() => (v.residual >= number(e_, "from")), () => (v.residual <= number(e_, "to"))))), "e: O2.2.1.escalation", (e_) => read(text(e_, "acceptor_role"))) },
{ name: "accepted", once: false, value: (v) => and(() => has(v.plan, "residual_accepted_by", "string"), () => exists(walk(lookup("people", "id", text(v.plan, "residual_accepted_by"))), "p: Person", (p_) => exists(walk(list(p_, "roles")), "r: string", (r_) => isIn(read(r_), walk(v.allowed))))) }], where: (v) => and(() => (read(text(v.plan, "status")) === "done"), () => has(v.plan, "residual_risk_value", "double")), require: [
{ output: null, holds: (v) => or(() => (v.residual <= number(known(v.criteria, "criteria: O2.2.1"), "acceptable_level")), () => v.accepted), shows: () => ({ at: { record: (v) => v.plan, field: "residual_risk_value" }, placeholders: [
["plan.risk_id", (v) => text(v.plan, "risk_id"), -1],
["residual", (v) => v.residual, -1],
["criteria.acceptable_level", (v) => number(known(v.criteria, "criteria: O2.2.1"), "acceptable_level"), -1]] }) }] }];
}
function risk_residual_not_higher({ exists, has, lookup, number, records, text, walk }) {
return [
{ bindings: [
{ name: "plan", list: (v) => records("latest O2.3.2"), output: "O2.3.2", oneByOne: false }], values: [
{ name: "residual", once: false, value: (v) => (has(v.plan, "residual_risk_value", "double") ? number(v.plan, "residual_risk_value") : 0) }], where: null, require: [
{ output: null, holds: (v) => (v.residual <= number(v.plan, "initial_risk_value")), shows: () => ({ at: { record: (v) => v.plan, field: "initial_risk_value" }, placeholders: [
["plan.plan_no", (v) => text(v.plan, "plan_no"), -1],
["residual", (v) => v.residual, -1],
["plan.initial_risk_value", (v) => number(v.plan, "initial_risk_value"), -1]] }) },
{ output: null, holds: (v) => exists(walk(lookup("O2.2.2", "risk_id", text(v.plan, "risk_id"))), "r: O2.2.2", (r_) => (number(r_, "risk_value") === number(v.plan, "initial_risk_value"))), shows: () => ({ at: { record: (v) => v.plan, field: "initial_risk_value" }, placeholders: [
["plan.plan_no", (v) => text(v.plan, "plan_no"), -1],
["plan.initial_risk_value", (v) => number(v.plan, "initial_risk_value"), -1],
["plan.risk_id", (v) => text(v.plan, "risk_id"), -1]] }) }] }];
}
function risk_plan_overdue({ has, own, read, records, text, today }) {
const days_string_string = own("days(string, string): double");
return [
{ bindings: [
{ name: "plan", list: (v) => records("latest O2.3.2"), output: "O2.3.2", oneByOne: false }], values: [], where: (v) => (read(text(v.plan, "due_date")) < today), require: [
{ output: null, holds: (v) => has(v.plan, "completed_date", "string"), shows: () => ({ at: { record: (v) => v.plan, field: "due_date" }, placeholders: [
["plan.plan_no", (v) => text(v.plan, "plan_no"), -1],
["days(plan.due_date, today)", (v) => days_string_string(read(text(v.plan, "due_date")), today), -1]] }) }] }];
}
function risk_plan_effectiveness_checked({ and, has, own, parameter, read, records, text, today }) {
const addDays_string_double = own("addDays(string, double): string");
return [
{ bindings: [
{ name: "plan", list: (v) => records("latest O2.3.2"), output: "O2.3.2", oneByOne: false }], values: [], where: (v) => and(() => has(v.plan, "completed_date", "string"), () => (read(read(addDays_string_double(read(text(v.plan, "completed_date")), parameter("treatment_effect_check_d")))) < today)), require: [
{ output: null, holds: (v) => has(v.plan, "effectiveness", "string"), shows: () => ({ at: { record: (v) => v.plan, field: "completed_date" }, placeholders: [
["plan.plan_no", (v) => text(v.plan, "plan_no"), -1],
["plan.completed_date", (v) => text(v.plan, "completed_date"), -1],
["parameters.treatment_effect_check_d", (v) => parameter("treatment_effect_check_d"), -1]] }) }] }];
}
function net_diagram_matches_inventory({ and, has, lookup, or, own, read, records, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [], where: (v) => and(() => and(() => (read(text(v.asset, "category")) === "network"), () => (read(text(v.asset, "status")) === "in_use")), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), require: [
{ output: null, holds: (v) => (size(lookup("latest O3.1.1", "nodes", text(v.asset, "asset_id"))) > 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("latest O3.1.1"))), field: "nodes" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1]] }) }] }];
}
function net_nodes_in_inventory({ exists, known, list, lookup, map, or, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "diagram", list: (v) => records("latest O3.1.1"), output: "O3.1.1", oneByOne: false },
{ name: "node", list: (v) => list(v.diagram, "nodes"), output: null, oneByOne: false }], values: [
{ name: "rows", once: false, value: (v) => lookup("latest O2.1.1", "asset_id", known(v.node, "node: string")) }], where: null, require: [
{ output: null, holds: (v) => (size(v.rows) > 0n), shows: () => ({ at: { record: (v) => v.diagram, field: "nodes" }, placeholders: [
["node", (v) => known(v.node, "node: string"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.rows) === 0n), () => exists(walk(v.rows), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), shows: () => ({ at: { record: (v) => v.diagram, field: "nodes" }, placeholders: [
["node", (v) => known(v.node, "node: string"), -1],
["rows.map(a, a.status)", (v) => map(walk(v.rows), "a: O2.1.1", (a_) => read(text(a_, "status"))), 2]] }) }] }];
}
function net_direct_internet_to_internal({ and, exists, has, isIn, known, list, or, parts, read, records, text, walk }) {
return [
{ bindings: [
{ name: "diagram", list: (v) => records("latest O3.1.1"), output: "O3.1.1", oneByOne: false },
{ name: "line", list: (v) => parts(v.diagram, "connections"), output: null, oneByOne: false }], values: [
{ name: "from_untrusted", once: false, value: (v) => exists(walk(parts(v.diagram, "zones")), "z: O3.1.1.zones", (z_) => and(() => (read(text(z_, "trust_level")) === "untrusted"), () => or(() => (read(text(z_, "name")) === read(text(known(v.line, "line: O3.1.1.connections"), "from"))), () => and(() => has(z_, "asset_ids", "list"), () => isIn(read(text(known(v.line, "line: O3.1.1.connections"), "from")), walk(list(z_, "asset_ids"))))))) },
{ name: "to_untrusted", once: false, value: (v) => exists(walk(parts(v.diagram, "zones")), "z: O3.1.1.zones", (z_) => and(() => (read(text(z_, "trust_level")) === "untrusted"), () => or(() => (read(text(z_, "name")) === read(text(known(v.line, "line: O3.1.1.connections"), "to"))), () => and(() => has(z_, "asset_ids", "list"), () => isIn(read(text(known(v.line, "line: O3.1.1.connections"), "to")), walk(list(z_, "asset_ids"))))))) },
{ name: "from_inside", once: false, value: (v) => exists(walk(parts(v.diagram, "zones")), "z: O3.1.1.zones", (z_) => and(() => isIn(read(text(z_, "trust_level")), walk(["internal", "restricted"])), () => or(() => (read(text(z_, "name")) === read(text(known(v.line, "line: O3.1.1.connections"), "from"))), () => and(() => has(z_, "asset_ids", "list"), () => isIn(read(text(known(v.line, "line: O3.1.1.connections"), "from")), walk(list(z_, "asset_ids"))))))) },
{ name: "to_inside", once: false, value: (v) => exists(walk(parts(v.diagram, "zones")), "z: O3.1.1.zones", (z_) => and(() => isIn(read(text(z_, "trust_level")), walk(["internal", "restricted"])), () => or(() => (read(text(z_, "name")) === read(text(known(v.line, "line: O3.1.1.connections"), "to"))), () => and(() => has(z_, "asset_ids", "list"), () => isIn(read(text(known(v.line, "line: O3.1.1.connections"), "to")), walk(list(z_, "asset_ids"))))))) }], where: (v) => and(() => !isIn(read(text(known(v.line, "line: O3.1.1.connections"), "from")), walk(list(v.diagram, "security_devices"))), () => !isIn(read(text(known(v.line, "line: O3.1.1.connections"), "to")), walk(list(v.diagram, "security_devices")))), require: [
{ output: null, holds: (v) => !or(() => and(() => v.from_untrusted, () => v.to_inside), () => and(() => v.from_inside, () => v.to_untrusted)), shows: () => ({ at: { record: (v) => known(v.line, "line: O3.1.1.connections"), field: "from" }, placeholders: [
["line.from", (v) => text(known(v.line, "line: O3.1.1.connections"), "from"), -1],
["line.to", (v) => text(known(v.line, "line: O3.1.1.connections"), "to"), -1]] }) }] }];
}
function net_requirements_agreed({ filter, has, map, parts, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "diagram", list: (v) => records("latest O3.1.1"), output: "O3.1.1", oneByOne: false }], values: [
{ name: "requirements", once: false, value: (v) => (has(v.diagram, "requirements", "list") ? parts(v.diagram, "requirements") : []) },
{ name: "late", once: false, value: (v) => map(walk(filter(walk(v.requirements), "r: O3.1.1.requirements", (r_) => (read(text(r_, "agreed_on")) > read(text(v.diagram, "verified_date"))))), "r: O3.1.1.requirements", (r_) => read(text(r_, "requirement_id"))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.requirements) > 0n), shows: () => ({ at: { record: (v) => v.diagram, field: null }, placeholders: [
["diagram.diagram_no", (v) => text(v.diagram, "diagram_no"), -1]] }) },
{ output: null, holds: (v) => (size(v.late) === 0n), shows: () => ({ at: { record: (v) => v.diagram, field: "requirements" }, placeholders: [
["diagram.diagram_no", (v) => text(v.diagram, "diagram_no"), -1],
["late", (v) => v.late, -1]] }) }] }];
}
function product_end_of_support({ all, and, contains, exists, filter, flag, has, lastFirst, lookup, lowerAscii, or, own, parameter, read, records, size, text, today, walk }) {
const key_dyn = own("key(dyn): string");
return [
{ bindings: [
{ name: "item", list: (v) => records("latest O3.1.2"), output: "O3.1.2", oneByOne: false }], values: [
{ name: "own", once: false, value: (v) => lookup("O2.2.2", "asset_id", read(key_dyn(v.item))) },
{ name: "risks", once: false, value: (v) => filter(walk(v.own), "r: O2.2.2", (r_) => exists(walk(parameter("end_of_support_words")), "w: string", (w_) => lastFirst(contains, read(w_), read(read(lowerAscii(read(read(read(read(read(text(r_, "scenario")) + read((has(r_, "threat", "string") ? text(r_, "threat") : "")))) + read((has(r_, "vulnerability", "string") ? text(r_, "vulnerability") : "")))))))))) },
{ name: "decided", once: false, value: (v) => exists(walk(v.risks), "r: O2.2.2", (r_) => or(() => flag(r_, "acceptable"), () => (size(lookup("O2.3.1", "risk_id", text(r_, "risk_id"))) > 0n))) }], where: (v) => and(() => (read(text(v.item, "eol_date")) < today), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => v.decided, shows: () => ({ at: { record: (v) => v.item, field: "eol_date" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1],
["item.eol_date", (v) => text(v.item, "eol_date"), -1]] }) }] },
{ bindings: [
{ name: "item", list: (v) => records("latest O3.2.2"), output: "O3.2.2", oneByOne: false }], values: [
{ name: "own", once: false, value: (v) => lookup("O2.2.2", "asset_id", read(key_dyn(v.item))) },
{ name: "risks", once: false, value: (v) => filter(walk(v.own), "r: O2.2.2", (r_) => exists(walk(parameter("end_of_support_words")), "w: string", (w_) => lastFirst(contains, read(w_), read(read(lowerAscii(read(read(read(read(read(text(r_, "scenario")) + read((has(r_, "threat", "string") ? text(r_, "threat") : "")))) + read((has(r_, "vulnerability", "string") ? text(r_, "vulnerability") : "")))))))))) },
{ name: "decided", once: false, value: (v) => exists(walk(v.risks), "r: O2.2.2", (r_) => or(() => flag(r_, "acceptable"), () => (size(lookup("O2.3.1", "risk_id", text(r_, "risk_id"))) > 0n))) }], where: (v) => and(() => (read(text(v.item, "eol_date")) < today), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => v.decided, shows: () => ({ at: { record: (v) => v.item, field: "eol_date" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1],
["item.eol_date", (v) => text(v.item, "eol_date"), -1]] }) }] },
{ bindings: [
{ name: "item", list: (v) => records("latest O3.2.3"), output: "O3.2.3", oneByOne: false }], values: [
{ name: "own", once: false, value: (v) => lookup("O2.2.2", "asset_id", read(key_dyn(v.item))) },
{ name: "risks", once: false, value: (v) => filter(walk(v.own), "r: O2.2.2", (r_) => exists(walk(parameter("end_of_support_words")), "w: string", (w_) => lastFirst(contains, read(w_), read(read(lowerAscii(read(read(read(read(read(text(r_, "scenario")) + read((has(r_, "threat", "string") ? text(r_, "threat") : "")))) + read((has(r_, "vulnerability", "string") ? text(r_, "vulnerability") : "")))))))))) },
{ name: "decided", once: false, value: (v) => exists(walk(v.risks), "r: O2.2.2", (r_) => or(() => flag(r_, "acceptable"), () => (size(lookup("O2.3.1", "risk_id", text(r_, "risk_id"))) > 0n))) }], where: (v) => and(() => (read(text(v.item, "eol_date")) < today), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => v.decided, shows: () => ({ at: { record: (v) => v.item, field: "eol_date" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1],
["item.eol_date", (v) => text(v.item, "eol_date"), -1]] }) }] },
{ bindings: [
{ name: "item", list: (v) => records("latest O4.4.2"), output: "O4.4.2", oneByOne: false }], values: [
{ name: "own", once: false, value: (v) => lookup("O2.2.2", "asset_id", read(key_dyn(v.item))) },
{ name: "risks", once: false, value: (v) => filter(walk(v.own), "r: O2.2.2", (r_) => exists(walk(parameter("end_of_support_words")), "w: string", (w_) => lastFirst(contains, read(w_), read(read(lowerAscii(read(read(read(read(read(text(r_, "scenario")) + read((has(r_, "threat", "string") ? text(r_, "threat") : "")))) + read((has(r_, "vulnerability", "string") ? text(r_, "vulnerability") : "")))))))))) },
{ name: "decided", once: false, value: (v) => exists(walk(v.risks), "r: O2.2.2", (r_) => or(() => flag(r_, "acceptable"), () => (size(lookup("O2.3.1", "risk_id", text(r_, "risk_id"))) > 0n))) }], where: (v) => and(() => (read(text(v.item, "eol_date")) < today), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => v.decided, shows: () => ({ at: { record: (v) => v.item, field: "eol_date" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1],
["item.eol_date", (v) => text(v.item, "eol_date"), -1]] }) }] }];
}
function product_harmful_origin({ all, and, flag, lookup, own, read, records, size, text, walk }) {
const key_dyn = own("key(dyn): string");
return [
{ bindings: [
{ name: "item", list: (v) => records("latest O3.1.2"), output: "O3.1.2", oneByOne: false }], values: [], where: (v) => and(() => flag(v.item, "restricted_origin"), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (size(lookup("O2.2.2", "asset_id", read(key_dyn(v.item)))) > 0n), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) }] },
{ bindings: [
{ name: "item", list: (v) => records("latest O4.4.2"), output: "O4.4.2", oneByOne: false }], values: [], where: (v) => and(() => flag(v.item, "restricted_origin"), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (size(lookup("O2.2.2", "asset_id", read(key_dyn(v.item)))) > 0n), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) }] }];
}
function product_harmful_approved({ all, and, flag, has, isIn, list, lookup, or, organization, own, read, records, text, walk }) {
const key_dyn = own("key(dyn): string");
return [
{ bindings: [
{ name: "item", list: (v) => records("latest O3.1.2"), output: "O3.1.2", oneByOne: false }], values: [
{ name: "approvals", once: false, value: (v) => (has(v.item, "exception_approvals", "list") ? list(v.item, "exception_approvals") : []) }], where: (v) => and(() => and(() => flag(v.item, "restricted_origin"), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) !== "disposed"))), () => or(() => (read(organization.level) !== ""), () => organization.government)), require: [
{ output: null, holds: (v) => isIn("ciso", walk(v.approvals)), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) },
{ output: null, holds: (v) => or(() => !organization.government, () => isIn("receiving_ciso", walk(v.approvals))), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) },
{ output: null, holds: (v) => or(() => !organization.government, () => isIn("authority", walk(v.approvals))), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) },
{ output: null, holds: (v) => or(() => organization.government, () => isIn("authority", walk(v.approvals))), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) }] },
{ bindings: [
{ name: "item", list: (v) => records("latest O4.4.2"), output: "O4.4.2", oneByOne: false }], values: [
{ name: "approvals", once: false, value: (v) => (has(v.item, "exception_approvals", "list") ? list(v.item, "exception_approvals") : []) }], where: (v) => and(() => and(() => flag(v.item, "restricted_origin"), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) !== "disposed"))), () => or(() => (read(organization.level) !== ""), () => organization.government)), require: [
{ output: null, holds: (v) => isIn("ciso", walk(v.approvals)), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) },
{ output: null, holds: (v) => or(() => !organization.government, () => isIn("receiving_ciso", walk(v.approvals))), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) },
{ output: null, holds: (v) => or(() => !organization.government, () => isIn("authority", walk(v.approvals))), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) },
{ output: null, holds: (v) => or(() => organization.government, () => isIn("authority", walk(v.approvals))), shows: () => ({ at: { record: (v) => v.item, field: "restricted_origin" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1]] }) }] }];
}
function baseline_exists_and_met({ all, and, filter, flag, has, lastFirst, list, lookup, map, number, or, own, parameter, parts, read, records, size, text, today, walk }) {
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "item", list: (v) => records("latest O3.2.2"), output: "O3.2.2", oneByOne: false }], values: [
{ name: "baseline", once: false, value: (v) => lookup("latest O3.2.1", "baseline_id", text(v.item, "baseline_id")) },
{ name: "excused", once: false, value: (v) => map(walk(filter(walk(flatten_list_list_A(walk(map(walk(v.baseline), "b: O3.2.1", (b_) => walk((has(b_, "exceptions", "list") ? parts(b_, "exceptions") : [])))))), "e: O3.2.1.exceptions", (e_) => and(() => (read(text(e_, "expiry")) >= today), () => or(() => !has(e_, "asset_id", "string"), () => (read(text(e_, "asset_id")) === read(text(v.item, "asset_id"))))))), "e: O3.2.1.exceptions", (e_) => read(text(e_, "setting_id"))) },
{ name: "unexcused", once: false, value: (v) => lastFirst(without_list_string_list_string, walk(v.excused), walk(list(v.item, "failed_settings"))) }], where: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(v.item, "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use")), require: [
{ output: null, holds: (v) => or(() => (size(v.baseline) === 0n), () => (size(v.unexcused) === 0n)), shows: () => ({ at: { record: (v) => v.item, field: "failed_settings" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["size(unexcused)", (v) => size(v.unexcused), -1],
["unexcused", (v) => v.unexcused, -1],
["item.baseline_id", (v) => text(v.item, "baseline_id"), -1]] }) },
{ output: null, holds: (v) => (size(v.baseline) > 0n), shows: () => ({ at: { record: (v) => v.item, field: "failed_settings" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["item.baseline_id", (v) => text(v.item, "baseline_id"), -1]] }) },
{ output: null, holds: (v) => (number(v.item, "compliance_rate") >= parameter("baseline_compliance_min")), shows: () => ({ at: { record: (v) => v.item, field: "compliance_rate" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["item.compliance_rate", (v) => number(v.item, "compliance_rate"), -1],
["parameters.baseline_compliance_min", (v) => parameter("baseline_compliance_min"), -1]] }) },
{ output: null, holds: (v) => flag(v.item, "default_password_changed"), shows: () => ({ at: { record: (v) => v.item, field: "default_password_changed" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1]] }) },
{ output: null, holds: (v) => flag(v.item, "unneeded_services_closed"), shows: () => ({ at: { record: (v) => v.item, field: "unneeded_services_closed" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1]] }) }] }];
}
function baseline_database_met({ all, flag, lookup, number, parameter, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "item", list: (v) => records("latest O3.2.3"), output: "O3.2.3", oneByOne: false }], values: [], where: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(v.item, "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use")), require: [
{ output: null, holds: (v) => (number(v.item, "compliance_rate") >= parameter("baseline_compliance_min")), shows: () => ({ at: { record: (v) => v.item, field: "compliance_rate" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["item.compliance_rate", (v) => number(v.item, "compliance_rate"), -1],
["parameters.baseline_compliance_min", (v) => parameter("baseline_compliance_min"), -1]] }) },
{ output: null, holds: (v) => (size(lookup("latest O3.2.1", "baseline_id", text(v.item, "baseline_id"))) > 0n), shows: () => ({ at: { record: (v) => v.item, field: "baseline_id" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["item.baseline_id", (v) => text(v.item, "baseline_id"), -1]] }) },
{ output: null, holds: (v) => flag(v.item, "default_accounts_disabled"), shows: () => ({ at: { record: (v) => v.item, field: "default_accounts_disabled" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1]] }) },
{ output: null, holds: (v) => flag(v.item, "audit_enabled"), shows: () => ({ at: { record: (v) => v.item, field: "audit_enabled" }, placeholders: [
["item.asset_id", (v) => text(v.item, "asset_id"), -1]] }) }] }];
}
function baseline_coverage({ and, exists, has, known, lookup, or, read, records, size, text, today, walk }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "is_server", once: false, value: (v) => (has(v.asset, "kind", "string") ? (read(text(v.asset, "kind")) === "server") : and(() => and(() => (read(text(v.asset, "category")) === "hardware"), () => (size(lookup("O3.3.3", "endpoint_id", text(v.asset, "asset_id"))) === 0n)), () => (size(lookup("O4.4.1", "device_id", text(v.asset, "asset_id"))) === 0n))) },
{ name: "is_database", once: false, value: (v) => (has(v.asset, "kind", "string") ? (read(text(v.asset, "kind")) === "database") : exists(walk(lookup("latest O5.1.2", "asset_id", text(v.asset, "asset_id"))), "r: O5.1.2", (r_) => (read(text(r_, "log_source_type")) === "db"))) },
{ name: "os_checked", once: false, value: (v) => (size(lookup("O3.2.2", "asset_id", text(v.asset, "asset_id"))) > 0n) },
{ name: "db_checked", once: false, value: (v) => (size(lookup("O3.2.3", "asset_id", text(v.asset, "asset_id"))) > 0n) },
{ name: "in_service", once: false, value: (v) => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today)) }], where: (v) => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => v.in_service), () => or(() => v.is_server, () => v.is_database)), require: [
{ output: "O3.2.2", holds: (v) => or(() => !v.is_server, () => v.os_checked), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O3.2.3", holds: (v) => or(() => !v.is_database, () => v.db_checked), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) }] }];
}
function protection_requirements_agreed({ and, contains, exists, has, lastFirst, map, own, parts, read, records, size, text, walk }) {
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
return [
{ bindings: [
{ name: "device", list: (v) => records("latest O3.3.1"), output: "O3.3.1", oneByOne: false }], values: [
{ name: "agreed", once: true, value: (v) => map(walk(flatten_list_list_A(walk(map(walk(records("latest O3.1.1")), "d: O3.1.1", (d_) => walk((has(d_, "requirements", "list") ? parts(d_, "requirements") : [])))))), "r: O3.1.1.requirements", (r_) => read(text(r_, "requirement_id"))) }], where: (v) => (size(v.agreed) > 0n), require: [
{ output: null, holds: (v) => and(() => has(v.device, "requirement_ref", "string"), () => exists(walk(v.agreed), "id: string", (id_) => lastFirst(contains, read(id_), read(text(v.device, "requirement_ref"))))), shows: () => ({ at: { record: (v) => v.device, field: "requirement_ref" }, placeholders: [
["device.device_id", (v) => text(v.device, "device_id"), -1],
["agreed", (v) => v.agreed, -1]] }) }] }];
}
function protection_set_for_level({ all, and, exists, filter, flag, has, isIn, lastFirst, list, map, or, own, parameter, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const unique_list_string = own("unique(list<string>): list<string>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "devices", once: true, value: (v) => records("latest O3.3.1") },
{ name: "antivirus", once: true, value: (v) => or(() => exists(walk(records("latest O3.3.3")), "e: O3.3.3", (e_) => flag(e_, "av_installed")), () => exists(walk(records("latest O3.3.2")), "h: O3.3.2", (h_) => and(() => isIn("av", walk(list(h_, "agents"))), () => (read(text(h_, "status")) === "active")))) },
{ name: "effective", once: true, value: (v) => unique_list_string(walk([...walk(map(walk(filter(walk(v.devices), "d: O3.3.1", (d_) => (read(text(d_, "mode")) !== "bypass"))), "d: O3.3.1", (d_) => read(text(d_, "control_type")))), ...walk((v.antivirus ? ["av"] : []))])) },
{ name: "serves_outside", once: true, value: (v) => exists(walk(records("latest O2.1.1")), "a: O2.1.1", (a_) => and(() => and(() => flag(a_, "is_core"), () => (read(text(a_, "status")) === "in_use")), () => !and(() => has(a_, "exposure", "string"), () => (read(text(a_, "exposure")) === "internal")))) },
{ name: "bypassed", once: true, value: (v) => filter(walk(parameter("required_protection")), "p: string", (p_) => exists(walk(v.devices), "d: O3.3.1", (d_) => and(() => (read(text(d_, "control_type")) === read(p_)), () => (read(text(d_, "mode")) === "bypass")))) },
{ name: "needed", once: true, value: (v) => filter(walk(parameter("required_protection")), "p: string", (p_) => or(() => or(() => (read(p_) !== "waf"), () => v.serves_outside), () => isIn(read(p_), walk(v.bypassed)))) },
{ name: "absent", once: true, value: (v) => lastFirst(without_list_string_list_string, walk(v.effective), walk(v.needed)) }], where: (v) => (size(parameter("required_protection")) > 0n), require: [
{ output: null, holds: (v) => all(walk(v.absent), "p: string", (p_) => isIn(read(p_), walk(v.bypassed))), shows: () => ({ at: { record: (v) => first_list_A(walk(v.devices)), field: "control_type" }, placeholders: [
["without(absent, bypassed)", (v) => lastFirst(without_list_string_list_string, walk(v.bypassed), walk(v.absent)), 3]] }) },
{ output: null, holds: (v) => !exists(walk(v.absent), "p: string", (p_) => isIn(read(p_), walk(v.bypassed))), shows: () => ({ at: { record: (v) => first_list_A(walk(v.devices)), field: "control_type" }, placeholders: [
["absent.filter(p, p in bypassed)", (v) => filter(walk(v.absent), "p: string", (p_) => isIn(read(p_), walk(v.bypassed))), 3]] }) }] }];
}
function mechanisms_for_level({ and, exists, filter, flag, has, isIn, list, or, organization, own, parameter, part, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [], values: [
{ name: "asked", once: true, value: (v) => filter(walk(parameter("required_mechanisms")), "m: string", (m_) => or(() => (read(m_) !== "gcb"), () => organization.government)) },
{ name: "gcb", once: true, value: (v) => or(() => exists(walk(records("latest O3.2.1")), "b: O3.2.1", (b_) => (read(text(b_, "source")) === "gcb")), () => exists(walk(records("latest O3.3.3")), "e: O3.3.3", (e_) => and(() => has(e_, "gcb_applied", "bool"), () => flag(e_, "gcb_applied")))) },
{ name: "edr", once: true, value: (v) => or(() => exists(walk(records("latest O3.3.3")), "e: O3.3.3", (e_) => flag(e_, "edr_installed")), () => exists(walk(records("latest O3.3.2")), "h: O3.3.2", (h_) => and(() => isIn("edr", walk(list(h_, "agents"))), () => (read(text(h_, "status")) === "active")))) },
{ name: "vans", once: true, value: (v) => exists(walk(records("O4.5.1")), "v: O4.5.1", (v_) => and(() => (read(text(v_, "source")) === "vans"), () => (today <= read(read(add_string_string(read(read(day_string(read(text(v_, "collected_at"))))), "P1Y")))))) },
{ name: "soc", once: true, value: (v) => exists(walk(records("O5.3.1")), "r: O5.3.1", (r_) => (today <= read(read(add_string_string(read(text(part(r_, "period"), "to")), "P1Y"))))) }], where: (v) => (size(v.asked) > 0n), require: [
{ output: null, holds: (v) => or(() => !isIn("edr", walk(v.asked)), () => v.edr), shows: () => ({ at: { record: (v) => first_list_A(walk(records("latest O3.3.3"))), field: null }, placeholders: [] }) },
{ output: "O3.2.1", holds: (v) => or(() => !isIn("gcb", walk(v.asked)), () => v.gcb), shows: () => ({ at: { record: (v) => first_list_A(walk(records("latest O3.2.1"))), field: null }, placeholders: [] }) },
{ output: "O4.5.1", holds: (v) => or(() => !isIn("vans", walk(v.asked)), () => v.vans), shows: () => ({ at: { record: (v) => first_list_A(walk(records("latest O4.5.1"))), field: null }, placeholders: [] }) },
{ output: "O5.3.1", holds: (v) => or(() => !isIn("soc", walk(v.asked)), () => v.soc), shows: () => ({ at: { record: (v) => part(first_list_A(walk(records("O5.3.1"))), "period"), field: null }, placeholders: [] }) }] }];
}
function firewall_any_any({ all, and, has, lookup, number, read, records, text, walk }) {
return [
{ bindings: [
{ name: "device", list: (v) => records("latest O3.3.1"), output: "O3.3.1", oneByOne: false }], values: [], where: (v) => and(() => has(v.device, "rules_any_any", "double"), () => all(walk(lookup("latest O2.1.1", "asset_id", text(v.device, "device_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (Number(number(v.device, "rules_any_any")) === Number(0n)), shows: () => ({ at: { record: (v) => v.device, field: "rules_any_any" }, placeholders: [
["device.device_id", (v) => text(v.device, "device_id"), -1],
["device.rules_any_any", (v) => number(v.device, "rules_any_any"), -1]] }) }] }];
}
function firewall_rule_review_overdue({ all, and, lookup, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "device", list: (v) => records("latest O3.3.1"), output: "O3.3.1", oneByOne: false }], values: [], where: (v) => and(() => (read(text(v.device, "control_type")) === "firewall"), () => all(walk(lookup("latest O2.1.1", "asset_id", text(v.device, "device_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (today <= read(read(add_string_string(read(text(v.device, "last_rule_review")), parameter("firewall_rule_review_max_age"))))), shows: () => ({ at: { record: (v) => v.device, field: "last_rule_review" }, placeholders: [
["device.device_id", (v) => text(v.device, "device_id"), -1],
["device.last_rule_review", (v) => text(v.device, "last_rule_review"), -1],
["parameters.firewall_rule_review_max_age", (v) => parameter("firewall_rule_review_max_age"), -1]] }) }] }];
}
function protection_license_and_signatures_current({ all, has, lastFirst, lookup, or, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const days_string_string = own("days(string, string): double");
return [
{ bindings: [
{ name: "device", list: (v) => records("latest O3.3.1"), output: "O3.3.1", oneByOne: false }], values: [], where: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(v.device, "device_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use")), require: [
{ output: null, holds: (v) => or(() => !has(v.device, "licence_expiry", "string"), () => (read(text(v.device, "licence_expiry")) >= today)), shows: () => ({ at: { record: (v) => v.device, field: "licence_expiry" }, placeholders: [
["device.device_id", (v) => text(v.device, "device_id"), -1],
["device.licence_expiry", (v) => text(v.device, "licence_expiry"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.device, "signature_date", "string"), () => (lastFirst(days_string_string, read(text(v.device, "last_rule_review")), read(text(v.device, "signature_date"))) <= parameter("signature_max_age_d"))), shows: () => ({ at: { record: (v) => v.device, field: "signature_date" }, placeholders: [
["device.device_id", (v) => text(v.device, "device_id"), -1],
["device.last_rule_review", (v) => text(v.device, "last_rule_review"), -1],
["device.signature_date", (v) => text(v.device, "signature_date"), -1],
["parameters.signature_max_age_d", (v) => parameter("signature_max_age_d"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.device, "signature_date", "string"), () => (today <= read(read(add_string_string(read(text(v.device, "last_rule_review")), parameter("signature_review_max_age")))))), shows: () => ({ at: { record: (v) => v.device, field: "last_rule_review" }, placeholders: [
["device.device_id", (v) => text(v.device, "device_id"), -1],
["device.last_rule_review", (v) => text(v.device, "last_rule_review"), -1],
["parameters.signature_review_max_age", (v) => parameter("signature_review_max_age"), -1]] }) }] }];
}
function protection_signature_stale({ all, and, has, lastFirst, lookup, own, parameter, read, records, text, walk }) {
const days_string_string = own("days(string, string): double");
const key_dyn = own("key(dyn): string");
return [
{ bindings: [
{ name: "item", list: (v) => records("latest O3.3.2"), output: "O3.3.2", oneByOne: false }], values: [], where: (v) => and(() => has(v.item, "signature_date", "string"), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (lastFirst(days_string_string, read(text(v.item, "checked_date")), read(text(v.item, "signature_date"))) <= parameter("endpoint_signature_max_age_d")), shows: () => ({ at: { record: (v) => v.item, field: "signature_date" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1],
["item.checked_date", (v) => text(v.item, "checked_date"), -1],
["item.signature_date", (v) => text(v.item, "signature_date"), -1],
["parameters.endpoint_signature_max_age_d", (v) => parameter("endpoint_signature_max_age_d"), -1]] }) }] },
{ bindings: [
{ name: "item", list: (v) => records("latest O3.3.3"), output: "O3.3.3", oneByOne: false }], values: [], where: (v) => and(() => has(v.item, "signature_date", "string"), () => all(walk(lookup("latest O2.1.1", "asset_id", read(key_dyn(v.item)))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (lastFirst(days_string_string, read(text(v.item, "checked_date")), read(text(v.item, "signature_date"))) <= parameter("endpoint_signature_max_age_d")), shows: () => ({ at: { record: (v) => v.item, field: "signature_date" }, placeholders: [
["key(item)", (v) => read(key_dyn(v.item)), -1],
["item.checked_date", (v) => text(v.item, "checked_date"), -1],
["item.signature_date", (v) => text(v.item, "signature_date"), -1],
["parameters.endpoint_signature_max_age_d", (v) => parameter("endpoint_signature_max_age_d"), -1]] }) }] }];
}
function host_protection_coverage({ and, exists, has, isIn, lookup, or, read, records, size, text, today, walk }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "is_host", once: false, value: (v) => (has(v.asset, "kind", "string") ? isIn(read(text(v.asset, "kind")), walk(["server", "endpoint"])) : and(() => (read(text(v.asset, "category")) === "hardware"), () => (size(lookup("O4.4.1", "device_id", text(v.asset, "asset_id"))) === 0n))) },
{ name: "in_service", once: false, value: (v) => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today)) },
{ name: "host_ok", once: false, value: (v) => exists(walk(lookup("latest O3.3.2", "asset_id", text(v.asset, "asset_id"))), "h: O3.3.2", (h_) => or(() => (read(text(h_, "status")) === "active"), () => has(h_, "exception_reason", "string"))) },
{ name: "endpoint_ok", once: false, value: (v) => exists(walk(lookup("latest O3.3.3", "endpoint_id", text(v.asset, "asset_id"))), "e: O3.3.3", (e_) => isIn(read(text(e_, "status")), walk(["compliant", "excepted"]))) }], where: (v) => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => v.in_service), () => v.is_host), require: [
{ output: null, holds: (v) => or(() => v.host_ok, () => v.endpoint_ok), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1]] }) }] }];
}
function access_sod({ or, own, read, records, text }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "r", list: (v) => records("O4.1.1"), output: "O4.1.1", oneByOne: true }], values: [], where: null, require: [
{ output: null, holds: (v) => (read(text(v.r, "approver")) !== read(text(v.r, "applicant"))), shows: () => ({ at: { record: (v) => v.r, field: "approver" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["name(r.approver)", (v) => read(name_string(read(text(v.r, "approver")))), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.r, "approver")) !== read(text(v.r, "subject"))), () => (read(text(v.r, "approver")) === read(text(v.r, "applicant")))), shows: () => ({ at: { record: (v) => v.r, field: "approver" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["name(r.approver)", (v) => read(name_string(read(text(v.r, "approver")))), -1]] }) },
{ output: null, holds: (v) => (read(text(v.r, "approver")) !== read(text(v.r, "implementer"))), shows: () => ({ at: { record: (v) => v.r, field: "approver" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["name(r.approver)", (v) => read(name_string(read(text(v.r, "approver")))), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.r, "action")) === "remove"), () => (read(text(v.r, "implementer")) !== read(text(v.r, "subject")))), shows: () => ({ at: { record: (v) => v.r, field: "implementer" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["name(r.implementer)", (v) => read(name_string(read(text(v.r, "implementer")))), -1]] }) }] }];
}
function access_approved_before_set({ lastFirst, or, own, parameter, read, records, text }) {
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
const isBefore_string_string = own("isBefore(string, string): bool");
return [
{ bindings: [
{ name: "r", list: (v) => records("O4.1.1"), output: "O4.1.1", oneByOne: true }], values: [], where: null, require: [
{ output: null, holds: (v) => (read(text(v.r, "apply_date")) <= read(read(day_string(read(text(v.r, "approved_at")))))), shows: () => ({ at: { record: (v) => v.r, field: "approved_at" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["r.apply_date", (v) => text(v.r, "apply_date"), -1],
["r.approved_at", (v) => text(v.r, "approved_at"), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.r, "action")) === "remove"), () => !lastFirst(isBefore_string_string, read(text(v.r, "approved_at")), read(text(v.r, "implemented_at")))), shows: () => ({ at: { record: (v) => v.r, field: "implemented_at" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["r.implemented_at", (v) => text(v.r, "implemented_at"), -1],
["r.approved_at", (v) => text(v.r, "approved_at"), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.r, "action")) !== "remove"), () => (lastFirst(days_string_string, read(text(v.r, "approved_at")), read(text(v.r, "implemented_at"))) <= parameter("emergency_removal_approval_d"))), shows: () => ({ at: { record: (v) => v.r, field: "approved_at" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["r.implemented_at", (v) => text(v.r, "implemented_at"), -1],
["parameters.emergency_removal_approval_d", (v) => parameter("emergency_removal_approval_d"), -1],
["r.approved_at", (v) => text(v.r, "approved_at"), -1]] }) }] }];
}
function access_privileged_limits({ and, exists, flag, has, isIn, list, lookup, map, or, own, parameter, read, records, size, text, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "r", list: (v) => records("O4.1.1"), output: "O4.1.1", oneByOne: true }], values: [
{ name: "owners", once: false, value: (v) => map(walk(lookup("latest O2.1.1", "asset_id", text(v.r, "target"))), "a: O2.1.1", (a_) => read(text(a_, "owner"))) },
{ name: "is_ciso", once: false, value: (v) => exists(walk(lookup("people", "id", text(v.r, "approver"))), "p: Person", (p_) => or(() => isIn("ciso", walk(list(p_, "roles"))), () => isIn("head", walk(list(p_, "roles"))))) },
{ name: "entitled", once: false, value: (v) => or(() => or(() => v.is_ciso, () => isIn(read(text(v.r, "approver")), walk(v.owners))), () => (size(v.owners) === 0n)) },
{ name: "latest", once: false, value: (v) => read(add_string_string(read(read(day_string(read(text(v.r, "implemented_at"))))), parameter("privileged_right_max"))) }], where: (v) => and(() => flag(v.r, "privileged"), () => (read(text(v.r, "action")) !== "remove")), require: [
{ output: null, holds: (v) => has(v.r, "expiry_date", "string"), shows: () => ({ at: { record: (v) => v.r, field: "expiry_date" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.r, "expiry_date", "string"), () => (read(text(v.r, "expiry_date")) <= read(v.latest))), shows: () => ({ at: { record: (v) => v.r, field: "expiry_date" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["r.expiry_date", (v) => text(v.r, "expiry_date"), -1],
["parameters.privileged_right_max", (v) => parameter("privileged_right_max"), -1],
["latest", (v) => v.latest, -1]] }) },
{ output: null, holds: (v) => v.entitled, shows: () => ({ at: { record: (v) => v.r, field: "approver" }, placeholders: [
["r.request_no", (v) => text(v.r, "request_no"), -1],
["name(r.approver)", (v) => read(name_string(read(text(v.r, "approver")))), -1]] }) }] }];
}
function access_toxic_combination({ all, and, exists, filter, has, isIn, known, lastFirst, list, lookup, map, or, own, parameter, read, readAll, size, split, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const isBefore_string_string = own("isBefore(string, string): bool");
const name_string = own("name(string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false }], values: [
{ name: "own", once: false, value: (v) => lookup("O4.1.1", "subject", text(known(v.person, "person: Person"), "id")) },
{ name: "live", once: false, value: (v) => filter(walk(v.own), "r: O4.1.1", (r_) => and(() => and(() => and(() => (read(text(r_, "action")) !== "remove"), () => or(() => !has(r_, "expiry_date", "string"), () => (read(text(r_, "expiry_date")) >= today))), () => !exists(walk(v.own), "x: O4.1.1", (x_) => and(() => and(() => and(() => and(() => (read(text(x_, "action")) === "remove"), () => (read(text(x_, "account_id")) === read(text(r_, "account_id")))), () => (read(text(x_, "target")) === read(text(r_, "target")))), () => (read(text(x_, "right")) === read(text(r_, "right")))), () => lastFirst(isBefore_string_string, read(text(x_, "implemented_at")), read(text(r_, "implemented_at")))))), () => !exists(walk(lookup("O4.2.2", "account_id", text(r_, "account_id"))), "e: O4.2.2", (e_) => and(() => and(() => (read(text(e_, "system")) === read(text(r_, "target"))), () => isIn(read(text(e_, "action")), walk(["disable", "delete"]))), () => lastFirst(isBefore_string_string, read(text(e_, "effective_at")), read(text(r_, "implemented_at"))))))) },
{ name: "held", once: false, value: (v) => unique_list_string(walk([...walk(map(walk(v.live), "r: O4.1.1", (r_) => read(text(r_, "right")))), ...walk(list(known(v.person, "person: Person"), "roles"))])) },
{ name: "pairs", once: false, value: (v) => filter(walk(parameter("conflicting_rights")), "pair: string", (pair_) => all(walk(lastFirst(split, readAll(" + "), readAll(pair_))), "part: string", (part_) => isIn(read(part_), walk(v.held)))) },
{ name: "clashes", once: false, value: (v) => filter(walk(v.held), "right: string", (right_) => exists(walk(v.pairs), "pair: string", (pair_) => isIn(read(right_), walk(lastFirst(split, readAll(" + "), readAll(pair_)))))) }], where: (v) => (size(v.live) > 0n), require: [
{ output: null, holds: (v) => (size(v.pairs) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(v.live)), field: "right" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["clashes", (v) => v.clashes, 4]] }) }] }];
}
function access_review_complete({ and, lastFirst, number, own, parameter, parts, read, records, size, text }) {
const days_string_string = own("days(string, string): double");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.1.2"), output: "O4.1.2", oneByOne: true }], values: [
{ name: "age", once: false, value: (v) => lastFirst(days_string_string, read(text(v.review, "review_date")), read(text(v.review, "source_extract_date"))) }], where: null, require: [
{ output: null, holds: (v) => and(() => (number(v.review, "reviewed_rights") === number(v.review, "total_rights")), () => (Number(size(parts(v.review, "items"))) === Number(number(v.review, "total_rights")))), shows: () => ({ at: { record: (v) => v.review, field: "reviewed_rights" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["review.target", (v) => text(v.review, "target"), -1],
["review.reviewed_rights", (v) => number(v.review, "reviewed_rights"), -1],
["review.total_rights", (v) => number(v.review, "total_rights"), -1],
["size(review.items)", (v) => size(parts(v.review, "items")), -1]] }) },
{ output: null, holds: (v) => and(() => (v.age >= 0n), () => (v.age <= parameter("review_extract_max_age_d"))), shows: () => ({ at: { record: (v) => v.review, field: "source_extract_date" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["review.target", (v) => text(v.review, "target"), -1],
["review.review_date", (v) => text(v.review, "review_date"), -1],
["review.source_extract_date", (v) => text(v.review, "source_extract_date"), -1],
["parameters.review_extract_max_age_d", (v) => parameter("review_extract_max_age_d"), -1]] }) }] }];
}
function access_review_not_self({ exists, own, parts, read, records, text, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.1.2"), output: "O4.1.2", oneByOne: true }], values: [], where: null, require: [
{ output: null, holds: (v) => !exists(walk(parts(v.review, "items")), "i: O4.1.2.items", (i_) => (read(text(i_, "user")) === read(text(v.review, "reviewer")))), shows: () => ({ at: { record: (v) => v.review, field: "reviewer" }, placeholders: [
["name(review.reviewer)", (v) => read(name_string(read(text(v.review, "reviewer")))), -1],
["review.target", (v) => text(v.review, "target"), -1],
["review.review_no", (v) => text(v.review, "review_no"), -1]] }) },
{ output: null, holds: (v) => (read(text(v.review, "reviewer")) !== read(text(v.review, "system_admin"))), shows: () => ({ at: { record: (v) => v.review, field: "reviewer" }, placeholders: [
["name(review.reviewer)", (v) => read(name_string(read(text(v.review, "reviewer")))), -1],
["review.target", (v) => text(v.review, "target"), -1],
["review.review_no", (v) => text(v.review, "review_no"), -1]] }) }] }];
}
function access_review_followed_up({ and, exists, isIn, known, lookup, or, own, parameter, parts, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const day_string = own("day(string): string");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.1.2"), output: "O4.1.2", oneByOne: true },
{ name: "item", list: (v) => parts(v.review, "items"), output: null, oneByOne: false }], values: [
{ name: "since", once: false, value: (v) => read(min_list_string(walk([text(v.review, "review_date"), text(v.review, "source_extract_date")].reverse()))) },
{ name: "due", once: false, value: (v) => read(addDays_string_double(read(text(v.review, "review_date")), parameter("review_follow_up_d"))) },
{ name: "changed", once: false, value: (v) => exists(walk(lookup("O4.1.1", "account_id", text(known(v.item, "item: O4.1.2.items"), "account_id"))), "r: O4.1.1", (r_) => and(() => and(() => and(() => isIn(read(text(r_, "action")), walk(["remove", "change"])), () => (read(text(r_, "target")) === read(text(v.review, "target")))), () => (read(read(day_string(read(text(r_, "implemented_at"))))) >= read(v.since))), () => (read(read(day_string(read(text(r_, "implemented_at"))))) <= read(v.due)))) },
{ name: "closed", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(known(v.item, "item: O4.1.2.items"), "account_id"))), "e: O4.2.2", (e_) => and(() => and(() => and(() => isIn(read(text(e_, "action")), walk(["disable", "delete"])), () => (read(text(e_, "system")) === read(text(v.review, "target")))), () => (read(read(day_string(read(text(e_, "effective_at"))))) >= read(v.since))), () => (read(read(day_string(read(text(e_, "effective_at"))))) <= read(v.due)))) }], where: (v) => and(() => isIn(read(text(known(v.item, "item: O4.1.2.items"), "decision")), walk(["revoke", "change"])), () => (read(v.due) < today)), require: [
{ output: null, holds: (v) => or(() => v.changed, () => v.closed), shows: () => ({ at: { record: (v) => known(v.item, "item: O4.1.2.items"), field: "decision" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["item.account_id", (v) => text(known(v.item, "item: O4.1.2.items"), "account_id"), -1],
["review.target", (v) => text(v.review, "target"), -1],
["item.decision", (v) => text(known(v.item, "item: O4.1.2.items"), "decision"), 5],
["due", (v) => v.due, -1]] }) }] }];
}
function account_leaver_disabled({ and, around, exists, filter, flag, has, isIn, known, lastFirst, lookup, map, number, or, own, parameter, read, records, size, text, today, walk }) {
const addDays_string_int = own("addDays(string, int): string");
const hours_string_string = own("hours(string, string): double");
const isBefore_string_string = own("isBefore(string, string): bool");
const last_list_A = own("last(list<A>): A");
const min_list_double = own("min(list<double>): double");
const name_string = own("name(string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false }], values: [
{ name: "own_deadlines", once: true, value: (v) => map(walk(records("latest O4.2.1")), "p: O4.2.1", (p_) => number(p_, "leaver_deadline_h")) },
{ name: "deadline", once: true, value: (v) => min_list_double(walk([...walk(v.own_deadlines), ...walk([parameter("leaver_deadline_h")])])) },
{ name: "leaving", once: false, value: (v) => (has(known(v.person, "person: Person"), "left", "string") ? read(addDays_string_int(read(text(known(v.person, "person: Person"), "left")), 1n)) : read(addDays_string_int(today, 1n))) },
{ name: "events", once: false, value: (v) => lookup("O4.2.2", "holder", text(known(v.person, "person: Person"), "id")) },
{ name: "newest", once: false, value: (v) => last_list_A(walk(v.events)) },
{ name: "open", once: false, value: (v) => filter(walk(v.events), "e: O4.2.2", (e_) => and(() => !isIn(read(text(e_, "action")), walk(["disable", "delete"])), () => !exists(walk(lookup("O4.2.2", "account_id", text(e_, "account_id"))), "x: O4.2.2", (x_) => and(() => and(() => and(() => (read(text(x_, "system")) === read(text(e_, "system"))), () => or(() => isIn(read(text(x_, "action")), walk(["disable", "delete"])), () => (read(text(x_, "holder")) !== read(text(known(v.person, "person: Person"), "id"))))), () => !lastFirst(isBefore_string_string, read(text(e_, "effective_at")), read(text(x_, "effective_at")))), () => (lastFirst(hours_string_string, read(text(x_, "effective_at")), read(v.leaving)) <= v.deadline))))) },
{ name: "late", once: false, value: (v) => unique_list_string(walk(map(walk(v.open), "e: O4.2.2", (e_) => read(read(read(read(read(text(e_, "account_id")) + " @ ")) + read(text(e_, "system"))))))) },
{ name: "enabled", once: false, value: (v) => filter(walk(lookup("O4.2.3.items", "holder", text(known(v.person, "person: Person"), "id"))), "i: O4.2.3.items", (i_) => and(() => flag(i_, "enabled"), () => (lastFirst(hours_string_string, read(text(around(i_, "parent"), "extract_at")), read(v.leaving)) > v.deadline))) },
{ name: "seen", once: false, value: (v) => last_list_A(walk(v.enabled)) },
{ name: "still_enabled", once: false, value: (v) => map(walk(v.enabled), "i: O4.2.3.items", (i_) => read(read(read(read(read(text(i_, "account_id")) + " @ ")) + read(text(around(i_, "parent"), "system"))))) }], where: (v) => and(() => (hours_string_string(read(v.leaving), today) >= v.deadline), () => or(() => (size(v.events) > 0n), () => (size(v.still_enabled) > 0n))), require: [
{ output: "O4.2.2", holds: (v) => (size(v.late) === 0n), shows: () => ({ at: { condition: (v) => (read(known(v.output, "output: string")) === "O4.2.2"), whenTrue: { record: (v) => known(v.newest, "newest: O4.2.2"), field: "account_id" }, whenFalse: { record: (v) => known(v.seen, "seen: O4.2.3.items"), field: "account_id" } }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["deadline", (v) => v.deadline, -1],
["output", (v) => known(v.output, "output: string"), -1],
["output == 'O4.2.2' ? late : still_enabled", (v) => ((read(known(v.output, "output: string")) === "O4.2.2") ? v.late : v.still_enabled), -1]] }) },
{ output: "O4.2.3", holds: (v) => (size(v.still_enabled) === 0n), shows: () => ({ at: { condition: (v) => (read(known(v.output, "output: string")) === "O4.2.2"), whenTrue: { record: (v) => known(v.newest, "newest: O4.2.2"), field: "account_id" }, whenFalse: { record: (v) => known(v.seen, "seen: O4.2.3.items"), field: "account_id" } }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["deadline", (v) => v.deadline, -1],
["output", (v) => known(v.output, "output: string"), -1],
["output == 'O4.2.2' ? late : still_enabled", (v) => ((read(known(v.output, "output: string")) === "O4.2.2") ? v.late : v.still_enabled), -1]] }) }] }];
}
function account_temporary_expired({ all, and, exists, filter, groups, has, isIn, known, lastFirst, map, own, read, size, text, today, walk }) {
const isBefore_string_string = own("isBefore(string, string): bool");
const last_list_A = own("last(list<A>): A");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "named", list: (v) => groups("O4.2.2", "account_id"), output: null, oneByOne: false },
{ name: "system", list: (v) => unique_list_string(walk(map(walk(v.named), "e: O4.2.2", (e_) => read(text(e_, "system"))))), output: null, oneByOne: false }], values: [
{ name: "events", once: false, value: (v) => filter(walk(v.named), "e: O4.2.2", (e_) => (read(text(e_, "system")) === read(known(v.system, "system: string")))) },
{ name: "current", once: false, value: (v) => filter(walk(v.events), "e: O4.2.2", (e_) => !exists(walk(v.events), "x: O4.2.2", (x_) => lastFirst(isBefore_string_string, read(text(x_, "effective_at")), read(text(e_, "effective_at"))))) },
{ name: "dated", once: false, value: (v) => filter(walk(v.events), "e: O4.2.2", (e_) => has(e_, "expiry_date", "string")) },
{ name: "until", once: false, value: (v) => map(walk(filter(walk(v.dated), "e: O4.2.2", (e_) => !exists(walk(v.dated), "x: O4.2.2", (x_) => lastFirst(isBefore_string_string, read(text(x_, "effective_at")), read(text(e_, "effective_at")))))), "e: O4.2.2", (e_) => read(text(e_, "expiry_date"))) }], where: (v) => and(() => !exists(walk(v.current), "e: O4.2.2", (e_) => isIn(read(text(e_, "action")), walk(["disable", "delete"]))), () => exists(walk(v.current), "e: O4.2.2", (e_) => isIn(read(text(e_, "account_type")), walk(["temporary", "emergency", "vendor"])))), require: [
{ output: null, holds: (v) => all(walk(v.until), "d: string", (d_) => (read(d_) >= today)), shows: () => ({ at: { record: (v) => last_list_A(walk(v.current)), field: "account_id" }, placeholders: [
["last(current).account_type", (v) => text(last_list_A(walk(v.current)), "account_type"), 6],
["last(current).account_id", (v) => text(last_list_A(walk(v.current)), "account_id"), -1],
["system", (v) => known(v.system, "system: string"), -1],
["until", (v) => v.until, -1]] }) },
{ output: null, holds: (v) => (size(v.dated) > 0n), shows: () => ({ at: { record: (v) => last_list_A(walk(v.current)), field: "account_id" }, placeholders: [
["last(current).account_type", (v) => text(last_list_A(walk(v.current)), "account_type"), 6],
["last(current).account_id", (v) => text(last_list_A(walk(v.current)), "account_id"), -1],
["system", (v) => known(v.system, "system: string"), -1]] }) }] }];
}
function account_dormant_disabled({ and, around, exists, filter, flag, has, isIn, known, lastFirst, lookup, map, number, or, own, parameter, parts, read, records, size, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
const isBefore_string_string = own("isBefore(string, string): bool");
const max_list_string = own("max(list<string>): string");
const min_list_double = own("min(list<double>): double");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.2.3"), output: "O4.2.3", oneByOne: true },
{ name: "item", list: (v) => parts(v.review, "items"), output: null, oneByOne: false }], values: [
{ name: "own_limits", once: true, value: (v) => map(walk(records("latest O4.2.1")), "p: O4.2.1", (p_) => number(p_, "dormant_days")) },
{ name: "limit", once: true, value: (v) => min_list_double(walk([...walk(v.own_limits), ...walk([parameter("account_dormant_d")])])) },
{ name: "newest", once: false, value: (v) => read(max_list_string(walk(map(walk(lookup("O4.2.3", "system", text(v.review, "system"))), "r: O4.2.3", (r_) => read(text(r_, "extract_at")))))) },
{ name: "listed", once: false, value: (v) => filter(walk(lookup("O4.2.3.items", "account_id", text(known(v.item, "item: O4.2.3.items"), "account_id"))), "i: O4.2.3.items", (i_) => (read(text(around(i_, "parent"), "system")) === read(text(v.review, "system")))) },
{ name: "events", once: false, value: (v) => filter(walk(lookup("O4.2.2", "account_id", text(known(v.item, "item: O4.2.3.items"), "account_id"))), "e: O4.2.2", (e_) => (read(text(e_, "system")) === read(text(v.review, "system")))) },
{ name: "opened", once: false, value: (v) => map(walk(filter(walk(v.events), "e: O4.2.2", (e_) => and(() => isIn(read(text(e_, "action")), walk(["create", "enable"])), () => !lastFirst(isBefore_string_string, read(text(e_, "effective_at")), read(text(v.review, "extract_at")))))), "e: O4.2.2", (e_) => read(read(day_string(read(text(e_, "effective_at")))))) },
{ name: "used", once: false, value: (v) => [...walk((has(known(v.item, "item: O4.2.3.items"), "last_login", "string") ? [text(known(v.item, "item: O4.2.3.items"), "last_login")] : [])), ...walk(v.opened)] },
{ name: "seen", once: false, value: (v) => [...walk((has(known(v.item, "item: O4.2.3.items"), "password_last_set", "string") ? [text(known(v.item, "item: O4.2.3.items"), "password_last_set")] : [])), ...walk(map(walk(v.listed), "i: O4.2.3.items", (i_) => read(read(day_string(read(text(around(i_, "parent"), "extract_at")))))))] },
{ name: "since", once: false, value: (v) => ((size(v.used) > 0n) ? read(max_list_string(walk(v.used))) : read(min_list_string(walk(v.seen)))) },
{ name: "idle", once: false, value: (v) => lastFirst(days_string_string, read(text(v.review, "extract_at")), read(v.since)) },
{ name: "is_spare", once: false, value: (v) => or(() => flag(known(v.item, "item: O4.2.3.items"), "privileged"), () => exists(walk(v.events), "e: O4.2.2", (e_) => isIn(read(text(e_, "account_type")), walk(["emergency", "service", "default"])))) },
{ name: "kept", once: false, value: (v) => and(() => and(() => (read(text(known(v.item, "item: O4.2.3.items"), "decision")) === "keep"), () => has(known(v.item, "item: O4.2.3.items"), "reason", "string")), () => v.is_spare) },
{ name: "due", once: false, value: (v) => read(addDays_string_double(read(text(v.review, "review_date")), parameter("review_follow_up_d"))) },
{ name: "done", once: false, value: (v) => or(() => exists(walk(parts(v.review, "actions")), "a: O4.2.3.actions", (a_) => and(() => (read(text(a_, "account_id")) === read(text(known(v.item, "item: O4.2.3.items"), "account_id"))), () => has(a_, "done_date", "string"))), () => exists(walk(v.events), "e: O4.2.2", (e_) => and(() => isIn(read(text(e_, "action")), walk(["disable", "delete"])), () => lastFirst(isBefore_string_string, read(text(e_, "effective_at")), read(text(v.review, "extract_at")))))) }], where: (v) => and(() => and(() => flag(known(v.item, "item: O4.2.3.items"), "enabled"), () => (read(text(v.review, "extract_at")) === read(v.newest))), () => (v.idle > v.limit)), require: [
{ output: null, holds: (v) => or(() => isIn(read(text(known(v.item, "item: O4.2.3.items"), "decision")), walk(["disable", "delete"])), () => v.kept), shows: () => ({ at: { record: (v) => known(v.item, "item: O4.2.3.items"), field: "last_login" }, placeholders: [
["item.account_id", (v) => text(known(v.item, "item: O4.2.3.items"), "account_id"), -1],
["review.system", (v) => text(v.review, "system"), -1],
["idle", (v) => v.idle, -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !isIn(read(text(known(v.item, "item: O4.2.3.items"), "decision")), walk(["disable", "delete"])), () => v.done), () => (read(v.due) >= today)), shows: () => ({ at: { record: (v) => known(v.item, "item: O4.2.3.items"), field: "last_login" }, placeholders: [
["item.account_id", (v) => text(known(v.item, "item: O4.2.3.items"), "account_id"), -1],
["review.system", (v) => text(v.review, "system"), -1],
["idle", (v) => v.idle, -1],
["due", (v) => v.due, -1]] }) }] }];
}
function account_shared_forbidden({ and, exists, isIn, lastFirst, lookup, own, read, records, text, today, walk }) {
const isBefore_string_string = own("isBefore(string, string): bool");
return [
{ bindings: [
{ name: "e", list: (v) => records("O4.2.2"), output: "O4.2.2", oneByOne: true }], values: [
{ name: "superseded", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(v.e, "account_id"))), "x: O4.2.2", (x_) => and(() => (read(text(x_, "system")) === read(text(v.e, "system"))), () => lastFirst(isBefore_string_string, read(text(x_, "effective_at")), read(text(v.e, "effective_at"))))) },
{ name: "excused", once: false, value: (v) => exists(walk(lookup("O4.2.5.accounts_exempt", "account_id", text(v.e, "account_id"))), "x: O4.2.5.accounts_exempt", (x_) => (read(text(x_, "expiry")) >= today)) }], where: (v) => and(() => and(() => (read(text(v.e, "account_type")) === "shared"), () => isIn(read(text(v.e, "action")), walk(["create", "enable", "modify"]))), () => !v.superseded), require: [
{ output: null, holds: (v) => v.excused, shows: () => ({ at: { record: (v) => v.e, field: "account_type" }, placeholders: [
["e.account_id", (v) => text(v.e, "account_id"), -1],
["e.system", (v) => text(v.e, "system"), -1]] }) }] }];
}
function account_without_request({ and, exists, flag, isIn, known, lastFirst, lookup, map, or, own, parts, read, records, text, walk }) {
const isBefore_string_string = own("isBefore(string, string): bool");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.2.3"), output: "O4.2.3", oneByOne: true },
{ name: "item", list: (v) => parts(v.review, "items"), output: null, oneByOne: false }], values: [
{ name: "newest", once: false, value: (v) => read(max_list_string(walk(map(walk(lookup("O4.2.3", "system", text(v.review, "system"))), "r: O4.2.3", (r_) => read(text(r_, "extract_at")))))) },
{ name: "created", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(known(v.item, "item: O4.2.3.items"), "account_id"))), "e: O4.2.2", (e_) => and(() => and(() => (read(text(e_, "system")) === read(text(v.review, "system"))), () => isIn(read(text(e_, "action")), walk(["create", "enable", "modify"]))), () => !lastFirst(isBefore_string_string, read(text(e_, "effective_at")), read(text(v.review, "extract_at"))))) },
{ name: "granted", once: false, value: (v) => exists(walk(lookup("O4.1.1", "account_id", text(known(v.item, "item: O4.2.3.items"), "account_id"))), "r: O4.1.1", (r_) => and(() => and(() => (read(text(r_, "target")) === read(text(v.review, "system"))), () => (read(text(r_, "action")) !== "remove")), () => !lastFirst(isBefore_string_string, read(text(r_, "implemented_at")), read(text(v.review, "extract_at"))))) }], where: (v) => and(() => flag(known(v.item, "item: O4.2.3.items"), "enabled"), () => (read(text(v.review, "extract_at")) === read(v.newest))), require: [
{ output: null, holds: (v) => or(() => v.created, () => v.granted), shows: () => ({ at: { record: (v) => known(v.item, "item: O4.2.3.items"), field: "account_id" }, placeholders: [
["review.system", (v) => text(v.review, "system"), -1],
["item.account_id", (v) => text(known(v.item, "item: O4.2.3.items"), "account_id"), -1]] }) }] }];
}
function account_sod({ isIn, or, own, read, records, text, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "e", list: (v) => records("O4.2.2"), output: "O4.2.2", oneByOne: true }], values: [], where: (v) => isIn(read(text(v.e, "action")), walk(["create", "modify", "enable"])), require: [
{ output: null, holds: (v) => (read(text(v.e, "approver")) !== read(text(v.e, "applicant"))), shows: () => ({ at: { record: (v) => v.e, field: "approver" }, placeholders: [
["e.request_no", (v) => text(v.e, "request_no"), -1],
["name(e.approver)", (v) => read(name_string(read(text(v.e, "approver")))), -1],
["e.account_id", (v) => text(v.e, "account_id"), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.e, "approver")) !== read(text(v.e, "holder"))), () => (read(text(v.e, "approver")) === read(text(v.e, "applicant")))), shows: () => ({ at: { record: (v) => v.e, field: "approver" }, placeholders: [
["e.request_no", (v) => text(v.e, "request_no"), -1],
["e.account_id", (v) => text(v.e, "account_id"), -1],
["name(e.approver)", (v) => read(name_string(read(text(v.e, "approver")))), -1]] }) },
{ output: null, holds: (v) => (read(text(v.e, "approver")) !== read(text(v.e, "implementer"))), shows: () => ({ at: { record: (v) => v.e, field: "approver" }, placeholders: [
["e.request_no", (v) => text(v.e, "request_no"), -1],
["name(e.approver)", (v) => read(name_string(read(text(v.e, "approver")))), -1],
["e.account_id", (v) => text(v.e, "account_id"), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.e, "implementer")) !== read(text(v.e, "holder"))), () => (read(text(v.e, "account_type")) === "service")), shows: () => ({ at: { record: (v) => v.e, field: "implementer" }, placeholders: [
["e.request_no", (v) => text(v.e, "request_no"), -1],
["name(e.implementer)", (v) => read(name_string(read(text(v.e, "implementer")))), -1],
["e.account_id", (v) => text(v.e, "account_id"), -1]] }) }] }];
}
function account_review_followed_up({ and, exists, flag, has, known, lastFirst, lookup, map, or, own, parameter, parts, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const isBefore_string_string = own("isBefore(string, string): bool");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.2.3"), output: "O4.2.3", oneByOne: true },
{ name: "item", list: (v) => parts(v.review, "items"), output: null, oneByOne: false }], values: [
{ name: "newest", once: false, value: (v) => read(max_list_string(walk(map(walk(lookup("O4.2.3", "system", text(v.review, "system"))), "r: O4.2.3", (r_) => read(text(r_, "extract_at")))))) },
{ name: "due", once: false, value: (v) => read(addDays_string_double(read(text(v.review, "review_date")), parameter("review_follow_up_d"))) },
{ name: "acted", once: false, value: (v) => exists(walk(parts(v.review, "actions")), "a: O4.2.3.actions", (a_) => and(() => (read(text(a_, "account_id")) === read(text(known(v.item, "item: O4.2.3.items"), "account_id"))), () => has(a_, "done_date", "string"))) },
{ name: "recorded", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(known(v.item, "item: O4.2.3.items"), "account_id"))), "e: O4.2.2", (e_) => and(() => (read(text(e_, "system")) === read(text(v.review, "system"))), () => lastFirst(isBefore_string_string, read(text(e_, "effective_at")), read(text(v.review, "extract_at"))))) },
{ name: "settled", once: false, value: (v) => or(() => v.acted, () => v.recorded) }], where: (v) => and(() => and(() => and(() => (read(text(v.review, "extract_at")) === read(v.newest)), () => flag(known(v.item, "item: O4.2.3.items"), "enabled")), () => (read(v.due) < today)), () => or(() => !has(known(v.item, "item: O4.2.3.items"), "holder", "string"), () => (read(text(known(v.item, "item: O4.2.3.items"), "decision")) === "change"))), require: [
{ output: null, holds: (v) => or(() => has(known(v.item, "item: O4.2.3.items"), "holder", "string"), () => v.settled), shows: () => ({ at: { record: (v) => known(v.item, "item: O4.2.3.items"), field: "decision" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["item.account_id", (v) => text(known(v.item, "item: O4.2.3.items"), "account_id"), -1],
["review.system", (v) => text(v.review, "system"), -1],
["due", (v) => v.due, -1]] }) },
{ output: null, holds: (v) => or(() => !has(known(v.item, "item: O4.2.3.items"), "holder", "string"), () => v.settled), shows: () => ({ at: { record: (v) => known(v.item, "item: O4.2.3.items"), field: "decision" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["item.account_id", (v) => text(known(v.item, "item: O4.2.3.items"), "account_id"), -1],
["review.system", (v) => text(v.review, "system"), -1],
["due", (v) => v.due, -1]] }) }] }];
}
function account_not_in_extract({ and, exists, isIn, lastFirst, lookup, map, own, parts, read, records, size, text, walk }) {
const isBefore_string_string = own("isBefore(string, string): bool");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "e", list: (v) => records("O4.2.2"), output: "O4.2.2", oneByOne: true }], values: [
{ name: "extracts", once: false, value: (v) => lookup("O4.2.3", "system", text(v.e, "system")) },
{ name: "newest", once: false, value: (v) => ((size(v.extracts) > 0n) ? read(max_list_string(walk(map(walk(v.extracts), "r: O4.2.3", (r_) => read(text(r_, "extract_at")))))) : "") },
{ name: "superseded", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(v.e, "account_id"))), "x: O4.2.2", (x_) => and(() => (read(text(x_, "system")) === read(text(v.e, "system"))), () => lastFirst(isBefore_string_string, read(text(x_, "effective_at")), read(text(v.e, "effective_at"))))) },
{ name: "listed", once: false, value: (v) => exists(walk(v.extracts), "r: O4.2.3", (r_) => and(() => (read(text(r_, "extract_at")) === read(v.newest)), () => exists(walk(parts(r_, "items")), "i: O4.2.3.items", (i_) => (read(text(i_, "account_id")) === read(text(v.e, "account_id")))))) }], where: (v) => and(() => and(() => and(() => isIn(read(text(v.e, "action")), walk(["create", "enable", "modify"])), () => !v.superseded), () => (read(v.newest) !== "")), () => lastFirst(isBefore_string_string, read(v.newest), read(text(v.e, "effective_at")))), require: [
{ output: null, holds: (v) => v.listed, shows: () => ({ at: { record: (v) => v.e, field: "account_id" }, placeholders: [
["e.account_id", (v) => text(v.e, "account_id"), -1],
["e.system", (v) => text(v.e, "system"), -1]] }) }] }];
}
function account_review_arithmetic({ and, double, exists, filter, has, lookup, number, or, own, parts, read, records, size, text, walk }) {
const day_string = own("day(string): string");
return [
{ bindings: [
{ name: "review", list: (v) => records("O4.2.3"), output: "O4.2.3", oneByOne: true }], values: [
{ name: "orphans", once: false, value: (v) => size(filter(walk(parts(v.review, "items")), "i: O4.2.3.items", (i_) => or(() => !has(i_, "holder", "string"), () => exists(walk(lookup("people", "id", text(i_, "holder"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < read(read(day_string(read(text(v.review, "extract_at"))))))))))) }], where: null, require: [
{ output: null, holds: (v) => (Number(size(parts(v.review, "items"))) === Number(number(v.review, "accounts_total"))), shows: () => ({ at: { record: (v) => v.review, field: "accounts_total" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["review.system", (v) => text(v.review, "system"), -1],
["review.accounts_total", (v) => number(v.review, "accounts_total"), -1],
["size(review.items)", (v) => size(parts(v.review, "items")), -1]] }) },
{ output: null, holds: (v) => (double(v.orphans) === number(v.review, "orphan_found")), shows: () => ({ at: { record: (v) => v.review, field: "orphan_found" }, placeholders: [
["review.review_no", (v) => text(v.review, "review_no"), -1],
["review.system", (v) => text(v.review, "system"), -1],
["review.orphan_found", (v) => number(v.review, "orphan_found"), -1],
["orphans", (v) => v.orphans, -1]] }) }] }];
}
function account_privileged_mfa({ and, exists, flag, has, isIn, lastFirst, lookup, or, own, read, records, text, walk }) {
const isBefore_string_string = own("isBefore(string, string): bool");
return [
{ bindings: [
{ name: "e", list: (v) => records("O4.2.2"), output: "O4.2.2", oneByOne: true }], values: [
{ name: "is_high", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(v.e, "system"))), "a: O2.1.1", (a_) => and(() => has(a_, "protection_level", "string"), () => (read(text(a_, "protection_level")) === "high"))) },
{ name: "superseded", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(v.e, "account_id"))), "x: O4.2.2", (x_) => and(() => (read(text(x_, "system")) === read(text(v.e, "system"))), () => lastFirst(isBefore_string_string, read(text(x_, "effective_at")), read(text(v.e, "effective_at"))))) }], where: (v) => and(() => and(() => isIn(read(text(v.e, "action")), walk(["create", "enable", "modify"])), () => !v.superseded), () => or(() => (read(text(v.e, "account_type")) === "privileged"), () => and(() => v.is_high, () => (read(text(v.e, "account_type")) !== "service")))), require: [
{ output: null, holds: (v) => flag(v.e, "mfa"), shows: () => ({ at: { record: (v) => v.e, field: "mfa" }, placeholders: [
["e.account_id", (v) => text(v.e, "account_id"), -1],
["e.system", (v) => text(v.e, "system"), -1]] }) }] }];
}
function account_vendor_has_contract({ and, exists, filter, has, isIn, lastFirst, lookup, map, or, own, read, records, text, walk }) {
const day_string = own("day(string): string");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const isBefore_string_string = own("isBefore(string, string): bool");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "e", list: (v) => records("O4.2.2"), output: "O4.2.2", oneByOne: true }], values: [
{ name: "vendors", once: false, value: (v) => map(walk(filter(walk(lookup("people", "id", text(v.e, "holder"))), "p: Person", (p_) => has(p_, "vendor", "string"))), "p: Person", (p_) => read(text(p_, "vendor"))) },
{ name: "on", once: false, value: (v) => read(day_string(read(text(v.e, "effective_at")))) },
{ name: "superseded", once: false, value: (v) => exists(walk(lookup("O4.2.2", "account_id", text(v.e, "account_id"))), "x: O4.2.2", (x_) => and(() => (read(text(x_, "system")) === read(text(v.e, "system"))), () => lastFirst(isBefore_string_string, read(text(x_, "effective_at")), read(text(v.e, "effective_at"))))) },
{ name: "ends", once: false, value: (v) => flatten_list_list_A(walk(map(walk(v.vendors), "v: string", (v_) => walk(map(walk(lookup("O4.10.1", "vendor", v_)), "c: O4.10.1", (c_) => read(text(c_, "end_date"))))))) },
{ name: "covered", once: false, value: (v) => exists(walk(v.vendors), "v: string", (v_) => exists(walk(lookup("O4.10.1", "vendor", v_)), "c: O4.10.1", (c_) => and(() => (read(text(c_, "start_date")) <= read(v.on)), () => (read(text(c_, "end_date")) >= read(v.on))))) }], where: (v) => and(() => (read(text(v.e, "account_type")) === "vendor"), () => isIn(read(text(v.e, "action")), walk(["create", "enable", "modify"]))), require: [
{ output: null, holds: (v) => v.covered, shows: () => ({ at: { record: (v) => v.e, field: "holder" }, placeholders: [
["e.account_id", (v) => text(v.e, "account_id"), -1],
["name(e.holder)", (v) => read(name_string(read(text(v.e, "holder")))), -1],
["on", (v) => v.on, -1]] }) },
{ output: null, holds: (v) => or(() => or(() => or(() => !v.covered, () => v.superseded), () => !has(v.e, "expiry_date", "string")), () => exists(walk(v.ends), "end: string", (end_) => (read(end_) >= read(text(v.e, "expiry_date"))))), shows: () => ({ at: { record: (v) => v.e, field: "expiry_date" }, placeholders: [
["e.account_id", (v) => text(v.e, "account_id"), -1],
["e.system", (v) => text(v.e, "system"), -1],
["e.expiry_date", (v) => text(v.e, "expiry_date"), -1],
["ends", (v) => v.ends, -1]] }) }] }];
}
function password_policy_minimum({ all, and, filter, flag, has, isIn, list, number, or, parameter, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "p", list: (v) => records("latest O4.2.4"), output: "O4.2.4", oneByOne: false }], values: [
{ name: "in_scope", once: false, value: (v) => filter(walk(records("latest O2.1.1")), "a: O2.1.1", (a_) => or(() => isIn(read(text(a_, "asset_id")), walk(list(v.p, "scope"))), () => isIn(read(text(a_, "asset_name")), walk(list(v.p, "scope"))))) },
{ name: "only_low", once: false, value: (v) => and(() => (size(v.in_scope) > 0n), () => all(walk(v.in_scope), "a: O2.1.1", (a_) => and(() => has(a_, "protection_level", "string"), () => (read(text(a_, "protection_level")) === "low")))) }], where: null, require: [
{ output: null, holds: (v) => (number(v.p, "min_length") >= parameter("password_length_min")), shows: () => ({ at: { record: (v) => v.p, field: "min_length" }, placeholders: [
["p.min_length", (v) => number(v.p, "min_length"), -1],
["parameters.password_length_min", (v) => parameter("password_length_min"), -1]] }) },
{ output: null, holds: (v) => (size(list(v.p, "complexity")) >= parameter("password_classes_min")), shows: () => ({ at: { record: (v) => v.p, field: "complexity" }, placeholders: [
["size(p.complexity)", (v) => size(list(v.p, "complexity")), -1],
["parameters.password_classes_min", (v) => parameter("password_classes_min"), -1]] }) },
{ output: null, holds: (v) => (number(v.p, "history") >= parameter("password_history_min")), shows: () => ({ at: { record: (v) => v.p, field: "history" }, placeholders: [
["p.history", (v) => number(v.p, "history"), -1],
["parameters.password_history_min", (v) => parameter("password_history_min"), -1]] }) },
{ output: null, holds: (v) => (number(v.p, "max_age_days") <= parameter("password_age_max_d")), shows: () => ({ at: { record: (v) => v.p, field: "max_age_days" }, placeholders: [
["p.max_age_days", (v) => number(v.p, "max_age_days"), -1],
["parameters.password_age_max_d", (v) => parameter("password_age_max_d"), -1]] }) },
{ output: null, holds: (v) => (number(v.p, "lockout_threshold") <= parameter("lockout_threshold_max")), shows: () => ({ at: { record: (v) => v.p, field: "lockout_threshold" }, placeholders: [
["p.lockout_threshold", (v) => number(v.p, "lockout_threshold"), -1],
["parameters.lockout_threshold_max", (v) => parameter("lockout_threshold_max"), -1]] }) },
{ output: null, holds: (v) => (number(v.p, "lockout_minutes") >= parameter("lockout_min")), shows: () => ({ at: { record: (v) => v.p, field: "lockout_minutes" }, placeholders: [
["p.lockout_minutes", (v) => number(v.p, "lockout_minutes"), -1],
["parameters.lockout_min", (v) => parameter("lockout_min"), -1]] }) },
{ output: null, holds: (v) => flag(v.p, "first_login_change"), shows: () => ({ at: { record: (v) => v.p, field: "first_login_change" }, placeholders: [] }) },
{ output: null, holds: (v) => or(() => (read(text(v.p, "storage")) !== "plaintext"), () => v.only_low), shows: () => ({ at: { record: (v) => v.p, field: "storage" }, placeholders: [] }) }] }];
}
function password_system_enforces_policy({ exists, filter, isIn, list, number, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "s", list: (v) => records("latest O4.2.5"), output: "O4.2.5", oneByOne: false }], values: [
{ name: "scoped", once: false, value: (v) => filter(walk(records("latest O4.2.4")), "p: O4.2.4", (p_) => isIn(read(text(v.s, "system")), walk(list(p_, "scope")))) },
{ name: "policies", once: false, value: (v) => ((size(v.scoped) > 0n) ? v.scoped : records("latest O4.2.4")) }], where: null, require: [
{ output: null, holds: (v) => exists(walk(v.policies), "p: O4.2.4", (p_) => (number(v.s, "enforced_min_length") >= number(p_, "min_length"))), shows: () => ({ at: { record: (v) => v.s, field: "enforced_min_length" }, placeholders: [
["s.system", (v) => text(v.s, "system"), -1],
["s.enforced_min_length", (v) => number(v.s, "enforced_min_length"), -1]] }) },
{ output: null, holds: (v) => exists(walk(v.policies), "p: O4.2.4", (p_) => (size(list(v.s, "enforced_complexity")) >= size(list(p_, "complexity")))), shows: () => ({ at: { record: (v) => v.s, field: "enforced_complexity" }, placeholders: [
["s.system", (v) => text(v.s, "system"), -1],
["size(s.enforced_complexity)", (v) => size(list(v.s, "enforced_complexity")), -1]] }) },
{ output: null, holds: (v) => exists(walk(v.policies), "p: O4.2.4", (p_) => (number(v.s, "enforced_max_age_days") <= number(p_, "max_age_days"))), shows: () => ({ at: { record: (v) => v.s, field: "enforced_max_age_days" }, placeholders: [
["s.system", (v) => text(v.s, "system"), -1],
["s.enforced_max_age_days", (v) => number(v.s, "enforced_max_age_days"), -1]] }) },
{ output: null, holds: (v) => exists(walk(v.policies), "p: O4.2.4", (p_) => (number(v.s, "enforced_history") >= number(p_, "history"))), shows: () => ({ at: { record: (v) => v.s, field: "enforced_history" }, placeholders: [
["s.system", (v) => text(v.s, "system"), -1],
["s.enforced_history", (v) => number(v.s, "enforced_history"), -1]] }) },
{ output: null, holds: (v) => exists(walk(v.policies), "p: O4.2.4", (p_) => (number(v.s, "enforced_lockout_threshold") <= number(p_, "lockout_threshold"))), shows: () => ({ at: { record: (v) => v.s, field: "enforced_lockout_threshold" }, placeholders: [
["s.system", (v) => text(v.s, "system"), -1],
["s.enforced_lockout_threshold", (v) => number(v.s, "enforced_lockout_threshold"), -1]] }) },
{ output: null, holds: (v) => exists(walk(v.policies), "p: O4.2.4", (p_) => (number(v.s, "enforced_lockout_minutes") >= number(p_, "lockout_minutes"))), shows: () => ({ at: { record: (v) => v.s, field: "enforced_lockout_minutes" }, placeholders: [
["s.system", (v) => text(v.s, "system"), -1],
["s.enforced_lockout_minutes", (v) => number(v.s, "enforced_lockout_minutes"), -1]] }) }] }];
}
function password_policy_covers_systems({ and, exists, flag, has, isIn, list, map, or, own, parameter, read, records, startsWith, text, today, walk }) {
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "scopes", once: true, value: (v) => flatten_list_list_A(walk(map(walk(records("latest O4.2.4")), "p: O4.2.4", (p_) => walk(list(p_, "scope"))))) },
{ name: "named", once: false, value: (v) => or(() => or(() => isIn(read(text(v.asset, "asset_id")), walk(v.scopes)), () => isIn(read(text(v.asset, "asset_name")), walk(v.scopes))), () => and(() => has(v.asset, "system_name", "string"), () => isIn(read(text(v.asset, "system_name")), walk(v.scopes)))) }], where: (v) => and(() => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => flag(v.asset, "is_core")), () => isIn(read(text(v.asset, "category")), walk(parameter("system_categories")))), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), require: [
{ output: null, holds: (v) => or(() => v.named, () => exists(walk(v.scopes), "scope: string", (scope_) => startsWith(read(scope_), "全"))), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_name", (v) => text(v.asset, "asset_name"), -1]] }) }] }];
}
function password_exemption_expired({ around, known, read, records, text, today }) {
return [
{ bindings: [
{ name: "x", list: (v) => records("latest O4.2.5.accounts_exempt"), output: "O4.2.5", oneByOne: false }], values: [], where: null, require: [
{ output: null, holds: (v) => (read(text(known(v.x, "x: O4.2.5.accounts_exempt"), "expiry")) >= today), shows: () => ({ at: { record: (v) => known(v.x, "x: O4.2.5.accounts_exempt"), field: "expiry" }, placeholders: [
["x.parent.system", (v) => text(around(known(v.x, "x: O4.2.5.accounts_exempt"), "parent"), "system"), -1],
["x.account_id", (v) => text(known(v.x, "x: O4.2.5.accounts_exempt"), "account_id"), -1],
["x.expiry", (v) => text(known(v.x, "x: O4.2.5.accounts_exempt"), "expiry"), -1]] }) }] }];
}
function crypto_algorithm_allowed({ and, contains, filter, has, join, lastFirst, number, or, own, parameter, read, readAll, records, size, split, text, upperAscii, walk }) {
const words_string = own("words(string): string");
return [
{ bindings: [
{ name: "u", list: (v) => records("latest O4.3.1"), output: "O4.3.1", oneByOne: false }], values: [
{ name: "used", once: false, value: (v) => read(words_string(read(text(v.u, "algorithm")))) },
{ name: "protocol", once: false, value: (v) => (has(v.u, "protocol_version", "string") ? read(words_string(read(read(join(walk(lastFirst(split, readAll("V"), readAll(read(upperAscii(read(text(v.u, "protocol_version"))))))), " "))))) : "") },
{ name: "bad", once: false, value: (v) => filter(walk(parameter("forbidden_algorithms")), "f: string", (f_) => or(() => lastFirst(contains, read(read(words_string(read(f_)))), read(v.used)), () => lastFirst(contains, read(read(words_string(read(f_)))), read(v.protocol)))) },
{ name: "of_primes", once: false, value: (v) => or(() => or(() => contains(read(v.used), " RSA "), () => contains(read(v.used), " DH ")), () => contains(read(v.used), " DSA ")) },
{ name: "of_curves", once: false, value: (v) => or(() => contains(read(v.used), " EC"), () => contains(read(v.used), " ED25519 ")) },
{ name: "too_short", once: false, value: (v) => or(() => and(() => v.of_primes, () => (number(v.u, "key_length") < parameter("rsa_bits_min"))), () => and(() => v.of_curves, () => (number(v.u, "key_length") < parameter("ec_bits_min")))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.bad) === 0n), shows: () => ({ at: { record: (v) => v.u, field: "algorithm" }, placeholders: [
["u.use_id", (v) => text(v.u, "use_id"), -1],
["bad", (v) => v.bad, -1],
["u.algorithm", (v) => text(v.u, "algorithm"), -1]] }) },
{ output: null, holds: (v) => !v.too_short, shows: () => ({ at: { record: (v) => v.u, field: "key_length" }, placeholders: [
["u.use_id", (v) => text(v.u, "use_id"), -1],
["u.key_length", (v) => number(v.u, "key_length"), -1],
["u.algorithm", (v) => text(v.u, "algorithm"), -1]] }) }] }];
}
function crypto_key_algorithm_allowed({ contains, filter, lastFirst, own, parameter, read, records, size, text, walk }) {
const words_string = own("words(string): string");
return [
{ bindings: [
{ name: "k", list: (v) => records("latest O4.3.2"), output: "O4.3.2", oneByOne: false }], values: [
{ name: "used", once: false, value: (v) => read(words_string(read(text(v.k, "algorithm")))) },
{ name: "bad", once: false, value: (v) => filter(walk(parameter("forbidden_algorithms")), "f: string", (f_) => lastFirst(contains, read(read(words_string(read(f_)))), read(v.used))) }], where: (v) => (read(text(v.k, "status")) === "active"), require: [
{ output: null, holds: (v) => (size(v.bad) === 0n), shows: () => ({ at: { record: (v) => v.k, field: "algorithm" }, placeholders: [
["k.key_id", (v) => text(v.k, "key_id"), -1],
["k.algorithm", (v) => text(v.k, "algorithm"), -1]] }) }] }];
}
function crypto_use_has_live_key({ exists, lookup, map, or, own, read, records, size, text, walk }) {
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "u", list: (v) => records("latest O4.3.1"), output: "O4.3.1", oneByOne: false }], values: [
{ name: "keys", once: false, value: (v) => lookup("latest O4.3.2", "key_id", text(v.u, "key_id")) }], where: null, require: [
{ output: null, holds: (v) => (size(v.keys) > 0n), shows: () => ({ at: { record: (v) => v.u, field: "key_id" }, placeholders: [
["u.use_id", (v) => text(v.u, "use_id"), -1],
["u.key_id", (v) => text(v.u, "key_id"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.keys) === 0n), () => exists(walk(v.keys), "k: O4.3.2", (k_) => (read(text(k_, "status")) === "active"))), shows: () => ({ at: { record: (v) => v.u, field: "key_id" }, placeholders: [
["u.use_id", (v) => text(v.u, "use_id"), -1],
["u.key_id", (v) => text(v.u, "key_id"), -1],
["unique(keys.map(k, k.status))", (v) => unique_list_string(walk(map(walk(v.keys), "k: O4.3.2", (k_) => read(text(k_, "status"))))), 7]] }) }] }];
}
function crypto_high_system_covered({ and, exists, has, isIn, lookup, or, read, records, text, today, walk }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [], where: (v) => and(() => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), () => has(v.asset, "protection_level", "string")), () => (read(text(v.asset, "protection_level")) === "high")), require: [
{ output: null, holds: (v) => exists(walk(lookup("latest O4.3.1", "asset_id", text(v.asset, "asset_id"))), "u: O4.3.1", (u_) => isIn(read(text(u_, "use_case")), walk(["transit", "vpn", "email"]))), shows: () => ({ at: { record: (v) => v.asset, field: "protection_level" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1]] }) }] }];
}
function key_rotation_overdue({ has, lastFirst, number, own, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "k", list: (v) => records("latest O4.3.2"), output: "O4.3.2", oneByOne: false }], values: [
{ name: "due", once: false, value: (v) => read(min_list_string(walk([read(lastFirst(addDays_string_double, number(v.k, "cryptoperiod_days"), read((has(v.k, "rotated_on", "string") ? text(v.k, "rotated_on") : text(v.k, "activated_on"))))), text(v.k, "expires_on")].reverse()))) }], where: (v) => (read(text(v.k, "status")) === "active"), require: [
{ output: null, holds: (v) => (today <= read(v.due)), shows: () => ({ at: { record: (v) => v.k, field: "expires_on" }, placeholders: [
["k.key_id", (v) => text(v.k, "key_id"), -1],
["due", (v) => v.due, -1]] }) }] }];
}
function key_custody_sod({ and, exists, has, isIn, lookup, or, own, read, records, text, today, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "k", list: (v) => records("latest O4.3.2"), output: "O4.3.2", oneByOne: false }], values: [
{ name: "gone", once: false, value: (v) => exists(walk(lookup("people", "id", text(v.k, "custodian"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))) },
{ name: "needs_backup", once: false, value: (v) => isIn(read(text(v.k, "key_type")), walk(["hsm_master", "code_signing"])) },
{ name: "has_backup", once: false, value: (v) => and(() => has(v.k, "backup_custodian", "string"), () => (read(text(v.k, "backup_custodian")) !== read(text(v.k, "custodian")))) }], where: (v) => (read(text(v.k, "status")) === "active"), require: [
{ output: null, holds: (v) => (read(text(v.k, "issued_by")) !== read(text(v.k, "issued_to"))), shows: () => ({ at: { record: (v) => v.k, field: "issued_by" }, placeholders: [
["k.key_id", (v) => text(v.k, "key_id"), -1],
["name(k.issued_by)", (v) => read(name_string(read(text(v.k, "issued_by")))), -1]] }) },
{ output: null, holds: (v) => !v.gone, shows: () => ({ at: { record: (v) => v.k, field: "custodian" }, placeholders: [
["k.key_id", (v) => text(v.k, "key_id"), -1],
["name(k.custodian)", (v) => read(name_string(read(text(v.k, "custodian")))), -1]] }) },
{ output: null, holds: (v) => or(() => !v.needs_backup, () => v.has_backup), shows: () => ({ at: { record: (v) => v.k, field: "custodian" }, placeholders: [
["k.key_id", (v) => text(v.k, "key_id"), -1]] }) }] }];
}
function key_storage_by_level({ all, and, exists, has, isIn, lookup, read, records, text, walk }) {
return [
{ bindings: [
{ name: "u", list: (v) => records("latest O4.3.1"), output: "O4.3.1", oneByOne: false }], values: [
{ name: "is_high", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(v.u, "asset_id"))), "a: O2.1.1", (a_) => and(() => has(a_, "protection_level", "string"), () => (read(text(a_, "protection_level")) === "high"))) }], where: (v) => v.is_high, require: [
{ output: null, holds: (v) => all(walk(lookup("latest O4.3.2", "key_id", text(v.u, "key_id"))), "k: O4.3.2", (k_) => isIn(read(text(k_, "storage")), walk(["hsm", "kms", "vault"]))), shows: () => ({ at: { record: (v) => v.u, field: "key_id" }, placeholders: [
["u.asset_id", (v) => text(v.u, "asset_id"), -1],
["u.key_id", (v) => text(v.u, "key_id"), -1]] }) }] }];
}
function mobile_minimum_controls({ and, flag, has, own, read, records, text }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "d", list: (v) => records("latest O4.4.1"), output: "O4.4.1", oneByOne: false }], values: [], where: (v) => and(() => (read(text(v.d, "data_allowed")) !== "public"), () => !has(v.d, "lost_or_returned_on", "string")), require: [
{ output: null, holds: (v) => flag(v.d, "mdm_enrolled"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1],
["name(d.user)", (v) => read(name_string(read(text(v.d, "user")))), -1]] }) },
{ output: null, holds: (v) => flag(v.d, "screen_lock"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1],
["name(d.user)", (v) => read(name_string(read(text(v.d, "user")))), -1]] }) },
{ output: null, holds: (v) => flag(v.d, "encryption"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1],
["name(d.user)", (v) => read(name_string(read(text(v.d, "user")))), -1]] }) },
{ output: null, holds: (v) => flag(v.d, "remote_wipe"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1],
["name(d.user)", (v) => read(name_string(read(text(v.d, "user")))), -1]] }) },
{ output: null, holds: (v) => !flag(v.d, "jailbroken"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1],
["name(d.user)", (v) => read(name_string(read(text(v.d, "user")))), -1]] }) }] }];
}
function mobile_returned_by_leaver({ and, exists, has, lookup, or, own, read, records, text, today, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "d", list: (v) => records("latest O4.4.1"), output: "O4.4.1", oneByOne: false }], values: [
{ name: "left", once: false, value: (v) => exists(walk(lookup("people", "id", text(v.d, "user"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))) },
{ name: "passed_on", once: false, value: (v) => exists(walk(lookup("O4.4.1", "device_id", text(v.d, "device_id"))), "x: O4.4.1", (x_) => and(() => (read(text(x_, "user")) !== read(text(v.d, "user"))), () => (read(text(x_, "checked_date")) > read(text(v.d, "checked_date"))))) }], where: (v) => v.left, require: [
{ output: null, holds: (v) => or(() => has(v.d, "lost_or_returned_on", "string"), () => v.passed_on), shows: () => ({ at: { record: (v) => v.d, field: "user" }, placeholders: [
["name(d.user)", (v) => read(name_string(read(text(v.d, "user")))), -1],
["d.device_id", (v) => text(v.d, "device_id"), -1]] }) }] }];
}
function iot_minimum_controls({ and, exists, flag, has, list, lookup, read, records, text, walk }) {
return [
{ bindings: [
{ name: "d", list: (v) => records("latest O4.4.2"), output: "O4.4.2", oneByOne: false }], values: [
{ name: "beside_core", once: false, value: (v) => exists(walk(lookup("latest O3.1.1.zones", "name", text(v.d, "network_zone"))), "z: O3.1.1.zones", (z_) => and(() => has(z_, "asset_ids", "list"), () => exists(walk(list(z_, "asset_ids")), "id: string", (id_) => exists(walk(lookup("latest O2.1.1", "asset_id", id_)), "a: O2.1.1", (a_) => flag(a_, "is_core"))))) }], where: null, require: [
{ output: null, holds: (v) => flag(v.d, "default_password_changed"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1]] }) },
{ output: null, holds: (v) => (read(text(v.d, "auth_method")) !== "none"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1]] }) },
{ output: null, holds: (v) => !flag(v.d, "internet_exposed"), shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1]] }) },
{ output: null, holds: (v) => !v.beside_core, shows: () => ({ at: { record: (v) => v.d, field: "device_id" }, placeholders: [
["d.device_id", (v) => text(v.d, "device_id"), -1],
["d.network_zone", (v) => text(v.d, "network_zone"), -1]] }) }] }];
}
function vuln_intake_timely({ and, has, isIn, lastFirst, own, parameter, read, records, text, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
return [
{ bindings: [
{ name: "vulnerability", list: (v) => records("latest O4.5.1"), output: "O4.5.1", oneByOne: false }], values: [
{ name: "within", once: false, value: (v) => ((read(text(v.vulnerability, "severity")) === "critical") ? parameter("vulnerability_intake_critical") : parameter("vulnerability_intake_other")) }], where: (v) => and(() => and(() => isIn(read(text(v.vulnerability, "source")), walk(["vendor", "twcert", "nisac", "kev"])), () => has(v.vulnerability, "severity", "string")), () => has(v.vulnerability, "published_at", "string")), require: [
{ output: null, holds: (v) => (read(read(day_string(read(text(v.vulnerability, "collected_at"))))) <= read(read(lastFirst(add_string_string, read(v.within), read(read(day_string(read(text(v.vulnerability, "published_at"))))))))), shows: () => ({ at: { record: (v) => v.vulnerability, field: "collected_at" }, placeholders: [
["vulnerability.vuln_id", (v) => text(v.vulnerability, "vuln_id"), -1],
["day(vulnerability.published_at)", (v) => read(day_string(read(text(v.vulnerability, "published_at")))), -1],
["day(vulnerability.collected_at)", (v) => read(day_string(read(text(v.vulnerability, "collected_at")))), -1]] }) }] }];
}
function vuln_applicability_decided({ and, has, own, parameter, read, records, text, today }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
return [
{ bindings: [
{ name: "vulnerability", list: (v) => records("latest O4.5.1"), output: "O4.5.1", oneByOne: false }], values: [], where: (v) => and(() => has(v.vulnerability, "applicability", "string"), () => (read(text(v.vulnerability, "applicability")) === "pending")), require: [
{ output: null, holds: (v) => (today <= read(read(add_string_string(read(read(day_string(read(text(v.vulnerability, "collected_at"))))), parameter("vulnerability_decision_within"))))), shows: () => ({ at: { record: (v) => v.vulnerability, field: "applicability" }, placeholders: [
["vulnerability.vuln_id", (v) => text(v.vulnerability, "vuln_id"), -1],
["days(day(vulnerability.collected_at), today)", (v) => days_string_string(read(read(day_string(read(text(v.vulnerability, "collected_at"))))), today), -1]] }) }] }];
}
function vuln_notified({ all, and, exists, filter, flag, has, isIn, lastFirst, list, lookup, map, or, own, parameter, parts, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const unique_list_string = own("unique(list<string>): list<string>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "vulnerability", list: (v) => records("latest O4.5.1"), output: "O4.5.1", oneByOne: false }], values: [
{ name: "within", once: false, value: (v) => (or(() => flag(v.vulnerability, "exploited"), () => isIn(read(text(v.vulnerability, "severity")), walk(["critical", "high"]))) ? parameter("vulnerability_notice_high") : parameter("vulnerability_notice_other")) },
{ name: "deadline", once: false, value: (v) => read(lastFirst(add_string_string, read(v.within), read(read(day_string(read(text(v.vulnerability, "collected_at"))))))) },
{ name: "notices", once: false, value: (v) => filter(walk(lookup("O4.5.2", "vuln_id", text(v.vulnerability, "vuln_id"))), "notice: O4.5.2", (notice_) => and(() => and(() => (read(read(day_string(read(text(notice_, "notified_at"))))) <= read(v.deadline)), () => has(notice_, "acknowledged_by", "string")), () => exists(walk(parts(notice_, "recipients")), "recipient: O4.5.2.recipients", (recipient_) => (read(text(recipient_, "person")) === read(text(notice_, "acknowledged_by")))))) },
{ name: "named", once: false, value: (v) => flatten_list_list_A(walk(map(walk(v.notices), "notice: O4.5.2", (notice_) => walk(map(walk(filter(walk(parts(notice_, "recipients")), "recipient: O4.5.2.recipients", (recipient_) => and(() => and(() => (read(text(recipient_, "role")) === "custodian"), () => has(recipient_, "asset_id", "string")), () => all(walk(lookup("latest O2.1.1", "asset_id", text(recipient_, "asset_id"))), "asset: O2.1.1", (asset_) => or(() => (read(text(asset_, "custodian")) === read(text(recipient_, "person"))), () => (read(read(day_string(read(text(notice_, "notified_at"))))) < read(text(asset_, "last_inventory_date")))))))), "recipient: O4.5.2.recipients", (recipient_) => read(text(recipient_, "asset_id"))))))) },
{ name: "notified", once: false, value: (v) => unique_list_string(walk(flatten_list_list_A(walk(map(walk(v.notices), "notice: O4.5.2", (notice_) => walk(map(walk(parts(notice_, "recipients")), "recipient: O4.5.2.recipients", (recipient_) => read(text(recipient_, "person"))))))))) },
{ name: "unnotified", once: false, value: (v) => filter(walk(lastFirst(without_list_string_list_string, walk(v.named), walk(list(v.vulnerability, "affected_assets")))), "id: string", (id_) => !exists(walk(lookup("latest O2.1.1", "asset_id", id_)), "asset: O2.1.1", (asset_) => or(() => isIn(read(text(asset_, "custodian")), walk(v.notified)), () => (read(text(asset_, "status")) === "disposed")))) }], where: (v) => and(() => and(() => has(v.vulnerability, "applicability", "string"), () => (read(text(v.vulnerability, "applicability")) === "applies")), () => (read(text(v.vulnerability, "severity")) !== "info")), require: [
{ output: null, holds: (v) => or(() => (today <= read(v.deadline)), () => (size(v.unnotified) === 0n)), shows: () => ({ at: { record: (v) => v.vulnerability, field: "vuln_id" }, placeholders: [
["vulnerability.vuln_id", (v) => text(v.vulnerability, "vuln_id"), -1],
["deadline", (v) => v.deadline, -1],
["unnotified", (v) => v.unnotified, -1]] }) }] }];
}
function vuln_disposed({ and, exists, filter, has, lastFirst, list, lookup, map, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "vulnerability", list: (v) => records("latest O4.5.1"), output: "O4.5.1", oneByOne: false }], values: [
{ name: "open", once: false, value: (v) => filter(walk(lastFirst(without_list_string_list_string, walk(map(walk(lookup("latest O4.5.3", "vuln_id", text(v.vulnerability, "vuln_id"))), "fix: O4.5.3", (fix_) => read(text(fix_, "asset_id")))), walk(list(v.vulnerability, "affected_assets")))), "id: string", (id_) => !exists(walk(lookup("latest O2.1.1", "asset_id", id_)), "asset: O2.1.1", (asset_) => (read(text(asset_, "status")) === "disposed"))) }], where: (v) => and(() => and(() => has(v.vulnerability, "applicability", "string"), () => (read(text(v.vulnerability, "applicability")) === "applies")), () => (read(text(v.vulnerability, "severity")) !== "info")), require: [
{ output: null, holds: (v) => or(() => (size(v.open) === 0n), () => (today <= read(read(add_string_string(read(read(day_string(read(text(v.vulnerability, "collected_at"))))), parameter("vulnerability_disposition_within")))))), shows: () => ({ at: { record: (v) => v.vulnerability, field: "vuln_id" }, placeholders: [
["vulnerability.vuln_id", (v) => text(v.vulnerability, "vuln_id"), -1],
["open", (v) => v.open, -1]] }) }] }];
}
function vuln_fix_in_time({ and, filter, flag, has, isIn, known, lastFirst, lookup, map, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
const first_list_A = own("first(list<A>): A");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "fix", list: (v) => records("latest O4.5.3"), output: "O4.5.3", oneByOne: false }], values: [
{ name: "known", once: false, value: (v) => filter(walk(lookup("latest O4.5.1", "vuln_id", text(v.fix, "vuln_id"))), "v: O4.5.1", (v_) => and(() => and(() => has(v_, "applicability", "string"), () => (read(text(v_, "applicability")) === "applies")), () => (read(text(v_, "severity")) !== "info"))) },
{ name: "vulnerability", once: false, value: (v) => first_list_A(walk(v.known)) },
{ name: "notices", once: false, value: (v) => map(walk(lookup("O4.5.2", "vuln_id", text(v.fix, "vuln_id"))), "notice: O4.5.2", (notice_) => read(read(day_string(read(text(notice_, "notified_at")))))) },
{ name: "notice_within", once: false, value: (v) => (or(() => flag(known(v.vulnerability, "vulnerability: O4.5.1"), "exploited"), () => isIn(read(text(known(v.vulnerability, "vulnerability: O4.5.1"), "severity")), walk(["critical", "high"]))) ? parameter("vulnerability_notice_high") : parameter("vulnerability_notice_other")) },
{ name: "collected", once: false, value: (v) => read(day_string(read(text(known(v.vulnerability, "vulnerability: O4.5.1"), "collected_at")))) },
{ name: "begin", once: false, value: (v) => ((size(v.notices) > 0n) ? read(min_list_string(walk([read(lastFirst(add_string_string, read(v.notice_within), read(v.collected))), read(min_list_string(walk(v.notices)))].reverse()))) : v.collected) },
{ name: "gone", once: false, value: (v) => map(walk(filter(walk(lookup("latest O2.1.1", "asset_id", text(v.fix, "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "disposed"))), "a: O2.1.1", (a_) => read((has(a_, "disposed_on", "string") ? text(a_, "disposed_on") : text(a_, "last_inventory_date")))) },
{ name: "within", once: false, value: (v) => (or(() => flag(known(v.vulnerability, "vulnerability: O4.5.1"), "exploited"), () => (read(text(known(v.vulnerability, "vulnerability: O4.5.1"), "severity")) === "critical")) ? parameter("vulnerability_fix_critical") : ((read(text(known(v.vulnerability, "vulnerability: O4.5.1"), "severity")) === "high") ? parameter("vulnerability_fix_high") : ((read(text(known(v.vulnerability, "vulnerability: O4.5.1"), "severity")) === "medium") ? parameter("vulnerability_fix_medium") : parameter("vulnerability_fix_low")))) },
{ name: "deadline", once: false, value: (v) => read(lastFirst(add_string_string, read(v.within), read(known(v.begin, "begin: string")))) },
{ name: "finished", once: false, value: (v) => (and(() => (read(text(v.fix, "disposition")) !== "pending"), () => has(v.fix, "done_date", "string")) ? text(v.fix, "done_date") : ((size(v.gone) > 0n) ? read(min_list_string(walk(v.gone))) : today)) }], where: (v) => and(() => (size(v.known) > 0n), () => isIn(read(text(v.fix, "disposition")), walk(["patched", "mitigated", "pending"]))), require: [
{ output: null, holds: (v) => (read(known(v.finished, "finished: string")) <= read(v.deadline)), shows: () => ({ at: { record: (v) => v.fix, field: "disposition" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1],
["deadline", (v) => v.deadline, -1],
["days(deadline, finished)", (v) => lastFirst(days_string_string, read(known(v.finished, "finished: string")), read(v.deadline)), -1]] }) }] }];
}
function vuln_compensating_control_live({ and, exists, has, lookup, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "fix", list: (v) => records("latest O4.5.3"), output: "O4.5.3", oneByOne: false }], values: [
{ name: "disposed", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(v.fix, "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "disposed")) }], where: (v) => and(() => (read(text(v.fix, "disposition")) === "mitigated"), () => !v.disposed), require: [
{ output: null, holds: (v) => and(() => has(v.fix, "compensating_review_date", "string"), () => (today <= read(read(add_string_string(read(text(v.fix, "compensating_review_date")), parameter("compensating_control_review_max_age")))))), shows: () => ({ at: { record: (v) => v.fix, field: "compensating_review_date" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1],
["fix.compensating_review_date", (v) => text(v.fix, "compensating_review_date"), -1],
["parameters.compensating_control_review_max_age", (v) => parameter("compensating_control_review_max_age"), -1]] }) },
{ output: null, holds: (v) => and(() => has(v.fix, "compensating_expiry", "string"), () => (read(text(v.fix, "compensating_expiry")) >= today)), shows: () => ({ at: { record: (v) => v.fix, field: "compensating_expiry" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1],
["fix.compensating_expiry", (v) => text(v.fix, "compensating_expiry"), -1]] }) }] }];
}
function vuln_acceptance_in_risk_register({ and, contains, exists, filter, has, lastFirst, list, lookup, map, or, own, read, records, size, text, walk }) {
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
return [
{ bindings: [
{ name: "fix", list: (v) => records("latest O4.5.3"), output: "O4.5.3", oneByOne: false }], values: [
{ name: "names", once: false, value: (v) => [...walk([text(v.fix, "vuln_id")]), ...walk(flatten_list_list_A(walk(map(walk(filter(walk(lookup("latest O4.5.1", "vuln_id", text(v.fix, "vuln_id"))), "vulnerability: O4.5.1", (vulnerability_) => has(vulnerability_, "cve", "list"))), "vulnerability: O4.5.1", (vulnerability_) => walk(list(vulnerability_, "cve"))))))] },
{ name: "risks", once: false, value: (v) => filter(walk(lookup("latest O2.2.2", "asset_id", text(v.fix, "asset_id"))), "risk: O2.2.2", (risk_) => exists(walk(v.names), "n: string", (n_) => or(() => lastFirst(contains, read(n_), read(text(risk_, "scenario"))), () => and(() => has(risk_, "vulnerability", "string"), () => lastFirst(contains, read(n_), read(text(risk_, "vulnerability"))))))) }], where: (v) => (read(text(v.fix, "disposition")) === "accepted"), require: [
{ output: null, holds: (v) => (size(v.risks) > 0n), shows: () => ({ at: { record: (v) => v.fix, field: "disposition" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1]] }) }] }];
}
function vuln_patch_verified({ and, exists, flag, has, lookup, or, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "fix", list: (v) => records("latest O4.5.3"), output: "O4.5.3", oneByOne: false }], values: [
{ name: "disposed", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(v.fix, "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "disposed")) },
{ name: "awaited", once: false, value: (v) => and(() => and(() => (read(text(v.fix, "rescan_result")) === "not_done"), () => has(v.fix, "done_date", "string")), () => (today <= read(read(add_string_string(read(text(v.fix, "done_date")), parameter("vulnerability_rescan_within")))))) }], where: (v) => and(() => (read(text(v.fix, "disposition")) === "patched"), () => !v.disposed), require: [
{ output: null, holds: (v) => or(() => (read(text(v.fix, "rescan_result")) === "fixed"), () => v.awaited), shows: () => ({ at: { record: (v) => v.fix, field: "disposition" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1],
["fix.rescan_result", (v) => text(v.fix, "rescan_result"), 8]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.fix, "rescan_result")) !== "fixed"), () => and(() => has(v.fix, "verified_by", "string"), () => (read(text(v.fix, "verified_by")) !== read(text(v.fix, "responsible"))))), shows: () => ({ at: { record: (v) => v.fix, field: "disposition" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1]] }) },
{ output: null, holds: (v) => flag(v.fix, "tested_before"), shows: () => ({ at: { record: (v) => v.fix, field: "tested_before" }, placeholders: [
["fix.vuln_id", (v) => text(v.fix, "vuln_id"), -1],
["fix.asset_id", (v) => text(v.fix, "asset_id"), -1]] }) }] }];
}
function code_finding_handled({ and, around, exists, has, isIn, known, lookup, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "finding", list: (v) => records("O4.6.1.findings"), output: "O4.6.1", oneByOne: true }], values: [
{ name: "scan", once: false, value: (v) => around(known(v.finding, "finding: O4.6.1.findings"), "parent") },
{ name: "fixes", once: false, value: (v) => lookup("latest O4.6.2", "finding_id", text(known(v.finding, "finding: O4.6.1.findings"), "finding_id")) },
{ name: "blocking", once: false, value: (v) => and(() => isIn(read(text(known(v.finding, "finding: O4.6.1.findings"), "severity")), walk(["critical", "high"])), () => has(v.scan, "release_ref", "string")) }], where: (v) => isIn(read(text(known(v.finding, "finding: O4.6.1.findings"), "severity")), walk(["critical", "high", "medium"])), require: [
{ output: null, holds: (v) => or(() => !v.blocking, () => exists(walk(v.fixes), "fix: O4.6.2", (fix_) => (read(text(fix_, "disposition")) !== "pending"))), shows: () => ({ at: { record: (v) => known(v.finding, "finding: O4.6.1.findings"), field: "finding_id" }, placeholders: [
["scan.system", (v) => text(v.scan, "system"), -1],
["finding.finding_id", (v) => text(known(v.finding, "finding: O4.6.1.findings"), "finding_id"), -1],
["finding.severity", (v) => text(known(v.finding, "finding: O4.6.1.findings"), "severity"), 9],
["scan.scan_no", (v) => text(v.scan, "scan_no"), -1],
["scan.release_ref", (v) => text(v.scan, "release_ref"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => v.blocking, () => (size(v.fixes) > 0n)), () => (today <= read(read(add_string_string(read(text(v.scan, "scan_date")), parameter("code_finding_disposition_within")))))), shows: () => ({ at: { record: (v) => known(v.finding, "finding: O4.6.1.findings"), field: "finding_id" }, placeholders: [
["scan.system", (v) => text(v.scan, "system"), -1],
["finding.finding_id", (v) => text(known(v.finding, "finding: O4.6.1.findings"), "finding_id"), -1],
["scan.scan_no", (v) => text(v.scan, "scan_no"), -1],
["parameters.code_finding_disposition_within", (v) => parameter("code_finding_disposition_within"), -1]] }) }] }];
}
function code_verify_not_fixer({ and, exists, has, lookup, or, parts, read, records, text, walk }) {
return [
{ bindings: [
{ name: "fix", list: (v) => records("latest O4.6.2"), output: "O4.6.2", oneByOne: false }], values: [
{ name: "rescans", once: false, value: (v) => (has(v.fix, "rescan_no", "string") ? lookup("O4.6.1", "scan_no", text(v.fix, "rescan_no")) : []) },
{ name: "gone", once: false, value: (v) => exists(walk(v.rescans), "scan: O4.6.1", (scan_) => and(() => or(() => !has(v.fix, "fixed_date", "string"), () => (read(text(scan_, "scan_date")) >= read(text(v.fix, "fixed_date")))), () => !exists(walk(parts(scan_, "findings")), "finding: O4.6.1.findings", (finding_) => and(() => (read(text(finding_, "finding_id")) === read(text(v.fix, "finding_id"))), () => (read(text(finding_, "status")) === "open"))))) }], where: (v) => (read(text(v.fix, "disposition")) !== "pending"), require: [
{ output: null, holds: (v) => and(() => has(v.fix, "verified_by", "string"), () => (read(text(v.fix, "verified_by")) !== read(text(v.fix, "fixed_by")))), shows: () => ({ at: { record: (v) => v.fix, field: "verified_by" }, placeholders: [
["fix.finding_id", (v) => text(v.fix, "finding_id"), -1]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.fix, "disposition")) !== "fixed"), () => v.gone), shows: () => ({ at: { record: (v) => v.fix, field: "rescan_no" }, placeholders: [
["fix.finding_id", (v) => text(v.fix, "finding_id"), -1]] }) }] }];
}
function code_release_scanned({ and, exists, filter, groups, has, isIn, known, lookup, map, own, read, text, walk }) {
const first_list_A = own("first(list<A>): A");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "scans", list: (v) => groups("O4.6.1", "system"), output: null, oneByOne: false },
{ name: "release", list: (v) => unique_list_string(walk(map(walk(filter(walk(v.scans), "scan: O4.6.1", (scan_) => has(scan_, "release_ref", "string"))), "scan: O4.6.1", (scan_) => read(text(scan_, "release_ref"))))), output: null, oneByOne: false }], values: [
{ name: "own", once: false, value: (v) => filter(walk(lookup("O4.6.1", "release_ref", known(v.release, "release: string"))), "scan: O4.6.1", (scan_) => (read(text(scan_, "system")) === read(text(first_list_A(walk(v.scans)), "system")))) }], where: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(first_list_A(walk(v.scans)), "system"))), "asset: O2.1.1", (asset_) => and(() => has(asset_, "protection_level", "string"), () => (read(text(asset_, "protection_level")) === "high"))), require: [
{ output: null, holds: (v) => exists(walk(v.own), "scan: O4.6.1", (scan_) => isIn(read(text(scan_, "scan_type")), walk(["sast", "manual"]))), shows: () => ({ at: { record: (v) => first_list_A(walk(v.own)), field: null }, placeholders: [
["first(own).system", (v) => text(first_list_A(walk(v.own)), "system"), -1],
["release", (v) => known(v.release, "release: string"), -1]] }) }] }];
}
function vuln_scan_frequency({ and, double, filter, flag, has, isIn, known, lookup, map, or, own, parameter, read, records, size, text, today, walk }) {
const day_string = own("day(string): string");
const min_list_string = own("min(list<string>): string");
const periodOf_string_string = own("periodOf(string, string): Period");
const subtract_string_string = own("subtract(string, string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "scan_period", once: true, value: (v) => periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, parameter("vulnerability_scan_period")).from), "P1D"))), parameter("vulnerability_scan_period")) },
{ name: "test_period", once: true, value: (v) => periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, parameter("penetration_test_period")).from), "P1D"))), parameter("penetration_test_period")) },
{ name: "began", once: true, value: (v) => read(min_list_string(walk([...walk(map(walk(filter(walk(records("O4.5.1")), "v: O4.5.1", (v_) => isIn(read(text(v_, "source")), walk(["scan", "pentest"])))), "v: O4.5.1", (v_) => read(read(day_string(read(text(v_, "collected_at"))))))), ...walk([today])]))) },
{ name: "found", once: false, value: (v) => filter(walk(lookup("O4.5.1", "affected_assets", text(v.asset, "asset_id"))), "v: O4.5.1", (v_) => has(v_, "scan_ref", "string")) },
{ name: "web_scans", once: false, value: (v) => map(walk(filter(walk(lookup("O4.9.2", "site", text(v.asset, "asset_id"))), "s: O4.9.2", (s_) => and(() => (read(text(s_, "scan_date")) >= read(v.scan_period.from)), () => (read(text(s_, "scan_date")) <= read(v.scan_period.to))))), "s: O4.9.2", (s_) => read(text(s_, "scan_no"))) },
{ name: "scans", once: false, value: (v) => unique_list_string(walk([...walk(map(walk(filter(walk(v.found), "v: O4.5.1", (v_) => and(() => and(() => (read(text(v_, "source")) === "scan"), () => (read(read(day_string(read(text(v_, "collected_at"))))) >= read(v.scan_period.from))), () => (read(read(day_string(read(text(v_, "collected_at"))))) <= read(v.scan_period.to))))), "v: O4.5.1", (v_) => read(text(v_, "scan_ref")))), ...walk(v.web_scans)])) },
{ name: "tests", once: false, value: (v) => unique_list_string(walk(map(walk(filter(walk(v.found), "v: O4.5.1", (v_) => and(() => and(() => (read(text(v_, "source")) === "pentest"), () => (read(read(day_string(read(text(v_, "collected_at"))))) >= read(v.test_period.from))), () => (read(read(day_string(read(text(v_, "collected_at"))))) <= read(v.test_period.to))))), "v: O4.5.1", (v_) => read(text(v_, "scan_ref"))))) },
{ name: "in_service", once: false, value: (v) => (has(v.asset, "in_service_from", "string") ? text(v.asset, "in_service_from") : v.began) },
{ name: "scans_count", once: false, value: (v) => and(() => (read(v.began) <= read(v.scan_period.from)), () => (read(known(v.in_service, "in_service: string")) <= read(v.scan_period.from))) },
{ name: "tests_count", once: false, value: (v) => and(() => (read(v.began) <= read(v.test_period.from)), () => (read(known(v.in_service, "in_service: string")) <= read(v.test_period.from))) }], where: (v) => and(() => and(() => flag(v.asset, "is_core"), () => (read(text(v.asset, "status")) === "in_use")), () => or(() => v.scans_count, () => v.tests_count)), require: [
{ output: null, holds: (v) => or(() => !v.scans_count, () => (double(size(v.scans)) >= parameter("vulnerability_scan_count"))), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["scan_period.label", (v) => v.scan_period.label, -1],
["size(scans)", (v) => size(v.scans), -1],
["parameters.vulnerability_scan_count", (v) => parameter("vulnerability_scan_count"), -1]] }) },
{ output: null, holds: (v) => or(() => !v.tests_count, () => (double(size(v.tests)) >= parameter("penetration_test_count"))), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["test_period.label", (v) => v.test_period.label, -1],
["size(tests)", (v) => size(v.tests), -1],
["parameters.penetration_test_count", (v) => parameter("penetration_test_count"), -1]] }) }] }];
}
function vuln_test_findings_listed({ and, double, filter, has, lookup, number, or, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "test", list: (v) => records("latest O4.5.1"), output: "O4.5.1", oneByOne: false }], values: [
{ name: "listed", once: false, value: (v) => filter(walk(lookup("latest O4.5.1", "scan_ref", text(v.test, "scan_ref"))), "v: O4.5.1", (v_) => or(() => !has(v_, "entry", "string"), () => (read(text(v_, "entry")) === "vulnerability"))) }], where: (v) => and(() => has(v.test, "entry", "string"), () => (read(text(v.test, "entry")) === "test")), require: [
{ output: null, holds: (v) => (double(size(v.listed)) === number(v.test, "findings_count")), shows: () => ({ at: { record: (v) => v.test, field: "findings_count" }, placeholders: [
["test.scan_ref", (v) => text(v.test, "scan_ref"), -1],
["test.findings_count", (v) => number(v.test, "findings_count"), -1],
["size(listed)", (v) => size(v.listed), -1]] }) }] }];
}
function wifi_unauthorised_handled({ and, double, filter, flag, lastFirst, lookup, map, number, or, own, parameter, parts, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const max_list_string = own("max(list<string>): string");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "scan", list: (v) => records("O4.7.1"), output: "O4.7.1", oneByOne: true }], values: [
{ name: "listed_since", once: true, value: (v) => read(max_list_string(walk(map(walk(records("latest O4.7.3")), "network: O4.7.3", (network_) => read(text(network_, "effective_date")))))) },
{ name: "mistaken", once: false, value: (v) => map(walk(filter(walk(parts(v.scan, "aps_found")), "ap: O4.7.1.aps_found", (ap_) => and(() => (read(text(v.scan, "scan_date")) >= read(v.listed_since)), () => (flag(ap_, "authorised") !== (size(lookup("latest O4.7.3.aps", "bssid", text(ap_, "bssid"))) > 0n))))), "ap: O4.7.1.aps_found", (ap_) => read(text(ap_, "bssid"))) },
{ name: "deadline", once: false, value: (v) => read(add_string_string(read(text(v.scan, "scan_date")), parameter("wireless_handling_within"))) },
{ name: "unapproved", once: false, value: (v) => map(walk(filter(walk(parts(v.scan, "aps_found")), "ap: O4.7.1.aps_found", (ap_) => !flag(ap_, "authorised"))), "ap: O4.7.1.aps_found", (ap_) => read(text(ap_, "bssid"))) },
{ name: "unhandled", once: false, value: (v) => lastFirst(without_list_string_list_string, walk(map(walk(filter(walk(parts(v.scan, "handling")), "entry: O4.7.1.handling", (entry_) => (read(text(entry_, "handled_date")) <= read(v.deadline)))), "entry: O4.7.1.handling", (entry_) => read(text(entry_, "bssid")))), walk(v.unapproved)) }], where: null, require: [
{ output: null, holds: (v) => or(() => (today <= read(v.deadline)), () => (size(v.unhandled) === 0n)), shows: () => ({ at: { record: (v) => v.scan, field: "scan_no" }, placeholders: [
["scan.scan_no", (v) => text(v.scan, "scan_no"), -1],
["deadline", (v) => v.deadline, -1],
["unhandled", (v) => v.unhandled, -1]] }) },
{ output: null, holds: (v) => (size(v.mistaken) === 0n), shows: () => ({ at: { record: (v) => v.scan, field: "scan_no" }, placeholders: [
["scan.scan_no", (v) => text(v.scan, "scan_no"), -1],
["mistaken", (v) => v.mistaken, -1]] }) },
{ output: null, holds: (v) => (double(size(v.unapproved)) === number(v.scan, "unauthorised_count")), shows: () => ({ at: { record: (v) => v.scan, field: "scan_no" }, placeholders: [
["scan.scan_no", (v) => text(v.scan, "scan_no"), -1],
["scan.unauthorised_count", (v) => number(v.scan, "unauthorised_count"), -1],
["size(unapproved)", (v) => size(v.unapproved), -1]] }) }] }];
}
function wifi_area_coverage({ and, contains, exists, filter, has, isIn, lastFirst, list, lowerAscii, map, or, own, parameter, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const max_list_string = own("max(list<string>): string");
const subtract_string_string = own("subtract(string, string): string");
const unique_list_string = own("unique(list<string>): list<string>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "newest", once: true, value: (v) => read(max_list_string(walk(map(walk(records("O4.7.1")), "scan: O4.7.1", (scan_) => read(text(scan_, "scan_date")))))) },
{ name: "begin", once: true, value: (v) => read(subtract_string_string(read(v.newest), parameter("wireless_round_length"))) },
{ name: "round", once: true, value: (v) => filter(walk(records("O4.7.1")), "scan: O4.7.1", (scan_) => (read(text(scan_, "scan_date")) >= read(v.begin))) },
{ name: "has_server_room", once: true, value: (v) => exists(walk(records("latest O2.1.1")), "asset: O2.1.1", (asset_) => and(() => and(() => (read(text(asset_, "status")) === "in_use"), () => has(asset_, "location", "string")), () => exists(walk(parameter("server_room_words")), "word: string", (word_) => lastFirst(contains, read(word_), read(read(lowerAscii(read(text(asset_, "location"))))))))) },
{ name: "scanned", once: true, value: (v) => map(walk(v.round), "scan: O4.7.1", (scan_) => read(text(scan_, "area"))) },
{ name: "left", once: true, value: (v) => lastFirst(without_list_string_list_string, walk(v.scanned), walk(unique_list_string(walk(flatten_list_list_A(walk(map(walk(v.round), "scan: O4.7.1", (scan_) => walk(list(scan_, "areas_in_scope"))))))))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.left) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(filter(walk(v.round), "scan: O4.7.1", (scan_) => (read(text(scan_, "scan_date")) === read(v.newest))))), field: "areas_in_scope" }, placeholders: [
["begin", (v) => v.begin, -1],
["newest", (v) => v.newest, -1],
["left", (v) => v.left, 10]] }) },
{ output: null, holds: (v) => or(() => or(() => !v.has_server_room, () => isIn("server_room", walk(v.left))), () => isIn("server_room", walk(v.scanned))), shows: () => ({ at: { record: (v) => first_list_A(walk(filter(walk(v.round), "scan: O4.7.1", (scan_) => (read(text(scan_, "scan_date")) === read(v.newest))))), field: "areas_in_scope" }, placeholders: [
["begin", (v) => v.begin, -1],
["newest", (v) => v.newest, -1]] }) }] }];
}
function wifi_endpoint_use({ and, flag, has, or, own, parameter, read, records, text }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "check", list: (v) => records("O4.7.2"), output: "O4.7.2", oneByOne: true }], values: [
{ name: "deadline", once: false, value: (v) => read(add_string_string(read(text(v.check, "check_date")), parameter("wireless_use_action_within"))) }], where: (v) => or(() => or(() => !flag(v.check, "allowed"), () => flag(v.check, "dual_homed")), () => flag(v.check, "tethering")), require: [
{ output: null, holds: (v) => and(() => has(v.check, "action_date", "string"), () => (read(text(v.check, "action_date")) <= read(v.deadline))), shows: () => ({ at: { record: (v) => v.check, field: "asset_id" }, placeholders: [
["check.asset_id", (v) => text(v.check, "asset_id"), -1],
["check.check_no", (v) => text(v.check, "check_no"), -1],
["deadline", (v) => v.deadline, -1]] }) }] }];
}
function wifi_strength({ and, flag, has, isIn, or, organization, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "network", list: (v) => records("latest O4.7.3"), output: "O4.7.3", oneByOne: false }], values: [
{ name: "is_open_to_guests", once: false, value: (v) => and(() => and(() => and(() => (read(text(v.network, "purpose")) === "guest"), () => isIn(read(text(v.network, "auth_method")), walk(["portal", "open"]))), () => (read(text(v.network, "encryption")) === "none")), () => flag(v.network, "isolated")) },
{ name: "is_small", once: false, value: (v) => and(() => and(() => and(() => !isIn(read(organization.level), walk(["A", "B", "C"])), () => (read(text(v.network, "auth_method")) === "psk")), () => (read(text(v.network, "encryption")) === "wpa3")), () => flag(v.network, "isolated")) }], where: null, require: [
{ output: null, holds: (v) => or(() => !isIn(read(text(v.network, "encryption")), walk(parameter("wireless_weak_encryption"))), () => v.is_open_to_guests), shows: () => ({ at: { record: (v) => v.network, field: "encryption" }, placeholders: [
["network.ssid", (v) => text(v.network, "ssid"), -1],
["network.encryption", (v) => text(v.network, "encryption"), 11]] }) },
{ output: null, holds: (v) => or(() => or(() => (read(text(v.network, "purpose")) !== "internal"), () => isIn(read(text(v.network, "auth_method")), walk(parameter("wireless_internal_authentication")))), () => v.is_small), shows: () => ({ at: { record: (v) => v.network, field: "auth_method" }, placeholders: [
["network.ssid", (v) => text(v.network, "ssid"), -1],
["network.auth_method", (v) => text(v.network, "auth_method"), 12]] }) },
{ output: null, holds: (v) => or(() => (read(text(v.network, "purpose")) === "internal"), () => flag(v.network, "isolated")), shows: () => ({ at: { record: (v) => v.network, field: "isolated" }, placeholders: [
["network.ssid", (v) => text(v.network, "ssid"), -1],
["network.purpose", (v) => text(v.network, "purpose"), 13]] }) },
{ output: null, holds: (v) => or(() => !has(v.network, "psk_rotated_on", "string"), () => (today <= read(read(add_string_string(read(text(v.network, "psk_rotated_on")), parameter("wireless_key_max_age")))))), shows: () => ({ at: { record: (v) => v.network, field: "psk_rotated_on" }, placeholders: [
["network.ssid", (v) => text(v.network, "ssid"), -1],
["network.psk_rotated_on", (v) => text(v.network, "psk_rotated_on"), -1],
["parameters.wireless_key_max_age", (v) => parameter("wireless_key_max_age"), -1]] }) }] }];
}
function backup_high_asset_covered({ and, exists, filter, flag, has, isIn, lastFirst, lookup, map, number, or, own, parameter, part, read, records, size, text, today, walk }) {
const everyDay_string_string = own("everyDay(string, string): list<string>");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const floor_double = own("floor(double): double");
const hours_string_string = own("hours(string, string): double");
const longestGap_list_string = own("longestGap(list<string>): double");
const min_list_double = own("min(list<double>): double");
const round_double_int = own("round(double, int): double");
const subtract_string_string = own("subtract(string, string): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "runs", once: false, value: (v) => lookup("O4.8.1", "asset_id", text(v.asset, "asset_id")) },
{ name: "log_age", once: true, value: (v) => min_list_double(walk(map(walk(records("O4.8.1")), "run: O4.8.1", (run_) => hours_string_string(read(text(run_, "ended_at")), today)))) },
{ name: "ages", once: false, value: (v) => map(walk(filter(walk(v.runs), "run: O4.8.1", (run_) => (read(text(run_, "result")) === "success"))), "run: O4.8.1", (run_) => hours_string_string(read(text(run_, "ended_at")), today)) },
{ name: "rpo", once: false, value: (v) => (has(v.asset, "recovery", "part") ? number(part(v.asset, "recovery"), "rpo_h") : hours_string_string(read(read(subtract_string_string(today, parameter("backup_success_max_age")))), today)) },
{ name: "window", once: true, value: (v) => (hours_string_string(read(read(subtract_string_string(today, parameter("backup_frequency_window")))), today) + v.log_age) },
{ name: "begun", once: false, value: (v) => flatten_list_list_A(walk(map(walk(filter(walk(v.runs), "run: O4.8.1", (run_) => (hours_string_string(read(text(run_, "ended_at")), today) <= v.window))), "run: O4.8.1", (run_) => walk((has(run_, "daily_since", "string") ? lastFirst(everyDay_string_string, read(text(run_, "ended_at")), read(text(run_, "daily_since"))) : [(has(run_, "started_at", "string") ? text(run_, "started_at") : text(run_, "ended_at"))]))))) },
{ name: "is_continuous", once: false, value: (v) => exists(walk(v.runs), "run: O4.8.1", (run_) => and(() => and(() => and(() => and(() => has(run_, "method", "string"), () => (read(text(run_, "method")) === "replication")), () => (read(text(run_, "result")) === "success")), () => has(run_, "started_at", "string")), () => (lastFirst(hours_string_string, read(text(run_, "ended_at")), read(text(run_, "started_at"))) > v.rpo))) },
{ name: "is_new", once: false, value: (v) => and(() => has(v.asset, "in_service_from", "string"), () => ((hours_string_string(read(text(v.asset, "in_service_from")), today) - v.log_age) <= v.rpo)) },
{ name: "gap", once: false, value: (v) => longestGap_list_string(walk(filter(walk(v.begun), "time: string", (time_) => (hours_string_string(read(time_), today) <= v.window)))) },
{ name: "in_service", once: false, value: (v) => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today)) }], where: (v) => and(() => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => v.in_service), () => isIn(read(text(v.asset, "category")), walk(parameter("backup_asset_categories")))), () => or(() => or(() => (number(v.asset, "asset_value") >= parameter("high_asset_value")), () => flag(v.asset, "is_core")), () => and(() => has(v.asset, "protection_level", "string"), () => isIn(read(text(v.asset, "protection_level")), walk(["medium", "high"]))))), require: [
{ output: null, holds: (v) => or(() => (size(v.ages) > 0n), () => v.is_new), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.ages) === 0n), () => ((min_list_double(walk(v.ages)) - v.log_age) <= v.rpo)), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["rpo", (v) => v.rpo, -1]] }) },
{ output: null, holds: (v) => or(() => v.is_continuous, () => (floor_double(v.gap) <= v.rpo)), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["round(gap, 1)", (v) => round_double_int(v.gap, 1n), -1],
["rpo", (v) => v.rpo, -1]] }) }] }];
}
function backup_restore_tested({ all, and, exists, filter, groups, known, lookup, map, or, own, parameter, read, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const first_list_A = own("first(list<A>): A");
const hours_string_string = own("hours(string, string): double");
const min_list_double = own("min(list<double>): double");
return [
{ bindings: [
{ name: "tests", list: (v) => groups("O4.8.2", "asset_id"), output: null, oneByOne: false }], values: [
{ name: "recent", once: false, value: (v) => filter(walk(v.tests), "test: O4.8.2", (test_) => (today <= read(read(add_string_string(read(read(day_string(read(text(test_, "ended_at"))))), parameter("restore_test_max_age")))))) },
{ name: "newest_age", once: false, value: (v) => min_list_double(walk(map(walk(v.recent), "test: O4.8.2", (test_) => hours_string_string(read(text(test_, "ended_at")), today)))) },
{ name: "newest", once: false, value: (v) => first_list_A(walk(filter(walk(v.recent), "test: O4.8.2", (test_) => (hours_string_string(read(text(test_, "ended_at")), today) === v.newest_age)))) },
{ name: "in_use", once: false, value: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(first_list_A(walk(v.tests)), "asset_id"))), "asset: O2.1.1", (asset_) => (read(text(asset_, "status")) === "in_use")) },
{ name: "passed", once: false, value: (v) => filter(walk(v.recent), "test: O4.8.2", (test_) => (read(text(test_, "result")) === "pass")) },
{ name: "unknown", once: false, value: (v) => filter(walk(v.passed), "test: O4.8.2", (test_) => !exists(walk(lookup("O4.8.1", "job_id", text(test_, "job_id"))), "run: O4.8.1", (run_) => (read(text(run_, "asset_id")) === read(text(test_, "asset_id"))))) }], where: (v) => and(() => (size(v.recent) > 0n), () => v.in_use), require: [
{ output: null, holds: (v) => (read(text(known(v.newest, "newest: O4.8.2"), "result")) !== "fail"), shows: () => ({ at: { record: (v) => known(v.newest, "newest: O4.8.2"), field: "result" }, placeholders: [
["newest.asset_id", (v) => text(known(v.newest, "newest: O4.8.2"), "asset_id"), -1],
["newest.test_no", (v) => text(known(v.newest, "newest: O4.8.2"), "test_no"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.passed) === 0n), () => exists(walk(v.passed), "test: O4.8.2", (test_) => (read(text(test_, "test_type")) !== "checksum"))), shows: () => ({ at: { record: (v) => known(v.newest, "newest: O4.8.2"), field: "test_type" }, placeholders: [
["newest.asset_id", (v) => text(known(v.newest, "newest: O4.8.2"), "asset_id"), -1],
["parameters.restore_test_max_age", (v) => parameter("restore_test_max_age"), -1]] }) },
{ output: null, holds: (v) => (size(v.unknown) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(v.unknown)), field: "job_id" }, placeholders: [
["first(unknown).test_no", (v) => text(first_list_A(walk(v.unknown)), "test_no"), -1],
["first(unknown).job_id", (v) => text(first_list_A(walk(v.unknown)), "job_id"), -1],
["first(unknown).asset_id", (v) => text(first_list_A(walk(v.unknown)), "asset_id"), -1]] }) }] }];
}
function backup_failure_handled({ and, exists, has, isIn, lastFirst, lookup, or, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const isBefore_string_string = own("isBefore(string, string): bool");
return [
{ bindings: [
{ name: "run", list: (v) => records("O4.8.1"), output: "O4.8.1", oneByOne: true }], values: [
{ name: "deadline", once: false, value: (v) => read(add_string_string(read(text(v.run, "ended_at")), parameter("backup_repeat_within"))) },
{ name: "repeated", once: false, value: (v) => exists(walk(lookup("O4.8.1", "job_id", text(v.run, "job_id"))), "later: O4.8.1", (later_) => and(() => and(() => (read(text(later_, "result")) === "success"), () => lastFirst(isBefore_string_string, read(text(later_, "ended_at")), read(text(v.run, "ended_at")))), () => or(() => !lastFirst(isBefore_string_string, read(text(later_, "ended_at")), read(v.deadline)), () => and(() => and(() => has(later_, "daily_since", "string"), () => (read(text(later_, "daily_since")) >= read(read(day_string(read(text(v.run, "ended_at"))))))), () => (read(text(later_, "daily_since")) <= read(read(day_string(read(v.deadline))))))))) }], where: (v) => isIn(read(text(v.run, "result")), walk(["failed", "partial"])), require: [
{ output: null, holds: (v) => or(() => v.repeated, () => (today <= read(read(day_string(read(v.deadline)))))), shows: () => ({ at: { record: (v) => v.run, field: "result" }, placeholders: [
["run.job_id", (v) => text(v.run, "job_id"), -1],
["day(run.ended_at)", (v) => read(day_string(read(text(v.run, "ended_at")))), -1],
["parameters.backup_repeat_within", (v) => parameter("backup_repeat_within"), -1]] }) }] }];
}
function backup_restore_meets_targets({ all, and, filter, groups, has, isIn, known, lastFirst, lookup, map, number, own, part, read, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const hours_string_string = own("hours(string, string): double");
const min_list_double = own("min(list<double>): double");
const round_double_int = own("round(double, int): double");
return [
{ bindings: [
{ name: "tests", list: (v) => groups("O4.8.2", "asset_id"), output: null, oneByOne: false }], values: [
{ name: "restores", once: false, value: (v) => filter(walk(v.tests), "test: O4.8.2", (test_) => and(() => isIn(read(text(test_, "result")), walk(["pass", "partial"])), () => !isIn(read(text(test_, "test_type")), walk(["readability", "checksum"])))) },
{ name: "newest_age", once: false, value: (v) => min_list_double(walk(map(walk(v.restores), "test: O4.8.2", (test_) => hours_string_string(read(text(test_, "ended_at")), today)))) },
{ name: "last_test", once: false, value: (v) => first_list_A(walk(filter(walk(v.restores), "test: O4.8.2", (test_) => (hours_string_string(read(text(test_, "ended_at")), today) === v.newest_age)))) },
{ name: "targets", once: false, value: (v) => map(walk(filter(walk(lookup("latest O2.1.1", "asset_id", text(known(v.last_test, "last_test: O4.8.2"), "asset_id"))), "asset: O2.1.1", (asset_) => has(asset_, "recovery", "part"))), "asset: O2.1.1", (asset_) => part(asset_, "recovery")) },
{ name: "took", once: false, value: (v) => lastFirst(hours_string_string, read(text(known(v.last_test, "last_test: O4.8.2"), "ended_at")), read(text(known(v.last_test, "last_test: O4.8.2"), "started_at"))) },
{ name: "rto", once: false, value: (v) => ((size(v.targets) > 0n) ? number(first_list_A(walk(v.targets)), "rto_h") : (has(known(v.last_test, "last_test: O4.8.2"), "rto_target_h", "double") ? number(known(v.last_test, "last_test: O4.8.2"), "rto_target_h") : v.took)) },
{ name: "lost", once: false, value: (v) => (has(known(v.last_test, "last_test: O4.8.2"), "rpo_achieved_h", "double") ? number(known(v.last_test, "last_test: O4.8.2"), "rpo_achieved_h") : 0) }], where: (v) => and(() => (size(v.restores) > 0n), () => all(walk(lookup("latest O2.1.1", "asset_id", text(first_list_A(walk(v.tests)), "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use"))), require: [
{ output: null, holds: (v) => (v.took <= known(v.rto, "rto: double")), shows: () => ({ at: { record: (v) => known(v.last_test, "last_test: O4.8.2"), field: "test_no" }, placeholders: [
["last_test.asset_id", (v) => text(known(v.last_test, "last_test: O4.8.2"), "asset_id"), -1],
["round(took, 1)", (v) => round_double_int(v.took, 1n), -1],
["rto", (v) => known(v.rto, "rto: double"), -1],
["last_test.test_no", (v) => text(known(v.last_test, "last_test: O4.8.2"), "test_no"), -1]] }) },
{ output: null, holds: (v) => all(walk(v.targets), "target: O2.1.1.recovery", (target_) => (v.lost <= number(target_, "rpo_h"))), shows: () => ({ at: { record: (v) => known(v.last_test, "last_test: O4.8.2"), field: "test_no" }, placeholders: [
["last_test.asset_id", (v) => text(known(v.last_test, "last_test: O4.8.2"), "asset_id"), -1],
["lost", (v) => v.lost, -1],
["first(targets).rpo_h", (v) => number(first_list_A(walk(v.targets)), "rpo_h"), -1],
["last_test.test_no", (v) => text(known(v.last_test, "last_test: O4.8.2"), "test_no"), -1]] }) }] }];
}
function backup_readability_justified({ exists, filter, isIn, lastFirst, lookup, map, or, own, read, records, size, text, walk }) {
const hours_string_string = own("hours(string, string): double");
const isBefore_string_string = own("isBefore(string, string): bool");
const min_list_double = own("min(list<double>): double");
return [
{ bindings: [
{ name: "test", list: (v) => records("O4.8.2"), output: "O4.8.2", oneByOne: true }], values: [
{ name: "others", once: false, value: (v) => lookup("O4.8.2", "asset_id", text(v.test, "asset_id")) },
{ name: "restores", once: false, value: (v) => filter(walk(v.others), "other: O4.8.2", (other_) => !isIn(read(text(other_, "test_type")), walk(["readability", "checksum"]))) },
{ name: "gaps", once: false, value: (v) => map(walk(filter(walk(v.others), "other: O4.8.2", (other_) => lastFirst(isBefore_string_string, read(text(v.test, "ended_at")), read(text(other_, "ended_at"))))), "other: O4.8.2", (other_) => lastFirst(hours_string_string, read(text(v.test, "ended_at")), read(text(other_, "ended_at")))) },
{ name: "last_gap", once: false, value: (v) => min_list_double(walk(v.gaps)) }], where: (v) => isIn(read(text(v.test, "test_type")), walk(["readability", "checksum"])), require: [
{ output: null, holds: (v) => or(() => (size(v.gaps) === 0n), () => exists(walk(v.restores), "restore: O4.8.2", (restore_) => or(() => lastFirst(isBefore_string_string, read(text(restore_, "ended_at")), read(text(v.test, "ended_at"))), () => (lastFirst(hours_string_string, read(text(v.test, "ended_at")), read(text(restore_, "ended_at"))) === v.last_gap)))), shows: () => ({ at: { record: (v) => v.test, field: "test_type" }, placeholders: [
["test.test_no", (v) => text(v.test, "test_no"), -1],
["test.asset_id", (v) => text(v.test, "asset_id"), -1]] }) }] }];
}
function backup_offsite_and_encrypted({ and, exists, filter, flag, has, isIn, lookup, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "copies", once: false, value: (v) => filter(walk(lookup("O4.8.1", "asset_id", text(v.asset, "asset_id"))), "run: O4.8.1", (run_) => (read(text(run_, "result")) !== "failed")) },
{ name: "offsite", once: false, value: (v) => exists(walk(v.copies), "run: O4.8.1", (run_) => and(() => and(() => (read(text(run_, "result")) === "success"), () => isIn(read(text(run_, "location")), walk(["offsite", "cloud"]))), () => (today <= read(read(add_string_string(read(read(day_string(read(text(run_, "ended_at"))))), parameter("backup_offsite_max_age"))))))) },
{ name: "kept", once: false, value: (v) => filter(walk(v.copies), "run: O4.8.1", (run_) => (has(run_, "retention_until", "string") ? (read(text(run_, "retention_until")) >= today) : (today <= read(read(add_string_string(read(read(day_string(read(text(run_, "ended_at"))))), parameter("backup_offsite_max_age"))))))) },
{ name: "open", once: false, value: (v) => filter(walk(v.kept), "run: O4.8.1", (run_) => !and(() => has(run_, "encrypted", "bool"), () => flag(run_, "encrypted"))) },
{ name: "is_high", once: false, value: (v) => and(() => has(v.asset, "protection_level", "string"), () => (read(text(v.asset, "protection_level")) === "high")) }], where: (v) => and(() => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), () => or(() => v.is_high, () => flag(v.asset, "contains_pii"))), () => (size(v.copies) > 0n)), require: [
{ output: null, holds: (v) => or(() => !v.is_high, () => v.offsite), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["parameters.backup_offsite_max_age", (v) => parameter("backup_offsite_max_age"), -1]] }) },
{ output: null, holds: (v) => or(() => !flag(v.asset, "contains_pii"), () => (size(v.open) === 0n)), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["size(open)", (v) => size(v.open), -1]] }) }] }];
}
function web_sites_all_covered({ and, exists, filter, has, isIn, known, lastFirst, list, lookup, map, or, own, parameter, part, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const max_list_string = own("max(list<string>): string");
const unique_list_string = own("unique(list<string>): list<string>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "site", list: (v) => unique_list_string(walk([...walk([...walk(flatten_list_list_A(walk(map(walk(filter(walk(records("latest O3.1.1.zones")), "zone: O3.1.1.zones", (zone_) => and(() => isIn(read(text(zone_, "trust_level")), walk(["semi_trusted", "untrusted"])), () => has(zone_, "asset_ids", "list")))), "zone: O3.1.1.zones", (zone_) => walk(list(zone_, "asset_ids")))))), ...walk(map(walk(records("O4.9.1")), "summary: O4.9.1", (summary_) => read(text(summary_, "site"))))]), ...walk(map(walk(records("O4.9.2")), "scan: O4.9.2", (scan_) => read(text(scan_, "site"))))])), output: null, oneByOne: false }], values: [
{ name: "assets", once: false, value: (v) => lookup("latest O2.1.1", "asset_id", known(v.site, "site: string")) },
{ name: "summaries", once: false, value: (v) => lookup("O4.9.1", "site", known(v.site, "site: string")) },
{ name: "scans", once: false, value: (v) => lookup("O4.9.2", "site", known(v.site, "site: string")) },
{ name: "newest_summary", once: true, value: (v) => read(max_list_string(walk(map(walk(records("O4.9.1")), "summary: O4.9.1", (summary_) => read(text(part(summary_, "period"), "to")))))) },
{ name: "newest_scan", once: true, value: (v) => read(max_list_string(walk(map(walk(records("O4.9.2")), "scan: O4.9.2", (scan_) => read(text(scan_, "scan_date")))))) },
{ name: "monitored_to", once: false, value: (v) => read(max_list_string(walk(map(walk(v.summaries), "summary: O4.9.1", (summary_) => read(text(part(summary_, "period"), "to")))))) },
{ name: "current", once: false, value: (v) => (and(() => (size(v.summaries) > 0n), () => (read(v.newest_summary) <= read(read(add_string_string(read(v.monitored_to), parameter("website_monitoring_max_age")))))) ? filter(walk(v.summaries), "summary: O4.9.1", (summary_) => (read(text(part(summary_, "period"), "to")) === read(v.monitored_to))) : []) },
{ name: "scanned", once: false, value: (v) => exists(walk(v.scans), "scan: O4.9.2", (scan_) => (read(v.newest_scan) <= read(read(add_string_string(read(text(scan_, "scan_date")), parameter("website_scan_max_age")))))) },
{ name: "unmonitored", once: false, value: (v) => lastFirst(without_list_string_list_string, walk(flatten_list_list_A(walk(map(walk(v.current), "summary: O4.9.1", (summary_) => walk(list(summary_, "checks")))))), walk(parameter("website_required_checks"))) }], where: (v) => exists(walk(v.assets), "asset: O2.1.1", (asset_) => and(() => and(() => (read(text(asset_, "status")) === "in_use"), () => or(() => !has(asset_, "in_service_from", "string"), () => (read(text(asset_, "in_service_from")) <= today))), () => or(() => or(() => isIn(read(text(asset_, "category")), walk(["system", "service"])), () => (size(v.summaries) > 0n)), () => (size(v.scans) > 0n)))), require: [
{ output: null, holds: (v) => (size(v.unmonitored) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(v.assets)), field: "asset_id" }, placeholders: [
["site", (v) => known(v.site, "site: string"), -1],
["unmonitored", (v) => v.unmonitored, 14]] }) },
{ output: "O4.9.2", holds: (v) => v.scanned, shows: () => ({ at: { record: (v) => first_list_A(walk(v.assets)), field: "asset_id" }, placeholders: [
["site", (v) => known(v.site, "site: string"), -1]] }) }] }];
}
function web_alert_becomes_incident({ around, has, isIn, known, lastFirst, lookup, or, own, parameter, read, records, size, text, walk }) {
const hours_string_string = own("hours(string, string): double");
return [
{ bindings: [
{ name: "alert", list: (v) => records("O4.9.1.alerts"), output: "O4.9.1", oneByOne: true }], values: [], where: (v) => isIn(read(text(known(v.alert, "alert: O4.9.1.alerts"), "type")), walk(["defacement", "malware"])), require: [
{ output: null, holds: (v) => (lastFirst(hours_string_string, read(text(known(v.alert, "alert: O4.9.1.alerts"), "handled_at")), read(text(known(v.alert, "alert: O4.9.1.alerts"), "at"))) <= parameter("website_alert_handled_h")), shows: () => ({ at: { record: (v) => known(v.alert, "alert: O4.9.1.alerts"), field: "at" }, placeholders: [
["alert.parent.site", (v) => text(around(known(v.alert, "alert: O4.9.1.alerts"), "parent"), "site"), -1],
["alert.at", (v) => text(known(v.alert, "alert: O4.9.1.alerts"), "at"), -1],
["alert.type", (v) => text(known(v.alert, "alert: O4.9.1.alerts"), "type"), 14],
["alert.handled_at", (v) => text(known(v.alert, "alert: O4.9.1.alerts"), "handled_at"), -1],
["parameters.website_alert_handled_h", (v) => parameter("website_alert_handled_h"), -1]] }) },
{ output: null, holds: (v) => has(known(v.alert, "alert: O4.9.1.alerts"), "incident_no", "string"), shows: () => ({ at: { record: (v) => known(v.alert, "alert: O4.9.1.alerts"), field: "at" }, placeholders: [
["alert.parent.site", (v) => text(around(known(v.alert, "alert: O4.9.1.alerts"), "parent"), "site"), -1],
["alert.at", (v) => text(known(v.alert, "alert: O4.9.1.alerts"), "at"), -1],
["alert.type", (v) => text(known(v.alert, "alert: O4.9.1.alerts"), "type"), 14]] }) },
{ output: "O7.1.1", holds: (v) => or(() => !has(known(v.alert, "alert: O4.9.1.alerts"), "incident_no", "string"), () => (size(lookup("O7.1.1", "incident_no", text(known(v.alert, "alert: O4.9.1.alerts"), "incident_no"))) > 0n)), shows: () => ({ at: { record: (v) => known(v.alert, "alert: O4.9.1.alerts"), field: "at" }, placeholders: [
["alert.parent.site", (v) => text(around(known(v.alert, "alert: O4.9.1.alerts"), "parent"), "site"), -1],
["alert.at", (v) => text(known(v.alert, "alert: O4.9.1.alerts"), "at"), -1],
["has(alert.incident_no) ? alert.incident_no : ''", (v) => (has(known(v.alert, "alert: O4.9.1.alerts"), "incident_no", "string") ? text(known(v.alert, "alert: O4.9.1.alerts"), "incident_no") : ""), -1]] }) }] }];
}
function web_finding_fixed({ and, around, exists, filter, groups, has, isIn, known, lookup, map, or, own, read, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const max_list_string = own("max(list<string>): string");
const min_list_string = own("min(list<string>): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "entries", list: (v) => groups("O4.9.2.findings", "vuln_id"), output: null, oneByOne: false },
{ name: "site", list: (v) => unique_list_string(walk(map(walk(known(v.entries, "entries: list<O4.9.2.findings>")), "entry: O4.9.2.findings", (entry_) => read(text(around(entry_, "parent"), "site"))))), output: null, oneByOne: false }], values: [
{ name: "opened", once: false, value: (v) => filter(walk(known(v.entries, "entries: list<O4.9.2.findings>")), "entry: O4.9.2.findings", (entry_) => and(() => (read(text(around(entry_, "parent"), "site")) === read(known(v.site, "site: string"))), () => (read(text(entry_, "status")) === "open"))) },
{ name: "closed", once: false, value: (v) => map(walk(filter(walk(known(v.entries, "entries: list<O4.9.2.findings>")), "entry: O4.9.2.findings", (entry_) => and(() => (read(text(around(entry_, "parent"), "site")) === read(known(v.site, "site: string"))), () => (read(text(entry_, "status")) !== "open")))), "entry: O4.9.2.findings", (entry_) => read(text(around(entry_, "parent"), "scan_date"))) },
{ name: "last_closed", once: false, value: (v) => ((size(v.closed) > 0n) ? read(max_list_string(walk(v.closed))) : "") },
{ name: "standing", once: false, value: (v) => filter(walk(v.opened), "entry: O4.9.2.findings", (entry_) => (read(text(around(entry_, "parent"), "scan_date")) > read(v.last_closed))) },
{ name: "deadline", once: false, value: (v) => read(min_list_string(walk(map(walk(((size(v.standing) > 0n) ? v.standing : v.opened)), "entry: O4.9.2.findings", (entry_) => read((has(around(entry_, "parent"), "fix_due_date", "string") ? text(around(entry_, "parent"), "fix_due_date") : text(around(entry_, "parent"), "scan_date"))))))) },
{ name: "fixes", once: false, value: (v) => lookup("latest O4.5.3", "vuln_id", text(first_list_A(walk(v.opened)), "vuln_id")) }], where: (v) => exists(walk(v.opened), "entry: O4.9.2.findings", (entry_) => isIn(read(text(entry_, "severity")), walk(["critical", "high"]))), require: [
{ output: null, holds: (v) => or(() => (today <= read(v.deadline)), () => (size(v.fixes) > 0n)), shows: () => ({ at: { record: (v) => first_list_A(walk(v.opened)), field: "vuln_id" }, placeholders: [
["site", (v) => known(v.site, "site: string"), -1],
["first(opened).vuln_id", (v) => text(first_list_A(walk(v.opened)), "vuln_id"), -1],
["deadline", (v) => v.deadline, -1]] }) },
{ output: null, holds: (v) => or(() => or(() => or(() => (today <= read(v.deadline)), () => (size(v.fixes) === 0n)), () => (size(v.standing) === 0n)), () => exists(walk(v.fixes), "fix: O4.5.3", (fix_) => isIn(read(text(fix_, "disposition")), walk(["mitigated", "accepted", "false_positive"])))), shows: () => ({ at: { record: (v) => first_list_A(walk(v.opened)), field: "vuln_id" }, placeholders: [
["site", (v) => known(v.site, "site: string"), -1],
["first(opened).vuln_id", (v) => text(first_list_A(walk(v.opened)), "vuln_id"), -1],
["deadline", (v) => v.deadline, -1]] }) }] }];
}
function contract_clauses_complete({ and, contains, exists, filter, flag, has, lastFirst, list, lookup, map, own, parameter, read, records, size, text, today, walk }) {
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
const words_string = own("words(string): string");
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [
{ name: "is_standard", once: false, value: (v) => (has(v.contract, "contract_type", "string") ? (read(text(v.contract, "contract_type")) === "standard_terms") : and(() => !flag(v.contract, "custom_dev"), () => exists(walk(parameter("standard_terms_vendors")), "v: string", (v_) => lastFirst(contains, read(read(words_string(read(v_)))), read(read(words_string(read(text(v.contract, "vendor"))))))))) },
{ name: "master", once: false, value: (v) => (has(v.contract, "framework_no", "string") ? flatten_list_list_A(walk(map(walk(lookup("latest O4.10.1", "contract_no", text(v.contract, "framework_no"))), "c: O4.10.1", (c_) => walk(list(c_, "clauses"))))) : []) },
{ name: "left", once: false, value: (v) => lastFirst(without_list_string_list_string, walk([...walk(list(v.contract, "clauses")), ...walk(v.master)]), walk([...walk([...walk([...walk((v.is_standard ? parameter("contract_clauses_standard_terms") : parameter("contract_clauses_always"))), ...walk(filter(walk(parameter("contract_clauses_custom_dev")), "clause: string", (clause_) => flag(v.contract, "custom_dev")))]), ...walk(filter(walk(parameter("contract_clauses_pii")), "clause: string", (clause_) => flag(v.contract, "processes_pii")))]), ...walk(filter(walk(parameter("contract_clauses_core")), "clause: string", (clause_) => and(() => flag(v.contract, "core_system"), () => !v.is_standard)))])) }], where: (v) => (read(text(v.contract, "end_date")) >= today), require: [
{ output: null, holds: (v) => (size(v.left) === 0n), shows: () => ({ at: { record: (v) => v.contract, field: "clauses" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["left", (v) => v.left, 15]] }) }] }];
}
function contract_reviewed_before_start({ and, exists, has, lookup, map, or, own, parameter, read, records, text, walk }) {
const add_string_string = own("add(string, string): string");
const min_list_string = own("min(list<string>): string");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [
{ name: "reviews", once: false, value: (v) => [...walk((has(v.contract, "initial_review_date", "string") ? [text(v.contract, "initial_review_date")] : [])), ...walk(map(walk(lookup("O4.10.1", "contract_no", text(v.contract, "contract_no"))), "row: O4.10.1", (row_) => read(text(row_, "sec_review_date"))))] },
{ name: "repeated", once: false, value: (v) => and(() => !has(v.contract, "initial_review_date", "string"), () => (read(text(v.contract, "sec_review_date")) >= read(read(add_string_string(read(text(v.contract, "start_date")), parameter("contract_review_repeated_after")))))) }], where: null, require: [
{ output: null, holds: (v) => or(() => v.repeated, () => exists(walk(v.reviews), "date: string", (date_) => (read(date_) <= read(text(v.contract, "start_date"))))), shows: () => ({ at: { record: (v) => v.contract, field: "sec_review_date" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["contract.start_date", (v) => text(v.contract, "start_date"), -1],
["min(reviews)", (v) => read(min_list_string(walk(v.reviews))), -1]] }) },
{ output: null, holds: (v) => (read(text(v.contract, "sec_reviewer")) !== read(text(v.contract, "contract_owner"))), shows: () => ({ at: { record: (v) => v.contract, field: "sec_reviewer" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["name(contract.contract_owner)", (v) => read(name_string(read(text(v.contract, "contract_owner")))), -1]] }) }] }];
}
function contract_third_party_test({ and, exists, filter, flag, has, isIn, list, lookup, map, number, or, own, parameter, parts, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [
{ name: "staff", once: false, value: (v) => map(walk(lookup("people", "vendor", text(v.contract, "vendor"))), "person: Person", (person_) => read(text(person_, "id"))) },
{ name: "systems", once: false, value: (v) => (has(v.contract, "systems", "list") ? list(v.contract, "systems") : []) },
{ name: "code", once: false, value: (v) => map(walk(filter(walk(records("O4.6.1")), "scan: O4.6.1", (scan_) => and(() => or(() => isIn(read(text(scan_, "developer")), walk(v.staff)), () => isIn(read(text(scan_, "system")), walk(v.systems))), () => !isIn(read(text(scan_, "scanned_by")), walk(v.staff))))), "scan: O4.6.1", (scan_) => read(text(scan_, "scan_date"))) },
{ name: "web", once: false, value: (v) => map(walk(filter(walk(records("O4.9.2")), "scan: O4.9.2", (scan_) => and(() => or(() => (size(v.systems) === 0n), () => isIn(read(text(scan_, "site")), walk(v.systems))), () => !isIn(read(text(scan_, "scanned_by")), walk(v.staff))))), "scan: O4.9.2", (scan_) => read(text(scan_, "scan_date"))) },
{ name: "penetration", once: false, value: (v) => map(walk(filter(walk(records("O4.5.1")), "test: O4.5.1", (test_) => and(() => (read(text(test_, "source")) === "pentest"), () => or(() => (size(v.systems) === 0n), () => exists(walk(list(test_, "affected_assets")), "id: string", (id_) => isIn(read(id_), walk(v.systems))))))), "test: O4.5.1", (test_) => read(read(day_string(read(text(test_, "collected_at")))))) },
{ name: "tested", once: false, value: (v) => exists(walk([...walk([...walk(v.code), ...walk(v.web)]), ...walk(v.penetration)]), "date: string", (date_) => and(() => (read(date_) >= read(text(v.contract, "start_date"))), () => (read(date_) <= read(text(v.contract, "end_date"))))) },
{ name: "amounts", once: false, value: (v) => [...walk((has(v.contract, "amount_twd", "double") ? [number(v.contract, "amount_twd")] : [])), ...walk((has(v.contract, "amendments", "list") ? map(walk(filter(walk(parts(v.contract, "amendments")), "change: O4.10.1.amendments", (change_) => has(change_, "amount_twd", "double"))), "change: O4.10.1.amendments", (change_) => number(change_, "amount_twd")) : []))] },
{ name: "deadline", once: false, value: (v) => read(min_list_string(walk([text(v.contract, "end_date"), read(add_string_string(read(text(v.contract, "start_date")), parameter("contract_third_party_test_within")))].reverse()))) }], where: (v) => and(() => flag(v.contract, "custom_dev"), () => or(() => flag(v.contract, "core_system"), () => exists(walk(v.amounts), "amount: double", (amount_) => (amount_ >= parameter("contract_third_party_test_amount"))))), require: [
{ output: null, holds: (v) => or(() => (today <= read(v.deadline)), () => v.tested), shows: () => ({ at: { record: (v) => v.contract, field: "contract_no" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["deadline", (v) => v.deadline, -1]] }) }] }];
}
function contract_subcontractor_checked({ around, has, known, read, records, text, today }) {
return [
{ bindings: [
{ name: "sub", list: (v) => records("latest O4.10.1.subcontractors"), output: "O4.10.1", oneByOne: false }], values: [], where: (v) => (read(text(around(known(v.sub, "sub: O4.10.1.subcontractors"), "parent"), "end_date")) >= today), require: [
{ output: null, holds: (v) => has(known(v.sub, "sub: O4.10.1.subcontractors"), "approved_on", "string"), shows: () => ({ at: { record: (v) => known(v.sub, "sub: O4.10.1.subcontractors"), field: "name" }, placeholders: [
["sub.parent.contract_no", (v) => text(around(known(v.sub, "sub: O4.10.1.subcontractors"), "parent"), "contract_no"), -1],
["sub.name", (v) => text(known(v.sub, "sub: O4.10.1.subcontractors"), "name"), -1]] }) },
{ output: null, holds: (v) => has(known(v.sub, "sub: O4.10.1.subcontractors"), "check_ref", "string"), shows: () => ({ at: { record: (v) => known(v.sub, "sub: O4.10.1.subcontractors"), field: "name" }, placeholders: [
["sub.parent.contract_no", (v) => text(around(known(v.sub, "sub: O4.10.1.subcontractors"), "parent"), "contract_no"), -1],
["sub.name", (v) => text(known(v.sub, "sub: O4.10.1.subcontractors"), "name"), -1]] }) }] }];
}
function contract_nda_signed({ and, flag, has, number, or, part, read, records, text, today }) {
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [], where: (v) => and(() => and(() => (read(text(v.contract, "start_date")) <= today), () => (read(text(v.contract, "end_date")) >= today)), () => !and(() => has(v.contract, "contract_type", "string"), () => (read(text(v.contract, "contract_type")) === "standard_terms"))), require: [
{ output: null, holds: (v) => and(() => has(v.contract, "nda_signed", "bool"), () => flag(v.contract, "nda_signed")), shows: () => ({ at: { record: (v) => v.contract, field: "nda_signed" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["contract.vendor", (v) => text(v.contract, "vendor"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.contract, "nda_persons", "part"), () => (number(part(v.contract, "nda_persons"), "signed") >= number(part(v.contract, "nda_persons"), "expected"))), shows: () => ({ at: { record: (v) => part(v.contract, "nda_persons"), field: null }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["has(contract.nda_persons) ? contract.nda_persons.expected : 0.0", (v) => (has(v.contract, "nda_persons", "part") ? number(part(v.contract, "nda_persons"), "expected") : 0), -1],
["has(contract.nda_persons) ? contract.nda_persons.signed : 0.0", (v) => (has(v.contract, "nda_persons", "part") ? number(part(v.contract, "nda_persons"), "signed") : 0), -1]] }) }] }];
}
function contract_supervised({ and, exists, lookup, map, or, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [
{ name: "until", once: false, value: (v) => read(min_list_string(walk([text(v.contract, "end_date"), today]))) },
{ name: "visits", once: false, value: (v) => map(walk(lookup("O4.10.2", "contract_no", text(v.contract, "contract_no"))), "visit: O4.10.2", (visit_) => read(text(visit_, "audit_date"))) }], where: (v) => or(() => (read(text(v.contract, "end_date")) < today), () => (read(read(add_string_string(read(text(v.contract, "start_date")), parameter("vendor_supervision_max_age")))) < today)), require: [
{ output: null, holds: (v) => exists(walk(v.visits), "visit: string", (visit_) => and(() => and(() => (read(visit_) >= read(text(v.contract, "start_date"))), () => (read(visit_) <= read(v.until))), () => (read(v.until) <= read(read(add_string_string(read(visit_), parameter("vendor_supervision_max_age"))))))), shows: () => ({ at: { record: (v) => v.contract, field: "contract_no" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["until", (v) => v.until, -1],
["parameters.vendor_supervision_max_age", (v) => parameter("vendor_supervision_max_age"), -1]] }) }] }];
}
function contract_end_closed_out({ and, exists, filter, isIn, lastFirst, lookup, map, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const isBefore_string_string = own("isBefore(string, string): bool");
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [
{ name: "deadline", once: false, value: (v) => read(add_string_string(read(text(v.contract, "end_date")), parameter("contract_closeout_within"))) },
{ name: "visits", once: false, value: (v) => lookup("O4.10.2", "contract_no", text(v.contract, "contract_no")) },
{ name: "continued", once: false, value: (v) => exists(walk(lookup("latest O4.10.1", "vendor", text(v.contract, "vendor"))), "next: O4.10.1", (next_) => and(() => (read(text(next_, "end_date")) > read(text(v.contract, "end_date"))), () => (read(text(next_, "start_date")) <= read(v.deadline)))) },
{ name: "returned", once: false, value: (v) => or(() => exists(walk(v.visits), "visit: O4.10.2", (visit_) => and(() => (read(text(visit_, "trigger")) === "termination"), () => (read(text(visit_, "data_returned")) === "yes"))), () => and(() => v.continued, () => exists(walk(v.visits), "visit: O4.10.2", (visit_) => (read(text(visit_, "trigger")) === "renewal")))) },
{ name: "staff", once: false, value: (v) => map(walk(lookup("people", "vendor", text(v.contract, "vendor"))), "person: Person", (person_) => read(text(person_, "id"))) },
{ name: "events", once: false, value: (v) => flatten_list_list_A(walk(map(walk(v.staff), "id: string", (id_) => walk(lookup("O4.2.2", "holder", id_))))) },
{ name: "open", once: false, value: (v) => filter(walk(v.events), "event: O4.2.2", (event_) => and(() => and(() => !isIn(read(text(event_, "action")), walk(["disable", "delete"])), () => (read(read(day_string(read(text(event_, "effective_at"))))) <= read(text(v.contract, "end_date")))), () => !exists(walk(lookup("O4.2.2", "account_id", text(event_, "account_id"))), "next: O4.2.2", (next_) => and(() => and(() => and(() => (read(text(next_, "system")) === read(text(event_, "system"))), () => or(() => isIn(read(text(next_, "action")), walk(["disable", "delete"])), () => !isIn(read(text(next_, "holder")), walk(v.staff)))), () => (read(read(day_string(read(text(next_, "effective_at"))))) <= read(v.deadline))), () => !lastFirst(isBefore_string_string, read(text(event_, "effective_at")), read(text(next_, "effective_at"))))))) }], where: (v) => (read(v.deadline) < today), require: [
{ output: null, holds: (v) => v.returned, shows: () => ({ at: { record: (v) => v.contract, field: "end_date" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["contract.end_date", (v) => text(v.contract, "end_date"), -1]] }) },
{ output: "O4.2.2", holds: (v) => or(() => v.continued, () => (size(v.open) === 0n)), shows: () => ({ at: { record: (v) => v.contract, field: "end_date" }, placeholders: [
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["contract.end_date", (v) => text(v.contract, "end_date"), -1],
["open.map(e, e.account_id)", (v) => map(walk(v.open), "e: O4.2.2", (e_) => read(text(e_, "account_id"))), -1],
["deadline", (v) => v.deadline, -1]] }) }] }];
}
function contract_finding_overdue({ and, exists, has, known, lookup, or, own, read, records, text, today, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "finding", list: (v) => records("O4.10.2.findings"), output: "O4.10.2", oneByOne: true }], values: [
{ name: "confirmed_by_vendor", once: false, value: (v) => and(() => has(known(v.finding, "finding: O4.10.2.findings"), "verified_by", "string"), () => exists(walk(lookup("people", "id", text(known(v.finding, "finding: O4.10.2.findings"), "verified_by"))), "person: Person", (person_) => or(() => has(person_, "vendor", "string"), () => and(() => has(person_, "employment", "string"), () => (read(text(person_, "employment")) === "vendor"))))) }], where: null, require: [
{ output: null, holds: (v) => or(() => has(known(v.finding, "finding: O4.10.2.findings"), "closed_date", "string"), () => (today <= read(text(known(v.finding, "finding: O4.10.2.findings"), "due_date")))), shows: () => ({ at: { record: (v) => known(v.finding, "finding: O4.10.2.findings"), field: "no" }, placeholders: [
["finding.no", (v) => text(known(v.finding, "finding: O4.10.2.findings"), "no"), -1],
["finding.due_date", (v) => text(known(v.finding, "finding: O4.10.2.findings"), "due_date"), -1]] }) },
{ output: null, holds: (v) => !v.confirmed_by_vendor, shows: () => ({ at: { record: (v) => known(v.finding, "finding: O4.10.2.findings"), field: "no" }, placeholders: [
["finding.no", (v) => text(known(v.finding, "finding: O4.10.2.findings"), "no"), -1],
["has(finding.verified_by) ? name(finding.verified_by) : ''", (v) => (has(known(v.finding, "finding: O4.10.2.findings"), "verified_by", "string") ? read(name_string(read(text(known(v.finding, "finding: O4.10.2.findings"), "verified_by")))) : ""), -1]] }) }] }];
}
function log_criteria_complete({ and, filter, flag, isIn, known, lastFirst, list, map, own, parameter, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "criteria", once: true, value: (v) => records("latest O5.1.1") },
{ name: "absent", once: true, value: (v) => lastFirst(without_list_string_list_string, walk(map(walk(v.criteria), "c: O5.1.1", (c_) => read(text(c_, "log_source_type")))), walk(parameter("log_source_types"))) },
{ name: "without_admins", once: true, value: (v) => filter(walk(v.criteria), "c: O5.1.1", (c_) => !flag(c_, "admin_actions")) },
{ name: "without_users", once: true, value: (v) => filter(walk(v.criteria), "c: O5.1.1", (c_) => and(() => !flag(c_, "user_actions"), () => !isIn(read(text(c_, "log_source_type")), walk(["network", "secdev"])))) },
{ name: "without_fields", once: true, value: (v) => filter(walk(v.criteria), "c: O5.1.1", (c_) => (size(lastFirst(without_list_string_list_string, walk(list(c_, "fields_required")), walk(parameter("log_fields_required")))) > 0n)) },
{ name: "absent_fields", once: true, value: (v) => lastFirst(without_list_string_list_string, walk(list(first_list_A(walk(v.without_fields)), "fields_required")), walk(parameter("log_fields_required"))) },
{ name: "first_without_admins", once: true, value: (v) => first_list_A(walk(v.without_admins)) },
{ name: "first_without_users", once: true, value: (v) => first_list_A(walk(v.without_users)) },
{ name: "first_without_fields", once: true, value: (v) => first_list_A(walk(v.without_fields)) }], where: null, require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(v.criteria)), field: "log_source_type" }, placeholders: [
["absent", (v) => v.absent, 16]] }) },
{ output: null, holds: (v) => (size(v.without_admins) === 0n), shows: () => ({ at: { record: (v) => known(v.first_without_admins, "first_without_admins: O5.1.1"), field: "admin_actions" }, placeholders: [
["without_admins.map(c, c.log_source_type)", (v) => map(walk(v.without_admins), "c: O5.1.1", (c_) => read(text(c_, "log_source_type"))), 16]] }) },
{ output: null, holds: (v) => (size(v.without_users) === 0n), shows: () => ({ at: { record: (v) => known(v.first_without_users, "first_without_users: O5.1.1"), field: "user_actions" }, placeholders: [
["without_users.map(c, c.log_source_type)", (v) => map(walk(v.without_users), "c: O5.1.1", (c_) => read(text(c_, "log_source_type"))), 16]] }) },
{ output: null, holds: (v) => (size(v.without_fields) === 0n), shows: () => ({ at: { record: (v) => known(v.first_without_fields, "first_without_fields: O5.1.1"), field: "fields_required" }, placeholders: [
["first(without_fields).log_source_type", (v) => text(first_list_A(walk(v.without_fields)), "log_source_type"), 16],
["absent_fields", (v) => v.absent_fields, 17]] }) }] }];
}
function log_setting_meets_criteria({ lastFirst, list, lookup, map, own, records, size, text, walk }) {
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "s", list: (v) => records("latest O5.1.2"), output: "O5.1.2", oneByOne: false }], values: [
{ name: "criteria", once: false, value: (v) => lookup("latest O5.1.1", "log_source_type", text(v.s, "log_source_type")) },
{ name: "wanted", once: false, value: (v) => flatten_list_list_A(walk(map(walk(v.criteria), "c: O5.1.1", (c_) => walk(list(c_, "events_required"))))) },
{ name: "absent", once: false, value: (v) => lastFirst(without_list_string_list_string, walk(list(v.s, "events_enabled")), walk(v.wanted)) }], where: null, require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => v.s, field: "events_enabled" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1],
["s.log_source_type", (v) => text(v.s, "log_source_type"), 16],
["absent", (v) => v.absent, 18]] }) },
{ output: null, holds: (v) => (size(v.criteria) > 0n), shows: () => ({ at: { record: (v) => v.s, field: "log_source_type" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1],
["s.log_source_type", (v) => text(v.s, "log_source_type"), 16]] }) }] }];
}
function log_coverage({ and, flag, has, isIn, known, lookup, or, read, records, size, text, today, walk }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "is_guard", once: false, value: (v) => (size(lookup("latest O3.3.1", "device_id", text(v.asset, "asset_id"))) > 0n) },
{ name: "has_setting", once: false, value: (v) => (size(lookup("O5.1.2", "asset_id", text(v.asset, "asset_id"))) > 0n) },
{ name: "has_collection", once: false, value: (v) => (size(lookup("O5.2.1", "source_asset_id", text(v.asset, "asset_id"))) > 0n) }], where: (v) => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), () => or(() => or(() => flag(v.asset, "is_core"), () => and(() => has(v.asset, "protection_level", "string"), () => isIn(read(text(v.asset, "protection_level")), walk(["medium", "high"])))), () => v.is_guard)), require: [
{ output: "O5.2.1", holds: (v) => v.has_collection, shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O5.1.2", holds: (v) => v.has_setting, shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) }] }];
}
function log_retention_minimum({ and, exists, lastFirst, lookup, own, parameter, read, records, text, walk }) {
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
const subtract_string_string = own("subtract(string, string): string");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.2.1"), output: "O5.2.1", oneByOne: false }], values: [
{ name: "since", once: false, value: (v) => read(subtract_string_string(read(text(v.c, "checked_date")), parameter("log_retention_min"))) },
{ name: "is_new", once: false, value: (v) => and(() => exists(walk(lookup("O5.1.2", "asset_id", text(v.c, "source_asset_id"))), "s: O5.1.2", (s_) => true), () => !exists(walk(lookup("O5.1.2", "asset_id", text(v.c, "source_asset_id"))), "s: O5.1.2", (s_) => (read(text(s_, "set_date")) <= read(v.since)))) }], where: (v) => !v.is_new, require: [
{ output: null, holds: (v) => (read(read(day_string(read(text(v.c, "first_event_at"))))) <= read(v.since)), shows: () => ({ at: { record: (v) => v.c, field: "first_event_at" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1],
["days(c.first_event_at, c.checked_date)", (v) => lastFirst(days_string_string, read(text(v.c, "checked_date")), read(text(v.c, "first_event_at"))), -1],
["parameters.log_retention_min", (v) => parameter("log_retention_min"), -1]] }) }] }];
}
function log_retention_criteria({ number, parameter, records, text }) {
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.1.1"), output: "O5.1.1", oneByOne: false }], values: [], where: null, require: [
{ output: null, holds: (v) => (number(v.c, "retention_months") >= parameter("log_retention_months")), shows: () => ({ at: { record: (v) => v.c, field: "retention_months" }, placeholders: [
["c.log_source_type", (v) => text(v.c, "log_source_type"), 16],
["c.retention_months", (v) => number(v.c, "retention_months"), -1],
["parameters.log_retention_months", (v) => parameter("log_retention_months"), -1]] }) }] }];
}
function log_gap_explained({ all, and, exists, filter, has, lastFirst, lookup, map, or, own, parameter, parts, read, records, size, text, walk }) {
const hours_string_string = own("hours(string, string): double");
const isBefore_string_string = own("isBefore(string, string): bool");
const round_double_int = own("round(double, int): double");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.2.1"), output: "O5.2.1", oneByOne: false }], values: [
{ name: "silent", once: false, value: (v) => lastFirst(hours_string_string, read(text(v.c, "checked_date")), read(text(v.c, "last_event_at"))) },
{ name: "is_in_use", once: false, value: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(v.c, "source_asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use")) },
{ name: "is_accounted_for", once: false, value: (v) => exists(walk(parts(v.c, "gaps")), "g: O5.2.1.gaps", (g_) => and(() => and(() => has(g_, "reason", "string"), () => has(g_, "handled_by", "string")), () => !lastFirst(isBefore_string_string, read(text(v.c, "last_event_at")), read(text(g_, "from"))))) },
{ name: "long", once: false, value: (v) => filter(walk(parts(v.c, "gaps")), "g: O5.2.1.gaps", (g_) => (lastFirst(hours_string_string, read(text(g_, "to")), read(text(g_, "from"))) > parameter("log_gap_max_h"))) },
{ name: "unexplained", once: false, value: (v) => map(walk(filter(walk(v.long), "g: O5.2.1.gaps", (g_) => !has(g_, "reason", "string"))), "g: O5.2.1.gaps", (g_) => read(text(g_, "from"))) }], where: null, require: [
{ output: null, holds: (v) => or(() => or(() => (v.silent <= parameter("log_silence_max_h")), () => !v.is_in_use), () => v.is_accounted_for), shows: () => ({ at: { record: (v) => v.c, field: "last_event_at" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1],
["round(silent, 2)", (v) => round_double_int(v.silent, 2n), -1],
["parameters.log_silence_max_h", (v) => parameter("log_silence_max_h"), -1]] }) },
{ output: null, holds: (v) => (size(v.unexplained) === 0n), shows: () => ({ at: { record: (v) => v.c, field: "gaps" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1],
["unexplained", (v) => v.unexplained, -1]] }) }] }];
}
function log_collection_checked({ all, lookup, map, own, parameter, read, records, text, walk }) {
const add_string_string = own("add(string, string): string");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.2.1"), output: "O5.2.1", oneByOne: false }], values: [
{ name: "newest", once: true, value: (v) => read(max_list_string(walk(map(walk(records("O5.2.1")), "r: O5.2.1", (r_) => read(text(r_, "checked_date")))))) },
{ name: "is_in_use", once: false, value: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(v.c, "source_asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "in_use")) }], where: (v) => v.is_in_use, require: [
{ output: null, holds: (v) => (read(read(add_string_string(read(text(v.c, "checked_date")), parameter("log_collection_check_max_age")))) >= read(v.newest)), shows: () => ({ at: { record: (v) => v.c, field: "checked_date" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1],
["c.checked_date", (v) => text(v.c, "checked_date"), -1],
["newest", (v) => v.newest, -1]] }) }] }];
}
function log_reviewed({ filter, has, isIn, lastFirst, lookup, map, or, own, parameter, read, records, size, text, walk }) {
const add_string_string = own("add(string, string): string");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const min_list_string = own("min(list<string>): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.2.1"), output: "O5.2.1", oneByOne: false }], values: [
{ name: "levels", once: false, value: (v) => map(walk(filter(walk(lookup("latest O2.1.1", "asset_id", text(v.c, "source_asset_id"))), "a: O2.1.1", (a_) => has(a_, "protection_level", "string"))), "a: O2.1.1", (a_) => read(text(a_, "protection_level"))) },
{ name: "types", once: false, value: (v) => map(walk(lookup("latest O5.1.2", "asset_id", text(v.c, "source_asset_id"))), "s: O5.1.2", (s_) => read(text(s_, "log_source_type"))) },
{ name: "criteria", once: false, value: (v) => map(walk(flatten_list_list_A(walk(map(walk(unique_list_string(walk(v.types))), "t: string", (t_) => walk(lookup("latest O5.1.1", "log_source_type", t_)))))), "k: O5.1.1", (k_) => read(text(k_, "review_interval"))) },
{ name: "intervals", once: false, value: (v) => ((size(v.criteria) > 0n) ? v.criteria : [parameter("log_review_max_age")]) },
{ name: "due", once: false, value: (v) => read(min_list_string(walk(map(walk(v.intervals), "i: string", (i_) => read(read(lastFirst(add_string_string, read(i_), read(text(v.c, "last_reviewed_on"))))))))) }], where: (v) => or(() => isIn("medium", walk(v.levels)), () => isIn("high", walk(v.levels))), require: [
{ output: null, holds: (v) => has(v.c, "last_reviewed_on", "string"), shows: () => ({ at: { record: (v) => v.c, field: "source_asset_id" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.c, "last_reviewed_on", "string"), () => (read(v.due) >= read(text(v.c, "checked_date")))), shows: () => ({ at: { record: (v) => v.c, field: "last_reviewed_on" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1],
["c.last_reviewed_on", (v) => text(v.c, "last_reviewed_on"), -1],
["due", (v) => v.due, -1]] }) }] }];
}
function log_integrity_by_level({ exists, filter, has, isIn, lookup, map, or, read, records, text, walk }) {
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.2.1"), output: "O5.2.1", oneByOne: false }], values: [
{ name: "levels", once: false, value: (v) => map(walk(filter(walk(lookup("latest O2.1.1", "asset_id", text(v.c, "source_asset_id"))), "a: O2.1.1", (a_) => has(a_, "protection_level", "string"))), "a: O2.1.1", (a_) => read(text(a_, "protection_level"))) }], where: (v) => or(() => isIn("medium", walk(v.levels)), () => isIn("high", walk(v.levels))), require: [
{ output: null, holds: (v) => (read(text(v.c, "integrity_method")) !== "none"), shows: () => ({ at: { record: (v) => v.c, field: "integrity_method" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1],
["levels", (v) => v.levels, 19]] }) },
{ output: null, holds: (v) => or(() => !isIn("high", walk(v.levels)), () => !exists(walk(lookup("latest O5.1.2", "asset_id", text(v.c, "source_asset_id"))), "s: O5.1.2", (s_) => (read(text(s_, "protocol")) === "none"))), shows: () => ({ at: { record: (v) => v.c, field: "source_asset_id" }, placeholders: [
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1]] }) }] }];
}
function log_access_sod({ filter, isIn, list, lookup, map, own, read, records, size, text, walk }) {
const name_string = own("name(string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.2.1"), output: "O5.2.1", oneByOne: false }], values: [
{ name: "admins", once: false, value: (v) => map(walk(lookup("latest O4.1.2", "target", text(v.c, "source_asset_id"))), "r: O4.1.2", (r_) => read(text(r_, "system_admin"))) },
{ name: "both", once: false, value: (v) => unique_list_string(walk(map(walk(filter(walk(v.admins), "a: string", (a_) => isIn(read(a_), walk(list(v.c, "access_group"))))), "a: string", (a_) => read(read(name_string(read(a_))))))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.both) === 0n), shows: () => ({ at: { record: (v) => v.c, field: "access_group" }, placeholders: [
["both", (v) => v.both, -1],
["c.source_asset_id", (v) => text(v.c, "source_asset_id"), -1]] }) }] }];
}
function soc_report_series_unbroken({ and, exists, filter, isIn, known, lastFirst, map, own, parameter, part, read, records, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const max_list_string = own("max(list<string>): string");
const min_list_string = own("min(list<string>): string");
const periodOf_string_string = own("periodOf(string, string): Period");
const periods_string_string_string = own("periods(string, string, string): list<Period>");
const unique_list_string = own("unique(list<string>): list<string>");
const workdays_string_string = own("workdays(string, string): list<string>");
return [
{ bindings: [], values: [
{ name: "dailies", once: true, value: (v) => filter(walk(records("O5.3.1")), "r: O5.3.1", (r_) => and(() => (read(text(r_, "report_type")) === "daily"), () => (read(text(part(r_, "period"), "from")) <= today))) },
{ name: "monthlies", once: true, value: (v) => filter(walk(records("O5.3.1")), "r: O5.3.1", (r_) => (read(text(r_, "report_type")) === "monthly")) },
{ name: "newest", once: true, value: (v) => ((size(v.dailies) > 0n) ? read(max_list_string(walk(map(walk(v.dailies), "r: O5.3.1", (r_) => read(text(part(r_, "period"), "to")))))) : today) },
{ name: "start", once: true, value: (v) => ((size(v.dailies) > 0n) ? read(max_list_string(walk([read(min_list_string(walk(map(walk(filter(walk(v.dailies), "r: O5.3.1", (r_) => (read(periodOf_string_string(read(text(part(r_, "period"), "to")), "P1M").label) === read(periodOf_string_string(read(known(v.newest, "newest: string")), "P1M").label)))), "r: O5.3.1", (r_) => read(text(part(r_, "period"), "from")))))), periodOf_string_string(read(known(v.newest, "newest: string")), "P1M").from].reverse()))) : today) },
{ name: "known_years", once: true, value: (v) => unique_list_string(walk(map(walk(parameter("public_holidays")), "h: string", (h_) => read(periodOf_string_string(read(h_), "P1Y").label)))) },
{ name: "missing_days", once: true, value: (v) => (and(() => (size(v.dailies) > 0n), () => isIn(read(periodOf_string_string(read(known(v.newest, "newest: string")), "P1Y").label), walk(v.known_years))) ? filter(walk(lastFirst(workdays_string_string, read(known(v.newest, "newest: string")), read(known(v.start, "start: string")))), "d: string", (d_) => !exists(walk(v.dailies), "r: O5.3.1", (r_) => and(() => (read(text(part(r_, "period"), "from")) <= read(d_)), () => (read(text(part(r_, "period"), "to")) >= read(d_))))) : []) },
{ name: "first_month", once: true, value: (v) => ((size(v.monthlies) > 0n) ? read(min_list_string(walk(map(walk(v.monthlies), "r: O5.3.1", (r_) => read(text(part(r_, "period"), "from")))))) : today) },
{ name: "last_month", once: true, value: (v) => ((size(v.monthlies) > 0n) ? read(max_list_string(walk(map(walk(v.monthlies), "r: O5.3.1", (r_) => read(text(part(r_, "period"), "to")))))) : today) },
{ name: "missing_months", once: true, value: (v) => ((size(v.monthlies) > 0n) ? map(walk(filter(walk(lastFirst(periods_string_string_string, read(known(v.last_month, "last_month: string")), read(known(v.first_month, "first_month: string")), "P1M")), "m: Period", (m_) => !exists(walk(v.monthlies), "r: O5.3.1", (r_) => and(() => (read(text(part(r_, "period"), "from")) <= read(m_.from)), () => (read(text(part(r_, "period"), "to")) >= read(m_.to)))))), "m: Period", (m_) => read(m_.label)) : []) }], where: null, require: [
{ output: null, holds: (v) => (size(v.missing_days) === 0n), shows: () => ({ at: { record: (v) => part(first_list_A(walk(records("O5.3.1"))), "period"), field: null }, placeholders: [
["missing_days", (v) => v.missing_days, -1]] }) },
{ output: null, holds: (v) => (size(v.missing_months) === 0n), shows: () => ({ at: { record: (v) => part(first_list_A(walk(records("O5.3.1"))), "period"), field: null }, placeholders: [
["missing_months", (v) => v.missing_months, -1]] }) }] }];
}
function calendar_known({ filter, has, known, lastFirst, map, or, own, parameter, part, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const addDays_string_int = own("addDays(string, int): string");
const first_list_A = own("first(list<A>): A");
const max_list_string = own("max(list<string>): string");
const periodOf_string_string = own("periodOf(string, string): Period");
const unique_list_string = own("unique(list<string>): list<string>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "known", once: true, value: (v) => unique_list_string(walk(map(walk(parameter("public_holidays")), "h: string", (h_) => read(periodOf_string_string(read(h_), "P1Y").label)))) },
{ name: "reports", once: true, value: (v) => filter(walk(records("O5.3.1")), "r: O5.3.1", (r_) => (read(text(r_, "report_type")) === "daily")) },
{ name: "of_reports", once: true, value: (v) => ((size(v.reports) > 0n) ? lastFirst(without_list_string_list_string, walk(v.known), walk([periodOf_string_string(read(read(max_list_string(walk(map(walk(v.reports), "r: O5.3.1", (r_) => read(text(part(r_, "period"), "to"))))))), "P1Y").label])) : []) },
{ name: "requests", once: true, value: (v) => filter(walk(records("latest O8.2.1.rights_requests")), "r: O8.2.1.rights_requests", (r_) => or(() => !has(r_, "answered_on", "string"), () => (today <= read(read(add_string_string(read(text(r_, "answered_on")), "P1Y")))))) },
{ name: "of_requests", once: true, value: (v) => lastFirst(without_list_string_list_string, walk(v.known), walk(unique_list_string(walk(map(walk(v.requests), "r: O8.2.1.rights_requests", (r_) => read(periodOf_string_string(read(read(addDays_string_int(read(text(r_, "received_on")), 30n))), "P1Y").label)))))) },
{ name: "report", once: true, value: (v) => first_list_A(walk(v.reports)) },
{ name: "request", once: true, value: (v) => first_list_A(walk(v.requests)) }], where: null, require: [
{ output: null, holds: (v) => (size(v.of_reports) === 0n), shows: () => ({ at: { record: (v) => known(v.report, "report: O5.3.1"), field: "report_no" }, placeholders: [
["of_reports", (v) => v.of_reports, -1]] }) },
{ output: "O8.2.1", holds: (v) => (size(v.of_requests) === 0n), shows: () => ({ at: { record: (v) => known(v.request, "request: O8.2.1.rights_requests"), field: "received_on" }, placeholders: [
["of_requests", (v) => v.of_requests, -1]] }) }] }];
}
function soc_alert_notified({ and, has, isIn, known, lookup, or, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "alert", list: (v) => records("O5.3.1.alerts"), output: "O5.3.1", oneByOne: true }], values: [
{ name: "is_grave", once: false, value: (v) => and(() => isIn(read(text(known(v.alert, "alert: O5.3.1.alerts"), "severity")), walk(["critical", "high"])), () => isIn(read(text(known(v.alert, "alert: O5.3.1.alerts"), "judgement")), walk(["event", "incident"]))) },
{ name: "notified", once: false, value: (v) => (size(lookup("O5.3.2", "alert_id", text(known(v.alert, "alert: O5.3.1.alerts"), "alert_id"))) > 0n) },
{ name: "filed", once: false, value: (v) => and(() => has(known(v.alert, "alert: O5.3.1.alerts"), "incident_no", "string"), () => (size(lookup("O7.1.1", "incident_no", text(known(v.alert, "alert: O5.3.1.alerts"), "incident_no"))) > 0n)) }], where: (v) => or(() => v.is_grave, () => (read(text(known(v.alert, "alert: O5.3.1.alerts"), "judgement")) === "incident")), require: [
{ output: "O5.3.2", holds: (v) => or(() => !v.is_grave, () => v.notified), shows: () => ({ at: { record: (v) => known(v.alert, "alert: O5.3.1.alerts"), field: "alert_id" }, placeholders: [
["alert.alert_id", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "alert_id"), -1],
["alert.severity", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "severity"), 20],
["alert.judgement", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "judgement"), 21],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O7.1.1", holds: (v) => or(() => (read(text(known(v.alert, "alert: O5.3.1.alerts"), "judgement")) !== "incident"), () => v.filed), shows: () => ({ at: { record: (v) => known(v.alert, "alert: O5.3.1.alerts"), field: "alert_id" }, placeholders: [
["alert.alert_id", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "alert_id"), -1],
["alert.severity", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "severity"), 20],
["alert.judgement", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "judgement"), 21],
["output", (v) => known(v.output, "output: string"), -1]] }) }] }];
}
function soc_notice_timely({ isIn, lastFirst, own, parameter, read, records, text, walk }) {
const hours_string_string = own("hours(string, string): double");
const minutes_string_string = own("minutes(string, string): double");
const round_double_int = own("round(double, int): double");
return [
{ bindings: [
{ name: "n", list: (v) => records("O5.3.2"), output: "O5.3.2", oneByOne: true }], values: [], where: (v) => isIn(read(text(v.n, "severity")), walk(["critical", "high"])), require: [
{ output: null, holds: (v) => (lastFirst(hours_string_string, read(text(v.n, "notified_at")), read(text(v.n, "judged_at"))) <= parameter("alert_notice_max_h")), shows: () => ({ at: { record: (v) => v.n, field: "notified_at" }, placeholders: [
["n.alert_id", (v) => text(v.n, "alert_id"), -1],
["round(minutes(n.judged_at, n.notified_at), 0)", (v) => round_double_int(lastFirst(minutes_string_string, read(text(v.n, "notified_at")), read(text(v.n, "judged_at"))), 0n), -1],
["parameters.alert_notice_max_h", (v) => parameter("alert_notice_max_h"), -1]] }) },
{ output: null, holds: (v) => (lastFirst(hours_string_string, read(text(v.n, "judged_at")), read(text(v.n, "detected_at"))) <= parameter("alert_judgement_max_h")), shows: () => ({ at: { record: (v) => v.n, field: "judged_at" }, placeholders: [
["n.alert_id", (v) => text(v.n, "alert_id"), -1],
["round(hours(n.detected_at, n.judged_at), 1)", (v) => round_double_int(lastFirst(hours_string_string, read(text(v.n, "judged_at")), read(text(v.n, "detected_at"))), 1n), -1],
["parameters.alert_judgement_max_h", (v) => parameter("alert_judgement_max_h"), -1]] }) }] }];
}
function soc_core_systems_in_scope({ and, exists, flag, has, lastFirst, lookup, map, or, own, parameter, read, records, text, today, walk }) {
const days_string_string = own("days(string, string): double");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "newest", once: true, value: (v) => read(max_list_string(walk(map(walk(records("O5.3.1")), "r: O5.3.1", (r_) => read(text(r_, "issued_at")))))) }], where: (v) => and(() => and(() => flag(v.asset, "is_core"), () => (read(text(v.asset, "status")) === "in_use")), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), require: [
{ output: null, holds: (v) => exists(walk(lookup("O5.3.1", "sources_in_scope", text(v.asset, "asset_id"))), "r: O5.3.1", (r_) => (lastFirst(days_string_string, read(v.newest), read(text(r_, "issued_at"))) <= parameter("soc_scope_recent_d"))), shows: () => ({ at: { record: (v) => v.asset, field: "is_core" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1]] }) }] }];
}
function soc_alert_rule_active({ around, isIn, known, list, read, records, text, walk }) {
return [
{ bindings: [
{ name: "alert", list: (v) => records("O5.3.1.alerts"), output: "O5.3.1", oneByOne: true }], values: [], where: null, require: [
{ output: null, holds: (v) => isIn(read(text(known(v.alert, "alert: O5.3.1.alerts"), "rule_id")), walk(list(around(known(v.alert, "alert: O5.3.1.alerts"), "parent"), "rules_active"))), shows: () => ({ at: { record: (v) => known(v.alert, "alert: O5.3.1.alerts"), field: "rule_id" }, placeholders: [
["alert.alert_id", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "alert_id"), -1],
["alert.rule_id", (v) => text(known(v.alert, "alert: O5.3.1.alerts"), "rule_id"), -1],
["alert.parent.report_no", (v) => text(around(known(v.alert, "alert: O5.3.1.alerts"), "parent"), "report_no"), -1]] }) }] }];
}
function soc_rules_reviewed({ filter, has, map, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const last_list_A = own("last(list<A>): A");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [], values: [
{ name: "reviewed", once: true, value: (v) => map(walk(filter(walk(records("O5.3.1")), "r: O5.3.1", (r_) => has(r_, "rules_reviewed_on", "string"))), "r: O5.3.1", (r_) => read(text(r_, "rules_reviewed_on"))) },
{ name: "newest", once: true, value: (v) => read(max_list_string(walk(v.reviewed))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.reviewed) > 0n), shows: () => ({ at: { record: (v) => last_list_A(walk(records("O5.3.1"))), field: "rules_active" }, placeholders: [] }) },
{ output: null, holds: (v) => or(() => (size(v.reviewed) === 0n), () => (read(read(add_string_string(read(v.newest), parameter("soc_rules_review_max_age")))) >= today)), shows: () => ({ at: { record: (v) => last_list_A(walk(records("O5.3.1"))), field: "rules_active" }, placeholders: [
["newest", (v) => v.newest, -1],
["add(newest, parameters.soc_rules_review_max_age)", (v) => read(add_string_string(read(v.newest), parameter("soc_rules_review_max_age"))), -1]] }) }] }];
}
function time_offset_in_tolerance({ map, number, or, own, read, records, text, walk }) {
const abs_double = own("abs(double): double");
const min_list_double = own("min(list<double>): double");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.4.2"), output: "O5.4.2", oneByOne: false }], values: [
{ name: "tolerance", once: true, value: (v) => min_list_double(walk(map(walk(records("latest O5.4.1")), "s: O5.4.1", (s_) => number(s_, "tolerance_ms")))) },
{ name: "within", once: false, value: (v) => (abs_double(number(v.c, "offset_ms")) <= v.tolerance) }], where: null, require: [
{ output: null, holds: (v) => or(() => v.within, () => (read(text(v.c, "result")) !== "ok")), shows: () => ({ at: { record: (v) => v.c, field: "offset_ms" }, placeholders: [
["c.asset_id", (v) => text(v.c, "asset_id"), -1],
["c.offset_ms", (v) => number(v.c, "offset_ms"), -1],
["tolerance", (v) => v.tolerance, -1],
["c.result", (v) => text(v.c, "result"), 22]] }) }] }];
}
function time_one_common_source({ filter, has, isIn, map, or, read, records, text, walk }) {
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O5.4.2"), output: "O5.4.2", oneByOne: false }], values: [
{ name: "sources", once: true, value: (v) => records("latest O5.4.1") },
{ name: "names", once: true, value: (v) => [...walk([...walk(map(walk(v.sources), "s: O5.4.1", (s_) => read(text(s_, "source_host")))), ...walk(map(walk(v.sources), "s: O5.4.1", (s_) => read(text(s_, "source_name"))))]), ...walk(map(walk(filter(walk(v.sources), "s: O5.4.1", (s_) => has(s_, "backup_source", "string"))), "s: O5.4.1", (s_) => read(text(s_, "backup_source"))))] }], where: null, require: [
{ output: null, holds: (v) => or(() => isIn(read(text(v.c, "configured_source")), walk(v.names)), () => (read(text(v.c, "protocol")) === "cloud")), shows: () => ({ at: { record: (v) => v.c, field: "configured_source" }, placeholders: [
["c.asset_id", (v) => text(v.c, "asset_id"), -1],
["c.configured_source", (v) => text(v.c, "configured_source"), -1]] }) }] }];
}
function time_coverage({ all, and, filter, known, lastFirst, lookup, map, or, own, parameter, read, records, size, text, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const first_list_A = own("first(list<A>): A");
const hours_string_string = own("hours(string, string): double");
const max_list_string = own("max(list<string>): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "id", list: (v) => filter(walk(unique_list_string(walk(map(walk(records("latest O5.1.2")), "s: O5.1.2", (s_) => read(text(s_, "asset_id")))))), "a: string", (a_) => all(walk(lookup("latest O2.1.1", "asset_id", a_)), "r: O2.1.1", (r_) => (read(text(r_, "status")) === "in_use"))), output: null, oneByOne: false }], values: [
{ name: "checks", once: false, value: (v) => lookup("latest O5.4.2", "asset_id", known(v.id, "id: string")) },
{ name: "stale", once: false, value: (v) => filter(walk(v.checks), "c: O5.4.2", (c_) => and(() => (lastFirst(hours_string_string, read(text(c_, "checked_at")), read(text(c_, "last_sync_at"))) > parameter("time_sync_max_h")), () => (read(text(c_, "result")) === "ok"))) },
{ name: "stale_check", once: false, value: (v) => first_list_A(walk(v.stale)) },
{ name: "newest", once: true, value: (v) => read(max_list_string(walk(map(walk(records("O5.4.2")), "c: O5.4.2", (c_) => read(read(day_string(read(text(c_, "checked_at"))))))))) },
{ name: "check", once: false, value: (v) => first_list_A(walk(v.checks)) }], where: null, require: [
{ output: null, holds: (v) => (size(v.checks) > 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(lookup("latest O5.1.2", "asset_id", known(v.id, "id: string")))), field: "asset_id" }, placeholders: [
["id", (v) => known(v.id, "id: string"), -1]] }) },
{ output: null, holds: (v) => (size(v.stale) === 0n), shows: () => ({ at: { record: (v) => known(v.stale_check, "stale_check: O5.4.2"), field: "last_sync_at" }, placeholders: [
["id", (v) => known(v.id, "id: string"), -1],
["parameters.time_sync_max_h", (v) => parameter("time_sync_max_h"), -1],
["stale_check.result", (v) => text(known(v.stale_check, "stale_check: O5.4.2"), "result"), 22]] }) },
{ output: null, holds: (v) => or(() => (size(v.checks) === 0n), () => (read(read(add_string_string(read(read(day_string(read(text(known(v.check, "check: O5.4.2"), "checked_at"))))), parameter("time_sync_check_max_age")))) >= read(v.newest))), shows: () => ({ at: { record: (v) => known(v.check, "check: O5.4.2"), field: "checked_at" }, placeholders: [
["id", (v) => known(v.id, "id: string"), -1],
["day(check.checked_at)", (v) => read(day_string(read(text(known(v.check, "check: O5.4.2"), "checked_at")))), -1],
["newest", (v) => v.newest, -1]] }) }] }];
}
function cloud_minimum_controls({ flag, number, own, parameter, part, read, records, text, today }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O6.1.1"), output: "O6.1.1", oneByOne: false }], values: [
{ name: "checked", once: false, value: (v) => (today <= read(read(add_string_string(read(text(part(v.c, "config_check"), "date")), parameter("cloud_configuration_review_max_age"))))) }], where: (v) => (read(text(v.c, "data_classification")) !== "public"), require: [
{ output: null, holds: (v) => flag(v.c, "mfa_enforced"), shows: () => ({ at: { record: (v) => v.c, field: "service_id" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1]] }) },
{ output: null, holds: (v) => flag(part(v.c, "encryption"), "at_rest"), shows: () => ({ at: { record: (v) => v.c, field: "service_id" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1]] }) },
{ output: null, holds: (v) => flag(part(v.c, "encryption"), "in_transit"), shows: () => ({ at: { record: (v) => v.c, field: "service_id" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1]] }) },
{ output: null, holds: (v) => flag(v.c, "logs_collected"), shows: () => ({ at: { record: (v) => v.c, field: "service_id" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1]] }) },
{ output: null, holds: (v) => v.checked, shows: () => ({ at: { record: (v) => part(v.c, "config_check"), field: null }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1],
["c.config_check.date", (v) => text(part(v.c, "config_check"), "date"), -1],
["parameters.cloud_configuration_review_max_age", (v) => parameter("cloud_configuration_review_max_age"), -1]] }) },
{ output: null, holds: (v) => (Number(number(part(part(v.c, "config_check"), "open_findings"), "critical")) === Number(0n)), shows: () => ({ at: { record: (v) => part(v.c, "config_check"), field: null }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1],
["c.config_check.open_findings.critical", (v) => number(part(part(v.c, "config_check"), "open_findings"), "critical"), -1]] }) }] }];
}
function cloud_provider_assurance_live({ and, contains, exists, filter, has, lastFirst, map, or, parts, read, records, text, today, walk }) {
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O6.1.1"), output: "O6.1.1", oneByOne: false }], values: [
{ name: "contracts", once: false, value: (v) => filter(walk(records("O4.10.1")), "k: O4.10.1", (k_) => or(() => or(() => or(() => and(() => has(v.c, "contract_no", "string"), () => (read(text(k_, "contract_no")) === read(text(v.c, "contract_no")))), () => (read(text(k_, "vendor")) === read(text(v.c, "provider")))), () => and(() => has(k_, "provider", "string"), () => (read(text(k_, "provider")) === read(text(v.c, "provider"))))), () => lastFirst(contains, read(text(v.c, "provider")), read(text(k_, "service"))))) },
{ name: "contracted", once: false, value: (v) => exists(walk(v.contracts), "k: O4.10.1", (k_) => and(() => (read(text(k_, "start_date")) <= today), () => (read(text(k_, "end_date")) >= today))) },
{ name: "assured", once: false, value: (v) => exists(walk(parts(v.c, "provider_assurance")), "a: O6.1.1.provider_assurance", (a_) => (read(text(a_, "expires")) >= today)) }], where: null, require: [
{ output: null, holds: (v) => v.assured, shows: () => ({ at: { record: (v) => v.c, field: "provider_assurance" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1],
["c.provider", (v) => text(v.c, "provider"), -1],
["c.provider_assurance.map(a, a.expires)", (v) => map(walk(parts(v.c, "provider_assurance")), "a: O6.1.1.provider_assurance", (a_) => read(text(a_, "expires"))), -1]] }) },
{ output: "O4.10.1", holds: (v) => v.contracted, shows: () => ({ at: { record: (v) => v.c, field: "provider" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1],
["c.provider", (v) => text(v.c, "provider"), -1]] }) }] }];
}
function cloud_pii_in_inventory({ flag, lookup, records, size, text }) {
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O6.1.1"), output: "O6.1.1", oneByOne: false }], values: [], where: (v) => flag(v.c, "contains_pii"), require: [
{ output: null, holds: (v) => (size(lookup("latest O8.2.1", "process.assets", text(v.c, "service_id"))) > 0n), shows: () => ({ at: { record: (v) => v.c, field: "contains_pii" }, placeholders: [
["c.service_id", (v) => text(v.c, "service_id"), -1],
["c.data_region", (v) => text(v.c, "data_region"), -1]] }) }] }];
}
function incident_reported_within_one_hour({ and, exists, filter, has, lastFirst, lookup, number, or, own, parameter, read, records, size, text, walk }) {
const hours_string_string = own("hours(string, string): double");
const isBefore_string_string = own("isBefore(string, string): bool");
const minutes_string_string = own("minutes(string, string): double");
const round_double_int = own("round(double, int): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("O7.1.1"), output: "O7.1.1", oneByOne: true }], values: [
{ name: "reports", once: false, value: (v) => lookup("O7.1.1", "incident_no", text(v.i, "incident_no")) },
{ name: "earlier", once: false, value: (v) => filter(walk(v.reports), "r: O7.1.1", (r_) => lastFirst(isBefore_string_string, read(text(v.i, "reported_at")), read(text(r_, "reported_at")))) },
{ name: "previous", once: false, value: (v) => filter(walk(v.earlier), "r: O7.1.1", (r_) => !exists(walk(v.earlier), "o: O7.1.1", (o_) => lastFirst(isBefore_string_string, read(text(o_, "reported_at")), read(text(r_, "reported_at"))))) },
{ name: "is_withdrawn", once: false, value: (v) => exists(walk(lookup("latest O7.1.1", "incident_no", text(v.i, "incident_no"))), "r: O7.1.1", (r_) => (read(text(r_, "report_kind")) === "withdrawn")) }], where: (v) => and(() => and(() => !has(v.i, "review", "part"), () => !v.is_withdrawn), () => or(() => (size(v.earlier) === 0n), () => exists(walk(v.previous), "r: O7.1.1", (r_) => (number(r_, "level") !== number(v.i, "level"))))), require: [
{ output: null, holds: (v) => (lastFirst(hours_string_string, read(text(v.i, "reported_at")), read(text(v.i, "aware_at"))) <= parameter("incident_report_max_h")), shows: () => ({ at: { record: (v) => v.i, field: "reported_at" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["round(minutes(i.aware_at, i.reported_at), 0)", (v) => round_double_int(lastFirst(minutes_string_string, read(text(v.i, "reported_at")), read(text(v.i, "aware_at"))), 0n), -1],
["parameters.incident_report_max_h", (v) => parameter("incident_report_max_h"), -1]] }) }] }];
}
function incident_level_from_impact({ all, exists, lastFirst, lookup, map, number, or, own, part, read, records, text, walk }) {
const isBefore_string_string = own("isBefore(string, string): bool");
const max_list_double = own("max(list<double>): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("O7.1.1"), output: "O7.1.1", oneByOne: true }], values: [
{ name: "expected", once: false, value: (v) => max_list_double(walk([number(part(v.i, "impact"), "a"), number(part(v.i, "impact"), "i"), number(part(v.i, "impact"), "c")].reverse())) },
{ name: "is_newest", once: false, value: (v) => !exists(walk(lookup("O7.1.1", "incident_no", text(v.i, "incident_no"))), "r: O7.1.1", (r_) => lastFirst(isBefore_string_string, read(text(r_, "reported_at")), read(text(v.i, "reported_at")))) },
{ name: "confirmed", once: false, value: (v) => map(walk(lookup("latest O7.2.1", "incident_no", text(v.i, "incident_no"))), "a: O7.2.1", (a_) => number(a_, "level_confirmed")) }], where: (v) => (read(text(v.i, "report_kind")) !== "withdrawn"), require: [
{ output: null, holds: (v) => or(() => (Number(v.expected) === Number(0n)), () => (number(v.i, "level") === v.expected)), shows: () => ({ at: { record: (v) => v.i, field: "level" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["i.impact.c", (v) => number(part(v.i, "impact"), "c"), -1],
["i.impact.i", (v) => number(part(v.i, "impact"), "i"), -1],
["i.impact.a", (v) => number(part(v.i, "impact"), "a"), -1],
["expected", (v) => v.expected, -1],
["i.level", (v) => number(v.i, "level"), -1]] }) },
{ output: null, holds: (v) => (v.expected > 0n), shows: () => ({ at: { record: (v) => v.i, field: "level" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1]] }) },
{ output: null, holds: (v) => or(() => !v.is_newest, () => all(walk(v.confirmed), "l: double", (l_) => (l_ === number(v.i, "level")))), shows: () => ({ at: { record: (v) => v.i, field: "level" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["max(confirmed)", (v) => max_list_double(walk(v.confirmed)), -1],
["i.level", (v) => number(v.i, "level"), -1]] }) }] }];
}
function incident_contained_in_time({ and, filter, flag, has, known, lastFirst, list, lookup, map, number, own, parameter, read, records, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const hours_string_string = own("hours(string, string): double");
const max_list_double = own("max(list<double>): double");
const round_double_int = own("round(double, int): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "reports", once: false, value: (v) => lookup("O7.1.1", "incident_no", text(v.i, "incident_no")) },
{ name: "handling", once: false, value: (v) => lookup("latest O7.1.2", "incident_no", text(v.i, "incident_no")) },
{ name: "contained", once: false, value: (v) => filter(walk(v.handling), "h: O7.1.2", (h_) => has(h_, "contained_at", "string")) },
{ name: "until", once: false, value: (v) => ((size(v.contained) > 0n) ? text(first_list_A(walk(v.contained)), "contained_at") : today) },
{ name: "is_major", once: false, value: (v) => (has(v.i, "major_grounds", "list") ? (size(list(v.i, "major_grounds")) > 0n) : (number(v.i, "level") >= parameter("major_incident_level"))) },
{ name: "major_reports", once: false, value: (v) => filter(walk(v.reports), "r: O7.1.1", (r_) => (has(r_, "major_grounds", "list") ? (size(list(r_, "major_grounds")) > 0n) : (number(r_, "level") >= parameter("major_incident_level")))) },
{ name: "since_major", once: false, value: (v) => (v.is_major ? max_list_double(walk(map(walk(v.major_reports), "r: O7.1.1", (r_) => lastFirst(hours_string_string, read(known(v.until, "until: string")), read(text(r_, "aware_at")))))) : 0) },
{ name: "is_late_as_major", once: false, value: (v) => (v.since_major > parameter("major_containment_max_h")) },
{ name: "limit", once: false, value: (v) => (v.is_late_as_major ? parameter("major_containment_max_h") : parameter("containment_max_h")) },
{ name: "since_known", once: false, value: (v) => max_list_double(walk(map(walk(v.reports), "r: O7.1.1", (r_) => lastFirst(hours_string_string, read(known(v.until, "until: string")), read(text(r_, "aware_at")))))) },
{ name: "took", once: false, value: (v) => (v.is_late_as_major ? v.since_major : v.since_known) },
{ name: "handled", once: false, value: (v) => first_list_A(walk(v.contained)) }], where: (v) => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), require: [
{ output: null, holds: (v) => (known(v.took, "took: double") <= v.limit), shows: () => ({ at: { condition: (v) => (size(v.contained) > 0n), whenTrue: { record: (v) => known(v.handled, "handled: O7.1.2"), field: "contained_at" }, whenFalse: { record: (v) => v.i, field: "aware_at" } }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["limit", (v) => v.limit, -1],
["round(took, 1)", (v) => round_double_int(known(v.took, "took: double"), 1n), -1]] }) },
{ output: null, holds: (v) => (v.since_known >= 0n), shows: () => ({ at: { condition: (v) => (size(v.contained) > 0n), whenTrue: { record: (v) => known(v.handled, "handled: O7.1.2"), field: "contained_at" }, whenFalse: { record: (v) => v.i, field: "aware_at" } }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["handled.contained_at", (v) => text(known(v.handled, "handled: O7.1.2"), "contained_at"), -1]] }) }] }];
}
function incident_isolated({ and, exists, flag, has, isIn, lookup, own, parameter, read, records, text, today, walk }) {
const hours_string_string = own("hours(string, string): double");
return [
{ bindings: [
{ name: "h", list: (v) => records("latest O7.1.2"), output: "O7.1.2", oneByOne: false }], values: [
{ name: "reports", once: false, value: (v) => lookup("latest O7.1.1", "incident_no", text(v.h, "incident_no")) }], where: (v) => exists(walk(v.reports), "i: O7.1.1", (i_) => and(() => and(() => and(() => and(() => !flag(i_, "is_drill"), () => !has(i_, "review", "part")), () => (read(text(i_, "report_kind")) !== "withdrawn")), () => isIn(read(text(i_, "category")), walk(["web", "intrusion", "dos"]))), () => (hours_string_string(read(text(i_, "aware_at")), today) > parameter("major_containment_max_h")))), require: [
{ output: null, holds: (v) => has(v.h, "isolation", "string"), shows: () => ({ at: { record: (v) => v.h, field: "incident_no" }, placeholders: [
["h.incident_no", (v) => text(v.h, "incident_no"), -1],
["parameters.major_containment_max_h", (v) => parameter("major_containment_max_h"), -1]] }) }] }];
}
function incident_chain_complete({ and, flag, has, known, lookup, map, number, or, own, parameter, part, read, records, size, text, today, walk }) {
const days_string_string = own("days(string, string): double");
const max_list_double = own("max(list<double>): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "known_for", once: false, value: (v) => max_list_double(walk(map(walk(lookup("O7.1.1", "incident_no", text(v.i, "incident_no"))), "r: O7.1.1", (r_) => days_string_string(read(text(r_, "aware_at")), today)))) }], where: (v) => and(() => and(() => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), () => (max_list_double(walk([number(part(v.i, "impact"), "a"), number(part(v.i, "impact"), "i"), number(part(v.i, "impact"), "c")].reverse())) > 0n)), () => or(() => (read(text(v.i, "report_kind")) === "closed"), () => (v.known_for > parameter("incident_chain_d")))), require: [
{ output: "O7.2.1", holds: (v) => (size(lookup("O7.2.1", "incident_no", text(v.i, "incident_no"))) > 0n), shows: () => ({ at: { record: (v) => v.i, field: "incident_no" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O7.4.1", holds: (v) => (size(lookup("O7.4.1", "incident_no", text(v.i, "incident_no"))) > 0n), shows: () => ({ at: { record: (v) => v.i, field: "incident_no" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O7.4.2", holds: (v) => (size(lookup("O7.4.2", "incident_no", text(v.i, "incident_no"))) > 0n), shows: () => ({ at: { record: (v) => v.i, field: "incident_no" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) }] }];
}
function incident_time_order({ all, filter, has, lastFirst, lookup, map, or, own, read, records, text, walk }) {
const day_string = own("day(string): string");
const first_list_A = own("first(list<A>): A");
const isBefore_string_string = own("isBefore(string, string): bool");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O7.2.2"), output: "O7.2.2", oneByOne: false }], values: [
{ name: "contained", once: false, value: (v) => filter(walk(lookup("latest O7.1.2", "incident_no", text(v.c, "incident_no"))), "h: O7.1.2", (h_) => has(h_, "contained_at", "string")) },
{ name: "analyses", once: false, value: (v) => lookup("latest O7.2.1", "incident_no", text(v.c, "incident_no")) }], where: null, require: [
{ output: null, holds: (v) => or(() => !has(v.c, "recovered_at", "string"), () => all(walk(v.contained), "h: O7.1.2", (h_) => !lastFirst(isBefore_string_string, read(text(h_, "contained_at")), read(text(v.c, "recovered_at"))))), shows: () => ({ at: { record: (v) => v.c, field: "recovered_at" }, placeholders: [
["c.incident_no", (v) => text(v.c, "incident_no"), -1],
["c.recovered_at", (v) => text(v.c, "recovered_at"), -1],
["first(contained).contained_at", (v) => text(first_list_A(walk(v.contained)), "contained_at"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.c, "closed_at", "string"), () => all(walk(v.analyses), "a: O7.2.1", (a_) => (read(text(a_, "analysis_date")) <= read(read(day_string(read(text(v.c, "closed_at")))))))), shows: () => ({ at: { record: (v) => v.c, field: "closed_at" }, placeholders: [
["c.incident_no", (v) => text(v.c, "incident_no"), -1],
["day(c.closed_at)", (v) => read(day_string(read(text(v.c, "closed_at")))), -1],
["max(analyses.map(a, a.analysis_date))", (v) => read(max_list_string(walk(map(walk(v.analyses), "a: O7.2.1", (a_) => read(text(a_, "analysis_date")))))), -1]] }) }] }];
}
function incident_improvement_report_on_time({ and, filter, finite, flag, has, known, lastFirst, lookup, map, own, parameter, part, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const addDays_string_double = own("addDays(string, double): string");
const addDays_string_int = own("addDays(string, int): string");
const day_string = own("day(string): string");
const days_string_string = own("days(string, string): double");
const first_list_A = own("first(list<A>): A");
const min_list_string = own("min(list<string>): string");
const workdays_string_string = own("workdays(string, string): list<string>");
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "contained", once: false, value: (v) => filter(walk(lookup("latest O7.1.2", "incident_no", text(v.i, "incident_no"))), "h: O7.1.2", (h_) => has(h_, "contained_at", "string")) },
{ name: "reports", once: false, value: (v) => lookup("O7.1.1", "incident_no", text(v.i, "incident_no")) },
{ name: "latest_containment", once: false, value: (v) => read(lastFirst(addDays_string_double, finite(parameter("containment_max_h") / 24), read(read(min_list_string(walk(map(walk(v.reports), "r: O7.1.1", (r_) => read(read(day_string(read(text(r_, "aware_at")))))))))))) },
{ name: "start", once: false, value: (v) => ((size(v.contained) > 0n) ? read(day_string(read(text(first_list_A(walk(v.contained)), "contained_at")))) : v.latest_containment) },
{ name: "closing", once: false, value: (v) => lookup("latest O7.2.2", "incident_no", text(v.i, "incident_no")) },
{ name: "extended", once: false, value: (v) => filter(walk(v.closing), "c: O7.2.2", (c_) => has(c_, "report_extension", "part")) },
{ name: "last_day", once: false, value: (v) => read(add_string_string(read(known(v.start, "start: string")), parameter("improvement_report_within"))) },
{ name: "due", once: false, value: (v) => ((size(v.extended) > 0n) ? text(part(first_list_A(walk(v.extended)), "report_extension"), "until") : read(first_list_A(walk(lastFirst(workdays_string_string, read(read(addDays_string_int(read(v.last_day), 31n))), read(v.last_day)))))) },
{ name: "submitted", once: false, value: (v) => filter(walk(v.closing), "c: O7.2.2", (c_) => has(c_, "report_submitted_at", "string")) },
{ name: "until", once: false, value: (v) => ((size(v.submitted) > 0n) ? read(day_string(read(text(first_list_A(walk(v.submitted)), "report_submitted_at")))) : today) },
{ name: "report", once: false, value: (v) => first_list_A(walk(v.submitted)) }], where: (v) => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), require: [
{ output: null, holds: (v) => (read(known(v.until, "until: string")) <= read(known(v.due, "due: string"))), shows: () => ({ at: { condition: (v) => (size(v.submitted) > 0n), whenTrue: { record: (v) => known(v.report, "report: O7.2.2"), field: "report_submitted_at" }, whenFalse: { record: (v) => v.i, field: "incident_no" } }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["due", (v) => known(v.due, "due: string"), -1],
["days(due, until)", (v) => lastFirst(days_string_string, read(known(v.until, "until: string")), read(known(v.due, "due: string"))), -1]] }) }] }];
}
function incident_major_meeting({ and, exists, flag, has, list, lookup, number, own, parameter, read, records, size, text, today, walk }) {
const hours_string_string = own("hours(string, string): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "is_major", once: false, value: (v) => (has(v.i, "major_grounds", "list") ? (size(list(v.i, "major_grounds")) > 0n) : (number(v.i, "level") >= parameter("major_incident_level"))) }], where: (v) => and(() => and(() => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), () => v.is_major), () => (hours_string_string(read(text(v.i, "aware_at")), today) > parameter("major_containment_max_h"))), require: [
{ output: null, holds: (v) => exists(walk(lookup("O7.1.2", "incident_no", text(v.i, "incident_no"))), "h: O7.1.2", (h_) => has(h_, "meeting_held_at", "string")), shows: () => ({ at: { record: (v) => v.i, field: "level" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["i.level", (v) => number(v.i, "level"), -1]] }) }] }];
}
function incident_major_meeting_by_ciso({ and, exists, filter, flag, has, isIn, list, lookup, number, or, own, parameter, read, records, size, text, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "h", list: (v) => records("latest O7.1.2"), output: "O7.1.2", oneByOne: false }], values: [
{ name: "reports", once: false, value: (v) => filter(walk(lookup("latest O7.1.1", "incident_no", text(v.h, "incident_no"))), "i: O7.1.1", (i_) => and(() => and(() => !flag(i_, "is_drill"), () => !has(i_, "review", "part")), () => (read(text(i_, "report_kind")) !== "withdrawn"))) },
{ name: "is_major", once: false, value: (v) => exists(walk(v.reports), "i: O7.1.1", (i_) => (has(i_, "major_grounds", "list") ? (size(list(i_, "major_grounds")) > 0n) : (number(i_, "level") >= parameter("major_incident_level")))) },
{ name: "convener", once: false, value: (v) => lookup("people", "id", text(v.h, "meeting_convened_by")) }], where: (v) => and(() => v.is_major, () => has(v.h, "meeting_held_at", "string")), require: [
{ output: null, holds: (v) => has(v.h, "meeting_convened_by", "string"), shows: () => ({ at: { record: (v) => v.h, field: "meeting_held_at" }, placeholders: [
["h.incident_no", (v) => text(v.h, "incident_no"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.h, "meeting_convened_by", "string"), () => exists(walk(v.convener), "p: Person", (p_) => isIn("ciso", walk(list(p_, "roles"))))), shows: () => ({ at: { record: (v) => v.h, field: "meeting_convened_by" }, placeholders: [
["h.incident_no", (v) => text(v.h, "incident_no"), -1],
["name(h.meeting_convened_by)", (v) => read(name_string(read(text(v.h, "meeting_convened_by")))), -1]] }) }] }];
}
function incident_evidence_kept({ and, exists, flag, has, list, lookup, map, number, or, own, parameter, read, records, size, text, today, walk }) {
const hours_string_string = own("hours(string, string): double");
const max_list_double = own("max(list<double>): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "is_major", once: false, value: (v) => (has(v.i, "major_grounds", "list") ? (size(list(v.i, "major_grounds")) > 0n) : (number(v.i, "level") >= parameter("major_incident_level"))) },
{ name: "known_for", once: false, value: (v) => max_list_double(walk(map(walk(lookup("O7.1.1", "incident_no", text(v.i, "incident_no"))), "r: O7.1.1", (r_) => hours_string_string(read(text(r_, "aware_at")), today)))) },
{ name: "handling", once: false, value: (v) => lookup("O7.1.2", "incident_no", text(v.i, "incident_no")) }], where: (v) => and(() => and(() => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), () => or(() => or(() => v.is_major, () => flag(v.i, "pii_involved")), () => (read(text(v.i, "source")) === "police"))), () => (v.known_for > parameter("containment_max_h"))), require: [
{ output: null, holds: (v) => (size(lookup("O7.3.1", "incident_no", text(v.i, "incident_no"))) > 0n), shows: () => ({ at: { record: (v) => v.i, field: "incident_no" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["i.level", (v) => number(v.i, "level"), -1]] }) },
{ output: "O7.1.2", holds: (v) => or(() => (size(v.handling) === 0n), () => exists(walk(v.handling), "h: O7.1.2", (h_) => (size(list(h_, "logs_preserved")) > 0n))), shows: () => ({ at: { record: (v) => v.i, field: "incident_no" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["i.level", (v) => number(v.i, "level"), -1]] }) }] }];
}
function evidence_chain_unbroken({ contains, exists, filter, flag, lastFirst, lookup, map, or, own, parts, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
const isBefore_string_string = own("isBefore(string, string): bool");
const last_list_A = own("last(list<A>): A");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "e", list: (v) => records("O7.3.1"), output: "O7.3.1", oneByOne: true }], values: [
{ name: "early", once: false, value: (v) => map(walk(filter(walk(parts(v.e, "custody")), "c: O7.3.1.custody", (c_) => lastFirst(isBefore_string_string, read(text(v.e, "collected_at")), read(text(c_, "at"))))), "c: O7.3.1.custody", (c_) => read(text(c_, "at"))) },
{ name: "broken", once: false, value: (v) => map(walk(filter(walk(parts(v.e, "custody")), "c: O7.3.1.custody", (c_) => (read((exists(walk(parts(v.e, "custody")), "p: O7.3.1.custody", (p_) => lastFirst(isBefore_string_string, read(text(c_, "at")), read(text(p_, "at")))) ? text(last_list_A(walk(filter(walk(parts(v.e, "custody")), "p: O7.3.1.custody", (p_) => lastFirst(isBefore_string_string, read(text(c_, "at")), read(text(p_, "at")))))), "to") : text(first_list_A(walk(parts(v.e, "custody"))), "from"))) !== read(text(c_, "from"))))), "c: O7.3.1.custody", (c_) => read(text(c_, "at"))) },
{ name: "unchecked", once: false, value: (v) => map(walk(filter(walk(parts(v.e, "custody")), "c: O7.3.1.custody", (c_) => !flag(c_, "hash_checked"))), "c: O7.3.1.custody", (c_) => read(text(c_, "at"))) },
{ name: "giver", once: false, value: (v) => text(first_list_A(walk(parts(v.e, "custody"))), "from") }], where: null, require: [
{ output: null, holds: (v) => (size(v.broken) === 0n), shows: () => ({ at: { record: (v) => v.e, field: "custody" }, placeholders: [
["e.evidence_no", (v) => text(v.e, "evidence_no"), -1],
["broken", (v) => v.broken, -1]] }) },
{ output: null, holds: (v) => or(() => lastFirst(contains, read(text(v.e, "collected_by")), read(v.giver)), () => exists(walk(lookup("people", "id", text(v.e, "collected_by"))), "p: Person", (p_) => lastFirst(contains, read(text(p_, "name")), read(v.giver)))), shows: () => ({ at: { record: (v) => v.e, field: "custody" }, placeholders: [
["e.evidence_no", (v) => text(v.e, "evidence_no"), -1],
["giver", (v) => v.giver, -1],
["name(e.collected_by)", (v) => read(name_string(read(text(v.e, "collected_by")))), -1]] }) },
{ output: null, holds: (v) => (size(v.early) === 0n), shows: () => ({ at: { record: (v) => v.e, field: "custody" }, placeholders: [
["e.evidence_no", (v) => text(v.e, "evidence_no"), -1],
["early", (v) => v.early, -1]] }) },
{ output: null, holds: (v) => (size(v.unchecked) === 0n), shows: () => ({ at: { record: (v) => v.e, field: "custody" }, placeholders: [
["e.evidence_no", (v) => text(v.e, "evidence_no"), -1],
["unchecked", (v) => v.unchecked, -1]] }) }] }];
}
function rca_cause_has_action({ around, exists, known, lookup, read, records, text, walk }) {
return [
{ bindings: [
{ name: "cause", list: (v) => records("O7.4.1.root_causes"), output: "O7.4.1", oneByOne: true }], values: [], where: null, require: [
{ output: null, holds: (v) => exists(walk(lookup("O7.4.2", "cause_id", text(known(v.cause, "cause: O7.4.1.root_causes"), "cause_id"))), "c: O7.4.2", (c_) => (read(text(c_, "incident_no")) === read(text(around(known(v.cause, "cause: O7.4.1.root_causes"), "parent"), "incident_no")))), shows: () => ({ at: { record: (v) => known(v.cause, "cause: O7.4.1.root_causes"), field: "cause_id" }, placeholders: [
["cause.parent.incident_no", (v) => text(around(known(v.cause, "cause: O7.4.1.root_causes"), "parent"), "incident_no"), -1],
["cause.cause_id", (v) => text(known(v.cause, "cause: O7.4.1.root_causes"), "cause_id"), -1]] }) }] }];
}
function car_done_and_effective({ and, exists, filter, has, lookup, or, own, parameter, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const days_string_string = own("days(string, string): double");
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O7.4.2"), output: "O7.4.2", oneByOne: false }], values: [
{ name: "related", once: false, value: (v) => (has(v.c, "incident_no", "string") ? filter(walk(lookup("latest O7.4.2", "incident_no", text(v.c, "incident_no"))), "o: O7.4.2", (o_) => (read(text(o_, "cause_id")) === read(text(v.c, "cause_id")))) : lookup("latest O7.4.2", "finding_no", (has(v.c, "finding_no", "string") ? text(v.c, "finding_no") : ""))) },
{ name: "others", once: false, value: (v) => filter(walk(v.related), "o: O7.4.2", (o_) => (read(text(o_, "car_no")) !== read(text(v.c, "car_no")))) },
{ name: "is_pursued", once: false, value: (v) => and(() => has(v.c, "verified_date", "string"), () => exists(walk(v.others), "o: O7.4.2", (o_) => or(() => (read(text(o_, "due_date")) >= read(text(v.c, "verified_date"))), () => and(() => and(() => (read(text(o_, "effectiveness_result")) === "effective"), () => has(o_, "verified_date", "string")), () => (read(text(o_, "verified_date")) >= read(text(v.c, "verified_date"))))))) }], where: null, require: [
{ output: null, holds: (v) => or(() => has(v.c, "completed_date", "string"), () => (read(text(v.c, "due_date")) >= today)), shows: () => ({ at: { record: (v) => v.c, field: "due_date" }, placeholders: [
["c.car_no", (v) => text(v.c, "car_no"), -1],
["c.due_date", (v) => text(v.c, "due_date"), -1],
["days(c.due_date, today)", (v) => days_string_string(read(text(v.c, "due_date")), today), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !has(v.c, "completed_date", "string"), () => (read(text(v.c, "effectiveness_result")) !== "pending")), () => (read(read(addDays_string_double(read(text(v.c, "completed_date")), parameter("car_verification_d")))) >= today)), shows: () => ({ at: { record: (v) => v.c, field: "effectiveness_result" }, placeholders: [
["c.car_no", (v) => text(v.c, "car_no"), -1],
["parameters.car_verification_d", (v) => parameter("car_verification_d"), -1]] }) },
{ output: null, holds: (v) => or(() => !has(v.c, "verified_by", "string"), () => (read(text(v.c, "verified_by")) !== read(text(v.c, "responsible")))), shows: () => ({ at: { record: (v) => v.c, field: "verified_by" }, placeholders: [
["c.car_no", (v) => text(v.c, "car_no"), -1],
["name(c.responsible)", (v) => read(name_string(read(text(v.c, "responsible")))), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => (read(text(v.c, "effectiveness_result")) !== "ineffective"), () => (read(text(v.c, "status")) !== "closed")), () => v.is_pursued), shows: () => ({ at: { record: (v) => v.c, field: "effectiveness_result" }, placeholders: [
["c.car_no", (v) => text(v.c, "car_no"), -1]] }) }] }];
}
function incident_recurs_after_effective_action({ all, and, exists, filter, flag, has, isIn, known, list, lookup, map, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const day_string = own("day(string): string");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "c", list: (v) => records("latest O7.4.2"), output: "O7.4.2", oneByOne: false }], values: [
{ name: "causes", once: false, value: (v) => map(walk(lookup("O7.4.1.root_causes", "cause_id", text(v.c, "cause_id"))), "r: O7.4.1.root_causes", (r_) => read(text(r_, "category"))) },
{ name: "assets", once: false, value: (v) => flatten_list_list_A(walk(map(walk(lookup("O7.1.1", "incident_no", text(v.c, "incident_no"))), "i: O7.1.1", (i_) => walk((has(i_, "affected_assets", "list") ? list(i_, "affected_assets") : []))))) },
{ name: "done", once: false, value: (v) => (has(v.c, "completed_date", "string") ? text(v.c, "completed_date") : today) },
{ name: "later", once: false, value: (v) => map(walk(filter(walk(flatten_list_list_A(walk(map(walk(unique_list_string(walk(v.assets))), "a: string", (a_) => walk(lookup("latest O7.1.1", "affected_assets", a_)))))), "i: O7.1.1", (i_) => and(() => and(() => (read(text(i_, "incident_no")) !== read(text(v.c, "incident_no"))), () => !flag(i_, "is_drill")), () => (read(text(i_, "report_kind")) !== "withdrawn")))), "i: O7.1.1", (i_) => read(text(i_, "incident_no"))) },
{ name: "recent", once: false, value: (v) => filter(walk(unique_list_string(walk(v.later))), "n: string", (n_) => and(() => all(walk(lookup("O7.1.1", "incident_no", n_)), "r: O7.1.1", (r_) => (read(read(day_string(read(text(r_, "aware_at"))))) > read(known(v.done, "done: string")))), () => exists(walk(lookup("O7.1.1", "incident_no", n_)), "r: O7.1.1", (r_) => (read(read(day_string(read(text(r_, "aware_at"))))) <= read(read(add_string_string(read(known(v.done, "done: string")), parameter("recurrence_window")))))))) },
{ name: "repeats", once: false, value: (v) => filter(walk(v.recent), "n: string", (n_) => exists(walk(lookup("O7.4.1", "incident_no", n_)), "r: O7.4.1", (r_) => isIn(read(text(r_, "cause_category")), walk(v.causes)))) }], where: (v) => and(() => has(v.c, "incident_no", "string"), () => (read(text(v.c, "effectiveness_result")) === "effective")), require: [
{ output: null, holds: (v) => (size(v.repeats) === 0n), shows: () => ({ at: { record: (v) => v.c, field: "effectiveness_result" }, placeholders: [
["repeats", (v) => v.repeats, -1],
["c.incident_no", (v) => text(v.c, "incident_no"), -1],
["c.car_no", (v) => text(v.c, "car_no"), -1]] }) }] }];
}
function incident_pii_notified({ and, exists, filter, flag, has, lookup, map, or, own, parameter, part, read, records, text, today, walk }) {
const hours_string_string = own("hours(string, string): double");
const max_list_double = own("max(list<double>): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "reports", once: false, value: (v) => lookup("O7.1.1", "incident_no", text(v.i, "incident_no")) },
{ name: "is_notified", once: false, value: (v) => exists(walk(v.reports), "r: O7.1.1", (r_) => and(() => has(r_, "pii_notice", "part"), () => has(part(r_, "pii_notice"), "notified_on", "string"))) },
{ name: "is_exempt", once: false, value: (v) => exists(walk(v.reports), "r: O7.1.1", (r_) => and(() => has(r_, "pii_notice", "part"), () => has(part(r_, "pii_notice"), "exempt_reason", "string"))) },
{ name: "is_grounded", once: false, value: (v) => exists(walk(v.reports), "r: O7.1.1", (r_) => and(() => and(() => has(r_, "pii_notice", "part"), () => has(part(r_, "pii_notice"), "exempt_reason", "string")), () => has(part(r_, "pii_notice"), "exempt_ground", "string"))) },
{ name: "known_for", once: false, value: (v) => max_list_double(walk(map(walk(filter(walk(v.reports), "r: O7.1.1", (r_) => flag(r_, "pii_involved"))), "r: O7.1.1", (r_) => hours_string_string(read(text(r_, "aware_at")), today)))) }], where: (v) => and(() => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), () => flag(v.i, "pii_involved")), require: [
{ output: null, holds: (v) => or(() => or(() => v.is_notified, () => v.is_exempt), () => (v.known_for <= parameter("pii_notice_max_h"))), shows: () => ({ at: { record: (v) => v.i, field: "pii_involved" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["parameters.pii_notice_max_h", (v) => parameter("pii_notice_max_h"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !v.is_exempt, () => v.is_notified), () => v.is_grounded), shows: () => ({ at: { record: (v) => v.i, field: "pii_involved" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1]] }) }] }];
}
function incident_others_notified({ and, filter, flag, has, map, parts, read, records, size, text, walk }) {
return [
{ bindings: [
{ name: "i", list: (v) => records("latest O7.1.1"), output: "O7.1.1", oneByOne: false }], values: [
{ name: "unaware", once: false, value: (v) => (has(v.i, "affected_agencies", "list") ? map(walk(filter(walk(parts(v.i, "affected_agencies")), "a: O7.1.1.affected_agencies", (a_) => !has(a_, "notified_at", "string"))), "a: O7.1.1.affected_agencies", (a_) => read(text(a_, "agency"))) : []) }], where: (v) => and(() => and(() => and(() => and(() => !flag(v.i, "is_drill"), () => !has(v.i, "review", "part")), () => (read(text(v.i, "report_kind")) !== "withdrawn")), () => has(v.i, "affected_agencies", "list")), () => (size(parts(v.i, "affected_agencies")) > 0n)), require: [
{ output: null, holds: (v) => (size(v.unaware) === 0n), shows: () => ({ at: { record: (v) => v.i, field: "affected_agencies" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["unaware", (v) => v.unaware, -1]] }) }] }];
}
function incident_withdrawal_agreed({ has, read, records, text }) {
return [
{ bindings: [
{ name: "i", list: (v) => records("O7.1.1"), output: "O7.1.1", oneByOne: true }], values: [], where: (v) => (read(text(v.i, "report_kind")) === "withdrawn"), require: [
{ output: null, holds: (v) => has(v.i, "withdrawal", "part"), shows: () => ({ at: { record: (v) => v.i, field: "report_kind" }, placeholders: [
["i.incident_no", (v) => text(v.i, "incident_no"), -1]] }) }] }];
}
function incident_review_on_time({ has, known, lastFirst, list, number, or, own, parameter, part, read, records, size, text, today }) {
const hours_string_string = own("hours(string, string): double");
const round_double_int = own("round(double, int): double");
return [
{ bindings: [
{ name: "i", list: (v) => records("O7.1.1"), output: "O7.1.1", oneByOne: true }], values: [
{ name: "is_major", once: false, value: (v) => (has(v.i, "major_grounds", "list") ? (size(list(v.i, "major_grounds")) > 0n) : (number(v.i, "level") >= parameter("major_incident_level"))) },
{ name: "limit", once: false, value: (v) => (v.is_major ? parameter("major_incident_review_max_h") : parameter("incident_review_max_h")) },
{ name: "until", once: false, value: (v) => (has(part(v.i, "review"), "completed_at", "string") ? text(part(v.i, "review"), "completed_at") : today) },
{ name: "took", once: false, value: (v) => lastFirst(hours_string_string, read(known(v.until, "until: string")), read(text(part(v.i, "review"), "received_at"))) },
{ name: "upward_until", once: false, value: (v) => (has(part(v.i, "review"), "reported_up_at", "string") ? text(part(v.i, "review"), "reported_up_at") : today) }], where: (v) => has(v.i, "review", "part"), require: [
{ output: null, holds: (v) => (v.took <= v.limit), shows: () => ({ at: { record: (v) => part(v.i, "review"), field: null }, placeholders: [
["i.agency", (v) => text(v.i, "agency"), -1],
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["limit", (v) => v.limit, -1],
["round(took, 1)", (v) => round_double_int(v.took, 1n), -1]] }) },
{ output: null, holds: (v) => or(() => !has(part(v.i, "review"), "completed_at", "string"), () => (lastFirst(hours_string_string, read(known(v.upward_until, "upward_until: string")), read(text(part(v.i, "review"), "completed_at"))) <= parameter("incident_report_max_h"))), shows: () => ({ at: { record: (v) => part(v.i, "review"), field: null }, placeholders: [
["i.agency", (v) => text(v.i, "agency"), -1],
["i.incident_no", (v) => text(v.i, "incident_no"), -1],
["parameters.incident_report_max_h", (v) => parameter("incident_report_max_h"), -1],
["round(hours(i.review.completed_at, upward_until), 1)", (v) => round_double_int(lastFirst(hours_string_string, read(known(v.upward_until, "upward_until: string")), read(text(part(v.i, "review"), "completed_at"))), 1n), -1]] }) }] }];
}
function bcp_core_systems_covered({ and, flag, has, known, lookup, or, read, records, size, text, today }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [], where: (v) => and(() => and(() => flag(v.asset, "is_core"), () => (read(text(v.asset, "status")) === "in_use")), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), require: [
{ output: "O7.6.2", holds: (v) => (size(lookup("latest O7.6.2.bia", "asset_id", text(v.asset, "asset_id"))) > 0n), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O7.6.1", holds: (v) => (size(lookup("latest O7.6.1", "scope_assets", text(v.asset, "asset_id"))) > 0n), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) },
{ output: "O7.5.1", holds: (v) => (size(lookup("latest O7.5.1", "asset_id", text(v.asset, "asset_id"))) > 0n), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["output", (v) => known(v.output, "output: string"), -1]] }) }] }];
}
function bcp_targets_consistent({ and, filter, flag, has, lookup, map, number, or, own, part, read, records, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const min_list_double = own("min(list<double>): double");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "bia", once: false, value: (v) => lookup("latest O7.6.2.bia", "asset_id", text(v.asset, "asset_id")) },
{ name: "spare", once: false, value: (v) => lookup("latest O7.5.1", "asset_id", text(v.asset, "asset_id")) },
{ name: "shortest_rto", once: false, value: (v) => min_list_double(walk(map(walk(v.bia), "b: O7.6.2.bia", (b_) => number(b_, "rto_h")))) },
{ name: "shortest_rpo", once: false, value: (v) => min_list_double(walk(map(walk(v.bia), "b: O7.6.2.bia", (b_) => number(b_, "rpo_h")))) },
{ name: "shortest_mtpd", once: false, value: (v) => min_list_double(walk(map(walk(v.bia), "b: O7.6.2.bia", (b_) => number(b_, "mtpd_h")))) },
{ name: "slow", once: false, value: (v) => filter(walk(v.spare), "s: O7.5.1", (s_) => (number(s_, "rto_h") > v.shortest_rto)) }], where: (v) => and(() => and(() => flag(v.asset, "is_core"), () => (read(text(v.asset, "status")) === "in_use")), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), require: [
{ output: null, holds: (v) => or(() => or(() => (size(v.bia) === 0n), () => !has(v.asset, "recovery", "part")), () => (number(part(v.asset, "recovery"), "rto_h") === v.shortest_rto)), shows: () => ({ at: { record: (v) => part(v.asset, "recovery"), field: null }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.recovery.rto_h", (v) => number(part(v.asset, "recovery"), "rto_h"), -1],
["shortest_rto", (v) => v.shortest_rto, -1]] }) },
{ output: null, holds: (v) => or(() => or(() => (size(v.bia) === 0n), () => !has(v.asset, "recovery", "part")), () => (number(part(v.asset, "recovery"), "rpo_h") === v.shortest_rpo)), shows: () => ({ at: { record: (v) => part(v.asset, "recovery"), field: null }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.recovery.rpo_h", (v) => number(part(v.asset, "recovery"), "rpo_h"), -1],
["shortest_rpo", (v) => v.shortest_rpo, -1]] }) },
{ output: null, holds: (v) => or(() => or(() => or(() => (size(v.bia) === 0n), () => !has(v.asset, "recovery", "part")), () => !has(part(v.asset, "recovery"), "mtpd_h", "double")), () => (number(part(v.asset, "recovery"), "mtpd_h") === v.shortest_mtpd)), shows: () => ({ at: { record: (v) => part(v.asset, "recovery"), field: null }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.recovery.mtpd_h", (v) => number(part(v.asset, "recovery"), "mtpd_h"), -1],
["shortest_mtpd", (v) => v.shortest_mtpd, -1]] }) },
{ output: "O7.5.1", holds: (v) => or(() => (size(v.bia) === 0n), () => (size(v.slow) === 0n)), shows: () => ({ at: { record: (v) => part(v.asset, "recovery"), field: null }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["first(slow).rto_h", (v) => number(first_list_A(walk(v.slow)), "rto_h"), -1],
["shortest_rto", (v) => v.shortest_rto, -1]] }) }] }];
}
function bcp_rto_within_mtpd({ has, known, number, records, text }) {
return [
{ bindings: [
{ name: "target", list: (v) => records("latest O7.6.2.bia"), output: "O7.6.2", oneByOne: false }], values: [], where: (v) => has(known(v.target, "target: O7.6.2.bia"), "mtpd_h", "double"), require: [
{ output: null, holds: (v) => (number(known(v.target, "target: O7.6.2.bia"), "rto_h") <= number(known(v.target, "target: O7.6.2.bia"), "mtpd_h")), shows: () => ({ at: { record: (v) => known(v.target, "target: O7.6.2.bia"), field: "rto_h" }, placeholders: [
["target.asset_id", (v) => text(known(v.target, "target: O7.6.2.bia"), "asset_id"), -1],
["target.rto_h", (v) => number(known(v.target, "target: O7.6.2.bia"), "rto_h"), -1],
["target.mtpd_h", (v) => number(known(v.target, "target: O7.6.2.bia"), "mtpd_h"), -1]] }) }] },
{ bindings: [
{ name: "target", list: (v) => records("latest O7.5.1"), output: "O7.5.1", oneByOne: false }], values: [], where: (v) => has(v.target, "mtpd_h", "double"), require: [
{ output: null, holds: (v) => (number(v.target, "rto_h") <= number(v.target, "mtpd_h")), shows: () => ({ at: { record: (v) => v.target, field: "rto_h" }, placeholders: [
["target.asset_id", (v) => text(v.target, "asset_id"), -1],
["target.rto_h", (v) => number(v.target, "rto_h"), -1],
["target.mtpd_h", (v) => number(v.target, "mtpd_h"), -1]] }) }] }];
}
function redundancy_tested({ all, and, exists, filter, flag, has, isIn, lookup, map, number, or, own, parameter, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "s", list: (v) => records("latest O7.5.1"), output: "O7.5.1", oneByOne: false }], values: [
{ name: "levels", once: false, value: (v) => map(walk(filter(walk(lookup("latest O2.1.1", "asset_id", text(v.s, "asset_id"))), "a: O2.1.1", (a_) => and(() => has(a_, "protection_level", "string"), () => (read(text(a_, "status")) === "in_use")))), "a: O2.1.1", (a_) => read(text(a_, "protection_level"))) },
{ name: "in_service", once: false, value: (v) => all(walk(lookup("latest O2.1.1", "asset_id", text(v.s, "asset_id"))), "a: O2.1.1", (a_) => or(() => !has(a_, "in_service_from", "string"), () => (read(text(a_, "in_service_from")) <= today))) },
{ name: "has_other", once: false, value: (v) => exists(walk(lookup("latest O7.5.1", "asset_id", text(v.s, "asset_id"))), "o: O7.5.1", (o_) => (read(text(o_, "mode")) !== "none")) },
{ name: "has_standby", once: false, value: (v) => !isIn(read(text(v.s, "mode")), walk(["none", "manual"])) },
{ name: "is_new", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(v.s, "asset_id"))), "a: O2.1.1", (a_) => and(() => has(a_, "in_service_from", "string"), () => (today <= read(read(add_string_string(read(text(a_, "in_service_from")), parameter("failover_test_max_age"))))))) }], where: (v) => and(() => or(() => isIn("medium", walk(v.levels)), () => isIn("high", walk(v.levels))), () => v.in_service), require: [
{ output: null, holds: (v) => or(() => (read(text(v.s, "mode")) !== "none"), () => v.has_other), shows: () => ({ at: { record: (v) => v.s, field: "mode" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1]] }) },
{ output: null, holds: (v) => or(() => !v.has_standby, () => (has(v.s, "last_switch_test", "string") ? (today <= read(read(add_string_string(read(text(v.s, "last_switch_test")), parameter("failover_test_max_age"))))) : v.is_new)), shows: () => ({ at: { record: (v) => v.s, field: "last_switch_test" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1],
["parameters.failover_test_max_age", (v) => parameter("failover_test_max_age"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !v.has_standby, () => !has(v.s, "switch_test_result", "string")), () => (read(text(v.s, "switch_test_result")) === "pass")), shows: () => ({ at: { record: (v) => v.s, field: "switch_test_result" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !v.has_standby, () => !has(v.s, "achieved_rto_h", "double")), () => (number(v.s, "achieved_rto_h") <= number(v.s, "rto_h"))), shows: () => ({ at: { record: (v) => v.s, field: "achieved_rto_h" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1],
["s.achieved_rto_h", (v) => number(v.s, "achieved_rto_h"), -1],
["s.rto_h", (v) => number(v.s, "rto_h"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !v.has_standby, () => !isIn("high", walk(v.levels))), () => !flag(v.s, "same_site")), shows: () => ({ at: { record: (v) => v.s, field: "same_site" }, placeholders: [
["s.asset_id", (v) => text(v.s, "asset_id"), -1]] }) }] }];
}
function plan_team_current({ and, exists, has, known, lookup, own, read, records, text, today, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "member", list: (v) => records("latest O7.6.1.team"), output: "O7.6.1", oneByOne: false }], values: [
{ name: "is_gone", once: false, value: (v) => exists(walk(lookup("people", "id", text(known(v.member, "member: O7.6.1.team"), "person"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))) },
{ name: "deputy_is_gone", once: false, value: (v) => exists(walk(lookup("people", "id", text(known(v.member, "member: O7.6.1.team"), "deputy"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))) }], where: null, require: [
{ output: null, holds: (v) => !v.is_gone, shows: () => ({ at: { record: (v) => known(v.member, "member: O7.6.1.team"), field: "person" }, placeholders: [
["name(member.person)", (v) => read(name_string(read(text(known(v.member, "member: O7.6.1.team"), "person")))), -1]] }) },
{ output: null, holds: (v) => !v.deputy_is_gone, shows: () => ({ at: { record: (v) => known(v.member, "member: O7.6.1.team"), field: "deputy" }, placeholders: [
["name(member.person)", (v) => read(name_string(read(text(known(v.member, "member: O7.6.1.team"), "person")))), -1],
["name(member.deputy)", (v) => read(name_string(read(text(known(v.member, "member: O7.6.1.team"), "deputy")))), -1]] }) },
{ output: null, holds: (v) => (read(text(known(v.member, "member: O7.6.1.team"), "person")) !== read(text(known(v.member, "member: O7.6.1.team"), "deputy"))), shows: () => ({ at: { record: (v) => known(v.member, "member: O7.6.1.team"), field: "deputy" }, placeholders: [
["name(member.person)", (v) => read(name_string(read(text(known(v.member, "member: O7.6.1.team"), "person")))), -1]] }) }] }];
}
function plan_contacts_up_to_date({ known, own, parameter, read, records, text, today }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "contact", list: (v) => records("latest O7.6.1.contacts"), output: "O7.6.1", oneByOne: false }], values: [], where: null, require: [
{ output: null, holds: (v) => (today <= read(read(add_string_string(read(text(known(v.contact, "contact: O7.6.1.contacts"), "updated_on")), parameter("contacts_max_age"))))), shows: () => ({ at: { record: (v) => known(v.contact, "contact: O7.6.1.contacts"), field: "updated_on" }, placeholders: [
["contact.org", (v) => text(known(v.contact, "contact: O7.6.1.contacts"), "org"), -1],
["contact.updated_on", (v) => text(known(v.contact, "contact: O7.6.1.contacts"), "updated_on"), -1],
["parameters.contacts_max_age", (v) => parameter("contacts_max_age"), -1]] }) }] }];
}
function drill_planned_and_done({ and, exists, has, known, lookup, map, or, own, parameter, part, read, records, size, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const min_list_string = own("min(list<string>): string");
return [
{ bindings: [
{ name: "x", list: (v) => records("latest O7.7.1.exercises"), output: "O7.7.1", oneByOne: false }], values: [
{ name: "due", once: false, value: (v) => (has(known(v.x, "x: O7.7.1.exercises"), "change", "part") ? text(part(known(v.x, "x: O7.7.1.exercises"), "change"), "new_date") : text(known(v.x, "x: O7.7.1.exercises"), "planned_date")) },
{ name: "last_day", once: false, value: (v) => read(addDays_string_double(read(v.due), parameter("exercise_delay_max_d"))) },
{ name: "held", once: false, value: (v) => map(walk(lookup("O7.7.2", "exercise_no", text(known(v.x, "x: O7.7.1.exercises"), "exercise_no"))), "e: O7.7.2", (e_) => read(text(e_, "exercise_date"))) },
{ name: "disposed", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(known(v.x, "x: O7.7.1.exercises"), "asset_id"))), "a: O2.1.1", (a_) => (read(text(a_, "status")) === "disposed")) }], where: (v) => and(() => (read(v.last_day) < today), () => !v.disposed), require: [
{ output: null, holds: (v) => (size(v.held) > 0n), shows: () => ({ at: { record: (v) => known(v.x, "x: O7.7.1.exercises"), field: "planned_date" }, placeholders: [
["x.exercise_no", (v) => text(known(v.x, "x: O7.7.1.exercises"), "exercise_no"), -1],
["due", (v) => v.due, -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.held) === 0n), () => (read(read(min_list_string(walk(v.held)))) <= read(v.last_day))), shows: () => ({ at: { record: (v) => known(v.x, "x: O7.7.1.exercises"), field: "planned_date" }, placeholders: [
["x.exercise_no", (v) => text(known(v.x, "x: O7.7.1.exercises"), "exercise_no"), -1],
["due", (v) => v.due, -1],
["min(held)", (v) => read(min_list_string(walk(v.held))), -1]] }) }] }];
}
function drill_frequency_by_level({ and, double, exists, filter, flag, has, isIn, lookup, map, or, own, parameter, read, records, size, text, today, walk }) {
const periodOf_string_string = own("periodOf(string, string): Period");
const subtract_string_string = own("subtract(string, string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "period", once: true, value: (v) => periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, parameter("continuity_exercise_period")).from), "P1D"))), parameter("continuity_exercise_period")) },
{ name: "begun", once: true, value: (v) => exists(walk(records("O7.7.2")), "x: O7.7.2", (x_) => (read(text(x_, "exercise_date")) <= read(v.period.from))) },
{ name: "held", once: false, value: (v) => unique_list_string(walk(map(walk(filter(walk(lookup("O7.7.2", "asset_id", text(v.asset, "asset_id"))), "x: O7.7.2", (x_) => and(() => and(() => and(() => (read(text(x_, "exercise_date")) >= read(v.period.from)), () => (read(text(x_, "exercise_date")) <= today)), () => (read(text(x_, "result")) !== "fail")), () => !exists(walk(lookup("O7.7.1.exercises", "exercise_no", text(x_, "exercise_no"))), "p: O7.7.1.exercises", (p_) => isIn(read(text(p_, "type")), walk(["notification", "red_team"])))))), "x: O7.7.2", (x_) => read(text(x_, "exercise_date"))))) },
{ name: "in_service", once: false, value: (v) => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= read(v.period.from))) }], where: (v) => and(() => and(() => and(() => and(() => flag(v.asset, "is_core"), () => (read(text(v.asset, "status")) === "in_use")), () => v.in_service), () => v.begun), () => (parameter("continuity_exercise_count") > 0n)), require: [
{ output: null, holds: (v) => (double(size(v.held)) >= parameter("continuity_exercise_count")), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["period.from", (v) => v.period.from, -1],
["size(held)", (v) => size(v.held), -1],
["period.label", (v) => v.period.label, -1],
["parameters.continuity_exercise_count", (v) => parameter("continuity_exercise_count"), -1]] }) }] }];
}
function drill_reviewed_in_a_month({ exists, lookup, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "x", list: (v) => records("O7.7.2"), output: "O7.7.2", oneByOne: true }], values: [
{ name: "due", once: false, value: (v) => read(add_string_string(read(text(v.x, "exercise_date")), parameter("exercise_review_after_exercise"))) },
{ name: "reviews", once: false, value: (v) => lookup("O7.7.3", "exercise_no", text(v.x, "exercise_no")) }], where: (v) => or(() => (read(v.due) < today), () => (size(v.reviews) > 0n)), require: [
{ output: null, holds: (v) => exists(walk(v.reviews), "r: O7.7.3", (r_) => (read(text(r_, "review_date")) <= read(v.due))), shows: () => ({ at: { record: (v) => v.x, field: "exercise_no" }, placeholders: [
["x.exercise_no", (v) => text(v.x, "exercise_no"), -1],
["due", (v) => v.due, -1]] }) }] }];
}
function drill_gaps_have_improvement({ and, exists, filter, has, int, lookup, map, number, or, own, part, parts, read, records, size, string, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
return [
{ bindings: [
{ name: "r", list: (v) => records("O7.7.3"), output: "O7.7.3", oneByOne: true }], values: [
{ name: "exercises", once: false, value: (v) => lookup("O7.7.2", "exercise_no", text(v.r, "exercise_no")) },
{ name: "bad_steps", once: false, value: (v) => filter(walk(flatten_list_list_A(walk(map(walk(v.exercises), "x: O7.7.2", (x_) => walk(parts(x_, "steps")))))), "s: O7.7.2.steps", (s_) => (read(text(s_, "result")) !== "pass")) },
{ name: "unnoted", once: false, value: (v) => map(walk(filter(walk(v.bad_steps), "s: O7.7.2.steps", (s_) => !exists(walk(parts(v.r, "gaps")), "g: O7.7.3.gaps", (g_) => and(() => has(g_, "step_no", "double"), () => (number(g_, "step_no") === number(s_, "no")))))), "s: O7.7.2.steps", (s_) => read(read(string(int(number(s_, "no")))))) },
{ name: "failed", once: false, value: (v) => and(() => exists(walk(v.exercises), "x: O7.7.2", (x_) => (read(text(x_, "result")) !== "pass")), () => (size(parts(v.r, "gaps")) === 0n)) },
{ name: "slow", once: false, value: (v) => filter(walk(v.exercises), "x: O7.7.2", (x_) => and(() => has(x_, "achieved_rto_h", "double"), () => exists(walk(lookup("latest O2.1.1", "asset_id", text(x_, "asset_id"))), "a: O2.1.1", (a_) => and(() => has(a_, "recovery", "part"), () => (number(x_, "achieved_rto_h") > number(part(a_, "recovery"), "rto_h")))))) },
{ name: "open", once: false, value: (v) => map(walk(filter(walk(parts(v.r, "gaps")), "g: O7.7.3.gaps", (g_) => !exists(walk(parts(v.r, "improvements")), "i: O7.7.3.improvements", (i_) => (read(text(i_, "gap_no")) === read(text(g_, "gap_no")))))), "g: O7.7.3.gaps", (g_) => read(text(g_, "gap_no"))) },
{ name: "overdue", once: false, value: (v) => map(walk(filter(walk(parts(v.r, "improvements")), "i: O7.7.3.improvements", (i_) => and(() => (read(text(i_, "due_date")) < today), () => !has(i_, "completed_date", "string")))), "i: O7.7.3.improvements", (i_) => read(text(i_, "gap_no"))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.open) === 0n), shows: () => ({ at: { record: (v) => v.r, field: "gaps" }, placeholders: [
["r.exercise_no", (v) => text(v.r, "exercise_no"), -1],
["open", (v) => v.open, -1]] }) },
{ output: null, holds: (v) => (size(v.unnoted) === 0n), shows: () => ({ at: { record: (v) => v.r, field: "gaps" }, placeholders: [
["r.exercise_no", (v) => text(v.r, "exercise_no"), -1],
["unnoted", (v) => v.unnoted, -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.unnoted) > 0n), () => !v.failed), shows: () => ({ at: { record: (v) => v.r, field: "gaps" }, placeholders: [
["r.exercise_no", (v) => text(v.r, "exercise_no"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => (size(v.slow) === 0n), () => (size(parts(v.r, "gaps")) > 0n)), () => (size(v.unnoted) > 0n)), shows: () => ({ at: { record: (v) => v.r, field: "gaps" }, placeholders: [
["r.exercise_no", (v) => text(v.r, "exercise_no"), -1],
["first(slow).achieved_rto_h", (v) => number(first_list_A(walk(v.slow)), "achieved_rto_h"), -1]] }) },
{ output: null, holds: (v) => (size(v.overdue) === 0n), shows: () => ({ at: { record: (v) => v.r, field: "improvements" }, placeholders: [
["r.exercise_no", (v) => text(v.r, "exercise_no"), -1],
["overdue", (v) => v.overdue, -1]] }) }] }];
}
function drill_plan_updated({ and, exists, flag, has, list, lookup, or, own, parameter, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
return [
{ bindings: [
{ name: "r", list: (v) => records("O7.7.3"), output: "O7.7.3", oneByOne: true }], values: [
{ name: "due", once: false, value: (v) => read(addDays_string_double(read(text(v.r, "review_date")), parameter("plan_update_d"))) },
{ name: "updated", once: false, value: (v) => or(() => or(() => exists(walk(records("O7.6.1")), "p: O7.6.1", (p_) => and(() => (read(text(p_, "effective_date")) > read(text(v.r, "review_date"))), () => (read(text(p_, "effective_date")) <= read(v.due)))), () => exists(walk(records("O7.6.2")), "p: O7.6.2", (p_) => and(() => (read(text(p_, "effective_date")) > read(text(v.r, "review_date"))), () => (read(text(p_, "effective_date")) <= read(v.due))))), () => and(() => has(v.r, "updated_docs", "list"), () => exists(walk(list(v.r, "updated_docs")), "d: string", (d_) => exists(walk(lookup("O1.1.1", "doc_no", d_)), "v: O1.1.1", (v_) => and(() => has(v_, "issue_date", "string"), () => (read(text(v_, "issue_date")) >= read(text(v.r, "review_date")))))))) }], where: (v) => and(() => flag(v.r, "plan_update_needed"), () => (read(v.due) < today)), require: [
{ output: null, holds: (v) => v.updated, shows: () => ({ at: { record: (v) => v.r, field: "plan_update_needed" }, placeholders: [
["r.exercise_no", (v) => text(v.r, "exercise_no"), -1],
["due", (v) => v.due, -1]] }) }] }];
}
function drill_observer_independent({ and, exists, isIn, list, own, parts, read, records, text, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "x", list: (v) => records("O7.7.2"), output: "O7.7.2", oneByOne: true }], values: [], where: null, require: [
{ output: null, holds: (v) => and(() => !isIn(read(text(v.x, "observer")), walk(list(v.x, "participants"))), () => !exists(walk(parts(v.x, "steps")), "s: O7.7.2.steps", (s_) => (read(text(s_, "by")) === read(text(v.x, "observer"))))), shows: () => ({ at: { record: (v) => v.x, field: "observer" }, placeholders: [
["name(x.observer)", (v) => read(name_string(read(text(v.x, "observer")))), -1],
["x.exercise_no", (v) => text(v.x, "exercise_no"), -1]] }) }] }];
}
function drill_high_system_restores_backup({ and, exists, has, isIn, lookup, read, records, text, walk }) {
return [
{ bindings: [
{ name: "x", list: (v) => records("O7.7.2"), output: "O7.7.2", oneByOne: true }], values: [
{ name: "is_high", once: false, value: (v) => exists(walk(lookup("latest O2.1.1", "asset_id", text(v.x, "asset_id"))), "a: O2.1.1", (a_) => and(() => has(a_, "protection_level", "string"), () => (read(text(a_, "protection_level")) === "high"))) },
{ name: "planned", once: false, value: (v) => lookup("O7.7.1.exercises", "exercise_no", text(v.x, "exercise_no")) },
{ name: "restored", once: false, value: (v) => and(() => has(v.x, "restore_test_no", "string"), () => exists(walk(lookup("O4.8.2", "test_no", text(v.x, "restore_test_no"))), "t: O4.8.2", (t_) => (read(text(t_, "result")) === "pass"))) }], where: (v) => and(() => v.is_high, () => !exists(walk(v.planned), "p: O7.7.1.exercises", (p_) => isIn(read(text(p_, "type")), walk(["notification", "tabletop", "walkthrough", "red_team"])))), require: [
{ output: null, holds: (v) => v.restored, shows: () => ({ at: { record: (v) => v.x, field: "exercise_no" }, placeholders: [
["x.asset_id", (v) => text(v.x, "asset_id"), -1],
["x.exercise_no", (v) => text(v.x, "exercise_no"), -1]] }) }] }];
}
function law_list_has_core_laws({ and, exists, filter, has, isIn, laws, map, or, organization, own, parameter, read, records, size, text, walk }) {
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [], values: [
{ name: "listed", once: true, value: (v) => records("latest O8.1.1") },
{ name: "wanted", once: true, value: (v) => [...walk(parameter("core_laws")), ...walk(((read(organization.level) !== "") ? parameter("core_laws_of_the_act") : []))] },
{ name: "known", once: true, value: (v) => map(walk(filter(walk(laws), "k: Law", (k_) => exists(walk(v.listed), "l: O8.1.1", (l_) => or(() => isIn(read(text(l_, "law_name")), walk(k_.names)), () => and(() => has(l_, "pcode", "string"), () => (read(text(l_, "pcode")) === read(k_.pcode))))))), "k: Law", (k_) => read(k_.name)) },
{ name: "absent", once: true, value: (v) => filter(walk(v.wanted), "w: string", (w_) => and(() => !isIn(read(w_), walk(v.known)), () => !exists(walk(v.listed), "l: O8.1.1", (l_) => (read(text(l_, "law_name")) === read(w_))))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(v.listed)), field: "law_name" }, placeholders: [
["absent", (v) => v.absent, -1]] }) }] }];
}
function law_list_out_of_date({ and, filter, has, isIn, laws, map, or, own, parameter, read, records, string, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [
{ name: "law", list: (v) => records("latest O8.1.1"), output: "O8.1.1", oneByOne: false }], values: [
{ name: "known", once: false, value: (v) => filter(walk(laws), "k: Law", (k_) => or(() => isIn(read(text(v.law, "law_name")), walk(k_.names)), () => and(() => has(v.law, "pcode", "string"), () => (read(text(v.law, "pcode")) === read(k_.pcode))))) },
{ name: "amended", once: false, value: (v) => read(string(read(read(first_list_A(walk([...walk(map(walk(v.known), "k: Law", (k_) => read(k_.amended))), ...walk([text(v.law, "amended_date")])])))))) },
{ name: "current", once: false, value: (v) => read(string(read(read(first_list_A(walk([...walk(map(walk(v.known), "k: Law", (k_) => read(k_.name))), ...walk([text(v.law, "law_name")])])))))) }], where: null, require: [
{ output: null, holds: (v) => (read(v.amended) <= read(text(v.law, "amended_date"))), shows: () => ({ at: { record: (v) => v.law, field: "amended_date" }, placeholders: [
["law.law_name", (v) => text(v.law, "law_name"), -1],
["law.amended_date", (v) => text(v.law, "amended_date"), -1],
["current", (v) => v.current, -1],
["amended", (v) => v.amended, -1]] }) },
{ output: null, holds: (v) => (today <= read(read(add_string_string(read(text(v.law, "last_checked_date")), parameter("law_list_review_max_age"))))), shows: () => ({ at: { record: (v) => v.law, field: "last_checked_date" }, placeholders: [
["law.law_name", (v) => text(v.law, "law_name"), -1],
["law.last_checked_date", (v) => text(v.law, "last_checked_date"), -1],
["parameters.law_list_review_max_age", (v) => parameter("law_list_review_max_age"), -1]] }) }] }];
}
function law_legal_unit_consulted({ own, read, records, text }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "law", list: (v) => records("latest O8.1.1"), output: "O8.1.1", oneByOne: false }], values: [], where: null, require: [
{ output: null, holds: (v) => (read(text(v.law, "legal_consulted")) !== read(text(v.law, "identified_by"))), shows: () => ({ at: { record: (v) => v.law, field: "legal_consulted" }, placeholders: [
["law.law_name", (v) => text(v.law, "law_name"), -1],
["name(law.identified_by)", (v) => read(name_string(read(text(v.law, "identified_by")))), -1]] }) }] }];
}
function law_obligations_checked({ all, and, around, filter, has, isIn, known, lastFirst, lookup, map, or, own, parameter, part, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "ob", list: (v) => records("latest O8.1.1.obligations"), output: "O8.1.1", oneByOne: false }], values: [
{ name: "checks", once: false, value: (v) => filter(walk(lookup("O8.3.2", "obligation_id", text(known(v.ob, "ob: O8.1.1.obligations"), "obligation_id"))), "c: O8.3.2", (c_) => (read(text(c_, "law_id")) === read(text(around(known(v.ob, "ob: O8.1.1.obligations"), "parent"), "law_id")))) },
{ name: "interval", once: false, value: (v) => (has(known(v.ob, "ob: O8.1.1.obligations"), "frequency", "string") ? text(known(v.ob, "ob: O8.1.1.obligations"), "frequency") : parameter("compliance_check_max_age")) },
{ name: "last", once: false, value: (v) => ((size(v.checks) > 0n) ? read(max_list_string(walk(map(walk(v.checks), "c: O8.3.2", (c_) => read(text(c_, "check_date")))))) : "—") },
{ name: "newest", once: false, value: (v) => filter(walk(v.checks), "c: O8.3.2", (c_) => (read(text(c_, "check_date")) === read(v.last))) },
{ name: "unmet", once: false, value: (v) => filter(walk(v.newest), "c: O8.3.2", (c_) => isIn(read(text(c_, "status")), walk(["partial", "noncompliant"]))) },
{ name: "overdue", once: false, value: (v) => map(walk(filter(walk(v.unmet), "c: O8.3.2", (c_) => and(() => and(() => has(c_, "action", "part"), () => (read(text(part(c_, "action"), "due_date")) < today)), () => !has(part(c_, "action"), "closed_date", "string")))), "c: O8.3.2", (c_) => read(text(part(c_, "action"), "due_date"))) },
{ name: "excused", once: false, value: (v) => all(walk(v.newest), "c: O8.3.2", (c_) => or(() => (read(text(c_, "status")) !== "exempt"), () => has(c_, "exemption_ref", "string"))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.checks) > 0n), shows: () => ({ at: { record: (v) => known(v.ob, "ob: O8.1.1.obligations"), field: "obligation_id" }, placeholders: [
["ob.obligation_id", (v) => text(known(v.ob, "ob: O8.1.1.obligations"), "obligation_id"), -1],
["ob.parent.law_name", (v) => text(around(known(v.ob, "ob: O8.1.1.obligations"), "parent"), "law_name"), -1],
["interval", (v) => v.interval, -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.checks) === 0n), () => (today <= read(read(lastFirst(add_string_string, read(v.interval), read(v.last)))))), shows: () => ({ at: { record: (v) => known(v.ob, "ob: O8.1.1.obligations"), field: "obligation_id" }, placeholders: [
["ob.obligation_id", (v) => text(known(v.ob, "ob: O8.1.1.obligations"), "obligation_id"), -1],
["ob.parent.law_name", (v) => text(around(known(v.ob, "ob: O8.1.1.obligations"), "parent"), "law_name"), -1],
["interval", (v) => v.interval, -1],
["last", (v) => v.last, -1]] }) },
{ output: null, holds: (v) => (size(v.overdue) === 0n), shows: () => ({ at: { record: (v) => known(v.ob, "ob: O8.1.1.obligations"), field: "obligation_id" }, placeholders: [
["ob.obligation_id", (v) => text(known(v.ob, "ob: O8.1.1.obligations"), "obligation_id"), -1],
["ob.parent.law_name", (v) => text(around(known(v.ob, "ob: O8.1.1.obligations"), "parent"), "law_name"), -1],
["overdue", (v) => v.overdue, -1]] }) },
{ output: null, holds: (v) => v.excused, shows: () => ({ at: { record: (v) => known(v.ob, "ob: O8.1.1.obligations"), field: "obligation_id" }, placeholders: [
["ob.obligation_id", (v) => text(known(v.ob, "ob: O8.1.1.obligations"), "obligation_id"), -1],
["ob.parent.law_name", (v) => text(around(known(v.ob, "ob: O8.1.1.obligations"), "parent"), "law_name"), -1]] }) }] }];
}
function baseline_checked_by_item({ and, filter, has, isIn, lastFirst, list, lookup, map, or, own, parameter, part, read, records, size, string, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [
{ name: "is_system", once: false, value: (v) => and(() => has(v.asset, "protection_level", "string"), () => isIn(read(text(v.asset, "category")), walk(parameter("system_categories")))) },
{ name: "items", once: false, value: (v) => (!v.is_system ? [] : ((read(text(v.asset, "protection_level")) === "high") ? parameter("baseline_items_high") : ((read(text(v.asset, "protection_level")) === "medium") ? parameter("baseline_items_medium") : parameter("baseline_items_low")))) },
{ name: "checks", once: false, value: (v) => filter(walk(lookup("O8.3.2", "system", text(v.asset, "asset_id"))), "c: O8.3.2", (c_) => (today <= read(read(add_string_string(read(text(c_, "check_date")), parameter("compliance_check_max_age")))))) },
{ name: "results", once: false, value: (v) => map(walk(v.checks), "c: O8.3.2", (c_) => part(c_, "baseline_items")) },
{ name: "covered", once: false, value: (v) => map(walk(flatten_list_list_A(walk(map(walk(v.results), "b: O8.3.2.baseline_items", (b_) => walk([...walk([...walk(list(b_, "met")), ...walk(list(b_, "not_met"))]), ...walk(list(b_, "not_applicable"))]))))), "i: double", (i_) => read(read(string(i_)))) },
{ name: "unchecked", once: false, value: (v) => lastFirst(without_list_string_list_string, walk(v.covered), walk(v.items)) },
{ name: "due", once: false, value: (v) => (has(v.asset, "in_service_from", "string") ? read(add_string_string(read(text(v.asset, "in_service_from")), parameter("compliance_check_max_age"))) : "") }], where: (v) => and(() => and(() => (read(text(v.asset, "status")) === "in_use"), () => (size(v.items) > 0n)), () => (read(v.due) < today)), require: [
{ output: null, holds: (v) => (size(v.checks) > 0n), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_name", (v) => text(v.asset, "asset_name"), -1],
["parameters.compliance_check_max_age", (v) => parameter("compliance_check_max_age"), -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.checks) === 0n), () => (size(v.unchecked) === 0n)), shows: () => ({ at: { record: (v) => v.asset, field: "asset_id" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1],
["asset.asset_name", (v) => text(v.asset, "asset_name"), -1],
["unchecked", (v) => v.unchecked, -1]] }) }] }];
}
function pii_assets_in_pii_inventory({ and, flag, has, lookup, or, read, records, size, text, today }) {
return [
{ bindings: [
{ name: "asset", list: (v) => records("latest O2.1.1"), output: "O2.1.1", oneByOne: false }], values: [], where: (v) => and(() => and(() => flag(v.asset, "contains_pii"), () => (read(text(v.asset, "status")) === "in_use")), () => or(() => !has(v.asset, "in_service_from", "string"), () => (read(text(v.asset, "in_service_from")) <= today))), require: [
{ output: null, holds: (v) => (size(lookup("latest O8.2.1", "process.assets", text(v.asset, "asset_id"))) > 0n), shows: () => ({ at: { record: (v) => v.asset, field: "contains_pii" }, placeholders: [
["asset.asset_id", (v) => text(v.asset, "asset_id"), -1]] }) }] }];
}
function pii_processor_supervised({ and, exists, isIn, list, lookup, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "contract", list: (v) => records("latest O4.10.1"), output: "O4.10.1", oneByOne: false }], values: [
{ name: "used", once: false, value: (v) => (size(lookup("latest O8.2.1", "processors", text(v.contract, "contract_no"))) > 0n) },
{ name: "recent", once: false, value: (v) => exists(walk(lookup("O4.10.2", "contract_no", text(v.contract, "contract_no"))), "s: O4.10.2", (s_) => (today <= read(read(add_string_string(read(text(s_, "audit_date")), parameter("vendor_supervision_max_age")))))) },
{ name: "is_new", once: false, value: (v) => (today <= read(read(add_string_string(read(text(v.contract, "start_date")), parameter("vendor_supervision_max_age"))))) }], where: (v) => and(() => v.used, () => (read(text(v.contract, "end_date")) >= today)), require: [
{ output: null, holds: (v) => isIn("pii", walk(list(v.contract, "clauses"))), shows: () => ({ at: { record: (v) => v.contract, field: "contract_no" }, placeholders: [
["contract.vendor", (v) => text(v.contract, "vendor"), -1],
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1]] }) },
{ output: "O4.10.2", holds: (v) => or(() => v.recent, () => v.is_new), shows: () => ({ at: { record: (v) => v.contract, field: "contract_no" }, placeholders: [
["contract.vendor", (v) => text(v.contract, "vendor"), -1],
["contract.contract_no", (v) => text(v.contract, "contract_no"), -1],
["parameters.vendor_supervision_max_age", (v) => parameter("vendor_supervision_max_age"), -1]] }) }] }];
}
function pii_rights_on_time({ has, isIn, known, lastFirst, or, own, parameter, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const days_string_string = own("days(string, string): double");
const first_list_A = own("first(list<A>): A");
const workdays_string_string = own("workdays(string, string): list<string>");
return [
{ bindings: [
{ name: "request", list: (v) => records("latest O8.2.1.rights_requests"), output: "O8.2.1", oneByOne: false }], values: [
{ name: "limit", once: false, value: (v) => (isIn(read(text(known(v.request, "request: O8.2.1.rights_requests"), "type")), walk(["inspect", "copy"])) ? parameter("pii_inspection_d") : parameter("pii_correction_d")) },
{ name: "first_due", once: false, value: (v) => read(first_list_A(walk(lastFirst(workdays_string_string, read(read(lastFirst(addDays_string_double, (v.limit + Number(31n)), read(text(known(v.request, "request: O8.2.1.rights_requests"), "received_on"))))), read(read(lastFirst(addDays_string_double, v.limit, read(text(known(v.request, "request: O8.2.1.rights_requests"), "received_on"))))))))) },
{ name: "last_due", once: false, value: (v) => read(first_list_A(walk(lastFirst(workdays_string_string, read(read(lastFirst(addDays_string_double, ((v.limit + v.limit) + Number(31n)), read(text(known(v.request, "request: O8.2.1.rights_requests"), "received_on"))))), read(read(lastFirst(addDays_string_double, (v.limit + v.limit), read(text(known(v.request, "request: O8.2.1.rights_requests"), "received_on"))))))))) },
{ name: "due", once: false, value: (v) => (has(known(v.request, "request: O8.2.1.rights_requests"), "extension_notified_on", "string") ? known(v.last_due, "last_due: string") : known(v.first_due, "first_due: string")) },
{ name: "answered", once: false, value: (v) => (has(known(v.request, "request: O8.2.1.rights_requests"), "answered_on", "string") ? text(known(v.request, "request: O8.2.1.rights_requests"), "answered_on") : today) },
{ name: "extended_in_time", once: false, value: (v) => or(() => !has(known(v.request, "request: O8.2.1.rights_requests"), "extension_notified_on", "string"), () => (read(text(known(v.request, "request: O8.2.1.rights_requests"), "extension_notified_on")) <= read(known(v.first_due, "first_due: string")))) },
{ name: "own_day_in_time", once: false, value: (v) => or(() => !has(known(v.request, "request: O8.2.1.rights_requests"), "due_on", "string"), () => (read(text(known(v.request, "request: O8.2.1.rights_requests"), "due_on")) <= read(known(v.due, "due: string")))) }], where: null, require: [
{ output: null, holds: (v) => (read(known(v.answered, "answered: string")) <= read(known(v.due, "due: string"))), shows: () => ({ at: { record: (v) => known(v.request, "request: O8.2.1.rights_requests"), field: "received_on" }, placeholders: [
["request.no", (v) => text(known(v.request, "request: O8.2.1.rights_requests"), "no"), -1],
["due", (v) => known(v.due, "due: string"), -1],
["answered", (v) => known(v.answered, "answered: string"), -1],
["days(due, answered)", (v) => lastFirst(days_string_string, read(known(v.answered, "answered: string")), read(known(v.due, "due: string"))), -1]] }) },
{ output: null, holds: (v) => v.extended_in_time, shows: () => ({ at: { record: (v) => known(v.request, "request: O8.2.1.rights_requests"), field: "received_on" }, placeholders: [
["request.no", (v) => text(known(v.request, "request: O8.2.1.rights_requests"), "no"), -1],
["request.extension_notified_on", (v) => text(known(v.request, "request: O8.2.1.rights_requests"), "extension_notified_on"), -1],
["first_due", (v) => known(v.first_due, "first_due: string"), -1]] }) },
{ output: null, holds: (v) => v.own_day_in_time, shows: () => ({ at: { record: (v) => known(v.request, "request: O8.2.1.rights_requests"), field: "received_on" }, placeholders: [
["request.no", (v) => text(known(v.request, "request: O8.2.1.rights_requests"), "no"), -1],
["request.due_on", (v) => text(known(v.request, "request: O8.2.1.rights_requests"), "due_on"), -1],
["due", (v) => known(v.due, "due: string"), -1]] }) }] }];
}
function ip_licence_count({ and, filter, has, isIn, lookup, map, number, or, own, read, records, text, walk }) {
const max_list_string = own("max(list<string>): string");
return [
{ bindings: [
{ name: "item", list: (v) => records("O8.2.2"), output: "O8.2.2", oneByOne: true }], values: [
{ name: "newest", once: false, value: (v) => read(max_list_string(walk(map(walk(filter(walk(lookup("O8.2.2", "item_name", text(v.item, "item_name"))), "i: O8.2.2", (i_) => (read(text(i_, "asset_id")) === read(text(v.item, "asset_id"))))), "i: O8.2.2", (i_) => read(text(i_, "check_date")))))) },
{ name: "recorded", once: false, value: (v) => and(() => (read(text(v.item, "result")) !== "compliant"), () => has(v.item, "action", "string")) }], where: (v) => and(() => (read(text(v.item, "check_date")) === read(v.newest)), () => !isIn(read(text(v.item, "item_type")), walk(["oss", "image"]))), require: [
{ output: null, holds: (v) => or(() => (number(v.item, "installed_qty") <= number(v.item, "licensed_qty")), () => v.recorded), shows: () => ({ at: { record: (v) => v.item, field: "installed_qty" }, placeholders: [
["item.item_name", (v) => text(v.item, "item_name"), -1],
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["item.installed_qty", (v) => number(v.item, "installed_qty"), -1],
["item.licensed_qty", (v) => number(v.item, "licensed_qty"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !has(v.item, "licence_expiry", "string"), () => (read(text(v.item, "licence_expiry")) >= read(text(v.item, "check_date")))), () => v.recorded), shows: () => ({ at: { record: (v) => v.item, field: "licence_expiry" }, placeholders: [
["item.item_name", (v) => text(v.item, "item_name"), -1],
["item.asset_id", (v) => text(v.item, "asset_id"), -1],
["item.check_date", (v) => text(v.item, "check_date"), -1]] }) }] }];
}
function audit_independent({ all, and, filter, has, isIn, known, list, lookup, map, or, own, parts, read, records, size, text, walk }) {
const name_string = own("name(string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "audit", list: (v) => records("O8.3.1"), output: "O8.3.1", oneByOne: true },
{ name: "auditor", list: (v) => parts(v.audit, "auditors"), output: null, oneByOne: false }], values: [
{ name: "person", once: false, value: (v) => (has(known(v.auditor, "auditor: O8.3.1.auditors"), "person", "string") ? text(known(v.auditor, "auditor: O8.3.1.auditors"), "person") : "") },
{ name: "units", once: false, value: (v) => (has(known(v.auditor, "auditor: O8.3.1.auditors"), "scope_units", "list") ? list(known(v.auditor, "auditor: O8.3.1.auditors"), "scope_units") : list(v.audit, "scope_units")) },
{ name: "outputs", once: false, value: (v) => (has(known(v.auditor, "auditor: O8.3.1.auditors"), "scope_outputs", "list") ? list(known(v.auditor, "auditor: O8.3.1.auditors"), "scope_outputs") : (has(v.audit, "scope_outputs", "list") ? list(v.audit, "scope_outputs") : [])) },
{ name: "own_unit", once: false, value: (v) => (has(known(v.auditor, "auditor: O8.3.1.auditors"), "scope_units", "list") ? isIn(read(text(known(v.auditor, "auditor: O8.3.1.auditors"), "unit")), walk(v.units)) : all(walk(v.units), "unit: string", (unit_) => (read(unit_) === read(text(known(v.auditor, "auditor: O8.3.1.auditors"), "unit"))))) },
{ name: "own_documents", once: false, value: (v) => map(walk(filter(walk(v.documents), "d: Document", (d_) => and(() => and(() => isIn(read(text(d_, "output")), walk(v.outputs)), () => (read(text(d_, "output")) !== "O8.3.1")), () => or(() => or(() => (read(text(d_, "prepared_by")) === read(v.person)), () => (read(text(d_, "approved_by")) === read(v.person))), () => and(() => has(d_, "reviewed_by", "string"), () => (read(text(d_, "reviewed_by")) === read(v.person))))))), "d: Document", (d_) => read(text(d_, "output"))) },
{ name: "own_assets", once: false, value: (v) => (isIn("O2.1.1", walk(v.outputs)) ? map(walk(lookup("latest O2.1.1", "owner", v.person)), "asset: O2.1.1", (asset_) => read(text(asset_, "asset_id"))) : []) }], where: (v) => (read(v.person) !== ""), require: [
{ output: null, holds: (v) => !v.own_unit, shows: () => ({ at: { record: (v) => known(v.auditor, "auditor: O8.3.1.auditors"), field: "person" }, placeholders: [
["name(person)", (v) => read(name_string(read(v.person))), -1],
["audit.audit_no", (v) => text(v.audit, "audit_no"), -1],
["auditor.unit", (v) => text(known(v.auditor, "auditor: O8.3.1.auditors"), "unit"), -1]] }) },
{ output: null, holds: (v) => (size(v.own_documents) === 0n), shows: () => ({ at: { record: (v) => known(v.auditor, "auditor: O8.3.1.auditors"), field: "person" }, placeholders: [
["name(person)", (v) => read(name_string(read(v.person))), -1],
["audit.audit_no", (v) => text(v.audit, "audit_no"), -1],
["unique(own_documents)", (v) => unique_list_string(walk(v.own_documents)), -1]] }) },
{ output: null, holds: (v) => (size(v.own_assets) === 0n), shows: () => ({ at: { record: (v) => known(v.auditor, "auditor: O8.3.1.auditors"), field: "person" }, placeholders: [
["name(person)", (v) => read(name_string(read(v.person))), -1],
["audit.audit_no", (v) => text(v.audit, "audit_no"), -1],
["own_assets", (v) => v.own_assets, -1]] }) }] }];
}
function audit_frequency_by_level({ and, double, exists, filter, known, map, own, parameter, read, records, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
const periodOf_string_string = own("periodOf(string, string): Period");
const subtract_string_string = own("subtract(string, string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "period", list: (v) => [periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, parameter("internal_audit_period")).from), "P1D"))), parameter("internal_audit_period"))], output: null, oneByOne: false }], values: [
{ name: "held", once: false, value: (v) => unique_list_string(walk(map(walk(filter(walk(records("O8.3.1")), "a: O8.3.1", (a_) => and(() => and(() => (read(text(a_, "audit_type")) === "internal"), () => (read(text(a_, "audit_date")) >= read(known(v.period, "period: Period").from))), () => (read(text(a_, "audit_date")) <= read(known(v.period, "period: Period").to))))), "a: O8.3.1", (a_) => read(text(a_, "audit_no"))))) },
{ name: "begun", once: false, value: (v) => exists(walk(records("O8.3.1")), "a: O8.3.1", (a_) => (read(text(a_, "audit_date")) < read(known(v.period, "period: Period").from))) }], where: (v) => and(() => v.begun, () => (parameter("internal_audit_count") > 0n)), require: [
{ output: null, holds: (v) => (double(size(v.held)) >= parameter("internal_audit_count")), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O8.3.1"))), field: "audit_date" }, placeholders: [
["period.label", (v) => known(v.period, "period: Period").label, -1],
["size(held)", (v) => size(v.held), -1],
["parameters.internal_audit_count", (v) => parameter("internal_audit_count"), -1]] }) }] }];
}
function audit_scope_covers_everything({ and, applicableOutputs, filter, lastFirst, list, map, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "recent", once: true, value: (v) => filter(walk(records("O8.3.1")), "a: O8.3.1", (a_) => and(() => (read(text(a_, "audit_type")) === "internal"), () => (today <= read(read(add_string_string(read(text(a_, "audit_date")), parameter("audit_scope_cycle"))))))) },
{ name: "covered", once: true, value: (v) => flatten_list_list_A(walk(map(walk(v.recent), "a: O8.3.1", (a_) => walk(list(a_, "scope_outputs"))))) },
{ name: "absent", once: true, value: (v) => lastFirst(without_list_string_list_string, walk([...walk(v.covered), ...walk(["O8.3.1"])]), walk(applicableOutputs)) }], where: null, require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O8.3.1"))), field: "scope_outputs" }, placeholders: [
["parameters.audit_scope_cycle", (v) => parameter("audit_scope_cycle"), -1],
["size(absent)", (v) => size(v.absent), -1],
["absent", (v) => v.absent, -1]] }) }] }];
}
function audit_findings_closed({ and, has, isIn, known, lookup, or, read, records, size, text, today, walk }) {
return [
{ bindings: [
{ name: "finding", list: (v) => records("O8.3.1.findings"), output: "O8.3.1", oneByOne: true }], values: [], where: (v) => isIn(read(text(known(v.finding, "finding: O8.3.1.findings"), "grade")), walk(["major", "minor", "legal", "to_improve"])), require: [
{ output: null, holds: (v) => or(() => or(() => has(known(v.finding, "finding: O8.3.1.findings"), "closed_date", "string"), () => !has(known(v.finding, "finding: O8.3.1.findings"), "due_date", "string")), () => (read(text(known(v.finding, "finding: O8.3.1.findings"), "due_date")) >= today)), shows: () => ({ at: { record: (v) => known(v.finding, "finding: O8.3.1.findings"), field: "finding_no" }, placeholders: [
["finding.finding_no", (v) => text(known(v.finding, "finding: O8.3.1.findings"), "finding_no"), -1],
["finding.due_date", (v) => text(known(v.finding, "finding: O8.3.1.findings"), "due_date"), -1]] }) },
{ output: null, holds: (v) => and(() => has(known(v.finding, "finding: O8.3.1.findings"), "car_no", "string"), () => (size(lookup("O7.4.2", "car_no", text(known(v.finding, "finding: O8.3.1.findings"), "car_no"))) > 0n)), shows: () => ({ at: { record: (v) => known(v.finding, "finding: O8.3.1.findings"), field: "finding_no" }, placeholders: [
["finding.finding_no", (v) => text(known(v.finding, "finding: O8.3.1.findings"), "finding_no"), -1],
["finding.car_no", (v) => text(known(v.finding, "finding: O8.3.1.findings"), "car_no"), -1]] }) }] }];
}
function audit_unit_has_other_auditor({ and, exists, has, isIn, known, list, or, parts, read, records, text, walk }) {
return [
{ bindings: [
{ name: "audit", list: (v) => records("O8.3.1"), output: "O8.3.1", oneByOne: true },
{ name: "unit", list: (v) => list(v.audit, "scope_units"), output: null, oneByOne: false }], values: [], where: (v) => (read(text(v.audit, "audit_type")) === "internal"), require: [
{ output: null, holds: (v) => exists(walk(parts(v.audit, "auditors")), "auditor: O8.3.1.auditors", (auditor_) => and(() => (read(text(auditor_, "unit")) !== read(known(v.unit, "unit: string"))), () => or(() => !has(auditor_, "scope_units", "list"), () => isIn(read(known(v.unit, "unit: string")), walk(list(auditor_, "scope_units")))))), shows: () => ({ at: { record: (v) => v.audit, field: "scope_units" }, placeholders: [
["audit.audit_no", (v) => text(v.audit, "audit_no"), -1],
["unit", (v) => known(v.unit, "unit: string"), -1]] }) }] }];
}
function audit_nonconformity_has_finding({ exists, has, isIn, known, parts, read, records, text, walk }) {
return [
{ bindings: [
{ name: "audit", list: (v) => records("O8.3.1"), output: "O8.3.1", oneByOne: true },
{ name: "item", list: (v) => (has(v.audit, "checklist", "list") ? parts(v.audit, "checklist") : []), output: null, oneByOne: false }], values: [], where: (v) => isIn(read(text(known(v.item, "item: O8.3.1.checklist"), "result")), walk(["nonconform", "partial"])), require: [
{ output: null, holds: (v) => exists(walk(parts(v.audit, "findings")), "finding: O8.3.1.findings", (finding_) => (read(text(finding_, "clause")) === read(text(known(v.item, "item: O8.3.1.checklist"), "clause")))), shows: () => ({ at: { record: (v) => known(v.item, "item: O8.3.1.checklist"), field: "result" }, placeholders: [
["audit.audit_no", (v) => text(v.audit, "audit_no"), -1],
["item.clause", (v) => text(known(v.item, "item: O8.3.1.checklist"), "clause"), -1],
["item.result", (v) => text(known(v.item, "item: O8.3.1.checklist"), "result"), 23]] }) }] }];
}
function pii_deleted_after_purpose({ and, exists, has, own, parameter, part, parts, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
return [
{ bindings: [
{ name: "p", list: (v) => records("latest O8.2.1"), output: "O8.2.1", oneByOne: false }], values: [], where: (v) => has(v.p, "deletion_record", "list"), require: [
{ output: null, holds: (v) => and(() => (size(parts(v.p, "deletion_record")) > 0n), () => exists(walk(parts(v.p, "deletion_record")), "d: O8.2.1.deletion_record", (d_) => (today <= read(read(add_string_string(read(text(d_, "date")), parameter("pii_deletion_interval"))))))), shows: () => ({ at: { record: (v) => v.p, field: "deletion_record" }, placeholders: [
["p.process.id", (v) => text(part(v.p, "process"), "id"), -1],
["p.process.name", (v) => text(part(v.p, "process"), "name"), -1],
["parameters.pii_deletion_interval", (v) => parameter("pii_deletion_interval"), -1],
["p.retention", (v) => text(v.p, "retention"), -1]] }) }] }];
}
function pii_file_disclosed({ has, organization, part, records, text }) {
return [
{ bindings: [
{ name: "p", list: (v) => records("latest O8.2.1"), output: "O8.2.1", oneByOne: false }], values: [], where: (v) => organization.government, require: [
{ output: null, holds: (v) => has(v.p, "disclosure", "part"), shows: () => ({ at: { record: (v) => part(v.p, "process"), field: null }, placeholders: [
["p.process.id", (v) => text(part(v.p, "process"), "id"), -1],
["p.process.name", (v) => text(part(v.p, "process"), "name"), -1]] }) },
{ output: null, holds: (v) => has(v.p, "file_name", "string"), shows: () => ({ at: { record: (v) => part(v.p, "process"), field: null }, placeholders: [
["p.process.id", (v) => text(part(v.p, "process"), "id"), -1],
["p.process.name", (v) => text(part(v.p, "process"), "name"), -1]] }) }] }];
}
function pii_officer_appointed({ and, filter, has, isIn, list, organization, own, read, records, size, text, today, walk }) {
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [], values: [
{ name: "officers", once: true, value: (v) => filter(walk(v.people), "p: Person", (p_) => and(() => and(() => isIn("privacy", walk(list(p_, "roles"))), () => (read(text(p_, "joined")) <= today)), () => !and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today)))) }], where: (v) => organization.government, require: [
{ output: null, holds: (v) => (size(v.officers) > 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O8.2.1"))), field: null }, placeholders: [] }) }] }];
}
function training_general_hours({ and, around, exists, filter, flag, has, isIn, known, lastFirst, list, lookup, map, number, or, own, parameter, parts, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const addDays_string_double = own("addDays(string, double): string");
const days_string_string = own("days(string, string): double");
const max_list_double = own("max(list<double>): double");
const max_list_string = own("max(list<string>): string");
const min_list_string = own("min(list<string>): string");
const name_string = own("name(string): string");
const periodOf_string_string = own("periodOf(string, string): Period");
const subtract_string_string = own("subtract(string, string): string");
const sum_list_double = own("sum(list<double>): double");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false },
{ name: "year", list: (v) => [periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, "P1Y").from), "P1D"))), "P1Y")], output: null, oneByOne: false }], values: [
{ name: "is_vendor", once: false, value: (v) => or(() => has(known(v.person, "person: Person"), "vendor", "string"), () => and(() => has(known(v.person, "person: Person"), "employment", "string"), () => (read(text(known(v.person, "person: Person"), "employment")) === "vendor"))) },
{ name: "leaves", once: false, value: (v) => (has(known(v.person, "person: Person"), "leaves", "list") ? parts(known(v.person, "person: Person"), "leaves") : []) },
{ name: "away", once: false, value: (v) => sum_list_double(walk([...walk([0]), ...walk(map(walk(v.leaves), "l: Person.leaves", (l_) => max_list_double(walk([0, (lastFirst(days_string_string, read(read(min_list_string(walk([known(v.year, "year: Period").to, (has(l_, "to", "string") ? text(l_, "to") : known(v.year, "year: Period").to)].reverse())))), read(read(max_list_string(walk([known(v.year, "year: Period").from, text(l_, "from")].reverse()))))) + 1)]))))])) },
{ name: "attended", once: false, value: (v) => filter(walk(lookup("O9.1.3.attendees", "person", text(known(v.person, "person: Person"), "id"))), "a: O9.1.3.attendees", (a_) => and(() => (read(text(around(a_, "parent"), "kind")) !== "phishing"), () => or(() => has(a_, "completed_on", "string"), () => and(() => has(a_, "signed", "bool"), () => flag(a_, "signed"))))) },
{ name: "in_year", once: false, value: (v) => filter(walk(v.attended), "a: O9.1.3.attendees", (a_) => and(() => (read((has(a_, "completed_on", "string") ? text(a_, "completed_on") : text(around(a_, "parent"), "held_on"))) >= read(known(v.year, "year: Period").from)), () => (read((has(a_, "completed_on", "string") ? text(a_, "completed_on") : text(around(a_, "parent"), "held_on"))) <= read(known(v.year, "year: Period").to)))) },
{ name: "professional", once: false, value: (v) => (isIn("dedicated", walk(list(known(v.person, "person: Person"), "roles"))) ? map(walk(filter(walk(lookup("O9.2.2", "person", text(known(v.person, "person: Person"), "id"))), "t: O9.2.2", (t_) => and(() => and(() => (read(text(t_, "held_on")) >= read(known(v.year, "year: Period").from)), () => (read(text(t_, "held_on")) <= read(known(v.year, "year: Period").to))), () => has(t_, "hours", "double")))), "t: O9.2.2", (t_) => number(t_, "hours")) : []) },
{ name: "hours_held", once: false, value: (v) => sum_list_double(walk([...walk([...walk([0]), ...walk(map(walk(v.in_year), "a: O9.1.3.attendees", (a_) => number(a_, "hours")))]), ...walk(v.professional)])) },
{ name: "recorded", once: false, value: (v) => exists(walk(records("O9.1.3")), "t: O9.1.3", (t_) => (read(text(t_, "held_on")) < read(read(add_string_string(read(known(v.year, "year: Period").from), "P3M"))))) },
{ name: "is_counted", once: false, value: (v) => and(() => and(() => v.recorded, () => (read(text(known(v.person, "person: Person"), "joined")) <= read(known(v.year, "year: Period").from))), () => (v.away < parameter("training_leave_d"))) },
{ name: "since", once: true, value: (v) => read(min_list_string(walk(map(walk(records("O9.1.3")), "t: O9.1.3", (t_) => read(text(t_, "held_on")))))) },
{ name: "new_hire_due", once: false, value: (v) => read(addDays_string_double(read(text(known(v.person, "person: Person"), "joined")), parameter("new_hire_training_d"))) },
{ name: "is_new", once: false, value: (v) => and(() => (read(text(known(v.person, "person: Person"), "joined")) >= read(v.since)), () => (read(v.new_hire_due) < today)) },
{ name: "was_away", once: false, value: (v) => exists(walk(v.leaves), "l: Person.leaves", (l_) => and(() => (read(text(l_, "from")) <= read(v.new_hire_due)), () => or(() => !has(l_, "to", "string"), () => (read(text(l_, "to")) >= read(text(known(v.person, "person: Person"), "joined")))))) },
{ name: "new_hire_done", once: false, value: (v) => exists(walk(v.attended), "a: O9.1.3.attendees", (a_) => and(() => (read((has(a_, "completed_on", "string") ? text(a_, "completed_on") : text(around(a_, "parent"), "held_on"))) >= read(text(known(v.person, "person: Person"), "joined"))), () => (read((has(a_, "completed_on", "string") ? text(a_, "completed_on") : text(around(a_, "parent"), "held_on"))) <= read(v.new_hire_due)))) }], where: (v) => and(() => and(() => !v.is_vendor, () => !and(() => has(known(v.person, "person: Person"), "left", "string"), () => (read(text(known(v.person, "person: Person"), "left")) < today))), () => or(() => v.is_counted, () => and(() => v.is_new, () => !v.was_away))), require: [
{ output: null, holds: (v) => or(() => !v.is_counted, () => (v.hours_held >= parameter("awareness_hours_min"))), shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["year.label", (v) => known(v.year, "year: Period").label, -1],
["hours_held", (v) => v.hours_held, -1],
["parameters.awareness_hours_min", (v) => parameter("awareness_hours_min"), -1]] }) },
{ output: null, holds: (v) => or(() => or(() => !v.is_new, () => v.was_away), () => v.new_hire_done), shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["person.joined", (v) => text(known(v.person, "person: Person"), "joined"), -1],
["new_hire_due", (v) => v.new_hire_due, -1]] }) }] }];
}
function training_professional_hours({ and, exists, filter, has, isIn, known, lastFirst, list, lookup, map, number, or, own, parameter, parts, read, records, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const days_string_string = own("days(string, string): double");
const max_list_double = own("max(list<double>): double");
const max_list_string = own("max(list<string>): string");
const min_list_string = own("min(list<string>): string");
const name_string = own("name(string): string");
const periodOf_string_string = own("periodOf(string, string): Period");
const subtract_string_string = own("subtract(string, string): string");
const sum_list_double = own("sum(list<double>): double");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false },
{ name: "year", list: (v) => [periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, "P1Y").from), "P1D"))), "P1Y")], output: null, oneByOne: false }], values: [
{ name: "is_dedicated", once: false, value: (v) => isIn("dedicated", walk(list(known(v.person, "person: Person"), "roles"))) },
{ name: "start", once: false, value: (v) => (v.is_dedicated ? known(v.year, "year: Period").from : read(subtract_string_string(read(known(v.year, "year: Period").from), "P1Y"))) },
{ name: "sessions", once: false, value: (v) => filter(walk(lookup("O9.2.2", "person", text(known(v.person, "person: Person"), "id"))), "t: O9.2.2", (t_) => and(() => (read(text(t_, "held_on")) >= read(v.start)), () => (read(text(t_, "held_on")) <= read(known(v.year, "year: Period").to)))) },
{ name: "hours_held", once: false, value: (v) => sum_list_double(walk([...walk([0]), ...walk(map(walk(filter(walk(v.sessions), "t: O9.2.2", (t_) => has(t_, "hours", "double"))), "t: O9.2.2", (t_) => number(t_, "hours")))])) },
{ name: "away", once: false, value: (v) => sum_list_double(walk([...walk([0]), ...walk(map(walk((has(known(v.person, "person: Person"), "leaves", "list") ? parts(known(v.person, "person: Person"), "leaves") : [])), "l: Person.leaves", (l_) => max_list_double(walk([0, (lastFirst(days_string_string, read(read(min_list_string(walk([known(v.year, "year: Period").to, (has(l_, "to", "string") ? text(l_, "to") : known(v.year, "year: Period").to)].reverse())))), read(read(max_list_string(walk([v.start, text(l_, "from")].reverse()))))) + 1)]))))])) },
{ name: "wanted", once: false, value: (v) => (v.is_dedicated ? parameter("dedicated_hours_min") : parameter("it_hours_min")) },
{ name: "recorded", once: false, value: (v) => exists(walk(records("O9.2.2")), "t: O9.2.2", (t_) => (read(text(t_, "held_on")) < read(read(add_string_string(read(v.start), "P3M"))))) }], where: (v) => and(() => and(() => and(() => and(() => and(() => !and(() => has(known(v.person, "person: Person"), "left", "string"), () => (read(text(known(v.person, "person: Person"), "left")) < today)), () => (read(text(known(v.person, "person: Person"), "joined")) <= read(v.start))), () => or(() => v.is_dedicated, () => exists(walk(["it", "developer", "soc", "ir"]), "r: string", (r_) => isIn(read(r_), walk(list(known(v.person, "person: Person"), "roles")))))), () => !has(known(v.person, "person: Person"), "vendor", "string")), () => (v.away < parameter("training_leave_d"))), () => v.recorded), require: [
{ output: null, holds: (v) => (v.hours_held >= v.wanted), shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["person.roles", (v) => list(known(v.person, "person: Person"), "roles"), 4],
["start", (v) => v.start, -1],
["year.to", (v) => known(v.year, "year: Period").to, -1],
["hours_held", (v) => v.hours_held, -1],
["wanted", (v) => v.wanted, -1]] }) }] }];
}
function training_dedicated_staff({ and, double, exists, filter, has, isIn, list, lookup, or, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
return [
{ bindings: [], values: [
{ name: "dedicated", once: true, value: (v) => filter(walk(v.people), "p: Person", (p_) => and(() => and(() => isIn("dedicated", walk(list(p_, "roles"))), () => (read(text(p_, "joined")) <= today)), () => !and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today)))) },
{ name: "trained", once: true, value: (v) => filter(walk(v.dedicated), "p: Person", (p_) => exists(walk(lookup("O9.2.2", "person", text(p_, "id"))), "t: O9.2.2", (t_) => (today <= read(read(add_string_string(read(text(t_, "held_on")), "P1Y")))))) }], where: (v) => (parameter("dedicated_staff_min") > 0n), require: [
{ output: null, holds: (v) => (double(size(v.dedicated)) >= parameter("dedicated_staff_min")), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O9.2.2"))), field: "role" }, placeholders: [
["size(dedicated)", (v) => size(v.dedicated), -1],
["parameters.dedicated_staff_min", (v) => parameter("dedicated_staff_min"), -1]] }) },
{ output: null, holds: (v) => or(() => (double(size(v.dedicated)) < parameter("dedicated_staff_min")), () => (double(size(v.trained)) >= parameter("dedicated_staff_min"))), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O9.2.2"))), field: "role" }, placeholders: [
["size(dedicated)", (v) => size(v.dedicated), -1],
["size(trained)", (v) => size(v.trained), -1],
["parameters.dedicated_staff_min", (v) => parameter("dedicated_staff_min"), -1]] }) }] }];
}
function training_headcount_consistent({ and, double, exists, filter, flag, has, lookup, map, number, or, own, parameter, parts, read, records, size, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
return [
{ bindings: [
{ name: "t", list: (v) => records("O9.1.3"), output: "O9.1.3", oneByOne: true }], values: [
{ name: "signed", once: false, value: (v) => size(filter(walk(parts(v.t, "attendees")), "a: O9.1.3.attendees", (a_) => and(() => has(a_, "signed", "bool"), () => flag(a_, "signed")))) },
{ name: "counted", once: false, value: (v) => (has(v.t, "attended_count", "double") ? number(v.t, "attended_count") : 0) },
{ name: "expected", once: false, value: (v) => (has(v.t, "expected_count", "double") ? number(v.t, "expected_count") : 0) },
{ name: "absent", once: false, value: (v) => (has(v.t, "absentees", "list") ? parts(v.t, "absentees") : []) },
{ name: "due", once: false, value: (v) => read(addDays_string_double(read(text(v.t, "held_on")), parameter("makeup_training_d"))) },
{ name: "unmade", once: false, value: (v) => map(walk(filter(walk(v.absent), "a: O9.1.3.absentees", (a_) => and(() => and(() => !has(a_, "makeup_no", "string"), () => !exists(walk(parts(v.t, "attendees")), "x: O9.1.3.attendees", (x_) => (read(text(x_, "person")) === read(text(a_, "person"))))), () => !exists(walk(lookup("people", "id", text(a_, "person"))), "p: Person", (p_) => or(() => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < read(v.due))), () => and(() => has(p_, "leaves", "list"), () => exists(walk(parts(p_, "leaves")), "l: Person.leaves", (l_) => and(() => (read(text(l_, "from")) <= read(v.due)), () => or(() => !has(l_, "to", "string"), () => (read(text(l_, "to")) >= read(text(v.t, "held_on")))))))))))), "a: O9.1.3.absentees", (a_) => read(text(a_, "person"))) }], where: (v) => and(() => (read(text(v.t, "kind")) !== "phishing"), () => !and(() => has(v.t, "delivery", "string"), () => (read(text(v.t, "delivery")) === "elearning"))), require: [
{ output: null, holds: (v) => (double(v.signed) === v.counted), shows: () => ({ at: { record: (v) => v.t, field: "attended_count" }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["signed", (v) => v.signed, -1],
["counted", (v) => v.counted, -1]] }) },
{ output: null, holds: (v) => (v.counted <= v.expected), shows: () => ({ at: { record: (v) => v.t, field: "expected_count" }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["counted", (v) => v.counted, -1],
["expected", (v) => v.expected, -1]] }) },
{ output: null, holds: (v) => or(() => (size(v.unmade) === 0n), () => (read(v.due) >= today)), shows: () => ({ at: { record: (v) => v.t, field: "attended_count" }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["unmade", (v) => v.unmade, -1],
["due", (v) => v.due, -1]] }) }] }];
}
function training_material_current({ and, exists, filter, has, lookup, map, own, parameter, parts, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
return [
{ bindings: [
{ name: "t", list: (v) => records("O9.1.3"), output: "O9.1.3", oneByOne: true }], values: [
{ name: "code", once: false, value: (v) => (has(v.t, "material_no", "string") ? text(v.t, "material_no") : "") },
{ name: "used", once: false, value: (v) => lookup("O9.1.1", "material_no", v.code) },
{ name: "in_time", once: false, value: (v) => exists(walk(v.used), "m: O9.1.1", (m_) => (read(text(m_, "issue_date")) <= read(text(v.t, "held_on")))) },
{ name: "old_laws", once: false, value: (v) => map(walk(filter(walk(flatten_list_list_A(walk(map(walk(lookup("latest O9.1.1", "material_no", v.code)), "m: O9.1.1", (m_) => walk((has(m_, "law_versions", "list") ? parts(m_, "law_versions") : [])))))), "l: O9.1.1.law_versions", (l_) => exists(walk(lookup("latest O8.1.1", "law_id", text(l_, "law_id"))), "x: O8.1.1", (x_) => (read(text(x_, "amended_date")) > read(text(l_, "amended_date")))))), "l: O9.1.1.law_versions", (l_) => read(text(first_list_A(walk(lookup("latest O8.1.1", "law_id", text(l_, "law_id")))), "law_name"))) }], where: (v) => and(() => (read(v.code) !== ""), () => (today <= read(read(add_string_string(read(text(v.t, "held_on")), parameter("awareness_training_max_age")))))), require: [
{ output: null, holds: (v) => v.in_time, shows: () => ({ at: { record: (v) => v.t, field: "material_no" }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["code", (v) => v.code, -1],
["t.held_on", (v) => text(v.t, "held_on"), -1]] }) },
{ output: null, holds: (v) => (size(v.old_laws) === 0n), shows: () => ({ at: { record: (v) => v.t, field: "material_no" }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["code", (v) => v.code, -1],
["old_laws", (v) => v.old_laws, -1]] }) }] }];
}
function awareness_topics_covered({ and, filter, has, lastFirst, list, lookup, map, own, parameter, read, records, size, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
const without_list_string_list_string = own("without(list<string>, list<string>): list<string>");
return [
{ bindings: [], values: [
{ name: "sessions", once: true, value: (v) => filter(walk(records("O9.1.3")), "t: O9.1.3", (t_) => and(() => and(() => (read(text(t_, "kind")) !== "phishing"), () => has(t_, "material_no", "string")), () => (today <= read(read(add_string_string(read(text(t_, "held_on")), parameter("awareness_training_max_age"))))))) },
{ name: "taught", once: true, value: (v) => flatten_list_list_A(walk(map(walk(flatten_list_list_A(walk(map(walk(v.sessions), "t: O9.1.3", (t_) => walk(lookup("O9.1.1", "material_no", text(t_, "material_no"))))))), "m: O9.1.1", (m_) => walk(list(m_, "topics"))))) },
{ name: "absent", once: true, value: (v) => lastFirst(without_list_string_list_string, walk(v.taught), walk(parameter("awareness_topics"))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.absent) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O9.1.3"))), field: "material_no" }, placeholders: [
["parameters.awareness_training_max_age", (v) => parameter("awareness_training_max_age"), -1],
["absent", (v) => v.absent, 24]] }) }] }];
}
function phishing_exercise_each_period({ and, exists, filter, known, map, or, organization, own, parameter, read, records, size, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
const first_list_A = own("first(list<A>): A");
const periodOf_string_string = own("periodOf(string, string): Period");
const subtract_string_string = own("subtract(string, string): string");
return [
{ bindings: [
{ name: "period", list: (v) => [periodOf_string_string(read(read(subtract_string_string(read(periodOf_string_string(today, parameter("phishing_exercise_period")).from), "P1D"))), parameter("phishing_exercise_period"))], output: null, oneByOne: false }], values: [
{ name: "held", once: false, value: (v) => exists(walk(records("O9.1.3")), "t: O9.1.3", (t_) => and(() => and(() => (read(text(t_, "kind")) === "phishing"), () => (read(text(t_, "held_on")) >= read(known(v.period, "period: Period").from))), () => (read(text(t_, "held_on")) <= read(known(v.period, "period: Period").to)))) },
{ name: "begun", once: false, value: (v) => exists(walk(records("O9.1.3")), "t: O9.1.3", (t_) => and(() => (read(text(t_, "kind")) === "phishing"), () => (read(text(t_, "held_on")) < read(known(v.period, "period: Period").from)))) },
{ name: "unheld", once: true, value: (v) => map(walk(filter(walk(records("latest O9.1.2")), "p: O9.1.2", (p_) => and(() => (read(read(addDays_string_double(read(text(p_, "planned_date")), parameter("exercise_delay_max_d")))) < today), () => !exists(walk(records("O9.1.3")), "t: O9.1.3", (t_) => and(() => and(() => (read(text(t_, "kind")) === "phishing"), () => (read(text(t_, "held_on")) >= read(text(p_, "planned_date")))), () => (read(text(t_, "held_on")) <= read(read(addDays_string_double(read(text(p_, "planned_date")), parameter("exercise_delay_max_d")))))))))), "p: O9.1.2", (p_) => read(text(p_, "exercise_plan_no"))) }], where: (v) => or(() => organization.government, () => (read(organization.level) === "")), require: [
{ output: null, holds: (v) => or(() => v.held, () => !v.begun), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O9.1.3"))), field: "held_on" }, placeholders: [
["period.label", (v) => known(v.period, "period: Period").label, -1]] }) },
{ output: null, holds: (v) => (size(v.unheld) === 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O9.1.3"))), field: "held_on" }, placeholders: [
["unheld", (v) => v.unheld, -1],
["parameters.exercise_delay_max_d", (v) => parameter("exercise_delay_max_d"), -1]] }) }] }];
}
function phishing_numbers_and_remedial({ and, exists, has, number, or, own, parameter, part, read, records, text, today, walk }) {
const addDays_string_double = own("addDays(string, double): string");
return [
{ bindings: [
{ name: "t", list: (v) => records("O9.1.3"), output: "O9.1.3", oneByOne: true }], values: [
{ name: "sent", once: false, value: (v) => (has(v.t, "phishing_result", "part") ? number(part(v.t, "phishing_result"), "sent") : 0) },
{ name: "opened", once: false, value: (v) => (has(v.t, "phishing_result", "part") ? number(part(v.t, "phishing_result"), "opened") : 0) },
{ name: "clicked", once: false, value: (v) => (has(v.t, "phishing_result", "part") ? number(part(v.t, "phishing_result"), "clicked") : 0) },
{ name: "submitted", once: false, value: (v) => (has(v.t, "phishing_result", "part") ? number(part(v.t, "phishing_result"), "submitted") : 0) },
{ name: "due", once: false, value: (v) => read(addDays_string_double(read(text(v.t, "held_on")), parameter("remedial_training_d"))) },
{ name: "remedied", once: false, value: (v) => exists(walk(records("O9.1.3")), "r: O9.1.3", (r_) => and(() => and(() => (read(text(r_, "kind")) === "remedial"), () => (read(text(r_, "held_on")) >= read(text(v.t, "held_on")))), () => (read(text(r_, "held_on")) <= read(v.due)))) }], where: (v) => and(() => (read(text(v.t, "kind")) === "phishing"), () => has(v.t, "phishing_result", "part")), require: [
{ output: null, holds: (v) => and(() => and(() => (v.sent >= v.opened), () => (v.sent >= v.clicked)), () => (v.clicked >= v.submitted)), shows: () => ({ at: { record: (v) => part(v.t, "phishing_result"), field: null }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["sent", (v) => v.sent, -1],
["opened", (v) => v.opened, -1],
["clicked", (v) => v.clicked, -1],
["submitted", (v) => v.submitted, -1]] }) },
{ output: null, holds: (v) => or(() => or(() => (v.clicked === 0), () => (read(v.due) >= today)), () => v.remedied), shows: () => ({ at: { record: (v) => part(v.t, "phishing_result"), field: null }, placeholders: [
["t.training_no", (v) => text(v.t, "training_no"), -1],
["clicked", (v) => v.clicked, -1],
["due", (v) => v.due, -1]] }) }] }];
}
function competency_course_maps_to_standard({ filter, list, own, read, records, size, text, walk }) {
const isStandardCode_string = own("isStandardCode(string): bool");
return [
{ bindings: [
{ name: "c", list: (v) => records("O9.2.1"), output: "O9.2.1", oneByOne: true }], values: [
{ name: "unknown", once: false, value: (v) => filter(walk(list(v.c, "competency_codes")), "k: string", (k_) => !isStandardCode_string(read(k_))) }], where: null, require: [
{ output: null, holds: (v) => (size(v.unknown) === 0n), shows: () => ({ at: { record: (v) => v.c, field: "competency_codes" }, placeholders: [
["c.course_no", (v) => text(v.c, "course_no"), -1],
["unknown", (v) => v.unknown, -1]] }) }] }];
}
function competency_understood({ and, applicableOutputs, at, exists, filter, has, isIn, known, lastFirst, lookup, map, own, parameter, read, readAll, records, size, split, text, today, walk }) {
const add_string_string = own("add(string, string): string");
const first_list_A = own("first(list<A>): A");
const flatten_list_list_A = own("flatten(list<list<A>>): list<A>");
return [
{ bindings: [
{ name: "entry", list: (v) => parameter("understood_competencies"), output: null, oneByOne: false }], values: [
{ name: "code", once: false, value: (v) => at(lastFirst(split, readAll(" "), readAll(known(v.entry, "entry: string"))), 0n) },
{ name: "courses", once: false, value: (v) => map(walk(lookup("O9.2.1", "competency_codes", known(v.code, "code: string"))), "course: O9.2.1", (course_) => read(text(course_, "course_no"))) },
{ name: "trained", once: false, value: (v) => filter(walk(flatten_list_list_A(walk(map(walk(v.courses), "course: string", (course_) => walk(lookup("O9.2.2", "course_no", course_)))))), "t: O9.2.2", (t_) => and(() => (today <= read(read(add_string_string(read(text(t_, "held_on")), parameter("competency_max_age"))))), () => !exists(walk(lookup("people", "id", text(t_, "person"))), "p: Person", (p_) => and(() => has(p_, "left", "string"), () => (read(text(p_, "left")) < today))))) }], where: (v) => isIn(read(at(lastFirst(split, readAll(" "), readAll(known(v.entry, "entry: string"))), 1n)), walk(applicableOutputs)), require: [
{ output: null, holds: (v) => (size(v.trained) > 0n), shows: () => ({ at: { record: (v) => first_list_A(walk(records("O9.2.2"))), field: "course_no" }, placeholders: [
["parameters.competency_max_age", (v) => parameter("competency_max_age"), -1],
["code", (v) => known(v.code, "code: string"), -1]] }) }] }];
}
function certificate_expired({ and, exists, filter, has, isIn, known, list, lookup, or, organization, own, part, read, size, text, today, walk }) {
const name_string = own("name(string): string");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false }], values: [
{ name: "certificates", once: false, value: (v) => filter(walk(lookup("O9.2.2", "person", text(known(v.person, "person: Person"), "id"))), "t: O9.2.2", (t_) => has(t_, "certificate", "part")) },
{ name: "live", once: false, value: (v) => exists(walk(v.certificates), "t: O9.2.2", (t_) => or(() => !has(part(t_, "certificate"), "expires", "string"), () => (read(text(part(t_, "certificate"), "expires")) >= today))) }], where: (v) => and(() => and(() => isIn("dedicated", walk(list(known(v.person, "person: Person"), "roles"))), () => !and(() => has(known(v.person, "person: Person"), "left", "string"), () => (read(text(known(v.person, "person: Person"), "left")) < today))), () => or(() => (size(v.certificates) > 0n), () => isIn(read(organization.level), walk(["A", "B", "C"])))), require: [
{ output: null, holds: (v) => v.live, shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["size(certificates)", (v) => size(v.certificates), -1]] }) }] }];
}
function certificate_of_each_kind({ and, double, filter, has, isIn, known, list, lookup, map, or, organization, own, parameter, part, read, size, text, today, walk }) {
const name_string = own("name(string): string");
const unique_list_string = own("unique(list<string>): list<string>");
return [
{ bindings: [
{ name: "person", list: (v) => v.people, output: null, oneByOne: false }], values: [
{ name: "live", once: false, value: (v) => map(walk(filter(walk(lookup("O9.2.2", "person", text(known(v.person, "person: Person"), "id"))), "t: O9.2.2", (t_) => and(() => and(() => has(t_, "certificate", "part"), () => has(part(t_, "certificate"), "kind", "string")), () => or(() => !has(part(t_, "certificate"), "expires", "string"), () => (read(text(part(t_, "certificate"), "expires")) >= today))))), "t: O9.2.2", (t_) => part(t_, "certificate")) },
{ name: "professional", once: false, value: (v) => unique_list_string(walk(map(walk(filter(walk(v.live), "c: O9.2.2.certificate", (c_) => (read(text(c_, "kind")) === "professional"))), "c: O9.2.2.certificate", (c_) => read(text(c_, "name"))))) },
{ name: "competency", once: false, value: (v) => unique_list_string(walk(map(walk(filter(walk(v.live), "c: O9.2.2.certificate", (c_) => (read(text(c_, "kind")) === "competency"))), "c: O9.2.2.certificate", (c_) => read(text(c_, "name"))))) }], where: (v) => and(() => and(() => isIn("dedicated", walk(list(known(v.person, "person: Person"), "roles"))), () => !and(() => has(known(v.person, "person: Person"), "left", "string"), () => (read(text(known(v.person, "person: Person"), "left")) < today))), () => isIn(read(organization.level), walk(["A", "B", "C"]))), require: [
{ output: null, holds: (v) => (double(size(v.professional)) >= parameter("professional_certificates_min")), shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["size(professional)", (v) => size(v.professional), -1],
["parameters.professional_certificates_min", (v) => parameter("professional_certificates_min"), -1]] }) },
{ output: null, holds: (v) => (double(size(v.competency)) >= parameter("competency_certificates_min")), shows: () => ({ at: { record: (v) => known(v.person, "person: Person"), field: "id" }, placeholders: [
["name(person.id)", (v) => read(name_string(read(text(known(v.person, "person: Person"), "id")))), -1],
["size(competency)", (v) => size(v.competency), -1],
["parameters.competency_certificates_min", (v) => parameter("competency_certificates_min"), -1]] }) }] }];
}
export const rules = {
"gen-preparer-not-approver": gen_preparer_not_approver,
"gen-nil-statement-contradicted": gen_nil_statement_contradicted,
"gen-person-active": gen_person_active,
"gen-event-without-record": gen_event_without_record,
"isms-doc-author-not-approver": isms_doc_author_not_approver,
"isms-doc-row-review-overdue": isms_doc_row_review_overdue,
"isms-record-names-valid-document": isms_record_names_valid_document,
"isms-pdca-cycle-complete": isms_pdca_cycle_complete,
"isms-management-review-inputs": isms_management_review_inputs,
"isms-action-overdue": isms_action_overdue,
"asset-value-follows-method": asset_value_follows_method,
"asset-row-stocktake-overdue": asset_row_stocktake_overdue,
"asset-system-has-recovery-targets": asset_system_has_recovery_targets,
"asset-owner-not-only-custodian": asset_owner_not_only_custodian,
"risk-criteria-in-force-first": risk_criteria_in_force_first,
"risk-value-follows-formula": risk_value_follows_formula,
"risk-levels-on-scales": risk_levels_on_scales,
"risk-assessment-covers-assets": risk_assessment_covers_assets,
"risk-acceptable-flag": risk_acceptable_flag,
"risk-high-list-complete": risk_high_list_complete,
"risk-high-list-no-strays": risk_high_list_no_strays,
"risk-high-has-treatment": risk_high_has_treatment,
"risk-acceptance-authorised": risk_acceptance_authorised,
"risk-residual-within-acceptable": risk_residual_within_acceptable,
"risk-residual-not-higher": risk_residual_not_higher,
"risk-plan-overdue": risk_plan_overdue,
"risk-plan-effectiveness-checked": risk_plan_effectiveness_checked,
"net-diagram-matches-inventory": net_diagram_matches_inventory,
"net-nodes-in-inventory": net_nodes_in_inventory,
"net-direct-internet-to-internal": net_direct_internet_to_internal,
"net-requirements-agreed": net_requirements_agreed,
"product-end-of-support": product_end_of_support,
"product-harmful-origin": product_harmful_origin,
"product-harmful-approved": product_harmful_approved,
"baseline-exists-and-met": baseline_exists_and_met,
"baseline-database-met": baseline_database_met,
"baseline-coverage": baseline_coverage,
"protection-requirements-agreed": protection_requirements_agreed,
"protection-set-for-level": protection_set_for_level,
"mechanisms-for-level": mechanisms_for_level,
"firewall-any-any": firewall_any_any,
"firewall-rule-review-overdue": firewall_rule_review_overdue,
"protection-license-and-signatures-current": protection_license_and_signatures_current,
"protection-signature-stale": protection_signature_stale,
"host-protection-coverage": host_protection_coverage,
"access-sod": access_sod,
"access-approved-before-set": access_approved_before_set,
"access-privileged-limits": access_privileged_limits,
"access-toxic-combination": access_toxic_combination,
"access-review-complete": access_review_complete,
"access-review-not-self": access_review_not_self,
"access-review-followed-up": access_review_followed_up,
"account-leaver-disabled": account_leaver_disabled,
"account-temporary-expired": account_temporary_expired,
"account-dormant-disabled": account_dormant_disabled,
"account-shared-forbidden": account_shared_forbidden,
"account-without-request": account_without_request,
"account-sod": account_sod,
"account-review-followed-up": account_review_followed_up,
"account-not-in-extract": account_not_in_extract,
"account-review-arithmetic": account_review_arithmetic,
"account-privileged-mfa": account_privileged_mfa,
"account-vendor-has-contract": account_vendor_has_contract,
"password-policy-minimum": password_policy_minimum,
"password-system-enforces-policy": password_system_enforces_policy,
"password-policy-covers-systems": password_policy_covers_systems,
"password-exemption-expired": password_exemption_expired,
"crypto-algorithm-allowed": crypto_algorithm_allowed,
"crypto-key-algorithm-allowed": crypto_key_algorithm_allowed,
"crypto-use-has-live-key": crypto_use_has_live_key,
"crypto-high-system-covered": crypto_high_system_covered,
"key-rotation-overdue": key_rotation_overdue,
"key-custody-sod": key_custody_sod,
"key-storage-by-level": key_storage_by_level,
"mobile-minimum-controls": mobile_minimum_controls,
"mobile-returned-by-leaver": mobile_returned_by_leaver,
"iot-minimum-controls": iot_minimum_controls,
"vuln-intake-timely": vuln_intake_timely,
"vuln-applicability-decided": vuln_applicability_decided,
"vuln-notified": vuln_notified,
"vuln-disposed": vuln_disposed,
"vuln-fix-in-time": vuln_fix_in_time,
"vuln-compensating-control-live": vuln_compensating_control_live,
"vuln-acceptance-in-risk-register": vuln_acceptance_in_risk_register,
"vuln-patch-verified": vuln_patch_verified,
"code-finding-handled": code_finding_handled,
"code-verify-not-fixer": code_verify_not_fixer,
"code-release-scanned": code_release_scanned,
"vuln-scan-frequency": vuln_scan_frequency,
"vuln-test-findings-listed": vuln_test_findings_listed,
"wifi-unauthorised-handled": wifi_unauthorised_handled,
"wifi-area-coverage": wifi_area_coverage,
"wifi-endpoint-use": wifi_endpoint_use,
"wifi-strength": wifi_strength,
"backup-high-asset-covered": backup_high_asset_covered,
"backup-restore-tested": backup_restore_tested,
"backup-failure-handled": backup_failure_handled,
"backup-restore-meets-targets": backup_restore_meets_targets,
"backup-readability-justified": backup_readability_justified,
"backup-offsite-and-encrypted": backup_offsite_and_encrypted,
"web-sites-all-covered": web_sites_all_covered,
"web-alert-becomes-incident": web_alert_becomes_incident,
"web-finding-fixed": web_finding_fixed,
"contract-clauses-complete": contract_clauses_complete,
"contract-reviewed-before-start": contract_reviewed_before_start,
"contract-third-party-test": contract_third_party_test,
"contract-subcontractor-checked": contract_subcontractor_checked,
"contract-nda-signed": contract_nda_signed,
"contract-supervised": contract_supervised,
"contract-end-closed-out": contract_end_closed_out,
"contract-finding-overdue": contract_finding_overdue,
"log-criteria-complete": log_criteria_complete,
"log-setting-meets-criteria": log_setting_meets_criteria,
"log-coverage": log_coverage,
"log-retention-minimum": log_retention_minimum,
"log-retention-criteria": log_retention_criteria,
"log-gap-explained": log_gap_explained,
"log-collection-checked": log_collection_checked,
"log-reviewed": log_reviewed,
"log-integrity-by-level": log_integrity_by_level,
"log-access-sod": log_access_sod,
"soc-report-series-unbroken": soc_report_series_unbroken,
"calendar-known": calendar_known,
"soc-alert-notified": soc_alert_notified,
"soc-notice-timely": soc_notice_timely,
"soc-core-systems-in-scope": soc_core_systems_in_scope,
"soc-alert-rule-active": soc_alert_rule_active,
"soc-rules-reviewed": soc_rules_reviewed,
"time-offset-in-tolerance": time_offset_in_tolerance,
"time-one-common-source": time_one_common_source,
"time-coverage": time_coverage,
"cloud-minimum-controls": cloud_minimum_controls,
"cloud-provider-assurance-live": cloud_provider_assurance_live,
"cloud-pii-in-inventory": cloud_pii_in_inventory,
"incident-reported-within-one-hour": incident_reported_within_one_hour,
"incident-level-from-impact": incident_level_from_impact,
"incident-contained-in-time": incident_contained_in_time,
"incident-isolated": incident_isolated,
"incident-chain-complete": incident_chain_complete,
"incident-time-order": incident_time_order,
"incident-improvement-report-on-time": incident_improvement_report_on_time,
"incident-major-meeting": incident_major_meeting,
"incident-major-meeting-by-ciso": incident_major_meeting_by_ciso,
"incident-evidence-kept": incident_evidence_kept,
"evidence-chain-unbroken": evidence_chain_unbroken,
"rca-cause-has-action": rca_cause_has_action,
"car-done-and-effective": car_done_and_effective,
"incident-recurs-after-effective-action": incident_recurs_after_effective_action,
"incident-pii-notified": incident_pii_notified,
"incident-others-notified": incident_others_notified,
"incident-withdrawal-agreed": incident_withdrawal_agreed,
"incident-review-on-time": incident_review_on_time,
"bcp-core-systems-covered": bcp_core_systems_covered,
"bcp-targets-consistent": bcp_targets_consistent,
"bcp-rto-within-mtpd": bcp_rto_within_mtpd,
"redundancy-tested": redundancy_tested,
"plan-team-current": plan_team_current,
"plan-contacts-up-to-date": plan_contacts_up_to_date,
"drill-planned-and-done": drill_planned_and_done,
"drill-frequency-by-level": drill_frequency_by_level,
"drill-reviewed-in-a-month": drill_reviewed_in_a_month,
"drill-gaps-have-improvement": drill_gaps_have_improvement,
"drill-plan-updated": drill_plan_updated,
"drill-observer-independent": drill_observer_independent,
"drill-high-system-restores-backup": drill_high_system_restores_backup,
"law-list-has-core-laws": law_list_has_core_laws,
"law-list-out-of-date": law_list_out_of_date,
"law-legal-unit-consulted": law_legal_unit_consulted,
"law-obligations-checked": law_obligations_checked,
"baseline-checked-by-item": baseline_checked_by_item,
"pii-assets-in-pii-inventory": pii_assets_in_pii_inventory,
"pii-processor-supervised": pii_processor_supervised,
"pii-rights-on-time": pii_rights_on_time,
"ip-licence-count": ip_licence_count,
"audit-independent": audit_independent,
"audit-frequency-by-level": audit_frequency_by_level,
"audit-scope-covers-everything": audit_scope_covers_everything,
"audit-findings-closed": audit_findings_closed,
"audit-unit-has-other-auditor": audit_unit_has_other_auditor,
"audit-nonconformity-has-finding": audit_nonconformity_has_finding,
"pii-deleted-after-purpose": pii_deleted_after_purpose,
"pii-file-disclosed": pii_file_disclosed,
"pii-officer-appointed": pii_officer_appointed,
"training-general-hours": training_general_hours,
"training-professional-hours": training_professional_hours,
"training-dedicated-staff": training_dedicated_staff,
"training-headcount-consistent": training_headcount_consistent,
"training-material-current": training_material_current,
"awareness-topics-covered": awareness_topics_covered,
"phishing-exercise-each-period": phishing_exercise_each_period,
"phishing-numbers-and-remedial": phishing_numbers_and_remedial,
"competency-course-maps-to-standard": competency_course_maps_to_standard,
"competency-understood": competency_understood,
"certificate-expired": certificate_expired,
"certificate-of-each-kind": certificate_of_each_kind,
};
export const readLaw = new Set(["law-list-has-core-laws","law-list-out-of-date"]);
export const keys = {"O1.1.1":{"subject":["doc_no"],"eventDate":"last_review_date"},"O1.1.2":{"subject":["record_no"],"eventDate":"activity_date"},"O2.1.1":{"subject":["asset_id"],"eventDate":"last_inventory_date"},"O2.2.1":{"subject":[],"eventDate":"last_review_date"},"O2.2.2":{"subject":["risk_id"],"eventDate":"assessed_date"},"O2.3.1":{"subject":["risk_id"],"eventDate":"listed_date"},"O2.3.2":{"subject":["plan_no"],"eventDate":"$document"},"O3.1.1":{"subject":["diagram_no"],"eventDate":"verified_date"},"O3.1.2":{"subject":["asset_id"],"eventDate":"checked_date"},"O3.2.1":{"subject":["baseline_id"],"eventDate":"last_review_date"},"O3.2.2":{"subject":["asset_id"],"eventDate":"checked_date"},"O3.2.3":{"subject":["asset_id"],"eventDate":"checked_date"},"O3.3.1":{"subject":["device_id","control_type"],"eventDate":"last_rule_review"},"O3.3.2":{"subject":["asset_id"],"eventDate":"checked_date"},"O3.3.3":{"subject":["endpoint_id"],"eventDate":"checked_date"},"O4.1.1":{"subject":["request_no"],"eventDate":"implemented_at"},"O4.1.2":{"subject":["review_no","target"],"eventDate":"review_date"},"O4.10.1":{"subject":["contract_no"],"eventDate":"sec_review_date"},"O4.10.2":{"subject":["audit_no"],"eventDate":"audit_date"},"O4.2.1":{"subject":["doc_no"],"eventDate":"last_review_date"},"O4.2.2":{"subject":["account_id","system","action"],"eventDate":"effective_at"},"O4.2.3":{"subject":["review_no","system"],"eventDate":"review_date"},"O4.2.4":{"subject":["scope"],"eventDate":"last_review_date"},"O4.2.5":{"subject":["system","mechanism"],"eventDate":"export_date"},"O4.3.1":{"subject":["use_id"],"eventDate":"last_review_date"},"O4.3.2":{"subject":["key_id"],"eventDate":"$document"},"O4.4.1":{"subject":["device_id","user"],"eventDate":"checked_date"},"O4.4.2":{"subject":["device_id"],"eventDate":"checked_date"},"O4.5.1":{"subject":["vuln_id"],"eventDate":"collected_at"},"O4.5.2":{"subject":["notice_no"],"eventDate":"notified_at"},"O4.5.3":{"subject":["vuln_id","asset_id"],"eventDate":"$document"},"O4.6.1":{"subject":["scan_no"],"eventDate":"scan_date"},"O4.6.2":{"subject":["finding_id"],"eventDate":"$document"},"O4.7.1":{"subject":["scan_no"],"eventDate":"scan_date"},"O4.7.2":{"subject":["check_no"],"eventDate":"check_date"},"O4.7.3":{"subject":["ssid"],"eventDate":"last_review_date"},"O4.8.1":{"subject":["job_id"],"eventDate":"ended_at"},"O4.8.2":{"subject":["test_no"],"eventDate":"ended_at"},"O4.9.1":{"subject":["site"],"eventDate":"$document"},"O4.9.2":{"subject":["scan_no"],"eventDate":"scan_date"},"O5.1.1":{"subject":["log_source_type"],"eventDate":"last_review_date"},"O5.1.2":{"subject":["asset_id","log_source_type"],"eventDate":"set_date"},"O5.2.1":{"subject":["source_asset_id"],"eventDate":"checked_date"},"O5.3.1":{"subject":["report_no"],"eventDate":"issued_at"},"O5.3.2":{"subject":["notice_no"],"eventDate":"notified_at"},"O5.4.1":{"subject":["source_host"],"eventDate":"last_review_date"},"O5.4.2":{"subject":["asset_id"],"eventDate":"checked_at"},"O6.1.1":{"subject":["service_id"],"eventDate":"reviewed_date"},"O7.1.1":{"subject":["incident_no"],"eventDate":"reported_at"},"O7.1.2":{"subject":["incident_no"],"eventDate":"started_at"},"O7.2.1":{"subject":["incident_no"],"eventDate":"analysis_date"},"O7.2.2":{"subject":["incident_no"],"eventDate":"$document"},"O7.3.1":{"subject":["evidence_no"],"eventDate":"collected_at"},"O7.4.1":{"subject":["incident_no"],"eventDate":"analysis_date"},"O7.4.2":{"subject":["car_no"],"eventDate":"$document"},"O7.5.1":{"subject":["asset_id","mode"],"eventDate":"last_review_date"},"O7.6.1":{"subject":["doc_no"],"eventDate":"last_review_date"},"O7.6.2":{"subject":["doc_no"],"eventDate":"last_review_date"},"O7.7.1":{"subject":["plan_no"],"eventDate":"approved_date"},"O7.7.2":{"subject":["exercise_no"],"eventDate":"exercise_date"},"O7.7.3":{"subject":["review_no"],"eventDate":"review_date"},"O8.1.1":{"subject":["law_id"],"eventDate":"last_checked_date"},"O8.2.1":{"subject":["process.id"],"eventDate":"reviewed_date"},"O8.2.2":{"subject":["check_no"],"eventDate":"check_date"},"O8.3.1":{"subject":["audit_no"],"eventDate":"audit_date"},"O8.3.2":{"subject":["check_no"],"eventDate":"check_date"},"O9.1.1":{"subject":["material_no"],"eventDate":"last_review_date"},"O9.1.2":{"subject":["exercise_plan_no"],"eventDate":"last_review_date"},"O9.1.3":{"subject":["training_no"],"eventDate":"held_on"},"O9.2.1":{"subject":["course_no"],"eventDate":"$document"},"O9.2.2":{"subject":["training_no"],"eventDate":"held_on"},"Person":{"subject":["id"],"eventDate":"joined"},"Document":{"subject":["output","id"],"eventDate":"date"}};
