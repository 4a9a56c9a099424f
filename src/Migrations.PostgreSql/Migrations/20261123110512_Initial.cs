using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "commons_contributions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Source = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceVersion = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<string>(type: "text", nullable: false),
                    College = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SameAs = table.Column<Guid>(type: "uuid", nullable: true),
                    About = table.Column<Guid>(type: "uuid", nullable: true),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    Exact = table.Column<string>(type: "text", nullable: false),
                    Withheld = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commons_contributions", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "commons_fiches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: true),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Quotes = table.Column<string>(type: "text", nullable: false),
                    IsAsTakenIn = table.Column<bool>(type: "boolean", nullable: false),
                    Actors = table.Column<string>(type: "text", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Colleges = table.Column<string>(type: "text", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Licence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Links = table.Column<string>(type: "text", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    PersonsAgreed = table.Column<bool>(type: "boolean", nullable: false),
                    Places = table.Column<string>(type: "text", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commons_fiches", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "kernel_jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Error = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    LeasedUntil = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_jobs", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "kernel_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "members_attempts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Since = table.Column<long>(type: "bigint", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_attempts", x => x.Key);
                }
            );

            migrationBuilder.CreateTable(
                name: "members_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    WordHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "text", nullable: false),
                    Member = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ReturnTo = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Over = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_links", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "members_mails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_mails", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "members_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_members", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "members_role_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Member = table.Column<Guid>(type: "uuid", nullable: false),
                    Over = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Role = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_role_changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "members_session_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_session_keys", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sources_import_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Job = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Source = table.Column<Guid>(type: "uuid", nullable: true),
                    SourceVersion = table.Column<int>(type: "integer", nullable: false),
                    Extracts = table.Column<int>(type: "integer", nullable: false),
                    Accepted = table.Column<int>(type: "integer", nullable: false),
                    Names = table.Column<int>(type: "integer", nullable: false),
                    RefusalCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    RefusalArgs = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources_import_steps", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "sources_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ShownTitle = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Territory = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ImportedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ImportedAt = table.Column<long>(type: "bigint", nullable: false),
                    Versions = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources_sources", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "territories_centroids",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_centroids", x => x.Code);
                }
            );

            migrationBuilder.CreateTable(
                name: "territories_perimeters",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Communes = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    ChangedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_perimeters", x => x.Slug);
                }
            );

            migrationBuilder.CreateTable(
                name: "territories_settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories_settings", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "commons_fiche_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FicheId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Act = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commons_fiche_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_commons_fiche_versions_commons_fiches_FicheId",
                        column: x => x.FicheId,
                        principalTable: "commons_fiches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "members_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_members_passkeys_members_members_UserId",
                        column: x => x.UserId,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "members_roles",
                columns: table => new
                {
                    Member = table.Column<Guid>(type: "uuid", nullable: false),
                    Over = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Role = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_members_roles", x => new { x.Member, x.Over });
                    table.ForeignKey(
                        name: "FK_members_roles_members_members_Member",
                        column: x => x.Member,
                        principalTable: "members_members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sources_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<Guid>(type: "uuid", nullable: false),
                    Extract = table.Column<Guid>(type: "uuid", nullable: false),
                    Batch = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    VersionAfter = table.Column<int>(type: "integer", nullable: false),
                    IsUndone = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources_decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sources_decisions_sources_sources_Source",
                        column: x => x.Source,
                        principalTable: "sources_sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sources_extracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceVersion = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Page = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Confidence = table.Column<double>(type: "double precision", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: true),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Themes = table.Column<string>(type: "text", nullable: false),
                    College = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    State = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    SameAs = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources_extracts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sources_extracts_sources_sources_Source",
                        column: x => x.Source,
                        principalTable: "sources_sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sources_names",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<Guid>(type: "uuid", nullable: false),
                    SourceVersion = table.Column<int>(type: "integer", nullable: false),
                    Start = table.Column<int>(type: "integer", nullable: false),
                    End = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Trace = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Consent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ConsentRecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ConsentRecordedAt = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources_names", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sources_names_sources_sources_Source",
                        column: x => x.Source,
                        principalTable: "sources_sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sources_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Format = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Blocks = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "text", nullable: false),
                    Pages = table.Column<int>(type: "integer", nullable: true),
                    Analysis = table.Column<int>(type: "integer", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_sources_versions_sources_sources_Source",
                        column: x => x.Source,
                        principalTable: "sources_sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_commons_contributions_About", table: "commons_contributions", column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_commons_contributions_PublishedAt",
                table: "commons_contributions",
                column: "PublishedAt"
            );

            migrationBuilder.CreateIndex(name: "IX_commons_contributions_SameAs", table: "commons_contributions", column: "SameAs");

            migrationBuilder.CreateIndex(name: "IX_commons_contributions_Source", table: "commons_contributions", column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_commons_fiche_versions_FicheId_Number",
                table: "commons_fiche_versions",
                columns: new[] { "FicheId", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_commons_fiches_Status_PublishedAt",
                table: "commons_fiches",
                columns: new[] { "Status", "PublishedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_kernel_jobs_State_LeasedUntil",
                table: "kernel_jobs",
                columns: new[] { "State", "LeasedUntil" }
            );

            migrationBuilder.CreateIndex(name: "IX_members_attempts_Since", table: "members_attempts", column: "Since");

            migrationBuilder.CreateIndex(name: "IX_members_links_Email", table: "members_links", column: "Email");

            migrationBuilder.CreateIndex(name: "IX_members_links_WordHash", table: "members_links", column: "WordHash", unique: true);

            migrationBuilder.CreateIndex(name: "IX_members_mails_NextAttemptAt", table: "members_mails", column: "NextAttemptAt");

            migrationBuilder.CreateIndex(
                name: "IX_members_members_NormalizedEmail",
                table: "members_members",
                column: "NormalizedEmail",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_members_members_NormalizedUserName",
                table: "members_members",
                column: "NormalizedUserName",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_members_passkeys_UserId", table: "members_passkeys", column: "UserId");

            migrationBuilder.CreateIndex(name: "IX_members_role_changes_Member", table: "members_role_changes", column: "Member");

            migrationBuilder.CreateIndex(
                name: "IX_sources_decisions_Source_At",
                table: "sources_decisions",
                columns: new[] { "Source", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_sources_extracts_Source_Start",
                table: "sources_extracts",
                columns: new[] { "Source", "Start" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_sources_import_steps_Job_Position",
                table: "sources_import_steps",
                columns: new[] { "Job", "Position" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_sources_names_Source_SourceVersion",
                table: "sources_names",
                columns: new[] { "Source", "SourceVersion" }
            );

            migrationBuilder.CreateIndex(name: "IX_sources_sources_ImportedAt", table: "sources_sources", column: "ImportedAt");

            migrationBuilder.CreateIndex(name: "IX_sources_versions_Sha256", table: "sources_versions", column: "Sha256", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sources_versions_Source_Number",
                table: "sources_versions",
                columns: new[] { "Source", "Number" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "commons_contributions");

            migrationBuilder.DropTable(name: "commons_fiche_versions");

            migrationBuilder.DropTable(name: "kernel_jobs");

            migrationBuilder.DropTable(name: "kernel_outbox");

            migrationBuilder.DropTable(name: "members_attempts");

            migrationBuilder.DropTable(name: "members_links");

            migrationBuilder.DropTable(name: "members_mails");

            migrationBuilder.DropTable(name: "members_passkeys");

            migrationBuilder.DropTable(name: "members_role_changes");

            migrationBuilder.DropTable(name: "members_roles");

            migrationBuilder.DropTable(name: "members_session_keys");

            migrationBuilder.DropTable(name: "sources_decisions");

            migrationBuilder.DropTable(name: "sources_extracts");

            migrationBuilder.DropTable(name: "sources_import_steps");

            migrationBuilder.DropTable(name: "sources_names");

            migrationBuilder.DropTable(name: "sources_versions");

            migrationBuilder.DropTable(name: "territories_centroids");

            migrationBuilder.DropTable(name: "territories_perimeters");

            migrationBuilder.DropTable(name: "territories_settings");

            migrationBuilder.DropTable(name: "commons_fiches");

            migrationBuilder.DropTable(name: "members_members");

            migrationBuilder.DropTable(name: "sources_sources");
        }
    }
}
