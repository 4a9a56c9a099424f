using System.Net.Mail;

namespace Maillage.Workshops.Minutes.Share;

/// <summary>The addresses that a facilitator typed: each is listed back before any letter leaves. They are not kept.</summary>
/// <param name="Good">Those that letters can be sent to, each once.</param>
/// <param name="Bad">What is no address.</param>
internal sealed record Recipients(IReadOnlyList<string> Good, IReadOnlyList<string> Bad)
{
    public const int Most = 300;

    private const int Longest = 254;

    private static readonly char[] Between = [' ', ',', ';', '\n', '\r', '\t', '<', '>', '"', '\u00a0'];

    /// <summary>Reads a list, as people paste it: commas, semicolons, lines, names before addresses.</summary>
    public static Recipients Read(string? typed)
    {
        var words = (typed ?? "")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        // Beside an address, words are a name; where no word has an @, they were meant as addresses.
        return new(
            [.. words.Where(IsAddress).Select(word => word.ToLowerInvariant())],
            [.. words.Where(word => word.Contains('@', StringComparison.Ordinal) && !IsAddress(word))]
        );
    }

    private static bool IsAddress(string word) =>
        word.Length <= Longest
        && word.All(char.IsAscii)
        && MailAddress.TryCreate(word, out var address)
        && address.Address == word
        && address.Host.Contains('.', StringComparison.Ordinal)
        && address.Host is not ['.', ..] and not [.., '.'];
}
