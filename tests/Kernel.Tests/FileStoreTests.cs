using System.Text;
using Maillage.Kernel.Files;

namespace Maillage.Kernel.Tests;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("maillage-files-").FullName;

    private FileStore Store => new(folder);

    [Fact]
    public async Task What_was_kept_is_read_back_unaltered()
    {
        var kept = await Keep("compte-rendu");

        using var reader = new StreamReader(Store.Open(kept.Sha256));
        (await reader.ReadToEndAsync()).ShouldBe("compte-rendu");
        kept.Length.ShouldBe(12);
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        await Keep("deux fois");
        await Keep("deux fois");

        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_is_named_by_its_sha256() =>
        (await Keep("abc")).Sha256.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, B.1

    [Fact]
    public async Task A_stream_that_breaks_leaves_nothing_behind()
    {
        await Should.ThrowAsync<IOException>(() => Store.Keep(new BrokenStream(), CancellationToken.None));

        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_was_received_and_not_kept_leaves_nothing_behind()
    {
        (await Store.Receive(new MemoryStream([1, 2, 3]), CancellationToken.None)).Dispose();

        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_let_go_of_is_gone_and_the_others_stay()
    {
        var (one, other) = (await Keep("l’un"), await Keep("l’autre"));

        Store.Discard(one.Sha256);
        Store.Discard(one.Sha256);

        (Store.Holds(one.Sha256), Store.Holds(other.Sha256)).ShouldBe((false, true));
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_swept_once_it_is_old()
    {
        var kept = await Keep("entier");
        var half = Path.Combine(folder, ".0193.part");
        await File.WriteAllTextAsync(half, "à moit");

        Store.DiscardUnfinished(TimeProvider.System.GetUtcNow().AddMinutes(-5));
        File.Exists(half).ShouldBeTrue();
        Store.DiscardUnfinished(TimeProvider.System.GetUtcNow().AddMinutes(5));

        File.Exists(half).ShouldBeFalse();
        Store.KeptBefore(TimeProvider.System.GetUtcNow().AddMinutes(5)).ShouldBe([kept.Sha256]);
        Store.KeptBefore(TimeProvider.System.GetUtcNow().AddMinutes(-5)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public void A_name_that_is_no_hash_opens_nothing(string name) => Should.Throw<FormatException>(() => Store.Open(name));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<StoredFile> Keep(string content) => Store.Keep(new MemoryStream(Encoding.UTF8.GetBytes(content)), CancellationToken.None);

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The line was cut.");
    }
}
