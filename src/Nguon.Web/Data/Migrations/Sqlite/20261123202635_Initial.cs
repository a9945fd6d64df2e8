using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Nguon.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    must_set_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    notices_seen_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    digest_sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    digest_told_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    on_behalf_of_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    paper_number = table.Column<string>(type: "TEXT", nullable: true),
                    paper_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "authority_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    power = table.Column<int>(type: "INTEGER", nullable: false),
                    mode = table.Column<int>(type: "INTEGER", nullable: false),
                    legal_basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_year",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_year", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "code_list_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_unconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_list_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counted_fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    age = table.Column<int>(type: "INTEGER", nullable: true),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sex = table.Column<int>(type: "INTEGER", nullable: true),
                    ethnic = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    religion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    education = table.Column<int>(type: "INTEGER", nullable: true),
                    professional = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    occupation = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    in_youth_union = table.Column<bool>(type: "INTEGER", nullable: false),
                    introduced_by = table.Column<int>(type: "INTEGER", nullable: false),
                    leaving = table.Column<int>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counted_fact", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_key = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figure_change",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    aged = table.Column<int>(type: "INTEGER", nullable: false),
                    ages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_change", x => new { x.line_id, x.kind, x.at, x.since });
                });

            migrationBuilder.CreateTable(
                name: "figure_line",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_line", x => x.organization_id);
                });

            migrationBuilder.CreateTable(
                name: "figure_line_place",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_line_place", x => new { x.line_id, x.from });
                });

            migrationBuilder.CreateTable(
                name: "figure_tallied",
                columns: table => new
                {
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    axis = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    aged = table.Column<int>(type: "INTEGER", nullable: false),
                    ages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_tallied", x => new { x.line_id, x.axis, x.month, x.value, x.since });
                });

            migrationBuilder.CreateTable(
                name: "former_traits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    traits = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_traits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "look",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_look", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mentoring_rhythm",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mentoring_rhythm", x => x.organization_id);
                });

            migrationBuilder.CreateTable(
                name: "organization",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    founded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organization_ancestry",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    ancestor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    descendant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    distance = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_ancestry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organization_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    is_unconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    moves = table.Column<string>(type: "TEXT", nullable: false),
                    passes = table.Column<int>(type: "INTEGER", nullable: false),
                    moved = table.Column<string>(type: "TEXT", nullable: false),
                    carried_out_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organization_heir",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    former_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    heir_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_part = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_heir", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "post_holding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    holder_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    post = table.Column<int>(type: "INTEGER", nullable: false),
                    entry = table.Column<int>(type: "INTEGER", nullable: true),
                    term = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_decision_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_holding", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "residential_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    founded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_residential_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rule_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    layer_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_setting", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    body = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_grant", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_grant_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_asp_net_user_claims_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_asp_net_user_logins_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_asp_net_user_tokens_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aggregate_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    axis = table.Column<int>(type: "INTEGER", nullable: true),
                    value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aggregate_entry", x => x.id);
                    table.ForeignKey(
                        name: "FK_aggregate_entry_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "general_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_general_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_general_notice_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incoming_verification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    person_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    keeper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_verification", x => x.id);
                    table.ForeignKey(
                        name: "FK_incoming_verification_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issued_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    question = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issued_figures", x => x.id);
                    table.ForeignKey(
                        name: "FK_issued_figures_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "local_criterion",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_local_criterion", x => x.id);
                    table.ForeignKey(
                        name: "FK_local_criterion_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    end_event_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organ_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    block = table.Column<string>(type: "TEXT", nullable: true),
                    base_type = table.Column<string>(type: "TEXT", nullable: true),
                    area = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    former_place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    official_order = table.Column<int>(type: "INTEGER", nullable: false),
                    letterhead_line = table.Column<string>(type: "TEXT", nullable: true),
                    symbol = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    department_name = table.Column<string>(type: "TEXT", nullable: true),
                    has_seal = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_cell_committee = table.Column<bool>(type: "INTEGER", nullable: false),
                    committee_members = table.Column<int>(type: "INTEGER", nullable: true),
                    standing_members = table.Column<int>(type: "INTEGER", nullable: true),
                    is_difficult_area = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_no_person_records = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_version_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    other_name = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    father_name = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    sort_name = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    sex = table.Column<int>(type: "INTEGER", nullable: true),
                    born_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    born_precision = table.Column<int>(type: "INTEGER", nullable: false),
                    identity_number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ethnic_code = table.Column<string>(type: "TEXT", nullable: true),
                    ethnic_as_written = table.Column<string>(type: "TEXT", nullable: true),
                    religion_code = table.Column<string>(type: "TEXT", nullable: true),
                    occupation_code = table.Column<string>(type: "TEXT", nullable: true),
                    occupation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    education = table.Column<int>(type: "INTEGER", nullable: true),
                    professional_code = table.Column<string>(type: "TEXT", nullable: true),
                    political_theory_code = table.Column<string>(type: "TEXT", nullable: true),
                    home_place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    birth_registration_place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    permanent_residence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    temporary_residence = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    hamlet = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    introduced_by = table.Column<int>(type: "INTEGER", nullable: false),
                    responsible_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    as_written = table.Column<string>(type: "TEXT", nullable: false),
                    card_number = table.Column<string>(type: "TEXT", nullable: true),
                    resume_number = table.Column<string>(type: "TEXT", nullable: true),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    erased_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_person_person_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rule_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    facts = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_question", x => x.id);
                    table.ForeignKey(
                        name: "FK_rule_question_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    chair = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    minutes_by = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    attendance = table.Column<string>(type: "TEXT", nullable: true),
                    resolution_number = table.Column<string>(type: "TEXT", nullable: true),
                    guests = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    slips_sent = table.Column<int>(type: "INTEGER", nullable: true),
                    slips_returned = table.Column<int>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    finished_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    groups = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_source_review_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_review_order",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    paper_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_review_order", x => x.id);
                    table.ForeignKey(
                        name: "FK_source_review_order_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spoilt_number",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    written = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    spoilt_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spoilt_number", x => x.id);
                    table.ForeignKey(
                        name: "FK_spoilt_number_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_centre",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    symbol = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    superior_line = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    head_post = table.Column<string>(type: "TEXT", nullable: false),
                    head_name = table.Column<string>(type: "TEXT", nullable: false),
                    minimum_attendance = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    keeper_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_centre", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_centre_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_training_centre_training_centre_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_succession",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    predecessor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_part = table.Column<bool>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_succession", x => x.id);
                    table.ForeignKey(
                        name: "FK_organization_succession_organization_event_event_id",
                        column: x => x.event_id,
                        principalTable: "organization_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "residential_cell",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    residential_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cell_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    members_here = table.Column<int>(type: "INTEGER", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_residential_cell", x => x.id);
                    table.ForeignKey(
                        name: "FK_residential_cell_organization_cell_id",
                        column: x => x.cell_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_residential_cell_residential_unit_residential_unit_id",
                        column: x => x.residential_unit_id,
                        principalTable: "residential_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "residential_post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    residential_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post = table.Column<int>(type: "INTEGER", nullable: false),
                    holder_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_party_member = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_residential_post", x => x.id);
                    table.ForeignKey(
                        name: "FK_residential_post_residential_unit_residential_unit_id",
                        column: x => x.residential_unit_id,
                        principalTable: "residential_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "residential_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    residential_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    former_place = table.Column<string>(type: "TEXT", nullable: true),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_decision_number = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_residential_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_residential_version_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_residential_version_residential_unit_residential_unit_id",
                        column: x => x.residential_unit_id,
                        principalTable: "residential_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_transfer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from_organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_organization_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_place = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    slip_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    slip_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    back_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    answer_note = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    resumption_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    cell_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    back_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_transfer", x => x.id);
                    table.ForeignKey(
                        name: "FK_activity_transfer_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "admission_record",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ceremony_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    official_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recognised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_readmission = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_annulled = table.Column<bool>(type: "INTEGER", nullable: false),
                    age_then = table.Column<int>(type: "INTEGER", nullable: true),
                    sex_then = table.Column<int>(type: "INTEGER", nullable: true),
                    ethnic_then = table.Column<string>(type: "TEXT", nullable: true),
                    religion_then = table.Column<string>(type: "TEXT", nullable: true),
                    education_then = table.Column<int>(type: "INTEGER", nullable: true),
                    professional_then = table.Column<string>(type: "TEXT", nullable: true),
                    occupation_then = table.Column<string>(type: "TEXT", nullable: true),
                    was_youth_union_member = table.Column<bool>(type: "INTEGER", nullable: false),
                    introduced_by = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_admission_record", x => x.id);
                    table.ForeignKey(
                        name: "FK_admission_record_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "affiliation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_affiliation", x => x.id);
                    table.ForeignKey(
                        name: "FK_affiliation_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    centre_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    serial = table.Column<int>(type: "INTEGER", nullable: true),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reissued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    proof = table.Column<int>(type: "INTEGER", nullable: false),
                    proved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    proved_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate", x => x.id);
                    table.ForeignKey(
                        name: "FK_certificate_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cell_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    circumstances = table.Column<string>(type: "TEXT", nullable: false),
                    needs_provincial_consent = table.Column<bool>(type: "INTEGER", nullable: false),
                    stage = table.Column<int>(type: "INTEGER", nullable: false),
                    stage_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    waits_for_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    stage_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    turn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    open_clocks = table.Column<string>(type: "TEXT", nullable: false),
                    due_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    side_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    side_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lapse_kind = table.Column<int>(type: "INTEGER", nullable: true),
                    lapses_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    open_marks = table.Column<int>(type: "INTEGER", nullable: false),
                    returns = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true, defaultValue: ""),
                    sort_name = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true, defaultValue: "")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier", x => x.id);
                    table.ForeignKey(
                        name: "FK_dossier_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: true),
                    waiting_since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approval_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    declined = table.Column<int>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    hindered = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: true),
                    grade = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolment", x => x.id);
                    table.ForeignKey(
                        name: "FK_enrolment_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "member_absence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    cause_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_member_absence", x => x.id);
                    table.ForeignKey(
                        name: "FK_member_absence_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentor_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mentor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_for_probation = table.Column<bool>(type: "INTEGER", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hand_over_note = table.Column<string>(type: "TEXT", nullable: true),
                    end_reason = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mentor_assignment", x => x.id);
                    table.ForeignKey(
                        name: "FK_mentor_assignment_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentor_remark",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mentor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    remarked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    work_given = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    advice = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mentor_remark", x => x.id);
                    table.ForeignKey(
                        name: "FK_mentor_remark_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "nomination",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<int>(type: "INTEGER", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nomination", x => x.id);
                    table.ForeignKey(
                        name: "FK_nomination_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "obstacle",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    place_now = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_obstacle", x => x.id);
                    table.ForeignKey(
                        name: "FK_obstacle_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "party_leaving",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<int>(type: "INTEGER", nullable: false),
                    ground = table.Column<int>(type: "INTEGER", nullable: true),
                    was_probationary = table.Column<bool>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    cell = table.Column<string>(type: "TEXT", nullable: true),
                    @base = table.Column<string>(name: "base", type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    retracted_why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_party_leaving", x => x.id);
                    table.ForeignKey(
                        name: "FK_party_leaving_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_merge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    merged_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    merged_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kept_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    moved = table.Column<string>(type: "TEXT", nullable: false),
                    filled = table.Column<string>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_merge", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_merge_person_merged_id",
                        column: x => x.merged_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_notice_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_standing",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    retracted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cause_step_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    leaving_reason = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_standing", x => x.id);
                    table.ForeignKey(
                        name: "FK_person_standing_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relative",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    born_year = table.Column<int>(type: "INTEGER", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relative", x => x.id);
                    table.ForeignKey(
                        name: "FK_relative_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trial_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    result_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trial_task", x => x.id);
                    table.ForeignKey(
                        name: "FK_trial_task_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "session_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mentor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_done = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_item", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_item_session_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_review_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    school_class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    expected_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    obstacle = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_review_line", x => x.id);
                    table.ForeignKey(
                        name: "FK_source_review_line_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_source_review_line_source_review_review_id",
                        column: x => x.review_id,
                        principalTable: "source_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "centre_catchment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_centre_catchment", x => x.id);
                    table.ForeignKey(
                        name: "FK_centre_catchment_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_centre_catchment_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "civic_body",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    training_centre_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_civic_body", x => x.id);
                    table.ForeignKey(
                        name: "FK_civic_body_training_centre_training_centre_id",
                        column: x => x.training_centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "spoilt_blank",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    written = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    spoilt_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_spoilt_blank", x => x.id);
                    table.ForeignKey(
                        name: "FK_spoilt_blank_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_class",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    organiser = table.Column<string>(type: "TEXT", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    centre_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    programme_code = table.Column<string>(type: "TEXT", nullable: true),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    opening_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    result_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    result_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_class", x => x.id);
                    table.ForeignKey(
                        name: "FK_training_class_training_centre_centre_id",
                        column: x => x.centre_id,
                        principalTable: "training_centre",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "booklet_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    moved_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booklet_move", x => x.id);
                    table.ForeignKey(
                        name: "FK_booklet_move_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    mode = table.Column<int>(type: "INTEGER", nullable: false),
                    by_organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    regulation_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    guidance_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    forms_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    corrects_step_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    marks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_step", x => x.id);
                    table.ForeignKey(
                        name: "FK_dossier_step_dossier_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossier",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "civic_body_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    base_type = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_civic_body_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_civic_body_version_civic_body_body_id",
                        column: x => x.body_id,
                        principalTable: "civic_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "civic_tie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_civic_tie", x => x.id);
                    table.ForeignKey(
                        name: "FK_civic_tie_civic_body_body_id",
                        column: x => x.body_id,
                        principalTable: "civic_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_civic_tie_organization_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "class_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    periods = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    teacher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_cancelled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_class_session_training_class_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "name_proof",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    read = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_name_proof", x => x.id);
                    table.ForeignKey(
                        name: "FK_name_proof_training_class_class_id",
                        column: x => x.class_id,
                        principalTable: "training_class",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    original_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file", x => x.id);
                    table.ForeignKey(
                        name: "FK_stored_file_dossier_step_step_id",
                        column: x => x.step_id,
                        principalTable: "dossier_step",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "class_attendance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_attendance", x => x.id);
                    table.ForeignKey(
                        name: "FK_class_attendance_class_session_session_id",
                        column: x => x.session_id,
                        principalTable: "class_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_class_attendance_enrolment_enrolment_id",
                        column: x => x.enrolment_id,
                        principalTable: "enrolment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_grant_account_id_from",
                table: "account_grant",
                columns: new[] { "account_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_account_grant_follows_id",
                table: "account_grant",
                column: "follows_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_organization_id_at",
                table: "activity",
                columns: new[] { "organization_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_person_id",
                table: "activity",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_subject_id",
                table: "activity",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "IX_activity_transfer_from_organization_id_state",
                table: "activity_transfer",
                columns: new[] { "from_organization_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_transfer_person_id_state",
                table: "activity_transfer",
                columns: new[] { "person_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_transfer_to_organization_id_state",
                table: "activity_transfer",
                columns: new[] { "to_organization_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_admission_record_decided_on",
                table: "admission_record",
                column: "decided_on");

            migrationBuilder.CreateIndex(
                name: "IX_admission_record_dossier_id",
                table: "admission_record",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_admission_record_organization_id_decided_on",
                table: "admission_record",
                columns: new[] { "organization_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "IX_admission_record_person_id",
                table: "admission_record",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_affiliation_person_id_body_from",
                table: "affiliation",
                columns: new[] { "person_id", "body", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_aggregate_entry_measure_first_day",
                table: "aggregate_entry",
                columns: new[] { "measure", "first_day" });

            migrationBuilder.CreateIndex(
                name: "IX_aggregate_entry_organization_id_measure_first_day",
                table: "aggregate_entry",
                columns: new[] { "organization_id", "measure", "first_day" });

            migrationBuilder.CreateIndex(
                name: "IX_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_authority_grant_organization_id_power_from",
                table: "authority_grant",
                columns: new[] { "organization_id", "power", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_authority_grant_replaces_id",
                table: "authority_grant",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "IX_booklet_move_dossier_id",
                table: "booklet_move",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_calendar_year_year",
                table: "calendar_year",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "IX_centre_catchment_centre_id",
                table: "centre_catchment",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_centre_catchment_organization_id_from",
                table: "centre_catchment",
                columns: new[] { "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_certificate_centre_id_kind_year_serial",
                table: "certificate",
                columns: new[] { "centre_id", "kind", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificate_kind_issued_on",
                table: "certificate",
                columns: new[] { "kind", "issued_on" });

            migrationBuilder.CreateIndex(
                name: "IX_certificate_number",
                table: "certificate",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_certificate_person_id_kind",
                table: "certificate",
                columns: new[] { "person_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "IX_civic_body_training_centre_id",
                table: "civic_body",
                column: "training_centre_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_civic_body_version_body_id_from",
                table: "civic_body_version",
                columns: new[] { "body_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_civic_tie_body_id_from",
                table: "civic_tie",
                columns: new[] { "body_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_civic_tie_organization_id_from",
                table: "civic_tie",
                columns: new[] { "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_class_attendance_enrolment_id",
                table: "class_attendance",
                column: "enrolment_id");

            migrationBuilder.CreateIndex(
                name: "IX_class_attendance_session_id_enrolment_id",
                table: "class_attendance",
                columns: new[] { "session_id", "enrolment_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_class_session_class_id_held_on",
                table: "class_session",
                columns: new[] { "class_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "IX_code_list_version_list_from",
                table: "code_list_version",
                columns: new[] { "list", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_counted_fact_kind_from_organization_id_retracted_at",
                table: "counted_fact",
                columns: new[] { "kind", "from", "organization_id", "retracted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_counted_fact_organization_id_kind_from_retracted_at",
                table: "counted_fact",
                columns: new[] { "organization_id", "kind", "from", "retracted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_counted_fact_person_id",
                table: "counted_fact",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_cell_id_sort_name_search_name_person_id_id",
                table: "dossier",
                columns: new[] { "cell_id", "sort_name", "search_name", "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossier_cell_id_stage_due_on_side_on_lapses_on_open_marks",
                table: "dossier",
                columns: new[] { "cell_id", "stage", "due_on", "side_on", "lapses_on", "open_marks" });

            migrationBuilder.CreateIndex(
                name: "IX_dossier_due_on",
                table: "dossier",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_lapses_on",
                table: "dossier",
                column: "lapses_on");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_person_id_attempt",
                table: "dossier",
                columns: new[] { "person_id", "attempt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossier_side_on",
                table: "dossier",
                column: "side_on");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_sort_name_person_id_cell_id_id",
                table: "dossier",
                columns: new[] { "sort_name", "person_id", "cell_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_dossier_waits_for_id_stage",
                table: "dossier",
                columns: new[] { "waits_for_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "IX_dossier_step_dossier_id_sequence",
                table: "dossier_step",
                columns: new[] { "dossier_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossier_step_kind_occurred_on",
                table: "dossier_step",
                columns: new[] { "kind", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "IX_dossier_step_session_id",
                table: "dossier_step",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_account_id_form_key",
                table: "draft",
                columns: new[] { "account_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_class_id_organization_id",
                table: "enrolment",
                columns: new[] { "class_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_class_id_seat",
                table: "enrolment",
                columns: new[] { "class_id", "seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_person_id",
                table: "enrolment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_figure_line_line_id",
                table: "figure_line",
                column: "line_id");

            migrationBuilder.CreateIndex(
                name: "IX_figure_line_place_place_id",
                table: "figure_line_place",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "IX_former_traits_person_id",
                table: "former_traits",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_general_notice_organization_id",
                table: "general_notice",
                column: "organization_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incoming_verification_organization_id_answered_on",
                table: "incoming_verification",
                columns: new[] { "organization_id", "answered_on" });

            migrationBuilder.CreateIndex(
                name: "IX_issued_figures_organization_id_issued_at",
                table: "issued_figures",
                columns: new[] { "organization_id", "issued_at" });

            migrationBuilder.CreateIndex(
                name: "IX_local_criterion_organization_id_from",
                table: "local_criterion",
                columns: new[] { "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_look_account_id_at",
                table: "look",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_look_subject_id_at",
                table: "look",
                columns: new[] { "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_member_absence_person_id_from",
                table: "member_absence",
                columns: new[] { "person_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_mentor_assignment_mentor_id_from",
                table: "mentor_assignment",
                columns: new[] { "mentor_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_mentor_assignment_person_id",
                table: "mentor_assignment",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_mentor_remark_person_id_remarked_on",
                table: "mentor_remark",
                columns: new[] { "person_id", "remarked_on" });

            migrationBuilder.CreateIndex(
                name: "IX_name_proof_class_id_organization_id",
                table: "name_proof",
                columns: new[] { "class_id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "IX_nomination_organization_id_on",
                table: "nomination",
                columns: new[] { "organization_id", "on" });

            migrationBuilder.CreateIndex(
                name: "IX_nomination_person_id_body",
                table: "nomination",
                columns: new[] { "person_id", "body" });

            migrationBuilder.CreateIndex(
                name: "IX_obstacle_person_id",
                table: "obstacle",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_obstacle_until",
                table: "obstacle",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "IX_organization_ancestry_ancestor_id_descendant_id_from_until_retracted_at",
                table: "organization_ancestry",
                columns: new[] { "ancestor_id", "descendant_id", "from", "until", "retracted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_ancestry_descendant_id_ancestor_id_from_until_retracted_at",
                table: "organization_ancestry",
                columns: new[] { "descendant_id", "ancestor_id", "from", "until", "retracted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_event_decision_number",
                table: "organization_event",
                column: "decision_number");

            migrationBuilder.CreateIndex(
                name: "IX_organization_event_effective_on",
                table: "organization_event",
                column: "effective_on");

            migrationBuilder.CreateIndex(
                name: "IX_organization_event_replaces_id",
                table: "organization_event",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "IX_organization_heir_former_id_from",
                table: "organization_heir",
                columns: new[] { "former_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_heir_heir_id_from",
                table: "organization_heir",
                columns: new[] { "heir_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_heir_part",
                table: "organization_heir",
                column: "former_id",
                filter: "is_part");

            migrationBuilder.CreateIndex(
                name: "ix_organization_succession_part",
                table: "organization_succession",
                column: "event_id",
                filter: "is_part");

            migrationBuilder.CreateIndex(
                name: "IX_organization_succession_predecessor_id",
                table: "organization_succession",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "IX_organization_succession_successor_id",
                table: "organization_succession",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "IX_organization_version_code",
                table: "organization_version",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_organization_version_event_id",
                table: "organization_version",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "IX_organization_version_organization_id_from",
                table: "organization_version",
                columns: new[] { "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_version_parent_id_from",
                table: "organization_version",
                columns: new[] { "parent_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_party_leaving_person_id",
                table: "party_leaving",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_code",
                table: "person",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_identity_number",
                table: "person",
                column: "identity_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_merged_into_id",
                table: "person",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_organization_id_status_sort_name",
                table: "person",
                columns: new[] { "organization_id", "status", "sort_name" });

            migrationBuilder.CreateIndex(
                name: "IX_person_search_name_born_on",
                table: "person",
                columns: new[] { "search_name", "born_on" });

            migrationBuilder.CreateIndex(
                name: "IX_person_sort_name_id_organization_id",
                table: "person",
                columns: new[] { "sort_name", "id", "organization_id" });

            migrationBuilder.CreateIndex(
                name: "IX_person_status_sort_name",
                table: "person",
                columns: new[] { "status", "sort_name" });

            migrationBuilder.CreateIndex(
                name: "IX_person_merge_kept_id",
                table: "person_merge",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_merge_merged_id",
                table: "person_merge",
                column: "merged_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_notice_person_id",
                table: "person_notice",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_person_standing_organization_id_status_from_until_retracted_at",
                table: "person_standing",
                columns: new[] { "organization_id", "status", "from", "until", "retracted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_person_standing_person_id_from",
                table: "person_standing",
                columns: new[] { "person_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_post_holding_organization_id_post_from",
                table: "post_holding",
                columns: new[] { "organization_id", "post", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_post_holding_person_id",
                table: "post_holding",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_post_holding_replaces_id",
                table: "post_holding",
                column: "replaces_id");

            migrationBuilder.CreateIndex(
                name: "IX_relative_person_id",
                table: "relative",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_residential_cell_cell_id_from",
                table: "residential_cell",
                columns: new[] { "cell_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_residential_cell_follows_id",
                table: "residential_cell",
                column: "follows_id");

            migrationBuilder.CreateIndex(
                name: "IX_residential_cell_residential_unit_id_from",
                table: "residential_cell",
                columns: new[] { "residential_unit_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_residential_post_person_id",
                table: "residential_post",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_residential_post_residential_unit_id_from",
                table: "residential_post",
                columns: new[] { "residential_unit_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_residential_version_organization_id_from",
                table: "residential_version",
                columns: new[] { "organization_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_residential_version_residential_unit_id_from",
                table: "residential_version",
                columns: new[] { "residential_unit_id", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_rule_question_basis",
                table: "rule_question",
                column: "basis");

            migrationBuilder.CreateIndex(
                name: "IX_rule_question_organization_id",
                table: "rule_question",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "IX_rule_version_state",
                table: "rule_version",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_session_organization_id_held_on",
                table: "session",
                columns: new[] { "organization_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "IX_session_item_person_id",
                table: "session_item",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_item_session_id_order",
                table: "session_item",
                columns: new[] { "session_id", "order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_link_token_hash",
                table: "sign_in_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_review_organization_id_year",
                table: "source_review",
                columns: new[] { "organization_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_review_line_person_id",
                table: "source_review_line",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_source_review_line_review_id_person_id",
                table: "source_review_line",
                columns: new[] { "review_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_source_review_order_organization_id_year",
                table: "source_review_order",
                columns: new[] { "organization_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_spoilt_blank_centre_id_kind_year_serial",
                table: "spoilt_blank",
                columns: new[] { "centre_id", "kind", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_spoilt_number_organization_id_term_from_number",
                table: "spoilt_number",
                columns: new[] { "organization_id", "term_from", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stored_file_dossier_id",
                table: "stored_file",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_stored_file_step_id",
                table: "stored_file",
                column: "step_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_centre_keeper_id",
                table: "training_centre",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_centre_organization_id",
                table: "training_centre",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "IX_training_class_centre_id_last_day",
                table: "training_class",
                columns: new[] { "centre_id", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_training_class_kind_last_day",
                table: "training_class",
                columns: new[] { "kind", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_trial_task_person_id",
                table: "trial_task",
                column: "person_id");
            Nguon.Web.Data.DialectVersions.Guard(migrationBuilder);
            Nguon.Web.Data.DialectDossierNames.Keep(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_grant");

            migrationBuilder.DropTable(
                name: "activity");

            migrationBuilder.DropTable(
                name: "activity_transfer");

            migrationBuilder.DropTable(
                name: "admission_record");

            migrationBuilder.DropTable(
                name: "affiliation");

            migrationBuilder.DropTable(
                name: "aggregate_entry");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens");

            migrationBuilder.DropTable(
                name: "authority_grant");

            migrationBuilder.DropTable(
                name: "booklet_move");

            migrationBuilder.DropTable(
                name: "calendar_year");

            migrationBuilder.DropTable(
                name: "centre_catchment");

            migrationBuilder.DropTable(
                name: "certificate");

            migrationBuilder.DropTable(
                name: "civic_body_version");

            migrationBuilder.DropTable(
                name: "civic_tie");

            migrationBuilder.DropTable(
                name: "class_attendance");

            migrationBuilder.DropTable(
                name: "code_list_version");

            migrationBuilder.DropTable(
                name: "counted_fact");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "figure_change");

            migrationBuilder.DropTable(
                name: "figure_line");

            migrationBuilder.DropTable(
                name: "figure_line_place");

            migrationBuilder.DropTable(
                name: "figure_tallied");

            migrationBuilder.DropTable(
                name: "former_traits");

            migrationBuilder.DropTable(
                name: "general_notice");

            migrationBuilder.DropTable(
                name: "incoming_verification");

            migrationBuilder.DropTable(
                name: "issued_figures");

            migrationBuilder.DropTable(
                name: "local_criterion");

            migrationBuilder.DropTable(
                name: "look");

            migrationBuilder.DropTable(
                name: "member_absence");

            migrationBuilder.DropTable(
                name: "mentor_assignment");

            migrationBuilder.DropTable(
                name: "mentor_remark");

            migrationBuilder.DropTable(
                name: "mentoring_rhythm");

            migrationBuilder.DropTable(
                name: "name_proof");

            migrationBuilder.DropTable(
                name: "nomination");

            migrationBuilder.DropTable(
                name: "obstacle");

            migrationBuilder.DropTable(
                name: "organization_ancestry");

            migrationBuilder.DropTable(
                name: "organization_heir");

            migrationBuilder.DropTable(
                name: "organization_succession");

            migrationBuilder.DropTable(
                name: "organization_version");

            migrationBuilder.DropTable(
                name: "party_leaving");

            migrationBuilder.DropTable(
                name: "person_merge");

            migrationBuilder.DropTable(
                name: "person_notice");

            migrationBuilder.DropTable(
                name: "person_standing");

            migrationBuilder.DropTable(
                name: "post_holding");

            migrationBuilder.DropTable(
                name: "relative");

            migrationBuilder.DropTable(
                name: "residential_cell");

            migrationBuilder.DropTable(
                name: "residential_post");

            migrationBuilder.DropTable(
                name: "residential_version");

            migrationBuilder.DropTable(
                name: "rule_question");

            migrationBuilder.DropTable(
                name: "rule_version");

            migrationBuilder.DropTable(
                name: "session_item");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "sign_in_link");

            migrationBuilder.DropTable(
                name: "source_review_line");

            migrationBuilder.DropTable(
                name: "source_review_order");

            migrationBuilder.DropTable(
                name: "spoilt_blank");

            migrationBuilder.DropTable(
                name: "spoilt_number");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "trial_task");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "civic_body");

            migrationBuilder.DropTable(
                name: "class_session");

            migrationBuilder.DropTable(
                name: "enrolment");

            migrationBuilder.DropTable(
                name: "organization_event");

            migrationBuilder.DropTable(
                name: "residential_unit");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "source_review");

            migrationBuilder.DropTable(
                name: "dossier_step");

            migrationBuilder.DropTable(
                name: "training_class");

            migrationBuilder.DropTable(
                name: "dossier");

            migrationBuilder.DropTable(
                name: "training_centre");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "organization");
        }
    }
}
