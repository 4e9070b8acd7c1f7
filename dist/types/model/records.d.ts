/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** RFC 3339 with offset, `2026-09-30T08:30:00+08:00`. */
export type DateTime = string;
/** ISO 8601, `P6M`. */
export type IsoDuration = string;
/** An id of the roster. */
export type PersonId = string;
/** Letters, digits, `.`, `_` and `-`. */
export type Identifier = string;
/**
 * One record of each output, as its schema has it.
 */
export interface EvidenceRecords {
    /**
     * ISMS documents
     */
    "O1.1.1": {
        /**
         * Number given under the document control procedure; other records refer to the document by it.
         */
        doc_no: string;
        /**
         * Full title as on the cover of the document.
         */
        doc_title: string;
        /**
         * A document that the law requires; omitted for others.
         */
        doc_type?: "maintenance_plan";
        /**
         * Level in the document pyramid: 1 policy, 2 procedure, 3 work instruction, 4 form.
         */
        level: (1 | 2 | 3 | 4);
        /**
         * Version as a string, for example "1.10".
         */
        version: string;
        /**
         * State of this version.
         */
        status: ("draft" | "issued" | "withdrawn");
        /**
         * Date on which this version was issued; a draft has none.
         */
        issue_date?: Day;
        /**
         * Date of the latest check that the content still fits, also when nothing was changed.
         */
        last_review_date: Day;
        /**
         * Day on which this version stopped being in force; records from before may cite it.
         */
        withdrawn_date?: Day;
        /**
         * Planned date of the next review, usually within a year of the last one.
         */
        next_review_date?: Day;
        /**
         * Person who keeps the document up to date; must be in service.
         */
        owner: PersonId;
        /**
         * Person who wrote this version.
         */
        author: PersonId;
        /**
         * Person who approved the issue; not the author.
         */
        approver: PersonId;
        /**
         * Classification of the listed document itself, not of this register.
         */
        classification?: ("public" | "internal" | "sensitive" | "secret");
        /**
         * Clauses or controls that the document supports, for example A.5.15 or Schedule 10 item 1.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        clause_refs?: string[];
        /**
         * What this version changed and why; for a withdrawn document, why and what replaces it.
         */
        change_summary?: string;
        /**
         * SHA-256 of the issued file, to show that the copy in use is unchanged.
         */
        file_sha256?: string;
    };
    /**
     * ISMS operation records
     */
    "O1.1.2": {
        /**
         * Number of the minutes or measurement; follow-up and risk criteria refer to it.
         */
        record_no: string;
        /**
         * Kind of activity; a management review takes place at least once a year.
         */
        activity_type: ("management_review" | "measurement" | "meeting" | "objective_tracking" | "document_change" | "implementation_report" | "other");
        /**
         * Plan, do, check or act; without it, the type of activity decides.
         */
        pdca_phase?: ("plan" | "do" | "check" | "act");
        /**
         * Date of the meeting or of the finished measurement.
         */
        activity_date: Day;
        /**
         * Chair of the meeting, or the person responsible for the measurement or change.
         */
        chair: PersonId;
        /**
         * People who actually took part, without those excused.
         */
        participants: PersonId[];
        /**
         * Number of the document that calls for the activity, in force on that day.
         */
        doc_ref?: string;
        /**
         * Review inputs that were discussed, with the letters used in ISO/IEC 27001:2022 clause 9.3.2.
         */
        inputs_covered?: ("a" | "b" | "c" | "d" | "e" | "f" | "g")[];
        /**
         * The indicator measured or tracked, target and actual value with their unit.
         */
        metric?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            name: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            target: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            actual: string;
        };
        /**
         * Decisions of the meeting or conclusion of the measurement, item by item.
         */
        decisions: string;
        /**
         * Actions that follow from the decisions, tracked until closed; may be empty.
         */
        actions?: {
            no: Identifier;
            /**
             * What is to be done.
             */
            item?: string;
            owner: PersonId;
            due_date: Day;
            /**
             * Where the due date is later than in the document before: the date before, the reason, and who approved it.
             */
            postponed?: {
                from: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
            status: ("open" | "ongoing" | "done" | "cancelled");
            closed_date?: Day;
        }[];
    };
    /**
     * Asset inventory
     */
    "O2.1.1": {
        /**
         * Unique id of the asset, never reused after disposal.
         */
        asset_id: Identifier;
        /**
         * Name by which the asset is known; identical devices may be listed as one group.
         */
        asset_name: string;
        /**
         * Number of assets listed as one group; one if omitted.
         */
        quantity?: number;
        /**
         * Category; an information system is a category of its own, its hosts are hardware and its databases data.
         */
        category: ("system" | "hardware" | "software" | "data" | "document" | "person" | "service" | "network" | "environment" | "iot" | "cloud");
        /**
         * Kind of hardware, network device or database; it decides which protection and checks apply.
         */
        kind?: ("server" | "endpoint" | "mobile" | "network" | "storage" | "database" | "peripheral");
        /**
         * Whether an information system serves users outside the organization.
         */
        exposure?: ("external" | "internal");
        /**
         * Short name of the system that the asset belongs to, for example HIS.
         */
        system_name?: string;
        /**
         * Brand of the hardware, software or service, to check for products that endanger national cyber security.
         */
        brand?: string;
        /**
         * Manager accountable for the asset, in service.
         */
        owner: PersonId;
        /**
         * Person who runs or keeps the asset; not the owner when the asset value is 3 or more.
         */
        custodian: PersonId;
        /**
         * Unit that mainly uses the asset.
         */
        using_unit?: string;
        /**
         * Machine room, floor, rack or place of the cloud service.
         */
        location: string;
        /**
         * Ratings on the scale of the organization, from 1 to 5; an information system is rated for legal compliance as well.
         */
        cia?: {
            c: number;
            i: number;
            a: number;
            l?: number;
        };
        /**
         * The result of the approved method for the ratings: their maximum, sum or product.
         */
        asset_value: number;
        /**
         * Protection level under Schedule 9 of the classification regulations; hosts and databases have that of their system.
         */
        protection_level?: ("low" | "medium" | "high");
        /**
         * Day on which the rating of the information system and its protection baseline were last reviewed.
         */
        classification_reviewed_on?: Day;
        /**
         * Whether it is a system that core business depends on.
         */
        is_core: boolean;
        /**
         * Whether it stores or processes personal data; if so it belongs in the personal data inventory.
         */
        contains_pii: boolean;
        /**
         * Maximum tolerable downtime, recovery time and recovery point objectives in hours; of a system that several businesses use, the shortest.
         */
        recovery?: {
            mtpd_h?: number;
            /**
             * Not more than the maximum tolerable period.
             */
            rto_h: number;
            /**
             * How many hours of data may be lost.
             */
            rpo_h: number;
        };
        /**
         * First day of service or use; exercises, scans and restore tests are not required before.
         */
        in_service_from?: Day;
        /**
         * Day of disposal or shutdown; nothing is required after it.
         */
        disposed_on?: Day;
        /**
         * Date on which the asset was last physically counted; for a disposed asset without a disposal date, the day of disposal.
         */
        last_inventory_date: Day;
        /**
         * In use, stopped (not yet disposed of) or disposed.
         */
        status: ("in_use" | "stopped" | "disposed");
    };
    /**
     * Risk acceptance criteria
     */
    "O2.2.1": {
        /**
         * Definition of each level of likelihood, clear enough that two assessors reach the same value.
         */
        scale_likelihood?: {
            level: number;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            definition: string;
        }[];
        /**
         * Definition of each level of impact, in terms that can be verified such as hours of outage or people affected.
         */
        scale_impact?: {
            level: number;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            definition: string;
        }[];
        /**
         * Definition of each level of threat, where risk is asset value by threat by vulnerability.
         */
        scale_threat?: {
            level: number;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            definition: string;
        }[];
        /**
         * Definition of each level of vulnerability.
         */
        scale_vulnerability?: {
            level: number;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            definition: string;
        }[];
        /**
         * How the risk value is calculated: a product or a sum of likelihood, impact, asset_value, threat and vulnerability, in English or Chinese.
         */
        formula: string;
        /**
         * Highest value that is acceptable; anything above goes on the high-risk list.
         */
        acceptable_level: number;
        /**
         * Highest value that the formula can give.
         */
        max_level?: number;
        /**
         * Which role may accept which range of values; ranges include both ends and leave no gap.
         */
        escalation: {
            from: number;
            to: number;
            /**
             * A role of the people roster.
             */
            acceptor_role: ("head" | "ciso" | "manager" | "dedicated" | "it" | "privacy");
        }[];
        /**
         * Date from which the criteria apply; not later than the assessments made under them.
         */
        effective_date: Day;
        /**
         * Date on which the criteria were last confirmed as fitting.
         */
        last_review_date: Day;
        /**
         * The CISO who approved the criteria.
         */
        approved_by?: PersonId;
        /**
         * Minutes of the meeting that discussed the acceptable value.
         */
        discussion_ref?: string;
    };
    /**
     * Risk identification, analysis and evaluation report
     */
    "O2.2.2": {
        /**
         * Unique id of the risk; the high-risk list and the treatment plans refer to it.
         */
        risk_id: Identifier;
        /**
         * Id of the asset assessed; omit for a scenario or a process without an asset.
         */
        asset_id?: Identifier;
        /**
         * Process assessed, where the risk is not about an asset.
         */
        process?: string;
        /**
         * One sentence: which threat uses which weakness, and with what consequence.
         */
        scenario: string;
        /**
         * Threat source or event, for example ransomware or power failure.
         */
        threat?: string;
        /**
         * Weakness of the asset that the threat can use.
         */
        vulnerability?: string;
        /**
         * Aspects affected: confidentiality, integrity, availability, legal compliance.
         */
        cia_impact?: ("C" | "I" | "A" | "L")[];
        /**
         * Controls actually in operation at the time of the assessment.
         */
        existing_controls?: string;
        /**
         * Likelihood with the existing controls in place, on the approved scale.
         */
        likelihood?: number;
        /**
         * Impact on the approved scale.
         */
        impact?: number;
        /**
         * Level of the threat on the approved scale.
         */
        threat_level?: number;
        /**
         * Level of the vulnerability on the approved scale.
         */
        vulnerability_level?: number;
        /**
         * Value that the approved formula gives.
         */
        risk_value: number;
        /**
         * Whether the value is within the acceptable level.
         */
        acceptable: boolean;
        /**
         * Manager who may decide on treatment and answers for the residual risk.
         */
        risk_owner: PersonId;
        /**
         * Person who made the assessment.
         */
        assessor: PersonId;
        /**
         * Date on which this row was assessed.
         */
        assessed_date: Day;
    };
    /**
     * High-risk list
     */
    "O2.3.1": {
        /**
         * Id of the risk in the assessment report.
         */
        risk_id: Identifier;
        /**
         * Asset of the risk, the same as in the assessment report.
         */
        asset_id?: Identifier;
        /**
         * Risk value as in the assessment report.
         */
        risk_value: number;
        /**
         * Acceptable level in force when the risk was listed.
         */
        acceptable_level?: number;
        /**
         * Priority, 1 being the first.
         */
        rank?: number;
        /**
         * Manager who decides on the risk.
         */
        risk_owner?: PersonId;
        /**
         * Treat, transfer and avoid each need a treatment plan.
         */
        decision: ("treat" | "accept" | "transfer" | "avoid");
        /**
         * Person who may accept this value under the criteria; not the assessor.
         */
        accepted_by?: PersonId;
        /**
         * Last day of the acceptance, at most a year; then the risk is assessed again.
         */
        acceptance_expiry?: Day;
        /**
         * Date on which the risk was listed, within a month of the assessment.
         */
        listed_date: Day;
    };
    /**
     * Risk treatment plan
     */
    "O2.3.2": {
        /**
         * Number of the treatment plan.
         */
        plan_no: string;
        /**
         * Id of the risk treated.
         */
        risk_id: Identifier;
        /**
         * Reduce, transfer, avoid or accept.
         */
        option: ("reduce" | "transfer" | "avoid" | "accept");
        /**
         * New or stronger measures, precise enough to be checked when done.
         */
        measures: string;
        /**
         * Controls that the measures belong to, for example A.8.7.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        control_refs?: string[];
        /**
         * Money, people or equipment needed.
         */
        resources?: string;
        /**
         * Person who carries out the plan.
         */
        responsible: PersonId;
        /**
         * Planned date of completion; moving it needs approval.
         */
        due_date: Day;
        /**
         * Where the due date is later than in the document before: the date before, the reason, and who approved it.
         */
        postponed?: {
            from: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            approved_by: PersonId;
        };
        /**
         * Date on which all measures were in place; empty until then.
         */
        completed_date?: Day;
        /**
         * State on the date of the document.
         */
        status: ("planned" | "ongoing" | "done" | "overdue");
        /**
         * Value before treatment, as in the assessment report.
         */
        initial_risk_value: number;
        /**
         * Value that the plan is meant to reach.
         */
        target_risk_value?: number;
        /**
         * Value assessed again after completion.
         */
        residual_risk_value?: number;
        /**
         * Whether, after completion, the measures had the expected effect.
         */
        effectiveness?: ("effective" | "partly" | "ineffective");
        /**
         * Manager who accepted the residual risk; above the acceptable level, one entitled to.
         */
        residual_accepted_by?: PersonId;
    };
    /**
     * Network architecture diagram
     */
    "O3.1.1": {
        /**
         * Number and version of the diagram, for example NET-01 v4.2.
         */
        diagram_no: string;
        /**
         * Sites, machine rooms and lines that the diagram covers.
         */
        scope: string;
        /**
         * Security requirements of network, hosts and endpoints, with whom and when each was agreed; protection devices refer to them by number.
         */
        requirements?: {
            requirement_id: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            requirement: string;
            /**
             * Person of the business or administration who stated or confirmed it.
             */
            agreed_with: PersonId;
            agreed_on: Day;
        }[];
        /**
         * One row per network zone; the Internet is a zone as well.
         */
        zones: {
            /**
             * The network zone fields of other outputs use this name.
             */
            name: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            purpose?: string;
            vlan?: number;
            /**
             * IPv4 or IPv6 range in CIDR notation; 0.0.0.0/0 for the Internet.
             */
            cidr?: string;
            /**
             * Untrusted: the Internet and guest networks; semi-trusted: the DMZ; internal and restricted zones must not be reached directly from an untrusted one.
             */
            trust_level: ("untrusted" | "semi_trusted" | "internal" | "restricted");
            /**
             * Ids of the assets in this zone.
             */
            asset_ids?: Identifier[];
        }[];
        /**
         * Asset ids of all nodes in the diagram, including every network device in use.
         */
        nodes: Identifier[];
        /**
         * Connections between nodes and zones, one per row; traffic of a zone is listed hop by hop through the devices that it passes.
         */
        connections: {
            /**
             * Asset id or zone name.
             */
            from: string;
            /**
             * Asset id or zone name.
             */
            to: string;
            /**
             * Protocol with port or kind of interface.
             */
            protocol: string;
            /**
             * Who may open connections; one way means from the first end to the second.
             */
            direction: ("one_way" | "both");
        }[];
        /**
         * Lines to the outside and how they are protected; may be empty for an isolated network.
         */
        external_links?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            provider: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            purpose: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            protection: string;
        }[];
        /**
         * Ids of the security devices in the diagram, as in the register of network protection.
         */
        security_devices: Identifier[];
        /**
         * The item of the security health check that this record is the result of; omitted otherwise.
         */
        health_check?: "network_architecture";
        /**
         * Person who created or updated the diagram.
         */
        drawn_by: PersonId;
        /**
         * Person who compared the diagram with device settings or the site; not its author.
         */
        verified_by: PersonId;
        /**
         * Date on which the comparison was finished.
         */
        verified_date: Day;
    };
    /**
     * Network equipment that meets requirements
     */
    "O3.1.2": {
        /**
         * Asset id of the network device.
         */
        asset_id: Identifier;
        /**
         * Main function of the device; other if none fits.
         */
        device_type: ("router" | "switch" | "firewall" | "wap" | "lb" | "other");
        /**
         * Vendor and full model, enough to look up its end of support.
         */
        model: string;
        /**
         * Firmware version running on the day of the check.
         */
        firmware: string;
        /**
         * Date on which the vendor stops security updates.
         */
        eol_date: Day;
        /**
         * Security requirements or baseline items that the device meets.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        requirement_refs: string[];
        /**
         * Conclusion of the comparison with the requirements.
         */
        fit_result: ("meets" | "partly" | "fails");
        /**
         * Whether it is a product that endangers national cyber security or of a restricted brand.
         */
        restricted_origin: boolean;
        /**
         * Reference of the approval by the CISO and the competent authority.
         */
        exception_ref?: string;
        /**
         * Approvals that the exception has: of the organization's chief information security officer, of that of the agency that receives the yearly report, and of the competent authority.
         */
        exception_approvals?: ("ciso" | "receiving_ciso" | "authority")[];
        /**
         * Date on which the configuration was last exported and kept.
         */
        config_backup_date?: Day;
        /**
         * Date of the check.
         */
        checked_date: Day;
        /**
         * Person who made the check.
         */
        checked_by?: PersonId;
    };
    /**
     * Secure system configuration standard, covering systems, databases, applications, etc.
     */
    "O3.2.1": {
        /**
         * Id of the baseline; check records refer to it.
         */
        baseline_id: Identifier;
        /**
         * Products and versions that it applies to.
         */
        platform: string;
        /**
         * Operating system, database, application, browser, network device or cloud.
         */
        platform_type?: ("os" | "db" | "app" | "browser" | "netdev" | "cloud");
        /**
         * Baseline that most values come from.
         */
        source: ("gcb" | "cis" | "stig" | "vendor" | "own");
        /**
         * Settings that are checked, one per row.
         */
        settings: {
            /**
             * Unique within the baseline; failed settings and exceptions refer to it.
             */
            id: Identifier;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            setting: string;
            /**
             * Required value as a string, for example "14".
             */
            value: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            rationale?: string;
        }[];
        /**
         * Settings for which an exception is approved, with an expiry date; omit or leave empty if none.
         */
        exceptions?: {
            setting_id: Identifier;
            /**
             * The only asset to which the exception applies; if omitted, all assets.
             */
            asset_id?: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            approver: PersonId;
            expiry: Day;
        }[];
        /**
         * Version of the baseline, as a string.
         */
        version: string;
        /**
         * Date from which this version applies.
         */
        effective_date: Day;
        /**
         * Date on which it was last compared with its source and the needs of operation.
         */
        last_review_date: Day;
        /**
         * Manager who approved the baseline.
         */
        approved_by?: PersonId;
    };
    /**
     * Operating systems that meet requirements
     */
    "O3.2.2": {
        /**
         * Asset id of the host.
         */
        asset_id: Identifier;
        /**
         * Product name of the operating system.
         */
        os_name: string;
        /**
         * Release and build, as a string.
         */
        os_version: string;
        /**
         * Date on which security updates end, with extended support if bought.
         */
        eol_date: Day;
        /**
         * Baseline that the host was checked against.
         */
        baseline_id: Identifier;
        /**
         * Settings met as a percentage of the settings that apply.
         */
        compliance_rate: number;
        /**
         * Ids of the settings not met; empty when all are.
         */
        failed_settings: Identifier[];
        /**
         * Release date of the newest security update installed.
         */
        patch_level_date?: Day;
        /**
         * Whether unnecessary services and ports are closed.
         */
        unneeded_services_closed: boolean;
        /**
         * Whether all default passwords are changed or disabled.
         */
        default_password_changed: boolean;
        /**
         * The item of the security health check that this record is the result of; omitted otherwise.
         */
        health_check?: "directory_settings";
        /**
         * Date of the check.
         */
        checked_date: Day;
        /**
         * Person who checked, preferably not the administrator of the host.
         */
        checked_by?: PersonId;
    };
    /**
     * Databases that meet requirements
     */
    "O3.2.3": {
        /**
         * Asset id of the database.
         */
        asset_id: Identifier;
        /**
         * Database product and edition.
         */
        db_engine: string;
        /**
         * Version with patch level, as a string.
         */
        db_version: string;
        /**
         * Date on which security updates end, with extended support if bought.
         */
        eol_date: Day;
        /**
         * Baseline that the database was checked against.
         */
        baseline_id: Identifier;
        /**
         * Kind of personal data stored; medical records and the like are special.
         */
        contains_pii: ("none" | "general" | "special");
        /**
         * Whether data files or table spaces are encrypted.
         */
        encryption_at_rest?: boolean;
        /**
         * Whether built-in accounts are disabled, locked or changed.
         */
        default_accounts_disabled: boolean;
        /**
         * Number of accounts with administrative rights, consistent with the account register.
         */
        privileged_accounts?: number;
        /**
         * Whether the audit trail is on and covers privileged operations.
         */
        audit_enabled: boolean;
        /**
         * Settings met as a percentage of the settings that apply.
         */
        compliance_rate: number;
        /**
         * The item of the security health check that this record is the result of; omitted otherwise.
         */
        health_check?: "database_security";
        /**
         * Date of the check.
         */
        checked_date: Day;
        /**
         * Person who checked, preferably not the administrator of the database.
         */
        checked_by?: PersonId;
    };
    /**
     * Network-side security protection architecture and equipment
     */
    "O3.3.1": {
        /**
         * Asset id of the device; one row for each function it performs.
         */
        device_id: Identifier;
        /**
         * Protection function of this row.
         */
        control_type: ("firewall" | "ips" | "waf" | "mailfilter" | "apt" | "ddos" | "proxy" | "other");
        /**
         * Names of the zones protected, as in the network diagram.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        zone_protected?: string[];
        /**
         * Legal or internal requirement that the device meets.
         */
        requirement_ref?: string;
        /**
         * Actual mode; monitor and bypass do not block.
         */
        mode: ("block" | "monitor" | "bypass");
        /**
         * Date of the signatures or threat data at the time of the review.
         */
        signature_date?: Day;
        /**
         * Last day of the subscription or maintenance.
         */
        licence_expiry?: Day;
        /**
         * Number of rules in force.
         */
        rules_total?: number;
        /**
         * Number of allow rules with any source, destination and service; should be 0.
         */
        rules_any_any?: number;
        /**
         * The item of the security health check that this record is the result of; omitted otherwise.
         */
        health_check?: ("firewall_settings" | "network_malicious_activity");
        /**
         * Date of the last rule-by-rule review, at most six months apart.
         */
        last_rule_review: Day;
        /**
         * Person who reviewed the rules, preferably not the person who set them.
         */
        reviewed_by: PersonId;
        /**
         * Whether the logs go to the log platform.
         */
        log_forwarded?: boolean;
    };
    /**
     * Host-side security protection architecture and equipment
     */
    "O3.3.2": {
        /**
         * Asset id of the host.
         */
        asset_id: Identifier;
        /**
         * Protection agents on the host; empty when none is installed.
         */
        agents: ("av" | "edr" | "hids" | "fim" | "hostfw")[];
        /**
         * Version of the main agent, as a string.
         */
        agent_version?: string;
        /**
         * Policy applied to the host on the management console.
         */
        policy?: string;
        /**
         * State of the agent at the time of the check.
         */
        status: ("active" | "inactive" | "missing");
        /**
         * Date of the signatures or detection rules.
         */
        signature_date?: Day;
        /**
         * Time of the last report to the console, with offset.
         */
        last_seen?: DateTime;
        /**
         * Why no agent is installed and what protects the host instead.
         */
        exception_reason?: string;
        /**
         * The item of the security health check that this record is the result of; omitted otherwise.
         */
        health_check?: "server_malicious_activity";
        /**
         * Date of the check.
         */
        checked_date: Day;
        /**
         * Person who made the check.
         */
        checked_by?: PersonId;
    };
    /**
     * Endpoint security protection equipment
     */
    "O3.3.3": {
        /**
         * Asset id of the endpoint; a group is noncompliant when any member is.
         */
        endpoint_id: Identifier;
        /**
         * Unit that uses the endpoint.
         */
        user_unit?: string;
        /**
         * Whether antivirus software is installed and on.
         */
        av_installed: boolean;
        /**
         * Whether an endpoint detection and response agent is installed.
         */
        edr_installed: boolean;
        /**
         * Date of the signatures; for a group the oldest.
         */
        signature_date?: Day;
        /**
         * Date on which the last full scan finished.
         */
        last_full_scan?: Day;
        /**
         * Whether full disk encryption is on.
         */
        disk_encryption?: boolean;
        /**
         * Whether removable storage is restricted.
         */
        usb_control?: boolean;
        /**
         * Date of the newest system update installed; for a group the oldest.
         */
        os_patch_date?: Day;
        /**
         * Whether the government configuration baseline is applied.
         */
        gcb_applied?: boolean;
        /**
         * Overall result; excepted for approved exceptions.
         */
        status: ("compliant" | "noncompliant" | "excepted");
        /**
         * The item of the security health check that this record is the result of; omitted otherwise.
         */
        health_check?: "endpoint_malicious_activity";
        /**
         * Date of the check.
         */
        checked_date: Day;
    };
    /**
     * Access right request, change and removal records
     */
    "O4.1.1": {
        /**
         * Number of the request, one right per request; the account record (O4.2.2) of the same event carries the same number.
         */
        request_no: string;
        /**
         * What is requested; a right granted for a short time is temporary.
         */
        action: ("grant" | "change" | "remove" | "temporary");
        /**
         * Date on which the request was filed.
         */
        apply_date: Day;
        /**
         * Who filed the request: the user, the line manager or personnel; never the approver.
         */
        applicant: PersonId;
        /**
         * Who gets or loses the right.
         */
        subject: PersonId;
        /**
         * Account that has the right; it is listed in the account records (O4.2.2).
         */
        account_id: string;
        /**
         * Asset id of the system, or the name of a physical area such as the server room.
         */
        target: string;
        /**
         * Name of the right, role or group, precise enough to compare with the settings.
         */
        right: string;
        /**
         * Whether the right is administrative or can bypass ordinary controls.
         */
        privileged: boolean;
        /**
         * Business need for the right
         */
        reason: string;
        /**
         * Who approved the right; for a privileged right the asset owner or the CISO.
         */
        approver: PersonId;
        /**
         * Date and time of approval. A right is granted only after it; in an emergency it may be removed first.
         */
        approved_at: DateTime;
        /**
         * Who set it in the system; neither the approver nor, for a grant, the user.
         */
        implementer: PersonId;
        /**
         * Date and time at which the right took effect or was removed.
         */
        implemented_at: DateTime;
        /**
         * Last day of the right; privileged rights run for 12 months at most.
         */
        expiry_date?: Day;
    };
    /**
     * Periodic access right review records
     */
    "O4.1.2": {
        /**
         * Number of the review; when one review covers several systems, each system is one record with the same number.
         */
        review_no: string;
        /**
         * Period that the review covers.
         */
        period?: {
            from: Day;
            to: Day;
        };
        /**
         * Asset id of the system reviewed.
         */
        target: Identifier;
        /**
         * Who reviewed each right, usually the asset owner; neither the administrator nor anyone who has one of the rights.
         */
        reviewer: PersonId;
        /**
         * Administrator of the system
         */
        system_admin: PersonId;
        /**
         * Date on which the review was finished.
         */
        review_date: Day;
        /**
         * Every right in the extract, with the decision.
         */
        items: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            account_id: string;
            user: PersonId;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            role: string;
            privileged: boolean;
            still_needed?: boolean;
            decision: ("keep" | "change" | "revoke");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason?: string;
        }[];
        /**
         * Number of rights in the extract.
         */
        total_rights: number;
        /**
         * Number of rights judged; equals the total.
         */
        reviewed_rights: number;
        /**
         * What the review found wrong; an empty list when nothing.
         */
        findings?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            account_id: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            finding: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action: string;
            due_date: Day;
            /**
             * Where the due date is later than in the document before: the date before, the reason, and who approved it.
             */
            postponed?: {
                from: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
            closed_date?: Day;
        }[];
        /**
         * Who approved the result, other than the reviewer.
         */
        approver: PersonId;
        /**
         * Date on which the list was exported from the system, at most 14 days before the review.
         */
        source_extract_date: Day;
    };
    /**
     * Outsourcing contracts (with explicit security requirements)
     */
    "O4.10.1": {
        /**
         * Number of the contract; supervision and personal data records refer to it.
         */
        contract_no: Identifier;
        /**
         * Number of the tender; omit when it is the contract number.
         */
        tender_no?: string;
        /**
         * Full name of the vendor as in the roster.
         */
        vendor: string;
        /**
         * Who provides the service when it is bought from a reseller; the same name as in O6.1.1.
         */
        provider?: string;
        /**
         * Default: a written contract of its own. Standard terms cannot be negotiated and need fewer clauses.
         */
        contract_type?: ("written" | "framework" | "standard_terms");
        /**
         * The contract under which this order was placed; if it is in this register, its clauses count as well.
         */
        framework_no?: string;
        /**
         * What is outsourced.
         */
        service: string;
        /**
         * First day of the contract.
         */
        start_date: Day;
        /**
         * Last day of the contract.
         */
        end_date: Day;
        /**
         * Amount in New Taiwan dollars.
         */
        amount_twd?: number;
        /**
         * Changes of term, amount or content; omit when there are none.
         */
        amendments?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            no: string;
            date: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            change: string;
            amount_twd?: number;
        }[];
        /**
         * Whether a core system is touched.
         */
        core_system: boolean;
        /**
         * Asset ids of the systems concerned, to find their security tests.
         */
        systems?: Identifier[];
        /**
         * Whether custom development is included.
         */
        custom_dev: boolean;
        /**
         * Whether the vendor processes personal data.
         */
        processes_pii: boolean;
        /**
         * Security clauses that the contract actually has.
         */
        clauses: ("security_measures" | "staff" | "subcontract" | "confidentiality" | "incident_notice" | "sec_test" | "sbom_licence" | "right_to_audit" | "data_return" | "protection_baseline" | "sla_rto" | "pii" | "penalty" | "origin_ban")[];
        /**
         * To whom the vendor subcontracts; omit when there is no one.
         */
        subcontractors?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            name: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            scope: string;
            approved_on?: Day;
            /**
             * Number of the check, certificate or declaration.
             */
            check_ref?: string;
        }[];
        /**
         * Whether vendor and staff signed non-disclosure agreements.
         */
        nda_signed?: boolean;
        /**
         * Staff of the project who must sign the non-disclosure agreement, and who have.
         */
        nda_persons?: {
            /**
             * A count: whole number, 0 or more.
             */
            expected: number;
            /**
             * A count: whole number, 0 or more.
             */
            signed: number;
        };
        /**
         * Day on which the vendor declared that no harmful products are used.
         */
        origin_declared_on?: Day;
        /**
         * Number of the check list used when the vendor was selected.
         */
        selection_check_ref?: string;
        /**
         * Who manages the contract.
         */
        contract_owner: PersonId;
        /**
         * Who reviewed the security clauses; not the contract owner.
         */
        sec_reviewer: PersonId;
        /**
         * Day of the security review before the contract started; stays the same when the contract is reviewed again.
         */
        initial_review_date?: Day;
        /**
         * Day of the latest security review; the first is not after the start, and later ones update it.
         */
        sec_review_date: Day;
    };
    /**
     * Outsourcing supervision records
     */
    "O4.10.2": {
        /**
         * Number of the supervision.
         */
        audit_no: Identifier;
        /**
         * Contract that was checked.
         */
        contract_no: Identifier;
        /**
         * How it was done.
         */
        method: ("onsite" | "remote" | "report_review" | "meeting" | "incident");
        /**
         * The date of the check.
         */
        audit_date: Day;
        /**
         * Who led the check for the organization.
         */
        auditor: PersonId;
        /**
         * Result for each security clause checked.
         */
        items: {
            clause: ("security_measures" | "staff" | "subcontract" | "confidentiality" | "incident_notice" | "sec_test" | "sbom_licence" | "right_to_audit" | "data_return" | "protection_baseline" | "sla_rto" | "pii" | "penalty" | "origin_ban");
            result: ("pass" | "partial" | "fail" | "na");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            evidence: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            finding?: string;
        }[];
        /**
         * Score or grade.
         */
        score?: string;
        /**
         * Findings to be followed up; an empty list means none.
         */
        findings: {
            no: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            finding: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            corrective_action: string;
            due_date: Day;
            /**
             * Where the due date is later than in the document before: the date before, the reason, and who approved it.
             */
            postponed?: {
                from: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
            closed_date?: Day;
            /**
             * Who confirmed it; not the vendor's staff.
             */
            verified_by?: PersonId;
        }[];
        /**
         * Whether the vendor's accounts were checked.
         */
        accounts_checked: boolean;
        /**
         * Reason for the check.
         */
        trigger: ("scheduled" | "incident" | "renewal" | "termination");
        /**
         * Whether data was returned or deleted at the end; na for other checks.
         */
        data_returned: ("yes" | "no" | "na");
        /**
         * Name and title of the vendor's representative; the person id when in the roster.
         */
        vendor_rep?: string;
    };
    /**
     * Account change management procedure
     */
    "O4.2.1": {
        /**
         * Number of the procedure in the list of ISMS documents (O1.1.1).
         */
        doc_no: string;
        /**
         * Stages of the life of an account that the procedure governs.
         */
        covers: ("request" | "create" | "modify" | "enable" | "disable" | "delete" | "emergency" | "temporary")[];
        /**
         * Who approves which action, privileged and ordinary accounts apart.
         */
        approval_matrix?: {
            action: ("request" | "create" | "modify" | "enable" | "disable" | "delete" | "emergency" | "temporary");
            privileged: boolean;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            approver_role: string;
        }[];
        /**
         * Hours after leaving within which all accounts of the person are disabled.
         */
        leaver_deadline_h: number;
        /**
         * Days without a login after which an account counts as dormant and is disabled.
         */
        dormant_days: number;
        /**
         * How often accounts are reviewed, as an ISO 8601 duration such as P6M.
         */
        review_interval: IsoDuration;
        /**
         * Whether shared accounts are allowed, how an exception is approved and how actions stay attributable.
         */
        shared_account_rule: string;
        /**
         * Version of the procedure, quoted so that it stays text (for example "3.10").
         */
        version: string;
        /**
         * Date on which this version took effect.
         */
        effective_date: Day;
        /**
         * Date of the latest review, with or without a revision.
         */
        last_review_date: Day;
        /**
         * Who approved this version.
         */
        approved_by: PersonId;
    };
    /**
     * Account request and change records
     */
    "O4.2.2": {
        /**
         * Login name of the account in the system.
         */
        account_id: string;
        /**
         * Asset id of the system that holds the account.
         */
        system: Identifier;
        /**
         * Number of the approved request, the same as in the access records (O4.1.1).
         */
        request_no: string;
        /**
         * What was done to the account.
         */
        action: ("create" | "modify" | "enable" | "disable" | "delete");
        /**
         * Kind of account: privileged when it administers, service when a program uses it.
         */
        account_type: ("user" | "privileged" | "service" | "shared" | "temporary" | "emergency" | "vendor" | "default");
        /**
         * Who uses the account, or keeps a service account. A handover is a modification with the new holder.
         */
        holder: PersonId;
        /**
         * Employment status of the holder at the time of the event.
         */
        employment_status?: ("active" | "transferred" | "left" | "contractor");
        /**
         * Who filed the request.
         */
        applicant: PersonId;
        /**
         * Who approved it, other than the applicant.
         */
        approver: PersonId;
        /**
         * Who made the setting, other than the approver.
         */
        implementer: PersonId;
        /**
         * Date and time at which the event took effect in the system.
         */
        effective_at: DateTime;
        /**
         * Last day of the account; always for temporary, emergency and vendor accounts.
         */
        expiry_date?: Day;
        /**
         * Whether multi-factor authentication is on after the event.
         */
        mfa: boolean;
        /**
         * Whether the holder changed the initial password at first login.
         */
        initial_password_changed?: boolean;
    };
    /**
     * Periodic account review records
     */
    "O4.2.3": {
        /**
         * Number of the review; one record per system when it covers several.
         */
        review_no: string;
        /**
         * Asset id of the system or host.
         */
        system: Identifier;
        /**
         * Date and time at which the account list was exported.
         */
        extract_at: DateTime;
        /**
         * Number of accounts in the list; equals the number of items.
         */
        accounts_total: number;
        /**
         * Every account in the list with the decision; omit the holder if unknown.
         */
        items: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            account_id: string;
            holder?: PersonId;
            enabled: boolean;
            /**
             * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            groups?: string[];
            /**
             * Omit when the account never logged in.
             */
            last_login?: Day;
            /**
             * Omit when the account has no password.
             */
            password_last_set?: Day;
            privileged: boolean;
            decision: ("keep" | "change" | "disable" | "delete");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason?: string;
        }[];
        /**
         * Enabled accounts without a login for longer than the dormant period.
         */
        dormant_found: number;
        /**
         * Accounts without a holder, or whose holder had left by then according to the roster.
         */
        orphan_found: number;
        /**
         * What was done to which account; an empty list when nothing had to be done.
         */
        actions: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            account_id: string;
            action: ("disable" | "delete" | "change" | "assign_holder");
            /**
             * Omit while it is not done.
             */
            done_date?: Day;
            done_by: PersonId;
        }[];
        /**
         * Who checked the accounts.
         */
        reviewer: PersonId;
        /**
         * Head of the unit who confirmed the result, other than the reviewer.
         */
        unit_head: PersonId;
        /**
         * Date on which the review was finished.
         */
        review_date: Day;
    };
    /**
     * Password policy
     */
    "O4.2.4": {
        /**
         * Least number of characters.
         */
        min_length: number;
        /**
         * Classes of characters that a password must contain.
         */
        complexity: ("upper" | "lower" | "digit" | "symbol")[];
        /**
         * Days after which a password must be changed; 9999 when the rule sets no expiry.
         */
        max_age_days: number;
        /**
         * Days before a password may be changed again.
         */
        min_age_days?: number;
        /**
         * How many earlier passwords may not be used again; 0 if not restricted.
         */
        history: number;
        /**
         * Failed logins in a row before the account is locked; 999 when it never is.
         */
        lockout_threshold: number;
        /**
         * Minutes for which the account stays locked; 99999 when only an administrator unlocks it.
         */
        lockout_minutes: number;
        /**
         * Whether an initial password must be changed at first login.
         */
        first_login_change: boolean;
        /**
         * How passwords are stored.
         */
        storage: ("salted_hash" | "encrypted" | "plaintext");
        /**
         * For whom multi-factor authentication is required.
         */
        mfa_required_for?: ("privileged" | "remote" | "all" | "high_systems")[];
        /**
         * Systems to which the rules apply, by asset id or name.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        scope: string[];
        /**
         * Date on which these rules took effect.
         */
        effective_date: Day;
        /**
         * Date of the latest review.
         */
        last_review_date: Day;
        /**
         * Who approved the rules.
         */
        approved_by: PersonId;
    };
    /**
     * Password management system
     */
    "O4.2.5": {
        /**
         * Asset id of the system.
         */
        system: Identifier;
        /**
         * What enforces the settings.
         */
        mechanism: ("ad" | "idp" | "pam" | "vault" | "app");
        /**
         * Minimum number of characters that the system accepts.
         */
        enforced_min_length: number;
        /**
         * Classes of characters that the system demands.
         */
        enforced_complexity: ("upper" | "lower" | "digit" | "symbol")[];
        /**
         * Days after which the system forces a change; 9999 when it never does.
         */
        enforced_max_age_days: number;
        /**
         * How many earlier passwords the system remembers; 0 when none.
         */
        enforced_history: number;
        /**
         * Failed logins before the system locks the account; 999 when it never does.
         */
        enforced_lockout_threshold: number;
        /**
         * Minutes for which the system keeps it locked; 99999 when only an administrator unlocks it.
         */
        enforced_lockout_minutes: number;
        /**
         * Accounts to which the settings do not apply, with the approval.
         */
        accounts_exempt?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            account_id: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            approver: PersonId;
            expiry: Day;
        }[];
        /**
         * Date on which the settings were exported.
         */
        export_date: Day;
        /**
         * Who exported the settings.
         */
        exported_by: PersonId;
    };
    /**
     * Selection and use of encryption tools
     */
    "O4.3.1": {
        /**
         * Number of this use of encryption, unique in the document.
         */
        use_id: Identifier;
        /**
         * What the encryption protects.
         */
        use_case: ("transit" | "storage" | "email" | "vpn" | "backup" | "code_signing" | "other");
        /**
         * Asset id of the system or data protected.
         */
        asset_id: Identifier;
        /**
         * Product, module or service in use, best with its version.
         */
        tool: string;
        /**
         * Algorithm of the key, and of the bulk encryption where it differs (for example ECDSA P-256, AES-256-GCM).
         */
        algorithm: string;
        /**
         * Length of that key in bits.
         */
        key_length: number;
        /**
         * Protocol version that is enabled, such as TLS 1.3 or IKEv2; always for transit, email and VPN.
         */
        protocol_version?: string;
        /**
         * Key or certificate in the key register (O4.3.2).
         */
        key_id: Identifier;
        /**
         * Highest class of the data protected.
         */
        data_classification?: ("public" | "internal" | "sensitive" | "secret");
        /**
         * Grounds for the choice, such as a baseline requirement or a compatibility limit.
         */
        selection_reason?: string;
        /**
         * Who approved the choice.
         */
        approved_by: PersonId;
        /**
         * Date on which the strength of the algorithm was last reviewed.
         */
        last_review_date: Day;
    };
    /**
     * Key management
     */
    "O4.3.2": {
        /**
         * Number of the key or certificate; it stays the same when the key is renewed.
         */
        key_id: Identifier;
        /**
         * Kind of key or certificate.
         */
        key_type: ("tls_cert" | "symmetric" | "asymmetric" | "ssh" | "code_signing" | "api" | "hsm_master");
        /**
         * System or data it protects and what for.
         */
        purpose: string;
        /**
         * Algorithm and length, such as RSA-3072, ECDSA P-256 or AES-256.
         */
        algorithm: string;
        /**
         * Employee who keeps the key now.
         */
        custodian: PersonId;
        /**
         * Who substitutes for the custodian; always required for master and code-signing keys.
         */
        backup_custodian?: PersonId;
        /**
         * Where the private or secret key is kept.
         */
        storage: ("hsm" | "kms" | "vault" | "file" | "paper");
        /**
         * Who generated or issued the key, other than the receiver.
         */
        issued_by: PersonId;
        /**
         * Who received the key.
         */
        issued_to: PersonId;
        /**
         * Date of first use.
         */
        activated_on: Day;
        /**
         * Approved cryptoperiod in days.
         */
        cryptoperiod_days: number;
        /**
         * Date on which the certificate expires, or the end of the cryptoperiod.
         */
        expires_on: Day;
        /**
         * Date of the latest renewal; omit when never renewed.
         */
        rotated_on?: Day;
        /**
         * Current status; a key no longer in use is revoked or destroyed.
         */
        status: ("active" | "expired" | "revoked" | "destroyed");
        /**
         * Date on which the key was destroyed.
         */
        destroyed_on?: Day;
    };
    /**
     * Mobile device security control
     */
    "O4.4.1": {
        /**
         * Asset id of the device, or of the group of like devices.
         */
        device_id: Identifier;
        /**
         * Issued by the organization or owned by the user.
         */
        ownership?: ("company" | "byod");
        /**
         * Who uses or keeps the device.
         */
        user: PersonId;
        /**
         * Operating system and version, such as iPadOS 18.6.
         */
        os_version?: string;
        /**
         * Whether the device is enrolled in the MDM.
         */
        mdm_enrolled: boolean;
        /**
         * Whether a screen lock with a passcode is forced.
         */
        screen_lock: boolean;
        /**
         * Whether the storage of the device is encrypted.
         */
        encryption: boolean;
        /**
         * Whether the data can be wiped remotely after a loss.
         */
        remote_wipe: boolean;
        /**
         * Whether the check found the device jailbroken or rooted.
         */
        jailbroken: boolean;
        /**
         * Highest class of data that the device may reach.
         */
        data_allowed: ("public" | "internal" | "sensitive" | "secret");
        /**
         * Who approved the use, other than the user.
         */
        approved_by?: PersonId;
        /**
         * Date on which the device was checked.
         */
        checked_date: Day;
        /**
         * Date of loss, return or withdrawal; required once the user has left.
         */
        lost_or_returned_on?: Day;
    };
    /**
     * IoT security
     */
    "O4.4.2": {
        /**
         * Asset id of the device, or of the group of like devices.
         */
        device_id: Identifier;
        /**
         * Type of device.
         */
        device_type: ("camera" | "printer" | "access" | "sensor" | "av" | "ot" | "other");
        /**
         * Vendor and model, so that the origin can be judged.
         */
        model: string;
        /**
         * Whether the product is listed as harmful or of a restricted origin; then it needs an approved exception.
         */
        restricted_origin: boolean;
        /**
         * Number of the approval to use a harmful product or one of restricted origin.
         */
        exception_ref?: string;
        /**
         * Approvals that the exception has: of the organization's chief information security officer, of that of the agency that receives the yearly report, and of the competent authority.
         */
        exception_approvals?: ("ciso" | "receiving_ciso" | "authority")[];
        /**
         * Zone of the device, by its name in the network diagram (O3.1.1).
         */
        network_zone: string;
        /**
         * Whether it can be reached directly from the Internet.
         */
        internet_exposed: boolean;
        /**
         * Whether every factory password was changed.
         */
        default_password_changed: boolean;
        /**
         * How users or systems authenticate to the device.
         */
        auth_method: ("none" | "password" | "cert" | "token");
        /**
         * Encryption of the traffic, such as TLS 1.2; say none when there is none.
         */
        encryption?: string;
        /**
         * Firmware version now installed.
         */
        firmware?: string;
        /**
         * Date on which the vendor ends support.
         */
        eol_date: Day;
        /**
         * Whether unneeded services and ports are closed.
         */
        unneeded_services_closed: boolean;
        /**
         * Date on which the device was checked.
         */
        checked_date: Day;
    };
    /**
     * Vulnerability information on systems, networks, security devices, endpoints, mobile devices, databases, applications, etc.
     */
    "O4.5.1": {
        /**
         * The organization's own number, used by the notices and fixes that follow; for a scan or test, its own number.
         */
        vuln_id: Identifier;
        /**
         * A vulnerability, or a scan or test itself; a vulnerability if omitted.
         */
        entry?: ("vulnerability" | "test");
        /**
         * Where the information came from.
         */
        source: ("vendor" | "twcert" | "nisac" | "vans" | "scan" | "pentest" | "code_scan" | "kev" | "other");
        /**
         * CVE numbers; omit when there are none.
         */
        cve?: string[];
        /**
         * Name of the vulnerability, with product and version.
         */
        title: string;
        /**
         * CVSS base score, 0 to 10; 0 for a mere information item.
         */
        cvss?: number;
        /**
         * Severity for this organization; it sets the time allowed for the fix.
         */
        severity?: ("critical" | "high" | "medium" | "low" | "info");
        /**
         * Assets affected; for a scan or test, the assets in its scope. May be empty when it does not apply and no asset is concerned.
         */
        affected_assets: Identifier[];
        /**
         * Class of what is vulnerable.
         */
        asset_class?: ("system" | "network" | "secdev" | "endpoint" | "mobile" | "db" | "app");
        /**
         * When the source published it or issued the report.
         */
        published_at?: DateTime;
        /**
         * When the organization received and recorded it; for a scan or test, when it was finished.
         */
        collected_at: DateTime;
        /**
         * Number of the scan, penetration test or code scan report.
         */
        scan_ref?: string;
        /**
         * Vendor, agency or unit that made the scan or test.
         */
        tester?: string;
        /**
         * Number of vulnerabilities that the scan or test found, 0 if none; each is a record of its own with the same report number.
         */
        findings_count?: number;
        /**
         * Whether it is known to be exploited.
         */
        exploited?: boolean;
        /**
         * Whether it applies to the organization.
         */
        applicability?: ("applies" | "not_applicable" | "pending");
        /**
         * Who decided; while pending, who is assessing.
         */
        assessor?: PersonId;
    };
    /**
     * Vulnerability notification
     */
    "O4.5.2": {
        /**
         * Number of the notice.
         */
        notice_no: string;
        /**
         * Vulnerability in the register of vulnerabilities (O4.5.1).
         */
        vuln_id: Identifier;
        /**
         * Date and time of the notice.
         */
        notified_at: DateTime;
        /**
         * Who sent it.
         */
        notified_by?: PersonId;
        /**
         * Who was notified; the custodian of every affected asset is among them.
         */
        recipients: {
            person: PersonId;
            role: ("owner" | "custodian" | "fixer" | "manager" | "vendor" | "other");
            asset_id?: Identifier;
        }[];
        /**
         * Channel used.
         */
        channel?: ("email" | "ticket" | "phone" | "meeting");
        /**
         * Severity at the time of the notice.
         */
        severity: ("critical" | "high" | "medium" | "low" | "info");
        /**
         * What the recipients are asked to do.
         */
        required_action: string;
        /**
         * Day by which it is to be done.
         */
        due_date: Day;
        /**
         * Date and time of the acknowledgment.
         */
        acknowledged_at?: DateTime;
        /**
         * Who acknowledged it.
         */
        acknowledged_by?: PersonId;
    };
    /**
     * Vulnerability remediation records or compensating controls
     */
    "O4.5.3": {
        /**
         * Vulnerability in the register of vulnerabilities (O4.5.1).
         */
        vuln_id: Identifier;
        /**
         * Asset treated; one row per asset when several are affected.
         */
        asset_id: Identifier;
        /**
         * What was decided or done.
         */
        disposition: ("patched" | "mitigated" | "accepted" | "false_positive" | "pending");
        /**
         * Who is responsible for it.
         */
        responsible: PersonId;
        /**
         * Day by which it must be done according to the severity.
         */
        due_date: Day;
        /**
         * Where the due date is later than in the document before: the date before, the reason, and who approved it.
         */
        postponed?: {
            from: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            approved_by: PersonId;
        };
        /**
         * Date on which the fix was done or the compensating control took effect.
         */
        done_date?: Day;
        /**
         * Whether it was tested before deployment.
         */
        tested_before: boolean;
        /**
         * Number of the change request.
         */
        change_no?: string;
        /**
         * The control used where a fix is not possible.
         */
        compensating_control?: string;
        /**
         * Date on which the compensating control was last reviewed.
         */
        compensating_review_date?: Day;
        /**
         * Date on which the compensating control ends and is evaluated again.
         */
        compensating_expiry?: Day;
        /**
         * Manager who accepted the risk.
         */
        accepted_by?: PersonId;
        /**
         * Number of the rescan or verification report.
         */
        rescan_ref?: string;
        /**
         * Result of the rescan.
         */
        rescan_result: ("fixed" | "remains" | "not_done");
        /**
         * Who confirmed it, other than the person responsible.
         */
        verified_by?: PersonId;
    };
    /**
     * Source code scanning records
     */
    "O4.6.1": {
        /**
         * Number of the scan report; the remediation register refers to it.
         */
        scan_no: Identifier;
        /**
         * Asset id of the system that the code belongs to.
         */
        system: Identifier;
        /**
         * Repository and the commit or tag that was scanned, enough to reproduce it.
         */
        repository?: string;
        /**
         * Name, version and rule set version of the tool; for a manual review, the version of the check list.
         */
        tool: string;
        /**
         * Static analysis, component analysis, secrets or manual review.
         */
        scan_type: ("sast" | "sca" | "secrets" | "manual");
        /**
         * The date of the scan; not after the release it belongs to.
         */
        scan_date: Day;
        /**
         * Reason for the scan; a release scan names its release.
         */
        trigger: ("release" | "scheduled" | "change");
        /**
         * Every finding; a rescan lists only what remains, an empty list means none.
         */
        findings: {
            /**
             * A rescan keeps the id of the first scan.
             */
            finding_id: Identifier;
            severity: ("critical" | "high" | "medium" | "low" | "info");
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            cwe?: string;
            /**
             * Path of the file, or component and version.
             */
            file: string;
            line?: number;
            status: ("open" | "fixed" | "false_positive" | "accepted");
        }[];
        /**
         * Findings that remain (neither fixed nor false positive), by severity.
         */
        counts?: {
            /**
             * A count: whole number, 0 or more.
             */
            critical: number;
            /**
             * A count: whole number, 0 or more.
             */
            high: number;
            /**
             * A count: whole number, 0 or more.
             */
            medium: number;
            /**
             * A count: whole number, 0 or more.
             */
            low: number;
            /**
             * A count: whole number, 0 or more.
             */
            info?: number;
        };
        /**
         * Release or change that the scan is for.
         */
        release_ref?: string;
        /**
         * Who ran the scan; should not be the developer.
         */
        scanned_by: PersonId;
        /**
         * Main developer of the version; for outsourced code the vendor's person.
         */
        developer: PersonId;
    };
    /**
     * Code remediation records
     */
    "O4.6.2": {
        /**
         * Id of the finding in the scan record.
         */
        finding_id: Identifier;
        /**
         * What was decided; critical and high findings may not be pending at release.
         */
        disposition: ("fixed" | "mitigated" | "false_positive" | "accepted" | "pending");
        /**
         * Commit or tag that contains the fix.
         */
        fix_commit?: string;
        /**
         * The developer responsible for the fix.
         */
        fixed_by: PersonId;
        /**
         * The date the fix was committed.
         */
        fixed_date?: Day;
        /**
         * How it was fixed, or why it is false, accepted or mitigated.
         */
        reason: string;
        /**
         * What is done instead while no fix is possible.
         */
        compensating_control?: string;
        /**
         * The rescan that no longer lists the finding.
         */
        rescan_no?: Identifier;
        /**
         * Who confirmed the result; not the fixer. Not needed while pending.
         */
        verified_by?: PersonId;
        /**
         * Deadline by severity.
         */
        due_date: Day;
        /**
         * Where the due date is later than in the document before: the date before, the reason, and who approved it.
         */
        postponed?: {
            from: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            approved_by: PersonId;
        };
        /**
         * Who approved the acceptance or the compensating control.
         */
        approved_by?: PersonId;
    };
    /**
     * Periodic wireless network scanning and handling records
     */
    "O4.7.1": {
        /**
         * One number per area scanned.
         */
        scan_no: Identifier;
        /**
         * Kind of area that was scanned.
         */
        area: ("server_room" | "office" | "public" | "outdoor" | "other");
        /**
         * The date of the walk-through.
         */
        scan_date: Day;
        /**
         * Tool and version, or model of the sensor.
         */
        tool?: string;
        /**
         * Who did the scan on site.
         */
        scanned_by: PersonId;
        /**
         * Every access point seen; an empty list when there was no signal at all.
         */
        aps_found: {
            /**
             * Omit for a hidden SSID.
             */
            ssid?: string;
            /**
             * MAC address in lower case with colons.
             */
            bssid: string;
            channel?: number;
            security: ("wpa3" | "wpa2_aes" | "wpa2_tkip" | "wep" | "none");
            signal?: number;
            /**
             * Whether the BSSID is in the list of approved access points.
             */
            authorised: boolean;
        }[];
        /**
         * Number of access points that are not approved; equals the list.
         */
        unauthorised_count: number;
        /**
         * What was found out and done for each unapproved access point; empty when there is none.
         */
        handling: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            bssid: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action: string;
            handled_by: PersonId;
            handled_date: Day;
        }[];
        /**
         * All areas to be scanned in the period; with the server room, if there is one.
         */
        areas_in_scope: ("server_room" | "office" | "public" | "outdoor" | "other")[];
        /**
         * Who reviewed the result; not the person who scanned.
         */
        approved_by?: PersonId;
    };
    /**
     * Records of checks on wireless network use by systems and endpoints
     */
    "O4.7.2": {
        /**
         * Number of the line on the check sheet.
         */
        check_no: Identifier;
        /**
         * The date of the check.
         */
        check_date: Day;
        /**
         * Asset id of the server or endpoint.
         */
        asset_id: Identifier;
        /**
         * Whether it has a wireless adapter, USB adapters included.
         */
        wireless_adapter?: boolean;
        /**
         * SSID connected at the check or stored; omit when none.
         */
        connected_ssid?: string;
        /**
         * Whether its present use (or non-use) of wireless is allowed.
         */
        allowed: boolean;
        /**
         * Whether wired and wireless are connected at the same time.
         */
        dual_homed: boolean;
        /**
         * Whether a hotspot or connection sharing is on.
         */
        tethering: boolean;
        /**
         * What was wrong: which computer, connected to what.
         */
        finding?: string;
        /**
         * What was done about it.
         */
        action?: string;
        /**
         * The date it was done.
         */
        action_date?: Day;
        /**
         * Who made the check.
         */
        checked_by?: PersonId;
    };
    /**
     * Selection and establishment of wireless authentication and transmission encryption mechanisms
     */
    "O4.7.3": {
        /**
         * Name of the network, at most 32 characters.
         */
        ssid: string;
        /**
         * Who uses it; guest and IoT networks are kept apart from the internal one.
         */
        purpose: ("internal" | "guest" | "iot");
        /**
         * Authentication; internal networks use enterprise authentication.
         */
        auth_method: ("eap_tls" | "peap" | "psk" | "portal" | "open");
        /**
         * Encryption of the transmission.
         */
        encryption: ("wpa3" | "wpa2_aes" | "wpa2_tkip" | "wep" | "none");
        /**
         * The network segment or zone it leads to.
         */
        network_zone?: string;
        /**
         * Whether a firewall or access list separates it from the internal network.
         */
        isolated: boolean;
        /**
         * Last change of the pre-shared key, within 12 months.
         */
        psk_rotated_on?: Day;
        /**
         * Access points approved for this SSID: the list that scans are compared with.
         */
        aps: {
            /**
             * MAC address in lower case with colons.
             */
            bssid: string;
            asset_id: Identifier;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            location: string;
        }[];
        /**
         * Who approved the settings.
         */
        approved_by?: PersonId;
        /**
         * The date the settings took effect.
         */
        effective_date: Day;
        /**
         * Last review of the settings, at least annually.
         */
        last_review_date: Day;
    };
    /**
     * Backup execution records
     */
    "O4.8.1": {
        /**
         * Number of the job in the schedule; restore tests refer to it.
         */
        job_id: Identifier;
        /**
         * Asset that is backed up.
         */
        asset_id: Identifier;
        /**
         * Method of this run.
         */
        method?: ("full" | "incremental" | "differential" | "snapshot" | "replication" | "offline");
        /**
         * Start as logged by the backup software.
         */
        started_at?: DateTime;
        /**
         * End as logged; for a failed run the time it stopped. In a log kept by hand, when the medium was taken out or the result looked at.
         */
        ended_at: DateTime;
        /**
         * In a log kept by hand: from this day to the end, a backup succeeded on every day, in one record. A day of failure is a record of its own.
         */
        daily_since?: Day;
        /**
         * Outcome; a partial one needs a reason and handling, too.
         */
        result: ("success" | "partial" | "failed");
        /**
         * Data written in this run, in GB.
         */
        size_gb?: number;
        /**
         * Storage device, tape number or cloud bucket.
         */
        media?: string;
        /**
         * Where the copy is kept in relation to the original.
         */
        location: ("onsite" | "offsite" | "cloud");
        /**
         * Whether the copy is encrypted; needed for personal data. Without it, the copy counts as not encrypted.
         */
        encrypted?: boolean;
        /**
         * Whether the copy is immutable or offline, against ransomware.
         */
        immutable?: boolean;
        /**
         * Why it failed or was only partial.
         */
        failure_reason?: string;
        /**
         * What was done, for example when it was repeated.
         */
        failure_action?: string;
        /**
         * Who ran or checked this run.
         */
        operator?: PersonId;
        /**
         * Keep this copy at least until this day; of copies without it, only those of the last month are looked at.
         */
        retention_until?: Day;
    };
    /**
     * Backup effectiveness verification records
     */
    "O4.8.2": {
        /**
         * Number of the test; exercise records refer to it.
         */
        test_no: Identifier;
        /**
         * Asset whose backup was tested.
         */
        asset_id: Identifier;
        /**
         * Job of the backup that was tested; it exists in the backup records.
         */
        job_id: Identifier;
        /**
         * How it was tested; a real restore is the rule.
         */
        test_type: ("full_restore" | "partial_restore" | "file" | "readability" | "checksum");
        /**
         * Why no restore was possible when only readability or a checksum was tested.
         */
        readability_reason?: string;
        /**
         * Where it was restored to.
         */
        environment?: ("isolated" | "standby" | "production");
        /**
         * Start of the restore.
         */
        started_at: DateTime;
        /**
         * End of restore and verification.
         */
        ended_at: DateTime;
        /**
         * Recovery time objective of the asset in hours.
         */
        rto_target_h?: number;
        /**
         * Hours between the restore point and the reference time of the test.
         */
        rpo_achieved_h?: number;
        /**
         * Outcome; anything but a pass lists issues and improvements.
         */
        result: ("pass" | "partial" | "fail");
        /**
         * How the restored data was shown to be right: counts, hashes, working with it.
         */
        integrity_check: string;
        /**
         * Problems found and improvements; omit when there were none.
         */
        issues?: {
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            issue: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action: string;
            due_date: Day;
            closed_date?: Day;
        }[];
        /**
         * Who did the test.
         */
        tester: PersonId;
        /**
         * Who checked the result; not the tester.
         */
        witness?: PersonId;
    };
    /**
     * Website monitoring records
     */
    "O4.9.1": {
        /**
         * Asset id of the website.
         */
        site: Identifier;
        /**
         * The address that is monitored.
         */
        url: string;
        /**
         * First and last day of the summary.
         */
        period: {
            from: Day;
            to: Day;
        };
        /**
         * What was monitored; at least defacement and attack.
         */
        checks: ("defacement" | "attack" | "availability" | "certificate" | "malware" | "change")[];
        /**
         * Minutes between two checks.
         */
        interval_minutes?: number;
        /**
         * Alerts of the period and their handling; an empty list means none.
         */
        alerts: {
            at: DateTime;
            type: ("defacement" | "attack" | "availability" | "certificate" | "malware" | "change");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            detail: string;
            handled_by: PersonId;
            handled_at: DateTime;
            /**
             * Number of the incident report when it was an incident.
             */
            incident_no?: Identifier;
        }[];
        /**
         * Share of the period in which the site was available.
         */
        uptime_percent?: number;
        /**
         * Monitoring tool or service.
         */
        tool: string;
        /**
         * Minutes in which monitoring itself was down; 0 for none.
         */
        gap_minutes?: number;
        /**
         * Who reviewed the results of the period.
         */
        reviewed_by: PersonId;
    };
    /**
     * Periodic website security scanning records
     */
    "O4.9.2": {
        /**
         * Number of the scan report.
         */
        scan_no: Identifier;
        /**
         * Asset id of the website.
         */
        site: Identifier;
        /**
         * Address where the scan started.
         */
        url: string;
        /**
         * The date the scan was completed.
         */
        scan_date: Day;
        /**
         * Tool, version and date of its checks.
         */
        tool: string;
        /**
         * Whether the scan was logged in.
         */
        authenticated?: boolean;
        /**
         * What was found; a rescan lists each finding of the first scan with its status.
         */
        findings: {
            /**
             * High and critical ones use the id of the vulnerability register (O4.5.1).
             */
            vuln_id: Identifier;
            severity: ("critical" | "high" | "medium" | "low" | "info");
            /**
             * OWASP Top 10 category and year, such as A05:2021.
             */
            owasp?: string;
            /**
             * An http or https address.
             */
            url: string;
            status: ("open" | "fixed" | "false_positive" | "accepted");
        }[];
        /**
         * Findings that remain (neither fixed nor false positive), by severity.
         */
        counts: {
            /**
             * A count: whole number, 0 or more.
             */
            critical: number;
            /**
             * A count: whole number, 0 or more.
             */
            high: number;
            /**
             * A count: whole number, 0 or more.
             */
            medium: number;
            /**
             * A count: whole number, 0 or more.
             */
            low: number;
            /**
             * A count: whole number, 0 or more.
             */
            info?: number;
        };
        /**
         * For a rescan, the number of the first scan.
         */
        rescan_of?: Identifier;
        /**
         * Deadline for fixing; not needed without findings.
         */
        fix_due_date?: Day;
        /**
         * Who ran the scan; for an outsourced one, the vendor's person.
         */
        scanned_by: PersonId;
    };
    /**
     * Audit log configuration criteria
     */
    "O5.1.1": {
        /**
         * The type of log source that this record governs; each of the seven types should have one.
         */
        log_source_type: ("os" | "network" | "secdev" | "db" | "app" | "endpoint" | "cloud");
        /**
         * Events that this type of source must record at least; log settings (O5.1.2) are compared with it.
         */
        events_required: ("login_ok" | "login_fail" | "logout" | "priv_use" | "account_change" | "right_change" | "config_change" | "data_access" | "log_clear" | "error" | "policy")[];
        /**
         * Whether the actions of administrators must be recorded.
         */
        admin_actions: boolean;
        /**
         * Whether the actions of ordinary users must be recorded.
         */
        user_actions: boolean;
        /**
         * Fields that each log entry must have; the law requires at least event type, time, location and user.
         */
        fields_required: ("event_type" | "time" | "location" | "user" | "source_ip" | "result")[];
        /**
         * Time standard of the time stamps; it must be mappable to UTC.
         */
        time_zone: ("utc" | "gmt" | "local_offset");
        /**
         * Number of months logs are kept: at least six by law, or longer where another obligation requires it.
         */
        retention_months: number;
        /**
         * How often logs of this type are reviewed, as an ISO 8601 duration such as P1D or P1M.
         */
        review_interval: IsoDuration;
        /**
         * How logs are protected against unauthorized changes, deletion and access.
         */
        protection: ("access_control" | "hash" | "worm" | "offsite" | "signing")[];
        /**
         * Date from which this version of the criteria applies.
         */
        effective_date: Day;
        /**
         * Date on which the criteria were last reviewed, even if nothing changed.
         */
        last_review_date: Day;
        /**
         * Manager who approved these criteria.
         */
        approved_by: PersonId;
    };
    /**
     * Audit log configuration records
     */
    "O5.1.2": {
        /**
         * Asset id of the device, system or service that produces the log.
         */
        asset_id: Identifier;
        /**
         * Type of log source; it decides which criteria of O5.1.1 apply.
         */
        log_source_type: ("os" | "network" | "secdev" | "db" | "app" | "endpoint" | "cloud");
        /**
         * Events actually recorded; not fewer than the criteria require.
         */
        events_enabled: ("login_ok" | "login_fail" | "logout" | "priv_use" | "account_change" | "right_change" | "config_change" | "data_access" | "log_clear" | "error" | "policy")[];
        /**
         * Level set on the device in its own words, for example informational.
         */
        level: string;
        /**
         * Host or platform that receives the log; the device itself when nothing is forwarded.
         */
        forward_to: string;
        /**
         * How the log is sent.
         */
        protocol: ("syslog_tls" | "syslog" | "agent" | "db" | "api" | "none");
        /**
         * Space for logs on the device itself, in GB.
         */
        local_capacity_gb?: number;
        /**
         * Whether the clock was seen to follow the approved source when the log was set.
         */
        ntp_synced: boolean;
        /**
         * Date on which the setting was made or last changed.
         */
        set_date: Day;
        /**
         * Administrator who made the setting.
         */
        set_by: PersonId;
        /**
         * Person who checked that the log arrives; not the one who set it.
         */
        verified_by: PersonId;
        /**
         * Number of the change request, when the setting was part of a change.
         */
        change_no?: string;
    };
    /**
     * Log collection records
     */
    "O5.2.1": {
        /**
         * Asset id of the log source.
         */
        source_asset_id: Identifier;
        /**
         * Name and asset id of the platform that keeps the log.
         */
        collector: string;
        /**
         * The period of collection that this check covers.
         */
        period: {
            from: Day;
            to: Day;
        };
        /**
         * Time of the oldest event still kept; it shows how far back the log goes.
         */
        first_event_at: DateTime;
        /**
         * Time of the newest event at the check; not more than 24 hours old.
         */
        last_event_at: DateTime;
        /**
         * Events received in the period.
         */
        events_count: number;
        /**
         * Interruptions in the period; an empty list if there were none. More than an hour needs reason and handler.
         */
        gaps: {
            /**
             * Time of the last event before the gap.
             */
            from: DateTime;
            /**
             * Time at which events came in again.
             */
            to: DateTime;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason?: string;
            handled_by?: PersonId;
        }[];
        /**
         * How changes of the log are prevented or shown; medium and high systems need one.
         */
        integrity_method: ("hash" | "worm" | "signing" | "none");
        /**
         * Hash of the archive of this period (SHA-256, SHA-384 or SHA-512, lower-case hex).
         */
        hash_value?: string;
        /**
         * People who can read the log; none of them administers the source.
         */
        access_group: PersonId[];
        /**
         * Storage of the platform in use, in percent.
         */
        storage_used_percent: number;
        /**
         * Date of the check.
         */
        checked_date: Day;
        /**
         * Person who made the check.
         */
        checked_by: PersonId;
        /**
         * When the content of this log was last reviewed; needed for medium and high systems, as often as the log criteria (O5.1.1) say.
         */
        last_reviewed_on?: Day;
        /**
         * Who reviewed the content of the log.
         */
        reviewed_by?: PersonId;
        /**
         * What the review found and what followed, also when nothing was found.
         */
        review_result?: string;
    };
    /**
     * Daily and monthly monitoring reports
     */
    "O5.3.1": {
        /**
         * Number of the report.
         */
        report_no: string;
        /**
         * Daily or monthly report.
         */
        report_type: ("daily" | "monthly");
        /**
         * First and last day covered; a Monday report may cover the weekend.
         */
        period: {
            from: Day;
            to: Day;
        };
        /**
         * Assets under monitoring; all core systems belong to them.
         */
        sources_in_scope: Identifier[];
        /**
         * Events received in the period.
         */
        events_total: number;
        /**
         * Alerts of the period and their assessment; an empty list if there were none. A monthly report lists all alerts of the month.
         */
        alerts: {
            /**
             * Number of the alert; notification records (O5.3.2) refer to it.
             */
            alert_id: Identifier;
            /**
             * Rule that fired; one of the active rules.
             */
            rule_id: Identifier;
            severity: ("critical" | "high" | "medium" | "low");
            /**
             * Asset that the alert is about.
             */
            asset_id: Identifier;
            at: DateTime;
            /**
             * Assessment by the analyst; pending if the report was issued before it.
             */
            judgement: ("event" | "incident" | "false_positive" | "pending");
            /**
             * Whether the attack succeeded; required for an event or an incident.
             */
            success?: boolean;
            /**
             * Number of the incident, when it was judged to be one.
             */
            incident_no?: Identifier;
        }[];
        /**
         * Ids of the correlation rules active in the period.
         */
        rules_active: Identifier[];
        /**
         * Share of false positives among the alerts judged, in percent; required in a monthly report.
         */
        false_positive_rate?: number;
        /**
         * Change against the period before, causes and advice; required in a monthly report.
         */
        trend?: string;
        /**
         * Analyst who made the report.
         */
        analyst: PersonId;
        /**
         * Person who reviewed the report; not the analyst.
         */
        reviewer: PersonId;
        /**
         * Time at which the report was issued.
         */
        issued_at: DateTime;
        /**
         * When the correlation rules were last reviewed against the requirements.
         */
        rules_reviewed_on?: Day;
        /**
         * Correlation rules added, tuned or retired in the period, and why.
         */
        rule_changes?: {
            rule_id: Identifier;
            change: ("added" | "tuned" | "retired");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
        }[];
    };
    /**
     * Notification records
     */
    "O5.3.2": {
        /**
         * Number of the notice.
         */
        notice_no: string;
        /**
         * Alert that the notice is about, from the monitoring report (O5.3.1).
         */
        alert_id: Identifier;
        /**
         * Time at which monitoring detected the alert.
         */
        detected_at: DateTime;
        /**
         * Time at which the analyst judged it; not before detection.
         */
        judged_at: DateTime;
        /**
         * Result of the assessment.
         */
        judgement: ("event" | "incident" | "false_positive");
        /**
         * Severity; critical and high alerts are notified within one hour of the assessment.
         */
        severity: ("critical" | "high" | "medium" | "low");
        /**
         * Time at which people were notified.
         */
        notified_at: DateTime;
        /**
         * People who were notified.
         */
        notified_to: PersonId[];
        /**
         * How the notice was given; the first to arrive when several were used.
         */
        channel: ("phone" | "email" | "sms" | "ticket");
        /**
         * Analyst who judged and notified.
         */
        analyst: PersonId;
        /**
         * Number of the incident record (O7.1.1) when judged to be an incident.
         */
        incident_no?: Identifier;
    };
    /**
     * Selected time synchronization source
     */
    "O5.4.1": {
        /**
         * Name of the time source.
         */
        source_name: string;
        /**
         * Host name or IP address that devices are configured with.
         */
        source_host: string;
        /**
         * NTP stratum of the source, 1 to 15.
         */
        stratum: number;
        /**
         * What the source itself follows.
         */
        upstream: ("tl" | "gnss" | "pool" | "isp" | "other");
        /**
         * Whether the source is authenticated by key or NTS.
         */
        authenticated?: boolean;
        /**
         * Largest offset allowed, in milliseconds; checks (O5.4.2) are judged by it.
         */
        tolerance_ms: number;
        /**
         * Classes of devices that must follow this source.
         */
        scope: ("system" | "network" | "secdev" | "endpoint" | "cloud")[];
        /**
         * Host name of the source used when the primary fails.
         */
        backup_source?: string;
        /**
         * Manager who approved the source.
         */
        approved_by: PersonId;
        /**
         * Date from which the source is used.
         */
        effective_date: Day;
        /**
         * Date on which the choice was last reviewed.
         */
        last_review_date: Day;
    };
    /**
     * Time synchronization settings and periodic check records
     */
    "O5.4.2": {
        /**
         * Asset checked; every asset that produces logs belongs here.
         */
        asset_id: Identifier;
        /**
         * Class of device.
         */
        device_class: ("system" | "network" | "secdev" | "endpoint" | "cloud");
        /**
         * Source configured on the device: the approved one or its backup (O5.4.1).
         */
        configured_source: string;
        /**
         * Protocol or mechanism used.
         */
        protocol: ("ntp" | "sntp" | "ptp" | "windows" | "cloud" | "manual");
        /**
         * Date and time of the check.
         */
        checked_at: DateTime;
        /**
         * Offset from the source in milliseconds; positive is fast, negative slow.
         */
        offset_ms: number;
        /**
         * Last successful synchronization; not after the check.
         */
        last_sync_at: DateTime;
        /**
         * Time zone of the device, for example Asia/Taipei or UTC.
         */
        time_zone: string;
        /**
         * Result of the check.
         */
        result: ("ok" | "drift" | "unsynced");
        /**
         * What was done about clock drift or missing synchronization.
         */
        action?: string;
        /**
         * Person who made the check.
         */
        checked_by: PersonId;
    };
    /**
     * Security control records for the operation of cloud services and systems
     */
    "O6.1.1": {
        /**
         * Asset id of the cloud service.
         */
        service_id: Identifier;
        /**
         * Provider under contract, named as in the contracts (O4.10.1).
         */
        provider: string;
        /**
         * The contract in O4.10.1, above all when it was bought from a reseller.
         */
        contract_no?: Identifier;
        /**
         * Service model.
         */
        model: ("iaas" | "paas" | "saas");
        /**
         * Country or region and data center where the data is kept, backups included.
         */
        data_region: string;
        /**
         * Highest classification of the data in the service.
         */
        data_classification: ("public" | "internal" | "sensitive" | "secret");
        /**
         * Whether personal data is kept; if so, they are listed in O8.2.1.
         */
        contains_pii: boolean;
        /**
         * Whether multi-factor authentication is enforced for all accounts.
         */
        mfa_enforced: boolean;
        /**
         * Encryption at rest and in transit, and who holds the keys.
         */
        encryption: {
            at_rest: boolean;
            in_transit: boolean;
            /**
             * Who holds the keys; none when data at rest is not encrypted.
             */
            key_owner: ("customer" | "provider" | "none");
        };
        /**
         * The latest configuration check: tool, date, score and findings still open.
         */
        config_check: {
            /**
             * Tool or check list, with version.
             */
            tool: string;
            date: Day;
            /**
             * Share of items met, in percent.
             */
            score?: number;
            /**
             * Findings not yet closed, by severity.
             */
            open_findings: {
                /**
                 * A count: whole number, 0 or more.
                 */
                critical: number;
                /**
                 * A count: whole number, 0 or more.
                 */
                high: number;
                /**
                 * A count: whole number, 0 or more.
                 */
                medium: number;
                /**
                 * A count: whole number, 0 or more.
                 */
                low: number;
            };
        };
        /**
         * Whether the audit logs of the service are collected.
         */
        logs_collected: boolean;
        /**
         * Third-party assurance of the provider, one of it at least not expired; an empty list when there is none.
         */
        provider_assurance: {
            type: ("iso27001" | "cns27001" | "iso27017" | "iso27018" | "iso27701" | "iso22301" | "soc2" | "csa_star" | "other");
            /**
             * Number of the certificate or report.
             */
            cert_no: string;
            expires: Day;
        }[];
        /**
         * Name or number of the shared responsibility matrix.
         */
        shared_responsibility?: string;
        /**
         * Whether there is an exit plan: return of data, proof of deletion, alternative.
         */
        exit_plan: boolean;
        /**
         * Date of this review.
         */
        reviewed_date: Day;
        /**
         * Person who made the review.
         */
        reviewed_by: PersonId;
    };
    /**
     * Incident report records
     */
    "O7.1.1": {
        /**
         * The organization's own number; the handling, analysis, forensic and corrective records all refer to it.
         */
        incident_no: Identifier;
        /**
         * The number that the national reporting site gave.
         */
        notification_no?: string;
        /**
         * The first report, a follow-up (also for a changed level), a withdrawal or the closing report; each is a record of its own with the same incident number.
         */
        report_kind: ("first" | "follow_up" | "withdrawn" | "closed");
        /**
         * The agency in which the incident happened, down to the unit where that helps.
         */
        agency: string;
        /**
         * Person id of who submitted the report; for the report of another agency, who handled it here.
         */
        reporter: PersonId;
        /**
         * When it actually happened; omit while unknown and add it once known.
         */
        occurred_at?: DateTime;
        /**
         * When the organization knew that it was an incident; the one-hour reporting limit starts then. In a follow-up, when it knew what is new, such as a changed level.
         */
        aware_at: DateTime;
        /**
         * When the report was completed on the national reporting site or by the alternative channel.
         */
        reported_at: DateTime;
        /**
         * How it was reported; the national reporting site unless given.
         */
        channel?: ("site" | "phone" | "fax" | "email" | "other");
        /**
         * Why the national reporting site could not be used. The one-hour limit applies all the same.
         */
        channel_reason?: string;
        /**
         * Why the report was made more than an hour after the incident was known. It explains and does not excuse.
         */
        late_reason?: string;
        /**
         * Who or what brought the incident to light.
         */
        source: ("self" | "soc" | "notice" | "user" | "police" | "other");
        /**
         * Class as used by the national reporting site. A data leak is a subclass.
         */
        category: ("web" | "intrusion" | "dos" | "equipment" | "other");
        /**
         * As listed by the national reporting site, within the class; none for the class "other", which the description explains.
         */
        subcategory?: ("web_defacement" | "web_comment" | "web_malicious" | "web_phishing" | "web_trojan" | "web_leak" | "system_intrusion" | "malware" | "abnormal_connection" | "spam" | "data_leak" | "service_down" | "service_slow" | "equipment_damage" | "power" | "network_down" | "equipment_lost");
        /**
         * Impact on confidentiality, integrity and availability, each from 0 (none) to 4 (most serious).
         */
        impact: {
            c: number;
            i: number;
            a: number;
        };
        /**
         * Incident level 1 to 4, the highest of the three impacts.
         */
        level: number;
        /**
         * What makes it a major incident; an empty list when nothing does. Without this field, the level decides.
         */
        major_grounds?: ("core_information_leaked" | "core_tampered" | "core_system_down")[];
        /**
         * How it was found, the present state, and what was done at once.
         */
        description: string;
        /**
         * Ids of the assets known to be affected.
         */
        affected_assets?: Identifier[];
        /**
         * Addresses affected or connected to.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        ips?: string[];
        /**
         * Addresses of affected pages.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        urls?: string[];
        /**
         * Other agencies, or vital facilities, that the incident affects, and when they were notified; an empty list for none.
         */
        affected_agencies?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            agency: string;
            notified_at?: DateTime;
        }[];
        /**
         * Support asked for or received: from whom, and what.
         */
        external_support?: string;
        /**
         * Whether personal data is involved; if so, the data subjects must be notified under the Personal Data Protection Act.
         */
        pii_involved: boolean;
        /**
         * The notice to data subjects, or why there is none and on what ground.
         */
        pii_notice?: {
            subjects_count?: number;
            decided_on?: Day;
            notified_on?: Day;
            /**
             * Such as letter, telephone, text message, e-mail or public notice.
             */
            method?: string;
            /**
             * When it was reported to the personal data authority, where it is within the scope to be reported.
             */
            authority_reported_on?: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            exempt_reason?: string;
            /**
             * The law and article.
             */
            exempt_ground?: string;
        };
        /**
         * Why the report was withdrawn, and who agreed.
         */
        withdrawal?: {
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            agreed_by: string;
            agreed_on: Day;
        };
        /**
         * Only for incidents that agencies below the organization reported to it: a record with this field is the incident of another agency.
         */
        review?: {
            received_at: DateTime;
            completed_at?: DateTime;
            level?: number;
            reported_up_at?: DateTime;
        };
        /**
         * Yes (true) for a drill, no (false) for a real incident.
         */
        is_drill: boolean;
    };
    /**
     * Initial incident handling records
     */
    "O7.1.2": {
        /**
         * Incident number of the report.
         */
        incident_no: Identifier;
        /**
         * When the responders began.
         */
        started_at: DateTime;
        /**
         * When damage control or recovery was completed: within 72 hours of awareness, 36 for a major incident; omit while it is not.
         */
        contained_at?: DateTime;
        /**
         * Every measure taken, in order of time.
         */
        actions: {
            at: DateTime;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action: string;
            by: PersonId;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            result: string;
        }[];
        /**
         * How the affected hosts, segments or accounts were isolated; if they were not, why not.
         */
        isolation?: string;
        /**
         * Which services suffered, who was affected and what was done instead.
         */
        service_impact?: string;
        /**
         * Total minutes of service interruption; 0 if there was none.
         */
        downtime_minutes?: number;
        /**
         * Kinds of records preserved before anything was changed; an empty list if none was.
         */
        logs_preserved: ("host" | "firewall" | "web" | "malware" | "memory")[];
        /**
         * Who was informed upwards, at least the CISO or the deputy.
         */
        escalated_to: PersonId[];
        /**
         * When the response meeting was held; the CISO convenes it for a major incident.
         */
        meeting_held_at?: DateTime;
        /**
         * Who convened the response meeting; the CISO for a major incident.
         */
        meeting_convened_by?: PersonId;
        /**
         * Person in charge of the first response.
         */
        handler: PersonId;
        /**
         * Whether help from a vendor, the supervising agency or the police was needed.
         */
        support_needed: boolean;
    };
    /**
     * Incident analysis results
     */
    "O7.2.1": {
        /**
         * Incident number of the report.
         */
        incident_no: Identifier;
        /**
         * The date the analysis was finished, before the incident was closed.
         */
        analysis_date: Day;
        /**
         * Person ids of those who did the analysis.
         */
        analysts: PersonId[];
        /**
         * What happened, reconstructed from logs and evidence, in order of time.
         */
        timeline: {
            at: DateTime;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            event: string;
            evidence_no?: Identifier;
        }[];
        /**
         * How the attacker got in; for an incident that was not an attack, say so and name the trigger.
         */
        attack_vector: string;
        /**
         * Ids, in the vulnerability list, of the weaknesses that were used.
         */
        exploited_vuln?: Identifier[];
        /**
         * Assets found to be affected, possibly more than the report named.
         */
        scope: Identifier[];
        /**
         * Damage to data, services, money and reputation; if none was found, say how that was checked.
         */
        damage: string;
        /**
         * Addresses, domains, file hashes or file names that others can search for.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        iocs?: string[];
        /**
         * Whether the attacker got in or did damage.
         */
        success: boolean;
        /**
         * Level after the analysis; if it differs from the reported one, a new report is due within an hour.
         */
        level_confirmed: number;
        /**
         * Who reviewed the analysis; not one of the analysts.
         */
        approved_by: PersonId;
    };
    /**
     * Incident handling records
     */
    "O7.2.2": {
        /**
         * Incident number of the report.
         */
        incident_no: Identifier;
        /**
         * How malware, accounts and back doors were removed and the weakness was fixed.
         */
        eradication: string;
        /**
         * When service was back to normal; omit until then.
         */
        recovered_at?: DateTime;
        /**
         * Each recovery step with time and person.
         */
        recovery_steps: {
            at: DateTime;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            step: string;
            by: PersonId;
        }[];
        /**
         * Whether system and data were found intact and clean before service resumed.
         */
        integrity_verified?: boolean;
        /**
         * Job id of the backup that was restored; leave out if none was.
         */
        backup_used?: Identifier;
        /**
         * When the investigation, handling and improvement report was submitted, within one month; omit until then.
         */
        report_submitted_at?: DateTime;
        /**
         * An extension agreed by the supervising agency.
         */
        report_extension?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            approved_by: string;
            until: Day;
        };
        /**
         * When closing was approved; omit while open.
         */
        closed_at?: DateTime;
        /**
         * Who approved the closing; not the handler.
         */
        closed_by?: PersonId;
        /**
         * Who was in charge of eradication and recovery.
         */
        handler: PersonId;
    };
    /**
     * Incident forensic records and related handling records
     */
    "O7.3.1": {
        /**
         * Incident number of the report.
         */
        incident_no: Identifier;
        /**
         * Number of the item, the same as on its seal or label.
         */
        evidence_no: Identifier;
        /**
         * What kind of item it is.
         */
        evidence_type: ("disk" | "memory" | "log" | "network" | "device" | "document" | "photo");
        /**
         * The asset it was taken from.
         */
        source_asset_id: Identifier;
        /**
         * When collection was completed.
         */
        collected_at: DateTime;
        /**
         * Person who collected it; the chain of custody begins with this person.
         */
        collected_by: PersonId;
        /**
         * Method and tool with version; for a physical device, the serial and seal numbers.
         */
        method: string;
        /**
         * Algorithm of the hash taken at collection; optional for a device, paper or a photo.
         */
        hash_algorithm?: ("sha256" | "sha512" | "sha3");
        /**
         * Hash in hexadecimal, with the length the algorithm requires; optional for a device, paper or a photo.
         */
        hash_value?: string;
        /**
         * One row per handover, in order of time; the receiver of one row hands over in the next.
         */
        custody: {
            at: DateTime;
            /**
             * Person id; the name of the agency for outsiders.
             */
            from: string;
            /**
             * Person id; the name of the agency if the item goes to the police or a prosecutor.
             */
            to: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            purpose: string;
            /**
             * Whether the hash was recomputed and compared; for a device, whether the seal was checked.
             */
            hash_checked: boolean;
        }[];
        /**
         * Where it is kept now, including the locker.
         */
        storage_location: string;
        /**
         * The proceedings it is meant for.
         */
        legal_purpose: ("criminal" | "civil" | "administrative" | "internal" | "none");
        /**
         * The item is kept at least until this date.
         */
        retention_until: Day;
        /**
         * What the examination found and on what grounds.
         */
        findings?: string;
    };
    /**
     * Incident root cause analysis results
     */
    "O7.4.1": {
        /**
         * Incident number of the report.
         */
        incident_no: Identifier;
        /**
         * Method of analysis.
         */
        method: ("five_why" | "fishbone" | "fta" | "timeline" | "other");
        /**
         * What directly led to the incident, in a sentence or two.
         */
        direct_cause: string;
        /**
         * One row per root cause; each needs a corrective action. If it cannot be found, say why and which detection has to improve.
         */
        root_causes: {
            cause_id: Identifier;
            category: ("vuln" | "password" | "config" | "human" | "vendor" | "design" | "hardware" | "unknown");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            description: string;
        }[];
        /**
         * Category of the main cause, used for statistics and to detect recurrence.
         */
        cause_category: ("vuln" | "password" | "config" | "human" | "vendor" | "design" | "hardware" | "unknown");
        /**
         * Whether the same kind of incident happened before.
         */
        recurrence: boolean;
        /**
         * Numbers of earlier incidents of the kind.
         */
        similar_incidents?: Identifier[];
        /**
         * Who took part; preferably including the business unit and the system's administrators.
         */
        analysed_by: PersonId[];
        /**
         * The date the root cause analysis was finished.
         */
        analysis_date: Day;
        /**
         * Who approved the result.
         */
        approved_by: PersonId;
    };
    /**
     * Incident corrective action and improvement records
     */
    "O7.4.2": {
        /**
         * Number of the corrective action.
         */
        car_no: Identifier;
        /**
         * The incident it answers.
         */
        incident_no?: Identifier;
        /**
         * The root cause it answers; one cause may have several actions.
         */
        cause_id?: Identifier;
        /**
         * The finding in O8.3.1 that the action corrects; either this or an incident.
         */
        finding_no?: Identifier;
        /**
         * What will be done, and the completion criteria.
         */
        action: string;
        /**
         * Whether the measure concerns management, technology, people or resources.
         */
        action_type: ("management" | "technical" | "people" | "resource");
        /**
         * Person who carries it out.
         */
        responsible: PersonId;
        /**
         * The date it is due.
         */
        due_date: Day;
        /**
         * Where the due date is later than in the document before: the date before, the reason, and who approved it.
         */
        postponed?: {
            from: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            reason: string;
            approved_by: PersonId;
        };
        /**
         * The date it was completed.
         */
        completed_date?: Day;
        /**
         * How and when its effect will be checked.
         */
        effectiveness_method: string;
        /**
         * Result of that check; pending until it is made.
         */
        effectiveness_result: ("effective" | "ineffective" | "pending");
        /**
         * Who checked the effect; not the person responsible.
         */
        verified_by?: PersonId;
        /**
         * The date of the check, preferably within three months of completion.
         */
        verified_date?: Day;
        /**
         * Open, done (effect still to be checked) or closed.
         */
        status: ("open" | "done" | "closed");
    };
    /**
     * Redundancy mechanism
     */
    "O7.5.1": {
        /**
         * Asset id of the system; every core system is listed.
         */
        asset_id: Identifier;
        /**
         * How the system is made redundant; one row per mode where there are two.
         */
        mode: ("active_active" | "hot" | "warm" | "cold" | "cloud" | "manual" | "none");
        /**
         * Where the standby is; write none if there is none.
         */
        site?: string;
        /**
         * Whether the standby is at the production site; not allowed for level high.
         */
        same_site: boolean;
        /**
         * Recovery time objective in hours, not more than the MTPD.
         */
        rto_h: number;
        /**
         * Recovery point objective in hours.
         */
        rpo_h?: number;
        /**
         * Maximum tolerable period of disruption in hours, as in the business impact analysis.
         */
        mtpd_h?: number;
        /**
         * Share of the production load that the standby can carry; 0 if there is none.
         */
        capacity_percent?: number;
        /**
         * Date of the latest failover test; omit where there is no standby.
         */
        last_switch_test?: Day;
        /**
         * Result of that test.
         */
        switch_test_result?: ("pass" | "partial" | "fail");
        /**
         * Hours that recovery took in that test.
         */
        achieved_rto_h?: number;
        /**
         * Person in charge of this redundancy.
         */
        owner: PersonId;
        /**
         * The date this row was last reviewed.
         */
        last_review_date: Day;
    };
    /**
     * Emergency response plan
     */
    "O7.6.1": {
        /**
         * Document number in the document register.
         */
        doc_no: string;
        /**
         * Systems the plan covers, all core systems among them.
         */
        scope_assets: Identifier[];
        /**
         * Scenarios of the plan, their triggers and the procedures that apply.
         */
        scenarios: {
            id: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            scenario: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            trigger: string;
            /**
             * Document number of the procedure.
             */
            procedure_ref: string;
        }[];
        /**
         * Who declares the plan active, and on what conditions.
         */
        activation_criteria: string;
        /**
         * Roles, members, deputies and telephone numbers of the response team.
         */
        team: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            role: string;
            person: PersonId;
            /**
             * Someone other than the member.
             */
            deputy: PersonId;
            /**
             * Landline, mobile or extension.
             */
            phone: string;
        }[];
        /**
         * Contacts outside: authorities, vendors, police.
         */
        contacts: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            org: string;
            /**
             * Name or post; the officer on duty where it is a desk.
             */
            person: string;
            /**
             * Landline, mobile or extension.
             */
            phone: string;
            /**
             * The date this contact was last confirmed.
             */
            updated_on: Day;
        }[];
        /**
         * Steps after activation, each with the role in charge and the time allowed.
         */
        steps: {
            no: number;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action: string;
            /**
             * Role in the response team.
             */
            responsible: string;
            /**
             * Minutes allowed for the step.
             */
            minutes: number;
        }[];
        /**
         * How the level follows from the impact on confidentiality, integrity and availability, and the time limits of each level.
         */
        level_matrix?: string;
        /**
         * Version of the document, as in the register; quote it, as in "2.1".
         */
        version: string;
        /**
         * Who approved this version.
         */
        approved_by?: PersonId;
        /**
         * The date this version took effect.
         */
        effective_date: Day;
        /**
         * The date of the latest review, also when nothing was changed.
         */
        last_review_date: Day;
    };
    /**
     * Business continuity plan
     */
    "O7.6.2": {
        /**
         * Document number in the document register.
         */
        doc_no: string;
        /**
         * One row per core business and the system that carries it.
         */
        bia: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            business: string;
            asset_id: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            impact?: string;
            /**
             * Number of hours, 0 or more.
             */
            mtpd_h: number;
            /**
             * Number of hours, 0 or more.
             */
            rto_h: number;
            /**
             * Number of hours, 0 or more.
             */
            rpo_h: number;
        }[];
        /**
         * The date the impact analysis was finished.
         */
        bia_date?: Day;
        /**
         * How the business continues and the system is recovered, per system.
         */
        strategies: {
            asset_id: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            strategy: string;
            /**
             * The system's row in the redundancy register; omit where the strategy is manual work only.
             */
            redundancy_ref?: Identifier;
        }[];
        /**
         * Order of recovery, first one first.
         */
        priority?: Identifier[];
        /**
         * The standby or alternative working site.
         */
        alternate_site?: string;
        /**
         * People, equipment, forms and supplies that standby and manual work need.
         */
        resources?: string;
        /**
         * Roles, members, deputies and telephone numbers of the continuity team.
         */
        team: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            role: string;
            person: PersonId;
            /**
             * Someone other than the member.
             */
            deputy: PersonId;
            /**
             * Landline, mobile or extension.
             */
            phone: string;
        }[];
        /**
         * How to return from standby to production, enter the paper records and reconcile.
         */
        return_to_normal?: string;
        /**
         * Version of the document, as in the register; quote it, as in "2.3".
         */
        version: string;
        /**
         * Who approved this version.
         */
        approved_by?: PersonId;
        /**
         * The date this version took effect.
         */
        effective_date: Day;
        /**
         * The date of the latest review, also when nothing was changed.
         */
        last_review_date: Day;
    };
    /**
     * Business continuity exercise plan
     */
    "O7.7.1": {
        /**
         * Number of the plan.
         */
        plan_no: Identifier;
        /**
         * Year of the plan (Gregorian).
         */
        year: number;
        /**
         * One row per exercise; every core system as often as the responsibility level requires.
         */
        exercises: {
            exercise_no: Identifier;
            asset_id: Identifier;
            scenario_id: Identifier;
            type: ("tabletop" | "walkthrough" | "simulation" | "failover" | "notification" | "red_team");
            planned_date: Day;
            /**
             * The approved postponement of an exercise that could not be held as planned.
             */
            change?: {
                new_date: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
        }[];
        /**
         * Main type of the year; an exercise of another type states it in its own row.
         */
        type?: ("tabletop" | "walkthrough" | "simulation" | "failover" | "notification" | "red_team");
        /**
         * Measurable objectives such as the RTO or the time to report.
         */
        objectives?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            metric: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            target: string;
        }[];
        /**
         * Units, people and their parts, the business units among them.
         */
        participants?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            unit: string;
            person: PersonId;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            role: string;
        }[];
        /**
         * Who observes and evaluates; not a participant.
         */
        observer?: PersonId;
        /**
         * Whether a restore from backup is part of it; required for systems of level high.
         */
        includes_restore?: boolean;
        /**
         * Whether the standby is started.
         */
        includes_failover?: boolean;
        /**
         * Who approved the plan.
         */
        approved_by?: PersonId;
        /**
         * Date of approval, before the first exercise.
         */
        approved_date: Day;
    };
    /**
     * Exercise records
     */
    "O7.7.2": {
        /**
         * Number of the exercise in the plan.
         */
        exercise_no: Identifier;
        /**
         * Date on which it was held.
         */
        exercise_date: Day;
        /**
         * Scenario id in the emergency response plan.
         */
        scenario_id: Identifier;
        /**
         * Asset id of the system exercised.
         */
        asset_id: Identifier;
        /**
         * Who took part, without the observer.
         */
        participants: PersonId[];
        /**
         * Planned and actual minutes, result and person of each step.
         */
        steps: {
            no: number;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action?: string;
            planned_min?: number;
            actual_min?: number;
            result: ("pass" | "partial" | "fail");
            by: PersonId;
        }[];
        /**
         * When the exercise, that is the simulated outage, began.
         */
        started_at: DateTime;
        /**
         * When the service was back; the end of the exercise if it never was.
         */
        restored_at?: DateTime;
        /**
         * Hours from start to restoration.
         */
        achieved_rto_h?: number;
        /**
         * Hours of data lost after the restore; 0 if no data was restored.
         */
        achieved_rpo_h?: number;
        /**
         * Whether the objectives were met.
         */
        result: ("pass" | "partial" | "fail");
        /**
         * Who observed and evaluated; not a participant.
         */
        observer: PersonId;
        /**
         * Number of the restore test made in the exercise; needed for systems of level high.
         */
        restore_test_no?: Identifier;
    };
    /**
     * Exercise review and improvement records
     */
    "O7.7.3": {
        /**
         * Number of the review.
         */
        review_no: Identifier;
        /**
         * The exercise reviewed.
         */
        exercise_no: Identifier;
        /**
         * Date of the review, within a month of the exercise.
         */
        review_date: Day;
        /**
         * Who chaired the review.
         */
        chair?: PersonId;
        /**
         * Who attended, preferably the participants and the observer.
         */
        participants?: PersonId[];
        /**
         * Gaps found; an empty list if there were none.
         */
        gaps: {
            gap_no: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            description: string;
            /**
             * Step of the exercise record; omit if it concerns none in particular.
             */
            step_no?: number;
        }[];
        /**
         * At least one improvement per gap.
         */
        improvements: {
            gap_no: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            action: string;
            responsible: PersonId;
            due_date: Day;
            /**
             * Where the due date is later than in the document before: the date before, the reason, and who approved it.
             */
            postponed?: {
                from: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
            completed_date?: Day;
            /**
             * Who confirmed it; not the person responsible.
             */
            verified_by?: PersonId;
        }[];
        /**
         * Whether the emergency or continuity plan has to be revised; if so, a new version is due within 60 days.
         */
        plan_update_needed: boolean;
        /**
         * Document numbers of the plans revised, added once that is done.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        updated_docs?: string[];
        /**
         * Date on which the result report was sent to the supervising agency.
         */
        submitted_at?: Day;
        /**
         * Who approved this record.
         */
        approved_by?: PersonId;
    };
    /**
     * List of applicable laws and regulations
     */
    "O8.1.1": {
        /**
         * Number of the law; compliance checks and training material refer to it.
         */
        law_id: Identifier;
        /**
         * Official name.
         */
        law_name: string;
        /**
         * Code in the national database of laws, such as A0030297; it identifies the law however its name is written.
         */
        pcode?: string;
        /**
         * Kind of law.
         */
        law_type: ("act" | "regulation" | "rule" | "standard" | "contract" | "sector");
        /**
         * Date of the latest amendment, or of enactment.
         */
        amended_date: Day;
        /**
         * Date on which the amendment took effect; omit while the authority has not set it.
         */
        effective_date?: Day;
        /**
         * Articles that apply to the organization.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        articles: string[];
        /**
         * Obligations derived from the articles; each is checked.
         */
        obligations: {
            /**
             * Unique in the whole list.
             */
            obligation_id: Identifier;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            text: string;
            /**
             * ISO 8601 duration such as P12M; default: 12 months.
             */
            frequency?: IsoDuration;
            /**
             * Codes of the outputs that show compliance.
             *
             * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            output_refs?: string[];
        }[];
        /**
         * Units that must comply.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        applicable_units?: string[];
        /**
         * Legal adviser consulted; not the person who identified the law.
         */
        legal_consulted: PersonId;
        /**
         * Who found that the law applies.
         */
        identified_by: PersonId;
        /**
         * Last day it was checked for amendments.
         */
        last_checked_date: Day;
        /**
         * Where the text was taken from.
         */
        url?: string;
    };
    /**
     * Records of personal data protection activities
     */
    "O8.2.1": {
        /**
         * Id and name of the process, and the assets it uses.
         */
        process: {
            id: Identifier;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            name: string;
            /**
             * Assets that store or process the data; they show that every asset with personal data is covered.
             */
            assets: Identifier[];
        };
        /**
         * Name under which it is disclosed by Art. 17 of the Personal Data Protection Act; public agencies only.
         */
        file_name?: string;
        /**
         * Categories of personal data.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        data_categories: string[];
        /**
         * Whether it includes medical, genetic, sexual, health check or criminal data.
         */
        special_category: boolean;
        /**
         * Code and name of the specified purpose.
         */
        purpose: string;
        /**
         * Legal basis with its article; for special categories Art. 6.
         */
        legal_basis: string;
        /**
         * Where name, legal basis, purpose and categories of the file are open to the public; public agencies only.
         */
        disclosure?: {
            published_on: Day;
            /**
             * Web address, or where it may be inspected.
             */
            place: string;
        };
        /**
         * Whether notice was given under Art. 8 or 9.
         */
        notice_given: boolean;
        /**
         * Where the data comes from.
         */
        collected_from?: ("subject" | "third_party" | "public");
        /**
         * Contracts of the processors; omit when there are none.
         */
        processors?: Identifier[];
        /**
         * Whether data leaves the country.
         */
        cross_border: boolean;
        /**
         * How long it is kept and why.
         */
        retention: string;
        /**
         * Deletions when the period or the purpose ended.
         */
        deletion_record?: {
            date: Day;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            scope: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            method: string;
            by: PersonId;
        }[];
        /**
         * Requests of data subjects and their answers.
         */
        rights_requests?: {
            no: Identifier;
            type: ("inspect" | "copy" | "correct" | "stop" | "delete");
            received_on: Day;
            /**
             * 15 days for inspection and copies, 30 days for correction, stop and deletion; one extension.
             */
            due_on?: Day;
            /**
             * Date of the written notice when the period was extended.
             */
            extension_notified_on?: Day;
            answered_on?: Day;
        }[];
        /**
         * Last privacy risk assessment.
         */
        risk_assessed_on?: Day;
        /**
         * Safeguards in place, by item of Art. 12 II of the Enforcement Rules.
         */
        safeguards?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11)[];
        /**
         * Last review of this entry.
         */
        reviewed_date: Day;
    };
    /**
     * Intellectual property compliance check records
     */
    "O8.2.2": {
        /**
         * Number of the line on the check sheet.
         */
        check_no: Identifier;
        /**
         * The date of the check.
         */
        check_date: Day;
        /**
         * Unit that was checked.
         */
        unit?: string;
        /**
         * Asset id of the device or system.
         */
        asset_id: Identifier;
        /**
         * Kind of item.
         */
        item_type: ("software" | "font" | "image" | "music" | "document" | "data" | "oss");
        /**
         * Name and version.
         */
        item_name: string;
        /**
         * Number installed or used.
         */
        installed_qty: number;
        /**
         * Number licensed; for unlimited licenses, such as open source, the installed number.
         */
        licensed_qty: number;
        /**
         * Proof of the license: contract, invoice, certificate or terms.
         */
        licence_proof: string;
        /**
         * Date on which the license ends; omit if perpetual.
         */
        licence_expiry?: Day;
        /**
         * Result of the check.
         */
        result: ("compliant" | "over_installed" | "unlicensed" | "prohibited");
        /**
         * What is done about unlawful use, and until when.
         */
        action?: string;
        /**
         * Who made the check.
         */
        checked_by: PersonId;
    };
    /**
     * Audit records
     */
    "O8.3.1": {
        /**
         * Number of the audit.
         */
        audit_no: Identifier;
        /**
         * Type; only internal audits count toward the statutory number.
         */
        audit_type: ("internal" | "external" | "authority" | "third_party");
        /**
         * What was audited against: laws, standards, own procedures.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        criteria: string[];
        /**
         * All units audited; an auditor without units of their own does not audit their own unit alone.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        scope_units: string[];
        /**
         * Codes of the outputs covered.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        scope_outputs?: string[];
        /**
         * Date planned.
         */
        planned_date: Day;
        /**
         * Date of the audit, or its first day.
         */
        audit_date: Day;
        /**
         * Lead auditor; one from outside who is not in the roster is listed under auditors.
         */
        lead_auditor?: PersonId;
        /**
         * All auditors and their qualification.
         */
        auditors: {
            /**
             * Person id of staff.
             */
            person?: PersonId;
            /**
             * Name of an auditor from outside.
             */
            name?: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            unit: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            qualification: string;
            /**
             * The units that this auditor audits, for audits in which units audit one another; not their own.
             *
             * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            scope_units?: string[];
            /**
             * The outputs that this auditor audits; omit when the work was not divided.
             *
             * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            scope_outputs?: string[];
        }[];
        /**
         * What was checked, the evidence and the result.
         */
        checklist?: {
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            clause: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            question: string;
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            evidence: string;
            result: ("conform" | "partial" | "nonconform" | "observation" | "na");
        }[];
        /**
         * Findings; an empty list means none.
         */
        findings: {
            finding_no: Identifier;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            clause: string;
            /**
             * Audits and certification: nonconformity, observation, improvement; audits by the authorities: legal, to improve, suggestion.
             */
            grade: ("major" | "minor" | "observation" | "improvement" | "legal" | "to_improve" | "suggestion");
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            description: string;
            car_no?: Identifier;
            due_date?: Day;
            /**
             * Where the due date is later than in the document before: the date before, the reason, and who approved it.
             */
            postponed?: {
                from: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
            closed_date?: Day;
        }[];
        /**
         * Who received the report, usually the CISO.
         */
        reported_to: PersonId;
        /**
         * Date of the report.
         */
        report_date: Day;
    };
    /**
     * Compliance check records
     */
    "O8.3.2": {
        /**
         * Number of the check.
         */
        check_no: Identifier;
        /**
         * The date of the check.
         */
        check_date: Day;
        /**
         * Law in the list of applicable laws.
         */
        law_id: Identifier;
        /**
         * Obligation under that law.
         */
        obligation_id: Identifier;
        /**
         * Whether the obligation applies; if not, the notes say why.
         */
        applies: boolean;
        /**
         * How far it is complied with.
         */
        status: ("compliant" | "partial" | "noncompliant" | "na" | "exempt");
        /**
         * Documents or output codes that show it; may be empty when it does not apply.
         *
         * Items: One line of text; not blank, and not only punctuation or a placeholder such as TBD.
         */
        evidence: string[];
        /**
         * What is actually done, or why it does not apply.
         */
        implementation_notes: string;
        /**
         * The information system that was checked against each item of the protection baseline (Schedule 10): its asset id.
         */
        system?: Identifier;
        /**
         * Results for the items of Schedule 10, by their numbers; together they cover every item of the system's level.
         */
        baseline_items?: {
            met: number[];
            not_met: number[];
            not_applicable: number[];
        };
        /**
         * What is missing.
         */
        finding?: string;
        /**
         * Improvement and its deadline.
         */
        action?: {
            /**
             * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
             */
            text: string;
            responsible: PersonId;
            due_date: Day;
            /**
             * Where the due date is later than in the document before: the date before, the reason, and who approved it.
             */
            postponed?: {
                from: Day;
                /**
                 * Text of one or more lines; not blank, and not only punctuation or a placeholder such as TBD.
                 */
                reason: string;
                approved_by: PersonId;
            };
            closed_date?: Day;
        };
        /**
         * Number of the approval not to implement it.
         */
        exemption_ref?: string;
        /**
         * Who made the check.
         */
        checked_by: PersonId;
    };
    /**
     * Security awareness training materials
     */
    "O9.1.1": {
        /**
         * Number of the material; training records (O9.1.3) refer to it.
         */
        material_no: Identifier;
        /**
         * Title of the material.
         */
        title: string;
        /**
         * Topics that the material covers.
         */
        topics: ("policy" | "password" | "phishing" | "incident" | "pii" | "ip" | "mobile" | "cloud_ai" | "physical" | "law")[];
        /**
         * For whom it is meant.
         */
        audience?: ("all" | "manager" | "it" | "new" | "vendor");
        /**
         * Hours of the full course.
         */
        hours: number;
        /**
         * Version of the material.
         */
        version: string;
        /**
         * Person who wrote it.
         */
        author: PersonId;
        /**
         * Person who reviewed it; not the author.
         */
        reviewed_by: PersonId;
        /**
         * Issue date of this version, before the training that uses it.
         */
        issue_date: Day;
        /**
         * Date on which the contents were last reviewed against law and threats.
         */
        last_review_date: Day;
        /**
         * Laws cited and the date of the version; not older than in the list of laws (O8.1.1).
         */
        law_versions?: {
            law_id: Identifier;
            amended_date: Day;
        }[];
    };
    /**
     * Social engineering exercise training materials
     */
    "O9.1.2": {
        /**
         * Number of the exercise plan.
         */
        exercise_plan_no: string;
        /**
         * Mails or messages used in the exercise.
         */
        templates: {
            id: Identifier;
            /**
             * Scenario or subject.
             */
            theme: string;
            type: ("link" | "attachment" | "login_page" | "qr" | "voice" | "message");
            difficulty?: ("easy" | "medium" | "hard");
        }[];
        /**
         * Channel of the exercise.
         */
        channel: ("email" | "sms" | "phone" | "im" | "qr");
        /**
         * Who is targeted and who is left out.
         */
        target_group?: string;
        /**
         * Number of targets; the number sent should be the same.
         */
        targets_count: number;
        /**
         * Date planned for the exercise.
         */
        planned_date: Day;
        /**
         * Highest acceptable rates of opening and clicking; above them remedial training follows.
         */
        thresholds: {
            /**
             * Percentage, 0 to 100.
             */
            open_rate_max: number;
            /**
             * Percentage, 0 to 100.
             */
            click_rate_max: number;
        };
        /**
         * How and by when those who opened, clicked or submitted are trained.
         */
        remedial_training: string;
        /**
         * Person who made the plan.
         */
        prepared_by: PersonId;
        /**
         * Manager who approved the plan; not the person who made it.
         */
        approved_by: PersonId;
        /**
         * Date on which plan and templates were last reviewed.
         */
        last_review_date: Day;
    };
    /**
     * Awareness training records
     */
    "O9.1.3": {
        /**
         * Number of the training or exercise; make-up entries refer to it.
         */
        training_no: Identifier;
        /**
         * Kind of training.
         */
        kind: ("awareness" | "phishing" | "new_hire" | "remedial");
        /**
         * Default: classroom. E-learning has no session, attendance list or trainer; each person has a day of completion and hours.
         */
        delivery?: ("classroom" | "live_online" | "elearning");
        /**
         * Course and platform of e-learning.
         */
        course?: string;
        /**
         * Day on which it was held; for e-learning, the last day of the list of hours.
         */
        held_on: Day;
        /**
         * Hours of the course; 0 for a social engineering exercise.
         */
        hours: number;
        /**
         * Material used (O9.1.1); not needed for an exercise.
         */
        material_no?: Identifier;
        /**
         * Trainer; for an exercise the person in charge.
         */
        trainer?: PersonId;
        /**
         * Who attended, with hours; for an exercise the people targeted.
         */
        attendees: {
            person: PersonId;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            unit?: string;
            /**
             * Whether signed in; completion for an online course, delivery for an exercise.
             */
            signed?: boolean;
            /**
             * Day on which e-learning was completed; the hours count in its year.
             */
            completed_on?: Day;
            /**
             * Number of the certificate of the platform.
             */
            certificate_no?: string;
            /**
             * Hours this person attended.
             */
            hours: number;
            score?: number;
        }[];
        /**
         * Number of people expected.
         */
        expected_count?: number;
        /**
         * Number attended; the same as the signatures.
         */
        attended_count?: number;
        /**
         * Score needed to pass, of 100.
         */
        pass_score?: number;
        /**
         * Numbers of the exercise: sent, opened, clicked, submitted data, reported.
         */
        phishing_result?: {
            /**
             * A count: whole number, 0 or more.
             */
            sent: number;
            /**
             * A count: whole number, 0 or more.
             */
            opened: number;
            /**
             * A count: whole number, 0 or more.
             */
            clicked: number;
            /**
             * A count: whole number, 0 or more.
             */
            submitted: number;
            /**
             * A count: whole number, 0 or more.
             */
            reported: number;
        };
        /**
         * Absentees and their make-up; an empty list when nobody was absent.
         */
        absentees?: {
            person: PersonId;
            /**
             * Training at which it was made up, within 60 days.
             */
            makeup_no?: Identifier;
        }[];
        /**
         * Person who made this record.
         */
        recorded_by: PersonId;
    };
    /**
     * Assistance in organizing skills training for security work
     */
    "O9.2.1": {
        /**
         * Number of the course; training records (O9.2.2) refer to it.
         */
        course_no: Identifier;
        /**
         * Name of the course.
         */
        course_name: string;
        /**
         * Codes of the standard: knowledge K01 to K102, skills S01 to S91.
         */
        competency_codes: string[];
        /**
         * Role that the course is meant for first.
         */
        audience_role: ("dedicated" | "it" | "developer" | "auditor" | "soc" | "ir");
        /**
         * Hours of the course.
         */
        hours: number;
        /**
         * Name or source of the material.
         */
        material?: string;
        /**
         * Who runs it: the organization itself or another body.
         */
        provider: string;
        /**
         * Date planned; the first of several.
         */
        planned_date: Day;
        /**
         * Person who organizes the course.
         */
        organiser: PersonId;
        /**
         * Manager who approved the course; not the organizer.
         */
        approved_by: PersonId;
        /**
         * How the learning is evaluated.
         */
        evaluation_method?: ("exam" | "practice" | "certificate" | "none");
    };
    /**
     * Competency training records
     */
    "O9.2.2": {
        /**
         * Number of the record of this person.
         */
        training_no: Identifier;
        /**
         * Course of the annual plan (O9.2.1).
         */
        course_no?: Identifier;
        /**
         * Name of a course outside the yearly plan or of e-learning.
         */
        course_name?: string;
        /**
         * Default: classroom. For e-learning, the platform counts the hours.
         */
        delivery?: ("classroom" | "live_online" | "elearning");
        /**
         * Person trained.
         */
        person: PersonId;
        /**
         * Role in which the person was trained; it decides the hours required.
         */
        role?: ("dedicated" | "it" | "developer" | "auditor" | "soc" | "ir");
        /**
         * Day of the training, the last of several; for a certificate alone, the day on which it was recorded.
         */
        held_on: Day;
        /**
         * Hours attended.
         */
        hours?: number;
        /**
         * Result; attended when there was no examination.
         */
        result?: ("pass" | "fail" | "attended");
        /**
         * A certificate held, or gained or renewed by this training; one gained earlier is a record of its own, without course and hours.
         */
        certificate?: {
            /**
             * Dedicated staff each hold at least one professional and one competency certificate; default: other.
             */
            kind?: ("professional" | "competency" | "other");
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            name: string;
            /**
             * One line of text; not blank, and not only punctuation or a placeholder such as TBD.
             */
            no: string;
            issued: Day;
            /**
             * Date of expiry; omit when the certificate does not expire.
             */
            expires?: Day;
        };
        /**
         * What the training achieved: score, feedback, use at work; for a failure what follows.
         */
        effectiveness?: string;
        /**
         * Person who made this record.
         */
        recorded_by: PersonId;
    };
}
