using Maillage.Commons.Contracts;

namespace Maillage.Workshops.Kits;

/// <summary>The words of the file of a kit: what reads it, what writes it and its schema know the same ones.</summary>
internal static class KitKeys
{
    public const string Title = "title";
    public const string Language = "language";
    public const string Purpose = "purpose";
    public const string Author = "author";
    public const string Licence = "licence";
    public const string Steps = "steps";

    public const string Id = "id";
    public const string Kind = "kind";
    public const string Minutes = "minutes";
    public const string Notes = "notes";
    public const string Prompts = "prompts";
    public const string Columns = "columns";
    public const string Groups = "groups";
    public const string Rounds = "rounds";
    public const string Anonymity = "anonymity";
    public const string Visibility = "visibility";
    public const string Moderation = "moderation";
    public const string Confidential = "confidential";
    public const string Vote = "vote";

    public const string Text = "text";
    public const string Hints = "hints";
    public const string Label = "label";
    public const string Min = "min";
    public const string Max = "max";
    public const string Mix = "mix";
    public const string On = "on";
    public const string Dots = "dots";
    public const string SeveralPerLine = "several-per-line";
    public const string Secret = "secret";

    public static readonly IReadOnlyList<string> OfKit = [Title, Language, Purpose, Author, Licence, Steps];

    public static readonly IReadOnlyList<string> OfStep =
    [
        Id,
        Kind,
        Title,
        Minutes,
        Notes,
        Prompts,
        Columns,
        Groups,
        Rounds,
        Anonymity,
        Visibility,
        Moderation,
        Confidential,
        Vote,
    ];

    public static readonly IReadOnlyList<string> OfPrompt = [Text, Hints];
    public static readonly IReadOnlyList<string> OfColumn = [Kind, Label, Min, Max];
    public static readonly IReadOnlyList<string> OfGroups = [Min, Max, Mix];
    public static readonly IReadOnlyList<string> OfVote = [On, Dots, SeveralPerLine, Secret];
    public static readonly IReadOnlyList<string> Languages = ["fr", "en"];

    /// <summary>Every value of a word, as files write it.</summary>
    public static IReadOnlyList<string> Of<TWord>()
        where TWord : struct, Enum => [.. Enum.GetValues<TWord>().Select(word => word.Slug())];
}
