using System.Text;
using Maillage.Kernel;
using Maillage.Kernel.Files;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Maillage.Sources.Import;

/// <summary>What a person sent.</summary>
internal sealed record UploadedForm
{
    public string Territory { get; init; } = "";
    public Guid? NewVersionOf { get; init; }

    /// <summary>The import that these files go on with.</summary>
    public Guid? Following { get; init; }

    public IReadOnlyList<UploadedFile> Files { get; init; } = [];
}

/// <summary>A file that was sent, and is not kept yet.</summary>
internal sealed record UploadedFile(string Name, ReceivedFile Received)
{
    public Original Keep(Guid? by)
    {
        var kept = Received.Keep();
        return new(Name, kept.Sha256, kept.Length, by);
    }
}

/// <summary>
/// Reads the import's form as it arrives: small fields first, then files that go straight to the disk. Disposed of, it leaves
/// there only what was kept meanwhile.
/// </summary>
internal sealed class UploadForm(ImportDesk desk) : IDisposable
{
    private static readonly string[] Asked = ["__RequestVerificationToken", "territoire", "version-de", "suite", "titre", "texte"];
    private readonly Dictionary<string, string> fields = [];
    private readonly List<UploadedFile> files = [];
    private bool isTrusted;

    public void Dispose() => files.ForEach(file => file.Received.Dispose());

    /// <exception cref="AntiforgeryValidationException">The form's token, which comes first, is missing or wrong.</exception>
    /// <exception cref="RefusedException">A file, a field or the whole is too large; the rest was not read.</exception>
    public async Task<UploadedForm> Read()
    {
        var type = MediaTypeHeaderValue.TryParse(desk.Context.Request.ContentType, out var parsed) ? parsed : null;
        var boundary = HeaderUtilities.RemoveQuotes(type?.Boundary ?? "").Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw new AntiforgeryValidationException("Not a form with files.");
        }

        var reader = new MultipartReader(
            boundary,
            new LimitedStream(desk.Context.Request.Body, desk.Limits.MaxUploadBytes, "import.too-much")
        );
        while (await reader.ReadNextSectionAsync(desk.Cancel) is { } section)
        {
            await Take(section);
        }

        await Trust();
        await KeepPasted();
        return new()
        {
            Territory = fields.GetValueOrDefault("territoire", "").Trim(),
            NewVersionOf = Guid.TryParse(fields.GetValueOrDefault("version-de"), out var source) ? source : null,
            Following = Guid.TryParse(fields.GetValueOrDefault("suite"), out var job) ? job : null,
            Files = files,
        };
    }

    private async Task Take(MultipartSection section)
    {
        if (section.GetContentDispositionHeader() is not { } disposition)
        {
            return;
        }

        if (disposition.IsFileDisposition())
        {
            await Trust();
            await Keep(section.Body, disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : disposition.FileName.Value);
            return;
        }

        if (Asked.FirstOrDefault(name => name == disposition.Name.Value) is not { } field)
        {
            return; // the reader passes over it, and nothing of it is held
        }

        using var text = new StreamReader(new LimitedStream(section.Body, ImportLimits.MaxFieldBytes, "import.long-field"), Encoding.UTF8);
        fields[field] = await text.ReadToEndAsync(desk.Cancel);
    }

    // A browser sends a file without name nor content when nobody chose one.
    private async Task Keep(Stream body, string? fileName)
    {
        if (string.IsNullOrEmpty(fileName))
        {
            return;
        }

        if (files.Count == ImportLimits.MaxFiles)
        {
            throw new RefusedException(new Refusal("import.too-many", ImportLimits.MaxFiles));
        }

        files.Add(new(FileNames.Clean(fileName), await desk.Reader.Receive(body, desk.Cancel)));
    }

    private async Task KeepPasted()
    {
        var pasted = fields.GetValueOrDefault("texte", "");
        if (pasted.AsSpan().IsWhiteSpace())
        {
            return;
        }

        var title = fields.GetValueOrDefault("titre", "").Trim();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(pasted));
        files.Add(
            new(
                FileNames.Clean(title.Length > 0 ? title.Replace('/', ' ') + ".txt" : "texte.txt"),
                await desk.Reader.Receive(content, desk.Cancel)
            )
        );
    }

    /// <summary>Nothing of a stranger's form is kept: the token must have come before the first file.</summary>
    private async Task Trust()
    {
        if (isTrusted)
        {
            return;
        }

        desk.Context.Request.Headers["RequestVerificationToken"] = fields.GetValueOrDefault("__RequestVerificationToken", "");
        await desk.Antiforgery.ValidateRequestAsync(desk.Context);
        isTrusted = true;
    }
}
