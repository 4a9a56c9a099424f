using System.Data.Common;
using System.Net;
using Maillage.Kernel;
using Maillage.Kernel.Jobs;
using Maillage.Members.Contracts;
using Maillage.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Sources.Tests;

public sealed class NoRoomLeftTests
{
    private static readonly (string, string)[] Fifty =
    [
        .. Enumerable.Range(0, 50).Select(i => ($"note-{i}.txt", $"Besoin n° {i} : du temps.")),
    ];

    // A server cannot be told to be full: the last thing written meets the error that a full one gives.
    private const string NoRoom = """
        CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$;
        CREATE TRIGGER no_room BEFORE INSERT ON sources_import_steps FOR EACH STATEMENT EXECUTE FUNCTION no_room();
        """;

    [Fact]
    public async Task A_database_that_may_not_be_written_refuses_with_a_word_and_nothing_is_half_written()
    {
        var storage = new Storage(
            "PRAGMA query_only = ON",
            "PRAGMA query_only = OFF",
            "SET default_transaction_read_only = on",
            "SET default_transaction_read_only = off"
        );
        await using var site = await Desk.Open(services => services.ConfigureDbContext<PlatformDb>(db => db.AddInterceptors(storage)));
        storage.IsTroubled = true;

        var answer = await site.Browser(Role.Contributor).Upload([], ("a.md", Desk.Minutes));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-refusal=\"storage.read-only\"");
        storage.IsTroubled = false;
        (await site.All<Job>()).ShouldBeEmpty();
        await site.Browser(Role.Contributor).Upload([], ("a.md", Desk.Minutes));
        (await site.Finished()).Single().Outcome.ShouldBe(Contracts.ImportOutcome.Imported);
    }

    [Fact]
    public async Task A_full_database_refuses_with_a_word_and_nothing_is_half_written()
    {
        var storage = new Storage("PRAGMA max_page_count = 1", "PRAGMA max_page_count = 4294967294", "SELECT 1", "SELECT 1"); // never below what it holds
        await using var site = await Desk.Open(services => services.ConfigureDbContext<PlatformDb>(db => db.AddInterceptors(storage)));
        await site.Tell(NoRoom);
        storage.IsTroubled = true;

        var answer = await site.Browser(Role.Contributor).Upload([], Fifty);

        answer.StatusCode.ShouldBe(HttpStatusCode.InsufficientStorage);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data-refusal=\"storage.full\"");
        storage.IsTroubled = false;
        await site.Tell("DROP FUNCTION no_room CASCADE");
        ((await site.All<Job>()).Count, (await site.All<ImportStep>()).Count).ShouldBe((0, 0));
        await site.Browser(Role.Contributor).Upload([], Fifty);
        (await site.Finished()).Count(step => step.Outcome is Contracts.ImportOutcome.Imported).ShouldBe(50);
    }

    /// <summary>Really makes each connection one that cannot write, from one moment to another.</summary>
    private sealed class Storage(string trouble, string mend, string troubleElsewhere, string mendElsewhere) : DbConnectionInterceptor
    {
        public volatile bool IsTroubled;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            var (now, before) = connection is SqliteConnection ? (trouble, mend) : (troubleElsewhere, mendElsewhere);
            using var command = connection.CreateCommand();
            command.CommandText = IsTroubled ? now : before;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken
        )
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}

/// <summary>Telling a PostgreSQL server something; nothing on SQLite.</summary>
file static class Servers
{
    public static Task<int> Tell(this TestSite site, string command) =>
        site.Within(services =>
            TestDatabase.IsPostgreSql ? services.GetRequiredService<PlatformDb>().Database.ExecuteSqlRawAsync(command) : Task.FromResult(0)
        );
}
