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
