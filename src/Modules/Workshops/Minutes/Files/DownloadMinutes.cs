using System.Globalization;
using System.Text;
using Maillage.Documents.Writing;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Maillage.Workshops.Minutes.Files;

/// <summary>Whoever may read the minutes takes them away, as a file.</summary>
internal static class DownloadMinutes
{
    /// <summary>The formats, as the ends of their names, in the order in which people are shown them.</summary>
    public static readonly IReadOnlyList<string> Formats = ["docx", "md", "mm", "opml", "csv", "jsonld"];

    private const int LongestName = 80;

    internal static void Map(IEndpointRouteBuilder workshops) => workshops.MapGet("/{id:guid}/compte-rendu.{format}", Take);

    private static async Task<IResult> Take(Guid id, string format, [AsParameters] FileDesk desk)
    {
        if (!Formats.Contains(format) || await desk.Door.Enter(desk.Context, id, desk.Cancel) is not { ReadsAny: true } visit)
        {
            return TypedResults.NotFound();
        }

        var version = await desk.Minutes.Version(id, visit.Number ?? 0, desk.Cancel);
        var paper = await desk.Minutes.Draw(visit.Room, version, desk.Cancel);
        var words = new MinutesWords(desk.Texts, paper.Language);
        var (bytes, type) = Write(format, paper, words, desk.Site.Of(visit.Address));
        return TypedResults.File(bytes, type, NameOf(paper, format));
    }

    /// <summary>A file of minutes, and its media type.</summary>
    internal static (byte[] Bytes, string Type) Write(string format, MinutesPaper paper, MinutesWords words, string address)
    {
        var document = MinutesFile.Of(paper, words, address);
        return format switch
        {
            "docx" => (DocxWriter.Write(document), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "md" => (Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "text/markdown; charset=utf-8"),
            "mm" => (MindMapWriter.Freeplane(document), "application/x-freemind"),
            "opml" => (MindMapWriter.Opml(document), "text/x-opml"),
            "csv" => (MinutesCsv.Write(paper, address), "text/csv; charset=utf-8; header=present"),
            "jsonld" => (Encoding.UTF8.GetBytes(MinutesJsonLd.Of(paper, words, address)), "application/ld+json"),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    /// <summary>Its name: the day, then the title, in letters that every disk takes.</summary>
    internal static string NameOf(MinutesPaper paper, string format)
    {
        var name = new StringBuilder(paper.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('-');
        foreach (var letter in paper.Title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (name[^1] != '-' && char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
            {
                name.Append('-');
            }
        }

        return $"{name.ToString(0, Math.Min(LongestName, name.Length)).TrimEnd('-')}.{format}";
    }
}

/// <summary>What taking a file needs.</summary>
internal sealed record FileDesk(
    HttpContext Context,
    MinutesDoor Door,
    MinutesDesk Minutes,
    ISiteAddress Site,
    IStringLocalizer<MinutesTexts> Texts,
    CancellationToken Cancel
);
