using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maillage.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Minutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "workshops_minutes",
                columns: table => new
                {
                    Workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<int>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Source = table.Column<Guid>(type: "TEXT", nullable: true),
                    Given = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
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
                name: "workshops_minutes_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    Participant = table.Column<Guid>(type: "TEXT", nullable: true),
                    About = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
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
                    Workshop = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Edits = table.Column<string>(type: "TEXT", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
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
                name: "IX_workshops_minutes_remarks_Workshop_At",
                table: "workshops_minutes_remarks",
                columns: new[] { "Workshop", "At" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "workshops_minutes_remarks");

            migrationBuilder.DropTable(name: "workshops_minutes_versions");

            migrationBuilder.DropTable(name: "workshops_minutes");
        }
    }
}
