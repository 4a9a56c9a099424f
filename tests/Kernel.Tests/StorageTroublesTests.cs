using Maillage.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Kernel.Tests;

public sealed class StorageTroublesTests
{
    [Theory]
    [InlineData(28, StorageTrouble.Full)] // ENOSPC
    [InlineData(122, StorageTrouble.Full)] // EDQUOT
    [InlineData(30, StorageTrouble.ReadOnly)] // EROFS
    [InlineData(2, null)] // ENOENT
    public void A_disk_says_by_its_number_what_is_wrong(int number, StorageTrouble? trouble) =>
        StorageTroubles.Of(new IOException("…", number)).ShouldBe(trouble);

    [Theory]
    [InlineData(13, StorageTrouble.Full)]
    [InlineData(8, StorageTrouble.ReadOnly)]
    [InlineData(10, StorageTrouble.OutOfReach)]
    [InlineData(14, StorageTrouble.OutOfReach)]
    [InlineData(19, null)] // a constraint
    public void So_does_an_embedded_database_even_behind_another_error(int number, StorageTrouble? trouble) =>
        StorageTroubles.Of(new InvalidOperationException("…", new SqliteException("…", number))).ShouldBe(trouble);

    [Fact]
    public async Task A_server_that_does_not_answer_is_out_of_reach()
    {
        await using var connection = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");

        var error = await Should.ThrowAsync<NpgsqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));

        StorageTroubles.Of(error).ShouldBe(StorageTrouble.OutOfReach);
    }

    [Fact]
    public void A_device_that_takes_nothing_is_full()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This machine has no /dev/full.");

        var error = Should.Throw<IOException>(() => File.WriteAllBytes("/dev/full", new byte[10_000]));

        StorageTroubles.Of(error).ShouldBe(StorageTrouble.Full);
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_says_so()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (a); PRAGMA query_only = ON; INSERT INTO t VALUES (1);";

        var error = await Should.ThrowAsync<SqliteException>(() => command.ExecuteNonQueryAsync());

        StorageTroubles.Of(error).ShouldBe(StorageTrouble.ReadOnly);
    }
}
