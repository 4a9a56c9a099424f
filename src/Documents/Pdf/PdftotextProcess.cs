using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Maillage.Documents.Pdf;

/// <summary>Poppler's <c>pdftotext</c> (package poppler-utils).</summary>
/// <param name="program">Its name or path.</param>
public sealed class PdftotextProcess(string program = "pdftotext") : IPdfText
{
    private const int PermissionRefused = 3;

    /// <inheritdoc/>
    public async Task<string> ReadAsync(ReadOnlyMemory<byte> pdf, DocumentLimits limits, CancellationToken cancel)
    {
        var file = Path.Combine(Path.GetTempPath(), $"maillage-{Guid.CreateVersion7():N}.pdf");
        try
        {
            await using (
                var copy = new FileStream(
                    file,
                    new FileStreamOptions
                    {
                        Mode = FileMode.CreateNew,
                        Access = FileAccess.Write,
                        Options = FileOptions.Asynchronous,
                    }
                )
            )
            {
                await copy.WriteAsync(pdf, cancel);
            }

            return await Run(file, limits, cancel);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<string> Run(string file, DocumentLimits limits, CancellationToken cancel)
    {
        using var process = Start(file);
        try
        {
            var said = process.StandardError.ReadToEndAsync(cancel);
            var words = await ReadUpTo(process.StandardOutput, limits.MaxExpandedBytes, cancel);
            await process.WaitForExitAsync(cancel);
            var complaint = await said;
            return process.ExitCode == 0 ? words : throw Refusal(process.ExitCode, complaint);
        }
        finally
        {
            Stop(process);
        }
    }

    private Process Start(string file)
    {
        var start = new ProcessStartInfo(program, ["-bbox-layout", "-enc", "UTF-8", file, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start) ?? throw new UnreadableDocumentException("document.pdf-tool-missing");
        }
        catch (Win32Exception)
        {
            throw new UnreadableDocumentException("document.pdf-tool-missing");
        }
    }

    private static async Task<string> ReadUpTo(StreamReader output, long most, CancellationToken cancel)
    {
        var words = new StringBuilder();
        var buffer = new char[16384];
        for (var read = await output.ReadAsync(buffer, cancel); read > 0; read = await output.ReadAsync(buffer, cancel))
        {
            words.Append(buffer, 0, read);
            if (words.Length > most)
            {
                throw new UnreadableDocumentException("document.expands-too-much");
            }
        }

        return words.ToString();
    }

    private static UnreadableDocumentException Refusal(int exitCode, string complaint) =>
        exitCode == PermissionRefused
        || complaint.Contains("password", StringComparison.OrdinalIgnoreCase)
        || complaint.Contains("encrypt", StringComparison.OrdinalIgnoreCase)
            ? new("document.encrypted")
            : new("document.corrupted");

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
