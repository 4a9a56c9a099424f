using System.Net.Sockets;
using System.Text;
using Maillage.Members.Contracts;
using Maillage.Testing;

namespace Maillage.Sources.Tests;

/// <summary>An import's form sent byte by byte, by somebody who may stop half-way and who listens while sending.</summary>
internal sealed class RawUpload : IDisposable
{
    private const string Boundary = "limite";
    private readonly TcpClient line = new();
    private readonly bool inChunks;
    private NetworkStream Stream => line.GetStream();

    private RawUpload(bool inChunks) => this.inChunks = inChunks;

    /// <summary>The page that was answered.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Sends the head of the request and the form's token.</summary>
    public static async Task<RawUpload> Begin(TestSite site, long? contentLength)
    {
        var browser = site.Browser(Role.Contributor);
        var answer = await browser.GetAsync("/sources/importer");
        var cookies = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        var upload = new RawUpload(contentLength is null);
        await upload.line.ConnectAsync(site.Address.Host, site.Address.Port);
        await upload.Send(
            $"POST /sources/importer HTTP/1.1\r\nHost: {site.Address.Authority}\r\nCookie: {cookies}\r\n"
                + $"{StandInMember.Header}: {Role.Contributor}\r\nContent-Type: multipart/form-data; boundary={Boundary}\r\n"
                + (contentLength is null ? "Transfer-Encoding: chunked" : $"Content-Length: {contentLength}")
                + "\r\n\r\n"
        );
        if (upload.inChunks)
        {
            var token = await browser.Token("/sources/importer");
            await upload.Chunk($"--{Boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n");
        }

        return upload;
    }

    /// <summary>Sends a file, or as much of one; nothing ends the form.</summary>
    public Task File(string name, string content) =>
        Chunk($"--{Boundary}\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"{name}\"\r\n\r\n{content}");

    /// <summary>The line break after a file, before the next one.</summary>
    public Task EndOfPart() => Chunk("\r\n");

    /// <summary>The status line and the page, once the server has answered.</summary>
    public async Task<(string Head, string Page)> Answer()
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (whole, buffer) = (new StringBuilder(), new byte[65536]);
        while (
            !whole.ToString().Contains("</html>", StringComparison.Ordinal)
            && await Stream.ReadAsync(buffer, enough.Token) is var read and > 0
        )
        {
            whole.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        Page = whole.ToString();
        return (Page.Split("\r\n")[0], Page);
    }

    public void Dispose() => line.Dispose();

    private Task Chunk(string text) => Send($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    private Task Send(string text) => Stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
