using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Workshops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "workshops_kits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_kits", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "workshops_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Territory = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    StartsAt = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Colleges = table.Column<string>(type: "text", nullable: false),
                    Kit = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CodeExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ScreenKey = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    IsRehearsal = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_meetings", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "workshops_journal",
                columns: table => new
                {
                    Workshop = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByFacilitator = table.Column<bool>(type: "boolean", nullable: false),
                    Order = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_journal", x => new { x.Workshop, x.Seq });
                    table.ForeignKey(
                        name: "FK_workshops_journal_workshops_meetings_Workshop",
                        column: x => x.Workshop,
                        principalTable: "workshops_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "workshops_minutes",
                columns: table => new
                {
                    Workshop = table.Column<Guid>(type: "uuid", nullable: false),
                    Phase = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Published = table.Column<int>(type: "integer", nullable: true),
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Source = table.Column<Guid>(type: "uuid", nullable: true),
                    Given = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_minutes", x => x.Workshop);
                    table.ForeignKey(
                        name: "FK_workshops_minutes_workshops_meetings_Workshop",
                        column: x => x.Workshop,
                        principalTable: "workshops_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "workshops_words",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Workshop = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_words", x => x.Id);
                    table.ForeignKey(
                        name: "FK_workshops_words_workshops_meetings_Workshop",
                        column: x => x.Workshop,
                        principalTable: "workshops_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "workshops_minutes_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Workshop = table.Column<Guid>(type: "uuid", nullable: false),
                    Participant = table.Column<Guid>(type: "uuid", nullable: true),
                    About = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_minutes_remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_workshops_minutes_remarks_workshops_minutes_Workshop",
                        column: x => x.Workshop,
                        principalTable: "workshops_minutes",
                        principalColumn: "Workshop",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "workshops_minutes_versions",
                columns: table => new
                {
                    Workshop = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Phase = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Edits = table.Column<string>(type: "text", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_workshops_minutes_versions", x => new { x.Workshop, x.Number });
                    table.ForeignKey(
                        name: "FK_workshops_minutes_versions_workshops_minutes_Workshop",
                        column: x => x.Workshop,
                        principalTable: "workshops_minutes",
                        principalColumn: "Workshop",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_workshops_kits_IsShared_UpdatedAt",
                table: "workshops_kits",
                columns: new[] { "IsShared", "UpdatedAt" }
            );

            migrationBuilder.CreateIndex(name: "IX_workshops_kits_Owner", table: "workshops_kits", column: "Owner");

            migrationBuilder.CreateIndex(name: "IX_workshops_meetings_Code", table: "workshops_meetings", column: "Code", unique: true);

            migrationBuilder.CreateIndex(name: "IX_workshops_meetings_Key", table: "workshops_meetings", column: "Key", unique: true);

            migrationBuilder.CreateIndex(name: "IX_workshops_meetings_StartsAt", table: "workshops_meetings", column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_workshops_minutes_remarks_Workshop_At",
                table: "workshops_minutes_remarks",
                columns: new[] { "Workshop", "At" }
            );

            migrationBuilder.CreateIndex(name: "IX_workshops_words_Workshop", table: "workshops_words", column: "Workshop");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "workshops_journal");

            migrationBuilder.DropTable(name: "workshops_kits");

            migrationBuilder.DropTable(name: "workshops_minutes_remarks");

            migrationBuilder.DropTable(name: "workshops_minutes_versions");

            migrationBuilder.DropTable(name: "workshops_words");

            migrationBuilder.DropTable(name: "workshops_minutes");

            migrationBuilder.DropTable(name: "workshops_meetings");
        }
    }
}
