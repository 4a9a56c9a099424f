using Maillage.Kernel;

namespace Maillage.Sources.Import;

/// <summary>Reads another stream and refuses the first byte beyond a limit: what is too large is never wholly received.</summary>
/// <param name="inner">What is read.</param>
/// <param name="limit">In bytes.</param>
/// <param name="code">What the refusal says; its argument is the limit in megabytes, at least 1.</param>
internal sealed class LimitedStream(Stream inner, long limit, string code = "document.too-large") : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int more)
    {
        read += more;
        return read <= limit ? more : throw new RefusedException(new Refusal(code, Math.Max(1, limit >> 20)));
    }
}
